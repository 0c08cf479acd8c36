//! Every page against the rules of accessibility, in light and in dark.

use downforwhom::language::Language;
use fantoccini::key::Key;
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

#[tokio::test(flavor = "multi_thread")]
async fn nothing_runs_over_the_edge_of_a_small_phone() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    // A page of 1280 px at a zoom of 400 % is as wide (WCAG 2.2, 1.4.10).
    browser.is_as_wide_as(320).await;
    for path in [
        "/",
        "/check?url=shop.example.com&saw=502",
        "/check",
        "/check?url=shop.example.com&saw=502&lang=de",
        "/check?url=shop.example.com&saw=502&lang=ar",
    ] {
        browser.go(&format!("http://{}{path}", server.address())).await;
        browser.run("document.querySelectorAll('details').forEach(d => d.open = true)").await;
        let over = "const all = document.documentElement; return all.scrollWidth - all.clientWidth";
        assert_eq!(browser.run(over).await, 0, "{path}");
    }
}

/// Words are longer in some languages, and leave less room for the line from us to the name.
#[tokio::test(flavor = "multi_thread")]
async fn our_own_way_is_drawn_in_every_language() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.is_as_wide_as(900).await;
    for language in Language::ALL {
        let path = format!("/check?url=shop.example.com&lang={}", language.tag());
        browser.go(&format!("http://{}{path}", server.address())).await;
        let width = "return document.querySelector('.bend').getBoundingClientRect().width";
        let width = browser.run(width).await.as_f64().expect("a number");
        assert!(width >= 30.0, "{} px in {language:?}", width);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn everything_can_be_reached_by_keyboard_and_shows_it() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.go(&format!("http://{}/check?url=shop.example.com", server.address())).await;
    browser.wait_until("return !document.querySelector('.countdown').hidden").await;
    let there = browser.run(&format!("return ({THAT_CAN_BE_USED}).length")).await;
    let there = there.as_u64().expect("a number");
    assert!(there > 10, "{there}");
    let mut reached = Vec::new();
    for _ in 0..there {
        let body = browser.page().active_element().await.expect("something has the keyboard");
        body.send_keys(&Key::Tab.to_string()).await.expect("a key can be pressed");
        let now = browser.run(WHAT_HAS_THE_KEYBOARD).await;
        let [place, outline] = [&now[0], &now[1]].map(|it| it.as_i64().expect("a number"));
        assert!(outline >= 2, "number {place} does not show that it has the keyboard");
        reached.push(place);
    }
    let in_order: Vec<i64> = (0..).take(reached.len()).collect();
    assert_eq!(reached, in_order, "each is reached, in the order of the page");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_printed_holds_the_evidence() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let browser = Browser::open(Colours::Light).await;
    browser.go(&format!("http://{}/check?url=shop.example.com", server.address())).await;
    let shown = |selector: &str| {
        format!(
            "return document.querySelector('{selector}').checkVisibility({{ \
             contentVisibilityAuto: true, visibilityProperty: true }})"
        )
    };
    assert_eq!(browser.run(&shown(".proof table")).await, false, "folded on a screen");
    assert_eq!(browser.run(&shown(".presses")).await, true);
    browser.prints().await;
    assert_eq!(browser.run(&shown(".proof table")).await, true, "open on paper");
    assert_eq!(browser.run(&shown(".presses")).await, false, "nobody presses paper");
}

/// All that the keyboard must come to, in the order of the page.
const THAT_CAN_BE_USED: &str = "
[...document.querySelectorAll('a[href], button, summary, select, textarea, input, [tabindex=\"0\"]')]
    .filter(one => one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }))";

/// Its number among those, and how thick its outline is.
const WHAT_HAS_THE_KEYBOARD: &str = "
const all = [...document.querySelectorAll('a[href], button, summary, select, textarea, input, [tabindex=\"0\"]')]
    .filter(one => one.type !== 'hidden' && one.checkVisibility({ visibilityProperty: true }));
const style = getComputedStyle(document.activeElement);
return [all.indexOf(document.activeElement),
    style.outlineStyle === 'none' ? 0 : parseInt(style.outlineWidth, 10)];";
/// Every kind of page. The articles share one template: one with many logs, one with few, one
/// without.
const PATHS: [&str; 15] = [
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
    "/about-checks",
    "/?lang=ar",
    "/check?url=shop.example.com&saw=502&lang=ar",
    "/check?url=shop.example.com&lang=ja",
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
