//! From who failed to why: the five causes that explain a 502 and its kin, likeliest first,
//! each with what points at it.
//!
//! A bare 502 has no single cause. Only what the page, the header or the clock tells makes a
//! cause `likely`; the rest is what such failures commonly have.

use crate::fingerprint::CauseHint;
use crate::fingerprint::MatchConfidence;
use crate::fingerprint::Upstream;
use crate::verdict::Because;
use crate::verdict::Cause;
use crate::verdict::CauseGuess;
use crate::verdict::Confidence;
use crate::verdict::Reason;

use super::author::Reading;
use super::gateway::WAITED_MS;

/// Why a gateway's error may have come. `waited_ms` is the shortest wait of all tries.
pub(super) fn of_gateway(reason: Reason, waited_ms: u32, reading: &Reading<'_>) -> Vec<CauseGuess> {
    let status = reading.answer.status;
    let common = |cause| possible(cause, Because::CommonForStatus { status });
    let own = match reason {
        Reason::GatewayUpstreamRefused => vec![
            likely(Cause::Programming, Because::UpstreamRefused),
            possible(Cause::Firewall, Because::UpstreamRefused),
            common(Cause::Overload),
        ],
        Reason::GatewayUpstreamTimedOut => waited(waited_ms),
        Reason::GatewayUpstreamUnreachable | Reason::GatewayUpstreamDns => vec![
            likely(Cause::Network, Because::NameOrRouteFails),
            possible(Cause::Firewall, Because::NameOrRouteFails),
        ],
        Reason::GatewayUpstreamClosed | Reason::GatewayUpstreamInvalid => vec![
            likely(Cause::Programming, Because::BrokenAnswer),
            common(Cause::Overload),
            common(Cause::Timeout),
        ],
        Reason::GatewayUpstreamTls => vec![possible(Cause::Programming, Because::GatewaySaysSo)],
        Reason::GatewayNoUpstream => vec![
            likely(Cause::Overload, Because::GatewaySaysSo),
            possible(Cause::Programming, Because::GatewaySaysSo),
            common(Cause::Network),
        ],
        Reason::GatewayOverloaded => vec![likely(Cause::Overload, Because::GatewaySaysSo)],
        Reason::GatewayUpstreamFailed if waited_ms >= WAITED_MS => waited(waited_ms),
        Reason::GatewayUpstreamFailed => at_once(waited_ms, status),
        Reason::GatewayError => vec![possible(Cause::Programming, Because::GatewaySaysSo)],
        _ => Vec::new(),
    };
    ranked(hinted(reading).into_iter().chain(retry(reading)).chain(own))
}

/// Why the program's error may have come.
pub(super) fn of_application(reason: Reason, reading: &Reading<'_>) -> Vec<CauseGuess> {
    let status = reading.answer.status;
    let own = match reason {
        Reason::ApplicationError | Reason::ApplicationSoftError => vec![
            likely(Cause::Programming, Because::ProgramWroteError),
            possible(Cause::Overload, Because::CommonForStatus { status }),
        ],
        Reason::ApplicationUnavailable => vec![
            possible(Cause::Overload, Because::CommonForStatus { status }),
            possible(Cause::Programming, Because::ProgramWroteError),
        ],
        Reason::ApplicationOverloaded => vec![likely(Cause::Overload, Because::ProgramWroteError)],
        _ => return Vec::new(),
    };
    ranked(hinted(reading).into_iter().chain(retry(reading)).chain(own))
}

/// Why no usable answer may have come.
pub(super) fn of_no_answer(reason: Reason, ms: u32) -> Vec<CauseGuess> {
    match reason {
        Reason::HttpResponseTimedOut => vec![
            likely(Cause::Timeout, Because::SlowAnswer { ms }),
            possible(Cause::Overload, Because::SlowAnswer { ms }),
            possible(Cause::Programming, Because::SlowAnswer { ms }),
        ],
        Reason::HttpResponseReset => vec![
            likely(Cause::Programming, Because::BrokenAnswer),
            possible(Cause::Firewall, Because::BrokenAnswer),
            possible(Cause::Overload, Because::BrokenAnswer),
        ],
        // Load bends no rules: a circle is a mistake in them.
        Reason::HttpRedirectLoop | Reason::HttpRedirectInvalid => {
            vec![likely(Cause::Programming, Because::BrokenAnswer)]
        }
        _ => vec![
            likely(Cause::Programming, Because::BrokenAnswer),
            possible(Cause::Overload, Because::BrokenAnswer),
        ],
    }
}

/// Why connections may fail.
pub(super) fn of_connections(reason: Reason) -> Vec<CauseGuess> {
    match reason {
        Reason::TcpRefused => vec![
            likely(Cause::Programming, Because::ConnectionRefused),
            possible(Cause::Firewall, Because::ConnectionRefused),
        ],
        Reason::TcpReset => vec![
            likely(Cause::Firewall, Because::ConnectionRefused),
            possible(Cause::Overload, Because::ConnectionRefused),
        ],
        Reason::TcpAddressUnreachable => vec![likely(Cause::Network, Because::NameOrRouteFails)],
        Reason::TcpIpv6Fails | Reason::TcpIpv4Fails => {
            vec![
                likely(Cause::Network, Because::NameOrRouteFails),
                possible(Cause::Firewall, Because::SilentDrop),
            ]
        }
        _ => vec![
            likely(Cause::Firewall, Because::SilentDrop),
            possible(Cause::Network, Because::SilentDrop),
            possible(Cause::Overload, Because::SilentDrop),
        ],
    }
}

/// Why a thing may come and go.
pub(super) fn of_partial(reason: Reason, failed: u32, tries: u32) -> Vec<CauseGuess> {
    let because = || Because::ComesAndGoes { failed, tries };
    let first = match reason {
        Reason::GatewayOneBadBackend => Cause::Programming,
        Reason::TcpSomeAddressesFail => Cause::Network,
        _ => Cause::Overload,
    };
    let rest =
        [Cause::Overload, Cause::Programming, Cause::Network].map(|c| possible(c, because()));
    ranked([likely(first, because())].into_iter().chain(rest))
}

/// Somebody waited in every try.
fn waited(ms: u32) -> Vec<CauseGuess> {
    let because =
        if ms >= WAITED_MS { Because::GatewayWaited { ms } } else { Because::GatewaySaysSo };
    vec![
        likely(Cause::Timeout, because),
        possible(Cause::Overload, Because::GatewayWaited { ms }),
        possible(Cause::Firewall, Because::SilentDrop),
    ]
}

/// The error came at once, so nobody waited: refused or closed.
fn at_once(ms: u32, status: u16) -> Vec<CauseGuess> {
    vec![
        likely(Cause::Programming, Because::ErrorCameAtOnce { ms }),
        possible(Cause::Firewall, Because::ErrorCameAtOnce { ms }),
        possible(Cause::Network, Because::CommonForStatus { status }),
        possible(Cause::Overload, Because::CommonForStatus { status }),
    ]
}

/// What the known page itself points at, when it is surely known. A page that is sent for any
/// failure points at nothing: Apache's 503 always speaks of capacity.
fn hinted(reading: &Reading<'_>) -> Option<CauseGuess> {
    let entry = reading.entry().filter(|entry| entry.confidence == MatchConfidence::High)?;
    if entry.upstream == Some(Upstream::Failed) {
        return None;
    }
    let cause = match entry.cause? {
        CauseHint::Overload => Cause::Overload,
        CauseHint::Firewall => Cause::Firewall,
        CauseHint::Programming => Cause::Programming,
        CauseHint::Network => Cause::Network,
        CauseHint::Timeout => Cause::Timeout,
        CauseHint::Config => return None,
    };
    Some(likely(cause, Because::GatewaySaysSo))
}

fn retry(reading: &Reading<'_>) -> Option<CauseGuess> {
    reading.retry_after_s().map(|_| likely(Cause::Overload, Because::AsksToComeBack))
}

/// Each cause once, with its first reason; the likely ones first.
fn ranked(guesses: impl IntoIterator<Item = CauseGuess>) -> Vec<CauseGuess> {
    let mut list: Vec<CauseGuess> = Vec::new();
    for guess in guesses {
        if !list.iter().any(|known| known.cause == guess.cause) {
            list.push(guess);
        }
    }
    list.sort_by_key(|guess| std::cmp::Reverse(guess.confidence));
    list
}

fn likely(cause: Cause, because: Because) -> CauseGuess {
    CauseGuess { cause, confidence: Confidence::Likely, because }
}

fn possible(cause: Cause, because: Because) -> CauseGuess {
    CauseGuess { cause, confidence: Confidence::Possible, because }
}
