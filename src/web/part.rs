//! The part of a path that a route names, as a text.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::extract::Path;
use axum::http::request::Parts;

/// A part of the path, decoded. What is no text is a sign that stands for none: each route has its own
/// words for what it does not understand, and its own shape to say them in.
pub(super) struct Part(pub(super) String);

impl<S: Send + Sync> FromRequestParts<S> for Part {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let read = Path::<String>::from_request_parts(parts, state).await;
        Ok(Self(
            read.map_or_else(|_not_text| char::REPLACEMENT_CHARACTER.into(), |Path(text)| text),
        ))
    }
}
