//! Handshakes: what cannot be agreed on, who refuses, who is silent, and who says too much.

use tokio::io::AsyncWriteExt;

use crate::row::Row;
use crate::tls::certificates::with_names;
use crate::tls::staging::Secured;
use crate::tls::staging::after_hello;
use crate::tls::staging::alerts;
use crate::tls::staging::answers;
use crate::tls::staging::answers_and_closes;
use crate::tls::staging::drips;
use crate::tls::staging::floods;
use crate::tls::staging::hold;
use crate::tls::staging::openssl;
use crate::tls::staging::resets;
use crate::tls::staging::secured;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let parts = [agreement(), alerted(), wanted(), not_tls(), cut(), silent(), too_much()];
    parts.into_iter().flatten().collect()
}

/// Versions, ciphers and protocols.
fn agreement() -> Vec<Row> {
    let old = |what, arguments: &'static [&'static str]| {
        Row::new(12, what, MISMATCH, async move || openssl(arguments).await)
            .says(&["not just you", "All its ways are too old"])
            .never(&["Our checker is strict"])
    };
    let strict = |line, what, arguments: &'static [&'static str]| {
        Row::new(line, what, MISMATCH, async move || openssl(arguments).await)
            .says(&["We can't tell", "it may be that", "Your browser may know a way"])
            .never(&["not just you", "for everyone", "All its ways are too old"])
    };
    vec![
        strict(11, "P-521 for the key exchange only", &["-curves", "P-521"]),
        old("TLS 1.0 only", &["-tls1", "-cipher", "ALL:@SECLEVEL=0"]),
        old("TLS 1.1 only", &["-tls1_1", "-cipher", "ALL:@SECLEVEL=0"]),
        strict(13, "static RSA only", &["-tls1_2", "-cipher", "AES128-GCM-SHA256"]),
        strict(13, "DHE only", &["-tls1_2", "-cipher", "DHE-RSA-AES128-GCM-SHA256:@SECLEVEL=0"]),
        strict(13, "CBC only", &["-tls1_2", "-cipher", "ECDHE-RSA-AES128-SHA"]),
        strict(14, "no encryption only", &["-tls1_2", "-cipher", "NULL-SHA256:@SECLEVEL=0"]),
        Row::new(14, "SSL 3 and 3DES only", MISMATCH, async || answers(SSL3_HELLO).await)
            .says(&["All its ways are too old"]),
        Row::new(24, "TLS 1.2 only", "tls.cert.name_invalid", async || {
            let mut site = openssl(&["-tls1_2"]).await;
            site.url = site.url.replace("shop.stage.test", "127.0.0.1");
            site
        }),
        Row::new(24, "TLS 1.2 only, for its own name", "none.works", async || {
            openssl(&["-tls1_2"]).await
        }),
        Row::new(16, "only a protocol of yesterday in ALPN", BROKEN, async || {
            openssl(&["-alpn", "spdy/3"]).await
        })
        .says(&["no way to ask for pages"]),
        Row::new(16, "no ALPN at all", "none.works", async || openssl(&["-tls1_3"]).await),
    ]
}

/// Alerts, by number (RFC 8446 §6).
fn alerted() -> Vec<Row> {
    let alert = |line, what, reason, number| {
        Row::new(line, what, reason, async move || alerts(number).await)
    };
    vec![
        alert(14, "alert 40: nothing in common", MISMATCH, 40).says(&["Your browser may know"]),
        alert(14, "alert 71: not safe enough", MISMATCH, 71).says(&["Your browser may know"]),
        alert(12, "alert 70: another version", MISMATCH, 70).says(&["All its ways are too old"]),
        alert(16, "alert 120: no protocol in common", BROKEN, 120).says(&["no way to ask"]),
        alert(17, "alert 112: no such name here", "tls.name_unrecognised", 112)
            .says(&["has no site of that name"]),
        alert(17, "alert 80: an error of its own", BROKEN, 80).says(&["an error of its own"]),
        alert(17, "alert 255: nobody knows what", BROKEN, 255)
            .says(&["We can't tell"])
            .never(&["not just you", "for everyone"]),
    ]
}

/// A certificate of the visitor's.
fn wanted() -> Vec<Row> {
    ["-tls1_2", "-tls1_3"]
        .map(|version| {
            let what = match version {
                "-tls1_2" => "a client certificate, in TLS 1.2",
                _ => "a client certificate, in TLS 1.3",
            };
            Row::new(15, what, "none.client_certificate", async move || {
                openssl(&[version, "-Verify", "1"]).await
            })
            .says(&["It works from here"])
            .never(&["not just you", "for everyone"])
        })
        .into()
}

/// What is not TLS at all.
fn not_tls() -> Vec<Row> {
    vec![
        Row::new(18, "plain HTTP", NOT_SPOKEN, async || {
            answers_and_closes(b"HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n").await
        })
        .says(&["does not speak https", "plain http"]),
        Row::new(18, "SSH", NOT_SPOKEN, async || answers(b"SSH-2.0-OpenSSH_9.2p1\r\n").await)
            .says(&["does not speak https", "speaks SSH"]),
        Row::new(18, "mail", NOT_SPOKEN, async || answers(b"220 mail.test ESMTP\r\n").await)
            .says(&["greets like a mail or file server"]),
        Row::new(18, "HTTP/2 without TLS", NOT_SPOKEN, async || {
            answers(b"\0\0\x12\x04\0\0\0\0\0\0\x03\0\0\0\x80\0\x04\0\x01\0\0\0\x05\0\xff\xff\xff")
                .await
        })
        .says(&["plain http"]),
        Row::new(18, "noise", NOT_SPOKEN, async || answers(b"\xde\xad\xbe\xef<script>").await)
            .says(&["something else"])
            .never(&["<script>\u{fffd}", "\u{fffd}<script>"]),
    ]
}

/// The connection ends after the first message.
fn cut() -> Vec<Row> {
    vec![
        Row::new(19, "reset", "tls.interrupted", async || after_hello(resets).await)
            .says(&["breaks off", "cut off"]),
        Row::new(19, "closed", "tls.interrupted", async || answers_and_closes(b"").await)
            .says(&["breaks off", "hung up"]),
        Row::new(19, "closed in the middle", "tls.interrupted", async || {
            answers_and_closes(PART_OF_HELLO).await
        })
        .says(&["breaks off"]),
    ]
}

/// Nothing comes, or hardly anything.
fn silent() -> Vec<Row> {
    let row = |what, bytes: &'static [u8]| {
        Row::new(20, what, "tls.timed_out", async move || answers(bytes).await)
            .says(&["goes silent"])
    };
    vec![
        Row::new(20, "silence", "tls.timed_out", async || after_hello(hold).await)
            .says(&["goes silent", "no answer came in time"]),
        row("part of a hello, and silence", PART_OF_HELLO),
        Row::new(20, "a hello that drips", "tls.timed_out", async || drips(SSL3_HELLO).await)
            .says(&["goes silent"]),
    ]
}

/// More than anybody asked for.
fn too_much() -> Vec<Row> {
    let flood = |what, bytes: &'static [u8]| {
        Row::new(22, what, BROKEN, async move || floods(bytes).await).says(&["We can't tell"])
    };
    vec![
        Row::new(21, "a message of 16 MiB", BROKEN, async || floods(HUGE_MESSAGE).await),
        Row::new(21, "ten thousand names", BROKEN, async || with_names(10_000).await),
        flood("warnings without end", b"\x15\x03\x03\0\x02\x01\x5a"),
        flood("changes of cipher without end", b"\x14\x03\x03\0\x01\x01"),
        flood("empty records without end", b"\x16\x03\x03\0\0"),
        flood("empty data without end", b"\x17\x03\x03\0\0"),
        flood("hello requests without end", b"\x16\x03\x03\0\x04\0\0\0\0"),
        Row::new(22, "new keys without end", FLOOD, async || {
            secured(async |mut stream: Secured| {
                while stream.get_mut().1.refresh_traffic_keys().is_ok()
                    && stream.flush().await.is_ok()
                {}
            })
            .await
        }),
        Row::new(22, "spaces without end, each in a record of its own", FLOOD, async || {
            secured(async |mut stream: Secured| while stream.write_all(b" ").await.is_ok() {}).await
        }),
    ]
}

const MISMATCH: &str = "tls.version_or_cipher_mismatch";

const BROKEN: &str = "tls.protocol.error";

const FLOOD: &str = "http.response.invalid";

const NOT_SPOKEN: &str = "tls.not_spoken";

/// The beginning of a ServerHello in a record of 122 bytes (RFC 8446 §4.1.3).
const PART_OF_HELLO: &[u8] = &[0x16, 3, 3, 0, 0x7a, 2, 0, 0, 0x76, 3, 3];

/// A handshake message that says it has 16 MiB (RFC 8446 §4), and 4 bytes of it.
const HUGE_MESSAGE: &[u8] = &[0x16, 3, 3, 0, 8, 2, 0xff, 0xff, 0xff, 3, 3, 0, 0];

/// A whole ServerHello of SSL 3.0 that chooses RSA with 3DES (RFC 6101 §5.6.1.3): version, random,
/// an empty session, cipher 0x000a, no compression.
const SSL3_HELLO: &[u8] =
    b"\x16\x03\0\0\x2a\x02\0\0\x26\x03\0________________________________\0\0\x0a\0";
