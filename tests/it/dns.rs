//! The lookup against real name servers: Knot DNS, Unbound, dnsmasq.
//! What no real server would say is in `dns_lies`.

use std::net::IpAddr;
use std::net::SocketAddr;
use std::time::Duration;

use downforwhom::observation::DnsOutcome;
use downforwhom::observation::Liveness;
use downforwhom::observation::Lookup;
use downforwhom::observation::Question;
use downforwhom::observation::Rcode;
use downforwhom::observation::ResolverView;
use downforwhom::observation::Unvalidated;
use downforwhom::probe::dns::Asking;
use downforwhom::probe::dns::Resolvers;
use hickory_proto::rr::RecordType;
use tokio::time::Instant;

use crate::support::dns::SignedAt;
use crate::support::dns::closed_port;
use crate::support::dns::dnsmasq;
use crate::support::dns::knot;
use crate::support::dns::knot_signed;
use crate::support::dns::raw_answer;
use crate::support::dns::stub;
use crate::support::dns::unbound;

#[tokio::test]
async fn a_name_has_one_family_both_or_none() {
    let knot = knot("stage.test", ZONE);
    let both = ask(knot.address, "both.stage.test").await;
    assert_eq!(both.a.outcome, answered(&["192.0.2.1"], &[]));
    assert_eq!(both.aaaa.outcome, answered(&["2001:db8::1"], &[]));

    let only4 = ask(knot.address, "only4.stage.test").await;
    assert_eq!(only4.a.outcome, answered(&["192.0.2.4"], &[]));
    assert_eq!(only4.aaaa.outcome, DnsOutcome::NoData { chain: vec![] });

    let only6 = ask(knot.address, "only6.stage.test").await;
    assert_eq!(only6.a.outcome, DnsOutcome::NoData { chain: vec![] });
    assert_eq!(only6.aaaa.outcome, answered(&["2001:db8::6"], &[]));

    let text_only = ask(knot.address, "text.stage.test").await;
    assert_both(&text_only, &DnsOutcome::NoData { chain: vec![] });
}

#[tokio::test]
async fn a_missing_name_is_missing_whoever_says_so() {
    let knot = knot("stage.test", ZONE);
    let unbound = unbound("", &stub("stage.test", knot.address));
    for server in [knot.address, unbound.address] {
        let view = ask(server, "nothing.stage.test").await;
        assert_both(&view, &DnsOutcome::NameMissing { chain: vec![] });
        assert_eq!(view.alive, Liveness::NotAsked);
    }
    let mut asking = asking(&[knot.address], "nothing.stage.test");
    assert!(asking.first().await.is_empty());
}

#[tokio::test]
async fn chains_are_walked_to_their_end_whoever_tells_them() {
    let knot = knot("stage.test", ZONE);
    let unbound = unbound("", &stub("stage.test", knot.address));
    for server in [knot.address, unbound.address] {
        let view = ask(server, "chain1.stage.test").await;
        let chain = ["chain2.stage.test", "chain3.stage.test"];
        assert_eq!(view.a.outcome, answered_for(&["192.0.2.3"], &chain, 60));
        assert_eq!(view.aaaa.outcome, DnsOutcome::NoData { chain: owned(&chain) });

        let view = ask(server, "dangling.stage.test").await;
        let chain = owned(&["nothing.stage.test"]);
        assert_both(&view, &DnsOutcome::NameMissing { chain });
    }
}

/// Knot shows the loop; Unbound says only SERVFAIL and has to be asked for each link.
#[tokio::test]
async fn a_chain_that_bites_its_tail_is_seen_whoever_tells_it() {
    let knot = knot("stage.test", ZONE);
    let unbound = unbound("", &stub("stage.test", knot.address));
    for server in [knot.address, unbound.address] {
        let view = ask(server, "loop1.stage.test").await;
        let chain = owned(&["loop2.stage.test", "loop1.stage.test"]);
        assert_both(&view, &DnsOutcome::CnameLoop { chain });

        let view = ask(server, "self.stage.test").await;
        let chain = owned(&["self.stage.test"]);
        assert_both(&view, &DnsOutcome::CnameLoop { chain });
    }
}

#[tokio::test]
async fn a_chain_of_twenty_is_too_long() {
    let links: String = (0..20).map(|i| format!("c{i} CNAME c{}\n", i + 1)).collect();
    let knot = knot("stage.test", &format!("{links}c20 A 192.0.2.1"));
    let view = ask(knot.address, "c0.stage.test").await;
    assert!(matches!(view.a.outcome, DnsOutcome::ChainTooLong { .. }), "{view:?}");
    let view = ask(knot.address, "c5.stage.test").await;
    assert!(matches!(view.a.outcome, DnsOutcome::Answered { .. }), "{view:?}");
}

#[tokio::test]
async fn a_server_that_does_not_serve_the_zone_refuses() {
    let knot = knot("stage.test", ZONE);
    let view = ask(knot.address, "shop.elsewhere.test").await;
    let failed = DnsOutcome::Failed { rcode: Rcode::Refused, unvalidated: Unvalidated::NotAsked };
    assert_both(&view, &failed);
    assert_eq!(codes(&view.a), [20], "Knot says Not Authoritative");
}

#[tokio::test]
async fn an_answer_too_large_for_udp_is_fetched_over_tcp() {
    let many: String =
        (0..500).map(|i| format!("many A 192.0.{}.{}\n", 2 + i / 250, i % 250)).collect();
    let knot = knot("stage.test", &many);
    let over_udp = raw_answer(knot.address, "many.stage.test.", RecordType::A).unwrap();
    assert!(over_udp.metadata.truncation && over_udp.answers.is_empty(), "TCP is needed");

    let lookup = asking(&[knot.address], "many.stage.test").finish().await;
    assert_eq!(lookup.addresses.len(), 64, "and kept under a cap");
}

#[tokio::test]
async fn servfail_when_the_authority_is_off() {
    let quick = " outbound-msg-retry: 1\n infra-cache-max-rtt: 300";
    let unbound = unbound(quick, &stub("stage.test", closed_port()));
    let view = ask(unbound.address, "shop.stage.test").await;
    let failed = DnsOutcome::Failed { rcode: Rcode::ServFail, unvalidated: Unvalidated::FailsToo };
    assert_both(&view, &failed);
}

#[tokio::test]
async fn signatures_that_are_not_good_are_told_from_servers_that_fail() {
    let records = "shop A 192.0.2.1\nshop AAAA 2001:db8::1";
    let (good, good_key) = knot_signed("good.test", records, SignedAt::Now, |zone| zone);
    let (old, old_key) = knot_signed("old.test", records, SignedAt::LongAgo, |zone| zone);
    let (forged, forged_key) = knot_signed("forged.test", records, SignedAt::Now, |zone| {
        zone.replace("192.0.2.1", "192.0.2.66").replace("2001:db8::1", "2001:db8::66")
    });
    let (keyless, keyless_key) =
        knot_signed("keyless.test", records, SignedAt::Now, |zone| without(&zone, "DNSKEY"));
    let anchors = [good_key, old_key, forged_key, keyless_key]
        .map(|key| format!(" trust-anchor: \"{}\"\n", key.replace('\t', " ")));
    let stubs = [
        stub("good.test", good.address),
        stub("old.test", old.address),
        stub("forged.test", forged.address),
        stub("keyless.test", keyless.address),
    ];
    let unbound = unbound(&anchors.concat(), &stubs.concat());

    let view = ask(unbound.address, "shop.good.test").await;
    assert_eq!(view.a.outcome, answered(&["192.0.2.1"], &[]));
    // Unbound tells of an expired key set as "no usable key", and of what it remembers as 6.
    for (zone, expected) in
        [("old.test", &[6, 7, 9][..]), ("forged.test", &[6]), ("keyless.test", &[6, 9])]
    {
        let view = ask(unbound.address, &format!("shop.{zone}")).await;
        let failed =
            DnsOutcome::Failed { rcode: Rcode::ServFail, unvalidated: Unvalidated::Answers };
        assert_both(&view, &failed);
        for question in [&view.a, &view.aaaa] {
            assert_eq!(question.ede.len(), 1, "{zone}: {question:?}");
            assert!(expected.contains(&question.ede[0].code), "{zone}: {question:?}");
        }
        let texts = [&view.a, &view.aaaa].map(|question| question.ede[0].text.as_str()).concat();
        assert!(texts.contains("validation failure"), "{zone}: {texts}");
    }
}

#[tokio::test]
async fn private_answers_are_told_as_they_are() {
    let dnsmasq = dnsmasq(&[
        "--host-record=inside.test,10.1.2.3",
        "--host-record=both.test,192.0.2.1,fd00::1",
        "--host-record=mapped.test,::ffff:127.0.0.1",
    ]);
    let lookup = asking(&[dnsmasq.address], "inside.test").finish().await;
    assert_eq!(lookup.addresses, ips(&["10.1.2.3"]));
    let lookup = asking(&[dnsmasq.address], "both.test").finish().await;
    assert_eq!(lookup.addresses, ips(&["fd00::1", "192.0.2.1"]));
    let lookup = asking(&[dnsmasq.address], "mapped.test").finish().await;
    assert_eq!(lookup.addresses, ips(&["::ffff:127.0.0.1"]));
}

#[tokio::test]
async fn resolvers_that_disagree_are_both_heard() {
    let honest = knot("stage.test", ZONE);
    let hijacker = dnsmasq(&["--address=/#/203.0.113.9"]);
    let lookup = asking(&[hijacker.address, honest.address], "both.stage.test").finish().await;
    let [first, second] = &lookup.resolvers[..] else { panic!("{lookup:?}") };
    assert_eq!(first.resolver, hijacker.address.to_string(), "in the order configured");
    assert_eq!(first.a.outcome, answered_for(&["203.0.113.9"], &[], 0));
    assert_eq!(second.a.outcome, answered(&["192.0.2.1"], &[]));
    assert_eq!(lookup.addresses, ips(&["2001:db8::1", "203.0.113.9", "192.0.2.1"]));
}

/// A lookup that may take its own time.
fn asking(servers: &[SocketAddr], name: &str) -> Asking {
    let deadline = Instant::now() + Duration::from_secs(30);
    Resolvers::new(servers.to_vec()).lookup(name, deadline)
}

/// What one resolver says.
async fn ask(server: SocketAddr, name: &str) -> ResolverView {
    let Lookup { mut resolvers, .. } = asking(&[server], name).finish().await;
    assert_eq!(resolvers.len(), 1);
    resolvers.remove(0)
}

#[track_caller]
fn assert_both(view: &ResolverView, expected: &DnsOutcome) {
    assert_eq!(view.a.outcome, *expected, "{view:?}");
    assert_eq!(view.aaaa.outcome, *expected, "{view:?}");
}

fn answered(addresses: &[&str], chain: &[&str]) -> DnsOutcome {
    answered_for(addresses, chain, 300)
}

fn answered_for(addresses: &[&str], chain: &[&str], ttl_s: u32) -> DnsOutcome {
    DnsOutcome::Answered { addresses: ips(addresses), chain: owned(chain), ttl_s }
}

fn ips(texts: &[&str]) -> Vec<IpAddr> {
    texts.iter().map(|text| text.parse().expect("an address")).collect()
}

fn owned(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

fn codes(question: &Question) -> Vec<u16> {
    question.ede.iter().map(|error| error.code).collect()
}

/// The zone without the records of one type.
fn without(zone: &str, kind: &str) -> String {
    let kept = zone.lines().filter(|line| !line.contains(&format!("\t{kind}\t")));
    kept.map(|line| format!("{line}\n")).collect()
}

const ZONE: &str = "
both A 192.0.2.1
both AAAA 2001:db8::1
only4 A 192.0.2.4
only6 AAAA 2001:db8::6
text TXT \"no address\"
chain1 CNAME chain2
chain2 60 CNAME chain3
chain3 A 192.0.2.3
loop1 CNAME loop2
loop2 CNAME loop1
self CNAME self
dangling CNAME nothing
";
