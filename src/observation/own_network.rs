//! The health of the network we measure from, by family and step, as our canaries see it.

use serde::Deserialize;
use serde::Serialize;

use crate::observation::Family;

/// The health of the network we measure from, by family and step, as our canaries see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnNetwork {
    /// Our resolvers.
    #[serde(default)]
    pub dns: Health,
    /// IPv4.
    #[serde(default)]
    pub v4: FamilyHealth,
    /// IPv6.
    #[serde(default)]
    pub v6: FamilyHealth,
}

impl OwnNetwork {
    /// The health of one family.
    pub fn family(&self, family: Family) -> FamilyHealth {
        match family {
            Family::V4 => self.v4,
            Family::V6 => self.v6,
        }
    }
}

/// The health of one family, step by step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyHealth {
    /// Connections.
    #[serde(default)]
    pub tcp: Health,
    /// Handshakes.
    #[serde(default)]
    pub tls: Health,
    /// Answers.
    #[serde(default)]
    pub http: Health,
}

/// What a canary says of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// Nobody watches this step (`--control none`).
    #[default]
    Unwatched,
    /// The first round is not in yet.
    NotYetKnown,
    /// It works.
    Green,
    /// It does not.
    Red,
}
