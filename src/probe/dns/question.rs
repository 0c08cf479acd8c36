//! One question to one resolver, followed to its end: along a CNAME chain, and once more without
//! validation when the resolver failed.
//!
//! It must not look at other resolvers or families.

use std::net::SocketAddr;

use hickory_proto::rr::Name;
use hickory_proto::rr::RecordType;
use tokio::time::Instant;

use super::exchange::Ask;
use super::exchange::Checking;
use super::exchange::NoReply;
use super::exchange::exchange;
use super::reading::End;
use super::reading::Trail;
use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::Question;
use crate::observation::Rcode;
use crate::observation::Unvalidated;

/// Asks `server` for the addresses of one family.
pub(super) async fn ask(
    server: SocketAddr,
    name: &Name,
    family: Family,
    deadline: Instant,
) -> Question {
    let started = Instant::now();
    let mut trail = Trail::new(name.clone(), family);
    let mut outcome = follow(server, &mut trail, Checking::On, deadline).await;
    let took = started.elapsed().into();
    if let DnsOutcome::Failed { rcode: Rcode::ServFail, unvalidated } = &mut outcome {
        *unvalidated = without_validation(server, name, family, deadline).await;
    }
    Question { took, outcome, ede: trail.into_errors() }
}

/// Asks until the trail ends. Every round but the last makes the trail longer, and the trail has
/// a greatest length, so this ends.
async fn follow(
    server: SocketAddr,
    trail: &mut Trail,
    checking: Checking,
    deadline: Instant,
) -> DnsOutcome {
    loop {
        let kind = record_type(trail.family());
        let ask = Ask { name: trail.last(), kind, checking };
        let message = match exchange(server, &ask, deadline).await {
            Ok(message) => message,
            Err(NoReply::TimedOut) => return DnsOutcome::TimedOut,
            Err(NoReply::Unsendable) => return DnsOutcome::Unsendable,
            Err(NoReply::Malformed) => return DnsOutcome::Malformed,
        };
        match trail.read(&message) {
            End::AskAgain => {}
            End::Reached(outcome) => return outcome,
        }
    }
}

/// The same question with CD=1: when this is answered, only the validation had failed.
async fn without_validation(
    server: SocketAddr,
    name: &Name,
    family: Family,
    deadline: Instant,
) -> Unvalidated {
    let mut trail = Trail::new(name.clone(), family);
    match follow(server, &mut trail, Checking::Off, deadline).await {
        DnsOutcome::Answered { .. }
        | DnsOutcome::NoData { .. }
        | DnsOutcome::NameMissing { .. } => Unvalidated::Answers,
        _ => Unvalidated::FailsToo,
    }
}

fn record_type(family: Family) -> RecordType {
    match family {
        Family::V4 => RecordType::A,
        Family::V6 => RecordType::AAAA,
    }
}
