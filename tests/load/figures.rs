//! Numbers as people read them.

use std::time::Duration;

/// The time that this share of all stayed within, and how many there are.
#[derive(Debug, Default)]
pub(crate) struct Times(Vec<Duration>);

impl Times {
    pub(crate) fn add(&mut self, took: Duration) {
        self.0.push(took);
    }

    pub(crate) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// `p50 1.2 ms, p99 3.4 ms, p99.9 5.6 ms, longest 7.8 ms (of 1000)`.
    pub(crate) fn told(&self) -> String {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let at = |thousandths: usize| {
            let place = (sorted.len() * thousandths).div_ceil(1000).saturating_sub(1);
            sorted.get(place).map_or_else(|| "-".to_owned(), |took| ms(*took))
        };
        let (p50, p99, p999, longest) = (at(500), at(990), at(999), at(1000));
        format!("p50 {p50}, p99 {p99}, p99.9 {p999}, longest {longest} (of {})", sorted.len())
    }
}

/// Milliseconds, with one digit behind the point.
pub(crate) fn ms(took: Duration) -> String {
    format!("{:.1} ms", took.as_secs_f64() * 1000.0)
}

/// Seconds, with one digit behind the point.
pub(crate) fn seconds(took: Duration) -> String {
    format!("{:.1} s", took.as_secs_f64())
}

/// MiB, with one digit behind the point.
pub(crate) fn mib(kib: u64) -> String {
    let tenths = kib * 10 / 1024;
    format!("{}.{} MiB", tenths / 10, tenths % 10)
}
