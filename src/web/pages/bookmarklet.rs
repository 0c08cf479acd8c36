//! `/bookmarklet`: how to put the button into the bookmarks bar, and what it sends.

use askama::Template;
use axum::response::IntoResponse;
use axum::response::Response;
use percent_encoding::AsciiSet;
use percent_encoding::CONTROLS;
use percent_encoding::utf8_percent_encode;

use crate::language::Language;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin::Origin;
use crate::web::pages;

/// Shows the page. It holds the origin, so it is not kept for others.
pub(in crate::web) async fn show(asker: Asker, origin: Origin) -> Response {
    if asker.face == Face::Text {
        let text = format!("Open {}/bookmarklet in a browser.\n", origin.as_str());
        return (CachePolicy::Never, pages::text(text)).into_response();
    }
    let page = Page {
        language: Language::English,
        link: link(&origin),
        source: source(),
        origin: origin.as_str(),
    };
    (CachePolicy::Never, pages::render(&page)).into_response()
}

#[derive(Template)]
#[template(path = "bookmarklet.html")]
struct Page<'a> {
    language: Language,
    link: String,
    source: &'a str,
    origin: &'a str,
}

/// The `javascript:` link, complete in itself: other sites' policies forbid loading more.
fn link(origin: &Origin) -> String {
    let code = squeeze(source()).replace(ORIGIN_MARK, origin.as_str());
    format!("javascript:{}", utf8_percent_encode(&code, IN_A_LINK))
}

/// The code as people can read it.
fn source() -> &'static str {
    include_str!("../../../static/bookmarklet.js")
}

/// Takes out comment lines, indentation and line ends. The source is written so that this is
/// enough: comments have lines of their own, and each statement ends in its own sign.
fn squeeze(source: &str) -> String {
    source.lines().map(str::trim).filter(|line| !line.starts_with("//")).collect()
}

/// Stands in the source where our origin goes.
const ORIGIN_MARK: &str = "{{ORIGIN}}";

/// Bookmarks are stored as URLs: what would end or change one is encoded.
const IN_A_LINK: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b'%').add(b'<').add(b'>').add(b'#');
