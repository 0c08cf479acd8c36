//! `POST /api/check`: what the person's side sends, and what nobody should send.

use std::time::Duration;

use axum::body::Body;
use axum::body::Bytes;
use axum::http::Request;
use axum::http::StatusCode;
use downforwhom::observation::Observation;
use downforwhom::observation::VantageKind;
use downforwhom::report::Measurement;
use downforwhom::report::NotTheirs;
use futures_util::stream;
use serde_json::Value;
use serde_json::json;

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

fn app() -> App {
    App::seeing(Canned::sees(Sight::Status(200)))
}

/// What our command sends when all is well.
fn measured(url: &str) -> Value {
    json!({ "observation": {
        "vantage": { "name": "home", "kind": "checker" },
        "url": url, "took": 40, "end": { "end": "final" }, "completeness": "whole",
        "hops": [{ "url": url, "name": { "lookup": "literal" }, "tries": [] }],
    } })
}

#[tokio::test]
async fn a_whole_report_is_taken() {
    let report = json!({
        "url": "shop.example.com", "saw": "502", "error": "502 Bad Gateway", "age_s": 12,
        "browser": { "own": "answered", "site": "rejected", "clock_ahead_s": -3, "new": [1] },
        "measurement": measured("https://shop.example.com/"),
        "something": { "else": true },
    });
    let reply = app().post(report.to_string()).await;
    assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
    assert_eq!(reply.json()["report"]["saw"], "502");
    assert_eq!(reply.header("cache-control"), "no-store");
    assert_eq!(reply.header("access-control-allow-origin"), "*");
}

#[tokio::test]
async fn a_report_says_the_same_in_a_body_as_in_an_address() {
    let app = app();
    for (body, query) in [
        (json!({ "url": "shop.example.com", "saw": "dns" }), "saw=dns"),
        (json!({ "url": "shop.example.com", "saw": 502 }), "saw=502"),
        (
            json!({ "url": "shop.example.com", "error": "502 nginx", "age_s": 900 }),
            "error=502+nginx&age_s=900",
        ),
    ] {
        let mut sent = app.post(body.to_string()).await.json();
        let mut asked = app.get(&format!("/api/check?url=shop.example.com&{query}")).await.json();
        for answer in [&mut sent, &mut asked] {
            for moving in ["age_ms", "cached"] {
                answer.as_object_mut().unwrap().remove(moving);
            }
        }
        assert_eq!(sent, asked);
    }
}

#[tokio::test]
async fn what_one_person_sends_changes_nothing_for_others() {
    let canned = Canned::sees(Sight::Status(200));
    let app = App::seeing(canned.clone());
    let before = app.check("shop.example.com").await;
    let report = json!({ "url": "shop.example.com", "saw": "502",
        "browser": { "own": "answered", "site": "silent" },
        "measurement": measured("https://shop.example.com/") });
    assert_eq!(app.post(report.to_string()).await.status, StatusCode::OK);
    let after = app.check("shop.example.com").await;
    for told in ["headline", "reason", "evidence", "observations", "report", "checked_at"] {
        assert_eq!(before[told], after[told], "{told}");
    }
    assert_eq!(canned.looks(), 1, "a report starts no second measurement");
}

#[tokio::test]
async fn what_cannot_be_read_is_named() {
    let deep = format!("{}1{}", "[".repeat(50_000), "]".repeat(50_000));
    let wrong_host = json!({ "url": "a.example.com",
        "measurement": measured("https://shop.example.com/") });
    let no_hops = json!({ "url": "a.example.com", "measurement": { "observation": {
        "vantage": { "name": "x", "kind": "person" }, "url": "https://a.example.com/",
        "took": 1, "hops": [], "end": { "end": "final" }, "completeness": "whole" } } });
    let app = app();
    for (body, named) in [
        (String::new(), "not a JSON object"),
        ("{".to_owned(), "not a JSON object"),
        ("[]".to_owned(), "not a JSON object"),
        ("null".to_owned(), "not a JSON object"),
        ("url=shop.example.com".to_owned(), "not a JSON object"),
        (r#"{"url":"a.example.com","url":"b.example.com"}"#.to_owned(), "not a JSON object"),
        ("{}".to_owned(), "type the address"),
        (r#"{"url":7}"#.to_owned(), "`url`"),
        (r#"{"url":"a.example.com","saw":[]}"#.to_owned(), "`saw`"),
        (r#"{"url":"a.example.com","saw":"green"}"#.to_owned(), "symptom"),
        (r#"{"url":"a.example.com","error":{}}"#.to_owned(), "`error`"),
        (r#"{"url":"a.example.com","age_s":-1}"#.to_owned(), "`age_s`"),
        (r#"{"url":"a.example.com","age_s":1e999}"#.to_owned(), "`age_s`"),
        (r#"{"url":"a.example.com","browser":[]}"#.to_owned(), "`browser`"),
        (r#"{"url":"a.example.com","browser":{"site":5}}"#.to_owned(), "`browser`"),
        (r#"{"url":"a.example.com","browser":{"round_trip_ms":1e30}}"#.to_owned(), "`browser`"),
        (r#"{"url":"a.example.com","measurement":{}}"#.to_owned(), "`measurement`"),
        (format!(r#"{{"url":"a.example.com","measurement":{deep}}}"#), "`measurement`"),
        (format!(r#"{{"url":"a.example.com","browser":{{"site":{deep}}}}}"#), "`browser`"),
        (no_hops.to_string(), "no step"),
    ] {
        let shown: String = body.chars().take(80).collect();
        let reply = app.post(body).await;
        assert_problem(&reply, 400);
        let detail = reply.json()["detail"].to_string();
        assert!(detail.contains(named), "{shown}: {detail}");
    }
    let reply = app.post(wrong_host.to_string()).await;
    assert_problem(&reply, 409);
    assert!(reply.json()["detail"].to_string().contains("another host"), "{}", reply.body);
    let unknown = format!(r#"{{"url":"a.example.com","x":{deep}}}"#);
    assert_eq!(app.post(unknown).await.status, StatusCode::OK, "what we do not know is skipped");
}

#[tokio::test]
async fn other_formats_and_encodings_are_turned_away() {
    let app = app();
    let json = r#"{"url":"a.example.com"}"#;
    for (kind, coding) in [
        ("", ""),
        ("text/plain", ""),
        ("application/x-www-form-urlencoded", ""),
        ("multipart/form-data; boundary=x", ""),
        ("application/json", "gzip"),
        ("application/json", "br"),
    ] {
        let mut request = Request::post("/api/check");
        for (name, value) in [("content-type", kind), ("content-encoding", coding)] {
            request = if value.is_empty() { request } else { request.header(name, value) };
        }
        assert_problem(&app.send_with(request, json.into()).await, 415);
    }
    let request =
        Request::post("/api/check").header("content-type", "Application/JSON; charset=utf-8");
    assert_eq!(app.send_with(request, json.into()).await.status, StatusCode::OK);
    assert_problem(&app.post(&b"{\"url\":\"a.example.com\",\"error\":\"\xff\"}"[..]).await, 400);
    assert_problem(&app.post(&b"\x1f\x8b\x08\0\0"[..]).await, 400);
}

#[tokio::test]
async fn a_body_is_counted_whether_or_not_it_says_its_length() {
    let app = app();
    let long = format!(r#"{{"url":"a.example.com","x":"{}"}}"#, "x".repeat(512 * 1024));
    assert_problem(&app.post(long.clone()).await, 413);
    let pieces: Vec<Result<Bytes, std::io::Error>> =
        long.as_bytes().chunks(9_000).map(|piece| Ok(Bytes::copy_from_slice(piece))).collect();
    assert_problem(&app.post(Body::from_stream(stream::iter(pieces))).await, 413);
    let fits = format!(r#"{{"url":"a.example.com","x":"{}"}}"#, "x".repeat(500 * 1024));
    assert_eq!(app.post(fits).await.status, StatusCode::OK);
    let elsewhere = Request::post("/check").header("content-type", "application/json");
    let reply = app.send_with(elsewhere, "x".repeat(65 * 1024).into()).await;
    assert_eq!(reply.status, StatusCode::PAYLOAD_TOO_LARGE, "other routes take no reports");
}

#[tokio::test(start_paused = true)]
async fn a_body_that_never_ends_is_given_up() {
    let never = Body::from_stream(stream::pending::<Result<Bytes, std::io::Error>>());
    let reply = tokio::time::timeout(Duration::from_secs(60), app().post(never)).await;
    assert_problem(&reply.expect("it is given up"), 400);
}

#[tokio::test]
async fn many_hops_are_taken_and_cut() {
    let url = "https://a.example.com/";
    let mut measurement = measured(url);
    let hop = measurement["observation"]["hops"][0].clone();
    measurement["observation"]["hops"] = Value::from(vec![hop.clone(); 5_000]);
    let report = json!({ "url": url, "measurement": measurement });
    assert_eq!(app().post(report.to_string()).await.status, StatusCode::OK);
    measurement["observation"]["hops"] = Value::from(vec![hop; 100_000]);
    let report = json!({ "url": url, "measurement": measurement });
    assert_problem(&app().post(report.to_string()).await, 413);
}

#[tokio::test]
async fn the_preflight_names_what_may_be_sent() {
    let reply = app().send(Request::options("/api/check")).await;
    assert_eq!(reply.status, StatusCode::NO_CONTENT);
    assert!(reply.header("access-control-allow-methods").contains("POST"));
    assert!(reply.header("allow").contains("POST"));
    assert_eq!(
        reply.header("access-control-allow-headers"),
        "content-type, if-none-match, last-event-id"
    );
}

#[test]
fn a_received_measurement_is_the_persons_and_is_cut_everywhere() {
    let kept = hostile_measurement().received("shop.example.com").expect("it is theirs");
    let seen: &Observation = &kept.observation;
    assert_eq!(seen.vantage.kind, VantageKind::Person);
    assert_eq!(seen.hops.len(), 12);
    let kept = serde_json::to_value(&kept).expect("it can be written");
    longest(&kept, "", &mut |path, texts, items| {
        let most = if path.ends_with("body/text") { 64 * 1024 } else { 1024 };
        assert!(texts <= most, "{path} holds a text of {texts} bytes");
        assert!(items <= 128, "{path} holds {items} items");
    });
    let text = kept.to_string();
    assert!(!text.contains("\\u001b") && !text.contains('\u{202e}'), "invisible characters stay");
    assert!(!text.contains("4294967295") && !text.contains("9223372036854775807"), "{text}");
    assert_eq!(kept["machine"]["traces"]["site"]["steps"].as_array().unwrap().len(), 24);
    assert_eq!(kept["machine"]["hosts_file"].as_array().unwrap().len(), 64);
    assert_eq!(kept["machine"]["system_resolvers"].as_array().unwrap().len(), 16);
    assert_eq!(kept["observation"]["hops"][0]["tries"].as_array().unwrap().len(), 40);
}

#[test]
fn a_measurement_of_another_host_is_nobodys() {
    for (host, wanted) in [("shop.example.com", None), ("example.com", Some(NotTheirs::OtherHost))]
    {
        assert_eq!(hostile_measurement().received(host).err(), wanted);
    }
}

/// Every list too long, every text too long and dirty, every number at its end.
fn hostile_measurement() -> Measurement {
    let dirty = format!("\u{1b}[2J\u{202e}{}", "x".repeat(1_030));
    let page = dirty.repeat(70);
    let addresses = vec!["192.0.2.1"; 200];
    let question = json!({ "took": u32::MAX, "outcome": "answered", "addresses": addresses,
        "chain": vec![&dirty; 50], "ede": vec![json!({ "code": 1, "text": dirty }); 50] });
    let resolver = json!({ "resolver": dirty, "a": question, "aaaa": question });
    let certificate = json!({ "subject": dirty, "issuer": dirty, "names": vec![&dirty; 30],
        "problems": vec![json!({ "expired": { "days": i64::MAX } }); 50],
        "days_left": i64::MAX, "sha256": dirty, "chain_length": 4_000_000_000_u32 });
    let attempt = json!({ "address": "192.0.2.1:443", "began": u32::MAX, "course": "answered",
        "connect": u32::MAX,
        "tls": { "took": u32::MAX, "version": "1.3", "certificate": certificate },
        "answer": { "status": 502, "version": "2", "head": vec![json!(["Server", &dirty]); 300],
            "first_byte": u32::MAX, "took": u32::MAX, "body": { "text": page } } });
    let url = "https://shop.example.com/";
    let mut hops = vec![json!({ "url": dirty, "name": { "lookup": "literal" } }); 30];
    hops[0] = json!({ "url": url, "tries": vec![&attempt; 41],
        "name": { "lookup": "asked", "took": u32::MAX, "resolvers": vec![&resolver; 17],
            "addresses": addresses },
        "reach": vec![json!({ "address": "192.0.2.1", "tcp": "connected", "took": u32::MAX }); 99] });
    let steps = vec![json!({ "hops": 1, "said": "silent" }); 60];
    let trace = json!({ "to": "192.0.2.1", "steps": steps });
    let observation = json!({ "vantage": { "name": dirty, "kind": "checker" }, "url": url,
        "took": u32::MAX, "hops": hops, "end": { "end": "loop", "to": dirty },
        "completeness": "whole", "elsewhere": vec![&attempt; 41] });
    let machine = json!({ "hosts_file": addresses, "system_resolvers": vec![&dirty; 50],
        "system": { "lookup": "found", "addresses": addresses, "took": u32::MAX },
        "proxy": { "setting": dirty, "address": dirty, "proxy": "not_tried" },
        "clock_ahead_s": i64::MIN, "portal": { "portal": "present", "status": 302, "to": dirty },
        "traces": { "site": trace, "controls": vec![&trace; 30] } });
    let whole = json!({ "observation": observation, "machine": machine });
    serde_json::from_value(whole).expect("it has the right shape")
}

/// Tells of every text and list how long it is, and where it stands.
fn longest(value: &Value, path: &str, tell: &mut impl FnMut(&str, usize, usize)) {
    match value {
        Value::String(text) => tell(path, text.len(), 0),
        Value::Array(items) => {
            tell(path, 0, items.len());
            items.iter().for_each(|item| longest(item, path, tell));
        }
        Value::Object(fields) => {
            for (name, field) in fields {
                longest(field, &format!("{path}/{name}"), tell);
            }
        }
        _ => {}
    }
}

fn assert_problem(reply: &Reply, status: u16) {
    assert_eq!(reply.status.as_u16(), status, "{}", reply.body);
    assert_eq!(reply.header("content-type"), "application/problem+json");
    assert!(!reply.body.contains("line 1"), "a library's words: {}", reply.body);
}
