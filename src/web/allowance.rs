//! What a client may still start, in the fields `RateLimit-Policy` and `RateLimit`
//! (draft-ietf-httpapi-ratelimit-headers-10): on every answer of the API that a check can stand
//! behind, and on every refusal for asking too often.
//!
//! Answers that are ready ahead of the router cost nothing, and say nothing of this.

use std::fmt::Write;

use axum::extract;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;

use crate::check::Allowance;
use crate::web::State;
use crate::web::client::Asker;
use crate::web::cors::starts_checks;

/// The limits.
pub(super) const POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// What is left of them.
pub(super) const LEFT: HeaderName = HeaderName::from_static("ratelimit");

/// Writes the fields, after the answer has taken what it takes.
pub(super) async fn apply(
    extract::State(state): extract::State<State>,
    asker: Asker,
    request: Request,
    next: Next,
) -> Response {
    let is_of_api = starts_checks(request.uri().path());
    let mut response = next.run(request).await;
    if !is_of_api && response.status() != StatusCode::TOO_MANY_REQUESTS {
        return response;
    }
    if let Some(allowances) = state.checker.allowances(asker.client) {
        tell(&allowances, response.headers_mut());
    }
    response
}

fn tell(allowances: &[Allowance], headers: &mut HeaderMap) {
    let (mut policy, mut left) = (String::new(), String::new());
    for (index, one) in allowances.iter().enumerate() {
        let comma = if index > 0 { ", " } else { "" };
        let Allowance { name, most, .. } = one;
        let _ = write!(policy, "{comma}\"{name}\";q={most};w={}", one.window.as_secs());
        // Rounded up: whoever waits so long finds what was promised.
        let reset = one.whole_in.as_secs() + u64::from(one.whole_in.subsec_nanos() > 0);
        let _ = write!(left, "{comma}\"{name}\";r={};t={reset}", one.left);
    }
    for (name, text) in [(POLICY, policy), (LEFT, left)] {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    #[test]
    fn the_fields_are_lists_of_structured_items() {
        let window = Duration::from_secs(30);
        let whole_in = Duration::from_millis(5_001);
        let one = Allowance { name: "burst", most: 10, window, left: 8, whole_in };
        let mut headers = HeaderMap::new();
        tell(&[one, Allowance { name: "hour", whole_in: Duration::ZERO, ..one }], &mut headers);
        assert_eq!(headers[POLICY], "\"burst\";q=10;w=30, \"hour\";q=10;w=30");
        assert_eq!(headers[LEFT], "\"burst\";r=8;t=6, \"hour\";r=8;t=0");
    }
}
