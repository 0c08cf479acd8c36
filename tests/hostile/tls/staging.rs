//! Servers with certificates and handshakes of every kind, and what the service has to be told to
//! meet them: a name server that knows the site, and the root that it trusts.

use std::future::Future;
use std::net::SocketAddr;
use std::time::Duration;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use tempfile::NamedTempFile;
use tempfile::TempDir;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::process::Command;
use tokio::time::sleep;
use tokio_rustls::server::TlsStream;

use crate::site::Site;
use crate::support::certs::Authority;
use crate::support::certs::Identity;
use crate::support::dns_liar::Liar;
use crate::support::dns_liar::address;
use crate::support::dns_liar::asked;
use crate::support::dns_liar::kind;
use crate::support::dns_liar::liar;
use crate::support::dns_liar::packet;
use crate::support::dns_liar::reply;
use crate::support::sockets::OpensslServer;
use crate::support::sockets::Server;
use crate::support::sockets::acceptor;
use crate::support::sockets::read_hello;
use crate::support::sockets::reset;

/// The site of nearly all cases.
pub(super) const HOST: &str = "shop.stage.test";

/// A root that the service trusts.
pub(super) fn root() -> Authority {
    Authority::root("Stage Root")
}

/// [`HOST`], presenting this chain to a service that trusts this root.
pub(super) async fn presents(root: &Authority, identity: Identity) -> Site {
    presents_at(HOST, root, identity).await
}

/// The same for another host.
pub(super) async fn presents_at(host: &str, root: &Authority, identity: Identity) -> Site {
    let server = Server::https_saying(identity, PAGE).await;
    trusting(&root.pem(), site(host, server.address()).await).keeping(server)
}

/// [`HOST`], where this happens once hands are shaken.
pub(super) async fn secured<F>(act: impl Fn(Secured) -> F + Copy + Send + 'static) -> Site
where
    F: Future<Output = ()> + Send + 'static,
{
    let root = root();
    let acceptor = acceptor(root.leaf(&[HOST]), &["http/1.1"]);
    let server = Server::start(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            if let Ok(stream) = acceptor.accept(stream).await {
                act(stream).await;
            }
        }
    })
    .await;
    trusting(&root.pem(), site(HOST, server.address()).await).keeping(server)
}

/// A connection on which hands are shaken.
pub(super) type Secured = TlsStream<TcpStream>;

/// [`HOST`], as `openssl s_server` serves it with a leaf of this kind, from a root of its own
/// that the service trusts. `leaf` are arguments of `openssl req`.
pub(super) async fn openssl_presents(leaf: &[&str], server: &[&str]) -> Site {
    let folder = folder();
    let root = openssl_leaf(&folder, leaf).await;
    let server = OpensslServer::presenting(folder, &[server, &["-www"]].concat()).await;
    trusting(&root, site(HOST, server.address()).await).keeping(server)
}

/// [`HOST`] with a good RSA certificate, by `openssl s_server` with these arguments.
pub(super) async fn openssl(server: &[&str]) -> Site {
    openssl_presents(&["-newkey", "rsa:2048"], server).await
}

/// [`HOST`], where somebody reads the first message of a handshake and does this.
pub(super) async fn after_hello<F>(act: impl Fn(TcpStream) -> F + Copy + Send + 'static) -> Site
where
    F: Future<Output = ()> + Send + 'static,
{
    let server = Server::start(move |mut stream| async move {
        read_hello(&mut stream).await;
        act(stream).await;
    })
    .await;
    site(HOST, server.address()).await.keeping(server)
}

/// [`HOST`], where these bytes answer the first message, and then nothing comes.
pub(super) async fn answers(bytes: &'static [u8]) -> Site {
    after_hello(move |mut stream| async move {
        let _gone = stream.write_all(bytes).await;
        hold(stream).await;
    })
    .await
}

/// The same, and then the end.
pub(super) async fn answers_and_closes(bytes: &'static [u8]) -> Site {
    after_hello(move |mut stream| async move {
        let _gone = stream.write_all(bytes).await;
    })
    .await
}

/// [`HOST`], where an alert of this number refuses the handshake (RFC 8446 §6).
pub(super) async fn alerts(number: u8) -> Site {
    after_hello(move |mut stream| async move {
        let _gone = stream.write_all(&[0x15, 3, 3, 0, 2, 2, number]).await;
        hold(stream).await;
    })
    .await
}

/// [`HOST`], where these bytes come again and again, as long as somebody takes them.
pub(super) async fn floods(bytes: &'static [u8]) -> Site {
    after_hello(move |mut stream| async move {
        let many = bytes.repeat(FLOOD_AT_ONCE);
        while stream.write_all(&many).await.is_ok() {}
    })
    .await
}

/// [`HOST`], where these bytes come one by one.
pub(super) async fn drips(bytes: &'static [u8]) -> Site {
    after_hello(move |mut stream| async move {
        for byte in bytes {
            if stream.write_all(&[*byte]).await.is_err() {
                return;
            }
            sleep(DRIP).await;
        }
        hold(stream).await;
    })
    .await
}

/// Reads until the visitor leaves.
pub(super) async fn hold(mut stream: TcpStream) {
    let _gone = stream.read_to_end(&mut Vec::new()).await;
}

/// Ends with RST.
pub(super) async fn resets(stream: TcpStream) {
    reset(stream);
}

/// A site at this name, for a service whose resolver knows it.
pub(super) async fn site(host: &str, server: SocketAddr) -> Site {
    let names = knows(host, server).await;
    let resolver = format!("--resolver {}", names.address);
    Site::at(format!("https://{host}:{}/", server.port())).asked_with(resolver).keeping(names)
}

fn trusting(root_pem: &str, site: Site) -> Site {
    let file = NamedTempFile::new().expect("a temporary file");
    std::fs::write(file.path(), root_pem).expect("it takes text");
    site.asked_with(format!("--ca-file {}", file.path().display())).keeping(file)
}

/// A name server that knows one name, and says of all others that they do not exist.
async fn knows(host: &str, server: SocketAddr) -> Liar {
    let known = format!("{host}.");
    liar(move |_, question| {
        let mut said = reply(question);
        match (asked(question) == known, kind(question)) {
            (true, RecordType::A) => {
                said.add_answer(address(&known, server.ip()));
            }
            (true, _) => {}
            (false, _) => said.metadata.response_code = ResponseCode::NXDomain,
        }
        packet(&said)
    })
    .await
}

/// Makes `key.pem` and `cert.pem` in a folder, signed by a root of its own; the root, as text.
async fn openssl_leaf(folder: &TempDir, leaf: &[&str]) -> String {
    let here = |name: &str| folder.path().join(name).display().to_string();
    let (config, root, root_key) = (here("config"), here("root.pem"), here("root-key.pem"));
    // Only RSA goes with the seals of yesterday, and other keys are made at once.
    let (root_kind, root_size) = match leaf.contains(&"-sha1") || leaf.contains(&"-md5") {
        true => ("rsa", "rsa_keygen_bits:2048"),
        false => ("ec", "ec_paramgen_curve:P-256"),
    };
    // Debian's own configuration makes every certificate an authority.
    std::fs::write(&config, "[req]\ndistinguished_name = dn\n[dn]\n").expect("it takes text");
    let request = ["req", "-x509", "-nodes", "-days", "2", "-config", &config];
    let authority = ["-newkey", root_kind, "-pkeyopt", root_size, "-subj", "/CN=Stage Root"];
    let is_ca = ["-addext", "basicConstraints=critical,CA:TRUE"];
    let into = ["-keyout", &root_key, "-out", &root];
    run(&[&request[..], &authority, &is_ca, &into].concat()).await;
    let by = ["-CA", &root, "-CAkey", &root_key, "-subj", "/CN=shop"];
    let name = format!("subjectAltName=DNS:{HOST}");
    let (key, certificate) = (here("key.pem"), here("cert.pem"));
    let into = ["-addext", &name, "-keyout", &key, "-out", &certificate];
    run(&[&request[..], &by, leaf, &into].concat()).await;
    std::fs::read_to_string(root).expect("the root is text")
}

async fn run(arguments: &[&str]) {
    let ran = Command::new("openssl").args(arguments).output().await.expect("openssl is installed");
    assert!(ran.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&ran.stderr));
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a folder can be made")
}

const PAGE: &[u8] =
    b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 32\r\n\r\n<title>Shop</title>Tea and cups.";

/// Messages of a flood in one write.
const FLOOD_AT_ONCE: usize = 256;

/// Between the bytes of a slow server.
const DRIP: Duration = Duration::from_millis(100);
