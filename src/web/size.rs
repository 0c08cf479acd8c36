//! Requests that are too large are turned away before anybody reads them.

use axum::body::HttpBody;
use axum::extract::Request;
use axum::middleware::Next;
use axum::response::Response;

use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::question::Question;

/// Lets a request through when its address and body are of a sensible size.
///
/// A body of unknown length passes: no handler reads bodies, and the connection ends with it.
pub(super) async fn hold(request: Request, next: Next) -> Response {
    let face = Face::of(request.uri().path(), request.headers());
    let uri_bytes = request.uri().path_and_query().map_or(0, |whole| whole.as_str().len());
    if uri_bytes > URI_MAX_BYTES {
        return Error::AddressTooLong.answer(face, &Question::default());
    }
    if request.body().size_hint().lower() > BODY_MAX_BYTES {
        return Error::BodyTooLarge.answer(face, &Question::default());
    }
    next.run(request).await
}

/// The longest path and query: a pasted error page of 16 KiB, percent-encoded (three bytes for
/// one), and an address beside it.
const URI_MAX_BYTES: usize = 56 * 1024;

/// The largest body: nothing that we serve wants more.
const BODY_MAX_BYTES: u64 = 64 * 1024;
