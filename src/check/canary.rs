//! Is it us? Well-known sites tell whether our own network works, by family and step.
//!
//! A canary never says anything about the target: it only takes the right to accuse away.

use std::sync::Arc;
use std::time::Duration;
use std::time::SystemTime;

use tokio::sync::Mutex;
use tokio::sync::watch;
use tokio::time::Instant;
use tokio::time::timeout_at;
use tracing::Instrument;
use tracing::debug_span;

use crate::check::Vantage;
use crate::diagnosis::own_network::Ways;
use crate::figures::Counts;
use crate::figures::Sheet;
use crate::figures::tell_own_network;
use crate::observation::Health;
use crate::probe::date;
use crate::target::Target;

/// Whether the service should get traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Yes.
    Ready,
    /// No control site answers: our own network is down.
    OwnNetworkDown,
}

/// Watches our own network.
pub(super) struct Canary {
    vantage: Arc<dyn Vantage>,
    controls: Vec<Target>,
    round: Mutex<()>,
    last: watch::Sender<Round>,
    began: Instant,
    rounds: Counts<()>,
}

/// What the last round found, and when.
#[derive(Clone, Copy)]
struct Round {
    network: Ways,
    /// From when to when it looked; nothing before the first one.
    span: Option<(Instant, Instant)>,
}

impl Canary {
    /// A canary with these control sites; with none, nothing is watched.
    pub(super) fn new(vantage: Arc<dyn Vantage>, controls: Vec<Target>) -> Self {
        let network = if controls.is_empty() { Ways::unwatched() } else { Ways::not_yet_known() };
        let (last, _) = watch::channel(Round { network, span: None });
        let (began, rounds) = (Instant::now(), Counts::default());
        Self { vantage, controls, round: Mutex::new(()), last, began, rounds }
    }

    /// Writes down what the last round found, and how old it is.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let Round { network, span } = *self.last.borrow();
        tell_own_network(sheet, &network.outside());
        self.rounds.tell(sheet, "canary_rounds", "Rounds of looks at control sites.");
        sheet.number("canary_controls", "Control sites that are watched.", self.controls.len());
        if !self.controls.is_empty() {
            // Before the first round: since when there has been none.
            let age = span.map_or(self.began, |(_, ended)| ended).elapsed();
            let help = "How old the last round is.";
            sheet.gauge("canary_round_age_seconds", help, Vec::new(), age.as_secs_f64());
        }
    }

    /// Looks at the controls again and again. Ends at once when there are none.
    pub(super) async fn watch(&self) {
        while !self.controls.is_empty() {
            // A check that asks meanwhile waits for this round instead of making another.
            let turn = self.round.lock().await;
            self.look().await;
            drop(turn);
            self.next_round_is_due().await;
        }
    }

    /// Waits for as long as the last round counts, whoever made it: a check may make one meanwhile.
    async fn next_round_is_due(&self) {
        let mut news = self.last.subscribe();
        loop {
            let ended = news.borrow_and_update().span.map_or_else(Instant::now, |(_, ended)| ended);
            let pause = match self.readiness() {
                Readiness::Ready => INTERVAL,
                Readiness::OwnNetworkDown => INTERVAL_WHEN_DOWN,
            };
            if timeout_at(ended + pause, news.changed()).await.is_err() {
                return;
            }
        }
    }

    /// Whether there are controls to look at.
    pub(super) fn watches(&self) -> bool {
        !self.controls.is_empty()
    }

    /// What the last round found.
    pub(super) fn last_known(&self) -> Ways {
        self.last.borrow().network
    }

    /// What the last round found; waits for the first one when there was none yet.
    pub(super) async fn known(&self) -> Ways {
        let has_looked = self.controls.is_empty() || self.last.borrow().span.is_some();
        if has_looked { self.last_known() } else { self.of(Instant::now()).await }
    }

    /// What a round found that began when a check had begun, and ended at most [`RECENT`] ago; a new
    /// one is made when there is none. Our network may have died just before the check.
    pub(super) async fn of(&self, check_began: Instant) -> Ways {
        if self.controls.is_empty() {
            return self.last_known();
        }
        // Who waits here finds the round of whoever was first.
        let _turn = self.round.lock().await;
        let last = self.last.borrow().span;
        if let Some((began, ended)) = last {
            if began >= check_began && ended.elapsed() < RECENT {
                return self.last_known();
            }
            tokio::time::sleep_until(ended + BETWEEN).await;
        }
        self.look().await
    }

    /// Whether the service should get traffic.
    pub(super) fn readiness(&self) -> Readiness {
        let network = self.last_known().outside();
        let down = network.dns == Health::Red
            || (network.v4.tcp == Health::Red && network.v6.tcp != Health::Green);
        if down { Readiness::OwnNetworkDown } else { Readiness::Ready }
    }

    /// One round: all controls at once.
    async fn look(&self) -> Ways {
        let began = Instant::now();
        let looks = self.controls.iter().map(|control| {
            let look = self.vantage.observe(control);
            async {
                let seen = tokio::time::timeout(LOOK_DEADLINE, look).await.ok();
                let ahead = seen.as_ref().and_then(|it| date::ahead_ms(it, SystemTime::now()));
                (seen, ahead)
            }
        });
        let span = debug_span!("canary", controls = looks.len());
        let looks = futures_util::future::join_all(looks).instrument(span).await;
        let (seen, ahead): (Vec<_>, Vec<_>) = looks.into_iter().unzip();
        let mut network = Ways::of(&seen);
        if let Some(seconds) = wrong_by_s(ahead.into_iter().flatten().collect()) {
            tracing::warn!(
                seconds,
                "this machine's clock is ahead by so much, so no certificate is judged"
            );
            network = network.by_a_wrong_clock();
        }
        self.rounds.add(());
        self.last.send_replace(Round { network, span: Some((began, Instant::now())) });
        network
    }
}

/// By how many seconds our clock is ahead of the control sites' (behind, when below zero), where
/// that is so much that certificates may look bad.
fn wrong_by_s(ahead_ms: Vec<i64>) -> Option<i64> {
    date::middle_s(ahead_ms).filter(|seconds| seconds.unsigned_abs() >= CLOCK_WRONG_S)
}

/// Between rounds: soon enough to notice, seldom enough to be a good guest.
const INTERVAL: Duration = Duration::from_secs(30);

/// The same while our own network is down, so that people are sent here soon when it is back.
const INTERVAL_WHEN_DOWN: Duration = Duration::from_secs(5);

/// How old a round may be to speak for a failure that was just seen: less than the probe waits for
/// a name (3 s), a connection (3 s) or a handshake (3 s). So a round that says that our network
/// works ended while the target was silent, and not before both fell silent together.
const RECENT: Duration = Duration::from_secs(2);

/// Between two rounds, however many checks fail: control sites are other people's houses.
const BETWEEN: Duration = Duration::from_secs(1);

/// Five minutes. No certificate looks bad by less, and virtual machines that were asleep are off by
/// more.
const CLOCK_WRONG_S: u64 = 300;

/// A control that takes longer has failed: these sites answer in a fraction of a second.
const LOOK_DEADLINE: Duration = Duration::from_secs(8);
