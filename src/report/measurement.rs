//! What our own command measured on the person's machine: the same steps as our checker takes,
//! and a look at the machine itself.
//!
//! Facts only. It is sent by somebody, so it is believed about the person's side alone, and
//! never changes what others are told.

use std::net::IpAddr;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::observation::ConnectFailure;
use crate::observation::Liveness;
use crate::observation::Millis;
use crate::observation::Observation;
use crate::observation::OwnNetwork;

/// Everything that was measured on the person's machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Measurement {
    /// The steps on the way to the site. The addresses that were dialled are those that the
    /// system's own look-up gave, as for every other program of the machine; what each resolver
    /// said stands beside them.
    pub observation: Observation,
    /// The machine.
    #[serde(default)]
    pub machine: Machine,
}

/// What the machine itself is like.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Machine {
    /// What the system's own look-up says of the name (hosts file, resolver, search list).
    pub system: SystemLookup,
    /// The addresses that the hosts file gives to the name.
    pub hosts_file: Vec<IpAddr>,
    /// Those of the observation's resolvers that are the system's own, as text.
    pub system_resolvers: Vec<String>,
    /// The way out over IPv4.
    pub v4: WayOut,
    /// The way out over IPv6.
    pub v6: WayOut,
    /// The interface by which the machine goes out, when that is a tunnel such as a VPN's.
    pub tunnel: Option<String>,
    /// The proxy that the settings name for this address.
    pub proxy: Option<ProxySeen>,
    /// By how many seconds the clock is ahead of the others' (negative: behind), when that could
    /// be compared.
    pub clock_ahead_s: Option<i64>,
    /// Whether a log-in page stands before the Internet.
    pub portal: Portal,
    /// What control sites say of this machine's own network.
    pub own_network: OwnNetwork,
    /// The same address, asked for another name.
    pub other_name: OtherName,
    /// Whether questions for names are answered at an address that nobody has: then somebody on
    /// the way answers in place of every resolver.
    pub nobody: Liveness,
    /// How far packets to the site come, and how far those to the controls.
    pub traces: Traces,
}

/// What the system's own look-up says. It cannot tell a missing name from a failed look-up.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "lookup", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum SystemLookup {
    /// It was not asked: the address is a number, or an older command wrote this.
    #[default]
    NotAsked,
    /// Addresses.
    Found { addresses: Vec<IpAddr>, took: Millis },
    /// No address, for whatever reason.
    Failed { took: Millis },
    /// Nothing in time.
    TimedOut,
}

impl SystemLookup {
    /// The addresses.
    pub fn addresses(&self) -> &[IpAddr] {
        match self {
            Self::Found { addresses, .. } => addresses,
            _ => &[],
        }
    }
}

/// Whether the machine has a way out over one family.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum WayOut {
    /// Nobody looked, or the system does not say.
    #[default]
    NotLooked,
    /// No interface is up, or none has an address of this family.
    NoAddress,
    /// There is an address, and no default route.
    NoRoute,
    /// There is an address and a default route.
    Present,
}

/// A proxy that the settings name, and what came of asking it for the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct ProxySeen {
    /// The setting that names it, for instance `https_proxy`.
    pub setting: String,
    /// Its host and port, as the setting writes it, without a password.
    pub address: String,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: ProxyOutcome,
}

/// What came of asking a proxy for the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "proxy", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum ProxyOutcome {
    /// It was not asked, or it is of a kind that we do not speak (SOCKS).
    NotTried,
    /// The setting cannot be understood.
    Unreadable,
    /// Its name leads nowhere.
    NotFound,
    /// It takes no connection.
    NotConnected { failure: ConnectFailure },
    /// It took the request and gave no answer.
    NotAnswered,
    /// It turned the request down, or failed, with this status of its own.
    Refused { status: u16 },
    /// It brought the site's answer, with this status.
    Answered { status: u16 },
}

/// Whether a log-in page stands before the Internet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "portal", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum Portal {
    /// Nobody looked, or the look failed.
    #[default]
    NotKnown,
    /// The control page came as it is.
    Absent,
    /// Something else came in its place; `to` is where it leads, cleaned and cut.
    Present { status: u16, to: String },
}

/// What the same address says when it is asked for another, harmless name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum OtherName {
    /// Not tried: there was no need.
    #[default]
    NotTried,
    /// It answers, whatever it says.
    Answers,
    /// It fails in the same way.
    FailsToo,
}

/// How far packets come on several ways.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Traces {
    /// The way to the site.
    pub site: Option<Trace>,
    /// The ways to control sites.
    pub controls: Vec<Trace>,
}

/// How far packets to one address come: one line for each number of hops that they may make.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Trace {
    /// The address.
    pub to: IpAddr,
    /// By number of hops, from one.
    pub steps: Vec<TraceStep>,
}

/// A packet that may make so many hops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TraceStep {
    /// How many.
    pub hops: u8,
    /// The router that said it, when its address could be seen.
    #[serde(default)]
    pub from: Option<IpAddr>,
    /// What came of it.
    pub said: StepSaid,
}

/// What came of a connection whose packets may make only so many hops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepSaid {
    /// A router said that the hops are used up: the packet came that far.
    Expired,
    /// A router said that there is no way.
    Unreachable,
    /// Nothing came back.
    Silent,
    /// The connection was refused or reset.
    Refused,
    /// The connection came about.
    Connected,
}
