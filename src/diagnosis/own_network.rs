//! Is it us? What looks at well-known sites say of our own network, by family and step, and which
//! observations call for such a look.
//!
//! It only takes the right to accuse away: no look at a control says anything about the target.

use crate::guard;
use crate::observation::ChainEnd;
use crate::observation::Completeness;
use crate::observation::ConnectFailure;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::FamilyHealth;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::ReachOutcome;
use crate::observation::ResolverView;
use crate::observation::Try;

/// How much a measurement makes us doubt our own network.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// An answer came, it is no error and leads nowhere wrong, and nothing failed before it.
    None,
    /// A good answer came, and an address or a try failed beside it.
    PartlyFailed,
    /// An answer came, so the way was open; it is an error, or a redirect that cannot be followed.
    BadAnswer,
    /// A certificate is bad: by our clock, or by that of whoever stands in the site's place.
    BadCertificate,
    /// No answer came, or not in time: it may be us.
    NoAnswer,
}

/// The greatest doubt that the observations give.
pub fn doubt(observations: &[Observation]) -> Doubt {
    let of_one = |seen: &Observation| match seen.answer() {
        _ if seen.completeness == Completeness::CutByDeadline => Doubt::NoAnswer,
        None => Doubt::NoAnswer,
        Some(_) if seen.hops.iter().any(shows_a_bad_certificate) => Doubt::BadCertificate,
        Some(answer) if answer.status >= FIRST_SERVER_ERROR => Doubt::BadAnswer,
        Some(_) if seen.hops.iter().any(partly_failed) => Doubt::PartlyFailed,
        Some(answer) if answer.status >= FIRST_ERROR || seen.end != ChainEnd::Final => {
            Doubt::BadAnswer
        }
        Some(_) => Doubt::None,
    };
    observations.iter().map(of_one).max().unwrap_or(Doubt::NoAnswer)
}

/// The health of our own network on the two ways that a check can go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    outside: OwnNetwork,
    inside: OwnNetwork,
}

impl Ways {
    /// No control site is set up: nothing is watched.
    pub fn unwatched() -> Self {
        Self { outside: OwnNetwork::default(), inside: OwnNetwork::default() }
    }

    /// Before the first look nothing is known, and nobody may be accused.
    pub fn not_yet_known() -> Self {
        let health = Health::NotYetKnown;
        let family = FamilyHealth { tcp: health, tls: health, http: health };
        let network = OwnNetwork { dns: health, resolvers: health, v4: family, v6: family };
        Self { outside: network, inside: network }
    }

    /// What looks at the control sites show. `None` is a look that did not end in time; it counts
    /// against every step.
    pub fn of(looks: &[Option<Observation>]) -> Self {
        let is_inside = |look: &&Option<Observation>| look.as_ref().is_some_and(stays_inside);
        let (inside, outside): (Vec<_>, Vec<_>) = looks.iter().partition(is_inside);
        // With controls inside only, they speak for the way to the Internet too: it begins there.
        let outside = if outside.is_empty() { looks.iter().collect() } else { outside };
        Self { outside: health(&outside), inside: health(&inside) }
    }

    /// The health on the way to the Internet.
    pub fn outside(&self) -> OwnNetwork {
        self.outside
    }

    /// The health on the way that these observations went. An address inside a network that the
    /// operator allows is not reached over the Internet: only controls that are inside too speak
    /// for the way there, and without any it is unwatched.
    pub fn to(&self, observations: &[Observation]) -> OwnNetwork {
        if observations.iter().all(stays_inside) { self.inside } else { self.outside }
    }

    /// The same while this machine's clock is off: then no word about a certificate's dates counts.
    pub fn by_a_wrong_clock(mut self) -> Self {
        for network in [&mut self.outside, &mut self.inside] {
            network.v4.tls = Health::Red;
            network.v6.tls = Health::Red;
        }
        self
    }
}

/// Whether all that was dialled is inside a network that is not the public Internet.
pub(super) fn stays_inside(observation: &Observation) -> bool {
    let hops = &observation.hops;
    let reached_for = hops.iter().all(|hop| !hop.reach.is_empty());
    let mut reach = hops.iter().flat_map(|hop| &hop.reach);
    reached_for && reach.all(|reach| !guard::is_public(reach.address))
}

/// Whether an address or a try of this hop failed, or a resolver did not find the name that another
/// one found. A missing route tells by itself that it is ours.
fn partly_failed(hop: &Hop) -> bool {
    let mut unreached = hop.reach.iter().filter_map(|reach| match reach.outcome {
        ReachOutcome::Failed { failure, .. } => Some(failure),
        _ => None,
    });
    let broke_off =
        |course: &Course| matches!(course, Course::NotSecured { .. } | Course::NotAnswered { .. });
    unreached.any(|failure| failure != ConnectFailure::NoRoute)
        || resolvers_differ(hop)
        || hop.tries.iter().any(|attempt| broke_off(&attempt.course))
}

fn resolvers_differ(hop: &Hop) -> bool {
    let NameLookup::Asked(lookup) = &hop.name else { return false };
    let finds = |view: &ResolverView| {
        let both = [&view.a.outcome, &view.aaaa.outcome];
        both.iter().any(|outcome| matches!(outcome, DnsOutcome::Answered { .. }))
    };
    lookup.resolvers.iter().any(finds) && !lookup.resolvers.iter().all(finds)
}

fn shows_a_bad_certificate(hop: &Hop) -> bool {
    let mut secured = hop.tries.iter().filter_map(Try::secured);
    secured.any(|tls| !tls.certificate.problems.is_empty())
}

fn health(looks: &[&Option<Observation>]) -> OwnNetwork {
    let looks: Vec<_> = looks.iter().map(|look| look.as_ref()).collect();
    OwnNetwork::of(&looks)
}

/// Where the statuses begin by which an answer is an error (RFC 9110 §15.5).
const FIRST_ERROR: u16 = 400;

/// Where the statuses begin by which a server says that it failed (RFC 9110 §15.6).
const FIRST_SERVER_ERROR: u16 = 500;

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::*;
    use crate::observation::HttpFailure;
    use crate::observation::Millis;
    use crate::observation::Reach;
    use crate::observation::Vantage;
    use crate::observation::VantageKind;

    /// A look that ended at one address: refused, or connected and then silent.
    fn look(address: &str, failure: Option<ConnectFailure>) -> Observation {
        let ip: IpAddr = address.parse().unwrap();
        let took = Millis(1);
        let (outcome, course) = match failure {
            Some(failure) => {
                (ReachOutcome::Failed { took, failure }, Course::NotConnected { took, failure })
            }
            None => (
                ReachOutcome::Connected { took },
                Course::NotAnswered {
                    connect: took,
                    tls: None,
                    took,
                    failure: HttpFailure::TimedOut,
                },
            ),
        };
        let hop = Hop {
            url: format!("http://{address}/"),
            name: NameLookup::Literal,
            reach: vec![Reach { address: ip, outcome }],
            tries: vec![Try { address: (ip, 80).into(), began: took, course }],
        };
        Observation {
            vantage: Vantage { name: "test".to_owned(), kind: VantageKind::Checker },
            url: hop.url.clone(),
            took,
            hops: vec![hop],
            end: ChainEnd::Final,
            completeness: Completeness::Whole,
            elsewhere: Vec::new(),
        }
    }

    const REFUSED: Option<ConnectFailure> = Some(ConnectFailure::Refused);

    #[test]
    fn most_of_those_who_tried_decide() {
        let good = || Some(look("192.0.33.8", None));
        let bad = || Some(look("192.0.33.9", REFUSED));
        let tcp = |looks: &[Option<Observation>]| Ways::of(looks).outside().v4.tcp;
        assert_eq!(tcp(&[good(), good(), bad()]), Health::Green);
        assert_eq!(tcp(&[good(), bad(), bad()]), Health::Red);
        assert_eq!(tcp(&[good(), bad()]), Health::Green);
        assert_eq!(tcp(&[good(), None, None]), Health::Red, "out of time is a failure");
    }

    #[test]
    fn a_step_or_family_that_nobody_tried_is_not_known() {
        let network = Ways::of(&[Some(look("192.0.33.8", None))]).outside();
        assert_eq!(network.v4.http, Health::Red);
        assert_eq!(network.v6.tcp, Health::NotYetKnown);
        assert_eq!(network.dns, Health::NotYetKnown);
    }

    #[test]
    fn each_way_is_told_by_the_controls_that_go_it() {
        let outside = look("192.0.33.8", REFUSED);
        let inside = look("10.0.0.1", None);
        let ways = Ways::of(&[Some(outside.clone()), Some(inside.clone())]);
        assert_eq!(ways.outside().v4.tcp, Health::Red, "the inner one does not hide it");
        assert_eq!(ways.to(&[inside]).v4.tcp, Health::Green);
        let ways = Ways::of(&[Some(outside)]);
        assert_eq!(ways.to(&[look("10.0.0.1", REFUSED)]), OwnNetwork::default());
    }

    #[test]
    fn what_failed_makes_us_doubt() {
        assert_eq!(doubt(&[]), Doubt::NoAnswer);
        assert_eq!(doubt(&[look("192.0.33.8", REFUSED)]), Doubt::NoAnswer);
        assert!(partly_failed(&look("192.0.33.8", REFUSED).hops[0]));
        let no_route = look("2620:0:2d0:200::8", Some(ConnectFailure::NoRoute));
        assert!(!partly_failed(&no_route.hops[0]), "that is ours without any look");
    }
}
