//! `/502` and its kin: what an error number means, for people who look it up. The form at the top
//! has the number chosen already.
//!
//! The words are `explanation::articles`; here they become a page, or text for terminals.

use askama::Template;
use axum::Router;
use axum::extract;
use axum::extract::OriginalUri;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::get;

use crate::explanation::LogGuide;
use crate::explanation::Place;
use crate::explanation::StationState;
use crate::explanation::articles;
use crate::explanation::articles::Article;
use crate::explanation::words;
use crate::language::Language;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::origin;
use crate::web::pages;
use crate::web::pages::form::Form;
use crate::web::pages::path;
use crate::web::pages::path::Stop;
use crate::web::pages::spans;
use crate::web::pages::spans::Span;
use crate::web::question::Question;

/// A route for each article. A name of a site has a dot, so none stands in a site's way.
pub(in crate::web) fn routes() -> Router<State> {
    articles::all().fold(Router::new(), |routes, article| routes.route(article.path, get(show)))
}

/// Shows the article whose path was asked for. It says the same to everybody.
async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    OriginalUri(uri): OriginalUri,
) -> Response {
    let Some(article) = articles::at(uri.path()) else {
        return Error::NoSuchPage.answer(asker, &Question::default());
    };
    if asker.face == Face::Text {
        return (CachePolicy::Page, pages::text(to_text(article))).into_response();
    }
    let page = Page {
        language: Language::English,
        article,
        canonical: origin::canonical(&state.settings, article.path),
        form: Form::seeing(article.status),
        stops: stops(article),
        guides: article.log_guides(),
        kin: article.kin(),
        others: article.others(),
    };
    (CachePolicy::Page, pages::render(&page)).into_response()
}

/// Where the article about a status is, when there is one.
pub(in crate::web) fn link_for(status: u16) -> Option<&'static str> {
    articles::of(status).map(|article| article.path)
}

#[derive(Template)]
#[template(path = "article.html")]
struct Page {
    language: Language,
    article: &'static Article,
    canonical: String,
    form: Form,
    stops: Vec<Stop>,
    guides: Vec<LogGuide>,
    kin: Vec<&'static Article>,
    others: Vec<&'static Article>,
}

/// The way, as the diagram of a verdict shows it.
fn stops(article: &Article) -> Vec<Stop> {
    let places = PLACES.into_iter().zip(article.way);
    places.map(|(place, (state, words))| path::stop_at(place, state, words)).collect()
}

/// The article for a terminal.
fn to_text(article: &Article) -> String {
    let mut text = format!("{} {}\n\n{}\n", article.status, article.name, article.short);
    let lists = [
        ("What it means", article.meaning),
        ("Who says it", article.speaker),
        ("What you can do", article.visitor),
        ("What does not help", article.useless),
        ("How to find out which", article.tests),
        ("If this is your site", article.owner),
    ];
    for (title, lines) in lists {
        text.push_str(&format!("\n{title}\n"));
        lines.iter().for_each(|line| text.push_str(&format!("- {line}\n")));
    }
    text.push_str("\nWhat may be behind it\n");
    for one in article.causes {
        let cause = words::cause(one.cause);
        text.push_str(&format!("- {cause} ({}). {} {}\n", one.often.word(), one.how, one.tell));
    }
    for guide in article.log_guides() {
        text.push_str(&format!("\n{}\n- {}\n", guide.product, guide.look));
        guide.lines.iter().for_each(|line| text.push_str(&format!("- {line}\n")));
    }
    text
}

/// The places, from the person to the site.
const PLACES: [Place; 5] = [Place::You, Place::Provider, Place::Name, Place::Gateway, Place::Site];

/// Checked while compiling: a way has a state for each place.
const _: fn(&Article) -> &[(StationState, &'static str); PLACES.len()] = |article| &article.way;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_status_with_an_article_has_a_link_and_no_other() {
        assert_eq!(link_for(502), Some("/502"));
        assert_eq!(link_for(200), None);
        assert_eq!(link_for(418), None);
    }

    #[test]
    fn the_form_has_the_number_chosen() {
        for article in articles::all() {
            let choices = Form::seeing(article.status).choices(Language::English);
            let chosen: Vec<_> = choices.iter().filter(|choice| choice.chosen).collect();
            assert_eq!(chosen.len(), 1, "{}", article.status);
            assert_eq!(chosen[0].value, article.status.to_string());
        }
    }

    #[test]
    fn terminals_read_all_of_it() {
        let text = to_text(articles::of(504).unwrap());
        for part in
            ["504 Gateway Timeout", "What does not help", "HAProxy", "A firewall (Sometimes)"]
        {
            assert!(text.contains(part), "{part} is missing in: {text}");
        }
    }
}
