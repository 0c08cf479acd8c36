//! How an answer is read: first what stands in the way, then by the family of its status.

use std::cell::LazyCell;

use crate::fingerprint::CauseHint;
use crate::fingerprint::Entry;
use crate::fingerprint::FaultHint;
use crate::fingerprint::MatchConfidence;
use crate::fingerprint::Role;
use crate::fingerprint::Upstream;
use crate::fingerprint::Who;
use crate::observation::Answer;
use crate::verdict::Gateway;
use crate::verdict::GatewayKind;

use crate::diagnosis::front;
use crate::diagnosis::proxy_status::ProxyStatus;

use super::Mark;
use super::Nature;
use super::Said;
use super::Trouble;

/// What an answer is, and what tells who wrote it.
pub(super) fn read(answer: &Answer, entries: &[&Entry]) -> (Nature, Mark) {
    // Reading the whole page for it is worth it only where it decides.
    let content = LazyCell::new(|| answer.status < 400 && is_content(&answer.body.text));
    if let Some(entry) = entries.iter().find(|entry| entry.is_network_page() && !*content) {
        return (Nature::NetworkPage, Mark::Page(entry.id.clone()));
    }
    if let Some(entry) = entries.iter().find(|entry| entry.role == Role::Challenge) {
        return (Nature::Challenge, Mark::Page(entry.id.clone()));
    }
    match answer.status {
        100..400 => of_success(entries, &content),
        400..500 | 999 => of_refusal(answer.status, entries),
        // What lies outside 100 to 599 is to be taken as a server error (RFC 9110 §15).
        _ => of_server_error(answer, entries),
    }
}

/// A success may still be a page that tells of trouble, unless it has something to sell or to
/// tell, and perhaps speaks of errors.
fn of_success(
    entries: &[&Entry],
    content: &LazyCell<bool, impl FnOnce() -> bool>,
) -> (Nature, Mark) {
    let telling = entries.iter().find_map(|entry| Some((soft_nature(entry)?, entry)));
    match telling {
        Some((Nature::SoftError(_) | Nature::SiteNotKnown | Nature::Refuses, _)) if **content => {
            (Nature::Works, Mark::Status)
        }
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
        Role::Hint if is_page_of_an_empty_server(entry) => Some(Nature::SiteNotKnown),
        Role::Maintenance if sure => Some(Nature::SoftError(Trouble::Maintenance)),
        Role::Block if sure => Some(Nature::Refuses),
        Role::Error if sure && unmapped(entry) => Some(Nature::SiteNotKnown),
        Role::Error if sure && entry.fault_hint != Some(FaultHint::None) => {
            Some(Nature::SoftError(trouble(entry, OK)))
        }
        _ => None,
    }
}

/// The page that a server shows as long as no site is set up on it.
fn is_page_of_an_empty_server(entry: &Entry) -> bool {
    entry.confidence == MatchConfidence::High
        && entry.cause == Some(CauseHint::Config)
        && entry.fault_hint == Some(FaultHint::Gateway)
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
    if has_marks_of_a_program(answer) && !is_worded_as_a_gateways(answer) {
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
            Some(Nature::Gateway(how_upstream_failed(entry, status)))
        }
        (Role::Error, Who::Application) => Some(Nature::Application(trouble(entry, status))),
        _ => None,
    }
}

/// What the page says, and where it says nothing, what the status does (RFC 9110 §15.6.5).
fn how_upstream_failed(entry: &Entry, status: u16) -> Upstream {
    match entry.upstream {
        None | Some(Upstream::Failed) if status == 504 => Upstream::TimedOut,
        said => said.unwrap_or(Upstream::Failed),
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
        527 | 528 => (Nature::Gateway(Upstream::Failed), Mark::Status),
        598 | 599 => (Nature::Gateway(Upstream::TimedOut), Mark::Status),
        status => {
            let passed = front::of(answer, entries, None).is_some_and(is_known);
            let mark = match status {
                _ if passed => Mark::PassedThrough,
                503 => Mark::Undecided,
                _ => Mark::Status,
            };
            (Nature::Application(by_status(status)), mark)
        }
    }
}

/// Only of a product that we know can we say that a page is not its own.
fn is_known(front: Gateway) -> bool {
    front.kind != GatewayKind::Unknown
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

/// Whether a success has words of shops, articles and status pages: no page of an error has.
fn is_content(body: &str) -> bool {
    let body = body.to_ascii_lowercase();
    CONTENT_WORDS.iter().any(|words| body.contains(words)) || tells_a_story(&body)
}

/// Whether a page has several paragraphs of prose. A page that only tells of an error has one or
/// two, and they are short.
fn tells_a_story(body: &str) -> bool {
    let paragraphs = body.split("<p").skip(1);
    let words = paragraphs.filter_map(|rest| {
        let (_, inside) = rest.split_once('>')?;
        let prose = inside.split("</p").next().unwrap_or(inside);
        Some(prose.split_whitespace().take(PROSE_WORDS).count())
    });
    words.filter(|words| *words == PROSE_WORDS).nth(STORY_PARAGRAPHS - 1).is_some()
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
        // What was seen holds no values of cookies, so there may be a name alone.
        let name = cookie.split('=').next().unwrap_or_default();
        SESSION_COOKIES.iter().any(|known| name.eq_ignore_ascii_case(known))
    });
    header || session
}

/// Whether an answer about an upstream (502, 504) is also worded as one. Programs leave their
/// marks on what is passed on, and some gateways are written in the same frameworks.
fn is_worded_as_a_gateways(answer: &Answer) -> bool {
    let text = answer.body.text.to_ascii_lowercase();
    matches!(answer.status, 502 | 504) && GATEWAY_WORDS.iter().any(|word| text.contains(word))
}

/// A paragraph with so many words is prose, not a notice.
const PROSE_WORDS: usize = 20;

/// So many such paragraphs are a story.
const STORY_PARAGRAPHS: usize = 3;

/// Words of pages that sell, explain or list: in lower case.
const CONTENT_WORDS: &[&str] = &[
    "add to cart",
    "add to basket",
    "in stock",
    "buy now",
    "pricing",
    "how to fix",
    "what is a",
    "causes and",
    "tutorial",
    "table of contents",
    "leave a comment",
    "previous post",
    "past incidents",
    "incident history",
    "all systems operational",
    "subscribe to updates",
    "<article",
];

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

/// What gateways of every make call their trouble, in lower case (RFC 9110 §15.6.3, §15.6.5).
const GATEWAY_WORDS: &[&str] = &["bad gateway", "gateway time", "upstream", "proxy"];

/// The session cookies of the usual frameworks.
const SESSION_COOKIES: &[&str] = &[
    "phpsessid",
    "jsessionid",
    "asp.net_sessionid",
    "laravel_session",
    "connect.sid",
    "sessionid",
    "csrftoken",
    "xsrf-token",
    "ci_session",
];

/// A success that is read for soft errors.
const OK: u16 = 200;
