//! What is in a link and what is not, and that nobody else can make one.

use std::fs;
use std::net::IpAddr;
use std::time::Duration;
use std::time::Instant;
use std::time::SystemTime;

use downforwhom::case::CODE_MAX_BYTES;
use downforwhom::case::Case;
use downforwhom::case::LinkKey;
use downforwhom::case::NotACase;
use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::verdict::Evidence;
use downforwhom::verdict::Fact;
use downforwhom::verdict::Fault;
use downforwhom::verdict::Gateway;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Reason;
use downforwhom::verdict::SeenClass;
use downforwhom::verdict::Understood;
use downforwhom::verdict::Verdict;
use downforwhom::verdict::Witness;
use downforwhom::wire::Parts;
use downforwhom::wire::Source;
use downforwhom::wire::Times;
use proptest::prelude::*;

use crate::support::scenario::Scenario;
use crate::support::verdicts::bare;
use crate::support::verdicts::every_fact;
use crate::support::verdicts::typical;

fn key() -> LinkKey {
    LinkKey::of("a key that only this test knows of").expect("long enough")
}

fn case_of(target: &Target, report: &Report, verdict: &Verdict, seen: &[Observation]) -> Case {
    let explanation = explain(verdict, Language::English);
    let checked_at = SystemTime::UNIX_EPOCH + Duration::from_secs(1_795_813_500);
    let age = Duration::ZERO;
    Case::of(Parts {
        target,
        report,
        verdict,
        explanation: &explanation,
        observations: seen,
        times: Times { checked_at, age, source: Source::Measured, fresh_until: checked_at },
    })
}

/// All that whoever has the link can read of it.
fn all_of(case: &Case) -> String {
    let read = Case::read(&case.code(&key()), &key()).expect("our own code is read");
    let answer = read.answer(&read.explanation(Language::English), SystemTime::now());
    let json = serde_json::to_string(&answer).expect("answers are JSON");
    format!("{read:?}\n{json}\n{}", read.ticket("", SystemTime::now()))
}

fn scenarios() -> Vec<Scenario> {
    let files = fs::read_dir("tests/scenarios").expect("the folder of scenarios is there");
    let files = files.map(|entry| entry.expect("an entry is readable").path());
    files
        .filter(|path| path.extension().is_some_and(|it| it == "toml"))
        .map(|path| Scenario::read(&path))
        .collect()
}

/// What was asked in a scenario.
fn target_of(one: &Scenario) -> Target {
    let theirs = one.report.measurement.as_ref().map(|measured| &measured.observation);
    let url = one.seen.first().or(theirs).map_or("https://shop.example/", |seen| &seen.url);
    Target::parse(url).unwrap_or_else(|error| panic!("{}: {error}", one.file))
}

#[test]
fn a_case_of_every_scenario_is_read_again_and_says_the_same() {
    let (mut whole, mut longest) = (0, 0);
    let scenarios = scenarios();
    for one in &scenarios {
        let verdict = one.judge();
        let case = case_of(&target_of(one), &one.report, &verdict, &one.seen);
        let code = case.code(&key());
        assert!(code.len() <= CODE_MAX_BYTES, "{}: {} signs", one.file, code.len());
        longest = longest.max(code.len());
        let read = Case::read(&code, &key()).unwrap_or_else(|why| panic!("{}: {why}", one.file));
        whole += usize::from(read == case);
        says_the_same(&one.file, &verdict, &read);
    }
    println!("{whole} of {} whole, the longest {longest} signs", scenarios.len());
    assert!(whole * 10 >= scenarios.len() * 9, "{whole} of {} are whole", scenarios.len());
}

/// The words of the case are those of the verdict, but for those that were left out.
fn says_the_same(file: &str, verdict: &Verdict, read: &Case) {
    let (before, after) =
        (explain(verdict, Language::English), read.explanation(Language::English));
    let kept = read.verdict();
    assert_eq!(kept.reason, verdict.reason, "{file}");
    assert_eq!(kept.confidence, verdict.confidence, "{file}");
    assert_eq!(after.path, before.path, "{file}");
    assert_eq!(after.causes, before.causes, "{file}");
    if kept.gateway == verdict.gateway {
        assert_eq!(after.headline, before.headline, "{file}");
    }
    let is_whole = kept.evidence == verdict.evidence && kept.gateway == verdict.gateway;
    let without_id = verdict.understood.as_ref().is_none_or(|it| it.request_id.is_none());
    if is_whole && without_id {
        assert_eq!(after, before, "{file}");
    }
    // Facts may lose a name, and then say less; none says something else.
    let facts =
        |verdict: &Verdict| verdict.evidence.iter().map(|it| kind(&it.fact)).collect::<Vec<_>>();
    let (had, has) = (facts(verdict), facts(kept));
    let mut had = had.iter();
    assert!(has.iter().all(|fact| had.any(|it| it == fact)), "{file}: {has:?}");
}

fn kind(fact: &Fact) -> String {
    let fact = serde_json::to_value(fact).expect("facts are JSON");
    fact["fact"].as_str().unwrap_or_default().to_owned()
}

/// Facts in which what the site itself shows to everybody may stand, when we read it ourselves.
const PUBLIC_TEXT: [&str; 12] = [
    "dangling_alias",
    "alias_loop",
    "aliases_without_end",
    "intermediate_expired",
    "intermediate_not_yet_valid",
    "certificate_for_others",
    "issuer_unknown",
    "chain_incomplete",
    "page_from_behind",
    "backend_answered",
    "our_certificate",
    "proxy_status",
];

#[test]
fn nothing_that_is_private_is_in_a_link() {
    let target = Target::parse("https://shop.example/reset/SECRET1?user=SECRET2#SECRET3").unwrap();
    for secret in ["SECRET", "https://SECRET:SECRET@x.example/SECRET4you?SECRET#SECRET", "10.9.8.7"]
    {
        for witness in [Witness::Person, Witness::Browser, Witness::Machine, Witness::Checker] {
            for fact in every_fact(secret) {
                let kind = kind(&fact);
                let verdict = planted(witness, fact);
                let report = Report { error: Some(secret.to_owned()), ..Report::default() };
                let all = all_of(&case_of(&target, &report, &verdict, &[]));
                let shows = ["SECRET", "10.9.8.7", "::1"].iter().any(|it| all.contains(it));
                let may = witness == Witness::Checker && PUBLIC_TEXT.contains(&kind.as_str());
                assert!(!shows || may, "{witness:?} {kind}: {all}");
            }
        }
    }
}

/// A verdict with private things wherever a verdict has room for them.
fn planted(witness: Witness, fact: Fact) -> Verdict {
    let secret = || Some("SECRET".to_owned());
    let mut verdict = bare(Reason::GatewayRegional);
    verdict.gateway = Some(Gateway { name: "SECRET".to_owned(), kind: GatewayKind::ForwardProxy });
    verdict.evidence = vec![Evidence { from: witness, fact, supports: Fault::Gateway }];
    verdict.understood = Some(Understood {
        class: SeenClass::GatewayError,
        status: Some(502),
        written_by: secret(),
        vendor: secret(),
        fingerprint: secret(),
        code: secret(),
        request_id: secret(),
        data_centre: secret(),
        reference: secret(),
        seen_at: Some(1_234_567_890),
        shown_address: Some(IpAddr::from([10, 9, 8, 7])),
    });
    verdict
}

#[test]
fn data_centres_of_both_sides_are_in_it() {
    let mut verdict = bare(Reason::GatewayRegional);
    let centre = |name: &str| name.to_owned();
    let fact = |from, fact| Evidence { from, fact, supports: Fault::Gateway };
    verdict.evidence = vec![
        fact(Witness::Checker, Fact::DataCentre { name: centre("AMS") }),
        fact(Witness::Person, Fact::PersonsDataCentre { name: centre("FRA") }),
    ];
    let target = Target::parse("shop.example").unwrap();
    let all = all_of(&case_of(&target, &Report::default(), &verdict, &[]));
    assert!(all.contains("data centre AMS") && all.contains("data centre FRA"), "{all}");
}

#[test]
fn our_steps_are_in_it_without_addresses_of_networks() {
    let one = scenarios()
        .into_iter()
        .find(|one| one.expect.fault == "gateway" && !one.seen.is_empty())
        .unwrap();
    let mut seen = one.seen.clone();
    seen[0].hops[0].url = "https://shop.example/s?SECRET".to_owned();
    let verdict = one.judge();
    let all = all_of(&case_of(&target_of(&one), &one.report, &verdict, &seen));
    assert!(all.contains("We looked at https://shop.example/s\n"), "{all}");
    assert!(all.contains("Connect to"), "{all}");
    for private in ["SECRET", "10.", "192.168.", "127.0.0."] {
        assert!(!all.contains(private), "{private}: {all}");
    }
}

#[test]
fn whoever_changes_a_sign_has_no_case() {
    let target = Target::parse("shop.example").unwrap();
    let verdict = typical(Reason::GatewayUpstreamRefused);
    let code = case_of(&target, &Report::default(), &verdict, &[]).code(&key());
    for (at, sign) in code.char_indices() {
        for other in ['A', 'B', 'z', '0', '_', '-', '=', '+'] {
            let changed = format!("{}{other}{}", &code[..at], &code[at + 1..]);
            let read = Case::read(&changed, &key());
            assert!(sign == other || read.is_err(), "{other} at {at}");
        }
        assert!(Case::read(&code[..at], &key()).is_err(), "cut at {at}");
    }
    assert!(Case::read(&format!("{code}A"), &key()).is_err());
    let elsewhere = LinkKey::of("a key that only somebody else knows").unwrap();
    assert_eq!(Case::read(&code, &elsewhere), Err(NotACase::NotOurs));
    assert!(LinkKey::of("too short").is_err());
}

#[test]
fn too_much_is_left_out_from_the_end_and_the_verdict_stays() {
    let target = Target::parse(&format!("{}.example", ["a1b2c3d4e5"; 20].join("."))).unwrap();
    let mut verdict = typical(Reason::GatewayUpstreamRefused);
    // Letters that do not shrink, as far as letters go.
    let odd = |number: u64| {
        (0..10)
            .map(|n| format!("{:x}.", (number * 31 + n).wrapping_mul(0x9e37_79b9_7f4a_7c15)))
            .collect::<String>()
    };
    verdict.evidence = (0..60)
        .map(|number| Evidence {
            from: Witness::Checker,
            fact: Fact::DanglingAlias { target: odd(number) },
            supports: Fault::Dns,
        })
        .collect();
    let case = case_of(&target, &Report::default(), &verdict, &[]);
    let code = case.code(&key());
    assert!(code.len() <= CODE_MAX_BYTES, "{}", code.len());
    let read = Case::read(&code, &key()).unwrap();
    let (had, has) = (&case.verdict().evidence, &read.verdict().evidence);
    assert!(!has.is_empty() && has.len() < had.len(), "{} of {}", has.len(), had.len());
    assert_eq!(has[..], had[..has.len()], "the most telling stay");
    assert_eq!(read.verdict().reason, verdict.reason);
    assert_eq!(read.target(), &target);
}

/// A site that sends us round as long as it likes does not cost us a long time for each page.
#[test]
fn many_steps_are_left_out_soon_and_no_fact_for_them() {
    let one =
        scenarios().into_iter().find(|one| one.expect.fault == "gateway" && !one.seen.is_empty());
    let one = one.expect("there is one");
    let mut look = one.seen[0].clone();
    let mut hop = look.hops[0].clone();
    hop.tries = hop.tries.iter().cycle().take(20).cloned().collect();
    look.hops = vec![hop; 11];
    let verdict = one.judge();
    let few = case_of(&target_of(&one), &one.report, &verdict, &[]);
    let many = case_of(&target_of(&one), &one.report, &verdict, &[look.clone(), look]);
    let time = |case: &Case| {
        let began = Instant::now();
        let code = case.code(&key());
        assert!(code.len() <= CODE_MAX_BYTES, "{}", code.len());
        (began.elapsed(), code)
    };
    let (_warm, (short, _), (long, code)) = (time(&few), time(&few), time(&many));
    let read = Case::read(&code, &key()).unwrap();
    assert_eq!(read.verdict().evidence, many.verdict().evidence);
    println!("{short:?} for one, {long:?} for many steps");
    assert!(long < short * 60, "{short:?} for one, {long:?} for many steps");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_is_a_case_by_chance(text in "[A-Za-z0-9_-]{0,300}|\\PC{0,100}", ours in any::<bool>()) {
        // Half of them begin as ours do.
        let text = if ours { format!("AQ{text}") } else { text };
        prop_assert!(Case::read(&text, &key()).is_err());
    }

    #[test]
    fn no_query_is_ever_shared(path in "[a-zA-Z0-9/._%@-]{0,40}", query in "[a-zA-Z0-9=&]{1,40}") {
        let typed = format!("https://shop.example/{path}?{query}");
        if let Ok(target) = Target::parse(&typed) {
            let case = case_of(&target, &Report::default(), &bare(Reason::NoneWorks), &[]);
            let read = Case::read(&case.code(&key()), &key()).unwrap();
            prop_assert_eq!(read.target(), case.target());
            prop_assert!(read.target().url().query().is_none());
            prop_assert!(read.left_out().query);
        }
    }
}
