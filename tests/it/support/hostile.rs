//! Servers that misbehave: raw sockets on loopback that say exactly what a test wants.

use std::future::Future;
use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// A server with a script; ends when dropped.
pub(crate) struct Hostile {
    /// Where it listens.
    pub(crate) address: SocketAddr,
    seen: Arc<Seen>,
    task: JoinHandle<()>,
}

/// What a server saw of its visitors.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    connections: AtomicUsize,
    written_bytes: AtomicUsize,
}

/// One connection, as the script has it.
pub(crate) struct Guest {
    /// The socket.
    pub(crate) stream: TcpStream,
    /// Which connection it is, from 0.
    pub(crate) number: usize,
    seen: Arc<Seen>,
}

impl Hostile {
    /// Runs `script` for each connection to a port of its own on 127.0.0.1.
    pub(crate) async fn run<F, S>(script: S) -> Self
    where
        S: Fn(Guest) -> F + Send + Sync + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        Self::run_at((Ipv4Addr::LOCALHOST, 0).into(), script).await
    }

    /// Runs `script` for each connection to this address.
    pub(crate) async fn run_at<F, S>(at: SocketAddr, script: S) -> Self
    where
        S: Fn(Guest) -> F + Send + Sync + 'static,
        F: Future<Output = ()> + Send + 'static,
    {
        let listener = TcpListener::bind(at).await.expect("loopback has free ports");
        let address = listener.local_addr().expect("a bound socket has an address");
        let seen = Arc::new(Seen::default());
        let counted = Arc::clone(&seen);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let number = counted.connections.fetch_add(1, Ordering::SeqCst);
                let guest = Guest { stream, number, seen: Arc::clone(&counted) };
                tokio::spawn(script(guest));
            }
        });
        Self { address, seen, task }
    }

    /// A server that reads the request, says these bytes and closes.
    pub(crate) async fn says(bytes: impl AsRef<[u8]>) -> Self {
        let bytes: Arc<[u8]> = bytes.as_ref().into();
        Self::run(move |mut guest| {
            let bytes = Arc::clone(&bytes);
            async move {
                guest.request().await;
                guest.say(&bytes).await;
            }
        })
        .await
    }

    /// The address of its front page.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// How many connections came.
    pub(crate) fn connections(&self) -> usize {
        self.seen.connections.load(Ordering::SeqCst)
    }

    /// How many bytes the visitor's side took, its system's buffers included.
    pub(crate) fn written_bytes(&self) -> usize {
        self.seen.written_bytes.load(Ordering::SeqCst)
    }
}

impl Drop for Hostile {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Guest {
    /// Reads until the end of the request head; its text.
    pub(crate) async fn request(&mut self) -> String {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            match self.stream.read_u8().await {
                Ok(byte) => head.push(byte),
                Err(_) => break,
            }
        }
        String::from_utf8_lossy(&head).into_owned()
    }

    /// Writes, and tells whether the visitor still listens.
    pub(crate) async fn say(&mut self, bytes: &[u8]) -> bool {
        let taken = self.stream.write_all(bytes).await.is_ok();
        if taken {
            self.seen.written_bytes.fetch_add(bytes.len(), Ordering::SeqCst);
        }
        taken
    }

    /// Says the same again and again, as long as the visitor listens.
    pub(crate) async fn flood(&mut self, bytes: &[u8]) {
        while self.say(bytes).await {}
    }

    /// Says one byte at a time, as long as the visitor listens.
    pub(crate) async fn drip(&mut self, bytes: &[u8], pause: Duration) {
        for byte in bytes {
            if !self.say(&[*byte]).await {
                return;
            }
            tokio::time::sleep(pause).await;
        }
    }

    /// Says nothing until the visitor leaves.
    pub(crate) async fn hold(&mut self) {
        let mut ignored = [0; 1024];
        while !matches!(self.stream.read(&mut ignored).await, Ok(0) | Err(_)) {}
    }

    /// Ends with RST.
    pub(crate) fn reset(self) {
        let socket = socket2::SockRef::from(&self.stream);
        socket.set_linger(Some(Duration::ZERO)).expect("a socket has a linger option");
    }
}

/// A whole answer with this status line's end, these fields, and a body.
pub(crate) fn answer(status: &str, fields: &str, body: &str) -> String {
    format!("HTTP/1.1 {status}\r\n{fields}Content-Length: {}\r\n\r\n{body}", body.len())
}

/// An address of this machine's own block, 127.0.0.0/8.
pub(crate) fn loopback(last: u8) -> IpAddr {
    Ipv4Addr::new(127, 0, 0, last).into()
}
