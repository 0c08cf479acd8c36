//! Tells from the first bytes of the other side which protocol it speaks.
//!
//! It looks at bytes only; that they were not what was expected is for the caller to know.

use crate::observation::Speaks;

/// How many of the first bytes are kept. The longest sign below has 9 bytes; the rest leaves
/// room for a greeting's code after a few odd bytes.
pub(super) const KEPT_BYTES: usize = 64;

/// Which protocol these first bytes belong to; `None` when there are none.
pub(super) fn spoken(first: &[u8]) -> Option<Speaks> {
    if first.is_empty() {
        return None;
    }
    let known = SIGNS.iter().find(|(_, is_spoken)| is_spoken(first));
    Some(known.map_or(Speaks::Other, |(speaks, _)| *speaks))
}

/// A protocol, and whether bytes are its beginning.
type Sign = (Speaks, fn(&[u8]) -> bool);

/// What each protocol's server says first.
const SIGNS: &[Sign] = &[
    (Speaks::Tls, is_tls),
    (Speaks::Http, |first| first.starts_with(b"HTTP/") || first.starts_with(b"ICY ")),
    (Speaks::Http2, is_http2),
    (Speaks::Ssh, |first| first.starts_with(b"SSH-")),
    (Speaks::Greeting, is_greeting),
];

/// A TLS record: content type 20 to 24, then major version 3 (RFC 8446 §5.1). The type alone is
/// enough when only one byte came: no text protocol begins with such a control character.
fn is_tls(first: &[u8]) -> bool {
    (20..=24).contains(&first[0]) && first.get(1).is_none_or(|&major| major == 3)
}

/// A server's HTTP/2 preface is a SETTINGS frame on stream 0 (RFC 9113 §3.4): three bytes of
/// length, type 4, flags 0, stream 0.
fn is_http2(first: &[u8]) -> bool {
    first.len() >= 9 && first[3] == 0x04 && first[4] == 0 && first[5..9] == [0; 4]
}

/// A mail or FTP server's greeting: three digits, then a space or a hyphen (RFC 5321 §4.2,
/// RFC 959 §4.2), or the forms of IMAP (RFC 9051 §7.1) and POP3 (RFC 1939 §4).
fn is_greeting(first: &[u8]) -> bool {
    let reply_code = first.len() >= 4
        && matches!(first[0], b'2'..=b'5')
        && first[1..3].iter().all(u8::is_ascii_digit)
        && matches!(first[3], b' ' | b'-');
    reply_code || first.starts_with(b"* OK") || first.starts_with(b"+OK")
}

#[cfg(test)]
mod tests {
    use super::spoken;
    use crate::observation::Speaks;

    #[test]
    fn tells_protocols_apart() {
        let cases: &[(&[u8], Option<Speaks>)] = &[
            (b"", None),
            (b"HTTP/1.1 400 Bad Request\r\n", Some(Speaks::Http)),
            (b"ICY 200 OK\r\n", Some(Speaks::Http)),
            (b"SSH-2.0-OpenSSH_9.2\r\n", Some(Speaks::Ssh)),
            (b"220 mail.example ESMTP\r\n", Some(Speaks::Greeting)),
            (b"220-ftp.example\r\n", Some(Speaks::Greeting)),
            (b"* OK IMAP4rev2\r\n", Some(Speaks::Greeting)),
            (b"\x15\x03\x01\x00\x02\x02\x46", Some(Speaks::Tls)),
            (b"\x16", Some(Speaks::Tls)),
            (b"\x00\x00\x12\x04\x00\x00\x00\x00\x00\x00\x03", Some(Speaks::Http2)),
            (b"\x00\x00\x00\x04\x01\x00\x00\x00\x00", Some(Speaks::Other)),
            (b"<html>", Some(Speaks::Other)),
            (b"2 4 6", Some(Speaks::Other)),
        ];
        for (bytes, expected) in cases {
            assert_eq!(spoken(bytes), *expected, "{bytes:?}");
        }
    }
}
