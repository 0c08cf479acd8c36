//! The pages that people look up or find by search, and the files by which machines find us.

use std::collections::BTreeSet;

use axum::http::Request;
use axum::http::StatusCode;
use downforwhom::check;
use downforwhom::explanation::articles;
use downforwhom::web;
use downforwhom::web::Links;

use crate::support::app::App;
use crate::support::app::checker_seeing;
use crate::support::canned::Canned;
use crate::support::canned::Sight;

/// The pages that are no articles.
const OTHERS: [&str; 3] = ["/about", "/privacy", "/for-owners"];

fn app() -> App {
    App::seeing(Canned::sees(Sight::Status(502)))
}

/// The same, told its own address by its operator.
fn app_at(public_url: &str) -> App {
    let settings = web::Settings {
        links: Links { public_url: public_url.parse().ok(), ..Links::default() },
        limits: check::Limits::Off,
        ..web::Settings::default()
    };
    App::of(web::app(checker_seeing(Canned::sees(Sight::Status(502))), settings))
}

fn pages() -> impl Iterator<Item = &'static str> {
    articles::all().map(|article| article.path).chain(OTHERS)
}

#[tokio::test]
async fn every_article_has_its_parts_on_the_page() {
    let app = app();
    for article in articles::all() {
        let (path, status) = (article.path, article.status);
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}");
        assert_eq!(reply.header("cache-control"), "public, max-age=300", "{path}");
        let page = &reply.body;
        for id in ["meaning", "who", "visitor", "useless", "causes", "tests", "owner", "kin"] {
            assert_eq!(
                page.matches(&format!("<h2 id=\"{id}\">")).count()
                    + page.matches(&format!("<h3 id=\"{id}\">")).count(),
                1,
                "{path}: {id}"
            );
        }
        for cause in article.causes {
            assert!(page.contains(&format!("<h3 id=\"{}\">", cause.cause)), "{path}");
        }
        assert!(page.contains(&format!("<option value=\"{status}\" selected>")), "{path}");
        assert!(page.contains(&format!("Seen a {status}? Paste the address")), "{path}");
        assert_eq!(page.matches("<span class=\"place\">").count(), 5, "{path}");
        assert!(page.contains(&format!("<title>{status} {}", article.name)), "{path}");
    }
}

#[tokio::test]
async fn search_engines_and_chats_are_told_what_a_page_is() {
    let app = app_at("https://downforwhom.example");
    for path in pages() {
        let reply = app.get(path).await;
        assert_eq!(reply.header("cache-control"), "public, max-age=300", "{path}");
        let page = reply.body;
        let own = format!("https://downforwhom.example{path}");
        for tag in [
            format!("<link rel=\"canonical\" href=\"{own}\">"),
            format!("<meta property=\"og:url\" content=\"{own}\">"),
            "<meta name=\"description\" content=\"".to_owned(),
            "<meta property=\"og:title\" content=\"".to_owned(),
            "<meta property=\"og:description\" content=\"".to_owned(),
        ] {
            assert_eq!(page.matches(&tag).count(), 1, "{path}: {tag}");
        }
        assert!(!page.contains("noindex"), "{path}");
    }
}

#[tokio::test]
async fn no_client_writes_into_a_page_that_is_kept() {
    let app = app();
    for path in pages().chain(["/robots.txt", "/sitemap.xml", "/opensearch.xml"]) {
        let reply = app.send(Request::get(path).header("host", "evil.example")).await;
        assert_eq!(reply.status, StatusCode::OK, "{path}");
        if reply.body.contains("evil.example") {
            assert_eq!(reply.header("cache-control"), "no-store", "{path}");
        } else {
            assert_eq!(reply.header("cache-control"), "public, max-age=300", "{path}");
        }
    }
    let spoofed = Request::get("/opensearch.xml").header("host", "x\"><y");
    assert!(!app.send(spoofed).await.body.contains("<y"));
}

#[tokio::test]
async fn every_link_of_these_pages_leads_somewhere() {
    let app = app();
    let mut links = BTreeSet::new();
    for path in pages().chain(["/", "/api"]) {
        let page = app.get(path).await.body;
        let tags = page.split("<a ").skip(1).filter_map(|rest| rest.split('>').next());
        for tag in tags {
            let link = tag.split("href=\"").nth(1).and_then(|rest| rest.split('"').next());
            let link = link.expect("a link leads somewhere");
            if let Some(anchor) = link.strip_prefix('#') {
                assert!(page.contains(&format!("id=\"{anchor}\"")), "{path}: {link}");
            } else if link.starts_with('/') {
                links.insert(link.to_owned());
            } else {
                assert!(link.starts_with("https://"), "{path}: {link}");
            }
        }
    }
    assert!(links.len() >= 30, "{links:?}");
    for link in links {
        let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
        let reply = app.get(path).await;
        assert_eq!(reply.status, StatusCode::OK, "{link}");
        assert!(anchor.is_empty() || reply.body.contains(&format!("id=\"{anchor}\"")), "{link}");
    }
}

#[tokio::test]
async fn no_page_starts_a_check_and_hosts_still_do() {
    let canned = Canned::sees(Sight::Status(502));
    let app = App::seeing(canned.clone());
    for path in pages().chain(["/share?text=https%3A%2F%2Fshop.example.com%2F", "/sitemap.xml"]) {
        app.get(path).await;
    }
    assert_eq!(canned.looks(), 0);
    for (looks, path) in
        ["/502.example.com", "/about.example.com", "/share.example.com/502"].into_iter().enumerate()
    {
        let reply = app.get(path).await;
        assert!(reply.body.contains("<h1 id=\"headline\">"), "{path}");
        assert_eq!(canned.looks(), looks + 1, "{path}");
    }
    assert_eq!(app.get("/418").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn terminals_read_the_articles_too() {
    let app = app();
    for path in pages() {
        let reply = app.curl(path).await;
        assert!(reply.header("content-type").starts_with("text/plain"), "{path}");
        assert!(reply.body.len() > 80 && !reply.body.contains("<a "), "{path}: {}", reply.body);
    }
}

#[tokio::test]
async fn what_is_shared_ends_in_the_filled_form() {
    let app = app();
    let shared = app.get("/share?title=Shop&text=502+at+https%3A%2F%2Fshop.example.com%2Fa.").await;
    assert_eq!(shared.status, StatusCode::SEE_OTHER);
    assert_eq!(shared.header("cache-control"), "no-store");
    let place = shared.header("location");
    assert_eq!(place, "/?u=https%3A%2F%2Fshop.example.com%2Fa");
    let form = app.get(place).await;
    assert!(form.body.contains("value=\"https://shop.example.com/a\""), "{}", form.body);
    for nothing in ["/share", "/share?text=hello", "/share?text=%22%3E%3Cscript%3E"] {
        assert_eq!(app.get(nothing).await.header("location"), "/", "{nothing}");
    }
}

#[tokio::test]
async fn crawlers_find_our_pages_and_no_check() {
    let app = app_at("https://downforwhom.example");
    let robots = app.get("/robots.txt").await.body;
    let allowed: Vec<&str> =
        robots.lines().filter_map(|line| line.strip_prefix("Allow: ")).collect();
    // RFC 9309 §2.2.2: the longest rule that fits counts, `$` ends a path, the rest is a prefix.
    let may_read = |path: &str| {
        allowed.iter().any(|rule| match rule.strip_suffix('$') {
            Some(whole) => path == whole,
            None => path.starts_with(rule),
        })
    };
    assert!(robots.contains("\nDisallow: /\n"), "{robots}");
    assert!(robots.contains("\nSitemap: https://downforwhom.example/sitemap.xml\n"), "{robots}");
    for path in pages().chain(["/", "/api", "/bookmarklet", "/about-checks", "/sitemap.xml"]) {
        assert!(may_read(path), "{path}: {robots}");
    }
    for path in [
        "/check?url=a.com",
        "/shop.example.com",
        "/?u=a.com",
        "/502.com",
        "/share?text=a",
        "/api/check?url=a.com",
        "/about.com",
    ] {
        assert!(!may_read(path), "{path}: {robots}");
    }
    let sitemap = app.get("/sitemap.xml").await;
    assert_eq!(sitemap.header("content-type"), "application/xml; charset=utf-8");
    for path in pages() {
        let place = format!("<loc>https://downforwhom.example{path}</loc>");
        assert!(sitemap.body.contains(&place), "{path}");
    }
}

#[tokio::test]
async fn browsers_and_phones_find_what_they_look_for() {
    let app = app_at("https://downforwhom.example");
    let page = app.get("/").await;
    assert!(page.header("content-security-policy").contains("manifest-src 'self';"));
    let search = app.get("/opensearch.xml").await;
    assert_eq!(search.header("content-type"), "application/opensearchdescription+xml");
    assert!(search.body.contains("https://downforwhom.example/check?url={searchTerms}"));
    let manifest = app.get("/manifest.webmanifest").await;
    assert_eq!(manifest.header("content-type"), "application/manifest+json");
    let manifest = manifest.json();
    assert_eq!(manifest["share_target"]["action"], "/share");
    assert_eq!(manifest["share_target"]["method"], "GET");
    let icons = manifest["icons"].as_array().expect("a list").iter();
    let icons = icons.filter_map(|icon| icon["src"].as_str());
    for (place, kind) in icons
        .map(|place| (place, if place.ends_with(".svg") { "image/svg+xml" } else { "image/png" }))
        .chain([("/apple-touch-icon.png", "image/png"), ("/favicon.ico", "image/x-icon")])
    {
        let reply = app.get(place).await;
        assert_eq!((reply.status, reply.header("content-type")), (StatusCode::OK, kind), "{place}");
        assert!((200..30_000).contains(&reply.body.len()), "{place}: {}", reply.body.len());
    }
}
