//! What one vantage saw on its way to a target, step by step: facts, never opinions.
//!
//! The types follow the path of a request. A step that failed has no later steps, because the
//! variant that says so has no room for them. *Not tried* is a word of its own and is never
//! confused with *failed*. Everything here that came from a target or from a resolver has been
//! cleaned and cut by the probe, but it is still hostile text: faces escape it.
//!
//! This module must not judge, dial, wait or know the time of day.

mod finished;
mod http;
mod lookup;
mod own_network;
mod tls;

use std::net::IpAddr;
use std::net::SocketAddr;

use serde::Deserialize;
use serde::Serialize;

pub use crate::observation::finished::CertificateEnd;
pub use crate::observation::finished::Finished;
pub use crate::observation::finished::FinishedStep;
pub use crate::observation::finished::NameEnd;
pub use crate::observation::http::Answer;
pub use crate::observation::http::Body;
pub use crate::observation::http::BodyEnd;
pub use crate::observation::http::Fallback;
pub use crate::observation::http::HttpFailure;
pub use crate::observation::http::HttpVersion;
pub use crate::observation::lookup::DnsOutcome;
pub use crate::observation::lookup::Ede;
pub use crate::observation::lookup::Liveness;
pub use crate::observation::lookup::Lookup;
pub use crate::observation::lookup::NameLookup;
pub use crate::observation::lookup::Question;
pub use crate::observation::lookup::Rcode;
pub use crate::observation::lookup::ResolverView;
pub use crate::observation::lookup::Unvalidated;
pub use crate::observation::own_network::FamilyHealth;
pub use crate::observation::own_network::Health;
pub use crate::observation::own_network::OwnNetwork;
pub use crate::observation::tls::Alpn;
pub use crate::observation::tls::Certificate;
pub use crate::observation::tls::CertificateProblem;
pub use crate::observation::tls::Secured;
pub use crate::observation::tls::Speaks;
pub use crate::observation::tls::TlsFailure;
pub use crate::observation::tls::TlsVersion;

/// A span of time in whole milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub u32);

impl From<std::time::Duration> for Millis {
    fn from(span: std::time::Duration) -> Self {
        Self(u32::try_from(span.as_millis()).unwrap_or(u32::MAX))
    }
}

/// Everything one vantage saw of one target in one check.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Who looked.
    pub vantage: Vantage,
    /// The address that was asked for, as the target's canonical URL.
    pub url: String,
    /// How long the whole look took.
    pub took: Millis,
    /// Each URL on the way: the first is `url`, the following ones are where redirects led. Never
    /// empty. When nobody wrote a scheme and https could not even be spoken, the second may be the
    /// same host over http, in case that answers.
    pub hops: Vec<Hop>,
    /// How the chain of redirects ended.
    pub end: ChainEnd,
    /// Whether the look ran to its end or met its deadline.
    pub completeness: Completeness,
    /// Requests for the last hop's URL to addresses that only the other side's look-up gave:
    /// whether an address is at fault, or the side that was led to it.
    #[serde(default)]
    pub elsewhere: Vec<Try>,
}

impl Observation {
    /// The last URL that was looked at: the one whose state answers the question.
    pub fn last_hop(&self) -> Option<&Hop> {
        self.hops.last()
    }

    /// The final answer of the last hop, when there was one: of its latest try that got one.
    pub fn answer(&self) -> Option<&Answer> {
        self.last_hop()?.tries.iter().rev().find_map(Try::answer)
    }
}

/// Who looked: our checker, or the person's own machine.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vantage {
    /// A short name such as a region's code.
    pub name: String,
    /// On which side of the comparison it stands.
    pub kind: VantageKind,
}

/// The side of the comparison a vantage stands on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum VantageKind {
    /// A machine of the service.
    Checker,
    /// The machine of the person who asks.
    Person,
}

/// How the chain of redirects ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "end", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum ChainEnd {
    /// The last hop is final: it answered without a redirect, or failed.
    Final,
    /// A URL came up that had been in the chain before.
    Loop { to: String },
    /// More redirects than the limit.
    TooMany,
    /// A redirect status without a usable `Location`.
    WithoutTarget,
    /// The guard does not let us follow the redirect (private address, port, scheme).
    Refused { to: String },
    /// The owner of what stands here asked not to be checked, so nothing was asked of it.
    OptedOut { of: String },
}

/// Whether a look ran to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Completeness {
    /// Every step ended by itself.
    Whole,
    /// The deadline of the whole check cut it.
    CutByDeadline,
}

/// One URL on the way, and all that was seen of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hop {
    /// The URL.
    pub url: String,
    /// How its host name was looked up.
    pub name: NameLookup,
    /// TCP to each address, both families, up to a cap.
    #[serde(default)]
    pub reach: Vec<Reach>,
    /// Requests, in time order. Empty when there was no address to dial.
    #[serde(default)]
    pub tries: Vec<Try>,
}

/// An address family.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Family {
    /// IPv4.
    V4,
    /// IPv6.
    V6,
}

impl Family {
    /// The family of an address.
    pub fn of(address: IpAddr) -> Self {
        if address.is_ipv4() { Self::V4 } else { Self::V6 }
    }

    /// The other one.
    pub fn other(self) -> Self {
        match self {
            Self::V4 => Self::V6,
            Self::V6 => Self::V4,
        }
    }
}

/// TCP to one address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reach {
    /// The address.
    pub address: IpAddr,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: ReachOutcome,
}

/// What came of dialling one address.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "tcp", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum ReachOutcome {
    /// The handshake completed.
    Connected { took: Millis },
    /// It did not.
    Failed { took: Millis, failure: ConnectFailure },
    /// The guard did not admit the address, so nothing was sent to it.
    Denied,
    /// The answer held more addresses than we dial.
    OverCap,
    /// It was asked often enough, so it was left alone.
    Spared {
        /// When it may be asked again.
        again_in: Millis,
    },
    /// The check ended first.
    Unfinished,
}

/// Why a TCP connection did not come about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ConnectFailure {
    /// RST to our SYN: the host is there, nothing listens.
    Refused,
    /// No answer to our SYN.
    TimedOut,
    /// Reset while connecting.
    Reset,
    /// A router said the host cannot be reached.
    HostUnreachable,
    /// Our own machine has no route for this family.
    NoRoute,
    /// Our own machine forbids it (egress firewall, permission).
    Forbidden,
    /// Our own machine ran out of sockets, ports or memory.
    OutOfResources,
    /// The connected peer was not the address we admitted.
    PeerDiffers,
    /// Anything else the system said.
    Other,
}

impl ConnectFailure {
    /// Whether this is trouble of the machine that dials, and says nothing of the target.
    pub fn is_ours(self) -> bool {
        matches!(self, Self::NoRoute | Self::Forbidden | Self::OutOfResources | Self::PeerDiffers)
    }
}

/// One request to one address, from the connection to as far as it came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Try {
    /// The address and port dialled.
    pub address: SocketAddr,
    /// When it began, counted from the start of the check.
    pub began: Millis,
    /// How far it came.
    #[serde(flatten)]
    pub course: Course,
}

impl Try {
    /// The answer, when there was one.
    pub fn answer(&self) -> Option<&Answer> {
        match &self.course {
            Course::Answered { answer, .. } => Some(answer),
            _ => None,
        }
    }

    /// The TLS handshake, when one was completed.
    pub fn secured(&self) -> Option<&Secured> {
        match &self.course {
            Course::NotAnswered { tls, .. } | Course::Answered { tls, .. } => tls.as_deref(),
            _ => None,
        }
    }
}

/// How far a request came. Each variant holds only what can have happened.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "course", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum Course {
    /// No connection.
    NotConnected { took: Millis, failure: ConnectFailure },
    /// Connected; the TLS handshake failed.
    NotSecured { connect: Millis, took: Millis, failure: TlsFailure },
    /// Connected (and secured, for https); no usable HTTP answer.
    NotAnswered { connect: Millis, tls: Option<Box<Secured>>, took: Millis, failure: HttpFailure },
    /// An HTTP answer.
    Answered { connect: Millis, tls: Option<Box<Secured>>, answer: Box<Answer> },
}
