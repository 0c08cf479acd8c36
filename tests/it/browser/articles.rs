//! From an article, and from a phone's share menu, to an answer, in a real Chromium.

use serde_json::Value;

use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn a_reader_of_an_article_asks_with_its_number() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.go(&format!("http://{}/502", server.address())).await;
    browser.run("document.getElementById('url').value = 'shop.example.com/cart'").await;
    browser.press("form.ask button").await;
    browser
        .wait_until("return location.pathname === '/check' && !!document.querySelector('h1')")
        .await;
    let asked = browser.run("return new URLSearchParams(location.search).get('saw')").await;
    assert_eq!(asked, Value::from("502"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_shared_waits_in_the_form_for_the_press_of_the_button() {
    let canned = Canned::sees(Sight::Status(502));
    let server = App::seeing(canned.clone()).listen().await;
    let browser = Browser::open(Colours::Light).await;
    let home = format!("http://{}", server.address());
    browser.go(&format!("{home}/share?text=502%20at%20https://shop.example.com/a.")).await;
    let filled = browser.run("return document.getElementById('url').value").await;
    assert_eq!(filled, Value::from("https://shop.example.com/a"));
    assert_eq!(canned.looks(), 0);
    let faults = browser.manifest_faults().await;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn no_page_is_wider_than_a_phone() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.size_to(360).await;
    for path in ["/502", "/530", "/about", "/privacy", "/for-owners", "/"] {
        browser.go(&format!("http://{}{path}", server.address())).await;
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)").await;
        let width = browser.run("return document.documentElement.scrollWidth").await;
        // A scroll bar takes some of it.
        let room = browser.run("return document.documentElement.clientWidth").await;
        assert!(room.as_u64() <= Some(360), "{room}");
        assert_eq!(width, room, "{path}");
    }
}
