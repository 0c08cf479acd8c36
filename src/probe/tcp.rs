//! TCP to every address of a name at once: the first connection is for going on with, and every
//! address's outcome is kept as evidence.
//!
//! It must not resolve names or speak on a connection.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use tokio::sync::mpsc;
use tokio::task::JoinSet;
use tokio::time::Instant;
use tokio::time::timeout;
use tokio::time::timeout_at;
use tracing::Instrument;

use crate::guard::Admitted;
use crate::guard::Policy;
use crate::observation::Family;
use crate::observation::FinishedStep;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::probe::dialer::CONNECT_WITHIN;
use crate::probe::dialer::Connected;
use crate::probe::dialer::dial;
use crate::probe::doors::Knock;
use crate::probe::doors::OnBehalf;
use crate::probe::progress::Progress;

/// Begins to dial every address that `policy` admits and that may be knocked at, at most
/// [`MAX_DIALLED`] of a family, each once however often it is given. Needs a runtime; dropping the [`Reaching`] ends it all.
pub(crate) fn reach(
    addresses: &[IpAddr],
    port: u16,
    policy: &Policy,
    on_behalf: OnBehalf<'_>,
    deadline: Instant,
) -> Reaching {
    let (v6_sender, v6) = mpsc::channel(MAX_DIALLED);
    let (v4_sender, v4) = mpsc::channel(MAX_DIALLED);
    let mut reaching = Reaching {
        outcomes: Vec::new(),
        dialling: JoinSet::new(),
        connected: Some(Streams { v6, v4 }),
    };
    for &address in addresses {
        let family = Family::of(address);
        let streams = match family {
            Family::V6 => &v6_sender,
            Family::V4 => &v4_sender,
        };
        let plan = reaching.plan(SocketAddr::new(address, port), policy, on_behalf);
        reaching.add(address, plan, deadline, streams, on_behalf.progress());
    }
    reaching
}

/// Connections under way.
#[derive(Debug)]
pub(crate) struct Reaching {
    outcomes: Vec<Reach>,
    dialling: JoinSet<(usize, ReachOutcome)>,
    connected: Option<Streams>,
}

/// What to do about an address.
enum Plan {
    /// Nothing: it was given before.
    Known,
    /// It is not dialled, and this is why.
    Leave(ReachOutcome),
    /// It is dialled.
    Dial(Admitted),
}

/// Where connections arrive. A side ends when all dials of its family have ended.
#[derive(Debug)]
struct Streams {
    v6: mpsc::Receiver<Arrival>,
    v4: mpsc::Receiver<Arrival>,
}

type Arrival = (SocketAddr, Connected);

impl Reaching {
    /// The first connection to come about, IPv6 with a small head start (RFC 8305). `None` when
    /// every dial has failed, and once a connection has been handed out. All other connections
    /// are closed. Cancel-safe.
    pub(crate) async fn first(&mut self) -> Option<Arrival> {
        let winner = self.connected.as_mut()?.first().await;
        // Without a receiver, streams that arrived are closed, and later ones find nobody.
        self.connected = None;
        winner
    }

    /// Every address's outcome, in the order given. What has not ended by `grace` is
    /// [`ReachOutcome::Unfinished`], and is given up.
    pub(crate) async fn finish(mut self, grace: Instant) -> Vec<Reach> {
        self.connected = None;
        while let Ok(Some(ended)) = timeout_at(grace, self.dialling.join_next()).await {
            // A dial that panicked or was aborted leaves its address unfinished.
            if let Ok((index, outcome)) = ended {
                self.outcomes[index].outcome = outcome;
            }
        }
        self.outcomes
    }

    /// What to do about an address. Doors are asked last, since a knock is counted.
    fn plan(&self, to: SocketAddr, policy: &Policy, on_behalf: OnBehalf<'_>) -> Plan {
        if self.outcomes.iter().any(|known| known.address == to.ip()) {
            return Plan::Known;
        }
        let Ok(admitted) = policy.admit(to) else { return Plan::Leave(ReachOutcome::Denied) };
        if self.dialled(Family::of(to.ip())) >= MAX_DIALLED {
            return Plan::Leave(ReachOutcome::OverCap);
        }
        match on_behalf.may_knock(to.ip()) {
            Knock::Welcome => Plan::Dial(admitted),
            Knock::Spared { again_in } => {
                Plan::Leave(ReachOutcome::Spared { again_in: again_in.into() })
            }
        }
    }

    fn add(
        &mut self,
        address: IpAddr,
        plan: Plan,
        deadline: Instant,
        streams: &mpsc::Sender<Arrival>,
        progress: Option<&Progress>,
    ) {
        let outcome = match plan {
            Plan::Known => return,
            Plan::Leave(outcome) => outcome,
            Plan::Dial(admitted) => {
                let index = self.outcomes.len();
                let streams = streams.clone();
                let progress = progress.cloned().unwrap_or_default();
                let dial = async move {
                    let outcome = dial_one(admitted, deadline, streams).await;
                    tell_failure(&progress, address, &outcome);
                    (index, outcome)
                };
                self.dialling.spawn(dial.in_current_span());
                ReachOutcome::Unfinished
            }
        };
        self.outcomes.push(Reach { address, outcome });
    }

    /// How many addresses of a family are being dialled.
    fn dialled(&self, family: Family) -> usize {
        let is_dialled = |reach: &&Reach| {
            Family::of(reach.address) == family && reach.outcome == ReachOutcome::Unfinished
        };
        self.outcomes.iter().filter(is_dialled).count()
    }
}

impl Streams {
    async fn first(&mut self) -> Option<Arrival> {
        let (v6, v4) = (&mut self.v6, &mut self.v4);
        tokio::select! {
            biased;
            Some(arrival) = v6.recv() => Some(arrival),
            Some(arrival) = v4.recv() => {
                let preferred = timeout(HEAD_START, v6.recv()).await;
                Some(preferred.ok().flatten().unwrap_or(arrival))
            }
            else => None,
        }
    }
}

/// Tells of an address that cannot be reached. What only says that our own machine has no way to it
/// is left out: the other addresses are there, or the end tells.
fn tell_failure(progress: &Progress, address: IpAddr, outcome: &ReachOutcome) {
    if let ReachOutcome::Failed { took, failure } = outcome
        && !failure.is_ours()
    {
        let failure = Some(*failure);
        progress.tell(FinishedStep::Connection { address, failure }, Some(*took));
    }
}

/// Dials one address and offers the connection to whoever waits for the first.
///
/// Two clocks: [`CONNECT_WITHIN`] running out says that the address is silent; the check's own
/// deadline says nothing of the address.
async fn dial_one(to: Admitted, deadline: Instant, streams: mpsc::Sender<Arrival>) -> ReachOutcome {
    match timeout_at(deadline, dial(to, CONNECT_WITHIN)).await {
        Err(_elapsed) => ReachOutcome::Unfinished,
        Ok(Err(not)) => ReachOutcome::Failed { took: not.took, failure: not.failure },
        Ok(Ok(connected)) => {
            let took = connected.took;
            // There is room for every dial; when nobody waits any more the stream is closed here.
            let _ = streams.try_send((to.address(), connected));
            ReachOutcome::Connected { took }
        }
    }
}

/// How many addresses of each family are dialled. Large names answer with 2 to 8 addresses; four
/// show whether some of them are dead, and hundreds would make us a port scanner's tool.
const MAX_DIALLED: usize = 4;

/// How long a finished IPv4 connection waits for an IPv6 one to be preferred. Both started at
/// the same time, so this is the difference of two round trips and not an attempt's own time.
const HEAD_START: Duration = Duration::from_millis(10);

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::net::Ipv4Addr;
    use std::time::Duration;

    use tokio::io::AsyncReadExt;
    use tokio::sync::mpsc;
    use tokio::time::Instant;
    use tokio::time::timeout_at;

    use super::Knock;
    use super::MAX_DIALLED;
    use super::OnBehalf;
    use super::Progress;
    use super::Reaching;
    use super::reach;
    use crate::guard::Policy;
    use crate::guard::Ports;
    use crate::observation::ConnectFailure;
    use crate::observation::Millis;
    use crate::observation::Reach;
    use crate::observation::ReachOutcome;
    use crate::probe::doors::Doors;
    use crate::probe::support::sockets::FullQueue;
    use crate::probe::support::sockets::Server;
    use crate::probe::support::sockets::closed_port;

    #[tokio::test]
    async fn one_dead_address_is_passed_over_and_kept_as_evidence() {
        let server = Server::start_at("127.0.0.3:0", |_stream| async {}).await;
        let mut reaching = dial_all(&[loopback(2), loopback(3)], server.address().port());
        let (address, _) = reaching.first().await.expect("one of them listens");
        assert_eq!(address, server.address());
        let outcomes = reaching.finish(soon()).await;
        assert!(matches!(
            outcomes[0],
            Reach {
                address,
                outcome: ReachOutcome::Failed { failure: ConnectFailure::Refused, .. }
            } if address == loopback(2)
        ));
        assert!(matches!(outcomes[1].outcome, ReachOutcome::Connected { .. }));
    }

    #[tokio::test]
    async fn a_silent_address_does_not_hold_up_the_living_one() {
        let silent = FullQueue::new();
        let port = silent.address().port();
        let server = Server::start_at(&format!("127.0.0.2:{port}"), |_stream| async {}).await;
        let mut reaching = dial_all(&[loopback(1), loopback(2)], port);
        let (address, _) = reaching.first().await.expect("one of them listens");
        assert_eq!(address, server.address());
        let outcomes = reaching.finish(Instant::now()).await;
        assert_eq!(outcomes[0].outcome, ReachOutcome::Unfinished);
    }

    #[tokio::test]
    async fn when_all_fail_there_is_no_first() {
        let closed = closed_port().await;
        let mut reaching = dial_all(&[loopback(1), loopback(2)], closed.port());
        assert!(reaching.first().await.is_none());
        let failed = |reach: &Reach| matches!(reach.outcome, ReachOutcome::Failed { .. });
        assert!(reaching.finish(soon()).await.iter().all(failed));
    }

    #[tokio::test]
    async fn the_end_of_the_check_is_not_the_addresss_fault() {
        let silent = FullQueue::new();
        let deadline = Instant::now() + Duration::from_millis(50);
        let policy = policy("127.0.0.0/8");
        let port = silent.address().port();
        let mut reaching = reach(&[loopback(1)], port, &policy, OnBehalf::Ourselves, deadline);
        assert!(reaching.first().await.is_none());
        assert_eq!(reaching.finish(soon()).await[0].outcome, ReachOutcome::Unfinished);
    }

    /// The other address proves that the dials were really made when nothing came.
    #[tokio::test]
    async fn a_denied_address_never_gets_a_packet() {
        let denied = Server::start(|_stream| async {}).await;
        let port = denied.address().port();
        let allowed = Server::start_at(&format!("127.0.0.2:{port}"), |_stream| async {}).await;
        let policy = policy("127.0.0.2/32");
        let both = [loopback(1), loopback(2)];
        let mut reaching = reach(&both, port, &policy, OnBehalf::Ourselves, soon());
        assert!(reaching.first().await.is_some());
        let outcomes = reaching.finish(soon()).await;
        assert_eq!(outcomes[0].outcome, ReachOutcome::Denied);
        assert_eq!((denied.accepted(), allowed.accepted()), (0, 1));
    }

    /// The other address proves that the dials were really made when nothing came.
    #[tokio::test]
    async fn a_spared_address_never_gets_a_packet_and_the_rest_goes_on() {
        let spared = Server::start(|_stream| async {}).await;
        let port = spared.address().port();
        let other = Server::start_at(&format!("127.0.0.2:{port}"), |_stream| async {}).await;
        let both = [loopback(1), loopback(2)];
        let doors =
            OnBehalf::Stranger { doors: &Closed(loopback(1)), progress: &Progress::default() };
        let mut reaching = reach(&both, port, &policy("127.0.0.0/8"), doors, soon());
        assert!(reaching.first().await.is_some());
        let outcomes = reaching.finish(soon()).await;
        assert_eq!(outcomes[0].outcome, ReachOutcome::Spared { again_in: Millis(7_000) });
        assert_eq!((spared.accepted(), other.accepted()), (0, 1));
    }

    struct Closed(IpAddr);

    impl Doors for Closed {
        fn may_knock(&self, address: IpAddr) -> Knock {
            let again_in = Duration::from_secs(7);
            if address == self.0 { Knock::Spared { again_in } } else { Knock::Welcome }
        }
    }

    #[tokio::test]
    async fn more_addresses_than_the_cap_are_counted_and_left_alone() {
        let port = closed_port().await.port();
        let many: Vec<IpAddr> = (1..=10).map(loopback).chain([loopback(1)]).collect();
        let outcomes = dial_all(&many, port).finish(soon()).await;
        assert_eq!(outcomes.len(), 10, "a repeated address is one address");
        let over = outcomes.iter().filter(|reach| reach.outcome == ReachOutcome::OverCap);
        assert_eq!(over.count(), 10 - MAX_DIALLED);
        assert_eq!(outcomes[MAX_DIALLED].outcome, ReachOutcome::OverCap);
    }

    #[tokio::test]
    async fn ipv6_is_preferred_when_both_answer() {
        let v4 = Server::start(|_stream| async {}).await;
        let port = v4.address().port();
        let Ok(v6) = tokio::net::TcpListener::bind(("::1", port)).await else {
            eprintln!("no IPv6 loopback here: not tested");
            return;
        };
        let addresses = [loopback(1), "::1".parse().expect("an address")];
        let nets = ["127.0.0.0/8", "::1/128"].map(|net| net.parse().expect("a range"));
        let policy = Policy::new(nets.to_vec(), Ports::Any);
        let mut reaching = reach(&addresses, port, &policy, OnBehalf::Ourselves, soon());
        let (address, _) = reaching.first().await.expect("both");
        assert_eq!(address, v6.local_addr().expect("a bound socket has an address"));
    }

    /// Every connection but the first is closed when the first is handed out, not at the end.
    #[tokio::test]
    async fn the_losers_are_hung_up_on_at_once() {
        let (ended, mut ends) = mpsc::channel(8);
        let serve = move |mut stream: tokio::net::TcpStream| {
            let ended = ended.clone();
            async move {
                let _ = stream.read_to_end(&mut Vec::new()).await;
                let _ = ended.send(stream.local_addr().expect("a connected socket").ip()).await;
            }
        };
        let first = Server::start_at("127.0.0.1:0", serve.clone()).await;
        let port = first.address().port();
        let _second = Server::start_at(&format!("127.0.0.2:{port}"), serve).await;
        let mut reaching = dial_all(&[loopback(1), loopback(2)], port);
        let (winner, connected) = reaching.first().await.expect("both listen");
        let hung_up_on = timeout_at(soon(), ends.recv()).await.expect("the other one ends");
        assert_ne!(hung_up_on, Some(winner.ip()));
        assert!(ends.try_recv().is_err(), "the winner is still connected");
        drop((connected, reaching));
    }

    fn dial_all(addresses: &[IpAddr], port: u16) -> Reaching {
        reach(addresses, port, &policy("127.0.0.0/8"), OnBehalf::Ourselves, soon())
    }

    fn policy(allowed: &str) -> Policy {
        Policy::new(vec![allowed.parse().expect("a range")], Ports::Any)
    }

    fn loopback(last: u8) -> IpAddr {
        IpAddr::from(Ipv4Addr::new(127, 0, 0, last))
    }

    fn soon() -> Instant {
        Instant::now() + Duration::from_secs(10)
    }
}
