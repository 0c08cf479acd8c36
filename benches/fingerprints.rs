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

/// What reading a pasted text costs, at the size at which pastes are cut: a page that tells
/// nothing, where every table is gone through, and an error at the end of it.
fn read_pastes(criterion: &mut Criterion) {
    let page = page_of(16 * 1024);
    let error = format!("{page}\nHmm. shop.example took too long to respond.");
    let cyrillic = "страница чая и чашек с доставкой по городу. ".repeat(200);
    let mut group = criterion.benchmark_group("pastes");
    for (name, text) in [("page", &page), ("error", &error), ("cyrillic", &cyrillic)] {
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

criterion_group!(benches, recognise, read_pastes);
criterion_main!(benches);
