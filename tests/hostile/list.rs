//! What has to be staged: the ways of misbehaving that are known of each protocol, by line.

use crate::http1;
use crate::http2;
use crate::row::Row;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    /// TCP and HTTP/1.
    Http1,
    /// HTTP/2.
    Http2,
}

impl Section {
    fn lines(self) -> &'static [&'static str] {
        match self {
            Self::Http1 => HTTP1,
            Self::Http2 => HTTP2,
        }
    }

    fn rows(self) -> Vec<Row> {
        match self {
            Self::Http1 => http1::rows(),
            Self::Http2 => http2::rows(),
        }
    }
}

#[test]
fn every_line_of_the_list_is_staged() {
    for section in [Section::Http1, Section::Http2] {
        let rows = section.rows();
        for (index, line) in section.lines().iter().enumerate() {
            let staged = rows.iter().filter(|row| row.line == index + 1).count();
            assert!(staged > 0, "{section:?} {}: {line} is not staged", index + 1);
        }
        let last = rows.iter().map(|row| row.line).max().unwrap_or_default();
        assert!(last <= section.lines().len(), "{section:?} has no line {last}");
    }
}

const HTTP1: &[&str] = &[
    /* 1 */ "port closed",
    /* 2 */ "packets dropped",
    /* 3 */ "IPv6 dead, IPv4 fine",
    /* 4 */ "no route, no files, no ports on our own machine",
    /* 5 */ "connected, then silent",
    /* 6 */ "reset or closed after the request",
    /* 7 */ "half a status line",
    /* 8 */ "a head that drips",
    /* 9 */ "a head of a megabyte, a head without end",
    /* 10 */ "a head of 300 kB",
    /* 11 */ "very many fields",
    /* 12 */ "a body without end",
    /* 13 */ "a body that drips",
    /* 14 */ "a body that is too short",
    /* 15 */ "broken chunks, floods of extensions and trailers",
    /* 16 */ "length and chunks at once",
    /* 17 */ "lengths that differ, a negative length",
    /* 18 */ "the same length twice",
    /* 19 */ "a transfer coding that nobody knows",
    /* 20 */ "something other than HTTP",
    /* 21 */ "a status that is no status",
    /* 22 */ "a status of the server's own invention",
    /* 23 */ "no reason phrase, one that is not ASCII",
    /* 24 */ "markup in the reason phrase",
    /* 25 */ "lines that end with LF alone",
    /* 26 */ "sloppy fields, NUL in a field",
    /* 27 */ "interim answers without end",
    /* 28 */ "another protocol that nobody asked for",
    /* 29 */ "204 with a body",
    /* 30 */ "raw UTF-8 in a field",
    /* 31 */ "a body that unpacks to a gigabyte",
    /* 32 */ "packed twice",
    /* 33 */ "packed badly",
    /* 34 */ "broken UTF-8, markup and reversed text in the title",
    /* 35 */ "redirects in a circle, without end, growing",
    /* 36 */ "a redirect without Location",
    /* 37 */ "redirects to a private address, an odd port, another scheme, with a password",
    /* 38 */ "pages of parking, of filters and of protections, with status 200",
    /* 39 */ "challenges",
    /* 40 */ "errors of the delivery network, errors of the server behind it",
    /* 41 */ "redirects over hosts without end",
    /* 42 */ "100 Continue, 103 Early Hints",
];

const HTTP2: &[&str] = &[
    /* 1 */ "silent after SETTINGS, a body that is never sent, slow frames",
    /* 2 */ "floods of PING, SETTINGS, unknown frames, ALTSVC, WINDOW_UPDATE",
    /* 3 */ "interim HEADERS without end",
    /* 4 */ "CONTINUATION without end, empty ones",
    /* 5 */ "HPACK bomb",
    /* 6 */ "empty DATA without end",
    /* 7 */ "60,000 DATA frames of one byte",
    /* 8 */ "PUSH_PROMISE, rapid reset, no :status, garbage, HTTP/1 text",
    /* 9 */ "REFUSED_STREAM, GOAWAY, HTTP_1_1_REQUIRED",
    /* 10 */ "GOAWAY with markup in its debug data",
];
