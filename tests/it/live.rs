//! The page that fills in while a check goes on, and the same for programs, over real sockets.
//!
//! The checked site holds its answer until the test has read the first steps, so that nothing here
//! depends on how quick a machine is.

mod drain;
mod events;
mod page;
mod steps;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use downforwhom::check::Vantage;
use downforwhom::observation::ChainEnd;
use downforwhom::observation::Completeness;
use downforwhom::observation::Observation;
use downforwhom::observation::VantageKind;
use downforwhom::target::Target;
use futures_util::future::BoxFuture;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::time::timeout;

use crate::support::sockets::Server;

/// A site that reads each request and answers only when it is told to.
pub(crate) struct HeldSite {
    server: Server,
    go: Arc<Semaphore>,
}

impl HeldSite {
    pub(crate) async fn answering(answer: &'static str) -> Self {
        let go = Arc::new(Semaphore::new(0));
        let waits = Arc::clone(&go);
        let server = Server::start(move |mut stream| {
            let waits = Arc::clone(&waits);
            async move {
                let _ = stream.read(&mut [0; 4096]).await;
                if let Ok(permit) = waits.acquire().await {
                    permit.forget();
                }
                let _ = stream.write_all(answer.as_bytes()).await;
                let _ = stream.shutdown().await;
            }
        })
        .await;
        Self { server, go }
    }

    /// From now on it answers at once.
    pub(crate) fn answer(&self) {
        self.go.add_permits(100);
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.server.address())
    }
}

pub(crate) const WORKS: &str =
    "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

/// A visitor who reads what comes as it comes.
struct Reader {
    stream: TcpStream,
    /// All that has come so far.
    read: String,
}

impl Reader {
    /// Asks for a path, with these lines in the head.
    async fn ask(service: SocketAddr, path: &str, lines: &str) -> Self {
        #[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
        let stream = TcpStream::connect(service).await.expect("the service listens");
        let mut reader = Self { stream, read: String::new() };
        let head = format!("GET {path} HTTP/1.1\r\nHost: us\r\nConnection: close\r\n{lines}\r\n");
        reader.stream.write_all(head.as_bytes()).await.expect("the service reads");
        reader
    }

    /// Asks for the page of a check, as a browser does.
    async fn browse(service: SocketAddr, url: &str) -> Self {
        Self::ask(service, &format!("/check?url={url}"), BROWSER).await
    }

    /// Reads until this has come.
    async fn until(&mut self, sign: &str) -> &str {
        while !self.read.contains(sign) {
            assert!(self.piece().await, "it ended without {sign:?}: {}", self.read);
        }
        &self.read
    }

    /// Reads until the service closes.
    async fn rest(&mut self) -> &str {
        while self.piece().await {}
        &self.read
    }

    async fn piece(&mut self) -> bool {
        let mut bytes = vec![0; 16 * 1024];
        let count = timeout(PATIENCE, self.stream.read(&mut bytes)).await.expect("something comes");
        let count = count.unwrap_or(0);
        self.read.push_str(&String::from_utf8_lossy(&bytes[..count]));
        count > 0
    }
}

const BROWSER: &str = "Accept: text/html\r\nUser-Agent: Mozilla/5.0\r\nAccept-Encoding: gzip\r\n";

/// A vantage that finds, when it is told to, that the owner refuses; or breaks.
struct Late {
    go: Arc<Semaphore>,
    breaks: bool,
}

impl Vantage for Late {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(async move {
            let _told = self.go.acquire().await;
            assert!(!self.breaks, "a defect, as the test wants it");
            let url = target.canonical().to_owned();
            let vantage = downforwhom::observation::Vantage {
                name: "test".to_owned(),
                kind: VantageKind::Checker,
            };
            let name = downforwhom::observation::NameLookup::Refused;
            let (reach, tries) = (Vec::new(), Vec::new());
            Observation {
                vantage,
                took: downforwhom::observation::Millis(1),
                hops: vec![downforwhom::observation::Hop { url: url.clone(), name, reach, tries }],
                end: ChainEnd::OptedOut { of: url.clone() },
                url,
                completeness: Completeness::Whole,
                elsewhere: Vec::new(),
            }
        })
    }
}

/// Long enough for a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
