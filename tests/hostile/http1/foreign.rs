//! Ports on which something other than HTTP/1 is spoken.

use crate::http1::said;
use crate::http1::scripted;
use crate::row::Row;

/// All cases.
pub(super) fn rows() -> Vec<Row> {
    let settings = b"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x03\x00\x00\x00\x64";
    let named = vec![
        said(20, "HTTP/0.9", INVALID, "<html>hello</html>").says(&["something that is not HTTP"]),
        said(20, "ICY", INVALID, "ICY 200 OK\r\n\r\n").says(&["something that is not HTTP"]),
        said(20, "HTTP/2.0 in words", INVALID, "HTTP/2.0 200 OK\r\n\r\n")
            .says(&["it is not proper HTTP"]),
        said(20, "SSH", INVALID, "SSH-2.0-OpenSSH_9.2\r\n").says(&["speaks SSH"]),
        said(20, "mail", INVALID, "220 mail.example ESMTP <b>hi</b>\r\n")
            .says(&["mail or file server"])
            .never(&["mail.example"]),
        said(20, "TLS alert", INVALID, b"\x15\x03\x01\x00\x02\x02\x46").says(&["wants encryption"]),
        said(20, "HTTP/2 unencrypted", INVALID, settings).says(&["speaks HTTP/2"]),
    ];
    let before_being_asked = [
        scripted(20, "SSH before being asked", INVALID, async |mut guest| {
            guest.say(b"SSH-2.0-OpenSSH_9.2\r\n").await;
            guest.hold().await;
        })
        .says(&["speaks SSH"]),
        scripted(20, "mail before being asked", INVALID, async |mut guest| {
            guest.say(b"220 mail.example ESMTP\r\n").await;
            guest.hold().await;
        })
        .says(&["mail or file server"]),
    ];
    named.into_iter().chain(before_being_asked).collect()
}

const INVALID: &str = "http.response.invalid";
