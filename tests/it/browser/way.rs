//! The main way through, as a person goes it, with scripts and without: from the first page to an
//! answer, to what they see themselves, to the case for others, and to another language.

use crate::browser::accessibility::violations;
use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

#[tokio::test(flavor = "multi_thread")]
async fn the_main_way_leads_through_with_scripts_and_without() {
    let server = App::seeing(Canned::sees(Sight::Status(502))).listen().await;
    let origin = format!("http://{}", server.address());
    for scripts in [true, false] {
        let browser = Browser::open_impatient(Colours::Light, scripts).await;
        browser.go(&format!("{origin}/")).await;
        browser.wait_until("return !!document.querySelector('form.ask button')").await;
        browser.run("document.getElementById('url').value = 'shop.example.com/cart'").await;
        browser.press("form.ask button").await;
        browser.wait_until(&headline_holds("not just you")).await;
        assert_eq!(browser.run(ASKED).await, "shop.example.com/cart", "scripts: {scripts}");

        // What they see, with one press.
        browser.press(".presses button[value=works]").await;
        browser.wait_until("return location.search.includes('saw=works')").await;
        browser.wait_until(&headline_holds("shop.example.com")).await;
        let told = "return document.querySelector('.told .you').innerText";
        let told = browser.run(told).await;
        assert!(told.as_str().unwrap().contains("all the way"), "scripts: {scripts}: {told}");

        // In another language, which stays with what follows.
        browser.press(".languages button[value=de]").await;
        browser.wait_until("return document.documentElement.lang === 'de'").await;
        browser.wait_until("return !!document.querySelector('.presses button')").await;
        assert_eq!(browser.run(ASKED).await, "https://shop.example.com/cart");
        browser.press(".presses button").await;
        browser.wait_until("return location.search.includes('lang=de')").await;
        browser.wait_until("return document.documentElement.lang === 'de'").await;

        // The case, for others.
        browser.wait_until("return !!document.querySelector('#share a')").await;
        browser.press("#share a").await;
        browser.wait_until("return !!document.querySelector('.case-banner')").await;
        browser.wait_until("return !!document.querySelector('footer .languages')").await;
        // The rules are read by a script.
        if scripts {
            let faults = violations(&browser).await;
            assert!(faults.is_empty(), "{faults:#?}");
        }
    }
}

fn headline_holds(words: &str) -> String {
    format!(
        "const headline = document.querySelector('#headline');
         return !!headline && headline.innerText.includes({words:?})"
    )
}

/// The address that the page's own address asks about.
const ASKED: &str = "return new URLSearchParams(location.search).get('url')";
