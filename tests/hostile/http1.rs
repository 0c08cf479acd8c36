//! TCP and HTTP/1: what a server can do wrong, or do to us, without encryption.

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;
use crate::site::Site;
use crate::support::hostile::Hostile;
use crate::support::sockets::closed_port;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Http1, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    vec![
        Row::new(1, "port closed", "tcp.refused", async || {
            Site::at(format!("http://{}/", closed_port().await))
        })
        .says(&["refuse"]),
        said(20, "SSH banner", "http.response.invalid", b"SSH-2.0-OpenSSH_9.2\r\n"),
    ]
}

/// A server that reads the request, says these bytes and closes.
fn said(line: usize, what: &'static str, reason: &'static str, bytes: impl AsRef<[u8]>) -> Row {
    let bytes = bytes.as_ref().to_vec();
    Row::new(line, what, reason, async move || {
        let server = Hostile::says(&bytes).await;
        Site::at(server.url()).keeping(server)
    })
}
