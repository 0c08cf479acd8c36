//! A smoke test in a real Firefox: the form, the bookmarklet on its own error pages, and the
//! page's trial. Skipped, with a word, where Firefox's driver is not to be had.

use serde_json::json;

use crate::browser::bookmarklet::bring_with;
use crate::browser::trial::Trials;
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
