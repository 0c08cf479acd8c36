//! Answers that lead nowhere: redirects in a circle, no usable answer, a name for sale.

use crate::observation::BodyEnd;
use crate::observation::ChainEnd;
use crate::observation::Completeness;
use crate::observation::HttpFailure;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::author::Nature;
use super::case::Case;
use super::causes;
use super::finding::Finding;
use super::finding::page_known;

/// Redirects come back to where they were, or have no end.
pub(super) fn redirect_loop(case: &Case<'_>) -> Option<Finding> {
    let url = match &case.seen?.end {
        ChainEnd::Loop { to } => to.clone(),
        ChainEnd::TooMany => case.hops().last()?.url.clone(),
        _ => return None,
    };
    Some(broken(case, Reason::HttpRedirectLoop).saw(Fact::RedirectsTo { url }))
}

/// A redirect without a target that can be used.
pub(super) fn redirect_invalid(case: &Case<'_>) -> Option<Finding> {
    let leads_nowhere = match &case.seen?.end {
        ChainEnd::WithoutTarget => true,
        // It looks like a whole address, and is none: no browser could go there either.
        ChainEnd::Refused { to } => is_no_address(to),
        _ => false,
    };
    leads_nowhere.then(|| broken(case, Reason::HttpRedirectInvalid))
}

fn is_no_address(to: &str) -> bool {
    let relative = url::ParseError::RelativeUrlWithoutBase;
    url::Url::parse(to).err().is_some_and(|error| error != relative)
}

/// A redirect that we may not follow: judged by the last good hop, which answered.
pub(super) fn redirect_refused(case: &Case<'_>) -> Option<Finding> {
    let ChainEnd::Refused { to } = &case.seen?.end else { return None };
    let fact = Fact::RedirectsTo { url: to.clone() };
    let front = case.reading.as_ref().and_then(|reading| reading.front());
    let reason = Reason::UnknownRedirectRefused;
    Some(Finding::new(reason, DownFor::Unknown, LEADS_AWAY).saw(fact).behind(front))
}

/// The name is for sale or parked.
pub(super) fn parked(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref().filter(|reading| reading.nature == Nature::Parked)?;
    let finding = Finding::new(Reason::DnsParked, DownFor::Everyone, PARKED).same_everywhere();
    let finding = finding.rests_on(OwnStep::Http, case.tries.families());
    Some(finding.saw_all(reading.entry().map(page_known)).saw(reading.status_fact()))
}

/// Connected, and no usable answer came; or one whose content cannot be read.
pub(super) fn no_usable_answer(case: &Case<'_>) -> Option<Finding> {
    if let Some(reading) = &case.reading {
        let body = &reading.answer.body;
        let unreadable = match body.end {
            BodyEnd::Undecodable => true,
            // A promised page of which not one byte came, or whose first bytes broke the framing.
            BodyEnd::Truncated => body.text.is_empty(),
            BodyEnd::Complete | BodyEnd::Cut | BodyEnd::TimedOut => false,
        };
        let works = reading.nature == Nature::Works;
        return (works && unreadable).then(|| {
            let incomplete = Fact::PageIncomplete { end: body.end };
            broken(case, Reason::HttpResponseInvalid).saw(reading.status_fact()).saw(incomplete)
        });
    }
    let (failure, ms) = case.tries.answer_failure()?;
    if is_cut_early(case, failure, ms) {
        return None;
    }
    let reason = reason(failure)?;
    let finding = broken(case, reason).saw(Fact::NoAnswer { failure, ms });
    Some(finding.because(causes::of_no_answer(reason, ms)))
}

/// Whether redirects had used up the time of the whole look, so that the last page was hardly
/// waited for.
fn is_cut_early(case: &Case<'_>, failure: HttpFailure, ms: u32) -> bool {
    let waited = matches!(failure, HttpFailure::TimedOut | HttpFailure::TooSlow);
    let cut = case.seen.is_some_and(|seen| seen.completeness == Completeness::CutByDeadline);
    waited && cut && ms < WAITED_FOR_MS
}

/// The word for a way of not answering; `None` when it is no failure of the site.
pub(super) fn reason(failure: HttpFailure) -> Option<Reason> {
    Some(match failure {
        HttpFailure::TimedOut | HttpFailure::TooSlow => Reason::HttpResponseTimedOut,
        HttpFailure::Closed => Reason::HttpResponseEmpty,
        HttpFailure::Reset => Reason::HttpResponseReset,
        HttpFailure::HeadTooLarge
        | HttpFailure::Malformed
        | HttpFailure::NotHttp(_)
        | HttpFailure::Http2Broken
        | HttpFailure::Flood
        | HttpFailure::UnexpectedUpgrade => Reason::HttpResponseInvalid,
        HttpFailure::ClientCertificateRequired => return None,
    })
}

fn broken(case: &Case<'_>, reason: Reason) -> Finding {
    let front = case.reading.as_ref().and_then(|reading| reading.front());
    Finding::new(reason, DownFor::Everyone, BROKEN)
        .rests_on(OwnStep::Http, case.tries.families())
        .behind(front)
        .because(causes::of_no_answer(reason, 0))
}

/// From so many milliseconds on, a silence is the site's own: most people have left by then.
const WAITED_FOR_MS: u32 = 10_000;

/// Every try ended without a usable answer.
const BROKEN: u8 = 85;

/// The redirect is plain; what is behind it is not ours to see.
const LEADS_AWAY: u8 = 75;

/// Parking pages sign themselves.
const PARKED: u8 = 90;
