//! One question to one resolver, followed to its end: along a CNAME chain, and, when the resolver
//! failed, once more without validation and once link by link.
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
    let kind = record_type(family);
    let mut outcome = follow(server, &mut trail, kind, Checking::On, deadline).await;
    let took = started.elapsed().into();
    if let DnsOutcome::Failed { rcode: Rcode::ServFail, unvalidated } = &mut outcome {
        let (without_validation, chain_fault) = tokio::join!(
            without_validation(server, name, family, deadline),
            chain_fault(server, name, family, deadline),
        );
        *unvalidated = without_validation;
        outcome = chain_fault.unwrap_or(outcome);
    }
    Question { took, outcome, ede: trail.into_errors() }
}

/// Asks until the trail ends. Every round but the last makes the trail longer, and the trail has
/// a greatest length, so this ends.
async fn follow(
    server: SocketAddr,
    trail: &mut Trail,
    kind: RecordType,
    checking: Checking,
    deadline: Instant,
) -> DnsOutcome {
    loop {
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
    match follow(server, &mut trail, record_type(family), Checking::Off, deadline).await {
        DnsOutcome::Answered { .. }
        | DnsOutcome::NoData { .. }
        | DnsOutcome::NameMissing { .. } => Unvalidated::Answers,
        _ => Unvalidated::FailsToo,
    }
}

/// Resolvers that meet a chain without end say only SERVFAIL. Asked for the CNAME records one by
/// one they show the chain, because a question for CNAME is not followed (RFC 1034 §3.6.2).
async fn chain_fault(
    server: SocketAddr,
    name: &Name,
    family: Family,
    deadline: Instant,
) -> Option<DnsOutcome> {
    let mut trail = Trail::new(name.clone(), family);
    let outcome = follow(server, &mut trail, RecordType::CNAME, Checking::Off, deadline).await;
    let is_fault =
        matches!(outcome, DnsOutcome::CnameLoop { .. } | DnsOutcome::ChainTooLong { .. });
    is_fault.then_some(outcome)
}

fn record_type(family: Family) -> RecordType {
    match family {
        Family::V4 => RecordType::A,
        Family::V6 => RecordType::AAAA,
    }
}
