//! What the person says: the symptom they chose and the text they pasted.
//!
//! A report is a claim, kept as it was said (cleaned and cut); what it means is judged in
//! `diagnosis`. This module must not judge, and names nothing else of ours.

use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use serde::Serialize;

/// Everything the person said. Empty when they said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Report {
    /// The symptom.
    #[serde(default)]
    pub saw: Option<Saw>,
    /// The error text as pasted: hostile, at most [`PASTE_MAX_BYTES`].
    #[serde(default)]
    pub error: Option<String>,
}

impl Report {
    /// Whether nothing was said at all.
    pub fn is_empty(&self) -> bool {
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

/// The longest error text that is kept: several screens of any error page.
pub const PASTE_MAX_BYTES: usize = 16 * 1024;

/// A `saw` that is not on the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("that is not one of the things a person can see")]
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
