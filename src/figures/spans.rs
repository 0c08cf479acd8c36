//! Spans of time, sorted into buckets: a histogram for each key of a closed set.
//!
//! The library's own histogram takes a lock for each span; this one adds to two atomics.

use std::marker::PhantomData;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Duration;

use crate::figures::closed_lists::Key;
use crate::figures::sheet::Sheet;

/// A histogram for each key.
#[derive(Debug)]
pub(super) struct Spans<K> {
    /// Upper ends of the buckets in microseconds, ascending; a last bucket has none.
    bounds_us: &'static [u64],
    histograms: Box<[Histogram]>,
    of: PhantomData<K>,
}

#[derive(Debug)]
struct Histogram {
    buckets: Box<[AtomicU64]>,
    sum_us: AtomicU64,
}

/// What a histogram held at one moment.
#[derive(Debug)]
pub(super) struct Held {
    /// The upper end of each bucket in seconds, and how many are in it alone.
    pub(super) buckets: Vec<(f64, u64)>,
    /// All of them together, in seconds.
    pub(super) sum_s: f64,
    /// How many there are.
    pub(super) count: u64,
}

impl<K: Key> Spans<K> {
    pub(super) fn new(bounds_us: &'static [u64]) -> Self {
        let zeros = |count: usize| (0..count).map(|_| AtomicU64::new(0)).collect();
        let empty =
            |_| Histogram { buckets: zeros(bounds_us.len() + 1), sum_us: AtomicU64::new(0) };
        Self { bounds_us, histograms: (0..K::SIZE).map(empty).collect(), of: PhantomData }
    }

    /// One more span.
    pub(super) fn add(&self, key: K, took: Duration) {
        let us = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        // A bucket holds what is not longer than its end.
        let bucket = self.bounds_us.iter().take_while(|end| **end < us).count();
        let histogram = &self.histograms[key.place()];
        histogram.buckets[bucket].fetch_add(1, Ordering::Relaxed);
        histogram.sum_us.fetch_add(us, Ordering::Relaxed);
    }

    /// Writes them down.
    pub(super) fn tell(&self, sheet: &mut Sheet, name: &'static str, help: &'static str) {
        for key in K::all() {
            sheet.spans(name, help, key.labels(), self.held(key));
        }
    }

    fn held(&self, key: K) -> Held {
        let histogram = &self.histograms[key.place()];
        let ends = self.bounds_us.iter().map(|us| *us as f64 / US_IN_A_SECOND);
        let ends = ends.chain([f64::INFINITY]);
        let counts = histogram.buckets.iter().map(|count| count.load(Ordering::Relaxed));
        let buckets: Vec<(f64, u64)> = ends.zip(counts).collect();
        Held {
            count: buckets.iter().map(|(_, count)| count).sum(),
            sum_s: histogram.sum_us.load(Ordering::Relaxed) as f64 / US_IN_A_SECOND,
            buckets,
        }
    }
}

const US_IN_A_SECOND: f64 = 1_000_000.0;
