//! Measurements kept for a while: how long depends on what was found.
//!
//! What is kept are observations, not verdicts: each asker's report is judged against them. One
//! that is no longer fresh stays for a while, for when a new one is late or cannot be had.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::SystemTime;

use moka::sync::Cache as Store;
use tokio::time::Instant;

use crate::check::judge;
use crate::check::refused;
use crate::check::shared::Key;
use crate::diagnosis::Context;
use crate::explanation::Explanation;
use crate::figures::Sheet;
use crate::observation::Answer;
use crate::observation::Completeness;
use crate::observation::Observation;
use crate::report::Report;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Verdict;
use crate::wire;

/// The measurements that are kept.
pub(super) struct Cache {
    store: Store<Key, Arc<Measured>>,
}

impl Cache {
    /// Empty, with a budget of [`BUDGET_BYTES`].
    pub(super) fn new() -> Self {
        let store = Store::builder()
            .max_capacity(BUDGET_BYTES)
            .weigher(|key: &Key, measured: &Arc<Measured>| weight(key, measured))
            .time_to_live(LONGEST_KEEP)
            .build();
        Self { store }
    }

    /// The measurement of this key, while it is fresh.
    pub(super) fn fresh(&self, key: &Key) -> Option<Arc<Measured>> {
        self.store.get(key).filter(|measured| measured.overdue() == Duration::ZERO)
    }

    /// The measurement of this key, fresh or overdue by at most `overdue`.
    pub(super) fn kept(&self, key: &Key, overdue: Duration) -> Option<Arc<Measured>> {
        self.store.get(key).filter(|measured| measured.overdue() <= overdue)
    }

    /// Writes down how much is kept, and how much may be.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.store.run_pending_tasks();
        let entries = self.store.entry_count() as f64;
        sheet.gauge("cache_entries", "Measurements that are kept.", Vec::new(), entries);
        let bytes = self.store.weighted_size() as f64;
        sheet.gauge("cache_bytes", "What they take, by our reckoning.", Vec::new(), bytes);
        let most = BUDGET_BYTES as f64;
        sheet.gauge("cache_max_bytes", "What they may take.", Vec::new(), most);
    }

    /// Keeps a measurement, when it deserves it. A worthless one never replaces a good one.
    pub(super) fn keep(&self, key: Key, measured: &Arc<Measured>) {
        if measured.keep_for > Duration::ZERO {
            if let Some(before) = self.store.get(&key) {
                before.latest.end();
            }
            self.store.insert(key, Arc::clone(measured));
        }
    }
}

/// What was seen of a target at one time, and what it means when nobody reports anything.
pub(super) struct Measured {
    observations: Arc<Vec<Observation>>,
    context: Context,
    unreported: (Arc<Verdict>, Arc<Explanation>),
    measured_at: Instant,
    checked_at: SystemTime,
    keep_for: Duration,
    fresh_until: Instant,
    latest: Latest,
}

/// Whether a measurement is still the latest of its target. Who keeps something made of it looks
/// here before it is used again.
#[derive(Clone, Debug, Default)]
pub struct Latest {
    ended: Arc<AtomicBool>,
}

impl Latest {
    /// Whether no later one has been kept.
    pub fn holds(&self) -> bool {
        !self.ended.load(Ordering::Acquire)
    }

    fn end(&self) {
        self.ended.store(true, Ordering::Release);
    }
}

impl Measured {
    /// A measurement made just now.
    pub(super) fn new(observations: Vec<Observation>, context: Context) -> Self {
        let unreported = judge(&observations, &Report::default(), &context);
        let keep_for = keep_for(&unreported.0, &observations);
        let measured_at = Instant::now();
        Self {
            observations: Arc::new(observations),
            context,
            unreported,
            measured_at,
            checked_at: SystemTime::now(),
            keep_for,
            fresh_until: measured_at + keep_for,
            latest: Latest::default(),
        }
    }

    /// The verdict for an asker with this report; `observations` are the measurement's own, and
    /// may have what only this asker's report called for beside them.
    pub(super) fn judged(
        &self,
        observations: &[Observation],
        report: &Report,
    ) -> (Arc<Verdict>, Arc<Explanation>) {
        if report.is_empty() {
            return (Arc::clone(&self.unreported.0), Arc::clone(&self.unreported.1));
        }
        judge(observations, report, &self.context)
    }

    /// The verdict when nobody reports anything.
    pub(super) fn verdict(&self) -> &Verdict {
        &self.unreported.0
    }

    /// For how long it has not been fresh any more.
    fn overdue(&self) -> Duration {
        Instant::now().saturating_duration_since(self.fresh_until)
    }

    /// Whether it only tells that our own side is in trouble.
    pub(super) fn is_our_trouble(&self) -> bool {
        self.unreported.0.fault() == Fault::Checker
    }

    /// Whether it is still the latest of its target.
    pub(super) fn latest(&self) -> Latest {
        self.latest.clone()
    }

    /// What was seen.
    pub(super) fn observations(&self) -> Arc<Vec<Observation>> {
        Arc::clone(&self.observations)
    }

    /// When it was measured and how long it counts.
    pub(super) fn times(&self, source: wire::Source) -> wire::Times {
        wire::Times {
            checked_at: self.checked_at,
            age: self.measured_at.elapsed(),
            source,
            fresh_until: self.checked_at + self.keep_for,
        }
    }
}

/// How long a measurement serves, by what it found.
fn keep_for(verdict: &Verdict, observations: &[Observation]) -> Duration {
    let cut = observations.iter().any(|seen| seen.completeness == Completeness::CutByDeadline);
    match (verdict.fault(), verdict.down_for) {
        // We did not look, or not everywhere: the next asker may.
        _ if observations.iter().any(refused::is_spared) => Duration::ZERO,
        // Our own trouble says nothing of the site: the next asker gets a new measurement.
        (Fault::Checker, _) => Duration::ZERO,
        _ if cut => Duration::ZERO,
        (Fault::None, _) => KEEP_WORKING,
        (_, DownFor::Some) => KEEP_CHANGING,
        _ => KEEP_FAILING,
    }
}

/// Bytes that an entry takes: its text, and a flat part for the rest.
fn weight(key: &Key, measured: &Measured) -> u32 {
    let bodies: usize = measured
        .observations
        .iter()
        .flat_map(|observation| &observation.hops)
        .flat_map(|hop| &hop.tries)
        .filter_map(|attempt| attempt.answer())
        .map(|answer| answer.body.text.len() + head_bytes(answer))
        .sum();
    u32::try_from(key.bytes() + bodies + ENTRY_FLAT_BYTES).unwrap_or(u32::MAX)
}

fn head_bytes(answer: &Answer) -> usize {
    answer.head.iter().map(|(name, value)| name.len() + value.len() + FIELD_FLAT_BYTES).sum()
}

/// A working site rarely changes within half a minute, and its owner's users ask again sooner.
const KEEP_WORKING: Duration = Duration::from_secs(30);

/// A failing site is asked for again and again, and should be seen to come back soon.
const KEEP_FAILING: Duration = Duration::from_secs(15);

/// What comes and goes is old at once.
const KEEP_CHANGING: Duration = Duration::from_secs(5);

/// A measurement that is overdue by no more than this may be shown while a new one is made. Its
/// age is told with it.
pub(super) const WHILE_REFRESHED: Duration = Duration::from_secs(60);

/// One that is overdue by no more than this may be shown, with its age, when we are too busy or
/// too broken to look: an old answer is worth more than none. RFC 5861 §4 calls it stale-if-error.
pub(super) const WHEN_WE_CANNOT: Duration = Duration::from_secs(600);

/// Nothing is kept longer than the longest of the above.
const LONGEST_KEEP: Duration = KEEP_WORKING.saturating_add(WHEN_WE_CANNOT);

/// Memory for kept measurements: some 2,500 pages of full size, or 20,000 of usual size.
const BUDGET_BYTES: u64 = 192 * 1024 * 1024;

/// What each field of a head takes beside its text: two strings of three words each.
const FIELD_FLAT_BYTES: usize = 48;

/// The rest of an entry: steps, verdict, sentences. Measured over 100,000 entries.
const ENTRY_FLAT_BYTES: usize = 7 * 1024;
