//! What a verdict rests on, as typed facts from which sentences are made.

use std::net::IpAddr;

use serde::Deserialize;
use serde::Serialize;

use crate::observation::Family;
use crate::observation::HttpFailure;
use crate::observation::Rcode;

/// A fact that a verdict rests on. Text inside is cleaned, and still hostile.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "fact", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum Fact {
    /// The name leads to this many addresses.
    NameResolves { addresses: usize },
    /// So many of so many resolvers say that the name does not exist.
    NameMissing { resolvers: usize, of: usize },
    /// The name exists and has no address.
    NoAddress,
    /// The name is an alias of `target`, which does not exist.
    DanglingAlias { target: String },
    /// Aliases go in a circle.
    AliasLoop { chain: Vec<String> },
    /// Resolvers fail with a response code.
    ResolversFail { resolvers: usize, of: usize, rcode: Rcode },
    /// A resolver gives a reason of its own (Extended DNS Error).
    ResolverExplains { code: u16, text: String },
    /// The answer is there when signatures are not checked.
    WorksWithoutValidation,
    /// Live resolvers are silent about this name.
    ResolversSilentAboutName { resolvers: usize },
    /// Resolvers answer nothing at all.
    ResolversDead { resolvers: usize },
    /// Answers that are not valid DNS.
    MalformedAnswers,
    /// Some resolvers find the name, some do not.
    ResolversDisagree { found: usize, missing: usize },
    /// An address that only works inside one network.
    PrivateAddress { address: IpAddr },
    /// So many addresses accept connections.
    Connects { working: usize, of: usize, ms: u32 },
    /// An address refuses connections.
    AddressRefuses { address: IpAddr },
    /// An address does not answer.
    AddressSilent { address: IpAddr },
    /// An address resets connections.
    AddressResets { address: IpAddr },
    /// A router says an address cannot be reached.
    AddressUnreachable { address: IpAddr },
    /// A whole family fails while the other works.
    FamilyFails { family: Family },
    /// The certificate ended so many days ago.
    CertificateExpired { days: i64 },
    /// The certificate begins in so many days.
    CertificateNotYetValid { days: i64 },
    /// An intermediate certificate has expired.
    IntermediateExpired,
    /// The certificate is for these names.
    CertificateForOthers { names: Vec<String> },
    /// The certificate is signed by itself.
    CertificateSelfSigned,
    /// Nobody knows this issuer.
    IssuerUnknown { issuer: String },
    /// The linking certificate is missing.
    ChainIncomplete { issuer: String },
    /// The certificate is broken in another way.
    CertificateInvalid,
    /// The certificate is fine and has so many days left.
    CertificateFine { days_left: i64 },
    /// The handshake failed in this way.
    HandshakeFailed { failure: crate::observation::TlsFailure },
    /// Behind the bad certificate the site answers.
    AnswersBehindCertificate { status: u16 },
    /// The status that came, and how long it took.
    Status { code: u16, ms: u32 },
    /// A page that this party is known to write.
    PageKnown { fingerprint: String, vendor: String },
    /// The error page is not this gateway's own, so it came from behind it.
    PageFromBehind { gateway: String },
    /// A header that is only set when the server behind answered.
    BackendAnswered { header: String },
    /// An intermediary says what failed (RFC 9209 `Proxy-Status`).
    ProxyStatus { proxy: String, error: String },
    /// By definition this status speaks of a server behind (RFC 9110 §15.6.3, §15.6.5).
    StatusSpeaksOfUpstream { code: u16 },
    /// No usable answer, in this way.
    NoAnswer { failure: HttpFailure, ms: u32 },
    /// So many of so many tries failed.
    TriesFailed { failed: u32, tries: u32 },
    /// One address fails while another works.
    AddressAnswersWithError { address: IpAddr, status: u16 },
    /// It asks to come back in so many seconds.
    RetryAfter { seconds: u32 },
    /// The answer came from a cache.
    FromCache,
    /// The data centre that answered us.
    DataCentre { name: String },
    /// The data centre that the person's page names.
    PersonsDataCentre { name: String },
    /// A challenge, block or limit that is aimed at programs.
    Refuses { status: u16 },
    /// A success that reads as an error.
    ReadsAsError { fingerprint: String },
    /// It sends visitors on to this URL.
    RedirectsTo { url: String },
    /// Over https it does not answer, and over plain http it does, at this URL.
    AnswersWithoutEncryption { url: String },
    /// The answer took this long.
    Slow { ms: u32 },
    /// HTTP/2 broke and HTTP/1.1 worked.
    Http2Broken,
    /// What the person says they see.
    PersonSees { saw: String },
    /// What the person pasted is known.
    PersonPasted { fingerprint: String, vendor: String },
    /// Our own watch says that this step fails for well-known sites too.
    CanaryRed { step: OwnStep, family: Option<Family> },
    /// Our own machine failed to send, in this way.
    OwnMachineFailed,
    /// The check was cut by its deadline.
    CutShort,
}

/// A step of our own network that a canary watches.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnStep {
    /// Looking up names.
    Dns,
    /// Connecting.
    Tcp,
    /// Securing.
    Tls,
    /// Asking.
    Http,
}
