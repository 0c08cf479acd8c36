//! How far packets to one address come, without any privilege: connections are begun whose packets
//! may make only so many hops (RFC 791 §3.1), and the router at which they are used up says so.
//! Linux keeps what it said, and who it was, in the error queue of the socket (ip(7),
//! `IP_RECVERR`).
//!
//! One packet for each number of hops, no second one: the system would repeat it only after a
//! second. What comes about is closed at once, and nothing is ever said on it. This is the one
//! place beside `probe::dialer` that begins connections, and it takes only admitted addresses too.

use std::io;
use std::io::IoSliceMut;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::os::fd::AsRawFd;
use std::time::Duration;

use futures_util::future::join_all;
use nix::sys::socket::ControlMessageOwned;
use nix::sys::socket::MsgFlags;
use nix::sys::socket::SockaddrStorage;
use nix::sys::socket::recvmsg;
use nix::sys::socket::setsockopt;
use nix::sys::socket::sockopt;
use socket2::Domain;
use socket2::Protocol;
use socket2::SockRef;
use socket2::Socket;
use socket2::Type;
use tokio::net::TcpStream;
use tokio::time::timeout;

use crate::guard::Admitted;
use crate::report::StepSaid;
use crate::report::Trace;
use crate::report::TraceStep;

/// Follows the way to an address, all numbers of hops at once, for [`ANSWER_WITHIN`] at most.
/// `None` when this machine cannot send there.
pub(super) async fn follow(to: Admitted) -> Option<Trace> {
    let steps: Option<Vec<_>> =
        join_all((1..=HOPS_MAX).map(|hops| step(to, hops))).await.into_iter().collect();
    Some(Trace { to: to.address().ip(), steps: up_to_the_end(steps?) })
}

/// Leaves out what is behind the end of the way, and silence that goes on and on.
fn up_to_the_end(steps: Vec<TraceStep>) -> Vec<TraceStep> {
    let is_end = |step: &TraceStep| !matches!(step.said, StepSaid::Expired | StepSaid::Silent);
    let end = steps.iter().position(is_end).map_or(steps.len(), |place| place + 1);
    let answered = steps[..end].iter().rposition(|step| step.said != StepSaid::Silent);
    let kept = end.min(answered.map_or(0, |place| place + 1) + SILENT_MAX);
    steps.into_iter().take(kept).collect()
}

/// What comes of packets that may make so many hops. `None` when they could not be sent.
async fn step(to: Admitted, hops: u8) -> Option<TraceStep> {
    let silent = TraceStep { hops, from: None, said: StepSaid::Silent };
    match timeout(ANSWER_WITHIN, knock(to.address(), hops)).await {
        Err(_elapsed) => Some(silent),
        Ok(Ok((said, from))) => Some(TraceStep { said, from, ..silent }),
        // This very machine refuses at once: nothing listens, or its own firewall says so.
        Ok(Err(error)) if error.kind() == io::ErrorKind::ConnectionRefused => {
            Some(TraceStep { said: StepSaid::Refused, ..silent })
        }
        Ok(Err(_not_sent)) => None,
    }
}

type Heard = (StepSaid, Option<IpAddr>);

async fn knock(to: SocketAddr, hops: u8) -> io::Result<Heard> {
    let connecting = TcpStream::from_std(begin(to, hops)?.into())?;
    // Writable means that the connection came about or failed.
    connecting.writable().await?;
    let socket = SockRef::from(&connecting);
    let Some(error) = socket.take_error()? else { return Ok((StepSaid::Connected, None)) };
    let (said, from) = told_by_a_router(&socket).unwrap_or((StepSaid::Unreachable, None));
    match error.kind() {
        // A router that forbids a port may say so in the words of a machine without it.
        io::ErrorKind::ConnectionRefused | io::ErrorKind::ConnectionReset => {
            Ok((StepSaid::Refused, from))
        }
        _ => Ok((said, from)),
    }
}

/// A connection under way. An error is this machine's own: nothing was sent.
#[expect(clippy::disallowed_methods, reason = "only with few hops, to an admitted address")]
fn begin(to: SocketAddr, hops: u8) -> io::Result<Socket> {
    let socket = Socket::new(Domain::for_address(to), Type::STREAM, Some(Protocol::TCP))?;
    socket.set_nonblocking(true)?;
    if to.is_ipv4() {
        socket.set_ttl_v4(hops.into())?;
        setsockopt(&socket, sockopt::Ipv4RecvErr, &true)?;
    } else {
        socket.set_unicast_hops_v6(hops.into())?;
        setsockopt(&socket, sockopt::Ipv6RecvErr, &true)?;
    }
    match socket.connect(&to.into()) {
        Ok(()) => Ok(socket),
        Err(error) if error.raw_os_error() == Some(libc::EINPROGRESS) => Ok(socket),
        Err(error) => Err(error),
    }
}

/// What a router said about the connection, and its address.
fn told_by_a_router(socket: &Socket) -> Option<Heard> {
    let mut returned = [0_u8; RETURNED_BYTES];
    let mut returned = [IoSliceMut::new(&mut returned)];
    let mut space = nix::cmsg_space!((libc::sock_extended_err, libc::sockaddr_in6));
    let flags = MsgFlags::MSG_ERRQUEUE | MsgFlags::MSG_DONTWAIT;
    let fd = socket.as_raw_fd();
    let message = recvmsg::<SockaddrStorage>(fd, &mut returned, Some(&mut space), flags).ok()?;
    message.cmsgs().ok()?.find_map(|message| match message {
        ControlMessageOwned::Ipv4RecvErr(error, from) => {
            let from = from.map(|from| IpAddr::from(from.sin_addr.s_addr.to_ne_bytes()));
            Some((said(error, libc::SO_EE_ORIGIN_ICMP, ICMP_TIME_EXCEEDED), from))
        }
        ControlMessageOwned::Ipv6RecvErr(error, from) => {
            let from = from.map(|from| IpAddr::from(from.sin6_addr.s6_addr));
            Some((said(error, libc::SO_EE_ORIGIN_ICMP6, ICMP6_TIME_EXCEEDED), from))
        }
        _ => None,
    })
}

fn said(error: libc::sock_extended_err, router: u8, time_exceeded: u8) -> StepSaid {
    let is_expired = error.ee_origin == router && error.ee_type == time_exceeded;
    if is_expired { StepSaid::Expired } else { StepSaid::Unreachable }
}

/// How long an answer may take. The system sends a second packet after a second (RFC 6298 §2.1).
const ANSWER_WITHIN: Duration = Duration::from_millis(900);

/// So many hops at most, and so many packets to each address. A provider's network rarely has
/// more, and whose network a packet is lost in is told by the first few.
const HOPS_MAX: u8 = 12;

/// Silent lines that are kept behind the last answer: enough to see that nothing comes.
const SILENT_MAX: usize = 3;

/// RFC 792.
const ICMP_TIME_EXCEEDED: u8 = 11;

/// RFC 4443 §3.3.
const ICMP6_TIME_EXCEEDED: u8 = 3;

/// Room for the packet that a router sends back, of which nothing is used.
const RETURNED_BYTES: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    fn kept(said: &[StepSaid]) -> usize {
        let steps = (1..).zip(said).map(|(hops, said)| TraceStep { hops, from: None, said: *said });
        up_to_the_end(steps.collect()).len()
    }

    #[test]
    fn a_way_ends_where_it_ends() {
        use StepSaid::Connected;
        use StepSaid::Expired;
        use StepSaid::Refused;
        use StepSaid::Silent;
        assert_eq!(kept(&[Expired, Silent, Refused, Refused, Connected]), 3);
        assert_eq!(kept(&[Expired, Expired, Silent, Silent, Silent, Silent]), 5);
        assert_eq!(kept(&[Silent; 12]), 3);
        assert_eq!(kept(&[Silent, Silent, Silent, Silent, Expired, Silent]), 6);
        assert_eq!(kept(&[]), 0);
    }
}
