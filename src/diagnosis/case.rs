//! The facts of one case, folded once for all rules.
//!
//! Folds; it does not decide.

use crate::observation::Family;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::VantageKind;
use crate::report::Report;
use crate::verdict::OwnStep;

use super::Context;
use super::author::Reading;
use super::names::Names;
use super::person::Person;
use super::reach::Addresses;
use super::tries::Tries;

/// The facts of one case.
pub(super) struct Case<'a> {
    /// What our side saw; `None` when nobody has looked.
    pub(super) seen: Option<&'a Observation>,
    /// How the name of the last hop was looked up.
    pub(super) names: Names<'a>,
    /// Which addresses of the last hop accept connections.
    pub(super) addresses: Addresses,
    /// What came of each request to the last hop.
    pub(super) tries: Tries<'a>,
    /// The answer that stands for the site, read.
    pub(super) reading: Option<Reading<'a>>,
    /// What the person says, understood.
    pub(super) person: Person,
    /// The health of our own network.
    pub(super) own: OwnNetwork,
}

impl<'a> Case<'a> {
    /// Folds everything once.
    pub(super) fn new(observations: &'a [Observation], report: &Report, context: &Context) -> Self {
        let own = context.own_network;
        let seen = primary(observations);
        let hop = seen.and_then(Observation::last_hop);
        let tries = Tries::of(hop, own);
        Self {
            seen,
            names: Names::of(hop.map(|hop| &hop.name)),
            addresses: Addresses::of(hop, own),
            reading: tries.representative().cloned(),
            tries,
            person: Person::understand(report),
            own,
        }
    }

    /// The URLs on the way.
    pub(super) fn hops(&self) -> &'a [Hop] {
        self.seen.map_or(&[], |seen| seen.hops.as_slice())
    }

    /// Whether the last hop's name was asked for, rather than being an address.
    pub(super) fn has_a_name(&self) -> bool {
        matches!(self.hops().last().map(|hop| &hop.name), Some(NameLookup::Asked(_)))
    }

    /// The host that was asked about, from the URL.
    pub(super) fn host(&self) -> String {
        let url = self.seen.map_or("", |seen| seen.url.as_str());
        url::Url::parse(url)
            .ok()
            .and_then(|url| url.host_str().map(|host| host.trim_matches(['[', ']']).to_owned()))
            .unwrap_or_default()
    }

    /// What our own watch says of a step over one family.
    pub(super) fn health(&self, step: OwnStep, family: Family) -> Health {
        let family = self.own.family(family);
        match step {
            OwnStep::Dns => self.own.dns,
            OwnStep::Tcp => family.tcp,
            OwnStep::Tls => family.tls,
            OwnStep::Http => family.http,
        }
    }
}

/// The checker's view; any other when the checker has none. The comparison of several vantages
/// is not made here yet: the first one speaks.
fn primary(observations: &[Observation]) -> Option<&Observation> {
    let checkers = observations.iter().find(|seen| seen.vantage.kind == VantageKind::Checker);
    checkers.or_else(|| observations.first())
}
