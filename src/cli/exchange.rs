//! The exchange of addresses: which of those that somebody else was given are worth a request
//! from this machine.

use std::net::IpAddr;

use crate::cli::service::LedTo;
use crate::observation::ChainEnd;
use crate::observation::DnsOutcome;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::probe::ADDRESSES_MAX;
use crate::report::Measurement;
use crate::target::Target;

/// The URL where this machine's look ended, and addresses of its host that the machine was not
/// led to: the service's first, then those of other name servers. Nothing when there are none,
/// or when the page works so well that no address can be wrong.
pub(super) fn elsewhere(
    seen: &Measurement,
    led_to: Option<&LedTo>,
) -> Option<(Target, Vec<IpAddr>)> {
    let observation = &seen.observation;
    let hop = observation.last_hop()?;
    if works_for_sure(observation) {
        return None;
    }
    let target = Target::parse(&hop.url).ok()?;
    let host = target.url().host_str()?;
    let own = own_addresses(seen, hop);
    let mut others = Vec::new();
    let services = led_to.into_iter().flat_map(|led_to| led_to.addresses(host));
    for address in services.chain(of_name_servers(hop)) {
        if !own.contains(&address) && !others.contains(&address) {
            others.push(address);
        }
    }
    others.truncate(ADDRESSES_MAX);
    (!others.is_empty()).then_some((target, others))
}

/// A page over https under a fine certificate is the site's own, whatever address it came from.
/// Over http anybody on the way may have written it.
fn works_for_sure(observation: &Observation) -> bool {
    let fine = observation.last_hop().into_iter().flat_map(|hop| &hop.tries).any(|one| {
        one.answer().is_some_and(|answer| answer.status < 400)
            && one.secured().is_some_and(|tls| tls.certificate.problems.is_empty())
    });
    fine && observation.end == ChainEnd::Final
        && observation.answer().is_some_and(|answer| answer.status < 400)
}

/// The addresses that this machine was led to.
fn own_addresses(seen: &Measurement, hop: &Hop) -> Vec<IpAddr> {
    let tried = hop.tries.iter().map(|one| one.address.ip());
    let reached = hop.reach.iter().map(|reach| reach.address);
    let is_first = seen.observation.hops.len() == 1;
    let system = seen.machine.system.addresses().iter().copied().filter(|_| is_first);
    tried.chain(reached).chain(system).collect()
}

/// Everything that name servers said of the last name.
fn of_name_servers(hop: &Hop) -> impl Iterator<Item = IpAddr> {
    let lookup = match &hop.name {
        NameLookup::Asked(lookup) => Some(lookup),
        NameLookup::Literal | NameLookup::Refused => None,
    };
    let views = lookup.into_iter().flat_map(|lookup| &lookup.resolvers);
    views
        .flat_map(|view| [&view.a.outcome, &view.aaaa.outcome])
        .flat_map(|outcome| match outcome {
            DnsOutcome::Answered { addresses, .. } => addresses.as_slice(),
            _ => &[],
        })
        .copied()
}
