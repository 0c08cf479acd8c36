//! HTTP/2: frames written by hand behind a TLS handshake that holds.

use std::future::Future;
use std::time::Duration;

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;
use crate::site::Site;
use crate::support::certs::Authority;
use crate::support::hostile;
use crate::support::hostile::Hostile;
use crate::support::hostile_tls::CONTINUATION;
use crate::support::hostile_tls::DATA;
use crate::support::hostile_tls::GOAWAY;
use crate::support::hostile_tls::HEADERS;
use crate::support::hostile_tls::PING;
use crate::support::hostile_tls::PUSH_PROMISE;
use crate::support::hostile_tls::RST_STREAM;
use crate::support::hostile_tls::Secured;
use crate::support::hostile_tls::UNKNOWN;
use crate::support::hostile_tls::frame;
use crate::support::hostile_tls::serve_by;
use crate::support::hostile_tls::settings;
use crate::support::sockets::acceptor;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Http2, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    let mut rows = slow();
    rows.extend(floods());
    rows.extend(in_heads());
    rows.extend(in_bodies());
    rows.extend(broken());
    rows.extend(turned_away());
    rows
}

fn slow() -> Vec<Row> {
    let drips = Row::new(1, "frames that drip", TIMED_OUT, async || {
        served(BOTH, async |mut guest| {
            guest.say(&settings()).await;
            for byte in frame(HEADERS, END_HEADERS, 1, &[STATUS_200; 400]) {
                tokio::time::sleep(Duration::from_millis(100)).await;
                if !guest.say(&[byte]).await {
                    return;
                }
            }
        })
        .await
    });
    vec![
        then(1, "silent after SETTINGS", TIMED_OUT, settings(), Vec::new()).says(SILENCE),
        then(1, "silent from the start", TIMED_OUT, Vec::new(), Vec::new()).says(SILENCE),
        drips.says(SILENCE),
        then(1, "a body that is never sent", "none.works", answered(), Vec::new())
            .says(&["page did not come in time"]),
    ]
}

fn floods() -> Vec<Row> {
    let early_hints = frame(HEADERS, END_HEADERS, 1, b"\x08\x03103");
    let origin = frame(ALTSVC, 0, 0, b"\0\x0bhttps://a.bh3=\":443\"");
    [
        (2, "PING without end", frame(PING, 0, 0, &[0; 8])),
        (2, "SETTINGS without end", settings()),
        (2, "unknown frames without end", frame(UNKNOWN, 0, 0, &[0; 100])),
        (2, "empty unknown frames without end", frame(UNKNOWN, 0, 0, &[])),
        (2, "ALTSVC without end", origin),
        (2, "WINDOW_UPDATE without end", frame(WINDOW_UPDATE, 0, 0, &1_u32.to_be_bytes())),
        (3, "interim HEADERS without end", early_hints),
    ]
    .map(|(line, what, again)| {
        then(line, what, INVALID, settings(), piled(again)).says(&["far too much"])
    })
    .into()
}

fn in_heads() -> Vec<Row> {
    let begun = [settings(), frame(HEADERS, 0, 1, &[STATUS_200])].concat();
    let more = frame(CONTINUATION, 0, 1, b"\x00\x01a\x01b");
    let empty = frame(CONTINUATION, 0, 1, &[]);
    // A field of 4 kB goes into the table once (RFC 7541 §6.2.1), and is named 4000 times by one
    // byte each: 16 MB of head.
    let mut bomb = vec![STATUS_200, 0x40, 1, b'a', 0x7f, 0x81, 0x1e];
    bomb.extend([b'b'; 3968]);
    bomb.extend([0xbe; 4000]);
    let bomb = [settings(), frame(HEADERS, END_BOTH, 1, &bomb)].concat();
    vec![
        then(4, "CONTINUATION without end", WORKS, begun.clone(), piled(more)).says(FELL_BACK),
        then(4, "empty CONTINUATION without end", WORKS, begun, piled(empty)).says(FELL_BACK),
        then(5, "HPACK bomb", WORKS, bomb, Vec::new()).says(FELL_BACK),
    ]
}

fn in_bodies() -> Vec<Row> {
    vec![
        then(6, "empty DATA without end", INVALID, answered(), piled(frame(DATA, 0, 1, &[])))
            .says(&["broke off"]),
        then(7, "DATA of one byte", WORKS, answered(), piled(frame(DATA, 0, 1, b"a"))),
        then(
            7,
            "padded DATA of one byte",
            WORKS,
            answered(),
            piled(frame(DATA, PADDED, 1, &[&[200, b'a'][..], &[0; 200]].concat())),
        ),
    ]
}

fn broken() -> Vec<Row> {
    let after_settings = |frames: Vec<u8>| [settings(), frames].concat();
    let reset = |stream: u32, code: u32| frame(RST_STREAM, 0, stream, &code.to_be_bytes());
    let push = frame(PUSH_PROMISE, END_HEADERS, 1, b"\0\0\0\x02\x88");
    let text = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".to_vec();
    let no_status = frame(HEADERS, END_BOTH, 1, b"\x00\x01a\x01b");
    let resets = (1..2000).map(|number| reset(number * 2 + 1, 8)).collect::<Vec<_>>().concat();
    let cases: Vec<(&'static str, Vec<u8>, Vec<u8>)> = vec![
        ("PUSH_PROMISE without end", settings(), piled(push)),
        ("rapid reset", after_settings(resets), Vec::new()),
        ("no :status", after_settings(no_status), Vec::new()),
        ("bad HPACK", after_settings(frame(HEADERS, END_BOTH, 1, &[0xff; 4])), Vec::new()),
        ("garbage", vec![0xff; 200], Vec::new()),
        ("HTTP/1 text", text, Vec::new()),
        ("a frame that is too long", after_settings(frame(DATA, 0, 1, &[0; 20_000])), Vec::new()),
    ];
    let beside_http1 = cases
        .into_iter()
        .map(|(what, begin, again)| then(8, what, WORKS, begin, again).says(FELL_BACK));
    let alone = Row::new(8, "garbage, and no HTTP/1.1 beside it", INVALID, async || {
        served(&["h2"], async |mut guest| {
            guest.say(&[0xff; 200]).await;
            guest.hold().await;
        })
        .await
    });
    beside_http1.chain([alone.says(&["its HTTP/2 is broken"])]).collect()
}

fn turned_away() -> Vec<Row> {
    let reset = |code: u32| [settings(), frame(RST_STREAM, 0, 1, &code.to_be_bytes())].concat();
    let go_away = |debug: &str| {
        let said = [b"\0\0\0\0\0\0\0\x0b", debug.as_bytes()].concat();
        [settings(), frame(GOAWAY, 0, 0, &said)].concat()
    };
    vec![
        then(9, "REFUSED_STREAM", WORKS, reset(7), Vec::new()).says(FELL_BACK),
        then(9, "HTTP_1_1_REQUIRED", WORKS, reset(13), Vec::new()).says(FELL_BACK),
        then(9, "GOAWAY", WORKS, go_away(""), Vec::new()).says(FELL_BACK),
        then(10, "GOAWAY with markup", WORKS, go_away("<script>alert(7)</script>"), Vec::new())
            .says(FELL_BACK)
            .never(&["alert(7)"]),
        Row::new(10, "GOAWAY with markup, and no HTTP/1.1", INVALID, async move || {
            let frames = go_away("<script>alert(7)</script>");
            served(&["h2"], move |mut guest| {
                let frames = frames.clone();
                async move {
                    guest.say(&frames).await;
                    guest.hold().await;
                }
            })
            .await
        })
        .never(&["alert(7)"]),
    ]
}

/// A server that says `begin` over HTTP/2, then `again` for as long as anybody listens, or
/// nothing more; and plain sense over HTTP/1.1.
fn then(
    line: usize,
    what: &'static str,
    reason: &'static str,
    begin: Vec<u8>,
    again: Vec<u8>,
) -> Row {
    Row::new(line, what, reason, async move || {
        served(BOTH, move |mut guest| {
            let (begin, again) = (begin.clone(), again.clone());
            async move {
                if !guest.is_http2() {
                    let page = hostile::answer("200 OK", "", "<title>Over HTTP/1.1</title>");
                    return guest.answer_http1(&page).await;
                }
                // A stream that nobody has opened yet must not be answered.
                guest.request_http2().await;
                guest.say(&begin).await;
                if !again.is_empty() {
                    guest.flood(&again).await;
                }
                guest.hold().await;
            }
        })
        .await
    })
}

/// Many of a frame, so that they can be said at once.
fn piled(frame: Vec<u8>) -> Vec<u8> {
    frame.repeat(PILE_BYTES / frame.len())
}

/// A server on 127.0.0.1 with a certificate that the service trusts.
pub(crate) async fn served<F, S>(protocols: &[&str], script: S) -> Site
where
    S: Fn(Secured) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let authority = Authority::root("Hostile test root");
    let server = serve_by(acceptor(authority.leaf(&["127.0.0.1"]), protocols), script).await;
    trusting(&server, &authority).keeping(server)
}

/// The front page of this server, for a service that trusts this authority.
fn trusting(server: &Hostile, authority: &Authority) -> Site {
    let file = tempfile::NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), authority.pem()).expect("it takes text");
    let options = format!("--ca-file {}", file.path().display());
    Site::at(format!("https://{}/", server.address)).asked_with(options).keeping(file)
}

/// The beginning of an answer: its head, and no end of the stream.
fn answered() -> Vec<u8> {
    [settings(), frame(HEADERS, END_HEADERS, 1, &[STATUS_200])].concat()
}

/// As much as a connection takes at once.
const PILE_BYTES: usize = 64 * 1024;

/// What browsers and most servers offer.
const BOTH: &[&str] = &["h2", "http/1.1"];

/// `:status: 200`, by its place in the static table (RFC 7541 Appendix A).
const STATUS_200: u8 = 0x88;

/// Flags (RFC 9113 §6.1, §6.2).
const END_STREAM: u8 = 1;
const END_HEADERS: u8 = 4;
const PADDED: u8 = 8;
const END_BOTH: u8 = END_STREAM | END_HEADERS;

/// Further types of frames (RFC 9113 §6.9, RFC 7838 §4).
const WINDOW_UPDATE: u8 = 8;
const ALTSVC: u8 = 0xa;

const WORKS: &str = "none.works";
const INVALID: &str = "http.response.invalid";
const TIMED_OUT: &str = "http.response.timed_out";
const SILENCE: &[&str] = &["lets visits in, but never answers", "silence"];
const FELL_BACK: &[&str] = &["HTTP/2 broke; the older HTTP/1.1 worked."];
