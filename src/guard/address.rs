//! Which addresses are on the public Internet.
//!
//! IPv4 is everything but the blocks that the IANA registries set aside. IPv6 is the other way
//! round: nothing but the global unicast range, less its set-aside blocks, so that a form that
//! nobody thought of (translated, tunnelled, not yet assigned) is refused without a rule.
//! `IpAddr::is_global` is not used: it is unstable, and calls multicast and NAT64 global.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;

/// Whether the address is on the public Internet.
pub(super) fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => !IPV4_SET_ASIDE.iter().any(|block| block.holds(address)),
        IpAddr::V6(address) => {
            IPV6_GLOBAL_UNICAST.holds(address)
                && !IPV6_SET_ASIDE.iter().any(|block| block.holds(address))
        }
    }
}

/// A block of IPv4 addresses.
struct Block4 {
    first: Ipv4Addr,
    prefix_bits: u32,
}

impl Block4 {
    fn holds(&self, address: Ipv4Addr) -> bool {
        let differing = address.to_bits() ^ self.first.to_bits();
        differing.leading_zeros() >= self.prefix_bits
    }
}

/// A block of IPv6 addresses.
struct Block6 {
    first: Ipv6Addr,
    prefix_bits: u32,
}

impl Block6 {
    fn holds(&self, address: Ipv6Addr) -> bool {
        let differing = address.to_bits() ^ self.first.to_bits();
        differing.leading_zeros() >= self.prefix_bits
    }
}

const fn v4(a: u8, b: u8, c: u8, d: u8, prefix_bits: u32) -> Block4 {
    Block4 { first: Ipv4Addr::new(a, b, c, d), prefix_bits }
}

const fn v6(a: u16, b: u16, c: u16, prefix_bits: u32) -> Block6 {
    Block6 { first: Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0), prefix_bits }
}

/// The IANA IPv4 special-purpose registry
/// (<https://www.iana.org/assignments/iana-ipv4-special-registry/>), the multicast registry,
/// and one address of a platform.
const IPV4_SET_ASIDE: &[Block4] = &[
    v4(0, 0, 0, 0, 8), // "This network", RFC 791 §3.2; Linux connects 0.0.0.0 to itself
    v4(10, 0, 0, 0, 8), // Private use, RFC 1918
    v4(100, 64, 0, 0, 10), // Shared by carriers' customers, RFC 6598; Alibaba's metadata
    v4(127, 0, 0, 0, 8), // Loopback, RFC 1122 §3.2.1.3
    v4(168, 63, 129, 16, 32), // Azure's WireServer, a public address that only a guest reaches
    v4(169, 254, 0, 0, 16), // Link-local, RFC 3927; the metadata services of clouds
    v4(172, 16, 0, 0, 12), // Private use, RFC 1918
    v4(192, 0, 0, 0, 24), // Protocol assignments, RFC 6890; Oracle's metadata
    v4(192, 0, 2, 0, 24), // Documentation, RFC 5737
    v4(192, 31, 196, 0, 24), // AS112, RFC 7535
    v4(192, 52, 193, 0, 24), // Automatic multicast tunnelling, RFC 7450
    v4(192, 88, 99, 0, 24), // 6to4 relays, deprecated by RFC 7526
    v4(192, 168, 0, 0, 16), // Private use, RFC 1918
    v4(192, 175, 48, 0, 24), // AS112, RFC 7534
    v4(198, 18, 0, 0, 15), // Benchmarks, RFC 2544
    v4(198, 51, 100, 0, 24), // Documentation, RFC 5737
    v4(203, 0, 113, 0, 24), // Documentation, RFC 5737
    v4(224, 0, 0, 0, 4), // Multicast, RFC 5771
    v4(240, 0, 0, 0, 4), // Reserved, RFC 1112 §4; limited broadcast, RFC 919
];

/// The only IPv6 range that is assigned to the public Internet, RFC 4291 §2.4 and
/// <https://www.iana.org/assignments/ipv6-address-space/>.
const IPV6_GLOBAL_UNICAST: Block6 = v6(0x2000, 0, 0, 3);

/// What the IANA IPv6 special-purpose registry
/// (<https://www.iana.org/assignments/iana-ipv6-special-registry/>) sets aside inside
/// [`IPV6_GLOBAL_UNICAST`].
const IPV6_SET_ASIDE: &[Block6] = &[
    v6(0x2001, 0, 0, 23), // Protocol assignments, RFC 2928; Teredo, ORCHID, AMT, AS112
    v6(0x2001, 0xdb8, 0, 32), // Documentation, RFC 3849
    v6(0x2002, 0, 0, 16), // 6to4, RFC 3056: an IPv4 address in disguise
    v6(0x2620, 0x4f, 0x8000, 48), // AS112, RFC 7534
    v6(0x3fff, 0, 0, 20), // Documentation, RFC 9637
];

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::net::Ipv4Addr;
    use std::net::Ipv6Addr;

    use super::IPV4_SET_ASIDE;
    use super::IPV6_SET_ASIDE;
    use super::is_public;

    /// The first and last address of each block are inside; their neighbours are outside
    /// unless another block holds them.
    #[test]
    fn ipv4_blocks_begin_and_end_where_they_say() {
        for block in IPV4_SET_ASIDE {
            let first = block.first.to_bits();
            let last = first | u32::MAX.checked_shr(block.prefix_bits).unwrap_or(0);
            assert!(!is_public(IpAddr::V4(Ipv4Addr::from_bits(first))), "{}", block.first);
            assert!(!is_public(IpAddr::V4(Ipv4Addr::from_bits(last))), "{}", block.first);
            for neighbour in [first.checked_sub(1), last.checked_add(1)].into_iter().flatten() {
                let neighbour = Ipv4Addr::from_bits(neighbour);
                let held = IPV4_SET_ASIDE.iter().any(|other| other.holds(neighbour));
                assert!(!block.holds(neighbour), "{neighbour}");
                assert_eq!(is_public(IpAddr::V4(neighbour)), !held, "{neighbour}");
            }
        }
    }

    #[test]
    fn ipv6_blocks_begin_and_end_where_they_say() {
        for block in IPV6_SET_ASIDE {
            let first = block.first.to_bits();
            let last = first | (u128::MAX >> block.prefix_bits);
            for inside in [first, last] {
                assert!(!is_public(IpAddr::V6(Ipv6Addr::from_bits(inside))), "{}", block.first);
            }
            for neighbour in [first - 1, last + 1] {
                assert!(!block.holds(Ipv6Addr::from_bits(neighbour)), "{}", block.first);
            }
        }
    }

    /// RFC 6052, 4291, 7915, 3056, 4380, 8215, 5214: an IPv4 address can hide in many forms.
    #[test]
    fn no_embedded_ipv4_passes() {
        for inner in [Ipv4Addr::LOCALHOST, Ipv4Addr::new(10, 1, 2, 3), Ipv4Addr::new(8, 8, 8, 8)] {
            let [a, b, c, d] = inner.octets();
            let high = u16::from_be_bytes([a, b]);
            let low = u16::from_be_bytes([c, d]);
            let forms = [
                Ipv6Addr::new(0, 0, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0, 0, 0, 0, 0, 0xffff, high, low),
                Ipv6Addr::new(0, 0, 0, 0, 0xffff, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, high, low),
                Ipv6Addr::new(0x64, 0xff9b, 1, high, 0, low, 0, 0),
                Ipv6Addr::new(0x2002, high, low, 0, 0, 0, 0, 1),
                Ipv6Addr::new(0x2001, 0, 1, 1, 0, 0, !high, !low),
                Ipv6Addr::new(0xfe80, 0, 0, 0, 0x200, 0x5efe, high, low),
            ];
            for form in forms {
                assert!(!is_public(IpAddr::V6(form)), "{form}");
            }
        }
    }

    #[test]
    fn what_nobody_assigned_is_not_public() {
        for text in ["::", "::2", "100::1", "4000::1", "1fff::1", "5f00::1", "fec0::1", "ff0e::1"] {
            assert!(!is_public(text.parse().unwrap()), "{text}");
        }
        for text in ["2606:4700::1111", "2a00:1450::1", "2001:200::1", "3ffe::1", "2003::1"] {
            assert!(is_public(text.parse().unwrap()), "{text}");
        }
    }
}
