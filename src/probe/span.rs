//! A span for each step, so that an operator can see where the time of a check goes. They are at
//! level debug: as long as nobody asks for them, a step costs the look at one flag more.
//!
//! A field holds numbers and words of closed lists, never text of a target, of a resolver or of
//! whoever asks.

use std::fmt::Debug;
use std::future::Future;
use std::net::IpAddr;

use tracing::Instrument;
use tracing::Span;
use tracing::debug_span;
use tracing::field::Empty;
use tracing::field::debug;

use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::Millis;

/// A question to one of our resolvers.
pub(super) fn dns(family: Family) -> Span {
    debug_span!("dns", ?family, outcome = Empty, took_ms = Empty)
}

/// A dial.
pub(super) fn tcp(address: IpAddr, port: u16) -> Span {
    let family = Family::of(address);
    debug_span!("tcp", ?family, port, outcome = Empty, took_ms = Empty)
}

/// A handshake.
pub(super) fn tls() -> Span {
    debug_span!("tls", outcome = Empty, took_ms = Empty)
}

/// A request and its answer.
pub(super) fn http(version: impl Debug) -> Span {
    debug_span!("http", ?version, outcome = Empty, status = Empty, took_ms = Empty)
}

/// Takes a step inside its span, which is told how it ended: a word, and when that was known.
pub(super) async fn step<T>(
    span: Span,
    step: impl Future<Output = T>,
    ended: impl FnOnce(&Span, &T) -> Millis,
) -> T {
    let outcome = step.instrument(span.clone()).await;
    if !span.is_disabled() {
        span.record("took_ms", ended(&span, &outcome).0);
    }
    outcome
}

/// Writes down how a step ended: one of the failures that we know, or that it did not fail.
pub(super) fn ended<F: Debug>(span: &Span, failure: Option<F>) {
    match failure {
        None => span.record("outcome", "ok"),
        Some(failure) => span.record("outcome", debug(failure)),
    };
}

/// The outcome of a question, without what was answered.
pub(super) fn of_question(outcome: &DnsOutcome) -> &'static str {
    match outcome {
        DnsOutcome::Answered { .. } => "answered",
        DnsOutcome::NoData { .. } => "no_data",
        DnsOutcome::NameMissing { .. } => "name_missing",
        DnsOutcome::CnameLoop { .. } => "cname_loop",
        DnsOutcome::ChainTooLong { .. } => "chain_too_long",
        DnsOutcome::Failed { .. } => "failed",
        DnsOutcome::TimedOut => "timed_out",
        DnsOutcome::Unsendable => "unsendable",
        DnsOutcome::Malformed => "malformed",
        DnsOutcome::NotAsked => "not_asked",
        DnsOutcome::Unfinished => "unfinished",
    }
}
