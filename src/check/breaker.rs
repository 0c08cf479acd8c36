//! Is it us? When nearly every site falls silent at once, that is more likely us than all of them.
//!
//! Canaries watch a handful of big sites. Our address may be turned away, or our way be broken,
//! everywhere else while those still answer. The breaker counts how the sites fare that people
//! ask about. It never accuses anybody: while it doubts, a silent site costs us our certainty,
//! and nothing else changes.
//!
//! What strangers ask for must not hold it open. Only sites that have answered us lately bear
//! witness, so names that are made up or long dead say nothing; sites next to each other count
//! once; a client brings few of them; and it may hold verdicts back only for so long.

use std::collections::HashSet;
use std::collections::VecDeque;
use std::hash::BuildHasher;
use std::hash::RandomState;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use moka::sync::Cache as Store;
use tokio::time::Instant;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::check::Limits;
use crate::check::Parts;
use crate::diagnosis::Heard;
use crate::diagnosis::OtherSites;
use crate::diagnosis::heard;
use crate::observation::FinishedStep;
use crate::observation::Observation;
use crate::observation::ReachOutcome;
use crate::probe::Progress;
use crate::target::Target;

impl Parts {
    /// Looks at the target; once more, when it is silent while nearly all others seem so, as far as
    /// the limits allow that.
    pub(super) async fn look_twice(
        &self,
        target: &Target,
        client: IpAddr,
        progress: &Progress,
    ) -> Observation {
        let first = self.look(target, progress).await;
        self.breaker.note(client, target, &first);
        if self.breaker.other_sites(std::slice::from_ref(&first)) == OtherSites::AsUsual {
            return first;
        }
        sleep(AGAIN_AFTER).await;
        progress.tell(FinishedStep::Again, None);
        let Ok(second) = timeout(AGAIN_WITHIN, self.look(target, progress)).await else {
            return first;
        };
        self.breaker.note(client, target, &second);
        if heard([&second]) == Heard::Something { second } else { first }
    }
}

/// Counts how the sites fare that people ask about. Holds [`SEEN_MAX`] looks of about 70 bytes and
/// [`KNOWN_MAX`] sites of about 100 bytes: 2 MiB at most.
pub(super) struct Breaker {
    /// Sites that answered, and when they did so last.
    known: Store<u64, Instant>,
    lately: Mutex<Lately>,
    names: RandomState,
    client_sites_max: usize,
}

/// The looks of the last minute.
#[derive(Default)]
struct Lately {
    /// In the order of time, one for each site.
    seen: VecDeque<Seen>,
    doubt: Option<Doubt>,
}

/// The last look at one site.
#[derive(Clone, Copy)]
struct Seen {
    at: Instant,
    /// The name that was bought, or the address.
    site: u64,
    /// The network that it is in.
    place: IpAddr,
    /// The network of the client that brought it.
    client: IpAddr,
    silent: bool,
}

/// A time in which nearly everything is silent.
#[derive(Clone, Copy)]
struct Doubt {
    began: Instant,
    last: Instant,
}

impl Breaker {
    /// Knows no site yet, so it does not doubt.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            known: Store::builder().max_capacity(KNOWN_MAX).time_to_live(KNOWN_FOR).build(),
            lately: Mutex::default(),
            names: RandomState::new(),
            client_sites_max: match limits {
                Limits::On => CLIENT_SITES_MAX,
                // A private instance has one client, or a few that are trusted.
                Limits::Off => usize::MAX,
            },
        }
    }

    /// Counts a look at a site.
    fn note(&self, client: IpAddr, target: &Target, look: &Observation) {
        let heard = heard([look]);
        let Some(place) = place(look).filter(|_| heard != Heard::NotAsked) else { return };
        let site = self.names.hash_one(target.registrable_domain());
        let at = Instant::now();
        let silent = heard == Heard::Nothing;
        if silent && !self.has_answered(site, at) {
            return;
        }
        if !silent {
            self.known.insert(site, at);
        }
        let client = network(client, CLIENT_BITS);
        self.lately().add(Seen { at, site, place, client, silent }, self.client_sites_max);
    }

    /// How the other sites fare, for the judgement of one of which nothing was heard. For all
    /// others it does not matter.
    pub(super) fn other_sites(&self, looks: &[Observation]) -> OtherSites {
        match heard(looks) {
            Heard::Nothing => self.lately().other_sites(Instant::now()),
            Heard::Something | Heard::NotAsked => OtherSites::AsUsual,
        }
    }

    /// Whether a site has answered within [`KNOWN_FOR`].
    fn has_answered(&self, site: u64, now: Instant) -> bool {
        self.known.get(&site).is_some_and(|at| now.duration_since(at) < KNOWN_FOR)
    }

    fn lately(&self) -> MutexGuard<'_, Lately> {
        self.lately.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Lately {
    /// Keeps the last look at each site. One that others asked for stays theirs.
    fn add(&mut self, mut look: Seen, client_sites_max: usize) {
        self.forget(look.at);
        match self.seen.iter().position(|seen| seen.site == look.site) {
            Some(at) => look.client = self.seen.remove(at).map_or(look.client, |seen| seen.client),
            None => {
                let brought = self.seen.iter().filter(|seen| seen.client == look.client);
                if brought.count() >= client_sites_max {
                    return;
                }
            }
        }
        if self.seen.len() >= SEEN_MAX {
            self.seen.pop_front();
        }
        self.seen.push_back(look);
    }

    fn other_sites(&mut self, now: Instant) -> OtherSites {
        self.forget(now);
        let places = |silent: bool| {
            let seen = self.seen.iter().filter(move |seen| seen.silent == silent);
            seen.map(|seen| seen.place).collect::<HashSet<IpAddr>>()
        };
        let answering = places(false);
        let silent = places(true).difference(&answering).count();
        let of = silent + answering.len();
        let nearly_all = silent >= SITES_MIN && silent * 100 >= of * SHARE_PERCENT;
        let doubts = nearly_all && self.may_doubt(now, silent, of);
        if doubts { OtherSites::NearlyAllSilent { silent, of } } else { OtherSites::AsUsual }
    }

    /// Whether this time of silence is still young. One that comes back soon is the same one.
    fn may_doubt(&mut self, now: Instant, silent: usize, of: usize) -> bool {
        let same = self.doubt.filter(|doubt| now.duration_since(doubt.last) < QUIET);
        if same.is_none() {
            tracing::warn!(silent, of, "nearly every site fell silent: we doubt ourselves");
        }
        let began = same.map_or(now, |doubt| doubt.began);
        self.doubt = Some(Doubt { began, last: now });
        now.duration_since(began) < HELD_MAX
    }

    fn forget(&mut self, now: Instant) {
        let old = |seen: &Seen| now.duration_since(seen.at) >= WINDOW;
        while self.seen.front().is_some_and(old) {
            self.seen.pop_front();
        }
    }
}

/// The network that a look led to: of its addresses always the same one, however they are ordered.
fn place(look: &Observation) -> Option<IpAddr> {
    let dialled = look.last_hop()?.reach.iter().filter(|reach| {
        matches!(reach.outcome, ReachOutcome::Connected { .. } | ReachOutcome::Failed { .. })
    });
    Some(network(dialled.map(|reach| reach.address).min()?, PLACE_BITS))
}

/// The first bits of an address, of IPv4 and of IPv6.
fn network(address: IpAddr, (v4, v6): (u32, u32)) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => Ipv4Addr::from_bits(address.to_bits() & !(u32::MAX >> v4)).into(),
        IpAddr::V6(address) => Ipv6Addr::from_bits(address.to_bits() & !(u128::MAX >> v6)).into(),
    }
}

/// So far back goes "suddenly": long enough for people to ask about ten sites, short enough that
/// it is over a minute after our trouble is.
const WINDOW: Duration = Duration::from_secs(60);

/// Fewer sites that fall silent together may be a matter of one provider.
const SITES_MIN: usize = 10;

/// So many in a hundred have to be silent. Of sites that answered within the hour hardly any is
/// silent at another time, so this is far above five times what is usual.
const SHARE_PERCENT: usize = 80;

/// How long a site that answered bears witness by its silence. It is what "usual" means here:
/// there is no count of the usual share that somebody could drive up or down.
const KNOWN_FOR: Duration = Duration::from_secs(60 * 60);

/// Sites of which we know that they answered; those that are asked for often stay.
const KNOWN_MAX: u64 = 20_000;

/// Sites of the last minute that are counted.
const SEEN_MAX: usize = 1024;

/// How many sites one client's network may bring within the window. A person asks about one or
/// two; ten silent sites then take four networks at least.
const CLIENT_SITES_MAX: usize = 3;

/// What one subscriber or a rented machine has of addresses: a /24, a /48.
const CLIENT_BITS: (u32, u32) = (24, 48);

/// What one provider has of addresses in one place: a hall that loses its power is no reason to
/// doubt ourselves.
const PLACE_BITS: (u32, u32) = (16, 32);

/// Verdicts are held back no longer than this. Trouble of ours that lasts is the operator's to
/// mend, and whoever makes it up shall not have more of it.
const HELD_MAX: Duration = Duration::from_secs(15 * 60);

/// A new time of doubt begins only after one without any.
const QUIET: Duration = Duration::from_secs(30 * 60);

/// Before the second look: what was but a moment is over.
const AGAIN_AFTER: Duration = Duration::from_secs(1);

/// How long the second look may take: the person has waited for a whole look already.
const AGAIN_WITHIN: Duration = Duration::from_secs(8);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn neighbours_are_one_network() {
        let of = |text: &str, bits| network(text.parse().unwrap(), bits);
        assert_eq!(of("203.0.113.7", CLIENT_BITS), of("203.0.113.200", CLIENT_BITS));
        assert_ne!(of("203.0.113.7", CLIENT_BITS), of("203.0.114.7", CLIENT_BITS));
        assert_eq!(of("::ffff:203.0.113.7", CLIENT_BITS), of("203.0.113.9", CLIENT_BITS));
        assert_eq!(of("2001:db8:1:2::1", CLIENT_BITS), of("2001:db8:1:3::9", CLIENT_BITS));
        assert_eq!(of("203.0.113.7", PLACE_BITS), of("203.0.1.1", PLACE_BITS));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_remembered_is_bounded() {
        let breaker = Breaker::new(Limits::Off);
        for number in 0..5_000_u32 {
            let bits = number.to_be_bytes();
            let look = Seen {
                at: Instant::now(),
                site: number.into(),
                place: IpAddr::from([1, bits[2], bits[3], 0]),
                client: IpAddr::from([2, bits[2], bits[3], 0]),
                silent: true,
            };
            breaker.lately().add(look, usize::MAX);
        }
        assert_eq!(breaker.lately().seen.len(), SEEN_MAX);
    }
}
