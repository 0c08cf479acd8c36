//! This machine's clock is wrong: then every certificate looks too old or too new.

use std::net::SocketAddr;
use std::time::SystemTime;

use futures_util::future::join_all;
use time::OffsetDateTime;
use time::macros::format_description;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWrite;
use tokio::io::AsyncWriteExt;

use crate::notes::Notes;
use crate::program::Program;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::certs::in_days;
use crate::support::sockets::Server;
use crate::support::sockets::acceptor;
use crate::visitor::Said;
use crate::visitor::check_once;

/// A clock, and what the site's certificate would look like by it.
#[derive(Clone, Copy)]
struct Case {
    /// In the words of `faketime -f`.
    off: &'static str,
    /// From when and until when the site's certificate is good, in days from now. The control
    /// site's is good from 15 days ago until 15 days from now.
    good: (i64, i64),
}

/// Far off, and off so little that the control site's certificate still looks good.
const CASES: [Case; 4] = [
    Case { off: "+400d", good: (-15, 15) },
    Case { off: "-400d", good: (-15, 15) },
    Case { off: "+3d", good: (-15, 2) },
    Case { off: "-3d", good: (-2, 15) },
];

/// No good certificate may be called bad because of our clock, and a bad one must be by a good clock.
pub(crate) async fn wrong() -> Notes {
    let mut notes = Notes::default();
    let authority = Authority::root("Load Test Root");
    let folder = tempfile::tempdir().expect("a temporary folder");
    let root = folder.path().join("root.pem");
    std::fs::write(&root, authority.pem()).expect("a file in the temporary folder");
    let root = root.display().to_string();
    let control = https("127.0.0.2:0", authority.leaf(&["127.0.0.2"])).await;
    let plain_control = http("127.0.0.3:0").await;
    let controls =
        [format!("https://{}/", control.address()), format!("http://{}/", plain_control.address())];
    let cases = CASES.iter().flat_map(|case| controls.iter().map(move |control| (case, control)));
    let asked = cases.map(|(case, control)| {
        let (authority, root) = (&authority, &root);
        async move { (case, control, by_this_clock(authority, root, *case, control).await) }
    });
    for (case, control, said) in join_all(asked).await {
        let kind = control.split(':').next().unwrap_or_default();
        let what = format!("clock {}, control over {kind}", case.off);
        notes.figure(&what, said.as_ref().map_or_else(ToString::to_string, Said::outcome));
        let is_so = said.as_ref().is_ok_and(Said::blames_nobody);
        notes.hold(&format!("{what}: the site's good certificate is not blamed"), is_so, &said);
    }
    let expired = Case { off: "+0", good: (-15, -1) };
    let said = by_this_clock(&authority, &root, expired, &controls[0]).await;
    let told = said.as_ref().is_ok_and(|said| said.word("reason") == "tls.cert.date_invalid");
    notes.hold("by a right clock, a certificate that is over is told", told, &said);
    notes
}

/// What a service with that clock says of a site with that certificate.
async fn by_this_clock(
    authority: &Authority,
    root: &str,
    case: Case,
    control: &str,
) -> std::io::Result<Said> {
    let identity = authority.leaf_with(&["127.0.0.9"], |params| {
        (params.not_before, params.not_after) = (in_days(case.good.0), in_days(case.good.1));
    });
    let site = https("127.0.0.9:0", identity).await;
    let options = format!(
        "--listen 127.0.0.1:0 --allow-net 127.0.0.0/8 --allow-port any --limits off \
         --resolver 127.0.0.1:9 --ca-file {root} --control {control}"
    );
    let program = Program::start_at(case.off, &options);
    check_once(program.address, &format!("https://{}/", site.address())).await
}

/// Answers over TLS with the time that it is.
pub(crate) async fn https(at: &str, identity: Identity) -> Server {
    let acceptor = acceptor(identity, &["http/1.1"]);
    Server::start_at(at, move |stream| {
        let acceptor = acceptor.clone();
        async move {
            if let Ok(mut stream) = acceptor.accept(stream).await {
                let _ = stream.read(&mut [0; 4096]).await;
                answer(&mut stream).await;
            }
        }
    })
    .await
}

/// The same without TLS.
pub(crate) async fn http(at: &str) -> Server {
    Server::start_at(at, |mut stream| async move {
        let _ = stream.read(&mut [0; 4096]).await;
        answer(&mut stream).await;
    })
    .await
}

async fn answer(stream: &mut (impl AsyncWrite + Unpin)) {
    // IMF-fixdate (RFC 9110 §5.6.7).
    let form = format_description!(
        "[weekday repr:short], [day] [month repr:short] [year] [hour]:[minute]:[second] GMT"
    );
    let date = OffsetDateTime::from(SystemTime::now()).format(form).expect("a date can be written");
    let text = format!(
        "HTTP/1.1 200 OK\r\nDate: {date}\r\nContent-Type: text/html\r\nContent-Length: 5\r\n\
         Connection: close\r\n\r\nhello"
    );
    let _ = stream.write_all(text.as_bytes()).await;
    let _ = stream.shutdown().await;
}

/// All of these addresses, at one port.
pub(crate) fn at(address: std::net::IpAddr, port: u16) -> String {
    SocketAddr::new(address, port).to_string()
}
