//! Our own network is missing, or half of it is, or it dies and comes back.

use std::time::Duration;
use std::time::Instant;

use futures_util::future::join_all;
use tokio::time::sleep;

use crate::figures::seconds;
use crate::namespace;
use crate::namespace::Wire;
use crate::notes::Notes;
use crate::program::Program;
use crate::resolvers::readiness;
use crate::resolvers::ready_again;
use crate::visitor::Said;
use crate::visitor::check_once;

/// What is asked, each time below another name, so that no kept answer can help.
const KINDS: [&str; 6] = [
    "http://{}.both.shop/",
    "https://{}.both.shop/",
    "http://{}.four.shop/",
    "https://{}.four.shop/",
    "http://{}.six.shop/",
    "https://{}.six.shop/",
];

/// Nothing but loopback.
pub(crate) async fn none_at_all() -> Notes {
    let mut notes = Notes::default();
    let program = Program::start("--listen 127.0.0.1:0 --limits off --resolver 192.0.33.53");
    let literals = ["http://192.0.33.8/", "https://[2620:0:2d0:200::8]/"].map(str::to_owned);
    let urls = KINDS.map(|kind| kind.replace("{}", "a"));
    for (url, said) in ask_all(&program, urls.into_iter().chain(literals)).await {
        notes.figure(&url, outcome(&said));
        let ours = said.as_ref().is_ok_and(|said| said.word("fault") == "checker");
        notes.hold(&format!("{url}: we cannot tell"), ours, &said);
    }
    not_ready(&mut notes, &program).await;
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

/// The watch over IPv6 is red.
pub(crate) async fn without_ipv6() -> Notes {
    without("ip6", "six").await
}

/// The watch over IPv4 is red.
pub(crate) async fn without_ipv4() -> Notes {
    without("ip", "four").await
}

/// Everything is swallowed.
pub(crate) async fn dies_silently() -> Notes {
    let swallow = |wire: &Wire| {
        wire.swallow("ip");
        wire.swallow("ip6");
    };
    let spare = |wire: &Wire| {
        wire.swallow_no_more("ip");
        wire.swallow_no_more("ip6");
    };
    dies(swallow, spare).await
}

/// There is no link any more.
pub(crate) async fn is_unplugged() -> Notes {
    dies(|_| namespace::pull_out(), |_| namespace::plug_in()).await
}

/// One family is dead for every site; sites that only have that one must not be blamed.
async fn without(family: &str, only: &str) -> Notes {
    let mut notes = Notes::default();
    let wire = Wire::lay();
    let program = wire.program();
    all_work(&mut notes, &program, "before").await;
    wire.swallow(family);
    let lacks = |url: &str| url.contains(&format!(".{only}."));
    // Those with both first: at that time the watch does not know yet.
    for kind in ["both", "four", "six"] {
        let urls =
            KINDS.iter().map(|url| url.replace("{}", "now")).filter(|url| url.contains(kind));
        for (url, said) in ask_all(&program, urls).await {
            notes.figure(&url, outcome(&said));
            let is_so = said.as_ref().is_ok_and(|said| match lacks(&url) {
                true => said.word("fault") == "checker",
                false => is_right(&url, said),
            });
            notes.hold(&format!("{url}: told rightly, with one family"), is_so, &said);
        }
    }
    // What is broken by itself is still told: there nothing listens.
    let broken = if only == "six" { "four" } else { "six" };
    let said = check_once(program.address, &format!("http://x.{broken}.shop:8080/")).await;
    let told = said.as_ref().is_ok_and(|said| said.word("fault") == "network");
    notes.hold("a site that is down over the other family is still called down", told, &said);
    let ready = readiness(&program).await;
    notes.figure("ready, with one family", format!("{ready:?}"));
    wire.swallow_no_more(family);
    all_work(&mut notes, &program, "after").await;
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

/// The network of a running service dies and comes back.
async fn dies(die: impl Fn(&Wire), live: impl Fn(&Wire)) -> Notes {
    let mut notes = Notes::default();
    let wire = Wire::lay();
    let program = wire.program();
    all_work(&mut notes, &program, "before").await;
    die(&wire);
    // What was asked just before, and what nobody has asked yet.
    for word in ["before", "dead"] {
        let urls = KINDS.map(|kind| kind.replace("{}", word));
        for (url, said) in ask_all(&program, urls.into_iter()).await {
            notes.figure(&format!("{url}, while it is dead"), outcome(&said));
            let excused = said.as_ref().is_ok_and(|it| it.blames_nobody() || is_right(&url, it));
            notes.hold(&format!("{url}: nobody is blamed while it is dead"), excused, &said);
        }
    }
    not_ready(&mut notes, &program).await;
    live(&wire);
    all_work(&mut notes, &program, "after").await;
    let waited = ready_again(&program).await;
    notes.figure("ready again after", seconds(waited.unwrap_or_default()));
    notes.hold("it is ready again", waited.is_some(), waited);
    notes.hold("no defect in its log", program.defects().is_empty(), program.defects());
    notes
}

async fn all_work(notes: &mut Notes, program: &Program, word: &str) {
    let urls = KINDS.map(|kind| kind.replace("{}", word));
    for (url, said) in ask_all(program, urls.into_iter()).await {
        let is_so = said.as_ref().is_ok_and(|said| is_right(&url, said));
        notes.hold(&format!("{url} is told rightly {word}"), is_so, &said);
    }
}

/// A site works. One without IPv4 does not, for those who have nothing else; while our own IPv4 is
/// dead, we cannot tell whether that is so.
fn is_right(url: &str, said: &Said) -> bool {
    let without_ipv4 = url.contains(".six.");
    said.works()
        || (without_ipv4
            && said.word("reason") == "tcp.ipv4_fails"
            && said.word("down_for") == "some")
        || (without_ipv4 && said.word("fault") == "checker")
}

/// Readiness follows at the next look of the watch, at the latest.
async fn not_ready(notes: &mut Notes, program: &Program) {
    let begun = Instant::now();
    let mut ready = readiness(program).await;
    while ready == Some(200) && begun.elapsed() < NOTICED_WITHIN {
        sleep(Duration::from_millis(200)).await;
        ready = readiness(program).await;
    }
    notes.figure("not ready after", seconds(begun.elapsed()));
    notes.hold("it is not ready then", ready == Some(503), ready);
}

async fn ask_all(
    program: &Program,
    urls: impl Iterator<Item = String>,
) -> Vec<(String, std::io::Result<Said>)> {
    let asking = urls.map(|url| async move {
        let said = check_once(program.address, &url).await;
        (url, said)
    });
    join_all(asking).await
}

/// The watch's longest pause, its longest look, and time to spare.
const NOTICED_WITHIN: Duration = Duration::from_secs(45);

fn outcome(said: &std::io::Result<Said>) -> String {
    said.as_ref().map_or_else(ToString::to_string, Said::outcome)
}
