//! One GET on a connection that is there: the whole head, and as much of the body as is worth
//! reading.
//!
//! Headers and bodies are hostile: everything is counted, timed, cut and cleaned here. Library
//! errors become an [`HttpFailure`] by their kind and by what was seen on the wire, never by
//! their text. It must not dial, follow a redirect or try again.

mod body;
mod failure;
mod head;
mod leash;
mod request;
mod turns;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::Empty;
use hyper::Request;
use hyper::Response;
use hyper::StatusCode;
use hyper::body::Incoming;
use hyper::client::conn::http1;
use hyper::client::conn::http2;
use hyper::header::HeaderValue;
use hyper::rt::Executor;
use hyper_util::rt::TokioIo;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::time::Instant;
use tokio::time::timeout;
use url::Url;

use crate::observation::Answer;
use crate::observation::Fallback;
use crate::observation::HttpFailure;
use crate::observation::HttpVersion;
use crate::observation::Millis;
use crate::probe::cookies::SetCookie;
use crate::probe::http::leash::Leash;
use crate::probe::http::leash::Tasks;
use crate::probe::http::request::Interims;
use crate::probe::http::turns::Seen;
use crate::probe::http::turns::Turns;
use crate::probe::span;

/// The version of HTTP to speak, as TLS has agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Protocol {
    /// RFC 9112.
    Http1,
    /// RFC 9113.
    Http2,
}

/// What to ask for.
#[derive(Clone, Copy, Debug)]
pub(super) struct What<'a> {
    pub(super) url: &'a Url,
    pub(super) protocol: Protocol,
    /// The `User-Agent` field.
    pub(super) agent: &'a HeaderValue,
    /// The `Cookie` field.
    pub(super) cookies: Option<&'a HeaderValue>,
    /// How the address is written.
    pub(super) form: Form<'a>,
}

/// How the address is written into a request over HTTP/1 (RFC 9112 §3.2).
#[derive(Clone, Copy, Debug)]
pub(super) enum Form<'a> {
    /// The path alone: to the site.
    Path,
    /// The whole address: to a proxy, with the field that it wants.
    Whole {
        /// The `Proxy-Authorization` field.
        authorization: Option<&'a HeaderValue>,
    },
}

/// How long the parts of an exchange may take.
#[derive(Clone, Copy, Debug)]
pub(super) struct Waits {
    /// From sending the request to the whole head.
    pub(super) head: Duration,
    /// From the whole head to the end of the body.
    pub(super) body: Duration,
    /// When the body has to end at the latest.
    pub(super) end: Instant,
}

/// An answer, and where it leads.
#[derive(Debug)]
pub(super) struct Exchanged {
    pub(super) answer: Answer,
    pub(super) leads: Leads,
}

/// What of an answer matters for following it, and is no part of what was seen.
#[derive(Debug, Default)]
pub(super) struct Leads {
    /// The `Location` field as it came: hostile, neither cleaned nor cut. The first one counts.
    pub(super) location: Option<String>,
    /// The cookies that it hands out.
    pub(super) cookies: Vec<SetCookie>,
}

/// Why there was no answer, and after how long that was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotExchanged {
    pub(super) took: Millis,
    pub(super) failure: HttpFailure,
}

/// Sends a GET over `stream` and reads what comes.
///
/// The connection is closed when this returns or is dropped, whatever the other side does.
///
/// # Errors
/// [`NotExchanged`] when no usable head came within `waits.head`.
pub(super) async fn get<S>(
    stream: S,
    what: What<'_>,
    waits: Waits,
) -> Result<Exchanged, NotExchanged>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let span = span::http(what.protocol);
    span::step(span, get_quietly(stream, what, waits), |span, got| {
        span::ended(span, got.as_ref().err().map(|not| not.failure));
        let status = got.as_ref().ok().map(|exchanged| exchanged.answer.status);
        span.record("status", status);
        got.as_ref().map_or_else(|not| not.took, |exchanged| exchanged.answer.took)
    })
    .await
}

async fn get_quietly<S>(stream: S, what: What<'_>, waits: Waits) -> Result<Exchanged, NotExchanged>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let asked = Instant::now();
    let leash = Leash::default();
    let (stream, seen) = Turns::new(stream);
    let interims = Arc::new(Interims::default());
    let answering = timeout(waits.head, ask(stream, what, leash.tasks(), &interims));
    let outcome = tokio::select! {
        biased;
        () = interims.too_many() => Err(HttpFailure::Flood),
        answered = answering => match answered {
            Ok(Ok(response)) => usable(response),
            Ok(Err(error)) => Err(failure::of(&error, &seen, what.protocol)),
            Err(_elapsed) => Err(silence(&seen, what.protocol, &interims)),
        },
    };
    match outcome {
        Ok(response) => Ok(read(response, asked, waits).await),
        Err(failure) => Err(NotExchanged { took: asked.elapsed().into(), failure }),
    }
}

/// Sends the request and waits for the head of the final answer.
async fn ask<S>(
    stream: Turns<S>,
    what: What<'_>,
    tasks: Tasks,
    interims: &Arc<Interims>,
) -> hyper::Result<Response<Incoming>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let stream = TokioIo::new(stream);
    let request: Request<Empty<Bytes>> = request::get(what, interims);
    match what.protocol {
        Protocol::Http1 => {
            let (mut sender, connection) = tolerant_http1().handshake(stream).await?;
            tasks.execute(connection);
            sender.send_request(request).await
        }
        Protocol::Http2 => {
            let (mut sender, connection) = small_http2(tasks.clone()).handshake(stream).await?;
            tasks.execute(connection);
            sender.send_request(request).await
        }
    }
}

/// As tolerant as browsers are, so that a sloppy site is not called broken, and no more.
fn tolerant_http1() -> http1::Builder {
    let mut builder = http1::Builder::new();
    builder
        .allow_obsolete_multiline_headers_in_responses(true)
        .allow_spaces_after_header_name_in_responses(true)
        .ignore_invalid_headers_in_responses(true)
        .max_buf_size(MAX_HEAD_BYTES)
        .max_headers(MAX_HEAD_FIELDS);
    builder
}

/// Windows no larger than what we read: what we would throw away is not sent at all.
fn small_http2(tasks: Tasks) -> http2::Builder<Tasks> {
    let mut builder = http2::Builder::new(tasks);
    builder
        .initial_stream_window_size(WINDOW_BYTES)
        .initial_connection_window_size(WINDOW_BYTES)
        .max_header_list_size(MAX_HEAD_LIST_BYTES);
    builder
}

/// A final answer. `101` ends the exchange, because nobody asked to speak another protocol.
fn usable(response: Response<Incoming>) -> Result<Response<Incoming>, HttpFailure> {
    match response.status() {
        StatusCode::SWITCHING_PROTOCOLS => Err(HttpFailure::UnexpectedUpgrade),
        _ => Ok(response),
    }
}

/// What the end of the patience means: nothing came, or something came too slowly. The frames
/// with which HTTP/2 begins, and interim answers, are no part of the head that we wait for.
fn silence(seen: &Seen, protocol: Protocol, interims: &Interims) -> HttpFailure {
    match protocol {
        Protocol::Http1 if seen.read_bytes() > 0 && interims.count() == 0 => HttpFailure::TooSlow,
        _ => HttpFailure::TimedOut,
    }
}

async fn read(response: Response<Incoming>, asked: Instant, waits: Waits) -> Exchanged {
    let first_byte = Millis::from(asked.elapsed());
    let (parts, incoming) = response.into_parts();
    let body_end = waits.end.min(Instant::now() + waits.body);
    let body = body::read(incoming, &parts.headers, body_end).await;
    let answer = Answer {
        status: parts.status.as_u16(),
        version: version_of(parts.version),
        head: head::fields(&parts.headers),
        first_byte,
        took: asked.elapsed().into(),
        body,
        fallback: Fallback::NotNeeded,
    };
    Exchanged { answer, leads: head::leads(&parts.headers) }
}

/// What is kept of an answer that came with these fields and these bytes.
#[cfg(any(test, fuzzing))]
pub(super) fn kept(status: u16, fields: &hyper::HeaderMap, wire: &[u8]) -> Answer {
    Answer {
        status,
        version: HttpVersion::V1_1,
        head: head::fields(fields),
        first_byte: Millis(0),
        took: Millis(0),
        body: body::decoded(fields, wire),
        fallback: Fallback::NotNeeded,
    }
}

/// The `Location` of an answer with these fields. Reads their cookies as well.
#[cfg(any(test, fuzzing))]
pub(super) fn location(fields: &hyper::HeaderMap) -> Option<String> {
    head::leads(fields).location
}

fn version_of(version: hyper::Version) -> HttpVersion {
    match version {
        hyper::Version::HTTP_10 => HttpVersion::V1_0,
        hyper::Version::HTTP_2 => HttpVersion::V2,
        _ => HttpVersion::V1_1,
    }
}

/// A whole response head. Servers that send more than 8 to 16 KiB are refused by most proxies
/// already, so 64 KiB tells "large" from "abuse".
const MAX_HEAD_BYTES: usize = 64 * 1024;

/// Lines of a response head. Browsers accept more than hyper's own 100.
const MAX_HEAD_FIELDS: usize = 256;

/// The same limit for HTTP/2, where sizes are counted uncompressed (RFC 9113 §6.5.2).
const MAX_HEAD_LIST_BYTES: u32 = 64 * 1024;

/// RFC 9113 §6.9.2's initial window, one byte less than the body that we read at most.
const WINDOW_BYTES: u32 = 65_535;
