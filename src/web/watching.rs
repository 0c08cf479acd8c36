//! A check as a face may watch it: whole when it comes soon, else step by step.
//!
//! Nobody who watches costs the site anything: they hear of the one measurement that is under way.

use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use tokio::sync::oneshot;
use tokio::time::Instant;
use tokio::time::sleep;
use tokio::time::sleep_until;

use crate::check::Checked;
use crate::check::Steps;
use crate::figures::Broke;
use crate::figures::Figures;
use crate::observation::Finished;
use crate::web::State;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::pages::check::told_in;
use crate::web::question::Question;

/// A check that was asked for.
pub(super) enum Begun {
    /// It is there already, or there will be none.
    Done(Result<Checked, Error>),
    /// It takes its time.
    UnderWay(UnderWay),
}

/// A check that takes its time. Dropping it ends the waiting, and not the measurement.
pub(super) struct UnderWay {
    checking: Pin<Box<dyn Future<Output = Result<Checked, Error>> + Send>>,
    steps: Steps,
    ended: Option<Box<Result<Checked, Error>>>,
    ends: Instant,
    figures: Arc<Figures>,
}

/// What comes next.
pub(super) enum News {
    /// A step has finished.
    Step(Finished),
    /// The check has; nothing comes after this.
    Ended(Box<Result<Checked, Error>>),
}

/// Asks the checker, and waits for a moment whether it comes soon.
pub(super) async fn begin(state: &State, asker: Asker, question: &Question) -> Begun {
    let asked = match question.understand(asker.client) {
        Ok(asked) => asked,
        Err(error) => return Begun::Done(Err(error)),
    };
    if question.has_report()
        && let Err(refusal) = state.checker.admit_report(asker.client)
    {
        return Begun::Done(Err(refusal.into()));
    }
    let (watcher, watched) = oneshot::channel();
    let checker = state.checker.clone();
    let language = asker.tongue.language;
    let check = async move {
        let checked = checker.check_watched(asked, Some(watcher)).await;
        checked.map(|checked| told_in(language, checked))
    };
    let mut checking = Box::pin(unbroken(check, Arc::clone(state.checker.figures())));
    let later = async {
        match watched.await {
            Ok(steps) => {
                sleep(SOON).await;
                steps
            }
            // It needs no measurement of its own, so it will not be long.
            Err(_none) => std::future::pending().await,
        }
    };
    tokio::select! {
        biased;
        done = &mut checking => Begun::Done(done),
        steps = later => Begun::UnderWay(UnderWay {
            checking,
            steps,
            ended: None,
            ends: Instant::now() + WATCHED_WITHIN,
            figures: Arc::clone(state.checker.figures()),
        }),
    }
}

impl UnderWay {
    /// The next step, or the end. Every step is told before the end. Cancel-safe.
    pub(super) async fn next(&mut self) -> News {
        loop {
            if let Some(step) = self.steps.next_now() {
                return News::Step(step);
            }
            if let Some(ended) = self.ended.take() {
                self.count(&ended);
                return News::Ended(ended);
            }
            tokio::select! {
                biased;
                Some(step) = self.steps.next() => return News::Step(step),
                ended = &mut self.checking => self.ended = Some(Box::new(ended)),
                () = sleep_until(self.ends) => {
                    tracing::error!("a check did not end in time");
                    self.ended = Some(Box::new(Err(Error::Broken)));
                }
            }
        }
    }

    /// A refusal that comes when the head of the answer has long been sent is one all the same.
    fn count(&self, ended: &Result<Checked, Error>) {
        if let Err(error) = ended {
            self.figures.refusal(error.kind());
        }
    }
}

/// The head of the answer may have been sent, so nobody else could say that we broke.
async fn unbroken(
    check: impl Future<Output = Result<Checked, crate::check::Refusal>>,
    figures: Arc<Figures>,
) -> Result<Checked, Error> {
    match AssertUnwindSafe(check).catch_unwind().await {
        Ok(checked) => checked.map_err(Error::from),
        Err(_cause) => {
            // The panic hook has written the place; the message may hold hostile text.
            tracing::error!("a check panicked while somebody watched");
            figures.broke(Broke::Handler);
            Err(Error::Broken)
        }
    }
}

/// How long a new measurement is waited for before its steps are told: most looks at a site that
/// works take less, and their answer then comes as a whole, with the right status and title.
const SOON: Duration = Duration::from_millis(200);

/// How long anybody watches: the longest check takes 28 s, 9 s more when we doubt ourselves, 8 s for
/// a neighbouring name and 9 s for our own network. The style sheet says after this time that we
/// stopped, where no script can.
const WATCHED_WITHIN: Duration = Duration::from_secs(55);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_calls_a_check_broken_off_only_when_none_goes_on() {
        let sheet = include_str!("../../static/style.css");
        let (_, rule) = sheet.split_once("animation: stopped 0s ").expect("the rule is there");
        let (seconds, _) = rule.split_once("s ").expect("it tells a time");
        let delay = Duration::from_secs(seconds.parse().expect("whole seconds"));
        assert!(delay > SOON + WATCHED_WITHIN, "{delay:?}");
    }
}
