//! When nearly everything fails at once we doubt ourselves, and nobody can make us do so for long.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use downforwhom::check::Asked;
use downforwhom::check::Checked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::check::Limits;
use downforwhom::check::Settings;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::wire::Source;

use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(start_paused = true)]
async fn when_all_sites_fall_silent_it_is_more_likely_us() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    assert_eq!(reasons(&checker, 0..12).await, ["none.works"; 12]);
    canned.target_becomes(Sight::Refused);
    wait(60).await;
    let reasons = reasons(&checker, 0..12).await;
    assert_eq!(reasons[..9], ["tcp.refused"; 9], "so few may be down by themselves");
    assert_eq!(reasons[9..], [DOUBT; 3]);
}

#[tokio::test(start_paused = true)]
async fn a_doubtful_verdict_is_not_kept() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = silenced(&canned).await;
    let before = canned.looks();
    for times in 1..=2 {
        let page = format!("http://{}/", host(50));
        let answer = ask(&checker, &page, &client(50), Freshness::CachedWillDo).await;
        let told = (answer.verdict.reason.as_str(), answer.times.source);
        assert_eq!(told, (DOUBT, Source::Measured));
        assert_eq!(canned.looks(), before + 2 * times, "it is looked at once more after a pause");
    }
}

#[tokio::test(start_paused = true)]
async fn the_second_look_counts() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = silenced(&canned).await;
    let comes_back = async {
        tokio::time::sleep(Duration::from_millis(500)).await;
        canned.one_becomes(&host(3), Sight::Status(200));
    };
    let (answer, ()) = tokio::join!(look(&checker, 3), comes_back);
    assert_eq!(answer.verdict.reason.as_str(), "none.works");
}

#[tokio::test(start_paused = true)]
async fn errors_are_answers_however_many_there_are() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    reasons(&checker, 0..30).await;
    canned.target_becomes(Sight::Status(502));
    wait(60).await;
    assert!(!reasons(&checker, 0..30).await.contains(&DOUBT.to_owned()));
}

#[tokio::test(start_paused = true)]
async fn while_some_sites_answer_the_others_are_down_by_themselves() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    reasons(&checker, 0..40).await;
    (0..25).for_each(|number| canned.one_becomes(&host(number), Sight::Refused));
    wait(60).await;
    let answering = reasons(&checker, 25..40).await;
    assert_eq!(answering, ["none.works"; 15]);
    assert_eq!(reasons(&checker, 0..25).await, ["tcp.refused"; 25]);
}

#[tokio::test(start_paused = true)]
async fn it_recovers_by_itself() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = silenced(&canned).await;
    canned.target_becomes(Sight::Status(200));
    assert_eq!(reasons(&checker, 0..12).await, ["none.works"; 12], "at once");
    canned.one_becomes(&host(40), Sight::Refused);
    assert_eq!(reasons(&checker, 40..41).await, ["tcp.refused"]);

    let checker = silenced(&canned).await;
    wait(61).await;
    assert_eq!(reasons(&checker, 0..1).await, ["tcp.refused"], "with the minute");
}

#[tokio::test(start_paused = true)]
async fn after_a_start_nobody_bears_witness_yet() {
    let canned = Canned::sees(Sight::Refused);
    let checker = checker(&canned, Limits::On);
    assert_eq!(reasons(&checker, 0..50).await, vec!["tcp.refused"; 50], "the canaries are green");
}

#[tokio::test(start_paused = true)]
async fn a_thousand_dead_names_say_nothing() {
    let canned = Canned::sees(Sight::Refused);
    let checker = checker(&canned, Limits::Off);
    for number in 0..1000 {
        let page = format!("http://{}.{}.0.1/", 11 + number / 250, number % 250);
        ask(&checker, &page, "192.0.2.1", Freshness::MeasureAnew).await;
    }
    assert_eq!(reasons(&checker, 0..1).await, ["tcp.refused"]);
}

#[tokio::test(start_paused = true)]
async fn one_client_cannot_switch_the_verdicts_off() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    for sight in [Sight::Status(200), Sight::Refused, Sight::Refused] {
        canned.target_becomes(sight);
        wait(60).await;
        for number in 0..20 {
            // Its own sites, all over the Internet, that go silent when it likes; from a whole /24.
            let client = format!("192.0.2.{number}");
            let page = format!("http://{}/", host(number));
            ask(&checker, &page, &client, Freshness::MeasureAnew).await;
        }
    }
    assert_eq!(reasons(&checker, 0..1).await, ["tcp.refused"]);
}

#[tokio::test(start_paused = true)]
async fn neighbours_that_go_dark_together_are_one_witness() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    for sight in [Sight::Status(200), Sight::Refused] {
        canned.target_becomes(sight);
        wait(60).await;
        for number in 0..50 {
            let page = format!("http://93.184.{number}.1/");
            ask(&checker, &page, &client(number), Freshness::MeasureAnew).await;
        }
    }
    let answer = ask(&checker, "http://93.184.0.1/", "192.0.2.1", Freshness::MeasureAnew).await;
    assert_eq!(answer.verdict.reason.as_str(), "tcp.refused");
}

#[tokio::test(start_paused = true)]
async fn it_gives_in_after_a_quarter_of_an_hour_and_rests() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = silenced(&canned).await;
    let mut doubted = 0;
    for minute in 0..40 {
        if reasons(&checker, 0..12).await.contains(&DOUBT.to_owned()) {
            doubted += 1;
        } else {
            assert!(minute >= 14, "minute {minute}");
        }
        wait(50).await;
    }
    assert!((14..=20).contains(&doubted), "{doubted} of 40");
}

/// A checker that had seen twelve sites and sees them silent now, all of them.
async fn silenced(canned: &Canned) -> Checker {
    canned.target_becomes(Sight::Status(200));
    let checker = checker(canned, Limits::Off);
    reasons(&checker, 0..12).await;
    canned.target_becomes(Sight::Refused);
    wait(60).await;
    reasons(&checker, 0..12).await;
    wait(16).await;
    checker
}

/// What is said of these sites, each asked for by another person.
async fn reasons(checker: &Checker, sites: std::ops::Range<usize>) -> Vec<String> {
    let mut reasons = Vec::new();
    for number in sites {
        reasons.push(look(checker, number).await.verdict.reason.to_string());
    }
    reasons
}

async fn look(checker: &Checker, number: usize) -> Checked {
    let page = format!("http://{}/", host(number));
    ask(checker, &page, &client(number), Freshness::MeasureAnew).await
}

async fn ask(checker: &Checker, page: &str, client: &str, freshness: Freshness) -> Checked {
    let asked = Asked {
        target: Target::parse(page).expect("a target"),
        report: Report::default(),
        freshness,
        client: client.parse::<IpAddr>().expect("an address"),
    };
    checker.check(asked).await.expect("nobody asks too often here")
}

/// Sites far from each other.
fn host(number: usize) -> String {
    format!("93.{number}.0.1")
}

/// Persons far from each other.
fn client(number: usize) -> String {
    format!("198.51.{number}.7")
}

async fn wait(seconds: u64) {
    tokio::time::sleep(Duration::from_secs(seconds)).await;
}

fn checker(canned: &Canned, limits: Limits) -> Checker {
    let controls = ["https://control-a.example.com", "https://control-b.example.com"];
    let controls = controls.map(|page| Target::parse(page).expect("a target")).to_vec();
    let policy = Policy::new(Vec::new(), Ports::Listed(vec![80, 443]));
    Checker::new(Arc::new(canned.clone()), policy, Settings { controls, limits })
}

/// What is said when nearly everything fails.
const DOUBT: &str = "checker.everything_fails";
