//! Answers and problems that another service sent, read back.
//!
//! A service is a stranger: it may be broken, older, newer or somebody else. So every text is
//! washed and every list cut before anything is read from it, which leaves no field to forget.

use serde::Deserialize;
use serde_json::Value;

use crate::explanation::clean;
use crate::wire::Answer;
use crate::wire::answer::VERSION;

/// A body that is no answer in our shape: not JSON, another version, or a word that we do not
/// know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an answer that we can read")]
pub struct Unreadable;

impl Answer {
    /// Reads an answer that another service sent.
    ///
    /// # Errors
    /// [`Unreadable`] when it is none, or of a version that we do not know.
    pub fn received(body: &[u8]) -> Result<Self, Unreadable> {
        let answer: Self = washed(body)?;
        (answer.version == VERSION).then_some(answer).ok_or(Unreadable)
    }
}

/// What a service says of a problem (the `detail` of RFC 9457), fit to show, with a stop at its end.
pub fn problem_received(body: &[u8]) -> Option<String> {
    let problem: ProblemSaid = washed(body).ok()?;
    let mut detail = clean(&problem.detail, DETAIL_MAX_CHARS);
    if !detail.is_empty() && !detail.ends_with(['.', '!', '?', '…']) {
        detail.push('.');
    }
    (!detail.is_empty()).then_some(detail)
}

#[derive(Deserialize)]
struct ProblemSaid {
    detail: String,
}

fn washed<T: for<'de> Deserialize<'de>>(body: &[u8]) -> Result<T, Unreadable> {
    let mut value = serde_json::from_slice(body).map_err(|_| Unreadable)?;
    wash(&mut value);
    serde_json::from_value(value).map_err(|_| Unreadable)
}

/// Goes as deep as the reader of JSON lets a text be (128 levels).
fn wash(value: &mut Value) {
    match value {
        Value::String(text) => *text = clean(text, TEXT_MAX_CHARS),
        Value::Array(items) => {
            items.truncate(ITEMS_MAX);
            items.iter_mut().for_each(wash);
        }
        Value::Object(fields) => fields.values_mut().for_each(wash),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The longest text of an answer is the URL, and people's are shorter.
const TEXT_MAX_CHARS: usize = 2_048;

/// The longest list of an answer are the header fields and the addresses of a look.
const ITEMS_MAX: usize = 100;

/// A detail is a sentence or two.
const DETAIL_MAX_CHARS: usize = 400;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_answer_is_not_read() {
        for body in ["", "<html>", "[]", "{}", "null", "{\"version\":1}", "\u{1b}[2J"] {
            assert_eq!(Answer::received(body.as_bytes()), Err(Unreadable), "{body}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(Answer::received(deep.as_bytes()), Err(Unreadable));
    }

    #[test]
    fn a_problem_is_told_without_what_could_trick_a_terminal() {
        let body = br#"{"title":"x","detail":"Please \u001b[31mwait\u0007\u202e.\r\nNow"}"#;
        assert_eq!(problem_received(body).as_deref(), Some("Please [31mwait . Now."));
        assert_eq!(problem_received(br#"{"detail":"Wait!"}"#).as_deref(), Some("Wait!"));
        assert_eq!(problem_received(br#"{"detail":" "}"#), None);
        assert_eq!(problem_received(b"no JSON"), None);
    }
}
