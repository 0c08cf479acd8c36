//! The form, from the first page to the answer, in a real Chromium.

use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn a_person_asks_and_reads_the_answer() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.go(&format!("http://{}/", server.address())).await;
    browser.run("document.getElementById('url').value = 'shop.example.com/cart'").await;
    browser.run("document.querySelector('form.ask button').click()").await;
    browser
        .wait_until("return location.pathname === '/check' && !!document.querySelector('h1')")
        .await;
    let headline = browser.run("return document.querySelector('h1').innerText").await;
    assert!(headline.as_str().unwrap().contains("shop.example.com"), "{headline}");
    let styled =
        browser.run("return getComputedStyle(document.querySelector('.path')).listStyle").await;
    assert!(styled.as_str().unwrap().contains("none"), "the policy lets our style sheet in");
}
