//! The one deadline of a whole look, and the time that is left of it.

use std::time::Duration;

use tokio::time::Instant;

use crate::observation::Millis;

/// When a look began and when it ends.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    began: Instant,
    last_end: Instant,
}

impl Clock {
    /// Begins now, and ends when `whole` has passed.
    pub(super) fn start(whole: Duration) -> Self {
        let began = Instant::now();
        Self { began, last_end: began + whole }
    }

    /// When the look began.
    pub(super) fn began(&self) -> Instant {
        self.began
    }

    /// When the whole look is cut, whatever it is doing.
    pub(super) fn last_end(&self) -> Instant {
        self.last_end
    }

    /// When the last step has to end: a little earlier, so that the step's own reason survives.
    pub(super) fn end(&self) -> Instant {
        self.last_end.checked_sub(MARGIN).unwrap_or(self.began).max(self.began)
    }

    /// Time left for steps.
    pub(super) fn left(&self) -> Duration {
        self.end().saturating_duration_since(Instant::now())
    }

    /// `span`, or what is left when that is less.
    pub(super) fn within(&self, span: Duration) -> Duration {
        span.min(self.left())
    }

    /// How long the look has taken so far.
    pub(super) fn elapsed(&self) -> Millis {
        self.began.elapsed().into()
    }
}

/// Between the end of the last step and the end of the look.
const MARGIN: Duration = Duration::from_millis(200);
