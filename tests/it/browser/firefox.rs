//! A smoke test in a real Firefox: the form, the bookmarklet on its own error pages, and the
//! page's trial. Skipped, with a word, where Firefox's driver is not to be had.

use std::sync::Arc;
use std::sync::Mutex;

use axum::Router;
use axum::http::HeaderMap;
use axum::http::Uri;
use downforwhom::web::Limits;
use serde_json::json;

use crate::browser::bookmarklet::bring_with;
use crate::browser::trial::STYLED;
use crate::browser::trial::Trials;
use crate::browser::trial::UNFRAMED;
use crate::support::app::Listening;
use crate::support::browser::Browser;
use crate::support::canned::Sight;
use crate::support::certs::Identity;
use crate::support::gateways;
use crate::support::sockets;
use crate::support::sockets::Server;

#[tokio::test(flavor = "multi_thread")]
async fn firefox_runs_the_bookmarklet_on_its_own_error_pages() {
    let Some(browser) = Browser::firefox(&json!({})).await else { return };
    let closed = sockets::closed_port().await;
    let failing = format!("http://{closed}/cart");
    let (form, browser) = bring_with(browser, &format!("{failing}?token=secret")).await;
    assert_eq!((form.address, form.saw.as_str()), (failing, "refused"));
    assert!(form.error.starts_with("connectionFailure"), "{}", form.error);
    let site = Server::https(Identity::self_signed(&["localhost"], |_| {})).await;
    let failing = format!("https://localhost:{}/cart", site.address().port());
    let (form, _browser) = bring_with(browser, &failing).await;
    assert_eq!((form.address, form.saw.as_str()), (failing, "tls"));
    assert!(form.error.starts_with("MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT"), "{}", form.error);
    for label in ["Certificate issuer: ", "Certificate valid from: 20", "Certificate valid until: "]
    {
        assert!(form.error.contains(label), "{label}is missing in: {}", form.error);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_tries_the_site_itself() {
    let good = gateways::nginx_with("location / { default_type text/html; return 200 tea; }").await;
    let bad = gateways::nginx_with("location / { return 502; }").await;
    // Names that lead to this machine, at the ports of the two.
    let settings = json!({ "network.dns.localDomains": "good.example.com,bad.example.com" });
    let Some(browser) = Browser::firefox(&settings).await else { return };
    let trials = Trials::in_browser(browser).await;
    for (host, site, page) in [("good", &good, "success"), ("bad", &bad, "error")] {
        let port = site.address().port();
        let url = format!("http://{host}.example.com:{port}/");
        let told = trials.of(&url, Sight::Status(200)).await;
        assert_eq!(
            (&told["own"], &told["site"]),
            (&"answered".into(), &"answered".into()),
            "{told}"
        );
        assert_eq!(told["page"], page, "{told}");
        assert_eq!(told["space"], "could_not_tell", "Firefox does not tell: {told}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn firefox_takes_no_cookie_along() {
    let settings = json!({ "network.dns.localDomains": "shop.example.com" });
    let Some(browser) = Browser::firefox(&settings).await else { return };
    let cookies: Arc<Mutex<Vec<String>>> = Arc::default();
    let keep = Arc::clone(&cookies);
    let site = Router::new().fallback(move |uri: Uri, headers: HeaderMap| {
        let cookie = headers.get("cookie").and_then(|value| value.to_str().ok());
        keep.lock().expect("nobody panics here").push(cookie.unwrap_or_default().to_owned());
        let kind = if uri.path() == "/a.css" { "text/css" } else { "text/html" };
        let cookie = if uri.path() == "/login" { "sid=secret; Path=/" } else { "" };
        async move { ([("set-cookie", cookie), ("content-type", kind)], STYLED) }
    });
    let site = Listening::start(site, Limits::default()).await;
    let url = format!("http://shop.example.com:{}/", site.address().port());
    browser.go(&format!("{url}login")).await;
    browser.go(&url).await;
    let had = cookies.lock().expect("nobody panics here").drain(..).any(|one| one == "sid=secret");
    assert!(had, "a visit of the person's own takes the cookie along");
    let trials = Trials::in_browser(browser).await;
    for status in [200, 502] {
        let told = trials.of(&url, Sight::Page(status, UNFRAMED, STYLED)).await;
        assert_eq!(told["site"], "answered", "{told}");
        trials.note_says("tried the site").await;
        let taken = std::mem::take(&mut *cookies.lock().expect("nobody panics here"));
        assert!(taken.len() >= 2, "{taken:?}");
        assert!(taken.iter().all(String::is_empty), "{taken:?}");
    }
}
