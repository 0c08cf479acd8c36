//! Both sides were measured: do they see the same, does only one fail, or each in its own way?
//!
//! What two places see alike, one place no longer sees alone.

use crate::observation::Try;
use crate::verdict::DownFor;
use crate::verdict::Evidence;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;
use crate::verdict::SeenClass;
use crate::verdict::Witness;

use super::author::Nature;
use super::case::Case;
use super::causes;
use super::certificate::speaks_for_itself;
use super::compare::is_refusal;
use super::finding::Finding;
use super::finding::Truth;
use super::gateway::data_centre;
use super::own_machine::theirs_is;
use super::theirs::Theirs;
use super::theirs::works_at;

/// Both fail at the same place.
pub(super) fn same_on_both(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|_| case.seen.is_some())?;
    let same = is_same(site.reason, theirs.site.reason) && !is_refusal(site.reason);
    if !same || has_only_ipv6(case, site) {
        return None;
    }
    let mut finding = site.clone().measured(theirs.fact());
    finding.truth = Truth::Same;
    finding.score = finding.score.max(theirs.site.score).saturating_add(SECOND_VANTAGE).min(SUREST);
    if finding.down_for == DownFor::Unknown {
        finding.down_for = DownFor::Everyone;
    }
    Some(finding)
}

/// The site turns both away: it lives, and refuses many.
pub(super) fn refuses_both(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|_| case.seen.is_some())?;
    // A test that is meant for programs says nothing of the person's browser.
    let aimed_at_programs = theirs.site.reason == Reason::UnknownChallenged;
    let both = is_refusal(site.reason) && is_refusal(theirs.site.reason);
    (both && !aimed_at_programs).then(|| {
        let mut finding = theirs_is(site, Reason::GatewayRefusesPerson, BOTH_REFUSED);
        finding.down_for = DownFor::Some;
        finding.measured(theirs.fact())
    })
}

/// It keeps us out, and lets them in: it works.
pub(super) fn keeps_only_us_out(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_work(case)?;
    is_refusal(site.reason).then(|| {
        let mut finding = Finding::new(Reason::NoneWorks, DownFor::Nobody, WORKS_FOR_THEM)
            .measured(theirs.fact())
            .behind(site.gateway.clone());
        finding.beneath.extend(site.evidence.iter().cloned());
        finding
    })
}

/// We get no answer, and they do.
pub(super) fn fails_only_here(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_work(case)?;
    let fails = site.down_for != DownFor::Nobody && site.down_for != DownFor::Some;
    let (reason, score) = match site.reason.fault() {
        _ if !fails => return None,
        // They were shown another one, at another front of the site.
        Fault::Tls if speaks_for_itself(site.reason) => (site.reason, ONE_STORY_EACH),
        Fault::Network | Fault::Tls => (Reason::UnknownOnlyUs, ONE_STORY_EACH),
        Fault::Gateway => (partly_gateway(case, theirs), ONE_STORY_EACH),
        Fault::Application if site.reason.as_str().starts_with("http.") => {
            (Reason::UnknownOnlyUs, ONE_STORY_EACH)
        }
        Fault::Application => (Reason::ApplicationFlapping, ONE_STORY_EACH),
        // Who does not check signatures sees no fault.
        Fault::Dns if site.reason == Reason::DnsSignatureInvalid => (site.reason, site.score),
        Fault::Dns => (site.reason, NAME_STORIES),
        Fault::None | Fault::Local | Fault::Isp | Fault::Checker | Fault::Unknown => return None,
    };
    let mut finding = theirs_is(site, reason, score).measured(theirs.fact());
    finding.down_for = DownFor::Some;
    Some(finding.because(site.causes.clone()))
}

/// They get an error or a refusal over plain http that we do not get, from an address that is
/// good for us: anybody on the way can have written it.
pub(super) fn unsigned_answer(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| !theirs.works() && case.seen.is_some())?;
    let answer = theirs.case.reading.as_ref()?.answer;
    let plain = theirs.case.hops().last()?.url.starts_with("http:");
    if !plain || site.down_for != DownFor::Nobody || theirs.site.reason.fault() == Fault::Dns {
        return None;
    }
    // RFC 7725 §4: whoever blocks may name themselves.
    let blocked_by = answer.header("link").find_map(blocker);
    let host = case.host_of(site);
    let (reason, score) = match blocked_by {
        Some(blocker) if !is_of(&blocker, &host) => (Reason::IspBlockPage, NAMES_ITSELF),
        _ if seen_from_here_too(case, theirs) => return None,
        _ => (Reason::UnknownErrorPageForYou, NOTHING_SAYS_WHY),
    };
    let finding = theirs_is(site, reason, score).measured(theirs.fact());
    Some(finding.measured(Fact::MachineGetsStatus { code: answer.status }))
}

/// The host that a `Link` field with `rel="blocked-by"` names.
fn blocker(link: &str) -> Option<String> {
    let (target, parameters) = link.split_once('>')?;
    let blocks = parameters.to_ascii_lowercase().contains("blocked-by");
    let url = url::Url::parse(target.trim().trim_start_matches('<')).ok()?;
    blocks.then(|| url.host_str().map(str::to_owned))?
}

/// Whether two hosts belong together, as a name and a name below it do.
fn is_of(one: &str, other: &str) -> bool {
    one.ends_with(other) || other.ends_with(one)
}

/// Whether their address gives the same error when it is asked from here.
fn seen_from_here_too(case: &Case<'_>, theirs: &Theirs<'_>) -> bool {
    let status = theirs.case.reading.as_ref().map(|reading| reading.answer.status);
    let from_here = case.elsewhere();
    let mut readings = from_here.iter().filter_map(super::tries::Told::reading);
    readings.any(|reading| Some(reading.answer.status) == status)
}

/// They get a gateway's error that we do not get: another data centre, another server behind.
pub(super) fn gateway_fails_for_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_fail(case, site, Fault::Gateway)?;
    let reason = partly_gateway(case, theirs);
    let score = match reason {
        Reason::GatewayRegional => BOTH_CENTRES,
        Reason::GatewayOneBadBackend => ONE_STORY_EACH + SECOND_VANTAGE,
        _ => ONE_STORY_EACH,
    };
    let mut finding = theirs_is(site, reason, score).measured(theirs.fact());
    finding.down_for = DownFor::Some;
    finding.gateway = theirs.site.gateway.clone().or(finding.gateway);
    finding.evidence.extend(first_of_theirs(theirs));
    add_centres(&mut finding, case, theirs);
    Some(finding.because(causes::of_partial(reason, 1, 2)))
}

/// The front that they are led to is the site's own, and its certificate has run out.
pub(super) fn certificate_fails_for_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_fail(case, site, Fault::Tls)?;
    let told = if case.seen.is_some() { &case.elsewhere() } else { &theirs.case.tries.list };
    let genuine = told.iter().any(|told| told.is_genuine() && !told.works());
    (genuine && theirs.site.reason == Reason::TlsCertDateInvalid).then(|| {
        let mut finding = theirs_is(site, theirs.site.reason, SEEN_FROM_BOTH);
        finding.down_for = DownFor::Some;
        finding.evidence.extend(first_of_theirs(theirs));
        finding.measured(theirs.fact())
    })
}

/// They get an error of the program that we do not get.
pub(super) fn program_fails_for_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_fail(case, site, Fault::Application)?;
    let written = theirs.case.reading.as_ref()?;
    matches!(written.nature, Nature::Application(_) | Nature::SoftError(_)).then(|| {
        let mut finding = theirs_is(site, Reason::ApplicationFlapping, ONE_STORY_EACH)
            .measured(theirs.fact())
            .measured(Fact::MachineGetsStatus { code: written.answer.status });
        finding.down_for = DownFor::Some;
        finding.because(causes::of_partial(Reason::ApplicationFlapping, 1, 2))
    })
}

/// The site's guard turns them away, and lets us in.
pub(super) fn refuses_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| is_refusal(theirs.site.reason))?;
    let status = theirs.case.reading.as_ref()?.answer.status;
    let tunnel = theirs.machine.tunnel.clone();
    let score = if tunnel.is_some() { REFUSED + BY_A_TUNNEL } else { REFUSED };
    (site.down_for == DownFor::Nobody).then(|| {
        theirs_is(site, Reason::GatewayRefusesPerson, score)
            .measured(Fact::MachineGetsStatus { code: status })
            .measured_all(tunnel.map(|interface| Fact::TunnelInUse { interface }))
            .behind(theirs.site.gateway.clone().or_else(|| site.gateway.clone()))
    })
}

/// Their own machine gets the page, as we do, and what the person sees is a page of the site's
/// gateway: it belongs to their session, or it is over.
pub(super) fn session_at_the_gateway(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let told = case.person.class == SeenClass::GatewayError;
    bound_to_a_session(case, site, told, Reason::GatewaySessionBound)
}

/// The same with a page of the site's program.
pub(super) fn session_in_the_program(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let told = case.person.class == SeenClass::ApplicationError;
    bound_to_a_session(case, site, told, Reason::ApplicationSessionBound)
}

/// Their own machine gets the page, and their browser cannot even connect.
pub(super) fn only_the_browser(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = theirs_that_work(case).filter(|_| works_here(site) && case.is_recent())?;
    let class = case.person.class;
    let below_http = matches!(
        class,
        SeenClass::Local
            | SeenClass::DnsMissing
            | SeenClass::DnsFailed
            | SeenClass::TcpRefused
            | SeenClass::Reset
            | SeenClass::TimedOut
            | SeenClass::TlsProtocol
            | SeenClass::TlsCertificate
    );
    let told = below_http && case.person.is_pasted();
    told.then(|| {
        let mut finding = theirs_is(site, Reason::LocalBrowser, ONLY_THE_BROWSER);
        finding = finding.heard(case.person.fact()).measured(theirs.fact());
        finding
    })
}

/// Their own machine gets the page, as we do: nothing that was said a while ago says otherwise.
pub(super) fn works_on_both(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let only_ipv6 = has_only_ipv6(case, site);
    let works = site.down_for == DownFor::Nobody || only_ipv6;
    let theirs = theirs_that_work(case).filter(|_| works && case.seen.is_some())?;
    let mut finding = if only_ipv6 {
        let mut works = Finding::new(Reason::NoneWorks, DownFor::Nobody, SUREST);
        works.beneath.clone_from(&site.evidence);
        works
    } else {
        site.clone()
    };
    finding = finding.measured(theirs.fact());
    finding.truth = Truth::Same;
    finding.score = SUREST;
    Some(finding)
}

/// Both fail, each in its own way: ours answers "is the site down", theirs stays open.
pub(super) fn two_faults(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| !theirs.works())?;
    let fails = site.down_for == DownFor::Everyone && case.seen.is_some();
    (fails && site.reason.fault() != Fault::Checker).then(|| {
        let mut finding = site.clone().measured(theirs.fact());
        finding.score = finding.score.min(TWO_FAULTS_CAP);
        finding
    })
}

/// The site works for us, it fails for their machine, and nothing says why.
pub(super) fn only_them(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| !theirs.works())?;
    if case.seen.is_none() && !theirs.works_by_proxy() && works_here(site) {
        let mut open = Finding::new(Reason::UnknownOneSide, DownFor::Unknown, 0);
        open.beneath.clone_from(&theirs.site.evidence);
        return Some(super::alone::from_their_machine(open).measured(theirs.fact()));
    }
    (site.down_for == DownFor::Nobody && case.seen.is_some())
        .then(|| theirs_is(site, Reason::UnknownOnlyYou, NOTHING_SAYS_WHY).measured(theirs.fact()))
}

/// Whether the site chose to have IPv6 only: it lacks nothing for a machine that has it.
fn has_only_ipv6(case: &Case<'_>, site: &Finding) -> bool {
    site.reason == Reason::TcpIpv4Fails && case.names.lacks_ipv4()
}

fn bound_to_a_session(
    case: &Case<'_>,
    site: &Finding,
    told: bool,
    reason: Reason,
) -> Option<Finding> {
    let theirs = theirs_that_work(case)?;
    let at_the_site = match (case.person.entry, &case.reading) {
        (Some(entry), Some(ours)) => ours.shows(&entry.vendor) || ours.front().is_none(),
        _ => reason == Reason::ApplicationSessionBound,
    };
    (told && at_the_site && works_here(site) && case.is_recent()).then(|| {
        let mut finding = theirs_is(site, reason, SESSION).heard(case.person.fact());
        finding = finding.measured(theirs.fact());
        finding
    })
}

/// Whether two looks ended at the same place in the same way.
fn is_same(ours: Reason, theirs: Reason) -> bool {
    let (one, other) = (ours.fault(), theirs.fault());
    if ours == theirs {
        return !matches!(one, Fault::None | Fault::Unknown);
    }
    match one {
        Fault::Gateway | Fault::Network | Fault::Dns => one == other,
        Fault::Application => one == other && is_http(ours) == is_http(theirs),
        // The same incident: the gateway answers one and lets the program answer the other.
        Fault::Tls => one == other && is_certificate(ours) == is_certificate(theirs),
        Fault::None => false,
        Fault::Local | Fault::Isp | Fault::Checker | Fault::Unknown => false,
    }
}

fn is_http(reason: Reason) -> bool {
    reason.as_str().starts_with("http.")
}

fn is_certificate(reason: Reason) -> bool {
    reason.as_str().starts_with("tls.cert")
}

/// Which part of the site's front fails, when one side gets its error and the other does not.
fn partly_gateway(case: &Case<'_>, theirs: &Theirs<'_>) -> Reason {
    let (ours, other) = (centre(case), centre(&theirs.case));
    if ours.is_some() && other.is_some() && ours != other {
        return Reason::GatewayRegional;
    }
    let led_to = theirs.led_to();
    let shared = led_to.iter().any(|address| theirs.we_give().contains(address));
    let elsewhere = works_at(&theirs.elsewhere()).is_some();
    if !shared && elsewhere { Reason::GatewayOneBadBackend } else { Reason::GatewayFlapping }
}

fn centre(side: &Case<'_>) -> Option<String> {
    let tries = side.hops().last()?.tries.iter().rev();
    tries.filter_map(Try::answer).find_map(data_centre)
}

/// What tells most of their side, as their machine saw it.
fn first_of_theirs(theirs: &Theirs<'_>) -> impl Iterator<Item = Evidence> {
    let lines = theirs.site.evidence.iter().take(2);
    lines.map(|line| Evidence { from: Witness::Machine, ..line.clone() })
}

fn add_centres(finding: &mut Finding, case: &Case<'_>, theirs: &Theirs<'_>) {
    let facts = [
        centre(&theirs.case).map(|name| (Witness::Machine, Fact::PersonsDataCentre { name })),
        centre(case).map(|name| (Witness::Checker, Fact::DataCentre { name })),
    ];
    let supports = finding.reason.fault();
    for (from, fact) in facts.into_iter().flatten() {
        finding.evidence.push(Evidence { from, fact, supports });
    }
}

fn theirs_that_work<'c, 'a>(case: &'c Case<'a>) -> Option<&'c Theirs<'a>> {
    case.theirs.as_ref().filter(|theirs| theirs.works() || theirs.works_by_proxy())
}

/// Their side, when it fails with this fault and the site works for us.
fn theirs_that_fail<'c, 'a>(
    case: &'c Case<'a>,
    site: &Finding,
    fault: Fault,
) -> Option<&'c Theirs<'a>> {
    let theirs = case.theirs.as_ref()?;
    (theirs.site.reason.fault() == fault && site.down_for == DownFor::Nobody).then_some(theirs)
}

fn works_here(site: &Finding) -> bool {
    matches!(site.reason, Reason::NoneWorks | Reason::NoneSlow)
}

/// A second place that sees the same.
const SECOND_VANTAGE: u8 = 8;

/// Two places agree.
const SUREST: u8 = 97;

/// Both are turned away.
const BOTH_REFUSED: u8 = 85;

/// The answer names who blocks.
const NAMES_ITSELF: u8 = 85;

/// They were turned away, we were not.
const REFUSED: u8 = 90;

/// Many guards know the addresses of VPNs and turn them away.
const BY_A_TUNNEL: u8 = 5;

/// It works where it matters.
const WORKS_FOR_THEM: u8 = 92;

/// One place works and one fails.
const ONE_STORY_EACH: u8 = 72;

/// Resolvers remember: one side may live on an old answer.
const NAME_STORIES: u8 = 65;

/// Both data centres are known and differ.
const BOTH_CENTRES: u8 = 90;

/// A fresh visit from the same machine works.
const SESSION: u8 = 80;

/// Every other program of the machine gets the page.
const ONLY_THE_BROWSER: u8 = 85;

/// The same certificate at that address, seen from both sides.
const SEEN_FROM_BOTH: u8 = 92;

/// Two different failures may be two faults.
const TWO_FAULTS_CAP: u8 = 60;

/// That it fails for them is measured; why, is not.
const NOTHING_SAYS_WHY: u8 = 60;
