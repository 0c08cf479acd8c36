//! The fields of a response head, made harmless enough to keep.
//!
//! All are kept, because which of them matter (who wrote this error?) is for others to know;
//! only the values of cookies, and passwords in addresses, are not ours to keep.

use hyper::HeaderMap;
use hyper::header::CONTENT_TYPE;
use hyper::header::HeaderName;
use hyper::header::HeaderValue;
use hyper::header::LOCATION;
use hyper::header::SET_COOKIE;

use crate::probe::cookies::SetCookie;
use crate::probe::http::Leads;
use crate::probe::text;

/// The fields in order: names in lower case, values cleaned and cut, cookies by name only.
pub(super) fn fields(head: &HeaderMap) -> Vec<(String, String)> {
    let mut room = MAX_KEPT_BYTES;
    head.iter()
        .take(MAX_FIELDS)
        .map(|(name, value)| (name.as_str().to_owned(), shown(name, value)))
        .take_while(|(name, value)| {
            let bytes = name.len() + value.len();
            let fits = bytes <= room;
            room = room.saturating_sub(bytes);
            fits
        })
        .collect()
}

/// Where the answer leads.
pub(super) fn leads(head: &HeaderMap) -> Leads {
    let location = head.get(LOCATION);
    let location = location.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned());
    let cookies = head.get_all(SET_COOKIE).iter().filter_map(SetCookie::parse).collect();
    Leads { location, cookies }
}

/// Whether the content type declares a one-byte Latin charset, the common one besides UTF-8.
pub(super) fn is_latin1(head: &HeaderMap) -> bool {
    let declared = head.get(CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let declared = declared.to_ascii_lowercase();
    let charset = declared.split("charset=").nth(1).unwrap_or_default();
    let charset = charset.split(';').next().unwrap_or_default();
    LATIN1_NAMES.contains(&charset.trim_matches(|quote| matches!(quote, '"' | '\'' | ' ')))
}

fn shown(name: &HeaderName, value: &HeaderValue) -> String {
    let bytes = value.as_bytes();
    // A character takes at most four bytes, so this loses nothing that would be kept.
    let text = String::from_utf8_lossy(&bytes[..bytes.len().min(4 * MAX_VALUE_CHARS)]);
    match *name {
        SET_COOKIE => cookie_name(&text),
        LOCATION => {
            let whole = text::clean(&text, text.len());
            text::clean(&text::without_userinfo(&whole), MAX_VALUE_CHARS)
        }
        _ => text::clean(&text, MAX_VALUE_CHARS),
    }
}

/// A cookie without `=` is all value (RFC 6265bis §5.6), so nothing of it is kept.
fn cookie_name(cookie: &str) -> String {
    let pair = cookie.split(';').next().unwrap_or_default();
    let name = pair.split_once('=').map_or("", |(name, _)| name);
    text::clean(name, MAX_VALUE_CHARS)
}

/// Fields kept. Telling who wrote an error takes a dozen.
const MAX_FIELDS: usize = 128;

/// Bytes kept of all fields together. Servers send 1 to 4 KiB, and a check keeps a dozen heads.
const MAX_KEPT_BYTES: usize = 16 * 1024;

/// Characters kept of a value: enough for any product list or `Proxy-Status`.
const MAX_VALUE_CHARS: usize = 512;

/// Names of ISO 8859-1 and of its superset, which browsers read it as (WHATWG Encoding §4.2).
const LATIN1_NAMES: &[&str] = &["iso-8859-1", "latin1", "windows-1252", "us-ascii"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_without_end_is_kept_in_part() {
        let mut head = HeaderMap::new();
        for number in 0..MAX_FIELDS {
            let name = HeaderName::try_from(format!("x-{number}")).expect("a name");
            head.append(name, HeaderValue::try_from("v".repeat(500)).expect("a value"));
        }
        let kept = fields(&head);
        let bytes: usize = kept.iter().map(|(name, value)| name.len() + value.len()).sum();
        assert!((MAX_KEPT_BYTES - 600..=MAX_KEPT_BYTES).contains(&bytes), "{bytes}");
    }

    #[test]
    fn cookies_keep_their_name_only() {
        assert_eq!(cookie_name("session=s3cret; Path=/"), "session");
        assert_eq!(cookie_name("s3cret; Path=/; a=b"), "");
    }

    #[test]
    fn values_are_cleaned_and_cut() {
        let mut head = HeaderMap::new();
        head.insert("Server", HeaderValue::from_bytes("ngi\u{202E}nx\t1".as_bytes()).unwrap());
        head.insert("X-Long", HeaderValue::from_str(&"a".repeat(5000)).unwrap());
        let fields = fields(&head);
        assert_eq!(fields[0], ("server".to_owned(), "nginx1".to_owned()));
        assert_eq!(fields[1].1.len(), MAX_VALUE_CHARS);
    }

    #[test]
    fn latin_charsets_are_recognised() {
        for (declared, expected) in [
            ("text/html; charset=ISO-8859-1", true),
            ("text/html; charset=\"windows-1252\"", true),
            ("text/html; charset=utf-8", false),
            ("text/html; charset=iso-8859-15", false),
            ("text/html", false),
        ] {
            let head = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static(declared))]);
            assert_eq!(is_latin1(&head), expected, "{declared}");
        }
    }
}
