//! Reads the body of `POST /api/check`: JSON from anybody, so it is counted, timed and checked
//! field by field. What a field means is not decided here.

mod numbers;

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::HeaderMap;
use axum::http::header;
use http_body_util::BodyExt;
use schemars::JsonSchema;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use tokio::time::timeout;

use crate::report::Browser;
use crate::report::Measurement;
use crate::report::NotTheirs;
use crate::report::Saw;
use crate::web::error::Error;
use crate::web::intake::Held;
use crate::web::openapi::ADDRESS;
use crate::web::question::Question;
use crate::web::size::REPORT_MAX_BYTES;

/// Why what was sent beside the address cannot be read. `Display` is the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NotReadable {
    /// The bytes are not UTF-8.
    #[error("The body is not UTF-8 text.")]
    NotText,
    /// Not JSON, or not an object.
    #[error("The body is not a JSON object.")]
    NotAnObject,
    /// A field of the wrong type, or one that lacks a part.
    #[error("The field `{0}` has a wrong type, or a part of it is missing.")]
    Field(&'static str),
    /// `age_s` is not a number of seconds.
    #[error("The age in `age_s` is a whole number of seconds.")]
    Age,
    /// `callback` is no name of a function.
    #[error("The name in `callback` is not one that a function can have.")]
    Callback,
    /// The measurement is about something else.
    #[error(transparent)]
    NotTheirs(#[from] NotTheirs),
    /// The body took too long, or its sender went away.
    #[error("The body did not come whole and in time.")]
    NotInTime,
}

/// Reads a question from a request's body. What the body takes is `held` for as long as the caller
/// keeps that.
///
/// # Errors
/// [`Error`] says what is wrong with the body.
pub(super) async fn read(request: Request, held: &mut Held) -> Result<Question, Error> {
    if !is_plain_json(request.headers()) {
        return Err(Error::FormatNotRead);
    }
    let body = timeout(BODY_READ, whole(request.into_body(), held)).await;
    question(&body.map_err(|_| NotReadable::NotInTime)??)
}

/// Whether a body says that it is JSON, as it is.
fn is_plain_json(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or_default());
    let kind = text(header::CONTENT_TYPE).unwrap_or_default();
    let kind = kind.split(';').next().unwrap_or_default().trim();
    let coding = text(header::CONTENT_ENCODING).unwrap_or("identity").trim();
    kind.eq_ignore_ascii_case("application/json") && coding.eq_ignore_ascii_case("identity")
}

async fn whole(mut body: Body, held: &mut Held) -> Result<Vec<u8>, Error> {
    let mut whole = Vec::new();
    while let Some(frame) = body.frame().await {
        let frame = frame.map_err(|_| NotReadable::NotInTime)?;
        let Some(data) = frame.data_ref() else { continue };
        if whole.len() + data.len() > REPORT_MAX_BYTES {
            return Err(Error::BodyTooLarge);
        }
        held.grow_to(whole.len() + data.len())?;
        whole.extend_from_slice(data);
    }
    Ok(whole)
}

/// The fields, each still as it was written, so that a broken one can be named. Others are
/// ignored.
#[derive(Debug, Deserialize, JsonSchema)]
#[schemars(rename = "Report")]
pub(super) struct Fields<'a> {
    /// The address of the page, with or without its scheme.
    #[serde(borrow)]
    #[schemars(with = "String", required, extend("minLength" = 4, "pattern" = ADDRESS))]
    url: Option<&'a RawValue>,
    /// What the person sees.
    #[serde(borrow)]
    #[schemars(with = "Option<SymptomSent>")]
    saw: Option<&'a RawValue>,
    /// The error text as pasted. The first 16 KiB are read.
    #[serde(borrow)]
    #[schemars(with = "Option<String>")]
    error: Option<&'a RawValue>,
    /// How many seconds ago they saw it.
    #[serde(borrow)]
    #[schemars(with = "Option<u32>")]
    age_s: Option<&'a RawValue>,
    /// Whether to look anew, where limits allow it.
    #[serde(borrow)]
    #[schemars(with = "Option<bool>")]
    fresh: Option<&'a RawValue>,
    /// What their browser found out.
    #[serde(borrow)]
    #[schemars(with = "Option<Browser>")]
    browser: Option<&'a RawValue>,
    /// What the command saw on their machine. It must be about the host of `url`.
    #[serde(borrow)]
    #[schemars(with = "Option<Measurement>")]
    measurement: Option<&'a RawValue>,
}

/// The same, as it may be sent: a word, or a status as a number.
#[derive(JsonSchema)]
#[serde(untagged)]
#[allow(dead_code, reason = "it is there for its schema")]
enum SymptomSent {
    Word(Saw),
    Status(#[schemars(range(min = 100, max = 999))] u16),
}

/// A symptom is a word, or a status that was sent as a number.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Symptom {
    Word(String),
    Status(u16),
}

pub(super) fn question(body: &[u8]) -> Result<Question, Error> {
    let text = std::str::from_utf8(body).map_err(|_| NotReadable::NotText)?;
    let fields: Fields<'_> = serde_json::from_str(text).map_err(|_| NotReadable::NotAnObject)?;
    let saw = read_field("saw", fields.saw)?.map(|saw| match saw {
        Symptom::Word(word) => word,
        Symptom::Status(status) => status.to_string(),
    });
    let age_s: Option<u32> = read_field("age_s", fields.age_s)?;
    let fresh: Option<bool> = read_field("fresh", fields.fresh)?;
    Ok(Question {
        url: read_field("url", fields.url)?.unwrap_or_default(),
        saw: saw.unwrap_or_default(),
        error: read_field("error", fields.error)?.unwrap_or_default(),
        age_s: age_s.map(|age_s| age_s.to_string()).unwrap_or_default(),
        fresh: fresh.map(|fresh| fresh.to_string()).unwrap_or_default(),
        browser: read_object("browser", fields.browser)?,
        measurement: read_object("measurement", fields.measurement)?,
    })
}

/// A field that is an object. The library would take a list of its values as well.
fn read_object<T: DeserializeOwned>(
    name: &'static str,
    written: Option<&RawValue>,
) -> Result<Option<T>, NotReadable> {
    match written {
        Some(written) if !written.get().starts_with('{') => Err(NotReadable::Field(name)),
        _ => read_field(name, written),
    }
}

/// One field; `null` is as good as nothing.
fn read_field<T: DeserializeOwned>(
    name: &'static str,
    written: Option<&RawValue>,
) -> Result<Option<T>, NotReadable> {
    let Some(written) = written else { return Ok(None) };
    // Nearly everybody writes whole numbers as such; only the others cost a second look.
    let read = serde_json::from_str(written.get())
        .or_else(|_| serde_json::from_str(&numbers::plain(written.get())));
    read.map_err(|_| NotReadable::Field(name))
}

/// How long a body may take: 512 KiB over a slow phone's line.
const BODY_READ: Duration = Duration::from_secs(20);
