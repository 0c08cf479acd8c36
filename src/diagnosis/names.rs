//! What all resolvers together say of a name, folded from each one's two questions.
//!
//! Counts and picks; whose fault it is, `dns` and `validity` say.

use std::net::IpAddr;

use crate::observation::DnsOutcome;
use crate::observation::Ede;
use crate::observation::Family;
use crate::observation::Liveness;
use crate::observation::Lookup;
use crate::observation::NameLookup;
use crate::observation::Question;
use crate::observation::Rcode;
use crate::observation::ResolverView;
use crate::observation::Unvalidated;

/// What all resolvers together say of a name.
#[derive(Default)]
pub(super) struct Names<'a> {
    lookup: Option<&'a Lookup>,
}

/// What one resolver says, both questions together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum View<'a> {
    /// It has addresses.
    Found,
    /// NXDOMAIN, at the end of this chain.
    Missing(&'a [String]),
    /// The name is there and has no address.
    NoAddress,
    /// Aliases in a circle.
    Loop(&'a [String]),
    /// More aliases than anybody follows.
    TooLong(&'a [String]),
    /// A response code that says failure.
    Failed(Rcode),
    /// Not a DNS answer.
    Malformed,
    /// Silent about this name, and alive.
    Silent,
    /// Silent, and nobody knows whether it lives.
    Unheard,
    /// Silent about everything.
    Dead,
    /// Our own machine could not send the question.
    Unsendable,
    /// It refuses on its own account (EDE 15 to 18), or gives what it gives for every name: a
    /// filter on our side.
    Filters,
    /// It was not asked.
    NotAsked,
}

impl<'a> Names<'a> {
    /// The lookup of a hop, when resolvers were asked.
    pub(super) fn of(name: Option<&'a NameLookup>) -> Self {
        match name {
            Some(NameLookup::Asked(lookup)) => Self { lookup: Some(lookup) },
            _ => Self::default(),
        }
    }

    /// Whether resolvers were asked.
    pub(super) fn asked(&self) -> bool {
        self.lookup.is_some()
    }

    /// Each resolver's view.
    pub(super) fn views(&self) -> impl Iterator<Item = View<'a>> + '_ {
        let forged = self.forged();
        self.resolvers().iter().map(move |resolver| view(resolver, forged))
    }

    /// How many resolvers were asked and gave a DNS answer of any kind.
    pub(super) fn heard(&self) -> usize {
        self.views().filter(|view| view.is_an_answer()).count()
    }

    /// How many resolvers there are.
    pub(super) fn total(&self) -> usize {
        self.resolvers().len()
    }

    /// How many resolvers see it like this.
    pub(super) fn count(&self, like: impl Fn(&View<'a>) -> bool) -> usize {
        self.views().filter(|view| like(view)).count()
    }

    /// Each resolver's name and view.
    pub(super) fn named(&self) -> impl Iterator<Item = (&'a str, View<'a>)> + use<'a> {
        let forged = self.forged();
        let named = move |one: &'a ResolverView| (one.resolver.as_str(), view(one, forged));
        self.resolvers().iter().map(named)
    }

    /// The addresses that were dialled: all that was told, or what the system chose.
    pub(super) fn led_to(&self) -> &'a [IpAddr] {
        self.lookup.map_or(&[], |lookup| lookup.addresses.as_slice())
    }

    /// The addresses that the resolvers with such names give.
    pub(super) fn given_by(&self, like: impl Fn(&str) -> bool) -> Vec<IpAddr> {
        let resolvers = self.resolvers().iter().filter(|one| like(&one.resolver));
        resolvers.flat_map(addresses_of).collect()
    }

    /// The Extended DNS Errors that the resolvers with such names gave.
    pub(super) fn explained_by(&self, like: impl Fn(&str) -> bool) -> Vec<&'a Ede> {
        let resolvers = self.resolvers().iter().filter(|one| like(&one.resolver));
        resolvers.flat_map(|one| [&one.a, &one.aaaa]).flat_map(|question| &question.ede).collect()
    }

    /// What each of the zone's own servers says, and the addresses that it gives.
    pub(super) fn authorities(&self) -> Vec<(View<'a>, Vec<IpAddr>)> {
        let views = self.lookup.map_or(&[][..], |lookup| &lookup.authorities);
        views.iter().map(|server| (view(server, &[]), addresses_of(server))).collect()
    }

    /// Whether any resolver has addresses.
    pub(super) fn found(&self) -> bool {
        let honest = |address: &IpAddr| !self.forged().contains(address);
        let addresses = self.lookup.is_some_and(|lookup| lookup.addresses.iter().any(honest));
        addresses || self.count(|view| *view == View::Found) > 0
    }

    /// How many addresses were answered in all.
    pub(super) fn addresses(&self) -> usize {
        self.lookup.map_or(0, |lookup| lookup.addresses.len())
    }

    /// Whether a resolver says that there is no IPv4 address, and none has one.
    pub(super) fn lacks_ipv4(&self) -> bool {
        let no_data = |view: &&ResolverView| matches!(view.a.outcome, DnsOutcome::NoData { .. });
        let has = self.lookup.is_some_and(|lookup| lookup.addresses.iter().any(|a| a.is_ipv4()));
        !has && self.resolvers().iter().any(|view| no_data(&view))
    }

    /// A family about which resolvers that give addresses of the other fail, and none knows more.
    pub(super) fn half_failed(&self) -> Option<(Family, Rcode)> {
        let found = |one: &&ResolverView| view(one, self.forged()) == View::Found;
        [Family::V4, Family::V6].into_iter().find_map(|family| {
            let outcomes = || {
                self.resolvers().iter().filter(found).map(|view| match family {
                    Family::V4 => &view.a.outcome,
                    Family::V6 => &view.aaaa.outcome,
                })
            };
            let is_known = |outcome: &DnsOutcome| {
                matches!(outcome, DnsOutcome::Answered { .. } | DnsOutcome::NoData { .. })
            };
            let failed = outcomes().find_map(|outcome| match outcome {
                DnsOutcome::Failed { rcode, .. } => Some((family, *rcode)),
                _ => None,
            });
            failed.filter(|_| !outcomes().any(is_known))
        })
    }

    /// The Extended DNS Errors of the questions that did not find the name.
    pub(super) fn explanations(&self) -> impl Iterator<Item = &'a Ede> + '_ {
        self.failed_questions().flat_map(|question| &question.ede)
    }

    /// Whether the name answers as soon as nobody checks signatures.
    pub(super) fn works_without_validation(&self) -> bool {
        self.failed_questions().any(|question| {
            matches!(question.outcome, DnsOutcome::Failed { unvalidated: Unvalidated::Answers, .. })
        })
    }

    /// The first response code that says failure.
    pub(super) fn rcode(&self) -> Option<Rcode> {
        self.views().find_map(|view| match view {
            View::Failed(rcode) => Some(rcode),
            _ => None,
        })
    }

    fn failed_questions(&self) -> impl Iterator<Item = &'a Question> + '_ {
        let forged = self.forged();
        let failing =
            self.resolvers().iter().filter(|resolver| view(resolver, forged) != View::Found);
        failing.flat_map(|resolver| [&resolver.a, &resolver.aaaa])
    }

    /// What resolvers give for a name that nobody has.
    pub(super) fn forged(&self) -> &'a [IpAddr] {
        self.lookup.map_or(&[], |lookup| lookup.given_for_nobody.as_slice())
    }

    fn resolvers(&self) -> &'a [ResolverView] {
        self.lookup.map_or(&[], |lookup| lookup.resolvers.as_slice())
    }
}

impl View<'_> {
    /// Whether a DNS message came back.
    pub(super) fn is_an_answer(&self) -> bool {
        !matches!(
            self,
            Self::Silent | Self::Unheard | Self::Dead | Self::Unsendable | Self::NotAsked
        )
    }
}

/// One resolver's two questions as one view: an address beats all, then what is definite. What
/// resolvers give for every name, `forged`, is no address of this one.
fn view<'a>(resolver: &'a ResolverView, forged: &[IpAddr]) -> View<'a> {
    let both = [&resolver.a, &resolver.aaaa];
    let outcomes = || both.iter().map(|question| &question.outcome);
    if outcomes().any(is_found) {
        let all_forged = addresses_of(resolver).iter().all(|address| forged.contains(address));
        return if all_forged { View::Filters } else { View::Found };
    }
    if both.iter().any(|question| question.ede.iter().any(filters)) {
        return View::Filters;
    }
    let alive = if outcomes().any(is_message) { Liveness::Alive } else { resolver.alive };
    outcomes()
        .filter_map(|outcome| single(outcome, alive))
        .min_by_key(|view| rank(view))
        .unwrap_or(View::NotAsked)
}

/// The addresses of both families that one resolver gives.
fn addresses_of(resolver: &ResolverView) -> Vec<IpAddr> {
    let questions = [&resolver.a, &resolver.aaaa].into_iter();
    let given = questions.filter_map(|question| match &question.outcome {
        DnsOutcome::Answered { addresses, .. } => Some(addresses),
        _ => None,
    });
    given.flatten().copied().collect()
}

fn single(outcome: &DnsOutcome, alive: Liveness) -> Option<View<'_>> {
    Some(match outcome {
        DnsOutcome::Answered { .. } | DnsOutcome::NoData { .. } => View::NoAddress,
        DnsOutcome::NameMissing { chain } => View::Missing(chain),
        DnsOutcome::CnameLoop { chain } => View::Loop(chain),
        DnsOutcome::ChainTooLong { chain } => View::TooLong(chain),
        DnsOutcome::Failed { rcode, .. } => View::Failed(*rcode),
        DnsOutcome::Malformed => View::Malformed,
        DnsOutcome::TimedOut => match alive {
            Liveness::Alive => View::Silent,
            Liveness::Silent => View::Dead,
            Liveness::NotAsked => View::Unheard,
        },
        DnsOutcome::Unsendable => View::Unsendable,
        DnsOutcome::Unfinished | DnsOutcome::NotAsked => return None,
    })
}

/// What is definite comes first when the two questions went differently. A failure beats
/// "no address": half an answer is not proof that there is none.
fn rank(view: &View<'_>) -> u8 {
    match view {
        View::Found => 0,
        View::Missing(_) => 1,
        View::Loop(_) => 2,
        View::TooLong(_) => 3,
        View::Failed(_) => 4,
        View::Malformed => 5,
        View::Silent => 6,
        View::NoAddress => 7,
        View::Filters => 8,
        View::Unheard => 9,
        View::Dead => 10,
        View::Unsendable => 11,
        View::NotAsked => 12,
    }
}

fn is_found(outcome: &DnsOutcome) -> bool {
    matches!(outcome, DnsOutcome::Answered { addresses, .. } if !addresses.is_empty())
}

/// Whether a DNS message came back, which proves that the resolver lives.
fn is_message(outcome: &DnsOutcome) -> bool {
    !matches!(
        outcome,
        DnsOutcome::TimedOut
            | DnsOutcome::Unsendable
            | DnsOutcome::Unfinished
            | DnsOutcome::NotAsked
    )
}

/// RFC 8914 §4.16 to §4.19: Blocked, Censored, Filtered, Prohibited speak of the resolver's
/// own rules, not of the name.
fn filters(ede: &Ede) -> bool {
    (15..=18).contains(&ede.code)
}
