//! What the measurement tells of the person's own machine and network by itself: no connection,
//! a log-in page, a hosts file, a proxy setting, a wrong clock, a broken IPv6.
//!
//! Such a thing explains a failure only where the site is seen to work from elsewhere.

use crate::observation::Family;
use crate::observation::Health;
use crate::report::Portal;
use crate::report::ProxyOutcome;
use crate::report::ProxySeen;
use crate::report::StepSaid;
use crate::report::TraceStep;
use crate::report::WayOut;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;
use super::names::View;
use super::same_page;
use super::theirs::Theirs;

/// The machine has no way out at all.
pub(super) fn no_connection(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = failing(case)?;
    theirs
        .has_no_way_out()
        .then(|| theirs_is(site, Reason::LocalOffline, PLAIN).measured(Fact::NoConnection))
}

/// The machine is connected, and nothing behind it answers. Whoever asked a service has shown
/// the contrary, so this is for a machine that looks alone.
pub(super) fn no_internet(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = failing(case).filter(|theirs| case.seen.is_none() && theirs.controls_fail())?;
    // Whoever hears a resolver on the Internet is connected to it.
    // The provider's own one may live, and tell that it hears nobody either.
    let far = !theirs.asks_at_home() && theirs.own_resolvers().any(|(_, view)| view == View::Found);
    if far || theirs.other_resolvers().any(|(_, view)| view.is_an_answer()) {
        return None;
    }
    let traces = theirs.machine.traces.controls.iter().chain(&theirs.machine.traces.site);
    let steps: Vec<&TraceStep> = traces.flat_map(|trace| &trace.steps).collect();
    let heard = |step: &&&TraceStep| {
        matches!(step.said, StepSaid::Expired | StepSaid::Connected | StepSaid::Refused)
    };
    let farthest = steps.iter().filter(heard).map(|step| step.hops).max();
    let turned_away =
        steps.iter().any(|step| matches!(step.said, StepSaid::Connected | StepSaid::Refused));
    // Whoever is heard from far behind the router is on the Internet, and who is turned away is
    // not cut off.
    if farthest.is_some_and(|hops| hops >= FAR_HOPS) || turned_away {
        return None;
    }
    let router_answers = steps.iter().any(|step| step.hops == 1 && step.said == StepSaid::Expired);
    Some(if router_answers {
        theirs_is(site, Reason::IspNoInternet, ROUTER_ANSWERS)
            .measured(Fact::RouterAnswers)
            .measured(Fact::ControlsFailThem { family: None })
    } else {
        theirs_is(site, Reason::LocalOffline, NOTHING_ANSWERS)
            .measured(Fact::ControlsFailThem { family: None })
    })
}

/// A log-in page stands before the Internet (RFC 8952; RFC 6585 §6 for 511).
pub(super) fn captive_portal(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref().filter(|theirs| {
        let in_its_place = !theirs.works() || shows_another_page(case, theirs);
        in_its_place && !theirs.works_by_proxy()
    })?;
    let told = theirs.case.reading.as_ref().filter(|reading| {
        let captive = |id: &str| id.starts_with("captive");
        reading.answer.status == NETWORK_AUTHENTICATION
            || reading.network_page().is_some_and(|page| captive(&page.id))
    });
    match &theirs.machine.portal {
        Portal::Present { to, .. } => Some(
            theirs_is(site, Reason::LocalCaptivePortal, PLAIN)
                .measured(Fact::PortalSeen { to: to.clone() }),
        ),
        Portal::NotKnown | Portal::Absent => {
            let status = told?.answer.status;
            let finding = theirs_is(site, Reason::LocalCaptivePortal, PAGE_OF_A_PORTAL);
            Some(finding.measured(Fact::MachineGetsStatus { code: status }))
        }
    }
}

/// Whether what comes over plain http may be another page than the site's: anybody on the way can
/// write there.
fn shows_another_page(case: &Case<'_>, theirs: &Theirs<'_>) -> bool {
    let plain = theirs.case.hops().last().is_some_and(|hop| hop.url.starts_with("http:"));
    plain && (case.seen.is_none() || same_page::differs(case, theirs))
}

/// The hosts file sends the name to a place that is none of the site's.
pub(super) fn hosts_file(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let entry = &theirs.machine.hosts_file;
    let genuine = |address| theirs.we_give().contains(address);
    let astray = !entry.is_empty()
        && theirs.led_to().iter().all(|address| entry.contains(address) && !genuine(address));
    let fails = !theirs.works() || same_page::differs(case, theirs);
    let troubled = fails || case.person.sees_trouble();
    let score = if fails { PLAIN } else { THEY_SAY_SO };
    (astray && troubled && is_fine(case, site)).then(|| {
        theirs_is(site, Reason::LocalHostsFile, score)
            .measured(Fact::HostsFileEntry { addresses: entry.clone() })
            .measured(theirs.fact())
    })
}

/// The proxy that a setting names does not do its work, while the site works without it.
pub(super) fn proxy(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let proxy = theirs.machine.proxy.as_ref()?;
    if !theirs.works() && !is_fine(case, site) {
        return None;
    }
    // It was not waited for as long as a slow site needs.
    let slow = [site.reason, theirs.site.reason].contains(&Reason::NoneSlow);
    if slow && proxy.outcome == ProxyOutcome::NotAnswered {
        return None;
    }
    let (reason, score) = of_proxy(&proxy.outcome)?;
    Some(theirs_is(site, reason, score).measured(proxy_fact(proxy)).measured(theirs.fact()))
}

fn of_proxy(outcome: &ProxyOutcome) -> Option<(Reason, u8)> {
    Some(match outcome {
        ProxyOutcome::Unreadable | ProxyOutcome::NotFound | ProxyOutcome::NotConnected { .. } => {
            (Reason::LocalProxy, PLAIN)
        }
        ProxyOutcome::NotAnswered => (Reason::LocalProxy, PROXY_SILENT),
        ProxyOutcome::Refused { status: PROXY_AUTHENTICATION } => (Reason::LocalProxy, PROXY_SAYS),
        ProxyOutcome::Refused { status: 403 | 451 } => (Reason::LocalFilter, PROXY_FORBIDS),
        ProxyOutcome::Refused { status: 500.. } => (Reason::LocalProxy, PROXY_SAYS),
        ProxyOutcome::Refused { .. } => (Reason::LocalProxy, PROXY_FORBIDS),
        ProxyOutcome::NotTried | ProxyOutcome::Answered { .. } => return None,
    })
}

fn proxy_fact(proxy: &ProxySeen) -> Fact {
    let setting = proxy.setting.clone();
    match proxy.outcome {
        ProxyOutcome::Refused { status } => Fact::ProxyAnswers { setting, status },
        _ => Fact::ProxyFails { setting, address: proxy.address.clone() },
    }
}

/// The clock is off, so that a good certificate looks too old or too new.
pub(super) fn clock(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let dates = theirs.site.reason == Reason::TlsCertDateInvalid;
    let ours_is_good = case.certificate().is_none_or(|ours| ours.problems.is_empty());
    let off = theirs.machine.clock_ahead_s.filter(|off| off.unsigned_abs() >= CLOCK_OFF_S);
    let far_off = off.is_some_and(|off| off.unsigned_abs() >= CLOCK_FAR_OFF_S);
    let warned = far_off && case.person.speaks_of_certificates();
    let score = match off {
        Some(_) if dates && ours_is_good => PLAIN,
        Some(_) if warned && is_fine(case, site) => THEY_SAY_SO,
        None if dates && same_certificate(case, theirs) && ours_is_good => SAME_CERTIFICATE,
        _ => return None,
    };
    let fact = off.map(|seconds| Fact::ClockOff { seconds });
    Some(theirs_is(site, Reason::LocalClock, score).measured_all(fact).measured(theirs.fact()))
}

/// Whether both sides are shown the same certificate.
pub(super) fn same_certificate(case: &Case<'_>, theirs: &Theirs<'_>) -> bool {
    let ours = case.certificate().map(|ours| &ours.sha256).filter(|hash| !hash.is_empty());
    ours.is_some() && ours == theirs.certificate().map(|theirs| &theirs.sha256)
}

/// IPv6 is set up on the machine and does not work, for no site; the site's IPv6 does.
pub(super) fn ipv6_broken(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let theirs = case.theirs.as_ref()?;
    let own = theirs.machine.own_network;
    let set_up = theirs.machine.v6 == WayOut::Present;
    let tried = theirs.led_to().iter().any(|address| address.is_ipv6());
    let broken = own.v6.tcp == Health::Red
        && own.v4.tcp == Health::Green
        && !theirs.case.connects_over(Family::V6);
    let site_has_it = case.seen.is_none() || case.connects_over(Family::V6);
    let only_ipv6 = theirs.case.names.lacks_ipv4();
    let fine = is_fine(case, site) || only_ipv6;
    if !(set_up && tried && broken && site_has_it && fine) {
        return None;
    }
    let fails = Fact::ControlsFailThem { family: Some(Family::V6) };
    let mut finding = theirs_is(site, who_breaks_ipv6(theirs), IPV6_WATCHED).measured(fails);
    if theirs.works() {
        // The page comes over IPv4, later than it could.
        finding.down_for = DownFor::Nobody;
    }
    Some(finding)
}

/// When the router in the home still answers over IPv6, the line behind it is at fault.
fn who_breaks_ipv6(theirs: &Theirs<'_>) -> Reason {
    let traces = &theirs.machine.traces;
    let over_v6 = traces.controls.iter().chain(&traces.site).filter(|trace| trace.to.is_ipv6());
    let mut first_steps = over_v6.filter_map(|trace| trace.steps.first());
    if first_steps.any(|step| step.said == StepSaid::Expired) {
        return Reason::IspUnreachable;
    }
    Reason::LocalIpv6Broken
}

/// Whether the site is known to work: for us, or for their machine at another address.
pub(super) fn is_fine(case: &Case<'_>, site: &Finding) -> bool {
    let theirs = case.theirs.as_ref();
    site.down_for == DownFor::Nobody
        || (site.reason.fault() != Fault::Checker
            && theirs.is_some_and(|theirs| theirs.works_elsewhere().is_some()))
}

/// A finding about the person's side, with what is known of the site below it.
pub(super) fn theirs_is(site: &Finding, reason: Reason, score: u8) -> Finding {
    let mut finding = Finding::new(reason, DownFor::You, score).behind(site.gateway.clone());
    finding.beneath.extend(site.evidence.iter().cloned());
    finding
}

/// Their side, when it does not get the page in any way.
fn failing<'c, 'a>(case: &'c Case<'a>) -> Option<&'c Theirs<'a>> {
    case.theirs.as_ref().filter(|theirs| !theirs.works() && !theirs.works_by_proxy())
}

/// The machine itself says so.
const PLAIN: u8 = 95;

/// The person sees trouble, and this would explain it.
const THEY_SAY_SO: u8 = 85;

/// The home router and the provider's first ones: who is heard from behind them is the Internet.
const FAR_HOPS: u8 = 4;

/// A page that portals are known to show.
const PAGE_OF_A_PORTAL: u8 = 90;

/// The router answers, the world does not.
const ROUTER_ANSWERS: u8 = 85;

/// Not even the router is known to answer.
const NOTHING_ANSWERS: u8 = 80;

/// The proxy itself answers, with an error of its own.
const PROXY_SAYS: u8 = 90;

/// The proxy says nothing; it may wait for a site that keeps it out.
const PROXY_SILENT: u8 = 80;

/// The proxy turns this page down.
const PROXY_FORBIDS: u8 = 80;

/// The same certificate is good for us and out of date for them: only the clock can differ.
const SAME_CERTIFICATE: u8 = 90;

/// The watch over IPv6 fails, the one over IPv4 does not.
const IPV6_WATCHED: u8 = 92;

/// Below five minutes no certificate looks wrong.
const CLOCK_OFF_S: u64 = 300;

/// A day: certificates are renewed weeks before their end, so less rarely shows.
const CLOCK_FAR_OFF_S: u64 = 86_400;

/// 511 Network Authentication Required.
const NETWORK_AUTHENTICATION: u16 = 511;

/// 407 Proxy Authentication Required.
const PROXY_AUTHENTICATION: u16 = 407;
