//! Whether this machine has a way out, over each family: an address that could be used beyond the
//! cable, and a route to anywhere.
//!
//! Nothing is sent: it only asks the system.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::UdpSocket;

use crate::observation::Family;
use crate::report::WayOut;

/// The way out over one family.
#[cfg(unix)]
pub(super) fn out(family: Family) -> WayOut {
    let Ok(interfaces) = nix::ifaddrs::getifaddrs() else { return WayOut::NotLooked };
    let up = nix::net::if_::InterfaceFlags::IFF_UP;
    let mut addresses = interfaces
        .filter(|interface| interface.flags.contains(up))
        .filter_map(|interface| address_in(&interface.address?))
        .filter(|address| Family::of(*address) == family);
    if !addresses.any(leaves_the_cable) {
        return WayOut::NoAddress;
    }
    if has_route(family) { WayOut::Present } else { WayOut::NoRoute }
}

/// The interface by which this machine goes out, when it is a tunnel: one that leads to a single
/// other end, as those of VPNs do.
#[cfg(unix)]
pub(super) fn tunnel() -> Option<String> {
    let own: Vec<IpAddr> = [Family::V4, Family::V6].into_iter().filter_map(source).collect();
    let to_one_end = nix::net::if_::InterfaceFlags::IFF_POINTOPOINT;
    let mut tunnels = nix::ifaddrs::getifaddrs()
        .ok()?
        .filter(|interface| interface.flags.contains(to_one_end))
        .filter(|interface| {
            let address = interface.address.as_ref().and_then(address_in);
            address.is_some_and(|address| own.contains(&address))
        });
    tunnels.next().map(|interface| interface.interface_name)
}

/// Elsewhere the system is not asked.
#[cfg(not(unix))]
pub(super) fn tunnel() -> Option<String> {
    None
}

/// Elsewhere the system is not asked.
#[cfg(not(unix))]
pub(super) fn out(_family: Family) -> WayOut {
    WayOut::NotLooked
}

#[cfg(unix)]
fn address_in(address: &nix::sys::socket::SockaddrStorage) -> Option<IpAddr> {
    let v4 = address.as_sockaddr_in().map(|v4| IpAddr::from(v4.ip()));
    v4.or_else(|| address.as_sockaddr_in6().map(|v6| IpAddr::from(v6.ip())))
}

/// Whether packets with this address may be passed on by a router: neither of the machine alone
/// nor of one cable (what a machine gives itself when nobody gives it an address, RFC 3927).
fn leaves_the_cable(address: IpAddr) -> bool {
    let is_local = match address {
        IpAddr::V4(v4) => v4.is_link_local() || v4.is_unspecified(),
        IpAddr::V6(v6) => v6.is_unicast_link_local() || v6.is_unspecified(),
    };
    !is_local && !address.is_loopback()
}

/// Whether the system would know where to send a packet for a far address.
fn has_route(family: Family) -> bool {
    source(family).is_some()
}

/// The address from which the system would send a packet for a far address. Connecting a datagram
/// socket asks the routing table, with all its rules, and sends nothing.
fn source(family: Family) -> Option<IpAddr> {
    let (any, far) = match family {
        Family::V4 => (IpAddr::V4(Ipv4Addr::UNSPECIFIED), FAR_V4),
        Family::V6 => (IpAddr::V6(Ipv6Addr::UNSPECIFIED), FAR_V6),
    };
    let socket = UdpSocket::bind((any, 0)).ok()?;
    socket.connect((far, DISCARD_PORT)).ok()?;
    socket.local_addr().ok().map(|address| address.ip())
}

/// A root name server: an address that stays where it is. Nothing is sent to it.
const FAR_V4: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 41, 0, 4));
const FAR_V6: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0x503, 0xba3e, 0, 0, 0, 2, 0x30));

/// Any port will do; this one is for nothing (RFC 863).
const DISCARD_PORT: u16 = 9;

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::leaves_the_cable;

    #[test]
    fn private_addresses_lead_out_and_those_of_the_cable_do_not() {
        let leaves = |text: &str| leaves_the_cable(text.parse::<IpAddr>().unwrap());
        for out in ["192.168.1.7", "10.0.0.1", "100.64.0.1", "8.8.8.8", "fd00::1", "2001:db8::1"] {
            assert!(leaves(out), "{out}");
        }
        for inside in ["127.0.0.1", "169.254.7.7", "0.0.0.0", "::1", "fe80::1", "::"] {
            assert!(!leaves(inside), "{inside}");
        }
    }
}
