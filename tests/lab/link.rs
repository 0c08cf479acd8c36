//! The wires: how the places are joined, as lines for `ip -batch`.
//!
//! Every line can be run again without harm, so a place is mended by running its lines again.

use std::fmt::Write;

use crate::place::HOME_INSIDE_4;
use crate::place::HOME_INSIDE_6;
use crate::place::HOME_OUTSIDE_4;
use crate::place::HOME_OUTSIDE_6;
use crate::place::LEAVES;
use crate::place::ORIGIN_4;
use crate::place::ORIGIN_SECOND_4;
use crate::place::PERSON_4;
use crate::place::PERSON_6;
use crate::place::PROVIDER_4;
use crate::place::PROVIDER_6;
use crate::place::PROVIDER_RESOLVER_4;
use crate::place::PROVIDER_RESOLVER_6;
use crate::place::Place;

/// One end of a wire.
struct End {
    place: Place,
    v4: Vec<String>,
    v6: Vec<String>,
}

/// All wires. The interface at either end is named after the place at the other.
fn wires() -> Vec<(End, End)> {
    let end = |place, v4: &str, v6: &str| End { place, v4: list(v4), v6: list(v6) };
    let mut wires = vec![
        (end(Place::Person, PERSON_4, PERSON_6), end(Place::Home, HOME_INSIDE_4, HOME_INSIDE_6)),
        (
            end(Place::Home, HOME_OUTSIDE_4, HOME_OUTSIDE_6),
            end(Place::Provider, PROVIDER_4, PROVIDER_6),
        ),
        (
            end(Place::ProviderResolver, PROVIDER_RESOLVER_4, PROVIDER_RESOLVER_6),
            end(Place::Provider, "5.11.0.254", "2a0e:11::fe"),
        ),
        (
            end(Place::Provider, "5.12.0.2", "2a0e:12::2"),
            end(Place::Core, "5.12.0.1", "2a0e:12::1"),
        ),
        (end(Place::Site, "10.9.0.1", ""), end(Place::Origin, ORIGIN_4, "")),
        (end(Place::SecondSite, "10.9.1.1", ""), end(Place::Origin, ORIGIN_SECOND_4, "")),
    ];
    for leaf in LEAVES {
        let there = End { place: leaf.place, v4: leaf.addresses4(), v6: leaf.addresses6() };
        let core = end(Place::Core, &format!("{}.254", leaf.v4), &format!("{}:fe", leaf.v6));
        wires.push((there, core));
    }
    wires
}

fn list(address: &str) -> Vec<String> {
    if address.is_empty() { Vec::new() } else { vec![address.to_owned()] }
}

/// The name of the interface that leads to a place (an interface's name has 15 characters).
pub(crate) fn interface_to(place: Place) -> String {
    let word = place.word();
    format!("to-{}", &word[..word.len().min(12)])
}

/// Lines that make all wires, for `ip -batch` outside of every place.
pub(crate) fn lay() -> String {
    let mut lines = String::new();
    for (one, other) in wires() {
        let _ = writeln!(
            lines,
            "link add name {} netns {} type veth peer name {} netns {}",
            interface_to(other.place),
            one.place,
            interface_to(one.place),
            other.place
        );
    }
    lines
}

/// Lines that give a place its addresses and routes.
pub(crate) fn connect(place: Place) -> String {
    let mut lines = "link set lo up\n".to_owned();
    for (one, other) in wires() {
        for (here, there) in [(&one, &other), (&other, &one)] {
            if here.place == place {
                address(&mut lines, here, there.place);
            }
        }
    }
    for (to, via4, via6) in routes(place) {
        let (to4, to6) = to;
        if !via4.is_empty() {
            let _ = writeln!(lines, "route replace {to4} via {via4}");
        }
        if !via6.is_empty() {
            let _ = writeln!(lines, "route replace {to6} via {via6}");
        }
    }
    lines
}

fn address(lines: &mut String, here: &End, there: Place) {
    let interface = interface_to(there);
    let _ = writeln!(lines, "link set {interface} up");
    for address in &here.v4 {
        let _ = writeln!(lines, "address replace {address}/24 dev {interface}");
    }
    for address in &here.v6 {
        let _ = writeln!(lines, "address replace {address}/64 dev {interface} nodad");
    }
}

/// A target of both families, and the neighbour that leads there.
type Route = ((&'static str, &'static str), String, String);

const EVERYWHERE: (&str, &str) = ("default", "default");

fn routes(place: Place) -> Vec<Route> {
    let via = |to, via4: &str, via6: &str| (to, via4.to_owned(), via6.to_owned());
    match place {
        Place::Person => vec![via(EVERYWHERE, HOME_INSIDE_4, HOME_INSIDE_6)],
        Place::Home => vec![via(EVERYWHERE, PROVIDER_4, PROVIDER_6)],
        Place::ProviderResolver => vec![via(EVERYWHERE, "5.11.0.254", "2a0e:11::fe")],
        Place::Provider => vec![
            via(EVERYWHERE, "5.12.0.1", "2a0e:12::1"),
            via(("192.168.1.0/24", "2a0e:10:1::/64"), "", HOME_OUTSIDE_6),
        ],
        Place::Core => vec![
            via(("5.10.0.0/15", "2a0e:10::/32"), "5.12.0.2", "2a0e:12::2"),
            via(("5.10.0.0/15", "2a0e:11::/32"), "5.12.0.2", "2a0e:12::2"),
        ],
        Place::Origin => Vec::new(),
        _ => {
            let leaf = LEAVES.iter().find(|leaf| leaf.place == place);
            leaf.map(|leaf| {
                let core = (format!("{}.254", leaf.v4), format!("{}:fe", leaf.v6));
                vec![(EVERYWHERE, core.0, core.1)]
            })
            .unwrap_or_default()
        }
    }
}
