//! At whose doors our checks may knock: how often, and how many at once, for each address, however
//! many names lead there and whoever asks.
//!
//! Names cost nothing: somebody with a wildcard in DNS, or a redirect, can aim a million of them
//! at one machine. Addresses are what is burdened in the end.

use std::collections::HashMap;
use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;
use std::time::Duration;

use crate::check::limits::Limits;
use crate::check::limits::bucket::Bucket;
use crate::check::limits::bucket::Rate;
use crate::check::limits::bucket::tell_limited;
use crate::check::limits::front_doors;
use crate::figures::Counts;
use crate::figures::Sheet;
use crate::probe::Doors;
use crate::probe::Knock;

/// What of an address is one machine's, or one site's: all of IPv4, a /64 of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Door(IpAddr);

impl Door {
    fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(address) => Self(address.into()),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Self(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into())
            }
        }
    }
}

/// Counts who knocks where.
pub(super) struct Keeper {
    limits: Limits,
    usual: Bucket<Door>,
    shared: Bucket<Door>,
    /// Looks at each door now. Never more keys than all looks under way have addresses.
    inside: Mutex<HashMap<Door, usize>>,
    crowded: Counts<()>,
}

impl Keeper {
    /// Nobody has knocked yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            usual: Bucket::new(USUAL, DOORS_MAX),
            shared: Bucket::new(SHARED, DOORS_MAX),
            inside: Mutex::default(),
            crowded: Counts::default(),
        }
    }

    /// Writes down how often each limit turned away, and how much it remembers.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.usual.tell_figures(sheet, "address");
        self.shared.tell_figures(sheet, "front_door");
        tell_limited(sheet, "address_at_once", &self.crowded);
    }

    /// Takes a place at a door for one look.
    ///
    /// # Errors
    /// How long to wait for one.
    fn enter(&self, address: IpAddr, door: Door) -> Result<(), Duration> {
        let is_shared = front_doors::holds(address);
        let (rate, most) =
            if is_shared { (&self.shared, SHARED_AT_ONCE) } else { (&self.usual, USUAL_AT_ONCE) };
        let mut inside = self.inside();
        let count = inside.get(&door).copied().unwrap_or_default();
        if count >= most {
            self.crowded.add(());
            return Err(ONE_LOOK);
        }
        rate.take(&door)?;
        inside.insert(door, count + 1);
        Ok(())
    }

    fn leave(&self, doors: &[Door]) {
        let mut inside = self.inside();
        for door in doors {
            match inside.get_mut(door) {
                Some(count) if *count > 1 => *count -= 1,
                _ => drop(inside.remove(door)),
            }
        }
    }

    /// The counts stay right when a holder of the lock panics: each change is one step.
    fn inside(&self) -> MutexGuard<'_, HashMap<Door, usize>> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One look's knocks. Each door is asked once for the look, whatever it does there; dropping this
/// leaves them all.
pub(in crate::check) struct Knocks {
    keeper: Arc<Keeper>,
    asked: Mutex<Asked>,
}

#[derive(Default)]
struct Asked {
    welcome: Vec<Door>,
    spared: Vec<(Door, Duration)>,
}

impl Knocks {
    /// A look that has not knocked yet.
    pub(super) fn new(keeper: &Arc<Keeper>) -> Self {
        Self { keeper: Arc::clone(keeper), asked: Mutex::default() }
    }
}

impl Doors for Knocks {
    fn may_knock(&self, address: IpAddr) -> Knock {
        if self.keeper.limits == Limits::Off {
            return Knock::Welcome;
        }
        let door = Door::of(address);
        let mut asked = self.asked.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.welcome.contains(&door) {
            return Knock::Welcome;
        }
        if let Some((_, again_in)) = asked.spared.iter().find(|(spared, _)| *spared == door) {
            return Knock::Spared { again_in: *again_in };
        }
        match self.keeper.enter(address, door) {
            Ok(()) => {
                asked.welcome.push(door);
                Knock::Welcome
            }
            Err(again_in) => {
                asked.spared.push((door, again_in));
                Knock::Spared { again_in }
            }
        }
    }
}

impl Drop for Knocks {
    fn drop(&mut self) {
        let asked = self.asked.get_mut().unwrap_or_else(PoisonError::into_inner);
        self.keeper.leave(&asked.welcome);
    }
}

/// Looks at an address that is nobody's front door that we know: one in two seconds goes unnoticed
/// by the smallest server, and a shared host with some hundred sites is asked less.
pub(super) const USUAL: Rate = Rate::new(20, 2_000);

/// Looks at such an address at once. A look holds one connection open for the most part, and a
/// server that hangs keeps it for half a minute.
pub(super) const USUAL_AT_ONCE: usize = 6;

/// Looks at an address of [`front_doors`]: it stands for many thousand sites, and answers millions
/// of requests a second.
const SHARED: Rate = Rate::new(200, 50);

/// Half of all looks that may be under way, so that one front door in trouble leaves room for the
/// rest of the Internet.
const SHARED_AT_ONCE: usize = 128;

/// When to come back to a door where too many are: a usual look is over by then.
const ONE_LOOK: Duration = Duration::from_secs(5);

/// Doors that are remembered for each rate, about 20 bytes each.
const DOORS_MAX: usize = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    fn keeper() -> Arc<Keeper> {
        Arc::new(Keeper::new(Limits::On))
    }

    /// One look that knocks once and is over.
    fn knock(keeper: &Arc<Keeper>, address: &str) -> Knock {
        Knocks::new(keeper).may_knock(address.parse().unwrap())
    }

    fn welcome(keeper: &Arc<Keeper>, address: &str, looks: usize) -> usize {
        (0..looks).filter(|_| knock(keeper, address) == Knock::Welcome).count()
    }

    #[tokio::test(start_paused = true)]
    async fn an_address_has_a_rate_and_a_64_is_one_address() {
        let keeper = keeper();
        assert_eq!(welcome(&keeper, "192.0.2.1", 100), 20);
        assert_eq!(welcome(&keeper, "192.0.2.2", 100), 20);
        assert_eq!(welcome(&keeper, "::ffff:192.0.2.1", 1), 0);
        assert_eq!(welcome(&keeper, "2001:db8::1", 100), 20);
        assert_eq!(welcome(&keeper, "2001:db8::2", 100), 0);
        assert_eq!(welcome(&keeper, "2001:db8:0:1::2", 100), 20);
        let spared = Knock::Spared { again_in: Duration::from_secs(2) };
        assert_eq!(knock(&keeper, "192.0.2.1"), spared);
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(welcome(&keeper, "192.0.2.1", 100), 20, "thirty minutes' worth is not saved up");
    }

    #[tokio::test(start_paused = true)]
    async fn a_front_door_of_many_sites_takes_more() {
        for front in ["104.16.132.229", "2606:4700::6810:84e5", "151.101.1.69"] {
            assert_eq!(welcome(&keeper(), front, 1_000), 200, "{front}");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn one_look_asks_each_door_once() {
        let keeper = keeper();
        for _ in 0..20 {
            let look = Knocks::new(&keeper);
            for _ in 0..10 {
                assert_eq!(look.may_knock("192.0.2.1".parse().unwrap()), Knock::Welcome);
                assert_eq!(look.may_knock("2001:db8::1".parse().unwrap()), Knock::Welcome);
                assert_eq!(look.may_knock("2001:db8::2".parse().unwrap()), Knock::Welcome);
            }
        }
        let look = Knocks::new(&keeper);
        let spared = look.may_knock("192.0.2.1".parse().unwrap());
        tokio::time::advance(Duration::from_secs(60)).await;
        assert_eq!(look.may_knock("192.0.2.1".parse().unwrap()), spared, "the look keeps to it");
    }

    #[tokio::test(start_paused = true)]
    async fn only_so_many_are_inside_and_who_leaves_makes_room() {
        let keeper = keeper();
        let victim: IpAddr = "192.0.2.1".parse().unwrap();
        let mut looks: Vec<Knocks> = (0..10).map(|_| Knocks::new(&keeper)).collect();
        let inside = looks.iter().filter(|look| look.may_knock(victim) == Knock::Welcome).count();
        assert_eq!(inside, USUAL_AT_ONCE);
        looks.clear();
        assert!(keeper.inside().is_empty(), "nobody is left behind");
        // Those that were turned away at the door took nothing of the rate.
        assert_eq!(welcome(&keeper, "192.0.2.1", 100), 20 - USUAL_AT_ONCE);
    }

    #[test]
    fn without_limits_every_door_is_open() {
        let keeper = Arc::new(Keeper::new(Limits::Off));
        assert_eq!(welcome(&keeper, "192.0.2.1", 1_000), 1_000);
    }
}
