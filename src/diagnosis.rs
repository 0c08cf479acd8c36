//! Whose fault is it? `diagnose` compares the two sides and returns a verdict.
//!
//! Pure: no socket, no clock, no HTML. Rules are small functions tried in order; each has a
//! stable id and a scenario file in `tests/scenarios/`.

use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::report::Report;
use crate::verdict::Verdict;

/// What is known beside the observations and the report.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Context {
    /// The health of our own network at the time of the check.
    #[serde(default)]
    pub own_network: OwnNetwork,
}

/// Judges what was seen and said.
pub fn diagnose(_observations: &[Observation], _report: &Report, _context: &Context) -> Verdict {
    panic!("stub")
}

/// The ids of all rules, in the order they are tried.
pub fn rule_ids() -> Vec<&'static str> {
    Vec::new()
}
