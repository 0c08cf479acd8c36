//! `/api/check/events`, read as a program reads it.

use std::sync::Arc;

use serde_json::Value;
use tokio::sync::Semaphore;

use super::HeldSite;
use super::Late;
use super::Reader;
use super::WORKS;
use crate::support::app::App;

/// Name and data of each event that has come whole.
fn events(read: &str) -> Vec<(String, Value)> {
    let body = read.split_once("\r\n\r\n").expect("the head is whole").1;
    // The frames of the chunked coding are lines of their own.
    let lines = body.split('\n').map(|line| line.trim_end_matches('\r'));
    let (mut events, mut name) = (Vec::new(), String::new());
    for line in lines {
        if let Some(told) = line.strip_prefix("event: ") {
            name = told.to_owned();
        } else if let Some(data) = line.strip_prefix("data: ") {
            let data = serde_json::from_str(data).unwrap_or_else(|_| panic!("not JSON: {data}"));
            events.push((name.clone(), data));
        }
    }
    events
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_hears_of_each_step_and_then_the_verdict() {
    let site = HeldSite::answering(WORKS).await;
    let service = App::on_loopback().listen().await;
    let path = format!("/api/check/events?url={}", site.url());
    let mut program = Reader::ask(service.address(), &path, "Accept: text/event-stream\r\n").await;
    let early = program.until("\"step\":\"connection\"").await.to_owned();
    let head = early.split("\r\n\r\n").next().unwrap().to_lowercase();
    for line in [
        "http/1.1 200",
        "content-type: text/event-stream",
        "cache-control: no-store",
        "access-control-allow-origin: *",
        "x-accel-buffering: no",
    ] {
        assert!(head.contains(line), "{line}: {head}");
    }
    assert!(!early.contains("verdict"), "{early}");
    site.answer();
    let told = events(program.rest().await);
    let names: Vec<&str> = told.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["step", "step", "step", "verdict"]);
    let steps: Vec<&Value> = told.iter().take(3).map(|(_, data)| &data["step"]).collect();
    assert_eq!(steps, ["name", "connection", "answer"]);
    assert_eq!(told[1].1["address"], "127.0.0.1");
    assert_eq!((&told[2].1["number"], &told[2].1["status"]), (&3.into(), &200.into()));
    let api = format!("/api/check?url={}", site.url());
    let mut whole = Reader::ask(service.address(), &api, "").await;
    let answer = whole.rest().await.split_once("\r\n\r\n").unwrap().1.to_owned();
    let mut answer: Value = serde_json::from_str(&answer).expect("JSON");
    let mut verdict = told[3].1.clone();
    for differs in ["age_ms", "cached"] {
        verdict.as_object_mut().unwrap().remove(differs);
        answer.as_object_mut().unwrap().remove(differs);
    }
    assert_eq!(verdict, answer, "the same body as of /api/check");
    assert_eq!(site.server.accepted(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_is_there_is_one_event() {
    let site = HeldSite::answering(WORKS).await;
    site.answer();
    let app = App::on_loopback();
    app.check(&site.url()).await;
    let reply = app.get(&format!("/api/check/events?url={}", site.url())).await;
    assert_eq!(reply.body.matches("event: ").count(), 1, "{}", reply.body);
    assert!(reply.body.starts_with("event: verdict\n"), "{}", reply.body);
    assert!(reply.body.contains("\nid: end\n"), "{}", reply.body);
}

#[tokio::test]
async fn what_is_refused_at_once_is_a_problem_with_its_status() {
    let app = App::on_loopback();
    for (query, status) in [("url=http://10.0.0.1/", 403), ("url=", 400), ("url=a.b&saw=x", 400)] {
        let reply = app.get(&format!("/api/check/events?{query}")).await;
        assert_eq!(reply.status.as_u16(), status, "{query}");
        assert_eq!(reply.header("content-type"), "application/problem+json");
        assert_eq!(reply.header("access-control-allow-origin"), "*");
        assert_eq!(reply.json()["status"], status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_later_is_an_event_with_the_same_problem() {
    for (breaks, status) in [(false, 403), (true, 500)] {
        let go = Arc::new(Semaphore::new(0));
        let app = App::seeing(Late { go: Arc::clone(&go), breaks });
        let service = app.listen().await;
        let path = "/api/check/events?url=shop.example.com";
        let mut program = Reader::ask(service.address(), path, "").await;
        program.until("\r\n\r\n").await;
        go.add_permits(9);
        let told = events(program.rest().await);
        assert_eq!(told.len(), 1, "{told:?}");
        assert_eq!((told[0].0.as_str(), &told[0].1["status"]), ("error", &status.into()));
    }
}

/// A browser's `EventSource` comes back when a stream ends, until it is told not to.
#[tokio::test]
async fn whoever_has_heard_all_is_not_told_again() {
    let app = App::on_loopback();
    let request = http::Request::get("/api/check/events?url=http://127.0.0.1:9/");
    let reply = app.send(request.header("last-event-id", "end")).await;
    assert_eq!(reply.status.as_u16(), 204);
    assert_eq!(reply.header("access-control-allow-origin"), "*");
}
