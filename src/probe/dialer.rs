//! The one place that dials. It takes only what `guard` has admitted, and compares who answered.
//!
//! It must not resolve names, choose among addresses or retry a refusal.

use std::future::poll_fn;
use std::io;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

use tokio::net::TcpStream;
use tokio::time::Instant;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::guard::Admitted;
use crate::observation::ConnectFailure;
use crate::observation::Millis;
use crate::probe::span;
use crate::probe::stream::READ_BUDGET_BYTES;
use crate::probe::stream::Wire;

/// A connection, and how long it took to come about.
#[derive(Debug)]
pub(crate) struct Connected {
    pub(crate) stream: Wire,
    pub(crate) took: Millis,
}

/// How a connection did not come about, and after how long that was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotConnected {
    pub(crate) took: Millis,
    pub(crate) failure: ConnectFailure,
}

/// Connects to an admitted address.
///
/// When the first SYN has no answer after [`HEDGE_AFTER`], a second connection is begun beside
/// it, because the system itself repeats a lost SYN only after a second (RFC 6298 §2.1). The
/// first to connect wins, and the other is dropped.
///
/// # Errors
/// [`NotConnected`]; [`ConnectFailure::TimedOut`] when there was no answer `within` that time, or
/// within [`CONNECT_WITHIN`] when that is shorter.
pub(crate) async fn dial(to: Admitted, within: Duration) -> Result<Connected, NotConnected> {
    let span = span::tcp(to.address().ip(), to.address().port());
    span::step(span, dial_quietly(to, within), |span, dialled| {
        span::ended(span, dialled.as_ref().err().map(|not| not.failure));
        dialled.as_ref().map_or_else(|not| not.took, |connected| connected.took)
    })
    .await
}

async fn dial_quietly(to: Admitted, within: Duration) -> Result<Connected, NotConnected> {
    let began = Instant::now();
    let outcome = match timeout(within.min(CONNECT_WITHIN), connect_hedged(to.address())).await {
        Ok(outcome) => outcome,
        Err(_elapsed) => Err(ConnectFailure::TimedOut),
    };
    let took = Millis::from(began.elapsed());
    match outcome {
        Ok(stream) => Ok(Connected { stream: Wire::new(stream, READ_BUDGET_BYTES), took }),
        Err(failure) => Err(NotConnected { took, failure }),
    }
}

/// The second attempt speaks only when it has something to say of the target: that our own
/// machine could not begin it is no news.
async fn connect_hedged(to: SocketAddr) -> Result<TcpStream, ConnectFailure> {
    let mut first = pin!(connect(to));
    tokio::select! {
        biased;
        outcome = &mut first => return outcome,
        () = sleep(HEDGE_AFTER) => {}
    }
    tokio::select! {
        biased;
        outcome = &mut first => outcome,
        outcome = connect(to) => match outcome {
            Err(failure) if failure.is_ours() => first.await,
            told => told,
        },
    }
}

async fn connect(to: SocketAddr) -> Result<TcpStream, ConnectFailure> {
    let stream = connect_once(to).await?;
    let peer = stream.peer_addr().map_err(|error| failure_of(&error, Told::Later))?;
    if (peer.ip(), peer.port()) != (to.ip(), to.port()) {
        return Err(ConnectFailure::PeerDiffers);
    }
    // Requests are small and written at once: waiting to fill a segment only costs time. A
    // connection without it still works, so a failure here is none.
    let _ = stream.set_nodelay(true);
    Ok(stream)
}

#[expect(clippy::disallowed_methods, reason = "the one place that dials")]
async fn connect_once(to: SocketAddr) -> Result<TcpStream, ConnectFailure> {
    let mut connecting = pin!(TcpStream::connect(to));
    let at_once = poll_fn(|context| Poll::Ready(connecting.as_mut().poll(context))).await;
    match at_once {
        Poll::Ready(outcome) => outcome.map_err(|error| failure_of(&error, Told::AtOnce)),
        Poll::Pending => connecting.await.map_err(|error| failure_of(&error, Told::Later)),
    }
}

/// When the system told of a failure. An error that `connect` itself returns was made by our own
/// routing table; the same number later came from a router on the way (RFC 1122 §4.2.3.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Told {
    AtOnce,
    Later,
}

fn failure_of(error: &io::Error, told: Told) -> ConnectFailure {
    match (error.kind(), told) {
        (ErrorKind::ConnectionRefused, _) => ConnectFailure::Refused,
        (ErrorKind::TimedOut, _) => ConnectFailure::TimedOut,
        (
            ErrorKind::ConnectionReset
            | ErrorKind::ConnectionAborted
            | ErrorKind::BrokenPipe
            | ErrorKind::NotConnected,
            _,
        ) => ConnectFailure::Reset,
        (ErrorKind::NetworkDown, _) => ConnectFailure::NoRoute,
        (ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable, Told::AtOnce) => {
            ConnectFailure::NoRoute
        }
        (ErrorKind::NetworkUnreachable | ErrorKind::HostUnreachable, Told::Later) => {
            ConnectFailure::HostUnreachable
        }
        (ErrorKind::PermissionDenied, _) => ConnectFailure::Forbidden,
        // No free local port, or no local address of the family.
        (ErrorKind::AddrNotAvailable | ErrorKind::AddrInUse, _) => ConnectFailure::OutOfResources,
        // EAGAIN of connect(2): the local port range or the routing cache is used up.
        (ErrorKind::OutOfMemory | ErrorKind::WouldBlock, _) => ConnectFailure::OutOfResources,
        _ => error.raw_os_error().map_or(ConnectFailure::Other, failure_of_errno),
    }
}

/// The numbers that the standard library has no kind for.
#[cfg(unix)]
fn failure_of_errno(errno: i32) -> ConnectFailure {
    match errno {
        libc::EMFILE | libc::ENFILE | libc::ENOBUFS => ConnectFailure::OutOfResources,
        libc::EAFNOSUPPORT => ConnectFailure::NoRoute,
        libc::EHOSTDOWN => ConnectFailure::HostUnreachable,
        _ => ConnectFailure::Other,
    }
}

#[cfg(not(unix))]
fn failure_of_errno(_errno: i32) -> ConnectFailure {
    ConnectFailure::Other
}

/// How long one address may stay silent. Browsers wait longer, but a SYN that three tries (ours
/// at 0 and 250 ms, the system's after 1 s) did not bring through will not come.
pub(super) const CONNECT_WITHIN: Duration = Duration::from_secs(3);

/// After how long a second SYN is sent. Longer than nearly every round trip on Earth, so that it
/// is rarely in vain, and four times sooner than the system's own (RFC 8305 §5 uses the same
/// 250 ms between attempts).
const HEDGE_AFTER: Duration = Duration::from_millis(250);

#[cfg(test)]
mod tests {
    use std::io;
    use std::net::SocketAddr;
    use std::time::Duration;

    use super::HEDGE_AFTER;
    use super::Told;
    use super::dial;
    use super::failure_of;
    use crate::guard::Admitted;
    use crate::guard::Policy;
    use crate::guard::Ports;
    use crate::observation::ConnectFailure;
    use crate::probe::support::sockets::FullQueue;
    use crate::probe::support::sockets::Server;
    use crate::probe::support::sockets::closed_port;

    #[tokio::test]
    async fn a_listener_connects_without_delay_of_small_writes() {
        let server = Server::start(|_stream| async {}).await;
        let connected = dial(admitted(server.address()), PATIENCE).await.expect("it listens");
        assert_eq!(connected.stream.meter().read_bytes(), 0);
    }

    #[tokio::test]
    async fn a_closed_port_refuses() {
        let not = dial(admitted(closed_port().await), PATIENCE).await.expect_err("closed");
        assert_eq!(not.failure, ConnectFailure::Refused);
    }

    #[tokio::test]
    async fn dropped_syns_time_out_even_with_the_second_one() {
        let full = FullQueue::new();
        let within = Duration::from_millis(600);
        let not = dial(admitted(full.address()), within).await.expect_err("nobody answers");
        assert_eq!(not.failure, ConnectFailure::TimedOut);
        assert!(Duration::from_millis(not.took.0.into()) >= within);
    }

    /// The system itself would knock again only after a second.
    #[tokio::test]
    async fn a_lost_syn_costs_no_more_than_the_second_one() {
        let full = FullQueue::new();
        let first_is_lost = async {
            tokio::time::sleep(HEDGE_AFTER / 2).await;
            full.drain();
        };
        let before_the_system = Duration::from_millis(950);
        let dialling = dial(admitted(full.address()), before_the_system);
        let (outcome, ()) = tokio::join!(dialling, first_is_lost);
        assert!(outcome.is_ok(), "{outcome:?}");
    }

    /// The system lets 0.0.0.0 mean "this machine", so that somebody else answers than was asked.
    #[tokio::test]
    async fn another_peer_than_the_admitted_one_is_hung_up_on() {
        let server = Server::start(|_stream| async {}).await;
        let asked = SocketAddr::from(([0, 0, 0, 0], server.address().port()));
        let not = dial(admitted(asked), PATIENCE).await.expect_err("127.0.0.1 is not 0.0.0.0");
        assert_eq!(not.failure, ConnectFailure::PeerDiffers);
    }

    /// The kernel's own words, in a network namespace with these routes and filters.
    #[cfg(target_os = "linux")]
    #[test]
    fn routes_and_filters_are_told_as_what_they_are() {
        let script = "ip link set lo up
            ip route add unreachable 198.51.100.0/24
            ip route add prohibit 203.0.113.0/24
            nft add table ip t
            nft add chain ip t in '{ type filter hook input priority 0; }'
            nft add rule ip t in ip daddr 127.0.0.8 drop
            nft add rule ip t in ip daddr 127.0.0.9 reject with icmp host-unreachable
            nft add rule ip t in ip daddr 127.0.0.10 reject with icmp net-unreachable
            exec \"$0\" --exact --ignored probe::dialer::tests::in_the_namespace";
        let this = std::env::current_exe().expect("this program is a file");
        let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
        let output = std::process::Command::new("unshare")
            .args(["--map-root-user", "--net", "sh", "-e", "-c", script])
            .arg(this)
            .env("PATH", path)
            .output()
            .expect("util-linux is part of every Debian");
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        let complaints = String::from_utf8_lossy(&output.stderr);
        assert!(told.contains("1 passed"), "{told}{complaints}");
    }

    #[cfg(target_os = "linux")]
    #[tokio::test]
    #[ignore = "needs the namespace that `routes_and_filters_are_told_as_what_they_are` makes"]
    async fn in_the_namespace() {
        let dials = [
            ([192, 0, 2, 1], ConnectFailure::NoRoute),
            ([198, 51, 100, 1], ConnectFailure::NoRoute),
            ([203, 0, 113, 1], ConnectFailure::Forbidden),
            ([127, 0, 0, 8], ConnectFailure::TimedOut),
            ([127, 0, 0, 9], ConnectFailure::HostUnreachable),
            ([127, 0, 0, 10], ConnectFailure::HostUnreachable),
            ([127, 0, 0, 1], ConnectFailure::Refused),
        ];
        let dials = dials.map(|(address, expected)| async move {
            let not = dial(admitted((address, 80).into()), PATIENCE).await.expect_err("no way");
            assert_eq!(not.failure, expected, "{address:?}");
        });
        futures_util::future::join_all(dials).await;
    }

    #[cfg(unix)]
    #[test]
    fn our_own_troubles_are_told_from_the_targets() {
        let at_once = |errno| failure_of(&io::Error::from_raw_os_error(errno), Told::AtOnce);
        let later = |errno| failure_of(&io::Error::from_raw_os_error(errno), Told::Later);
        for ours in [
            libc::ENETUNREACH,
            libc::EHOSTUNREACH,
            libc::ENETDOWN,
            libc::EAFNOSUPPORT,
            libc::EADDRNOTAVAIL,
            libc::EMFILE,
            libc::ENFILE,
            libc::ENOBUFS,
            libc::ENOMEM,
            libc::EAGAIN,
            libc::EACCES,
            libc::EPERM,
        ] {
            assert!(at_once(ours).is_ours(), "{}", io::Error::from_raw_os_error(ours));
        }
        assert_eq!(later(libc::ENETUNREACH), ConnectFailure::HostUnreachable);
        assert_eq!(later(libc::EHOSTUNREACH), ConnectFailure::HostUnreachable);
        assert_eq!(later(libc::ECONNREFUSED), ConnectFailure::Refused);
        assert_eq!(later(libc::ETIMEDOUT), ConnectFailure::TimedOut);
        assert_eq!(later(libc::ECONNRESET), ConnectFailure::Reset);
        assert_eq!(later(libc::EPROTO), ConnectFailure::Other);
    }

    fn admitted(address: SocketAddr) -> Admitted {
        let all = "0.0.0.0/0".parse().expect("a range");
        Policy::new(vec![all], Ports::Any).admit(address).expect("the range is allowed")
    }

    const PATIENCE: Duration = Duration::from_secs(3);
}
