//! The verdict page of every scenario, as the router makes it: nothing on it is empty, and its
//! times are those of the JSON.

use std::collections::BTreeSet;
use std::io::Write;

use axum::body::Body;
use axum::http::Request;
use axum::http::StatusCode;
use downforwhom::check::Vantage;
use downforwhom::explanation::mind;
use downforwhom::language::Language;
use downforwhom::observation::Observation;
use downforwhom::target::Target;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::Fault;
use downforwhom::verdict::Looked;
use downforwhom::verdict::Reason;
use downforwhom::verdict::Verdict;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::future::BoxFuture;
use serde_json::Value;
use serde_json::json;

use crate::scenarios::all;
use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::reading::grade;
use crate::support::scenario::Scenario;
use crate::support::verdicts::typical;

#[tokio::test]
async fn no_verdicts_page_has_an_empty_part() {
    let mut faults = BTreeSet::new();
    let mut pages = 0;
    for scenario in all() {
        let Some((page, answer)) = page_and_answer(&scenario).await else { continue };
        pages += 1;
        faults.insert(answer["fault"].as_str().expect("a word").to_owned());
        let whole = on_one_line(&page);
        for empty in ["<ul> </ul>", "<ul></ul>", "<p></p>", "<p> </p>", "<dd></dd>", "<li></li>"] {
            assert!(!whole.contains(empty), "{}: {empty} in {whole}", scenario.file);
        }
        for section in whole.split("<section").skip(1) {
            let inside = section.split("</section>").next().expect("it ends");
            let (_, rest) = inside.split_once("</h2>").expect("a section has a heading");
            assert!(text(rest).trim().len() > 10, "{}: {inside}", scenario.file);
        }
        for heading in whole.split("<h2").skip(1) {
            let inside = heading.split("</h2>").next().expect("it ends");
            let (_, words) = inside.split_once('>').expect("a whole tag");
            assert!(!words.trim().is_empty(), "{}: a heading without words", scenario.file);
        }
        assert_eq!(whole.matches("<span class=\"place\">").count(), 5, "{}", scenario.file);
        assert!(!whole.contains("{ $") && !whole.contains("{$"), "{}", scenario.file);
        // Looking again by itself is for those whom it can bring news.
        let is_persons = ["none", "local", "isp", "checker"].map(Value::from);
        let may_look = !is_persons.contains(&answer["fault"]) && answer["down_for"] != "you";
        assert!(may_look || !whole.contains("id=\"again\""), "{}", scenario.file);
    }
    assert!(pages > 300, "nearly all of them have a page: {pages}");
    let every: BTreeSet<_> = Fault::ALL.iter().map(|fault| fault.as_str().to_owned()).collect();
    assert_eq!(faults, every, "each fault was seen");
}

#[tokio::test]
async fn the_times_on_the_page_are_those_of_the_answer() {
    let mut told = 0;
    for scenario in all() {
        let Some((page, answer)) = page_and_answer(&scenario).await else { continue };
        let looks = answer["observations"].as_array().expect("a list");
        let hops = looks.iter().flat_map(|look| look["hops"].as_array().expect("a list"));
        let (hops, few): (Vec<_>, _) = (hops.clone().collect(), hops.count() <= 6);
        if !few || looks.len() > 4 || hops.iter().any(|hop| lines(hop).len() > 12) {
            // The page shows the first of so many.
            continue;
        }
        let wanted: Vec<u64> = hops.iter().flat_map(|hop| lines(hop).concat()).collect();
        let shown: Vec<u64> = page
            .split("<span class=\"times\">")
            .skip(1)
            .flat_map(|row| row.split("</li>").next().expect("it ends").split("<b>").skip(1))
            .map(|time| match time.split(" ms").next().expect("a time") {
                "&#60;1" => 0,
                number => number.parse().expect("a number"),
            })
            .collect();
        assert_eq!(shown, wanted, "{}", scenario.file);
        told += shown.len();
    }
    assert!(told > 500, "there were times to compare: {told}");
}

/// The times of a hop as the JSON tells them, a list for each line.
fn lines(hop: &Value) -> Vec<Vec<u64>> {
    let ms = |value: &Value| value.as_u64().expect("milliseconds");
    let name = hop["name"]["took"].as_u64().map(|took| vec![took]);
    let tries = hop["tries"].as_array().expect("a list");
    let tried = tries.iter().map(|one| {
        let answer = one["answer"].as_object();
        let steps = [&one["connect"], &one["tls"]["took"], &one["took"]];
        let mut times: Vec<u64> = steps.iter().filter_map(|step| step.as_u64()).collect();
        if let Some(answer) = answer {
            let (first, whole) = (ms(&answer["first_byte"]), ms(&answer["took"]));
            times.extend([first, whole.saturating_sub(first)]);
        }
        times
    });
    let is_tried = |address: &Value| {
        let address = address.as_str().expect("an address");
        let dialled = tries.iter().map(|one| one["address"].as_str().expect("an address"));
        dialled
            .map(|one| one.rsplit_once(':').expect("a port").0.trim_matches(['[', ']']))
            .any(|one| one == address)
    };
    let reach = hop["reach"].as_array().expect("a list").iter();
    let reached = reach
        .filter(|one| !is_tried(&one["address"]))
        .filter_map(|one| one["took"].as_u64().map(|took| vec![took]));
    name.into_iter().chain(tried).chain(reached).collect()
}

/// The page and the JSON of a scenario; `None` where the web has no page for it: nobody has looked
/// from here, or the address may not be checked.
async fn page_and_answer(scenario: &Scenario) -> Option<(String, Value)> {
    let seen = public(scenario.seen.first()?);
    let report = &scenario.report;
    let measurement = report.measurement.as_deref().map(|it| moved(&json!(it)));
    let body = json!({
        "url": seen.url, "saw": report.saw.map(|saw| saw.to_string()), "error": report.error,
        "age_s": report.age_s, "browser": report.browser, "measurement": measurement,
    });
    let app = App::seeing_at_any_port(Sees(seen));
    let page = post(&app, &body, "text/html").await;
    if page.status != StatusCode::OK {
        return None;
    }
    Some((page.body, post(&app, &body, "application/json").await.json()))
}

async fn post(app: &App, body: &Value, accept: &str) -> Reply {
    let request = Request::post("/api/check")
        .header("content-type", "application/json")
        .header("accept", accept);
    app.send_with(request, Body::from(body.to_string())).await
}

/// The same look at a name that may be checked.
fn public(seen: &Observation) -> Observation {
    serde_json::from_value(moved(&json!(seen))).expect("it was an observation before")
}

fn moved(value: &Value) -> Value {
    let text = value.to_string().replace("shop.example", "shop.example.com");
    serde_json::from_str(&text.replace(".com.com", ".com")).expect("it was JSON before")
}

/// Sees this of every target.
struct Sees(Observation);

impl Vantage for Sees {
    fn observe<'a>(&'a self, _: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(std::future::ready(self.0.clone()))
    }
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is left without the tags.
fn text(markup: &str) -> String {
    let parts = markup.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect()
}

#[tokio::test]
async fn a_verdicts_page_weighs_little() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let page = app.get("/check?url=shop.example.com&saw=502").await.body;
    let files: BTreeSet<&str> = page
        .match_indices("\"/static/")
        .map(|(at, _)| page[at + 1..].split('"').next().expect("it ends"))
        .collect();
    assert!(files.len() >= 4, "a style sheet and three scripts: {files:?}");
    let mut whole = zipped(&page);
    println!("page {whole}");
    for file in &files {
        let size = zipped(&app.get(file).await.body);
        println!("{file} {size}");
        whole += size;
    }
    println!("whole {whole} bytes");
    assert!(whole < WHOLE_MAX_BYTES, "{whole} bytes: {files:?}");
    for outside in ["src=\"http", "href=\"http://", "<img", "<iframe", "@import", "@font-face"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

/// Bytes as they go over the wire with gzip.
fn zipped(text: &str) -> usize {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(text.as_bytes()).expect("memory takes it");
    encoder.finish().expect("memory takes it").len()
}

#[test]
fn what_would_change_our_mind_can_be_read_at_twelve() {
    let mut said = BTreeSet::new();
    for reason in Reason::ALL {
        for looked in [Looked::FromHere, Looked::FromTheirs, Looked::FromBoth] {
            for confidence in [Confidence::Certain, Confidence::Likely, Confidence::Possible] {
                let verdict = Verdict { looked, confidence, ..typical(*reason) };
                let mind = mind(&verdict, Language::English);
                assert!(!mind.test.is_empty() && mind.why.iter().all(|why| !why.is_empty()));
                let text = format!("{}\n{}", mind.why.join("\n"), mind.test);
                assert!(grade(&text) <= 8.0, "{reason}: grade {:.1}\n{text}", grade(&text));
                said.insert(mind.test);
            }
        }
    }
    assert!(said.len() > 10, "each place has its own test: {said:?}");
}

/// What a slow phone line (50 KB a second) brings in about half a second.
const WHOLE_MAX_BYTES: usize = 30 * 1024;

#[tokio::test]
async fn a_newer_answer_keeps_the_language_that_was_named() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let german = Language::German.say("for-whom-everyone-likely");
    let english = Language::English.say("for-whom-everyone-likely");
    assert_ne!(german, english);
    let report = json!({ "url": "shop.example.com" }).to_string();
    for (path, accept, wanted) in [
        ("/api/check?lang=de", "text/html", &german),
        ("/api/check", "text/html", &english),
        ("/api/check", "application/json", &english),
    ] {
        let request = Request::post(path).header("content-type", "application/json");
        let request = request.header("accept", accept);
        let reply = app.send_with(request, Body::from(report.clone())).await;
        let body = reply.body.replace("&#39;", "'");
        assert!(body.contains(wanted.as_ref()), "{path} {accept}: {body}");
    }
}

#[tokio::test]
async fn the_number_leads_to_the_page_about_it() {
    for (status, is_linked) in [(502, true), (504, true), (200, false), (418, false)] {
        let app = App::seeing(Canned::sees(Sight::Status(status)));
        let page = app.get("/check?url=shop.example.com").await.body;
        let link = format!("href=\"/{status}\"");
        assert_eq!(page.contains(&link), is_linked, "{status}");
        if is_linked {
            let article = app.get(&format!("/{status}")).await;
            assert_eq!(article.status, StatusCode::OK);
            assert!(article.body.contains(&status.to_string()), "{status}");
        }
    }
}
