//! Caching is a word: handlers return a [`CachePolicy`], and one layer turns it into a header.

use std::time::Duration;

use axum::extract::Request;
use axum::http::HeaderValue;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponseParts;
use axum::response::Response;
use axum::response::ResponseParts;

use crate::wire::Times;

/// How long an answer may be kept, and by whom. An answer without one is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CachePolicy {
    /// Named by its content: never changes.
    Immutable,
    /// The same for everybody until the next release.
    Page,
    /// A verdict that everybody may share until it is measured again.
    Verdict {
        /// For how long.
        fresh_for: Duration,
    },
    /// Made for one person, or gone in a moment.
    Never,
}

impl CachePolicy {
    /// The policy of a verdict that depends on nothing but the address.
    pub(super) fn of_verdict(times: &Times) -> Self {
        let kept_for = times.fresh_until.duration_since(times.checked_at).unwrap_or_default();
        Self::of_rest(kept_for.saturating_sub(times.age))
    }

    /// The policy of a verdict that stays fresh for so long.
    pub(super) fn of_rest(left: Duration) -> Self {
        let fresh_for = left.min(VERDICT_MAX);
        if fresh_for < ONE_SECOND { Self::Never } else { Self::Verdict { fresh_for } }
    }

    /// As the header says it.
    pub(super) fn header(self) -> HeaderValue {
        match self {
            Self::Immutable => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::Page => HeaderValue::from_static("public, max-age=300"),
            Self::Verdict { fresh_for } => {
                let text = format!("public, max-age={}", fresh_for.as_secs());
                HeaderValue::from_str(&text).unwrap_or(NO_STORE)
            }
            Self::Never => NO_STORE,
        }
    }
}

impl IntoResponseParts for CachePolicy {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// Turns the word into the header.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let policy = response.extensions().get().copied().unwrap_or(CachePolicy::Never);
    response.headers_mut().insert(header::CACHE_CONTROL, policy.header());
    response
}

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Browsers keep a verdict no longer than a person would wait before they look again.
const VERDICT_MAX: Duration = Duration::from_secs(20);

/// `max-age` counts in whole seconds.
const ONE_SECOND: Duration = Duration::from_secs(1);

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;
    use crate::wire::Source;

    fn times(kept_s: u64, age_s: u64) -> Times {
        Times {
            checked_at: SystemTime::UNIX_EPOCH,
            age: Duration::from_secs(age_s),
            source: Source::Cached,
            fresh_until: SystemTime::UNIX_EPOCH + Duration::from_secs(kept_s),
        }
    }

    #[test]
    fn a_verdict_is_kept_only_for_what_is_left_of_its_life() {
        let left = CachePolicy::of_verdict(&times(15, 5));
        assert_eq!(left, CachePolicy::Verdict { fresh_for: Duration::from_secs(10) });
        assert_eq!(CachePolicy::of_verdict(&times(15, 15)), CachePolicy::Never);
        assert_eq!(CachePolicy::of_verdict(&times(0, 0)), CachePolicy::Never);
        let long = CachePolicy::of_verdict(&times(3600, 0));
        assert_eq!(long, CachePolicy::Verdict { fresh_for: VERDICT_MAX });
    }
}
