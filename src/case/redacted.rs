//! What of a verdict may be in a link that anybody may read: one list that says it for each fact.
//!
//! Kept: words of our closed lists, numbers, names that the site shows to everybody, and public
//! addresses that *we* were led to. Dropped: whatever was read on the person's side and is not a
//! word of ours: addresses, interfaces, proxies, hosts files, resolvers, issuers, ids, pasted text.

use std::net::IpAddr;
use std::net::SocketAddr;

use crate::case::address;
use crate::explanation::clean;
use crate::fingerprint::Catalogue;
use crate::guard;
use crate::observation::Observation;
use crate::observation::VantageKind;
use crate::report::Saw;
use crate::verdict::Evidence;
use crate::verdict::Fact;
use crate::verdict::Gateway;
use crate::verdict::GatewayKind;
use crate::verdict::Understood;
use crate::verdict::Verdict;
use crate::verdict::Witness;
use crate::wire;
use crate::wire::ObservationSeen;
use crate::wire::Step;
use crate::wire::Steps;

/// The verdict with what everybody may know.
pub(super) fn verdict(verdict: &Verdict) -> Verdict {
    Verdict {
        host: word(&verdict.host, HOST_MAX_CHARS),
        rule: "",
        gateway: verdict.gateway.as_ref().and_then(gateway),
        evidence: verdict.evidence.iter().filter_map(evidence).collect(),
        understood: verdict.understood.as_ref().map(|it| Understood {
            class: it.class,
            status: it.status,
            ..Understood::default()
        }),
        ..verdict.clone()
    }
}

/// Our own steps, without what their addresses and URLs may give away.
pub(super) fn steps(observations: &[Observation]) -> Vec<Steps> {
    let ours = observations.iter().filter(|seen| seen.vantage.kind == VantageKind::Checker);
    let looks: Vec<ObservationSeen> = ours
        .map(|seen| {
            let mut seen = ObservationSeen::new(seen);
            // The addresses that the person was led to, and how we fared there.
            seen.elsewhere.clear();
            for hop in &mut seen.hops {
                hop.url = address::url_fit_to_share(&hop.url).unwrap_or_default();
            }
            seen
        })
        .collect();
    first_steps(wire::steps_of(&looks)).into_iter().map(public_steps).collect()
}

/// The steps that may fit into a link: a site may send us round as long as it likes, and every page
/// with an answer has a case.
fn first_steps(looks: Vec<Steps>) -> Vec<Steps> {
    let mut left = STEPS_MAX;
    let kept = looks.into_iter().map(|mut look| {
        look.steps.truncate(left);
        left -= look.steps.len();
        look
    });
    kept.filter(|look| !look.steps.is_empty()).collect()
}

fn public_steps(steps: Steps) -> Steps {
    let public = |step: Step| Step {
        what: without_private_addresses(&step.what),
        seen: without_private_addresses(&step.seen),
        took: step.took,
    };
    Steps { title: steps.title, steps: steps.steps.into_iter().map(public).collect() }
}

/// The text with each address that is not of the Internet replaced: those of our own resolvers,
/// and of the networks that an operator lets be checked.
fn without_private_addresses(text: &str) -> String {
    let words = text.split(' ').map(|word| {
        let bare = word.trim_end_matches(',');
        let address = bare.parse::<IpAddr>().ok();
        let address = address.or_else(|| bare.parse::<SocketAddr>().ok().map(|both| both.ip()));
        match address {
            Some(address) if !guard::is_public(address) => "(not public)",
            _ => word,
        }
    });
    words.collect::<Vec<_>>().join(" ")
}

/// A proxy on the person's side is theirs, and so is its name.
fn gateway(gateway: &Gateway) -> Option<Gateway> {
    let named = Gateway { name: word(&gateway.name, WORD_MAX_CHARS), kind: gateway.kind };
    (gateway.kind != GatewayKind::ForwardProxy).then_some(named)
}

fn evidence(line: &Evidence) -> Option<Evidence> {
    let fact = fact(side(line.from), &line.fact)?;
    Some(Evidence { from: line.from, fact, supports: line.supports })
}

/// On whose side a fact was read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Ours,
    Theirs,
}

fn side(witness: Witness) -> Side {
    match witness {
        Witness::Checker | Witness::Canary => Side::Ours,
        Witness::Person | Witness::Browser | Witness::Machine => Side::Theirs,
    }
}

/// The fact as far as everybody may know it; `None` when nothing of it is left. Whoever adds a
/// fact decides here; there is no way around it.
#[allow(clippy::too_many_lines, reason = "one line for each fact, and each must be seen")]
fn fact(side: Side, fact: &Fact) -> Option<Fact> {
    use Fact as F;
    let ours = side == Side::Ours;
    match fact {
        // Numbers, and words of our closed lists.
        F::NameResolves { .. }
        | F::NameMissing { .. }
        | F::NoAddress
        | F::ResolversFail { .. }
        | F::ResolversForge
        | F::FamilyNotFound { .. }
        | F::WorksWithoutValidation
        | F::ResolversSilentAboutName { .. }
        | F::ResolversDead { .. }
        | F::MalformedAnswers
        | F::ResolversDisagree { .. }
        | F::Connects { .. }
        | F::FamilyFails { .. }
        | F::CertificateExpired { .. }
        | F::CertificateNotYetValid { .. }
        | F::CertificateSelfSigned
        | F::CertificateWeak
        | F::CertificateInvalid
        | F::CertificateFine { .. }
        | F::HandshakeFailed { .. }
        | F::AnswersBehindCertificate { .. }
        | F::Status { .. }
        | F::StatusSpeaksOfUpstream { .. }
        | F::NoAnswer { .. }
        | F::TriesFailed { .. }
        | F::RetryAfter { .. }
        | F::FromCache
        | F::Refuses { .. }
        | F::Slow { .. }
        | F::PageOfANetwork
        | F::Http2Broken
        | F::PageIncomplete { .. }
        | F::ReportIsOld { .. }
        | F::BrowserTells { .. }
        | F::ClockOff { .. }
        | F::MachineSees { .. }
        | F::MachineGetsStatus { .. }
        | F::SystemFindsNothing
        | F::OtherResolversAnswerThem
        | F::NoConnection
        | F::RouterAnswers
        | F::ControlsFailThem { .. }
        | F::ControlsWorkForThem
        | F::OtherNameAnswers
        | F::CanaryRed { .. }
        | F::OtherSitesSilent { .. }
        | F::OwnMachineFailed
        | F::CutShort => Some(fact.clone()),

        // Names of our own catalogue, and else nothing.
        F::PageKnown { fingerprint, vendor: _ } => {
            known(fingerprint).map(|(fingerprint, vendor)| F::PageKnown { fingerprint, vendor })
        }
        F::PersonPasted { fingerprint, vendor: _ } => {
            known(fingerprint).map(|(fingerprint, vendor)| F::PersonPasted { fingerprint, vendor })
        }
        F::ReadsAsError { fingerprint } => Some(F::ReadsAsError {
            fingerprint: known(fingerprint).map(|(id, _)| id).unwrap_or_default(),
        }),

        // A word of the contract, and else nothing.
        F::PersonSees { saw } => {
            saw.parse::<Saw>().ok().map(|saw| F::PersonSees { saw: saw.to_string() })
        }

        // Data centres of delivery networks are called like airports.
        F::DataCentre { name } => centre(name).map(|name| F::DataCentre { name }),
        F::PersonsDataCentre { name } => centre(name).map(|name| F::PersonsDataCentre { name }),

        // What the site shows to everybody, as long as we read it ourselves.
        F::DanglingAlias { target } => {
            ours.then(|| F::DanglingAlias { target: word(target, HOST_MAX_CHARS) })
        }
        F::AliasLoop { chain } => ours.then(|| F::AliasLoop { chain: names(chain) }),
        F::AliasesWithoutEnd { chain } => {
            ours.then(|| F::AliasesWithoutEnd { chain: names(chain) })
        }
        F::CertificateForOthers { names: of } => {
            ours.then(|| F::CertificateForOthers { names: names(of) })
        }
        F::PageFromBehind { gateway } => {
            ours.then(|| F::PageFromBehind { gateway: word(gateway, WORD_MAX_CHARS) })
        }
        F::BackendAnswered { header } => {
            ours.then(|| F::BackendAnswered { header: word(header, WORD_MAX_CHARS) })
        }
        F::ProxyStatus { proxy, error } => ours.then(|| F::ProxyStatus {
            proxy: word(proxy, WORD_MAX_CHARS),
            error: word(error, WORD_MAX_CHARS),
        }),
        F::OurCertificate { issuer } => {
            ours.then(|| F::OurCertificate { issuer: word(issuer, WORD_MAX_CHARS) })
        }

        // The fact matters also without the name, which on their side may be a company's.
        F::IntermediateExpired { subject } => {
            Some(F::IntermediateExpired { subject: if_ours(side, subject) })
        }
        F::IntermediateNotYetValid { subject } => {
            Some(F::IntermediateNotYetValid { subject: if_ours(side, subject) })
        }
        F::IssuerUnknown { issuer } => Some(F::IssuerUnknown { issuer: if_ours(side, issuer) }),
        F::ChainIncomplete { issuer } => Some(F::ChainIncomplete { issuer: if_ours(side, issuer) }),
        // A resolver's free text may name its client.
        F::ResolverExplains { code, text: _ } => {
            Some(F::ResolverExplains { code: *code, text: String::new() })
        }
        F::PortalSeen { to: _ } => Some(F::PortalSeen { to: String::new() }),
        F::PacketsEnd { hops, from: _ } => Some(F::PacketsEnd { hops: *hops, from: None }),

        // Public addresses that we were led to.
        F::AddressRefuses { address }
        | F::AddressSilent { address }
        | F::AddressResets { address }
        | F::AddressUnreachable { address }
        | F::AddressAnswersWithError { address, .. } => {
            (ours && guard::is_public(*address)).then(|| fact.clone())
        }

        // Addresses of pages, shortened.
        F::RedirectsTo { url } => page(side, url).map(|url| F::RedirectsTo { url }),
        F::AnswersWithoutEncryption { url } => {
            page(side, url).map(|url| F::AnswersWithoutEncryption { url })
        }
        F::SiblingWorks { url } => page(side, url).map(|url| F::SiblingWorks { url }),

        // The person's own: addresses that they were led to, and names on their machine.
        F::PrivateAddress { address: _ }
        | F::SystemFinds { addresses: _ }
        | F::OthersFind { addresses: _ }
        | F::ResolverFailsThem { resolver: _ }
        | F::HostsFileEntry { addresses: _ }
        | F::WorksFromTheirs { address: _ }
        | F::FailsFromTheirs { address: _ }
        | F::WorksFromOurs { address: _ }
        | F::FailsFromOurs { address: _ }
        | F::ProxyFails { setting: _, address: _ }
        | F::ProxyAnswers { setting: _, status: _ }
        | F::ProxyWorks { setting: _ }
        | F::TunnelInUse { interface: _ }
        | F::TheirCertificate { issuer: _ } => None,
    }
}

/// The text, when we read it ourselves; nothing when it was read on their side.
fn if_ours(side: Side, text: &str) -> String {
    if side == Side::Ours { word(text, WORD_MAX_CHARS) } else { String::new() }
}

fn page(side: Side, url: &str) -> Option<String> {
    if side == Side::Ours { address::url_fit_to_share(url) } else { None }
}

/// The id and the vendor of a fingerprint of ours.
fn known(fingerprint: &str) -> Option<(String, String)> {
    let entry = Catalogue::builtin().entry(fingerprint)?;
    Some((entry.id.clone(), entry.vendor.clone()))
}

fn centre(name: &str) -> Option<String> {
    let is_airport = name.len() == CENTRE_LETTERS && name.bytes().all(|b| b.is_ascii_uppercase());
    is_airport.then(|| name.to_owned())
}

fn names(names: &[String]) -> Vec<String> {
    names.iter().take(NAMES_MAX).map(|name| word(name, HOST_MAX_CHARS)).collect()
}

fn word(text: &str, max_chars: usize) -> String {
    clean(text, max_chars)
}

/// Packed, a step takes some twelve bytes at the least, and a link holds 1,300.
const STEPS_MAX: usize = 120;

/// As `explanation` shows names of hosts; more is not read.
const HOST_MAX_CHARS: usize = 100;

/// As `explanation` shows names of products and issuers.
const WORD_MAX_CHARS: usize = 60;

/// Three are shown, and a fourth says that there are more.
const NAMES_MAX: usize = 4;

/// An IATA code, as delivery networks use them.
const CENTRE_LETTERS: usize = 3;
