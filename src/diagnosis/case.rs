//! The facts of one case, folded once for all rules.
//!
//! Folds; it does not decide.

use crate::observation::Family;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::report::Browser;
use crate::report::Report;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::OwnStep;

use super::Context;
use super::author::Reading;
use super::finding::Finding;
use super::heard::OtherSites;
use super::names::Names;
use super::person::Person;
use super::reach::Addresses;
use super::theirs::Theirs;
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
    /// How old what the person told is, in seconds.
    pub(super) age_s: u32,
    /// What their browser found out.
    pub(super) browser: Option<&'a Browser>,
    /// What was measured on their machine.
    pub(super) theirs: Option<Theirs<'a>>,
    /// What our side saw at the neighbouring name of the site.
    pub(super) sibling: Option<&'a Observation>,
    /// The health of our own network.
    pub(super) own: OwnNetwork,
    /// How other sites fare in the same minute.
    pub(super) other_sites: OtherSites,
}

impl<'a> Case<'a> {
    /// Folds everything once.
    pub(super) fn new(
        observations: &'a [Observation],
        report: &'a Report,
        context: &Context,
    ) -> Self {
        let own = context.own_network;
        let seen = observations.first();
        let hop = seen.and_then(Observation::last_hop);
        let tries = Tries::of(hop, own);
        Self {
            seen,
            names: Names::of(hop.map(|hop| &hop.name)),
            addresses: Addresses::of(hop, own),
            reading: tries.representative().cloned(),
            tries,
            person: Person::understand(report),
            age_s: report.age_s.unwrap_or_default(),
            browser: report.browser.as_ref(),
            theirs: report.measurement.as_deref().map(|measured| Theirs::of(measured, seen)),
            sibling: observations.get(1),
            own,
            other_sites: context.other_sites,
        }
    }

    /// From where somebody has looked.
    pub(super) fn looked(&self) -> Looked {
        match (self.seen, &self.theirs) {
            (None, Some(_)) => Looked::FromTheirs,
            (Some(_), Some(_)) => Looked::FromBoth,
            (_, None) => Looked::FromHere,
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

    /// The host that a finding is about. Trouble of the site is where the redirects led to, unless
    /// the finding knows a place of its own; all else is about the host that was asked for.
    pub(super) fn host_of(&self, finding: &Finding) -> String {
        let asked = self.seen.map(|seen| seen.url.as_str());
        let last = self.hops().last().map(|hop| hop.url.as_str());
        let place = match finding.reason.fault() {
            Fault::Dns | Fault::Network | Fault::Tls | Fault::Gateway | Fault::Application => {
                finding.place.as_deref().or(last).or(asked)
            }
            Fault::None | Fault::Local | Fault::Isp | Fault::Checker | Fault::Unknown => asked,
        };
        place.and_then(host_in).unwrap_or_default()
    }

    /// The host that was asked about, and those that redirects led to.
    pub(super) fn hosts(&self) -> Vec<String> {
        let asked = self.seen.map(|seen| seen.url.as_str());
        let hops = self.hops().iter().map(|hop| hop.url.as_str());
        asked.into_iter().chain(hops).filter_map(host_in).collect()
    }

    /// What our own watch says of a step over one family.
    ///
    /// A look at a control asks over one family only, the one that connected first. Where both
    /// connect, what holds above the connection for one holds for the other.
    pub(super) fn health(&self, step: OwnStep, family: Family) -> Health {
        let (own, other) = (self.own.family(family), self.own.family(family.other()));
        let above = |own_step: Health, other_step: Health| match own_step {
            Health::NotYetKnown if own.tcp == Health::Green => other_step,
            known => known,
        };
        match step {
            OwnStep::Dns => self.own.dns,
            OwnStep::Tcp => own.tcp,
            OwnStep::Tls => above(own.tls, other.tls),
            OwnStep::Http => above(own.http, other.http),
        }
    }
}

fn host_in(url: &str) -> Option<String> {
    let url = url::Url::parse(url).ok()?;
    Some(url.host_str()?.trim_matches(['[', ']']).to_owned())
}
