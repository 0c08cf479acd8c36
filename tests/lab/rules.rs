//! Packets and what becomes of them, as rules of nftables.

use crate::faults::Family;
use crate::faults::Packets;
use crate::faults::Protocol;
use crate::place::Place;

/// The matching parts of the rules for these packets: one for each family that can match.
pub(crate) fn matches(packets: &Packets) -> Vec<String> {
    [Family::V4, Family::V6].into_iter().filter_map(|family| of_family(packets, family)).collect()
}

fn of_family(packets: &Packets, family: Family) -> Option<String> {
    if packets.family.is_some_and(|only| only != family) {
        return None;
    }
    let word = match family {
        Family::V4 => "ip",
        Family::V6 => "ip6",
    };
    let mut rule = format!("meta nfproto {}", if word == "ip" { "ipv4" } else { "ipv6" });
    for (side, who) in [("daddr", &packets.to), ("saddr", &packets.from)] {
        if let Some(who) = who {
            let addresses = addresses(who, family);
            if addresses.is_empty() {
                return None;
            }
            rule += &format!(" {word} {side} {{ {} }}", addresses.join(", "));
        }
    }
    rule += &rest(packets, family);
    Some(rule)
}

fn rest(packets: &Packets, family: Family) -> String {
    let mut rule = match (packets.protocol, packets.port.or(packets.from_port)) {
        (Some(Protocol::Tcp), _) => " meta l4proto tcp".to_owned(),
        (Some(Protocol::Udp), _) => " meta l4proto udp".to_owned(),
        (Some(Protocol::Icmp), _) => match family {
            Family::V4 => " meta l4proto icmp".to_owned(),
            Family::V6 => " meta l4proto ipv6-icmp".to_owned(),
        },
        (None, Some(_)) => " meta l4proto { tcp, udp }".to_owned(),
        (None, None) => String::new(),
    };
    if let Some(port) = packets.port {
        rule += &format!(" th dport {port}");
    }
    if let Some(port) = packets.from_port {
        rule += &format!(" th sport {port}");
    }
    if let Some(bytes) = packets.bigger_than {
        rule += &format!(" meta length > {bytes}");
    }
    if let Some(count) = packets.one_in {
        rule += &format!(" numgen inc mod {count} 0");
    }
    rule
}

/// Rules that send these packets to another place.
pub(crate) fn diverted(packets: &Packets, to: Place) -> Vec<String> {
    let targets =
        [(Family::V4, "dnat ip to", to.addresses4()), (Family::V6, "dnat ip6 to", to.addresses6())];
    targets
        .iter()
        .filter_map(|(family, verdict, addresses)| {
            let matching = of_family(packets, *family)?;
            Some(format!("{matching} {verdict} {}", addresses.first()?))
        })
        .collect()
}

/// The addresses of a place's word, or the address itself, of one family.
fn addresses(who: &str, family: Family) -> Vec<String> {
    if let Some(place) = Place::of_word(who) {
        return match family {
            Family::V4 => place.addresses4(),
            Family::V6 => place.addresses6(),
        };
    }
    let is_v6 = who.contains(':');
    if is_v6 == (family == Family::V6) { vec![who.to_owned()] } else { Vec::new() }
}
