//! The name servers of a zone, asked past all resolvers: whoever owns a name says which they are, so
//! they are few, and the guard judges each.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe::dns::Resolvers;
use hickory_proto::rr::Name;
use hickory_proto::rr::RData;
use hickory_proto::rr::Record;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::NS;

use crate::support::dns_liar::Liar;
use crate::support::dns_liar::address;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;

#[tokio::test]
async fn a_name_server_at_a_private_address_is_not_asked() {
    let zone = zone_with_servers(1, Ipv4Addr::LOCALHOST).await;
    let resolvers = Resolvers::new(vec![zone.address]);
    assert_eq!(resolvers.authorities("shop.example", &Policy::default()).await, []);
    // Where the range is open, the same server is asked: the guard makes the difference.
    let open = Policy::new(vec!["127.0.0.0/8".parse().unwrap()], Ports::default());
    let asked = resolvers.authorities("shop.example", &open).await;
    assert_eq!(asked.len(), 1);
    assert_eq!(asked[0].resolver, "127.0.0.1:53");
}

#[tokio::test]
async fn a_zone_with_many_servers_makes_us_ask_few() {
    let zone = zone_with_servers(40, Ipv4Addr::LOCALHOST).await;
    let open = Policy::new(vec!["127.0.0.0/8".parse().unwrap()], Ports::default());
    let asked = Resolvers::new(vec![zone.address]).authorities("shop.example", &open).await;
    assert_eq!(asked.len(), 4);
}

#[tokio::test]
async fn a_name_of_many_labels_does_not_make_us_ask_for_each() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let nothing = liar(move |_, question| {
        counted.fetch_add(1, Ordering::Relaxed);
        packet(&reply(question))
    })
    .await;
    let name = format!("{}example", "a.".repeat(100));
    let seen = Resolvers::new(vec![nothing.address]).authorities(&name, &Policy::default()).await;
    assert_eq!(seen, []);
    let asked = count.load(Ordering::Relaxed);
    assert!((1..=6).contains(&asked), "{asked} questions");
}

/// A resolver that names so many servers for `shop.example`, each at its own next address.
async fn zone_with_servers(servers: u8, first: Ipv4Addr) -> Liar {
    liar(move |_, question| {
        let mut reply = reply(question);
        let name = asked(question);
        match kind(question) {
            RecordType::NS if name == "shop.example." => {
                for server in 0..servers {
                    let target =
                        Name::from_ascii(format!("ns{server}.shop.example.")).expect("a name");
                    let zone = Name::from_ascii("shop.example.").expect("a name");
                    let data = RData::NS(NS(target));
                    reply.add_answer(Record::from_rdata(zone, 300, data));
                }
            }
            RecordType::A => {
                let number = name.trim_start_matches("ns").split('.').next().unwrap_or_default();
                let offset: u32 = number.parse().unwrap_or_default();
                let place = Ipv4Addr::from_bits(first.to_bits() + offset);
                reply.add_answer(address(&name, place));
            }
            _ => {}
        }
        packet(&reply)
    })
    .await
}
