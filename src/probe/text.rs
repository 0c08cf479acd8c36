//! Makes hostile text harmless enough to keep: what could change how a line reads is dropped,
//! and the rest is cut. It must not escape anything: that is each face's own work.

/// `text` without control and format characters, at most `max_chars` characters of it.
pub(super) fn clean(text: &str, max_chars: usize) -> String {
    // Nearly all text is plain, and then there is nothing to drop.
    if text.len() <= max_chars && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text.trim().to_owned();
    }
    let harmless = |&character: &char| !character.is_control() && !is_format(character);
    text.chars().filter(harmless).take(max_chars).collect::<String>().trim().to_owned()
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

    #[test]
    fn drops_what_changes_how_a_line_reads() {
        assert_eq!(clean("a\r\n\u{1b}[31mb\u{202E}c\u{200B}d\0", 100), "a[31mbcd");
    }

    #[test]
    fn cuts_by_characters_and_keeps_letters_of_any_script() {
        assert_eq!(clean("žluťoučký", 3), "žlu");
    }
}
