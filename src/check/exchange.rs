//! The addresses that a person's machine was led to, asked from here: whether an address is at
//! fault, or whoever was led to it.
//!
//! Somebody else names these addresses, so they pass the guard like any other, they are few,
//! they are asked only for the host that the check is about, and they count against limits.

use std::net::IpAddr;
use std::sync::Arc;

use crate::check::Asked;
use crate::check::Parts;
use crate::observation::DnsOutcome;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::ResolverView;
use crate::observation::Try;
use crate::probe::ADDRESSES_MAX;
use crate::probe::Doors;
use crate::probe::Knock;
use crate::report::Measurement;
use crate::target::Target;

impl Parts {
    /// What our side saw, with what their addresses and the site's own name servers say to us,
    /// when that may tell something.
    pub(super) async fn exchange(
        &self,
        asked: &Asked,
        seen: Arc<Vec<Observation>>,
    ) -> Arc<Vec<Observation>> {
        let Some(mut doubt) = doubt(asked, &seen) else { return seen };
        doubt.addresses.retain(|address| self.policy.address(*address).is_ok());
        doubt.addresses.truncate(ADDRESSES_MAX);
        if self.meter.admit_exchange(asked.client).is_err() {
            return seen;
        }
        // The places at the doors are held until all have answered.
        let knocks = self.meter.knocks();
        doubt.addresses.retain(|address| knocks.may_knock(*address) == Knock::Welcome);
        let host = doubt.target.host().to_string();
        let (told, authorities) = tokio::join!(
            self.vantage.ask_at(&doubt.target, &doubt.addresses),
            self.vantage.authorities(&host),
        );
        let mut seen = Vec::clone(&seen);
        if let Some(look) = seen.first_mut() {
            look.elsewhere = told;
            add_authorities(look, &doubt.target, authorities);
        }
        Arc::new(seen)
    }
}

impl Parts {
    /// Asks the site's own name servers when our resolvers disagree: some find the name and some do
    /// not, or they give addresses that have nothing in common and not all of them work.
    pub(super) async fn settle_names(&self, observations: &mut [Observation]) {
        let Some(look) = observations.first_mut() else { return };
        let Some(hop) = look.hops.last_mut().filter(|hop| is_split(hop)) else { return };
        let Ok(target) = Target::parse(&hop.url) else { return };
        let authorities = self.vantage.authorities(&target.host().to_string()).await;
        if let NameLookup::Asked(lookup) = &mut hop.name {
            lookup.authorities = authorities;
        }
    }
}

impl Parts {
    /// Looks whether our resolvers answer for names that do not exist, when nothing proves that
    /// the site itself was reached.
    pub(super) async fn doubt_names(&self, observations: &mut [Observation]) {
        for look in observations {
            let Some(hop) = look.hops.last_mut().filter(|hop| !is_proved(hop)) else { continue };
            let NameLookup::Asked(lookup) = &mut hop.name else { continue };
            if !lookup.addresses.is_empty() {
                lookup.given_for_nobody = self.vantage.given_for_nobodys_name().await;
            }
        }
    }
}

/// Whether a certificate that browsers accept proves whose address it is.
fn is_proved(hop: &Hop) -> bool {
    let mut secured = hop.tries.iter().filter_map(Try::secured);
    secured.any(|tls| tls.certificate.problems.is_empty())
}

/// Whether some resolvers find the name and some deny it; or two of them have no address in
/// common, and some addresses fail.
fn is_split(hop: &Hop) -> bool {
    let NameLookup::Asked(lookup) = &hop.name else { return false };
    let failed = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Failed { .. });
    let given: Vec<&Vec<IpAddr>> = lookup.resolvers.iter().filter_map(addresses_v4).collect();
    let apart = |one: &&&Vec<IpAddr>| {
        given.iter().any(|other| !one.iter().any(|address| other.contains(address)))
    };
    let denies = |view: &ResolverView| {
        matches!(view.a.outcome, DnsOutcome::NameMissing { .. } | DnsOutcome::NoData { .. })
            && !matches!(view.aaaa.outcome, DnsOutcome::Answered { .. })
    };
    let some_deny = !given.is_empty() && lookup.resolvers.iter().any(denies);
    some_deny || (hop.reach.iter().any(failed) && given.iter().any(|one| apart(&one)))
}

fn addresses_v4(view: &ResolverView) -> Option<&Vec<IpAddr>> {
    match &view.a.outcome {
        DnsOutcome::Answered { addresses, .. } => Some(addresses),
        _ => None,
    }
}

/// What their machine was led to and we were not, at the page where it got stuck.
struct Doubt {
    target: Target,
    addresses: Vec<IpAddr>,
}

/// Whether their resolver's word is in doubt: their machine got stuck at addresses that we do not
/// know, or found none.
fn doubt(asked: &Asked, seen: &[Observation]) -> Option<Doubt> {
    let measured = asked.report.measurement.as_deref().filter(|measured| got_stuck(measured))?;
    let hop = measured.observation.last_hop()?;
    let target = Target::parse(&hop.url).ok().filter(|target| is_ours(target, asked, seen))?;
    let NameLookup::Asked(lookup) = &hop.name else { return None };
    let ours: Vec<IpAddr> = seen.iter().flat_map(|look| known(look, &target)).collect();
    let is_new = |address: &&IpAddr| !ours.contains(address);
    let addresses: Vec<IpAddr> = lookup.addresses.iter().filter(is_new).copied().collect();
    let found_none = lookup.addresses.is_empty();
    (found_none || !addresses.is_empty()).then_some(Doubt { target, addresses })
}

/// Puts what the name servers said to our own look-up of the host.
fn add_authorities(look: &mut Observation, target: &Target, authorities: Vec<ResolverView>) {
    let host = target.host();
    let same = |hop: &&mut Hop| Target::parse(&hop.url).is_ok_and(|other| other.host() == host);
    if let Some(Hop { name: NameLookup::Asked(lookup), .. }) = look.hops.iter_mut().find(same) {
        lookup.authorities = authorities;
    }
}

/// Whether their machine did not surely get the site's page: then its addresses are worth a
/// question. Over plain http anybody on the way can answer.
fn got_stuck(measured: &Measurement) -> bool {
    let tries = measured.observation.last_hop().map_or(&[][..], |hop| &hop.tries);
    let surely = |one: &Try| {
        let trusted = one.secured().is_some_and(|tls| tls.certificate.problems.is_empty());
        trusted && one.answer().is_some_and(|answer| answer.status < FIRST_ERROR)
    };
    !tries.iter().any(surely)
}

/// Whether the page is of the host that the check is about, or of one that our own look was led
/// to: nobody may use us to knock at a door of their choice in a name of their choice.
fn is_ours(target: &Target, asked: &Asked, seen: &[Observation]) -> bool {
    let host = target.host();
    let same_port = |other: &Target| other.host() == host && other.port() == target.port();
    let hops = seen.iter().flat_map(|look| &look.hops);
    same_port(&asked.target)
        || hops.filter_map(|hop| Target::parse(&hop.url).ok()).any(|other| same_port(&other))
}

/// The addresses that our own look found for the target's host.
fn known(look: &Observation, target: &Target) -> Vec<IpAddr> {
    let host = target.host();
    let same = |url: &str| Target::parse(url).is_ok_and(|other| other.host() == host);
    let hops = look.hops.iter().filter(|hop| same(&hop.url));
    let lookups = hops.filter_map(|hop| match &hop.name {
        NameLookup::Asked(lookup) => Some(&lookup.addresses),
        NameLookup::Literal | NameLookup::Refused => None,
    });
    lookups.flatten().copied().collect()
}

/// Where the statuses begin by which an answer is not the page (RFC 9110 §15.5).
const FIRST_ERROR: u16 = 400;
