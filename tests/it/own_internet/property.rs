//! Whatever name servers answer and wherever sites send a visitor: whoever is dialled was admitted,
//! in that very check. Random plans, real sockets; the plan that breaks it is made small.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::guard::Policy;
use downforwhom::guard::WEB_PORTS;
use hickory_proto::op::Message;
use hickory_proto::rr::RecordType;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::Config;
use proptest::test_runner::RngAlgorithm;
use proptest::test_runner::TestRng;
use proptest::test_runner::TestRunner;

use super::world::World;
use super::world::leads_to;
use super::world::page;
use crate::support::dns_liar::address;
use crate::support::dns_liar::alias;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;

/// How many plans are tried. Each takes some 50 ms.
const CASES: u32 = 150;

/// How many resolvers are asked, each of its own opinion.
const RESOLVERS: usize = 3;

/// How many names there are in a plan.
const NAMES: usize = 3;

/// What name servers and sites do in one check.
#[derive(Clone, Debug)]
struct Plan {
    /// By name, the answers in turn: which comes depends on the resolver and on how often it was
    /// asked before.
    names: Vec<Vec<Turn>>,
    /// Where the visitor begins, and where each request is sent on to.
    ways: Vec<Way>,
}

#[derive(Clone, Debug)]
struct Turn {
    alias: Alias,
    addresses: Vec<IpAddr>,
}

/// Whether an answer comes by way of another name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Alias {
    None,
    Outer,
    Inner,
}

/// Somewhere to go.
#[derive(Clone, Debug)]
enum Way {
    Name {
        name: usize,
        scheme: &'static str,
        port: u16,
    },
    Literal {
        address: IpAddr,
        scheme: &'static str,
        port: u16,
    },
    /// An address as no site writes it: one number.
    Number {
        address: Ipv4Addr,
    },
    /// A name before the address, to look like the host.
    UserInfo {
        address: IpAddr,
    },
    Relative {
        address: IpAddr,
    },
    Backslashes {
        address: IpAddr,
    },
    SamePlace,
}

fn plan() -> impl Strategy<Value = Plan> {
    let names = prop::collection::vec(prop::collection::vec(turn(), 1..4), NAMES);
    let start = way().prop_filter("a start is typed", |way| {
        matches!(way, Way::Name { .. } | Way::Literal { .. } | Way::Number { .. })
    });
    let ways = prop::collection::vec(way(), 0..5);
    (names, start, ways).prop_map(|(names, start, mut ways)| {
        ways.insert(0, start);
        Plan { names, ways }
    })
}

fn turn() -> impl Strategy<Value = Turn> {
    let alias =
        prop_oneof![4 => Just(Alias::None), 1 => Just(Alias::Outer), 1 => Just(Alias::Inner)];
    let addresses = prop::collection::vec(anywhere(), 0..5);
    (alias, addresses).prop_map(|(alias, addresses)| Turn { alias, addresses })
}

fn anywhere() -> impl Strategy<Value = IpAddr> {
    let parsed = |text: &&str| text.parse::<IpAddr>().expect("an address");
    prop_oneof![
        4 => select(OUTER.iter().map(parsed).collect::<Vec<_>>()),
        4 => select(INNER.iter().map(parsed).collect::<Vec<_>>()),
        1 => any::<u32>().prop_map(|bits| Ipv4Addr::from_bits(bits).into()),
        1 => any::<u128>().prop_map(|bits| Ipv6Addr::from_bits(bits).into()),
        1 => any::<u128>().prop_map(|bits| Ipv6Addr::from_bits(bits >> 3 | 1 << 125).into()),
    ]
}

fn way() -> impl Strategy<Value = Way> {
    let scheme = || select(&["http", "https"][..]);
    let port = || prop_oneof![6 => select(&WEB_PORTS[..]), 1 => select(&[22, 25, 6379, 8081][..])];
    prop_oneof![
        8 => (0..NAMES, scheme(), port())
            .prop_map(|(name, scheme, port)| Way::Name { name, scheme, port }),
        4 => (anywhere(), scheme(), port())
            .prop_map(|(address, scheme, port)| Way::Literal { address, scheme, port }),
        1 => any::<u32>().prop_map(|bits| Way::Number { address: Ipv4Addr::from_bits(bits) }),
        1 => anywhere().prop_map(|address| Way::UserInfo { address }),
        1 => anywhere().prop_map(|address| Way::Relative { address }),
        1 => anywhere().prop_map(|address| Way::Backslashes { address }),
        1 => Just(Way::SamePlace),
    ]
}

impl Way {
    /// As it is typed, or written into a `Location`.
    fn text(&self, check: usize) -> String {
        let host = |address: &IpAddr| match address {
            IpAddr::V4(address) => address.to_string(),
            IpAddr::V6(address) => format!("[{address}]"),
        };
        match self {
            Self::Name { name, scheme, port } => {
                format!("{scheme}://n{name}-{check}.example.com:{port}/")
            }
            Self::Literal { address, scheme, port } => {
                format!("{scheme}://{}:{port}/{check}", host(address))
            }
            Self::Number { address } => format!("http://{}/{check}", address.to_bits()),
            Self::UserInfo { address } => format!("http://example.com@{}/", host(address)),
            Self::Relative { address } => format!("//{}/{check}", host(address)),
            Self::Backslashes { address } => format!("\\\\{}/", host(address)),
            Self::SamePlace => "/on".to_owned(),
        }
    }

    /// The address that it spells, and the ports that it may mean.
    fn spells(&self) -> Option<(IpAddr, Vec<u16>)> {
        match self {
            Self::Literal { address, port, .. } => Some((*address, vec![*port])),
            Self::Number { address } => Some(((*address).into(), vec![80])),
            Self::Relative { address } => Some((*address, vec![80, 443])),
            // Nobody may follow these, wherever they lead.
            Self::UserInfo { .. } | Self::Backslashes { .. } => None,
            Self::Name { .. } | Self::SamePlace => None,
        }
    }
}

/// What happens in the check that is under way.
#[derive(Default)]
struct Stage {
    check: usize,
    plan: Option<Plan>,
    /// How often each question came to each resolver.
    questions: HashMap<(usize, String, RecordType), usize>,
    /// The addresses that name servers gave, and whether an inner name stood before them.
    given: Vec<(IpAddr, Alias)>,
    /// How many ways were taken: the start, and one for each request.
    taken: usize,
}

impl Stage {
    fn answer(&mut self, resolver: usize, question: &Message) -> Vec<Vec<u8>> {
        let (name, kind, mut said) = (asked(question), kind(question), reply(question));
        // Other names are asked for as well, to see whether a resolver makes answers up.
        let numbered = name.strip_prefix("cdn.").unwrap_or(&name).strip_prefix('n');
        let number = numbered.and_then(|rest| rest.split('-').next()?.parse::<usize>().ok());
        let Some(number) = number else { return packet(&said) };
        let before = self.questions.entry((resolver, name.clone(), kind)).or_default();
        let turns = self.plan.as_ref().and_then(|plan| plan.names.get(number));
        let Some(turns) = turns else { return packet(&said) };
        let turn = turns[(resolver + *before) % turns.len()].clone();
        *before += 1;
        let is_wanted = |address: &&IpAddr| {
            matches!(
                (kind, address),
                (RecordType::A, IpAddr::V4(_)) | (RecordType::AAAA, IpAddr::V6(_))
            )
        };
        let end = match turn.alias {
            // These are the ends of aliases, and none themselves.
            _ if name.ends_with(".internal.") || name.starts_with("cdn.") => name.clone(),
            Alias::None => name.clone(),
            Alias::Outer => format!("cdn.{name}"),
            Alias::Inner => format!("n{number}-0.internal."),
        };
        // What the answer shows: nobody sees an alias that is not in it.
        let through = match end == name {
            _ if end.ends_with(".internal.") => Alias::Inner,
            true => Alias::None,
            false => Alias::Outer,
        };
        if end != name {
            said.add_answers([alias(&name, &end)]);
        }
        let wanted: Vec<IpAddr> = turn.addresses.iter().filter(is_wanted).copied().collect();
        self.given.extend(wanted.iter().map(|address| (*address, through)));
        let mut records: Vec<_> = wanted.iter().map(|ip| address(&end, *ip)).collect();
        records.iter_mut().for_each(|record| record.ttl = 0);
        said.add_answers(records);
        packet(&said)
    }

    fn says(&mut self) -> Vec<u8> {
        let check = self.check;
        let next = self.plan.as_ref().and_then(|plan| plan.ways.get(self.taken));
        self.taken += 1;
        next.map_or_else(page, |way| leads_to(&way.text(check)))
    }

    /// Every address and port that may have been dialled so far, by the guard's own word.
    fn admitted(&self) -> BTreeSet<SocketAddr> {
        let policy = Policy::default();
        let ways = self.plan.iter().flat_map(|plan| &plan.ways).take(self.taken + 1);
        let mut all = BTreeSet::new();
        for way in ways {
            let (addresses, ports) = match way {
                Way::Name { port, .. } => {
                    let open = self.given.iter().filter(|(_, through)| *through != Alias::Inner);
                    (open.map(|(address, _)| *address).collect(), vec![*port])
                }
                other => other.spells().map_or((vec![], vec![]), |(ip, ports)| (vec![ip], ports)),
            };
            for address in addresses {
                let each = ports.iter().map(|port| SocketAddr::new(address, *port));
                all.extend(each.filter(|it| policy.admit(*it).is_ok()));
            }
        }
        all
    }
}

#[test]
#[ignore = "needs its network"]
fn whoever_is_dialled_was_admitted_in_that_very_check() {
    // The same plans at every run, unless somebody wants others.
    let seed: u64 = std::env::var("PLAN_SEED").ok().and_then(|it| it.parse().ok()).unwrap_or(4);
    println!("PLAN_SEED={seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let config = Config {
        cases: CASES,
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let stage: Arc<Mutex<Stage>> = Arc::default();
    let (world, resolvers) = runtime.block_on(world(&stage));
    let tally: Mutex<Tally> = Mutex::default();
    let outcome = TestRunner::new_with_rng(config, rng).run(&plan(), |plan| {
        let start = {
            let mut stage = stage.lock().expect("nobody panics");
            let check = stage.check + 1;
            let start = plan.ways[0].text(check);
            *stage = Stage { check, plan: Some(plan), taken: 1, ..Stage::default() };
            start
        };
        let check = runtime.block_on(world.check(&start));
        let stage = stage.lock().expect("nobody panics");
        let admitted = stage.admitted();
        let not_admitted: Vec<_> = check.dialled.tcp.difference(&admitted).collect();
        prop_assert!(not_admitted.is_empty(), "{not_admitted:?} of {check:?}");
        let inner = |dialled: &&SocketAddr| INNER.contains(&dialled.ip().to_string().as_str());
        prop_assert_eq!(check.dialled.tcp.iter().find(inner), None);
        let asked_elsewhere = check.dialled.udp.difference(&resolvers).count();
        prop_assert_eq!(asked_elsewhere, 0, "{:?}", &check.dialled.udp);
        tally.lock().expect("nobody panics").count(&stage, &check);
        Ok(())
    });
    outcome.unwrap_or_else(|broken| panic!("PLAN_SEED={seed}: {broken}"));
    let tally = tally.into_inner().expect("nobody panics");
    println!("{tally:?}");
    // The plans were worth something: there was much to dial, and much that may not be.
    assert!(tally.dialled >= CASES as usize && tally.inner_given >= CASES as usize, "{tally:?}");
    assert!(tally.went_on >= CASES as usize / 5 && tally.refused > 0, "{tally:?}");
}

async fn world(stage: &Arc<Mutex<Stage>>) -> (World, BTreeSet<SocketAddr>) {
    let mut resolvers = Vec::new();
    for number in 0..RESOLVERS {
        let stage = Arc::clone(stage);
        let says = move |_, question: &Message| {
            stage.lock().expect("nobody panics").answer(number, question)
        };
        resolvers.push(liar(says).await);
    }
    let addresses: Vec<SocketAddr> = resolvers.iter().map(|resolver| resolver.address).collect();
    let sites = Arc::clone(stage);
    let world = World::start(&addresses, move |_| sites.lock().expect("nobody panics").says());
    // They live as long as the runtime does.
    resolvers.into_iter().for_each(std::mem::forget);
    (world, addresses.into_iter().collect())
}

/// What all plans together came to.
#[derive(Debug, Default)]
struct Tally {
    checks: usize,
    dialled: usize,
    inner_given: usize,
    went_on: usize,
    refused: usize,
}

impl Tally {
    fn count(&mut self, stage: &Stage, check: &super::world::Check) {
        let policy = Policy::default();
        self.checks += 1;
        self.dialled += check.dialled.tcp.len();
        self.inner_given += stage.given.iter().filter(|it| policy.address(it.0).is_err()).count();
        self.went_on += usize::from(check.arrivals.len() > 1);
        self.refused += usize::from(check.asked.is_refused());
    }
}

/// Public addresses.
const OUTER: [&str; 8] = [
    "93.184.215.14",
    "1.1.1.1",
    "198.41.0.4",
    "8.8.8.8",
    "2606:4700::1111",
    "2a00:1450:4001::1",
    "2620:0:2d0:200::8",
    "2001:4860:4860::8888",
];

/// Addresses that nobody outside may be led to; written down here by hand, not asked of the guard.
const INNER: [&str; 20] = [
    "127.0.0.1",
    "127.9.9.9",
    "10.0.0.1",
    "172.16.5.4",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "192.0.0.192",
    "198.18.0.1",
    "168.63.129.16",
    "0.0.0.0",
    "::1",
    "::",
    "fd00::1",
    "fe80::1",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "2002:a00:1::",
    "2001:db8::1",
    "fec0::1",
];
