//! The cookies of one chain of redirects that came back to where it was.
//!
//! Some sites hand out a cookie, redirect to themselves, and call everybody who comes without it
//! back once more. The jar lives as long as the chain, sends a cookie only to the very host that
//! set it, and shows no value to anybody: none is kept, logged or part of what was seen.

use hyper::header::HeaderValue;

use crate::target::Target;

/// The cookies that one chain has been handed.
#[derive(Debug, Default)]
pub(super) struct Jar {
    cookies: Vec<Cookie>,
}

/// A `Set-Cookie` field that makes sense.
#[derive(Clone, Debug)]
pub(super) struct SetCookie {
    name: String,
    /// `name=value`, as it goes back. Marked as sensitive, so that it is not printed.
    pair: HeaderValue,
    over: Over,
    lasting: Lasting,
}

#[derive(Debug)]
struct Cookie {
    host: String,
    set: SetCookie,
}

/// Over which schemes a cookie goes back (RFC 6265 §4.1.2.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    Any,
    HttpsOnly,
}

/// Whether a field sets a cookie or takes it away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lasting {
    Kept,
    /// `Max-Age` of zero or less (RFC 6265 §5.2.2).
    Ended,
}

impl SetCookie {
    /// Reads the value of a `Set-Cookie` field. Nothing comes of one without a name, and of one
    /// that is not plain text.
    pub(super) fn parse(field: &HeaderValue) -> Option<Self> {
        let mut parts = field.to_str().ok()?.split(';').map(str::trim);
        let pair = parts.next()?;
        let name = pair.split_once('=').map(|(name, _)| name.trim()).filter(|it| !it.is_empty())?;
        let mut set = Self {
            name: name.to_owned(),
            pair: secret(pair)?,
            over: Over::Any,
            lasting: Lasting::Kept,
        };
        parts.for_each(|attribute| set.read(attribute));
        Some(set)
    }

    /// `Domain` only ever widens to whom a cookie goes, and `Path` and `Expires` matter to those
    /// who come back another day: they are passed over.
    fn read(&mut self, attribute: &str) {
        let (name, value) = attribute.split_once('=').unwrap_or((attribute, ""));
        if name.trim().eq_ignore_ascii_case("secure") {
            self.over = Over::HttpsOnly;
        }
        let is_over = value.trim().parse::<i64>().is_ok_and(|seconds| seconds <= 0);
        if name.trim().eq_ignore_ascii_case("max-age") && is_over {
            self.lasting = Lasting::Ended;
        }
    }
}

impl Jar {
    /// Takes what an answer of `from` hands out, as far as there is room.
    pub(super) fn take(&mut self, from: &Target, handed_out: Vec<SetCookie>) {
        let host = from.host().to_string();
        for set in handed_out {
            self.cookies.retain(|known| (&known.host, &known.set.name) != (&host, &set.name));
            let room = self.bytes() + set.pair.len() <= MAX_BYTES && self.len() < MAX_COOKIES;
            if room && set.lasting == Lasting::Kept {
                self.cookies.push(Cookie { host: host.clone(), set });
            }
        }
    }

    /// How many cookies it holds.
    pub(super) fn len(&self) -> usize {
        self.cookies.len()
    }

    /// The `Cookie` field of a request for `target`; `None` when there is nothing to send.
    pub(super) fn field_for(&self, target: &Target) -> Option<HeaderValue> {
        let host = target.host().to_string();
        let fits = |cookie: &&Cookie| {
            cookie.host == host && (cookie.set.over == Over::Any || target.is_https())
        };
        let pairs: Vec<&[u8]> =
            self.cookies.iter().filter(fits).map(|cookie| cookie.set.pair.as_bytes()).collect();
        let mut field = HeaderValue::from_bytes(&pairs.join(&b"; "[..])).ok()?;
        field.set_sensitive(true);
        (!pairs.is_empty()).then_some(field)
    }

    fn bytes(&self) -> usize {
        self.cookies.iter().map(|cookie| cookie.set.pair.len()).sum()
    }
}

fn secret(pair: &str) -> Option<HeaderValue> {
    let mut secret = HeaderValue::from_str(pair).ok()?;
    secret.set_sensitive(true);
    Some(secret)
}

/// Cookies of one chain. Sites that test for cookies set one or two.
const MAX_COOKIES: usize = 20;

/// Bytes of all cookies of one chain: what browsers take of a single one (RFC 6265 §6.1).
const MAX_BYTES: usize = 4096;

#[cfg(test)]
mod tests {
    use super::*;

    fn target(url: &str) -> Target {
        Target::parse(url).unwrap()
    }

    fn set(field: &str) -> Vec<SetCookie> {
        SetCookie::parse(&HeaderValue::from_str(field).unwrap()).into_iter().collect()
    }

    #[track_caller]
    fn assert_sends(jar: &Jar, url: &str, expected: Option<&str>) {
        let field = jar.field_for(&target(url));
        assert_eq!(field.as_ref().map(|field| field.to_str().unwrap()), expected, "{url}");
    }

    #[test]
    fn cookies_go_back_to_the_very_host_that_set_them() {
        let shop = target("https://shop.example.com/");
        let mut jar = Jar::default();
        jar.take(&shop, set("seen=1; Domain=example.com; Path=/"));
        jar.take(&shop, set("sid=a=b; Secure; HttpOnly"));
        assert_sends(&jar, "https://shop.example.com/cart", Some("seen=1; sid=a=b"));
        assert_sends(&jar, "http://shop.example.com/", Some("seen=1"));
        for other in ["https://example.com/", "https://a.shop.example.com/", "https://a.com/"] {
            assert_sends(&jar, other, None);
        }
    }

    #[test]
    fn a_cookie_is_replaced_and_taken_away_by_its_name() {
        let shop = target("https://shop.example.com/");
        let mut jar = Jar::default();
        jar.take(&shop, set("a=1"));
        jar.take(&shop, set("a=2"));
        assert_sends(&jar, "https://shop.example.com/", Some("a=2"));
        jar.take(&shop, set("a=; max-age=0"));
        assert_eq!(jar.len(), 0);
        for nameless in ["", "=1", "1", "; a=1"] {
            assert!(set(nameless).is_empty(), "{nameless}");
        }
    }

    #[test]
    fn a_flood_of_cookies_meets_the_caps() {
        let shop = target("https://shop.example.com/");
        let mut jar = Jar::default();
        (0..100).for_each(|number| jar.take(&shop, set(&format!("c{number}=1"))));
        assert_eq!(jar.len(), MAX_COOKIES);
        let mut jar = Jar::default();
        (0..100).for_each(|number| {
            jar.take(&shop, set(&format!("c{number}={}", "x".repeat(1000))));
        });
        assert!(jar.bytes() <= MAX_BYTES && jar.len() == 4);
    }

    #[test]
    fn no_value_is_ever_printed() {
        let mut jar = Jar::default();
        jar.take(&target("https://a.com/"), set("sid=s3cret"));
        let printed = format!("{jar:?} {:?}", jar.field_for(&target("https://a.com/")));
        assert!(!printed.contains("s3cret"), "{printed}");
    }
}
