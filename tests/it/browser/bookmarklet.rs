//! The bookmarklet on real failing pages of a real Chromium: a gateway's 502, a page with the
//! strictest policy, and the browser's own error pages.

use percent_encoding::percent_decode_str;
use rcgen::date_time_ymd;
use serde_json::Value;

use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::certs::Identity;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::sockets;
use crate::support::sockets::Server;
use crate::support::upstream;
use crate::support::upstream::Upstream;

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
async fn the_bookmarklet_reads_pages_with_the_strictest_policy() {
    let site = gateways::nginx_with(
        "location / { default_type text/html; add_header Content-Security-Policy \
         \"default-src 'none'; form-action 'none'; require-trusted-types-for 'script'\" always;\
         add_header Server-Timing 'edge;desc=\"POP-AMS\"' always;\
         return 503 '<title>Closed</title><h1>Back at noon</h1>'; }",
    )
    .await;
    let brought = bring(&format!("http://{}/a?token=secret", site.address())).await;
    assert_eq!(brought.form.address, format!("http://{}/a", site.address()));
    assert_eq!(brought.form.saw, "503");
    assert!(brought.form.error.contains("Back at noon"), "{}", brought.form.error);
    assert!(brought.form.error.contains("Data centre: POP-AMS"), "{}", brought.form.error);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bookmarklet_reads_the_browsers_own_error_pages() {
    let closed = sockets::closed_port().await;
    let cutting = Server::start(async |mut stream| {
        sockets::read_hello(&mut stream).await;
        sockets::reset(stream);
    })
    .await;
    for (failing, saw, code) in [
        (format!("http://{closed}/cart"), "refused", "ERR_CONNECTION_REFUSED"),
        (format!("http://{}/cart", cutting.address()), "reset", "ERR_CONNECTION_RESET"),
        ("http://nothing.invalid/cart".to_owned(), "dns", "DNS_PROBE_"),
    ] {
        let failing_now = format!("{failing}?token=secret#part");
        let form = bring_by(&failing_now, Way::Driver).await.form;
        assert_eq!(
            (form.address.as_str(), form.saw.as_str()),
            (failing.as_str(), saw),
            "{}",
            form.error
        );
        assert!(form.error.starts_with(code), "{}", form.error);
        assert!(!form.error.contains("secret"), "{}", form.error);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_bookmarklet_names_the_certificate_that_the_browser_was_shown() {
    let names = ["localhost"];
    let strange = Identity::self_signed(&names, |_| {});
    let expired = Identity::self_signed(&names, |certificate| {
        certificate.not_before = date_time_ymd(2020, 1, 1);
        certificate.not_after = date_time_ymd(2021, 2, 3);
    });
    for (identity, until) in [(strange, "20"), (expired, "Feb 3, 2021")] {
        let site = Server::https(identity).await;
        let form =
            bring_by(&format!("https://localhost:{}/cart", site.address().port()), Way::Driver)
                .await
                .form;
        assert_eq!(form.saw, "tls");
        assert!(form.error.starts_with("net::ERR_CERT_"), "{}", form.error);
        for label in ["Certificate issuer: ", "Certificate valid until: ", "Browser clock: "] {
            assert!(form.error.contains(label), "{label}is missing in: {}", form.error);
        }
        let (_, told) = form.error.split_once("Certificate valid until: ").expect("the label");
        let told = told.lines().next().unwrap_or_default();
        assert!(told.contains(until), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn evidence_grows_old_while_the_form_waits() {
    let server = App::seeing(Canned::sees(Sight::Status(200))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    let home = format!("http://{}", server.address());
    for (arrival, is_counted) in [("/?u=http://shop.example.com/#e=[502]", true), ("/", false)] {
        browser.go("about:blank").await;
        browser.go(&format!("{home}{arrival}")).await;
        browser.run("document.getElementById('url').value = 'shop.example.com'").await;
        tokio::time::sleep(std::time::Duration::from_millis(1200)).await;
        browser.press("form.ask button").await;
        browser.wait_until("return !!document.getElementById('headline')").await;
        let age = browser.run("return new URLSearchParams(location.search).get('age_s')").await;
        let counted = age.as_str().and_then(|age| age.parse::<u32>().ok());
        assert_eq!(counted.is_some_and(|age| age >= 1), is_counted, "{arrival}: {age}");
    }
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

/// Where the bookmarklet has brought a person.
struct Brought {
    form: Form,
    browser: Browser,
    _server: Listening,
}

/// What the first page's form holds after the bookmarklet ran on a page.
pub(super) struct Form {
    pub(super) address: String,
    pub(super) saw: String,
    pub(super) error: String,
}

/// How the bookmarklet is run.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// As a bookmark, under the page's own policy.
    Bookmark,
    /// By the driver, on the browser's own error pages: it opens no bookmark there.
    Driver,
}

/// Runs our own bookmarklet on a site's page.
async fn bring(failing: &str) -> Brought {
    bring_by(failing, Way::Bookmark).await
}

/// Runs our own bookmarklet on any page.
async fn bring_by(failing: &str, way: Way) -> Brought {
    let server = App::on_loopback().listen().await;
    let browser = Browser::open(Colours::Light).await;
    let form = bring_to(&server, &browser, failing, way).await;
    Brought { form, browser, _server: server }
}

/// The same in a browser of the test's choice.
pub(super) async fn bring_with(browser: Browser, failing: &str) -> (Form, Browser) {
    let server = App::on_loopback().listen().await;
    let form = bring_to(&server, &browser, failing, Way::Driver).await;
    (form, browser)
}

async fn bring_to(server: &Listening, browser: &Browser, failing: &str, way: Way) -> Form {
    let home = format!("http://{}", server.address());
    browser.go(&format!("{home}/bookmarklet")).await;
    let link = browser.run("return document.getElementById('bookmarklet').href").await;
    let link = link.as_str().expect("a link is text");
    let code = link.strip_prefix("javascript:").expect("a bookmarklet");
    let code = percent_decode_str(code).decode_utf8().expect("UTF-8").into_owned();
    browser.go(failing).await;
    match way {
        Way::Bookmark => browser.open_bookmark(link).await,
        Way::Driver => drop(browser.run(&code).await),
    }
    browser.wait_until(&format!("return location.origin === '{home}' && !location.hash")).await;
    let value = async |id: &str| {
        let value = browser.run(&format!("return document.getElementById('{id}').value")).await;
        value.as_str().expect("a field's value is text").to_owned()
    };
    let (address, saw) = (value("url").await, value("saw").await);
    Form { address, saw, error: value("error").await }
}
