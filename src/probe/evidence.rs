//! What is learnt beside the first connection: what every resolver says, and whether every
//! address can be reached. It runs on by itself while the request goes its way.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;
use url::Host;

use crate::guard::Policy;
use crate::observation::DnsOutcome;
use crate::observation::FinishedStep;
use crate::observation::Lookup;
use crate::observation::NameEnd;
use crate::observation::NameLookup;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::observation::VantageKind;
use crate::probe::Tools;
use crate::probe::aliases::behind_refused;
use crate::probe::aliases::denied;
use crate::probe::clock::Clock;
use crate::probe::dialer::CONNECT_WITHIN;
use crate::probe::dialer::Connected;
use crate::probe::dns::Asking;
use crate::probe::doors::OnBehalf;
use crate::probe::opt_out::Wish;
use crate::probe::system;
use crate::probe::system::SystemAnswer;
use crate::probe::tcp;
use crate::probe::tcp::Reaching;
use crate::target::Target;

/// A lookup and dials under way. Dropping it ends them.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    tools: &'a Tools,
    policy: Arc<Policy>,
    licence: Licence,
    on_behalf: OnBehalf<'a>,
    /// What the owner is heard to wish.
    wish: Wish,
    port: u16,
    clock: Clock,
    naming: Naming,
    /// What the system's own look-up says. It leads the person's own machine.
    system: Option<SystemAnswer>,
    dialled: Vec<IpAddr>,
    /// Whether all that could be dialled belongs to somebody who wants to be left alone.
    opted_out: bool,
    /// Told, and not dialled, because of the alias that they came through.
    behind_refused: Vec<IpAddr>,
    reaching: Option<Reaching>,
}

/// What may be dialled for one URL.
#[derive(Clone, Debug)]
pub(super) enum Licence {
    /// What the policy admits.
    Ordinary,
    /// That, and on the person's own machine wherever its own look-up leads.
    WhereTheSystemLeads,
    /// What this policy admits: that of an earlier URL of the same host.
    This(Arc<Policy>),
}

/// Until when what is not needed for the answer may still arrive.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grace {
    /// What other resolvers say.
    pub(super) resolvers: Instant,
    /// Whether other addresses can be reached.
    pub(super) addresses: Instant,
}

impl Grace {
    /// What a site that has answered is given from now on.
    pub(super) fn from_now(clock: Clock) -> Self {
        let (now, end) = (Instant::now(), clock.end());
        let looked = now.saturating_duration_since(clock.began());
        let resolvers = (clock.began() + RESOLVERS_AT_LEAST).max(now + looked / RESOLVER_SHARE);
        Self { resolvers: end.min(resolvers), addresses: end.min(now + ADDRESS_GRACE) }
    }
}

/// How the host becomes addresses.
#[derive(Debug)]
enum Naming {
    Literal(IpAddr),
    /// The resolvers lead.
    Asking(Asking),
    /// The system's own look-up leads, and the resolvers are asked beside it.
    Led(Asking, system::Asking),
}

impl<'a> Evidence<'a> {
    /// Begins to look up the target's host.
    pub(super) fn begin(
        tools: &'a Tools,
        target: &Target,
        clock: Clock,
        licence: Licence,
        on_behalf: OnBehalf<'a>,
    ) -> Self {
        let wish = match on_behalf {
            OnBehalf::Stranger { .. } => tools.opt_outs.ask(target),
            OnBehalf::Ourselves => Wish::default(),
        };
        let policy = match &licence {
            Licence::This(policy) => Arc::clone(policy),
            Licence::Ordinary | Licence::WhereTheSystemLeads => Arc::clone(&tools.policy),
        };
        Self {
            tools,
            policy,
            licence,
            on_behalf,
            wish,
            port: target.port(),
            clock,
            naming: Naming::begin(tools, target, clock),
            system: None,
            dialled: Vec::new(),
            opted_out: false,
            behind_refused: Vec::new(),
            reaching: None,
        }
    }

    /// Waits for addresses to dial, until there are some or none will come.
    pub(super) async fn look_up(&mut self) {
        let began = Instant::now();
        match &mut self.naming {
            Naming::Literal(address) => self.dialled = vec![*address],
            Naming::Asking(asking) => {
                let policy = &self.policy;
                let first = asking.first_with(|address| policy.address(address).is_ok());
                self.dialled = first.await;
                self.behind_refused = behind_refused(asking.heard(), &self.tools.policy);
                self.dialled.retain(|address| !self.behind_refused.contains(address));
            }
            Naming::Led(_, system) => {
                let answer = system.answer().await;
                self.dialled = answer.addresses().to_vec();
                if matches!(self.licence, Licence::WhereTheSystemLeads) {
                    self.policy = Arc::new(self.policy.and_exactly(&self.dialled));
                }
                self.system = Some(answer);
            }
        }
        let policy = Arc::clone(&self.policy);
        let found = self.dialled.len();
        self.dialled.retain(|address| !policy.has_opted_out(*address));
        self.opted_out = found > 0 && self.dialled.is_empty();
        self.tell_name(began);
        if matches!(self.on_behalf, OnBehalf::Stranger { .. }) && found > 0 {
            self.wish.settle().await;
        }
    }

    /// Tells what the name leads to. Addresses that nobody may visit are not told of: that they are
    /// there is a matter of the network that they are in.
    fn tell_name(&self, began: Instant) {
        let Some(progress) = self.on_behalf.progress() else { return };
        let may_be_visited = |address: &&IpAddr| self.policy.address(**address).is_ok();
        let leads = self.dialled.iter().filter(may_be_visited).count();
        let end = match &self.naming {
            Naming::Literal(_) => NameEnd::IsAddress,
            _ if leads > 0 => NameEnd::Leads(leads),
            Naming::Asking(asking) if self.found_nothing() => nameless(asking.heard()),
            Naming::Asking(_) | Naming::Led(..) => return,
        };
        progress.tell(FinishedStep::Name(end), Some(began.elapsed().into()));
    }

    fn found_nothing(&self) -> bool {
        self.dialled.is_empty() && self.behind_refused.is_empty() && !self.opted_out
    }

    /// Whether the owner, as far as it is known now, wants to be left alone.
    pub(super) fn has_opted_out(&self) -> bool {
        self.opted_out || self.wish.refuses()
    }

    /// What the owner is heard to wish, also later.
    pub(super) fn wish(&self) -> Wish {
        self.wish.clone()
    }

    /// What may be dialled. Complete once [`Self::look_up`] has ended.
    pub(super) fn policy(&self) -> Arc<Policy> {
        Arc::clone(&self.policy)
    }

    /// What the system's own look-up said.
    pub(super) fn system(&self) -> Option<&SystemAnswer> {
        self.system.as_ref()
    }

    /// How many addresses are being dialled.
    pub(super) fn dialled(&self) -> usize {
        self.dialled.len()
    }

    /// Dials these addresses, all at once; the first connection to come about.
    pub(super) async fn first_connection(&mut self) -> Option<(SocketAddr, Connected)> {
        let end = self.clock.end();
        let reaching = tcp::reach(&self.dialled, self.port, &self.policy, self.on_behalf, end);
        self.reaching.insert(reaching).first().await
    }

    /// What is there by the end of a grace, for a site that has answered already. When one of its
    /// addresses does not work, what slower resolvers say is worth more patience: another of
    /// them may not give that address.
    pub(super) async fn gather_by(self, grace: Grace) -> (NameLookup, Vec<Reach>) {
        let late = Instant::now() + LATE_RESOLVERS;
        let mut reach = match self.reaching {
            Some(reaching) => reaching.finish(grace.addresses).await,
            None => Vec::new(),
        };
        let failed = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Failed { .. });
        let resolvers = match reach.iter().any(failed) {
            true => grace.resolvers.max(late),
            false => grace.resolvers,
        };
        let name = match self.naming {
            Naming::Literal(_) => NameLookup::Literal,
            Naming::Asking(asking) => NameLookup::Asked(asking.finish_by(resolvers).await),
            Naming::Led(asking, _) => {
                let beside = asking.finish_by(resolvers).await;
                NameLookup::Asked(led(beside, self.system.as_ref()))
            }
        };
        reach.extend(denied(self.behind_refused));
        (name, reach)
    }

    /// All that can be learnt, for a site in trouble: also of the addresses that only a later
    /// resolver told.
    pub(super) async fn gather_all(mut self) -> (NameLookup, Vec<Reach>) {
        let mut reach = match self.reaching.take() {
            Some(reaching) => reaching.finish(self.clock.end()).await,
            None => Vec::new(),
        };
        let lookup = match self.naming {
            Naming::Literal(_) => return (NameLookup::Literal, reach),
            Naming::Led(asking, _) => {
                let beside = match self.dialled[..] {
                    [] => asking.finish().await,
                    _ => asking.finish_by(Instant::now() + LATE_RESOLVERS).await,
                };
                return (NameLookup::Asked(led(beside, self.system.as_ref())), reach);
            }
            // First all was waited for, to no avail; or there is something to go on with.
            Naming::Asking(asking) if self.dialled.is_empty() => asking.finish().await,
            Naming::Asking(asking) => asking.finish_by(Instant::now() + LATE_RESOLVERS).await,
        };
        let policy = &self.policy;
        let views = lookup.resolvers.iter();
        let outcomes = views.flat_map(|view| [&view.a.outcome, &view.aaaa.outcome]);
        let later_refused = behind_refused(outcomes, policy);
        self.behind_refused.extend(later_refused);
        let is_new = |address: &&IpAddr| {
            !self.dialled.contains(address)
                && !self.behind_refused.contains(address)
                && !policy.has_opted_out(**address)
        };
        let late: Vec<IpAddr> = lookup.addresses.iter().filter(is_new).copied().collect();
        if !self.wish.refuses() {
            let end = self.clock.end();
            let reaching = tcp::reach(&late, self.port, policy, self.on_behalf, end);
            reach.extend(reaching.finish(end).await);
        }
        reach.extend(denied(self.behind_refused));
        (NameLookup::Asked(lookup), reach)
    }
}

impl Naming {
    fn begin(tools: &Tools, target: &Target, clock: Clock) -> Self {
        let name = match target.host() {
            Host::Ipv4(address) => return Self::Literal(address.into()),
            Host::Ipv6(address) => return Self::Literal(address.into()),
            Host::Domain(name) => name,
        };
        let asking = tools.resolvers.lookup(name, clock.end());
        match tools.vantage.kind {
            VantageKind::Checker => Self::Asking(asking),
            VantageKind::Person => Self::Led(asking, system::Asking::begin(name, clock.end())),
        }
    }
}

/// Why a name leads nowhere, as far as somebody told: the clearest word counts.
fn nameless<'a>(heard: impl Iterator<Item = &'a DnsOutcome>) -> NameEnd {
    let mut end = NameEnd::NoAnswer;
    for outcome in heard {
        match outcome {
            DnsOutcome::NameMissing { .. } => return NameEnd::Missing,
            DnsOutcome::NoData { .. } => end = NameEnd::NoAddress,
            _ => {}
        }
    }
    end
}

/// What the resolvers say, with the addresses that the system's own look-up gave in place of
/// theirs: nobody went to those.
fn led(beside: Lookup, system: Option<&SystemAnswer>) -> Lookup {
    let addresses = system.map(|answer| answer.addresses().to_vec()).unwrap_or_default();
    let took = system.and_then(SystemAnswer::took).unwrap_or(beside.took);
    Lookup { took, addresses, ..beside }
}

/// How long a site in trouble waits for resolvers that are slower than the first failure. A live
/// one answers sooner; a dead one, of which the others tell nothing, must not hold up every try.
const LATE_RESOLVERS: Duration = Duration::from_secs(2);

/// How long resolvers have in any case: those of another continent answer within it.
const RESOLVERS_AT_LEAST: Duration = Duration::from_millis(150);

/// Resolvers that are slower than the whole way to the site get this part of its time on top. They
/// were asked at the same time as the others, so only dead and much slower ones are left out, and
/// a dead one makes nobody wait noticeably longer.
const RESOLVER_SHARE: u32 = 10;

/// How long addresses that have not connected yet may still do so: until their dials have ended
/// by themselves, and a little more, so that a busy machine hears of it. Only a site with a dead
/// address costs this wait, and that one of its addresses is dead is a finding that no shorter
/// wait can make.
const ADDRESS_GRACE: Duration = CONNECT_WITHIN.saturating_add(Duration::from_millis(100));

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_dead_resolver_costs_little_beside_the_way_to_the_site() {
        let clock = Clock::start(Duration::from_secs(28));
        let began = clock.began();
        let waits = |grace: Grace| grace.resolvers.duration_since(began).as_millis();
        assert_eq!(waits(Grace::from_now(clock)), 150, "a near site still hears far resolvers");
        tokio::time::advance(Duration::from_millis(200)).await;
        assert_eq!(waits(Grace::from_now(clock)), 220);
        tokio::time::advance(Duration::from_secs(27)).await;
        let end = clock.end().duration_since(began).as_millis();
        assert_eq!(waits(Grace::from_now(clock)), end, "the look's own end comes first");
    }
}
