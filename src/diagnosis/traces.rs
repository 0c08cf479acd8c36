//! Where packets to the site get lost, as far as the hops tell that others still go on.
//!
//! The ways from one machine to everything begin with the same routers: its home, its provider,
//! and where that meets the Internet. A way that ends among those, while the ways to well-known
//! sites go on, ends in the person's own network. Beyond them nothing can be said: the next one
//! may be the site's own guard.

use std::net::IpAddr;

use crate::report::StepSaid;
use crate::report::Trace;
use crate::report::TraceStep;
use crate::report::Traces;

/// Where a connection to the site ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Lost {
    /// In whose hands.
    pub(super) at: At,
    /// The last hop that is known to have had the packet.
    pub(super) hops: u8,
    /// Its address, when it was seen.
    pub(super) from: Option<IpAddr>,
}

/// In whose hands a packet was lost or turned away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum At {
    /// The machine's own, or its home router's.
    Home,
    /// The home router's or the provider's: the hops do not tell which.
    HomeOrProvider,
    /// The provider's.
    Provider,
}

/// Where the way to the site ends; `None` when it leaves the part that all ways share, or when
/// nothing is known.
pub(super) fn lost(traces: &Traces) -> Option<Lost> {
    let site = traces.site.as_ref()?;
    let shared = shared_hops(&traces.controls)?;
    if let Some(turned_away) = site.steps.iter().find(|step| turns_away(step)) {
        return refused(site, turned_away, shared);
    }
    if strays(site, &traces.controls) {
        return None;
    }
    let last = site.steps.iter().rev().find(|step| step.said == StepSaid::Expired);
    let hops = last.map_or(0, |step| step.hops);
    let silent_next = site.steps.iter().any(|step| step.hops == hops + 1);
    (silent_next && hops < shared).then(|| Lost {
        at: match hops {
            0 => At::Home,
            // The home router had it. Whether it or the next one dropped it cannot be seen.
            1 => At::HomeOrProvider,
            _ => At::Provider,
        },
        hops,
        from: last.and_then(|step| step.from),
    })
}

/// A router that turns a packet away had it one hop earlier: with one hop less it would have
/// said that the hops are used up.
fn refused(site: &Trace, step: &TraceStep, shared: u8) -> Option<Lost> {
    if step.hops > shared {
        return None;
    }
    let hops = step.hops - 1;
    let before = site.steps.iter().find(|earlier| earlier.hops == hops);
    let at = if hops <= 1 { At::Home } else { At::Provider };
    Some(Lost { at, hops, from: step.from.or_else(|| before.and_then(|it| it.from)) })
}

fn turns_away(step: &TraceStep) -> bool {
    matches!(step.said, StepSaid::Refused | StepSaid::Unreachable)
}

/// Whether the way to the site has met a router that is on no way to a control: then it left the
/// part that all ways share before it ended.
fn strays(site: &Trace, controls: &[Trace]) -> bool {
    let is_on_the_way = |step: &TraceStep| {
        let mut known = controls.iter().filter_map(|it| expired(it, step.hops)?.from).peekable();
        known.peek().is_none() || known.any(|router| Some(router) == step.from)
    };
    let mut seen = site.steps.iter().filter(|it| it.said == StepSaid::Expired && it.from.is_some());
    !seen.all(is_on_the_way)
}

/// How many hops the ways to all controls share: each of them answered, and as far as addresses
/// were seen they are the same. One way alone does not show where ways part; only that its first
/// routers are the home's and the provider's. `None` without any control.
fn shared_hops(controls: &[Trace]) -> Option<u8> {
    let answered: Vec<&Trace> =
        controls.iter().filter(|trace| expired(trace, 1).is_some()).collect();
    let first = answered.first()?;
    let same = |hops: u8| {
        let seen: Option<Vec<Option<IpAddr>>> =
            answered.iter().map(|trace| expired(trace, hops).map(|step| step.from)).collect();
        let mut known = seen?.into_iter().flatten();
        let one = known.next();
        known.all(|other| Some(other) == one).then_some(())
    };
    let longest = first.steps.iter().map(|step| step.hops).max()?;
    let shared = (1..=longest).take_while(|hops| same(*hops).is_some()).last()?;
    Some(if answered.len() > 1 { shared } else { shared.min(SURE_ALONE) })
}

/// The step of so many hops, when a router said that the hops were used up.
fn expired(trace: &Trace, hops: u8) -> Option<&TraceStep> {
    trace.steps.iter().find(|step| step.hops == hops && step.said == StepSaid::Expired)
}

/// The home router, and the first one of the provider.
const SURE_ALONE: u8 = 2;

#[cfg(test)]
mod tests {
    use super::*;

    fn trace(said: &[StepSaid]) -> Trace {
        let to = IpAddr::from([192, 0, 2, 1]);
        let step = |(index, said): (usize, &StepSaid)| TraceStep {
            hops: u8::try_from(index + 1).unwrap(),
            from: None,
            said: *said,
        };
        Trace { to, steps: said.iter().enumerate().map(step).collect() }
    }

    fn at(site: &[StepSaid], control: &[StepSaid]) -> Option<At> {
        let traces = Traces { site: Some(trace(site)), controls: vec![trace(control); 2] };
        lost(&traces).map(|lost| lost.at)
    }

    use StepSaid::Connected as C;
    use StepSaid::Expired as E;
    use StepSaid::Refused as R;
    use StepSaid::Silent as S;

    #[test]
    fn silence_is_placed_by_the_hops_that_still_answer() {
        let control = [E, E, E, C];
        assert_eq!(at(&[S, S, S], &control), Some(At::Home));
        assert_eq!(at(&[E, S, S], &control), Some(At::HomeOrProvider));
        assert_eq!(at(&[E, E, S, S], &control), Some(At::Provider));
        assert_eq!(at(&[E, E, E, S, S], &control), None, "beyond what all ways share");
    }

    #[test]
    fn a_refusal_is_placed_one_hop_before() {
        let control = [E, E, E, C];
        assert_eq!(at(&[R], &control), Some(At::Home));
        assert_eq!(at(&[E, R], &control), Some(At::Home));
        assert_eq!(at(&[E, E, R], &control), Some(At::Provider));
        assert_eq!(at(&[E, E, E, R], &control), None);
    }

    /// A way whose routers have these last numbers; 0 is silence.
    fn by(routers: &[u8]) -> Trace {
        let mut way = trace(&vec![E; routers.len()]);
        for (step, &router) in way.steps.iter_mut().zip(routers) {
            match router {
                0 => step.said = S,
                _ => step.from = Some(IpAddr::from([198, 51, 100, router])),
            }
        }
        way
    }

    #[test]
    fn a_way_that_parts_from_the_others_is_not_lost_at_the_provider() {
        let at = |site: &[u8], controls: &[&[u8]]| {
            let controls = controls.iter().map(|routers| by(routers)).collect();
            lost(&Traces { site: Some(by(site)), controls }).map(|lost| lost.at)
        };
        let [one, other]: [&[u8]; 2] = [&[1, 2, 3, 4, 5, 6], &[1, 2, 3, 4, 5, 7]];
        assert_eq!(at(&[1, 2, 3, 0], &[one, other]), Some(At::Provider));
        assert_eq!(at(&[1, 2, 3, 9, 0], &[one, other]), None, "it went on elsewhere");
        // With one control alone nobody knows how far its way is everybody's.
        assert_eq!(at(&[1, 2, 3, 0], &[one]), None);
        assert_eq!(at(&[1, 0], &[one]), Some(At::HomeOrProvider));
        assert_eq!(at(&[0, 0], &[one]), Some(At::Home));
    }

    #[test]
    fn without_a_control_that_goes_on_nothing_is_said() {
        assert_eq!(at(&[E, S, S], &[S, S, S]), None);
        assert_eq!(at(&[E, E, S], &[E, S, S]), None);
        let alone = Traces { site: Some(trace(&[E, S])), controls: Vec::new() };
        assert_eq!(lost(&alone), None);
        assert_eq!(lost(&Traces::default()), None);
    }
}
