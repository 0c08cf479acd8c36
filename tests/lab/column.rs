//! What was said in each column of the scoreboard, and what it is worth.

use serde::Deserialize;
use serde::Serialize;

use crate::experiment::Experiment;
use crate::experiment::Said;

/// Who was asked, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Column {
    /// The command on the person's machine, with the service.
    Check,
    /// The command on the person's machine, alone.
    Alone,
    /// The service, without a report.
    Api,
    /// The service, with what the person says.
    Reported,
    /// The rule of other checkers.
    Naive,
}

/// What was said.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Outcome {
    pub(crate) column: Column,
    pub(crate) fault: String,
    pub(crate) reason: String,
    pub(crate) rule: String,
    pub(crate) confidence: String,
    pub(crate) ms: u64,
    pub(crate) mark: Mark,
}

/// What it is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Mark {
    Right,
    Wrong,
    /// It says that it cannot tell, and it should.
    CannotTell,
    /// It accuses a place where nothing is wrong. However unsure it says it is, that counts.
    WrongBlame,
}

/// All that came of one experiment.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Ran {
    pub(crate) name: String,
    pub(crate) seconds: f64,
    pub(crate) outcomes: Vec<Outcome>,
}

impl Column {
    pub(crate) const ALL: [Self; 5] =
        [Self::Check, Self::Alone, Self::Api, Self::Reported, Self::Naive];

    pub(crate) fn title(self) -> &'static str {
        match self {
            Self::Check => "command and service",
            Self::Alone => "command alone",
            Self::Api => "service alone",
            Self::Reported => "service and report",
            Self::Naive => "naive rule",
        }
    }

    /// What is expected in this column.
    pub(crate) fn expected(self, experiment: &Experiment) -> Option<&Said> {
        match self {
            Self::Check => experiment.expect.check.as_ref(),
            Self::Alone => experiment.expect.alone.as_ref(),
            Self::Api => experiment.expect.api.as_ref(),
            Self::Reported => experiment.expect.reported.as_ref(),
            Self::Naive => None,
        }
    }
}

/// What an answer is worth.
pub(crate) fn mark(experiment: &Experiment, said: &Said, fault: &str, reason: &str) -> Mark {
    if is_accusation(fault) && !experiment.truth.holds(fault) {
        Mark::WrongBlame
    } else if said.accepts(fault, reason) {
        Mark::Right
    } else if is_accusation(fault) || fault == "none" || fault == NO_ANSWER {
        Mark::Wrong
    } else {
        Mark::CannotTell
    }
}

fn is_accusation(fault: &str) -> bool {
    !matches!(fault, "none" | "unknown" | "checker" | NO_ANSWER)
}

impl Ran {
    /// Whether all columns, the naive rule apart, are right.
    pub(crate) fn passed(&self) -> bool {
        let mut ours = self.outcomes.iter().filter(|outcome| outcome.column != Column::Naive);
        // One that could not be staged has no outcomes, and proves nothing.
        !self.outcomes.is_empty() && ours.all(|outcome| outcome.mark == Mark::Right)
    }
}

/// The program did not answer at all.
pub(crate) const NO_ANSWER: &str = "no answer";
