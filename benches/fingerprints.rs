//! What recognising one answer costs, next to named baselines in the same run.
//!
//! Read the ratios: `half` shows what the number of entries costs, `loop` what a search of every
//! phrase one after the other would cost. The goal is 50 µs for a page of 16 KB.

#[path = "support/pages.rs"]
mod pages;

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::fingerprint::Catalogue;
use downforwhom::report::Report;
use std::hint::black_box;

use crate::pages::answer;
use crate::pages::half_of_the_entries;
use crate::pages::page_of;

fn recognise(criterion: &mut Criterion) {
    let all = Catalogue::builtin();
    let half = half_of_the_entries();
    let phrases = phrases();
    let page = page_of(16 * 1024);
    let broken = answer(
        502,
        "<html>\n<head><title>502 Bad Gateway</title></head>\n<body>\n<center><h1>502 Bad Gateway</h1></center>\n<hr><center>nginx/1.22.1</center>\n</body>\n</html>\n",
    );
    let page_answer = answer(200, &page);
    let mut group = criterion.benchmark_group("fingerprints");
    group
        .bench_function("page of 16 KB/all", |b| b.iter(|| all.in_answer(black_box(&page_answer))));
    group.bench_function("page of 16 KB/half", |b| {
        b.iter(|| half.in_answer(black_box(&page_answer)))
    });
    group.bench_function("page of 16 KB/loop", |b| {
        b.iter(|| {
            phrases.iter().filter(|phrase| black_box(&page).contains(phrase.as_str())).count()
        });
    });
    group.bench_function("error page/all", |b| b.iter(|| all.in_answer(black_box(&broken))));
    group.finish();
    criterion.bench_function("fingerprints/load", |b| {
        b.iter(|| Catalogue::from_files(black_box(Catalogue::files())).map(|c| c.entries().len()));
    });
}

/// What a hostile page of the largest size costs, beside an ordinary one of that size.
fn read_hostile_pages(criterion: &mut Criterion) {
    let catalogue = Catalogue::builtin();
    let phrases = phrases().join(" ");
    let known: String = phrases.chars().cycle().take(60 * 1024).collect();
    let pages = [
        ("ordinary", page_of(64 * 1024)),
        ("signs in a head", format!("<head>{}", "<".repeat(64 * 1024))),
        ("all phrases", known.clone()),
        ("all phrases as a heading", format!("<h1>{known}")),
        ("all phrases as a title", format!("<title>{known}</title>")),
    ];
    let mut group = criterion.benchmark_group("hostile");
    for (name, page) in &pages {
        let answer = answer(502, page);
        group.bench_function(format!("64 KB/{name}"), |b| {
            b.iter(|| catalogue.in_answer(black_box(&answer)).len());
        });
    }
    group.finish();
}

/// What reading a pasted text costs, at the size at which pastes are cut: a page that tells
/// nothing, where every table is gone through, and an error at the end of it.
fn read_pastes(criterion: &mut Criterion) {
    let page = page_of(16 * 1024);
    let error = format!("{page}\nHmm. shop.example took too long to respond.");
    let cyrillic = "страница чая и чашек с доставкой по городу. ".repeat(200);
    let mut group = criterion.benchmark_group("pastes");
    // The worst that a stranger could send: all that is looked for, with a letter missing each.
    let phrases: String =
        phrases().iter().map(|phrase| phrase.chars().skip(1).collect::<String>() + " ").collect();
    let nearly: String = phrases.chars().cycle().take(16 * 1024).collect();
    let times = "2026-11-27T15:40:12.9+01:0x ".repeat(16 * 1024 / 28);
    let texts = [
        ("page", &page),
        ("error", &error),
        ("cyrillic", &cyrillic),
        ("nearly known", &nearly),
        ("nearly times", &times),
    ];
    for (name, text) in texts {
        let report = Report::new(None, Some(text)).expect("a paste is always taken");
        group.bench_function(format!("16 KB/{name}"), |b| {
            b.iter(|| diagnose(&[], black_box(&report), &Context::default()));
        });
    }
    group.finish();
}

/// One phrase of each entry: the least that a loop would have to look for.
fn phrases() -> Vec<String> {
    let lines = Catalogue::files().iter().flat_map(|(_, text)| text.lines());
    let lists = lines.filter(|line| line.starts_with("body-") || line.starts_with("title ="));
    let quoted = lists.filter_map(|line| line.split('"').nth(1)).map(str::to_owned);
    quoted.collect()
}

criterion_group!(benches, recognise, read_pastes, read_hostile_pages);
criterion_main!(benches);
