//! Requests that are too large are turned away before anybody reads them.

use axum::body::HttpBody;
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::Response;

use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::question::Question;

/// Lets a request through when its address and body are of a sensible size.
///
/// A body of unknown length passes: the one handler that reads a body counts for itself, and for
/// the others the connection ends with it.
pub(super) async fn hold(request: Request, next: Next) -> Response {
    let face = Face::of(request.uri().path(), request.headers());
    let uri_bytes = request.uri().path_and_query().map_or(0, |whole| whole.as_str().len());
    if uri_bytes > URI_MAX_BYTES {
        return Error::AddressTooLong.answer(face, &Question::default());
    }
    if request.body().size_hint().lower() > body_max_bytes(&request) {
        return Error::BodyTooLarge.answer(face, &Question::default());
    }
    next.run(request).await
}

/// How much body a request may have: most routes want none.
fn body_max_bytes(request: &Request) -> u64 {
    let takes_reports = request.method() == Method::POST && request.uri().path() == "/api/check";
    if takes_reports { REPORT_MAX_BYTES as u64 } else { BODY_MAX_BYTES }
}

/// The longest path and query: a pasted error page of 16 KiB, percent-encoded (three bytes for
/// one), and an address beside it.
const URI_MAX_BYTES: usize = 56 * 1024;

/// The largest report: what our command measured, a page of 64 KiB in several tries among it.
pub(super) const REPORT_MAX_BYTES: usize = 512 * 1024;

/// The largest body elsewhere: nothing that we serve wants more.
const BODY_MAX_BYTES: u64 = 64 * 1024;
