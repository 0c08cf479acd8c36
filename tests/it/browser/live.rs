//! The page that fills in, in a real Chromium, with scripts and without: half-way, at its end, and
//! when our process is killed in the middle.

use serde_json::json;

use crate::browser::accessibility::violations;
use crate::live::HeldSite;
use crate::live::WORKS;
use crate::support::app::App;
use crate::support::browser::Browser;
use crate::support::browser::Colours;
use crate::support::program::Service;

#[tokio::test(flavor = "multi_thread")]
async fn steps_are_seen_while_the_site_thinks_and_then_the_answer_alone() {
    for scripts in [true, false] {
        let site = HeldSite::answering(WORKS).await;
        let service = App::on_loopback().listen().await;
        let browser = Browser::open_impatient(Colours::Light, scripts).await;
        browser.go(&format!("http://{}/check?url={}", service.address(), site.url())).await;
        browser.wait_until(SHOWS_THE_CONNECTION).await;
        assert_eq!(browser.run(SEEN).await, json!(["Looking at 127.0.0.1"]), "{scripts}");
        assert_eq!(browser.run(SAYS_STOPPED).await, false);
        site.answer();
        browser.wait_until("return !!document.querySelector('.foot')").await;
        let answer = "It works from here: 127.0.0.1 is up and answers as it should.";
        browser.wait_until("return document.readyState === 'complete'").await;
        assert_eq!(browser.run(SEEN).await, json!([answer]), "the steps have folded away");
        let top = "return document.querySelector('article').getBoundingClientRect().top < 200";
        assert_eq!(browser.run(top).await, true, "the answer is first on the screen");
        assert_eq!(browser.run(SAYS_STOPPED).await, false);
        assert_eq!(browser.run("return document.getAnimations().length").await, 0);
        if scripts {
            let title = format!("return document.title === '{answer} – downforwhom'");
            browser.wait_until(&title).await;
            let news = browser.run("return document.querySelector('#progress-news').innerText");
            assert_eq!(news.await, answer, "whoever listens to the page hears it");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_half_way_passes_the_accessibility_rules() {
    for colours in [Colours::Light, Colours::Dark] {
        let site = HeldSite::answering(WORKS).await;
        let service = App::on_loopback().listen().await;
        let browser = Browser::open_impatient(colours, true).await;
        browser.go(&format!("http://{}/check?url={}", service.address(), site.url())).await;
        browser.wait_until(SHOWS_THE_CONNECTION).await;
        let faults = violations(&browser).await;
        assert!(faults.is_empty(), "half-way in {colours:?}: {faults:#?}");
        site.answer();
        browser.wait_until("return document.readyState === 'complete'").await;
        let faults = violations(&browser).await;
        assert!(faults.is_empty(), "at the end in {colours:?}: {faults:#?}");
    }
}

/// Chromium tells nobody of it: no event comes, and the page loads for ever.
#[tokio::test(flavor = "multi_thread")]
async fn when_our_process_is_killed_the_page_says_so_with_scripts() {
    let site = HeldSite::answering(WORKS).await;
    let service = service().await;
    let browser = Browser::open_impatient(Colours::Light, true).await;
    browser.go(&format!("http://{}/check?url={}", service.address, site.url())).await;
    browser.wait_until(SHOWS_THE_CONNECTION).await;
    // Longer than a silence that means something.
    browser.wait_until(FIVE_SIGNS_OF_LIFE).await;
    assert_eq!(browser.run(SAYS_STOPPED).await, false, "a slow site is not our fault");
    kill(service).await;
    browser.wait_until(SAYS_STOPPED).await;
    let news = browser.run("return document.querySelector('#progress-news').innerText").await;
    assert!(news.as_str().is_some_and(|news| news.contains("Our own program stopped")), "{news}");
    says_what_to_do(&browser, &site).await;
    let faults = violations(&browser).await;
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_our_process_is_killed_the_page_says_so_without_scripts() {
    let site = HeldSite::answering(WORKS).await;
    let service = service().await;
    let browser = Browser::open_impatient(Colours::Light, false).await;
    browser.go(&format!("http://{}/check?url={}", service.address, site.url())).await;
    browser.wait_until(SHOWS_THE_CONNECTION).await;
    // The style sheet, which tells it, has come as well.
    browser.wait_until(WILL_SAY_STOPPED).await;
    kill(service).await;
    let at = |ms: u32| {
        format!(
            "const told = document.getAnimations().filter(one => one.animationName === 'stopped');
             told.forEach(one => {{ one.currentTime = {ms}; }});
             return told.length"
        )
    };
    // Its clock runs on, and a busy machine may take some seconds to look.
    assert_eq!(browser.run(&at(40_000)).await, 1);
    assert_eq!(browser.run(SAYS_STOPPED).await, false, "a check may still go on");
    assert_eq!(browser.run(&at(60_100)).await, 1);
    assert_eq!(browser.run(SAYS_STOPPED).await, true);
    says_what_to_do(&browser, &site).await;
}

/// Whether the style sheet has set its clock.
const WILL_SAY_STOPPED: &str =
    "return document.getAnimations().some(one => one.animationName === 'stopped')";

async fn says_what_to_do(browser: &Browser, site: &HeldSite) {
    let told = browser.run("return document.querySelector('.stopped').innerText").await;
    let told = told.as_str().expect("a text").to_owned();
    assert!(told.contains("That says nothing about the site."), "{told}");
    let again = browser.run("return document.querySelector('.stopped a').href").await;
    let again = again.as_str().expect("a link").to_owned();
    let asked = url::Url::parse(&again).expect("an address");
    let asked = asked.query_pairs().next().expect("the question");
    assert_eq!((asked.0.as_ref(), asked.1.as_ref()), ("url", site.url().as_str()));
}

/// The program itself, which may visit this machine.
async fn service() -> Service {
    let options = "--allow-net 127.0.0.0/8 --allow-port any --limits off";
    tokio::task::spawn_blocking(move || Service::start(options)).await.expect("it starts")
}

/// Ends it as a lack of memory would: at once.
async fn kill(service: Service) {
    tokio::task::spawn_blocking(move || drop(service)).await.expect("it can be killed");
}

const SHOWS_THE_CONNECTION: &str = "const steps = document.querySelector('.steps');
    return !!steps && steps.innerText.includes('The connection is open')";

/// The headings of the first rank that can be seen.
const SEEN: &str = "return [...document.querySelectorAll('h1')]
    .filter(one => one.checkVisibility()).map(one => one.innerText.replace(/\\s+/g, ' '))";

const SAYS_STOPPED: &str = "const note = document.querySelector('.stopped');
    return !!note && note.checkVisibility({ visibilityProperty: true }) && note.offsetHeight > 40";

const FIVE_SIGNS_OF_LIFE: &str = "const steps = document.querySelector('.steps').childNodes;
    return [...steps].filter(one => one.nodeType === Node.COMMENT_NODE).length >= 5";
