//! Which addresses of the site accept connections, and the rules when all, some, or one
//! family of them do not.

use std::net::IpAddr;

use crate::observation::ConnectFailure;
use crate::observation::Course;
use crate::observation::Family;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::OwnNetwork;
use crate::observation::ReachOutcome;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::case::Case;
use super::causes;
use super::finding::Finding;

/// Which addresses of the last hop accept connections.
#[derive(Debug, Default)]
pub(super) struct Addresses {
    /// Those that do, with the time of the handshake in milliseconds.
    pub(super) working: Vec<(IpAddr, u32)>,
    /// Those that do not, for a reason of their own.
    pub(super) failing: Vec<(IpAddr, ConnectFailure)>,
    /// Those that failed for a reason of ours.
    pub(super) ours: Vec<(IpAddr, ConnectFailure)>,
    /// Those that the guard does not let us dial.
    pub(super) denied: Vec<IpAddr>,
}

impl Addresses {
    /// Folds what was dialled. A request that got through proves an address good.
    pub(super) fn of(hop: Option<&Hop>, own: OwnNetwork) -> Self {
        let mut addresses = Self::default();
        let Some(hop) = hop else { return addresses };
        for one in &hop.tries {
            match &one.course {
                Course::NotConnected { failure, .. } => {
                    addresses.fail(one.address.ip(), *failure, own);
                }
                Course::NotSecured { connect, .. }
                | Course::NotAnswered { connect, .. }
                | Course::Answered { connect, .. } => addresses.work(one.address.ip(), connect.0),
            }
        }
        for reach in &hop.reach {
            match &reach.outcome {
                ReachOutcome::Connected { took } => addresses.work(reach.address, took.0),
                ReachOutcome::Failed { failure, .. } => {
                    addresses.fail(reach.address, *failure, own);
                }
                ReachOutcome::Denied => addresses.denied.push(reach.address),
                ReachOutcome::OverCap | ReachOutcome::Spared { .. } | ReachOutcome::Unfinished => {}
            }
        }
        addresses
    }

    /// How many were dialled and say something of the site.
    pub(super) fn dialled(&self) -> usize {
        self.working.len() + self.failing.len()
    }

    /// The families of the addresses that fail.
    pub(super) fn failing_families(&self) -> Vec<Family> {
        let mut families: Vec<_> =
            self.failing.iter().map(|(address, _)| Family::of(*address)).collect();
        families.sort_unstable();
        families.dedup();
        families
    }

    fn work(&mut self, address: IpAddr, ms: u32) {
        self.failing.retain(|(failing, _)| *failing != address);
        if !self.working.iter().any(|(working, _)| *working == address) {
            self.working.push((address, ms));
        }
    }

    fn fail(&mut self, address: IpAddr, failure: ConnectFailure, own: OwnNetwork) {
        let known = |list: &[(IpAddr, ConnectFailure)]| list.iter().any(|(one, _)| *one == address);
        if self.working.iter().any(|(one, _)| *one == address) || known(&self.failing) {
            return;
        }
        if speaks_of_us(address, failure, own) {
            self.ours.push((address, failure));
        } else {
            self.failing.push((address, failure));
        }
    }

    fn of_family(list: &[(IpAddr, ConnectFailure)], family: Family) -> usize {
        list.iter().filter(|(address, _)| Family::of(*address) == family).count()
    }
}

/// No address accepts a connection.
pub(super) fn no_connection(case: &Case<'_>) -> Option<Finding> {
    let addresses = &case.addresses;
    if !addresses.working.is_empty() || addresses.failing.is_empty() {
        return None;
    }
    let reason = shared_reason(&addresses.failing);
    let finding = Finding::new(reason, DownFor::Everyone, NO_CONNECTION)
        .rests_on(OwnStep::Tcp, addresses.failing_families())
        .saw_all(addresses.failing.iter().take(SHOWN).map(|(at, failure)| fact(*at, *failure)))
        .because(causes::of_connections(reason));
    Some(finding)
}

/// One family is dead and the other lives (or is the only one there is).
pub(super) fn one_family_fails(case: &Case<'_>) -> Option<Finding> {
    let dead = [Family::V6, Family::V4].into_iter().find(|family| family_is_dead(case, *family));
    let (family, score) = match dead {
        Some(family) => (family, family_score(case, family)),
        None if case.names.lacks_ipv4() && only_v6_works(case) => (Family::V4, FAMILY_WATCHED),
        None => return None,
    };
    let reason = match family {
        Family::V4 => Reason::TcpIpv4Fails,
        Family::V6 => Reason::TcpIpv6Fails,
    };
    let failing = case.addresses.failing.iter();
    let of_it = failing.filter(|(address, _)| Family::of(*address) == family).take(SHOWN);
    let finding = Finding::new(reason, DownFor::Some, score)
        .rests_on(OwnStep::Tcp, vec![family])
        .saw(Fact::FamilyFails { family })
        .saw_all(of_it.map(|(address, failure)| fact(*address, *failure)))
        .because(causes::of_connections(reason));
    Some(finding)
}

/// Some of several addresses do not answer.
pub(super) fn some_addresses_fail(case: &Case<'_>) -> Option<Finding> {
    let addresses = &case.addresses;
    if addresses.working.is_empty() || addresses.failing.is_empty() {
        return None;
    }
    let finding = Finding::new(Reason::TcpSomeAddressesFail, DownFor::Some, SOME_ADDRESSES)
        .rests_on(OwnStep::Tcp, addresses.failing_families())
        .saw_all(addresses.failing.iter().take(SHOWN).map(|(at, failure)| fact(*at, *failure)))
        .because(causes::of_connections(Reason::TcpSomeAddressesFail));
    Some(finding)
}

/// A failed address as a fact.
pub(super) fn fact(address: IpAddr, failure: ConnectFailure) -> Fact {
    match failure {
        ConnectFailure::Refused => Fact::AddressRefuses { address },
        ConnectFailure::Reset => Fact::AddressResets { address },
        ConnectFailure::HostUnreachable => Fact::AddressUnreachable { address },
        _ => Fact::AddressSilent { address },
    }
}

/// Trouble of our machine, or of a family that our own watch says is down. Without a watch, an
/// unreachable IPv6 address is the usual look of a machine that has no IPv6 at all.
fn speaks_of_us(address: IpAddr, failure: ConnectFailure, own: OwnNetwork) -> bool {
    let health = own.family(Family::of(address)).tcp;
    let unwatched_v6 = address.is_ipv6() && health == Health::Unwatched;
    failure.is_ours()
        || health == Health::Red
        || (unwatched_v6 && failure == ConnectFailure::HostUnreachable)
}

/// All addresses of a family fail, the other one works, and our own watch does not doubt it.
fn family_is_dead(case: &Case<'_>, family: Family) -> bool {
    let health = case.health(OwnStep::Tcp, family);
    let works = |(address, _): &(IpAddr, u32)| Family::of(*address) == family;
    let trusted = matches!(health, Health::Green | Health::Unwatched);
    trusted
        && Addresses::of_family(&case.addresses.failing, family) > 0
        && !case.addresses.working.is_empty()
        && !case.addresses.working.iter().any(works)
}

fn only_v6_works(case: &Case<'_>) -> bool {
    let working = &case.addresses.working;
    !working.is_empty() && working.iter().all(|(address, _)| address.is_ipv6())
}

fn family_score(case: &Case<'_>, family: Family) -> u8 {
    match case.health(OwnStep::Tcp, family) {
        Health::Green => FAMILY_WATCHED,
        _ => FAMILY_UNWATCHED,
    }
}

/// The word that fits all failures, or the general one.
fn shared_reason(failing: &[(IpAddr, ConnectFailure)]) -> Reason {
    let mut reasons = failing.iter().map(|(_, failure)| reason(*failure));
    let first = reasons.next().unwrap_or(Reason::TcpFailed);
    if reasons.all(|other| other == first) { first } else { Reason::TcpFailed }
}

fn reason(failure: ConnectFailure) -> Reason {
    match failure {
        ConnectFailure::Refused => Reason::TcpRefused,
        ConnectFailure::TimedOut => Reason::TcpTimedOut,
        ConnectFailure::Reset => Reason::TcpReset,
        ConnectFailure::HostUnreachable => Reason::TcpAddressUnreachable,
        _ => Reason::TcpFailed,
    }
}

/// Nothing accepts a connection: repeated, on every address.
const NO_CONNECTION: u8 = 85;

/// Some of several addresses are dead.
const SOME_ADDRESSES: u8 = 85;

/// A family fails, and our own watch says that it works for other sites.
const FAMILY_WATCHED: u8 = 90;

/// A family fails, and nobody watches whether it works for us at all.
const FAMILY_UNWATCHED: u8 = 65;

/// Addresses named in the evidence; more would not be read.
const SHOWN: usize = 4;
