//! Makes text from strangers fit to keep: no characters that steer a terminal or turn the reading
//! direction, and an end. It must not escape anything: that is for the face that shows it.

/// The text without harmful characters and outer space, at most `max_chars` long.
pub(super) fn cleaned(text: &str, max_chars: usize) -> String {
    let harmless = |&character: &char| !character.is_control() && !is_invisible(character);
    text.trim().chars().filter(harmless).take(max_chars).collect()
}

/// Characters that change how a line reads and show nothing themselves (Unicode category Cf in
/// the blocks that do so: soft hyphen, zero width, direction marks and overrides, annotations,
/// tags), and the line and paragraph separators.
fn is_invisible(character: char) -> bool {
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
    use super::*;

    #[test]
    fn control_and_direction_characters_go() {
        assert_eq!(cleaned(" a\u{1b}[31mb\r\nc\u{202e}d\u{200b}e\0\u{85} ", 99), "a[31mbcde");
        assert_eq!(cleaned("gefiltert für alle", 99), "gefiltert für alle");
    }

    #[test]
    fn cuts_between_characters() {
        assert_eq!(cleaned("äöüß", 3), "äöü");
    }
}
