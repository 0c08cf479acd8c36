//! `/api/check`: one call, one answer, as JSON.

use std::time::SystemTime;

use axum::Json;
use axum::extract;
use axum::extract::RawQuery;
use axum::extract::Request;
use axum::http::HeaderName;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use schemars::JsonSchema;
use serde::Serialize;

use crate::check::Checked;
use crate::web::State;
use crate::web::cache::CachePolicy;
use crate::web::cache::Shape;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::pages::check::ask;
use crate::web::pages::check::ask_admitted;
use crate::web::pages::check::cache_policy;
use crate::web::pages::check::draft;
use crate::web::pages::check::parts;
use crate::web::pages::check::verdict_page;
use crate::web::posted;
use crate::web::question::Question;
use crate::web::tongue;
use crate::wire::Answer;

/// Answers a program.
pub(super) async fn check(
    extract::State(state): extract::State<State>,
    asker: Asker,
    RawQuery(query): RawQuery,
) -> Response {
    let question = Question::from_query(query.as_deref());
    match ask(&state, asker, &question).await {
        Ok(checked) => {
            let shape = Shape::Of(Face::Program, asker.tongue.language);
            let policy = cache_policy(&question, &checked, shape);
            let draft = draft(&state, asker, policy, &checked);
            (draft, answer(&checked, policy)).into_response()
        }
        Err(error) => error.answer(asker, &question),
    }
}

/// Answers a program that sends what the person's side knows.
pub(super) async fn check_report(
    extract::State(state): extract::State<State>,
    mut asker: Asker,
    request: Request,
) -> Response {
    // Our own page asks for the verdict as it would be shown.
    let wants_page = Face::asks_for_html(request.headers());
    if wants_page {
        asker.tongue = tongue::of_page(request.uri().query(), request.headers());
    }
    // Before half a megabyte is read and understood.
    if let Err(refusal) = state.checker.admit_report(asker.client) {
        return Error::from(refusal).answer(asker, &Question::default());
    }
    // Kept to the end: the report lives as long as its check.
    let mut held = state.intake.begin();
    let question = match posted::read(request, &mut held).await {
        Ok(question) => question,
        Err(error) => return error.answer(asker, &Question::default()),
    };
    match ask_admitted(&state, asker, &question).await {
        // What one person sent is never kept for others, whatever it says.
        Ok(checked) if wants_page => {
            (CachePolicy::Never, verdict_page(&state, asker.tongue, &checked)).into_response()
        }
        Ok(checked) => answer(&checked, CachePolicy::Never),
        Err(error) => error.answer(asker, &question),
    }
}

/// Tells a browser the time, and by coming back how far we are. It may come by any of our names.
pub(super) async fn ping() -> impl IntoResponse {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let now_ms = u64::try_from(since.as_millis()).unwrap_or(u64::MAX);
    (CachePolicy::Never, Json(Ping { now_ms }))
}

/// Our clock.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Ping {
    /// Milliseconds since 1970.
    now_ms: u64,
}

fn answer(checked: &Checked, policy: CachePolicy) -> Response {
    // Written at once, and not piece by piece into a body.
    let Ok(json) = serde_json::to_vec(&Answer::new(parts(checked))) else {
        return Error::Broken.answer(Face::Program, &Question::default());
    };
    let json_type = [(header::CONTENT_TYPE, "application/json")];
    (policy, VARY, json_type, json).into_response()
}

/// It may come compressed.
const VARY: [(HeaderName, &str); 1] = [(header::VARY, "accept-encoding")];
