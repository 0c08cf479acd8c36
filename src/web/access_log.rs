//! One line per request: method, route, status, time. Never what was asked about.
//!
//! The path and the query hold what strangers typed, so the line names the route's pattern.

use std::time::Instant;

use axum::extract::MatchedPath;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

/// Writes the line after the answer is made.
pub(super) async fn write(request: Request, next: Next) -> Response {
    let began = Instant::now();
    let method = method_word(&request);
    let route = request.extensions().get::<MatchedPath>().cloned();
    let response = next.run(request).await;
    let route = route.as_ref().map_or(SHARED_LINK, MatchedPath::as_str);
    let took_ms = u64::try_from(began.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(method, route, status = response.status().as_u16(), took_ms, "request");
    response
}

/// The method when it is a registered one: a client may invent any other word.
fn method_word(request: &Request) -> &'static str {
    METHODS.iter().find(|known| **known == request.method().as_str()).copied().unwrap_or("other")
}

/// The methods of RFC 9110 §9 and RFC 5789.
const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

/// What the log calls every path that has no route of its own.
const SHARED_LINK: &str = "/{link}";
