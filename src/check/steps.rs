//! The steps of a measurement under way, so that whoever joins it late still hears all of them.
//!
//! A measurement never waits for those who listen.

use std::sync::Arc;

use tokio::sync::watch;

use crate::observation::Finished;
use crate::probe::Listener;
use crate::probe::Progress;

/// Hears of the steps of one measurement, from its first one on.
#[derive(Clone, Debug)]
pub struct Steps {
    told: watch::Receiver<Vec<Finished>>,
    heard: usize,
}

/// What a measurement tells its steps to, and what hears them.
pub(super) fn channel() -> (Progress, Steps) {
    let (sender, told) = watch::channel(Vec::new());
    (Progress::to(Arc::new(List(sender))), Steps { told, heard: 0 })
}

impl Steps {
    /// The next step, as soon as it has finished. `None` when the measurement has ended and all of
    /// its steps have been heard. Cancel-safe.
    pub async fn next(&mut self) -> Option<Finished> {
        let heard = self.heard;
        let told = self.told.wait_for(|steps| steps.len() > heard).await.ok()?;
        let next = told.get(heard).cloned();
        drop(told);
        self.heard += 1;
        next
    }

    /// The next step, when it has finished already.
    pub fn next_now(&mut self) -> Option<Finished> {
        let next = self.told.borrow().get(self.heard).cloned()?;
        self.heard += 1;
        Some(next)
    }
}

/// The steps so far.
struct List(watch::Sender<Vec<Finished>>);

impl Listener for List {
    fn finished(&self, step: Finished) {
        self.0.send_if_modified(|steps| {
            let has_room = steps.len() < STEPS_MAX;
            if has_room {
                steps.push(step);
            }
            has_room
        });
    }
}

/// Steps of one measurement that are kept. A usual one has five, and a long chain of redirects some
/// forty. With a host name in each they take 16 KiB.
const STEPS_MAX: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::FinishedStep;

    fn tell(progress: &Progress, status: u16) {
        progress.tell(FinishedStep::Answer(Ok(status)), None);
    }

    #[tokio::test]
    async fn whoever_joins_late_hears_all_of_it_and_then_the_end() {
        let (progress, first) = channel();
        tell(&progress, 201);
        let mut late = first.clone();
        tell(&progress, 202);
        drop(progress);
        for status in [201, 202] {
            let step = late.next().await.expect("it was told");
            assert_eq!(step.step, FinishedStep::Answer(Ok(status)));
        }
        assert_eq!(late.next().await, None);
    }

    #[tokio::test]
    async fn a_measurement_without_end_tells_no_more_than_we_keep() {
        let (progress, mut steps) = channel();
        (0..200).for_each(|status| tell(&progress, status));
        drop(progress);
        let mut count = 0;
        while steps.next().await.is_some() {
            count += 1;
        }
        assert_eq!(count, STEPS_MAX);
    }
}
