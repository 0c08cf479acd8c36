//! How much of what people send is held at once, all visitors together.
//!
//! A report may be large, and it is kept until its answer is given. Each connection may hold a
//! little; what is more comes out of one budget, counted as the bytes arrive, so that a promise of
//! many bytes takes nothing from others.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::OwnedSemaphorePermit;
use tokio::sync::Semaphore;

use crate::check::Refusal;

/// The budget. Cheap to clone.
#[derive(Clone, Debug)]
pub(super) struct Intake {
    kib: Arc<Semaphore>,
}

/// What one request holds of the budget, for as long as this lives.
#[derive(Debug)]
pub(super) struct Held {
    intake: Intake,
    permit: Option<OwnedSemaphorePermit>,
}

impl Intake {
    /// Nothing is held yet.
    pub(super) fn new() -> Self {
        Self { kib: Arc::new(Semaphore::new(BUDGET_KIB)) }
    }

    /// For a request of which nothing has come yet.
    pub(super) fn begin(&self) -> Held {
        Held { intake: self.clone(), permit: None }
    }
}

impl Held {
    /// Makes room for this many bytes in all.
    ///
    /// # Errors
    /// [`Refusal::Busy`] when others hold too much.
    pub(super) fn grow_to(&mut self, bytes: usize) -> Result<(), Refusal> {
        let wanted = bytes.saturating_sub(FREE_BYTES).div_ceil(1024);
        let held = self.permit.as_ref().map_or(0, OwnedSemaphorePermit::num_permits);
        let more = u32::try_from(wanted.saturating_sub(held)).unwrap_or(u32::MAX);
        if more == 0 {
            return Ok(());
        }
        let Ok(more) = Arc::clone(&self.intake.kib).try_acquire_many_owned(more) else {
            return Err(Refusal::Busy { retry_after: BUSY_RETRY_AFTER });
        };
        match &mut self.permit {
            Some(permit) => permit.merge(more),
            none => *none = Some(more),
        }
        Ok(())
    }
}

/// What a request may hold beside the budget: all that a browser measures, and a short paste.
const FREE_BYTES: usize = 4 * 1024;

/// What all requests together may hold beyond that: 32 reports of the largest size. Read into
/// numbers and words, a report of nothing but brackets takes some eight times its bytes, so this
/// stays below 150 MiB, and far below with anything that people send.
const BUDGET_KIB: usize = 16 * 1024;

/// A report is held for the time of a check.
const BUSY_RETRY_AFTER: Duration = Duration::from_secs(5);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn little_is_always_taken_and_much_only_within_the_budget() {
        let intake = Intake::new();
        let mut all = intake.begin();
        assert!(all.grow_to(BUDGET_KIB * 1024 + FREE_BYTES).is_ok());
        let mut other = intake.begin();
        assert!(other.grow_to(FREE_BYTES).is_ok());
        assert!(matches!(other.grow_to(FREE_BYTES + 1), Err(Refusal::Busy { .. })));
        drop(all);
        assert!(other.grow_to(FREE_BYTES + 1).is_ok());
        assert!(other.grow_to(2048 + FREE_BYTES).is_ok(), "it grows by what is new");
        assert_eq!(intake.kib.available_permits(), BUDGET_KIB - 2);
    }
}
