//! Is it us? Well-known sites tell whether our own network works, by family and step.
//!
//! A canary never says anything about the target: it only takes the right to accuse away.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::sync::watch;
use tokio::time::Instant;

use crate::check::Vantage;
use crate::guard;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::FamilyHealth;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::ReachOutcome;
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
}

/// What the last round found, and when.
#[derive(Clone, Copy)]
struct Round {
    network: Ways,
    ended: Option<Instant>,
}

/// The health of our own network on the two ways that a check can go.
#[derive(Clone, Copy)]
pub(super) struct Ways {
    outside: OwnNetwork,
    inside: OwnNetwork,
}

impl Ways {
    /// The health on the way that these observations went. An address inside a network that the
    /// operator allows is not reached over the Internet: only controls that are inside too speak
    /// for the way there, and without any it is unwatched.
    pub(super) fn to(self, observations: &[Observation]) -> OwnNetwork {
        if observations.iter().all(stays_inside) { self.inside } else { self.outside }
    }
}

impl Canary {
    /// A canary with these control sites; with none, nothing is watched.
    pub(super) fn new(vantage: Arc<dyn Vantage>, controls: Vec<Target>) -> Self {
        let outside = if controls.is_empty() { OwnNetwork::default() } else { not_yet_known() };
        let network = Ways { outside, inside: outside };
        let (last, _) = watch::channel(Round { network, ended: None });
        Self { vantage, controls, round: Mutex::new(()), last }
    }

    /// Looks at the controls again and again. Ends at once when there are none.
    pub(super) async fn watch(&self) {
        while !self.controls.is_empty() {
            self.look().await;
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
        let network = self.last_known().outside;
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
        let seen = futures_util::future::join_all(looks).await;
        let is_inside = |look: &Option<Observation>| look.as_ref().is_some_and(stays_inside);
        let inside: Vec<_> = seen.iter().filter(|look| is_inside(look)).cloned().collect();
        let inside = if inside.is_empty() { OwnNetwork::default() } else { health(&inside) };
        let network = Ways { outside: health(&seen), inside };
        self.last.send_replace(Round { network, ended: Some(Instant::now()) });
        network
    }
}

/// Whether all that was dialled is inside a network that is not the public Internet.
fn stays_inside(observation: &Observation) -> bool {
    let hops = &observation.hops;
    let reached_for = hops.iter().all(|hop| !hop.reach.is_empty());
    let mut reach = hops.iter().flat_map(|hop| &hop.reach);
    reached_for && reach.all(|reach| !guard::is_public(reach.address))
}

/// Before the first round nothing is known, and nobody may be accused.
fn not_yet_known() -> OwnNetwork {
    let family = FamilyHealth {
        tcp: Health::NotYetKnown,
        tls: Health::NotYetKnown,
        http: Health::NotYetKnown,
    };
    OwnNetwork { dns: Health::NotYetKnown, v4: family, v6: family }
}

/// The health that a round shows. A look that did not end in time counts against every step.
fn health(seen: &[Option<Observation>]) -> OwnNetwork {
    let hops: Vec<Option<&Hop>> =
        seen.iter().map(|look| look.as_ref().and_then(|look| look.hops.first())).collect();
    OwnNetwork {
        dns: vote(hops.iter().map(|hop| hop.map_or(Some(false), name_works))),
        v4: family_health(&hops, Family::V4),
        v6: family_health(&hops, Family::V6),
    }
}

/// The health of one family.
fn family_health(hops: &[Option<&Hop>], family: Family) -> FamilyHealth {
    FamilyHealth {
        tcp: vote(hops.iter().map(|hop| hop.map_or(Some(false), |hop| connects(hop, family)))),
        tls: vote(hops.iter().map(|hop| hop.and_then(|hop| secures(hop, family)))),
        http: vote(hops.iter().map(|hop| hop.and_then(|hop| answers(hop, family)))),
    }
}

/// Red when most of those who tried failed, green when at least half worked. `None` has not
/// tried.
fn vote(outcomes: impl Iterator<Item = Option<bool>>) -> Health {
    let (mut worked, mut failed) = (0_usize, 0_usize);
    for outcome in outcomes.flatten() {
        if outcome { worked += 1 } else { failed += 1 }
    }
    match (worked, failed) {
        (0, 0) => Health::NotYetKnown,
        _ if worked >= failed => Health::Green,
        _ => Health::Red,
    }
}

/// Whether any resolver gave an address.
fn name_works(hop: &Hop) -> Option<bool> {
    let NameLookup::Asked(lookup) = &hop.name else { return None };
    let questions = lookup.resolvers.iter().flat_map(|resolver| [&resolver.a, &resolver.aaaa]);
    let answered = questions.map(|question| &question.outcome);
    Some(
        !lookup.addresses.is_empty()
            || answered.into_iter().any(|it| matches!(it, DnsOutcome::Answered { .. })),
    )
}

/// Whether any address of the family took a connection.
fn connects(hop: &Hop, family: Family) -> Option<bool> {
    let mut tried = hop
        .reach
        .iter()
        .filter(|reach| Family::of(reach.address) == family)
        .filter(|reach| {
            matches!(reach.outcome, ReachOutcome::Connected { .. } | ReachOutcome::Failed { .. })
        })
        .peekable();
    tried.peek()?;
    Some(tried.any(|reach| matches!(reach.outcome, ReachOutcome::Connected { .. })))
}

/// Whether a handshake over the family completed.
fn secures(hop: &Hop, family: Family) -> Option<bool> {
    best(hop, family, |course| match course {
        Course::NotConnected { .. } => None,
        Course::NotSecured { .. } => Some(false),
        Course::NotAnswered { tls, .. } | Course::Answered { tls, .. } => {
            tls.as_ref().map(|_| true)
        }
    })
}

/// Whether an answer came over the family.
fn answers(hop: &Hop, family: Family) -> Option<bool> {
    best(hop, family, |course| match course {
        Course::NotConnected { .. } | Course::NotSecured { .. } => None,
        Course::NotAnswered { .. } => Some(false),
        Course::Answered { .. } => Some(true),
    })
}

/// The best outcome of a step over all tries of a family.
fn best(hop: &Hop, family: Family, step: impl Fn(&Course) -> Option<bool>) -> Option<bool> {
    hop.tries
        .iter()
        .filter(|attempt| Family::of(attempt.address.ip()) == family)
        .filter_map(|attempt| step(&attempt.course))
        .reduce(|one, other| one || other)
}

/// Between rounds: soon enough to notice, seldom enough to be a good guest.
const INTERVAL: Duration = Duration::from_secs(30);

/// How old a round may be to speak for a failure that was just seen.
const RECENT: Duration = Duration::from_secs(5);

/// A control that takes longer has failed: these sites answer in a fraction of a second.
const LOOK_DEADLINE: Duration = Duration::from_secs(8);
