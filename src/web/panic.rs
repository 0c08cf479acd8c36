//! A panic in a handler becomes an answer that says it was our fault, and one log line.

use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt;

use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::question::Question;

/// Marks an answer that was made in place of one whose making panicked.
#[derive(Clone, Copy, Debug)]
pub(super) struct Panicked;

/// Runs the handler and answers in its place when it panics.
///
/// Nothing of the request outlives the panic, so no broken state can be seen afterwards.
pub(super) async fn contain(request: Request, next: Next) -> Response {
    let face = Face::of(request.uri().path(), request.headers());
    match AssertUnwindSafe(next.run(request)).catch_unwind().await {
        Ok(response) => response,
        Err(_cause) => {
            // The panic hook has written the place; the message may hold hostile text.
            tracing::error!("a handler panicked");
            let mut answer = Error::Broken.answer(face, &Question::default());
            answer.extensions_mut().insert(Panicked);
            answer
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::http::header;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt;

    use super::*;

    async fn broken() -> &'static str {
        panic!("<b>hostile</b>")
    }

    #[tokio::test]
    async fn a_panic_becomes_a_page_or_a_problem_of_ours() {
        let app = Router::new()
            .route("/", get(broken))
            .route("/api/check", get(broken))
            .layer(from_fn(contain));
        for (path, kind) in [("/", "text/html"), ("/api/check", "application/problem+json")] {
            let request = Request::get(path).body(Body::empty()).unwrap();
            let response = app.clone().oneshot(request).await.unwrap();
            assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
            assert!(response.extensions().get::<Panicked>().is_some(), "it can be counted");
            assert!(response.headers()[header::CONTENT_TYPE].to_str().unwrap().starts_with(kind));
        }
    }
}
