//! Answers that are made once and given many times, ahead of the router: a fresh verdict that was
//! asked for before costs a look-up and a copy.
//!
//! What is kept here is only ever an answer that the router gave, with the headers that its layers
//! put on, for a question in which nobody told anything of their own. It never asks the checker.

mod body;

use std::sync::Arc;
use std::sync::Weak;
use std::time::Duration;
use std::time::Instant;

use axum::body::Body;
use axum::body::Bytes;
use axum::body::HttpBody;
use axum::http::HeaderMap;
use axum::http::HeaderName;
use axum::http::HeaderValue;
use axum::http::Method;
use axum::http::Request;
use axum::http::Response;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponseParts;
use axum::response::ResponseParts;
use http_body_util::Full;
use moka::sync::Cache as Store;

use crate::check::Checked;
use crate::check::Freshness;
use crate::check::Latest;
use crate::figures::Sheet;
use crate::language::Language;
use crate::target::SchemeGiven;
use crate::target::Target;
use crate::web::allowance;
use crate::web::cache;
use crate::web::cache::Life;
use crate::web::cache::WholeHead;
use crate::web::cache::knows;
use crate::web::face::Face;
use crate::web::face::accepts_gzip;
use crate::web::pages::link;
use crate::web::pages::verdict::age_words;
use crate::web::question::Question;
pub(super) use crate::web::ready::body::HOLE;
use crate::web::ready::body::Spliced;
use crate::web::tongue;
use crate::web::tongue::Tongue;
use crate::wire::Source;

/// The answers that are ready.
pub(super) struct Ready {
    store: Store<Key, Arc<Entry>>,
    /// The same answers by the words that asked for them, for each face, and each language that a
    /// browser may prefer: whoever asks in words that were read before need not have them read
    /// again.
    asked: Vec<Store<Arc<str>, Weak<Entry>>>,
}

/// What tells one answer from another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Key {
    url: String,
    scheme: SchemeGiven,
    face: Face,
    tongue: Tongue,
}

impl Key {
    fn of(target: &Target, face: Face, tongue: Tongue) -> Self {
        let url = target.canonical().to_owned();
        Self { url, scheme: target.scheme_given(), face, tongue }
    }
}

/// An answer that may be given again. A handler returns it beside its response; only the body is
/// in it, the headers come from the layers.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    key: Key,
    body: Spliced,
    measured_at: Instant,
    fresh_until: Instant,
    etag: HeaderValue,
    latest: Latest,
}

impl Draft {
    /// The draft of an answer to a question in which nothing was told; `body` is its body, with
    /// [`HOLE`] where its age stands. `None` when it is not worth keeping: who asks first may well
    /// be the only one.
    pub(super) fn of(
        checked: &Checked,
        (face, tongue): (Face, Tongue),
        life: Life,
        body: impl FnOnce() -> String,
    ) -> Option<Self> {
        let times = &checked.times;
        if times.source != Source::Cached || !checked.report.is_empty() {
            return None;
        }
        let measured_at = Instant::now().checked_sub(times.age)?;
        let kept_for = times.fresh_until.duration_since(times.checked_at).ok()?;
        Some(Self {
            key: Key::of(&checked.target, face, tongue),
            body: Spliced::new(&body(), hole_of(face))?,
            measured_at,
            fresh_until: measured_at + kept_for,
            etag: life.etag(),
            latest: checked.latest.clone(),
        })
    }
}

impl IntoResponseParts for Draft {
    type Error = std::convert::Infallible;

    fn into_response_parts(self, mut parts: ResponseParts) -> Result<ResponseParts, Self::Error> {
        parts.extensions_mut().insert(self);
        Ok(parts)
    }
}

/// A whole answer, but for its age.
struct Entry {
    draft: Draft,
    headers: HeaderMap,
}

impl Ready {
    /// Nothing is ready yet.
    pub(super) fn new() -> Self {
        let store = Store::builder()
            .max_capacity(BUDGET_BYTES)
            .weigher(|key: &Key, entry: &Arc<Entry>| weight(key, entry))
            .time_to_live(LONGEST_KEEP)
            .build();
        let words = |budget| {
            Store::builder()
                .max_capacity(budget)
                .weigher(|words: &Arc<str>, _: &Weak<Entry>| {
                    u32::try_from(words.len() + WORDS_FLAT_BYTES).unwrap_or(u32::MAX)
                })
                .time_to_live(LONGEST_KEEP)
                .build()
        };
        let asked = (0..SLOTS).map(|slot| words(words_budget(slot))).collect();
        Self { store, asked }
    }

    /// Writes down how much is ready, and how much may be.
    pub(super) fn tell_figures(&self, sheet: &mut Sheet) {
        self.store.run_pending_tasks();
        let entries = self.store.entry_count() as f64;
        sheet.gauge("ready_answers", "Answers that are ready.", Vec::new(), entries);
        let bytes = self.store.weighted_size() as f64;
        sheet.gauge("ready_answers_bytes", "What they take, by our reckoning.", Vec::new(), bytes);
        let most = BUDGET_BYTES as f64;
        sheet.gauge("ready_answers_max_bytes", "What they may take.", Vec::new(), most);
    }

    /// The answer to this request, when it is ready.
    pub(super) fn answer<B: HttpBody>(
        &self,
        request: &Request<B>,
    ) -> Option<Response<Full<Bytes>>> {
        let asked = asked(request)?;
        let face = Face::of(request.uri().path(), request.headers());
        let (path, query) = (request.uri().path(), request.uri().query());
        let tongue = tongue::of_request(path, query, request.headers(), face);
        let now = Instant::now();
        let by_words = self.asked.get(slot(face, tongue.language))?;
        let known = by_words.get(asked).and_then(|entry| entry.upgrade());
        if let Some(entry) = known.filter(|entry| entry.holds(now)) {
            return Some(entry.answer(now, request.headers()));
        }
        let entry =
            self.store.get(&key_of(request, face, tongue)?).filter(|entry| entry.holds(now))?;
        by_words.insert(asked.into(), Arc::downgrade(&entry));
        Some(entry.answer(now, request.headers()))
    }

    /// Keeps what a response brings along for this.
    pub(super) fn keep(&self, response: &mut Response<Body>) {
        let Some(draft) = response.extensions_mut().remove::<Draft>() else { return };
        let whole = response.extensions_mut().remove::<WholeHead>();
        let mut headers = match whole {
            Some(WholeHead(headers)) => headers,
            None if response.status() == StatusCode::OK => response.headers().clone(),
            None => return,
        };
        let made_each_time =
            [header::CACHE_CONTROL, header::AGE, header::CONTENT_LENGTH, header::CONTENT_ENCODING];
        // What the first asker may still ask is nobody else's figure.
        for left_out in made_each_time.into_iter().chain([allowance::POLICY, allowance::LEFT]) {
            headers.remove(left_out);
        }
        headers.insert(CACHE_STATUS, HeaderValue::from_static("downforwhom; hit"));
        self.store.insert(draft.key.clone(), Arc::new(Entry { draft, headers }));
    }
}

impl Entry {
    /// Whether it may be given.
    fn holds(&self, now: Instant) -> bool {
        now < self.draft.fresh_until && self.draft.latest.holds()
    }

    fn answer(&self, now: Instant, asked: &HeaderMap) -> Response<Full<Bytes>> {
        let left = self.draft.fresh_until.saturating_duration_since(now);
        let age = now.saturating_duration_since(self.draft.measured_at);
        let Key { face, tongue: Tongue { language, .. }, .. } = self.draft.key;
        let known = asked.get(header::IF_NONE_MATCH);
        let is_known = known.is_some_and(|known| knows(known, &self.draft.etag));
        let with_gzip = !is_known && accepts_gzip(asked);
        let body = match is_known {
            true => Bytes::new(),
            false => self.draft.body.with(&told(age, face, language), with_gzip),
        };
        let mut response = Response::new(Full::new(body));
        *response.headers_mut() = self.headers.clone();
        let headers = response.headers_mut();
        let shape = cache::Shape::Of(face, language);
        headers.insert(header::CACHE_CONTROL, cache::fresh_for(age, left, shape));
        headers.insert(header::AGE, age.as_secs().into());
        if with_gzip {
            headers.insert(header::CONTENT_ENCODING, GZIP);
        }
        if is_known {
            headers.remove(header::CONTENT_TYPE);
            *response.status_mut() = StatusCode::NOT_MODIFIED;
        }
        response
    }
}

/// The words in which a request asks, when the answer to it can be one for everybody.
fn asked<B: HttpBody>(request: &Request<B>) -> Option<&str> {
    let asked = request.uri().path_and_query()?.as_str();
    let is_plain = request.method() == Method::GET && request.body().is_end_stream();
    (is_plain && asked.len() <= ASKED_MAX_BYTES).then_some(asked)
}

/// What those words ask for.
fn key_of<B: HttpBody>(request: &Request<B>, face: Face, tongue: Tongue) -> Option<Key> {
    let (path, query) = (request.uri().path(), request.uri().query());
    let question = match path {
        "/api/check" | "/check" => Question::from_query(query),
        _ => Question::about(link::asked_by(path, query)?),
    };
    if question.has_report() || question.freshness() == Freshness::MeasureAnew {
        return None;
    }
    Some(Key::of(&Target::parse(&question.url).ok()?, face, tongue))
}

/// The age as this face tells it.
fn told(age: Duration, face: Face, language: Language) -> String {
    match face {
        Face::Page => age_words(age, language),
        Face::Text => age.as_secs().to_string(),
        Face::Program => age.as_millis().to_string(),
    }
}

/// What stands in a body of this face where its age belongs: the text counts whole seconds.
fn hole_of(face: Face) -> u64 {
    match face {
        Face::Page | Face::Program => *HOLE,
        Face::Text => *HOLE / 1_000,
    }
}

/// The place of the words of a face. The words themselves tell the language of all but pages,
/// whose language may come from a header.
fn slot(face: Face, language: Language) -> usize {
    match face {
        Face::Program => PROGRAM_SLOT,
        Face::Text => TEXT_SLOT,
        Face::Page => language as usize,
    }
}

/// What the words of this place may take.
fn words_budget(slot: usize) -> u64 {
    let is_common = slot == Language::English as usize || slot >= PROGRAM_SLOT;
    if is_common { WORDS_BUDGET_BYTES } else { WORDS_BUDGET_BYTES / 8 }
}

/// Bytes that an entry takes: its body, once more for the compressed one, and a flat part.
fn weight(key: &Key, entry: &Entry) -> u32 {
    let bytes = key.url.len() + entry.draft.body.bytes() + ENTRY_FLAT_BYTES;
    u32::try_from(bytes).unwrap_or(u32::MAX)
}

/// Tells that an answer was ready (RFC 9211).
const CACHE_STATUS: HeaderName = HeaderName::from_static("cache-status");

const GZIP: HeaderValue = HeaderValue::from_static("gzip");

/// Memory for ready answers: some 20,000 of usual size.
const BUDGET_BYTES: u64 = 160 * 1024 * 1024;

/// Headers (some 15 with long policies), key and pointers of one entry.
const ENTRY_FLAT_BYTES: usize = 2 * 1024;

/// The places of words: one for each language of pages, then the two other faces.
const PROGRAM_SLOT: usize = Language::ALL.len();
const TEXT_SLOT: usize = PROGRAM_SLOT + 1;
const SLOTS: usize = TEXT_SLOT + 1;

/// Memory for the words of each face, some 20,000 usual ones; for pages in other languages than
/// English an eighth of it each.
const WORDS_BUDGET_BYTES: u64 = 8 * 1024 * 1024;

/// What an entry of a map takes beside its words, and what is left of an answer that is gone.
const WORDS_FLAT_BYTES: usize = 384;

/// No verdict is fresh for longer.
const LONGEST_KEEP: Duration = Duration::from_secs(30);

/// Longer questions are rare, and dear to read twice.
const ASKED_MAX_BYTES: usize = 4 * 1024;
