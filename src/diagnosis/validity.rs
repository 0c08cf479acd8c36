//! Can we judge at all? Trouble of our own is never the site's.

use crate::observation::Completeness;
use crate::observation::ConnectFailure;
use crate::observation::Family;
use crate::observation::Health;
use crate::observation::NameLookup;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;
use super::finding::page_known;
use super::names::View;

/// Every step that we watch fails for well-known sites too, and this site gave no answer.
pub(super) fn own_network_down(case: &Case<'_>) -> Option<Finding> {
    let own = case.own;
    let watched: Vec<_> = [own.dns, own.v4.tcp, own.v6.tcp]
        .into_iter()
        .filter(|health| !matches!(health, Health::Unwatched))
        .collect();
    let all_red = !watched.is_empty() && watched.iter().all(|health| *health == Health::Red);
    (all_red && case.reading.is_none()).then(|| {
        ours(Reason::CheckerNoNetwork).saw(Fact::CanaryRed { step: OwnStep::Tcp, family: None })
    })
}

/// No question could even be sent: our machine has no way out.
pub(super) fn cannot_send(case: &Case<'_>) -> Option<Finding> {
    let unsendable = case.names.count(|view| *view == View::Unsendable);
    let alone = case.names.heard() == 0 && case.names.count(|view| *view == View::Silent) == 0;
    (unsendable > 0 && alone && !case.names.found())
        .then(|| ours(Reason::CheckerNoNetwork).saw(Fact::OwnMachineFailed))
}

/// No resolver of ours answers anything.
pub(super) fn resolvers_silent(case: &Case<'_>) -> Option<Finding> {
    let watched = case.own.dns == Health::Green;
    let mute = |view: &View<'_>| match view {
        View::Dead | View::NotAsked | View::Unsendable => true,
        View::Unheard => !watched,
        _ => false,
    };
    let resolvers = case.names.count(mute);
    let all = case.names.asked() && resolvers == case.names.total() && !case.names.found();
    all.then(|| ours(Reason::CheckerResolversSilent).saw(Fact::ResolversDead { resolvers }))
}

/// The only resolvers that answer us block names by rules of their own, or answer for every name.
pub(super) fn own_resolver_filters(case: &Case<'_>) -> Option<Finding> {
    let filters = case.names.count(|view| *view == View::Filters);
    let alone = filters > 0 && filters == case.names.heard();
    let words = case.names.explanations().take(1);
    let forged = !case.names.forged().is_empty();
    alone.then(|| {
        let finding = ours(Reason::CheckerNetworkDoubtful);
        finding.saw_all(forged.then_some(Fact::ResolversForge)).saw_all(
            words.map(|ede| Fact::ResolverExplains { code: ede.code, text: ede.text.clone() }),
        )
    })
}

/// A log-in page of our own network, or a block page aimed at it, came instead of the site
/// (RFC 6585 §6 for 511).
pub(super) fn own_portal(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    let page = reading.network_page();
    (page.is_some() || reading.answer.status == NETWORK_AUTHENTICATION).then(|| {
        ours(Reason::CheckerNetworkDoubtful)
            .saw(reading.status_fact())
            .saw_all(page.map(page_known))
            .saw(Fact::PageOfANetwork)
    })
}

/// The site has addresses only of a family that we lack now.
pub(super) fn family_missing(case: &Case<'_>) -> Option<Finding> {
    let addresses = &case.addresses;
    if addresses.dialled() > 0 || addresses.ours.is_empty() {
        return None;
    }
    let (first, _) = addresses.ours.first()?;
    let family = Family::of(*first);
    let same = addresses.ours.iter().all(|(address, _)| Family::of(*address) == family);
    let route =
        addresses.ours.iter().all(|(address, failure)| lacks_route(*failure, case, *address));
    let other_is_red = case.health(OwnStep::Tcp, family.other()) == Health::Red;
    let reason = if same && route && !other_is_red && family == Family::V6 {
        Reason::CheckerFamilyMissing
    } else if route {
        Reason::CheckerNoNetwork
    } else {
        return None;
    };
    Some(ours(reason).saw(Fact::FamilyFails { family }).saw(Fact::OwnMachineFailed))
}

/// Every connection failed for a reason of our own machine.
pub(super) fn own_machine_failed(case: &Case<'_>) -> Option<Finding> {
    let addresses = &case.addresses;
    let only_ours = addresses.dialled() == 0 && !addresses.ours.is_empty();
    only_ours.then(|| ours(Reason::CheckerOutOfResources).saw(Fact::OwnMachineFailed))
}

/// What was asked for is not an address that can work on the Internet.
pub(super) fn address_wrong(case: &Case<'_>) -> Option<Finding> {
    let hop = case.hops().first()?;
    let refused = match hop.name {
        NameLookup::Refused => true,
        NameLookup::Literal => !case.addresses.denied.is_empty() && case.addresses.dialled() == 0,
        NameLookup::Asked(_) => false,
    };
    (refused && case.hops().len() == 1).then(|| {
        let facts = case.addresses.denied.iter().take(1);
        Finding::new(Reason::LocalAddressWrong, DownFor::Unknown, SURE)
            .saw_all(facts.map(|address| Fact::PrivateAddress { address: *address }))
    })
}

/// The check was cut before there was enough to judge.
pub(super) fn cut_short(case: &Case<'_>) -> Option<Finding> {
    let cut = case.seen?.completeness == Completeness::CutByDeadline;
    cut.then(|| ours(Reason::CheckerCutShort).saw(Fact::CutShort))
}

/// Our own watch says that the step this rests on fails, or has not spoken yet. Nothing bad is
/// said of the site then.
pub(super) fn own_step_doubtful(case: &Case<'_>, site: &Finding) -> Option<Finding> {
    let blames = !matches!(site.reason.fault(), Fault::None | Fault::Unknown | Fault::Checker);
    let rests_on = site.rests_on.as_ref().filter(|_| blames)?;
    let doubtful = |health: Health| matches!(health, Health::Red | Health::NotYetKnown);
    let family = match rests_on.step {
        OwnStep::Dns => doubtful(case.own.dns).then_some(None),
        step => {
            let all = rests_on.families.iter().all(|one| doubtful(case.health(step, *one)));
            rests_on.families.first().filter(|_| all).map(|first| Some(*first))
        }
    }?;
    let red = Fact::CanaryRed { step: rests_on.step, family };
    let mut finding = ours(Reason::CheckerNetworkDoubtful).saw(red);
    finding.evidence.extend(site.evidence.iter().take(2).cloned());
    Some(finding)
}

fn ours(reason: Reason) -> Finding {
    Finding::new(reason, DownFor::Unknown, SURE)
}

/// No route at all, or a family that our own watch says is down.
fn lacks_route(failure: ConnectFailure, case: &Case<'_>, address: std::net::IpAddr) -> bool {
    let red = case.health(OwnStep::Tcp, Family::of(address)) == Health::Red;
    red || matches!(failure, ConnectFailure::NoRoute | ConnectFailure::HostUnreachable)
}

/// Our own errors are told by our own machine.
const SURE: u8 = 95;

/// 511 Network Authentication Required.
const NETWORK_AUTHENTICATION: u16 = 511;
