//! One measurement however many ask: askers of the same target wait for the same task.
//!
//! The task belongs to nobody who asks, so an asker who leaves neither ends nor restarts it.

use std::collections::HashMap;
use std::future::Future;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use tokio::sync::watch;

use crate::check::Refusal;
use crate::check::cache::Measured;
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

/// The measurements under way.
#[derive(Clone)]
pub(super) struct Shared {
    running: Arc<Mutex<HashMap<Key, Running>>>,
}

/// A measurement under way.
#[derive(Clone)]
pub(super) struct Running {
    outcome: watch::Receiver<Option<Arc<Measured>>>,
}

impl Running {
    /// Waits for the measurement.
    ///
    /// # Errors
    /// [`Refusal::Broken`] when its task ended without one.
    pub(super) async fn outcome(mut self) -> Result<Arc<Measured>, Refusal> {
        let outcome = self.outcome.wait_for(Option::is_some).await;
        outcome.ok().and_then(|outcome| outcome.clone()).ok_or(Refusal::Broken)
    }
}

impl Shared {
    /// Nothing under way yet.
    pub(super) fn new() -> Self {
        Self { running: Arc::default() }
    }

    /// The measurement of this key that is under way, if there is one.
    pub(super) fn running(&self, key: &Key) -> Option<Running> {
        lock(&self.running).get(key).cloned()
    }

    /// Writes down how much is under way, and how much may be.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let running = lock(&self.running).len();
        sheet.number("checks_running", "Checks under way.", running);
        sheet.number("checks_max", "Checks that may be under way at once.", RUNNING_MAX);
    }

    /// Starts a measurement, or joins the one that another asker started meanwhile.
    ///
    /// # Errors
    /// [`Refusal::Busy`] when as many are under way as we allow.
    pub(super) fn start(
        &self,
        key: Key,
        measure: impl Future<Output = Arc<Measured>> + Send + 'static,
    ) -> Result<Running, Refusal> {
        let mut running = lock(&self.running);
        if let Some(joined) = running.get(&key) {
            return Ok(joined.clone());
        }
        if running.len() >= RUNNING_MAX {
            return Err(Refusal::Busy { retry_after: BUSY_RETRY_AFTER });
        }
        let (tell, outcome) = watch::channel(None);
        let started = Running { outcome };
        running.insert(key.clone(), started.clone());
        let finished = Finished { running: Arc::clone(&self.running), key };
        tokio::spawn(async move {
            let measured = measure.await;
            // First off the list, then told: who comes later finds it in the cache.
            drop(finished);
            tell.send_replace(Some(measured));
        });
        Ok(started)
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

/// When to come back after [`RUNNING_MAX`]: about the time of one slow check.
const BUSY_RETRY_AFTER: Duration = Duration::from_secs(5);
