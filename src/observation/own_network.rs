//! The health of the network we measure from, by family and step, as our canaries see it.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::observation::Answer;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::Family;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::ReachOutcome;
use crate::observation::ResolverView;
use crate::observation::VantageKind;

/// The health of the network we measure from, by family and step, as our canaries see it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OwnNetwork {
    /// Our resolvers.
    #[serde(default)]
    pub dns: Health,
    /// Our resolvers one by one: red when one of them finds none of the names that others find.
    #[serde(default)]
    pub resolvers: Health,
    /// IPv4.
    #[serde(default)]
    pub v4: FamilyHealth,
    /// IPv6.
    #[serde(default)]
    pub v6: FamilyHealth,
}

impl OwnNetwork {
    /// What looks at control sites show; without any, nothing is watched. `None` is a look that
    /// did not end in time; it counts against every step.
    pub fn of(looks: &[Option<&Observation>]) -> Self {
        if looks.is_empty() {
            return Self::default();
        }
        let hops: Vec<Option<&Hop>> =
            looks.iter().map(|look| look.and_then(|look| look.hops.first())).collect();
        Self {
            dns: vote(looks.iter().map(|look| look.map_or(Some(false), name_works))),
            resolvers: each_resolver(&hops),
            v4: family_health(&hops, Family::V4),
            v6: family_health(&hops, Family::V6),
        }
    }

    /// The health of one family.
    pub fn family(&self, family: Family) -> FamilyHealth {
        match family {
            Family::V4 => self.v4,
            Family::V6 => self.v6,
        }
    }
}

/// The health of one family, step by step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct FamilyHealth {
    /// Connections.
    #[serde(default)]
    pub tcp: Health,
    /// Handshakes.
    #[serde(default)]
    pub tls: Health,
    /// Answers.
    #[serde(default)]
    pub http: Health,
}

/// What a canary says of one step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Health {
    /// Nobody watches this step (`--control none`).
    #[default]
    Unwatched,
    /// The first round is not in yet.
    NotYetKnown,
    /// It works.
    Green,
    /// It does not.
    Red,
}

/// The health of one family.
fn family_health(hops: &[Option<&Hop>], family: Family) -> FamilyHealth {
    FamilyHealth {
        tcp: vote(hops.iter().map(|hop| hop.map_or(Some(false), |hop| connects(hop, family)))),
        tls: vote(hops.iter().map(|hop| hop.and_then(|hop| secures(hop, family)))),
        http: vote(hops.iter().map(|hop| hop.and_then(|hop| answers(hop, family)))),
    }
}

/// Red when most of those who tried failed, green when at least half worked. `None` has not
/// tried.
fn vote(outcomes: impl Iterator<Item = Option<bool>>) -> Health {
    let (mut worked, mut failed) = (0_usize, 0_usize);
    for outcome in outcomes.flatten() {
        if outcome { worked += 1 } else { failed += 1 }
    }
    match (worked, failed) {
        (0, 0) => Health::NotYetKnown,
        _ if worked >= failed => Health::Green,
        _ => Health::Red,
    }
}

/// Whether the way in which this side looks names up gave an address: the system's own look-up on
/// a person's machine, any resolver elsewhere.
fn name_works(look: &Observation) -> Option<bool> {
    let NameLookup::Asked(lookup) = &look.hops.first()?.name else { return None };
    if look.vantage.kind == VantageKind::Person {
        return Some(!lookup.addresses.is_empty());
    }
    let questions = lookup.resolvers.iter().flat_map(|resolver| [&resolver.a, &resolver.aaaa]);
    let answered = questions.map(|question| &question.outcome);
    Some(
        !lookup.addresses.is_empty()
            || answered.into_iter().any(|it| matches!(it, DnsOutcome::Answered { .. })),
    )
}

/// Whether each resolver finds the name of any control that another one finds.
fn each_resolver(hops: &[Option<&Hop>]) -> Health {
    let lookups = hops.iter().flatten().filter_map(|hop| match &hop.name {
        NameLookup::Asked(lookup) => Some(lookup),
        NameLookup::Literal | NameLookup::Refused => None,
    });
    let known: Vec<_> = lookups.filter(|lookup| lookup.resolvers.iter().any(finds)).collect();
    let views = || known.iter().flat_map(|lookup| &lookup.resolvers);
    let finds_any = |resolver: &str| views().any(|view| view.resolver == resolver && finds(view));
    match known.is_empty() {
        true => Health::NotYetKnown,
        false if views().all(|view| finds_any(&view.resolver)) => Health::Green,
        false => Health::Red,
    }
}

/// Whether a resolver finds an address of either family.
fn finds(view: &ResolverView) -> bool {
    let found = |outcome: &DnsOutcome| matches!(outcome, DnsOutcome::Answered { addresses, .. } if !addresses.is_empty());
    found(&view.a.outcome) || found(&view.aaaa.outcome)
}

/// Whether any address of the family took a connection.
fn connects(hop: &Hop, family: Family) -> Option<bool> {
    let mut tried = hop
        .reach
        .iter()
        .filter(|reach| Family::of(reach.address) == family)
        .filter(|reach| {
            matches!(reach.outcome, ReachOutcome::Connected { .. } | ReachOutcome::Failed { .. })
        })
        .peekable();
    tried.peek()?;
    Some(tried.any(|reach| matches!(reach.outcome, ReachOutcome::Connected { .. })))
}

/// Whether a handshake over the family completed with a certificate that browsers accept. A
/// well-known site has no other: whoever shows one stands in its place, or our clock is wrong.
fn secures(hop: &Hop, family: Family) -> Option<bool> {
    best(hop, family, |course| match course {
        Course::NotConnected { .. } => None,
        Course::NotSecured { .. } => Some(false),
        Course::NotAnswered { tls, .. } | Course::Answered { tls, .. } => {
            tls.as_ref().map(|tls| tls.certificate.problems.is_empty())
        }
    })
}

/// Whether an answer of the control came over the family. One that sends us to another site is a
/// log-in page's (RFC 8952 §1): well-known sites keep their visitors.
fn answers(hop: &Hop, family: Family) -> Option<bool> {
    best(hop, family, |course| match course {
        Course::NotConnected { .. } | Course::NotSecured { .. } => None,
        Course::NotAnswered { .. } => Some(false),
        Course::Answered { answer, .. } => Some(!leads_astray(hop, answer)),
    })
}

/// Whether an answer leads to a host that has nothing to do with the one that was asked.
fn leads_astray(hop: &Hop, answer: &Answer) -> bool {
    let redirects = matches!(answer.status, 300..400);
    let host = |url: &url::Url| url.host_str().map(str::to_owned);
    let asked = url::Url::parse(&hop.url).ok();
    let led = asked.as_ref().and_then(|asked| {
        let location = answer.header("location").next()?;
        host(&asked.join(location).ok()?)
    });
    let (Some(asked), Some(led)) = (asked.as_ref().and_then(host), led) else { return false };
    let bare = |host: &str| host.strip_prefix("www.").unwrap_or(host).to_owned();
    let (asked, led) = (bare(&asked), bare(&led));
    redirects && !asked.ends_with(&led) && !led.ends_with(&asked)
}

/// The best outcome of a step over all tries of a family.
fn best(hop: &Hop, family: Family, step: impl Fn(&Course) -> Option<bool>) -> Option<bool> {
    hop.tries
        .iter()
        .filter(|attempt| Family::of(attempt.address.ip()) == family)
        .filter_map(|attempt| step(&attempt.course))
        .reduce(|one, other| one || other)
}
