//! Both sides side by side: do they agree, disagree, or does one know more?

use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::OwnStep;
use crate::verdict::Reason;
use crate::verdict::SeenClass;

use super::case::Case;
use super::finding::FLOOR;
use super::finding::Finding;
use super::finding::Truth;
use super::gateway;
use super::person::Grade;

/// When the person sees the same, one vantage is no longer alone.
pub(super) fn weigh(case: &Case<'_>, site: &mut Finding) {
    if site.reason.fault() == Fault::Checker || !agrees(case, site.reason) {
        return;
    }
    site.score = site.score.saturating_add(AGREEMENT).min(100);
    site.truth = Truth::Same;
}

/// It fails for us, and the person says that it works: partial or regional.
pub(super) fn works_for_you(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let fails = site.down_for == DownFor::Everyone;
    (fails && case.person.class == SeenClass::Works).then(|| {
        let mut finding = site.clone().heard(case.person.fact());
        finding.down_for = DownFor::Some;
        finding.score = finding.score.min(TWO_STORIES);
        finding
    })
}

/// We are kept out; the page that the person pasted tells who wrote it.
pub(super) fn only_the_paste_tells(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    if !is_refusal(site.reason) {
        return None;
    }
    let entry = case.person.entry;
    let reason = match case.person.class {
        SeenClass::GatewayError => entry
            .and_then(|entry| entry.upstream)
            .map(gateway::reason)
            .unwrap_or(Reason::GatewayUpstreamFailed),
        SeenClass::ApplicationError => Reason::ApplicationError,
        SeenClass::HttpError if matches!(case.person.status, Some(502 | 504 | 520..=530)) => {
            Reason::GatewayUpstreamFailed
        }
        _ => return None,
    };
    let score = case.weigh(PASTE_BASE).min(PASTE_ALONE_CAP);
    (score >= FLOOR && case.person.grade >= Grade::Paste).then(|| {
        let mut finding = Finding::new(reason, DownFor::Unknown, score).heard(case.person.fact());
        finding.gateway.clone_from(&site.gateway);
        finding.evidence.extend(site.evidence.iter().cloned());
        finding
    })
}

/// The site turns both of us away: it lives, and refuses many.
pub(super) fn refuses_both(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let both = is_refusal(site.reason) && case.person.class == SeenClass::Policy;
    (both && case.person.grade >= Grade::Paste).then(|| {
        let score = case.weigh(REFUSES_BOTH);
        let mut finding = Finding::new(Reason::GatewayRefusesPerson, DownFor::Some, score)
            .heard(case.person.fact())
            .behind(site.gateway.clone());
        finding.evidence.extend(site.evidence.iter().cloned());
        finding
    })
}

/// Both sides fail, each in its own way: ours answers "is the site down", theirs stays open.
pub(super) fn two_faults(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let person = &case.person;
    let apart = site.down_for == DownFor::Everyone
        && person.grade >= Grade::Paste
        && person.sees_trouble()
        && !person.has_artefact()
        && layer_of_class(person.class).is_some()
        && !agrees(case, site.reason);
    if !apart || matches!(site.reason.fault(), Fault::Checker | Fault::Unknown) {
        return None;
    }
    let mut finding = site.clone().heard(person.fact());
    finding.score = match finding.score {
        UNSURE.. => TWO_FAULTS_CAP,
        _ => 0,
    };
    if finding.score < FLOOR {
        finding.reason = Reason::UnknownConflict;
        finding.down_for = DownFor::Unknown;
        finding.causes.clear();
    }
    Some(finding)
}

/// Whether the person sees the same trouble as we do.
pub(super) fn agrees(case: &Case<'_>, reason: Reason) -> bool {
    let person = &case.person;
    if !case.person.sees_trouble() {
        return person.class == SeenClass::Works && reason.fault() == Fault::None;
    }
    let ours = case.reading.as_ref().map(|reading| reading.answer.status);
    if person.status.is_some() && person.status == ours {
        return true;
    }
    let server_error = |status: Option<u16>| status.is_none_or(|status| status >= 500);
    match person.class {
        SeenClass::GatewayError | SeenClass::ApplicationError | SeenClass::HttpError => {
            let fails = matches!(reason.fault(), Fault::Gateway | Fault::Application);
            fails && server_error(person.status)
        }
        SeenClass::SoftError => reason.fault() == Fault::Application,
        SeenClass::HttpBroken => broken(reason),
        SeenClass::Blank => broken(reason) || reason == Reason::ApplicationSoftError,
        SeenClass::TlsCertificate | SeenClass::TlsProtocol => reason.fault() == Fault::Tls,
        SeenClass::TcpRefused => refused(reason),
        SeenClass::TimedOut | SeenClass::Slow => late(reason),
        SeenClass::Reset => cut(reason),
        SeenClass::DnsMissing | SeenClass::DnsFailed => reason.fault() == Fault::Dns,
        SeenClass::Policy => is_refusal(reason),
        _ => false,
    }
}

/// The step of the way that a class speaks of; `None` when it speaks of none for sure.
fn layer_of_class(class: SeenClass) -> Option<OwnStep> {
    match class {
        SeenClass::DnsMissing | SeenClass::DnsFailed => Some(OwnStep::Dns),
        SeenClass::TcpRefused | SeenClass::Reset | SeenClass::TimedOut => Some(OwnStep::Tcp),
        SeenClass::TlsCertificate | SeenClass::TlsProtocol => Some(OwnStep::Tls),
        SeenClass::GatewayError
        | SeenClass::ApplicationError
        | SeenClass::HttpError
        | SeenClass::HttpBroken => Some(OwnStep::Http),
        _ => None,
    }
}

pub(super) fn is_refusal(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::UnknownChallenged
            | Reason::UnknownRefusesUs
            | Reason::UnknownRateLimited
            | Reason::UnknownLegalBlock
    )
}

fn broken(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::HttpRedirectLoop
            | Reason::HttpRedirectInvalid
            | Reason::HttpResponseEmpty
            | Reason::HttpResponseReset
            | Reason::HttpResponseInvalid
    )
}

fn late(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::TcpTimedOut
            | Reason::TcpFailed
            | Reason::TcpAddressUnreachable
            | Reason::TcpSomeAddressesFail
            | Reason::TcpIpv6Fails
            | Reason::TcpIpv4Fails
            | Reason::TcpFlapping
            | Reason::TlsTimedOut
            | Reason::HttpResponseTimedOut
            | Reason::GatewayUpstreamTimedOut
            | Reason::NoneSlow
    )
}

/// "Cannot connect" of Firefox and Safari is said of several failures.
fn refused(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::TcpRefused
            | Reason::TcpReset
            | Reason::TcpFailed
            | Reason::TcpSomeAddressesFail
            | Reason::TcpFlapping
    )
}

fn cut(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::TcpReset
            | Reason::TlsInterrupted
            | Reason::HttpResponseReset
            | Reason::HttpResponseEmpty
            | Reason::TcpFlapping
    )
}

/// A second pair of eyes.
const AGREEMENT: u8 = 5;

/// It fails from here and works for them.
const TWO_STORIES: u8 = 65;

/// Two different failures may be two faults.
const TWO_FAULTS_CAP: u8 = 60;

/// Below this our own finding is too weak to stand against another story.
const UNSURE: u8 = 70;

/// A page of a known author, seen by the person alone.
const PASTE_BASE: u8 = 85;

/// What only the person has seen is never surer than this.
const PASTE_ALONE_CAP: u8 = 65;

/// Both are turned away.
const REFUSES_BOTH: u8 = 85;
