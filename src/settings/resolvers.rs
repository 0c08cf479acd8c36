//! Which DNS servers are asked when nobody says: those of the system, and two public ones.
//!
//! The public ones are there to tell a resolver's trouble from the name's. Both are run by
//! independent operators, check signatures (DNSSEC), give reasons (RFC 8914) and filter nothing;
//! one that filters (9.9.9.9 refuses names of malware) would disagree with the others on purpose.

use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::path::Path;

use crate::machine::RESOLV_CONF;
use crate::machine::system_resolvers;
use crate::machine::system_resolvers::DNS_PORT;

/// The system's resolvers, then the public ones, each once.
pub(super) fn usual() -> Vec<SocketAddr> {
    let public = PUBLIC.map(|address| SocketAddr::new(address.into(), DNS_PORT));
    let mut resolvers = Vec::new();
    for resolver in system_resolvers::named_in(Path::new(RESOLV_CONF)).into_iter().chain(public) {
        if !resolvers.contains(&resolver) {
            resolvers.push(resolver);
        }
    }
    resolvers
}

/// Cloudflare's and Google's.
const PUBLIC: [Ipv4Addr; 2] = [Ipv4Addr::new(1, 1, 1, 1), Ipv4Addr::new(8, 8, 8, 8)];
