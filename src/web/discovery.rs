//! How machines find us: the files for crawlers, for browsers' search boxes and for phones.
//!
//! Crawlers may read our own pages, and start no check: each would make us visit somebody.

use axum::http::HeaderValue;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::explanation::articles;
use crate::web::ABOUT_CHECKS;
use crate::web::cache::CachePolicy;
use crate::web::origin::Origin;

/// `/robots.txt` (RFC 9309): the longest rule that fits a path counts, `$` ends a path.
pub(super) async fn robots(origin: Origin) -> Response {
    let mut text = String::from("User-agent: *\n");
    for path in paths() {
        text.push_str(&format!("Allow: {path}$\n"));
    }
    for path in FILES {
        text.push_str(&format!("Allow: {path}\n"));
    }
    text.push_str("Disallow: /\n");
    text.push_str(&format!("\nSitemap: {}/sitemap.xml\n", origin.as_str()));
    (origin.cache_policy(), text).into_response()
}

/// `/sitemap.xml` (sitemaps.org, version 0.9): the pages that say the same to everybody.
pub(super) async fn sitemap(origin: Origin) -> Response {
    let mut text = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for path in paths() {
        text.push_str(&format!("<url><loc>{}{path}</loc></url>\n", origin.as_str()));
    }
    text.push_str("</urlset>\n");
    typed("application/xml; charset=utf-8", &origin, text)
}

/// `/opensearch.xml` (OpenSearch 1.1): the browser's own search box asks us. A check starts when
/// the person presses Enter there; nothing is asked while they type, so there are no suggestions.
pub(super) async fn opensearch(origin: Origin) -> Response {
    let text = include_str!("../../static/opensearch.xml").replace(ORIGIN_MARK, origin.as_str());
    typed("application/opensearchdescription+xml", &origin, text)
}

/// `/manifest.webmanifest` (W3C Web Application Manifest), with our place in phones' share menus.
pub(super) async fn manifest() -> Response {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static("application/manifest+json"));
    (CachePolicy::Page, [kind], include_str!("../../static/manifest.webmanifest")).into_response()
}

fn typed(kind: &'static str, origin: &Origin, text: String) -> Response {
    let kind = (header::CONTENT_TYPE, HeaderValue::from_static(kind));
    (origin.cache_policy(), [kind], text).into_response()
}

/// The pages that may be found.
fn paths() -> impl Iterator<Item = &'static str> {
    PAGES.into_iter().chain(articles::all().map(|article| article.path))
}

const PAGES: [&str; 7] =
    ["/", "/about", "/privacy", "/for-owners", "/api", "/bookmarklet", ABOUT_CHECKS];

/// What crawlers need beside the pages: the first page in other languages, the style sheet to see them, and the icons. Chats look at a
/// case to show its link; it starts no check, and says itself that it is not for an index.
const FILES: [&str; 8] = [
    "/?lang=",
    "/static/",
    "/case/",
    "/favicon.",
    "/apple-touch-icon.png$",
    "/manifest.webmanifest$",
    "/opensearch.xml$",
    "/sitemap.xml$",
];

/// Stands in a file where our origin goes. An origin has no sign that XML would read as its own.
const ORIGIN_MARK: &str = "{{ORIGIN}}";
