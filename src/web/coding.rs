//! The content coding of an answer (RFC 9110 §8.4): what is whole and is text goes out in gzip to
//! those who take it. Pages that fill in while a check goes on stay as they are: each line must be
//! seen when it comes.

use std::io;
use std::io::Write;

use axum::body;
use axum::body::Body;
use axum::body::HttpBody;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::header;
use axum::http::response::Parts;
use axum::middleware::Next;
use axum::response::IntoResponse;
use axum::response::Response;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::web::face::accepts_gzip;

/// Codes an answer for those who take it.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let is_taken = request.method() == Method::GET && accepts_gzip(request.headers());
    let mut response = next.run(request).await;
    if !is_worth_it(&response) {
        return response;
    }
    vary(response.headers_mut());
    if is_taken { coded(response).await } else { response }
}

/// Whether an answer gets smaller by it, is whole, and is not coded yet.
fn is_worth_it(response: &Response) -> bool {
    let size = response.body().size_hint().exact();
    let kind = response.headers().get(header::CONTENT_TYPE);
    let is_text =
        kind.is_some_and(|kind| TEXTS.iter().any(|text| kind.as_bytes().starts_with(text)));
    response.status() == StatusCode::OK
        && is_text
        && size.is_some_and(|bytes| (MIN_BYTES..=MAX_BYTES).contains(&bytes))
        && !response.headers().contains_key(header::CONTENT_ENCODING)
}

async fn coded(response: Response) -> Response {
    let (mut parts, body) = response.into_parts();
    // Its size is known, and small.
    let Ok(plain) = body::to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    match gzip(&plain) {
        Ok(coded) => {
            tell(&mut parts);
            Response::from_parts(parts, Body::from(coded))
        }
        // Writing to memory does not fail; if it did, the plain answer is as good.
        Err(_) => Response::from_parts(parts, Body::from(plain)),
    }
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(plain.len() / 2), Compression::new(LEVEL));
    encoder.write_all(plain)?;
    encoder.finish()
}

fn tell(parts: &mut Parts) {
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    // A strong tag names these very bytes (RFC 9110 §8.8.1), and they have others now.
    let strong = parts.headers.get(header::ETAG).filter(|tag| tag.as_bytes().starts_with(b"\""));
    let weak =
        strong.and_then(|tag| HeaderValue::from_bytes(&[b"W/", tag.as_bytes()].concat()).ok());
    if let Some(weak) = weak {
        parts.headers.insert(header::ETAG, weak);
    }
}

/// Tells caches that the coding depends on what the client takes, coded or not.
fn vary(headers: &mut HeaderMap) {
    let told = headers.get_all(header::VARY).iter();
    let is_told = told.filter_map(|fields| fields.to_str().ok()).any(|fields| {
        fields.split(',').any(|field| field.trim().eq_ignore_ascii_case("accept-encoding"))
    });
    if !is_told {
        headers.append(header::VARY, HeaderValue::from_static("accept-encoding"));
    }
}

/// The kinds that are text.
const TEXTS: [&[u8]; 8] = [
    b"text/html",
    b"text/css",
    b"text/javascript",
    b"text/plain",
    b"image/svg+xml",
    b"application/json",
    b"application/manifest+json",
    b"application/opensearchdescription+xml",
];

/// Less fits into one packet anyway.
const MIN_BYTES: u64 = 1024;

/// Coding more would cost some milliseconds each time, and anybody may ask as often as they like.
/// Only the description of the API for programs is larger.
const MAX_BYTES: u64 = 96 * 1024;

/// Nearly as small as level 6, in two thirds of the time.
const LEVEL: u32 = 5;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_strong_tag_becomes_a_weak_one_and_a_weak_one_stays() {
        for (before, after) in [("\"a1\"", "W/\"a1\""), ("W/\"b2\"", "W/\"b2\"")] {
            let mut parts = Response::new(()).into_parts().0;
            parts.headers.insert(header::ETAG, HeaderValue::from_static(before));
            tell(&mut parts);
            assert_eq!(parts.headers[header::ETAG], after);
        }
    }

    #[test]
    fn caches_are_told_once() {
        let mut headers = HeaderMap::new();
        vary(&mut headers);
        vary(&mut headers);
        assert_eq!(headers.get_all(header::VARY).iter().count(), 1);
        headers.insert(header::VARY, HeaderValue::from_static("accept, Accept-Encoding"));
        vary(&mut headers);
        assert_eq!(headers.get_all(header::VARY).iter().count(), 1);
    }
}
