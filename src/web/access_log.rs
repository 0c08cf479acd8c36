//! One line and one count per request: method, route, status, time. Never what was asked about.
//!
//! The path and the query hold what strangers typed, so both name the route's pattern.

use std::sync::Arc;
use std::time::Instant;

use axum::Extension;
use axum::extract;
use axum::extract::MatchedPath;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::Response;

use crate::figures::Broke;
use crate::figures::Figures;
use crate::figures::Method;
use crate::figures::Route;
use crate::figures::StatusClass;
use crate::web::State;
use crate::web::door::Door;
use crate::web::held;
use crate::web::panic::Panicked;
use crate::wire::ProblemKind;

/// Writes the line, and counts, after the answer is made. One that is made piece by piece has its
/// line when its last piece has been sent, or nobody reads it any more.
pub(super) async fn write(
    extract::State(state): extract::State<State>,
    request: Request,
    next: Next,
) -> Response {
    let began = Instant::now();
    let method = method_word(&request);
    let route = request.extensions().get::<MatchedPath>().cloned();
    if let Some(door) = request.extensions().get::<Door>() {
        door.count_in(state.checker.figures());
    }
    let mut response = next.run(request).await;
    let figures = Arc::clone(state.checker.figures());
    if let Some(kind) = response.extensions().get::<ProblemKind>() {
        figures.refusal(*kind);
    }
    if response.extensions().get::<Panicked>().is_some() {
        figures.broke(Broke::Handler);
    }
    let status = response.status();
    let line = Line { figures, method, route, status, began };
    match response.extensions_mut().remove::<Streamed>() {
        Some(_) => response.map(|body| held::until_its_end(body, line)),
        None => response,
    }
}

/// Marks an answer that is made piece by piece.
#[derive(Clone, Copy, Debug)]
pub(super) struct Streamed(());

impl Streamed {
    /// To put beside the answer.
    pub(super) fn mark() -> Extension<Self> {
        Extension(Self(()))
    }
}

/// The line of one request. It is written when this is dropped.
struct Line {
    figures: Arc<Figures>,
    method: &'static str,
    route: Option<MatchedPath>,
    status: StatusCode,
    began: Instant,
}

impl Drop for Line {
    fn drop(&mut self) {
        let route = self.route.as_ref().map_or(SHARED_LINK, MatchedPath::as_str);
        let took = self.began.elapsed();
        let (method, status) = (self.method, self.status.as_u16());
        self.figures.request(Route::of(route), Method::of(method), StatusClass::of(status), took);
        let took_ms = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
        tracing::info!(method, route, status, took_ms, "request");
    }
}

/// The method when it is a registered one: a client may invent any other word.
fn method_word(request: &Request) -> &'static str {
    METHODS.iter().find(|known| **known == request.method().as_str()).copied().unwrap_or("other")
}

/// The methods of RFC 9110 §9 and RFC 5789.
const METHODS: [&str; 9] =
    ["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH"];

/// What the log calls every path that has no route of its own.
const SHARED_LINK: &str = "/{link}";
