//! `/badge/{host}.svg`: a small picture of a verdict, for a README or a status page.
//!
//! It never says "down" unless that was measured: what we were not able to, or were not let, check
//! is a grey "not checked". It asks the checker as every other question does, under the same limits.

mod width;

use askama::Template;
use axum::extract;
use axum::http::HeaderName;
use axum::http::StatusCode;
use axum::http::header;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::check::Checked;
use crate::explanation::clean;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::web::State;
use crate::web::badge::width::width_of;
use crate::web::cache::CachePolicy;
use crate::web::cache::Shape;
use crate::web::client::Asker;
use crate::web::error::Error;
use crate::web::face::Face;
use crate::web::pages::check::ask;
use crate::web::pages::check::cache_policy;
use crate::web::part::Part;
use crate::web::question::Question;
use crate::wire::ProblemKind;

/// `/badge/{host}.svg`.
pub(super) async fn show(
    extract::State(state): extract::State<State>,
    asker: Asker,
    Part(file): Part,
) -> Response {
    let Some(host) = file.strip_suffix(".svg") else {
        return Error::NoSuchPage.answer(Face::Program, &Question::default());
    };
    let question = Question::about(host);
    match ask(&state, asker, &question).await {
        Ok(checked) => {
            let policy = cache_policy(&question, &checked, Shape::Badge);
            (policy, picture(&checked.target.shown_host(), &Says::of(&checked))).into_response()
        }
        Err(error) => not_checked(host, &error, &question),
    }
}

/// Why there is no verdict does not fit a badge. Those who show pictures of others drop one whose
/// status is an error, so only an address that nobody could check has one.
fn not_checked(host: &str, error: &Error, question: &Question) -> Response {
    let told = error.answer(Face::Text, question);
    let status = match told.status() {
        status @ (StatusCode::BAD_REQUEST | StatusCode::FORBIDDEN | StatusCode::URI_TOO_LONG) => {
            status
        }
        _ => StatusCode::OK,
    };
    let mut response =
        (status, CachePolicy::Never, picture(host, &Says::NOT_CHECKED)).into_response();
    // For whoever counts.
    if let Some(kind) = told.extensions().get::<ProblemKind>() {
        response.extensions_mut().insert(*kind);
    }
    response
}

/// What a badge says: in words, by a sign, and by a colour.
#[derive(Debug, PartialEq, Eq)]
struct Says {
    words: String,
    look: &'static Look,
}

impl Says {
    const NOT_CHECKED: Self = Self { words: String::new(), look: &NOT_CHECKED };

    fn of(checked: &Checked) -> Self {
        Self::in_short(checked.verdict.down_for, checked.verdict.fault())
    }

    fn in_short(down_for: DownFor, fault: Fault) -> Self {
        let (look, at) = match down_for {
            _ if fault == Fault::Checker => (&CANNOT_TELL, None),
            DownFor::Nobody => (&WORKS, None),
            DownFor::Everyone => (&DOWN, Some(fault)),
            DownFor::Some => (&PARTLY, Some(fault)),
            DownFor::You | DownFor::Unknown => (&CANNOT_TELL, None),
        };
        Self { words: at.map(|fault| format!(": {fault}")).unwrap_or_default(), look }
    }

    fn text(&self) -> String {
        format!("{}{}", self.look.words, self.words)
    }
}

/// How a badge looks. White on each of the colours has a contrast of 4.5 and more (WCAG 1.4.3).
#[derive(Debug, PartialEq, Eq)]
struct Look {
    words: &'static str,
    colour: &'static str,
    /// The sign: lines in a square of 12 by 12.
    sign: &'static str,
}

#[derive(Template)]
#[template(path = "badge.svg", escape = "html")]
struct Picture<'a> {
    host: &'a str,
    words: &'a str,
    look: &'a Look,
    host_width: u32,
    words_width: u32,
}

impl Picture<'_> {
    fn left(&self) -> u32 {
        self.host_width + 2 * SIDE
    }

    fn whole(&self) -> u32 {
        self.left() + SIGN + self.words_width + 2 * SIDE
    }

    fn words_from(&self) -> u32 {
        self.left() + SIDE + SIGN
    }
}

fn picture(host: &str, says: &Says) -> Response {
    let (host, words) = (clean(host, HOST_MAX_CHARS), says.text());
    let (host_width, words_width) = (width_of(&host), width_of(&words));
    let picture = Picture { host: &host, words: &words, look: says.look, host_width, words_width };
    let svg = picture.render().unwrap_or_default();
    let fields = [
        (header::CONTENT_TYPE, "image/svg+xml; charset=utf-8"),
        // Pages that shut others out by default may still show it (Fetch §3.7).
        (HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ];
    (fields, svg).into_response()
}

const WORKS: Look = Look { words: "works", colour: "#1a7f37", sign: "M2 6.5l3 3 5-7" };
const DOWN: Look =
    Look { words: "down for everyone", colour: "#b42318", sign: "M3 3l6 6M9 3l-6 6" };
const PARTLY: Look = Look { words: "down for some", colour: "#8a5300", sign: "M6 2v5M6 9.3v.7" };
const CANNOT_TELL: Look = Look {
    words: "cannot tell",
    colour: "#57606a",
    sign: "M4 4.2a2 2 0 1 1 2.8 1.9c-.5.3-.8.6-.8 1.2M6 9.6v.4",
};
const NOT_CHECKED: Look = Look { words: "not checked", colour: "#57606a", sign: "M3 6h6" };

/// Pixels beside each text.
const SIDE: u32 = 7;

/// Pixels for the sign and what stands between it and the words.
const SIGN: u32 = 16;

/// A badge is a word in a line; longer names are cut.
const HOST_MAX_CHARS: usize = 48;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_down_is_called_down() {
        let said = |down_for, fault| Says::in_short(down_for, fault).text();
        assert_eq!(said(DownFor::Nobody, Fault::None), "works");
        assert_eq!(said(DownFor::Everyone, Fault::Gateway), "down for everyone: gateway");
        assert_eq!(said(DownFor::Some, Fault::Network), "down for some: network");
        assert_eq!(said(DownFor::Unknown, Fault::Unknown), "cannot tell");
        assert_eq!(said(DownFor::Unknown, Fault::Checker), "cannot tell");
        assert_eq!(said(DownFor::Everyone, Fault::Checker), "cannot tell");
        assert_eq!(Says::NOT_CHECKED.text(), "not checked");
    }
}
