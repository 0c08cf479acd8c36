//! The document for programs: what the service really answers fits it, and all of it is in it.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::time::Duration;
use std::time::SystemTime;

use axum::http::Request;
use downforwhom::diagnosis::diagnose;
use downforwhom::explanation::explain;
use downforwhom::language::Language;
use downforwhom::observation::CertificateEnd;
use downforwhom::observation::ConnectFailure;
use downforwhom::observation::Finished;
use downforwhom::observation::FinishedStep;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::Millis;
use downforwhom::observation::NameEnd;
use downforwhom::observation::TlsFailure;
use downforwhom::report::Browser;
use downforwhom::report::Machine;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::verdict::Cause;
use downforwhom::verdict::Confidence;
use downforwhom::verdict::DownFor;
use downforwhom::verdict::Fault;
use downforwhom::verdict::GatewayKind;
use downforwhom::verdict::Reason;
use downforwhom::wire;
use downforwhom::wire::Answer;
use downforwhom::wire::FinishedSaid;
use jsonschema::Validator;
use serde_json::Value;
use serde_json::json;

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::scenario::Scenario;

async fn document() -> Value {
    App::seeing(Canned::sees(Sight::Status(200))).get("/api/openapi.json").await.json()
}

/// Judges by the shape of this name, and takes no field that the shape does not name.
fn strict(document: &Value, name: &str) -> Validator {
    let mut whole = document.clone();
    let shared = parts_of_others(document);
    for (name, schema) in whole["components"]["schemas"].as_object_mut().expect("schemas") {
        if schema.get("properties").is_some() && !shared.contains(name) {
            schema["unevaluatedProperties"] = json!(false);
        }
    }
    whole["$ref"] = json!(format!("#/components/schemas/{name}"));
    jsonschema::options().should_validate_formats(true).build(&whole).expect("a schema")
}

/// Shapes that stand inside an object that has more fields, so that they cannot be closed.
fn parts_of_others(value: &Value) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    match value {
        Value::Object(fields) => {
            if let (Some(Value::String(reference)), true) =
                (fields.get("$ref"), fields.contains_key("properties"))
            {
                found.extend(reference.rsplit('/').next().map(ToOwned::to_owned));
            }
            fields.values().for_each(|field| found.extend(parts_of_others(field)));
        }
        Value::Array(items) => items.iter().for_each(|item| found.extend(parts_of_others(item))),
        _ => {}
    }
    found
}

#[track_caller]
fn assert_fits(validator: &Validator, value: &Value) {
    let errors: Vec<String> = validator
        .iter_errors(value)
        .map(|error| format!("{} at {}", error, error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{value:#}");
}

#[tokio::test]
async fn every_step_of_a_stream_fits() {
    let step = strict(&document().await, "Step");
    let steps = [
        FinishedStep::Name(NameEnd::Leads(2)),
        FinishedStep::Name(NameEnd::Missing),
        FinishedStep::Connection {
            address: "192.0.2.1".parse().expect("an address"),
            failure: Some(ConnectFailure::Refused),
        },
        FinishedStep::Encryption(Ok(CertificateEnd::Problem)),
        FinishedStep::Encryption(Err(TlsFailure::TimedOut)),
        FinishedStep::Answer(Ok(502)),
        FinishedStep::Answer(Err(HttpFailure::Closed)),
        FinishedStep::OtherAddresses { asked: 3, differ: 1 },
        FinishedStep::Redirect { host: "www.example.com".to_owned() },
        FinishedStep::PlainHttp,
        FinishedStep::Again,
        FinishedStep::Neighbour { host: "www.example.com".to_owned() },
        FinishedStep::OwnNetwork,
    ];
    for (number, finished) in (1..).zip(steps) {
        let finished = Finished { step: finished, is_again: false, took: Some(Millis(7)) };
        let told = FinishedSaid::new(number, &finished, Language::English);
        assert_fits(&step, &serde_json::to_value(told).expect("plain data"));
    }
}

#[tokio::test]
async fn it_is_a_valid_document() {
    let document = document().await;
    assert_eq!(document["openapi"], "3.1.1");
    for (name, schema) in document["components"]["schemas"].as_object().expect("schemas") {
        assert!(jsonschema::meta::is_valid(schema), "{name}: {schema}");
    }
    let mut ids = BTreeSet::new();
    for (path, operations) in document["paths"].as_object().expect("paths") {
        for (method, operation) in operations.as_object().expect("operations") {
            let id = operation["operationId"].as_str().expect("an id");
            assert!(ids.insert(id), "{id} is there twice");
            assert!(operation["responses"]["200"].is_object(), "{method} {path}");
        }
    }
}

/// Every case that a verdict was ever written down for, as the API would tell it.
#[tokio::test]
async fn the_answer_to_every_scenario_fits() {
    let document = document().await;
    let validator = strict(&document, "Answer");
    let mut seen = 0;
    for file in fs::read_dir(Path::new("tests/scenarios")).expect("the scenarios are there") {
        let scenario = Scenario::read(&file.expect("a readable entry").path());
        assert_fits(&validator, &told(&scenario));
        seen += 1;
    }
    assert!(seen > 100, "only {seen} scenarios");
}

fn told(scenario: &Scenario) -> Value {
    let verdict = diagnose(&scenario.seen, &scenario.report, &scenario.context);
    let explanation = explain(&verdict, Language::English);
    let now = SystemTime::now();
    let source = wire::Source::LastKnown;
    let times =
        wire::Times { checked_at: now, age: Duration::from_secs(3), source, fresh_until: now };
    let target = Target::parse("https://shop.example/").expect("an address");
    let answer = Answer::new(wire::Parts {
        target: &target,
        report: &scenario.report,
        verdict: &verdict,
        explanation: &explanation,
        observations: &scenario.seen,
        times,
    });
    serde_json::to_value(answer).expect("an answer is JSON")
}

/// What a measurement may hold is described as it is sent.
#[tokio::test]
async fn every_report_of_the_scenarios_fits() {
    let document = document().await;
    let validator = strict(&document, "SentReport");
    let mut seen = 0;
    for file in fs::read_dir(Path::new("tests/scenarios")).expect("the scenarios are there") {
        let Report { browser, measurement, .. } =
            Scenario::read(&file.expect("a readable entry").path()).report;
        seen += usize::from(browser.is_some()) + usize::from(measurement.is_some());
        let report = json!({"url": "shop.example", "saw": 502, "age_s": 3, "fresh": false,
            "error": "x", "browser": browser, "measurement": measurement});
        assert_fits(&validator, &report);
    }
    assert!(seen > 20, "only {seen} reports");
    for bad in [json!({}), json!({"url": 1}), json!({"url": "a.example", "saw": "green"})] {
        assert!(!validator.is_valid(&bad), "{bad}");
    }
}

#[tokio::test]
async fn every_answer_of_the_service_fits_and_has_the_fields_that_it_names() {
    let document = document().await;
    let works = App::seeing(Canned::sees(Sight::Status(200)));
    let down = App::seeing(Canned::sees(Sight::Status(502)));
    let broken = App::seeing(Canned::sees(Sight::Panics));
    let blind = App::seeing(Canned::sees(Sight::NoRoute));
    for (app, template, path) in [
        (&works, "/api/check", "/api/check?url=shop.example.com"),
        (&works, "/api/check", "/api/check?url=shop.example.com"),
        (&down, "/api/check", "/api/check?url=shop.example.com&saw=502&error=x&age_s=3"),
        (&works, "/api/check", "/api/check"),
        (&works, "/api/check", "/api/check?url=127.0.0.1"),
        (&works, "/api/check", &format!("/api/check?url=a.com/{}", "a".repeat(3000))),
        (&broken, "/api/check", "/api/check?url=shop.example.com"),
        (&works, "/api/ping", "/api/ping"),
        (&works, "/api/openapi.json", "/api/openapi.json"),
        (&works, "/api/httpcheck/{host}", "/api/httpcheck/shop.example.com"),
        (&down, "/api/httpcheck/{host}", "/api/httpcheck/shop.example.com"),
        (&blind, "/api/httpcheck/{host}", "/api/httpcheck/shop.example.com"),
        (&works, "/{host}.json", "/shop.example.com.json"),
        (&down, "/{host}.json", "/shop.example.com.json"),
        (&works, "/{host}.json", "/two%20words.x.json"),
        (&works, "/{host}.json", "/shop.example.com.json?callback=show"),
        (&works, "/{host}.json", "/shop.example.com.json?callback=1"),
        (&blind, "/{host}.json", "/shop.example.com.json"),
        (&works, "/{host}.txt", "/shop.example.com.txt"),
        (&blind, "/{host}.txt", "/shop.example.com.txt"),
        (&works, "/badge/{host}.svg", "/badge/shop.example.com.svg"),
        (&works, "/badge/{host}.svg", "/badge/two%20words.svg"),
        (&works, "/badge/{host}.svg", "/badge/shop.example.com.png"),
        (&works, "/healthz", "/healthz"),
        (&works, "/readyz", "/readyz"),
    ] {
        assert_described(&document, template, "get", path, &app.get(path).await);
        let other = app.send(Request::delete(path)).await;
        assert_described(&document, template, "get", path, &other);
    }
}

#[tokio::test]
async fn every_answer_to_a_report_fits() {
    let document = document().await;
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let elsewhere = json!({"vantage": {"name": "x", "kind": "person"}, "url": "http://b.example/",
        "took": 1, "end": {"end": "final"}, "completeness": "whole",
        "hops": [{"url": "http://b.example/", "name": {"lookup": "literal"}}]});
    for (report, status) in [
        (json!({"url": "shop.example.com", "saw": "502", "browser": Browser::default()}), 200),
        (json!({"url": "shop.example.com", "saw": "green"}), 400),
        (json!({"url": "shop.example.com", "measurement": {"observation": elsewhere}}), 409),
        (json!({"url": "shop.example.com", "error": "x".repeat(600_000)}), 413),
    ] {
        let reply = app.post(report.to_string()).await;
        assert_eq!(reply.status.as_u16(), status, "{}", reply.body);
        assert_described(&document, "/api/check", "post", "", &reply);
    }
    let reply = app.send(Request::post("/api/check").header("content-type", "text/xml")).await;
    assert_eq!(reply.status.as_u16(), 415);
    assert_described(&document, "/api/check", "post", "", &reply);
}

/// Its status, its type, its shape and its header fields are those that the document gives.
#[track_caller]
fn assert_described(document: &Value, template: &str, method: &str, path: &str, reply: &Reply) {
    let responses = &document["paths"][template][method]["responses"];
    let mut response = &responses[reply.status.as_str()];
    if let Some(reference) = response["$ref"].as_str() {
        response = document.pointer(&reference[1..]).expect("a component");
    }
    assert!(response.is_object(), "{path}: {} is not described", reply.status);
    let kind = reply.header("content-type").split(';').next().unwrap_or_default();
    let content = &response["content"][kind];
    assert!(content.is_object(), "{path}: {} {kind} is not described", reply.status);
    for (name, value) in &reply.headers {
        let name = name.as_str();
        let told = ["cache-control", "etag", "age", "retry-after", "cache-status"];
        let named = response["headers"].as_object().expect("fields");
        let is_named = named.keys().any(|key| key.eq_ignore_ascii_case(name));
        assert!(is_named || !told.contains(&name), "{path}: {name}: {value:?} is not described");
    }
    if let Some(reference) = content["schema"]["$ref"].as_str() {
        let name = reference.rsplit('/').next().expect("a name");
        assert_fits(&strict(document, name), &reply.json());
    }
}

/// The examples of the document are answers that could be.
#[tokio::test]
async fn every_example_fits_its_shape() {
    let document = document().await;
    let mut seen = 0;
    let mut open = vec![&document];
    while let Some(value) = open.pop() {
        if let Some(fields) = value.as_object() {
            let name = fields.get("schema").and_then(|schema| schema["$ref"].as_str());
            let name = name.and_then(|reference| reference.rsplit('/').next());
            let many = fields.get("examples").and_then(Value::as_object);
            let many = many.into_iter().flatten().map(|(_, one)| &one["value"]);
            for (name, example) in name.into_iter().flat_map(|name| {
                many.clone().chain(fields.get("example")).map(move |example| (name, example))
            }) {
                assert_fits(&strict(&document, name), example);
                seen += 1;
            }
            open.extend(fields.values());
        }
        open.extend(value.as_array().into_iter().flatten());
    }
    assert!(seen > 12, "only {seen} examples");
}

/// Every route that programs use is described, and nothing else is.
#[tokio::test]
async fn every_route_of_the_api_is_in_it() {
    let document = document().await;
    let described = document["paths"].as_object().expect("paths");
    let routes = fs::read_to_string("src/web.rs").expect("the routes are there");
    let routes = routes.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
    let of_programs = |route: &&str| {
        route.starts_with("/api/") || route.starts_with("/badge/") || route.ends_with('z')
    };
    let mut seen = 0;
    for route in routes.filter(of_programs) {
        let route = route.replace("/badge/{file}", "/badge/{host}.svg");
        assert!(described.contains_key(&route), "{route} is not described");
        seen += 1;
    }
    assert!(seen >= 7, "only {seen} routes were found");
}

/// The closed lists are those of the types, word for word.
#[tokio::test]
async fn every_word_of_the_closed_lists_is_in_it() {
    let document = document().await;
    fn words<T: Copy>(all: &[T], word: impl Fn(T) -> &'static str) -> Vec<&'static str> {
        all.iter().map(|one| word(*one)).collect()
    }
    for (name, expected) in [
        ("Reason", words(Reason::ALL, Reason::as_str)),
        ("Fault", words(Fault::ALL, Fault::as_str)),
        ("DownFor", words(DownFor::ALL, DownFor::as_str)),
        ("Confidence", words(Confidence::ALL, Confidence::as_str)),
        ("Cause", words(Cause::ALL, Cause::as_str)),
        ("GatewayKind", words(GatewayKind::ALL, GatewayKind::as_str)),
    ] {
        let list = document["components"]["schemas"][name]["oneOf"].as_array().expect(name);
        let told: Vec<&str> = list.iter().filter_map(|one| one["const"].as_str()).collect();
        assert_eq!(told, expected, "{name}");
        assert!(list.iter().all(|one| one["description"].is_string()), "{name}");
    }
}

/// A field that is described as sent is read: with a wrong type it is refused by its name.
#[tokio::test]
async fn every_field_of_a_report_is_read_and_described() {
    let document = document().await;
    let app = App::seeing(Canned::sees(Sight::Status(200)));
    let fields = &document["components"]["schemas"]["SentReport"]["properties"];
    for name in fields.as_object().expect("fields").keys() {
        let mut report = json!({"url": "shop.example.com"});
        report[name] = json!([{}]);
        let reply = app.post(report.to_string()).await;
        assert_eq!(reply.status.as_u16(), 400, "{name}");
        assert!(reply.body.contains(&format!("`{name}`")), "{name}: {}", reply.body);
    }
    let shape = |name: &str| {
        let schema = &document["components"]["schemas"][name]["properties"];
        schema.as_object().expect(name).keys().cloned().collect::<BTreeSet<_>>()
    };
    let written = |value: Value| value.as_object().expect("an object").keys().cloned().collect();
    let browser: BTreeSet<String> = written(serde_json::to_value(Browser::default()).unwrap());
    let machine: BTreeSet<String> = written(serde_json::to_value(Machine::default()).unwrap());
    assert_eq!((shape("SentBrowser"), shape("SentMachine")), (browser, machine));
}
