//! Addresses that stand for many thousand sites each: the front doors of large delivery networks.
//!
//! A limit for each address that is right for somebody's server would, there, refuse people who
//! ask about quite different sites. Only ranges that their owners publish are here. One that is
//! missing costs some refusals; one that is wrongly here lets an address be asked more often.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

use ipnet::Ipv4Net;
use ipnet::Ipv6Net;

/// Whether the address is such a front door.
pub(super) fn holds(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => V4.iter().any(|net| net.contains(&address)),
        IpAddr::V6(address) => V6.iter().any(|net| net.contains(&address)),
    }
}

const fn v4(a: u8, b: u8, c: u8, prefix_bits: u8) -> Ipv4Net {
    Ipv4Net::new_assert(Ipv4Addr::new(a, b, c, 0), prefix_bits)
}

const fn v6(a: u16, b: u16, c: u16, prefix_bits: u8) -> Ipv6Net {
    Ipv6Net::new_assert(Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), prefix_bits)
}

const V4: &[Ipv4Net] = &[
    // Cloudflare, https://www.cloudflare.com/ips-v4
    v4(103, 21, 244, 22),
    v4(103, 22, 200, 22),
    v4(103, 31, 4, 22),
    v4(104, 16, 0, 13),
    v4(104, 24, 0, 14),
    v4(108, 162, 192, 18),
    v4(131, 0, 72, 22),
    v4(141, 101, 64, 18),
    v4(162, 158, 0, 15),
    v4(172, 64, 0, 13),
    v4(173, 245, 48, 20),
    v4(188, 114, 96, 20),
    v4(190, 93, 240, 20),
    v4(197, 234, 240, 22),
    v4(198, 41, 128, 17),
    // Fastly, https://api.fastly.com/public-ip-list
    v4(23, 235, 32, 20),
    v4(43, 249, 72, 22),
    v4(103, 244, 50, 24),
    v4(103, 245, 222, 23),
    v4(103, 245, 224, 24),
    v4(104, 156, 80, 20),
    v4(140, 248, 64, 18),
    v4(140, 248, 128, 17),
    v4(146, 75, 0, 17),
    v4(151, 101, 0, 16),
    v4(157, 52, 64, 18),
    v4(167, 82, 0, 17),
    v4(167, 82, 128, 20),
    v4(167, 82, 160, 20),
    v4(167, 82, 224, 20),
    v4(172, 111, 64, 18),
    v4(185, 31, 16, 22),
    v4(199, 27, 72, 21),
    v4(199, 232, 0, 16),
    // GitHub Pages, https://api.github.com/meta
    v4(185, 199, 108, 22),
];

const V6: &[Ipv6Net] = &[
    // Cloudflare, https://www.cloudflare.com/ips-v6
    v6(0x2400, 0xcb00, 0, 32),
    v6(0x2405, 0x8100, 0, 32),
    v6(0x2405, 0xb500, 0, 32),
    v6(0x2606, 0x4700, 0, 32),
    v6(0x2803, 0xf800, 0, 32),
    v6(0x2a06, 0x98c0, 0, 29),
    v6(0x2c0f, 0xf248, 0, 32),
    // Fastly, https://api.fastly.com/public-ip-list
    v6(0x2a04, 0x4e40, 0, 32),
    v6(0x2a04, 0x4e42, 0, 32),
    // GitHub Pages, https://api.github.com/meta
    v6(0x2606, 0x50c0, 0x8000, 46),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_their_own_ranges_are_front_doors() {
        for inside in ["104.16.0.0", "104.27.255.255", "151.101.1.69", "::ffff:172.64.0.1"] {
            assert!(holds(inside.parse().unwrap()), "{inside}");
        }
        for outside in ["104.15.255.255", "104.28.0.0", "192.0.2.1", "1.1.1.1", "2606:4701::1"] {
            assert!(!holds(outside.parse().unwrap()), "{outside}");
        }
    }

    /// A range with bits behind its prefix is a slip of the pen.
    #[test]
    fn every_range_begins_where_it_says() {
        assert!(V4.iter().all(|net| net.addr() == net.network()));
        assert!(V6.iter().all(|net| net.addr() == net.network()));
    }
}
