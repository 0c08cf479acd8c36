//! Which paths scripts of any site may ask, and read the answers and the refusals of.
//!
//! Nothing there is private, and no cookie opens anything here.

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::web::orphans::Shape;

/// Lets scripts of any site in where they may come, whatever is answered there.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    if !is_open(path) {
        return next.run(request).await;
    }
    let mut response = match request.method() == Method::OPTIONS {
        true => preflight(path),
        false => next.run(request).await,
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_EXPOSE_HEADERS, HeaderValue::from_static(EXPOSED));
    response
}

/// Whether a check can stand behind an answer of the API at this path.
pub(super) fn starts_checks(path: &str) -> bool {
    ["/api/check", "/api/httpcheck/", "/badge/"].iter().any(|start| path.starts_with(start))
        || Shape::of(path).is_some()
}

fn is_open(path: &str) -> bool {
    path.starts_with("/api/") || starts_checks(path)
}

/// What a browser asks before it lets a script ask (Fetch §4.8).
fn preflight(path: &str) -> Response {
    let methods = match path {
        "/api/check" => "GET, HEAD, POST, OPTIONS",
        _ => "GET, HEAD, OPTIONS",
    };
    let fields = [
        (header::ALLOW, methods),
        (header::ACCESS_CONTROL_ALLOW_METHODS, methods),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, ASKED_WITH),
        (header::ACCESS_CONTROL_MAX_AGE, A_DAY_S),
    ];
    (StatusCode::NO_CONTENT, fields).into_response()
}

/// The fields that a script may read beside those that every script may (Fetch §2.2.2).
const EXPOSED: &str = "age, etag, retry-after, ratelimit, ratelimit-policy";

/// The fields that a script may send beside those that every script may: the last is of readers of
/// server-sent events that come back.
const ASKED_WITH: &str = "content-type, if-none-match, last-event-id";

/// In seconds: browsers cap it at some hours.
const A_DAY_S: &str = "86400";
