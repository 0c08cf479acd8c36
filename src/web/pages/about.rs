//! `/about` and `/privacy`: how we decide and what we cannot know; what is kept, and for how long.

use askama::Template;
use axum::extract;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::check::Limits;
use crate::explanation::words;
use crate::language::Language;
use crate::verdict::Confidence;
use crate::verdict::Fault;
use crate::web::Settings;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin;
use crate::web::pages;

/// `/about`. It says the same to everybody.
pub(in crate::web) async fn about(
    extract::State(state): extract::State<State>,
    asker: Asker,
) -> Response {
    let canonical = origin::canonical(&state.settings, "/about");
    show(asker, &About { language: Language::English, canonical }, ABOUT_TEXT)
}

/// `/privacy`. It says the same to everybody.
pub(in crate::web) async fn privacy(
    extract::State(state): extract::State<State>,
    asker: Asker,
) -> Response {
    show(asker, &Privacy::new(&state.settings), PRIVACY_TEXT)
}

fn show(asker: Asker, page: &impl Template, text: &'static str) -> Response {
    if asker.face == Face::Text {
        return (CachePolicy::Page, pages::text(text)).into_response();
    }
    (CachePolicy::Page, pages::render(page)).into_response()
}

#[derive(Template)]
#[template(path = "about.html")]
struct About {
    language: Language,
    canonical: String,
}

#[derive(Template)]
#[template(path = "privacy.html")]
struct Privacy {
    language: Language,
    canonical: String,
    /// Whether visits are counted for limits at all.
    is_limited: bool,
}

impl Privacy {
    fn new(settings: &Settings) -> Self {
        let canonical = origin::canonical(settings, "/privacy");
        Self { language: Language::English, canonical, is_limited: settings.limits == Limits::On }
    }
}

const ABOUT_TEXT: &str = "\
downforwhom looks at a site from outside, compares that with what you see, and says where the
trouble is, how sure that is, and why. When the evidence does not decide, it says that it cannot tell.
The page /about in a browser tells how.
";

const PRIVACY_TEXT: &str = "\
No cookies, no accounts, no tracking. What we saw of a site is kept in memory for some ten minutes at
most; what you tell of your side is kept for nobody. The log has no addresses, neither yours nor the site's.
The page /privacy in a browser tells all of it.
";
