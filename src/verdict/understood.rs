//! What was made of the person's report.

use std::net::IpAddr;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

/// What was made of the person's report.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Understood {
    /// The kind of trouble.
    pub class: SeenClass,
    /// The HTTP status that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// Who wrote what they see, in the fingerprints' words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub written_by: Option<String>,
    /// The product that it names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vendor: Option<String>,
    /// The fingerprint that matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fingerprint: Option<String>,
    /// The error code as browsers and curl write it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// A request's id that the page shows (Ray ID and its kin).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The data centre that the id names.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub data_centre: Option<String>,
    /// A second id beside the first, by which the owner finds the request or the rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reference: Option<String>,
    /// When they saw it, where the text tells: seconds since 1970, UTC.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub seen_at: Option<i64>,
    /// The person's own address, where the page shows it to them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shown_address: Option<IpAddr>,
}

/// The kind of trouble a side sees, folded for comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeenClass {
    /// It works.
    Works,
    /// A success that is an error page.
    SoftError,
    /// A refusal: challenge, 401, 403, 429, 451.
    Policy,
    /// A gateway's error.
    GatewayError,
    /// The program's error.
    ApplicationError,
    /// An HTTP error whose author is not known.
    HttpError,
    /// An empty, broken or circular answer.
    HttpBroken,
    /// A certificate problem.
    TlsCertificate,
    /// A handshake problem.
    TlsProtocol,
    /// Refused.
    TcpRefused,
    /// No answer in time, at whatever step.
    TimedOut,
    /// Reset.
    Reset,
    /// The name does not exist.
    DnsMissing,
    /// The name cannot be looked up.
    DnsFailed,
    /// A block page of a network.
    BlockPage,
    /// A captive portal.
    Portal,
    /// A code that names the device itself.
    Local,
    /// A forward proxy on the person's side failed.
    PersonsProxy,
    /// Slow.
    Slow,
    /// Blank.
    Blank,
    /// Nothing usable.
    #[default]
    Nothing,
}
