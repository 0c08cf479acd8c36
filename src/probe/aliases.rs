//! Addresses behind an alias that may not be visited.
//!
//! A public name can be an alias of one that only means something inside one network
//! (`app.internal`), and a resolver of that network will answer it. Such an address is not for
//! us, whatever it is. This module must not dial or ask anybody.

use std::net::IpAddr;

use crate::guard::Policy;
use crate::observation::DnsOutcome;
use crate::observation::Reach;
use crate::observation::ReachOutcome;

/// The addresses that are told only by answers whose aliases lead over a name that `policy`
/// refuses. Each once, in the order told.
pub(super) fn behind_refused<'a>(
    outcomes: impl Iterator<Item = &'a DnsOutcome>,
    policy: &Policy,
) -> Vec<IpAddr> {
    let mut open: Vec<IpAddr> = Vec::new();
    let mut closed: Vec<IpAddr> = Vec::new();
    for outcome in outcomes {
        let DnsOutcome::Answered { addresses, chain, .. } = outcome else { continue };
        let is_open = chain.iter().all(|name| policy.name(name).is_ok());
        let told = if is_open { &mut open } else { &mut closed };
        for &address in addresses {
            if !told.contains(&address) {
                told.push(address);
            }
        }
    }
    closed.retain(|address| !open.contains(address));
    closed
}

/// What came of addresses that were not dialled, each told once.
pub(super) fn denied(mut addresses: Vec<IpAddr>) -> impl Iterator<Item = Reach> {
    addresses.sort_unstable();
    addresses.dedup();
    addresses.into_iter().map(|address| Reach { address, outcome: ReachOutcome::Denied })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn answer(chain: &[&str], addresses: &[&str]) -> DnsOutcome {
        DnsOutcome::Answered {
            addresses: addresses.iter().map(|text| ip(text)).collect(),
            chain: chain.iter().map(|name| (*name).to_owned()).collect(),
            ttl_s: 60,
        }
    }

    fn refused(outcomes: &[DnsOutcome]) -> Vec<IpAddr> {
        behind_refused(outcomes.iter(), &Policy::default())
    }

    #[test]
    fn one_inner_name_anywhere_in_the_chain_closes_all_behind_it() {
        for chain in
            [&["app.internal"][..], &["a.com", "app.internal"], &["app.internal", "a.com"], &["x"]]
        {
            assert_eq!(refused(&[answer(chain, &["fdaa::3", "1.1.1.1"])]).len(), 2, "{chain:?}");
        }
        assert_eq!(refused(&[answer(&["a.com", "b.net"], &["1.1.1.1"])]), Vec::<IpAddr>::new());
    }

    #[test]
    fn an_address_that_an_open_answer_tells_too_is_open() {
        let (inner, outer) =
            (answer(&["a.lan"], &["1.1.1.1", "1.1.1.2"]), answer(&[], &["1.1.1.1"]));
        assert_eq!(refused(&[inner.clone(), outer.clone()]), [ip("1.1.1.2")]);
        assert_eq!(refused(&[outer, inner]), [ip("1.1.1.2")]);
    }
}
