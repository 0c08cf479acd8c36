//! Cleans and cuts one text, or one number.

use crate::observation::Millis;
use crate::report::is_invisible;
use crate::report::received::limits::BODY_MAX_BYTES;
use crate::report::received::limits::DAYS_MAX;
use crate::report::received::limits::LINE_MAX_BYTES;
use crate::report::received::limits::SPAN_MAX_MS;

/// A text of one line: a name, a URL, a header field.
pub(super) fn line(text: &mut String) {
    wash(text, LINE_MAX_BYTES, |c| c.is_control());
}

/// The text of a page, whose lines stay lines.
pub(super) fn page(text: &mut String) {
    wash(text, BODY_MAX_BYTES, |c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
}

/// Drops what is not wanted or cannot be seen, and cuts at a character.
fn wash(text: &mut String, max_bytes: usize, is_unwanted: impl Fn(char) -> bool) {
    text.retain(|c| !is_unwanted(c) && !is_invisible(c));
    text.truncate(text.floor_char_boundary(max_bytes));
    // What was cut or dropped gives its memory back.
    text.shrink_to_fit();
}

/// A span of time.
pub(super) fn span(span: &mut Millis) {
    span.0 = span.0.min(SPAN_MAX_MS);
}

/// A number of days.
pub(super) fn days(days: &mut i64) {
    *days = (*days).clamp(-DAYS_MAX, DAYS_MAX);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cleaned_and_cut_at_a_character() {
        let mut name = format!("a\u{1b}\n\u{202e}b{}", "\u{e9}".repeat(LINE_MAX_BYTES));
        line(&mut name);
        assert!(name.starts_with("ab\u{e9}"));
        assert_eq!(name.len(), LINE_MAX_BYTES);
        let mut body = "<p>\n\u{0}\u{200b}x".to_owned();
        page(&mut body);
        assert_eq!(body, "<p>\nx");
    }

    #[test]
    fn numbers_stay_where_they_can_be_added() {
        let mut longest = Millis(u32::MAX);
        span(&mut longest);
        assert_eq!(longest, Millis(SPAN_MAX_MS));
        let mut ended = i64::MIN;
        days(&mut ended);
        assert_eq!(ended, -DAYS_MAX);
    }
}
