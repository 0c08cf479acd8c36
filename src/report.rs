//! What the person's side tells, in four grades: the symptom they chose, the text they pasted,
//! what their browser found out, and what our command measured on their machine.
//!
//! A report is a claim, kept as it was said (cleaned and cut); what it means is judged in
//! `diagnosis`. This module must not judge, and names nothing of ours but `observation`.

mod browser;
mod measurement;
mod received;

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::JsonSchema;
use schemars::Schema;
use schemars::SchemaGenerator;
use schemars::json_schema;
use serde::Deserialize;
use serde::Serialize;

pub use crate::report::browser::Browser;
pub use crate::report::browser::Control;
pub use crate::report::browser::NameSeen;
pub use crate::report::browser::PageSeen;
pub use crate::report::browser::SiteSeen;
pub use crate::report::browser::SpaceSeen;
pub use crate::report::measurement::Machine;
pub use crate::report::measurement::Measurement;
pub use crate::report::measurement::OtherName;
pub use crate::report::measurement::Portal;
pub use crate::report::measurement::ProxyOutcome;
pub use crate::report::measurement::ProxySeen;
pub use crate::report::measurement::StepSaid;
pub use crate::report::measurement::SystemLookup;
pub use crate::report::measurement::Trace;
pub use crate::report::measurement::TraceStep;
pub use crate::report::measurement::Traces;
pub use crate::report::measurement::WayOut;
pub use crate::report::received::NotTheirs;

/// Everything the person's side told. Empty when it told nothing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// The symptom.
    #[serde(default)]
    pub saw: Option<Saw>,
    /// The error text as pasted: hostile, at most [`PASTE_MAX_BYTES`].
    #[serde(default)]
    pub error: Option<String>,
    /// How long ago they saw it, in seconds. `None` means just now, as far as we know.
    #[serde(default)]
    pub age_s: Option<u32>,
    /// What their browser found out.
    #[serde(default)]
    pub browser: Option<Browser>,
    /// What our command measured on their machine.
    #[serde(default)]
    pub measurement: Option<Box<Measurement>>,
}

impl Report {
    /// Reads what a person chose and pasted. Empty words mean that nothing was said.
    ///
    /// # Errors
    /// [`UnknownSymptom`] when `saw` is not one of the contract's words and not a status.
    pub fn new(saw: Option<&str>, error: Option<&str>) -> Result<Self, UnknownSymptom> {
        let saw = saw.map(str::trim).filter(|word| !word.is_empty());
        Ok(Self { saw: saw.map(str::parse).transpose()?, ..Self::said(error) })
    }

    /// A report of nothing but what a person pasted.
    pub fn said(error: Option<&str>) -> Self {
        Self { error: error.and_then(pasted), ..Self::default() }
    }

    /// Whether nothing was said or measured at all.
    pub fn is_empty(&self) -> bool {
        self.says_nothing() && self.browser.is_none() && self.measurement.is_none()
    }

    /// Whether the person themselves said nothing.
    pub fn says_nothing(&self) -> bool {
        self.saw.is_none() && self.error.is_none()
    }
}

/// What a person sees (the contract's `saw`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Saw {
    /// It works for them.
    Works,
    /// It is slow.
    Slow,
    /// An HTTP status.
    Status(u16),
    /// It loads and loads.
    Timeout,
    /// "Refused to connect".
    Refused,
    /// "Connection was reset".
    Reset,
    /// "Server not found".
    Dns,
    /// "Not secure", a certificate warning.
    Tls,
    /// "No Internet".
    Offline,
    /// An empty page.
    Blank,
    /// A page that says access is blocked or denied.
    Blocked,
    /// Something else.
    Other,
}

/// A pasted text without what could trick an eye or a terminal: control characters become
/// blanks, directions and invisible characters go. `None` when nothing is left.
fn pasted(text: &str) -> Option<String> {
    let mut kept = String::new();
    for c in text.chars().filter(|c| !is_invisible(*c)) {
        if kept.len() + c.len_utf8() > PASTE_MAX_BYTES {
            break;
        }
        kept.push(if c.is_control() && c != '\n' { ' ' } else { c });
    }
    let kept = kept.trim();
    (!kept.is_empty()).then(|| kept.to_owned())
}

/// Zero-width characters, tags, separators of lines that no screen shows as such, and those that
/// turn the direction of reading (Unicode UAX #9 §2).
fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// The longest error text that is kept: several screens of any error page.
pub const PASTE_MAX_BYTES: usize = 16 * 1024;

/// A `saw` that is not on the list. `Display` is the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "We do not know that symptom. Say one of: works, slow, timeout, refused, reset, dns, tls, \
     offline, blank, blocked, other, or a status number such as 502."
)]
pub struct UnknownSymptom;

impl FromStr for Saw {
    type Err = UnknownSymptom;

    fn from_str(word: &str) -> Result<Self, Self::Err> {
        let word = word.trim().to_ascii_lowercase();
        if let Some((_, saw)) = WORDS.iter().find(|(name, _)| *name == word) {
            return Ok(*saw);
        }
        let status: u16 = word.parse().map_err(|_| UnknownSymptom)?;
        STATUS_CODES.contains(&status).then_some(Self::Status(status)).ok_or(UnknownSymptom)
    }
}

impl TryFrom<String> for Saw {
    type Error = UnknownSymptom;

    fn try_from(word: String) -> Result<Self, Self::Error> {
        word.parse()
    }
}

impl From<Saw> for String {
    fn from(saw: Saw) -> Self {
        saw.to_string()
    }
}

impl fmt::Display for Saw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Self::Status(status) = self {
            return write!(f, "{status}");
        }
        let word = WORDS.iter().find(|(_, saw)| saw == self).map_or("other", |(word, _)| word);
        f.write_str(word)
    }
}

impl JsonSchema for Saw {
    fn schema_name() -> Cow<'static, str> {
        "Saw".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut words: Vec<&str> = WORDS.iter().map(|(word, _)| *word).collect();
        // A form sends nothing in this way.
        words.extend(generator.contract().is_deserialize().then_some(""));
        json_schema!({
            "description": "What the person sees: a word of the list, or the number of an error page.",
            "type": "string",
            "anyOf": [{"enum": words}, {"pattern": "^[1-9][0-9]{2}$"}],
            "examples": ["502", "timeout"],
        })
    }
}

/// The contract's words for `saw`; a status stands for itself.
const WORDS: &[(&str, Saw)] = &[
    ("works", Saw::Works),
    ("slow", Saw::Slow),
    ("timeout", Saw::Timeout),
    ("refused", Saw::Refused),
    ("reset", Saw::Reset),
    ("dns", Saw::Dns),
    ("tls", Saw::Tls),
    ("offline", Saw::Offline),
    ("blank", Saw::Blank),
    ("blocked", Saw::Blocked),
    ("other", Saw::Other),
];

/// Status codes that servers send, the unregistered 999 of some sites included.
const STATUS_CODES: std::ops::RangeInclusive<u16> = 100..=999;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_statuses_are_read_both_ways() {
        for (word, saw) in WORDS {
            assert_eq!(word.parse::<Saw>(), Ok(*saw));
            assert_eq!(saw.to_string(), *word);
        }
        assert_eq!(" 502 ".parse::<Saw>(), Ok(Saw::Status(502)));
        assert_eq!("DNS".parse::<Saw>(), Ok(Saw::Dns));
    }

    #[test]
    fn other_words_are_turned_down_with_the_list() {
        for word in ["broken", "42", "1000", "-502", "502 502"] {
            let refused = Report::new(Some(word), None).unwrap_err();
            assert!(refused.to_string().contains("works, slow, timeout"));
        }
    }

    #[test]
    fn empty_words_say_nothing() {
        let report = Report::new(Some(" "), Some("\u{200b} \n")).unwrap();
        assert!(report.is_empty());
    }

    #[test]
    fn a_paste_is_cleaned_and_cut_at_a_character() {
        let unseen = "\u{202e}\u{2028}\u{2066}\u{e0041}\u{200b}";
        let text = format!("a\u{1b}[31m{unseen}b\n{}", "\u{e9}".repeat(PASTE_MAX_BYTES));
        let kept = Report::new(None, Some(&text)).unwrap().error.unwrap();
        assert!(kept.starts_with("a [31mb\n"));
        assert!(kept.len() <= PASTE_MAX_BYTES);
    }
}
