//! A crowd at the door of one site: whoever asks, through real sockets, it is asked once.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

use crate::support::app::App;
use crate::support::sockets::Server;

#[tokio::test(flavor = "multi_thread")]
async fn a_hundred_visitors_are_one_connection_at_the_target() {
    let site = slow_site().await;
    let service = App::on_loopback().listen().await;
    let asking = (0..100).map(|_| tokio::spawn(ask(service.address(), site.address())));
    for answer in asking.collect::<Vec<_>>() {
        let answer = answer.await.expect("asking does not panic");
        assert!(answer.contains("\"reason\":\"none.works\""), "{answer}");
    }
    assert_eq!(site.accepted(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_visitor_who_closes_the_page_neither_ends_nor_repeats_the_check() {
    let site = slow_site().await;
    let service = App::on_loopback().listen().await;
    let mut first = connect(service.address()).await;
    first.write_all(request(site.address()).as_bytes()).await.expect("the service reads");
    while site.accepted() == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    drop(first);
    let answer = ask(service.address(), site.address()).await;
    assert!(answer.contains("\"reason\":\"none.works\""), "{answer}");
    assert_eq!(site.accepted(), 1);
}

/// A site that takes its time, so that a crowd gathers.
async fn slow_site() -> Server {
    Server::start(|mut stream| async move {
        let mut head = [0; 1024];
        let _read = stream.read(&mut head).await;
        tokio::time::sleep(Duration::from_millis(300)).await;
        let answer = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";
        let _written = stream.write_all(answer.as_bytes()).await;
    })
    .await
}

/// Asks over a connection of its own and gives the whole answer.
async fn ask(service: SocketAddr, site: SocketAddr) -> String {
    let mut stream = connect(service).await;
    stream.write_all(request(site).as_bytes()).await.expect("the service reads");
    let mut answer = Vec::new();
    let reading = stream.read_to_end(&mut answer);
    let read = tokio::time::timeout(Duration::from_secs(30), reading).await;
    read.expect("the service answers in time").expect("the service answers");
    String::from_utf8_lossy(&answer).into_owned()
}

fn request(site: SocketAddr) -> String {
    format!("GET /api/check?url=http://{site}/ HTTP/1.1\r\nHost: us\r\nConnection: close\r\n\r\n")
}

#[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
async fn connect(service: SocketAddr) -> TcpStream {
    TcpStream::connect(service).await.expect("the service listens")
}
