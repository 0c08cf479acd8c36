//! What recognising one answer costs, next to named baselines in the same run.
//!
//! Read the ratios: `half` shows what the number of entries costs, `loop` what a search of every
//! phrase one after the other would cost. The goal is 50 µs for a page of 16 KB.

use criterion::Criterion;
use criterion::criterion_group;
use criterion::criterion_main;
use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::fingerprint::Catalogue;
use downforwhom::observation::Answer;
use downforwhom::observation::Body;
use downforwhom::observation::Fallback;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Millis;
use downforwhom::report::Report;
use std::hint::black_box;

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

/// The same files, with every second entry left out.
fn half_of_the_entries() -> Catalogue {
    let halved: Vec<(&str, String)> = Catalogue::files()
        .iter()
        .map(|(name, text)| {
            let mut parts = text.split("[[entry]]");
            let first = parts.next().unwrap_or_default().to_owned();
            let kept = parts.step_by(2).map(|part| format!("[[entry]]{part}"));
            (*name, first + &kept.collect::<String>())
        })
        .collect();
    let files: Vec<(&str, &str)> =
        halved.iter().map(|(name, text)| (*name, text.as_str())).collect();
    Catalogue::from_files(&files).expect("half of the data loads as well")
}

/// One phrase of each entry: the least that a loop would have to look for.
fn phrases() -> Vec<String> {
    let lines = Catalogue::files().iter().flat_map(|(_, text)| text.lines());
    let lists = lines.filter(|line| line.starts_with("body-") || line.starts_with("title ="));
    let quoted = lists.filter_map(|line| line.split('"').nth(1)).map(str::to_owned);
    quoted.collect()
}

/// A page as shops and newspapers have it: mark-up, text, a script, links.
fn page_of(bytes: usize) -> String {
    let mut page = String::from(
        "<!DOCTYPE html><html><head><title>Shop</title><style>body{margin:0}</style></head><body>",
    );
    let mut number = 0;
    while page.len() < bytes {
        number += 1;
        page.push_str(&format!(
            "<div class=\"card card-{number}\"><a href=\"/item/{number}?ref=home\"><img src=\"/img/{number}.webp\" \
             alt=\"Picture\"></a><h3>Item number {number}</h3><p>A sentence about the service that the server of this \
             shop offers &amp; what it costs today, for everybody who reads it.</p></div>\n\
             <script>window.track({{id:{number},type:'view'}});</script>\n"
        ));
    }
    page.push_str("</body></html>");
    page
}

fn answer(status: u16, body: &str) -> Answer {
    let head = [("server", "nginx/1.22.1"), ("content-type", "text/html"), ("date", "now")];
    Answer {
        status,
        version: HttpVersion::V1_1,
        head: head.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect(),
        first_byte: Millis(1),
        took: Millis(1),
        body: Body { text: body.to_owned(), ..Body::default() },
        fallback: Fallback::NotNeeded,
    }
}

criterion_group!(benches, recognise, read_pastes, read_hostile_pages);
criterion_main!(benches);
