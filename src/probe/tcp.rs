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

use crate::guard::Admitted;
use crate::guard::Policy;
use crate::observation::Family;
use crate::observation::Reach;
use crate::observation::ReachOutcome;
use crate::probe::dialer::Connected;
use crate::probe::dialer::dial;

/// Begins to dial every address that `policy` admits, at most [`MAX_DIALLED`] of a family, each
/// once however often it is given. Needs a runtime; dropping the [`Reaching`] ends it all.
pub(crate) fn reach(
    addresses: &[IpAddr],
    port: u16,
    policy: &Policy,
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
        reaching.add(SocketAddr::new(address, port), policy, deadline, streams);
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

    fn add(
        &mut self,
        to: SocketAddr,
        policy: &Policy,
        deadline: Instant,
        streams: &mpsc::Sender<Arrival>,
    ) {
        if self.outcomes.iter().any(|known| known.address == to.ip()) {
            return;
        }
        let planned = match policy.admit(to) {
            Err(_denied) => ReachOutcome::Denied,
            Ok(_) if self.dialled(Family::of(to.ip())) >= MAX_DIALLED => ReachOutcome::OverCap,
            Ok(admitted) => {
                let index = self.outcomes.len();
                let streams = streams.clone();
                self.dialling
                    .spawn(async move { (index, dial_one(admitted, deadline, streams).await) });
                ReachOutcome::Unfinished
            }
        };
        self.outcomes.push(Reach { address: to.ip(), outcome: planned });
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

/// How long one address may stay silent. Browsers wait longer, but a SYN that three tries (ours
/// at 0 and 250 ms, the system's after 1 s) did not bring through will not come.
const CONNECT_WITHIN: Duration = Duration::from_secs(3);

/// How long a finished IPv4 connection waits for an IPv6 one to be preferred. Both started at
/// the same time, so this is the difference of two round trips and not an attempt's own time.
const HEAD_START: Duration = Duration::from_millis(10);
