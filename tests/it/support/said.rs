//! What an answer of the API says, in short.

use serde_json::Value;

/// What the API has to say: `fault`, `reason`, `down_for`.
pub(crate) type Said = (&'static str, &'static str, &'static str);

/// Compares what is said; `what` tells which case it is.
#[track_caller]
pub(crate) fn assert_says(what: &str, answer: &Value, expected: Said) {
    let word = |pointer| text(answer, pointer).unwrap_or_default();
    let said = (word("/fault"), word("/reason"), word("/down_for"));
    assert_eq!(said, expected, "{what}: {answer:#}");
}

/// A text in an answer.
pub(crate) fn text<'a>(answer: &'a Value, pointer: &str) -> Option<&'a str> {
    answer.pointer(pointer).and_then(Value::as_str)
}

/// All sentences of the evidence, one a line.
pub(crate) fn evidence(answer: &Value) -> String {
    let evidence = answer["evidence"].as_array().expect("an answer has evidence");
    let says = evidence.iter().filter_map(|one| one["says"].as_str());
    says.collect::<Vec<_>>().join("\n")
}
