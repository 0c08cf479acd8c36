//! Somebody who asks the service: one connection of HTTP/1.1, kept open.

use std::io;
use std::io::ErrorKind;
use std::net::SocketAddr;
use std::time::Duration;
use std::time::Instant;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpSocket;
use tokio::net::TcpStream;
use tokio::time::timeout;

/// A connection to the service.
pub(crate) struct Visitor {
    stream: TcpStream,
    read: Vec<u8>,
}

/// A whole answer.
pub(crate) struct Said {
    pub(crate) status: u16,
    head: String,
    pub(crate) body: String,
    /// From the question to the last byte.
    pub(crate) took: Duration,
}

impl std::fmt::Debug for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (rule, down_for) = (self.word("rule"), self.word("down_for"));
        let evidence = self.body.split_once("\"evidence\":").map_or("", |(_, rest)| rest);
        let evidence: String = evidence.chars().take(600).collect();
        write!(f, "{} for {down_for} by {rule}: {evidence}", self.outcome())
    }
}

impl Said {
    /// A word of the answer, such as that of `fault`.
    pub(crate) fn word(&self, field: &str) -> &str {
        let key = format!("\"{field}\":\"");
        let rest = self.body.split_once(&key).map_or("", |(_, rest)| rest);
        rest.split('"').next().unwrap_or_default()
    }

    /// A field of the head.
    pub(crate) fn field(&self, name: &str) -> Option<&str> {
        let lines = self.head.lines().filter_map(|line| line.split_once(':'));
        lines.into_iter().find_map(|(n, v)| n.eq_ignore_ascii_case(name).then_some(v.trim()))
    }

    /// Whether it says that the site works.
    pub(crate) fn works(&self) -> bool {
        self.status == 200 && self.word("fault") == "none"
    }

    /// Whether it says nothing bad of the site: it works, or we cannot tell.
    pub(crate) fn blames_nobody(&self) -> bool {
        let excused = matches!(self.status, 429 | 503);
        excused || (self.status == 200 && matches!(self.word("fault"), "none" | "checker"))
    }

    /// The outcome in one word, for counting.
    pub(crate) fn outcome(&self) -> String {
        if self.status == 200 {
            format!("{} ({})", self.word("fault"), self.word("reason"))
        } else {
            self.status.to_string()
        }
    }
}

impl Visitor {
    /// Comes to the service.
    #[expect(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
    pub(crate) async fn come(to: SocketAddr) -> io::Result<Self> {
        let stream = timeout(PATIENCE, TcpStream::connect(to)).await??;
        stream.set_nodelay(true)?;
        Ok(Self { stream, read: Vec::new() })
    }

    /// Comes with so little room for answers that they soon pile up at the service.
    #[expect(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
    pub(crate) async fn come_with_little_room(to: SocketAddr) -> io::Result<Self> {
        let socket = TcpSocket::new_v4()?;
        socket.set_recv_buffer_size(4096)?;
        let stream = timeout(PATIENCE, socket.connect(to)).await??;
        Ok(Self { stream, read: Vec::new() })
    }

    /// Asks for a path and waits for the whole answer.
    pub(crate) async fn ask(&mut self, path: &str) -> io::Result<Said> {
        let asked = Instant::now();
        self.say(format!("GET {path} HTTP/1.1\r\nHost: us\r\n\r\n").as_bytes()).await?;
        self.answer(asked).await
    }

    /// Asks for the verdict about a URL.
    pub(crate) async fn check(&mut self, url: &str) -> io::Result<Said> {
        self.ask(&format!("/api/check?url={url}")).await
    }

    /// Sends bytes as they are.
    pub(crate) async fn say(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.stream.write_all(bytes).await
    }

    /// The next whole answer.
    pub(crate) async fn answer(&mut self, asked: Instant) -> io::Result<Said> {
        timeout(PATIENCE, self.next(asked)).await?
    }

    /// Waits until the service ends the connection, and says whether it has by then.
    pub(crate) async fn is_ended_within(&mut self, patience: Duration) -> bool {
        let ended = async { while matches!(self.fill().await, Ok(1..)) {} };
        timeout(patience, ended).await.is_ok()
    }

    async fn next(&mut self, asked: Instant) -> io::Result<Said> {
        let head_end = loop {
            if let Some(at) = self.read.windows(4).position(|four| four == b"\r\n\r\n") {
                break at + 4;
            }
            if self.fill().await? == 0 {
                let kind = if self.read.is_empty() {
                    // Nothing came: the connection was closed between two answers.
                    ErrorKind::NotConnected
                } else {
                    ErrorKind::UnexpectedEof
                };
                return Err(kind.into());
            }
        };
        let head = String::from_utf8_lossy(&self.read[..head_end]).into_owned();
        let mut said = Said { status: 0, head, body: String::new(), took: Duration::ZERO };
        let status = said.head.get(9..12).and_then(|digits| digits.parse().ok());
        said.status = status.ok_or(ErrorKind::InvalidData)?;
        let length = said.field("content-length").and_then(|digits| digits.parse::<usize>().ok());
        let end = head_end + length.ok_or(ErrorKind::InvalidData)?;
        while self.read.len() < end {
            if self.fill().await? == 0 {
                return Err(ErrorKind::UnexpectedEof.into());
            }
        }
        said.body = String::from_utf8_lossy(&self.read[head_end..end]).into_owned();
        self.read.drain(..end);
        said.took = asked.elapsed();
        Ok(said)
    }

    async fn fill(&mut self) -> io::Result<usize> {
        self.read.reserve(4096);
        self.stream.read_buf(&mut self.read).await
    }
}

/// One question by somebody who comes for it and leaves.
pub(crate) async fn check_once(service: SocketAddr, url: &str) -> io::Result<Said> {
    Visitor::come(service).await?.check(url).await
}

/// Longer than the longest check.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);
