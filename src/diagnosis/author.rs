//! Who wrote this answer, and what is it? The site's program, a gateway on the way, or a
//! protection that keeps us out.
//!
//! First match wins: an official header, a known page, a header that only the server behind
//! sets, the marks of a program, and only then what the status itself says (RFC 9110 §15).
//! The `Server` header of a front alone decides nothing: fronts stamp it on answers that they
//! only pass through.

mod reading;

use crate::fingerprint::Catalogue;
use crate::fingerprint::Entry;
use crate::fingerprint::Upstream;
use crate::observation::Answer;
use crate::verdict::Fact;
use crate::verdict::Gateway;

use super::front;

/// An answer, read.
#[derive(Clone, Debug)]
pub(super) struct Reading<'a> {
    pub(super) answer: &'a Answer,
    /// Everything known that the answer shows, most specific first.
    entries: Vec<&'a Entry>,
    /// What it is.
    pub(super) nature: Nature,
    /// What tells who wrote it.
    pub(super) mark: Mark,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    /// The page, or whatever the site means to show.
    Works,
    /// 404, 410.
    PageMissing,
    /// 401, 407.
    LoginRequired,
    /// Another 4xx.
    NotAccepted,
    /// A bot check.
    Challenge,
    /// 403 and its kin.
    Refuses,
    /// 429.
    RateLimited,
    /// 451.
    Legal,
    /// A gateway's error.
    Gateway(Upstream),
    /// The front door does not know this site.
    SiteNotKnown,
    /// The program's error.
    Application(Trouble),
    /// A success that reads as an error.
    SoftError(Trouble),
    /// A page of a name that is for sale.
    Parked,
    /// A page that a network puts in the way.
    NetworkPage,
}

/// What is wrong with a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trouble {
    Error,
    Unavailable,
    Overloaded,
    Maintenance,
}

/// What tells who wrote an answer, strongest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// A header in which an intermediary says so itself (RFC 9209 and platforms' own).
    Header(Said),
    /// A page or header that is known to be this party's.
    Page(String),
    /// A header that is only there when the server behind answered.
    Backend(&'static str),
    /// The marks of a program, and no gateway's page.
    Program,
    /// The front is known, and this is not its own page.
    PassedThrough,
    /// The status alone.
    Status,
    /// The status alone, and it can be either party's.
    Undecided,
}

/// An intermediary and its own word for what failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) proxy: String,
    pub(super) error: String,
}

impl<'a> Reading<'a> {
    /// Reads an answer.
    pub(super) fn of(answer: &'a Answer) -> Self {
        let entries = Catalogue::builtin().in_answer(answer);
        let (nature, mark) = reading::read(answer, &entries);
        Self { answer, entries, nature, mark }
    }

    /// The status and its time, as a fact.
    pub(super) fn status_fact(&self) -> Fact {
        Fact::Status { code: self.answer.status, ms: self.answer.first_byte.0 }
    }

    /// The known thing that decided.
    pub(super) fn entry(&self) -> Option<&'a Entry> {
        match &self.mark {
            Mark::Page(id) => self.entries.iter().copied().find(|entry| entry.id == *id),
            _ => None,
        }
    }

    /// The page of a network that stands in the way.
    pub(super) fn network_page(&self) -> Option<&'a Entry> {
        self.entry().filter(|_| self.nature == Nature::NetworkPage)
    }

    /// Who stands in front of the site, by all marks of this answer.
    pub(super) fn front(&self) -> Option<Gateway> {
        front::of(self.answer, &self.entries, self.entry())
    }

    /// Whether this product shows anywhere in the answer.
    pub(super) fn shows(&self, vendor: &str) -> bool {
        self.entries.iter().any(|entry| entry.vendor.eq_ignore_ascii_case(vendor))
            || self.front().is_some_and(|front| front.name.eq_ignore_ascii_case(vendor))
    }

    /// The seconds after which the answer asks to come back (RFC 9110 §10.2.3).
    pub(super) fn retry_after_s(&self) -> Option<u32> {
        self.answer.header("retry-after").find_map(|value| value.trim().parse().ok())
    }
}
