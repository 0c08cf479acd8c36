//! What the page for owners of sites tells to put into a gateway works there: the settings stand
//! on the page, a real gateway takes them, and the link on its error page leads to an answer.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use axum::http::StatusCode;
use tempfile::TempDir;

use crate::support::app::App;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::gateways;
use crate::support::gateways::Gateway;
use crate::support::gateways::free_address;
use crate::support::scrape;

#[tokio::test]
async fn every_example_is_taken_by_its_gateway_and_its_link_leads_to_an_answer() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let page = app.get("/for-owners").await.body;
    let nobody = free_address().await;
    for gateway in [Gateway::Nginx, Gateway::Apache, Gateway::HaProxy, Gateway::Caddy] {
        // As the page says: the address of one's own site in place of the example's.
        let html = example(&page, "A whole error page").replace("shop.example", "shop.example.com");
        let files = pages(&html);
        let settings = example(&page, &format!("Settings for {}", gateway.name()));
        let settings = settings.replace("/srv/errors", files.path().to_str().expect("a path"));
        let running = gateways::start_with(gateway, nobody, &settings).await;
        let failing = scrape::get(running.address(), "/cart?private=1", "").await;
        let says = failing.starts_with("HTTP/1.1 502") || failing.starts_with("HTTP/1.1 503");
        assert!(says, "{gateway:?}: {failing}");
        assert!(failing.contains("We have a problem"), "{gateway:?}: {failing}");
        let answer = app.get(&link_of(&failing)).await;
        assert_eq!(answer.status, StatusCode::OK, "{gateway:?}");
        assert!(answer.body.contains("<option value=\"502\" selected>"), "{gateway:?}");
        assert!(answer.body.contains("value=\"https://shop.example.com/\""), "{gateway:?}");
    }
}

/// The text of an example, as it is copied from the page.
fn example(page: &str, label: &str) -> String {
    let (_, rest) = page.split_once(&format!("aria-label=\"{label}\"")).expect("an example");
    let (_, rest) = rest.split_once("<pre><code>").expect("its begin");
    let (text, _) = rest.split_once("</code></pre>").expect("its end");
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&#38;", "&"), ("&amp;", "&")];
    signs.iter().fold(text.to_owned(), |text, (name, sign)| text.replace(name, sign))
}

/// A folder that the gateways may read, with this page for each number.
fn pages(html: &str) -> TempDir {
    let folder = tempfile::Builder::new().prefix("errors").tempdir().expect("a temporary folder");
    let all = fs::Permissions::from_mode(0o755);
    fs::set_permissions(folder.path(), all).expect("the folder is ours");
    for status in [500, 502, 503, 504] {
        fs::write(folder.path().join(format!("{status}.html")), html).expect("a file");
    }
    folder
}

/// The path and query of the link on a page.
fn link_of(page: &str) -> String {
    let (_, rest) = page.split_once("/check?").expect("a link to us");
    let query = rest.split('"').next().expect("its end").replace("&amp;", "&");
    format!("/check?{query}")
}
