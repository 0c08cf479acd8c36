//! It works from here and fails for the person: what their report tells of the reason.
//!
//! A chosen symptom alone blames nobody; the weights of the grades see to that.

use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Reason;
use crate::verdict::SeenClass;
use crate::verdict::Witness;

use super::case::Case;
use super::causes;
use super::codes::Artefact;
use super::compare::agrees;
use super::finding::FLOOR;
use super::finding::Finding;
use super::gateway::data_centre;
use super::own_side::theirs;
use super::person::Grade;

/// The site's protection shuts the person out, not us.
pub(super) fn refuses_person(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let shut_out = case.person.class == SeenClass::Policy;
    guess(case, site, shut_out, Reason::GatewayRefusesPerson, REFUSED)
}

/// Their part of the delivery network fails, ours works.
pub(super) fn other_data_centre(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.person.data_centre.clone()?;
    let ours = data_centre(case.reading.as_ref()?.answer);
    let apart = ours.as_ref() != Some(&theirs) && speaks_of_upstream(case);
    let score = if ours.is_some() { BOTH_CENTRES_KNOWN } else { ONE_CENTRE_KNOWN };
    let mut finding = some(guess(case, site, apart, Reason::GatewayRegional, score)?);
    let fault = finding.reason.fault();
    let mut add = |from, fact| {
        finding.evidence.insert(1, crate::verdict::Evidence { from, fact, supports: fault });
    };
    if let Some(name) = ours {
        add(Witness::Checker, Fact::DataCentre { name });
    }
    add(Witness::Person, Fact::PersonsDataCentre { name: theirs });
    Some(finding)
}

/// A page that the site's own gateway writes, and that we did not get: one of several servers
/// behind it, or it was brief.
pub(super) fn gateway_fails(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let shown = case.person.entry.is_some_and(|entry| {
        case.reading
            .as_ref()
            .is_some_and(|reading| reading.shows(&entry.vendor) || reading.front().is_none())
    });
    let told = is_gateway_error(case) && shown;
    let finding = guess(case, site, told, Reason::GatewayFlapping, OWN_GATEWAY)?;
    Some(some(finding).because(causes::of_partial(Reason::GatewayFlapping, 1, 2)))
}

/// A page of the site's program that we, without cookies, did not get.
pub(super) fn program_fails(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let told = case.person.class == SeenClass::ApplicationError;
    let finding = guess(case, site, told, Reason::ApplicationFlapping, PROGRAM)?;
    Some(some(finding).because(causes::of_partial(Reason::ApplicationFlapping, 1, 2)))
}

/// The name is found by our resolvers and not by theirs.
pub(super) fn name_fails(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let told = matches!(case.person.class, SeenClass::DnsMissing | SeenClass::DnsFailed)
        && case.names.found()
        && !case.person.looked_up_another(&case.hosts())
        && case.person.grade >= Grade::Paste;
    // The number is the method's own for a pasted text; only its age is weighed.
    let score = case.fade(NAME_FAILS);
    (works_here(case, site) && told && score >= FLOOR)
        .then(|| theirs(case, site, Reason::IspDnsAnswerDiffers, score))
}

/// What they saw was a while ago, and all is well now: it was probably brief.
pub(super) fn was_brief(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let an_answer = matches!(
        case.person.class,
        SeenClass::GatewayError
            | SeenClass::ApplicationError
            | SeenClass::HttpError
            | SeenClass::SoftError
            | SeenClass::TimedOut
    );
    let over = !case.is_recent() && an_answer && works_here(case, site);
    over.then(|| {
        let mut finding = site.clone().heard(case.person.fact()).heard(case.age_fact());
        finding.score = WAS_BRIEF;
        finding
    })
}

/// The newest way to load pages (HTTP/3 over UDP) failed for them, which the older ones do not.
pub(super) fn udp_blocked(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let told = case.person.points_at == Some(Artefact::Udp) && works_here(case, site);
    let score = case.fade(QUIC);
    (told && score >= FLOOR).then(|| theirs(case, site, Reason::IspUdpBlocked, score))
}

/// It works from here, it fails for them, and nothing says why.
pub(super) fn nothing_says_why(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let fine = matches!(site.reason, Reason::NoneWorks | Reason::NoneSlow);
    let told = case.person.sees_trouble() && case.person.class != SeenClass::Nothing;
    let other = case.person.grade == Grade::TickBox && fine;
    (works_here(case, site) && (told || other)).then(|| {
        theirs(case, site, Reason::UnknownOnlyYou, NOTHING_SAYS_WHY).behind(site.gateway.clone())
    })
}

/// A finding about the person, when what they paste is strong enough.
fn guess(case: &Case<'_>, site: &Finding, told: bool, reason: Reason, base: u8) -> Option<Finding> {
    let score = case.weigh(base);
    (works_here(case, site) && told && score >= FLOOR)
        .then(|| theirs(case, site, reason, score).behind(site.gateway.clone()))
}

/// It works from here, and what they see is not what we see.
fn works_here(case: &Case<'_>, site: &Finding) -> bool {
    site.down_for == DownFor::Nobody && !agrees(case, site.reason)
}

/// A gateway's page, or a status that speaks of a server behind whoever wrote it.
fn speaks_of_upstream(case: &Case<'_>) -> bool {
    let unsigned = case.person.class == SeenClass::HttpError;
    is_gateway_error(case)
        || (unsigned && matches!(case.person.status, Some(502 | 504 | 520..=530)))
}

fn is_gateway_error(case: &Case<'_>) -> bool {
    case.person.class == SeenClass::GatewayError
}

/// Other people may meet the same: it is not about this person.
fn some(mut finding: Finding) -> Finding {
    finding.down_for = DownFor::Some;
    finding
}

/// A page of the site's protection, which we did not get.
const REFUSED: u8 = 88;

/// Both data centres are known and differ.
const BOTH_CENTRES_KNOWN: u8 = 90;

/// Only theirs is known.
const ONE_CENTRE_KNOWN: u8 = 70;

/// A gateway's page, once: brief, or bound to one server behind it.
const OWN_GATEWAY: u8 = 65;

/// A program's page, for somebody with cookies.
const PROGRAM: u8 = 70;

/// Their resolver, as far as a pasted text can tell.
const NAME_FAILS: u8 = 70;

/// A code that only HTTP/3 has; the site's own HTTP/3 may be broken, too.
const QUIC: u8 = 65;

/// It works now; what was before is only told.
const WAS_BRIEF: u8 = 65;

/// That it works from here is seen; for them, only said.
const NOTHING_SAYS_WHY: u8 = 60;
