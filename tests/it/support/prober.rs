//! A prober that may dial this machine, and what tests want to know of what it saw.

use std::net::SocketAddr;
use std::time::Duration;

use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::observation::Answer;
use downforwhom::observation::Course;
use downforwhom::observation::Hop;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Observation;
use downforwhom::observation::VantageKind;
use downforwhom::probe::Patience;
use downforwhom::probe::Prober;
use downforwhom::probe::Settings;
use downforwhom::target::Target;
use rustls_pki_types::CertificateDer;

use crate::support::dns::NameServer;

/// Settings that allow 127.0.0.0/8 on any port, with these resolvers.
pub(crate) fn settings(resolvers: Vec<SocketAddr>) -> Settings {
    let loopback = "127.0.0.0/8".parse().expect("a network");
    Settings {
        side: VantageKind::Checker,
        vantage: "test".to_owned(),
        resolvers,
        policy: Policy::new(vec![loopback], Ports::Any),
        extra_roots: Vec::new(),
        about: None,
    }
}

/// A prober with the waits of the real service.
pub(crate) fn patient() -> Prober {
    Prober::new(settings(Vec::new())).expect("the public roots load")
}

/// The same, asking this name server.
pub(crate) fn asking(server: &NameServer) -> Prober {
    Prober::new(settings(vec![server.address])).expect("the public roots load")
}

/// A prober that trusts one more root.
pub(crate) fn trusting(root: CertificateDer<'static>) -> Prober {
    let settings = Settings { extra_roots: vec![root], ..settings(Vec::new()) };
    Prober::new(settings).expect("the roots load")
}

/// A prober for servers that stay silent: it waits for a second where the service waits for
/// twenty.
pub(crate) fn hasty() -> Prober {
    hasty_with(Vec::new())
}

/// The same, with these resolvers.
pub(crate) fn hasty_with(resolvers: Vec<SocketAddr>) -> Prober {
    Prober::with_patience(settings(resolvers), haste()).expect("the public roots load")
}

/// The waits of a hasty prober.
pub(crate) fn haste() -> Patience {
    Patience {
        handshake: Duration::from_secs(1),
        first_byte: Duration::from_secs(1),
        body: Duration::from_millis(500),
        ..Patience::default()
    }
}

/// A prober whose whole look takes no longer than this.
pub(crate) fn cut_after(whole: Duration) -> Prober {
    let patience = Patience { whole, ..Patience::default() };
    Prober::with_patience(settings(Vec::new()), patience).expect("the public roots load")
}

/// Looks at this URL.
pub(crate) async fn look(prober: &Prober, url: &str) -> Observation {
    let target = Target::parse(url).expect("tests type real addresses");
    prober.observe(&target).await
}

/// The last hop.
pub(crate) fn last(seen: &Observation) -> &Hop {
    seen.last_hop().expect("an observation has a hop")
}

/// The final answer.
pub(crate) fn answer(seen: &Observation) -> &Answer {
    seen.answer().unwrap_or_else(|| panic!("no answer in {seen:?}"))
}

/// Why the last try had no answer.
pub(crate) fn failure(seen: &Observation) -> HttpFailure {
    match last(seen).tries.last().map(|attempt| &attempt.course) {
        Some(Course::NotAnswered { failure, .. }) => *failure,
        other => panic!("not a failed exchange: {other:?}"),
    }
}

/// The status of each try of the last hop, `None` for one without an answer.
pub(crate) fn statuses(seen: &Observation) -> Vec<Option<u16>> {
    let status = |attempt: &downforwhom::observation::Try| attempt.answer().map(|it| it.status);
    last(seen).tries.iter().map(status).collect()
}
