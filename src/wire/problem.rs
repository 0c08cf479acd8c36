//! The shape of errors: `application/problem+json` (RFC 9457).
//!
//! A problem is always ours or the caller's, never a statement about a site.

use schemars::JsonSchema;
use schemars::Schema;
use serde::Serialize;
use serde_json::json;

use crate::explanation::clean;
use crate::wire::text::wrapped;

/// An error, for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(transform = name_the_kinds)]
pub struct Problem {
    /// A reference to the kind of problem, below the page that explains the API.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The kind in a few words.
    pub title: &'static str,
    /// The HTTP status.
    pub status: u16,
    /// What happened this time and what to do, in a sentence.
    pub detail: String,
    /// The request that it happened to.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
}

/// The kinds of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// What was asked is not the address of a page, or a parameter is not on its list.
    NotUnderstood,
    /// The target may not be checked.
    MayNotBeChecked,
    /// There is no such page here.
    NoSuchPage,
    /// This page is not asked in this way.
    MethodNotAllowed,
    /// Two parts of what was sent contradict each other.
    DoesNotFit,
    /// The body is too large.
    BodyTooLarge,
    /// The address is too long.
    AddressTooLong,
    /// The body is in a format that we do not read.
    FormatNotRead,
    /// Too many checks by one client, or of one target.
    TooManyChecks,
    /// The service itself broke.
    Broken,
    /// The service has too much to do.
    Busy,
}

impl Problem {
    /// The media type of the JSON form.
    pub const MEDIA_TYPE: &'static str = "application/problem+json";

    /// A problem of a kind; `detail` is cleaned and cut.
    pub fn new(kind: ProblemKind, detail: &str) -> Self {
        let (status, reference, title) = kind.facts();
        let detail = clean(detail, DETAIL_MAX_CHARS);
        Self { kind: reference, title, status, detail, instance: None }
    }

    /// The same, with the request that it happened to.
    #[must_use]
    pub fn at(mut self, instance: &str) -> Self {
        self.instance = Some(clean(instance, INSTANCE_MAX_CHARS));
        self
    }

    /// The same as plain text for terminals.
    pub fn to_text(&self) -> String {
        let mut text = format!("{} ({})\n", self.title, self.status);
        wrapped(&mut text, "", &self.detail);
        text
    }
}

impl ProblemKind {
    /// Every kind, by status.
    pub const ALL: &'static [Self] = &[
        Self::NotUnderstood,
        Self::MayNotBeChecked,
        Self::NoSuchPage,
        Self::MethodNotAllowed,
        Self::DoesNotFit,
        Self::BodyTooLarge,
        Self::AddressTooLong,
        Self::FormatNotRead,
        Self::TooManyChecks,
        Self::Broken,
        Self::Busy,
    ];

    /// What it means and what to do, for those who write programs.
    pub fn meaning(self) -> &'static str {
        match self {
            Self::NotUnderstood => {
                "The address cannot be understood, saw is not on its list, or a field of the body \
                 has the wrong shape."
            }
            Self::MayNotBeChecked => {
                "We may not check this address: it is private, its port is not one for web pages, or \
                 its owner asked us not to."
            }
            Self::NoSuchPage => "There is nothing at this path.",
            Self::MethodNotAllowed => "Only GET and HEAD are served here, and POST at /api/check.",
            Self::DoesNotFit => "The measurement is about another host than url.",
            Self::BodyTooLarge => "The body is larger than we read.",
            Self::AddressTooLong => "The address, or the whole question, is longer than we read.",
            Self::FormatNotRead => "The body is in a format that we do not read.",
            Self::TooManyChecks => "Too many checks. Retry-After says in how many seconds to come.",
            Self::Broken => "Something broke on our side.",
            Self::Busy => {
                "We have too much to do, or cannot tell now. Retry-After says when to come back."
            }
        }
    }

    /// The anchor on the page about the API, without the sign in front.
    pub fn anchor(self) -> &'static str {
        self.facts().1.split_once('#').map_or("", |(_, anchor)| anchor)
    }

    /// The kind in a few words.
    pub fn title(self) -> &'static str {
        self.facts().2
    }

    /// The HTTP status (RFC 9110 §15, RFC 6585 §4).
    pub fn status(self) -> u16 {
        self.facts().0
    }

    fn facts(self) -> (u16, &'static str, &'static str) {
        match self {
            Self::NotUnderstood => (400, "/api#not-understood", "We could not read that"),
            Self::MayNotBeChecked => {
                (403, "/api#may-not-be-checked", "We may not check this address")
            }
            Self::NoSuchPage => (404, "/api#no-such-page", "There is no such page here"),
            Self::MethodNotAllowed => {
                (405, "/api#method-not-allowed", "This page cannot be asked in that way")
            }
            Self::DoesNotFit => (409, "/api#does-not-fit", "Two parts of that do not fit together"),
            Self::BodyTooLarge => (413, "/api#body-too-large", "That is too much at once"),
            Self::AddressTooLong => (414, "/api#address-too-long", "That address is too long"),
            Self::FormatNotRead => (415, "/api#format-not-read", "We do not read that format"),
            Self::TooManyChecks => (429, "/api#too-many-checks", "Too many checks for now"),
            Self::Broken => (500, "/api#broken", "Something broke on our side"),
            Self::Busy => (503, "/api#busy", "We have too much to do right now"),
        }
    }
}

/// Adds to the schema the kinds that there are.
fn name_the_kinds(schema: &mut Schema) {
    let kinds = || ProblemKind::ALL.iter().map(|kind| kind.facts());
    let (types, titles): (Vec<_>, Vec<_>) = kinds().map(|(_, kind, title)| (kind, title)).unzip();
    let statuses: Vec<u16> = kinds().map(|(status, ..)| status).collect();
    let Some(fields) = schema.get_mut("properties") else { return };
    fields["type"]["enum"] = json!(types);
    fields["title"]["enum"] = json!(titles);
    fields["status"]["enum"] = json!(statuses);
}

/// A detail is a sentence or two.
const DETAIL_MAX_CHARS: usize = 400;

/// As much of a request's address as anybody needs to know it again.
const INSTANCE_MAX_CHARS: usize = 200;

#[cfg(test)]
mod tests {
    use super::Problem;
    use super::ProblemKind;

    #[test]
    fn a_problem_has_the_members_of_the_rfc() {
        let problem = Problem::new(ProblemKind::TooManyChecks, "Please wait\r\n 5 seconds.");
        let json = serde_json::to_value(&problem).unwrap();
        assert_eq!(json["type"], "/api#too-many-checks");
        assert_eq!(json["title"], "Too many checks for now");
        assert_eq!(json["status"], 429);
        assert_eq!(json["detail"], "Please wait 5 seconds.");
        assert!(json.get("instance").is_none());
        let json = serde_json::to_value(problem.at("/api/check")).unwrap();
        assert_eq!(json["instance"], "/api/check");
    }
}
