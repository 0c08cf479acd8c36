//! Sites that work now and then, or on one of their addresses.

use downforwhom::observation::ConnectFailure;
use downforwhom::observation::Course;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Observation;
use downforwhom::observation::ReachOutcome;

use crate::support::dns::NameServer;
use crate::support::dns::knot;
use crate::support::hostile::Hostile;
use crate::support::hostile::answer;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::prober::failure;
use crate::support::prober::last;
use crate::support::prober::look;
use crate::support::prober::patient;
use crate::support::prober::statuses;

/// A server that answers connection `n` with the status `of(n)`, on this address.
async fn answering(last: u8, port: u16, of: fn(usize) -> &'static str) -> Hostile {
    Hostile::run_at((loopback(last), port).into(), move |mut guest| async move {
        guest.request().await;
        guest.say(answer(of(guest.number), "", "").as_bytes()).await;
    })
    .await
}

/// Looks at a name with these addresses of this machine's own block.
async fn look_at(addresses: &[u8], port: u16) -> (NameServer, Observation) {
    let records: String =
        addresses.iter().map(|last| format!("shop 60 A 127.0.0.{last}\n")).collect();
    let zone = knot("stage.test", &records);
    let prober = prober::asking(&zone);
    let seen = look(&prober, &format!("http://shop.stage.test:{port}/")).await;
    (zone, seen)
}

fn tried(seen: &Observation) -> Vec<String> {
    last(seen).tries.iter().map(|attempt| attempt.address.ip().to_string()).collect()
}

#[tokio::test]
async fn a_constant_error_is_looked_at_twice() {
    for status in ["500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable"] {
        let server = Hostile::says(answer(status, "", "")).await;
        let seen = look(&patient(), &server.url()).await;
        let number = status[..3].parse().unwrap();
        assert_eq!(statuses(&seen), [Some(number); 2]);
        assert_eq!(server.connections(), 2);
    }
}

#[tokio::test]
async fn refusals_of_ours_are_not_repeated() {
    for status in ["401 Unauthorized", "403 Forbidden", "404 Not Found", "429 Slow down"] {
        let server = Hostile::says(answer(status, "Retry-After: 60\r\n", "")).await;
        look(&patient(), &server.url()).await;
        assert_eq!(server.connections(), 1, "{status}");
    }
}

#[tokio::test]
async fn flapping_shows_in_the_tries() {
    let every_second = |number| if number % 2 == 0 { "502 Bad Gateway" } else { "200 OK" };
    let server = answering(1, 0, every_second).await;
    let seen = look(&patient(), &server.url()).await;
    assert_eq!(statuses(&seen), [Some(502), Some(200), Some(502)]);
    assert_eq!(server.connections(), 3);
    let began: Vec<_> = last(&seen).tries.iter().map(|attempt| attempt.began).collect();
    assert!(began.is_sorted(), "{began:?}");
}

#[tokio::test]
async fn a_connection_that_breaks_once_is_no_outage() {
    let server = Hostile::run(|mut guest| async move {
        guest.request().await;
        if guest.number == 0 {
            guest.reset();
        } else {
            guest.say(answer("200 OK", "", "").as_bytes()).await;
        }
    });
    let seen = look(&patient(), &server.await.url()).await;
    assert_eq!(statuses(&seen), [None, Some(200), Some(200)]);
    assert_eq!(seen.answer().map(|answer| answer.status), Some(200));
}

#[tokio::test]
async fn a_closed_port_is_knocked_at_twice() {
    let gone = Hostile::says("").await.url();
    let seen = look(&patient(), &gone).await;
    let failures: Vec<_> = last(&seen).tries.iter().map(|attempt| &attempt.course).collect();
    assert_eq!(failures.len(), 2, "{failures:?}");
    for course in failures {
        assert!(matches!(course, Course::NotConnected { failure: ConnectFailure::Refused, .. }));
    }
}

#[tokio::test]
async fn one_dead_address_of_two_shows_beside_the_answer() {
    let alive = answering(23, 0, |_| "200 OK").await;
    let (_zone, seen) = look_at(&[22, 23], alive.address.port()).await;
    assert_eq!(statuses(&seen), [Some(200)]);
    let outcome = |last_byte| {
        let reach = last(&seen).reach.iter().find(|reach| reach.address == loopback(last_byte));
        reach.expect("both addresses are told of").outcome.clone()
    };
    assert!(matches!(outcome(22), ReachOutcome::Failed { failure: ConnectFailure::Refused, .. }));
    assert!(matches!(outcome(23), ReachOutcome::Connected { .. }));
}

#[tokio::test]
async fn one_bad_backend_of_two_is_told_from_a_flapping_site() {
    let good = answering(33, 0, |_| "200 OK").await;
    let port = good.address.port();
    let bad = answering(32, port, |_| "502 Bad Gateway").await;
    // Which address is first to connect is chance. The bad one is seen in either case.
    let (_zone, seen) = look_at(&[32, 33], port).await;
    let (expected, order) = match tried(&seen)[0].as_str() {
        "127.0.0.33" => ([Some(200), Some(502), Some(502)], ["33", "32", "32"]),
        _ => ([Some(502), Some(200), Some(502)], ["32", "33", "32"]),
    };
    assert_eq!(statuses(&seen), expected);
    assert_eq!(tried(&seen), order.map(|last| format!("127.0.0.{last}")));
    assert_eq!((good.connections() >= 1, bad.connections() >= 2), (true, true));
}

#[tokio::test]
async fn the_other_addresses_of_a_good_site_are_asked_once_and_add_nothing() {
    let one = answering(36, 0, |_| "200 OK").await;
    let port = one.address.port();
    let other = answering(37, port, |_| "200 OK").await;
    let (_zone, seen) = look_at(&[36, 37], port).await;
    assert_eq!(statuses(&seen), [Some(200)]);
    // Each was dialled once to see that it can be; one of the two connections was used.
    assert!(one.connections() + other.connections() <= 3);
}

#[tokio::test]
async fn every_address_is_asked_once_up_to_four() {
    let first = answering(41, 0, |_| "503 Service Unavailable").await;
    let port = first.address.port();
    let mut more = Vec::new();
    for last in 42..=46 {
        more.push(answering(last, port, |_| "503 Service Unavailable").await);
    }
    let (_zone, seen) = look_at(&[41, 42, 43, 44, 45, 46], port).await;
    assert_eq!(statuses(&seen), [Some(503); 4]);
    let mut addresses = tried(&seen);
    addresses.sort();
    addresses.dedup();
    assert_eq!(addresses.len(), 4, "each once");
    let over_cap =
        |reach: &&downforwhom::observation::Reach| reach.outcome == ReachOutcome::OverCap;
    assert_eq!(last(&seen).reach.iter().filter(over_cap).count(), 2);
}

#[tokio::test]
async fn a_silent_server_among_two_does_not_hide_the_other() {
    let silent = Hostile::run_at((loopback(52), 0).into(), async |mut guest| guest.hold().await);
    let silent = silent.await;
    let seen = look(&prober::hasty(), &silent.url()).await;
    assert_eq!(failure(&seen), HttpFailure::TimedOut);
    let port = silent.address.port();
    let _good = answering(53, port, |_| "200 OK").await;
    let zone = knot("stage.test", "shop A 127.0.0.52\nshop A 127.0.0.53\n");
    let prober = prober::hasty_with(vec![zone.address]);
    let seen = look(&prober, &format!("http://shop.stage.test:{port}/")).await;
    assert_eq!(seen.answer().map(|answer| answer.status), Some(200), "{seen:?}");
}

#[tokio::test]
async fn a_missing_name_has_no_tries() {
    let zone = knot("stage.test", "other A 127.0.0.1\n");
    let prober = prober::asking(&zone);
    let seen = look(&prober, "http://shop.stage.test/").await;
    assert!(last(&seen).tries.is_empty() && last(&seen).reach.is_empty());
    let downforwhom::observation::NameLookup::Asked(lookup) = &last(&seen).name else {
        panic!("it was asked for");
    };
    assert_eq!(lookup.resolvers.len(), 1);
}
