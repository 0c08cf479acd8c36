//! What came back over HTTP, or why nothing usable did.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::observation::Millis;
use crate::observation::Speaks;

/// Why there was no usable HTTP answer on an established connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HttpFailure {
    /// Connected, and then silence until the deadline.
    TimedOut,
    /// Bytes of a head came, too slowly to finish in time.
    TooSlow,
    /// The connection was closed before a whole head came.
    Closed,
    /// The connection was reset before a whole head came.
    Reset,
    /// The head is larger, or has more lines, than we read.
    HeadTooLarge,
    /// The head is not valid HTTP.
    Malformed,
    /// The other side speaks something else.
    NotHttp(Speaks),
    /// HTTP/2 broke, and HTTP/1.1 did as well or was not offered.
    Http2Broken,
    /// The server wants a client certificate (TLS 1.3 says so only now).
    ClientCertificateRequired,
    /// More bytes, frames or interim answers than the budget.
    Flood,
    /// `101 Switching Protocols` that nobody asked for.
    UnexpectedUpgrade,
}

/// An HTTP answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Answer {
    /// The status code (RFC 9110 §15).
    pub status: u16,
    /// The protocol it came over.
    pub version: HttpVersion,
    /// Header fields in order, names in lower case, values cleaned and cut.
    #[serde(default)]
    pub head: Vec<(String, String)>,
    /// From sending the request to the whole head.
    pub first_byte: Millis,
    /// From sending the request to the end of the body as far as it was read.
    pub took: Millis,
    /// The body as far as it was read.
    #[serde(default)]
    pub body: Body,
    /// Whether HTTP/2 was tried first and broke.
    #[serde(default)]
    pub fallback: Fallback,
}

impl Answer {
    /// The values of a header field; `name` in lower case.
    pub fn header<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.head.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// HTTP versions that we speak.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub enum HttpVersion {
    /// HTTP/1.0.
    #[serde(rename = "1.0")]
    V1_0,
    /// HTTP/1.1.
    #[serde(rename = "1.1")]
    V1_1,
    /// HTTP/2.
    #[serde(rename = "2")]
    V2,
}

/// Whether an answer came at the first choice of protocol.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// The first protocol tried gave the answer.
    #[default]
    NotNeeded,
    /// HTTP/2 broke; HTTP/1.1 gave the answer.
    FromHttp2,
}

/// A body as far as it was read: hostile text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Body {
    /// Decoded text (lossy UTF-8), at most 64 KiB. Never shown to anybody as it is.
    #[serde(default)]
    pub text: String,
    /// How the reading ended.
    #[serde(default)]
    pub end: BodyEnd,
}

/// How reading a body ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BodyEnd {
    /// All of it was read.
    #[default]
    Complete,
    /// We stopped at our cap; or at once, because of a content coding that we do not undo.
    Cut,
    /// It stalled.
    TimedOut,
    /// The connection ended before the promised length, or the framing broke.
    Truncated,
    /// The content coding was broken.
    Undecodable,
}
