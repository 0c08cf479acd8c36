//! Connections as a whole look sees them, on loopback addresses. The dialler itself is tested
//! beside the code.

use std::net::SocketAddr;

use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::observation::ConnectFailure;
use downforwhom::observation::Course;
use downforwhom::observation::Observation;
use downforwhom::observation::ReachOutcome;
use downforwhom::probe::Prober;
use downforwhom::probe::Settings;
use downforwhom::target::Target;

use crate::support::prober;
use crate::support::sockets::FullQueue;
use crate::support::sockets::Server;
use crate::support::sockets::closed_port;

#[tokio::test]
async fn a_closed_port_refuses_every_try() {
    let seen = look(closed_port().await, "127.0.0.0/8").await;
    assert_eq!(failures(&seen), vec![ConnectFailure::Refused; seen.hops[0].tries.len()]);
    assert!(matches!(
        seen.hops[0].reach[0].outcome,
        ReachOutcome::Failed { failure: ConnectFailure::Refused, .. }
    ));
}

#[tokio::test]
async fn a_dropped_syn_is_silence() {
    let silent = FullQueue::new();
    let seen = look(silent.address(), "127.0.0.0/8").await;
    let failures = failures(&seen);
    assert!(!failures.is_empty());
    assert!(failures.iter().all(|failure| *failure == ConnectFailure::TimedOut), "{failures:?}");
}

#[tokio::test]
async fn what_the_guard_denies_is_never_dialled() {
    let server = Server::start(|_stream| async {}).await;
    let seen = look(server.address(), "127.0.0.2/32").await;
    assert_eq!(seen.hops[0].tries, []);
    assert_eq!(server.accepted(), 0);
    // The same server is knocked at when it may be.
    look(server.address(), "127.0.0.1/32").await;
    assert!(server.accepted() > 0);
}

fn failures(seen: &Observation) -> Vec<ConnectFailure> {
    let failure = |course: &Course| match course {
        Course::NotConnected { failure, .. } => *failure,
        other => panic!("{other:?}"),
    };
    seen.hops[0].tries.iter().map(|attempt| failure(&attempt.course)).collect()
}

/// Looks at a plain http address, with one range that may be looked at.
async fn look(address: SocketAddr, allowed: &str) -> Observation {
    let policy = Policy::new(vec![allowed.parse().expect("a range")], Ports::Any);
    let settings = Settings { policy, ..prober::settings(Vec::new()) };
    let target = Target::parse(&format!("http://{address}/")).expect("an address and a port");
    Prober::new(settings).expect("no roots to read").observe(&target).await
}
