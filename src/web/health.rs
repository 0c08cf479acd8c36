//! Alive and ready: two words for whoever starts, stops and routes to us.
//!
//! Being alive never depends on the Internet, or an outage out there would restart every machine.

use axum::Extension;
use axum::extract;
use axum::http::StatusCode;

use crate::check::Readiness;
use crate::web::State;
use crate::web::door::Door;

/// The process answers, so it is alive.
pub(super) async fn alive() -> &'static str {
    "alive\n"
}

/// Whether to send people here.
pub(super) async fn ready(
    extract::State(state): extract::State<State>,
    door: Option<Extension<Door>>,
) -> (StatusCode, &'static str) {
    if door.is_some_and(|Extension(door)| door.is_closing()) {
        return (StatusCode::SERVICE_UNAVAILABLE, "draining\n");
    }
    match state.checker.readiness() {
        Readiness::Ready => (StatusCode::OK, "ready\n"),
        Readiness::OwnNetworkDown => (StatusCode::SERVICE_UNAVAILABLE, "our own network is down\n"),
    }
}
