//! `/for-owners`: what owners of sites can put on their own error page, a plain link that carries
//! the number. No script, no picture, nothing that is loaded from us.

use askama::Template;
use axum::extract;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::language::Language;
use crate::web::State;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin;
use crate::web::origin::Origin;
use crate::web::pages;
use crate::web::pages::article;

/// Shows the page. It holds our origin.
pub(in crate::web) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    origin: Origin,
) -> Response {
    let policy = origin.cache_policy();
    if asker.face == Face::Text {
        let text = format!(
            "Put this link on your own error page, with its number and your own address:\n{}\n",
            example(&origin)
        );
        return (policy, pages::text(text)).into_response();
    }
    let page = Page {
        language: Language::English,
        canonical: origin::canonical(&state.settings, "/for-owners"),
        link: example(&origin).replace('&', "&amp;"),
        numbers: numbers().collect(),
        origin: origin.as_str(),
    };
    (policy, pages::render(&page)).into_response()
}

#[derive(Template)]
#[template(path = "for_owners.html")]
struct Page<'a> {
    language: Language,
    canonical: String,
    /// As it is written in HTML.
    link: String,
    numbers: Vec<(u16, &'static str)>,
    origin: &'a str,
}

/// The link for a 502 of an example's site.
fn example(origin: &Origin) -> String {
    format!("{}/check?url=https%3A%2F%2Fshop.example%2F&saw=502", origin.as_str())
}

/// The numbers that an owner's gateway writes, with their articles.
fn numbers() -> impl Iterator<Item = (u16, &'static str)> {
    NUMBERS.into_iter().filter_map(|status| Some((status, article::link_for(status)?)))
}

/// What gateways write when the program behind them fails.
const NUMBERS: [u16; 4] = [500, 502, 503, 504];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_number_of_the_examples_has_an_article() {
        assert_eq!(numbers().count(), NUMBERS.len());
    }
}
