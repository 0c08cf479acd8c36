//! As much of a body as is worth reading: counted on the wire, counted again decoded, timed.
//!
//! Decoding is a stream into a bounded buffer, so that a small body which unpacks to gigabytes
//! costs no more than the buffer. Only gzip is asked for; anything else stays unread, and is no
//! fault: a browser may well undo it.

use std::io;
use std::io::Write;

use flate2::write::GzDecoder;
use http_body_util::BodyExt;
use hyper::HeaderMap;
use hyper::body::Incoming;
use hyper::header::CONTENT_ENCODING;
use tokio::time::Instant;
use tokio::time::timeout_at;

use crate::observation::Body;
use crate::observation::BodyEnd;
use crate::probe::http::head;

/// Reads until the end of the body, a cap, an error, or until `end`.
pub(super) async fn read(mut incoming: Incoming, fields: &HeaderMap, end: Instant) -> Body {
    let mut page = Page::new(fields);
    let ended = loop {
        match timeout_at(end, incoming.frame()).await {
            Err(_elapsed) => break BodyEnd::TimedOut,
            Ok(None) => break BodyEnd::Complete,
            Ok(Some(Err(_))) => break BodyEnd::Truncated,
            Ok(Some(Ok(frame))) => {
                let Some(data) = frame.data_ref() else { continue };
                if let Filling::Ended(ended) = page.take(data) {
                    break ended;
                }
            }
        }
    };
    page.finish(ended, head::is_latin1(fields))
}

/// The body that comes of these bytes, in pieces as they come from a socket.
#[cfg(any(test, fuzzing))]
pub(super) fn decoded(fields: &HeaderMap, wire: &[u8]) -> Body {
    let mut page = Page::new(fields);
    for piece in wire.chunks(1_400) {
        if let Filling::Ended(ended) = page.take(piece) {
            return page.finish(ended, head::is_latin1(fields));
        }
    }
    page.finish(BodyEnd::Complete, head::is_latin1(fields))
}

/// A page that is being decoded.
struct Page {
    wire_bytes: usize,
    decoder: Decoder,
}

/// How the bytes on the wire become the page.
enum Decoder {
    Plain(Bounded),
    Gzip(Box<GzDecoder<Bounded>>),
    /// A coding that nobody asked for, or several on top of each other.
    Opaque,
}

/// Whether there is room for more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Filling {
    GoesOn,
    Ended(BodyEnd),
}

impl Page {
    fn new(fields: &HeaderMap) -> Self {
        let mut codings = fields.get_all(CONTENT_ENCODING).iter().map(|value| value.as_bytes());
        let decoder = match (codings.next().map(<[u8]>::trim_ascii), codings.next()) {
            (None | Some(b""), _) => Decoder::Plain(Bounded::default()),
            (Some(coding), None) if coding.eq_ignore_ascii_case(b"identity") => {
                Decoder::Plain(Bounded::default())
            }
            (Some(coding), None) if is_gzip(coding) => {
                Decoder::Gzip(Box::new(GzDecoder::new(Bounded::default())))
            }
            _ => Decoder::Opaque,
        };
        Self { wire_bytes: 0, decoder }
    }

    fn take(&mut self, data: &[u8]) -> Filling {
        let room = MAX_WIRE_BYTES.saturating_sub(self.wire_bytes);
        let taken = &data[..data.len().min(room)];
        self.wire_bytes += taken.len();
        match self.decoder.take(taken) {
            Filling::GoesOn if taken.len() < data.len() => Filling::Ended(BodyEnd::Cut),
            filling => filling,
        }
    }

    fn finish(self, ended: BodyEnd, is_latin1: bool) -> Body {
        let wire_bytes = self.wire_bytes;
        let (bytes, ended) = self.decoder.finish(ended, wire_bytes);
        let text = if is_latin1 {
            bytes.iter().copied().map(char::from).collect()
        } else {
            String::from_utf8_lossy(&bytes).into_owned()
        };
        Body { text: cut(text), end: ended }
    }
}

impl Decoder {
    fn take(&mut self, data: &[u8]) -> Filling {
        match self {
            Self::Plain(page) => match page.write_all(data) {
                Ok(()) => Filling::GoesOn,
                Err(_full) => Filling::Ended(BodyEnd::Cut),
            },
            Self::Gzip(decoder) => unpack(decoder, data),
            Self::Opaque => Filling::Ended(BodyEnd::Cut),
        }
    }

    /// What came out, and how the reading ended, now that the decoder has told as well.
    fn finish(self, ended: BodyEnd, wire_bytes: usize) -> (Vec<u8>, BodyEnd) {
        match self {
            Self::Plain(page) => (page.bytes, ended),
            Self::Gzip(mut decoder) => {
                // Hands over what waits inside; an unfinished stream is no surprise here.
                let finished = decoder.try_finish();
                let page = std::mem::take(decoder.get_mut());
                let ended = match (ended, finished) {
                    _ if page.is_full => BodyEnd::Cut,
                    // A head that promises gzip, and no body at all: nothing is broken.
                    (BodyEnd::Complete, Err(_)) if wire_bytes > 0 => BodyEnd::Undecodable,
                    _ => ended,
                };
                (page.bytes, ended)
            }
            Self::Opaque => (Vec::new(), ended),
        }
    }
}

/// Decodes until the data or the page's room is used up. What follows the end of the gzip stream
/// is left alone, as browsers do.
fn unpack(decoder: &mut GzDecoder<Bounded>, mut data: &[u8]) -> Filling {
    while !data.is_empty() {
        match decoder.write(data) {
            Ok(0) => return Filling::GoesOn,
            Ok(taken) => data = &data[taken..],
            Err(_) if decoder.get_ref().is_full => return Filling::Ended(BodyEnd::Cut),
            Err(_) => return Filling::Ended(BodyEnd::Undecodable),
        }
    }
    Filling::GoesOn
}

/// A buffer that takes no more than [`MAX_DECODED_BYTES`].
#[derive(Debug, Default)]
struct Bounded {
    bytes: Vec<u8>,
    is_full: bool,
}

impl Write for Bounded {
    fn write(&mut self, data: &[u8]) -> io::Result<usize> {
        let room = MAX_DECODED_BYTES - self.bytes.len();
        if room == 0 && !data.is_empty() {
            self.is_full = true;
            return Err(io::ErrorKind::StorageFull.into());
        }
        let taken = data.len().min(room);
        self.bytes.extend_from_slice(&data[..taken]);
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// `x-gzip` is the same (RFC 9110 §8.4.1.3).
fn is_gzip(coding: &[u8]) -> bool {
    coding.eq_ignore_ascii_case(b"gzip") || coding.eq_ignore_ascii_case(b"x-gzip")
}

/// Replacement characters are longer than the bytes they stand for, so the text is cut again.
fn cut(mut text: String) -> String {
    let end = text.floor_char_boundary(MAX_DECODED_BYTES);
    text.truncate(end);
    text
}

/// Bytes of a body read from the wire: a title and a fingerprint need no more.
const MAX_WIRE_BYTES: usize = 64 * 1024;

/// Bytes of a body kept after decoding.
const MAX_DECODED_BYTES: usize = 64 * 1024;

#[cfg(test)]
mod tests {
    use flate2::Compression;
    use flate2::write::GzEncoder;
    use hyper::header::HeaderValue;

    use super::*;

    fn decoded(coding: &'static str, chunks: &[&[u8]]) -> Body {
        let fields = HeaderMap::from_iter([(CONTENT_ENCODING, HeaderValue::from_static(coding))]);
        let mut page = Page::new(&fields);
        for chunk in chunks {
            if let Filling::Ended(ended) = page.take(chunk) {
                return page.finish(ended, false);
            }
        }
        page.finish(BodyEnd::Complete, false)
    }

    fn gzipped(text: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
        encoder.write_all(text).unwrap();
        encoder.finish().unwrap()
    }

    #[test]
    fn gzip_is_decoded_in_whatever_pieces_it_comes() {
        let packed = gzipped(b"<title>Shop</title>");
        let expected = Body { text: "<title>Shop</title>".to_owned(), end: BodyEnd::Complete };
        assert_eq!(decoded("gzip", &[&packed]), expected);
        let bytes: Vec<&[u8]> = packed.chunks(1).collect();
        assert_eq!(decoded("X-GZIP", &bytes), expected);
        assert_eq!(decoded("gzip", &[&packed, b"rubbish after the end"]), expected);
    }

    #[test]
    fn a_bomb_fills_the_page_and_no_more() {
        let page = decoded("gzip", &[&gzipped(&vec![b'a'; 32 * 1024 * 1024])]);
        assert_eq!((page.text.len(), page.end), (MAX_DECODED_BYTES, BodyEnd::Cut));
    }

    #[test]
    fn broken_codings_say_so_and_those_not_asked_for_stay_unread() {
        let packed = gzipped(b"<title>Shop</title>");
        assert_eq!(decoded("gzip", &[b"no gzip at all"]).end, BodyEnd::Undecodable);
        assert_eq!(decoded("gzip", &[&packed[..packed.len() - 4]]).end, BodyEnd::Undecodable);
        for coding in ["br", "gzip, gzip", "deflate"] {
            let expected = Body { text: String::new(), end: BodyEnd::Cut };
            assert_eq!(decoded(coding, &[&packed]), expected, "{coding}");
        }
        assert_eq!(decoded("gzip", &[]), Body::default());
    }

    #[test]
    fn text_is_no_longer_than_the_cap_even_when_every_byte_is_bad() {
        let page = decoded("identity", &[&[0xff_u8; MAX_WIRE_BYTES]]);
        assert_eq!(page.end, BodyEnd::Complete);
        assert!(page.text.len() <= MAX_DECODED_BYTES);
        assert_eq!(decoded("identity", &[&[b'a'; MAX_WIRE_BYTES + 1]]).end, BodyEnd::Cut);
    }
}
