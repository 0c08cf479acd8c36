//! Which DNS servers are asked when nobody says: those of the system, and two public ones.
//!
//! The public ones are there to tell a resolver's trouble from the name's. Both are run by
//! independent operators, check signatures (DNSSEC), give reasons (RFC 8914) and filter nothing;
//! one that filters (9.9.9.9 refuses names of malware) would disagree with the others on purpose.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;

/// The system's resolvers, then the public ones, each once.
pub(super) fn usual() -> Vec<SocketAddr> {
    // Without the file, or with one that is not text, the public ones are all there is.
    let system = std::fs::read_to_string(SYSTEM_FILE).unwrap_or_default();
    let mut resolvers = Vec::new();
    for address in of_system(&system).chain(PUBLIC.map(IpAddr::V4)) {
        let resolver = SocketAddr::new(address, DNS_PORT);
        if !resolvers.contains(&resolver) {
            resolvers.push(resolver);
        }
    }
    resolvers
}

/// The `nameserver` lines of a resolv.conf(5). Lines that cannot be read are passed over, as the
/// C library does; so are addresses with a zone (`fe80::1%eth0`).
fn of_system(file: &str) -> impl Iterator<Item = IpAddr> {
    file.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            (words.next() == Some("nameserver")).then(|| words.next()?.parse().ok())?
        })
        .take(SYSTEM_MAX)
}

/// Where Unix systems name their resolvers.
const SYSTEM_FILE: &str = "/etc/resolv.conf";

/// The C library reads no more of them (`MAXNS` in resolv.conf(5)).
const SYSTEM_MAX: usize = 3;

/// Cloudflare's and Google's.
const PUBLIC: [Ipv4Addr; 2] = [Ipv4Addr::new(1, 1, 1, 1), Ipv4Addr::new(8, 8, 8, 8)];

/// RFC 1035 §4.2.
pub(super) const DNS_PORT: u16 = 53;

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::of_system;

    #[test]
    fn nameserver_lines_are_read_and_others_passed_over() {
        let file = "# comment\nsearch corp\nnameserver 127.0.0.53\n  nameserver ::1 # x\n\
                    nameserver fe80::1%eth0\nnameserver\nnameservers 9.9.9.9\nnameserver 10.0.0.1\n\
                    nameserver 10.0.0.2\n";
        let expected: Vec<IpAddr> =
            ["127.0.0.53", "::1", "10.0.0.1"].map(|text| text.parse().unwrap()).into();
        assert_eq!(of_system(file).collect::<Vec<_>>(), expected);
    }
}
