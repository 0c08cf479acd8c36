//! The page that looks again by itself, in a real Chromium whose clock runs fast: the script, the
//! service and the site are as they are.

use std::sync::Arc;
use std::sync::atomic::AtomicU16;
use std::sync::atomic::Ordering;
use std::time::Duration;

use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::middleware::from_fn;
use axum::response::IntoResponse;
use downforwhom::web::Limits;
use fantoccini::key::Key;
use serde_json::Value;
use tokio::io::AsyncReadExt;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::sleep;

use crate::browser::accessibility::violations;
use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::sockets::Server;

#[tokio::test(flavor = "multi_thread")]
async fn a_site_that_comes_back_is_told_once_in_the_title_and_by_a_message() {
    let upstream = gateways::free_address().await;
    let gateway = gateways::start(Gateway::Nginx, upstream).await;
    let page = Page::of(App::on_loopback()).await;
    let browser = page.open(&format!("http://{}/", gateway.address()), 20).await;
    assert!(page.says(&browser, "countdown").await.starts_with("We look again in 0:"));
    browser.press("[data-again=tell]").await;
    browser.wait_until("return document.querySelector('#again .hint').textContent !== ''").await;
    assert!(page.says(&browser, "hint").await.starts_with("We will tell you"));
    browser
        .wait_until("return document.querySelector('.countdown').textContent.includes('No change')")
        .await;
    assert_eq!(browser.run("return document.querySelector('#news').textContent").await, "");
    // The program behind the gateway starts, and somebody looks anew.
    let site = Server::start_at(&upstream.to_string(), answer_with_a_page).await;
    let fresh = format!("/api/check?url=http%3A%2F%2F{}%2F&fresh=1", gateway.address());
    assert_eq!(page.app.get(&fresh).await.json()["down_for"], "nobody");
    browser.wait_until("return document.title.startsWith('✓ back: ')").await;
    assert!(site.accepted() > 0);
    let news = browser.run("return document.querySelector('#news[role=status]').innerText").await;
    assert!(news.as_str().unwrap().contains("works again, as seen from here"), "{news}");
    let headline = browser.run("return document.getElementById('headline').innerText").await;
    assert!(headline.as_str().unwrap().starts_with("It works from here"), "{headline}");
    let told = browser.run("return window.told").await;
    assert_eq!(told.as_array().map(Vec::len), Some(1), "{told}");
    assert!(told[0].as_str().unwrap().starts_with("✓ back: "), "{told}");
    // The other scripts know the new parts of the page.
    let can_copy = "return !document.querySelector('[data-copy=link]').hidden";
    assert_eq!(browser.run(can_copy).await, true);
    // It stops: what works need not be waited for.
    assert_eq!(browser.run("return document.getElementById('again')").await, Value::Null);
    let before = asked(&browser).await;
    assert!(
        before.len() >= 2,
        "a look that brought nothing, and one that brought news: {before:?}"
    );
    sleep(Duration::from_secs(2)).await;
    assert_eq!(asked(&browser).await, before, "it goes on asking");
    for address in before {
        assert!(!address.contains("fresh") && !address.contains("saw"), "{address}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_can_stop_it_and_start_it_by_keyboard() {
    let page = Page::of(App::seeing(Canned::sees(Sight::Status(502)))).await;
    let browser = page.open("shop.example.com", 20).await;
    browser.run("document.querySelector('[data-again=stop]').focus()").await;
    press_enter(&browser).await;
    assert!(page.says(&browser, "countdown").await.starts_with("We have stopped looking."));
    let focused = "return document.activeElement.dataset.again";
    assert_eq!(browser.run(focused).await, "start", "the keyboard is where the button was");
    let before = asked(&browser).await.len();
    sleep(Duration::from_secs(2)).await;
    assert_eq!(asked(&browser).await.len(), before, "it was stopped, and looked");
    let faults = violations(&browser).await;
    assert!(faults.is_empty(), "{faults:#?}");
    press_enter(&browser).await;
    assert_eq!(browser.run(focused).await, "stop");
    assert!(page.says(&browser, "countdown").await.starts_with("We look again in"));
    browser
        .wait_until("return document.querySelector('.countdown').textContent.includes('No change')")
        .await;
    assert!(asked(&browser).await.len() > before);
}

#[tokio::test(flavor = "multi_thread")]
async fn it_ends_by_itself() {
    let page = Page::of(App::seeing(Canned::sees(Sight::Status(502)))).await;
    let browser = page.open("shop.example.com", 100).await;
    browser
        .wait_until("return document.querySelector('.countdown').textContent.includes('enough')")
        .await;
    let before = asked(&browser).await.len();
    assert!((3..=10).contains(&before), "{before} looks");
    sleep(Duration::from_secs(2)).await;
    assert_eq!(asked(&browser).await.len(), before, "the end is not the end");
}

#[tokio::test(flavor = "multi_thread")]
async fn it_waits_as_long_as_it_is_told_to() {
    let page = Page::of(App::seeing(Canned::sees(Sight::Status(502)))).await;
    // A limit of this one visitor is not told as that of a crowd.
    for (status, speaks_of_many) in [(503, true), (429, false)] {
        page.turned_away_with.store(status, Ordering::SeqCst);
        let browser = page.open("shop.example.com", 20).await;
        // Ten minutes are asked for; the next own look would come after 45 seconds.
        browser
            .wait_until(
                "return /in (9|10):/.test(document.querySelector('.countdown').textContent)",
            )
            .await;
        let said = page.says(&browser, "countdown").await;
        assert_eq!(said.contains("Many people"), speaks_of_many, "{status}: {said}");
        assert_eq!(asked(&browser).await.len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn it_is_offered_only_where_it_can_bring_news() {
    let canned = Canned::sees(Sight::Status(200));
    let app = App::seeing(canned.clone());
    for (sight, query, is_offered) in [
        (Sight::Status(200), "url=a.example.com", false),
        (Sight::Status(200), "url=a.example.com&saw=502", false),
        (Sight::Status(502), "url=b.example.com", true),
        (Sight::Status(502), "url=b.example.com&saw=502", true),
        (Sight::NoRoute, "url=c.example.com", false),
    ] {
        canned.target_becomes(sight);
        let page = app.get(&format!("/check?{query}")).await.body;
        assert_eq!(page.contains("id=\"again\""), is_offered, "{query}");
        assert_eq!(page.contains("/static/again.js"), is_offered, "{query}");
        // Without a script there is a button of the page.
        assert!(page.contains("<button type=\"submit\">Look again</button>"), "{query}");
        assert!(!page.contains("http-equiv"), "{query}: no page loads itself again");
    }
}

/// Our service on a socket.
struct Page {
    app: App,
    server: Listening,
    /// Whether it turns questions away for ten minutes.
    /// The status with which all are turned away; none when it is 0.
    turned_away_with: Arc<AtomicU16>,
}

impl Page {
    async fn of(app: App) -> Self {
        let turned_away_with: Arc<AtomicU16> = Arc::default();
        let with = Arc::clone(&turned_away_with);
        let listen = from_fn(move |request: Request, next: Next| {
            let is_asked = request.uri().path() == "/api/check";
            let status = StatusCode::from_u16(with.load(Ordering::SeqCst));
            let turned_away = status.ok().filter(|_| is_asked);
            async move {
                if let Some(status) = turned_away {
                    let ten_minutes = [("retry-after", "600")];
                    return (status, ten_minutes).into_response();
                }
                next.run(request).await
            }
        });
        let router = app.router().layer(listen);
        let server = Listening::start(router, Limits::default()).await;
        Self { app, server, turned_away_with }
    }

    /// The page about an address, in a browser whose clock runs so many times as fast and that
    /// may show messages.
    async fn open(&self, url: &str, speed: u32) -> Browser {
        let browser = Browser::open(Colours::Light).await;
        let home = format!("http://{}", self.server.address());
        browser.allow_messages(&home).await;
        browser.run_first_on_every_page(&fast_clock(speed)).await;
        browser.go(&format!("{home}/{url}")).await;
        browser.wait_until("return !!document.getElementById('headline')").await;
        browser.wait_until("return !document.querySelector('.countdown').hidden").await;
        browser
    }

    async fn says(&self, browser: &Browser, class: &str) -> String {
        let script = format!("return document.querySelector('#again .{class}').textContent");
        browser.run(&script).await.as_str().expect("text").to_owned()
    }
}

/// What the page's script has asked, as its browser remembers it.
async fn asked(browser: &Browser) -> Vec<String> {
    let asked = "return performance.getEntriesByType('resource').map((one) => one.name)
        .filter((name) => name.includes('/api/check?'))";
    serde_json::from_value(browser.run(asked).await).expect("a list of addresses")
}

async fn press_enter(browser: &Browser) {
    let focused = browser.page().active_element().await.expect("something has the keyboard");
    focused.send_keys(&Key::Enter.to_string()).await.expect("a key can be pressed");
}

/// A clock that runs fast, and a list of the messages that were shown.
fn fast_clock(speed: u32) -> String {
    format!(
        "{{ const now = Date.now.bind(Date); const start = now();
        Date.now = () => start + (now() - start) * {speed};
        window.told = [];
        window.Notification = new Proxy(Notification, {{
            construct(real, given) {{ window.told.push(given[0]); return new real(...given); }}
        }}); }}"
    )
}

async fn answer_with_a_page(mut stream: TcpStream) {
    let mut request = [0; 4096];
    let _ = stream.read(&mut request).await;
    let page = "<title>Shop</title><p>Tea, cups and pots.";
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{page}",
        page.len()
    );
    let _ = stream.write_all(answer.as_bytes()).await;
}
