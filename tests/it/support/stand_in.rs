//! A service that says what a test wants, where the real one would never say it.

use std::sync::Arc;
use std::sync::Mutex;

use axum::Router;
use axum::body::Bytes;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use axum::routing::get;
use downforwhom::web::Limits;
use serde_json::Value;

use crate::support::app::App;
use crate::support::app::Listening;

/// What a service says to a question.
#[derive(Clone, Debug)]
pub(crate) struct Says {
    pub(crate) status: u16,
    pub(crate) kind: &'static str,
    pub(crate) body: String,
}

impl Says {
    /// An answer as the real service writes it.
    pub(crate) fn answer(answer: &Value) -> Self {
        Self::json(200, &answer.to_string())
    }

    pub(crate) fn json(status: u16, body: &str) -> Self {
        Self { status, kind: "application/json", body: body.to_owned() }
    }

    pub(crate) fn problem(status: u16, detail: &str) -> Self {
        let body = serde_json::json!({"title": "x", "status": status, "detail": detail});
        Self { status, kind: "application/problem+json", body: body.to_string() }
    }

    pub(crate) fn page(status: u16, body: &str) -> Self {
        Self { status, kind: "text/html", body: body.to_owned() }
    }

    fn response(&self) -> Response {
        let status = StatusCode::from_u16(self.status).expect("a status");
        // What a redirect would lead to, were it followed.
        let fields = [(header::CONTENT_TYPE, self.kind), (header::LOCATION, "/elsewhere")];
        (status, fields, self.body.clone()).into_response()
    }
}

/// A service on a socket; ended when dropped.
pub(crate) struct StandIn {
    listening: Listening,
    heard: Arc<Mutex<Vec<Bytes>>>,
}

impl StandIn {
    /// Says one thing when asked to look and another when asked to judge.
    pub(crate) async fn start(look: Says, judge: Says) -> Self {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let hears = Arc::clone(&heard);
        let looks = get(move || async move { look.response() });
        let routes = looks.post(move |body: Bytes| async move {
            hears.lock().expect("nobody panics here").push(body);
            judge.response()
        });
        let router = Router::new().route("/api/check", routes);
        Self { listening: Listening::start(router, Limits::default()).await, heard }
    }

    /// Says the same to every question.
    pub(crate) async fn saying(says: Says) -> Self {
        Self::start(says.clone(), says).await
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.listening.address())
    }

    /// What it was sent to judge.
    pub(crate) fn heard(&self) -> Vec<Bytes> {
        self.heard.lock().expect("nobody panics here").clone()
    }
}

/// What the real service answers about an address of this machine.
pub(crate) async fn real_answer(url: &str) -> Value {
    App::on_loopback().check(url).await
}
