//! What a broken exchange means, told by the kind of the error, by how the stream ended and by
//! its first bytes. Never by the text of an error, which may hold the other side's words.

use crate::observation::HttpFailure;
use crate::observation::Speaks;
use crate::probe::http::Protocol;
use crate::probe::http::turns::Ending;
use crate::probe::http::turns::Seen;

/// Why no usable head came.
pub(super) fn of(error: &hyper::Error, seen: &Seen, protocol: Protocol) -> HttpFailure {
    match (seen.ending(), protocol) {
        (Ending::Flooded, _) => HttpFailure::Flood,
        (_, Protocol::Http1) => of_http1(error, seen),
        (Ending::Closed, Protocol::Http2) => HttpFailure::Closed,
        (Ending::Reset, Protocol::Http2) => HttpFailure::Reset,
        (Ending::Open | Ending::Garbled, Protocol::Http2) => HttpFailure::Http2Broken,
    }
}

fn of_http1(error: &hyper::Error, seen: &Seen) -> HttpFailure {
    if let Some(speaks) = foreign(&seen.first(), seen.spoken()) {
        return HttpFailure::NotHttp(speaks);
    }
    if error.is_parse_too_large() {
        return HttpFailure::HeadTooLarge;
    }
    if error.is_parse() {
        return HttpFailure::Malformed;
    }
    match seen.ending() {
        Ending::Reset => HttpFailure::Reset,
        Ending::Garbled => HttpFailure::Malformed,
        _ if error.is_incomplete_message() => HttpFailure::Closed,
        Ending::Closed => HttpFailure::Closed,
        _ => HttpFailure::Malformed,
    }
}

/// The protocol that was spoken instead of HTTP/1, when the first bytes are not a status line's.
/// What calls itself HTTP and is none (`HTTP/2.0 200`) is a malformed answer and no other
/// protocol; `ICY` is an answer of its own kind.
fn foreign(first: &[u8], spoken: Option<Speaks>) -> Option<Speaks> {
    let first = after_empty_lines(first);
    let compared = first.len().min(STATUS_LINE_BEGINS.len());
    let is_http = first[..compared] == STATUS_LINE_BEGINS[..compared];
    match spoken {
        None => None,
        Some(_) if is_http => None,
        Some(Speaks::Http) => Some(Speaks::Other),
        Some(other) => Some(other),
    }
}

/// Parsers skip empty lines before a message (RFC 9112 §2.2).
fn after_empty_lines(first: &[u8]) -> &[u8] {
    let text = first.iter().position(|byte| !matches!(byte, b'\r' | b'\n'));
    &first[text.unwrap_or(first.len())..]
}

/// RFC 9112 §2.3.
const STATUS_LINE_BEGINS: &[u8] = b"HTTP/";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_line_and_its_beginnings_are_http() {
        for first in ["HTTP/1.1 200 OK", "HT", "\r\n\r\nHTTP/1.0", "HTTP/2.0 200"] {
            assert_eq!(foreign(first.as_bytes(), Some(Speaks::Http)), None, "{first:?}");
        }
        assert_eq!(foreign(b"", None), None);
    }

    #[test]
    fn anything_else_is_what_it_says_it_is() {
        assert_eq!(foreign(b"SSH-2.0", Some(Speaks::Ssh)), Some(Speaks::Ssh));
        assert_eq!(foreign(b"ICY 200 OK", Some(Speaks::Http)), Some(Speaks::Other));
        assert_eq!(foreign(b"<html>", Some(Speaks::Other)), Some(Speaks::Other));
    }
}
