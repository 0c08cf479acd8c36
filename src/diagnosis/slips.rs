//! Slips of programs that read text from a photograph: letters and digits that look alike.
//!
//! Only the look of single characters is put right here; what the text means, others say.

/// A text in which numbers that look like a status are digits throughout: `5O4` is `504`.
pub(super) fn with_digits(text: &str) -> String {
    text.split_inclusive(|c: char| !c.is_alphanumeric()).map(word_with_digits).collect()
}

fn word_with_digits(word: &str) -> String {
    let digits = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let looks_like_one = digits.chars().count() == STATUS_CHARS
        && digits.starts_with(['4', '5'])
        && digits.chars().all(|c| digit(c).is_ascii_digit());
    if looks_like_one { word.chars().map(digit).collect() } else { word.to_owned() }
}

fn digit(c: char) -> char {
    match c {
        'O' | 'o' => '0',
        'l' | 'I' | '|' => '1',
        c => c,
    }
}

/// A text in lower case in which every letter that photographs confuse has one shape. A sentence
/// of the same shape is the same sentence.
pub(super) fn shape(text: &str) -> String {
    let shape = |c| match c {
        'i' | '1' | '|' | '!' => 'l',
        '0' => 'o',
        c => c,
    };
    text.chars().map(shape).collect()
}

/// How many digits a status has.
const STATUS_CHARS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_like_a_status_is_one() {
        for (text, wanted) in [
            ("5O4 Gateway Time-out", "504 Gateway Time-out"),
            ("(5o2)", "(502)"),
            ("52l: web server", "521: web server"),
            ("4Il", "411"),
            ("the 5th, 50 l of oil", "the 5th, 50 l of oil"),
            ("OO5 5OOO é", "OO5 5OOO é"),
        ] {
            assert_eq!(with_digits(text), wanted);
        }
    }

    #[test]
    fn letters_that_look_alike_have_one_shape() {
        assert_eq!(shape("took too iong"), shape("took too long"));
        assert_eq!(shape("refused t0 connect"), shape("refused to connect"));
        assert_ne!(shape("refused to connect"), shape("refused to contact"));
    }
}
