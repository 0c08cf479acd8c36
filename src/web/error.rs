//! What a visitor is told when there is no verdict: title, sentence, next step, told as a page,
//! as text or as a problem document from the same facts.
//!
//! None of these says anything about the site that was asked about.

use std::time::Duration;

use askama::Template;
use axum::Json;
use axum::http::HeaderValue;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;
use serde::Serialize;

use crate::check::Refusal;
use crate::target::NotATarget;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::pages;
use crate::web::pages::form::Form;

/// Why there is no verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Error {
    /// The address cannot be understood.
    NotATarget(NotATarget),
    /// `saw` is not on the list.
    UnknownSymptom,
    /// The address, or the whole request line, is too long.
    AddressTooLong,
    /// The request's body is too large.
    BodyTooLarge,
    /// The check was refused.
    Refused(Refusal),
    /// There is no such page.
    NoSuchPage,
    /// The method is not served here.
    MethodNotAllowed,
    /// We broke.
    Broken,
}

impl Error {
    /// Answers in the shape that was wanted. `typed` goes back into the form, to be mended.
    pub(super) fn answer(self, face: Face, typed: &str) -> Response {
        let told = Told::of(&self);
        let mut response = match face {
            Face::Page => told.page(typed),
            Face::Text => told.text().into_response(),
            Face::Program => told.problem(),
        };
        *response.status_mut() = told.status;
        if let Some(seconds) = told.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Answers a method that a route does not serve.
pub(super) async fn method_not_allowed(asker: Asker) -> Response {
    Error::MethodNotAllowed.answer(asker.face, "")
}

/// An error in words, the same for every shape.
struct Told {
    status: StatusCode,
    /// The last part of the problem's type URI.
    kind: &'static str,
    title: &'static str,
    sentence: String,
    next_step: String,
    retry_after_s: Option<u64>,
}

impl Told {
    fn of(error: &Error) -> Self {
        match error {
            Error::NotATarget(why) => Self::new(BAD_ADDRESS, why.to_string()),
            Error::UnknownSymptom => Self::new(BAD_SYMPTOM, SYMPTOM_WORDS.into()),
            Error::AddressTooLong => {
                Self::new(TOO_LONG, "We read addresses of up to 2048 characters.".into())
            }
            Error::BodyTooLarge => {
                Self::new(TOO_LARGE, "You sent more than we read at once.".into())
            }
            Error::NoSuchPage => {
                Self::new(NO_PAGE, "We have no page here, and this is not a web address.".into())
            }
            Error::MethodNotAllowed => {
                Self::new(NO_METHOD, "This address only answers GET and HEAD.".into())
            }
            Error::Refused(Refusal::MayNotBeChecked(why)) => Self::new(DENIED, why.to_string()),
            Error::Refused(Refusal::TooMany { retry_after }) => {
                let sentence = "Too many checks were asked for in a short time.";
                Self::new(TOO_MANY, sentence.into()).after(*retry_after)
            }
            Error::Refused(Refusal::Busy { retry_after }) => {
                let sentence = "We have more to do than we can handle right now.";
                Self::new(BUSY, sentence.into()).after(*retry_after)
            }
            Error::Refused(Refusal::Broken) | Error::Broken => Self::new(
                BROKE,
                "Something went wrong on our side. This says nothing about the site you asked \
                 about."
                    .into(),
            ),
        }
    }

    fn new(kind: Kind, sentence: String) -> Self {
        let Kind(status, kind, title, next_step) = kind;
        Self { status, kind, title, sentence, next_step: next_step.into(), retry_after_s: None }
    }

    /// Adds when to come back: whole seconds, rounded up, at least one.
    fn after(mut self, wait: Duration) -> Self {
        let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
        let seconds = seconds.max(1);
        let unit = if seconds == 1 { "second" } else { "seconds" };
        self.next_step = format!("Please try again in {seconds} {unit}.");
        self.retry_after_s = Some(seconds);
        self
    }

    fn page(&self, typed: &str) -> Response {
        pages::render(&ErrorPage {
            title: self.title,
            sentence: &self.sentence,
            next_step: &self.next_step,
            form: Form::with_address(typed),
        })
    }

    fn text(&self) -> String {
        format!("{}\n\n{}\n{}\n", self.title, self.sentence, self.next_step)
    }

    fn problem(&self) -> Response {
        let problem = Problem {
            kind: format!("/api#{}", self.kind),
            title: self.title,
            status: self.status.as_u16(),
            detail: format!("{} {}", self.sentence, self.next_step),
        };
        let mut response = Json(problem).into_response();
        response.headers_mut().insert(header::CONTENT_TYPE, PROBLEM_JSON);
        // Scripts on other sites may read why there is no answer, as they may read an answer.
        response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
        response
    }
}

/// A problem document (RFC 9457 §3.1).
#[derive(Serialize)]
struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    status: u16,
    detail: String,
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    title: &'a str,
    sentence: &'a str,
    next_step: &'a str,
    form: Form,
}

/// Status, problem type, title, next step.
struct Kind(StatusCode, &'static str, &'static str, &'static str);

const BAD_ADDRESS: Kind = Kind(
    StatusCode::BAD_REQUEST,
    "address",
    "We do not understand this address",
    "Type the address of the page as it stands in your browser, for instance example.com.",
);
const BAD_SYMPTOM: Kind = Kind(
    StatusCode::BAD_REQUEST,
    "symptom",
    "We do not know this symptom",
    "Choose one from the list, or leave it out.",
);
const TOO_LONG: Kind = Kind(
    StatusCode::URI_TOO_LONG,
    "address-too-long",
    "This address is too long",
    "Try the part before the question mark.",
);
const TOO_LARGE: Kind = Kind(
    StatusCode::PAYLOAD_TOO_LARGE,
    "too-large",
    "This is too large",
    "Send the first lines only; they name the trouble.",
);
const NO_PAGE: Kind = Kind(
    StatusCode::NOT_FOUND,
    "no-such-page",
    "There is no such page",
    "Type the address of the site that you want to check.",
);
const NO_METHOD: Kind = Kind(
    StatusCode::METHOD_NOT_ALLOWED,
    "method",
    "This cannot be done here",
    "The page about the API shows what can.",
);
const DENIED: Kind = Kind(
    StatusCode::FORBIDDEN,
    "may-not-be-checked",
    "We may not check this address",
    "We only check sites that anybody on the Internet may visit.",
);
const TOO_MANY: Kind = Kind(
    StatusCode::TOO_MANY_REQUESTS,
    "too-many",
    "Please wait a moment",
    "Please try again in a moment.",
);
const BUSY: Kind = Kind(
    StatusCode::SERVICE_UNAVAILABLE,
    "busy",
    "We are very busy",
    "Please try again in a moment.",
);
const BROKE: Kind = Kind(
    StatusCode::INTERNAL_SERVER_ERROR,
    "broken",
    "We made a mistake",
    "Please try again in a moment.",
);

const SYMPTOM_WORDS: &str = "What you see can be: works, slow, timeout, refused, reset, dns, tls, \
    offline, blank, blocked, other, or the number of an error page such as 502.";

/// RFC 9457 §6.1.
const PROBLEM_JSON: HeaderValue = HeaderValue::from_static("application/problem+json");

const ANYBODY: HeaderValue = HeaderValue::from_static("*");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_is_rounded_up_to_whole_seconds() {
        let refusal = Refusal::TooMany { retry_after: Duration::from_millis(2100) };
        let response = Error::from(refusal).answer(Face::Program, "");
        assert_eq!(response.status(), StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(response.headers()[header::RETRY_AFTER], "3");
    }

    #[test]
    fn our_own_fault_is_never_told_as_the_sites() {
        let told = Told::of(&Error::Broken);
        assert!(told.status.is_server_error());
        assert!(told.sentence.contains("our side"));
    }
}
