//! Which path answers what.

use std::collections::BTreeMap;

use serde_json::Value;
use serde_json::json;

use crate::web::openapi::fields;
use crate::web::openapi::parameters;
use crate::web::openapi::schemas;
use crate::wire::Problem;
use crate::wire::ProblemKind;

/// Every path that programs use.
pub(super) fn paths() -> Value {
    json!({
        "/api/check": {"get": check(), "post": check_report()},
        "/api/check/events": {"get": events()},
        "/api/httpcheck/{host}": {"get": http_check()},
        "/{host}.json": {"get": is_it_up_json()},
        "/{host}.txt": {"get": is_it_up_text()},
        "/badge/{host}.svg": {"get": badge()},
        "/api/ping": {"get": ping()},
        "/api/openapi.json": {"get": openapi()},
        "/healthz": {"get": health("alive", "Whether the process lives.", "alive\n", None)},
        "/readyz": {"get": health("ready", "Whether to send people here.", "ready\n",
            Some("It is on its way out, or its own network is down."))},
    })
}

/// The answers that several operations share: one for each status of a problem, and the 304.
pub(super) fn responses() -> Value {
    let mut by_status: BTreeMap<u16, Vec<ProblemKind>> = BTreeMap::new();
    for kind in ProblemKind::ALL {
        by_status.entry(kind.status()).or_default().push(*kind);
    }
    let mut all: serde_json::Map<String, Value> =
        by_status.into_iter().map(|(status, kinds)| (name(status), problem(&kinds))).collect();
    all.insert(
        "NotModified".to_owned(),
        json!({
            "description": "The answer that you have is still the one.",
            "headers": fields::of(&["Cache-Control", "ETag", "Age", fields::CORS]),
        }),
    );
    Value::Object(all)
}

fn check() -> Value {
    json!({
        "operationId": "check",
        "tags": ["check"],
        "summary": "Is it down, for whom, and whose fault is it?",
        "description": "With `saw` or `error`, what you see is compared with what we see. An unknown \
            parameter does no harm.",
        "parameters": parameters::of(&["url", "saw", "error", "age_s", "fresh", "lang", "if_none_match"]),
        "responses": with_problems(json!({"200": answer(fields::SHARED), "304": not_modified()}), CHECK),
    })
}

fn check_report() -> Value {
    let example = json!({"url": "example.com", "saw": "502", "age_s": 20});
    json!({
        "operationId": "checkReport",
        "tags": ["check"],
        "summary": "The same, with all that your side knows",
        "description": "What is sent is about your side only: it changes nothing of what others are \
            told, and is not kept. A `measurement` must be about the host of `url`; else the answer \
            is 409.",
        "requestBody": {
            "required": true,
            "content": {"application/json": {"schema": schemas::named("SentReport"), "example": example}},
        },
        "responses": with_problems(json!({"200": answer(fields::PRIVATE)}), REPORT),
    })
}

fn events() -> Value {
    json!({
        "operationId": "checkEvents",
        "tags": ["check"],
        "summary": "The same, told step by step",
        "description": "Server-sent events: one `step` for each step that has ended (its `data` is a \
            Step), then one `verdict` (its `data` is an Answer) or one `error` (a Problem), and the \
            stream ends. Who comes back with `Last-Event-ID: end` gets a 204.",
        "parameters": parameters::of(&["url", "saw", "error", "age_s", "fresh", "lang"]),
        "responses": with_problems(json!({"200": {
            "description": "The steps, and then the verdict.",
            "headers": fields::of(fields::PRIVATE),
            // OpenAPI 3.1 has no word for what each event holds, so this says it beside the standard.
            "content": {"text/event-stream": {"x-events": {
                "step": schemas::named("Step"),
                "verdict": schemas::named("Answer"),
                "error": schemas::named("Problem"),
            }}},
        }}), CHECK),
    })
}

fn http_check() -> Value {
    json!({
        "operationId": "httpCheck",
        "tags": ["older services"],
        "summary": "As downforeveryoneorjustme.com answered",
        "description": "It knows up and down only: when we cannot tell, the status is 503.",
        "parameters": parameters::of(&["host", "if_none_match"]),
        "responses": with_problems(json!({"304": not_modified(), "200": {
            "description": "Up or down.",
            "headers": fields::of(fields::SHARED),
            "content": {"application/json": {
                "schema": schemas::named("HttpCheck"),
                "example": {"statusCode": 502, "statusText": "", "isDown": true,
                    "returnedUrl": "https://example.com/", "requestedDomain": "example.com",
                    "lastChecked": 1_592_789_590_165_u64},
            }},
        }}), CHECK),
    })
}

fn is_it_up_json() -> Value {
    let example = json!({"domain": "example.com", "port": 443, "status_code": 1,
        "response_ip": "192.0.2.10", "response_code": 200, "response_time": 0.021});
    json!({
        "operationId": "isItUp",
        "tags": ["older services"],
        "summary": "As isitup.org answered, as JSON",
        "description": "`status_code` is 1 (up), 2 (down) or 3 (not a domain), always with status 200. \
            When we cannot tell, or you are over a limit, the status is 503.",
        "parameters": parameters::of(&["domain", "callback", "if_none_match"]),
        "responses": with_problems(json!({"304": not_modified(), "200": {
            "description": "Up, down, or not a domain.",
            "headers": fields::of(fields::SHARED),
            "content": {
                "application/json": {"schema": schemas::named("IsItUp"), "example": example},
                "text/javascript": {"schema": {"type": "string"}, "example": "/**/ show({…});\n"},
            },
        }}), OLD),
    })
}

fn is_it_up_text() -> Value {
    json!({
        "operationId": "isItUpText",
        "tags": ["older services"],
        "summary": "As isitup.org answered, as a line of text",
        "parameters": parameters::of(&["domain", "if_none_match"]),
        "responses": with_problems_as_text(json!({"304": not_modified(), "200": {
            "description": "Domain, port, 1 (up), 2 (down) or 3 (not a domain), address, status, seconds.",
            "headers": fields::of(fields::SHARED),
            "content": {"text/plain": {"schema": {"type": "string"},
                "example": "example.com, 443, 1, 192.0.2.10, 200, 0.021\n"}},
        }}), OLD),
    })
}

fn badge() -> Value {
    let picture = |says: &str| {
        json!({
            "description": says,
            "headers": fields::of(fields::SHARED),
            "content": {"image/svg+xml": {"schema": {"type": "string"}}},
        })
    };
    json!({
        "operationId": "badge",
        "tags": ["badge"],
        "summary": "A picture of the answer",
        "description": "Works, down for everyone (and where), down for some, cannot tell, or not \
            checked: in words, by a sign and by a colour. What a limit or a fault of ours keeps from \
            being checked is \"not checked\" with status 200, never \"down\".",
        "parameters": parameters::of(&["host", "if_none_match"]),
        "responses": {
            "200": picture("The answer, or \"not checked\"."),
            "304": not_modified(),
            "400": picture("\"Not checked\": this is no name of a site."),
            "403": picture("\"Not checked\": we may not check this site."),
            "404": refer(404),
            "405": refer(405),
            "413": refer(413),
            "414": refer(414),
            "500": refer(500),
        },
    })
}

fn ping() -> Value {
    json!({
        "operationId": "ping",
        "tags": ["service"],
        "summary": "What time it is here",
        "responses": with_problems(json!({"200": {
            "description": "Our clock.",
            "headers": fields::of(&["Cache-Control", fields::CORS]),
            "content": {"application/json": {"schema": schemas::named("Ping"),
                "example": {"now_ms": 1_767_225_600_000_u64}}},
        }}), ALL),
    })
}

fn openapi() -> Value {
    json!({
        "operationId": "openapi",
        "tags": ["service"],
        "summary": "This document",
        "parameters": parameters::of(&["if_none_match"]),
        "responses": with_problems(json!({"304": not_modified(), "200": {
            "description": "OpenAPI 3.1.",
            "headers": fields::of(fields::PAGE),
            "content": {"application/json": {"schema": {"type": "object",
                "required": ["openapi", "info", "paths", "components"]}}},
        }}), ALL),
    })
}

fn health(id: &str, says: &str, example: &str, otherwise: Option<&str>) -> Value {
    let plain = |says: &str| {
        json!({
            "description": says,
            "headers": fields::of(&["Cache-Control"]),
            "content": {"text/plain": {"schema": {"type": "string"}, "example": example}},
        })
    };
    let mut responses = json!({"200": plain("Yes.")});
    for status in ALL {
        responses[status.to_string()] = for_people(*status);
    }
    if let Some(otherwise) = otherwise {
        responses["503"] = plain(otherwise);
    }
    json!({"operationId": id, "tags": ["service"], "summary": says, "responses": responses})
}

fn answer(headers: &[&str]) -> Value {
    let example: Value = serde_json::from_str(include_str!("answer.json")).unwrap_or_default();
    json!({
        "description": "A check was made. This is the answer, whatever it found.",
        "headers": fields::of(headers),
        "content": {"application/json": {"schema": schemas::named("Answer"), "example": example}},
    })
}

fn with_problems(mut responses: Value, statuses: &[u16]) -> Value {
    for status in statuses {
        responses[status.to_string()] = refer(*status);
    }
    responses
}

fn with_problems_as_text(mut responses: Value, statuses: &[u16]) -> Value {
    for status in statuses {
        responses[status.to_string()] = for_people(*status);
    }
    responses
}

/// A problem of this status as a path tells it that is not one of the API's: by what the client
/// reads.
fn for_people(status: u16) -> Value {
    let mut told = problem_of(status);
    let text = json!({"schema": {"type": "string"}});
    told["content"] = json!({"text/plain": text, "text/html": text, "application/problem+json":
        {"schema": schemas::named("Problem")}});
    told
}

fn problem_of(status: u16) -> Value {
    let kinds = ProblemKind::ALL.iter().copied().filter(|kind| kind.status() == status);
    problem(&kinds.collect::<Vec<_>>())
}

fn problem(kinds: &[ProblemKind]) -> Value {
    let meanings: Vec<&str> = kinds.iter().map(|kind| kind.meaning()).collect();
    let waits = kinds.iter().any(|kind| matches!(kind.status(), 429 | 503));
    let examples = kinds.iter().map(|kind| {
        let value = serde_json::to_value(Problem::new(*kind, kind.meaning())).unwrap_or_default();
        (kind.anchor().to_owned(), json!({"value": value}))
    });
    json!({
        "description": meanings.join(" "),
        "headers": fields::of(if waits { fields::WAIT } else { fields::PRIVATE }),
        "content": {"application/problem+json": {
            "schema": schemas::named("Problem"),
            "examples": examples.collect::<serde_json::Map<String, Value>>(),
        }},
    })
}

fn refer(status: u16) -> Value {
    json!({"$ref": format!("#/components/responses/{}", name(status))})
}

fn not_modified() -> Value {
    json!({"$ref": "#/components/responses/NotModified"})
}

fn name(status: u16) -> String {
    format!("Problem{status}")
}

/// The statuses that every path can have: another method, too much at once, our fault.
const ALL: &[u16] = &[405, 413, 414, 500];

/// Those of a question about a site.
const CHECK: &[u16] = &[400, 403, 405, 413, 414, 429, 500, 503];

/// Those of a report.
const REPORT: &[u16] = &[400, 403, 405, 409, 413, 414, 415, 429, 500, 503];

/// Those of a question by a path that may be anything.
const OLD: &[u16] = &[400, 403, 404, 405, 413, 414, 500, 503];
