//! What one asker costs once a site has been measured: judging, saying and writing the answer.
//!
//! Read the ratios: `recognise` is the part that looks for known pages, `write` the part that a
//! kept verdict still has to pay, and `baseline` parses and writes a JSON text of the same size,
//! which no answer can do without.

use std::hint::black_box;
use std::time::Duration;
use std::time::SystemTime;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::explanation::explain;
use downforwhom::fingerprint::Catalogue;
use downforwhom::language::Language;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::wire;
use downforwhom::wire::Answer;

fn check(criterion: &mut Criterion) {
    let target = Target::parse("https://shop.example/").expect("an address");
    let observations: Vec<Observation> =
        serde_json::from_str(OBSERVATIONS).expect("what was seen, as it is kept");
    let report = Report::new(Some("502"), None).expect("a symptom");
    let whole = || answer(&target, &report, &observations);
    let json = whole();
    let answered = observations[0].answer().expect("an answer");
    let verdict = diagnose(&observations, &report, &Context::default());
    let explanation = explain(&verdict, Language::English);

    let mut group = criterion.benchmark_group("check");
    group.bench_function("whole", |b| b.iter(|| whole().len()));
    group.bench_function("recognise", |b| {
        b.iter(|| Catalogue::builtin().in_answer(black_box(answered)).len());
    });
    group.bench_function("judge", |b| {
        b.iter(|| diagnose(black_box(&observations), &report, &Context::default()));
    });
    group.bench_function("explain", |b| b.iter(|| explain(black_box(&verdict), Language::English)));
    group.bench_function("write", |b| {
        b.iter(|| {
            let parts = wire::Parts {
                target: &target,
                report: &report,
                verdict: black_box(&verdict),
                explanation: &explanation,
                observations: &observations,
                times: times(),
            };
            serde_json::to_string(&Answer::new(parts)).map(|json| json.len()).ok()
        });
    });
    group.bench_function("baseline", |b| {
        b.iter(|| {
            let value: serde_json::Value = serde_json::from_str(black_box(&json)).expect("JSON");
            value.to_string().len()
        });
    });
    group.finish();
}

/// Everything that happens for an asker who has something to report.
fn answer(target: &Target, report: &Report, observations: &[Observation]) -> String {
    let verdict = diagnose(observations, report, &Context::default());
    let explanation = explain(&verdict, Language::English);
    let answer = Answer::new(wire::Parts {
        target,
        report,
        verdict: &verdict,
        explanation: &explanation,
        observations,
        times: times(),
    });
    serde_json::to_string(&answer).expect("plain data")
}

fn times() -> wire::Times {
    let now = SystemTime::UNIX_EPOCH;
    wire::Times {
        checked_at: now,
        age: Duration::ZERO,
        source: wire::Source::Cached,
        fresh_until: now,
    }
}

/// A name with one address, and three tries that nginx answered with its 502.
const OBSERVATIONS: &str = include_str!("check.json");

criterion_group!(benches, check);
criterion_main!(benches);
