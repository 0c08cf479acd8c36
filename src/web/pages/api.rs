//! `/api`: the interface for programs, explained for people.

use askama::Template;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin::Origin;
use crate::web::pages;

/// Shows the page. It holds the origin, so it is not kept for others.
pub(in crate::web) async fn show(asker: Asker, origin: Origin) -> Response {
    if asker.face == Face::Text {
        let text = format!("curl '{}/api/check?url=example.com'\n", origin.as_str());
        return (CachePolicy::Never, pages::text(text)).into_response();
    }
    (CachePolicy::Never, pages::render(&Page { origin: origin.as_str() })).into_response()
}

#[derive(Template)]
#[template(path = "api.html")]
struct Page<'a> {
    origin: &'a str,
}
