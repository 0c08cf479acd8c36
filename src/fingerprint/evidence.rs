//! What there is to look at, prepared once for all patterns, and which entries may look at it.

use std::net::IpAddr;

use crate::observation::Answer;

use super::Entry;
use super::Kind;
use super::Role;
use super::Scope;
use super::pattern::Pattern;
use super::visible;
use super::visible::Visible;

/// One thing to be recognised.
pub(super) struct Evidence<'a> {
    /// Where it comes from: an entry must be meant for one of these.
    pub(super) scopes: &'static [Scope],
    /// The status, when it is known.
    pub(super) status: Option<u16>,
    /// Header fields, names in lower case.
    pub(super) head: &'a [(String, String)],
    /// The text as it came.
    pub(super) raw: &'a str,
    /// The text as a person reads it.
    pub(super) visible: Visible,
    /// Addresses that a resolver answered.
    pub(super) addresses: &'a [IpAddr],
    length: Length,
}

/// Whether words in the text of a page count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Length {
    /// It is no success, or short enough to be an error page in disguise.
    Counts,
    /// A success with a real page: words in its text prove nothing, it may be an article about
    /// errors.
    LongSuccess,
}

impl<'a> Evidence<'a> {
    /// An HTTP answer.
    pub(super) fn of_answer(answer: &'a Answer) -> Self {
        let visible = visible::read(&answer.body.text);
        Self {
            scopes: &[Scope::Response],
            status: Some(answer.status),
            head: &answer.head,
            raw: &answer.body.text,
            length: Length::of(Some(answer.status), &visible),
            visible,
            addresses: &[],
        }
    }

    /// What a person pasted: a page's text, its source, or an error code.
    pub(super) fn of_paste(text: &'a str, status: Option<u16>) -> Self {
        let visible = if is_page_source(text) {
            visible::read(text)
        } else {
            Visible { text: visible::fold(text), title: None, heading: None }
        };
        Self {
            scopes: &[Scope::Paste, Scope::Agent],
            status,
            head: &[],
            raw: text,
            length: Length::of(status, &visible),
            visible,
            addresses: &[],
        }
    }

    /// A line of a log.
    pub(super) fn of_log(line: &'a str) -> Self {
        let visible = Visible { text: visible::fold(line), title: None, heading: None };
        let scopes = &[Scope::Log];
        Self {
            scopes,
            status: None,
            head: &[],
            raw: line,
            visible,
            addresses: &[],
            length: Length::Counts,
        }
    }

    /// Addresses that a resolver answered.
    pub(super) fn of_addresses(addresses: &'a [IpAddr]) -> Self {
        let visible = Visible::default();
        Self {
            scopes: &[Scope::Dns],
            status: None,
            head: &[],
            raw: "",
            visible,
            addresses,
            length: Length::Counts,
        }
    }

    /// The values of a header field.
    pub(super) fn header<'b>(&'b self, name: &'b str) -> impl Iterator<Item = &'b str> {
        self.head.iter().filter(move |(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    /// The text in which a title is looked for: pastes often have it as their first line.
    pub(super) fn title(&self) -> &str {
        match &self.visible.title {
            Some(title) => title,
            None if self.scopes.contains(&Scope::Paste) => &self.visible.text,
            None => "",
        }
    }
}

impl Length {
    fn of(status: Option<u16>, visible: &Visible) -> Self {
        let success = status.is_some_and(|status| (200..300).contains(&status));
        let long = success && visible.text.chars().nth(LONG_PAGE_CHARS).is_some();
        if long { Self::LongSuccess } else { Self::Counts }
    }
}

/// Whether the guards let this entry speak about this evidence at all.
pub(super) fn admits(evidence: &Evidence<'_>, entry: &Entry, pattern: &Pattern) -> bool {
    let meant_for_it = entry.scope.iter().any(|scope| evidence.scopes.contains(scope));
    // An application's hint (parked, default page) is about the page's text like an error is.
    let hint = entry.role == Role::Hint && entry.kind != Kind::App;
    let silent_on_pages = !hint && entry.role != Role::NotEvidence;
    let weak = silent_on_pages && !pattern.reads_head_or_heading();
    // A browser's own error page can never be a server's answer.
    let impossible = evidence.scopes == [Scope::Response]
        && matches!(entry.kind, Kind::BrowserError | Kind::CurlError);
    meant_for_it && !impossible && !(weak && evidence.length == Length::LongSuccess)
}

/// Whether a paste is a page's source and not its text. A word or two, a chat's mark of code or
/// a line's number may stand before it.
fn is_page_source(text: &str) -> bool {
    let start = text.as_bytes();
    let start = &start[..start.len().min(SOURCE_BEGINS_BYTES)];
    let opens = |tag: &[u8]| start.windows(tag.len()).any(|here| here.eq_ignore_ascii_case(tag));
    opens(b"<!doctype") || opens(b"<html") || opens(b"<head") || opens(b"<body")
}

/// More visible text than any error page of a gateway has.
const LONG_PAGE_CHARS: usize = 1_500;

/// How far into a paste the source of a page may begin, in bytes.
const SOURCE_BEGINS_BYTES: usize = 300;
