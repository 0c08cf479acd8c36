//! Real Chromium: the form, the bookmarklet on real failing pages, and accessibility.

use std::net::TcpListener;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::upstream;
use crate::support::upstream::Upstream;

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

#[tokio::test(flavor = "multi_thread")]
async fn the_bookmarklet_reads_a_real_502_page() {
    let upstream = upstream::start(Upstream::Refused).await;
    let front = gateways::start(Gateway::Nginx, upstream.address()).await;
    let failing = format!("http://{}/cart", front.address());
    let brought = bring(&format!("{failing}?token=secret#part")).await;
    let (form, browser) = (&brought.form, &brought.browser);
    assert_eq!(form.address, failing, "the query and the fragment stay behind");
    assert_eq!(form.saw, "502");
    assert!(form.error.contains("HTTP status 502"), "{}", form.error);
    assert!(form.error.contains("502 Bad Gateway"), "{}", form.error);
    assert!(form.error.contains("nginx"), "{}", form.error);
    assert!(!form.error.contains("secret"), "{}", form.error);
    // And with one press of the button the person knows whose fault it is.
    browser.run("document.querySelector('form.ask button').click()").await;
    browser.wait_until("return !!document.getElementById('headline')").await;
    let facts = browser.run("return document.querySelector('.facts').innerText").await;
    assert!(facts.as_str().unwrap().contains("Everyone"), "{facts}");
    let trouble = browser.run("return document.querySelector('.path .trouble').innerText").await;
    assert!(trouble.as_str().unwrap().starts_with("Gateway\nnginx\n"), "{trouble}");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bookmarklet_reads_the_browsers_own_error_page() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let brought = bring(&format!("http://{closed}/cart?token=secret")).await;
    let form = &brought.form;
    assert_eq!(form.address, format!("http://{closed}/cart"));
    assert_eq!(form.saw, "refused");
    assert!(form.error.starts_with("ERR_CONNECTION_REFUSED"), "{}", form.error);
    assert!(!form.error.contains("secret"), "{}", form.error);
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_that_is_no_evidence_does_no_harm() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    let script = "%3Cimg%20src%3Dx%20onerror%3Dwindow.hit%3D1%3E";
    for evidence in ["%", "{}", "[]", "null", &format!("[502,%22{script}%22,%22{script}%22,5,[]]")]
    {
        browser.go("about:blank").await;
        browser.go(&format!("http://{}/?u={script}#e={evidence}", server.address())).await;
        browser.wait_until("return document.readyState === 'complete'").await;
        assert_eq!(browser.run("return window.hit === undefined").await, Value::Bool(true));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_page_passes_the_accessibility_rules_in_light_and_dark() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    for colours in [Colours::Light, Colours::Dark] {
        let browser = Browser::open(colours).await;
        for path in ["/", "/check?url=shop.example.com&saw=502", "/check", "/bookmarklet", "/api"] {
            browser.go(&format!("http://{}{path}", server.address())).await;
            let dark =
                browser.run("return matchMedia('(prefers-color-scheme: dark)').matches").await;
            assert_eq!(dark, Value::Bool(matches!(colours, Colours::Dark)));
            browser.run("document.querySelectorAll('details').forEach(d => d.open = true)").await;
            let faults = violations(&browser).await;
            assert!(faults.is_empty(), "{path} in {colours:?}: {faults:#?}");
        }
    }
}

/// Where the bookmarklet has brought a person.
struct Brought {
    form: Form,
    browser: Browser,
    _server: Listening,
}

/// What the first page's form holds after the bookmarklet ran on a page.
struct Form {
    address: String,
    saw: String,
    error: String,
}

/// Runs our own bookmarklet on a page, as a click on the bookmark would.
async fn bring(failing: &str) -> Brought {
    let server = App::on_loopback().listen().await;
    let browser = Browser::open(Colours::Light).await;
    let home = format!("http://{}", server.address());
    browser.go(&format!("{home}/bookmarklet")).await;
    let link = browser.run("return document.getElementById('bookmarklet').href").await;
    let code =
        link.as_str().and_then(|link| link.strip_prefix("javascript:")).expect("a bookmarklet");
    let code = percent_decode_str(code).decode_utf8().expect("UTF-8").into_owned();
    browser.go(failing).await;
    browser.run(&code).await;
    browser.wait_until(&format!("return location.origin === '{home}' && !location.hash")).await;
    let value = async |id: &str| {
        let value = browser.run(&format!("return document.getElementById('{id}').value")).await;
        value.as_str().expect("a field's value is text").to_owned()
    };
    let (address, saw) = (value("url").await, value("saw").await);
    let form = Form { address, saw, error: value("error").await };
    Brought { form, browser, _server: server }
}

/// What axe-core finds wrong with the page (WCAG 2.2 A and AA, and best practice).
async fn violations(browser: &Browser) -> Vec<String> {
    browser.run(include_str!("../data/axe.min.js")).await;
    let found = browser.page().execute_async(RUN_AXE, Vec::new()).await.expect("axe runs");
    let found: Vec<String> = serde_json::from_value(found).expect("a list of texts");
    found
}

const RUN_AXE: &str = "
const done = arguments[arguments.length - 1];
axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] })
    .then(found => done(found.violations.map(one => one.id + ': ' + one.nodes[0].html)),
          failed => done(['axe failed: ' + failed]));
";
