//! `/check`: asks the checker and shows the verdict, as a page or as text.

use std::sync::Arc;

use askama::Template;
use axum::extract;
use axum::extract::RawQuery;
use axum::http::Method;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::check::Checked;
use crate::check::Freshness;
use crate::explanation::explain;
use crate::language::Language;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::cache::Shape;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::pages;
use crate::web::pages::live;
use crate::web::pages::live::Way;
use crate::web::pages::verdict::VerdictPage;
use crate::web::question::Question;
use crate::web::ready::Draft;
use crate::web::ready::HOLE;
use crate::web::tongue::Tongue;
use crate::web::watching;
use crate::web::watching::Begun;
use crate::wire::Answer;
use crate::wire::Parts;

/// `/check?url=&saw=&error=`.
pub(in crate::web) async fn by_query(
    extract::State(state): extract::State<State>,
    asker: Asker,
    method: Method,
    RawQuery(query): RawQuery,
) -> Response {
    let question = Question::from_query(query.as_deref());
    answer(&state, asker, &question, (Way::Form, method)).await
}

/// Answers a question as a page or as text. A page that takes its time comes step by step.
pub(super) async fn answer(
    state: &State,
    asker: Asker,
    question: &Question,
    (way, method): (Way, Method),
) -> Response {
    let is_watched = asker.face == Face::Page && asker.names_html;
    let checked = if is_watched && method == Method::GET {
        match watching::begin(state, asker, question).await {
            Begun::Done(checked) => checked,
            Begun::UnderWay(under_way) => {
                return live::show(state, asker, way, question, under_way);
            }
        }
    } else {
        ask(state, asker, question).await
    };
    match checked {
        Ok(checked) => show(state, asker, question, &checked),
        Err(error) => error.answer(asker, question),
    }
}

/// Asks the checker.
pub(in crate::web) async fn ask(
    state: &State,
    asker: Asker,
    question: &Question,
) -> Result<Checked, Error> {
    let asked = question.understand(asker.client)?;
    if question.has_report() {
        state.checker.admit_report(asker.client)?;
    }
    Ok(told_in(asker.tongue.language, state.checker.check(asked).await?))
}

/// The same for a report that was admitted before it was read.
pub(in crate::web) async fn ask_admitted(
    state: &State,
    asker: Asker,
    question: &Question,
) -> Result<Checked, Error> {
    let asked = question.understand(asker.client)?;
    Ok(told_in(asker.tongue.language, state.checker.check(asked).await?))
}

/// The same answer in another language; the check itself tells it in English.
pub(in crate::web) fn told_in(language: Language, checked: Checked) -> Checked {
    match language {
        Language::English => checked,
        _ => Checked { explanation: Arc::new(explain(&checked.verdict, language)), ..checked },
    }
}

/// How long this answer may be kept: one that a person's own words went into is theirs alone.
pub(in crate::web) fn cache_policy(
    question: &Question,
    checked: &Checked,
    shape: Shape,
) -> CachePolicy {
    if question.has_report() || question.freshness() == Freshness::MeasureAnew {
        return CachePolicy::Never;
    }
    CachePolicy::of_verdict(&checked.times, shape)
}

/// All that an answer is made of.
pub(in crate::web) fn parts(checked: &Checked) -> Parts<'_> {
    Parts {
        target: &checked.target,
        report: &checked.report,
        verdict: &checked.verdict,
        explanation: &checked.explanation,
        observations: &checked.observations,
        times: checked.times,
    }
}

/// The verdict page, its policy opened for what the person's browser may try.
pub(in crate::web) fn verdict_page(state: &State, tongue: Tongue, checked: &Checked) -> Response {
    let page = VerdictPage::new(checked, tongue, &state.settings);
    (page.openings(), pages::render(&page)).into_response()
}

fn show(state: &State, asker: Asker, question: &Question, checked: &Checked) -> Response {
    let Asker { face, tongue: Tongue { language, .. }, .. } = asker;
    let policy = cache_policy(question, checked, Shape::Of(face, language));
    let draft = draft(state, asker, policy, checked);
    if face == Face::Page {
        return (policy, draft, verdict_page(state, asker.tongue, checked)).into_response();
    }
    (policy, draft, pages::text(Answer::new(parts(checked)).to_text())).into_response()
}

/// What may be given to the next who ask the same, without asking the checker.
pub(in crate::web) fn draft(
    state: &State,
    asker: Asker,
    policy: CachePolicy,
    checked: &Checked,
) -> Option<Draft> {
    let CachePolicy::Verdict(life) = policy else { return None };
    let Asker { face, tongue, .. } = asker;
    Draft::of(checked, (face, tongue), life, || body_with_hole(state, face, tongue, checked))
}

/// The body of this answer, with the hole in place of its age.
pub(in crate::web) fn body_with_hole(
    state: &State,
    face: Face,
    tongue: Tongue,
    checked: &Checked,
) -> String {
    let mut answer = Answer::new(parts(checked));
    answer.age_ms = *HOLE;
    match face {
        Face::Program => serde_json::to_string(&answer).unwrap_or_default(),
        Face::Text => answer.to_text(),
        Face::Page => {
            let page = VerdictPage::new(checked, tongue, &state.settings);
            page.with_age(HOLE.to_string()).render().unwrap_or_default()
        }
    }
}
