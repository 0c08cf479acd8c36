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

use crate::case::NotACase;
use crate::check::Refusal;
use crate::guard::Denied;
use crate::language::Language;
use crate::report::NotTheirs;
use crate::report::UnknownSymptom;
use crate::target::NotATarget;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::pages;
use crate::web::pages::form::Form;
use crate::web::pages::switch::Switch;
use crate::web::posted::NotReadable;
use crate::web::question::Question;
use crate::web::tongue::Tongue;
use crate::wire::Problem;
use crate::wire::ProblemKind;

/// Why there is no verdict.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Error {
    /// The address cannot be understood.
    NotATarget(NotATarget),
    /// `saw` is not on the list.
    UnknownSymptom,
    /// What should be a case is none.
    NotACase(NotACase),
    /// The address, or the whole request line, is too long.
    AddressTooLong,
    /// The request's body is too large.
    BodyTooLarge,
    /// What was sent beside the address cannot be read.
    NotReadable(NotReadable),
    /// The body is in a format that we do not read.
    FormatNotRead,
    /// The check was refused.
    Refused(Refusal),
    /// There is no such page.
    NoSuchPage,
    /// The method is not served here.
    MethodNotAllowed,
    /// The answer's shape knows only up and down, and we cannot tell. It may be asked for again after
    /// this time.
    CannotTell(Duration),
    /// We broke.
    Broken,
}

impl Error {
    /// Answers in the shape that was wanted. The question goes back into the form, to be mended.
    pub(super) fn answer(&self, wanted: impl Into<Wanted>, question: &Question) -> Response {
        let told = Told::of(self);
        let wanted = wanted.into();
        let mut response = match wanted.face {
            Face::Page => pages::render(&told.html_page(wanted.tongue, question)),
            Face::Text => pages::text(told.problem().to_text()),
            Face::Program => told.json(),
        };
        *response.status_mut() = told.status();
        // For whoever counts.
        response.extensions_mut().insert(told.kind);
        if let Some(seconds) = told.retry_after_s {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}

impl Error {
    /// The same as the whole HTML page, for what is sent when the head has long been.
    pub(super) fn html(&self, tongue: Tongue, question: &Question) -> String {
        Told::of(self).html_page(tongue, question).render().unwrap_or_default()
    }

    /// The same as a problem document.
    pub(super) fn problem(&self) -> Problem {
        Told::of(self).problem()
    }

    /// What kind of problem it is.
    pub(super) fn kind(&self) -> ProblemKind {
        Told::of(self).kind
    }
}

impl From<UnknownSymptom> for Error {
    fn from(_: UnknownSymptom) -> Self {
        Self::UnknownSymptom
    }
}

impl From<NotReadable> for Error {
    fn from(why: NotReadable) -> Self {
        Self::NotReadable(why)
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// Answers a method that a route does not serve.
pub(super) async fn method_not_allowed(asker: Asker) -> Response {
    Error::MethodNotAllowed.answer(asker, &Question::default())
}

/// The shape and the language in which somebody wants to be told. Where only the shape is known,
/// the page is in English.
#[derive(Clone, Copy, Debug)]
pub(super) struct Wanted {
    face: Face,
    tongue: Tongue,
}

impl From<Face> for Wanted {
    fn from(face: Face) -> Self {
        Self { face, tongue: Tongue::default() }
    }
}

impl From<Asker> for Wanted {
    fn from(asker: Asker) -> Self {
        Self { face: asker.face, tongue: asker.tongue }
    }
}

/// An error in words, the same for every shape.
struct Told {
    kind: ProblemKind,
    sentence: String,
    next_step: String,
    retry_after_s: Option<u64>,
}

impl Told {
    fn of(error: &Error) -> Self {
        match error {
            Error::NotATarget(why @ NotATarget::TooLong) => {
                Self::new(ProblemKind::AddressTooLong, &why.to_string(), SHORTEN)
            }
            Error::NotATarget(why) => {
                Self::new(ProblemKind::NotUnderstood, &why.to_string(), TYPE_IT)
            }
            Error::NotACase(why) => Self::new(kind_of_no_case(*why), &why.to_string(), LOOK_ANEW),
            Error::UnknownSymptom => Self::new(
                ProblemKind::NotUnderstood,
                &UnknownSymptom.to_string(),
                "You may leave it out.",
            ),
            Error::AddressTooLong => {
                Self::new(ProblemKind::AddressTooLong, "You sent more than we read.", SHORTEN)
            }
            Error::BodyTooLarge => {
                Self::new(ProblemKind::BodyTooLarge, "You sent more than we read.", FIRST_LINES)
            }
            Error::NotReadable(why) => {
                let kind = match why {
                    NotReadable::NotTheirs(NotTheirs::OtherHost) => ProblemKind::DoesNotFit,
                    _ => ProblemKind::NotUnderstood,
                };
                Self::new(kind, &why.to_string(), SEE_API)
            }
            Error::FormatNotRead => Self::new(
                ProblemKind::FormatNotRead,
                "We read JSON here: application/json, in UTF-8, not compressed.",
                SEE_API,
            ),
            Error::NoSuchPage => Self::new(ProblemKind::NoSuchPage, NOTHING_HERE, TYPE_IT),
            Error::MethodNotAllowed => Self::new(
                ProblemKind::MethodNotAllowed,
                "This address does not answer that kind of request.",
                SEE_API,
            ),
            Error::CannotTell(again_in) => {
                Self::new(ProblemKind::Busy, "We cannot tell right now.", "").after(*again_in)
            }
            Error::Refused(refusal) => Self::of_refusal(refusal),
            Error::Broken => Self::of_refusal(&Refusal::Broken),
        }
    }

    fn of_refusal(refusal: &Refusal) -> Self {
        match refusal {
            Refusal::MayNotBeChecked(why @ (Denied::OptedOut | Denied::LeadsToOptedOut)) => {
                Self::new(ProblemKind::MayNotBeChecked, &why.to_string(), NOT_DOWN)
            }
            Refusal::MayNotBeChecked(why) => {
                Self::new(ProblemKind::MayNotBeChecked, &why.to_string(), PUBLIC_ONLY)
            }
            Refusal::TooMany { retry_after } => {
                let sentence = "We start only so many in a short time, so that no site is flooded. \
                    This says nothing about the site.";
                Self::new(ProblemKind::TooManyChecks, sentence, "").after(*retry_after)
            }
            Refusal::Busy { retry_after } => {
                let sentence =
                    "Many people are asking at this moment. This says nothing about the site.";
                Self::new(ProblemKind::Busy, sentence, "").after(*retry_after)
            }
            Refusal::Broken => Self::new(
                ProblemKind::Broken,
                "The fault is on our side. It says nothing about the site you asked about.",
                "Please try again in a moment.",
            ),
        }
    }

    fn new(kind: ProblemKind, sentence: &str, next_step: &str) -> Self {
        let (sentence, next_step) = (sentence.to_owned(), next_step.to_owned());
        Self { kind, sentence, next_step, retry_after_s: None }
    }

    /// Adds when to come back.
    fn after(mut self, wait: Duration) -> Self {
        let seconds = spread(wait, fastrand::u64(0..=SPREAD_S));
        let unit = if seconds == 1 { "second" } else { "seconds" };
        self.next_step = format!("Please try again in {seconds} {unit}.");
        self.retry_after_s = Some(seconds);
        self
    }

    fn status(&self) -> StatusCode {
        // The kinds' statuses are all in the range; one that were not would be our fault.
        StatusCode::from_u16(self.kind.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn problem(&self) -> Problem {
        Problem::new(self.kind, &format!("{} {}", self.sentence, self.next_step))
    }

    fn html_page(&self, tongue: Tongue, question: &Question) -> ErrorPage<'_> {
        let form = Form::typed(question);
        ErrorPage {
            language: tongue.language,
            lang: tongue.kept(),
            switch: Switch::of_form(&form),
            title: self.kind.title(),
            sentence: &self.sentence,
            next_step: &self.next_step,
            form,
        }
    }

    fn json(&self) -> Response {
        ([(header::CONTENT_TYPE, Problem::MEDIA_TYPE)], Json(self.problem())).into_response()
    }
}

/// A code that cannot be one is the caller's slip; one that we did not make is nothing of ours.
fn kind_of_no_case(why: NotACase) -> ProblemKind {
    match why {
        NotACase::TooLong => ProblemKind::AddressTooLong,
        NotACase::NotWhole => ProblemKind::NotUnderstood,
        NotACase::NotOurs | NotACase::OtherVersion => ProblemKind::NoSuchPage,
    }
}

/// When to come back, in whole seconds, rounded up, at least one, and `later` ones later: those who
/// were turned away together should not all come back together.
fn spread(wait: Duration, later: u64) -> u64 {
    let seconds = wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0));
    seconds.max(1).saturating_add(later)
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage<'a> {
    language: Language,
    /// The language that the forms name.
    lang: Option<&'static str>,
    switch: Switch,
    title: &'a str,
    sentence: &'a str,
    next_step: &'a str,
    form: Form,
}

/// When to ask again after we could not tell: our own watch has looked again by then.
pub(super) const LATER: Duration = Duration::from_secs(30);

/// How many seconds later than they must people come back, at most: a crowd of a thousand is then
/// two hundred a second.
const SPREAD_S: u64 = 4;

const NOT_DOWN: &str = "That says nothing about whether the site works.";
const TYPE_IT: &str =
    "Type the address of the page as it stands in your browser, for instance example.com.";
const LOOK_ANEW: &str = "You can have a new look at the site instead.";
const SHORTEN: &str = "Try the part before the question mark.";
const FIRST_LINES: &str = "Send the first lines only; they name the trouble.";
const SEE_API: &str = "The page about the API shows what can be asked.";
const PUBLIC_ONLY: &str = "We only check sites that anybody on the Internet may visit.";
const NOTHING_HERE: &str = "We have no page here, and this is not the address of a site.";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn waiting_is_rounded_up_to_whole_seconds() {
        assert_eq!(spread(Duration::ZERO, 0), 1);
        assert_eq!(spread(Duration::from_millis(2_000), 0), 2);
        assert_eq!(spread(Duration::from_millis(2_001), 0), 3);
        assert_eq!(spread(Duration::MAX, SPREAD_S), u64::MAX);
    }

    #[test]
    fn a_crowd_that_is_turned_away_comes_back_spread_and_nobody_too_soon() {
        let retry_after = Duration::from_millis(2_100);
        for (refusal, status) in [
            (Refusal::TooMany { retry_after }, StatusCode::TOO_MANY_REQUESTS),
            (Refusal::Busy { retry_after }, StatusCode::SERVICE_UNAVAILABLE),
        ] {
            let told: Vec<u64> = (0..300).map(|_| told_to_wait(refusal, status)).collect();
            let count = |seconds: u64| told.iter().filter(|told| **told == seconds).count();
            assert!(told.iter().all(|seconds| (3..=3 + SPREAD_S).contains(seconds)), "{told:?}");
            // Sixty are to be expected; less than ten would be a wonder.
            assert!((3..=3 + SPREAD_S).all(|seconds| count(seconds) >= 10), "{told:?}");
        }
    }

    fn told_to_wait(refusal: Refusal, status: StatusCode) -> u64 {
        let response = Error::from(refusal).answer(Face::Program, &Question::default());
        assert_eq!(response.status(), status);
        let seconds = response.headers()[header::RETRY_AFTER].to_str().unwrap();
        let told = Told::of_refusal(&refusal);
        assert!(told.next_step.contains(&told.retry_after_s.unwrap().to_string()));
        seconds.parse().unwrap()
    }

    #[test]
    fn our_own_fault_is_never_told_as_the_sites() {
        let told = Told::of(&Error::Broken);
        assert!(told.status().is_server_error());
        assert!(told.sentence.contains("our side"));
    }
}
