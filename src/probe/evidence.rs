//! What is learnt beside the first connection: what every resolver says, and whether every
//! address can be reached. It runs on by itself while the request goes its way.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::time::Instant;
use url::Host;

use crate::observation::NameLookup;
use crate::observation::Reach;
use crate::probe::Tools;
use crate::probe::aliases::behind_refused;
use crate::probe::aliases::denied;
use crate::probe::clock::Clock;
use crate::probe::dialer::Connected;
use crate::probe::dns::Asking;
use crate::probe::tcp;
use crate::probe::tcp::Reaching;
use crate::target::Target;

/// A lookup and dials under way. Dropping it ends them.
#[derive(Debug)]
pub(super) struct Evidence<'a> {
    tools: &'a Tools,
    port: u16,
    clock: Clock,
    naming: Naming,
    dialled: Vec<IpAddr>,
    /// Told, and not dialled, because of the alias that they came through.
    behind_refused: Vec<IpAddr>,
    reaching: Option<Reaching>,
}

/// Until when what is not needed for the answer may still arrive.
#[derive(Clone, Copy, Debug)]
pub(super) struct Grace {
    /// What other resolvers say.
    pub(super) resolvers: Instant,
    /// Whether other addresses can be reached.
    pub(super) addresses: Instant,
}

/// How the host becomes addresses.
#[derive(Debug)]
enum Naming {
    Literal(IpAddr),
    Asking(Asking),
}

impl<'a> Evidence<'a> {
    /// Begins to look up the target's host.
    pub(super) fn begin(tools: &'a Tools, target: &Target, clock: Clock) -> Self {
        let naming = match target.host() {
            Host::Ipv4(address) => Naming::Literal(address.into()),
            Host::Ipv6(address) => Naming::Literal(address.into()),
            Host::Domain(name) => Naming::Asking(tools.resolvers.lookup(name, clock.end())),
        };
        Self {
            tools,
            port: target.port(),
            clock,
            naming,
            dialled: Vec::new(),
            behind_refused: Vec::new(),
            reaching: None,
        }
    }

    /// The addresses to dial, as soon as there are some.
    pub(super) async fn addresses(&mut self) -> &[IpAddr] {
        match &mut self.naming {
            Naming::Literal(address) => self.dialled = vec![*address],
            Naming::Asking(asking) => {
                self.dialled = asking.first().await;
                self.behind_refused = behind_refused(asking.heard(), &self.tools.policy);
                self.dialled.retain(|address| !self.behind_refused.contains(address));
            }
        }
        &self.dialled
    }

    /// Dials these addresses, all at once; the first connection to come about.
    pub(super) async fn first_connection(&mut self) -> Option<(SocketAddr, Connected)> {
        let (policy, end) = (&self.tools.policy, self.clock.end());
        let reaching = tcp::reach(&self.dialled, self.port, policy, end);
        self.reaching.insert(reaching).first().await
    }

    /// What is there by the end of a grace, for a site that has answered already.
    pub(super) async fn gather_by(self, grace: Grace) -> (NameLookup, Vec<Reach>) {
        let name = match self.naming {
            Naming::Literal(_) => NameLookup::Literal,
            Naming::Asking(asking) => NameLookup::Asked(asking.finish_by(grace.resolvers).await),
        };
        let mut reach = match self.reaching {
            Some(reaching) => reaching.finish(grace.addresses).await,
            None => Vec::new(),
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
            // First all was waited for, to no avail; or there is something to go on with.
            Naming::Asking(asking) if self.dialled.is_empty() => asking.finish().await,
            Naming::Asking(asking) => asking.finish_by(Instant::now() + LATE_RESOLVERS).await,
        };
        let policy = &self.tools.policy;
        let views = lookup.resolvers.iter();
        let outcomes = views.flat_map(|view| [&view.a.outcome, &view.aaaa.outcome]);
        let later_refused = behind_refused(outcomes, policy);
        self.behind_refused.extend(later_refused);
        let is_new = |address: &&IpAddr| {
            !self.dialled.contains(address) && !self.behind_refused.contains(address)
        };
        let late: Vec<IpAddr> = lookup.addresses.iter().filter(is_new).copied().collect();
        let reaching = tcp::reach(&late, self.port, policy, self.clock.end());
        reach.extend(reaching.finish(self.clock.end()).await);
        reach.extend(denied(self.behind_refused));
        (NameLookup::Asked(lookup), reach)
    }
}

/// How long a site in trouble waits for resolvers that are slower than the first failure. A live
/// one answers sooner; a dead one, of which the others tell nothing, must not hold up every try.
const LATE_RESOLVERS: Duration = Duration::from_secs(1);
