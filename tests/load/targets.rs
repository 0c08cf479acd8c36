//! The sites that are asked about: real sockets on loopback that count who comes.
//!
//! One socket listens on all addresses of 127.0.0.0/8, so each address is a site of its own.

use std::collections::HashMap;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::MutexGuard;
use std::time::Duration;
use std::time::Instant;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpSocket;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// What a site does with a request.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Manner {
    /// Answers with a page of this size after a while.
    Answers { after: Duration, bytes: usize },
    /// Takes the request and says nothing.
    Hangs,
}

/// Sites on every address of 127.0.0.0/8, at one port. They end when this is dropped.
pub(crate) struct Targets {
    port: u16,
    seen: Arc<Mutex<Seen>>,
    serving: JoinHandle<()>,
}

/// What the sites saw.
#[derive(Debug, Default)]
struct Seen {
    /// Connections of each site.
    visits: HashMap<IpAddr, Vec<Instant>>,
    open: usize,
    most_open: usize,
    first_answer: Option<Instant>,
}

impl Targets {
    /// Opens the sites.
    pub(crate) fn open(manner: Manner) -> Self {
        let listener = listener();
        let port = listener.local_addr().expect("a bound socket has an address").port();
        let seen = Arc::new(Mutex::new(Seen::default()));
        let told = Arc::clone(&seen);
        let serving = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let told = Arc::clone(&told);
                tokio::spawn(serve(stream, manner, told));
            }
        });
        Self { port, seen, serving }
    }

    /// The URL of a site.
    pub(crate) fn url(&self, number: usize) -> String {
        let number = u32::try_from(number).expect("a small number");
        let [_, _, high, low] = number.to_be_bytes();
        format!("http://{}/", SocketAddr::from((Ipv4Addr::new(127, 7, high, low), self.port)))
    }

    /// Connections that came to all sites together.
    pub(crate) fn visits(&self) -> usize {
        self.seen().visits.values().map(Vec::len).sum()
    }

    /// The most connections that one site got.
    pub(crate) fn most_visits_of_one(&self) -> usize {
        self.seen().visits.values().map(Vec::len).max().unwrap_or(0)
    }

    /// The shortest time between two connections of one site.
    pub(crate) fn shortest_pause(&self) -> Option<Duration> {
        let seen = self.seen();
        let pauses = seen.visits.values().flat_map(|times| times.windows(2));
        pauses.map(|two| two[1] - two[0]).min()
    }

    /// Connections that are open now.
    pub(crate) fn open_now(&self) -> usize {
        self.seen().open
    }

    /// The most connections that were open at once.
    pub(crate) fn most_open(&self) -> usize {
        self.seen().most_open
    }

    /// When the first answer had been written.
    pub(crate) fn first_answer(&self) -> Option<Instant> {
        self.seen().first_answer
    }

    fn seen(&self) -> MutexGuard<'_, Seen> {
        lock(&self.seen)
    }
}

impl Drop for Targets {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn serve(mut stream: TcpStream, manner: Manner, seen: Arc<Mutex<Seen>>) {
    let site = stream.local_addr().map(|address| address.ip()).expect("it is connected");
    {
        let mut seen = lock(&seen);
        seen.visits.entry(site).or_default().push(Instant::now());
        seen.open += 1;
        seen.most_open = seen.most_open.max(seen.open);
    }
    let mut head = [0; 2048];
    let asked = stream.read(&mut head).await.is_ok_and(|bytes| bytes > 0);
    if let (true, Manner::Answers { after, bytes }) = (asked, manner) {
        sleep(after).await;
        let _ = stream.write_all(page(bytes).as_bytes()).await;
        lock(&seen).first_answer.get_or_insert_with(Instant::now);
        let _ = stream.shutdown().await;
    }
    while matches!(stream.read(&mut head).await, Ok(1..)) {}
    lock(&seen).open -= 1;
}

fn page(bytes: usize) -> String {
    let text = "<!doctype html><title>A shop</title><p>Bread, rolls and cakes.";
    let body = text.repeat(bytes.div_ceil(text.len()));
    let body = &body[..bytes];
    format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {bytes}\r\n\
         Connection: close\r\n\r\n{body}"
    )
}

/// With room for a whole crowd of connections that nobody has taken yet.
fn listener() -> TcpListener {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.bind((Ipv4Addr::UNSPECIFIED, 0).into()).expect("a free port");
    socket.listen(4096).expect("it listens")
}

fn lock(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().expect("nobody panics with it")
}

/// A page that is small, and there at once.
pub(crate) const AT_ONCE: Manner = Manner::Answers { after: Duration::ZERO, bytes: 2_000 };
