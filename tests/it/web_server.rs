//! The server's hygiene, over real sockets: half-sent heads, too many connections, panics, drain.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::routing::get;
use downforwhom::web;
use downforwhom::web::Limits;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::sync::Notify;
use tokio::time::timeout;

use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// Long enough for a busy machine; a test that waits for it has failed.
const PATIENCE: Duration = Duration::from_secs(30);

fn quick() -> Limits {
    Limits {
        connections: 3,
        connections_per_client: 3,
        head_read: Duration::from_millis(200),
        connection_age: Duration::from_secs(60),
        notice: Duration::from_millis(300),
        drain: Duration::from_secs(10),
    }
}

/// An app with a route that answers when it is told to.
fn app_that_waits(go: &Arc<Notify>) -> Router {
    let go = Arc::clone(go);
    let wait = move || {
        let go = Arc::clone(&go);
        async move {
            go.notified().await;
            "waited\n"
        }
    };
    app().router().route("/wait", get(wait))
}

fn app() -> App {
    App::seeing(Canned::sees(Sight::Status(200)))
}

#[tokio::test]
async fn a_half_sent_head_is_cut() {
    let server = Listening::start(app().router(), quick()).await;
    let mut half = connect(server.address()).await;
    half.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ").await.unwrap();
    // Whatever the server writes (a 408 or nothing), it ends.
    read_to_end(&mut half).await;
}

#[tokio::test]
async fn an_idle_connection_is_closed() {
    let server = Listening::start(app().router(), quick()).await;
    let mut idle = connect(server.address()).await;
    idle.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    let answer = read_to_end(&mut idle).await;
    assert!(answer.starts_with("HTTP/1.1 200"), "{answer}");
}

#[tokio::test]
async fn too_many_connections_wait_their_turn() {
    let limits = Limits { head_read: Duration::from_millis(600), ..quick() };
    let server = Listening::start(app().router(), limits).await;
    let _holders = hold(&server, limits.connections).await;
    let mut late = connect(server.address()).await;
    late.write_all(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut byte = [0];
    let early = timeout(Duration::from_millis(150), late.read(&mut byte)).await;
    assert!(early.is_err(), "there was no place for it yet");
    // The holders are cut by their header deadline, and then it is served.
    let answer = read_to_end(&mut late).await;
    assert!(answer.contains("200 OK"), "{answer}");
}

#[tokio::test]
async fn one_client_cannot_take_all_the_places() {
    let limits = Limits { connections: 9, head_read: PATIENCE * 10, ..quick() };
    let stranger = web::Settings::default();
    let server = Listening::start_with(app().router(), limits, stranger).await;
    let mut holders = hold(&server, limits.connections_per_client).await;
    let mut one_more = connect(server.address()).await;
    assert_eq!(read_to_end(&mut one_more).await, "", "it is closed at once");
    // A seat that is left is free again.
    holders.pop();
    wait_for_service(server.address()).await;
}

#[tokio::test]
async fn a_trusted_proxy_brings_many_people() {
    let limits = Limits { connections: 9, head_read: PATIENCE * 10, ..quick() };
    let trusted_proxies = vec!["127.0.0.0/8".parse().unwrap()];
    let proxy = web::Settings { trusted_proxies, ..web::Settings::default() };
    let server = Listening::start_with(app().router(), limits, proxy).await;
    let _holders = hold(&server, limits.connections_per_client + 2).await;
    assert!(ask(server.address(), "/healthz").await.contains("200 OK"));
}

#[tokio::test]
async fn an_overlong_head_is_refused() {
    let server = Listening::start(app().router(), Limits::default()).await;
    let mut client = connect(server.address()).await;
    let head = format!("GET / HTTP/1.1\r\nHost: x\r\nX-Long: {}\r\n\r\n", "a".repeat(300_000));
    // The server may close before it has read all of it.
    let _ = client.write_all(head.as_bytes()).await;
    let answer = read_some(&mut client).await;
    assert!(answer.is_empty() || answer.starts_with("HTTP/1.1 431"), "{answer}");
    assert!(ask(server.address(), "/healthz").await.contains("200 OK"));
}

#[tokio::test]
async fn a_body_that_is_too_large_is_not_read() {
    let server = Listening::start(app().router(), Limits::default()).await;
    let mut client = connect(server.address()).await;
    let head = b"POST /api/check HTTP/1.1\r\nHost: x\r\nContent-Length: 9999999\r\n\r\n";
    client.write_all(head).await.unwrap();
    let answer = read_some(&mut client).await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("application/problem+json"), "{answer}");
}

#[tokio::test]
async fn a_panic_takes_nobody_else_along() {
    let broken = App::seeing(Canned::sees(Sight::Panics));
    let server = Listening::start(broken.router(), quick()).await;
    let answer = ask(server.address(), "/api/check?url=shop.example.com").await;
    assert!(answer.starts_with("HTTP/1.1 500"), "{answer}");
    assert!(ask(server.address(), "/healthz").await.contains("200 OK"));
}

#[tokio::test]
async fn the_drain_lets_answers_finish_and_says_not_ready_at_once() {
    let go = Arc::new(Notify::new());
    let mut server = Listening::start(app_that_waits(&go), quick()).await;
    let mut asking = connect(server.address()).await;
    asking.write_all(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    assert!(ask(server.address(), "/readyz").await.starts_with("HTTP/1.1 200"));
    server.ask_to_stop();
    tokio::task::yield_now().await;
    let ready = ask(server.address(), "/readyz").await;
    assert!(ready.starts_with("HTTP/1.1 503"), "{ready}");
    go.notify_one();
    let answer = read_to_end(&mut asking).await;
    assert!(answer.ends_with("waited\n"), "{answer}");
    timeout(PATIENCE, server.stopped()).await.expect("the drain ends");
}

#[tokio::test]
async fn half_open_and_idle_connections_do_not_delay_the_drain() {
    let limits = Limits { head_read: Duration::from_secs(600), drain: PATIENCE * 10, ..quick() };
    let mut server = Listening::start(app().router(), limits).await;
    let mut half = connect(server.address()).await;
    half.write_all(b"GET / HTTP/1.1\r\nHost:").await.unwrap();
    let _silent = connect(server.address()).await;
    server.ask_to_stop();
    timeout(PATIENCE, server.stopped()).await.expect("they have no claim on our time");
}

#[tokio::test]
async fn the_drain_ends_at_its_deadline() {
    let go = Arc::new(Notify::new());
    let limits = Limits { drain: Duration::from_millis(300), ..quick() };
    let mut server = Listening::start(app_that_waits(&go), limits).await;
    let mut asking = connect(server.address()).await;
    asking.write_all(b"GET /wait HTTP/1.1\r\nHost: x\r\n\r\n").await.unwrap();
    server.ask_to_stop();
    timeout(PATIENCE, server.stopped()).await.expect("an answer that never comes is given up");
}

/// Connections that have sent half a head and keep their places.
async fn hold(server: &Listening, count: usize) -> Vec<TcpStream> {
    let mut holders = Vec::new();
    for _ in 0..count {
        let mut holder = connect(server.address()).await;
        holder.write_all(b"GET /").await.expect("the server listens");
        holders.push(holder);
    }
    holders
}

/// Asks until it is served: the server learns of a closed connection in its own time.
async fn wait_for_service(address: SocketAddr) {
    let asking = async {
        while !ask(address, "/healthz").await.contains("200 OK") {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    timeout(PATIENCE, asking).await.expect("a place becomes free");
}

#[allow(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
async fn connect(address: SocketAddr) -> TcpStream {
    TcpStream::connect(address).await.expect("the kernel accepts for a listening socket")
}

async fn ask(address: SocketAddr, path: &str) -> String {
    let mut client = connect(address).await;
    let head = format!("GET {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    // A server that closes at once is seen when we read.
    let _ = client.write_all(head.as_bytes()).await;
    read_to_end(&mut client).await
}

/// Everything until the server closes; a reset counts as closing.
async fn read_to_end(client: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    let read = timeout(PATIENCE, client.read_to_end(&mut bytes)).await;
    let _ = read.expect("the server closes");
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The first bytes, or nothing when the server closes instead.
async fn read_some(client: &mut TcpStream) -> String {
    let mut bytes = vec![0; 4096];
    let read = timeout(PATIENCE, client.read(&mut bytes)).await.expect("the server does something");
    String::from_utf8_lossy(&bytes[..read.unwrap_or(0)]).into_owned()
}
