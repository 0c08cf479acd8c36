//! What we are compared with, as far as it is not a program of somebody else: the least that a server
//! and a prober must do. This same program plays them, as a child of itself on another core.

use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::net::UdpSocket;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::get;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::observation::VantageKind;
use downforwhom::probe::Prober;
use downforwhom::probe::Settings;
use downforwhom::target::Target;
use http_body_util::BodyExt;
use http_body_util::Empty;
use hyper::Request;
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use rustls::ClientConfig;
use rustls::RootCertStore;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::ServerName;
use rustls_pki_types::pem::PemObject;
use tokio::io::AsyncRead;
use tokio::io::AsyncWrite;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::runtime::Runtime;
use tokio_rustls::TlsConnector;
use url::Url;

use crate::delayed;
use crate::memory;

/// Plays a role until it is ended.
pub(crate) fn play(role: &str, words: &[String]) {
    let at = || words[0].parse::<SocketAddr>().expect("an address");
    match (role, words) {
        ("role-bytes", [_, folder]) => serve(at(), bytes(folder)),
        ("role-prober", [_, ca]) => serve(at(), prober(ca)),
        ("role-look", [_, ca]) => serve(at(), look(ca)),
        ("role-names", _) => answer_names(at()),
        ("role-fill", [count]) => memory::fill(count.parse().expect("a number")),
        ("role-delayed", rest) => delayed::inside(rest),
        _ => panic!("no role is called {role}"),
    }
}

/// The runtime is made as our service makes it.
fn serve(at: SocketAddr, app: Router) {
    Runtime::new().expect("a runtime").block_on(async move {
        let listener = TcpListener::bind(at).await.expect("a free port");
        axum::serve(listener, app).await.expect("a server");
    });
}

/// A bare handler: these bytes, made once, and nothing else. Files: `json`, `json.gz`, `page` and
/// `page.gz`.
fn bytes(folder: &str) -> Router {
    let read = |name: &str| Bytes::from(std::fs::read(format!("{folder}/{name}")).expect("a file"));
    let route = |name: &str, kind: &'static str| {
        let (plain, packed) = (read(name), read(&format!("{name}.gz")));
        get(move |headers: HeaderMap| {
            let answer = answer_of(&headers, &plain, &packed, kind);
            async move { answer }
        })
    };
    Router::new()
        .route("/json", route("json", "application/json"))
        .route("/json/{number}", route("json", "application/json"))
        .route("/page", route("page", "text/html; charset=utf-8"))
}

fn answer_of(headers: &HeaderMap, plain: &Bytes, packed: &Bytes, kind: &'static str) -> Response {
    if headers.contains_key(header::IF_NONE_MATCH) {
        return StatusCode::NOT_MODIFIED.into_response();
    }
    if headers.contains_key(header::ACCEPT_ENCODING) {
        let fields = [(header::CONTENT_TYPE, kind), (header::CONTENT_ENCODING, "gzip")];
        return (fields, packed.clone()).into_response();
    }
    ([(header::CONTENT_TYPE, kind)], plain.clone()).into_response()
}

/// A bare prober behind HTTP: one connection, one request, the whole answer; then its status.
fn prober(ca: &str) -> Router {
    let mut roots = RootCertStore::empty();
    for root in CertificateDer::pem_file_iter(ca).expect("a file").flatten() {
        roots.add(root).expect("an authority");
    }
    let ring = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(ring)
        .with_safe_default_protocol_versions()
        .expect("the usual versions")
        .with_root_certificates(roots)
        .with_no_client_auth();
    // As for us: a connection that goes on from an earlier one would not be a fresh one.
    config.resumption = rustls::client::Resumption::disabled();
    let tls = TlsConnector::from(Arc::new(config));
    let probe = move |RawQuery(query): RawQuery| {
        let tls = tls.clone();
        async move {
            let url = Url::parse(&target_in(query)).expect("a URL");
            let status = ask(&url, &tls).await.expect("an answer");
            Ok::<_, Infallible>(format!("{{\"status\":{status}}}"))
        }
    };
    Router::new().route("/probe", get(probe))
}

/// Our own look at a target behind HTTP, without the judgement and the answer that follow it.
fn look(ca: &str) -> Router {
    let settings = Settings {
        side: VantageKind::Checker,
        vantage: "compare".to_owned(),
        about: None,
        resolvers: Vec::new(),
        policy: Policy::new(vec!["127.0.0.0/8".parse().expect("a range")], Ports::Any),
        extra_roots: CertificateDer::pem_file_iter(ca).expect("a file").flatten().collect(),
    };
    let prober = Prober::new(settings).expect("a prober");
    let probe = move |RawQuery(query): RawQuery| {
        let prober = prober.clone();
        async move {
            let target = Target::parse(&target_in(query)).expect("a target");
            let seen = prober.observe(&target).await;
            let status = seen.answer().expect("an answer").status;
            Ok::<_, Infallible>(format!("{{\"status\":{status}}}"))
        }
    };
    Router::new().route("/probe", get(probe))
}

/// The target that a query names.
fn target_in(query: Option<String>) -> String {
    let query = query.unwrap_or_default();
    let target = url::form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "target");
    target.expect("a target").1.into_owned()
}

#[expect(clippy::disallowed_methods, reason = "a measurement of our own programs")]
async fn ask(url: &Url, tls: &TlsConnector) -> Result<u16, Box<dyn std::error::Error>> {
    let host = url.host_str().unwrap_or_default().to_owned();
    let to: SocketAddr = format!("{host}:{}", url.port_or_known_default().unwrap_or(80)).parse()?;
    let stream = TcpStream::connect(to).await?;
    stream.set_nodelay(true)?;
    match url.scheme() {
        "https" => {
            let name = ServerName::try_from(host)?;
            request(tls.connect(name, stream).await?, url).await
        }
        _ => request(stream, url).await,
    }
}

async fn request<S>(stream: S, url: &Url) -> Result<u16, Box<dyn std::error::Error>>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await?;
    let driven = tokio::spawn(connection);
    let path = &url[url::Position::BeforePath..];
    let request = Request::get(path).header("host", url.host_str().unwrap_or_default());
    let answer = sender.send_request(request.body(Empty::<Bytes>::new())?).await?;
    let status = answer.status().as_u16();
    answer.into_body().collect().await?;
    driven.abort();
    Ok(status)
}

/// A name server that knows every name under `test`: its third label from the right says which
/// addresses it has.
fn answer_names(at: SocketAddr) {
    // The same thread tells whoever waits for a connection that we are there.
    let _ready = std::net::TcpListener::bind(at).expect("a free port");
    let socket = UdpSocket::bind(at).expect("a free port");
    name_server(&socket);
}

/// Answers questions for ever.
pub(crate) fn name_server(socket: &UdpSocket) {
    let mut buffer = [0_u8; 1500];
    while let Ok((length, peer)) = socket.recv_from(&mut buffer) {
        if let Some(answer) = answer_to(&buffer[..length]) {
            // Who does not hear it asks again.
            let _ = socket.send_to(&answer, peer);
        }
    }
}

/// The answer to one question (RFC 1035 §4): the same header and question, and addresses that point
/// back to its name.
fn answer_to(question: &[u8]) -> Option<Vec<u8>> {
    let mut labels = Vec::new();
    let mut at = 12;
    while *question.get(at)? > 0 {
        let end = at + 1 + usize::from(question[at]);
        labels.push(String::from_utf8_lossy(question.get(at + 1..end)?).to_ascii_lowercase());
        at = end;
    }
    let kind = u16::from_be_bytes([*question.get(at + 1)?, *question.get(at + 2)?]);
    let zone = labels.iter().rev().nth(1).map(String::as_str).unwrap_or_default();
    let last_octets: &[u8] = match zone {
        "four" => &[1, 2, 3, 4],
        "three" => &[1, 2, 3],
        "deadfirst" => &[9, 1],
        "dead" => &[9],
        "lossy" => &[5],
        _ => &[1],
    };
    let v6 = matches!(zone, "dual" | "deadsix");
    let mut answer = question.get(..at + 5)?.to_vec();
    // A response to a recursive question, without an error.
    answer[2..4].copy_from_slice(&[0x81, 0x80]);
    let mut records = Vec::new();
    match kind {
        1 => {
            let addresses = last_octets.iter().map(|last| Ipv4Addr::new(127, 0, 1, *last));
            records.extend(addresses.map(|address| address.octets().to_vec()));
        }
        28 if v6 => {
            let last = if zone == "dual" { 1 } else { 0xdead };
            let address = std::net::Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, last);
            records.push(address.octets().to_vec());
        }
        _ => {}
    }
    answer[6..12].copy_from_slice(&[0, u8::try_from(records.len()).ok()?, 0, 0, 0, 0]);
    for record in records {
        answer.extend([0xc0, 12, 0, u8::try_from(kind).ok()?, 0, 1, 0, 0, 0, 60, 0]);
        answer.push(u8::try_from(record.len()).ok()?);
        answer.extend(record);
    }
    Some(answer)
}
