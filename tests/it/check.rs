//! One measurement however many ask; each asker's own verdict; and never our trouble as theirs.

use std::sync::Arc;
use std::time::Duration;

use downforwhom::check::Asked;
use downforwhom::check::Checked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::check::Limits;
use downforwhom::check::Readiness;
use downforwhom::check::Refusal;
use downforwhom::check::Settings;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::report::Report;
use downforwhom::report::Saw;
use downforwhom::target::Target;
use downforwhom::verdict::DownFor;
use downforwhom::verdict::Fault;
use downforwhom::wire::Source;

use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test]
async fn a_hundred_askers_share_one_measurement() {
    let canned = Canned::sees(Sight::Status(200)).taking(Duration::from_millis(50));
    let checker = checker(&canned, Limits::Off);
    let asking = (0..100).map(|_| tokio::spawn(ask(checker.clone(), question("shop.example.com"))));
    for answer in asking.collect::<Vec<_>>() {
        assert_eq!(answer.await.unwrap().unwrap().verdict.fault(), Fault::None);
    }
    assert_eq!(canned.looks(), 1);
}

#[tokio::test]
async fn an_asker_who_leaves_changes_nothing() {
    let canned = Canned::sees(Sight::Status(200)).taking(Duration::from_millis(50));
    let checker = checker(&canned, Limits::Off);
    let leader = tokio::spawn(ask(checker.clone(), question("shop.example.com")));
    tokio::task::yield_now().await;
    assert_eq!(canned.looks(), 1, "the leader's measurement is under way");
    leader.abort();
    let _left = leader.await;
    let answer = ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::None);
    assert_eq!(canned.looks(), 1);
}

#[tokio::test]
async fn two_reports_get_two_verdicts_from_one_measurement() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    let works = Report { saw: Some(Saw::Works), ..Report::default() };
    let offline = Report::said(Some("ERR_INTERNET_DISCONNECTED"));
    let one = ask(checker.clone(), Asked { report: works, ..question("shop.example.com") }).await;
    let other = ask(checker, Asked { report: offline, ..question("shop.example.com") }).await;
    assert_eq!(one.unwrap().verdict.fault(), Fault::None);
    assert_eq!(other.unwrap().verdict.fault(), Fault::Local);
    assert_eq!(canned.looks(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_kept_answer_ages_and_is_then_made_anew() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    let first = ask(checker.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(first.times.source, Source::Measured);
    tokio::time::advance(Duration::from_secs(10)).await;
    let second = ask(checker.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(second.times.source, Source::Cached);
    assert_eq!(second.times.age.as_secs(), 10);
    assert_eq!(second.times.checked_at, first.times.checked_at);
    tokio::time::advance(Duration::from_secs(25)).await;
    let third = ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!(third.times.source, Source::Measured);
    assert_eq!(canned.looks(), 2);
}

#[tokio::test(start_paused = true)]
async fn while_a_new_look_takes_its_time_the_last_one_is_told_with_its_age() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    ask(checker.clone(), question("shop.example.com")).await.unwrap();
    tokio::time::advance(Duration::from_secs(40)).await;
    canned.target_becomes(Sight::Status(502));
    canned.now_takes(Duration::from_secs(4));
    let meanwhile = ask(checker.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(meanwhile.times.source, Source::Overdue);
    assert_eq!(meanwhile.verdict.fault(), Fault::None);
    assert_eq!(meanwhile.times.age.as_secs(), 40);
    tokio::time::sleep(Duration::from_secs(4)).await;
    let anew = ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!((anew.times.source, anew.verdict.fault()), (Source::Cached, Fault::Gateway));
    assert_eq!(canned.looks(), 2, "one new look for all of them");
}

#[tokio::test(start_paused = true)]
async fn whoever_tells_what_they_see_waits_for_the_new_look() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    ask(checker.clone(), question("shop.example.com")).await.unwrap();
    tokio::time::advance(Duration::from_secs(40)).await;
    canned.target_becomes(Sight::Status(502));
    canned.now_takes(Duration::from_secs(4));
    let saw_502 = Report { saw: Some(Saw::Status(502)), ..Report::default() };
    let answer = ask(checker, Asked { report: saw_502, ..question("shop.example.com") }).await;
    let answer = answer.unwrap();
    assert_eq!((answer.times.source, answer.verdict.fault()), (Source::Measured, Fault::Gateway));
}

#[tokio::test(start_paused = true)]
async fn a_failed_look_of_ours_never_replaces_what_we_saw() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker_with_controls(&canned);
    let first = ask(checker.clone(), question("shop.example.com")).await.unwrap();
    canned.target_becomes(Sight::NoRoute);
    canned.controls_become(Sight::NoRoute);
    for minutes in [1, 5] {
        tokio::time::advance(Duration::from_secs(60 * minutes)).await;
        let answer = ask(checker.clone(), question("shop.example.com")).await.unwrap();
        assert_eq!(answer.times.source, Source::LastKnown);
        assert_eq!(answer.times.checked_at, first.times.checked_at);
        assert_eq!(answer.verdict.fault(), Fault::None);
    }
    tokio::time::advance(Duration::from_secs(600)).await;
    let answer = ask(checker.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Checker, "after so long it tells nothing");
    canned.target_becomes(Sight::Status(200));
    canned.controls_become(Sight::Status(204));
    let answer = ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!((answer.times.source, answer.verdict.fault()), (Source::Measured, Fault::None));
}

#[tokio::test(start_paused = true)]
async fn a_limit_does_not_hide_what_we_saw() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    ask(checker.clone(), question("shop.example.com")).await.unwrap();
    tokio::time::advance(Duration::from_secs(100)).await;
    for number in 0..30 {
        let _used_up = ask(checker.clone(), question(&format!("n{number}.example.com"))).await;
    }
    let answer = ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!((answer.times.source, answer.verdict.fault()), (Source::LastKnown, Fault::None));
}

#[tokio::test]
async fn paths_are_measured_apart() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    for page in ["shop.example.com/", "shop.example.com/cart", "shop.example.com/cart?id=7"] {
        ask(checker.clone(), question(page)).await.unwrap();
    }
    assert_eq!(canned.looks(), 3);
}

#[tokio::test]
async fn asking_anew_measures_anew_within_limits() {
    let canned = Canned::sees(Sight::Status(200));
    let free = checker(&canned, Limits::Off);
    let anew = || Asked { freshness: Freshness::MeasureAnew, ..question("shop.example.com") };
    for _ in 0..3 {
        ask(free.clone(), anew()).await.unwrap();
    }
    assert_eq!(canned.looks(), 3);

    let canned = Canned::sees(Sight::Status(200));
    let limited = checker(&canned, Limits::On);
    for _ in 0..5 {
        let answer = ask(limited.clone(), anew()).await.unwrap();
        assert_eq!(answer.verdict.fault(), Fault::None, "the kept answer is given instead");
    }
    assert_eq!(canned.looks(), 2, "a target is not measured more often than its limit");
}

#[tokio::test]
async fn a_client_who_scans_is_told_to_wait() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::On);
    let mut refused = 0;
    for number in 0..30 {
        let answer = ask(checker.clone(), question(&format!("n{number}.example.com"))).await;
        if let Err(refusal) = answer {
            let Refusal::TooMany { retry_after } = refusal else { panic!("{refusal:?}") };
            assert!(retry_after > Duration::ZERO);
            refused += 1;
        }
    }
    assert_eq!(refused, 20);
}

#[tokio::test]
async fn a_broken_measurement_is_our_fault_and_the_next_one_is_new() {
    let canned = Canned::sees(Sight::Panics);
    let checker = checker(&canned, Limits::Off);
    let broken = ask(checker.clone(), question("shop.example.com")).await;
    assert_eq!(broken.unwrap_err(), Refusal::Broken);
    canned.target_becomes(Sight::Status(200));
    assert!(ask(checker, question("shop.example.com")).await.is_ok());
}

#[tokio::test]
async fn nobody_is_accused_while_our_canaries_are_red() {
    let canned = Canned::sees(Sight::Refused);
    canned.controls_become(Sight::Refused);
    let red = checker_with_controls(&canned);
    let answer = ask(red.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Checker);
    assert_eq!(answer.verdict.down_for, DownFor::Unknown);
    assert_eq!(red.readiness(), Readiness::OwnNetworkDown);

    canned.controls_become(Sight::Status(204));
    let green = checker_with_controls(&canned);
    let answer = ask(green.clone(), question("shop.example.com")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Network);
    assert_eq!(green.readiness(), Readiness::Ready);
}

#[tokio::test]
async fn an_error_is_not_judged_before_our_first_look_at_ourselves() {
    let canned = Canned::sees(Sight::Status(502));
    let answer = ask(checker_with_controls(&canned), question("shop.example.com")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Gateway);
    for status in [403, 404, 410] {
        let canned = Canned::sees(Sight::Status(status));
        let answer = ask(checker_with_controls(&canned), question("shop.example.com")).await;
        assert_ne!(answer.unwrap().verdict.fault(), Fault::Checker, "{status}");
    }
}

#[tokio::test]
async fn the_internet_says_nothing_of_an_inner_network() {
    let inner = || Policy::new(vec!["10.0.0.0/8".parse().unwrap()], Ports::Any);
    let canned = Canned::sees(Sight::Refused);
    canned.controls_become(Sight::NoRoute);
    let checker = Checker::new(Arc::new(canned.clone()), inner(), with_controls());
    let answer = ask(checker.clone(), question("http://10.0.0.7/")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Network);
    let answer = ask(checker, question("http://192.0.33.8/")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Checker);

    let controls = vec![Target::parse("http://10.0.0.1/control").unwrap()];
    let inside = Settings { controls, limits: Limits::Off };
    let checker = Checker::new(Arc::new(canned), inner(), inside);
    let answer = ask(checker, question("http://10.0.0.7/")).await.unwrap();
    assert_eq!(answer.verdict.fault(), Fault::Checker, "a control inside speaks for the inside");
}

#[tokio::test]
async fn with_no_network_every_check_says_checker_and_nothing_is_kept() {
    let canned = Canned::sees(Sight::NoRoute);
    canned.controls_become(Sight::NoRoute);
    for checker in [checker(&canned, Limits::Off), checker_with_controls(&canned)] {
        for page in ["shop.example.com", "http://shop.example.com/a", "https://192.0.33.8/"] {
            let answer = ask(checker.clone(), question(page)).await.unwrap();
            assert_eq!(answer.verdict.fault(), Fault::Checker, "{page}");
        }
    }
    let before = canned.looks();
    let checker = checker(&canned, Limits::Off);
    ask(checker.clone(), question("shop.example.com")).await.unwrap();
    ask(checker, question("shop.example.com")).await.unwrap();
    assert_eq!(canned.looks(), before + 2, "our own trouble is not kept");
}

#[tokio::test]
async fn what_may_not_be_checked_is_refused_before_anything_is_sent() {
    let canned = Canned::sees(Sight::Status(200));
    let checker = checker(&canned, Limits::Off);
    for page in ["http://127.0.0.1/", "http://[::1]/", "http://shop.example.com:22/"] {
        let answer = ask(checker.clone(), question(page)).await;
        assert!(matches!(answer, Err(Refusal::MayNotBeChecked(_))), "{page}");
    }
    assert_eq!(canned.looks(), 0);
}

async fn ask(checker: Checker, asked: Asked) -> Result<Checked, Refusal> {
    checker.check(asked).await
}

fn question(page: &str) -> Asked {
    Asked {
        target: Target::parse(page).expect("a target"),
        report: Report::default(),
        freshness: Freshness::CachedWillDo,
        client: "192.0.2.200".parse().expect("an address"),
    }
}

fn checker(canned: &Canned, limits: Limits) -> Checker {
    build(canned, Settings { controls: Vec::new(), limits })
}

fn checker_with_controls(canned: &Canned) -> Checker {
    build(canned, with_controls())
}

fn with_controls() -> Settings {
    let controls = ["https://control-a.example.com", "https://control-b.example.com"];
    let controls = controls.map(|page| Target::parse(page).expect("a target")).to_vec();
    Settings { controls, limits: Limits::Off }
}

fn build(canned: &Canned, settings: Settings) -> Checker {
    let policy = Policy::new(Vec::new(), Ports::Listed(vec![80, 443]));
    Checker::new(Arc::new(canned.clone()), policy, settings)
}
