//! Our resolvers die, in every way that resolvers die in, and come back.

use std::collections::BTreeMap;
use std::hash::DefaultHasher;
use std::hash::Hash;
use std::hash::Hasher;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering;
use std::time::Duration;
use std::time::Instant;

use futures_util::future::join_all;
use hickory_proto::op::Message;
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use tokio::time::sleep;

use crate::figures::seconds;
use crate::notes::Notes;
use crate::program::Program;
use crate::support::dns_liar;
use crate::support::dns_liar::Liar;
use crate::support::sockets::closed_port;
use crate::targets::AT_ONCE;
use crate::targets::Targets;
use crate::visitor::Said;
use crate::visitor::Visitor;
use crate::visitor::check_once;

/// How a resolver is dead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Death {
    /// It takes questions and says nothing.
    Silent,
    /// It fails at every question.
    ServFail,
    /// It answers nobody like us.
    Refused,
    /// It denies every name.
    Denies,
    /// It says only what cannot be read.
    Garbage,
}

const DEATHS: [Death; 5] =
    [Death::Silent, Death::ServFail, Death::Refused, Death::Denies, Death::Garbage];

/// First one of two is dead, then both, then both live again.
pub(crate) async fn dead() -> Notes {
    let mut notes = Notes::default();
    join_all(DEATHS.map(die_by)).await.into_iter().for_each(|part| notes.append(part));
    notes.append(nobody_listens().await);
    notes
}

async fn die_by(death: Death) -> Notes {
    let mut notes = Notes::default();
    let (sites, switches) =
        (Targets::open(AT_ONCE), [(); 2].map(|()| Arc::new(AtomicBool::new(false))));
    let first = mortal(death, Arc::clone(&switches[0])).await;
    let second = mortal(death, Arc::clone(&switches[1])).await;
    let program = Program::start(&options(&sites, &[&first, &second]));
    let url = |name: &str| url(&sites, name);
    let hold = |notes: &mut Notes, what: &str, is_so, seen: &dyn std::fmt::Debug| {
        notes.hold(&format!("{death:?}: {what}"), is_so, seen);
    };
    let before = check_once(program.address, &url("before.shop")).await;
    hold(&mut notes, "a site works before", before.as_ref().is_ok_and(Said::works), &before);

    switches[0].store(true, Ordering::SeqCst);
    // One that denies a name that the other one knows is a disagreement, and is told as one.
    if death != Death::Denies {
        let one = check_once(program.address, &url("one-dead.shop")).await;
        hold(
            &mut notes,
            "with one of two dead, a site works",
            one.as_ref().is_ok_and(Said::works),
            &one,
        );
    }
    switches[1].store(true, Ordering::SeqCst);
    let mut outcomes = BTreeMap::<String, usize>::new();
    let names = ["a.shop", "b.shop", "www.c.shop", "d.e.shop"].map(url);
    let asked = join_all(names.iter().map(|url| check_once(program.address, url))).await;
    for said in &asked {
        let word = said.as_ref().map_or_else(ToString::to_string, Said::outcome);
        *outcomes.entry(word).or_default() += 1;
    }
    notes.figure(&format!("{death:?}, both"), format!("{outcomes:?}"));
    let excused = asked.iter().all(|said| said.as_ref().is_ok_and(Said::blames_nobody));
    hold(&mut notes, "with both dead, no site is blamed", excused, &outcomes);
    let kept = check_once(program.address, &url("before.shop")).await;
    hold(
        &mut notes,
        "with both dead, no site that worked is blamed",
        kept.as_ref().is_ok_and(Said::blames_nobody),
        &kept,
    );
    let ready = readiness(&program).await;
    hold(&mut notes, "with both dead, it is not ready", ready == Some(503), &ready);
    switches.iter().for_each(|switch| switch.store(false, Ordering::SeqCst));
    let after = check_once(program.address, &url("after.shop")).await;
    hold(&mut notes, "a site works afterwards", after.as_ref().is_ok_and(Said::works), &after);
    let waited = ready_again(&program).await;
    hold(&mut notes, "it is ready again", waited.is_some(), &waited);
    notes.figure(&format!("{death:?}, ready again after"), seconds(waited.unwrap_or_default()));
    hold(&mut notes, "no defect in its log", program.defects().is_empty(), &program.defects());
    notes
}

/// There is not even a socket where the resolvers should be.
async fn nobody_listens() -> Notes {
    let mut notes = Notes::default();
    let sites = Targets::open(AT_ONCE);
    let (first, second) = (closed_port().await, closed_port().await);
    let control = url(&sites, "control.shop");
    let program = Program::start(&format!(
        "{ON_LOOPBACK} --control {control} --resolver {first} --resolver {second}"
    ));
    let said = check_once(program.address, &url(&sites, "a.shop")).await;
    let excused = said.as_ref().is_ok_and(|it| it.blames_nobody() && !it.works());
    notes.hold("Closed: no site is blamed", excused, &said);
    let ready = readiness(&program).await;
    notes.hold("Closed: it is not ready", ready == Some(503), ready);
    notes
}

/// The status of `/readyz`.
pub(crate) async fn readiness(program: &Program) -> Option<u16> {
    let asking = async { Visitor::come(program.address).await?.ask("/readyz").await };
    asking.await.ok().map(|said| said.status)
}

/// Waits until it is ready; how long that took.
pub(crate) async fn ready_again(program: &Program) -> Option<Duration> {
    let begun = Instant::now();
    while begun.elapsed() < READY_WITHIN {
        if readiness(program).await == Some(200) {
            return Some(begun.elapsed());
        }
        sleep(Duration::from_millis(100)).await;
    }
    None
}

/// A resolver that knows every name: each has an address of 127.0.0.0/8, and those below `four`
/// have four.
pub(crate) async fn names() -> Liar {
    dns_liar::liar(|_, question| dns_liar::packet(&answer(question))).await
}

/// The same, until the switch is set.
async fn mortal(death: Death, is_dead: Arc<AtomicBool>) -> Liar {
    dns_liar::liar(move |_, question| {
        if !is_dead.load(Ordering::SeqCst) {
            return dns_liar::packet(&answer(question));
        }
        let mut reply = dns_liar::reply(question);
        reply.metadata.response_code = match death {
            Death::Silent => return Vec::new(),
            Death::Garbage => return vec![b"SSH-2.0-OpenSSH_9.2\r\n".to_vec()],
            Death::ServFail => ResponseCode::ServFail,
            Death::Refused => ResponseCode::Refused,
            Death::Denies => ResponseCode::NXDomain,
        };
        dns_liar::packet(&reply)
    })
    .await
}

fn answer(question: &Message) -> Message {
    let mut reply = dns_liar::reply(question);
    let name = dns_liar::asked(question);
    if dns_liar::kind(question) == RecordType::A {
        let mut hasher = DefaultHasher::new();
        name.hash(&mut hasher);
        let [low, high, ..] = hasher.finish().to_le_bytes();
        let addresses = if name.contains(".four.") { 4 } else { 1 };
        for place in 0..addresses {
            let address = Ipv4Addr::new(127, 10 + place, high, low.clamp(1, 254));
            reply.add_answer(dns_liar::address(&name, address));
        }
    }
    reply
}

fn options(sites: &Targets, resolvers: &[&Liar]) -> String {
    let resolvers: Vec<String> =
        resolvers.iter().map(|it| format!("--resolver {}", it.address)).collect();
    let control = url(sites, "control.shop");
    format!("{ON_LOOPBACK} --control {control} {}", resolvers.join(" "))
}

/// The URL of a name at the port of these sites.
fn url(sites: &Targets, name: &str) -> String {
    let url = sites.url(1);
    let port = url.trim_end_matches('/').rsplit(':').next().unwrap_or_default();
    format!("http://{name}:{port}/")
}

const ON_LOOPBACK: &str =
    "--listen 127.0.0.1:0 --allow-net 127.0.0.0/8 --allow-port any --limits off";

/// By when the watch has looked again: its longest pause and a look, and time to spare.
const READY_WITHIN: Duration = Duration::from_secs(45);
