//! What can be asked with.

use serde_json::Value;
use serde_json::json;

use crate::web::openapi::schemas;

/// The parameters, by the names that operations refer to.
pub(super) fn components() -> Value {
    json!({
        "url": query("url", true, "The address of the page, with or without its scheme. The pattern \
            is what is always read; names in other scripts and much of what people paste are read as \
            well. Up to 2048 bytes.",
            json!({"type": "string", "minLength": 4, "pattern": ADDRESS,
                "examples": ["example.com", "https://shop.example/cart"]})),
        "saw": query("saw", false, "What you see.", schemas::named("SentSaw")),
        "error": query("error", false, "The error text as pasted. The first 16 KiB are read.",
            json!({"type": "string", "examples": ["502 Bad Gateway nginx"]})),
        "age_s": query("age_s", false, "How many seconds ago you saw it.",
            json!({"type": "integer", "minimum": 0, "examples": [20]})),
        "fresh": query("fresh", false, "`1` asks for a new look, where limits allow it. `0`, `false` \
            and nothing do not.", json!({"type": "string", "examples": ["1"]})),
        "lang": query("lang", false, "The language of `headline`, `explanation`, `path` and the advice for \
            visitors. English when it is none that we speak.",
            json!({"type": "string", "maxLength": 35, "examples": ["de"]})),
        "callback": query("callback", false, "The function to be called with the answer (JSONP).",
            json!({"type": "string", "maxLength": 64, "pattern": CALLBACK, "examples": ["show"]})),
        "host": path("host", "The name of the site.",
            json!({"type": "string", "maxLength": 253, "pattern": HOST, "examples": ["example.com"]})),
        "domain": path("host", "The name of the site, or a whole address, percent-encoded. What is no \
            domain is answered with `status_code` 3.",
            json!({"type": "string", "minLength": 1, "examples": ["example.com"]})),
        "if_none_match": {"name": "If-None-Match", "in": "header", "required": false,
            "description": "The `ETag` of the answer that you have. When it is still the same, the \
                answer is a 304 without a body.", "schema": {"type": "string"}},
    })
}

/// References to parameters.
pub(super) fn of(names: &[&str]) -> Value {
    names.iter().map(|name| json!({"$ref": format!("#/components/parameters/{name}")})).collect()
}

fn query(name: &str, required: bool, says: &str, schema: Value) -> Value {
    json!({"name": name, "in": "query", "required": required, "description": says, "schema": schema})
}

fn path(name: &str, says: &str, schema: Value) -> Value {
    json!({"name": name, "in": "path", "required": true, "description": says, "schema": schema})
}

/// What is always read as an address: scheme, host, port, path and query in plain letters.
pub(in crate::web) const ADDRESS: &str = concat!(
    "^(https?://)?",
    "(([A-Za-z0-9_-]{1,63}\\.){1,3}[A-Za-z]{2,24}",
    "|((25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])",
    "|\\[([0-9a-f]{1,4}:){7}[0-9a-f]{1,4}\\])",
    "(:[1-9][0-9]{0,3})?",
    "(/[A-Za-z0-9._~!$&*+,;=:%/-]*)?",
    "(\\?[A-Za-z0-9._~!$&*+,;=:%/-]*)?$"
);

/// What is always read as the name of a site.
const HOST: &str = "^([A-Za-z0-9_-]{1,63}\\.){1,3}[A-Za-z]{2,24}$";

/// Names with dots between them.
const CALLBACK: &str = "^[A-Za-z_$][A-Za-z0-9_$]*(\\.[A-Za-z_$][A-Za-z0-9_$]*)*$";
