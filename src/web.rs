//! The web face: routes, layers, and the server loop that carries them.

use axum::Router;

use crate::check::Checker;

/// All routes, ready to serve. Tests call this as `main` does.
pub fn app(_checker: Checker) -> Router {
    Router::new()
}
