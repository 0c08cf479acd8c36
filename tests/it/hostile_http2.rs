//! HTTP/2 servers that misbehave: frames written by hand behind a real TLS handshake.

use std::time::Duration;

use downforwhom::observation::Alpn;
use downforwhom::observation::BodyEnd;
use downforwhom::observation::Fallback;
use downforwhom::observation::HttpFailure;
use downforwhom::observation::HttpVersion;
use futures_util::future::join_all;

use crate::support::hostile;
use crate::support::hostile::Hostile;
use crate::support::hostile_tls::*;
use crate::support::prober::answer;
use crate::support::prober::failure;
use crate::support::prober::hasty;
use crate::support::prober::last;
use crate::support::prober::look;
use crate::support::prober::patient;

fn url(server: &Hostile) -> String {
    format!("https://{}/", server.address)
}

/// Speaks these frames to whoever agrees on HTTP/2, and plain sense to the others.
async fn broken_http2(protocols: &[&str], frames: Vec<u8>) -> Hostile {
    serve(protocols, move |mut guest| {
        let frames = frames.clone();
        async move {
            if guest.is_http2() {
                guest.request_http2().await;
                guest.say(&frames).await;
                guest.hold().await;
            } else {
                guest.answer_http1(&hostile::answer("200 OK", "", "over HTTP/1.1")).await;
            }
        }
    })
    .await
}

#[tokio::test]
async fn http2_is_spoken_where_it_is_agreed_on() {
    let head = frame(HEADERS, END_HEADERS, 1, STATUS_200);
    let body = frame(DATA, END_STREAM, 1, b"over HTTP/2");
    let server = broken_http2(BOTH, [settings(), head, body].concat()).await;
    let seen = look(&patient(), &url(&server)).await;
    assert_eq!((answer(&seen).status, answer(&seen).version), (200, HttpVersion::V2));
    assert_eq!(answer(&seen).fallback, Fallback::NotNeeded);
    assert_eq!(answer(&seen).body.text, "over HTTP/2");
    assert_eq!(last(&seen).tries[0].secured().map(|tls| tls.alpn), Some(Alpn::H2));
}

#[tokio::test]
async fn broken_http2_is_replaced_by_http1() {
    let continuations = frame(CONTINUATION, 0, 1, b"\x00\x01a\x01b").repeat(5000);
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("garbage", vec![0xff; 200]),
        ("HTTP/1 text", b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec()),
        ("no status", [settings(), frame(HEADERS, END_BOTH, 1, b"\x00\x01a\x01b")].concat()),
        ("bad HPACK", [settings(), frame(HEADERS, END_BOTH, 1, b"\xff\xff\xff\xff")].concat()),
        ("refused stream", [settings(), frame(RST_STREAM, 0, 1, &7_u32.to_be_bytes())].concat()),
        (
            "HTTP/1.1 required",
            [settings(), frame(RST_STREAM, 0, 1, &13_u32.to_be_bytes())].concat(),
        ),
        ("rapid reset", [settings(), frame(RST_STREAM, 0, 3, &8_u32.to_be_bytes())].concat()),
        (
            "go away with a page in it",
            [settings(), frame(GOAWAY, 0, 0, b"\0\0\0\0\0\0\0\x0b<b>go away</b>")].concat(),
        ),
        (
            "push that nobody allowed",
            [settings(), frame(PUSH_PROMISE, END_HEADERS, 1, b"\0\0\0\x02\x88")].concat(),
        ),
        (
            "continuations without end",
            [settings(), frame(HEADERS, 0, 1, STATUS_200), continuations].concat(),
        ),
        ("frame too long", [settings(), frame(DATA, 0, 1, &[0; 20_000])].concat()),
    ];
    join_all(cases.into_iter().map(async |(name, frames)| {
        let server = broken_http2(BOTH, frames).await;
        let seen = look(&patient(), &url(&server)).await;
        assert_eq!(answer(&seen).body.text, "over HTTP/1.1", "{name}");
        assert_eq!(answer(&seen).fallback, Fallback::FromHttp2, "{name}");
        assert_eq!(answer(&seen).version, HttpVersion::V1_1, "{name}");
        assert_eq!(server.connections(), 2, "{name}");
        assert_eq!(last(&seen).tries.len(), 1, "{name}: one try on two connections");
        assert!(!format!("{seen:?}").contains("go away"), "{name}: its words are not kept");
    }))
    .await;
}

#[tokio::test]
async fn broken_http2_without_http1_beside_it_is_said() {
    let server = broken_http2(&["h2"], vec![0xff; 200]).await;
    assert_eq!(failure(&look(&patient(), &url(&server)).await), HttpFailure::Http2Broken);
}

#[tokio::test]
async fn silence_over_http2_is_silence() {
    let server = broken_http2(BOTH, settings()).await;
    let seen = look(&hasty(), &url(&server)).await;
    assert_eq!(failure(&seen), HttpFailure::TimedOut);
    assert_eq!(server.connections(), 1, "HTTP/1.1 would only be silent again");
}

#[tokio::test]
async fn nothing_of_ours_stays_behind_when_the_look_is_over() {
    for protocols in [BOTH, &["http/1.1"]] {
        let (tell, mut left) = tokio::sync::mpsc::channel(4);
        let server = serve(protocols, move |mut guest| {
            let tell = tell.clone();
            async move {
                if guest.is_http2() {
                    guest.say(&settings()).await;
                }
                guest.hold().await;
                let _told = tell.send(()).await;
            }
        });
        look(&hasty(), &url(&server.await)).await;
        let closed = tokio::time::timeout(Duration::from_secs(20), left.recv()).await;
        assert_eq!(closed, Ok(Some(())), "{protocols:?}: the connection was closed");
    }
}

#[tokio::test]
async fn floods_of_frames_meet_the_byte_budget() {
    let early_hints = frame(HEADERS, END_HEADERS, 1, b"\x08\x03103");
    let cases = [
        ("ping", frame(PING, 0, 0, &[0; 8])),
        ("settings", settings()),
        ("unknown", frame(UNKNOWN, 0, 0, &[0; 100])),
        ("interim", early_hints),
    ];
    join_all(cases.map(async |(name, flood)| {
        let flood = flood.repeat(200);
        let server = serve(BOTH, move |mut guest| {
            let flood = flood.clone();
            async move {
                guest.say(&settings()).await;
                guest.flood(&flood).await;
            }
        });
        let seen = look(&patient(), &url(&server.await)).await;
        assert_eq!(failure(&seen), HttpFailure::Flood, "{name}");
    }))
    .await;
}

#[tokio::test]
async fn a_body_over_http2_that_stalls_keeps_its_status() {
    let head = frame(HEADERS, END_HEADERS, 1, STATUS_200);
    let begun = frame(DATA, 0, 1, b"<title>Shop");
    let server = broken_http2(BOTH, [settings(), head, begun].concat()).await;
    let seen = look(&hasty(), &url(&server)).await;
    assert_eq!(answer(&seen).status, 200);
    assert_eq!(
        (answer(&seen).body.text.as_str(), answer(&seen).body.end),
        ("<title>Shop", BodyEnd::TimedOut)
    );
}

/// What browsers and most servers offer.
const BOTH: &[&str] = &["h2", "http/1.1"];

/// `:status: 200`, by its place in the static table (RFC 7541 Appendix A).
const STATUS_200: &[u8] = &[0x88];

/// Flags (RFC 9113 §6.1, §6.2).
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
const END_BOTH: u8 = END_STREAM | END_HEADERS;
