//! Links to cases, as visitors and chats meet them.

use std::sync::Arc;
use std::time::Duration;
use std::time::SystemTime;

use axum::http::Request;
use axum::http::StatusCode;
use axum::http::header;
use downforwhom::case::Case;
use downforwhom::case::LinkKey;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::explanation::explain;
use downforwhom::guard::Policy;
use downforwhom::language::Language;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::verdict::Reason;
use downforwhom::verdict::Verdict;
use downforwhom::web;
use downforwhom::wire::Parts;
use downforwhom::wire::Source;
use downforwhom::wire::Times;
use futures_util::future::join_all;

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::app::checker_seeing;
use crate::support::canned::Canned;
use crate::support::canned::Sight;
use crate::support::verdicts::typical;

const OURS: &str = "the key of all instances of this service";

fn ours() -> LinkKey {
    LinkKey::of(OURS).expect("long enough")
}

fn settings() -> web::Settings {
    let links = web::Links {
        key: ours(),
        public_url: Some("https://down.example/".parse().expect("an address")),
    };
    web::Settings { links, ..web::Settings::default() }
}

fn app_and_looks() -> (App, Canned) {
    let canned = Canned::sees(Sight::Status(502));
    (App::of(web::app(checker_seeing(canned.clone()), settings())), canned)
}

fn app() -> App {
    app_and_looks().0
}

/// A case of so long ago.
fn case_of(verdict: &Verdict, typed: &str, age: Duration) -> Case {
    let target = Target::parse(typed).expect("an address");
    let explanation = explain(verdict, Language::English);
    let checked_at = SystemTime::now() - age;
    Case::of(Parts {
        target: &target,
        report: &Report::default(),
        verdict,
        explanation: &explanation,
        observations: &[],
        times: Times { checked_at, age, source: Source::Measured, fresh_until: checked_at },
    })
}

fn code(age: Duration) -> String {
    let case = case_of(&typical(Reason::GatewayUpstreamRefused), "shop.example/cart", age);
    case.code(&ours())
}

async fn as_json(app: &App, path: &str) -> Reply {
    app.send(Request::get(path).header(header::ACCEPT, "application/json")).await
}

/// What stands in an attribute after this.
fn after<'a>(page: &'a str, start: &str) -> &'a str {
    let (_, rest) = page.split_once(start).unwrap_or_else(|| panic!("no {start} in {page}"));
    rest.split_once('"').expect("an attribute ends").0
}

#[tokio::test]
async fn a_verdict_leads_to_its_case_and_the_case_says_the_same() {
    let (app, looks) = app_and_looks();
    let page = app.get("/check?url=shop.example.com/cart").await.body;
    let link = after(&page, "data-link=\"").to_owned();
    let path = link.strip_prefix("https://down.example").expect("a whole address").to_owned();
    assert!(link.len() < 2_000, "{}", link.len());
    let seen = looks.looks();
    let headline = |page: &str| after(page, "og:title\" content=\"").to_owned();
    let case = app.get(&path).await;
    assert_eq!(case.status, StatusCode::OK);
    assert_eq!(headline(&case.body), headline(&page));
    assert!(case.body.contains("not a new look"), "{}", case.body);
    assert!(case.body.contains("name=\"robots\" content=\"noindex\""));
    assert!(case.body.contains("href=\"/https://shop.example.com/cart\""), "a new look");
    assert_eq!(after(&case.body, "og:image\" content=\""), format!("{link}.png"));
    assert_eq!(after(&case.body, "og:url\" content=\""), link);
    // The page of a check that nobody said anything about is everybody's.
    assert_eq!(
        after(&page, "canonical\" href=\""),
        "https://down.example/https://shop.example.com/cart"
    );
    let said = app.get("/check?url=shop.example.com/cart&saw=502").await.body;
    assert!(after(&said, "canonical\" href=\"").starts_with("https://down.example/case/"));
    app.get(&format!("{path}.png")).await;
    as_json(&app, &path).await;
    assert_eq!(looks.looks(), seen, "nobody was visited again")
}

#[tokio::test]
async fn the_same_case_is_text_for_terminals_and_json_for_programs() {
    let (app, path) = (app(), format!("/case/{}", code(Duration::from_secs(3 * 86_400))));
    let text = app.curl(&path).await;
    assert!(text.body.contains("3 days ago"), "{}", text.body);
    assert!(
        text.body.contains("For experts: gateway.upstream_refused, rule test"),
        "{}",
        text.body
    );
    assert!(text.body.contains(&format!("This case: https://down.example{path}")));
    let json = as_json(&app, &path).await;
    assert_eq!(json.header("content-type"), "application/json");
    let json = json.json();
    assert_eq!(json["reason"], "gateway.upstream_refused");
    assert_eq!(json["rule"], "test");
    assert_eq!(json["url"], "https://shop.example/cart");
    assert_eq!(json["observations"], serde_json::json!([]));
}

#[tokio::test]
async fn an_old_case_is_shown_and_says_so() {
    let (app, day) = (app(), 86_400);
    let young = app.get(&format!("/case/{}", code(Duration::from_secs(89 * day)))).await;
    let old = app.get(&format!("/case/{}", code(Duration::from_secs(91 * day)))).await;
    assert!(!young.body.contains("long ago"));
    assert_eq!(old.status, StatusCode::OK);
    assert!(old.body.contains("That is long ago"));
}

#[tokio::test]
async fn what_we_did_not_make_is_not_shown() {
    let app = app();
    let good = code(Duration::ZERO);
    let case = case_of(&typical(Reason::NoneWorks), "shop.example", Duration::ZERO);
    let others = case.code(&LinkKey::of("the key of somebody else, also long").unwrap());
    let long = "A".repeat(1_801);
    // The first letters hold the version, 1.
    let other_version = format!("Ag{}", &good[2..]);
    for (code, status) in [
        (others.as_str(), StatusCode::NOT_FOUND),
        (other_version.as_str(), StatusCode::NOT_FOUND),
        (&good[..40], StatusCode::BAD_REQUEST),
        ("A", StatusCode::BAD_REQUEST),
        ("%22%3Cscript%3E", StatusCode::BAD_REQUEST),
        (&long, StatusCode::URI_TOO_LONG),
    ] {
        for ending in ["", ".png"] {
            let reply = app.get(&format!("/case/{code}{ending}")).await;
            assert_eq!(reply.status, status, "{code}{ending}");
            assert!(reply.body.contains("<form"), "the form is offered");
            assert!(!reply.body.contains("<script>"), "{}", reply.body);
            assert_eq!(reply.header("cache-control"), "no-store");
        }
    }
}

#[tokio::test]
async fn a_picture_is_a_png_that_may_be_kept_for_ever() {
    let (app, looks) = app_and_looks();
    let path = format!("/case/{}.png", code(Duration::ZERO));
    let reply = app.get(&path).await;
    assert_eq!(reply.status, StatusCode::OK);
    assert_eq!(reply.header("content-type"), "image/png");
    assert!(reply.header("cache-control").contains("immutable"));
    assert!(reply.body.contains("PNG"), "a PNG file");
    let etag = reply.header("etag").to_owned();
    let again = app.send(Request::get(&path).header(header::IF_NONE_MATCH, &etag)).await;
    assert_eq!((again.status, again.body.len()), (StatusCode::NOT_MODIFIED, 0));
    assert_eq!(looks.looks(), 0, "nobody was visited");
}

#[tokio::test]
async fn one_client_cannot_have_us_draw_all_day() {
    let limited = check::Settings { controls: Vec::new(), limits: check::Limits::On };
    let vantage = Arc::new(Canned::sees(Sight::Status(502)));
    let checker = Checker::new(vantage, Policy::default(), limited);
    let app = App::of(web::app(checker, settings()));
    let picture = |age| format!("/case/{}.png", code(Duration::from_secs(age)));
    let first = picture(0);
    assert_eq!(app.get(&first).await.status, StatusCode::OK);
    let others: Vec<String> = (1..60).map(picture).collect();
    let replies = join_all(others.iter().map(|path| app.get(path))).await;
    let count = |status| replies.iter().filter(|reply| reply.status == status).count();
    let (drawn, limited) = (count(StatusCode::OK), count(StatusCode::TOO_MANY_REQUESTS));
    let busy = count(StatusCode::SERVICE_UNAVAILABLE);
    assert!(drawn > 0 && limited > 20, "{drawn} drawn, {limited} over the limit, {busy} too many");
    assert_eq!(drawn + limited + busy, 59);
    for reply in replies.iter().filter(|reply| reply.status != StatusCode::OK) {
        assert!(!reply.header("retry-after").is_empty());
    }
    assert_eq!(app.get(&first).await.status, StatusCode::OK, "what is there is given");
}

#[tokio::test]
async fn without_our_address_links_are_short_and_nothing_is_taken_from_the_request() {
    let app = App::seeing(Canned::sees(Sight::Status(502)));
    let request = Request::get("/shop.example.com")
        .header(header::HOST, "evil.example")
        .header(header::ACCEPT, "text/html");
    let page = app.send(request).await.body;
    assert!(page.contains("data-link=\"/case/"), "{page}");
    assert!(!page.contains("evil.example") && !page.contains("og:image"), "{page}");
}

#[tokio::test]
async fn chats_may_look_at_cases_and_our_own_page_has_a_picture() {
    let app = app();
    assert!(app.get("/robots.txt").await.body.contains("Allow: /case/\n"));
    let home = app.get("/").await.body;
    let picture = after(&home, "og:image\" content=\"https://down.example").to_owned();
    let reply = app.get(&picture).await;
    assert_eq!(reply.header("content-type"), "image/png");
    assert!(reply.header("cache-control").contains("immutable"));
}
