//! How often new measurements may be started: by one client, and at one target.
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
    targets: Bucket<Key>,
}

impl Meter {
    /// A meter with nothing counted yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self { limits, clients: Bucket::new(CLIENT_RATE), targets: Bucket::new(TARGET_RATE) }
    }

    /// Asks whether this client may start a measurement of this target now, and counts it.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit(&self, client: IpAddr, target: &Key) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        let refuse = |retry_after| Refusal::TooMany { retry_after };
        self.targets.take(target.clone()).map_err(refuse)?;
        self.clients.take(ClientNet::of(client)).map_err(refuse)
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

/// A target is not asked more often than this, whoever asks.
const TARGET_RATE: Rate = Rate { every: Duration::from_secs(5), burst: 2 };

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

    #[test]
    fn one_subscriber_is_one_client() {
        let net = |text: &str| ClientNet::of(text.parse().unwrap());
        assert_eq!(net("2001:db8:1:2::1"), net("2001:db8:1:2:ffff::9"));
        assert_ne!(net("2001:db8:1:2::1"), net("2001:db8:1:3::1"));
        assert_eq!(net("::ffff:192.0.2.1"), net("192.0.2.1"));
        assert_ne!(net("192.0.2.1"), net("192.0.2.2"));
    }
}
