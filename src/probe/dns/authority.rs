//! Asks the name servers of a site themselves, past all resolvers and what they remember.
//!
//! A resolver may live in the past or lie; the zone's own servers say what holds now, and
//! whether they agree. Their addresses come from DNS, so the guard judges each of them. It must
//! not follow where an answer leads, nor look for more servers than a zone usually has.

use std::net::SocketAddr;

use futures_util::future::join_all;
use hickory_proto::op::Message;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::RecordType;
use tokio::sync::mpsc;
use tokio::time::Instant;

use super::Teller;
use super::addresses_of;
use super::exchange::Ask;
use super::exchange::Checking;
use super::exchange::exchange;
use super::question;
use super::resolver;
use crate::guard::Policy;
use crate::observation::Family;
use crate::observation::ResolverView;

/// What each name server of the zone that `name` is in says of it. Empty when the zone's servers
/// are not found. `resolver` finds them; `policy` says which of them may be asked.
pub(super) async fn views(
    resolver: SocketAddr,
    name: &Name,
    policy: &Policy,
    deadline: Instant,
) -> Vec<ResolverView> {
    let servers = name_servers(resolver, name, deadline).await;
    let found = servers.iter().map(|server| address(resolver, server, policy, deadline));
    let mut addresses: Vec<SocketAddr> = join_all(found).await.into_iter().flatten().collect();
    addresses.sort_unstable();
    addresses.dedup();
    join_all(addresses.into_iter().map(|address| view(address, name, deadline))).await
}

/// The names of the zone's servers: those of the nearest name above that has any.
async fn name_servers(resolver: SocketAddr, name: &Name, deadline: Instant) -> Vec<Name> {
    let mut zone = name.clone();
    for _ in 0..ZONES_MAX {
        // A name of one label is a registry's: its servers only point to the site's own.
        if zone.num_labels() < 2 {
            break;
        }
        let ask = Ask { name: &zone, kind: RecordType::NS, checking: Checking::Off };
        let Ok(message) = exchange(resolver, &ask, deadline).await else { return Vec::new() };
        let servers = servers_in(&message, &zone);
        if !servers.is_empty() {
            return servers;
        }
        zone = zone.base_name();
    }
    Vec::new()
}

fn servers_in(message: &Message, zone: &Name) -> Vec<Name> {
    let of_zone = message.answers.iter().filter(|record| record.name == *zone);
    let servers = of_zone.filter_map(|record| match &record.data {
        RData::NS(server) => Some(server.0.clone()),
        _ => None,
    });
    servers.take(SERVERS_MAX).collect()
}

/// One address of a name server, if there is one that may be asked.
async fn address(
    resolver: SocketAddr,
    server: &Name,
    policy: &Policy,
    deadline: Instant,
) -> Option<SocketAddr> {
    let answer = question::ask(resolver, server, Family::V4, deadline).await;
    let mut addresses = addresses_of(&answer.outcome).iter();
    let admitted = addresses.find(|address| policy.address(**address).is_ok())?;
    Some(SocketAddr::new(*admitted, DNS_PORT))
}

async fn view(server: SocketAddr, name: &Name, deadline: Instant) -> ResolverView {
    // Nobody waits for the first address here.
    let (teller, _nobody) = mpsc::channel(1);
    resolver::view(server, name, deadline, Teller { place: 0, teller }).await
}

/// Names that are asked on the way up. A site's zone is one to three labels above its names; somebody
/// else's name may have a hundred.
const ZONES_MAX: usize = 6;

/// Zones have two to four servers for the most part (RFC 2182 §5 asks for three); more tell no
/// more.
const SERVERS_MAX: usize = 4;

/// RFC 1035 §4.2.
const DNS_PORT: u16 = 53;
