//! How a name became addresses, as each resolver said it.

use std::net::IpAddr;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::observation::Millis;

/// How the name of a hop became addresses.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Lookup {
    /// Until there was enough to go on with.
    pub took: Millis,
    /// Each resolver's own answers, in the order they were configured.
    pub resolvers: Vec<ResolverView>,
    /// The union of the addresses answered, in the order to dial (RFC 8305: IPv6 first).
    #[serde(default)]
    pub addresses: Vec<IpAddr>,
    /// What the name servers of the zone said themselves; asked only where a resolver's word is
    /// in doubt.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authorities: Vec<ResolverView>,
    /// What the resolvers give for a name that nobody has; asked only where nothing proves that
    /// the site itself was reached.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub given_for_nobody: Vec<IpAddr>,
}

impl Lookup {
    /// Addresses kept of one answer: a dial tries a handful, a page shows a few dozen.
    pub const ADDRESSES_KEPT: usize = 64;
}

/// What one resolver said of one name: A and AAAA were asked apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "DnsQuestion")]
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
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
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
    /// There was enough to go on with before an answer came.
    Unfinished,
    /// The question was not asked.
    NotAsked,
}

/// DNS response codes that say something failed (RFC 1035 §4.1.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Ede {
    /// The INFO-CODE.
    pub code: u16,
    /// The EXTRA-TEXT, cleaned and cut; often empty.
    #[serde(default)]
    pub text: String,
}
