//! Servers on loopback that do what a test says with each connection, real sockets all.

use std::future::Future;
use std::net::SocketAddr;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use rustls::ServerConfig;
use rustls::server::ClientHello;
use rustls::server::ResolvesServerCert;
use rustls::sign::CertifiedKey;
use socket2::Domain;
use socket2::Socket;
use socket2::Type;
use tokio::io::AsyncBufReadExt;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::io::BufReader;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::process::Child;
use tokio::process::Command;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;

use super::certs::Identity;

/// A server that ends with the test.
pub(crate) struct Server {
    address: SocketAddr,
    accepted: Arc<AtomicUsize>,
    serving: JoinHandle<()>,
}

impl Server {
    /// Serves on a free port of 127.0.0.1, each connection in a task of its own.
    pub(crate) async fn start<F, T>(serve: F) -> Self
    where
        F: Fn(TcpStream) -> T + Send + 'static,
        T: Future<Output = ()> + Send + 'static,
    {
        Self::start_at("127.0.0.1:0", serve).await
    }

    /// Serves on an address of the test's choice.
    pub(crate) async fn start_at<F, T>(address: &str, serve: F) -> Self
    where
        F: Fn(TcpStream) -> T + Send + 'static,
        T: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind(address).await.expect("a loopback port is free");
        let address = listener.local_addr().expect("a bound socket has an address");
        let accepted = Arc::new(AtomicUsize::new(0));
        let count = accepted.clone();
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::SeqCst);
                tokio::spawn(serve(stream));
            }
        });
        Self { address, accepted, serving }
    }

    /// Completes TLS handshakes with this identity, then reads until the client leaves.
    pub(crate) async fn tls(identity: Identity, alpn: &[&str]) -> Self {
        let acceptor = acceptor(identity, alpn);
        Self::start(move |stream| {
            let acceptor = acceptor.clone();
            async move {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let _ = stream.read_to_end(&mut Vec::new()).await;
                }
            }
        })
        .await
    }

    /// Answers each request over TLS with an empty 200.
    pub(crate) async fn https(identity: Identity) -> Self {
        Self::https_saying(identity, EMPTY_ANSWER).await
    }

    /// Answers each request over TLS with these bytes.
    pub(crate) async fn https_saying(identity: Identity, said: &'static [u8]) -> Self {
        let acceptor = acceptor(identity, &["http/1.1"]);
        Self::start(move |stream| {
            let acceptor = acceptor.clone();
            async move {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    let _ = stream.read(&mut [0; 4096]).await;
                    let _ = stream.write_all(said).await;
                    let _ = stream.shutdown().await;
                }
            }
        })
        .await
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// How many connections it has accepted.
    pub(crate) fn accepted(&self) -> usize {
        self.accepted.load(Ordering::SeqCst)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

/// `openssl s_server` with arguments of the test's choice; killed with the test.
pub(crate) struct OpensslServer {
    address: SocketAddr,
    _child: Child,
    _folder: tempfile::TempDir,
}

impl OpensslServer {
    /// Presents a self-signed certificate for `localhost` with a key of this kind (`rsa:2048`),
    /// and takes `arguments` on top.
    pub(crate) async fn start(key: &[&str], arguments: &[&str]) -> Self {
        let folder = tempfile::tempdir().expect("a folder can be made");
        let in_folder = |name: &str| folder.path().join(name).display().to_string();
        let (key_file, certificate_file) = (in_folder("key.pem"), in_folder("cert.pem"));
        let made = Command::new("openssl")
            .args(["req", "-x509", "-nodes", "-days", "2", "-subj", "/CN=localhost"])
            .args(["-addext", "subjectAltName=DNS:localhost"])
            .args(key)
            .args(["-keyout", &key_file, "-out", &certificate_file])
            .output()
            .await
            .expect("openssl is installed");
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        Self::presenting(folder, arguments).await
    }

    /// Presents what a test has made: `key.pem` and `cert.pem` in this folder, which goes when the
    /// server ends.
    pub(crate) async fn presenting(folder: tempfile::TempDir, arguments: &[&str]) -> Self {
        let mut child = Command::new("openssl")
            .args(["s_server", "-accept", "127.0.0.1:0", "-naccept", "8"])
            .arg("-key")
            .arg(folder.path().join("key.pem"))
            .arg("-cert")
            .arg(folder.path().join("cert.pem"))
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .expect("openssl is installed");
        let address = address_told_by(&mut child).await;
        Self { address, _child: child, _folder: folder }
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

/// A listener whose queue of waiting connections is full: the system drops further SYNs.
pub(crate) struct FullQueue {
    listener: Socket,
    _waiting: Vec<Socket>,
}

impl FullQueue {
    pub(crate) fn new() -> Self {
        Self::at("127.0.0.1:0".parse().expect("an address"))
    }

    /// The same at an address of the test's choice.
    #[allow(clippy::disallowed_methods, reason = "it fills its own queue")]
    pub(crate) fn at(address: SocketAddr) -> Self {
        let family = Domain::for_address(address);
        let listener = Socket::new(family, Type::STREAM, None).expect("a socket");
        listener.bind(&address.into()).expect("a loopback port is free");
        listener.listen(0).expect("it listens");
        let full = Self { listener, _waiting: Vec::new() };
        let address = full.address();
        let waiting = (0..QUEUE_FILLERS).map(|_| {
            let socket = Socket::new(family, Type::STREAM, None).expect("a socket");
            socket.set_nonblocking(true).expect("it need not wait");
            let _ = socket.connect(&address.into());
            socket
        });
        let waiting = waiting.collect();
        Self { _waiting: waiting, ..full }
    }

    /// Takes everybody who waits, so that the next SYN is answered.
    pub(crate) fn drain(&self) {
        self.listener.set_nonblocking(true).expect("it need not wait");
        while self.listener.accept().is_ok() {}
    }

    /// Where nobody answers.
    pub(crate) fn address(&self) -> SocketAddr {
        let address = self.listener.local_addr().expect("a bound socket has an address");
        address.as_socket().expect("an IP address")
    }
}

/// An address on loopback where nothing listens.
pub(crate) async fn closed_port() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a loopback port is free");
    listener.local_addr().expect("a bound socket has an address")
}

/// Closes a connection with RST instead of FIN.
pub(crate) fn reset(stream: TcpStream) {
    socket2::SockRef::from(&stream)
        .set_linger(Some(std::time::Duration::ZERO))
        .expect("a socket can linger");
}

/// Reads what the client sends first: its whole ClientHello, in all likelihood.
pub(crate) async fn read_hello(stream: &mut TcpStream) {
    let mut hello = [0; 4096];
    let _ = stream.read(&mut hello).await;
}

/// A TLS server's side. The key need not fit the certificate.
pub(crate) fn acceptor(identity: Identity, alpn: &[&str]) -> TlsAcceptor {
    let provider = rustls::crypto::ring::default_provider();
    let key = provider.key_provider.load_private_key(identity.key).expect("a usable key");
    let identity = Always(Arc::new(CertifiedKey::new(identity.chain, key)));
    let mut config = ServerConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(rustls::ALL_VERSIONS)
        .expect("ring serves both versions")
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(identity));
    config.alpn_protocols = alpn.iter().map(|name| name.as_bytes().to_vec()).collect();
    TlsAcceptor::from(Arc::new(config))
}

/// Presents one certificate, whatever name is asked for.
#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl ResolvesServerCert for Always {
    fn resolve(&self, _hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

/// The port that `-accept 127.0.0.1:0` came to, from the line `ACCEPT 127.0.0.1:45889`.
async fn address_told_by(child: &mut Child) -> SocketAddr {
    let output = child.stdout.take().expect("standard output is piped");
    let mut lines = BufReader::new(output).lines();
    let address = async {
        while let Ok(Some(line)) = lines.next_line().await {
            if let Some(address) = line.strip_prefix("ACCEPT ") {
                return address.parse().expect("an address and a port");
            }
        }
        panic!("openssl ended without listening");
    };
    let address = tokio::time::timeout(OPENSSL_START, address).await.expect("openssl starts");
    // Keep its output drained, so that it never waits for us.
    tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
    address
}

const EMPTY_ANSWER: &[u8] = b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

/// A queue of length 0 still takes one connection, and some kernels one more.
const QUEUE_FILLERS: usize = 4;

/// How long openssl may take to load and listen on a busy machine.
const OPENSSL_START: std::time::Duration = std::time::Duration::from_secs(20);
