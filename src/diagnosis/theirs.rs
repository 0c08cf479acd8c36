//! What our command measured on the person's machine, folded like our own look, and what the
//! two looks have in common.
//!
//! Folds and compares; which party a difference speaks against, the rules say.

use std::net::IpAddr;

use crate::guard;
use crate::observation::ConnectFailure;
use crate::observation::Family;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::Liveness;
use crate::observation::Observation;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::Try;
use crate::report::Machine;
use crate::report::Measurement;
use crate::report::ProxyOutcome;
use crate::report::Report;
use crate::report::SystemLookup;
use crate::report::WayOut;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Reason;

use super::Context;
use super::case::Case;
use super::finding::Finding;
use super::names::Names;
use super::names::View;
use super::tries::Told;

/// The person's side, as measured.
pub(super) struct Theirs<'a> {
    /// The machine.
    pub(super) machine: &'a Machine,
    /// Their look, folded as ours is.
    pub(super) case: Box<Case<'a>>,
    /// What the rules for sites make of their look.
    pub(super) site: Finding,
    /// Our own look at the host at which their look ended.
    ours: Option<&'a Hop>,
}

impl<'a> Theirs<'a> {
    /// Folds a measurement; `ours` is our own look.
    pub(super) fn of(measurement: &'a Measurement, ours: Option<&'a Observation>) -> Self {
        let context =
            Context { own_network: measurement.machine.own_network, ..Context::default() };
        let observations = std::slice::from_ref(&measurement.observation);
        let case = Case::new(observations, &NOTHING_SAID, &context);
        let site = super::site(&case).finding;
        let ours = ours.and_then(|ours| same_host(ours, measurement.observation.last_hop()?));
        Self { machine: &measurement.machine, case: Box::new(case), site, ours }
    }

    /// The addresses that our resolvers give for the host at which their look ended.
    pub(super) fn we_give(&self) -> &'a [IpAddr] {
        Names::of(self.ours.map(|hop| &hop.name)).led_to()
    }

    /// The addresses that the zone's own servers give for that host; `None` when none of them was
    /// heard.
    pub(super) fn authorities_give(&self) -> Option<Vec<IpAddr>> {
        let heard = self.authorities();
        (!heard.is_empty()).then(|| heard.into_iter().flat_map(|(_, given)| given).collect())
    }

    /// The addresses that the zone's own servers give to their machine. Nothing when somebody
    /// answers in the place of every server.
    pub(super) fn authorities_give_them(&self) -> Vec<IpAddr> {
        if self.is_hijacked() {
            return Vec::new();
        }
        self.case.names.authorities().into_iter().flat_map(|(_, given)| given).collect()
    }

    /// Whether somebody on their way answers questions for names in place of every resolver.
    pub(super) fn is_hijacked(&self) -> bool {
        self.machine.nobody == Liveness::Alive
    }

    /// What each of the zone's own servers that was heard says, and the addresses that it gives.
    pub(super) fn authorities(&self) -> Vec<(View<'a>, Vec<IpAddr>)> {
        let mut all = Names::of(self.ours.map(|hop| &hop.name)).authorities();
        all.retain(|(view, _)| view.is_an_answer());
        all
    }

    /// Whether our own look connected to this address of that host.
    pub(super) fn we_reach(&self, address: IpAddr) -> bool {
        let connected = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Connected { .. });
        self.reach().any(|reach| reach.address == address && connected(reach))
    }

    /// Whether this address of that host failed for our own look.
    pub(super) fn we_fail_at(&self, address: IpAddr) -> bool {
        let failed = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Failed { .. });
        self.reach().any(|reach| reach.address == address && failed(reach))
    }

    fn reach(&self) -> impl Iterator<Item = &'a Reach> + use<'a> {
        self.ours.map_or(&[][..], |hop| &hop.reach).iter()
    }

    /// Whether their machine gets the site's page, or an answer that a living site gives. A part
    /// of the addresses may fail beside it.
    pub(super) fn works(&self) -> bool {
        match self.site.reason.fault() {
            Fault::None => true,
            Fault::Network => self.gets_a_good_answer(),
            Fault::Dns => self.site.reason != Reason::DnsParked && self.gets_a_good_answer(),
            _ => false,
        }
    }

    /// Whether their machine gets the page by the proxy that its settings name.
    pub(super) fn works_by_proxy(&self) -> bool {
        let outcome = self.machine.proxy.as_ref().map(|proxy| &proxy.outcome);
        matches!(outcome, Some(ProxyOutcome::Answered { status: ..500 }))
    }

    fn gets_a_good_answer(&self) -> bool {
        let last = self.case.tries.list.last();
        last.is_some_and(|told| told.reading().is_some() && told.broke().is_none())
    }

    /// The addresses that every program of the machine is led to, for the last host on the way.
    pub(super) fn led_to(&self) -> Vec<IpAddr> {
        self.case.names.led_to().to_vec()
    }

    /// Whether the machine finds no address for the name.
    pub(super) fn finds_nothing(&self) -> bool {
        let failed = match &self.machine.system {
            SystemLookup::Failed { .. } | SystemLookup::TimedOut => true,
            SystemLookup::Found { .. } | SystemLookup::NotAsked => false,
        };
        let first_host = self.case.hops().len() == 1;
        self.case.has_a_name() && ((failed && first_host) || self.led_to().is_empty())
    }

    /// The addresses that are not on the public Internet, of those that the machine is led to.
    pub(super) fn private(&self) -> Vec<IpAddr> {
        self.led_to().into_iter().filter(|address| !guard::is_public(*address)).collect()
    }

    /// What the system's own resolvers say.
    pub(super) fn own_resolvers(&self) -> impl Iterator<Item = (&'a str, View<'a>)> + '_ {
        self.case.names.named().filter(|(name, _)| self.is_own(name))
    }

    /// What all other resolvers say to this machine.
    pub(super) fn other_resolvers(&self) -> impl Iterator<Item = (&'a str, View<'a>)> + '_ {
        self.case.names.named().filter(|(name, _)| !self.is_own(name))
    }

    /// The addresses that all other resolvers give to this machine.
    pub(super) fn others_give(&self) -> Vec<IpAddr> {
        self.case.names.given_by(|name| !self.is_own(name))
    }

    /// Whether a name of a resolver is one of the system's own.
    pub(super) fn is_own(&self, resolver: &str) -> bool {
        self.machine.system_resolvers.iter().any(|own| own == resolver)
    }

    /// Whether the machine's own resolver stands on the device or in the home: a private address.
    pub(super) fn asks_at_home(&self) -> bool {
        let address = |text: &String| text.parse::<std::net::SocketAddr>().ok();
        let mut own = self.machine.system_resolvers.iter().filter_map(address).peekable();
        own.peek().is_some() && own.all(|resolver| !guard::is_public(resolver.ip()))
    }

    /// Requests from their machine to addresses that others were led to.
    pub(super) fn elsewhere(&self) -> Vec<Told<'a>> {
        self.case.elsewhere()
    }

    /// An address that others were led to and that works from their machine.
    pub(super) fn works_elsewhere(&self) -> Option<IpAddr> {
        works_at(&self.elsewhere())
    }

    /// Whether a well-known site works for them over any family.
    pub(super) fn controls_work(&self) -> bool {
        let own = self.machine.own_network;
        own.v4.tcp == Health::Green || own.v6.tcp == Health::Green
    }

    /// Whether all that was watched of their own network fails.
    pub(super) fn controls_fail(&self) -> bool {
        let own = self.machine.own_network;
        let watched = [own.v4.tcp, own.v6.tcp, own.dns];
        let red = watched.contains(&Health::Red);
        red && !self.controls_work()
    }

    /// Whether the machine has no way out of either kind.
    pub(super) fn has_no_way_out(&self) -> bool {
        let none = |way| matches!(way, WayOut::NoAddress | WayOut::NoRoute);
        none(self.machine.v4) && none(self.machine.v6)
    }

    /// Whether their own machine or its firewall forbids the connection.
    pub(super) fn is_forbidden(&self) -> bool {
        let forbidden = |failure: &ConnectFailure| *failure == ConnectFailure::Forbidden;
        self.case.addresses.ours.iter().any(|(_, failure)| forbidden(failure))
    }

    /// How it looks from their machine, as a fact.
    pub(super) fn fact(&self) -> Fact {
        // What a resolver that the machine does not use says is not what the machine sees.
        let reason = if self.works() { Reason::NoneWorks } else { self.site.reason };
        Fact::MachineSees { reason }
    }

    /// What their certificate says of its issuer, and whether anything is wrong with it.
    pub(super) fn certificate(&self) -> Option<&'a crate::observation::Certificate> {
        self.case.certificate()
    }
}

impl<'a> Case<'a> {
    /// The certificate of the last request that got as far as one.
    pub(super) fn certificate(&self) -> Option<&'a crate::observation::Certificate> {
        let tries = self.hops().last()?.tries.iter().rev();
        let secured = tries.filter_map(Try::secured).next()?;
        Some(&secured.certificate)
    }

    /// Requests to addresses that only the other side was led to.
    pub(super) fn elsewhere(&self) -> Vec<Told<'a>> {
        let seen: Option<&'a Observation> = self.seen;
        seen.map_or(&[][..], |seen| &seen.elsewhere).iter().map(Told::of).collect()
    }

    /// Whether the look could connect over a family.
    pub(super) fn connects_over(&self, family: Family) -> bool {
        self.addresses.working.iter().any(|(address, _)| Family::of(*address) == family)
    }
}

/// The hop of a look that is of the same host as this one; the last such.
fn same_host<'a>(look: &'a Observation, other: &Hop) -> Option<&'a Hop> {
    let host = |url: &str| url::Url::parse(url).ok()?.host_str().map(str::to_owned);
    let wanted = host(&other.url)?;
    look.hops.iter().rev().find(|hop| host(&hop.url).as_deref() == Some(&wanted))
}

/// The first address at which a living site answered, with a certificate that holds.
pub(super) fn works_at(tries: &[Told<'_>]) -> Option<IpAddr> {
    tries.iter().find(|told| told.works()).map(|told| told.address.ip())
}

/// Their look is folded without what they said: that stands beside both looks.
static NOTHING_SAID: Report =
    Report { saw: None, error: None, age_s: None, browser: None, measurement: None };
