//! `/about-checks`: for owners of sites who find us in their logs. What we send, how often, from
//! where, and how to refuse it. Our requests name this page.

use askama::Template;
use axum::extract;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::check::Limits;
use crate::check::Pace;
use crate::language::Language;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::pages;

/// Shows the page. It says the same to everybody.
pub(in crate::web) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
) -> Response {
    let about = &state.settings.about_checks;
    let page = Page {
        language: Language::English,
        user_agent: &about.user_agent,
        from: about.from.iter().map(ToString::to_string).collect(),
        pace: (state.settings.limits == Limits::On).then(Pace::of_limits),
    };
    if asker.face == Face::Text {
        return (CachePolicy::Page, pages::text(page.to_text())).into_response();
    }
    (CachePolicy::Page, pages::render(&page)).into_response()
}

#[derive(Template)]
#[template(path = "about_checks.html")]
struct Page<'a> {
    language: Language,
    user_agent: &'a str,
    from: Vec<String>,
    /// `None` where limits are off.
    pace: Option<Pace>,
}

impl Page<'_> {
    fn to_text(&self) -> String {
        let from = match &self.from[..] {
            [] => "The operator has not listed the addresses.".to_owned(),
            ranges => format!("From: {}", ranges.join(", ")),
        };
        format!(
            "A person asked us whether a page works, and we had one look: a GET, no cookies, no crawling.\n\
             User-Agent: {}\n{from}\n\
             To refuse it, put this into your DNS: _downforwhom.example.com. TXT \"refuse\"\n\
             The same page in a browser tells more.\n",
            self.user_agent
        )
    }
}
