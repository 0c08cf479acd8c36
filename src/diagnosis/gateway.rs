//! The front door answered with an error of its own: which one, and how sure.

use crate::fingerprint::Upstream;
use crate::observation::Answer;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::author::Mark;
use super::author::Nature;
use super::author::Reading;
use super::case::Case;
use super::causes;
use super::finding::Finding;
use super::finding::page_known;

/// A gateway wrote a 5xx about itself or about the server behind it.
pub(super) fn error(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    let Nature::Gateway(upstream) = reading.nature else { return None };
    let waited_ms = case.tries.shortest_wait_ms().unwrap_or_default();
    let (upstream, score) = finer(upstream, waited_ms, reading);
    let reason = reason(upstream);
    let finding = signed(Finding::new(reason, DownFor::Everyone, score), reading)
        .rests_on(OwnStep::Http, case.tries.families())
        .because(causes::of_gateway(reason, waited_ms, reading));
    Some(finding.saw(reading.status_fact()).saw_all(extras(reading)))
}

/// The front door answers, and knows no such site.
pub(super) fn site_not_known(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    if reading.nature != Nature::SiteNotKnown {
        return None;
    }
    let reason = Reason::GatewayMisconfigured;
    let finding = signed(Finding::new(reason, DownFor::Everyone, score(reading)), reading)
        .rests_on(OwnStep::Http, case.tries.families())
        .saw(reading.status_fact())
        .behind(reading.front());
    Some(finding)
}

/// Adds who wrote it, and how we know.
pub(super) fn signed(finding: Finding, reading: &Reading<'_>) -> Finding {
    let finding = finding.behind(reading.front());
    let code = reading.answer.status;
    match &reading.mark {
        Mark::Header(said) => finding
            .same_everywhere()
            .saw(Fact::ProxyStatus { proxy: said.proxy.clone(), error: said.error.clone() }),
        Mark::Page(_) => finding.same_everywhere().saw_all(reading.entry().map(page_known)),
        Mark::Backend(header) => {
            finding.saw(Fact::BackendAnswered { header: (*header).to_owned() })
        }
        Mark::PassedThrough => {
            let gateway = reading.front().map(|front| front.name);
            finding.saw_all(gateway.map(|gateway| Fact::PageFromBehind { gateway }))
        }
        Mark::Status if matches!(reading.nature, Nature::Gateway(_)) => {
            finding.saw(Fact::StatusSpeaksOfUpstream { code })
        }
        Mark::Program | Mark::Status | Mark::Undecided => finding,
    }
}

/// How sure the author is known.
pub(super) fn score(reading: &Reading<'_>) -> u8 {
    match reading.mark {
        Mark::Header(_) | Mark::Page(_) => SIGNED,
        Mark::Backend(_) => BACKEND_HEADER,
        Mark::Program => PROGRAM_MARKS,
        Mark::PassedThrough | Mark::Status => STATUS_ALONE,
        Mark::Undecided => UNDECIDED,
    }
}

/// Where the page only says "failed", the clock may tell more: an error that took long in every
/// try comes of waiting. Not for gateways that have another page for that.
fn finer(upstream: Upstream, waited_ms: u32, reading: &Reading<'_>) -> (Upstream, u8) {
    let author = reading.entry().map(|entry| entry.vendor.clone());
    let name = author.or_else(|| reading.front().map(|front| front.name));
    let has_another = name.is_some_and(|name| {
        HAS_A_PAGE_FOR_WAITING.iter().any(|known| name.eq_ignore_ascii_case(known))
    });
    let unsaid = matches!(reading.mark, Mark::Page(_) | Mark::Status);
    let silent_page = unsaid && !has_another;
    if upstream == Upstream::Failed && silent_page && waited_ms >= WAITED_MS {
        (Upstream::TimedOut, score(reading).min(BY_THE_CLOCK))
    } else {
        (upstream, score(reading))
    }
}

/// What else an error answer tells.
pub(super) fn extras(reading: &Reading<'_>) -> Vec<Fact> {
    let retry = reading.retry_after_s().map(|seconds| Fact::RetryAfter { seconds });
    let centre = data_centre(reading.answer).map(|name| Fact::DataCentre { name });
    retry.into_iter().chain(centre).collect()
}

/// The reason that a way of failing stands for.
pub(super) fn reason(upstream: Upstream) -> Reason {
    match upstream {
        Upstream::Refused => Reason::GatewayUpstreamRefused,
        Upstream::TimedOut => Reason::GatewayUpstreamTimedOut,
        Upstream::Unreachable => Reason::GatewayUpstreamUnreachable,
        Upstream::Closed => Reason::GatewayUpstreamClosed,
        Upstream::Invalid => Reason::GatewayUpstreamInvalid,
        Upstream::Dns => Reason::GatewayUpstreamDns,
        Upstream::Tls => Reason::GatewayUpstreamTls,
        Upstream::NoneAvailable => Reason::GatewayNoUpstream,
        Upstream::Overloaded => Reason::GatewayOverloaded,
        Upstream::Misconfigured => Reason::GatewayMisconfigured,
        Upstream::OwnError => Reason::GatewayError,
        Upstream::Maintenance => Reason::GatewayMaintenance,
        Upstream::Failed => Reason::GatewayUpstreamFailed,
    }
}

/// The data centre that answered, as delivery networks write it into their headers: the tail
/// of `cf-ray` and `x-served-by`, the head of `x-amz-cf-pop` and `x-vercel-id`.
pub(super) fn data_centre(answer: &Answer) -> Option<String> {
    let tail = |name| answer.header(name).next()?.rsplit('-').next();
    let head = |name| answer.header(name).next()?.get(..3);
    let found = tail("cf-ray")
        .or_else(|| tail("x-served-by"))
        .or_else(|| head("x-amz-cf-pop"))
        .or_else(|| head("x-vercel-id"))
        .or_else(|| tail("fly-request-id"))?;
    airport(found)
}

/// Three letters, as airports have; anything else is not a data centre's name.
pub(super) fn airport(text: &str) -> Option<String> {
    let letters = text.len() == 3 && text.chars().all(|c| c.is_ascii_alphabetic());
    letters.then(|| text.to_ascii_uppercase())
}

/// These answer 504 when they waited in vain, so their 502 means something else.
const HAS_A_PAGE_FOR_WAITING: &[&str] = &["nginx", "OpenResty", "Tengine", "HAProxy"];

/// An error that took this long in every try means that somebody waited, in milliseconds:
/// gateways' timers are a second or more.
pub(super) const WAITED_MS: u32 = 900;

/// That somebody waited is read from the clock, not said.
const BY_THE_CLOCK: u8 = 85;

/// The author signed the answer.
const SIGNED: u8 = 93;

/// A header that is only there when the server behind answered.
const BACKEND_HEADER: u8 = 85;

/// A program's headers or session cookie, and no gateway's page.
const PROGRAM_MARKS: u8 = 80;

/// By the definition of the status, or because the front's own page would look different.
const STATUS_ALONE: u8 = 75;

/// A 503 of nobody known may be the gateway's or the program's.
const UNDECIDED: u8 = 60;
