//! The buttons that copy a link and a text, in a real Chromium.

use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_copies_the_link_and_the_text_for_support() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let here = format!("http://{}", server.address());
    let browser = Browser::open(Colours::Light).await;
    browser
        .run_first_on_every_page(
            "Object.defineProperty(navigator, 'clipboard', { value: {
                writeText: function (text) { window.copied = text; return Promise.resolve(); } } })",
        )
        .await;
    browser.go(&format!("{here}/shop.example.com/cart")).await;
    browser.press("[data-copy=link]").await;
    browser
        .wait_until(
            "return document.querySelector('#share [role=status]').textContent === 'Copied.'",
        )
        .await;
    let link = browser.run("return window.copied").await;
    let link = link.as_str().unwrap().to_owned();
    assert!(link.starts_with(&format!("{here}/case/")), "{link}");

    browser.press("[data-copy=ticket]").await;
    browser.wait_until("return window.copied.includes('What we saw')").await;
    let ticket = browser.run("return window.copied").await;
    assert!(ticket.as_str().unwrap().contains(&link), "the link is whole in the text: {ticket}");

    browser.go(&link).await;
    let banner = browser.run("return document.querySelector('.case-banner').innerText").await;
    assert!(banner.as_str().unwrap().contains("not a new look"), "{banner}");
    let again =
        browser.run("return document.querySelector('.case-banner a').getAttribute('href')").await;
    assert_eq!(again, "/https://shop.example.com/cart");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_clipboard_the_text_is_marked() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser
        .run_first_on_every_page(
            "Object.defineProperty(navigator, 'clipboard', { value: undefined })",
        )
        .await;
    browser.go(&format!("http://{}/shop.example.com", server.address())).await;
    browser.press("[data-copy=link]").await;
    let marked = browser.run("return String(getSelection()) || document.activeElement.value").await;
    assert!(marked.as_str().unwrap().contains("/case/"), "{marked}");
}
