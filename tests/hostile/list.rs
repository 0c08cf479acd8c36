//! What has to be staged: the ways of misbehaving that are known of each protocol, by line.

use crate::dns;
use crate::http1;
use crate::http2;
use crate::row::Row;
use crate::tls;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Section {
    /// TCP and HTTP/1.
    Http1,
    /// HTTP/2.
    Http2,
    /// TLS.
    Tls,
    /// DNS.
    Dns,
}

impl Section {
    fn lines(self) -> &'static [&'static str] {
        match self {
            Self::Http1 => HTTP1,
            Self::Http2 => HTTP2,
            Self::Tls => TLS,
            Self::Dns => DNS,
        }
    }

    fn rows(self) -> Vec<Row> {
        match self {
            Self::Http1 => http1::rows(),
            Self::Http2 => http2::rows(),
            Self::Tls => tls::rows(),
            Self::Dns => dns::rows(),
        }
    }
}

#[test]
fn every_line_of_the_list_is_staged() {
    for section in [Section::Http1, Section::Http2, Section::Tls, Section::Dns] {
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

const TLS: &[&str] = &[
    /* 1 */ "a leaf that has expired, or is not valid yet",
    /* 2 */ "an intermediate that has expired, or is not valid yet",
    /* 3 */ "another host's name, no name, an address only, wildcards",
    /* 4 */ "signed by itself, an unknown root, a link left out",
    /* 5 */ "a chain upside down, with strangers in it",
    /* 6 */ "a maze of intermediates of one name",
    /* 7 */ "ten links",
    /* 8 */
    "an authority as a site, a site as an authority, constraints, critical extensions, purposes",
    /* 9 */ "revoked",
    /* 10 */ "keys and seals of all strengths, very many names",
    /* 11 */ "P-521",
    /* 12 */ "TLS 1.0 and 1.1 only",
    /* 13 */ "static RSA, DHE, CBC only",
    /* 14 */ "SSL 3, 3DES, no encryption only",
    /* 15 */ "a client certificate",
    /* 16 */ "no protocol in common",
    /* 17 */ "no such name at this server",
    /* 18 */ "something other than TLS",
    /* 19 */ "reset or closed after the first message",
    /* 20 */ "silence, part of a hello, a hello that drips",
    /* 21 */ "a huge message",
    /* 22 */ "floods of warnings, of changes of cipher, of empty records",
    /* 23 */ "markup in certificates",
    /* 24 */ "the rest of badssl.com's set",
];

const DNS: &[&str] = &[
    /* 1 */ "no such name, with and without SOA",
    /* 2 */ "no address",
    /* 3 */ "SERVFAIL",
    /* 4 */ "SERVFAIL, explained",
    /* 5 */ "a resolver that filters",
    /* 6 */ "REFUSED, FORMERR",
    /* 7 */ "no answer",
    /* 8 */ "an address, and a failure for IPv6",
    /* 9 */ "an address, and silence for IPv6",
    /* 10 */ "aliases in a circle",
    /* 11 */ "ten aliases, aliases without end",
    /* 12 */ "an alias of nothing",
    /* 13 */ "five hundred addresses",
    /* 14 */ "truncated, over TCP too",
    /* 15 */ "private, mixed and mapped addresses",
    /* 16 */ "an address that changes with each question",
    /* 17 */ "a time to live of 2^31 seconds",
    /* 18 */ "another id, no question, noise",
    /* 19 */ "an answer about another name",
    /* 20 */ "OPT among the answers, tricks with pointers",
    /* 21 */ "four hundred names that hang, and a good one",
    /* 22 */ "a resolver that answers for every name",
    /* 23 */ "HTTPS records",
    /* 24 */ "markup in explanations and aliases",
];
