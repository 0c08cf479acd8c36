//! What to look for in a gateway's log, for each reason.

use crate::verdict::Reason;

/// What went wrong between a gateway and the server behind it, as its log tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Front {
    /// No gateway's log would tell of it.
    NotInvolved,
    /// The server behind refused.
    Refused,
    /// The server behind was silent for too long.
    TimedOut,
    /// There is no way to the server behind.
    Unreachable,
    /// The server behind hung up.
    Closed,
    /// The server behind answered nonsense.
    Invalid,
    /// The name of the server behind is not found.
    Name,
    /// Encryption with the server behind fails.
    Tls,
    /// No healthy server behind is left.
    NoServer,
    /// A limit of the gateway is reached.
    Overloaded,
    /// The gateway itself failed or is not set up; what is behind it has no part in it.
    Itself,
    /// It failed, and nothing says in what way.
    Unsaid,
}

/// What a gateway's log would tell of this reason.
pub(super) fn of(reason: Reason) -> Front {
    match reason {
        Reason::GatewayUpstreamRefused => Front::Refused,
        Reason::GatewayUpstreamTimedOut => Front::TimedOut,
        Reason::GatewayUpstreamUnreachable => Front::Unreachable,
        Reason::GatewayUpstreamClosed => Front::Closed,
        Reason::GatewayUpstreamInvalid => Front::Invalid,
        Reason::GatewayUpstreamDns => Front::Name,
        Reason::GatewayUpstreamTls => Front::Tls,
        Reason::GatewayNoUpstream => Front::NoServer,
        Reason::GatewayOverloaded => Front::Overloaded,
        Reason::GatewayMisconfigured | Reason::GatewayError => Front::Itself,
        Reason::GatewayUpstreamFailed
        | Reason::GatewayFlapping
        | Reason::GatewayOneBadBackend
        | Reason::GatewayRegional
        | Reason::GatewaySessionBound => Front::Unsaid,
        _ => Front::NotInvolved,
    }
}
