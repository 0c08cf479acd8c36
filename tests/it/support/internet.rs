//! A whole Internet on one machine: every address of both families is here, so a dial to any of
//! them, public or private, arrives. The kernel notes the destination of every packet with which
//! the service begins a connection or asks a question, before anything can lose it.
//!
//! For inner tests of [`crate::support::namespace`] only: it would be no good neighbour elsewhere.

use std::collections::BTreeSet;
use std::collections::HashMap;
use std::io::Write;
use std::net::IpAddr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::process::Command;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::Mutex;

use downforwhom::guard::WEB_PORTS;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::server::Acceptor;
use socket2::Domain;
use socket2::Socket;
use socket2::Type;
use tokio::io::AsyncRead;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWrite;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::LazyConfigAcceptor;

use crate::support::certs::Authority;

/// Shell: makes every address local.
pub(crate) const EVERY_ADDRESS: &str =
    "ip route add local 0.0.0.0/0 dev lo\nip -6 route add local ::/0 dev lo\n";

/// The group under which the service runs here, so that its packets can be told from the test's.
pub(crate) const SERVICE_GROUP: u32 = 4242;

/// What the kernel noted of the service's packets.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Dialled {
    /// Where connections were begun.
    pub(crate) tcp: BTreeSet<SocketAddr>,
    /// Where datagrams were sent.
    pub(crate) udp: BTreeSet<SocketAddr>,
}

/// Begins to note packets of [`SERVICE_GROUP`].
pub(crate) fn watch_dials() {
    let set = |name: &str, family: &str| {
        format!("set {name} {{ type {family} . inet_service; flags dynamic; size 65535; }}\n")
    };
    let sets = [
        ("tcp4", "ipv4_addr"),
        ("udp4", "ipv4_addr"),
        ("tcp6", "ipv6_addr"),
        ("udp6", "ipv6_addr"),
    ]
    .map(|(name, family)| set(name, family));
    // Another world's, when there was one.
    nft("add table inet dials\ndelete table inet dials\n");
    let ours = format!("meta skgid {SERVICE_GROUP}");
    let begins = "tcp flags & (syn|ack) == syn";
    nft(&format!(
        "table inet dials {{\n{}chain out {{ type filter hook output priority -200;\n\
         {ours} {begins} add @tcp4 {{ ip daddr . tcp dport }}\n\
         {ours} {begins} add @tcp6 {{ ip6 daddr . tcp dport }}\n\
         {ours} meta l4proto udp add @udp4 {{ ip daddr . udp dport }}\n\
         {ours} meta l4proto udp add @udp6 {{ ip6 daddr . udp dport }}\n}}\n}}\n",
        sets.concat()
    ));
}

/// What was noted since the last time, and begins anew.
pub(crate) fn take_dials() -> Dialled {
    let list = Command::new("nft").args(["-j", "list", "table", "inet", "dials"]).output();
    let told = String::from_utf8(list.expect("nftables is installed").stdout).expect("text");
    nft(&["tcp4", "tcp6", "udp4", "udp6"]
        .map(|name| format!("flush set inet dials {name}\n"))
        .concat());
    let told: serde_json::Value = serde_json::from_str(&told).expect("nft writes JSON");
    let mut dialled = Dialled::default();
    for entry in told["nftables"].as_array().expect("a list") {
        let name = entry["set"]["name"].as_str().unwrap_or_default();
        let noted = entry["set"]["elem"].as_array().into_iter().flatten().map(destination);
        if name.starts_with("tcp") { dialled.tcp.extend(noted) } else { dialled.udp.extend(noted) }
    }
    dialled
}

fn destination(element: &serde_json::Value) -> SocketAddr {
    let pair = &element["concat"];
    let address: IpAddr = pair[0].as_str().and_then(|it| it.parse().ok()).expect("an address");
    let port = pair[1].as_u64().and_then(|it| u16::try_from(it).ok()).expect("a port");
    SocketAddr::new(address, port)
}

/// Has nftables do this.
pub(crate) fn nft(commands: &str) {
    let mut nft = Command::new("nft")
        .args(["-f", "-"])
        .stdin(Stdio::piped())
        .spawn()
        .expect("nftables is installed");
    let mut input = nft.stdin.take().expect("it is piped");
    input.write_all(commands.as_bytes()).expect("nft reads");
    drop(input);
    assert!(nft.wait().expect("nft ends").success(), "{commands}");
}

/// One request that arrived somewhere.
#[derive(Clone, Debug)]
pub(crate) struct Arrival {
    /// The address and port that were dialled.
    pub(crate) at: SocketAddr,
    /// `http` or `https`.
    pub(crate) scheme: &'static str,
    /// The `Host` field.
    pub(crate) host: String,
}

/// Web servers on every address of this Internet, at every port that may be dialled. They know
/// every name: their certificates are of one authority, made as they are wanted.
pub(crate) struct Everywhere {
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    _tasks: JoinSet<()>,
}

type Says = dyn Fn(&Arrival) -> Vec<u8> + Send + Sync;

impl Everywhere {
    /// Answers each request with what `says` gives, and closes.
    pub(crate) fn answering(
        authority: Authority,
        says: impl Fn(&Arrival) -> Vec<u8> + Send + Sync + 'static,
    ) -> Self {
        let arrivals: Arc<Mutex<Vec<Arrival>>> = Arc::default();
        let server = Arc::new(Server {
            identities: Identities { authority, known: Mutex::default() },
            arrivals: Arc::clone(&arrivals),
            says: Box::new(says),
        });
        let mut tasks = JoinSet::new();
        for port in WEB_PORTS {
            let listener = listening(port);
            let server = Arc::clone(&server);
            tasks.spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    let server = Arc::clone(&server);
                    tokio::spawn(async move { server.serve(stream).await });
                }
            });
        }
        Self { arrivals, _tasks: tasks }
    }

    /// What arrived since the last time.
    pub(crate) fn take_arrivals(&self) -> Vec<Arrival> {
        std::mem::take(&mut *self.arrivals.lock().expect("nobody panics"))
    }
}

fn listening(port: u16) -> TcpListener {
    let socket = Socket::new(Domain::IPV6, Type::STREAM, None).expect("IPv6 is there");
    socket.set_only_v6(false).expect("both families");
    socket.set_reuse_address(true).expect("an option of every socket");
    socket.bind(&SocketAddr::from((Ipv6Addr::UNSPECIFIED, port)).into()).expect("a free port");
    socket.listen(1024).expect("a bound socket listens");
    socket.set_nonblocking(true).expect("an option of every socket");
    TcpListener::from_std(socket.into()).expect("a runtime")
}

struct Server {
    identities: Identities,
    arrivals: Arc<Mutex<Vec<Arrival>>>,
    says: Box<Says>,
}

impl Server {
    async fn serve(&self, stream: TcpStream) -> Option<()> {
        let at = stream.local_addr().ok()?;
        let at = SocketAddr::new(at.ip().to_canonical(), at.port());
        let mut first = [0];
        stream.peek(&mut first).await.ok()?;
        if first != [0x16] {
            return self.answer(stream, at, "http").await;
        }
        let hello = LazyConfigAcceptor::new(Acceptor::default(), stream).await.ok()?;
        let name = hello.client_hello().server_name().map(ToOwned::to_owned);
        let config = self.identities.of(&name.unwrap_or(at.ip().to_string()));
        self.answer(hello.into_stream(config).await.ok()?, at, "https").await
    }

    async fn answer<S>(&self, mut stream: S, at: SocketAddr, scheme: &'static str) -> Option<()>
    where
        S: AsyncRead + AsyncWrite + Unpin,
    {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            head.push(stream.read_u8().await.ok()?);
        }
        let head = String::from_utf8_lossy(&head).into_owned();
        let host = head.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
        let arrival = Arrival { at, scheme, host: host.to_owned() };
        let said = (self.says)(&arrival);
        self.arrivals.lock().expect("nobody panics").push(arrival);
        stream.write_all(&said).await.ok()?;
        stream.shutdown().await.ok()
    }
}

/// Certificates by name.
struct Identities {
    authority: Authority,
    known: Mutex<HashMap<String, Arc<ServerConfig>>>,
}

impl Identities {
    fn of(&self, name: &str) -> Arc<ServerConfig> {
        let mut known = self.known.lock().expect("nobody panics");
        let make = || {
            let identity = self.authority.leaf(&[name]);
            let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
                .with_safe_default_protocol_versions()
                .expect("ring serves them")
                .with_no_client_auth()
                .with_single_cert(identity.chain, identity.key)
                .expect("key and certificate belong together");
            Arc::new(config)
        };
        Arc::clone(known.entry(name.to_owned()).or_insert_with(make))
    }
}

/// Asks the service for an address, as any program would: over HTTP.
pub(crate) async fn ask_service(service: &str, url: &str, more: &str) -> Asked {
    let query =
        url::form_urlencoded::Serializer::new(String::new()).append_pair("url", url).finish();
    get(service, &format!("/api/check?{query}{more}")).await
}

/// What the service replied.
#[derive(Debug, Default)]
pub(crate) struct Asked {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: String,
}

impl Asked {
    /// Whether the question was turned down as a problem, in the shape that programs get.
    pub(crate) fn is_refused(&self) -> bool {
        matches!(self.status, 400 | 403 | 414)
            && self.head.contains("\ncontent-type: application/problem+json")
            && self.head.contains("\nx-content-type-options: nosniff")
            && self.json()["title"].is_string()
    }

    /// The body as JSON.
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("{self:?}"))
    }
}

async fn get(service: &str, path: &str) -> Asked {
    get_with(service, path, "*/*").await
}

/// GET with fields that any program sends, and this `Accept`.
pub(crate) async fn get_with(service: &str, path: &str, accept: &str) -> Asked {
    #[expect(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
    let mut stream = TcpStream::connect(service).await.expect("the service listens");
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {service}\r\nAccept: {accept}\r\nConnection: close\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await.expect("the service reads");
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.expect("the service answers");
    let answer = String::from_utf8(answer).expect("our answers are text");
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    let status = head.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status");
    Asked { status, head: head.to_ascii_lowercase(), body: body.to_owned() }
}
