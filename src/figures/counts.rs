//! Counters, one for each key of a closed set.

use std::marker::PhantomData;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;

use crate::figures::closed_lists::Key;
use crate::figures::sheet::Sheet;

/// A counter for each key. All are there from the beginning: a series that first appears with
/// its first event hides that event from `rate()`.
#[derive(Debug)]
pub struct Counts<K> {
    counts: Box<[AtomicU64]>,
    of: PhantomData<K>,
}

impl<K: Key> Default for Counts<K> {
    fn default() -> Self {
        Self { counts: (0..K::SIZE).map(|_| AtomicU64::new(0)).collect(), of: PhantomData }
    }
}

impl<K: Key> Counts<K> {
    /// One more.
    pub fn add(&self, key: K) {
        self.add_and_number(key);
    }

    /// One more; tells how many there were before.
    pub(super) fn add_and_number(&self, key: K) -> u64 {
        // Nobody reads another value by this one, so no order is needed.
        self.counts[key.place()].fetch_add(1, Ordering::Relaxed)
    }

    /// How many there were.
    pub fn count(&self, key: K) -> u64 {
        self.counts[key.place()].load(Ordering::Relaxed)
    }

    /// Writes them down. The name goes without `_total`, which Prometheus wants of counters and
    /// the sheet adds.
    pub fn tell(&self, sheet: &mut Sheet, name: &'static str, help: &'static str) {
        for key in K::all() {
            sheet.counter(name, help, key.labels(), self.count(key));
        }
    }
}
