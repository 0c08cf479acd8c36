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

/// What is left of a rate for one key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Left {
    /// How many may be taken at once.
    pub(super) cells: u32,
    /// In what time the whole burst is there again, when nothing more is taken.
    pub(super) whole_in: Duration,
}

/// Writes down how many questions a limit turned away.
pub(super) fn tell_limited(sheet: &mut Sheet, limit: &'static str, turned_away: &Counts<()>) {
    let help = "Questions, and knocks at addresses, that a limit turned away.";
    sheet.counter("limited", help, vec![("limit", limit)], turned_away.count(()));
}

/// A rate for each key.
pub(super) struct Bucket<K> {
    limiter: RateLimiter<u64, Book, Time, NoOpMiddleware<Moment>>,
    rate: Rate,
    /// From when the limiter counts its instants.
    began: Moment,
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
            rate,
            began: Time.now(),
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

    /// What the key may take now. It takes nothing.
    pub(super) fn left(&self, key: &K) -> Left {
        let Some(next) = self.book.next(self.hashed(key)) else {
            let is_full = self.len() >= self.keys_max;
            let cells = if is_full { 0 } else { self.rate.burst.get() };
            return Left { cells, whole_in: if is_full { FULL } else { Duration::ZERO } };
        };
        // Each cell that was taken and is not there again puts the instant one step ahead of now.
        let ahead = next.saturating_sub(Time.now().duration_since(self.began)).as_u64();
        let every: u64 = Nanos::from(self.rate.every).as_u64();
        let taken = u32::try_from(ahead.div_ceil(every)).unwrap_or(u32::MAX);
        let cells = self.rate.burst.get().saturating_sub(taken);
        Left { cells, whole_in: Duration::from_nanos(ahead) }
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

    /// The instant from which the key would have its whole burst.
    fn next(&self, key: u64) -> Option<Nanos> {
        self.open().get(&key).copied()
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

    /// What is told as left is what can be taken, at every moment.
    #[tokio::test(start_paused = true)]
    async fn what_is_left_can_be_taken_and_no_more() {
        let rate = Rate::new(4, 3_000);
        for (before, pause_ms) in [(0, 0), (1, 0), (3, 0), (4, 0), (4, 1_000), (4, 7_000), (2, 1)] {
            let bucket = Bucket::new(rate, 10);
            (0..before).for_each(|_| bucket.take(&"a").expect("a burst"));
            tokio::time::advance(Duration::from_millis(pause_ms)).await;
            let left = bucket.left(&"a");
            assert_eq!(bucket.left(&"a"), left, "to look takes nothing");
            let taken = (0..10).filter(|_| bucket.take(&"a").is_ok()).count();
            assert_eq!(left.cells as usize, taken, "after {before} and {pause_ms} ms");
            let used = Duration::from_secs(3) * before;
            let whole_in = used.saturating_sub(Duration::from_millis(pause_ms));
            assert_eq!(left.whole_in, whole_in, "after {before} and {pause_ms} ms");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn nothing_is_left_for_who_finds_no_room() {
        let bucket = Bucket::new(TWO, 1);
        assert!(bucket.take(&"a").is_ok());
        assert_eq!((bucket.left(&"a").cells, bucket.left(&"b").cells), (1, 0));
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
