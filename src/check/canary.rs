//! Is it us? Well-known sites tell whether our own network works, by family and step.
//!
//! A canary never says anything about the target: it only takes the right to accuse away.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::sync::watch;
use tokio::time::Instant;
use tracing::Instrument;
use tracing::debug_span;

use crate::check::Vantage;
use crate::diagnosis::own_network::Ways;
use crate::figures::Counts;
use crate::figures::Sheet;
use crate::figures::tell_own_network;
use crate::observation::Health;
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
    ended: Option<Instant>,
}

impl Canary {
    /// A canary with these control sites; with none, nothing is watched.
    pub(super) fn new(vantage: Arc<dyn Vantage>, controls: Vec<Target>) -> Self {
        let network = if controls.is_empty() { Ways::unwatched() } else { Ways::not_yet_known() };
        let (last, _) = watch::channel(Round { network, ended: None });
        let (began, rounds) = (Instant::now(), Counts::default());
        Self { vantage, controls, round: Mutex::new(()), last, began, rounds }
    }

    /// Writes down what the last round found, and how old it is.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let Round { network, ended } = *self.last.borrow();
        tell_own_network(sheet, &network.outside());
        self.rounds.tell(sheet, "canary_rounds", "Rounds of looks at control sites.");
        sheet.number("canary_controls", "Control sites that are watched.", self.controls.len());
        if !self.controls.is_empty() {
            // Before the first round: since when there has been none.
            let age = ended.unwrap_or(self.began).elapsed();
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
            tokio::time::sleep(INTERVAL).await;
        }
    }

    /// What the last round found.
    pub(super) fn last_known(&self) -> Ways {
        self.last.borrow().network
    }

    /// What the last round found; waits for the first one when there was none yet.
    pub(super) async fn known(&self) -> Ways {
        let has_looked = self.controls.is_empty() || self.last.borrow().ended.is_some();
        if has_looked { self.last_known() } else { self.recent().await }
    }

    /// What a round found that is at most [`RECENT`] old; a new one is made when there is none.
    pub(super) async fn recent(&self) -> Ways {
        if self.controls.is_empty() {
            return self.last_known();
        }
        // Who waits here finds the round of whoever was first.
        let _turn = self.round.lock().await;
        let is_recent = |round: &Round| round.ended.is_some_and(|at| at.elapsed() < RECENT);
        if is_recent(&self.last.borrow()) {
            return self.last_known();
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
        let looks = self.controls.iter().map(|control| {
            let look = self.vantage.observe(control);
            async { tokio::time::timeout(LOOK_DEADLINE, look).await.ok() }
        });
        let span = debug_span!("canary", controls = looks.len());
        let seen = futures_util::future::join_all(looks).instrument(span).await;
        let network = Ways::of(&seen);
        self.rounds.add(());
        self.last.send_replace(Round { network, ended: Some(Instant::now()) });
        network
    }
}

/// Between rounds: soon enough to notice, seldom enough to be a good guest.
const INTERVAL: Duration = Duration::from_secs(30);

/// How old a round may be to speak for a failure that was just seen.
const RECENT: Duration = Duration::from_secs(5);

/// A control that takes longer has failed: these sites answer in a fraction of a second.
const LOOK_DEADLINE: Duration = Duration::from_secs(8);
