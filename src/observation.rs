//! What one vantage saw on its way to a target, step by step: facts, never opinions.
//!
//! The types follow the path of a request. A step that failed has no later steps, because the
//! variant that says so has no room for them. *Not tried* is a word of its own and is never
//! confused with *failed*. Everything here that came from a target or from a resolver has been
//! cleaned and cut by the probe, but it is still hostile text: faces escape it.
//!
//! This module must not judge, dial, wait or know the time of day.

use std::net::IpAddr;
use std::net::SocketAddr;

use serde::Deserialize;
use serde::Serialize;

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

/// How the name of a hop became addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "lookup", rename_all = "snake_case")]
pub enum NameLookup {
    /// The URL holds an address: there was nothing to look up.
    Literal,
    /// The guard refused the host before any lookup.
    Refused,
    /// Resolvers were asked.
    Asked(Lookup),
}

/// What all resolvers said of one name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Lookup {
    /// Until there was enough to go on with.
    pub took: Millis,
    /// Each resolver's own answers, in the order they were configured.
    pub resolvers: Vec<ResolverView>,
    /// The union of the addresses answered, in the order to dial (RFC 8305: IPv6 first).
    #[serde(default)]
    pub addresses: Vec<IpAddr>,
}

/// What one resolver said of one name: A and AAAA were asked apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ResolverView {
    /// The resolver's address and port, as text.
    pub resolver: String,
    /// The answer to the A question.
    pub a: Question,
    /// The answer to the AAAA question.
    pub aaaa: Question,
    /// Whether the resolver answers anything at all; asked only when it was silent.
    #[serde(default)]
    pub alive: Liveness,
}

/// Whether a resolver that stayed silent about a name answers a question about the root.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Liveness {
    /// It answered, so nobody asked whether it lives.
    #[default]
    NotAsked,
    /// It answers other questions: its silence is about this name.
    Alive,
    /// It answers nothing: the fault is the resolver's or our own network's.
    Silent,
}

/// One question to one resolver.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Question {
    /// From the first packet to the outcome.
    pub took: Millis,
    /// What came of it.
    #[serde(flatten)]
    pub outcome: DnsOutcome,
    /// Extended DNS Errors (RFC 8914) that came with it.
    #[serde(default)]
    pub ede: Vec<Ede>,
}

/// What came of one question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum DnsOutcome {
    /// Addresses.
    Answered {
        /// The addresses, in the order of the message.
        addresses: Vec<IpAddr>,
        /// The names a CNAME chain went through, without the name asked.
        #[serde(default)]
        chain: Vec<String>,
        /// The smallest time to live of the answer, in seconds.
        #[serde(default)]
        ttl_s: u32,
    },
    /// The name exists and has no address of this family (RFC 2308 NODATA).
    NoData {
        /// The CNAME chain, when the end of it has no address.
        #[serde(default)]
        chain: Vec<String>,
    },
    /// NXDOMAIN: the name, or the end of its CNAME chain, does not exist.
    NameMissing {
        /// Not empty when the name is an alias of something that does not exist.
        #[serde(default)]
        chain: Vec<String>,
    },
    /// A CNAME chain that comes back to itself.
    CnameLoop { chain: Vec<String> },
    /// A CNAME chain longer than we follow.
    ChainTooLong { chain: Vec<String> },
    /// Another response code.
    Failed {
        /// The response code.
        rcode: Rcode,
        /// What the same question said with validation switched off (CD=1, RFC 4035 §3.2.2).
        #[serde(default)]
        unvalidated: Unvalidated,
    },
    /// No answer within the deadline.
    TimedOut,
    /// The question could not be sent: our own network has no way there.
    Unsendable,
    /// The answer was not a DNS message that answers the question.
    Malformed,
    /// The question was not asked.
    NotAsked,
}

/// DNS response codes that say something failed (RFC 1035 §4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rcode {
    /// 1: the server did not understand the question.
    FormErr,
    /// 2: the server failed to get the answer.
    ServFail,
    /// 4: the server does not know this kind of question.
    NotImp,
    /// 5: the server refuses to answer.
    Refused,
    /// Any other.
    Other(u16),
}

/// The same question, asked with validation off.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unvalidated {
    /// Not asked.
    #[default]
    NotAsked,
    /// It is answered (with addresses, or with word that there are none): only the signatures
    /// are broken.
    Answers,
    /// It fails as well.
    FailsToo,
}

/// An Extended DNS Error (RFC 8914).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ede {
    /// The INFO-CODE.
    pub code: u16,
    /// The EXTRA-TEXT, cleaned and cut; often empty.
    #[serde(default)]
    pub text: String,
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

/// Why a TLS handshake failed. A bad certificate is not a failure: see [`Secured`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TlsVersion {
    /// RFC 5246.
    #[serde(rename = "1.2")]
    V1_2,
    /// RFC 8446.
    #[serde(rename = "1.3")]
    V1_3,
}

/// The application protocol that ALPN chose (RFC 7301).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
}

/// What is wrong with a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum CertificateProblem {
    /// Its end date has passed, `days` ago.
    Expired { days: i64 },
    /// It begins in `days` days.
    NotYetValid { days: i64 },
    /// An intermediate certificate of the chain has expired.
    IntermediateExpired,
    /// It is not for this name.
    WrongName,
    /// It is signed by itself.
    SelfSigned,
    /// Signed by an authority that is not in the public root set.
    UnknownIssuer,
    /// The server does not send the certificate that links it to a public root.
    ChainIncomplete,
    /// Anything else (weak key, wrong purpose, broken extension, bad signature).
    Invalid,
}

/// Why there was no usable HTTP answer on an established connection.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fallback {
    /// The first protocol tried gave the answer.
    #[default]
    NotNeeded,
    /// HTTP/2 broke; HTTP/1.1 gave the answer.
    FromHttp2,
}

/// A body as far as it was read: hostile text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// Decoded text (lossy UTF-8), at most 64 KiB. Never shown to anybody as it is.
    #[serde(default)]
    pub text: String,
    /// How the reading ended.
    #[serde(default)]
    pub end: BodyEnd,
}

/// How reading a body ended.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyEnd {
    /// All of it was read.
    #[default]
    Complete,
    /// We stopped at our cap.
    Cut,
    /// It stalled.
    TimedOut,
    /// The connection ended before the promised length, or the framing broke.
    Truncated,
    /// The content coding was broken or unknown.
    Undecodable,
}

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
