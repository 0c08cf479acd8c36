//! The steps of a check with their times, read off what was seen: probes count nothing themselves.

use crate::figures::closed_lists::Outcome;
use crate::figures::closed_lists::Step;
use crate::observation::Course;
use crate::observation::Hop;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::Try;

/// Every step that was tried. One that was not tried, or was given up with the check, has neither
/// worked nor failed.
pub(super) fn of(
    observations: &[Observation],
) -> impl Iterator<Item = (Step, Outcome, Millis)> + '_ {
    observations.iter().flat_map(|seen| &seen.hops).flat_map(|hop| {
        let dials = hop.reach.iter().filter_map(dial);
        dns(hop).into_iter().chain(dials).chain(hop.tries.iter().flat_map(spoken))
    })
}

fn dns(hop: &Hop) -> Option<(Step, Outcome, Millis)> {
    let NameLookup::Asked(lookup) = &hop.name else { return None };
    let outcome = if lookup.addresses.is_empty() { Outcome::Failed } else { Outcome::Ok };
    Some((Step::Dns, outcome, lookup.took))
}

fn dial(reach: &Reach) -> Option<(Step, Outcome, Millis)> {
    match reach.outcome {
        ReachOutcome::Connected { took } => Some((Step::Tcp, Outcome::Ok, took)),
        ReachOutcome::Failed { took, .. } => Some((Step::Tcp, Outcome::Failed, took)),
        ReachOutcome::Denied
        | ReachOutcome::Spared { .. }
        | ReachOutcome::OverCap
        | ReachOutcome::Unfinished => None,
    }
}

fn spoken(one: &Try) -> Vec<(Step, Outcome, Millis)> {
    let shaken = one.secured().map(|tls| (Step::Tls, Outcome::Ok, tls.took));
    let last = match &one.course {
        Course::NotConnected { .. } => None,
        Course::NotSecured { took, .. } => Some((Step::Tls, Outcome::Failed, *took)),
        Course::NotAnswered { took, .. } => Some((Step::Http, Outcome::Failed, *took)),
        Course::Answered { answer, .. } => Some((Step::Http, Outcome::Ok, answer.first_byte)),
    };
    shaken.into_iter().chain(last).collect()
}
