//! Every page against the rules of accessibility, in light and in dark.

use serde_json::Value;

use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn every_page_passes_the_accessibility_rules_in_light_and_dark() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    for colours in [Colours::Light, Colours::Dark] {
        let browser = Browser::open(colours).await;
        for path in PATHS {
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

/// Every kind of page. The articles share one template: one with many logs, one with few, one
/// without.
const PATHS: [&str; 11] = [
    "/",
    "/check?url=shop.example.com&saw=502",
    "/check",
    "/bookmarklet",
    "/api",
    "/502",
    "/522",
    "/511",
    "/about",
    "/privacy",
    "/for-owners",
];

/// What axe-core finds wrong with the page (WCAG 2.2 A and AA, and best practice).
pub(super) async fn violations(browser: &Browser) -> Vec<String> {
    browser.run(include_str!("../../data/axe.min.js")).await;
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
