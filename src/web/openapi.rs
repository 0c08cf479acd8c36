//! `/api/openapi.json`: the interface for programs, described for programs (OpenAPI 3.1).
//!
//! The shapes come from the types that the answers are made of, so they cannot fall behind; what
//! this file and its neighbours add by hand is which path answers what. A test holds real answers
//! against it.

mod fields;
mod operations;
mod parameters;
mod schemas;

use std::sync::LazyLock;

use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde_json::Value;
use serde_json::json;

use crate::web::cache::CachePolicy;
pub(super) use crate::web::openapi::parameters::ADDRESS;

/// The document. It is the same for everybody.
pub(super) async fn show() -> Response {
    let kind = [(header::CONTENT_TYPE, "application/json")];
    (CachePolicy::Page, kind, DOCUMENT.as_str()).into_response()
}

static DOCUMENT: LazyLock<String> = LazyLock::new(|| document().to_string());

fn document() -> Value {
    json!({
        "openapi": "3.1.1",
        "jsonSchemaDialect": "https://json-schema.org/draft/2020-12/schema",
        "info": {
            "title": "downforwhom",
            "version": env!("CARGO_PKG_VERSION"),
            "summary": "Is it down for everyone, or just me, and whose fault is it?",
            "description": ABOUT,
            "license": {"name": "MIT OR Apache-2.0", "identifier": "MIT OR Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "externalDocs": {"url": "/api", "description": "The same, explained for people."},
        "tags": [
            {"name": "check", "description": "Ask, and get an answer."},
            {"name": "badge", "description": "A picture of the answer."},
            {"name": "older services", "description": "The shapes that clients of isitup.org and \
                downforeveryoneorjustme.com expect."},
            {"name": "service", "description": "How this service is."},
        ],
        "paths": operations::paths(),
        "components": {
            "schemas": schemas::all(),
            "headers": fields::components(),
            "responses": operations::responses(),
            "parameters": parameters::components(),
        },
    })
}

const ABOUT: &str = "One call, one answer. No key is needed, and scripts of any site may ask (CORS).\n\n\
    The status is 200 whenever a check was made, whatever it found. A limit, a refusal or a fault of \
    ours is a problem document (RFC 9457) and never says that a site is down.\n\n\
    Words of a closed list stay as they are within a version; new ones may be added. Fields may be \
    added as well.\n\n\
    Kept answers cost nothing: they come with `ETag` and `Age`, and limits only stand before new \
    measurements.";

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    /// Every reference leads somewhere, and nothing is described that nobody refers to.
    #[test]
    fn references_and_components_fit_together() {
        let document = document();
        let mut referred = BTreeSet::new();
        refer(&document, &mut referred);
        for reference in &referred {
            let pointer = reference.strip_prefix('#').expect("a reference into the document");
            assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
        }
        for (kind, parts) in document["components"].as_object().expect("an object") {
            for name in parts.as_object().expect("an object").keys() {
                let reference = format!("#/components/{kind}/{name}");
                assert!(referred.contains(&reference), "nobody refers to {reference}");
            }
        }
    }

    fn refer(value: &Value, found: &mut BTreeSet<String>) {
        match value {
            Value::Object(fields) => {
                if let Some(Value::String(reference)) = fields.get("$ref") {
                    found.insert(reference.clone());
                }
                fields.values().for_each(|field| refer(field, found));
            }
            Value::Array(items) => items.iter().for_each(|item| refer(item, found)),
            _ => {}
        }
    }
}
