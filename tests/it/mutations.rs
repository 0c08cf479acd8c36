//! What the person's machine measured, bent at random: whatever somebody writes into a
//! measurement by hand, it is kept within its caps, judged, told and sent without a panic.
//!
//! It does not say which verdict comes of it: a measurement is believed about its own side.

use std::fs;
use std::path::Path;
use std::time::Duration;
use std::time::SystemTime;

use downforwhom::diagnosis::diagnose;
use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::report::Measurement;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::wire;
use downforwhom::wire::Answer;
use fastrand::Rng;
use serde_json::Value;
use serde_json::json;

use crate::support::scenario::Scenario;

#[test]
fn no_bent_measurement_breaks_us() {
    let scenarios = measured();
    let all: Vec<Value> = scenarios.iter().map(written).collect();
    let mut read = 0;
    for seed in 0..ROUNDS {
        let mut rng = Rng::with_seed(seed);
        let scenario = &scenarios[rng.usize(..scenarios.len())];
        let mut bent = written(scenario);
        for _ in 0..=rng.usize(..BENDS_MAX) {
            bend(&mut bent, &all, &mut rng);
        }
        let Ok(sent) = serde_json::from_value::<Measurement>(bent) else { continue };
        let host = Target::parse(URL).expect("an address").host().to_string();
        let Ok(received) = sent.received(&host) else { continue };
        read += 1;
        let told = tell(scenario, received);
        assert!(told.len() < ANSWER_MAX_BYTES, "seed {seed} makes {} bytes", told.len());
    }
    assert!(read > ROUNDS / 4, "only {read} of {ROUNDS} could be read at all");
}

/// Judges, explains and writes down, in every shape.
fn tell(scenario: &Scenario, measurement: Measurement) -> String {
    let report = Report { measurement: Some(Box::new(measurement)), ..scenario.report.clone() };
    let target = Target::parse(URL).expect("an address");
    let now = SystemTime::now();
    let times = wire::Times {
        checked_at: now,
        age: Duration::ZERO,
        source: wire::Source::Measured,
        fresh_until: now,
    };
    let mut told = String::new();
    // With what our checker saw, and alone.
    for observations in [scenario.seen.as_slice(), &[]] {
        let verdict = diagnose(observations, &report, &scenario.context);
        let explanation = explain(&verdict, Language::English);
        assert!(verdict.evidence.len() <= 8 && verdict.causes.len() <= 5);
        let parts = wire::Parts {
            target: &target,
            report: &report,
            verdict: &verdict,
            explanation: &explanation,
            observations,
            times,
        };
        let answer = Answer::new(parts);
        told.push_str(&answer.to_text());
        told.push_str(&serde_json::to_string(&answer).expect("an answer is JSON"));
    }
    told
}

/// The scenarios in which the person's machine has measured.
fn measured() -> Vec<Scenario> {
    let files = fs::read_dir(Path::new("tests/scenarios")).expect("the scenarios are there");
    let mut files: Vec<_> = files.map(|file| file.expect("a readable entry").path()).collect();
    files.sort();
    let all = files.iter().map(|path| Scenario::read(path));
    all.filter(|one| one.report.measurement.is_some()).collect()
}

fn written(scenario: &Scenario) -> Value {
    serde_json::to_value(&scenario.report.measurement).expect("a measurement is JSON")
}

/// Changes one place: to something extreme, or to what stands somewhere in another measurement.
fn bend(whole: &mut Value, others: &[Value], rng: &mut Rng) {
    let other = &others[rng.usize(..others.len())];
    let path = paths(whole);
    let place = &path[rng.usize(..path.len())];
    let spare = paths(other);
    // A like place fits more often than any.
    let end = |path: &str| path.rsplit('/').next().unwrap_or_default().to_owned();
    let alike: Vec<_> = spare.iter().filter(|spare| end(spare) == end(place)).collect();
    let donor =
        if alike.is_empty() { None } else { other.pointer(alike[rng.usize(..alike.len())]) };
    let Some(value) = whole.pointer_mut(place) else { return };
    *value = match donor {
        // Words have their lists: another one of the same kind is read, most others are not.
        Some(donor) if value.is_string() && rng.u8(..4) > 0 => donor.clone(),
        Some(donor) if rng.bool() => donor.clone(),
        _ => extreme(value, rng),
    };
}

/// A value of the same kind at the end of its range.
fn extreme(value: &Value, rng: &mut Rng) -> Value {
    match value {
        Value::Number(_) => {
            let numbers = [0, 0, 1, 99, 255, 255, 65_535, i64::from(u32::MAX), i64::MIN, i64::MAX];
            json!(numbers[rng.usize(..numbers.len())])
        }
        Value::String(text) => {
            let texts = [
                "",
                "0.0.0.0",
                "::1",
                "::ffff:10.0.0.1",
                "255.255.255.255:65535",
                "[::]:0",
                "silent",
                "refused",
                "expired",
                "connected",
                "red",
                "green",
                "timed_out",
                "\u{202e}\u{1b}]0;x\u{7}<script>&\"'",
                "https://[::1]/",
                "x",
            ];
            match rng.usize(..texts.len() + 1) {
                0 => json!(text.repeat(400)),
                at => json!(texts[at - 1]),
            }
        }
        Value::Bool(one) => json!(!one),
        Value::Null => json!({}),
        Value::Array(list) => match rng.u8(..3) {
            0 => json!([]),
            1 => Value::Array(list.iter().rev().cloned().collect()),
            _ => Value::Array(list.iter().cycle().take(list.len() * 90).cloned().collect()),
        },
        Value::Object(_) => Value::Null,
    }
}

/// JSON pointers to everything inside a value.
fn paths(value: &Value) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut open = vec![(String::new(), value)];
    while let Some((path, value)) = open.pop() {
        let inside: Vec<(String, &Value)> = match value {
            Value::Array(list) => {
                list.iter().enumerate().map(|(at, one)| (format!("{path}/{at}"), one)).collect()
            }
            Value::Object(fields) => {
                fields.iter().map(|(name, one)| (format!("{path}/{name}"), one)).collect()
            }
            _ => Vec::new(),
        };
        found.extend(inside.iter().map(|(path, _)| path.clone()));
        open.extend(inside);
    }
    found
}

/// What the scenarios are about.
const URL: &str = "https://shop.example/";

/// Some seconds of work; each round is a seed, so that a failure can be had again.
const ROUNDS: u64 = 4_000;

/// Places that are changed at once.
const BENDS_MAX: usize = 4;

/// Two texts and two documents.
const ANSWER_MAX_BYTES: usize = 16 * 1024 * 1024;
