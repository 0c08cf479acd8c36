//! HTTP/2: frames written by hand behind a TLS handshake that holds.

use std::future::Future;

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;
use crate::site::Site;
use crate::support::certs::Authority;
use crate::support::hostile::Hostile;
use crate::support::hostile_tls::Secured;
use crate::support::hostile_tls::serve_by;
use crate::support::hostile_tls::settings;
use crate::support::sockets::acceptor;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Http2, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    vec![Row::new(1, "silent after SETTINGS", "http.response.timed_out", async || {
        served(BOTH, async |mut guest: Secured| {
            guest.say(&settings()).await;
            guest.hold().await;
        })
        .await
    })]
}

/// A server on 127.0.0.1 with a certificate that the service trusts.
async fn served<F, S>(protocols: &[&str], script: S) -> Site
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

/// What browsers and most servers offer.
const BOTH: &[&str] = &["h2", "http/1.1"];
