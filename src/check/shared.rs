//! One measurement however many ask: askers of the same target wait for the same task.
//!
//! The task belongs to nobody who asks, so an asker who leaves neither ends nor restarts it. Only
//! so many are made at once; a few more may wait for a place, for a moment.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use tokio::runtime::Handle;
use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::Semaphore;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio::time::timeout;

use crate::check::Refusal;
use crate::check::cache::Measured;
use crate::check::steps::Steps;
use crate::figures::Sheet;
use crate::target::SchemeGiven;
use crate::target::Target;

/// What makes two questions the same measurement.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    url: String,
    scheme: SchemeGiven,
}

impl Key {
    /// The key of a target. Whether the scheme was written matters: an assumed one is also
    /// tried over http.
    pub(super) fn of(target: &Target) -> Self {
        Self { url: target.canonical().to_owned(), scheme: target.scheme_given() }
    }

    /// Bytes that the key takes, for the cache's budget.
    pub(super) fn bytes(&self) -> usize {
        self.url.len()
    }
}

/// The measurements under way, and those that wait for a place.
#[derive(Clone)]
pub(super) struct Shared {
    running: Arc<Mutex<HashMap<Key, Running>>>,
    places: Arc<Semaphore>,
    runtime: Option<Handle>,
    stuck: Stuck,
}

/// Since when all places are taken and none has come free.
#[derive(Clone, Debug, Default)]
struct Stuck {
    since: Arc<Mutex<Option<Instant>>>,
}

impl Stuck {
    fn begin(&self) {
        self.set(Some(Instant::now()));
    }

    fn end(&self) {
        self.set(None);
    }

    /// Whether whoever waits now waits in vain, as far as one can tell.
    fn is_hopeless(&self) -> bool {
        let since = self.since.lock().unwrap_or_else(PoisonError::into_inner);
        since.is_some_and(|since| since.elapsed() >= WAITING_WITHIN)
    }

    fn set(&self, since: Option<Instant>) {
        *self.since.lock().unwrap_or_else(PoisonError::into_inner) = since;
    }
}

/// A measurement under way.
#[derive(Clone)]
pub(super) struct Running {
    steps: Steps,
    outcome: watch::Receiver<Option<Outcome>>,
}

/// A measurement, or why there is none.
type Outcome = Result<Arc<Measured>, Refusal>;

impl Running {
    /// Its steps, from the first one on.
    pub(super) fn steps(&self) -> Steps {
        self.steps.clone()
    }

    /// Waits for the measurement.
    ///
    /// # Errors
    /// [`Refusal::Busy`] when it found no place in time, and [`Refusal::Broken`] when its task
    /// ended without one.
    pub(super) async fn outcome(mut self) -> Outcome {
        let outcome = self.outcome.wait_for(Option::is_some).await;
        outcome.ok().and_then(|outcome| outcome.clone()).unwrap_or(Err(Refusal::Broken))
    }
}

impl Shared {
    /// Nothing under way yet. Tasks run on this runtime, or on that of whoever asks.
    pub(super) fn new(runtime: Option<Handle>) -> Self {
        let places = Arc::new(Semaphore::new(RUNNING_MAX));
        Self { running: Arc::default(), places, stuck: Stuck::default(), runtime }
    }

    /// The measurement of this key that is under way, if there is one.
    pub(super) fn running(&self, key: &Key) -> Option<Running> {
        lock(&self.running).get(key).cloned()
    }

    /// Writes down how much is under way and how much waits for a place, and how much may.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let all = lock(&self.running).len();
        let running = RUNNING_MAX.saturating_sub(self.places.available_permits());
        sheet.number("checks_running", "Checks under way.", running);
        sheet.number("checks_max", "Checks that may be under way at once.", RUNNING_MAX);
        let waiting = all.saturating_sub(running);
        sheet.number("checks_waiting", "Checks that wait for a place.", waiting);
        sheet.number("checks_waiting_max", "Checks that may wait for a place.", WAITING_MAX);
    }

    /// Whether so much is under way that nobody should wait where they need not.
    pub(super) fn is_pressed(&self) -> bool {
        self.places.available_permits() < RUNNING_MAX / 2
    }

    /// Starts a measurement, whose steps are heard there, or joins the one that another asker started
    /// meanwhile.
    ///
    /// # Errors
    /// [`Refusal::Busy`] when as many are under way and waiting as we allow.
    pub(super) fn start(
        &self,
        key: Key,
        steps: Steps,
        measure: impl Future<Output = Arc<Measured>> + Send + 'static,
    ) -> Result<Running, Refusal> {
        let mut running = lock(&self.running);
        if let Some(joined) = running.get(&key) {
            return Ok(joined.clone());
        }
        // Where nobody has left for as long as one may wait, a wait would only make a no late.
        let is_full = running.len() >= RUNNING_MAX + WAITING_MAX;
        if is_full || (running.len() >= RUNNING_MAX && self.stuck.is_hopeless()) {
            return Err(BUSY);
        }
        let (tell, outcome) = watch::channel(None);
        let started = Running { outcome, steps };
        running.insert(key.clone(), started.clone());
        let finished = Finished { running: Arc::clone(&self.running), key };
        let (places, stuck) = (Arc::clone(&self.places), self.stuck.clone());
        let task = async move {
            let outcome = match place(Arc::clone(&places), &tell).await {
                Some(place) => {
                    if places.available_permits() == 0 {
                        stuck.begin();
                    }
                    let freed = Freed { stuck, _place: place };
                    let measured = measure.await;
                    drop(freed);
                    Ok(measured)
                }
                None => Err(BUSY),
            };
            // First off the list, then told: who comes later finds it in the cache.
            drop(finished);
            tell.send_replace(Some(outcome));
        };
        match &self.runtime {
            Some(runtime) => drop(runtime.spawn(task)),
            None => drop(tokio::spawn(task)),
        }
        Ok(started)
    }
}

/// A place to measure in: at once, or when one is free soon enough and somebody still waits for
/// it. A wait that is bounded and short needs no other order than first come, first served.
async fn place(
    places: Arc<Semaphore>,
    tell: &watch::Sender<Option<Outcome>>,
) -> Option<OwnedSemaphorePermit> {
    if let Ok(place) = Arc::clone(&places).try_acquire_owned() {
        return Some(place);
    }
    let place = timeout(WAITING_WITHIN, places.acquire_owned()).await.ok()?.ok()?;
    // The list itself is one of the receivers.
    (tell.receiver_count() > 1).then_some(place)
}

/// Gives a place back, even after a panic.
struct Freed {
    stuck: Stuck,
    _place: OwnedSemaphorePermit,
}

impl Drop for Freed {
    fn drop(&mut self) {
        self.stuck.end();
    }
}

/// Takes a measurement off the list when its task ends, even by a panic.
struct Finished {
    running: Arc<Mutex<HashMap<Key, Running>>>,
    key: Key,
}

impl Drop for Finished {
    fn drop(&mut self) {
        lock(&self.running).remove(&self.key);
    }
}

/// The list; a panic elsewhere leaves it usable, since every change to it is one call.
fn lock(running: &Mutex<HashMap<Key, Running>>) -> MutexGuard<'_, HashMap<Key, Running>> {
    running.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Measurements under way at once. Each holds at most about ten sockets and 0.5 MiB, so this
/// stays below 128 MiB, and below the open files that `main` asks the system for.
const RUNNING_MAX: usize = 256;

/// Measurements that may wait for a place. They hold a key and a task, some 4 KiB each.
const WAITING_MAX: usize = 512;

/// How long they may wait: a burst passes within a second, and whoever would have to wait longer
/// is better told so.
const WAITING_WITHIN: Duration = Duration::from_secs(1);

/// Whoever found no place comes back after about the time of one slow check.
const BUSY: Refusal = Refusal::Busy { retry_after: Duration::from_secs(5) };

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicUsize;
    use std::sync::atomic::Ordering;

    use super::*;
    use crate::check::steps::channel;
    use crate::diagnosis::Context;

    fn key(number: usize) -> Key {
        Key::of(&Target::parse(&format!("https://n{number}.example.com/")).expect("a target"))
    }

    fn nothing_seen() -> Arc<Measured> {
        Arc::new(Measured::new(Vec::new(), Context::default()))
    }

    fn no_steps() -> Steps {
        channel().1
    }

    async fn endless() -> Arc<Measured> {
        std::future::pending().await
    }

    #[tokio::test(start_paused = true)]
    async fn more_than_the_places_wait_for_a_moment_and_no_more_wait_than_may() {
        let shared = Shared::new(None);
        let started: Vec<_> = (0..RUNNING_MAX + WAITING_MAX + 9)
            .map(|number| shared.start(key(number), no_steps(), endless()))
            .collect();
        assert_eq!(
            started.iter().filter(|one| one.is_err()).count(),
            9,
            "these are turned away at once"
        );
        let last_to_wait = started[RUNNING_MAX + WAITING_MAX - 1].clone().expect("it may wait");
        assert!(matches!(last_to_wait.outcome().await, Err(Refusal::Busy { .. })));
        assert_eq!(lock(&shared.running).len(), RUNNING_MAX, "those who waited in vain are gone");
        assert!(shared.is_pressed());
    }

    #[tokio::test(start_paused = true)]
    async fn nobody_waits_where_nothing_moves() {
        let shared = Shared::new(None);
        for number in 0..RUNNING_MAX {
            drop(shared.start(key(number), no_steps(), endless()));
        }
        tokio::task::yield_now().await;
        assert!(shared.start(key(RUNNING_MAX), no_steps(), endless()).is_ok(), "a burst may pass");
        tokio::time::sleep(WAITING_WITHIN).await;
        tokio::task::yield_now().await;
        assert!(
            shared.start(key(RUNNING_MAX + 1), no_steps(), endless()).is_err(),
            "it has not passed"
        );
        shared.stuck.end();
        assert!(
            shared.start(key(RUNNING_MAX + 2), no_steps(), endless()).is_ok(),
            "somebody has left"
        );
    }

    #[tokio::test(start_paused = true)]
    async fn a_place_that_becomes_free_goes_to_whoever_is_still_waited_for() {
        let shared = Shared::new(None);
        let (end, ended) = watch::channel(false);
        for number in 0..RUNNING_MAX {
            let mut ended = ended.clone();
            let until_told = async move {
                let _ = ended.wait_for(|it| *it).await;
                nothing_seen()
            };
            drop(shared.start(key(number), no_steps(), until_told));
        }
        let made = Arc::new(AtomicUsize::new(0));
        let waiting = |number| {
            let made = Arc::clone(&made);
            shared.start(key(number), no_steps(), async move {
                made.fetch_add(1, Ordering::Relaxed);
                nothing_seen()
            })
        };
        let stays = waiting(RUNNING_MAX + 1).expect("it may wait");
        drop(waiting(RUNNING_MAX + 2).expect("it may wait"));
        // Until all of them have asked for a place.
        tokio::time::sleep(Duration::from_millis(10)).await;
        end.send_replace(true);
        assert!(stays.outcome().await.is_ok());
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert_eq!(made.load(Ordering::Relaxed), 1, "nobody waits for the other");
        assert!(lock(&shared.running).is_empty());
    }
}
