//! When a run of the lab is good: what the project promises of its verdicts, and no less.
//!
//! Every miss stands on the scoreboard. A run fails by a wrong blame that nobody knows of, by an
//! experiment that could not be staged, each of them twice, and by less than the promised share of
//! right verdicts. A single honest "cannot tell" on a busy machine does not fail it.

use crate::column::Column;
use crate::column::Mark;
use crate::column::Outcome;
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

/// The experiments that would make a long run fail, to be staged once more. The scoreboard keeps
/// what came out first.
pub(crate) fn to_stage_again<'e>(
    chosen: &[&'e Experiment],
    results: &[Ran],
) -> Vec<&'e Experiment> {
    if chosen.len() < LONG_RUN {
        return Vec::new();
    }
    let failing =
        |it: &&&Experiment| results.iter().any(|ran| ran.name == it.name && must_fail(chosen, ran));
    chosen.iter().filter(failing).take(AGAIN_MAX).copied().collect()
}

/// Grades a run. One of a few chosen experiments has to be right in each; a long one may miss
/// some. `second` is what came of those that were staged once more.
pub(crate) fn of(chosen: &[&Experiment], results: &[Ran], second: &[Ran]) -> Grade {
    let passed = results.iter().filter(|ran| ran.passed()).count();
    let long = chosen.len() >= LONG_RUN;
    let mended = |ran: &Ran| second.iter().any(|it| it.name == ran.name && !must_fail(chosen, it));
    let mut complaints: Vec<String> = results
        .iter()
        .filter(|ran| must_fail(chosen, ran) && !mended(ran))
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

/// Whether what came of an experiment makes the run fail.
fn must_fail(chosen: &[&Experiment], ran: &Ran) -> bool {
    let blames =
        |outcome: &Outcome| outcome.mark == Mark::WrongBlame && outcome.column != Column::Naive;
    let is_known = chosen.iter().any(|it| it.name == ran.name && it.known_miss.is_some());
    let harmless = chosen.len() >= LONG_RUN && !ran.outcomes.iter().any(blames);
    !is_known && !ran.passed() && (!harmless || ran.outcomes.is_empty())
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

/// A run with more failures than this is not the machine's fault, and has no time for them.
const AGAIN_MAX: usize = 12;

/// The promise: right in at least 95 of 100.
const PROMISED_PERCENT: f64 = 95.0;
