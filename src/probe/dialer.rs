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
/// [`NotConnected`]; [`ConnectFailure::TimedOut`] when there was no answer `within` that time.
pub(crate) async fn dial(to: Admitted, within: Duration) -> Result<Connected, NotConnected> {
    let began = Instant::now();
    let outcome = match timeout(within, connect_hedged(to.address())).await {
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

/// After how long a second SYN is sent. Longer than nearly every round trip on Earth, so that it
/// is rarely in vain, and four times sooner than the system's own (RFC 8305 §5 uses the same
/// 250 ms between attempts).
const HEDGE_AFTER: Duration = Duration::from_millis(250);
