//! TLS servers that misbehave above TLS: HTTP/2 frames written by hand, and HTTP/1.1 beside it.

use std::future::Future;
use std::sync::Arc;

use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls_pki_types::PrivatePkcs8KeyDer;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use crate::support::hostile::Hostile;

/// A connection after the handshake.
pub(crate) struct Secured {
    /// The stream.
    pub(crate) stream: TlsStream<TcpStream>,
}

/// A server with a certificate of its own that offers these protocols and runs `script`.
pub(crate) async fn serve<F, S>(protocols: &[&str], script: S) -> Hostile
where
    S: Fn(Secured) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    serve_by(acceptor(protocols), script).await
}

/// The same with an acceptor of the test's choice.
pub(crate) async fn serve_by<F, S>(acceptor: TlsAcceptor, script: S) -> Hostile
where
    S: Fn(Secured) -> F + Send + Sync + 'static,
    F: Future<Output = ()> + Send + 'static,
{
    let script = Arc::new(script);
    Hostile::run(move |guest| {
        let (acceptor, script) = (acceptor.clone(), Arc::clone(&script));
        async move {
            if let Ok(stream) = acceptor.accept(guest.stream).await {
                script(Secured { stream }).await;
            }
        }
    })
    .await
}

impl Secured {
    /// Whether HTTP/2 was agreed on.
    pub(crate) fn is_http2(&self) -> bool {
        self.stream.get_ref().1.alpn_protocol() == Some(b"h2")
    }

    /// Reads a request over HTTP/2 as far as its HEADERS, the first that go to stream 1. Tells
    /// whether one came.
    pub(crate) async fn request_http2(&mut self) -> bool {
        let mut preface = [0; PREFACE_BYTES];
        let mut begun = self.stream.read_exact(&mut preface).await.is_ok();
        let mut head = [0; 9];
        while begun && self.stream.read_exact(&mut head).await.is_ok() {
            let length = u32::from_be_bytes([0, head[0], head[1], head[2]]);
            let mut payload = vec![0; usize::try_from(length).expect("24 bits fit")];
            begun = self.stream.read_exact(&mut payload).await.is_ok();
            if begun && head[3] == HEADERS {
                return true;
            }
        }
        false
    }

    /// Writes, and tells whether the visitor still listens.
    pub(crate) async fn say(&mut self, bytes: &[u8]) -> bool {
        self.stream.write_all(bytes).await.is_ok() && self.stream.flush().await.is_ok()
    }

    /// Says the same again and again, as long as the visitor listens.
    pub(crate) async fn flood(&mut self, bytes: &[u8]) {
        while self.say(bytes).await {}
    }

    /// Reads until the visitor leaves.
    pub(crate) async fn hold(&mut self) {
        let mut ignored = [0; 1024];
        while !matches!(self.stream.read(&mut ignored).await, Ok(0) | Err(_)) {}
    }

    /// Reads an HTTP/1.1 request and answers it.
    pub(crate) async fn answer_http1(&mut self, said: &str) {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            match self.stream.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) => return,
            }
        }
        self.say(said.as_bytes()).await;
        self.hold().await;
    }
}

/// An HTTP/2 frame (RFC 9113 §4.1).
pub(crate) fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(payload.len()).expect("frames are short").to_be_bytes();
    let mut frame = vec![length[1], length[2], length[3], kind, flags];
    frame.extend(stream.to_be_bytes());
    frame.extend(payload);
    frame
}

/// The frame with which a server begins (RFC 9113 §3.4).
pub(crate) fn settings() -> Vec<u8> {
    frame(SETTINGS, 0, 0, &[])
}

fn acceptor(protocols: &[&str]) -> TlsAcceptor {
    let key = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).expect("a key");
    let secret = PrivatePkcs8KeyDer::from(key.signing_key.serialize_der()).into();
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("ring serves them")
        .with_no_client_auth()
        .with_single_cert(vec![key.cert.der().clone()], secret)
        .expect("key and certificate belong together");
    config.alpn_protocols = protocols.iter().map(|name| name.as_bytes().to_vec()).collect();
    TlsAcceptor::from(Arc::new(config))
}

/// `PRI * HTTP/2.0` and what follows (RFC 9113 §3.4).
const PREFACE_BYTES: usize = 24;

/// Frame types (RFC 9113 §6).
pub(crate) const DATA: u8 = 0;
/// See [`DATA`].
pub(crate) const HEADERS: u8 = 1;
/// See [`DATA`].
pub(crate) const RST_STREAM: u8 = 3;
/// See [`DATA`].
pub(crate) const SETTINGS: u8 = 4;
/// See [`DATA`].
pub(crate) const PUSH_PROMISE: u8 = 5;
/// See [`DATA`].
pub(crate) const PING: u8 = 6;
/// See [`DATA`].
pub(crate) const GOAWAY: u8 = 7;
/// See [`DATA`].
pub(crate) const CONTINUATION: u8 = 9;
/// A type that no standard knows.
pub(crate) const UNKNOWN: u8 = 0xf0;
