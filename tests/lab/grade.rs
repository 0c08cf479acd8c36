//! When a run of the lab is good: what the project promises of its verdicts, and no less.
//!
//! Every miss stands on the scoreboard. A run fails by a wrong blame that nobody knows of, by an
//! experiment that could not be staged, and by less than the promised share of right verdicts. A
//! single honest "cannot tell" on a busy machine does not fail it.

use crate::column::Column;
use crate::column::Mark;
use crate::column::Ran;
use crate::experiment::Experiment;

/// What a run is worth.
pub(crate) struct Grade {
    pub(crate) passed: usize,
    pub(crate) missed: usize,
    pub(crate) failed: usize,
    /// What made it fail, a line each.
    pub(crate) complaints: Vec<String>,
}

/// Grades a run. One of a few chosen experiments has to be right in each; a long one may miss
/// some.
pub(crate) fn of(chosen: &[&Experiment], results: &[Ran]) -> Grade {
    let passed = results.iter().filter(|ran| ran.passed()).count();
    let not_passed = || results.iter().filter(|ran| !ran.passed());
    let is_known =
        |ran: &Ran| chosen.iter().any(|it| it.name == ran.name && it.known_miss.is_some());
    let long = chosen.len() >= LONG_RUN;
    let must_fail = |ran: &&Ran| {
        let blames = ran
            .outcomes
            .iter()
            .any(|outcome| outcome.mark == Mark::WrongBlame && outcome.column != Column::Naive);
        !is_known(ran) && (!long || blames || ran.outcomes.is_empty())
    };
    let mut complaints: Vec<String> = not_passed()
        .filter(must_fail)
        .map(|ran| format!("{} must not come out so.", ran.name))
        .collect();
    let unasked = chosen.len() - results.len();
    complaints.extend((unasked > 0).then(|| format!("{unasked} experiments were not staged.")));
    let failed = complaints.len();
    for column in [Column::Check, Column::Api, Column::Reported].iter().filter(|_| long) {
        let right = share_of_right(*column, results);
        if right < PROMISED_PERCENT {
            complaints.push(format!("{}: only {right:.1} % are right.", column.title()));
        }
    }
    let failed = failed.max(complaints.len());
    Grade { passed, missed: results.len().saturating_sub(passed + failed), failed, complaints }
}

/// How many in a hundred verdicts of a column are right.
fn share_of_right(column: Column, results: &[Ran]) -> f64 {
    let outcomes = results.iter().flat_map(|ran| &ran.outcomes);
    let marks: Vec<Mark> =
        outcomes.filter(|outcome| outcome.column == column).map(|outcome| outcome.mark).collect();
    let right = marks.iter().filter(|mark| **mark == Mark::Right).count();
    let share = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
    if marks.is_empty() { 100.0 } else { 100.0 * share(right) / share(marks.len()) }
}

/// Below this many experiments, somebody looks at a few, and each has to be right.
const LONG_RUN: usize = 100;

/// The promise: right in at least 95 of 100.
const PROMISED_PERCENT: f64 = 95.0;
