//! What the operator of a service watches: counters and spans of time, told as Prometheus text.
//!
//! Counting is a few relaxed atomic additions and never waits, so that it may stand on the path
//! of every answer. The words of a label come from closed lists and are `&'static str`: nothing
//! that a target or a visitor wrote can become one, and the number of series has a bound.
//! Nothing here judges, dials or knows HTTP.

mod closed_lists;
mod counts;
mod own_network;
pub mod process;
mod sheet;
mod spans;
mod steps;

use std::sync::Arc;
use std::time::Duration;
use std::time::Instant;

pub use crate::figures::closed_lists::Answered;
pub use crate::figures::closed_lists::Broke;
pub use crate::figures::closed_lists::Method;
pub use crate::figures::closed_lists::Outcome;
pub use crate::figures::closed_lists::Route;
pub use crate::figures::closed_lists::Scope;
pub use crate::figures::closed_lists::StatusClass;
pub use crate::figures::closed_lists::Step;
pub use crate::figures::counts::Counts;
pub use crate::figures::own_network::tell_own_network;
pub use crate::figures::sheet::Sheet;
use crate::figures::spans::Spans;
use crate::observation::Observation;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Verdict;
use crate::wire::ProblemKind;
use crate::wire::Source;

/// All that is counted while questions are answered. What can be read off when somebody looks,
/// such as the size of a cache, is told by whoever holds it.
#[derive(Debug)]
pub struct Figures {
    requests: Counts<(Route, Method, StatusClass)>,
    request_time: Spans<Scope>,
    answers: Counts<Answered>,
    refusals: Counts<ProblemKind>,
    begun: Counts<()>,
    joined: Counts<()>,
    finished: Counts<()>,
    broken: Counts<Broke>,
    check_time: Spans<()>,
    step_time: Spans<(Step, Outcome)>,
    verdicts: Counts<(Fault, Confidence)>,
    down_for: Counts<DownFor>,
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            requests: Counts::default(),
            request_time: Spans::new(&REQUEST_BOUNDS_US),
            answers: Counts::default(),
            refusals: Counts::default(),
            begun: Counts::default(),
            joined: Counts::default(),
            finished: Counts::default(),
            broken: Counts::default(),
            check_time: Spans::new(&CHECK_BOUNDS_US),
            step_time: Spans::new(&STEP_BOUNDS_US),
            verdicts: Counts::default(),
            down_for: Counts::default(),
        }
    }
}

impl Figures {
    /// A request was answered, `took` after it had come.
    pub fn request(&self, route: Route, method: Method, status: StatusClass, took: Duration) {
        self.requests.add((route, method, status));
        self.request_time.add(route.scope(), took);
    }

    /// A question was answered with a verdict.
    pub fn answer(&self, from: Source) {
        self.answers.add(from.into());
    }

    /// A question was answered with one that was ready. It takes microseconds and is not timed:
    /// reading the clock would cost more than counting.
    pub fn ready(&self, route: Route, status: StatusClass) {
        self.requests.add((route, Method::Read, status));
        self.answers.add(Answered::Ready);
    }

    /// Somebody asked for what was being measured.
    pub fn joined(&self) {
        self.joined.add(());
    }

    /// A request was answered without a verdict.
    pub fn refusal(&self, why: ProblemKind) {
        self.refusals.add(why);
    }

    /// Something of ours panicked.
    pub fn broke(&self, what: Broke) {
        self.broken.add(what);
    }

    /// A check begins. It counts as broken when what is returned is dropped unfinished.
    pub fn check_begins(self: &Arc<Self>) -> CheckUnderWay {
        let id = self.begun.add_and_number(());
        CheckUnderWay { figures: Arc::clone(self), began: Some(Instant::now()), id }
    }

    /// Writes all of it down.
    pub fn tell(&self, sheet: &mut Sheet) {
        self.requests.tell(sheet, "http_requests", "Requests answered, by route and outcome.");
        let help = "From a request to its answer; those that are ready are not timed.";
        self.request_time.tell(sheet, "http_request_duration_seconds", help);
        self.answers.tell(sheet, "answers", "Verdicts given, by where they came from.");
        self.refusals.tell(sheet, "refusals", "Requests answered without a verdict, by kind.");
        self.begun.tell(sheet, "checks_started", "Checks begun.");
        let help = "Questions for which a check was under way already.";
        self.joined.tell(sheet, "checks_joined", help);
        self.finished.tell(sheet, "checks_finished", "Checks that ended with a verdict.");
        self.broken.tell(sheet, "panics", "Defects of ours, by what they ended.");
        self.check_time.tell(sheet, "check_duration_seconds", "From a check's begin to its end.");
        let help = "Steps of checks that were tried, by how they ended.";
        self.step_time.tell(sheet, "check_step_duration_seconds", help);
        let help = "Checks that ended with a verdict, by where the trouble is and how sure we are.";
        self.verdicts.tell(sheet, "verdicts", help);
        let help = "Checks that ended with a verdict, by for whom the site is down.";
        self.down_for.tell(sheet, "verdicts_down_for", help);
    }
}

/// A check that has begun.
#[derive(Debug)]
pub struct CheckUnderWay {
    figures: Arc<Figures>,
    began: Option<Instant>,
    id: u64,
}

impl CheckUnderWay {
    /// Tells checks apart: how many had begun before this one.
    pub fn id(&self) -> u64 {
        self.id
    }

    /// The check has ended with this.
    pub fn ends(mut self, verdict: &Verdict, observations: &[Observation]) {
        let Some(began) = self.began.take() else { return };
        let figures = &self.figures;
        figures.finished.add(());
        figures.check_time.add((), began.elapsed());
        figures.verdicts.add((verdict.fault(), verdict.confidence));
        figures.down_for.add(verdict.down_for);
        steps::of(observations).for_each(|(step, outcome, took)| {
            figures.step_time.add((step, outcome), Duration::from_millis(took.0.into()));
        });
    }
}

impl Drop for CheckUnderWay {
    fn drop(&mut self) {
        if self.began.is_some() {
            self.figures.broke(Broke::Check);
        }
    }
}

/// From a kept answer (some 10 µs) to a check at its deadline; in microseconds.
const REQUEST_BOUNDS_US: [u64; 16] = [
    50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 100_000, 250_000, 1_000_000, 2_500_000,
    5_000_000, 10_000_000, 30_000_000,
];

/// A near site takes 25 ms; the deadline of a look is 28 s, and a look at ourselves and at the
/// neighbouring name may follow.
const CHECK_BOUNDS_US: [u64; 13] = [
    25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 2_000_000, 3_500_000, 5_000_000,
    10_000_000, 20_000_000, 30_000_000, 45_000_000,
];

/// Steps are measured in whole milliseconds. Names and connections have 3 s, first bytes 20 s.
const STEP_BOUNDS_US: [u64; 12] = [
    1_000, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 500_000, 1_000_000, 3_000_000,
    10_000_000, 20_000_000,
];

#[cfg(test)]
mod tests;
