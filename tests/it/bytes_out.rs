//! How many bytes one check sends to a site, counted where they arrive: of the usual check, of a
//! site that did not ask for it, and of one that plays along to get the most out of us.
//!
//! `docs/abuse.md` has the figures that this prints.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::task::Context;
use std::task::Poll;
use std::time::Duration;

use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::probe;
use downforwhom::probe::Prober;
use downforwhom::target::Target;
use tokio::io::AsyncRead;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWrite;
use tokio::io::AsyncWriteExt;
use tokio::io::ReadBuf;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;

use crate::support::certs::Authority;
use crate::support::dns::knot;
use crate::support::hostile::loopback;
use crate::support::prober;
use crate::support::sockets::acceptor;

/// What one look may send at most, to all addresses and by all hops together: 48 KiB, and the
/// requests that are under way when it is enough.
const MOST_BYTES: usize = 160 * 1024;

/// What one look may send to a site that only answers or fails, for an address as long as can be
/// typed.
const MOST_TO_A_BYSTANDER: usize = 48 * 1024;

#[tokio::test(flavor = "multi_thread")]
async fn the_usual_check_sends_less_than_two_kilobytes() {
    let plain = Site::serve(1, None, |_, _| answer(200, "")).await;
    let url = format!("http://shop.stage.test:{}/", plain.port);
    assert!(plain.bytes_of(&url).await < 600);
    let secure = Site::serve(1, Some(&["http/1.1"]), |_, _| answer(200, "")).await;
    let url = format!("https://shop.stage.test:{}/", secure.port);
    assert!(secure.bytes_of(&url).await < 2_000);
}

/// Four addresses, HTTP/2 that breaks, and 502 each time: for the longest address that can be typed,
/// and for the shortest question.
#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_only_fails_gets_little() {
    futures_util::future::join_all(KINDS.map(|alpn| async move {
        let scheme = if alpn.is_some() { "https" } else { "http" };
        let site = Site::serve(4, alpn, |_, _| answer(502, "")).await;
        let mut url = format!("{scheme}://shop.stage.test:{}/", site.port);
        url.extend(std::iter::repeat_n('x', LONGEST_TYPED - url.len()));
        let sent = site.bytes_of(&url).await;
        assert!(site.requests() >= 4, "each address is asked: {}", site.requests());
        assert!(sent < MOST_TO_A_BYSTANDER, "{sent}");
        println!("{alpn:?}: {:.1} bytes for each byte of a long question", sent as f64 / 2_100.0);

        let site = Site::serve(4, alpn, |_, _| answer(502, "")).await;
        // As people type it: https is tried first, and then http.
        let sent = site.bytes_of(&format!("shop.stage.test:{}", site.port)).await;
        assert!(sent < MOST_FOR_THE_SHORTEST, "{sent}");
        let factor = sent as f64 / SHORTEST_QUESTION.len() as f64;
        println!("{alpn:?}: {factor:.0} bytes for each byte of the shortest question");
    }))
    .await;
}

/// The longest addresses that are followed, cookies as large as we carry, and errors between, so
/// that each hop is tried as often as it can be; or no errors, so that all that is left is asked at
/// once at the end.
#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_plays_along_meets_the_end_of_it() {
    futures_util::future::join_all(KINDS.map(|alpn| async move {
        let scheme = if alpn.is_some() { "https" } else { "http" };
        // Every second hop comes back to where it was, so that cookies go along.
        let with_errors = move |number: usize, port: u16| match number % 4 {
            3 => onward(scheme, number / 4 % 2, port),
            _ => answer(502, ""),
        };
        let straight = move |number: usize, port: u16| match number {
            0..5 => onward(scheme, number, port),
            _ => answer(200, ""),
        };
        for sent in [play(scheme, alpn, with_errors).await, play(scheme, alpn, straight).await] {
            assert!(sent > 30_000, "it is really asked for much: {sent}");
            assert!(sent < MOST_BYTES, "{sent}");
        }
    }))
    .await;
}

async fn play(
    scheme: &str,
    alpn: Option<&[&str]>,
    says: impl Fn(usize, u16) -> String + Clone + Send + 'static,
) -> usize {
    let site = Site::serve(4, alpn, says).await;
    site.bytes_of(&format!("{scheme}://shop.stage.test:{}/", site.port)).await
}

/// A redirect as long as we follow.
fn onward(scheme: &str, place: usize, port: u16) -> String {
    let cookie = format!("Set-Cookie: c{place}={}\r\n", "c".repeat(1_300));
    let query = ["x", "y", "z", "v", "w"][place].repeat(7_900);
    let to = format!("Location: {scheme}://shop.stage.test:{port}/?{query}\r\n");
    answer(302, &format!("{cookie}{to}"))
}

/// A site at several addresses that counts what arrives at its sockets, TLS included.
struct Site {
    port: u16,
    arrived: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
    connections: Arc<AtomicUsize>,
    prober: Prober,
    _zone: crate::support::dns::NameServer,
    _listening: JoinSet<()>,
}

impl Site {
    /// Serves at 127.0.0.1 and so on; `says` is what request number so and so gets.
    async fn serve(
        addresses: u8,
        alpn: Option<&[&str]>,
        says: impl Fn(usize, u16) -> String + Clone + Send + 'static,
    ) -> Self {
        let root = Authority::root("Test root");
        let tls = alpn.map(|alpn| acceptor(root.leaf(&["shop.stage.test"]), alpn));
        let records: String =
            (1..=addresses).map(|last| format!("shop A 127.0.0.{last}\n")).collect();
        let zone = knot("stage.test", &records);
        let first = TcpListener::bind("127.0.0.1:0").await.expect("loopback has free ports");
        let port = first.local_addr().expect("a bound socket has an address").port();
        let mut listeners = vec![first];
        for last in 2..=addresses {
            let at = SocketAddr::new(loopback(last), port);
            listeners.push(TcpListener::bind(at).await.expect("the port is free there too"));
        }
        let count = || Arc::new(AtomicUsize::new(0));
        let (arrived, requests, connections) = (count(), count(), count());
        let mut listening = JoinSet::new();
        for listener in listeners {
            let (tls, says) = (tls.clone(), says.clone());
            let counts = (Arc::clone(&arrived), Arc::clone(&requests), Arc::clone(&connections));
            listening.spawn(async move {
                while let Ok((stream, _)) = listener.accept().await {
                    counts.2.fetch_add(1, Ordering::SeqCst);
                    let counted = Counted { stream, arrived: Arc::clone(&counts.0) };
                    let (tls, says, requests) = (tls.clone(), says.clone(), Arc::clone(&counts.1));
                    tokio::spawn(async move {
                        let says = move || says(requests.fetch_add(1, Ordering::SeqCst), port);
                        answer_one(counted, tls, says).await;
                    });
                }
            });
        }
        let nets = vec!["127.0.0.0/8".parse().expect("a range")];
        let settings = probe::Settings {
            policy: Policy::new(nets, Ports::Any),
            extra_roots: vec![root.der()],
            about: Some("https://downforwhom.example/about-checks".parse().expect("a URL")),
            ..prober::settings(vec![zone.address])
        };
        let prober = Prober::new(settings).expect("the roots load");
        Self { port, arrived, requests, connections, prober, _zone: zone, _listening: listening }
    }

    /// Looks once, and tells how many bytes arrived.
    async fn bytes_of(&self, url: &str) -> usize {
        let target = Target::parse(url).expect("tests type real addresses");
        let seen = self.prober.observe(&target).await;
        // What was sent may still be on its way into the count.
        tokio::time::sleep(Duration::from_millis(200)).await;
        let sent = self.arrived.load(Ordering::SeqCst);
        println!(
            "{:.60}: {sent} bytes, {} requests over {} connections, {} hops, {:?} ms",
            url,
            self.requests(),
            self.connections.load(Ordering::SeqCst),
            seen.hops.len(),
            seen.took.0
        );
        sent
    }

    fn requests(&self) -> usize {
        self.requests.load(Ordering::SeqCst)
    }
}

async fn answer_one(stream: Counted, tls: Option<TlsAcceptor>, says: impl FnOnce() -> String) {
    let Some(tls) = tls else { return speak(stream, says).await };
    let Ok(stream) = tls.accept(stream).await else { return };
    if stream.get_ref().1.alpn_protocol() != Some(b"h2") {
        return speak(stream, says).await;
    }
    // The whole request comes, and then HTTP/2 breaks.
    let mut stream = stream;
    let mut buffer = [0; 16 * 1024];
    while let Ok(Ok(1..)) =
        tokio::time::timeout(Duration::from_millis(300), stream.read(&mut buffer)).await
    {}
    let _ = stream.write_all(&[0xff; 64]).await;
}

/// Reads one request and answers it; a connection without one is only a dial.
async fn speak<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, says: impl FnOnce() -> String) {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            // Who speaks TLS here is in the wrong place.
            Ok(TLS_RECORD) if head.is_empty() => return,
            Ok(byte) => head.push(byte),
            Err(_) => return,
        }
    }
    let _ = stream.write_all(says().as_bytes()).await;
    let _ = stream.shutdown().await;
    // The rest counts as well.
    let _ = stream.read_to_end(&mut Vec::new()).await;
}

fn answer(status: u16, fields: &str) -> String {
    format!("HTTP/1.1 {status} So\r\n{fields}Content-Length: 2\r\nConnection: close\r\n\r\nno")
}

/// A connection that counts what arrives on it.
struct Counted {
    stream: TcpStream,
    arrived: Arc<AtomicUsize>,
}

impl AsyncRead for Counted {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        let outcome = Pin::new(&mut self.stream).poll_read(context, buffer);
        self.arrived.fetch_add(buffer.filled().len() - before, Ordering::SeqCst);
        outcome
    }
}

impl AsyncWrite for Counted {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}

/// What a site speaks: plain HTTP, or behind TLS one of these.
const KINDS: [Option<&[&str]>; 3] = [None, Some(&["http/1.1"]), Some(&["h2", "http/1.1"])];

/// As little as anybody can send us for a check.
const SHORTEST_QUESTION: &str = "GET /a.co HTTP/1.1\r\nHost:\r\n\r\n";

/// What one look may send to a failing site for an address without a path.
const MOST_FOR_THE_SHORTEST: usize = 8 * 1024;

/// How a ClientHello begins (RFC 8446 §5.1).
const TLS_RECORD: u8 = 0x16;

/// The longest address that we read.
const LONGEST_TYPED: usize = 2_048;
