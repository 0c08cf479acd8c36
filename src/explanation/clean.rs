//! Hostile text made fit to show: the last wash before anything leaves.
//!
//! What a target, a resolver or a person wrote may hold characters that move a cursor, turn the
//! direction of a line or hide. This does not escape HTML: that is the face's job.

/// The text without control, direction and invisible characters, its white space folded, cut
/// to `max_chars` characters (an ellipsis takes the last place when something was cut).
pub fn clean(text: &str, max_chars: usize) -> String {
    if is_clean(text) && text.len() <= max_chars {
        return text.to_owned();
    }
    let mut cleaned = String::with_capacity(text.len().min(max_chars));
    let mut length = 0;
    let mut gap = false;
    for char in text.chars() {
        if char.is_whitespace() || char.is_control() {
            gap = length > 0;
            continue;
        }
        if is_invisible(char) {
            continue;
        }
        let needed = if gap { 2 } else { 1 };
        if length + needed > max_chars {
            return with_ellipsis(cleaned, length, max_chars);
        }
        if gap {
            cleaned.push(' ');
        }
        cleaned.push(char);
        length += needed;
        gap = false;
    }
    cleaned
}

/// Whether nothing can be wrong with a text: plain ASCII that is seen, no two spaces side by
/// side and none at an end. Nearly all of our sentences are so.
fn is_clean(text: &str) -> bool {
    let mut last = b' ';
    for &byte in text.as_bytes() {
        let seen = byte.is_ascii_graphic() || (byte == b' ' && last != b' ');
        if !seen {
            return false;
        }
        last = byte;
    }
    last != b' ' || text.is_empty()
}

fn with_ellipsis(mut cleaned: String, length: usize, max_chars: usize) -> String {
    if max_chars == 0 {
        return cleaned;
    }
    if length == max_chars {
        cleaned.pop();
    }
    cleaned.push('…');
    cleaned
}

/// Characters that are not seen, or that change how their neighbours are seen: the controls of
/// Unicode's bidirectional algorithm (UAX #9 §2), joiners and fillers without width, tags.
fn is_invisible(char: char) -> bool {
    matches!(char,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn controls_become_one_space() {
        assert_eq!(clean("  a\r\n\tb\u{1b}[31mc\u{85} ", 80), "a b [31mc");
    }

    #[test]
    fn direction_marks_and_invisible_characters_go() {
        assert_eq!(clean("moc\u{202e}.evil\u{200b}\u{feff}\u{2066}x\u{e0041}", 80), "moc.evilx");
    }

    #[test]
    fn long_text_is_cut_by_characters() {
        assert_eq!(clean("äöüßéè", 6), "äöüßéè");
        assert_eq!(clean("äöüßéèx", 6), "äöüßé…");
        assert_eq!(clean("abc def", 4), "abc…");
        assert_eq!(clean("abc", 0), "");
    }

    #[test]
    fn markup_stays_text() {
        assert_eq!(clean("<script>alert(1)</script>", 80), "<script>alert(1)</script>");
    }
}
