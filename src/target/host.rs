//! Is this a host? Checks the text before it is parsed, and the name after: the URL standard
//! checks neither lengths nor all signs, and reads backslashes as slashes.

use url::Host;
use url::Url;

use crate::target;
use crate::target::NotATarget;
use crate::target::scheme;

/// Checks the host part as it was written, before parsing hides how it was written.
///
/// # Errors
/// [`NotATarget`] for credentials, or for characters that nobody can see.
pub(super) fn check_written(address: &str) -> Result<(), NotATarget> {
    let authority = authority(scheme::after_web_scheme(address).unwrap_or(address));
    if authority.contains('@') {
        return Err(NotATarget::Credentials);
    }
    if authority.chars().any(is_invisible) {
        return Err(NotATarget::HiddenCharacter);
    }
    if authority.contains(' ') {
        return Err(NotATarget::SpaceInside);
    }
    Ok(())
}

/// Refuses a backslash before the query: browsers read it as a slash, other programs as part of
/// the host or of a user name, and whoever checks must not read it otherwise than who dials.
///
/// # Errors
/// [`NotATarget::Backslash`].
pub(super) fn refuse_backslash(address: &str) -> Result<(), NotATarget> {
    let before_query = address.split(['?', '#']).next().unwrap_or_default();
    if before_query.contains('\\') { Err(NotATarget::Backslash) } else { Ok(()) }
}

/// The part between the slashes and the path: host, port, and what should not be there.
pub(super) fn authority(after_scheme: &str) -> &str {
    after_scheme.trim_start_matches('/').split(['/', '?', '#']).next().unwrap_or_default()
}

/// Checks the parsed name and takes its final dot away: with and without are the same site.
///
/// # Errors
/// [`NotATarget`] when no host can have such a name.
pub(super) fn canonicalize(url: &mut Url) -> Result<(), NotATarget> {
    let Some(host) = url.host() else { return Err(NotATarget::NoHost) };
    let Host::Domain(written) = host else { return Ok(()) };
    let name = written.strip_suffix('.').unwrap_or(written).to_owned();
    check_name(&name)?;
    url.set_host(Some(&name)).map_err(target::sentence_for)
}

/// Lengths of RFC 1035 §2.3.4; letters, digits and hyphens of RFC 1123 §2.1, and the underscore
/// that many real names have against the rules.
fn check_name(name: &str) -> Result<(), NotATarget> {
    if name.is_empty() {
        return Err(NotATarget::NoHost);
    }
    if name.len() > NAME_MAX_BYTES || name.split('.').any(|label| label.len() > LABEL_MAX_BYTES) {
        return Err(NotATarget::HostTooLong);
    }
    let is_usual = |byte: u8| byte.is_ascii_alphanumeric() || b"-_".contains(&byte);
    if name.split('.').any(|label| label.is_empty() || !label.bytes().all(is_usual)) {
        return Err(NotATarget::HostCharacter);
    }
    Ok(())
}

/// Characters without a shape, or that turn the direction of writing: they can make one host
/// look like another. Variation selectors are let through, because phones add them to emoji.
fn is_invisible(character: char) -> bool {
    INVISIBLE.iter().any(|range| range.contains(&character))
}

/// From the Unicode property `Default_Ignorable_Code_Point`, less the variation selectors.
const INVISIBLE: &[std::ops::RangeInclusive<char>] = &[
    '\u{ad}'..='\u{ad}',
    '\u{34f}'..='\u{34f}',
    '\u{61c}'..='\u{61c}',
    '\u{115f}'..='\u{1160}',
    '\u{17b4}'..='\u{17b5}',
    '\u{180b}'..='\u{180f}',
    '\u{200b}'..='\u{200f}',
    '\u{2028}'..='\u{202e}',
    '\u{2060}'..='\u{206f}',
    '\u{3164}'..='\u{3164}',
    '\u{feff}'..='\u{feff}',
    '\u{ffa0}'..='\u{ffa0}',
    '\u{fff0}'..='\u{fffb}',
    '\u{e0000}'..='\u{e00ff}',
];

/// The longest name, in bytes, as written without its final dot (RFC 1035 §2.3.4: 255 on the
/// wire, with a length byte before each label and an empty label at the end).
const NAME_MAX_BYTES: usize = 253;

/// The longest label, in bytes (RFC 1035 §2.3.4).
pub(super) const LABEL_MAX_BYTES: usize = 63;
