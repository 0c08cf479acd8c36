//! Every shape that leaves the process: the contract's answer, as JSON and as plain text, and
//! the shape of errors (RFC 9457).
//!
//! Shapes only: nothing here judges or explains. Hostile text is cleaned and cut, bodies never
//! leave, and of the header fields only those that tell who wrote an answer.

use std::time::Duration;
use std::time::SystemTime;

use crate::explanation::Explanation;
use crate::observation::Observation;
use crate::report::Report;
use crate::target::Target;
use crate::verdict::Verdict;

mod answer;
mod finished;
mod observations;
mod problem;
mod received;
mod steps;
mod text;
mod times;

pub use crate::wire::answer::Answer;
pub use crate::wire::answer::CauseSaid;
pub use crate::wire::answer::EvidenceSaid;
pub use crate::wire::answer::ReportSaid;
pub use crate::wire::answer::Stale;
pub use crate::wire::finished::FinishedSaid;
pub use crate::wire::observations::AnswerSeen;
pub use crate::wire::observations::CourseSeen;
pub use crate::wire::observations::HopSeen;
pub use crate::wire::observations::ObservationSeen;
pub use crate::wire::observations::TrySeen;
pub use crate::wire::problem::Problem;
pub use crate::wire::problem::ProblemKind;
pub use crate::wire::received::Unreadable;
pub use crate::wire::received::problem_received;
pub use crate::wire::steps::Step;
pub use crate::wire::steps::Steps;
pub use crate::wire::steps::of as steps_of;

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
    /// Kept from before, and still fresh.
    Cached,
    /// Kept from before and no longer fresh; a new measurement is under way.
    Overdue,
    /// Kept from before and no longer fresh: we could not measure anew.
    LastKnown,
}
