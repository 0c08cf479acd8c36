//! Verdicts made by hand: every reason with the facts that usually come with it.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

use downforwhom::observation::BodyEnd;
use downforwhom::observation::Family;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Rcode;
use downforwhom::observation::TlsFailure;
use downforwhom::verdict::Because;
use downforwhom::verdict::BrowserSaw;
use downforwhom::verdict::Cause;
use downforwhom::verdict::CauseGuess;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::DownFor;
use downforwhom::verdict::Evidence;
use downforwhom::verdict::Fact;
use downforwhom::verdict::Fault;
use downforwhom::verdict::Gateway;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Looked;
use downforwhom::verdict::OwnStep;
use downforwhom::verdict::Reason;
use downforwhom::verdict::SeenClass;
use downforwhom::verdict::Understood;
use downforwhom::verdict::Verdict;
use downforwhom::verdict::Witness;

/// A reason with its usual facts, certain, and with the `down_for` that usually goes with it.
pub(crate) fn typical(reason: Reason) -> Verdict {
    let mut verdict = bare(reason);
    verdict.evidence = facts_of(reason).into_iter().map(|fact| seen(reason, fact)).collect();
    verdict.causes = vec![CauseGuess {
        cause: Cause::Overload,
        confidence: Confidence::Possible,
        because: Because::CommonForStatus { status: 502 },
    }];
    verdict
}

/// A reason without any fact.
pub(crate) fn bare(reason: Reason) -> Verdict {
    Verdict {
        host: "shop.example".to_owned(),
        down_for: usual(reason),
        reason,
        confidence: Confidence::Certain,
        rule: "test",
        gateway: None,
        causes: Vec::new(),
        evidence: Vec::new(),
        understood: None,
        runner_up: None,
        looked: Looked::default(),
    }
}

/// The same with a gateway in front.
pub(crate) fn behind(mut verdict: Verdict, name: &str, kind: GatewayKind) -> Verdict {
    verdict.gateway = Some(Gateway { name: name.to_owned(), kind });
    verdict
}

/// The same with a person who sees a gateway's error.
pub(crate) fn told(mut verdict: Verdict, status: u16) -> Verdict {
    verdict.understood = Some(Understood {
        class: SeenClass::GatewayError,
        status: Some(status),
        request_id: Some("7d1c2a9b8e".to_owned()),
        ..Understood::default()
    });
    verdict
}

/// For whom it usually is down.
fn usual(reason: Reason) -> DownFor {
    match reason.fault() {
        Fault::None => DownFor::Nobody,
        Fault::Local | Fault::Isp => DownFor::You,
        Fault::Checker => DownFor::Unknown,
        Fault::Unknown if reason == Reason::UnknownOnlyYou => DownFor::You,
        Fault::Unknown => DownFor::Unknown,
        Fault::Dns | Fault::Network | Fault::Tls | Fault::Gateway | Fault::Application => {
            DownFor::Everyone
        }
    }
}

fn seen(reason: Reason, fact: Fact) -> Evidence {
    Evidence { from: Witness::Checker, fact, supports: reason.fault() }
}

/// The facts that usually come with a reason.
fn facts_of(reason: Reason) -> Vec<Fact> {
    let address = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 7));
    match reason.fault() {
        Fault::Dns => vec![
            Fact::NameMissing { resolvers: 3, of: 3 },
            Fact::DanglingAlias { target: "old.host.example".to_owned() },
            Fact::AliasLoop { chain: vec!["a.example".to_owned(), "b.example".to_owned()] },
            Fact::PrivateAddress { address: IpAddr::V4(Ipv4Addr::new(192, 168, 0, 1)) },
        ],
        Fault::Network => vec![
            Fact::AddressSilent { address },
            Fact::TriesFailed { failed: 2, tries: 3 },
            Fact::NameResolves { addresses: 2 },
        ],
        Fault::Tls if reason == Reason::TlsCertDateInvalid => vec![
            Fact::CertificateExpired { days: 3 },
            Fact::AnswersBehindCertificate { status: 200 },
        ],
        Fault::Tls => vec![
            Fact::CertificateForOthers { names: vec!["other.example".to_owned()] },
            Fact::IssuerUnknown { issuer: "Example Test Authority".to_owned() },
            Fact::AnswersBehindCertificate { status: 200 },
        ],
        Fault::Checker => vec![Fact::CanaryRed { step: OwnStep::Tcp, family: Some(Family::V4) }],
        Fault::None | Fault::Gateway | Fault::Application | Fault::Unknown => vec![
            Fact::Status { code: 502, ms: 1_800 },
            Fact::Slow { ms: 9_000 },
            Fact::NoAnswer { failure: HttpFailure::TimedOut, ms: 10_000 },
            Fact::RetryAfter { seconds: 120 },
            Fact::TriesFailed { failed: 2, tries: 3 },
            Fact::AddressAnswersWithError { address, status: 502 },
            Fact::RedirectsTo { url: "https://shop.example/login".to_owned() },
            Fact::DataCentre { name: "FRA".to_owned() },
            Fact::PersonsDataCentre { name: "AMS".to_owned() },
        ],
        Fault::Local | Fault::Isp => vec![Fact::PersonSees { saw: "dns".to_owned() }],
    }
}

/// One fact of every kind, with text that tries to do harm wherever there is text.
pub(crate) fn every_fact(hostile: &str) -> Vec<Fact> {
    let text = || hostile.to_owned();
    let address = IpAddr::V6(Ipv6Addr::LOCALHOST);
    let mut facts = vec![
        Fact::NameResolves { addresses: 1 },
        Fact::NameMissing { resolvers: 1, of: 2 },
        Fact::NoAddress,
        Fact::DanglingAlias { target: text() },
        Fact::AliasLoop { chain: vec![text(); 9] },
        Fact::AliasesWithoutEnd { chain: vec![text(); 9] },
        Fact::ResolversFail { resolvers: 1, of: 2, rcode: Rcode::ServFail },
        Fact::ResolversForge,
        Fact::FamilyNotFound { family: Family::V6, rcode: Rcode::ServFail },
        Fact::ResolverExplains { code: 22, text: text() },
        Fact::WorksWithoutValidation,
        Fact::ResolversSilentAboutName { resolvers: 2 },
        Fact::ResolversDead { resolvers: 2 },
        Fact::MalformedAnswers,
        Fact::ResolversDisagree { found: 1, missing: 2 },
        Fact::PrivateAddress { address },
        Fact::Connects { working: 1, of: 2, ms: 30 },
        Fact::AddressRefuses { address },
        Fact::AddressSilent { address },
        Fact::AddressResets { address },
        Fact::AddressUnreachable { address },
        Fact::FamilyFails { family: Family::V6 },
        Fact::CertificateExpired { days: 1 },
        Fact::CertificateNotYetValid { days: 2 },
        Fact::IntermediateExpired { subject: text() },
        Fact::IntermediateNotYetValid { subject: text() },
        Fact::CertificateForOthers { names: vec![text(); 9] },
        Fact::CertificateSelfSigned,
        Fact::IssuerUnknown { issuer: text() },
        Fact::ChainIncomplete { issuer: text() },
        Fact::CertificateWeak,
        Fact::CertificateInvalid,
        Fact::CertificateFine { days_left: 60 },
        Fact::HandshakeFailed { failure: TlsFailure::Closed },
        Fact::AnswersBehindCertificate { status: 200 },
    ];
    facts.extend(facts_about_answers(text, address));
    facts.extend(facts_about_their_side(text, address));
    facts
}

fn facts_about_answers(text: impl Fn() -> String, address: IpAddr) -> Vec<Fact> {
    vec![
        Fact::Status { code: 502, ms: 12 },
        Fact::PageKnown { fingerprint: text(), vendor: text() },
        Fact::PageFromBehind { gateway: text() },
        Fact::BackendAnswered { header: text() },
        Fact::ProxyStatus { proxy: text(), error: text() },
        Fact::StatusSpeaksOfUpstream { code: 502 },
        Fact::NoAnswer { failure: HttpFailure::Closed, ms: 12 },
        Fact::TriesFailed { failed: 1, tries: 3 },
        Fact::AddressAnswersWithError { address, status: 502 },
        Fact::RetryAfter { seconds: 3_600 },
        Fact::FromCache,
        Fact::DataCentre { name: text() },
        Fact::PersonsDataCentre { name: text() },
        Fact::Refuses { status: 403 },
        Fact::ReadsAsError { fingerprint: text() },
        Fact::RedirectsTo { url: text() },
        Fact::AnswersWithoutEncryption { url: text() },
        Fact::Slow { ms: 9_000 },
        Fact::PageOfANetwork,
        Fact::Http2Broken,
        Fact::PageIncomplete { end: BodyEnd::Truncated },
        Fact::PageIncomplete { end: BodyEnd::TimedOut },
        Fact::PageIncomplete { end: BodyEnd::Undecodable },
        Fact::PersonSees { saw: text() },
        Fact::PersonPasted { fingerprint: text(), vendor: text() },
        Fact::CanaryRed { step: OwnStep::Dns, family: None },
        Fact::OwnMachineFailed,
        Fact::CutShort,
    ]
}

fn facts_about_their_side(text: impl Fn() -> String, address: IpAddr) -> Vec<Fact> {
    let addresses = vec![address; 9];
    vec![
        Fact::ReportIsOld { minutes: 12 },
        Fact::BrowserTells { saw: BrowserSaw::Success },
        Fact::ClockOff { seconds: -90_000 },
        Fact::MachineSees { reason: Reason::TcpTimedOut },
        Fact::MachineGetsStatus { code: 502 },
        Fact::SystemFinds { addresses: addresses.clone() },
        Fact::SystemFindsNothing,
        Fact::OthersFind { addresses: Vec::new() },
        Fact::ResolverFailsThem { resolver: text() },
        Fact::OtherResolversAnswerThem,
        Fact::HostsFileEntry { addresses },
        Fact::WorksFromTheirs { address },
        Fact::FailsFromTheirs { address },
        Fact::WorksFromOurs { address },
        Fact::FailsFromOurs { address },
        Fact::ProxyFails { setting: text(), address: text() },
        Fact::ProxyAnswers { setting: text(), status: 503 },
        Fact::ProxyWorks { setting: text() },
        Fact::TunnelInUse { interface: text() },
        Fact::PortalSeen { to: text() },
        Fact::NoConnection,
        Fact::RouterAnswers,
        Fact::ControlsFailThem { family: Some(Family::V6) },
        Fact::ControlsWorkForThem,
        Fact::OtherNameAnswers,
        Fact::TheirCertificate { issuer: text() },
        Fact::OurCertificate { issuer: text() },
        Fact::PacketsEnd { hops: 2, from: Some(address) },
        Fact::SiblingWorks { url: text() },
    ]
}
