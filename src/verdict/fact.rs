//! What a verdict rests on, as typed facts from which sentences are made.

use std::net::IpAddr;

use serde::Deserialize;
use serde::Serialize;

use crate::observation::Family;
use crate::observation::HttpFailure;
use crate::observation::Rcode;
use crate::verdict::Reason;

/// A fact that a verdict rests on. Text inside is cleaned, and still hostile.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
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
    /// Aliases of aliases, more than anybody follows; these are the first ones.
    AliasesWithoutEnd { chain: Vec<String> },
    /// Resolvers fail with a response code.
    ResolversFail { resolvers: usize, of: usize, rcode: Rcode },
    /// Resolvers give the same address for a name that nobody has.
    ResolversForge,
    /// Resolvers that give addresses of the other family fail when asked for this one.
    FamilyNotFound { family: Family, rcode: Rcode },
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
    /// An intermediate certificate has expired; `subject` is its name.
    IntermediateExpired { subject: String },
    /// An intermediate certificate is not valid yet; `subject` is its name.
    IntermediateNotYetValid { subject: String },
    /// The certificate is for these names.
    CertificateForOthers { names: Vec<String> },
    /// The certificate is signed by itself.
    CertificateSelfSigned,
    /// Nobody knows this issuer.
    IssuerUnknown { issuer: String },
    /// The linking certificate is missing.
    ChainIncomplete { issuer: String },
    /// The certificate's key or signature is too weak to prove anything.
    CertificateWeak,
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
    /// A page of a network on our own way came in the place of the site's.
    PageOfANetwork,
    /// HTTP/2 broke and HTTP/1.1 worked.
    Http2Broken,
    /// Of the page only the beginning came, or it could not be unpacked.
    PageIncomplete { end: crate::observation::BodyEnd },
    /// What the person says they see.
    PersonSees { saw: String },
    /// What the person pasted is known.
    PersonPasted { fingerprint: String, vendor: String },
    /// What they told us is this old.
    ReportIsOld { minutes: u32 },
    /// What the person's browser could tell of the site.
    BrowserTells { saw: BrowserSaw },
    /// The clock of the person's device is off; positive when it is ahead.
    ClockOff { seconds: i64 },
    /// How far the person's machine came by itself, in the words of the reason.
    MachineSees { reason: Reason },
    /// The status that the person's machine got.
    MachineGetsStatus { code: u16 },
    /// The system of the person's machine turns the name into these addresses.
    SystemFinds { addresses: Vec<IpAddr> },
    /// The system of the person's machine finds no address.
    SystemFindsNothing,
    /// Other resolvers turn the name into these addresses.
    OthersFind { addresses: Vec<IpAddr> },
    /// The machine's resolver, and that it does not do its work.
    ResolverFailsThem { resolver: String },
    /// Other resolvers answer the person's machine.
    OtherResolversAnswerThem,
    /// The hosts file sends the name to these addresses.
    HostsFileEntry { addresses: Vec<IpAddr> },
    /// An address works when the person's machine dials it.
    WorksFromTheirs { address: IpAddr },
    /// An address fails when the person's machine dials it.
    FailsFromTheirs { address: IpAddr },
    /// An address that the person was led to works when we dial it.
    WorksFromOurs { address: IpAddr },
    /// An address that the person was led to fails when we dial it.
    FailsFromOurs { address: IpAddr },
    /// The proxy that a setting names does not work.
    ProxyFails { setting: String, address: String },
    /// The proxy that a setting names answers with an error of its own.
    ProxyAnswers { setting: String, status: u16 },
    /// The proxy that a setting names brings the page.
    ProxyWorks { setting: String },
    /// The machine goes out by a tunnel such as a VPN's.
    TunnelInUse { interface: String },
    /// A log-in page stands before the Internet; it leads there.
    PortalSeen { to: String },
    /// The machine has no connection of any kind.
    NoConnection,
    /// The machine's own router answers.
    RouterAnswers,
    /// Well-known sites fail for the person's machine, too.
    ControlsFailThem { family: Option<Family> },
    /// Well-known sites work for the person's machine.
    ControlsWorkForThem,
    /// The same address answers when it is asked for another name.
    OtherNameAnswers,
    /// The certificate that the person gets was issued by this name.
    TheirCertificate { issuer: String },
    /// The certificate that we get was issued by this name.
    OurCertificate { issuer: String },
    /// Packets come so many hops towards the site and no further, while others go on.
    PacketsEnd { hops: u8, from: Option<IpAddr> },
    /// A neighbouring address of the site (with or without `www.`) works.
    SiblingWorks { url: String },
    /// Our own watch says that this step fails for well-known sites too.
    CanaryRed { step: OwnStep, family: Option<Family> },
    /// So many of so many other sites fell silent in the same minute.
    OtherSitesSilent { silent: usize, of: usize },
    /// Our own machine failed to send, in this way.
    OwnMachineFailed,
    /// The check was cut by its deadline.
    CutShort,
}

/// What a person's browser could tell of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BrowserSaw {
    /// It answers, with a success.
    Success,
    /// It answers, with something else than a success.
    ErrorPage,
    /// It answers; what, the browser cannot tell.
    Answer,
    /// The name leads nowhere.
    NoName,
    /// The name leads to an address that is not public.
    PrivateAddress,
    /// Something in the browser stopped the request.
    StoppedInside,
    /// The request failed, and the browser cannot tell how.
    Rejected,
    /// The request was cut after it had been sent.
    CutOff,
    /// Nothing came.
    Silence,
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
