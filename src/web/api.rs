//! `/api/check`: one call, one answer, as JSON.

use axum::Json;
use axum::extract;
use axum::extract::RawQuery;
use axum::http::HeaderName;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::check::Checked;
use crate::web::State;
use crate::web::client::Asker;
use crate::web::pages::check::ask;
use crate::web::pages::check::cache_policy;
use crate::web::pages::check::parts;
use crate::web::question::Question;
use crate::wire::Answer;

/// Answers a program.
pub(super) async fn check(
    extract::State(state): extract::State<State>,
    asker: Asker,
    RawQuery(query): RawQuery,
) -> Response {
    let question = Question::from_query(query.as_deref());
    match ask(&state, asker, &question).await {
        Ok(checked) => answer(&question, &checked),
        Err(error) => error.answer(asker.face, &question),
    }
}

/// Tells a browser that scripts of any site may ask.
pub(super) async fn preflight() -> impl IntoResponse {
    (StatusCode::NO_CONTENT, CORS, [(header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS")])
}

fn answer(question: &Question, checked: &Checked) -> Response {
    let body = Json(Answer::new(parts(checked)));
    (cache_policy(question, checked), CORS, body).into_response()
}

/// The answer holds nothing private, and no cookie opens anything here.
const CORS: [(HeaderName, &str); 1] = [(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
