//! Advice with pieces of code in backticks, as pieces that the template can mark.

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Span<'a> {
    /// Words.
    Plain(&'a str),
    /// What stood between backticks: to be typed or looked for as it is.
    Code(&'a str),
    /// The same, and long enough for a line of its own, so that it is easily copied whole.
    Line(&'a str),
}

/// Cuts a sentence at its backticks. One that has no partner stays as it is.
pub(super) fn of(sentence: &str) -> Vec<Span<'_>> {
    let mut spans = Vec::new();
    let mut rest = sentence;
    while let Some((before, code, after)) = first_code(rest) {
        spans.push(Span::Plain(before));
        let is_long = code.chars().count() >= LINE_MIN_CHARS;
        spans.push(if is_long { Span::Line(code) } else { Span::Code(code) });
        rest = after;
    }
    spans.push(Span::Plain(rest));
    spans
}

fn first_code(text: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = text.split_once('`')?;
    let (code, after) = rest.split_once('`')?;
    Some((before, code, after))
}

/// A code that is longer breaks in the middle on a phone when it stands in a sentence.
const LINE_MIN_CHARS: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_what_stands_between_two_backticks() {
        assert_eq!(
            of("Run `ss -ltnp`."),
            [Span::Plain("Run "), Span::Code("ss -ltnp"), Span::Plain(".")]
        );
        let line = "connect() failed (111: Connection refused)";
        assert_eq!(of(&format!("`{line}`"))[1], Span::Line(line));
        assert_eq!(of("a ` b"), [Span::Plain("a ` b")]);
        assert_eq!(of(""), [Span::Plain("")]);
    }
}
