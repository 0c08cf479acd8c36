//! The words themselves: what is said, what is never said, and every shape it leaves in.

use std::time::Duration;
use std::time::SystemTime;

use downforwhom::explanation::Place;
use downforwhom::explanation::StationState;
use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::report::Saw;
use downforwhom::target::Target;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::DownFor;
use downforwhom::verdict::Evidence;
use downforwhom::verdict::Fault;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Looked;
use downforwhom::verdict::Reason;
use downforwhom::verdict::SeenClass;
use downforwhom::verdict::Verdict;
use downforwhom::verdict::Witness;
use downforwhom::wire::Answer;
use downforwhom::wire::Parts;
use downforwhom::wire::Source;
use downforwhom::wire::Times;

use crate::support::verdicts::bare;
use crate::support::verdicts::behind;
use crate::support::verdicts::every_fact;
use crate::support::verdicts::told;
use crate::support::verdicts::typical;

#[test]
fn the_contracts_sample_is_said_word_for_word() {
    let verdict =
        behind(typical(Reason::GatewayUpstreamRefused), "nginx", GatewayKind::ReverseProxy);
    let said = explain(&verdict, Language::English);
    assert_eq!(
        said.headline,
        "It's not just you: shop.example is answering with an error for everyone."
    );
    assert!(said.sentences[1].contains("the gateway (nginx) works, but the server behind it"));
    let owner = said.advice.owner.join("\n");
    assert!(owner.contains("connect() failed (111: Connection refused)"), "{owner}");
}

#[test]
fn each_named_gateway_has_its_own_words_to_look_for() {
    let named = [
        ("nginx", "/var/log/nginx/error.log"),
        ("HAProxy", "`sH` means"),
        ("Varnish", "varnishlog -g request -q 'RespStatus >= 500'"),
        ("Apache httpd", "AH01102"),
        ("Squid", "ERR_READ_TIMEOUT"),
        ("Caddy", "i/o timeout"),
        ("Traefik", "forwardingTimeouts"),
        ("Envoy", "`UT` means"),
        ("Cloudflare", "Error 522"),
        ("AWS ALB", "target_status_code"),
        ("CloudFront", "OriginCommError"),
        ("Fastly", "first byte timeout"),
        ("Akamai", "Reference #"),
        ("Azure Front Door", "OriginTimeout"),
        ("Google Cloud LB", "backend_timeout"),
        ("Heroku", "H12"),
        ("Fly.io", "PC05"),
        ("Vercel", "FUNCTION_INVOCATION_TIMEOUT"),
    ];
    for (name, words) in named {
        let timed_out = typical(Reason::GatewayUpstreamTimedOut);
        let said = explain(&behind(timed_out, name, GatewayKind::ReverseProxy), Language::English);
        let owner = said.advice.owner.join("\n");
        assert!(owner.contains(words), "{name}: {owner}");
        assert!(owner.contains("Compare the timeouts"), "{name}: {owner}");
    }
}

#[test]
fn the_headline_never_claims_more_than_we_know() {
    let mut verdict = typical(Reason::GatewayUpstreamFailed);
    verdict.confidence = Confidence::Likely;
    let said = explain(&verdict, Language::English);
    assert_eq!(
        said.headline,
        "It's probably not just you: shop.example is answering with an error."
    );
    assert_eq!(
        said.sentences.last().map(String::as_str),
        Some("We are fairly sure of this, but not certain.")
    );
    verdict.confidence = Confidence::Possible;
    verdict.down_for = DownFor::Unknown;
    assert_eq!(
        explain(&verdict, Language::English).headline,
        "We can't tell if it's just you: it may be that shop.example is answering with an error."
    );
}

#[test]
fn every_headline_begins_with_the_meaning_of_down_for() {
    for reason in Reason::ALL {
        for down_for in DownFor::ALL {
            let mut verdict = typical(*reason);
            verdict.down_for = *down_for;
            let headline = explain(&verdict, Language::English).headline;
            let begins = match (reason.fault(), down_for) {
                (Fault::Checker, _) => "We can't check right now: ",
                (_, DownFor::Everyone) => "It's not just you: ",
                (Fault::None, DownFor::Nobody) => "It works from here: ",
                (_, DownFor::Nobody) => "It does not look down: ",
                (_, DownFor::You) => "It works from here, but not for you: ",
                (_, DownFor::Some) => "It works for some people, but not for all: ",
                (_, DownFor::Unknown) => "We can't tell",
            };
            assert!(headline.starts_with(begins), "{reason} {down_for}: {headline}");
            assert_eq!(headline.matches(". ").count(), 0, "{headline}");
        }
    }
}

#[test]
fn every_reason_has_two_to_five_sentences_and_advice_for_both() {
    for reason in Reason::ALL {
        let from = |looked| Verdict { looked, ..bare(*reason) };
        for mut verdict in [
            bare(*reason),
            from(Looked::FromTheirs),
            from(Looked::FromBoth),
            typical(*reason),
            told(typical(*reason), 502),
        ] {
            for confidence in Confidence::ALL {
                verdict.confidence = *confidence;
                let said = explain(&verdict, Language::English);
                assert!((2..=5).contains(&said.sentences.len()), "{reason}: {said:?}");
                assert!(!said.advice.visitor.is_empty(), "{reason}");
                assert!(!said.advice.owner.is_empty(), "{reason}");
                assert_eq!(said.path.len(), 5, "{reason}");
                let all = format!("{said:?}");
                assert!(!all.contains("{host}") && !all.contains("{gateway}"), "{all}");
            }
        }
    }
}

#[test]
fn no_two_reasons_are_explained_in_the_same_words() {
    let mut seen = std::collections::HashMap::new();
    for reason in Reason::ALL {
        let said = explain(&bare(*reason), Language::English);
        let other = seen.insert((said.headline, said.sentences), *reason);
        assert!(other.is_none(), "{reason} and {other:?}");
    }
}

#[test]
fn our_own_trouble_is_never_the_sites() {
    for reason in Reason::ALL.iter().filter(|reason| reason.fault() == Fault::Checker) {
        let said = explain(&typical(*reason), Language::English);
        assert!(said.path.iter().all(|station| station.state == StationState::NotSeen), "{reason}");
        let text = said.sentences.join(" ");
        assert!(text.contains("says nothing bad about"), "{text}");
    }
}

#[test]
fn the_trouble_is_marked_at_the_place_of_the_fault() {
    let place_of = |reason: Reason| {
        let path = explain(&typical(reason), Language::English).path;
        path.iter().find(|station| station.state == StationState::Trouble).map(|it| it.place)
    };
    for reason in Reason::ALL {
        let expected = match reason.fault() {
            Fault::Local => Some(Place::You),
            Fault::Isp => Some(Place::Provider),
            Fault::Dns => Some(Place::Name),
            Fault::Network | Fault::Tls | Fault::Gateway => Some(Place::Gateway),
            Fault::Application => Some(Place::Site),
            Fault::None | Fault::Checker | Fault::Unknown => None,
        };
        assert_eq!(place_of(*reason), expected, "{reason}");
    }
}

#[test]
fn an_error_that_reached_the_person_proves_their_line() {
    let verdict = told(typical(Reason::GatewayUpstreamTimedOut), 504);
    let said = explain(&verdict, Language::English);
    assert!(said.sentences.iter().any(|line| line.contains("number 504, so your own Internet")));
    assert_eq!(said.path[0].state, StationState::Works);
    assert_eq!(said.path[1].state, StationState::Works);
}

#[test]
fn an_error_of_their_own_proxy_does_not() {
    let mut verdict = told(typical(Reason::GatewayUpstreamTimedOut), 504);
    verdict.understood.as_mut().unwrap().class = SeenClass::PersonsProxy;
    let said = explain(&verdict, Language::English);
    assert!(!said.sentences.concat().contains("your own Internet works"), "{said:?}");
    assert_eq!(said.path[1].state, StationState::NotSeen);
}

#[test]
fn every_fact_has_a_sentence_and_hostile_text_is_washed() {
    let mut verdict = told(behind(bare(Reason::GatewayRegional), HOSTILE, GatewayKind::Cdn), 502);
    verdict.host = HOSTILE.to_owned();
    verdict.evidence = every_fact(HOSTILE)
        .into_iter()
        .map(|fact| Evidence { from: Witness::Checker, fact, supports: Fault::Gateway })
        .collect();
    let said = explain(&verdict, Language::English);
    for line in &said.evidence {
        assert!(line.ends_with('.') && !line.contains("no words yet"), "{line}");
        assert!(line.chars().count() < 500, "{line}");
    }
    let mut all = said.evidence.clone();
    all.extend([said.headline, said.sentences.concat(), said.advice.visitor.concat()]);
    all.extend(said.advice.owner);
    for line in all {
        assert!(!line.contains(['\u{202e}', '\u{200b}', '\u{1b}', '\n', '\r', '\0']), "{line:?}");
    }
}

#[test]
fn a_blank_in_a_fact_is_not_filled() {
    let mut verdict = bare(Reason::NoneWorks);
    verdict.host = "{status}{host}".to_owned();
    assert_eq!(
        explain(&verdict, Language::English).headline,
        "It works from here: {status}{host} is up and answers as it should."
    );
}

#[test]
fn the_json_has_the_fields_of_the_contract() {
    let json = serde_json::to_value(answer(&gateway_verdict())).unwrap();
    for field in CONTRACT_FIELDS {
        assert!(json.get(field).is_some(), "{field} is missing");
    }
    assert_eq!(json["version"], 1);
    assert_eq!(json["url"], "https://shop.example/cart");
    assert_eq!(json["down_for"], "everyone");
    assert_eq!(json["fault"], "gateway");
    assert_eq!(json["reason"], "gateway.upstream_refused");
    assert_eq!(json["gateway"], serde_json::json!({"name": "nginx", "kind": "reverse-proxy"}));
    assert_eq!(json["causes"][0]["cause"], "overload");
    assert_eq!(json["evidence"][0]["from"], "checker");
    assert_eq!(json["report"]["saw"], "502");
    assert_eq!(json["checked_at"], "1970-01-01T00:00:10.000Z");
    assert_eq!(json["age_ms"], 1_500);
    assert_eq!(json["cached"], true);
    assert_eq!(json["observations"][0]["vantage"]["kind"], "checker");
}

#[test]
fn bodies_and_private_headers_stay_here() {
    let json = serde_json::to_value(answer(&gateway_verdict())).unwrap();
    let seen = &json["observations"][0]["hops"][0]["tries"][0];
    assert_eq!(seen["course"], "answered");
    assert_eq!(seen["answer"]["title"], "502 Bad Gateway");
    assert_eq!(seen["answer"]["headers"], serde_json::json!([["server", "nginx"]]));
    let text = json.to_string();
    assert!(!text.contains("secret"), "{text}");
}

#[test]
fn the_text_fits_a_terminal_and_draws_the_way() {
    let text = answer(&gateway_verdict()).to_text();
    assert!(text.starts_with("It's not just you: "), "{text}");
    assert!(text.contains("you -> provider -> name -> [gateway] -> site"), "{text}");
    let mut lines = text.lines();
    let way = lines.find(|line| line.contains("[gateway]")).unwrap();
    let marks = lines.next().unwrap();
    assert_eq!(marks.find("^ HERE"), way.find("[gateway]"), "{text}");
    for line in text.lines().filter(|line| line.trim().contains(' ')) {
        assert!(line.chars().count() <= 80, "{line}");
    }
    assert!(text.contains("12 ms  Try 1, ask, 203.0.113.7:443: Answered 502"), "{text}");
    for fact in ["Everyone", "The site's front door (its gateway)", "Certain"] {
        assert!(text.contains(fact), "{fact}: {text}");
    }
    assert!(text.is_ascii() || !way.contains(|char: char| !char.is_ascii()), "{text}");
}

fn gateway_verdict() -> Verdict {
    let verdict = typical(Reason::GatewayUpstreamRefused);
    told(behind(verdict, "nginx", GatewayKind::ReverseProxy), 502)
}

/// An answer about one observation, measured at second 10, asked for 1.5 seconds later.
fn answer(verdict: &Verdict) -> Answer {
    let observation: Observation = serde_json::from_str(OBSERVATION).expect("an observation");
    let target = Target::parse("https://shop.example/cart").expect("a target");
    let report = Report {
        saw: Some(Saw::Status(502)),
        error: Some("secret".to_owned()),
        ..Report::default()
    };
    let checked_at = SystemTime::UNIX_EPOCH + Duration::from_secs(10);
    Answer::new(Parts {
        target: &target,
        report: &report,
        verdict,
        explanation: &explain(verdict, Language::English),
        observations: &[observation],
        times: Times {
            checked_at,
            age: Duration::from_millis(1_500),
            source: Source::Cached,
            fresh_until: checked_at + Duration::from_secs(30),
        },
    })
}

const OBSERVATION: &str = r#"{
    "vantage": {"name": "ams", "kind": "checker"}, "url": "https://shop.example/cart",
    "took": 80, "end": {"end": "final"}, "completeness": "whole",
    "hops": [{"url": "https://shop.example/cart", "name": {"lookup": "literal"}, "reach": [],
        "tries": [{"address": "203.0.113.7:443", "began": 5, "course": "answered", "connect": 7,
            "tls": null, "answer": {"status": 502, "version": "1.1", "first_byte": 12, "took": 13,
                "head": [["server", "nginx"], ["set-cookie", "id=secret"]],
                "body": {"text": "<title>502 Bad Gateway</title>secret", "end": "complete"}}}]}]
}"#;

const CONTRACT_FIELDS: &[&str] = &[
    "version",
    "url",
    "host",
    "down_for",
    "fault",
    "reason",
    "confidence",
    "headline",
    "explanation",
    "advice",
    "causes",
    "gateway",
    "evidence",
    "observations",
    "report",
    "checked_at",
    "age_ms",
    "cached",
    "fresh_until",
    "rule",
    "path",
];

/// Text that turns the line, hides, moves the cursor, ends the line and is far too long.
const HOSTILE: &str = "evil\u{202e}\u{200b}\u{1b}[2J\r\n\0 <script>alert(1)</script> \
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\
    aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
