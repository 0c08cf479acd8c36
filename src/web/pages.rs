//! The pages for people. A file here mirrors a template of the same name.

pub(super) mod about;
pub(super) mod about_checks;
pub(super) mod api;
pub(super) mod article;
pub(super) mod bookmarklet;
pub(super) mod case;
pub(super) mod check;
pub(super) mod for_owners;
pub(super) mod form;
pub(super) mod home;
pub(super) mod link;
pub(super) mod live;
mod path;
mod share;
pub(super) mod share_target;
mod spans;
pub(super) mod switch;
mod trial;
pub(super) mod verdict;
mod waterfall;

use std::borrow::Cow;

use askama::Template;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::Html;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::language::Language;

/// Renders a page. The answer depends on what the client says it reads, so caches are told.
pub(super) fn render(page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (vary(), Html(html)).into_response(),
        Err(error) => {
            // Only a template that calls a failing filter gets here, and ours call none.
            tracing::error!(%error, "a page could not be rendered");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// The label for a word of a closed list.
fn label(language: Language, list: &str, word: &str) -> Cow<'static, str> {
    language.say(&format!("{list}-{word}"))
}

/// Plain text, for terminals.
pub(super) fn text(body: impl IntoResponse) -> Response {
    (vary(), body).into_response()
}

/// What the choice between a page and plain text depends on, its language, and whether it comes
/// compressed.
pub(super) fn vary() -> [(header::HeaderName, &'static str); 1] {
    [(header::VARY, "accept, accept-language, user-agent, accept-encoding")]
}
