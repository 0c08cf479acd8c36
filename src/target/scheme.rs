//! How does the address start? A missing scheme is added; a wrong or doubled one is named.

use std::borrow::Cow;
use std::net::Ipv6Addr;

use crate::target::Address;
use crate::target::NotATarget;
use crate::target::SchemeGiven;
use crate::target::host;

/// Gives the address a scheme when it has none.
///
/// # Errors
/// [`NotATarget`] when the text starts with something else than an http or https address.
pub(super) fn complete(text: &str) -> Result<Address<'_>, NotATarget> {
    if text.parse::<Ipv6Addr>().is_ok() {
        return Ok(assumed(format!("https://[{text}]")));
    }
    if let Some(rest) = after_web_scheme(text) {
        refuse_second(rest)?;
        return Ok(Address { text: Cow::Borrowed(text), scheme: SchemeGiven::Written });
    }
    refuse_mistyped(text)?;
    refuse_other(text)?;
    refuse_email(text)?;
    refuse_single_word(text)?;
    let host_on = text.strip_prefix("//").unwrap_or(text);
    Ok(assumed(format!("https://{host_on}")))
}

/// Whether a `Location` names a host of its own: `https://x`, `http:x`, `//x`.
pub(super) fn names_a_host(location: &str) -> bool {
    after_web_scheme(location).is_some() || location.starts_with("//")
}

/// What follows `http:` or `https:`, in any case.
pub(super) fn after_web_scheme(text: &str) -> Option<&str> {
    ["http:", "https:"].iter().find_map(|scheme| {
        let (start, rest) = text.split_at_checked(scheme.len())?;
        start.eq_ignore_ascii_case(scheme).then_some(rest)
    })
}

fn assumed(text: String) -> Address<'static> {
    Address { text: Cow::Owned(text), scheme: SchemeGiven::Assumed }
}

/// The same as [`complete`] does with the start of an address, for one that is parsed already.
///
/// # Errors
/// [`NotATarget::DoubledScheme`].
pub(super) fn refuse_doubled(url: &str) -> Result<(), NotATarget> {
    after_web_scheme(url).map_or(Ok(()), refuse_second)
}

/// `https://https://x`, `https://http//x`: browsers would look for a site named "https".
fn refuse_second(rest: &str) -> Result<(), NotATarget> {
    let rest = rest.trim_start_matches('/');
    let second = after_web_scheme(rest).is_some_and(|after| !is_port(after));
    if second || lacks_colon(rest) { Err(NotATarget::DoubledScheme) } else { Ok(()) }
}

/// `http//x` and schemes that are one or two slips away from http and https: `htttps://x`.
fn refuse_mistyped(text: &str) -> Result<(), NotATarget> {
    let mistyped = text.split_once("//").is_some_and(|(start, _)| {
        let letters = start.trim_end_matches([':', ';', '.', ',']);
        MISTYPED.iter().any(|known| letters.eq_ignore_ascii_case(known))
    });
    if mistyped || lacks_colon(text) { Err(NotATarget::BrokenScheme) } else { Ok(()) }
}

/// Whether the text starts with `http//` or `https//`.
fn lacks_colon(text: &str) -> bool {
    ["http//", "https//"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|given| given.eq_ignore_ascii_case(start)))
}

/// `ftp://x`, `javascript:x`, `mailto:x`; but `example.com:8443` is a host and a port.
fn refuse_other(text: &str) -> Result<(), NotATarget> {
    let Some((name, rest)) = text.split_once(':') else { return Ok(()) };
    if !is_scheme_name(name) {
        return Ok(());
    }
    if name.eq_ignore_ascii_case("mailto") {
        return Err(NotATarget::EmailAddress);
    }
    if !rest.starts_with("//") && (is_port(rest) || name.contains('.')) {
        return Ok(());
    }
    if host::authority(rest).contains('@') && !rest.starts_with('/') {
        return Err(NotATarget::Credentials);
    }
    Err(NotATarget::OtherScheme)
}

/// RFC 3986 §3.1.
fn is_scheme_name(name: &str) -> bool {
    name.starts_with(|first: char| first.is_ascii_alphabetic())
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
}

/// Whether the text after a colon is a port, and the address goes on or ends behind it.
fn is_port(rest: &str) -> bool {
    let digits = rest.split(['/', '?', '#']).next().unwrap_or_default();
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `someone@example.com`: no scheme, one `@`, no password.
fn refuse_email(text: &str) -> Result<(), NotATarget> {
    let authority = host::authority(text);
    match authority.split_once('@') {
        Some((person, host)) if !person.is_empty() && host.contains('.') => {
            Err(NotATarget::EmailAddress)
        }
        Some(_) => Err(NotATarget::Credentials),
        None => Ok(()),
    }
}

/// "facebook", "bücher". `localhost` and numbers go on, to be judged by their address.
fn refuse_single_word(text: &str) -> Result<(), NotATarget> {
    let host = text.split('?').next().unwrap_or_default();
    let has_parts = text.contains(['.', ':', '/', '[', '\u{3002}', '\u{ff0e}', '\u{ff61}']);
    if has_parts || host.eq_ignore_ascii_case("localhost") || host.starts_with(char::is_numeric) {
        return Ok(());
    }
    let is_word = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
        && text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text.len() <= host::LABEL_MAX_BYTES;
    if is_word {
        return Err(NotATarget::SingleWord(text.to_ascii_lowercase()));
    }
    Err(NotATarget::NoAddress)
}

/// Usual slips for `http` and `https`, with the colon and slashes there or nearly so.
const MISTYPED: &[&str] = &[
    "http", "https", "htp", "htps", "htttp", "htttps", "httpp", "httpps", "httpss", "ttp", "ttps",
    "hhttp", "hhttps", "hhtp", "hhtps", "hxttp", "hxttps", "httsp", "htpps", "hppt", "hppts",
    "htpp", "hptts", "hpttp",
];
