//! Whether what came of a measurement is a refusal of ours and no finding about the site: we may
//! not go there, its owner asked us not to, or its address was asked often enough.
//!
//! Such a measurement is never judged.

use std::time::Duration;

use crate::check::Refusal;
use crate::guard::Denied;
use crate::guard::Policy;
use crate::observation::ChainEnd;
use crate::observation::Hop;
use crate::observation::Observation;
use crate::observation::Reach;
use crate::observation::ReachOutcome;

/// The refusal that a measurement amounts to.
pub(super) fn refusal(observations: &[Observation], policy: &Policy) -> Option<Refusal> {
    let first = observations.first()?;
    if let ChainEnd::OptedOut { .. } = first.end {
        let is_itself = first.hops.len() == 1;
        return Some(if is_itself { Denied::OptedOut } else { Denied::LeadsToOptedOut }.into());
    }
    let hops = observations.iter().flat_map(|seen| &seen.hops);
    let spared = hops.filter_map(spared_for).max();
    let denied = || observations.iter().all(only_denied_addresses);
    spared
        .map(|retry_after| Refusal::TooMany { retry_after })
        .or_else(|| denied().then(|| why(first, policy).into()))
}

/// Whether this look alone is one of an owner who refuses, or of addresses that were spared.
pub(super) fn is_one(observation: &Observation) -> bool {
    matches!(observation.end, ChainEnd::OptedOut { .. }) || is_spared(observation)
}

/// Whether spared addresses keep this look from telling anything.
pub(super) fn is_spared(observation: &Observation) -> bool {
    observation.hops.iter().any(|hop| spared_for(hop).is_some())
}

/// When a hop may be asked again at an address that could have worked: some of its addresses were
/// spared, and none of the others did. What the others say is then not all that there is to say.
fn spared_for(hop: &Hop) -> Option<Duration> {
    let connected = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Connected { .. });
    if hop.reach.iter().any(connected) {
        return None;
    }
    let spared = hop.reach.iter().filter_map(|reach| match reach.outcome {
        // Whole milliseconds were cut off: one more is never too soon.
        ReachOutcome::Spared { again_in } => Some(Duration::from_millis(u64::from(again_in.0) + 1)),
        _ => None,
    });
    spared.max()
}

/// Whether the name leads only to addresses that may not be dialled, so that no check of the site
/// was made.
fn only_denied_addresses(observation: &Observation) -> bool {
    let [only] = observation.hops.as_slice() else { return false };
    observation.end == ChainEnd::Final
        && !only.reach.is_empty()
        && only.reach.iter().all(|reach| reach.outcome == ReachOutcome::Denied)
}

/// An address behind an alias that may not be visited can be public itself.
fn why(observation: &Observation, policy: &Policy) -> Denied {
    let addresses = observation.hops.iter().flat_map(|hop| &hop.reach).map(|reach| reach.address);
    let mut told = addresses.filter_map(|address| policy.address(address).err());
    told.next().unwrap_or(Denied::Address)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::Completeness;
    use crate::observation::ConnectFailure;
    use crate::observation::Millis;
    use crate::observation::NameLookup;
    use crate::observation::Vantage;
    use crate::observation::VantageKind;

    const SPARED: ReachOutcome = ReachOutcome::Spared { again_in: Millis(1_500) };
    const DEAD: ReachOutcome =
        ReachOutcome::Failed { took: Millis(1), failure: ConnectFailure::Refused };
    const ALIVE: ReachOutcome = ReachOutcome::Connected { took: Millis(1) };

    fn seen(hops: &[&[ReachOutcome]], end: ChainEnd) -> Vec<Observation> {
        let url = "http://shop.example.com/".to_owned();
        let address = "10.0.0.1".parse().unwrap();
        let hop = |outcomes: &&[ReachOutcome]| Hop {
            url: url.clone(),
            name: NameLookup::Literal,
            reach: outcomes.iter().cloned().map(|outcome| Reach { address, outcome }).collect(),
            tries: Vec::new(),
        };
        vec![Observation {
            vantage: Vantage { name: "test".to_owned(), kind: VantageKind::Checker },
            url: url.clone(),
            took: Millis(1),
            hops: hops.iter().map(hop).collect(),
            end,
            completeness: Completeness::Whole,
            elsewhere: Vec::new(),
        }]
    }

    fn of(hops: &[&[ReachOutcome]]) -> Option<Refusal> {
        refusal(&seen(hops, ChainEnd::Final), &Policy::default())
    }

    #[test]
    fn a_hop_whose_living_addresses_were_all_spared_is_no_finding() {
        let wait = Some(Refusal::TooMany { retry_after: Duration::from_millis(1_501) });
        assert_eq!(of(&[&[SPARED]]), wait);
        assert_eq!(of(&[&[DEAD, SPARED]]), wait, "the spared one may work");
        assert_eq!(of(&[&[ReachOutcome::Denied, SPARED]]), wait);
        assert_eq!(of(&[&[ALIVE], &[SPARED, SPARED]]), wait, "where a redirect led");
        assert_eq!(of(&[&[ALIVE, SPARED]]), None);
        assert_eq!(of(&[&[DEAD]]), None);
    }

    #[test]
    fn private_addresses_alone_are_a_refusal_and_among_others_they_are_none() {
        assert_eq!(of(&[&[ReachOutcome::Denied]]), Some(Denied::Address.into()));
        assert_eq!(of(&[&[ReachOutcome::Denied, DEAD]]), None);
        assert_eq!(of(&[&[ALIVE], &[ReachOutcome::Denied]]), None);
    }

    #[test]
    fn an_owner_who_refuses_is_told_apart_from_one_that_a_page_leads_to() {
        let end = || ChainEnd::OptedOut { of: "http://shop.example.com/".to_owned() };
        let policy = Policy::default();
        assert_eq!(refusal(&seen(&[&[]], end()), &policy), Some(Denied::OptedOut.into()));
        let led = refusal(&seen(&[&[ALIVE], &[]], end()), &policy);
        assert_eq!(led, Some(Denied::LeadsToOptedOut.into()));
    }
}
