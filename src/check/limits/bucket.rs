//! How often one thing may happen for each key: the generic cell rate algorithm (ITU-T I.371) of
//! the `governor` crate, over a map of ours that is itself capped.
//!
//! What is kept for a key is one instant under a hash of it. A key that has its whole burst again
//! is the same as one that was never seen, so it can be forgotten; when the map is full of keys
//! that cannot, a new key is refused. It must not know what the keys are.

use std::collections::HashMap;
use std::hash::BuildHasher;
use std::hash::Hash;
use std::hash::RandomState;
use std::marker::PhantomData;
use std::num::NonZeroU32;
use std::ops::Add;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use governor::Quota;
use governor::RateLimiter;
use governor::clock::Clock;
use governor::clock::Reference;
use governor::middleware::NoOpMiddleware;
use governor::nanos::Nanos;
use governor::state::StateStore;
use governor::state::keyed::ShrinkableKeyedStateStore;
use tokio::time::Instant;

use crate::figures::Counts;
use crate::figures::Sheet;

/// A rate: `burst` at once, and then one every `every`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Rate {
    pub(super) burst: NonZeroU32,
    pub(super) every: Duration,
}

impl Rate {
    /// `burst` at once, and then one every `every_ms` milliseconds. Both more than nothing.
    pub(super) const fn new(burst: u32, every_ms: u64) -> Self {
        assert!(every_ms > 0, "a rate without a time is none");
        Self {
            burst: NonZeroU32::new(burst).expect("a rate lets something pass"),
            every: Duration::from_millis(every_ms),
        }
    }
}

/// Writes down how many questions a limit turned away.
pub(super) fn tell_limited(sheet: &mut Sheet, limit: &'static str, turned_away: &Counts<()>) {
    let help = "Questions, and knocks at addresses, that a limit turned away.";
    sheet.counter("limited", help, vec![("limit", limit)], turned_away.count(()));
}

/// A rate for each key.
pub(super) struct Bucket<K> {
    limiter: RateLimiter<u64, Book, Time, NoOpMiddleware<Moment>>,
    book: Book,
    keys_max: usize,
    hasher: RandomState,
    tidied: Mutex<Option<Instant>>,
    turned_away: Counts<()>,
    of: PhantomData<fn(&K)>,
}

impl<K: Hash> Bucket<K> {
    /// Nothing counted yet; at most `keys_max` keys are remembered.
    pub(super) fn new(rate: Rate, keys_max: usize) -> Self {
        let quota = Quota::with_period(rate.every).expect("a rate has a time");
        let book = Book::default();
        Self {
            limiter: RateLimiter::new(quota.allow_burst(rate.burst), book.clone(), Time),
            book,
            keys_max,
            hasher: RandomState::new(),
            tidied: Mutex::default(),
            turned_away: Counts::default(),
            of: PhantomData,
        }
    }

    /// Takes one cell of the key's.
    ///
    /// # Errors
    /// How long to wait for it. Nothing is taken then.
    pub(super) fn take(&self, key: &K) -> Result<(), Duration> {
        self.taken(key).inspect_err(|_| self.turned_away.add(()))
    }

    fn taken(&self, key: &K) -> Result<(), Duration> {
        if !self.has_room_for(key) {
            return Err(FULL);
        }
        let taken = self.limiter.check_key(&self.hashed(key));
        taken.map_err(|not_until| not_until.wait_time_from(Time.now()))
    }

    /// Whether the key is remembered already, or can be.
    pub(super) fn has_room_for(&self, key: &K) -> bool {
        self.book.holds(self.hashed(key)) || self.len() < self.keys_max || {
            self.tidy();
            self.len() < self.keys_max
        }
    }

    /// Forgets what was counted of the key.
    pub(super) fn forget(&self, key: &K) {
        self.book.open().remove(&self.hashed(key));
    }

    /// Writes down how many were turned away under this name of the limit, and how much is
    /// remembered.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet, limit: &'static str) {
        tell_limited(sheet, limit, &self.turned_away);
        self.tell_keys(sheet, limit);
    }

    /// Writes down how much is remembered, and how much may be.
    pub(super) fn tell_keys(&self, sheet: &mut Sheet, limit: &'static str) {
        let labels = || vec![("limit", limit)];
        let help = "Keys that a limit remembers.";
        sheet.gauge("limiter_keys", help, labels(), self.len() as f64);
        let help = "Keys that a limit may remember.";
        sheet.gauge("limiter_keys_max", help, labels(), self.keys_max as f64);
    }

    /// How many keys are remembered.
    pub(super) fn len(&self) -> usize {
        self.book.len()
    }

    /// Forgets the keys that have their whole burst again. It looks at all of them, so it is done
    /// no more often than [`TIDY_EVERY`].
    fn tidy(&self) {
        let mut tidied = self.tidied.lock().unwrap_or_else(PoisonError::into_inner);
        if tidied.is_none_or(|at| at.elapsed() >= TIDY_EVERY) {
            *tidied = Some(Instant::now());
            self.limiter.retain_recent();
        }
    }

    /// Keys are chosen by strangers; the hash is seeded anew at each start, so nobody can make two
    /// of them meet. By chance two of 100,000 meet once in a billion.
    fn hashed(&self, key: &K) -> u64 {
        self.hasher.hash_one(key)
    }
}

/// The instants, each under the hash of its key. Clones share them.
#[derive(Clone, Debug, Default)]
struct Book(Arc<Mutex<HashMap<u64, Nanos>>>);

impl Book {
    /// What is inside stays usable when a holder of the lock panics: each change is one step.
    fn open(&self) -> MutexGuard<'_, HashMap<u64, Nanos>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn holds(&self, key: u64) -> bool {
        self.open().contains_key(&key)
    }
}

impl StateStore for Book {
    type Key = u64;

    fn measure_and_replace<T, F, E>(&self, key: &u64, decide: F) -> Result<T, E>
    where
        F: Fn(Option<Nanos>) -> Result<(T, Nanos), E>,
    {
        let mut book = self.open();
        let (outcome, next) = decide(book.get(key).copied())?;
        book.insert(*key, next);
        Ok(outcome)
    }
}

impl ShrinkableKeyedStateStore<u64> for Book {
    fn retain_recent(&self, drop_below: Nanos) {
        self.open().retain(|_, arrival| *arrival > drop_below);
    }

    fn len(&self) -> usize {
        self.open().len()
    }

    fn is_empty(&self) -> bool {
        self.open().is_empty()
    }
}

/// The clock of the runtime, which tests can hold and turn.
#[derive(Clone, Copy, Debug)]
struct Time;

impl Clock for Time {
    type Instant = Moment;

    fn now(&self) -> Moment {
        Moment(Instant::now())
    }
}

/// An instant of the runtime's clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Moment(Instant);

impl Add<Nanos> for Moment {
    type Output = Self;

    fn add(self, span: Nanos) -> Self {
        Self(self.0 + Duration::from(span))
    }
}

impl Reference for Moment {
    fn duration_since(&self, earlier: Self) -> Nanos {
        self.0.saturating_duration_since(earlier.0).into()
    }

    fn saturating_sub(&self, span: Nanos) -> Self {
        self.0.checked_sub(Duration::from(span)).map_or(*self, Self)
    }
}

/// When to come back to a full map: some of its keys have their burst again by then.
const FULL: Duration = Duration::from_secs(10);

/// A look at 100,000 keys takes about a millisecond.
const TIDY_EVERY: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use super::*;

    const TWO: Rate = Rate::new(2, 3_000);

    #[tokio::test(start_paused = true)]
    async fn a_burst_passes_and_then_the_rate_holds() {
        let bucket = Bucket::new(TWO, 10);
        assert!(bucket.take(&"a").is_ok());
        assert!(bucket.take(&"a").is_ok());
        assert_eq!(bucket.take(&"a"), Err(Duration::from_secs(3)));
        assert!(bucket.take(&"b").is_ok(), "another key has its own");
        tokio::time::advance(Duration::from_secs(3)).await;
        assert!(bucket.take(&"a").is_ok());
        assert!(bucket.take(&"a").is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn the_wait_that_is_told_is_the_true_one() {
        let bucket = Bucket::new(TWO, 10);
        (0..2).for_each(|_| bucket.take(&"a").expect("a burst"));
        tokio::time::advance(Duration::from_millis(400)).await;
        let wait = bucket.take(&"a").expect_err("it is over");
        assert_eq!(wait, Duration::from_millis(2600));
        tokio::time::advance(wait - Duration::from_millis(1)).await;
        assert!(bucket.take(&"a").is_err(), "a moment too soon");
        tokio::time::advance(Duration::from_millis(1)).await;
        assert!(bucket.take(&"a").is_ok());
    }

    #[tokio::test(start_paused = true)]
    async fn a_full_map_knows_its_keys_and_refuses_new_ones_until_it_can_forget() {
        let bucket = Bucket::new(TWO, 3);
        (0..3).for_each(|key| bucket.take(&key).expect("there is room"));
        assert_eq!(bucket.take(&3), Err(FULL));
        assert!(bucket.take(&0).is_ok(), "a key that is known is served");
        assert_eq!(bucket.len(), 3);
        // The idle ones have their whole burst again; the one that was used twice has not.
        tokio::time::advance(Duration::from_millis(6_001)).await;
        assert!(bucket.take(&3).is_ok());
        assert_eq!(bucket.len(), 2);
    }

    #[tokio::test(start_paused = true)]
    async fn a_flood_of_keys_cannot_grow_it() {
        let bucket = Bucket::new(TWO, 1_000);
        let taken = (0..100_000).filter(|key| bucket.take(key).is_ok()).count();
        assert_eq!((taken, bucket.len()), (1_000, 1_000));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_forgotten_begins_anew() {
        let bucket = Bucket::new(TWO, 10);
        (0..2).for_each(|_| bucket.take(&"a").expect("a burst"));
        bucket.forget(&"a");
        assert!(bucket.take(&"a").is_ok());
    }
}
