//! The system's own look-up of a name: the one that every other program of the machine gets, hosts
//! file, search list and caches included.
//!
//! It must not ask a resolver itself, and not judge what it gets.

use std::net::IpAddr;
use std::net::ToSocketAddrs;
use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::Instant;
use tokio::time::timeout_at;

use crate::observation::Millis;

/// What the system's own look-up says. It cannot tell a missing name from a failed look-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SystemAnswer {
    /// Addresses, each once, in the order in which the system would try them (RFC 6724).
    Found {
        /// The addresses.
        addresses: Vec<IpAddr>,
        /// How long it took.
        took: Millis,
    },
    /// No address, for whatever reason.
    Failed {
        /// How long it took.
        took: Millis,
    },
    /// Nothing in time.
    TimedOut,
}

impl SystemAnswer {
    /// The addresses.
    pub fn addresses(&self) -> &[IpAddr] {
        match self {
            Self::Found { addresses, .. } => addresses,
            Self::Failed { .. } | Self::TimedOut => &[],
        }
    }

    /// How long it took, when it ended by itself.
    pub fn took(&self) -> Option<Millis> {
        match self {
            Self::Found { took, .. } | Self::Failed { took } => Some(*took),
            Self::TimedOut => None,
        }
    }
}

/// A look-up under way.
#[derive(Debug)]
pub(super) struct Asking {
    answering: oneshot::Receiver<SystemAnswer>,
    deadline: Instant,
}

impl Asking {
    /// Begins to look up `name` and returns at once. It ends by `deadline`, or within
    /// [`WITHIN`] if that is sooner.
    ///
    /// The system's call cannot be cut short. It gets a thread of its own and not one of the
    /// runtime's, because a runtime waits for its threads when the program wants to end.
    pub(super) fn begin(name: &str, deadline: Instant) -> Self {
        let (teller, answering) = oneshot::channel();
        let name = name.to_owned();
        // Nobody waits any more when the answer comes too late. Without a thread there is none.
        let _ = std::thread::Builder::new().spawn(move || teller.send(look_up(&name)));
        Self { answering, deadline: deadline.min(Instant::now() + WITHIN) }
    }

    /// The answer.
    pub(super) async fn answer(&mut self) -> SystemAnswer {
        match timeout_at(self.deadline, &mut self.answering).await {
            Ok(Ok(answer)) => answer,
            // No thread could be had.
            Ok(Err(_)) => SystemAnswer::Failed { took: Millis(0) },
            Err(_elapsed) => SystemAnswer::TimedOut,
        }
    }
}

fn look_up(name: &str) -> SystemAnswer {
    let began = std::time::Instant::now();
    // The call wants a port; it has no part in the answer.
    let found = (name, 0).to_socket_addrs();
    let took = Millis::from(began.elapsed());
    let mut addresses = Vec::new();
    for address in found.into_iter().flatten().map(|found| found.ip()) {
        if !addresses.contains(&address) && addresses.len() < ADDRESSES_MAX {
            addresses.push(address);
        }
    }
    if addresses.is_empty() {
        return SystemAnswer::Failed { took };
    }
    SystemAnswer::Found { addresses, took }
}

/// How long the system may take. The C library gives a resolver 5 s and asks it twice (`timeout`
/// and `attempts` in resolv.conf(5)), so with a dead resolver before a live one, people get their
/// answer after 5 s, and with dead ones alone after 10 s.
const WITHIN: Duration = Duration::from_secs(11);

/// Addresses kept of one name: more than any site has of use, whatever a resolver sends.
const ADDRESSES_MAX: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_hosts_file_is_part_of_it() {
        let soon = Instant::now() + Duration::from_secs(5);
        let answer = Asking::begin("localhost", soon).answer().await;
        let loopback = answer.addresses().iter().filter(|address| address.is_loopback());
        assert!(loopback.count() > 0, "{answer:?}");
    }

    #[tokio::test]
    async fn a_name_that_no_resolver_can_have_fails() {
        let soon = Instant::now() + Duration::from_secs(5);
        let answer = Asking::begin("a..b", soon).answer().await;
        assert!(matches!(answer, SystemAnswer::Failed { .. }), "{answer:?}");
    }

    #[tokio::test]
    async fn nobody_waits_longer_than_the_deadline() {
        let (_never, answering) = oneshot::channel();
        let mut asking = Asking { answering, deadline: Instant::now() };
        assert_eq!(asking.answer().await, SystemAnswer::TimedOut);
    }
}
