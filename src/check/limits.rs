//! How often new measurements may be started: by one client, at one site, and of one page.
//!
//! Kept answers and measurements under way are free: limits only stand before new traffic.

use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::Duration;

use moka::sync::Cache as Store;
use tokio::time::Instant;

use crate::check::Refusal;
use crate::check::shared::Key;
use crate::figures::Counts;
use crate::figures::Limit;
use crate::figures::Sheet;
use crate::target::Target;

/// Whether clients and targets are limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// A public service.
    #[default]
    On,
    /// A private instance, or a benchmark.
    Off,
}

/// Counts who starts how much. Every map is capped, and forgets by itself.
pub(super) struct Meter {
    limits: Limits,
    clients: Bucket<ClientNet>,
    sites: Bucket<Site>,
    pages: Bucket<Key>,
    addresses: Bucket<IpAddr>,
    turned_away: Counts<Limit>,
}

impl Meter {
    /// A meter with nothing counted yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            clients: Bucket::new(CLIENT_RATE),
            sites: Bucket::new(SITE_RATE),
            pages: Bucket::new(PAGE_RATE),
            addresses: Bucket::new(ADDRESS_RATE),
            turned_away: Counts::default(),
        }
    }

    /// Writes down how many each limit turned away, and how much it remembers.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        let help = "Questions that a limit turned away.";
        self.turned_away.tell(sheet, "limited", help);
        let kept = [
            ("client", self.clients.keys()),
            ("page", self.pages.keys()),
            ("host", self.sites.keys()),
            ("led_to", self.addresses.keys()),
        ];
        for (limit, keys) in kept {
            let help = "Keys that a limit remembers.";
            sheet.gauge("limiter_keys", help, vec![("limit", limit)], keys as f64);
        }
        let help = "Keys that each limit may remember.";
        sheet.gauge("limiter_keys_max", help, Vec::new(), KEYS_MAX as f64);
    }

    /// Counts whom a limit turned away, and tells them when to come back.
    fn turn_away(&self, limit: Limit) -> impl Fn(Duration) -> Refusal {
        move |retry_after| {
            self.turned_away.add(limit);
            Refusal::TooMany { retry_after }
        }
    }

    /// Asks whether this client may start a measurement of this target now, and counts it. The
    /// client comes first: one that is over its own limit takes nothing from the others.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit(&self, client: IpAddr, target: &Target, page: &Key) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        self.clients.take(ClientNet::of(client)).map_err(self.turn_away(Limit::Client))?;
        self.pages.take(page.clone()).map_err(self.turn_away(Limit::Page))?;
        self.sites.take(Site::of(target)).map_err(self.turn_away(Limit::Host))
    }

    /// Asks whether this client may have us ask at these addresses, which it named itself, and
    /// counts it.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit_exchange(
        &self,
        client: IpAddr,
        addresses: &[IpAddr],
    ) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        self.clients.take(ClientNet::of(client)).map_err(self.turn_away(Limit::Client))?;
        let mut asked = addresses.iter();
        let taken = asked.try_for_each(|address| self.addresses.take(*address));
        taken.map_err(self.turn_away(Limit::LedTo))
    }
}

/// The part of a client's address that one subscriber holds: all of IPv4, a /64 of IPv6.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct ClientNet(IpAddr);

impl ClientNet {
    /// The client that this address belongs to.
    pub(crate) fn of(client: IpAddr) -> Self {
        match client.to_canonical() {
            IpAddr::V4(address) => Self(address.into()),
            IpAddr::V6(address) => {
                let [a, b, c, d, ..] = address.segments();
                Self(Ipv6Addr::new(a, b, c, d, 0, 0, 0, 0).into())
            }
        }
    }
}

/// A site: all pages of one host and port, however many queries are made up for it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Site {
    host: String,
    port: u16,
}

impl Site {
    fn of(target: &Target) -> Self {
        Self { host: target.host().to_string(), port: target.port() }
    }
}

/// A rate: one every `every`, and `burst` at once.
#[derive(Clone, Copy, Debug)]
struct Rate {
    every: Duration,
    burst: u32,
}

/// Buckets by the generic cell rate algorithm (ITU-T I.371): one instant per key.
struct Bucket<K> {
    rate: Rate,
    arrivals: Store<K, std::sync::Arc<Mutex<Instant>>>,
}

impl<K: std::hash::Hash + Eq + Send + Sync + 'static> Bucket<K> {
    fn new(rate: Rate) -> Self {
        let arrivals = Store::builder()
            .max_capacity(KEYS_MAX)
            .time_to_idle(rate.every * (rate.burst + 1))
            .build();
        Self { rate, arrivals }
    }

    /// How many keys are remembered.
    fn keys(&self) -> u64 {
        self.arrivals.run_pending_tasks();
        self.arrivals.entry_count()
    }

    /// Takes one cell, or tells how long to wait for it.
    fn take(&self, key: K) -> Result<(), Duration> {
        let now = Instant::now();
        let arrival = self.arrivals.get_with(key, || std::sync::Arc::new(Mutex::new(now)));
        let mut arrival = arrival.lock().unwrap_or_else(PoisonError::into_inner);
        let tolerance = self.rate.every * (self.rate.burst - 1);
        let theoretical = (*arrival).max(now);
        let early = theoretical.duration_since(now);
        if early > tolerance {
            return Err(early - tolerance);
        }
        *arrival = theoretical + self.rate.every;
        Ok(())
    }
}

/// A person checks a handful of pages and tries again; a script must slow down.
const CLIENT_RATE: Rate = Rate { every: Duration::from_secs(3), burst: 10 };

/// A page is not asked for more often than this, whoever asks.
const PAGE_RATE: Rate = Rate { every: Duration::from_secs(5), burst: 2 };

/// Nor is a site, by all its pages: less than one busy visitor's browser asks of it, so that
/// nobody can use us to overload somebody else.
const SITE_RATE: Rate = Rate { every: Duration::from_secs(1), burst: 20 };

/// An address that a person's machine was led to is asked once for that person, and not much more
/// often for all persons together.
const ADDRESS_RATE: Rate = Rate { every: Duration::from_secs(5), burst: 5 };

/// Keys that are remembered, about 100 bytes each.
const KEYS_MAX: u64 = 100_000;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_burst_passes_and_then_the_rate_holds() {
        let bucket = Bucket::new(Rate { every: Duration::from_secs(3), burst: 2 });
        assert!(bucket.take("a").is_ok());
        assert!(bucket.take("a").is_ok());
        assert_eq!(bucket.take("a"), Err(Duration::from_secs(3)));
        assert!(bucket.take("b").is_ok(), "another key has its own bucket");
        tokio::time::advance(Duration::from_secs(3)).await;
        assert!(bucket.take("a").is_ok());
        assert!(bucket.take("a").is_err());
    }

    #[tokio::test(start_paused = true)]
    async fn made_up_pages_do_not_multiply_what_a_site_gets() {
        let meter = Meter::new(Limits::On);
        let admitted = (0..100_u8).filter(|number| {
            let target = Target::parse(&format!("https://example.com/?{number}")).unwrap();
            let client = IpAddr::from([192, 0, 2, *number]);
            meter.admit(client, &target, &Key::of(&target)).is_ok()
        });
        assert_eq!(admitted.count(), 20);
    }

    #[tokio::test(start_paused = true)]
    async fn a_client_over_its_limit_takes_nothing_from_others() {
        let meter = Meter::new(Limits::On);
        let page = |text: &str| Target::parse(text).unwrap();
        let ask = |last: u8, page: &Target| {
            meter.admit(IpAddr::from([192, 0, 2, last]), page, &Key::of(page))
        };
        for number in 0..10 {
            assert!(ask(1, &page(&format!("https://n{number}.example.com/"))).is_ok());
        }
        let wanted = page("https://wanted.example.com/");
        for _ in 0..5 {
            assert!(ask(1, &wanted).is_err());
        }
        assert!(ask(2, &wanted).is_ok());
    }

    #[test]
    fn one_subscriber_is_one_client() {
        let net = |text: &str| ClientNet::of(text.parse().unwrap());
        assert_eq!(net("2001:db8:1:2::1"), net("2001:db8:1:2:ffff::9"));
        assert_ne!(net("2001:db8:1:2::1"), net("2001:db8:1:3::1"));
        assert_eq!(net("::ffff:192.0.2.1"), net("192.0.2.1"));
        assert_ne!(net("192.0.2.1"), net("192.0.2.2"));
    }
}
