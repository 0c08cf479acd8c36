//! What hostile text costs: in proportion to its length, at every place that reads it, up to the
//! caps. Time on the processor is counted, so that a busy machine does not matter.

use std::fs;

use downforwhom::diagnosis::Context;
use downforwhom::diagnosis::diagnose;
use downforwhom::fingerprint::Catalogue;
use downforwhom::observation::Answer;
use downforwhom::observation::Body;
use downforwhom::observation::Course;
use downforwhom::observation::Observation;
use downforwhom::report::Machine;
use downforwhom::report::Measurement;
use downforwhom::report::Report;
use downforwhom::target::Target;

use crate::support::scenario::seen;

/// A pasted text is cut at 16 KiB.
#[test]
fn a_paste_costs_little_whatever_it_says() {
    for (name, text) in pastes() {
        let report = Report::said(Some(&text));
        assert_is_cheap(&format!("paste: {name}"), text.len(), || {
            diagnose(&[], &report, &Context::default());
        });
    }
}

/// A body is cut at 64 KiB, after decoding.
#[test]
fn a_page_costs_little_whatever_it_says() {
    for (name, text) in pages() {
        for status in [200, 502] {
            let seen = [answered(status, Vec::new(), &text)];
            assert_is_cheap(&format!("page with {status}: {name}"), text.len(), || {
                diagnose(&seen, &Report::default(), &Context::default());
            });
        }
    }
}

/// A head is cut at 128 fields of 1000 characters.
#[test]
fn a_head_costs_little_whatever_it_says() {
    for name in ["server", "via", "set-cookie", "proxy-status", "link", "x-cache"] {
        let field = (name.to_owned(), filled("a; b=c, cache-x.y \"z\" (", 1000));
        let seen = [answered(502, vec![field; 128], "")];
        assert_is_cheap(&format!("head: {name}"), 128 * 1000, || {
            diagnose(&seen, &Report::default(), &Context::default());
        });
    }
}

#[test]
fn an_address_costs_little_whatever_it_says() {
    for part in ["a", "a.", "%41", "../a/", "a b.c ", "\"", "(.) ", "@:", "ü", "xn--a."] {
        let long = filled(part, 8 * KIB);
        for text in [long.clone(), format!("https://x.example/{long}"), format!("https://{long}/")]
        {
            assert_is_cheap(&format!("address: {part}"), text.len(), || {
                let _refused_or_not = Target::parse(&text);
            });
        }
    }
}

/// Two titles that are as long as a page, and have no word in common.
#[test]
fn long_titles_of_both_sides_are_compared_cheaply() {
    let title = |sign: char| {
        let words: Vec<String> = (10_000..18_000).map(|number| format!("{sign}{number}")).collect();
        format!("<title>{}</title>", words.join(" "))
    };
    let plain = |text: &str| {
        let mut look = answered(200, Vec::new(), text);
        look.hops[0].url = look.hops[0].url.replace("https:", "http:");
        look
    };
    let measurement = Measurement { observation: plain(&title('b')), machine: Machine::default() };
    let report = Report { measurement: Some(Box::new(measurement)), ..Report::default() };
    let seen = [plain(&title('a'))];
    assert_is_cheap("titles", 2 * 64 * KIB, || {
        diagnose(&seen, &report, &Context::default());
    });
}

/// Plain prose, the worst that each scanner has to fear, and all that the tables know.
fn pastes() -> Vec<(&'static str, String)> {
    let mut pastes: Vec<_> = [
        "a sentence about tea and the cups that go with it. ",
        "1 A:1 ",
        "2026-11-27 1:1 ",
        "2026-11-27T15:40:12.9+01:0x ",
        "Fri, 27 Nov 2026 15:40:1 GMT ",
        "until 2026-11-27 15:40:12 UTC ",
        "get a 502x 503 ",
        "ray id: ",
        "your ip ",
        "connection server page ",
        "the timed out, ",
        "server page address stopping device's date and time ",
        "\n> ",
        "HTTP/1.1 502\n",
        "xerr_ssl_ xcurl: (7) ",
        "a::b-c-d fra1::a ",
        "\"1 A:",
    ]
    .into_iter()
    .map(|part| (part, filled(part, 16 * KIB)))
    .collect();
    let known = known_texts();
    let headless: Vec<String> = known.iter().map(|text| text.chars().skip(1).collect()).collect();
    pastes.push(("all that is known", filled(&known.join(" "), 16 * KIB)));
    pastes.push(("nearly all that is known", filled(&headless.join(" "), 16 * KIB)));
    pastes.push(("source", format!("<html><head>{}", filled("<", 16 * KIB))));
    pastes
}

fn pages() -> Vec<(&'static str, String)> {
    let mut pages: Vec<_> = [
        "<p>A sentence about tea and the cups that go with it.</p>\n",
        "<",
        "</",
        "<a",
        "</a>",
        "<h1>",
        "<title>",
        "<script></script>",
        "<head><title></head>",
        "<!--",
        "&",
        "&amp;",
        "\u{2019}\u{2026} ",
    ]
    .into_iter()
    .map(|part| (part, filled(part, 64 * KIB)))
    .collect();
    pages.push(("signs in a head", format!("<head>{}", filled("<", 64 * KIB))));
    let known = filled(&known_texts().join(" "), 64 * KIB);
    pages.push(("known as a heading", format!("<h1>{known}")));
    pages.push(("known as a title", format!("<title>{known}</title>")));
    pages.push(("known", known));
    pages
}

/// What the fingerprints look for, in their order.
fn known_texts() -> Vec<String> {
    let lines = Catalogue::files().iter().flat_map(|(_, text)| text.lines());
    let lists = lines.filter(|line| line.contains(" = ") || line.trim_start().starts_with('"'));
    lists.flat_map(|line| line.split('"').skip(1).step_by(2)).map(str::to_owned).collect()
}

/// A part again and again.
fn filled(part: &str, bytes: usize) -> String {
    let mut text = part.repeat(bytes / part.len() + 1);
    text.truncate(text.floor_char_boundary(bytes));
    text
}

fn answered(status: u16, head: Vec<(String, String)>, text: &str) -> Observation {
    let mut look = seen("[[try]]\nstatus = 200");
    let Course::Answered { answer, .. } = &mut look.hops[0].tries[0].course else {
        panic!("it answers")
    };
    let body = Body { text: text.to_owned(), ..Body::default() };
    **answer = Answer { status, head, body, ..Answer::clone(answer) };
    look
}

fn assert_is_cheap(name: &str, bytes: usize, read: impl Fn()) {
    // What is built at the first use is not the reader's.
    read();
    let before = on_cpu_us();
    read();
    let took = on_cpu_us() - before;
    println!("{name}: {took} us for {bytes} bytes");
    let most = FLAT_US + PER_KIB_US * (bytes / KIB) as u64;
    assert!(took <= most, "{name}: {took} us for {bytes} bytes, at most {most}");
}

/// For how long this thread was on a processor so far.
fn on_cpu_us() -> u64 {
    let told = fs::read_to_string("/proc/thread-self/schedstat").expect("Linux counts");
    let nanoseconds: u64 = told.split(' ').next().and_then(|it| it.parse().ok()).expect("a number");
    nanoseconds / 1000
}

const KIB: usize = 1024;

/// Some four times what a build without optimisation took for the dearest of these texts. Reading
/// that takes quadratic time goes far beyond it: signs in a head took 1.2 s with optimisation.
const PER_KIB_US: u64 = 10_000;

/// What every judgement costs.
const FLAT_US: u64 = 50_000;
