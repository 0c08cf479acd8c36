//! The page that fills in while a check goes on: its beginning at once, a line for each step, and
//! then the same verdict, or the same words about why there is none, that a whole page has.
//!
//! It is one answer, read by any browser without a script. Its ending is cut from the whole page, so
//! that there is one source for both.

use std::convert::Infallible;
use std::time::Duration;

use askama::Template;
use axum::body::Body;
use axum::http::HeaderName;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use futures_util::stream;
use tokio::time::timeout;
use url::form_urlencoded;

use crate::check::Checked;
use crate::explanation::progress;
use crate::language::Blanks;
use crate::language::Language;
use crate::observation::Finished;
use crate::report::Report;
use crate::target::Target;
use crate::web::State;
use crate::web::access_log::Streamed;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::pages;
use crate::web::pages::trial;
use crate::web::pages::verdict::VerdictPage;
use crate::web::question::Question;
use crate::web::security::Openings;
use crate::web::tongue;
use crate::web::tongue::Tongue;
use crate::web::watching::News;
use crate::web::watching::UnderWay;

/// By which way a question came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::web) enum Way {
    /// By a form of ours: then the person's browser may try the site itself.
    Form,
    /// By a link: a link alone never makes a browser visit anybody.
    Link,
}

/// Tells proxies before us (nginx and its kin) to hand on each piece as it comes.
pub(in crate::web) const UNBUFFERED: [(HeaderName, &str); 1] =
    [(HeaderName::from_static("x-accel-buffering"), "no")];

/// The page of a check under way.
pub(super) fn show(
    state: &State,
    asker: Asker,
    way: Way,
    question: &Question,
    under_way: UnderWay,
) -> Response {
    let target = Target::parse(&question.url).ok();
    // It is kept until the end, so no more of it than was read.
    let error = Report::said(Some(&question.error)).error.unwrap_or_default();
    let question = Question { error, ..question.clone() };
    let begin = LivePage::new(asker.tongue, &question, target.as_ref()).begin();
    let openings = match (&target, way) {
        (Some(target), Way::Form) => trial::openings_ahead(target, &state.settings.own_names),
        _ => Openings::default(),
    };
    let ending = Ending { state: state.clone(), tongue: asker.tongue, question, openings };
    let head_openings = ending.openings.clone();
    let telling = Telling::Begin { begin, under_way, ending };
    let pieces = stream::unfold(telling, |telling| async move {
        let (piece, rest) = telling.next().await?;
        Some((Ok::<String, Infallible>(piece), rest))
    });
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    let policy = (CachePolicy::Never, pages::vary(), UNBUFFERED, head_openings);
    (policy, Streamed::mark(), kind, Body::from_stream(pieces)).into_response()
}

/// What of the page is still to be sent.
enum Telling {
    Begin { begin: String, under_way: UnderWay, ending: Ending },
    Steps { under_way: UnderWay, ending: Ending },
    Nothing,
}

impl Telling {
    async fn next(self) -> Option<(String, Self)> {
        match self {
            Self::Begin { begin, under_way, ending } => {
                Some((begin, Self::Steps { under_way, ending }))
            }
            Self::Steps { mut under_way, ending } => match timeout(BEAT, under_way.next()).await {
                Err(_elapsed) => Some((STILL_HERE.into(), Self::Steps { under_way, ending })),
                Ok(News::Step(step)) => {
                    Some((line(&step, ending.tongue.language), Self::Steps { under_way, ending }))
                }
                Ok(News::Ended(ended)) => Some((ending.html(&ended), Self::Nothing)),
            },
            Self::Nothing => None,
        }
    }
}

/// How the page ends.
struct Ending {
    state: State,
    tongue: Tongue,
    question: Question,
    /// What the policy of the page let through: it was sent before anything was known.
    openings: Openings,
}

impl Ending {
    fn html(&self, ended: &Result<Checked, Error>) -> String {
        let whole = match ended {
            Ok(checked) => {
                let page = VerdictPage::new(checked, self.tongue, &self.state.settings);
                page.tried_within(&self.openings).render().unwrap_or_default()
            }
            Err(error) => error.html(self.tongue, &self.question),
        };
        format!("</ol>\n</section>\n{}", after_main(&whole))
    }
}

/// All of a page that comes after the opening of its main part.
fn after_main(page: &str) -> &str {
    page.split_once(MAIN_OPENS).map_or(page, |(_, rest)| rest)
}

/// The page as it is before the first step. All strings may hold hostile text; the template escapes.
#[derive(Template)]
#[template(path = "live.html")]
struct LivePage {
    language: Language,
    /// "Looking at" that host.
    looking: String,
    again: String,
}

impl LivePage {
    fn new(tongue: Tongue, question: &Question, target: Option<&Target>) -> Self {
        let host = target.map(Target::shown_host).unwrap_or_default();
        let language = tongue.language;
        let mut blanks = Blanks::none();
        blanks.text("host", host.clone());
        let looking = language.fill("progress-looking", &blanks).unwrap_or_default().into_owned();
        Self { language, looking, again: again(question, tongue.kept()) }
    }

    /// As far as the place where the steps go.
    fn begin(&self) -> String {
        let mut page = self.render().unwrap_or_default();
        page.truncate(page.find(STEPS_GO_HERE).unwrap_or(page.len()));
        page
    }
}

/// One step as a line of the list.
#[derive(Template)]
#[template(
    ext = "html",
    source = "<li>{{ says }}{% if let Some(took) = took %} <span class=\"took\">({{ took }})</span>{% endif %}</li>\n"
)]
struct Line {
    says: String,
    took: Option<String>,
}

fn line(step: &Finished, language: Language) -> String {
    let line = Line { says: progress::step(step, language), took: progress::took(step) };
    line.render().unwrap_or_default()
}

/// The same question once more.
fn again(question: &Question, lang: Option<&str>) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    let said = [("saw", &question.saw), ("error", &question.error), ("age_s", &question.age_s)];
    query.append_pair("url", &question.url);
    for (name, value) in said {
        if !value.is_empty() {
            query.append_pair(name, value);
        }
    }
    if let Some(tag) = lang {
        query.append_pair(tongue::PARAMETER, tag);
    }
    format!("/check?{}", query.finish())
}

/// How often something comes, so that our script notices when we died, proxies see that we live, and
/// we see that a reader has left.
const BEAT: Duration = Duration::from_secs(2);

/// What comes then: nothing that anybody sees.
const STILL_HERE: &str = "<!-- still looking -->\n";

/// The opening of every page's main part, as `base.html` writes it.
const MAIN_OPENS: &str = "<main id=\"main\" tabindex=\"-1\">";

/// The place of the steps in the template. No escaped text can hold it.
const STEPS_GO_HERE: &str = "<!-- The steps go here. -->";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::observation::FinishedStep;

    fn page(url: &str) -> String {
        let question = Question::about(url);
        LivePage::new(Tongue::default(), &question, Target::parse(url).ok().as_ref()).begin()
    }

    #[test]
    fn the_beginning_ends_inside_the_list_and_an_ending_closes_the_page() {
        let begin = page("shop.example.com");
        assert!(begin.trim_end().ends_with("<ol class=\"steps\">"), "{begin}");
        assert_eq!(begin.matches("<main").count(), 1);
        assert!(!begin.contains("class=\"foot\""), "the foot tells that the page is whole");
        let ending = Error::Broken.html(Tongue::default(), &Question::about("shop.example.com"));
        let rest = after_main(&ending);
        assert!(rest.len() < ending.len() && !rest.contains("<main"), "{rest}");
        assert!(rest.contains("class=\"foot\"") && rest.trim_end().ends_with("</html>"), "{rest}");
    }

    #[test]
    fn hostile_text_stays_text() {
        let begin = page(
            "https://shop.example.com/?\"><script>alert(1)</script><!-- The steps go here. -->",
        );
        assert_eq!(begin.matches("<script").count(), 1, "{begin}");
        let step = FinishedStep::Redirect { host: "<b>\"'&".to_owned() };
        let line = line(&Finished { step, is_again: false, took: None }, Language::English);
        assert!(!line.contains("<b>") && line.matches('<').count() == 2, "{line}");
    }

    #[test]
    fn asking_once_more_asks_the_same_and_nobody_else() {
        let question = Question {
            url: "//evil.example/&x=1".to_owned(),
            saw: "502".to_owned(),
            ..Question::default()
        };
        assert_eq!(again(&question, None), "/check?url=%2F%2Fevil.example%2F%26x%3D1&saw=502");
    }
}
