//! Real name servers with real trouble, through the API: whose fault is it, and for whom?
//! What no real server would say comes from the liar.

use axum::http::StatusCode;
use futures_util::future::join_all;
use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::opt::EdnsOption;
use serde_json::Value;
use tokio::net::UdpSocket;

use crate::support::app::App;
use crate::support::dns::NameServer;
use crate::support::dns::SignedAt;
use crate::support::dns::closed_port;
use crate::support::dns::dnsmasq;
use crate::support::dns::knot;
use crate::support::dns::knot_signed;
use crate::support::dns::stub;
use crate::support::dns::unbound;
use crate::support::dns_liar::Liar;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::said::Said;
use crate::support::said::assert_says;
use crate::support::said::evidence;
use crate::support::said::text;

/// Names with a fault of their own, what has to be said of them, and how surely.
const FAULTY_NAMES: [(&str, &str, &str); 6] = [
    ("nothing.stage.test", "dns.name_not_resolved", "certain"),
    ("text.stage.test", "dns.no_address", "certain"),
    ("dangling.stage.test", "dns.dangling_alias", "certain"),
    ("loop1.stage.test", "dns.alias_loop", "certain"),
    ("self.stage.test", "dns.alias_loop", "certain"),
    ("shop.elsewhere.test", "dns.not_served", "likely"),
];

#[tokio::test]
async fn a_faulty_name_is_down_for_everyone() {
    let knot = knot("stage.test", ZONE);
    let app = App::asking(&[knot.address]);
    join_all(FAULTY_NAMES.map(async |(name, reason, confidence)| {
        let answer = app.check(name).await;
        assert_says(name, &answer, ("dns", reason, "everyone"));
        assert_eq!(text(&answer, "/confidence"), Some(confidence), "{name}");
    }))
    .await;
}

#[tokio::test]
async fn it_is_told_the_same_through_a_resolver() {
    let knot = knot("stage.test", ZONE);
    let unbound = unbound("", &stub("stage.test", knot.address));
    let app = App::asking(&[unbound.address]);
    let in_the_zone = FAULTY_NAMES.into_iter().filter(|(name, ..)| name.ends_with("stage.test"));
    join_all(in_the_zone.map(async |(name, reason, confidence)| {
        let answer = app.check(name).await;
        assert_says(name, &answer, ("dns", reason, "everyone"));
        assert_eq!(text(&answer, "/confidence"), Some(confidence), "{name}");
    }))
    .await;
}

#[tokio::test]
async fn a_missing_name_is_missing_for_a_home_router_too() {
    let router = dnsmasq(&["--address=/shop.test/", "--host-record=other.test,127.0.0.1"]);
    let answer = App::asking(&[router.address]).check("shop.test").await;
    assert_says("dnsmasq", &answer, ("dns", "dns.name_not_resolved", "everyone"));
}

#[tokio::test]
async fn failing_name_servers_are_the_name_s_own_trouble() {
    let failing = saying(ResponseCode::ServFail, &[]).await;
    let answer = App::asking(&[failing.address]).check("shop.test").await;
    assert_says("SERVFAIL", &answer, ("dns", "dns.failed", "everyone"));

    let refusing = saying(ResponseCode::Refused, &[]).await;
    let answer = App::asking(&[refusing.address]).check("shop.test").await;
    assert_says("REFUSED", &answer, ("dns", "dns.not_served", "everyone"));

    let out_of_reach = saying(ResponseCode::ServFail, b"\0\x16at delegation shop.test.").await;
    let answer = App::asking(&[out_of_reach.address]).check("shop.test").await;
    assert_says("EDE 22", &answer, ("dns", "dns.unreachable", "everyone"));
}

#[tokio::test]
async fn authorities_that_are_off_are_told_by_a_real_resolver() {
    let quick = " outbound-msg-retry: 1\n infra-cache-max-rtt: 300";
    let unbound = unbound(quick, &stub("stage.test", closed_port()));
    let answer = App::asking(&[unbound.address]).check("shop.stage.test").await;
    let reason = text(&answer, "/reason").unwrap_or_default();
    assert!(["dns.failed", "dns.unreachable"].contains(&reason), "{answer:#}");
    assert_eq!(text(&answer, "/down_for"), Some("everyone"));
}

#[tokio::test]
async fn silence_about_one_name_is_not_silence() {
    let picky = liar(|_, question| match kind(question) {
        RecordType::NS => packet(&reply(question)),
        _ => Vec::new(),
    });
    let answer = App::asking(&[picky.await.address]).check("shop.test").await;
    assert_says("silent about a name", &answer, ("dns", "dns.timed_out", "everyone"));
}

#[tokio::test]
async fn dead_resolvers_are_our_own_trouble() {
    let mute = UdpSocket::bind("127.0.0.1:0").await.expect("a free port");
    let mute = mute.local_addr().expect("a bound socket has an address");
    let (gone, gone_too) = (closed_port(), closed_port());
    for (what, resolvers, reason) in [
        ("closed", vec![gone, gone_too], "checker.no_network"),
        ("none", vec![], "checker.resolvers_silent"),
    ] {
        let answer = App::asking(&resolvers).check("shop.test").await;
        assert_says(what, &answer, ("checker", reason, "unknown"));
    }
    let answer = App::asking(&[mute, gone]).check("shop.test").await;
    assert_eq!(text(&answer, "/fault"), Some("checker"), "{answer:#}");
    assert_eq!(text(&answer, "/down_for"), Some("unknown"));
}

#[tokio::test]
async fn a_resolver_of_ours_that_blocks_is_our_own_trouble() {
    let blocking = saying(ResponseCode::NXDomain, b"\0\x0fnot here").await;
    let answer = App::asking(&[blocking.address]).check("shop.test").await;
    assert_says("EDE 15", &answer, ("checker", "checker.network_doubtful", "unknown"));
}

#[tokio::test]
async fn broken_signatures_are_told_from_failing_servers() {
    let shop = healthy(71, 0).await;
    let records = "shop A 127.0.0.71";
    let (good, good_key) = knot_signed("good.test", records, SignedAt::Now, |zone| zone);
    let (old, old_key) = knot_signed("old.test", records, SignedAt::LongAgo, |zone| zone);
    let (forged, forged_key) = knot_signed("forged.test", records, SignedAt::Now, |zone| {
        zone.replace("127.0.0.71", "127.0.0.72")
    });
    let anchors = [good_key, old_key, forged_key]
        .map(|key| format!(" trust-anchor: \"{}\"\n", key.replace('\t', " ")));
    let stubs = [("good.test", &good), ("old.test", &old), ("forged.test", &forged)];
    let stubs = stubs.map(|(zone, server)| stub(zone, server.address));
    let unbound = unbound(&anchors.concat(), &stubs.concat());
    let app = App::asking(&[unbound.address]);
    let check =
        async |zone: &str| app.check(&format!("http://shop.{zone}:{}/", shop.address.port())).await;
    assert_says("good", &check("good.test").await, ("none", "none.works", "nobody"));
    for zone in ["old.test", "forged.test"] {
        let answer = check(zone).await;
        assert_says(zone, &answer, ("dns", "dns.signature_invalid", "everyone"));
        assert_eq!(text(&answer, "/confidence"), Some("certain"));
    }

    // A resolver that does not check signatures finds the shop: it is down for some.
    let careless = self::unbound("", &stub("old.test", old.address));
    let app = App::asking(&[unbound.address, careless.address]);
    let answer = app.check(&format!("http://shop.old.test:{}/", shop.address.port())).await;
    assert_says("one checks", &answer, ("dns", "dns.signature_invalid", "some"));
}

#[tokio::test]
async fn a_name_that_leads_inward_is_refused_and_not_judged() {
    let router = dnsmasq(&[
        "--host-record=inside.test,10.1.2.3",
        "--host-record=cloud.test,169.254.169.254",
        "--host-record=six.test,fd00::1",
    ]);
    let app = App::asking(&[router.address]);
    for name in ["inside.test", "cloud.test", "six.test"] {
        let reply = app.ask(name).await;
        assert_eq!(reply.status, StatusCode::FORBIDDEN, "{name}: {}", reply.body);
        assert_eq!(reply.header("content-type"), "application/problem+json");
        assert_eq!(reply.json().get("down_for"), None);
    }
}

#[tokio::test]
async fn of_mixed_answers_only_the_allowed_are_dialled() {
    let shop = healthy(81, 0).await;
    let port = shop.address.port();
    let trap = Hostile::run_at(format!("[::1]:{port}").parse().unwrap(), async |_| ()).await;
    let zone = knot("stage.test", "shop A 127.0.0.81\nshop A 10.0.0.1\nshop AAAA ::1\n");
    let url = format!("http://shop.stage.test:{port}/");
    let answer = App::asking(&[zone.address]).check(&url).await;
    assert_says("mixed", &answer, ("none", "none.works", "nobody"));
    let denied = reached(&answer).into_iter().filter(|(_, outcome)| outcome == "denied");
    let mut denied: Vec<_> = denied.map(|(address, _)| address).collect();
    denied.sort();
    assert_eq!(denied, ["10.0.0.1", "::1"]);
    assert_eq!(trap.connections(), 0);
}

#[tokio::test]
async fn resolvers_that_disagree_make_it_down_for_some() {
    let shop = healthy(91, 0).await;
    let knows = knot("stage.test", "shop A 127.0.0.91\n");
    let knows_not = knot("stage.test", "other A 127.0.0.91\n");
    let url = format!("http://shop.stage.test:{}/", shop.address.port());
    let answer = App::asking(&[knows.address, knows_not.address]).check(&url).await;
    assert_says("disagree", &answer, ("dns", "dns.answers_disagree", "some"));
}

#[tokio::test]
async fn a_dead_resolver_beside_a_living_one_changes_nothing() {
    let shop = healthy(92, 0).await;
    let knows = knot("stage.test", "shop A 127.0.0.92\n");
    let app = App::asking(&[closed_port(), knows.address]);
    let answer = app.check(&format!("http://shop.stage.test:{}/", shop.address.port())).await;
    assert_says("works", &answer, ("none", "none.works", "nobody"));
    let answer = app.check("nothing.stage.test").await;
    assert_says("missing", &answer, ("dns", "dns.name_not_resolved", "everyone"));
}

#[tokio::test]
async fn one_dead_address_of_two_makes_it_down_for_some() {
    let shop = healthy(101, 0).await;
    let (_zone, answer) = check_at(&[100, 101], shop.address.port()).await;
    let expected: Said = ("network", "tcp.some_addresses_fail", "some");
    assert_says("one dead address", &answer, expected);
    assert!(evidence(&answer).contains("127.0.0.100"), "{answer:#}");
}

#[tokio::test]
async fn all_addresses_dead_make_it_down_for_everyone() {
    let port = healthy(102, 0).await.address.port();
    let (_zone, answer) = check_at(&[102, 103], port).await;
    assert_says("all dead", &answer, ("network", "tcp.refused", "everyone"));
}

#[tokio::test]
async fn trouble_behind_a_redirect_is_told_of_the_host_that_has_it() {
    let zone = knot("stage.test", "shop A 127.0.0.121\ndead A 127.0.0.122\n");
    let app = App::asking(&[zone.address]);
    for (host, expected) in [
        ("nothing.stage.test", ("dns", "dns.name_not_resolved", "everyone")),
        ("dead.stage.test", ("network", "tcp.refused", "everyone")),
    ] {
        let sends_on = Hostile::run_at((loopback(121), 0).into(), move |mut guest| async move {
            guest.request().await;
            let port = guest.stream.local_addr().expect("it is connected").port();
            let fields = format!("Location: http://{host}:{port}/\r\n");
            guest.say(answer("302 Found", &fields, "").as_bytes()).await;
        });
        let sends_on = sends_on.await;
        let port = sends_on.address.port();
        let answer = app.check(&format!("http://shop.stage.test:{port}/")).await;
        assert_says(host, &answer, expected);
        assert_eq!(text(&answer, "/host"), Some("shop.stage.test"), "what was asked for");
        let headline = text(&answer, "/headline").unwrap_or_default();
        assert!(headline.contains(host) && !headline.contains("shop"), "{headline}");
    }
}

#[tokio::test]
async fn one_bad_backend_of_two_is_the_gateway_s() {
    let good = healthy(112, 0).await;
    let port = good.address.port();
    let _bad = Hostile::run_at((loopback(111), port).into(), async |mut guest| {
        guest.request().await;
        guest.say(answer("502 Bad Gateway", "", "").as_bytes()).await;
    })
    .await;
    // Which address is first to connect is chance; when it is the good one, it is the answer.
    for _ in 0..50 {
        let (_zone, answer) = check_at(&[111, 112], port).await;
        if text(&answer, "/reason") == Some("none.works") {
            continue;
        }
        assert_says("bad", &answer, ("gateway", "gateway.one_bad_backend", "some"));
        assert!(evidence(&answer).contains("127.0.0.111"), "{answer:#}");
        return;
    }
    panic!("the bad address was never first");
}

/// A shop that works, on an address of its own.
async fn healthy(last: u8, port: u16) -> Hostile {
    Hostile::run_at((loopback(last), port).into(), async |mut guest| {
        guest.request().await;
        guest.say(answer("200 OK", "", "<title>Shop</title>Tea and cups").as_bytes()).await;
    })
    .await
}

/// Checks a name with these addresses of this machine's own block.
async fn check_at(addresses: &[u8], port: u16) -> (NameServer, Value) {
    let records: String =
        addresses.iter().map(|last| format!("shop 60 A 127.0.0.{last}\n")).collect();
    let zone = knot("stage.test", &records);
    let url = format!("http://shop.stage.test:{port}/");
    let answer = App::asking(&[zone.address]).check(&url).await;
    (zone, answer)
}

/// A name server that answers every question about a name with this code, and with an Extended
/// DNS Error when there is one (RFC 8914 §2: a code in two octets, and text).
async fn saying(code: ResponseCode, extended: &'static [u8]) -> Liar {
    liar(move |_, question| {
        let mut said: Message = reply(question);
        said.metadata.response_code = code;
        if !extended.is_empty() {
            let mut edns = Edns::new();
            edns.options_mut().insert(EdnsOption::Unknown(15, extended.to_vec()));
            said.set_edns(edns);
        }
        packet(&said)
    })
    .await
}

/// Each address of the last hop and what came of dialling it.
fn reached(answer: &Value) -> Vec<(String, String)> {
    let hops = answer["observations"][0]["hops"].as_array().expect("an observation has hops");
    let reach = hops.last().and_then(|hop| hop["reach"].as_array()).expect("a hop has addresses");
    let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    reach.iter().map(|one| (word(&one["address"]), word(&one["tcp"]))).collect()
}

const ZONE: &str = "
text TXT \"no address\"
loop1 CNAME loop2
loop2 CNAME loop1
self CNAME self
dangling CNAME nothing
";
