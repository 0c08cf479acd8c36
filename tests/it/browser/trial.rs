//! What the page's own trial of a site finds out, in a real Chromium, against real servers that
//! answer, refuse, cut and stay silent. A browser that comes to behave in another way shows up
//! here, and not as a wrong answer.

use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;

use axum::body::Body;
use axum::body::to_bytes;
use axum::extract::Request;
use axum::middleware::Next;
use axum::middleware::from_fn;
use downforwhom::web::Limits;
use serde_json::Value;
use tokio::time::sleep;
use tokio::time::timeout;

use crate::browser::accessibility::violations;
use crate::support::app::App;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::certs::Identity;
use crate::support::gateways;
use crate::support::sockets;
use crate::support::sockets::FullQueue;
use crate::support::sockets::Server;

/// A site of one page and a style sheet.
const TEA: &str = "default_type text/html; location / { return 200 tea; }\
                   location = /a.css { default_type text/css; return 200 'p{}'; }";
/// A page with a style sheet.
pub(super) const STYLED: &str = "<link rel=stylesheet href=/a.css><p>Tea";
/// What a page says that nobody may frame.
pub(super) const UNFRAMED: &[(&str, &str)] = &[("x-frame-options", "DENY")];
/// What an answer says that other sites may not notice.
const ALONE: &[(&str, &str)] = &[("cross-origin-resource-policy", "same-origin")];

#[tokio::test(flavor = "multi_thread")]
async fn answers_are_told_from_errors() {
    let good = gateways::nginx_with(TEA).await;
    let bad = gateways::nginx_with("location / { return 502; }").await;
    let moved = gateways::nginx_with(&format!(
        "{TEA} absolute_redirect off; location = / {{ return 301 /tea; }}"
    ))
    .await;
    let unframed = gateways::nginx_with(&format!("add_header X-Frame-Options DENY; {TEA}")).await;
    let alone = format!("add_header Cross-Origin-Resource-Policy same-origin; {TEA}");
    let alone = gateways::nginx_with(&alone).await;
    let trials = Trials::with(&[
        ("good", good.address().to_string()),
        ("bad", bad.address().to_string()),
        ("worse", bad.address().to_string()),
        ("moved", moved.address().to_string()),
        ("styled", unframed.address().to_string()),
        ("unframed", unframed.address().to_string()),
        ("elsewhere", unframed.address().to_string()),
        ("alone", alone.address().to_string()),
        ("locked", good.address().to_string()),
    ])
    .await;
    for (host, sight, page) in [
        ("good", Sight::Status(200), "success"),
        ("bad", Sight::Status(200), "error"),
        ("worse", Sight::Status(502), "error"),
        ("moved", Sight::Status(200), "success"),
        ("styled", Sight::Page(200, UNFRAMED, STYLED), "success"),
        ("unframed", Sight::Page(200, UNFRAMED, "tea"), "could_not_tell"),
        ("elsewhere", Sight::Status(502), "could_not_tell"),
        ("alone", Sight::Page(200, ALONE, "tea"), "success"),
        // A browser would ask the person for the password.
        ("locked", Sight::Status(401), "could_not_tell"),
    ] {
        let told = trials.of(&format!("http://{host}.example.com/"), sight).await;
        assert_eq!(
            (&told["own"], &told["site"]),
            (&"answered".into(), &"answered".into()),
            "{host}: {told}"
        );
        assert_eq!(told["page"], page, "{host}: {told}");
        let space = if host == "alone" { "could_not_tell" } else { "public" };
        assert_eq!(told["space"], space, "{host}: {told}");
        assert!(told["clock_ahead_s"].as_i64().expect("a number").abs() < 5, "{told}");
        assert!(told["round_trip_ms"].is_u64(), "{told}");
    }
    let told = trials.of("http://good.example.com/deep?page=1", Sight::Status(200)).await;
    assert_eq!(told["page"], "could_not_tell", "only the first page is tried: {told}");
}

/// Its policy is sent before anything is known of the site.
#[tokio::test(flavor = "multi_thread")]
async fn a_page_that_filled_in_is_tried_as_well() {
    let good = gateways::nginx_with(TEA).await;
    let moved =
        gateways::nginx_with("location / { return 301 http://www.moved.example.com$request_uri; }")
            .await;
    let trials = Trials::with(&[
        ("good", good.address().to_string()),
        ("moved", moved.address().to_string()),
        ("www.moved", good.address().to_string()),
    ])
    .await;
    trials.canned.now_takes(Duration::from_millis(700));
    for host in ["good", "moved"] {
        let url = format!("http://{host}.example.com/");
        let told = trials.of(&url, Sight::Status(200)).await;
        assert_eq!(
            (&told["site"], &told["page"]),
            (&"answered".into(), &"success".into()),
            "{told}"
        );
        let filled_in = "return !!document.querySelector('.progress')";
        assert_eq!(trials.browser.run(filled_in).await, Value::Bool(true), "{host}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn failures_are_told_from_silence_and_from_names_that_lead_nowhere() {
    let cutting = Server::start(async |stream| sockets::reset(stream)).await;
    let strange = Server::https(Identity::self_signed(&["strange.example.com"], |_| {})).await;
    let silent = FullQueue::new();
    let trials = Trials::with(&[
        ("refused", sockets::closed_port().await.to_string()),
        ("reset", cutting.address().to_string()),
        ("strange", strange.address().to_string()),
        ("silent", silent.address().to_string()),
        ("nameless", "^NOTFOUND".to_owned()),
    ])
    .await;
    for (url, site, name) in [
        ("http://refused.example.com/", "rejected", "resolves"),
        ("http://reset.example.com/", "rejected", "resolves"),
        ("https://strange.example.com/", "rejected", "resolves"),
        ("http://silent.example.com/", "silent", "resolves"),
        ("http://nameless.example.com/", "rejected", "no_address"),
    ] {
        let told = trials.of(url, Sight::Status(200)).await;
        assert_eq!((&told["site"], &told["name"]), (&site.into(), &name.into()), "{url}: {told}");
        assert_eq!(told["page"], "could_not_tell", "{url}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_browser_stops_by_itself_is_told_from_a_refusal() {
    let closed = sockets::closed_port().await.to_string();
    let trials = Trials::with(&[("stopped", closed.clone()), ("refused", closed)]).await;
    trials.browser.stop_inside("*stopped.example.com*").await;
    // Several times, since a refusal by this very machine comes almost as soon.
    for (url, site) in [
        ("http://stopped.example.com/", "stopped_inside"),
        ("http://refused.example.com/", "rejected"),
        ("http://refused.example.com/b", "rejected"),
        ("http://refused.example.com/c", "rejected"),
    ] {
        let told = trials.of(url, Sight::Status(200)).await;
        assert_eq!(told["site"], site, "{url}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_look_for_a_name_that_its_controls_contradict_says_nothing() {
    let closed = sockets::closed_port().await.to_string();
    let trials = Trials::with(&[("a", closed.clone()), ("b", closed.clone()), ("c", closed)]).await;
    for (host, names) in [
        ("a", "undefined"),
        // Everything fails, our own name too.
        ("b", "() => true"),
        // Nothing fails, not even a name that cannot exist.
        ("c", "() => false"),
    ] {
        trials.browser.run_first_on_every_page(&names_that_fail(names)).await;
        let told = trials.of(&format!("http://{host}.example.com/"), Sight::Status(200)).await;
        assert_eq!(told["name"], "could_not_tell", "{names}: {told}");
        assert_eq!(told["site"], "rejected", "{names}: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_redirect_to_a_place_that_we_did_not_see_says_nothing() {
    let moved = gateways::nginx_with("location / { return 302 http://other.example.com/; }").await;
    let address = moved.address().to_string();
    let trials = Trials::with(&[("moved", address.clone()), ("other", address)]).await;
    let told = trials.of("http://moved.example.com/", Sight::Status(200)).await;
    assert_eq!(told["site"], "could_not_tell", "{told}");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_tried_without_the_persons_own_press() {
    let watched = Server::start(async |stream| sockets::reset(stream)).await;
    let trials = Trials::with(&[("watched", watched.address().to_string())]).await;
    trials.canned.target_becomes(Sight::Status(200));
    let browser = &trials.browser;
    let link = format!("{}/check?url=http%3A%2F%2Fwatched.example.com%2F", trials.home);
    let is_quiet = async || {
        browser.wait_until("return document.readyState === 'complete'").await;
        sleep(Duration::from_millis(1500)).await;
        watched.accepted() == 0
    };
    browser.go(&link).await;
    assert!(is_quiet().await, "a link made the browser visit a site");
    browser.go(&format!("{}/http://watched.example.com/", trials.home)).await;
    assert!(is_quiet().await, "a link to share made the browser visit a site");
    // A press for another address does not count.
    browser.go(&format!("{}/", trials.home)).await;
    browser
        .run("sessionStorage.setItem('asked', JSON.stringify(['other.example.com', Date.now()]))")
        .await;
    browser.go(&link).await;
    assert!(is_quiet().await, "a press for another address was taken for this one");
    // A form that a script sends is nobody's press.
    browser.go(&format!("{}/", trials.home)).await;
    browser.run("document.getElementById('url').value = 'http://watched.example.com/'; document.querySelector('form.ask').submit()").await;
    browser.wait_until("return !!document.getElementById('headline')").await;
    assert!(is_quiet().await, "a script's submit was taken for a press");
    // And a real press does, once: a page that is loaded again tries nothing.
    trials.of("http://watched.example.com/", Sight::Status(200)).await;
    let visits = watched.accepted();
    assert!(visits > 0, "the browser has tried the site");
    browser.page().refresh().await.expect("it loads again");
    browser.wait_until("return document.readyState === 'complete'").await;
    sleep(Duration::from_millis(1500)).await;
    assert_eq!(watched.accepted(), visits, "loaded again, it tried again");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_private_address_is_never_tried() {
    let server = App::on_loopback().listen().await;
    let site = gateways::nginx_with(TEA).await;
    let page = server_page(&server, &format!("http://{}/", site.address())).await;
    assert!(!page.contains("data-trial"), "the page would try a private address");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_answer_is_refined_in_place_and_told_once() {
    let bad = gateways::nginx_with("location / { return 502; }").await;
    let trials = Trials::with(&[("bad", bad.address().to_string())]).await;
    let browser = &trials.browser;
    browser.run_first_on_every_page(WATCH_THE_NEWS).await;
    trials.of("http://bad.example.com/", Sight::Status(200)).await;
    trials.note_says("tried the site").await;
    sleep(Duration::from_millis(300)).await;
    let before = browser.run("return window.firstHeadline").await;
    let after = browser.run("return document.getElementById('headline').textContent").await;
    assert_ne!(before, after, "what the browser sees changes the answer");
    assert_eq!(browser.run("return window.told").await, 1, "it is announced once");
    let speaking = "return [...document.querySelectorAll('[role=status], [aria-live]')]
        .filter((one) => one.textContent.trim()).length";
    assert_eq!(browser.run(speaking).await, 1, "one place speaks");
    assert_eq!(browser.run("return document.querySelectorAll('#headline, #tell').length").await, 2);
    assert_eq!(browser.run("return document.querySelectorAll('iframe').length").await, 0);
    let faults = violations(browser).await;
    assert!(faults.is_empty(), "{faults:#?}");
}

/// Counts what is announced, and keeps the first headline.
const WATCH_THE_NEWS: &str = "
window.told = 0;
addEventListener('DOMContentLoaded', () => {
    window.firstHeadline = document.getElementById('headline')?.textContent;
    const news = document.getElementById('news');
    if (news) { new MutationObserver((seen) => { window.told += seen.length; })
        .observe(news, { childList: true, subtree: true, characterData: true }); }
});";

/// A browser's looks for names, of which those fail for which `fails` is true: on loopback no
/// real one is ever made. `undefined` for a browser that makes none.
fn names_that_fail(fails: &str) -> String {
    format!(
        "{{ const fails = {fails};
        window.RTCPeerConnection = fails && class {{
            constructor(ways) {{ this.host = /^stun:(.*):3478$/.exec(ways.iceServers[0].urls)[1]; }}
            createDataChannel() {{}}
            async createOffer() {{ return {{}}; }}
            async setLocalDescription() {{
                this.iceGatheringState = 'gathering';
                if (!fails(this.host)) {{ return; }}
                setTimeout(() => {{
                    this.onicecandidateerror({{ errorCode: 701 }});
                    this.iceGatheringState = 'complete';
                    this.onicegatheringstatechange();
                }}, 50);
            }}
            close() {{}}
        }}; }}"
    )
}

/// The page of an answer, as a browser gets it.
async fn server_page(server: &Listening, url: &str) -> String {
    let browser = Browser::open(Colours::Light).await;
    browser.go(&format!("http://{}/{url}", server.address())).await;
    browser.wait_until("return !!document.getElementById('headline')").await;
    browser.page().source().await.expect("a page has a source")
}

/// Our service and a person's browser, which goes from question to question.
pub(super) struct Trials {
    browser: Browser,
    canned: Canned,
    home: String,
    posted: Arc<Mutex<Option<Value>>>,
    _server: Listening,
}

impl Trials {
    /// In a Chromium for which these names, below `example.com`, lead to these places, as if
    /// they were public.
    async fn with(names: &[(&str, String)]) -> Self {
        let rules = names.iter().map(|(name, to)| format!("MAP {name}.example.com {to}"));
        let rules: Vec<String> = rules.collect();
        let spaces =
            names.iter().filter(|(_, to)| to.contains(':')).map(|(_, to)| format!("{to}=public"));
        let spaces: Vec<String> = spaces.collect();
        let arguments = [
            format!("--host-resolver-rules={}", rules.join(", ")),
            format!("--ip-address-space-overrides={}", spaces.join(",")),
        ];
        let browser = Browser::open_with(Colours::Light, &arguments).await;
        let fails = "(host) => /^nameless|[.]invalid$/.test(host)";
        browser.run_first_on_every_page(&names_that_fail(fails)).await;
        Self::in_browser(browser).await
    }

    /// In a browser of the test's choice.
    pub(super) async fn in_browser(browser: Browser) -> Self {
        let posted: Arc<Mutex<Option<Value>>> = Arc::default();
        let keep = Arc::clone(&posted);
        let listen = from_fn(move |request: Request, next: Next| {
            let keep = Arc::clone(&keep);
            async move {
                let (head, body) = request.into_parts();
                let bytes = to_bytes(body, 1 << 20).await.expect("a small body");
                if let Ok(report) = serde_json::from_slice(&bytes) {
                    *keep.lock().expect("nobody panics here") = Some(report);
                }
                next.run(Request::from_parts(head, Body::from(bytes))).await
            }
        });
        let canned = Canned::sees(Sight::Status(200));
        let router = App::seeing_at_any_port(canned.clone()).router().layer(listen);
        let server = Listening::start(router, Limits::default()).await;
        let home = format!("http://{}", server.address());
        Self { browser, canned, home, posted, _server: server }
    }

    /// Waits until the quiet line on the page says this.
    pub(super) async fn note_says(&self, words: &str) {
        let script =
            format!("return document.getElementById('trial').textContent.includes('{words}')");
        self.browser.wait_until(&script).await;
    }

    /// Asks about an address on the first page, as a person does, while our checker sees this,
    /// and gives what the browser told of it.
    pub(super) async fn of(&self, url: &str, sight: Sight) -> Value {
        self.canned.target_becomes(sight);
        self.browser.go(&format!("{}/", self.home)).await;
        self.browser.run(&format!("document.getElementById('url').value = '{url}'")).await;
        self.browser.press("form.ask button").await;
        let posted = async {
            loop {
                if let Some(report) = self.posted.lock().expect("nobody panics here").take() {
                    return report;
                }
                sleep(Duration::from_millis(20)).await;
            }
        };
        let report: Value = timeout(Duration::from_secs(40), posted).await.expect("it tells");
        assert_eq!(report["url"], url);
        report["browser"].clone()
    }
}
