//! The lookup against servers that stay silent, break off, or say what no server should.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use downforwhom::observation::DnsOutcome;
use downforwhom::observation::Ede;
use downforwhom::observation::Liveness;
use downforwhom::observation::ResolverView;
use downforwhom::probe::dns::Asking;
use downforwhom::probe::dns::Resolvers;
use hickory_proto::op::Edns;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::Name;
use hickory_proto::rr::RecordType;
use hickory_proto::rr::rdata::opt::EdnsOption;
use tokio::net::UdpSocket;
use tokio::time::Instant;

use crate::support::dns::closed_port;
use crate::support::dns_liar::Over;
use crate::support::dns_liar::address;
use crate::support::dns_liar::alias;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;

#[tokio::test]
async fn a_silent_resolver_is_told_from_one_that_is_silent_about_this_name() {
    let silent = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let picky = liar(|_, question| match kind(question) {
        RecordType::NS => packet(&reply(question)),
        _ => Vec::new(),
    })
    .await;
    let servers = [silent.local_addr().unwrap(), picky.address];
    let lookup = asking(&servers, NAME).finish().await;
    let [silent, picky] = &lookup.resolvers[..] else { panic!("{lookup:?}") };
    for question in [&silent.a, &silent.aaaa, &picky.a, &picky.aaaa] {
        assert_eq!(question.outcome, DnsOutcome::TimedOut);
    }
    assert_eq!(silent.alive, Liveness::Silent);
    assert_eq!(picky.alive, Liveness::Alive);
}

#[tokio::test]
async fn nobody_at_the_resolvers_port_is_our_own_trouble() {
    let view = ask(closed_port()).await;
    assert_eq!(view.a.outcome, DnsOutcome::Unsendable);
    assert_eq!(view.aaaa.outcome, DnsOutcome::Unsendable);
    assert_eq!(view.alive, Liveness::Silent);
}

#[tokio::test]
async fn a_dead_family_and_a_dead_resolver_do_not_hold_up_the_living() {
    let silent = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let only_a = liar(|_, question| match kind(question) {
        RecordType::A => packet(&here_it_is(question)),
        _ => Vec::new(),
    })
    .await;
    let mut asking = asking(&[silent.local_addr().unwrap(), only_a.address], NAME);
    assert_eq!(asking.first().await, [ADDRESS]);
    let lookup = asking.finish().await;
    let [silent, living] = &lookup.resolvers[..] else { panic!("{lookup:?}") };
    assert!(matches!(living.a.outcome, DnsOutcome::Answered { .. }));
    assert_eq!(living.aaaa.outcome, DnsOutcome::TimedOut);
    assert_eq!(living.alive, Liveness::NotAsked, "it answered");
    assert!(lookup.took < living.aaaa.took, "there was enough before the dead family gave up");
    assert!(lookup.took < silent.a.took, "and before the dead resolver gave up");
}

#[tokio::test]
async fn half_an_answer_that_is_enough_is_not_waited_upon() {
    let only_a = liar(|_, question| match kind(question) {
        RecordType::A => packet(&here_it_is(question)),
        _ => Vec::new(),
    })
    .await;
    let mut asking = asking(&[only_a.address], NAME);
    assert_eq!(asking.first().await, [ADDRESS]);
    let lookup = asking.finish_by(Instant::now()).await;
    let [view] = &lookup.resolvers[..] else { panic!("{lookup:?}") };
    assert!(matches!(view.a.outcome, DnsOutcome::Answered { .. }));
    assert_eq!(view.aaaa.outcome, DnsOutcome::Unfinished);
    assert_eq!(lookup.addresses, [ADDRESS]);
}

#[tokio::test]
async fn a_lost_packet_is_sent_again() {
    let heard = Arc::new(AtomicUsize::new(0));
    let counter = heard.clone();
    // One packet for each family is lost.
    let forgetful = liar(move |_, question| match counter.fetch_add(1, Ordering::SeqCst) {
        0 | 1 => Vec::new(),
        _ => packet(&here_it_is(question)),
    })
    .await;
    let view = ask(forgetful.address).await;
    assert!(matches!(view.a.outcome, DnsOutcome::Answered { .. }), "{view:?}");
    assert!(heard.load(Ordering::SeqCst) >= 4, "two lost, two sent again");
}

#[tokio::test]
async fn what_answers_another_question_is_passed_over() {
    let noisy = liar(|_, question| {
        let mut packets = strays(question);
        packets.extend(packet(&here_it_is(question)));
        packets
    })
    .await;
    let view = ask(noisy.address).await;
    assert!(matches!(view.a.outcome, DnsOutcome::Answered { .. }), "{view:?}");

    let only_noise = liar(|_, question| strays(question)).await;
    let view = ask(only_noise.address).await;
    assert_eq!(view.a.outcome, DnsOutcome::TimedOut);
}

#[tokio::test]
async fn broken_messages_are_malformed() {
    let cut = liar(|_, question| vec![packet(&here_it_is(question))[0][..20].to_vec()]).await;
    let misplaced = liar(|_, question| {
        // The OPT record in the answer section, by moving one from count to count (RFC 6891 §6.1.1).
        let mut reply = reply(question);
        reply.set_edns(Edns::new());
        let mut bytes = packet(&reply).remove(0);
        bytes[7] = 1;
        bytes[11] = 0;
        vec![bytes]
    })
    .await;
    let circular = liar(|_, question| {
        // An owner name that is a pointer to itself.
        let mut bytes = packet(&here_it_is(question)).remove(0);
        let place = bytes.len() - RECORD_AFTER_NAME_BYTES - 2;
        let pointer = 0xC000 | u16::try_from(place).unwrap();
        bytes[place..place + 2].copy_from_slice(&pointer.to_be_bytes());
        vec![bytes]
    })
    .await;
    for server in [cut, misplaced, circular] {
        let view = ask(server.address).await;
        assert_eq!(view.a.outcome, DnsOutcome::Malformed);
        assert_eq!(view.alive, Liveness::NotAsked, "it answered something");
    }
}

#[tokio::test]
async fn an_answer_about_somebody_else_is_no_answer() {
    let server = liar(|_, question| {
        let mut reply = reply(question);
        reply.add_answer(address("bank.test.", [192, 0, 2, 66]));
        packet(&reply)
    })
    .await;
    let view = ask(server.address).await;
    assert_eq!(view.a.outcome, DnsOutcome::NoData { chain: vec![] });
}

#[tokio::test]
async fn what_is_cut_off_over_tcp_too_is_malformed() {
    let endless = liar(|_, question| {
        let mut reply = here_it_is(question);
        reply.metadata.truncation = true;
        packet(&reply)
    })
    .await;
    assert_eq!(ask(endless.address).await.a.outcome, DnsOutcome::Malformed);

    let hangs_up = liar(|over, question| {
        let mut reply = reply(question);
        reply.metadata.truncation = true;
        if over == Over::Udp { packet(&reply) } else { Vec::new() }
    })
    .await;
    assert_eq!(ask(hangs_up.address).await.a.outcome, DnsOutcome::Malformed);
}

#[tokio::test]
async fn links_told_one_by_one_are_asked_for_one_by_one() {
    let server = liar(|_, question| {
        let mut reply = reply(question);
        let owner = asked(question);
        let link: u8 = owner
            .strip_prefix('c')
            .and_then(|rest| rest.split('.').next()?.parse().ok())
            .unwrap_or(0);
        reply.add_answer(match (link, kind(question)) {
            (10, RecordType::A) => address(&owner, [192, 0, 2, 1]),
            (10, _) => return packet(&reply),
            _ => alias(&owner, &format!("c{}.test.", link + 1)),
        });
        packet(&reply)
    })
    .await;
    let view = ask(server.address).await;
    let DnsOutcome::Answered { chain, .. } = view.a.outcome else { panic!("{view:?}") };
    assert_eq!(chain.len(), 10);
    assert_eq!(chain[9], "c10.test");
    assert_eq!(view.aaaa.outcome, DnsOutcome::NoData { chain });
}

#[tokio::test]
async fn a_filter_that_names_itself_is_heard_and_its_words_are_cleaned() {
    let filter = liar(|_, question| {
        let mut reply = reply(question);
        reply.metadata.response_code = ResponseCode::NXDomain;
        let mut edns = Edns::new();
        let text = format!("Blocked\u{202e} by\u{1b}[2J {}", "x".repeat(500));
        let blocked = [&15_u16.to_be_bytes(), text.as_bytes()].concat();
        edns.options_mut().insert(EdnsOption::Unknown(15, blocked));
        reply.set_edns(edns);
        packet(&reply)
    })
    .await;
    let view = ask(filter.address).await;
    assert_eq!(view.a.outcome, DnsOutcome::NameMissing { chain: vec![] });
    let [Ede { code: 15, text }] = &view.a.ede[..] else { panic!("{view:?}") };
    assert!(text.starts_with("Blocked by[2J xxx"), "{text}");
    assert_eq!(text.chars().count(), 120);
}

#[tokio::test]
async fn a_server_from_before_extensions_is_asked_plainly() {
    let old = liar(|_, question| {
        if question.edns.is_none() {
            return packet(&here_it_is(question));
        }
        let mut error = Message::response(question.metadata.id, question.metadata.op_code);
        error.metadata.response_code = ResponseCode::FormErr;
        packet(&error)
    })
    .await;
    let view = ask(old.address).await;
    assert!(matches!(view.a.outcome, DnsOutcome::Answered { .. }), "{view:?}");
}

#[tokio::test]
async fn what_needs_no_question_asks_none() {
    let heard = Arc::new(AtomicUsize::new(0));
    let counter = heard.clone();
    let server = liar(move |_, question| {
        counter.fetch_add(1, Ordering::SeqCst);
        packet(&here_it_is(question))
    })
    .await;
    for name in ["localhost", "shop.localhost."] {
        let mut asking = asking(&[server.address], name);
        let loopback: [IpAddr; 2] = [Ipv6Addr::LOCALHOST.into(), Ipv4Addr::LOCALHOST.into()];
        assert_eq!(asking.first().await, loopback);
        assert_eq!(asking.finish().await.addresses, loopback);
    }
    let lookup = asking(&[server.address], &format!("{}.test", "a".repeat(64))).finish().await;
    assert_eq!(lookup.resolvers[0].a.outcome, DnsOutcome::NotAsked);
    assert_eq!(lookup.resolvers[0].aaaa.outcome, DnsOutcome::NotAsked);
    assert_eq!(heard.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn no_more_than_eight_resolvers_are_asked() {
    let server = liar(|_, question| packet(&here_it_is(question))).await;
    let lookup = asking(&[server.address; 9], NAME).finish().await;
    assert_eq!(lookup.resolvers.len(), 8);
}

#[tokio::test]
async fn a_lookup_that_nobody_waits_for_stops() {
    let silent = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.unwrap();
    let asking = asking(&[silent.local_addr().unwrap()], NAME);
    let mut packet = [0; 512];
    for _ in ["A", "AAAA"] {
        silent.recv(&mut packet).await.unwrap();
    }
    drop(asking);
    let retry = tokio::time::timeout(Duration::from_secs(1), silent.recv(&mut packet)).await;
    assert!(retry.is_err(), "the retry of a dropped lookup came");
}

const NAME: &str = "shop.test";
const ADDRESS: IpAddr = IpAddr::V4(Ipv4Addr::new(192, 0, 2, 1));

/// Type, class, TTL, length and the four octets of an A record (RFC 1035 §4.1.3).
const RECORD_AFTER_NAME_BYTES: usize = 2 + 2 + 4 + 2 + 4;

/// A lookup that may take its own time.
fn asking(servers: &[SocketAddr], name: &str) -> Asking {
    let deadline = Instant::now() + Duration::from_secs(30);
    Resolvers::new(servers.to_vec()).lookup(name, deadline)
}

/// What one resolver says of [`NAME`].
async fn ask(server: SocketAddr) -> ResolverView {
    asking(&[server], NAME).finish().await.resolvers.remove(0)
}

/// A true answer: [`ADDRESS`] for A, nothing for AAAA.
fn here_it_is(question: &Message) -> Message {
    let mut reply = reply(question);
    if kind(question) == RecordType::A {
        reply.add_answer(address(&asked(question), ADDRESS));
    }
    reply
}

/// Packets that answer some other question: another id, another name, none, noise, an echo.
fn strays(question: &Message) -> Vec<Vec<u8>> {
    let mut other_id = here_it_is(question);
    other_id.metadata.id ^= 1;
    let mut other_name = here_it_is(question);
    let name = Name::from_ascii("bank.test.").expect("a good name");
    other_name.queries[0].set_name(name);
    let mut no_question = here_it_is(question);
    no_question.queries.clear();
    let echo = packet(question).remove(0);
    let noise = vec![vec![], vec![0], vec![0xFF; 40], echo];
    [packet(&other_id), packet(&other_name), packet(&no_question), noise].concat()
}
