//! Servers behind a gateway, each broken in its own way. Real sockets on loopback.

use std::net::SocketAddr;
use std::time::Duration;

use socket2::Domain;
use socket2::Socket;
use socket2::Type;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpListener;
use tokio::net::TcpStream;
use tokio::task::JoinHandle;

/// What is wrong with the server behind the gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Upstream {
    /// Nothing listens.
    Refused,
    /// Connections get no answer: the queue of the listener is full, so the kernel drops them.
    BlackHoled,
    /// It takes the request and never answers.
    Silent,
    /// It takes the request and resets.
    Resets,
    /// It answers with something that is not HTTP.
    TalksNonsense,
    /// Its program fails, and says so on a page of its own.
    Answers500,
    /// Its program is not available, and says so on a page of its own.
    Answers503,
    /// Nothing.
    Healthy,
}

/// A running upstream; ends when dropped.
pub(crate) struct Running {
    address: SocketAddr,
    held: Vec<Socket>,
    task: Option<JoinHandle<()>>,
}

impl Running {
    /// Where the gateway has to send its requests.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.held.clear();
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

/// Starts an upstream in this state.
pub(crate) async fn start(state: Upstream) -> Running {
    match state {
        Upstream::Refused => refused(),
        Upstream::BlackHoled => black_holed(),
        _ => serving(state).await,
    }
}

/// A port that is taken and does not listen: connections to it are refused for as long as it
/// is held.
fn refused() -> Running {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
    socket.bind(&loopback().into()).expect("a free port");
    Running { address: address_of(&socket), held: vec![socket], task: None }
}

/// A listener whose queue is full: the kernel drops further SYNs.
#[expect(clippy::disallowed_methods, reason = "it fills its own queue")]
fn black_holed() -> Running {
    let listener = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
    listener.bind(&loopback().into()).expect("a free port");
    listener.listen(0).expect("a listener");
    let address = address_of(&listener);
    let mut held = vec![listener];
    // A queue of length 0 holds one connection on Linux; a few more make sure that it is full.
    for _ in 0..4 {
        let filler = Socket::new(Domain::IPV4, Type::STREAM, None).expect("a socket");
        filler.set_nonblocking(true).expect("a socket option");
        let _under_way = filler.connect(&address.into());
        held.push(filler);
    }
    std::thread::sleep(Duration::from_millis(50));
    Running { address, held, task: None }
}

/// A listener that takes each connection and treats it as its state says.
async fn serving(state: Upstream) -> Running {
    let listener = TcpListener::bind(loopback()).await.expect("a free port");
    let address = listener.local_addr().expect("a bound listener has an address");
    let task = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(treat(stream, state));
        }
    });
    Running { address, held: Vec::new(), task: Some(task) }
}

/// Reads the request's head and answers as the state says.
async fn treat(mut stream: TcpStream, state: Upstream) {
    let mut seen = Vec::new();
    let mut chunk = [0_u8; 1024];
    while !seen.windows(4).any(|window| window == b"\r\n\r\n") {
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return,
            Ok(read) => seen.extend_from_slice(&chunk[..read]),
        }
    }
    match state {
        Upstream::Silent => tokio::time::sleep(Duration::from_secs(60)).await,
        Upstream::Resets => {
            let reset = socket2::SockRef::from(&stream).set_linger(Some(Duration::ZERO));
            reset.expect("a socket option");
        }
        _ => {
            let _sent = stream.write_all(answer(state).as_bytes()).await;
            let _closed = stream.shutdown().await;
        }
    }
}

/// The bytes that a state answers with.
fn answer(state: Upstream) -> String {
    let (status, page) = match state {
        Upstream::TalksNonsense => return "\x01\x02 what is this?\r\n\r\nnot http".to_owned(),
        Upstream::Answers500 => ("500 Internal Server Error", "<h1>Oops</h1>Our cart fell over."),
        Upstream::Answers503 => ("503 Service Unavailable", "<h1>Later</h1>The shop is busy."),
        _ => ("200 OK", "<title>Shop</title><h1>Welcome to the shop</h1><p>Tea, cups, pots.</p>"),
    };
    let length = page.len();
    format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html\r\nContent-Length: {length}\r\n\
         Connection: close\r\n\r\n{page}"
    )
}

fn loopback() -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], 0))
}

fn address_of(socket: &Socket) -> SocketAddr {
    let address = socket.local_addr().expect("a bound socket has an address");
    address.as_socket().expect("an IPv4 socket has an IPv4 address")
}
