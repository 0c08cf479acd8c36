//! What caches, scripts of other sites and careful clients are told: `ETag`, `Cache-Control`,
//! `Age`, CORS and what is left of the limits.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::http::Request;
use axum::http::StatusCode;
use downforwhom::check;
use downforwhom::check::Checker;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::web;

use crate::support::app::App;
use crate::support::app::Reply;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// Paths of every shape that an answer about a site has.
const SHAPES: [&str; 7] = [
    "/api/check?url=shop.example.com",
    "/check?url=shop.example.com",
    "/shop.example.com",
    "/shop.example.com.json",
    "/shop.example.com.txt",
    "/api/httpcheck/shop.example.com",
    "/badge/shop.example.com.svg",
];

fn works() -> App {
    App::seeing(Canned::sees(Sight::Status(200)))
}

#[tokio::test]
async fn the_first_answer_can_be_kept_and_asked_for_again() {
    for path in SHAPES {
        let canned = Canned::sees(Sight::Status(200));
        let app = App::seeing(canned.clone());
        let first = app.get(path).await;
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with("W/\""), "{path}: {etag}");
        assert_eq!(first.header("age"), "", "{path}: it was made for this question");
        let control = first.header("cache-control").to_owned();
        let is_page = first.body.starts_with("<!DOCTYPE");
        assert!(control.starts_with("public, max-age=2"), "{path}: {control}");
        assert_eq!(control.contains("s-maxage="), is_page, "{path}: {control}");
        assert_eq!(control.contains("stale-if-error="), !is_page, "{path}: {control}");

        let again = app.send(as_browser(path).header("if-none-match", &etag)).await;
        assert_eq!(again.status, StatusCode::NOT_MODIFIED, "{path}");
        assert_eq!((again.body.as_str(), again.header("etag")), ("", etag.as_str()), "{path}");
        assert_eq!(again.header("age"), "0", "{path}");
        assert!(again.header("cache-control").starts_with("public, "), "{path}");
        assert_eq!(again.header("vary"), first.header("vary"), "{path}");
        let other = app.send(as_browser(path).header("if-none-match", "\"other\"")).await;
        assert_eq!((other.status, other.body.is_empty()), (StatusCode::OK, false), "{path}");
        assert_eq!(canned.looks(), 1, "{path}");
    }
}

#[tokio::test]
async fn a_newer_look_has_another_tag() {
    let app = works();
    let path = "/api/check?url=shop.example.com";
    let before = app.get(path).await.header("etag").to_owned();
    tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    assert_eq!(app.get(&format!("{path}&fresh=1")).await.header("etag"), "");
    let after = app.send(as_browser(path).header("if-none-match", &before)).await;
    assert_eq!(after.status, StatusCode::OK);
    assert_ne!(after.header("etag"), before);
}

#[tokio::test]
async fn pages_that_are_the_same_for_all_have_a_tag_too() {
    for path in ["/", "/about-checks", "/api/openapi.json", "/about", "/502", "/favicon.svg"] {
        let app = works();
        let first = app.get(path).await;
        let etag = first.header("etag").to_owned();
        assert!(etag.starts_with('"'), "{path}: {etag}");
        let again = app.send(as_browser(path).header("if-none-match", &etag)).await;
        assert_eq!((again.status, again.body.as_str()), (StatusCode::NOT_MODIFIED, ""), "{path}");
    }
}

#[tokio::test]
async fn what_is_nobody_elses_has_no_tag() {
    let app = works();
    for path in [
        "/api/check?url=shop.example.com&saw=502",
        "/check?url=shop.example.com&error=x",
        "/api/check?url=two+words",
        "/api/ping",
    ] {
        let reply = app.send(as_browser(path).header("if-none-match", "*")).await;
        assert_eq!(
            (reply.header("etag"), reply.header("cache-control")),
            ("", "no-store"),
            "{path}"
        );
        assert_ne!(reply.status, StatusCode::NOT_MODIFIED, "{path}");
    }
}

#[tokio::test]
async fn scripts_of_any_site_may_read_answers_and_refusals() {
    let app = works();
    let broken = App::seeing(Canned::sees(Sight::Panics));
    let long = format!("/api/check?url=a.com&error={}", "a".repeat(60_000));
    for (app, path) in [
        (&app, "/api/check?url=shop.example.com"),
        (&app, "/api/check?url=two+words"),
        (&app, "/api/check?url=127.0.0.1"),
        (&app, &long),
        (&broken, "/api/check?url=shop.example.com"),
        (&app, "/api/nothing"),
        (&app, "/api/ping"),
        (&app, "/api/openapi.json"),
        (&app, "/api/httpcheck/shop.example.com"),
        (&app, "/shop.example.com.json"),
        (&app, "/shop.example.com.txt"),
        (&app, "/badge/shop.example.com.svg"),
    ] {
        let from_elsewhere = as_browser(path).header("origin", "https://other.example");
        assert_open(path, &app.send(from_elsewhere).await);
        let asked = Request::options(path)
            .header("origin", "https://other.example")
            .header("access-control-request-method", "GET");
        let preflight = app.send(asked).await;
        assert_eq!(preflight.status, StatusCode::NO_CONTENT, "{path}");
        assert_open(path, &preflight);
        assert!(preflight.header("access-control-allow-methods").contains("GET"), "{path}");
        let fields = preflight.header("access-control-allow-headers");
        assert!(fields.contains("content-type") && fields.contains("if-none-match"), "{path}");
        assert_open(path, &app.send(Request::delete(path)).await);
    }
    let preflight = app.send(Request::options("/api/check")).await;
    assert!(preflight.header("access-control-allow-methods").contains("POST"));
    for path in ["/", "/check?url=shop.example.com", "/shop.example.com", "/metrics", "/healthz"] {
        assert_eq!(app.get(path).await.header("access-control-allow-origin"), "", "{path}");
    }
}

#[track_caller]
fn assert_open(path: &str, reply: &Reply) {
    assert_eq!(reply.header("access-control-allow-origin"), "*", "{path}");
    let exposed = reply.header("access-control-expose-headers");
    for field in ["age", "etag", "retry-after", "ratelimit", "ratelimit-policy"] {
        assert!(exposed.split(", ").any(|one| one == field), "{path}: {field} in {exposed}");
    }
}

#[tokio::test]
async fn a_method_that_is_not_served_is_told_which_are() {
    let app = works();
    for path in SHAPES.into_iter().chain(["/", "/api/ping", "/api/openapi.json", "/healthz"]) {
        let reply = app.send(Request::delete(path)).await;
        assert_eq!(reply.status, StatusCode::METHOD_NOT_ALLOWED, "{path}");
        assert!(reply.header("allow").contains("GET"), "{path}: {}", reply.header("allow"));
    }
}

/// Bytes that are no text where a route names a part of its path.
#[tokio::test]
async fn what_is_no_text_is_told_in_the_shape_of_its_route() {
    let app = works();
    for (path, status, kind) in [
        ("/case/%ff", 400, "text/html; charset=utf-8"),
        ("/case/%ff.png", 400, "text/html; charset=utf-8"),
        ("/static/%ff", 404, "text/html; charset=utf-8"),
        ("/badge/%ff.svg", 404, "application/problem+json"),
        ("/api/httpcheck/%ff", 400, "application/problem+json"),
    ] {
        let reply = app.send(as_browser(path)).await;
        assert_eq!((reply.status.as_u16(), reply.header("content-type")), (status, kind), "{path}");
        assert!(!reply.body.contains("UTF-8 in"), "{path}: {}", reply.body);
    }
}

fn limited() -> App {
    let policy = Policy::new(Vec::new(), Ports::Listed(vec![80, 443]));
    let settings = check::Settings { controls: Vec::new(), limits: check::Limits::On };
    let vantage = Arc::new(Canned::sees(Sight::Status(200)));
    let checker = Checker::new(vantage, policy, settings);
    App::of(web::app(checker, web::Settings::default()))
}

/// The `r` of a limit, and its `t`.
fn left(reply: &Reply, limit: &str) -> (u32, u32) {
    let items = reply.header("ratelimit").split(", ");
    let item = items.filter_map(|item| item.strip_prefix(&format!("\"{limit}\";r="))).next();
    let (left, reset) = item.expect("the limit is told").split_once(";t=").expect("a time");
    (left.parse().expect("a number"), reset.parse().expect("a number"))
}

#[tokio::test]
async fn what_is_left_is_told_and_true() {
    let app = limited();
    for number in 1..=10_u32 {
        let path = format!("/api/check?url=n{number}.example{number}.com");
        let reply = app.get(&path).await;
        assert_eq!(reply.status, StatusCode::OK, "{}", reply.body);
        assert_eq!(left(&reply, "burst").0, 10 - number, "{path}");
        assert_eq!(left(&reply, "hour").0, 250 - number, "{path}");
        assert_eq!(left(&reply, "sites").0, 60 - number, "{path}");
        assert_eq!(left(&reply, "reports"), (30, 0), "{path}");
        let policy = reply.header("ratelimit-policy");
        assert_eq!(
            policy,
            "\"burst\";q=10;w=30, \"hour\";q=250;w=3600, \"sites\";q=60;w=3600, \"reports\";q=30;w=30"
        );
    }
    let kept = app.get("/api/check?url=n1.example1.com").await;
    assert_eq!((kept.status, left(&kept, "burst").0), (StatusCode::OK, 0), "a kept one is free");
    let over = app.get("/api/check?url=one.more.com").await;
    assert_eq!(over.status, StatusCode::TOO_MANY_REQUESTS);
    let (none, whole_in) = left(&over, "burst");
    assert!(none == 0 && (27..=30).contains(&whole_in), "{}", over.header("ratelimit"));
    let retry_after: u32 = over.header("retry-after").parse().expect("seconds");
    assert!((1..=7).contains(&retry_after), "{retry_after}");
    // Clients of an older service would take a 4xx for a name that does not exist.
    for path in ["/one.more.com.json", "/one.more.com.txt"] {
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::SERVICE_UNAVAILABLE, "{path}");
        assert!(reply.header("retry-after").parse::<u32>().is_ok_and(|seconds| seconds <= 7));
    }
    // People are told as well, and a badge says that it was not checked.
    assert_eq!(left(&app.get("/one.more.com").await, "burst").0, 0);
    let badge = app.get("/badge/one.more.com.svg").await;
    assert!(badge.body.contains("not checked") && !badge.body.contains("down"));
    assert_eq!((badge.status, left(&badge, "burst").0), (StatusCode::OK, 0));
    assert_eq!(app.get("/n1.example1.com").await.header("ratelimit"), "");
}

#[tokio::test]
async fn nobody_gets_the_figures_of_somebody_else() {
    let service = limited().listen().await;
    let mut replies = Vec::new();
    for _ in 0..3 {
        replies.push(over_the_wire(service.address()).await);
    }
    assert!(replies[0].contains("\nratelimit: ") && replies[1].contains("\nratelimit: "));
    let ready = &replies[2];
    assert!(ready.contains("\ncache-status: downforwhom; hit"), "{ready}");
    assert!(!ready.contains("\nratelimit"), "{ready}");
    assert!(ready.contains("\nage: 0") && ready.contains("\netag: W/"), "{ready}");
    assert!(ready.contains("\naccess-control-expose-headers: "), "{ready}");
}

#[tokio::test]
async fn where_there_are_no_limits_none_are_told() {
    assert_eq!(works().get("/api/check?url=shop.example.com").await.header("ratelimit"), "");
}

async fn over_the_wire(service: SocketAddr) -> String {
    let url = format!("http://{service}/api/check?url=shop.example.com");
    let arguments = ["-s", "-i", "--noproxy", "*", &url];
    let output = tokio::process::Command::new("curl").args(arguments).output().await;
    String::from_utf8(output.expect("curl is there").stdout).expect("text").replace('\r', "")
}

fn as_browser(path: &str) -> http::request::Builder {
    Request::get(path).header("accept", "text/html,*/*;q=0.8")
}

#[tokio::test]
async fn text_comes_in_gzip_to_those_who_take_it() {
    let app = works();
    let style = app.get("/").await.body;
    let style = style.split('"').find(|part| part.starts_with("/static/style")).expect("a sheet");
    for path in ["/", "/502", style, "/check?url=shop.example.com", "/api/check?url=a.example.com"]
    {
        let plain = app.get(path).await;
        assert_eq!(plain.header("content-encoding"), "", "{path}");
        assert!(plain.header("vary").contains("accept-encoding"), "{path}");
        let coded = app.send(as_browser(path).header("accept-encoding", "gzip, br")).await;
        assert_eq!((coded.status, coded.header("content-encoding")), (StatusCode::OK, "gzip"));
        assert!(
            coded.header("etag").is_empty() || coded.header("etag").starts_with("W/"),
            "{path}"
        );
        let bare = |tag: &str| tag.trim_start_matches("W/").to_owned();
        assert_eq!(bare(coded.header("etag")), bare(plain.header("etag")), "{path}");
    }
    let refused = app.send(as_browser("/502").header("accept-encoding", "gzip;q=0")).await;
    assert_eq!(refused.header("content-encoding"), "");
}
