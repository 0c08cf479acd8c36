//! What a TLS handshake and the certificate in it showed. A bad certificate is not a failed
//! handshake.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::observation::Millis;

/// Why a TLS handshake failed. A bad certificate is not a failure: see [`Secured`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TlsFailure {
    /// No answer within the deadline.
    TimedOut,
    /// Connection reset.
    Reset,
    /// Connection closed.
    Closed,
    /// Alert 70 `protocol_version`: only older versions than TLS 1.2 are offered.
    ProtocolVersion,
    /// Alert 40 `handshake_failure` or 71: no cipher or group in common with us.
    NothingInCommon,
    /// Alert 112 `unrecognized_name`: this server has no such site.
    UnrecognisedName,
    /// Alert 116 `certificate_required`, or its TLS 1.2 forms.
    ClientCertificateRequired,
    /// Alert 80 `internal_error`.
    InternalError,
    /// Alert 120 `no_application_protocol`.
    NoApplicationProtocol,
    /// Any other alert.
    OtherAlert,
    /// The other side does not speak TLS on this port.
    NotTls(Speaks),
    /// The other side broke the protocol.
    Violation,
    /// More bytes than the budget.
    Flood,
}

/// What was spoken instead of the expected protocol, told from the first bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Speaks {
    /// Plain HTTP/1.
    Http,
    /// HTTP/2 frames without being asked for them.
    Http2,
    /// TLS records.
    Tls,
    /// An SSH banner.
    Ssh,
    /// A mail or FTP greeting (`220 …`).
    Greeting,
    /// Something else.
    Other,
}

/// A completed TLS handshake.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Secured {
    /// Time of the handshake.
    pub took: Millis,
    /// For instance `TLS 1.3`.
    pub version: TlsVersion,
    /// What ALPN chose.
    #[serde(default)]
    pub alpn: Alpn,
    /// The leaf certificate, judged but not obeyed.
    pub certificate: Certificate,
}

/// TLS versions that we speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum TlsVersion {
    /// RFC 5246.
    #[serde(rename = "1.2")]
    V1_2,
    /// RFC 8446.
    #[serde(rename = "1.3")]
    V1_3,
}

/// The application protocol that ALPN chose (RFC 7301).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum Alpn {
    /// The server chose none.
    #[default]
    #[serde(rename = "none")]
    None,
    /// HTTP/1.1.
    #[serde(rename = "http/1.1")]
    Http11,
    /// HTTP/2.
    #[serde(rename = "h2")]
    H2,
}

/// The leaf certificate that was presented, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Certificate {
    /// Every problem found; empty when browsers would accept it.
    #[serde(default)]
    pub problems: Vec<CertificateProblem>,
    /// Subject, cleaned and cut.
    #[serde(default)]
    pub subject: String,
    /// Issuer, cleaned and cut.
    #[serde(default)]
    pub issuer: String,
    /// The first few names it is valid for, cleaned and cut.
    #[serde(default)]
    pub names: Vec<String>,
    /// Days until it ends; negative when it has ended.
    #[serde(default)]
    pub days_left: i64,
    /// SHA-256 of the leaf, hex.
    #[serde(default)]
    pub sha256: String,
    /// How many certificates were presented.
    #[serde(default)]
    pub chain_length: usize,
    /// Subject of the certificate above the leaf whose dates do not fit, cleaned and cut; empty
    /// when the dates of all of them fit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub undated_link: String,
}

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum CertificateProblem {
    /// Its end date has passed, `days` ago.
    Expired { days: i64 },
    /// It begins in `days` days.
    NotYetValid { days: i64 },
    /// An intermediate certificate of the chain has expired.
    IntermediateExpired,
    /// An intermediate certificate of the chain is not valid yet.
    IntermediateNotYetValid,
    /// It is not for this name.
    WrongName,
    /// It is signed by itself.
    SelfSigned,
    /// Signed by an authority that is not in the public root set.
    UnknownIssuer,
    /// The server does not send the certificate that links it to a public root.
    ChainIncomplete,
    /// Its key or a signature is of a kind that proves nothing today (RSA below 2048 bits, SHA-1).
    Weak,
    /// Anything else (wrong purpose, broken extension, bad signature).
    Invalid,
}
