//! The streamed page.

use std::sync::Arc;

use tokio::runtime::Handle;
use tokio::sync::Semaphore;
use tokio::time::sleep;
use tokio::time::timeout;

use super::BROWSER;
use super::HeldSite;
use super::Late;
use super::PATIENCE;
use super::Reader;
use super::WORKS;
use crate::support::app::App;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::sockets::Server;

const BAD: &str = "HTTP/1.1 502 Bad Gateway\r\nServer: nginx\r\nContent-Length: 3\r\n\
                   Connection: close\r\n\r\nbad";

/// What only the page that fills in has.
const LIVE: &str = "class=\"steps\"";

#[tokio::test(flavor = "multi_thread")]
async fn steps_come_while_the_site_still_thinks_and_the_verdict_ends_the_page() {
    let site = HeldSite::answering(BAD).await;
    let service = App::on_loopback().listen().await;
    let mut visitor = Reader::browse(service.address(), &site.url()).await;
    let early = visitor.until("The connection is open").await;
    let head = early.split("\r\n\r\n").next().unwrap().to_lowercase();
    assert!(head.starts_with("http/1.1 200"), "{head}");
    for line in [
        "content-type: text/html; charset=utf-8",
        "cache-control: no-store",
        "x-accel-buffering: no",
        "content-security-policy: default-src 'none'",
    ] {
        assert!(head.contains(line), "{line}: {head}");
    }
    assert!(!head.contains("content-encoding"), "{head}");
    assert!(!early.contains("<article") && !early.contains("class=\"foot\""), "{early}");
    site.answer();
    let page = visitor.rest().await;
    for once in ["<main", "<article", "</html>", "class=\"foot\"", "id=\"headline\""] {
        assert_eq!(page.matches(once).count(), 1, "{once}: {page}");
    }
    let place = |sign: &str| page.find(sign).unwrap_or_else(|| panic!("{sign}: {page}"));
    assert!(place("The connection is open") < place("It answers 502 (bad gateway)"));
    assert!(place("It answers 502") < place("Another try: It answers 502"));
    assert!(place("Another try") < place("</ol>") && place("</ol>") < place("<article"));
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_joins_late_sees_the_steps_before_and_the_site_is_asked_once() {
    let site = HeldSite::answering(WORKS).await;
    let service = App::on_loopback().listen().await;
    let mut first = Reader::browse(service.address(), &site.url()).await;
    first.until("The connection is open").await;
    let mut joins = Reader::browse(service.address(), &site.url()).await;
    joins.until("The connection is open").await;
    site.answer();
    for reader in [&mut first, &mut joins] {
        let page = reader.rest().await;
        assert!(page.contains("It answers 200") && page.contains("<article"), "{page}");
    }
    assert_eq!(site.server.accepted(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_comes_soon_comes_whole_and_refusals_keep_their_status() {
    let site = Server::start(|mut stream| async move {
        use tokio::io::AsyncReadExt;
        use tokio::io::AsyncWriteExt;
        let _ = stream.read(&mut [0; 4096]).await;
        let _ = stream.write_all(WORKS.as_bytes()).await;
    })
    .await;
    let app = App::on_loopback();
    let port = site.address().port();
    for (path, status, title) in [
        (format!("/check?url=http://127.0.0.1:{port}/"), 200, "<title>It works"),
        ("/check?url=http://10.0.0.1/".to_owned(), 403, "<title>We may not check"),
        ("/check?url=%20".to_owned(), 400, "<title>We could not read"),
        ("/check?url=shop.example.com&saw=nonsense".to_owned(), 400, "<title>We could not read"),
    ] {
        let reply = app.get(&path).await;
        // On a machine that is too busy to answer in a fifth of a second, 200 may be streamed.
        let is_late = status == 200 && reply.body.contains(LIVE);
        assert_eq!(reply.status.as_u16(), status, "{path}");
        assert!(is_late || reply.body.contains(title), "{path}: {}", reply.body);
        assert!(is_late || !reply.body.contains(LIVE), "{path}: {}", reply.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_kept_answer_comes_whole_and_so_do_text_and_json() {
    let site = HeldSite::answering(WORKS).await;
    let service = App::on_loopback().listen().await;
    let mut browser = Reader::browse(service.address(), &site.url()).await;
    browser.until("The connection is open").await;
    let path = format!("/check?url={}", site.url());
    let mut terminal = Reader::ask(service.address(), &path, "User-Agent: curl/8.5.0\r\n").await;
    let api = format!("/api/check?url={}", site.url());
    let mut program = Reader::ask(service.address(), &api, "Accept: application/json\r\n").await;
    site.answer();
    browser.rest().await;
    let mut again = Reader::browse(service.address(), &site.url()).await;
    let kept = again.rest().await;
    // Whole, and so in gzip, which a page that fills in never is.
    assert!(kept.contains("content-length:") && kept.contains("public, max-age="), "{kept}");
    assert!(kept.contains("content-encoding: gzip") && !kept.contains("chunked"), "{kept}");
    let mut plain = Reader::ask(service.address(), &path, "Accept: text/html\r\n").await;
    let plain = plain.rest().await;
    assert!(!plain.contains(LIVE) && plain.contains("<article"), "{plain}");
    for whole in [terminal.rest().await, program.rest().await] {
        assert!(whole.contains("content-length:"), "{whole}");
        assert!(!whole.contains("The connection is open,"), "{whole}");
    }
    assert_eq!(site.server.accepted(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refusal_that_comes_late_is_told_in_its_own_words_and_no_verdict() {
    let go = Arc::new(Semaphore::new(0));
    let app = App::seeing(Late { go: Arc::clone(&go), breaks: false });
    let service = app.listen().await;
    let mut visitor = Reader::browse(service.address(), "shop.example.com").await;
    visitor.until(LIVE).await;
    go.add_permits(9);
    let page = visitor.rest().await;
    assert!(page.contains("<h1>We may not check this address</h1>"), "{page}");
    assert!(page.contains("class=\"foot\"") && !page.contains("<article"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_defect_of_ours_is_told_as_ours() {
    let go = Arc::new(Semaphore::new(0));
    let app = App::seeing(Late { go: Arc::clone(&go), breaks: true });
    let service = app.listen().await;
    let mut visitor = Reader::browse(service.address(), "shop.example.com").await;
    visitor.until(LIVE).await;
    go.add_permits(9);
    let page = visitor.rest().await;
    assert!(page.contains("<h1>Something broke on our side</h1>"), "{page}");
    assert!(page.contains("class=\"foot\"") && !page.contains("<article"), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_head_request_waits_for_the_real_status() {
    let slow = Canned::sees(Sight::Status(502)).taking(std::time::Duration::from_millis(600));
    let app = App::seeing(slow);
    let request = http::Request::head("/check?url=shop.example.com");
    let reply = app.send(request.header("accept", "text/html")).await;
    assert!(reply.headers.contains_key("content-length"), "{:?}", reply.headers);
}

/// Chats and the like take anything, and want the head of the page with the answer in it.
#[tokio::test(flavor = "multi_thread")]
async fn who_shows_a_link_to_others_gets_the_answer_in_the_title() {
    let slow = Canned::sees(Sight::Status(502)).taking(std::time::Duration::from_millis(600));
    let request = http::Request::get("/shop.example.com").header("accept", "*/*");
    let page = App::seeing(slow).send(request).await.body;
    let title = "og:title\" content=\"";
    let (_, told) = page.split_once(title).expect("a title for chats");
    assert!(told.contains("shop.example.com is answering with an error"), "{page}");
    assert!(!page.contains(LIVE), "{page}");
}

/// Only the form opens the page's policy, and only towards the site that was asked for.
#[tokio::test(flavor = "multi_thread")]
async fn the_policy_is_opened_for_what_was_typed_into_the_form_and_nothing_else() {
    let go = Arc::new(Semaphore::new(0));
    let app = App::seeing(Late { go: Arc::clone(&go), breaks: false });
    let service = app.listen().await;
    let open = "connect-src 'self' https://shop.example.com http://shop.example.com \
                https://www.shop.example.com http://www.shop.example.com; ";
    for (path, is_open) in [("/check?url=shop.example.com", true), ("/shop.example.com", false)] {
        let mut visitor = Reader::ask(service.address(), path, BROWSER).await;
        let page = visitor.until(LIVE).await;
        assert_eq!(page.contains(open), is_open, "{path}: {page}");
        let head = page.split("\r\n\r\n").next().unwrap_or_default();
        assert_eq!(head.contains("example.com"), is_open, "{path}: {head}");
    }
}

#[tokio::test]
async fn a_visitor_who_leaves_half_way_leaves_nothing_behind() {
    let site = HeldSite::answering(WORKS).await;
    let service = App::on_loopback().listen().await;
    let mut stays = Reader::browse(service.address(), &site.url()).await;
    stays.until("The connection is open").await;
    let tasks = || Handle::current().metrics().num_alive_tasks();
    let before = tasks();
    let mut leaving = Vec::new();
    for _ in 0..20 {
        let mut visitor = Reader::browse(service.address(), &site.url()).await;
        visitor.until("The connection is open").await;
        leaving.push(visitor);
    }
    assert!(tasks() >= before + 20, "each visitor has a connection");
    drop(leaving);
    // They are gone when we next write to them.
    let all_gone = async {
        while tasks() > before {
            sleep(std::time::Duration::from_millis(50)).await;
        }
    };
    timeout(PATIENCE, all_gone).await.expect("nothing of them is left");
    site.answer();
    assert!(stays.rest().await.contains("<article"), "whoever stays gets the answer");
    assert_eq!(site.server.accepted(), 1);
}
