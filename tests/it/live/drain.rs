//! What becomes of pages that fill in when the service leaves: they are finished first.

use std::time::Duration;

use downforwhom::web::Limits;
use tokio::time::sleep;
use tokio::time::timeout;

use super::HeldSite;
use super::PATIENCE;
use super::Reader;
use super::WORKS;
use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::program::Service;

#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_fills_in_is_finished_before_the_service_leaves() {
    let site = HeldSite::answering(WORKS).await;
    let notice = Duration::from_millis(100);
    let limits = Limits { notice, drain: PATIENCE, ..Limits::default() };
    let mut service = Listening::start(App::on_loopback().router(), limits).await;
    let mut visitor = Reader::browse(service.address(), &site.url()).await;
    visitor.until("The connection is open").await;
    service.ask_to_stop();
    // The notice is over when nobody new is let in any more.
    #[expect(clippy::disallowed_methods, reason = "a test visits its own service")]
    while tokio::net::TcpStream::connect(service.address()).await.is_ok() {
        sleep(Duration::from_millis(20)).await;
    }
    // Longer than a finished answer has to leave.
    sleep(Duration::from_secs(1)).await;
    site.answer();
    let page = visitor.rest().await;
    assert!(page.contains("<article") && page.contains("</html>"), "{page}");
    timeout(PATIENCE, service.stopped()).await.expect("nothing holds the service up then");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stream_has_its_line_in_the_log_when_it_has_ended() {
    let options = "--allow-net 127.0.0.0/8 --allow-port any --limits off";
    let service = tokio::task::spawn_blocking(move || Service::start(options)).await.unwrap();
    let site = HeldSite::answering(WORKS).await;
    let address = service.address.parse().expect("an address");
    let mut browser = Reader::browse(address, &site.url()).await;
    let events = format!("/api/check/events?url={}", site.url());
    let mut program = Reader::ask(address, &events, "").await;
    browser.until("The connection is open").await;
    program.until("\"connection\"").await;
    let path = format!("/api/check/events?url={}&fresh=1", site.url());
    let mut leaves = Reader::ask(address, &path, "").await;
    leaves.until("\"connection\"").await;
    drop(leaves);
    site.answer();
    browser.rest().await;
    program.rest().await;
    let ended = tokio::task::spawn_blocking(move || {
        service.terminate();
        service.ended()
    });
    let (_, log) = ended.await.unwrap();
    let lines = |route: &str| {
        let route = format!("\"route\":\"{route}\"");
        log.lines().filter(|line| line.contains(&route) && line.contains("\"status\":200")).count()
    };
    assert_eq!((lines("/check"), lines("/api/check/events")), (1, 2), "{log}");
}
