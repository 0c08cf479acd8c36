//! Which DNS servers the system names for itself, in its resolv.conf(5).
//!
//! It must not ask them.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::path::Path;

use crate::machine::small_file;

/// The DNS servers that this file names. None without the file, or when it is not text.
pub fn named_in(file: &Path) -> Vec<SocketAddr> {
    let text = small_file::read(file);
    nameservers(&text).map(|address| SocketAddr::new(address, DNS_PORT)).collect()
}

/// The `nameserver` lines. Lines that cannot be read are passed over, as the C library does; so
/// are addresses with a zone (`fe80::1%eth0`).
fn nameservers(text: &str) -> impl Iterator<Item = IpAddr> {
    text.lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace();
            (words.next() == Some("nameserver")).then(|| words.next()?.parse().ok())?
        })
        .take(SYSTEM_MAX)
}

/// RFC 1035 §4.2.
pub const DNS_PORT: u16 = 53;

/// The C library reads no more of them (`MAXNS` in resolv.conf(5)).
const SYSTEM_MAX: usize = 3;

#[cfg(test)]
mod tests {
    use std::net::IpAddr;

    use super::nameservers;

    #[test]
    fn nameserver_lines_are_read_and_others_passed_over() {
        let file = "# comment\nsearch corp\nnameserver 127.0.0.53\n  nameserver ::1 # x\n\
                    nameserver fe80::1%eth0\nnameserver\nnameservers 9.9.9.9\nnameserver 10.0.0.1\n\
                    nameserver 10.0.0.2\n";
        let expected: Vec<IpAddr> =
            ["127.0.0.53", "::1", "10.0.0.1"].map(|text| text.parse().unwrap()).into();
        assert_eq!(nameservers(file).collect::<Vec<_>>(), expected);
    }
}
