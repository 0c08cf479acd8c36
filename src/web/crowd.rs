//! How many connections each client holds, so that one cannot take all the places.
//!
//! It counts sockets, not requests: those are the business of the check's own limits.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::sync::PoisonError;

use ipnet::IpNet;

use crate::check::ClientNet;
use crate::check::Limits;
use crate::web::Settings;

/// The connections that are open now, by client.
pub(super) struct Crowd {
    most: usize,
    limits: Limits,
    exempt: Vec<IpNet>,
    held: Arc<Held>,
}

/// A count for each client that holds a connection, so never more keys than connections.
type Held = Mutex<HashMap<ClientNet, usize>>;

impl Crowd {
    /// Nobody is there yet, and each client may hold `most` connections. A trusted proxy brings
    /// the connections of many people, so it may hold any number.
    pub(super) fn new(most: usize, settings: &Settings) -> Self {
        let exempt = settings.trusted_proxies.clone();
        Self { most, limits: settings.limits, exempt, held: Arc::default() }
    }

    /// A seat for a connection from this peer; `None` when its client holds too many.
    pub(super) fn admit(&self, peer: IpAddr) -> Option<Seat> {
        let peer = peer.to_canonical();
        if self.limits == Limits::Off || self.exempt.iter().any(|net| net.contains(&peer)) {
            return Some(Seat(None));
        }
        let client = ClientNet::of(peer);
        let mut held = open(&self.held);
        let count = held.entry(client).or_default();
        if *count >= self.most {
            return None;
        }
        *count += 1;
        Some(Seat(Some((client, Arc::clone(&self.held)))))
    }
}

/// Counts for as long as it lives.
pub(super) struct Seat(Option<(ClientNet, Arc<Held>)>);

impl Drop for Seat {
    fn drop(&mut self) {
        let Some((client, held)) = &self.0 else { return };
        let mut held = open(held);
        if let Some(count) = held.get_mut(client) {
            *count -= 1;
            if *count == 0 {
                held.remove(client);
            }
        }
    }
}

/// The counts stay right when a holder of the lock panics: each change is one step.
fn open(held: &Held) -> MutexGuard<'_, HashMap<ClientNet, usize>> {
    held.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn crowd(limits: Limits) -> Crowd {
        let trusted_proxies = vec!["10.0.0.0/8".parse().unwrap()];
        Crowd::new(2, &Settings { trusted_proxies, limits, ..Settings::default() })
    }

    fn seats(crowd: &Crowd, peers: &[&str]) -> usize {
        let seats: Vec<_> = peers.iter().map(|peer| crowd.admit(peer.parse().unwrap())).collect();
        seats.iter().flatten().count()
    }

    #[test]
    fn each_client_has_its_own_count() {
        let crowd = crowd(Limits::On);
        assert_eq!(seats(&crowd, &["192.0.2.1", "::ffff:192.0.2.1", "192.0.2.1"]), 2);
        assert_eq!(seats(&crowd, &["192.0.2.1", "192.0.2.2", "192.0.2.1", "192.0.2.2"]), 4);
        assert_eq!(seats(&crowd, &["2001:db8::1", "2001:db8::2", "2001:db8::3"]), 2);
    }

    #[test]
    fn a_seat_that_is_left_is_free_and_forgotten() {
        let crowd = crowd(Limits::On);
        for _ in 0..3 {
            assert_eq!(seats(&crowd, &["192.0.2.1", "192.0.2.1"]), 2);
        }
        assert!(open(&crowd.held).is_empty());
    }

    #[test]
    fn proxies_and_private_instances_are_not_counted() {
        assert_eq!(seats(&crowd(Limits::On), &["10.0.0.1"; 9]), 9);
        assert_eq!(seats(&crowd(Limits::Off), &["192.0.2.1"; 9]), 9);
    }
}
