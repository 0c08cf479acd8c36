//! Caching is a word: handlers return a [`CachePolicy`], and layers turn it into header fields, and
//! an answer that the client has already into one without a body.

use std::time::Duration;
use std::time::SystemTime;

use axum::body;
use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::StatusCode;
use axum::http::header;
use axum::middleware::Next;
use axum::response::IntoResponse;
use axum::response::IntoResponseParts;
use axum::response::Response;
use axum::response::ResponseParts;
use ring::digest;

use crate::language::Language;
use crate::web::face::Face;
use crate::wire::Source;
use crate::wire::Times;

/// How long an answer may be kept, and by whom. An answer without one is not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CachePolicy {
    /// Named by its content: never changes.
    Immutable,
    /// The same for everybody until the next release.
    Page,
    /// A verdict that everybody may share until it is measured again.
    Verdict(Life),
    /// Made for one person, or gone in a moment.
    Never,
}

/// The life of a verdict that everybody may share, as one shape tells it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Life {
    /// How old the measurement is.
    age: Duration,
    /// How long it stays fresh.
    left: Duration,
    /// When it was measured.
    checked_at: SystemTime,
    source: Source,
    shape: Shape,
}

/// The shapes in which a verdict goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// For a face.
    Of(Face, Language),
    /// An older service's line or object.
    Orphan,
    /// A picture of a few words.
    Badge,
}

impl CachePolicy {
    /// The policy of a verdict that depends on nothing but the address.
    pub(super) fn of_verdict(times: &Times, shape: Shape) -> Self {
        let kept_for = times.fresh_until.duration_since(times.checked_at).unwrap_or_default();
        let left = kept_for.saturating_sub(times.age);
        if left < ONE_SECOND {
            return Self::Never;
        }
        let Times { age, checked_at, source, .. } = *times;
        Self::Verdict(Life { age, left, checked_at, source, shape })
    }

    /// As the header says it.
    pub(super) fn header(self) -> HeaderValue {
        match self {
            Self::Immutable => HeaderValue::from_static("public, max-age=31536000, immutable"),
            Self::Page => HeaderValue::from_static("public, max-age=300"),
            Self::Verdict(life) => life.header(),
            Self::Never => NO_STORE,
        }
    }
}

impl Life {
    /// `max-age` counts from the measurement, as the field `Age` does (RFC 9111 §4.2.3).
    fn header(self) -> HeaderValue {
        fresh_for(self.age, self.left, self.shape)
    }

    /// What names this verdict in this shape. Its age and whether it was kept differ from answer to
    /// answer, so the tag is a weak one (RFC 9110 §8.8.1).
    pub(super) fn etag(self) -> HeaderValue {
        let since = self.checked_at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let (letter, tag) = (self.shape.letter(), self.shape.tag());
        let etag = format!("W/\"{:x}-{letter}{tag}\"", since.as_millis());
        HeaderValue::from_str(&etag).unwrap_or(HeaderValue::from_static("W/\"0\""))
    }

    fn tell(self, headers: &mut HeaderMap) {
        headers.insert(header::ETAG, self.etag());
        // An age says that nobody looked for this question (RFC 9111 §5.1).
        if self.source != Source::Measured {
            headers.insert(header::AGE, self.age.as_secs().into());
        }
    }
}

impl Shape {
    fn letter(self) -> char {
        match self {
            Self::Of(Face::Page, _) => 'p',
            Self::Of(Face::Text, _) => 't',
            Self::Of(Face::Program, _) => 'j',
            Self::Orphan => 'o',
            Self::Badge => 'b',
        }
    }

    fn tag(self) -> &'static str {
        match self {
            Self::Of(_, language) => language.tag(),
            Self::Orphan | Self::Badge => "",
        }
    }
}

/// What `Cache-Control` says of a verdict that is so old and stays fresh for so long.
///
/// A page tells its age in words, so nobody may show it when it is over; `s-maxage` says so to
/// shared caches (RFC 9111 §5.2.2.10). The others tell when they were measured or nothing of it, and may
/// serve a little longer, while a new one is fetched, and when we fail (RFC 5861).
pub(super) fn fresh_for(age: Duration, left: Duration, shape: Shape) -> HeaderValue {
    let age = age.as_secs();
    let browsers = age + left.min(BROWSERS_MAX).as_secs();
    let text = match shape {
        Shape::Of(Face::Page, _) => {
            format!("public, max-age={browsers}, s-maxage={}", age + left.as_secs())
        }
        _ => format!("public, max-age={browsers}, {AFTERWARDS}"),
    };
    HeaderValue::from_str(&text).unwrap_or(NO_STORE)
}

impl IntoResponseParts for CachePolicy {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// Turns the word into header fields.
pub(super) async fn apply(request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let policy = response.extensions().get().copied().unwrap_or(CachePolicy::Never);
    response.headers_mut().insert(header::CACHE_CONTROL, policy.header());
    match policy {
        CachePolicy::Verdict(life) => life.tell(response.headers_mut()),
        CachePolicy::Page => response = named_by_content(response).await,
        CachePolicy::Immutable | CachePolicy::Never => {}
    }
    response
}

/// Gives a page that has none a tag made of what is in it.
async fn named_by_content(response: Response) -> Response {
    if response.headers().contains_key(header::ETAG) || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    // Our own pages are in memory, whole, and small.
    let Ok(bytes) = body::to_bytes(body, PAGE_MAX_BYTES).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let hash = digest::digest(&digest::SHA256, &bytes);
    let hex: String = hash.as_ref().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    if let Ok(etag) = HeaderValue::from_str(&format!("\"{hex}\"")) {
        parts.headers.insert(header::ETAG, etag);
    }
    Response::from_parts(parts, Body::from(bytes))
}

/// The head that an answer would have had, had its client not had it already. A response without a
/// body brings it along for whoever keeps answers.
#[derive(Clone, Debug)]
pub(super) struct WholeHead(pub(super) HeaderMap);

/// Spares a client what it has already (RFC 9110 §13.1.2, §15.4.5).
pub(super) async fn revalidate(request: Request, next: Next) -> Response {
    let is_read = matches!(*request.method(), Method::GET | Method::HEAD);
    let known = request.headers().get(header::IF_NONE_MATCH).filter(|_| is_read).cloned();
    let response = next.run(request).await;
    let etag = response.headers().get(header::ETAG);
    let has_it = known.as_ref().zip(etag).is_some_and(|(known, etag)| knows(known, etag));
    if !has_it || response.status() != StatusCode::OK {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    parts.extensions.insert(WholeHead(parts.headers.clone()));
    parts.headers.remove(header::CONTENT_TYPE);
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.status = StatusCode::NOT_MODIFIED;
    Response::from_parts(parts, Body::empty())
}

/// Whether a client that knows these answers knows this one: weak tags will do (RFC 9110 §8.8.3.2).
pub(super) fn knows(known: &HeaderValue, etag: &HeaderValue) -> bool {
    let mut tags = known.as_bytes().split(|byte| *byte == b',').map(<[u8]>::trim_ascii);
    tags.any(|tag| tag == b"*" || opaque(tag) == opaque(etag.as_bytes()))
}

fn opaque(tag: &[u8]) -> &[u8] {
    tag.strip_prefix(b"W/").unwrap_or(tag)
}

const NO_STORE: HeaderValue = HeaderValue::from_static("no-store");

/// Browsers keep a verdict no longer than a person would wait before they look again.
const BROWSERS_MAX: Duration = Duration::from_secs(20);

/// In seconds: for half a minute while a new one is fetched, less than we would do it ourselves; and
/// for ten minutes when we fail, as we do when we cannot measure.
const AFTERWARDS: &str = "stale-while-revalidate=30, stale-if-error=600";

/// `max-age` counts in whole seconds.
const ONE_SECOND: Duration = Duration::from_secs(1);

/// Far more than our largest page.
const PAGE_MAX_BYTES: usize = 4 * 1024 * 1024;

#[cfg(test)]
mod tests {
    use super::*;

    fn times(kept_s: u64, age_s: u64) -> Times {
        Times {
            checked_at: SystemTime::UNIX_EPOCH,
            age: Duration::from_secs(age_s),
            source: Source::Cached,
            fresh_until: SystemTime::UNIX_EPOCH + Duration::from_secs(kept_s),
        }
    }

    fn told(kept_s: u64, age_s: u64, face: Face) -> String {
        let policy =
            CachePolicy::of_verdict(&times(kept_s, age_s), Shape::Of(face, Language::English));
        policy.header().to_str().unwrap().to_owned()
    }

    #[test]
    fn a_verdict_is_kept_only_for_what_is_left_of_its_life() {
        let stale = "stale-while-revalidate=30, stale-if-error=600";
        assert_eq!(told(15, 5, Face::Program), format!("public, max-age=15, {stale}"));
        assert_eq!(told(15, 15, Face::Program), "no-store");
        assert_eq!(told(0, 0, Face::Program), "no-store");
        // Twenty seconds from now, counted from the measurement.
        assert_eq!(told(30, 7, Face::Text), format!("public, max-age=27, {stale}"));
        assert_eq!(told(30, 12, Face::Text), format!("public, max-age=30, {stale}"));
    }

    #[test]
    fn a_page_with_its_age_in_words_is_never_shown_when_it_is_over() {
        assert_eq!(told(30, 2, Face::Page), "public, max-age=22, s-maxage=30");
    }

    #[test]
    fn tags_are_compared_without_their_weakness() {
        let value = |text: &'static str| HeaderValue::from_static(text);
        let etag = value("W/\"a\"");
        for known in ["W/\"a\"", "\"a\"", "\"x\", W/\"a\"", "*", "\"x\",\"a\""] {
            assert!(knows(&value(known), &etag), "{known}");
        }
        for other in ["", "\"b\"", "a", "W/a", "W/\"aa\""] {
            assert!(!knows(&value(other), &etag), "{other}");
        }
    }
}
