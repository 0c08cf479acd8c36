//! Who wrote this answer, and what is it? The site's program, a gateway on the way, or a
//! protection that keeps us out.
//!
//! First match wins: an official header, a known page, a header that only the server behind
//! sets, the marks of a program, and only then what the status itself says (RFC 9110 §15).
//! The `Server` header of a front alone decides nothing: fronts stamp it on answers that they
//! only pass through.

use crate::fingerprint::Catalogue;
use crate::fingerprint::CauseHint;
use crate::fingerprint::Entry;
use crate::fingerprint::FaultHint;
use crate::fingerprint::Kind;
use crate::fingerprint::MatchConfidence;
use crate::fingerprint::Role;
use crate::fingerprint::Upstream;
use crate::fingerprint::Who;
use crate::observation::Answer;
use crate::verdict::Fact;
use crate::verdict::Gateway;

use super::front;
use super::proxy_status::ProxyStatus;

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
        let (nature, mark) = read(answer, &entries);
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
        self.entries.iter().copied().find(|entry| is_network_page(entry))
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

fn read(answer: &Answer, entries: &[&Entry]) -> (Nature, Mark) {
    if let Some(entry) = entries.iter().find(|entry| is_network_page(entry)) {
        return (Nature::NetworkPage, Mark::Page(entry.id.clone()));
    }
    if let Some(entry) = entries.iter().find(|entry| entry.role == Role::Challenge) {
        return (Nature::Challenge, Mark::Page(entry.id.clone()));
    }
    match answer.status {
        100..400 => of_success(entries),
        400..500 | 600.. => of_refusal(answer.status, entries),
        _ => of_server_error(answer, entries),
    }
}

/// A success may still be a page that tells of trouble.
fn of_success(entries: &[&Entry]) -> (Nature, Mark) {
    let telling = entries.iter().find_map(|entry| Some((soft_nature(entry)?, entry)));
    match telling {
        Some((nature, entry)) => (nature, Mark::Page(entry.id.clone())),
        None => (Nature::Works, Mark::Status),
    }
}

fn soft_nature(entry: &Entry) -> Option<Nature> {
    if entry.id.contains("parked") {
        return Some(Nature::Parked);
    }
    let sure = entry.confidence >= MatchConfidence::Medium;
    match entry.role {
        Role::Maintenance if sure => Some(Nature::SoftError(Trouble::Maintenance)),
        Role::Block if sure => Some(Nature::Refuses),
        Role::Error if sure && unmapped(entry) => Some(Nature::SiteNotKnown),
        Role::Error if sure && entry.fault_hint != Some(FaultHint::None) => {
            Some(Nature::SoftError(trouble(entry, OK)))
        }
        _ => None,
    }
}

fn of_refusal(status: u16, entries: &[&Entry]) -> (Nature, Mark) {
    let known = |wanted: &dyn Fn(&Entry) -> bool| {
        entries.iter().find(|entry| wanted(entry)).map(|entry| Mark::Page(entry.id.clone()))
    };
    if let (true, Some(mark)) = (may_be_unmapped(status), known(&unmapped)) {
        return (Nature::SiteNotKnown, mark);
    }
    let block = known(&|entry| entry.role == Role::Block);
    let nature = match status {
        401 | 407 => Nature::LoginRequired,
        404 | 410 => Nature::PageMissing,
        421 => Nature::SiteNotKnown,
        403 | 999 => Nature::Refuses,
        420 | 429 | 430 => Nature::RateLimited,
        451 => Nature::Legal,
        _ if block.is_some() => Nature::Refuses,
        _ => Nature::NotAccepted,
    };
    (nature, block.unwrap_or(Mark::Status))
}

/// The order of the section "who wrote this" of this file's head.
fn of_server_error(answer: &Answer, entries: &[&Entry]) -> (Nature, Mark) {
    if let Some(said) = ProxyStatus::in_answer(answer) {
        let mark = Mark::Header(Said { proxy: said.proxy, error: said.error });
        return (Nature::Gateway(said.upstream), mark);
    }
    if let Some((nature, entry)) = entries.iter().find_map(|entry| {
        let nature = error_nature(answer, entry)?;
        Some((nature, entry))
    }) {
        return (nature, Mark::Page(entry.id.clone()));
    }
    if let Some(header) = backend_header(answer) {
        return (Nature::Application(by_status(answer.status)), Mark::Backend(header));
    }
    if has_marks_of_a_program(answer) {
        return (Nature::Application(by_status(answer.status)), Mark::Program);
    }
    by_status_alone(answer, entries)
}

/// What a known page says of a 5xx; `None` when it only names a product.
fn error_nature(answer: &Answer, entry: &Entry) -> Option<Nature> {
    let sure = entry.confidence >= MatchConfidence::Medium;
    let status = answer.status;
    match (entry.role, entry.who) {
        _ if !sure || entry.id.starts_with("generic-") => None,
        (Role::Block, _) => Some(Nature::Refuses),
        (Role::Maintenance, Who::Edge | Who::Gateway) => {
            Some(Nature::Gateway(Upstream::Maintenance))
        }
        (Role::Maintenance, _) => Some(Nature::Application(Trouble::Maintenance)),
        (Role::Error, Who::Edge | Who::Gateway) => {
            Some(Nature::Gateway(entry.upstream.unwrap_or(Upstream::Failed)))
        }
        (Role::Error, Who::Application) => Some(Nature::Application(trouble(entry, status))),
        _ => None,
    }
}

/// What is left when nobody has signed the answer.
fn by_status_alone(answer: &Answer, entries: &[&Entry]) -> (Nature, Mark) {
    match answer.status {
        502 | 520 => (Nature::Gateway(Upstream::Failed), Mark::Status),
        504 | 522 | 524 => (Nature::Gateway(Upstream::TimedOut), Mark::Status),
        521 => (Nature::Gateway(Upstream::Refused), Mark::Status),
        523 => (Nature::Gateway(Upstream::Unreachable), Mark::Status),
        525 | 526 => (Nature::Gateway(Upstream::Tls), Mark::Status),
        530 => (Nature::Gateway(Upstream::Dns), Mark::Status),
        527..530 => (Nature::Gateway(Upstream::Failed), Mark::Status),
        503 => {
            let known_front = front::of(answer, entries, None)
                .is_some_and(|front| front.kind != crate::verdict::GatewayKind::Unknown);
            let mark = if known_front { Mark::PassedThrough } else { Mark::Undecided };
            (Nature::Application(Trouble::Unavailable), mark)
        }
        status => {
            let known_front = front::of(answer, entries, None).is_some();
            let mark = if known_front { Mark::PassedThrough } else { Mark::Status };
            (Nature::Application(by_status(status)), mark)
        }
    }
}

fn trouble(entry: &Entry, status: u16) -> Trouble {
    match entry.cause {
        _ if entry.role == Role::Maintenance => Trouble::Maintenance,
        Some(CauseHint::Overload) => Trouble::Overloaded,
        _ => by_status(status),
    }
}

/// 508, 509 and 529 are hosters' words for a limit (RFC 5842 §7.2 gives 508 another meaning
/// that is hardly seen).
fn by_status(status: u16) -> Trouble {
    match status {
        503 => Trouble::Unavailable,
        508 | 509 | 529 => Trouble::Overloaded,
        _ => Trouble::Error,
    }
}

/// The front door answers, and has no such site.
fn unmapped(entry: &Entry) -> bool {
    let sure = entry.confidence >= MatchConfidence::Medium;
    let by_set_up = entry.upstream == Some(Upstream::Misconfigured)
        || (entry.cause == Some(CauseHint::Config) && entry.fault_hint == Some(FaultHint::Gateway));
    sure && entry.role == Role::Error && by_set_up
}

/// Statuses with which a front says that it has no such site; 413 and its kin are about the
/// request.
fn may_be_unmapped(status: u16) -> bool {
    matches!(status, 400 | 403 | 404 | 409 | 410 | 421)
}

/// A page of a provider, an office or a device that stands in the way. Fronts of the site that
/// block are another kind.
fn is_network_page(entry: &Entry) -> bool {
    entry.kind == Kind::IspBlockpage
        && entry.role == Role::Block
        && matches!(entry.who, Who::Isp | Who::Local)
        && entry.confidence >= MatchConfidence::Medium
}

fn backend_header(answer: &Answer) -> Option<&'static str> {
    let origin_time = |value: &str| value.contains("origin;dur=");
    BACKEND_HEADERS
        .iter()
        .copied()
        .find(|name| answer.header(name).next().is_some())
        .or_else(|| answer.header("server-timing").any(origin_time).then_some("server-timing"))
}

fn has_marks_of_a_program(answer: &Answer) -> bool {
    let header = PROGRAM_HEADERS.iter().any(|name| {
        answer.header(name).any(|value| !value.to_ascii_lowercase().starts_with("arr/"))
    });
    let session = answer.header("set-cookie").any(|cookie| {
        SESSION_COOKIES.iter().any(|name| cookie.to_ascii_lowercase().starts_with(name))
    });
    header || session
}

/// Set only when the server behind answered (Envoy, Kong and TransIP document them so).
const BACKEND_HEADERS: &[&str] = &[
    "x-envoy-upstream-service-time",
    "x-kong-upstream-latency",
    "x-kong-upstream-status",
    "x-transip-backend",
];

/// Programs and frameworks sign their answers with these.
const PROGRAM_HEADERS: &[&str] = &[
    "x-powered-by",
    "x-runtime",
    "x-aspnet-version",
    "x-aspnetmvc-version",
    "x-drupal-cache",
    "x-generator",
    "x-django-version",
    "x-rack-cache",
    "x-application-context",
];

/// The session cookies of the usual frameworks, in lower case.
const SESSION_COOKIES: &[&str] = &[
    "phpsessid=",
    "jsessionid=",
    "asp.net_sessionid=",
    "laravel_session=",
    "connect.sid=",
    "sessionid=",
    "csrftoken=",
    "xsrf-token=",
    "ci_session=",
];

/// A success that is read for soft errors.
const OK: u16 = 200;
