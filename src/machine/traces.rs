//! How far packets to a silent site come, and how far those to the controls.
//!
//! Only for a site that could not be reached. It must not say who is at fault.

#[cfg(target_os = "linux")]
mod trace;

use std::net::SocketAddr;

use futures_util::future::join_all;

use crate::guard::Policy;
use crate::machine::controls::Controls;
use crate::machine::cut::Cut;
use crate::observation::Course;
use crate::observation::Observation;
use crate::report::Traces;

/// Follows the ways to the address at which the look ended and to two controls, all at once.
/// Nothing is sent when the look came through. `policy` is what the look could dial.
pub(super) async fn follow(seen: &Observation, controls: &Controls, policy: &Policy) -> Traces {
    let Some(silent) = silent_at(seen).and_then(|address| policy.admit(address).ok()) else {
        return Traces::default();
    };
    let admitted = controls
        .addresses()
        .filter_map(|(site, address)| policy.admit((address, site.port()).into()).ok())
        .take(CONTROLS_MAX);
    let beside = join_all(admitted.map(trace::follow));
    let (site, beside) = tokio::join!(trace::follow(silent), beside);
    Traces { site, controls: beside.into_iter().flatten().collect() }
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

/// Two other ways are enough to tell where this one parts from them.
const CONTROLS_MAX: usize = 2;
