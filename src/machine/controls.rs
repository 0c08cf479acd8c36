//! Well-known sites, looked at from this machine: whether its own network works, and what they
//! say the time is.
//!
//! It says nothing about the site that was asked for.

use std::net::IpAddr;
use std::time::SystemTime;

use futures_util::future::join_all;

use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::probe::Prober;
use crate::probe::date;
use crate::target::Target;

/// What the control sites showed.
#[derive(Debug, Default)]
pub(super) struct Controls {
    looks: Vec<(Target, Observation)>,
    /// By how many milliseconds this machine's clock is ahead of each that said the time.
    pub(super) ahead_ms: Vec<i64>,
}

impl Controls {
    /// Looks at all of them at once. `prober` has the patience that they deserve.
    pub(super) async fn look(prober: &Prober, sites: &[Target]) -> Self {
        let looks = sites.iter().take(SITES_MAX).map(|site| async move {
            let seen = prober.observe(site).await;
            let ahead = date::ahead_ms(&seen, SystemTime::now());
            ((site.clone(), seen), ahead)
        });
        let (looks, ahead): (Vec<_>, Vec<_>) = join_all(looks).await.into_iter().unzip();
        Self { looks, ahead_ms: ahead.into_iter().flatten().collect() }
    }

    /// What they say of this machine's own network.
    pub(super) fn own_network(&self) -> OwnNetwork {
        let seen: Vec<_> = self.looks.iter().map(|(_, seen)| Some(seen)).collect();
        OwnNetwork::of(&seen)
    }

    /// An address of each, one that takes connections if there is one, with the site.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (&Target, IpAddr)> {
        self.looks.iter().filter_map(|(site, seen)| {
            let reach = &seen.hops.first()?.reach;
            let connected =
                |reach: &&Reach| matches!(reach.outcome, ReachOutcome::Connected { .. });
            let failed = |reach: &&Reach| match reach.outcome {
                ReachOutcome::Failed { failure, .. } => !failure.is_ours(),
                _ => false,
            };
            let chosen = reach.iter().find(connected).or_else(|| reach.iter().find(failed))?;
            Some((site, chosen.address))
        })
    }
}

/// Sites asked: a handful tells as much as a crowd.
const SITES_MAX: usize = 4;
