//! The header fields of the answers.

use serde_json::Map;
use serde_json::Value;
use serde_json::json;

/// The fields that several answers share.
pub(super) fn components() -> Value {
    let fields = FIELDS.iter().map(|(name, says, schema, example)| {
        let mut schema: Value = serde_json::from_str(schema).unwrap_or_default();
        schema["examples"] = json!([example]);
        ((*name).to_owned(), json!({"description": says, "schema": schema}))
    });
    Value::Object(fields.collect())
}

/// The fields of these names, for one answer.
pub(super) fn of(names: &[&str]) -> Value {
    let named = names
        .iter()
        .map(|name| ((*name).to_owned(), json!({"$ref": format!("#/components/headers/{name}")})));
    Value::Object(named.collect::<Map<String, Value>>())
}

/// Those of an answer that others may share.
pub(super) const SHARED: &[&str] = &[
    "Cache-Control",
    "ETag",
    "Age",
    "Vary",
    "Cache-Status",
    "RateLimit",
    "RateLimit-Policy",
    CORS,
];

/// Those of an answer that is the same for all until the next release.
pub(super) const PAGE: &[&str] = &["Cache-Control", "ETag", CORS];

/// Those of an answer for one person, and of a problem.
pub(super) const PRIVATE: &[&str] = &["Cache-Control", "RateLimit", "RateLimit-Policy", CORS];

/// Those of an answer that asks to come back.
pub(super) const WAIT: &[&str] =
    &["Cache-Control", "Retry-After", "RateLimit", "RateLimit-Policy", CORS];

/// That of every answer.
pub(super) const CORS: &str = "Access-Control-Allow-Origin";

/// Name, what it says, its schema and an example.
const FIELDS: &[(&str, &str, &str, &str)] = &[
    (
        "Cache-Control",
        "How long the answer may be shown again (RFC 9111, RFC 5861). `no-store` for what one person \
         told, and for every problem.",
        STRING,
        "public, max-age=20, stale-while-revalidate=30, stale-if-error=600",
    ),
    (
        "ETag",
        "Names this measurement in this shape. Send it back as `If-None-Match`.",
        STRING,
        "W/\"19ab3c4d5e6-j\"",
    ),
    (
        "Age",
        "How old the measurement is, in seconds; only where it was made for somebody else before.",
        SECONDS,
        "4",
    ),
    ("Vary", "Which fields of the question the answer depends on.", STRING, "accept-encoding"),
    (
        "Cache-Status",
        "There when the answer was ready before it was asked for (RFC 9211).",
        STRING,
        "downforwhom; hit",
    ),
    ("Retry-After", "In how many seconds to come back.", SECONDS, "3"),
    (
        "RateLimit",
        "What you may still start, for each limit: `r` are left, and in `t` seconds all are there \
         again (draft-ietf-httpapi-ratelimit-headers). Not there on ready answers, which cost \
         nothing, and where limits are off.",
        STRING,
        "\"burst\";r=9;t=3, \"hour\";r=249;t=15, \"sites\";r=59;t=60, \"reports\";r=30;t=0",
    ),
    (
        "RateLimit-Policy",
        "The limits: `q` at once, and as many in `w` seconds. `burst` and `hour` count new \
         measurements, `sites` the sites that you have not asked for yet, `reports` what you tell.",
        STRING,
        "\"burst\";q=10;w=30, \"hour\";q=250;w=3600, \"sites\";q=60;w=3600, \"reports\";q=30;w=30",
    ),
    (CORS, "Scripts of any site may read the answer.", r#"{"type": "string", "const": "*"}"#, "*"),
];

const STRING: &str = r#"{"type": "string"}"#;

/// Whole seconds.
const SECONDS: &str = r#"{"type": "integer", "minimum": 0}"#;
