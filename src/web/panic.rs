//! A panic in a handler becomes an answer that says it was our fault, and one log line.

use std::panic::AssertUnwindSafe;

use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;
use futures_util::FutureExt;

use crate::web::error::Error;
use crate::web::face::Face;

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
            Error::Broken.answer(face, "")
        }
    }
}
