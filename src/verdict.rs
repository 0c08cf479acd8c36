//! The answer: where the trouble is, why we say so, and how sure we are.
//!
//! The words here are the contract's closed lists. A verdict carries its evidence as typed
//! [`Fact`]s, so that sentences can be made from it without asking what happened.
//! This module must not judge and must not hold sentences for people.

use std::net::IpAddr;

use serde::Deserialize;
use serde::Serialize;

use crate::observation::Family;
use crate::observation::HttpFailure;
use crate::observation::Rcode;

/// The whole answer to "is it down, and whose fault is it?".
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Verdict {
    /// The host that was asked about, as shown to people.
    pub host: String,
    /// For whom it is down.
    pub down_for: DownFor,
    /// The finer grain; `reason.fault()` says where along the way the trouble is.
    pub reason: Reason,
    /// How sure we are.
    pub confidence: Confidence,
    /// The stable id of the rule that decided.
    pub rule: &'static str,
    /// Who stands in front of the site, when we could tell.
    pub gateway: Option<Gateway>,
    /// The causes that explain a 502 and its kin, likeliest first.
    pub causes: Vec<CauseGuess>,
    /// What the verdict rests on, most telling first.
    pub evidence: Vec<Evidence>,
    /// What was made of the person's report; `None` when they said nothing.
    pub understood: Option<Understood>,
}

impl Verdict {
    /// Where along the way the trouble is.
    pub fn fault(&self) -> Fault {
        self.reason.fault()
    }

    /// The first thing `pick` finds among the facts.
    pub fn find<'a, T>(&'a self, pick: impl Fn(&'a Fact) -> Option<T>) -> Option<T> {
        self.evidence.iter().find_map(|evidence| pick(&evidence.fact))
    }
}

/// Declares a closed list of the contract: an enum with its word, both ways, and what the word
/// means. The meaning is the variant's own documentation, so that the two cannot differ.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($(#[doc = $doc:literal])+ $variant:ident = $word:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        pub enum $name {
            $($(#[doc = $doc])+ #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every word of the list, in order.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as the contract writes it.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word,)+ }
            }

            /// What the word means, for those who write programs with it.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+).trim_ascii_start(),)+ }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }
    };
}

words! {
    /// For whom it is down.
    DownFor {
        /// It works.
        Nobody = "nobody",
        /// It fails from everywhere we know of.
        Everyone = "everyone",
        /// It fails for the person who asks, and not for us.
        You = "you",
        /// It fails for a part of the people: some addresses, some tries, one family.
        Some = "some",
        /// The evidence does not say.
        Unknown = "unknown",
    }
}

words! {
    /// Where along the way from the person to the site the trouble is.
    Fault {
        /// No trouble seen from either side.
        None = "none",
        /// The person's device, browser or own network.
        Local = "local",
        /// Between the person's network and the wider Internet.
        Isp = "isp",
        /// The site's own name.
        Dns = "dns",
        /// The site's address cannot be reached from anywhere.
        Network = "network",
        /// The site's certificate or encryption set-up.
        Tls = "tls",
        /// The site's front door.
        Gateway = "gateway",
        /// The site's own program.
        Application = "application",
        /// Our own side: we cannot judge now.
        Checker = "checker",
        /// The evidence does not decide.
        Unknown = "unknown",
    }
}

words! {
    /// How sure we are.
    #[derive(PartialOrd, Ord)]
    Confidence {
        /// 50 to 69 in 100.
        Possible = "possible",
        /// 70 to 89 in 100.
        Likely = "likely",
        /// 90 in 100 or more.
        Certain = "certain",
    }
}

words! {
    /// The five causes that explain a 502 and its kin.
    Cause {
        /// Too much work, or no free or healthy server.
        Overload = "overload",
        /// Something refuses or drops on purpose.
        Firewall = "firewall",
        /// A crash, an exception, an invalid reply.
        Programming = "programming",
        /// Names, routes, unreachable machines.
        Network = "network",
        /// A timer ran out.
        Timeout = "timeout",
    }
}

words! {
    /// What stands in front of a site.
    GatewayKind {
        /// A reverse proxy or web server.
        ReverseProxy = "reverse-proxy",
        /// A load balancer.
        LoadBalancer = "load-balancer",
        /// A content delivery network's edge.
        Cdn = "cdn",
        /// A cache.
        Cache = "cache",
        /// A web application firewall.
        Waf = "waf",
        /// A hosting platform's router.
        Platform = "platform",
        /// A proxy on the person's side.
        ForwardProxy = "forward-proxy",
        /// It speaks as a gateway, and we do not know the product.
        Unknown = "unknown",
    }
}

words! {
    /// The finer grain of `fault`, in the spirit of W3C Network Error Logging.
    Reason {
        /// The site answers as it should.
        NoneWorks = "none.works",
        /// It answers, slowly.
        NoneSlow = "none.slow",
        /// It answers; there is no page at this path (404, 410).
        NonePageMissing = "none.page_missing",
        /// It answers; one has to log in (401, 407 and their like).
        NoneLoginRequired = "none.login_required",
        /// It answers, and turns this request down for a reason of form (other 4xx).
        NoneRequestNotAccepted = "none.request_not_accepted",
        /// It wants a client certificate: a private site that is up.
        NoneClientCertificate = "none.client_certificate",

        /// No Internet on the person's device.
        LocalOffline = "local.offline",
        /// An extension or a setting of the browser stopped the page.
        LocalBrowser = "local.browser",
        /// The person's proxy or VPN setting fails.
        LocalProxy = "local.proxy",
        /// The clock is wrong.
        LocalClock = "local.clock",
        /// A network that wants a log-in first.
        LocalCaptivePortal = "local.captive_portal",
        /// The hosts file sends the name elsewhere.
        LocalHostsFile = "local.hosts_file",
        /// A filter that the person, the office or the school has chosen.
        LocalFilter = "local.filter",
        /// Software on the device opens encrypted traffic (antivirus and the like).
        LocalInterception = "local.interception",
        /// What was asked for cannot work: a wrong address.
        LocalAddressWrong = "local.address_wrong",

        /// The provider shows a page of its own instead of the site.
        IspBlockPage = "isp.block_page",
        /// The provider's or office's resolver does not give the answer that others give.
        IspDnsAnswerDiffers = "isp.dns_answer_differs",
        /// The resolver says that it blocks the name.
        IspDnsBlocked = "isp.dns_blocked",
        /// A proxy on the person's way failed.
        IspProxyFailed = "isp.proxy_failed",

        /// NXDOMAIN.
        DnsNameNotResolved = "dns.name_not_resolved",
        /// The name is an alias of a name that does not exist.
        DnsDanglingAlias = "dns.dangling_alias",
        /// The name exists and has no address.
        DnsNoAddress = "dns.no_address",
        /// Aliases that go in a circle.
        DnsAliasLoop = "dns.alias_loop",
        /// The signatures (DNSSEC) are broken.
        DnsSignatureInvalid = "dns.signature_invalid",
        /// The name servers do not answer the resolvers.
        DnsUnreachable = "dns.unreachable",
        /// A name server says that it does not serve this name (lame delegation).
        DnsNotServed = "dns.not_served",
        /// SERVFAIL, without a finer word.
        DnsFailed = "dns.failed",
        /// Resolvers that live stay silent about this name.
        DnsTimedOut = "dns.timed_out",
        /// Answers that are not valid DNS.
        DnsMalformed = "dns.malformed",
        /// Some resolvers find the name and some do not.
        DnsAnswersDisagree = "dns.answers_disagree",
        /// The name leads to addresses that only work inside one network.
        DnsPrivateAddress = "dns.private_address",
        /// The name is for sale or parked.
        DnsParked = "dns.parked",

        /// Connections are refused.
        TcpRefused = "tcp.refused",
        /// Connections get no answer.
        TcpTimedOut = "tcp.timed_out",
        /// Connections are reset.
        TcpReset = "tcp.reset",
        /// A router says there is no way there.
        TcpAddressUnreachable = "tcp.address_unreachable",
        /// All addresses fail, each in its own way.
        TcpFailed = "tcp.failed",
        /// Some of several addresses do not answer.
        TcpSomeAddressesFail = "tcp.some_addresses_fail",
        /// IPv6 fails and IPv4 works.
        TcpIpv6Fails = "tcp.ipv6_fails",
        /// IPv4 fails and IPv6 works.
        TcpIpv4Fails = "tcp.ipv4_fails",
        /// Connections come and go from try to try.
        TcpFlapping = "tcp.flapping",

        /// Expired or not valid yet.
        TlsCertDateInvalid = "tls.cert.date_invalid",
        /// For another name.
        TlsCertNameInvalid = "tls.cert.name_invalid",
        /// Signed by itself.
        TlsCertSelfSigned = "tls.cert.self_signed",
        /// Signed by an authority that browsers do not know.
        TlsCertAuthorityInvalid = "tls.cert.authority_invalid",
        /// The linking certificate is missing.
        TlsCertChainIncomplete = "tls.cert.chain_incomplete",
        /// Broken in another way.
        TlsCertInvalid = "tls.cert.invalid",
        /// Only old protocol versions, or nothing in common.
        TlsVersionOrCipherMismatch = "tls.version_or_cipher_mismatch",
        /// This server does not know the name.
        TlsNameUnrecognised = "tls.name_unrecognised",
        /// Something other than TLS is spoken.
        TlsNotSpoken = "tls.not_spoken",
        /// The handshake was reset or closed.
        TlsInterrupted = "tls.interrupted",
        /// The handshake got no answer.
        TlsTimedOut = "tls.timed_out",
        /// Any other failure of the handshake.
        TlsProtocolError = "tls.protocol.error",

        /// The gateway cannot connect: refused.
        GatewayUpstreamRefused = "gateway.upstream_refused",
        /// The gateway waited too long for the server behind it.
        GatewayUpstreamTimedOut = "gateway.upstream_timed_out",
        /// The gateway has no way to the server behind it.
        GatewayUpstreamUnreachable = "gateway.upstream_unreachable",
        /// The server behind hung up in the middle.
        GatewayUpstreamClosed = "gateway.upstream_closed",
        /// The server behind answered nonsense.
        GatewayUpstreamInvalid = "gateway.upstream_invalid",
        /// The gateway cannot find the name of the server behind it.
        GatewayUpstreamDns = "gateway.upstream_dns",
        /// The gateway and the server behind it cannot agree on encryption.
        GatewayUpstreamTls = "gateway.upstream_tls",
        /// The gateway got no good answer, and does not say in what way.
        GatewayUpstreamFailed = "gateway.upstream_failed",
        /// The gateway has no healthy server to send people to.
        GatewayNoUpstream = "gateway.no_upstream",
        /// The gateway is over its limit.
        GatewayOverloaded = "gateway.overloaded",
        /// The gateway does not know this site, or its own set-up is wrong.
        GatewayMisconfigured = "gateway.misconfigured",
        /// The gateway itself failed (its own 500).
        GatewayError = "gateway.error",
        /// The gateway shows a planned pause.
        GatewayMaintenance = "gateway.maintenance",
        /// Some tries fail at the gateway, some work.
        GatewayFlapping = "gateway.flapping",
        /// One of several addresses answers with a gateway's error, the others are fine.
        GatewayOneBadBackend = "gateway.one_bad_backend",
        /// The person's part of the delivery network fails, ours works.
        GatewayRegional = "gateway.regional",
        /// The site's protection shuts the person out.
        GatewayRefusesPerson = "gateway.refuses_person",

        /// The program answered with its own 500 or the like.
        ApplicationError = "application.error",
        /// The program says it is not available (503).
        ApplicationUnavailable = "application.unavailable",
        /// The program says it has too much to do.
        ApplicationOverloaded = "application.overloaded",
        /// A planned pause.
        ApplicationMaintenance = "application.maintenance",
        /// An error page that calls itself a success (200).
        ApplicationSoftError = "application.soft_error",
        /// Some tries fail in the program, some work.
        ApplicationFlapping = "application.flapping",
        /// Redirects that go in a circle.
        HttpRedirectLoop = "http.response.redirect_loop",
        /// A redirect that leads nowhere usable.
        HttpRedirectInvalid = "http.response.redirect_invalid",
        /// The connection is taken and closed without an answer.
        HttpResponseEmpty = "http.response.empty",
        /// The connection is reset before an answer.
        HttpResponseReset = "http.response.reset",
        /// The answer is not HTTP, or broken.
        HttpResponseInvalid = "http.response.invalid",
        /// Connected, and then no answer in time.
        HttpResponseTimedOut = "http.response.timed_out",

        /// Our own network is down.
        CheckerNoNetwork = "checker.no_network",
        /// Our own resolvers are silent.
        CheckerResolversSilent = "checker.resolvers_silent",
        /// We lack the family (IPv6 or IPv4) that this site needs.
        CheckerFamilyMissing = "checker.family_missing",
        /// Our own watch says that this step fails for other sites as well.
        CheckerNetworkDoubtful = "checker.network_doubtful",
        /// Our own machine ran out of something, or forbids the connection.
        CheckerOutOfResources = "checker.out_of_resources",
        /// The check was cut before there was enough to judge.
        CheckerCutShort = "checker.cut_short",

        /// The site asks us to prove that we are a person.
        UnknownChallenged = "unknown.challenged",
        /// The site answers, and shuts us out (403 and its kin).
        UnknownRefusesUs = "unknown.refuses_us",
        /// The site says we ask too often (429).
        UnknownRateLimited = "unknown.rate_limited",
        /// Withheld for legal reasons (451).
        UnknownLegalBlock = "unknown.legal_block",
        /// It works from here, it fails for the person, and nothing says why.
        UnknownOnlyYou = "unknown.only_you",
        /// Both sides fail, each in its own way.
        UnknownConflict = "unknown.conflict",
        /// A redirect leads to a place that we may not visit.
        UnknownRedirectRefused = "unknown.redirect_refused",
        /// No rule decides.
        UnknownInsufficient = "unknown.insufficient",
    }
}

impl Reason {
    /// Where along the way this reason lies.
    pub fn fault(self) -> Fault {
        match self.as_str().split('.').next().unwrap_or_default() {
            "none" => Fault::None,
            "local" => Fault::Local,
            "isp" => Fault::Isp,
            "dns" => Fault::Dns,
            "tcp" => Fault::Network,
            "tls" => Fault::Tls,
            "gateway" => Fault::Gateway,
            "application" | "http" => Fault::Application,
            "checker" => Fault::Checker,
            _ => Fault::Unknown,
        }
    }
}

/// Who stands in front of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gateway {
    /// The product's or vendor's name, cleaned.
    pub name: String,
    /// What it is.
    pub kind: GatewayKind,
}

/// One of the five causes, how sure, and the fact that points at it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct CauseGuess {
    /// The cause.
    pub cause: Cause,
    /// How sure we are.
    pub confidence: Confidence,
    /// What points at it.
    pub because: Because,
}

/// Why a cause is on the list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "because", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum Because {
    /// The gateway's page or header says so in its own words.
    GatewaySaysSo,
    /// The gateway was refused: nothing listens behind it, or a firewall rejects.
    UpstreamRefused,
    /// The gateway waited for this long.
    GatewayWaited { ms: u32 },
    /// The error came at once, so nobody waited.
    ErrorCameAtOnce { ms: u32 },
    /// Connections get no answer at all, as when a firewall drops them.
    SilentDrop,
    /// Connections are refused.
    ConnectionRefused,
    /// Some tries work and some fail.
    ComesAndGoes { failed: u32, tries: u32 },
    /// The answer names a limit or asks to come back later.
    AsksToComeBack,
    /// The program wrote an error of its own.
    ProgramWroteError,
    /// The answer is broken or cut.
    BrokenAnswer,
    /// Names or routes fail.
    NameOrRouteFails,
    /// The answer is slow.
    SlowAnswer { ms: u32 },
    /// Known to be common for this status, and nothing here speaks for or against it.
    CommonForStatus { status: u16 },
}

/// One line of evidence.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Evidence {
    /// Who saw it.
    pub from: Witness,
    /// What was seen.
    pub fact: Fact,
    /// The place it points at.
    pub supports: Fault,
}

/// Who saw a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Witness {
    /// Our checker.
    Checker,
    /// What the person says.
    Person,
    /// Our own canaries.
    Canary,
}

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

/// What was made of the person's report.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
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
}

/// The kind of trouble a side sees, folded for comparison.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
