//! What is asked on a machine where every address answers. Each test here is run by the one of
//! the same name there.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::guard;
use hickory_proto::rr::RecordType;

use super::world::Check;
use super::world::World;
use super::world::leads_to;
use super::world::page;
use crate::security_cases::Case;
use crate::security_cases::Expect;
use crate::security_cases::Kind;
use crate::security_cases::cases;
use crate::support::dns::NameServer;
use crate::support::dns::knot;
use crate::support::dns_liar::address;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::internet::Arrival;
use crate::support::internet::Asked;
use crate::support::internet::nft;

/// Where every name leads that the test says nothing else of.
const SITE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(93, 184, 215, 14));

/// A real name server for the whole tree of names.
fn every_name(more: &str) -> NameServer {
    knot(".", &format!("* A {SITE}\n{more}"))
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn every_text_of_the_table_is_judged_before_anybody_is_called() {
    let zone = every_name("");
    let world = World::start(&[zone.address], |_| page());
    let cases: Vec<(Case, String)> =
        cases().into_iter().filter_map(|case| typed(&case).map(|typed| (case, typed))).collect();
    let (rejected, allowed): (Vec<_>, Vec<_>) =
        cases.iter().partition(|(case, _)| case.expected() == Expect::Reject);
    assert_eq!((rejected.len(), allowed.len()), (414, 112));
    for (case, typed) in &rejected {
        let asked = world.ask(typed).await;
        // The HTTP library itself turns away what no head may hold, without a word.
        let is_no_request = typed.len() > 64 * 1024 && matches!(asked.status, 414 | 431);
        assert!(asked.is_refused() || is_no_request, "{} {:.80?}: {asked:?}", case.id, case.input);
    }
    // Nobody was called for any of them, and no name server heard of one.
    let nobody = world.since(Asked::default());
    assert_eq!((nobody.dialled, nobody.arrivals.len()), (Default::default(), 0));
    for (case, typed) in &allowed {
        let check = world.check(typed).await;
        let complaint = is_checked_where_it_says(case, &check);
        assert_eq!(complaint, None, "{} {:.80?}: {check:.600?}", case.id, case.input);
    }
}

/// What somebody types to try a case; `None` for cases that nobody can type.
fn typed(case: &Case) -> Option<String> {
    match case.kind {
        Kind::Address | Kind::EmbeddedIpv4 | Kind::Metadata => Some(match case.input.parse() {
            Ok(IpAddr::V6(address)) => format!("http://[{address}]/"),
            _ => format!("http://{}/", case.input),
        }),
        Kind::Redirect | Kind::RedirectChain | Kind::DnsAnswer | Kind::Rebinding => None,
        _ => Some(case.input.clone()),
    }
}

fn is_checked_where_it_says(case: &Case, check: &Check) -> Option<&'static str> {
    if check.asked.status != 200 {
        return Some("was refused");
    }
    let url = check.asked.json()["url"].as_str().map(url::Url::parse);
    let Some(Ok(url)) = url else { return Some("has no URL") };
    let port = url.port_or_known_default().expect("a web address");
    let host = url.host().expect("a web address");
    let origin = format!("{}://{host}:{port}", url.scheme());
    if case.canonical.as_ref().is_some_and(|canonical| *canonical != origin) {
        return Some("became another origin");
    }
    let led = match host {
        url::Host::Domain(_) => SITE,
        url::Host::Ipv4(address) => address.into(),
        url::Host::Ipv6(address) => address.into(),
    };
    let only = BTreeSet::from([SocketAddr::new(led, port)]);
    (check.dialled.tcp != only).then_some("was dialled elsewhere")
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn every_answer_of_the_table_is_dialled_as_far_as_it_may_be() {
    let cases: Vec<Case> =
        cases().into_iter().filter(|case| case.kind == Kind::DnsAnswer).collect();
    let records: String = cases.iter().map(records).collect();
    let zone = every_name(&records);
    let world = World::start(&[zone.address], |_| page());
    for case in &cases {
        let check = world.check(&format!("http://{}.example.com/", case.id)).await;
        let only: BTreeSet<SocketAddr> =
            case.connect_to.iter().map(|address| SocketAddr::new(*address, 80)).collect();
        assert_eq!(check.dialled.tcp, only, "{} {}: {check:?}", case.id, case.input);
        if case.expected() == Expect::Allow {
            assert_eq!(check.asked.status, 200, "{}: {check:?}", case.id);
        } else if !case.answers.is_empty() {
            assert!(
                check.asked.status == 403 && check.asked.is_refused(),
                "{}: {check:?}",
                case.id
            );
        }
    }
    assert_eq!(cases.len(), 31);
}

/// Lines of a zone file that give a case's answers.
fn records(case: &Case) -> String {
    let owner = format!("{}.example.com.", case.id);
    // Two cases lead to the same name, with other answers.
    let alias = case.cname.as_ref().map(|name| format!("{}.{name}", case.id));
    let at_the_end = alias.as_ref().unwrap_or(&owner);
    let link = alias.as_ref().map(|alias| format!("{owner} 0 CNAME {alias}\n"));
    let addresses = case.answers.iter().map(|address| {
        let kind = if address.is_ipv4() { "A" } else { "AAAA" };
        format!("{at_the_end} 0 {kind} {address}\n")
    });
    // A name that is there and has no address.
    let there = case.answers.is_empty().then(|| format!("{at_the_end} 0 TXT \"x\"\n"));
    link.into_iter().chain(addresses).chain(there).collect()
}

/// Sites that send visitors of one page on, as the test says at the moment.
#[derive(Clone, Default)]
struct Signpost(Arc<Mutex<Vec<String>>>);

impl Signpost {
    /// From now on, the first visit is sent to the first of these, the second to the second, and
    /// so on; the rest see a page.
    fn points(&self, to: &[String]) {
        *self.0.lock().expect("nobody panics") = to.iter().rev().cloned().collect();
    }

    fn says(&self, _: &Arrival) -> Vec<u8> {
        let next = self.0.lock().expect("nobody panics").pop();
        next.map_or_else(page, |location| leads_to(&location))
    }
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn every_redirect_of_the_table_is_followed_as_far_as_it_may_be() {
    let zone = every_name("");
    let signpost = Signpost::default();
    let signs = signpost.clone();
    let world = World::start(&[zone.address], move |arrival| signs.says(arrival));
    let (mut singles, mut chains) = (0, 0);
    for case in cases() {
        let urls = match case.kind {
            Kind::Redirect => vec![case.base.clone().expect("it has a base"), case.input.clone()],
            Kind::RedirectChain => case.chain.clone(),
            _ => continue,
        };
        signpost.points(&urls[1..]);
        let check = world.check(&urls[0]).await;
        let elsewhere = check.dialled.tcp.iter().any(|dialled| dialled.ip() != SITE);
        assert!(!elsewhere, "{}: {check:?}", case.id);
        match case.expected() {
            Expect::Allow => {
                assert_eq!(check.arrivals.len(), urls.len(), "{}: {check:?}", case.id);
                assert_eq!(check.end(), "final", "{}: {check:?}", case.id);
                let last = origin(check.arrivals.last().expect("it arrived"));
                let canonical = case.canonical.as_ref();
                assert!(canonical.is_none_or(|it| *it == last), "{}: {last}", case.id);
            }
            Expect::Reject => {
                assert!(check.arrivals.len() < urls.len(), "{}: {check:?}", case.id);
                let ends = ["refused", "loop", "too_many"];
                assert!(ends.contains(&check.end().as_str()), "{}: {check:?}", case.id);
            }
        }
        if case.kind == Kind::Redirect { singles += 1 } else { chains += 1 }
    }
    assert_eq!((singles, chains), (49, 5));
}

/// The origin that was asked, its port always written.
fn origin(arrival: &Arrival) -> String {
    let url = url::Url::parse(&format!("{}://{}", arrival.scheme, arrival.host)).expect("a host");
    format!("{}://{}:{}", url.scheme(), url.host().expect("a host"), arrival.at.port())
}

/// Ways to write an inner place into a `Location`; names are records of the zone below.
const INSIDE: [&str; 32] = [
    "http://127.0.0.1/",
    "https://127.0.0.1/",
    "//127.0.0.1/",
    "///127.0.0.1/",
    "http://10.0.0.1:8080/",
    "http://192.168.1.1/",
    "http://172.16.0.1/",
    "http://169.254.169.254/latest/meta-data/",
    "http://[fd00:ec2::254]/latest/meta-data/",
    "http://[::1]/",
    "http://[::]/",
    "http://[::ffff:10.0.0.1]/",
    "http://[::ffff:7f00:1]/",
    "http://[64:ff9b::a00:1]/",
    "http://[2002:a00:1::]/",
    "http://[fe80::1]/",
    "http://2130706433/",
    "http://0x7f000001/",
    "http://017700000001/",
    "http://0x7f.1/",
    "http://0/",
    "http://127。0。0。1/",
    "http://１２７.0.0.1/",
    "http://%31%32%37.0.0.1/",
    "http://user:secret@127.0.0.1/",
    "http://example.com@127.0.0.1/",
    "http://example.com:80@127.0.0.1:80/",
    "\\\\127.0.0.1/",
    "/\\127.0.0.1/",
    "http:\\\\127.0.0.1\\",
    "http://localhost/",
    "http://inner.example.net/",
];

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn no_redirect_leads_inside() {
    let zone = every_name(
        "inner.example.net. 0 A 10.0.0.1\nmapped.example.net. 0 AAAA ::ffff:10.0.0.1\n\
         alias.example.net. 0 CNAME db.internal.\ndb.internal. 0 A 198.41.0.4\n\
         mixed.example.net. 0 A 192.168.0.1\nmixed.example.net. 0 A 198.41.0.4\n",
    );
    let signpost = Signpost::default();
    let signs = signpost.clone();
    let world = World::start(&[zone.address], move |arrival| signs.says(arrival));
    let names = ["http://mapped.example.net/", "https://alias.example.net/", "http://db.internal/"];
    let mut tried = 0;
    for first in ["http://shop.example.com/", "https://shop.example.com/"] {
        for inside in INSIDE.iter().chain(&names) {
            // At once, and at the end of a way through sites that are as they should be.
            let far = ["/a", "https://www.example.com:8443/b", "http://example.org/c", inside];
            for way in [&far[3..], &far[..]] {
                let way: Vec<String> = way.iter().map(|to| (*to).to_owned()).collect();
                signpost.points(&way);
                let check = world.check(first).await;
                assert_eq!(check.arrivals.len(), way.len(), "{way:?}: {check:?}");
                assert_eq!(check.end(), "refused", "{way:?}: {check:?}");
                let only_the_site = check.dialled.tcp.iter().all(|dialled| dialled.ip() == SITE);
                assert!(only_the_site, "{way:?}: {check:?}");
                tried += 1;
            }
        }
    }
    // A name with both kinds of addresses is visited at the public one.
    signpost.points(&["http://mixed.example.net/".to_owned()]);
    let check = world.check("http://shop.example.com/").await;
    let both = BTreeSet::from([(SITE, 80).into(), ([198, 41, 0, 4], 80).into()]);
    assert_eq!((check.dialled.tcp, check.arrivals.len()), (both, 2));
    println!("{tried} ways inside, none taken");
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn an_answer_that_changes_is_dialled_as_it_was_judged() {
    let cases: Vec<Case> =
        cases().into_iter().filter(|case| case.kind == Kind::Rebinding).collect();
    assert_eq!(cases.len(), 4);
    // By name, the answers to come; the last one stays.
    let script: HashMap<String, Vec<Vec<IpAddr>>> = cases
        .iter()
        .map(|case| (format!("{}.example.com.", case.id.to_lowercase()), case.answers_seq.clone()))
        .collect();
    let given: Mutex<HashMap<String, usize>> = Mutex::default();
    let flips = liar(move |_, question| {
        let (name, mut said) = (asked(question), reply(question));
        if let (RecordType::A, Some(answers)) = (kind(question), script.get(&name)) {
            let mut given = given.lock().expect("nobody panics");
            let turn = given.entry(name.clone()).or_default();
            let answer = answers.get(*turn).or(answers.last()).expect("there is one");
            *turn += 1;
            let mut records: Vec<_> = answer.iter().map(|ip| address(&name, *ip)).collect();
            records.iter_mut().for_each(|record| record.ttl = 0);
            said.add_answers(records);
        }
        packet(&said)
    });
    let flips = flips.await;
    let world = World::start(&[flips.address], |_| page());
    for case in &cases {
        let url = format!("http://{}.example.com/", case.id);
        let check = world.check(&url).await;
        let only: BTreeSet<SocketAddr> =
            case.connect_to.iter().map(|address| SocketAddr::new(*address, 80)).collect();
        assert_eq!(check.dialled.tcp, only, "{} {}: {check:?}", case.id, case.input);
        // However often it is asked after that: each check goes by its own answer.
        for _ in 0..4 {
            let check = world.check(&url).await;
            let inside = check.dialled.tcp.iter().find(|dialled| !guard::is_public(dialled.ip()));
            assert_eq!(inside, None, "{} {}: {check:?}", case.id, case.input);
        }
    }
}

/// Two real servers that know different addresses of one name; the kernel sends every packet to
/// the other one than the packet before. And both beside each other, as two resolvers that differ.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "needs its network"]
async fn a_real_server_that_flips_leads_nobody_inside() {
    let outer = knot(".", "* 0 A 93.184.215.14\n* 0 AAAA 2606:2800:220:1::1\n");
    let inner = knot(".", "* 0 A 10.0.0.1\n* 0 AAAA fd00::1\n");
    let (outer_port, inner_port) = (outer.address.port(), inner.address.port());
    let flipping: SocketAddr = ([127, 0, 0, 1], 53).into();
    let rules = format!(
        "table ip flip {{\nchain out {{ type nat hook output priority -100;\n\
         udp dport 53 dnat to 127.0.0.1 : numgen inc mod 2 map {{ 0 : {outer_port}, 1 : {inner_port} }}\n}}\n}}\n"
    );
    nft(&rules);
    let resolvers = [flipping, outer.address, inner.address];
    let (mut went, mut heard_of_inside) = (0, 0);
    for resolvers in [&resolvers[..1], &resolvers[1..], &resolvers[..]] {
        let world = World::start(resolvers, |_| page());
        for round in 0..8 {
            let check = world.check(&format!("http://h{round}.example.com/")).await;
            let inside = check.dialled.tcp.iter().find(|dialled| !guard::is_public(dialled.ip()));
            assert_eq!(inside, None, "{check:?}");
            // The one that flips may answer both questions with inner addresses: then nobody goes.
            let is_refused = resolvers == [flipping] && check.asked.is_refused();
            assert!(is_refused || !check.arrivals.is_empty(), "{resolvers:?}: {check:?}");
            went += usize::from(!check.arrivals.is_empty());
            let told = &check.asked.body;
            let is_told = told.contains("10.0.0.1") || told.contains("fd00::1");
            heard_of_inside += usize::from(is_refused || is_told);
        }
    }
    // One of two answers was an inner one, and led nobody anywhere.
    assert!(went >= 16 && heard_of_inside >= 16, "{went} {heard_of_inside}");
}
