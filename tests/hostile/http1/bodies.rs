//! Bodies that do not end, come too slowly, break off, or hold what must not be shown.

use std::time::Duration;

use crate::http1::flooded;
use crate::http1::said;
use crate::http1::scripted;
use crate::row::Row;
use crate::support::hostile::answer;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = endless();
    rows.extend(cut_short());
    rows.extend(titles());
    rows
}

fn endless() -> Vec<Row> {
    let chunk = format!("1000\r\n{}\r\n", "a".repeat(0x1000));
    vec![
        flooded(12, "until it closes", WORKS, "HTTP/1.1 200 OK\r\n\r\n", "a".repeat(4096)),
        flooded(12, "chunks without end", WORKS, CHUNKED, chunk),
        flooded(
            12,
            "a length of an exabyte",
            WORKS,
            "HTTP/1.1 200 OK\r\nContent-Length: 1000000000000000000\r\n\r\n",
            "a".repeat(4096),
        ),
        scripted(13, "a body that drips", WORKS, async |mut guest| {
            guest.request().await;
            guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n").await;
            guest.drip(&[b'a'; 9999], Duration::from_millis(100)).await;
        })
        .says(&["page did not come in time"]),
        scripted(13, "a body that stops", WORKS, async |mut guest| {
            guest.request().await;
            guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 9999\r\n\r\n<title>Shop").await;
            guest.hold().await;
        })
        .says(&["page did not come in time"]),
    ]
}

fn cut_short() -> Vec<Row> {
    let chunks = |text: &str| format!("{CHUNKED}{text}");
    let overflow = chunks("fffffffffffffffff\r\nhi\r\n");
    vec![
        said(14, "5 bytes of 500", WORKS, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\nhello")
            .says(BREAKS_OFF),
        said(14, "none of 500", INVALID, "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n")
            .says(BREAKS_OFF),
        said(15, "chunk of size zz", INVALID, chunks("zz\r\nhi\r\n")).says(BREAKS_OFF),
        said(15, "chunk size too large to count", INVALID, overflow).says(BREAKS_OFF),
        said(15, "no last chunk", WORKS, chunks("5\r\nhello\r\n")).says(BREAKS_OFF),
        flooded(15, "chunk extension without end", INVALID, chunks("5;"), "a=b;".repeat(1000))
            .says(BREAKS_OFF),
        flooded(15, "trailers without end", WORKS, chunks("5\r\nhello\r\n0\r\n"), "A: b\r\n")
            .says(BREAKS_OFF),
    ]
}

fn titles() -> Vec<Row> {
    let html = "Content-Type: text/html\r\n";
    let broken = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>a\xff\xfeb</title>";
    let script = "<title>&lt;script&gt;alert(7)</script><script>alert(7)</script></title>";
    vec![
        said(34, "broken UTF-8 in the title", WORKS, broken),
        said(34, "markup in the title", WORKS, answer("200 OK", html, script))
            .escapes(&["<script>alert(7)"]),
        said(
            34,
            "reversed text in the title",
            WORKS,
            answer("200 OK", html, "<title>gnp.\u{202e}exe \u{7}\u{9b}2J\u{200b}</title>"),
        )
        .never(&["\u{202e}", "\u{7}", "\u{9b}", "\u{200b}", "\\u0007", "\\u009b"]),
    ]
}

const WORKS: &str = "none.works";
const INVALID: &str = "http.response.invalid";
const CHUNKED: &str = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
const BREAKS_OFF: &[&str] = &["broke off"];
