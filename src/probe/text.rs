//! Makes hostile text harmless enough to keep: what could change how a line reads is dropped, so
//! are passwords in addresses, and the rest is cut. It must not escape anything: that is each face's own work.

use std::borrow::Cow;

/// `text` without control and format characters, at most `max_chars` characters of it.
pub(super) fn clean(text: &str, max_chars: usize) -> String {
    // Nearly all text is plain, and then there is nothing to drop.
    if text.len() <= max_chars && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.trim().to_owned();
    }
    let harmless = |&character: &char| !character.is_control() && !is_format(character);
    text.chars().filter(harmless).take(max_chars).collect::<String>().trim().to_owned()
}

/// A URL or a relative reference without the name and the password that may stand before its host
/// (RFC 3986 §3.2.1). It need not be a good one. Backslashes count as slashes, as in browsers.
pub(super) fn without_userinfo(url: &str) -> Cow<'_, str> {
    let scheme = url.split_once(':').filter(|(scheme, _)| is_scheme(scheme));
    let after_scheme = scheme.map_or(0, |(scheme, _)| scheme.len() + 1);
    let rest = &url[after_scheme..];
    let slashes = rest.len() - rest.trim_start_matches(['/', '\\']).len();
    if after_scheme == 0 && slashes < 2 {
        // A path, and no host.
        return url.into();
    }
    let host = after_scheme + slashes;
    let path = url[host..].find(['/', '\\', '?', '#']).map_or(url.len(), |length| host + length);
    match url[host..path].rfind('@') {
        Some(at) => [&url[..host], &url[host + at + 1..]].concat().into(),
        None => url.into(),
    }
}

fn is_scheme(text: &str) -> bool {
    let sign = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'-' | b'.');
    text.starts_with(|first: char| first.is_ascii_alphabetic()) && text.bytes().all(sign)
}

/// Whether a character is invisible and can change how its neighbours read: zero-width
/// characters, direction marks and overrides, line and paragraph separators, tags, the byte
/// order mark (Unicode general categories Cf, Zl and Zp).
fn is_format(character: char) -> bool {
    matches!(
        character,
        '\u{AD}'
            | '\u{61C}'
            | '\u{180E}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{FEFF}'
            | '\u{FFF9}'..='\u{FFFB}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::clean;
    use super::without_userinfo;

    #[test]
    fn drops_what_changes_how_a_line_reads() {
        assert_eq!(clean("a\r\n\u{1b}[31mb\u{202E}c\u{200B}d\0", 100), "a[31mbcd");
    }

    #[test]
    fn nobodys_password_is_kept() {
        for (url, kept) in [
            ("http://me:s3cret@shop.example/a@b", "http://shop.example/a@b"),
            ("//me:s3cret@shop.example", "//shop.example"),
            ("http:\\\\me@s3cret@shop.example?x", "http:\\\\shop.example?x"),
            ("https:me:s3cret@[::1", "https:[::1"),
            ("http://shop.example/?to=a@b", "http://shop.example/?to=a@b"),
            ("/cart@home", "/cart@home"),
            ("", ""),
        ] {
            assert_eq!(without_userinfo(url), kept, "{url}");
        }
    }

    #[test]
    fn cuts_by_characters_and_keeps_letters_of_any_script() {
        assert_eq!(clean("žluťoučký", 3), "žlu");
    }
}
