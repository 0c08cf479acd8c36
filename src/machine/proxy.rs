//! The proxy that this machine's settings name for an address, as curl and its kin read them
//! (curl(1), "PROXY ENVIRONMENT"), and what comes of asking it for the page.
//!
//! A setting may hold a password. It goes to the proxy itself, as from every program, and nowhere
//! else.

use std::ffi::OsString;
use std::fmt;

use http::Uri;
use hyper_util::client::proxy::matcher::Intercept;
use hyper_util::client::proxy::matcher::Matcher;

use crate::probe::Prober;
use crate::probe::ProxyServer;
use crate::probe::Through;
use crate::report::ProxyOutcome;
use crate::report::ProxySeen;
use crate::target::Target;

/// The variables of the environment that name proxies, and their values. Values may hold
/// passwords and are not printed.
#[derive(Clone, Default)]
pub struct Environment {
    variables: Vec<(String, String)>,
}

impl Environment {
    /// That of this program.
    pub fn of_this_program() -> Self {
        let text = |(name, value): (OsString, OsString)| {
            Some((name.into_string().ok()?, value.into_string().ok()?))
        };
        std::env::vars_os().filter_map(text).collect()
    }

    /// The first of these variables that is not empty.
    fn first_of(&self, names: &[&str]) -> Option<&(String, String)> {
        names.iter().find_map(|name| {
            self.variables.iter().find(|(known, value)| known == name && !value.is_empty())
        })
    }
}

impl FromIterator<(String, String)> for Environment {
    /// Keeps what is about proxies.
    fn from_iter<I: IntoIterator<Item = (String, String)>>(variables: I) -> Self {
        let known = [HTTPS, HTTP, ALL, NONE_FOR].concat();
        let is_known = |variable: &(String, String)| known.contains(&variable.0.as_str());
        Self { variables: variables.into_iter().filter(is_known).collect() }
    }
}

impl fmt::Debug for Environment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.variables.iter().map(|(name, _)| name)).finish()
    }
}

/// Asks the proxy that the environment names for this target. `None` when it names none.
pub(super) async fn ask(
    prober: &Prober,
    environment: &Environment,
    target: &Target,
) -> Option<ProxySeen> {
    let (setting, value) = named_for(environment, target)?;
    let seen = |address: String, outcome| ProxySeen { setting, address, outcome };
    let Some((host, port, intercept)) = read(&value, target) else {
        return Some(seen(String::new(), ProxyOutcome::Unreadable));
    };
    let address = format!("{host}:{port}");
    if intercept.uri().scheme() != Some(&http::uri::Scheme::HTTP) {
        return Some(seen(address, ProxyOutcome::NotTried));
    }
    let host = host.trim_matches(['[', ']']).to_owned();
    let server = ProxyServer { host, port, authorization: intercept.basic_auth().cloned() };
    Some(seen(address, told(prober.ask_through(&server, target).await)))
}

/// The setting that counts, and its value: the first of its kind that is not empty, unless
/// `no_proxy` takes the target out.
fn named_for(environment: &Environment, target: &Target) -> Option<(String, String)> {
    let own = if target.is_https() { HTTPS } else { HTTP };
    let named = environment.first_of(own).or_else(|| environment.first_of(ALL))?;
    let left_out = environment.first_of(NONE_FOR).map_or("", |(_, value)| value);
    // Any proxy will do to hear whether this target goes through one.
    let matcher = Matcher::builder().all("http://proxy.invalid").no(left_out).build();
    matcher.intercept(&uri(target)?).map(|_| named.clone())
}

/// The proxy's host and port, and what else the setting says of it.
fn read(value: &str, target: &Target) -> Option<(String, u16, Intercept)> {
    let intercept = Matcher::builder().all(value).build().intercept(&uri(target)?)?;
    let host = intercept.uri().host().filter(|host| !host.is_empty())?.to_owned();
    let usual = if intercept.uri().scheme_str() == Some("https") { 443 } else { CURL_PORT };
    let port = match intercept.uri().authority()?.as_str().strip_prefix(&host)? {
        "" => usual,
        written => written.strip_prefix(':')?.parse().ok()?,
    };
    (host.len() <= HOST_MAX_BYTES).then_some((host, port, intercept))
}

/// Scheme and host are all that matters here.
fn uri(target: &Target) -> Option<Uri> {
    target.origin().parse().ok()
}

fn told(through: Through) -> ProxyOutcome {
    match through {
        Through::NotFound => ProxyOutcome::NotFound,
        Through::NotConnected { failure } => ProxyOutcome::NotConnected { failure },
        Through::NotAnswered => ProxyOutcome::NotAnswered,
        Through::Refused { status } => ProxyOutcome::Refused { status },
        Through::Answered { status } => ProxyOutcome::Answered { status },
    }
}

/// Settings by what they are for, those that count first in front. `HTTP_PROXY` in capitals is
/// none: a server that runs programs for its visitors would set it to what a visitor sent
/// (CVE-2016-5385).
const HTTPS: &[&str] = &["https_proxy", "HTTPS_PROXY"];
const HTTP: &[&str] = &["http_proxy"];
const ALL: &[&str] = &["all_proxy", "ALL_PROXY"];
const NONE_FOR: &[&str] = &["no_proxy", "NO_PROXY"];

/// Where a proxy is looked for that is named without a port (curl(1), `--proxy`).
const CURL_PORT: u16 = 1080;

/// The longest host name (RFC 1035 §2.3.4).
const HOST_MAX_BYTES: usize = 255;

#[cfg(test)]
mod tests {
    use super::*;

    fn named(environment: &[(&str, &str)], url: &str) -> Option<(String, String)> {
        let environment: Environment =
            environment.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect();
        let target = Target::parse(url).unwrap();
        let (setting, value) = named_for(&environment, &target)?;
        let address = read(&value, &target).map(|(host, port, _)| format!("{host}:{port}"));
        Some((setting, address.unwrap_or_default()))
    }

    fn is(setting: &str, address: &str) -> Option<(String, String)> {
        Some((setting.to_owned(), address.to_owned()))
    }

    #[test]
    fn settings_count_in_the_order_of_curl() {
        let https = "https://shop.example/";
        let all = ("ALL_PROXY", "a.example:1");
        assert_eq!(named(&[all], https), is("ALL_PROXY", "a.example:1"));
        let upper = ("HTTPS_PROXY", "http://b.example:2/");
        assert_eq!(named(&[all, upper], https), is("HTTPS_PROXY", "b.example:2"));
        let lower = ("https_proxy", "c.example");
        assert_eq!(named(&[all, upper, lower], https), is("https_proxy", "c.example:1080"));
        assert_eq!(named(&[("https_proxy", ""), upper], https), is("HTTPS_PROXY", "b.example:2"));
        assert_eq!(named(&[upper, lower], "http://shop.example/"), None);
    }

    #[test]
    fn a_visitors_header_is_no_setting() {
        let plain = "http://shop.example/";
        assert_eq!(named(&[("HTTP_PROXY", "evil.example:1")], plain), None);
        assert_eq!(named(&[("http_proxy", "p.example:1")], plain), is("http_proxy", "p.example:1"));
    }

    #[test]
    fn what_no_proxy_names_goes_without() {
        let proxy = ("all_proxy", "p.example:1");
        for left_out in ["shop.example", ".example", "other, example", "*"] {
            assert_eq!(named(&[proxy, ("no_proxy", left_out)], "https://shop.example/"), None);
        }
        for other in ["hop.example", "shop.example.org", ""] {
            assert!(named(&[proxy, ("NO_PROXY", other)], "https://shop.example/").is_some());
        }
        assert_eq!(named(&[proxy, ("no_proxy", "192.0.2.0/24")], "http://192.0.2.9/"), None);
    }

    #[test]
    fn a_password_is_no_part_of_the_address_and_nonsense_is_none() {
        let https = "https://shop.example/";
        let secret = [("https_proxy", "http://ann:s3cret@p.example:3128")];
        assert_eq!(named(&secret, https), is("https_proxy", "p.example:3128"));
        let socks = [("all_proxy", "socks5h://ann:s3cret@[::1]:1080")];
        assert_eq!(named(&socks, https), is("all_proxy", "[::1]:1080"));
        for nonsense in ["p.example:port", "ftp://p.example", "http://", "a b"] {
            assert_eq!(named(&[("https_proxy", nonsense)], https), is("https_proxy", ""));
        }
    }
}
