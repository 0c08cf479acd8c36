//! Every shape that leaves the process: the contract's answer, as JSON and as plain text.
//!
//! Shapes only. Hostile text is cut and cleaned before it gets here; bodies never leave.

use std::time::Duration;
use std::time::SystemTime;

use serde::Serialize;

use crate::explanation::Explanation;
use crate::observation::Observation;
use crate::report::Report;
use crate::target::Target;
use crate::verdict::Verdict;

/// All that an answer is made of.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// What was asked.
    pub target: &'a Target,
    /// What the person said.
    pub report: &'a Report,
    /// The judgement.
    pub verdict: &'a Verdict,
    /// The judgement in words.
    pub explanation: &'a Explanation,
    /// What was seen.
    pub observations: &'a [Observation],
    /// When it was measured, and how old that is.
    pub times: Times,
}

/// When a measurement was made and how long it counts as fresh.
#[derive(Clone, Copy, Debug)]
pub struct Times {
    /// When it was measured.
    pub checked_at: SystemTime,
    /// How old it is.
    pub age: Duration,
    /// Whether it had been measured before this question came.
    pub source: Source,
    /// Until when it is served again without a new measurement.
    pub fresh_until: SystemTime,
}

/// Where an answer came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Measured for this question, alone or shared with others who asked meanwhile.
    Measured,
    /// Kept from before.
    Cached,
}

/// The contract's answer (section 3).
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The contract's version of this shape.
    pub version: u32,
}

impl Answer {
    /// Puts the parts together.
    pub fn new(_parts: Parts<'_>) -> Self {
        Self { version: 1 }
    }

    /// The same facts as plain text for terminals.
    pub fn to_text(&self) -> String {
        String::new()
    }
}
