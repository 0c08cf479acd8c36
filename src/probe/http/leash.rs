//! Keeps the tasks of one connection together, so that none outlives the exchange.
//!
//! The HTTP library drives connections in tasks of their own, and dropping its handles does not
//! stop them while the other side keeps them busy or silent. Dropping the leash does.

use std::future::Future;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use hyper::rt::Executor;
use tokio::task::AbortHandle;

/// Holds the tasks of one connection; dropping it aborts them.
#[derive(Debug, Default)]
pub(super) struct Leash {
    tasks: Tasks,
}

/// Spawns tasks onto a leash. Once the leash is gone it spawns nothing more.
#[derive(Clone, Debug, Default)]
pub(super) struct Tasks {
    running: Arc<Mutex<Running>>,
}

#[derive(Debug)]
enum Running {
    /// The exchange goes on; these are its tasks: two at most, for one connection.
    On(Vec<AbortHandle>),
    /// It is over.
    Over,
}

impl Leash {
    /// What spawns onto this leash.
    pub(super) fn tasks(&self) -> Tasks {
        self.tasks.clone()
    }
}

impl Drop for Leash {
    fn drop(&mut self) {
        let ended = std::mem::replace(&mut *self.tasks.lock(), Running::Over);
        if let Running::On(tasks) = ended {
            tasks.iter().for_each(AbortHandle::abort);
        }
    }
}

impl Tasks {
    fn lock(&self) -> MutexGuard<'_, Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl<F> Executor<F> for Tasks
where
    F: Future + Send + 'static,
    F::Output: Send + 'static,
{
    fn execute(&self, task: F) {
        if let Running::On(tasks) = &mut *self.lock() {
            tasks.push(tokio::spawn(task).abort_handle());
        }
    }
}

impl Default for Running {
    fn default() -> Self {
        Self::On(Vec::new())
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;

    use hyper::rt::Executor;
    use tokio::sync::oneshot;

    use super::Leash;

    #[tokio::test]
    async fn tasks_end_with_the_leash_and_none_begins_after_it() {
        let leash = Leash::default();
        let tasks = leash.tasks();
        let (held, ended) = oneshot::channel::<()>();
        tasks.execute(async move {
            let _held = held;
            pending::<()>().await;
        });
        drop(leash);
        assert!(ended.await.is_err(), "the task and what it held are gone");

        let (held, ended) = oneshot::channel::<()>();
        tasks.execute(async move {
            let _told = held.send(());
        });
        assert!(ended.await.is_err(), "it never ran");
    }
}
