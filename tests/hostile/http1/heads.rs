//! Heads that are too large, broken, sloppy, or come before others without end.

use crate::http1::flooded;
use crate::http1::said;
use crate::row::Row;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let mut rows = large();
    rows.extend(broken());
    rows.extend(sloppy());
    rows.extend(interim());
    rows
}

fn large() -> Vec<Row> {
    let field = |bytes: usize| format!("HTTP/1.1 200 OK\r\nX-Big: {}\r\n\r\n", "a".repeat(bytes));
    let fields = |count: usize| {
        format!("HTTP/1.1 200 OK\r\n{}Content-Length: 0\r\n\r\n", "X-A: b\r\n".repeat(count))
    };
    let begin = "HTTP/1.1 200 OK\r\n";
    vec![
        said(9, "a field of a megabyte", INVALID, field(1 << 20)).says(TOO_LARGE),
        flooded(9, "a field without end", INVALID, format!("{begin}X-Big: "), "a".repeat(4096))
            .says(TOO_LARGE),
        flooded(9, "fields without end", INVALID, begin, "X-A: b\r\n".repeat(500)).says(TOO_LARGE),
        said(10, "a field of 300 kB", INVALID, field(300_000)).says(TOO_LARGE),
        said(11, "101 fields", WORKS, fields(101)),
        said(11, "10,000 fields", INVALID, fields(10_000)).says(TOO_LARGE),
    ]
}

fn broken() -> Vec<Row> {
    let answer = |status: &str| format!("HTTP/1.1 {status}\r\nContent-Length: 2\r\n\r\nhi");
    let ok = |fields: &str| format!("HTTP/1.1 200 OK\r\n{fields}\r\nhello");
    vec![
        said(17, "lengths that differ", INVALID, ok("Content-Length: 5\r\nContent-Length: 6\r\n"))
            .says(NOT_PROPER),
        said(17, "a negative length", INVALID, ok("Content-Length: -5\r\n")).says(NOT_PROPER),
        said(21, "status abc", INVALID, answer("abc OK")).says(NOT_PROPER),
        said(21, "status 099", INVALID, answer("099 OK")).says(NOT_PROPER),
        said(21, "status 1000", INVALID, answer("1000 OK")).says(NOT_PROPER),
        said(22, "status 999", "unknown.refuses_us", answer("999 Request denied"))
            .says(&["does not let us in", "999"]),
        said(22, "status 600", "application.error", answer("600 Whatever")).says(&["600"]),
        said(26, "NUL in a field", INVALID, ok("A: b\0c\r\n")).says(NOT_PROPER),
    ]
}

fn sloppy() -> Vec<Row> {
    let ok = |fields: &str| format!("HTTP/1.1 200 OK\r\n{fields}Content-Length: 5\r\n\r\nhello");
    vec![
        said(
            16,
            "length and chunks at once",
            WORKS,
            "HTTP/1.1 200 OK\r\nContent-Length: 9\r\nTransfer-Encoding: chunked\r\n\r\n\
             2\r\nhi\r\n0\r\n\r\n",
        ),
        said(18, "length 5, 5", WORKS, "HTTP/1.1 200 OK\r\nContent-Length: 5, 5\r\n\r\nhello"),
        said(18, "length 5 twice", WORKS, ok("Content-Length: 5\r\n")),
        said(
            19,
            "transfer coding that nobody knows",
            WORKS,
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: rot13\r\n\r\nhello",
        ),
        said(23, "no reason phrase", WORKS, "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nhi"),
        said(
            23,
            "reason phrase in Latin-1",
            WORKS,
            b"HTTP/1.1 200 \xe9t\xe9\r\nContent-Length: 2\r\n\r\nhi",
        ),
        said(
            24,
            "markup in the reason phrase",
            WORKS,
            "HTTP/1.1 200 <script>alert(1)</script>\r\nContent-Length: 2\r\n\r\nhi",
        )
        .never(&["<script>alert", "alert(1)"]),
        said(
            24,
            "markup in the reason phrase of an error",
            "application.error",
            "HTTP/1.1 500 <script>alert(1)</script>\r\nContent-Length: 2\r\n\r\nhi",
        )
        .never(&["<script>alert", "alert(1)"]),
        said(25, "LF alone", WORKS, "HTTP/1.1 200 OK\nContent-Length: 2\n\nhi"),
        said(26, "a folded field", WORKS, ok("A: b\r\n  c\r\n")),
        said(26, "a space before the colon", WORKS, ok("A : b\r\n")),
        said(26, "no colon", WORKS, ok("rubbish\r\n")),
        said(29, "204 with a body", WORKS, "HTTP/1.1 204 No Content\r\n\r\nhello"),
        said(30, "raw UTF-8 in a field", WORKS, ok("Server: caf\u{e9} \u{202e}evil\r\n"))
            .never(&["\u{202e}"]),
    ]
}

fn interim() -> Vec<Row> {
    let ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi";
    let hints = "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n";
    let go_on = "HTTP/1.1 100 Continue\r\n\r\n";
    vec![
        flooded(27, "100 without end", INVALID, "", go_on).says(&["far too much"]),
        flooded(27, "103 without end", INVALID, "", hints).says(&["far too much"]),
        said(
            28,
            "101 that nobody asked for",
            INVALID,
            "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n",
        )
        .says(&["another protocol"]),
        said(42, "100 Continue", WORKS, format!("{go_on}{ok}")),
        said(42, "103 Early Hints", WORKS, format!("{hints}{ok}")),
    ]
}

const WORKS: &str = "none.works";
const INVALID: &str = "http.response.invalid";
const TOO_LARGE: &[&str] = &["its head is too large"];
const NOT_PROPER: &[&str] = &["it is not proper HTTP"];
