//! `/api/check/events`: the steps of a check for programs, as server-sent events (WHATWG HTML
//! §9.2), and then the same answer that `/api/check` gives.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract;
use axum::extract::RawQuery;
use axum::http::HeaderMap;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::response::sse::Event;
use axum::response::sse::KeepAlive;
use axum::response::sse::Sse;
use futures_util::stream;

use crate::check::Checked;
use crate::language::Language;
use crate::web::State;
use crate::web::access_log::Streamed;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::pages::check::parts;
use crate::web::pages::live::UNBUFFERED;
use crate::web::question::Question;
use crate::web::watching;
use crate::web::watching::Begun;
use crate::web::watching::News;
use crate::web::watching::UnderWay;
use crate::wire::Answer;
use crate::wire::FinishedSaid;

/// Tells a program of each step, and then the verdict.
pub(super) async fn follow(
    extract::State(state): extract::State<State>,
    asker: Asker,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    // Browsers come back by themselves when a stream ends, unless they are told that this was all.
    if headers.get("last-event-id").is_some_and(|id| id == LAST_ID) {
        return (CachePolicy::Never, StatusCode::NO_CONTENT).into_response();
    }
    let question = Question::from_query(query.as_deref());
    let telling = match watching::begin(&state, asker, &question).await {
        Begun::Done(Err(error)) => return error.answer(Face::Program, &question),
        Begun::Done(Ok(checked)) => Telling::Ended(Box::new(Ok(checked))),
        Begun::UnderWay(under_way) => {
            Telling::Steps { under_way, language: asker.tongue.language, told: 0 }
        }
    };
    let events = stream::unfold(telling, |telling| async move {
        let (event, rest) = telling.next().await?;
        Some((Ok::<Event, Infallible>(event), rest))
    });
    let sse = Sse::new(events).keep_alive(KeepAlive::new().interval(STILL_HERE));
    (CachePolicy::Never, UNBUFFERED, Streamed::mark(), sse).into_response()
}

/// What is still to be told.
enum Telling {
    Steps { under_way: UnderWay, language: Language, told: u32 },
    Ended(Box<Result<Checked, Error>>),
    Nothing,
}

impl Telling {
    async fn next(self) -> Option<(Event, Self)> {
        match self {
            Self::Steps { mut under_way, language, told } => match under_way.next().await {
                News::Step(step) => {
                    let told = told.saturating_add(1);
                    let event = event("step", &FinishedSaid::new(told, &step, language));
                    Some((event, Self::Steps { under_way, language, told }))
                }
                News::Ended(ended) => Some((last(&ended), Self::Nothing)),
            },
            Self::Ended(ended) => Some((last(&ended), Self::Nothing)),
            Self::Nothing => None,
        }
    }
}

fn last(ended: &Result<Checked, Error>) -> Event {
    let event = match ended {
        Ok(checked) => event("verdict", &Answer::new(parts(checked))),
        Err(error) => event("error", &error.problem()),
    };
    event.id(LAST_ID)
}

fn event(name: &str, told: &impl serde::Serialize) -> Event {
    // These shapes hold nothing that JSON cannot; an empty one would only say that we broke.
    Event::default().event(name).data(serde_json::to_string(told).unwrap_or_default())
}

/// The id of the last event.
const LAST_ID: &str = "end";

/// A word in between, for proxies that close what is silent: many wait a minute, some 20 s.
const STILL_HERE: Duration = Duration::from_secs(10);
