//! How often new measurements may be started: by one client, of one page, site and domain, and at
//! one address.
//!
//! Kept answers and measurements under way are free: limits only stand before new traffic. The
//! client comes first, so that one who is over its own limit takes nothing from the others.

mod bucket;
mod clients;
mod doors;
mod front_doors;
mod targets;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use crate::check::Refusal;
pub(crate) use crate::check::limits::clients::ClientNet;
use crate::check::limits::clients::Clients;
use crate::check::limits::doors::Keeper;
pub(super) use crate::check::limits::doors::Knocks;
use crate::check::limits::targets::Site;
use crate::check::limits::targets::Targets;
use crate::check::shared::Key;
use crate::figures::Sheet;
use crate::target::Target;

/// Whether clients and targets are limited.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Limits {
    /// A public service.
    #[default]
    On,
    /// A private instance, or a benchmark.
    Off,
}

/// What owners of sites can rely on while limits are on. Times in whole seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// New measurements of one site at once.
    pub site_burst: u32,
    /// Then one in this time.
    pub site_every_s: u64,
    /// Looks at one address at once.
    pub address_burst: u32,
    /// Then one in this time.
    pub address_every_s: u64,
    /// Looks at one address that are under way at the same time.
    pub address_at_once: usize,
}

impl Pace {
    /// The figures of the limits themselves.
    pub fn of_limits() -> Self {
        let (site, address) = (targets::SITE, doors::USUAL);
        Self {
            site_burst: site.burst.get(),
            site_every_s: site.every.as_secs(),
            address_burst: address.burst.get(),
            address_every_s: address.every.as_secs(),
            address_at_once: doors::USUAL_AT_ONCE,
        }
    }
}

/// What one client may still do under one of its limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Allowance {
    /// The limit's name: `burst` and `hour` (new measurements), `sites` (sites that were not asked
    /// for yet), `reports`.
    pub name: &'static str,
    /// The most at once.
    pub most: u32,
    /// The time in which as many come back.
    pub window: Duration,
    /// How many are left now.
    pub left: u32,
    /// In what time all of them are there again.
    pub whole_in: Duration,
}

/// Counts who starts how much. Every map is capped, and forgets by itself.
pub(super) struct Meter {
    limits: Limits,
    clients: Clients,
    targets: Targets,
    keeper: Arc<Keeper>,
}

impl Meter {
    /// A meter with nothing counted yet.
    pub(super) fn new(limits: Limits) -> Self {
        Self {
            limits,
            clients: Clients::new(),
            targets: Targets::new(),
            keeper: Arc::new(Keeper::new(limits)),
        }
    }

    /// Writes down whom each limit turned away, and how much it remembers.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.clients.tell_figures(sheet);
        self.targets.tell_figures(sheet);
        self.keeper.tell_figures(sheet);
    }

    /// Asks whether this client may start a measurement of this target now, and counts it. Which
    /// addresses it may knock at is asked of [`Self::knocks`], once they are known.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit(&self, client: IpAddr, target: &Target, page: &Key) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        let site = Site::of(target);
        let started = self.clients.start(ClientNet::of(client), &site);
        let admitted = started.and_then(|()| self.targets.start(target, page, &site));
        admitted.map_err(|retry_after| Refusal::TooMany { retry_after })
    }

    /// Asks whether this client may have us ask at addresses that it named itself, and counts it.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit_exchange(&self, client: IpAddr) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        let counted = self.clients.exchange(ClientNet::of(client));
        counted.map_err(|retry_after| Refusal::TooMany { retry_after })
    }

    /// Asks whether a report of this client may be read and judged now, and counts it.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub(super) fn admit_report(&self, client: IpAddr) -> Result<(), Refusal> {
        if self.limits == Limits::Off {
            return Ok(());
        }
        let counted = self.clients.report(ClientNet::of(client));
        counted.map_err(|retry_after| Refusal::TooMany { retry_after })
    }

    /// What this client may still start; nothing where limits are off.
    pub(super) fn allowances(&self, client: IpAddr) -> Option<[Allowance; 4]> {
        (self.limits == Limits::On).then(|| self.clients.allowances(ClientNet::of(client)))
    }

    /// The knocks of one look, which hold its places at the doors until they are dropped.
    pub(super) fn knocks(&self) -> Knocks {
        Knocks::new(&self.keeper)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_client_over_its_limit_takes_nothing_from_others() {
        let meter = Meter::new(Limits::On);
        let page = |text: &str| Target::parse(text).unwrap();
        let ask = |last: u8, page: &Target| {
            meter.admit(IpAddr::from([192, 0, 2, last]), page, &Key::of(page))
        };
        for number in 0..10 {
            assert!(ask(1, &page(&format!("https://n{number}.example.com/"))).is_ok());
        }
        let wanted = page("https://wanted.example.com/");
        for _ in 0..5 {
            assert!(ask(1, &wanted).is_err());
        }
        assert!(ask(2, &wanted).is_ok());
    }
}
