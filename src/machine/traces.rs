//! How far packets to a silent site come, and how far those to the controls.
//!
//! Only for a site that could not be reached. It must not say who is at fault.

#[cfg(target_os = "linux")]
mod trace;

use std::net::SocketAddr;

use futures_util::future::join_all;

use crate::guard;
use crate::guard::Admitted;
use crate::guard::Policy;
use crate::machine::controls::Controls;
use crate::machine::cut::Cut;
use crate::observation::Course;
use crate::observation::Hop;
use crate::observation::Observation;
use crate::report::Trace;
use crate::report::Traces;

/// Follows the ways to the address at which the look ended and to two controls, all at once.
/// Nothing is sent when the look came through. Where no name led anywhere, the ways to well-known
/// `resolvers` tell whether there is an Internet at all. `policy` is what the look could dial.
pub(super) async fn follow(
    seen: &Observation,
    controls: &Controls,
    resolvers: &[SocketAddr],
    policy: &Policy,
) -> Traces {
    let silent = silent_at(seen).and_then(|address| policy.admit(address).ok());
    let beside: Vec<Admitted> = match silent {
        Some(_) => controls
            .addresses()
            .filter_map(|(site, address)| policy.admit((address, site.port()).into()).ok())
            .take(CONTROLS_MAX)
            .collect(),
        None if leads_nowhere(seen) => resolvers
            .iter()
            .filter(|resolver| guard::is_public(resolver.ip()))
            .filter_map(|resolver| policy.admit((resolver.ip(), HTTPS_PORT).into()).ok())
            .take(CONTROLS_MAX)
            .collect(),
        None => Vec::new(),
    };
    let beside = join_all(beside.into_iter().map(trace::follow));
    let (site, beside) = tokio::join!(follow_one(silent), beside);
    Traces { site, controls: beside.into_iter().flatten().collect() }
}

async fn follow_one(to: Option<Admitted>) -> Option<Trace> {
    trace::follow(to?).await
}

/// Whether the look found no address to dial.
fn leads_nowhere(seen: &Observation) -> bool {
    let dialled = |hop: &Hop| !hop.reach.is_empty() || !hop.tries.is_empty();
    !seen.hops.iter().any(dialled)
}

/// The address at which a look ended without anything having come back.
fn silent_at(seen: &Observation) -> Option<SocketAddr> {
    let tried = seen.last_hop()?.tries.last()?;
    let is_silent = match &tried.course {
        Course::NotConnected { failure, .. } => !failure.is_ours(),
        course => Cut::of(course) == Some(Cut::Silent),
    };
    is_silent.then_some(tried.address)
}

/// Other systems do not tell a program what routers say.
#[cfg(not(target_os = "linux"))]
mod trace {
    pub(super) async fn follow(_to: crate::guard::Admitted) -> Option<crate::report::Trace> {
        None
    }
}

/// The port that firewalls let through first; it is enough that routers on the way answer.
const HTTPS_PORT: u16 = 443;

/// Two other ways are enough to tell where this one parts from them.
const CONTROLS_MAX: usize = 2;
