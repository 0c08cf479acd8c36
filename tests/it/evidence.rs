//! What is learnt beside the answer: other resolvers, other addresses.

use downforwhom::observation::ConnectFailure;
use downforwhom::observation::DnsOutcome;
use downforwhom::observation::Lookup;
use downforwhom::observation::NameLookup;
use downforwhom::observation::Observation;
use downforwhom::observation::ReachOutcome;
use downforwhom::probe::Prober;

use crate::support::dns::NameServer;
use crate::support::dns::knot;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::prober::last;
use crate::support::prober::look;
use crate::support::prober::statuses;
use crate::support::sockets::FullQueue;

fn lookup(seen: &Observation) -> &Lookup {
    match &last(seen).name {
        NameLookup::Asked(lookup) => lookup,
        other => panic!("nobody was asked: {other:?}"),
    }
}

fn asking_all(servers: &[&NameServer]) -> Prober {
    let servers = servers.iter().map(|server| server.address).collect();
    Prober::new(prober::settings(servers)).expect("the public roots load")
}

#[tokio::test]
async fn a_silent_address_beside_a_good_one_is_told_of() {
    let silent = FullQueue::new();
    let port = silent.address().port();
    let good = Hostile::run_at((loopback(61), port).into(), async |mut guest| {
        guest.request().await;
        guest.say(answer("200 OK", "", "").as_bytes()).await;
    });
    let _good = good.await;
    let zone = knot("stage.test", "shop A 127.0.0.1\nshop A 127.0.0.61\n");
    let seen = look(&prober::asking(&zone), &format!("http://shop.stage.test:{port}/")).await;
    assert_eq!(statuses(&seen), [Some(200)], "the silent one does not spoil the answer");
    let dead = last(&seen).reach.iter().find(|reach| reach.address == silent.address().ip());
    let outcome = &dead.expect("it was dialled").outcome;
    assert!(
        matches!(outcome, ReachOutcome::Failed { failure: ConnectFailure::TimedOut, .. }),
        "{outcome:?}"
    );
}

#[tokio::test]
async fn every_resolver_says_its_own() {
    let server = Hostile::says(answer("502 Bad Gateway", "", "")).await;
    let has = knot("stage.test", "shop A 127.0.0.1\n");
    let has_not = knot("stage.test", "other A 127.0.0.1\n");
    let url = format!("http://shop.stage.test:{}/", server.address.port());
    let seen = look(&asking_all(&[&has_not, &has]), &url).await;
    assert_eq!(statuses(&seen), [Some(502); 2]);
    let [first, second] = lookup(&seen).resolvers.as_slice() else {
        panic!("two resolvers: {:?}", lookup(&seen));
    };
    assert!(matches!(first.a.outcome, DnsOutcome::NameMissing { .. }), "{first:?}");
    assert!(matches!(second.a.outcome, DnsOutcome::Answered { .. }), "{second:?}");
}

#[tokio::test]
async fn an_address_that_one_resolver_alone_knows_is_dialled_too_when_the_site_is_in_trouble() {
    let bad = Hostile::run_at((loopback(71), 0).into(), async |mut guest| {
        guest.request().await;
        guest.say(answer("503 Service Unavailable", "", "").as_bytes()).await;
    });
    let bad = bad.await;
    let port = bad.address.port();
    let good = Hostile::run_at((loopback(72), port).into(), async |mut guest| {
        guest.request().await;
        guest.say(answer("200 OK", "", "").as_bytes()).await;
    });
    let _good = good.await;
    let one = knot("stage.test", "shop A 127.0.0.71\n");
    let other = knot("stage.test", "shop A 127.0.0.72\n");
    for _ in 0..50 {
        let prober = asking_all(&[&one, &other]);
        let seen = look(&prober, &format!("http://shop.stage.test:{port}/")).await;
        assert!(seen.answer().is_some());
        // Which resolver is first is chance; when it knows the good address, that is the answer.
        if statuses(&seen)[0] != Some(503) {
            continue;
        }
        assert_eq!(statuses(&seen)[..2], [Some(503), Some(200)]);
        return;
    }
    panic!("the bad address was never first");
}

#[tokio::test]
async fn a_resolver_that_is_silent_is_left_out_of_a_good_answer() {
    let server = Hostile::says(answer("200 OK", "", "")).await;
    let zone = knot("stage.test", "shop A 127.0.0.1\n");
    let silent = std::net::UdpSocket::bind("127.0.0.1:0").expect("a free port");
    let silent_address = silent.local_addr().expect("a bound socket has an address");
    let settings = prober::settings(vec![silent_address, zone.address]);
    let prober = Prober::new(settings).expect("the public roots load");
    let url = format!("http://shop.stage.test:{}/", server.address.port());
    let seen = look(&prober, &url).await;
    assert_eq!(statuses(&seen), [Some(200)]);
    let resolvers: Vec<_> = lookup(&seen).resolvers.iter().map(|view| &view.resolver).collect();
    assert_eq!(resolvers, [&zone.address.to_string()]);

    // When nobody has an answer, its silence is a finding.
    let seen = look(&prober, "http://missing.stage.test/").await;
    assert_eq!(lookup(&seen).resolvers.len(), 2);
    assert_eq!(lookup(&seen).resolvers[0].a.outcome, DnsOutcome::TimedOut);
}
