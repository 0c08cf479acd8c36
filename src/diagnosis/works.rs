//! The site answers: as it should, slowly, or with a word about this request.

use crate::observation::BodyEnd;
use crate::observation::Completeness;
use crate::observation::Fallback;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Reason;

use super::author::Nature;
use super::case::Case;
use super::finding::Finding;

/// One has to log in (RFC 9110 §15.5.2, §15.5.8).
pub(super) fn login_required(case: &Case<'_>) -> Option<Finding> {
    answered(case, Nature::LoginRequired, Reason::NoneLoginRequired)
}

/// There is no page at this path.
pub(super) fn page_missing(case: &Case<'_>) -> Option<Finding> {
    answered(case, Nature::PageMissing, Reason::NonePageMissing)
}

/// Another 4xx: the site lives and does not take this request.
pub(super) fn request_not_accepted(case: &Case<'_>) -> Option<Finding> {
    answered(case, Nature::NotAccepted, Reason::NoneRequestNotAccepted)
}

/// It answers, after so long that people give up.
pub(super) fn slow(case: &Case<'_>) -> Option<Finding> {
    let ms = case.reading.as_ref()?.answer.first_byte.0;
    let finding = answered(case, Nature::Works, Reason::NoneSlow)?;
    (ms >= SLOW_MS).then(|| finding.saw(Fact::Slow { ms }))
}

/// It answers as it should.
pub(super) fn works(case: &Case<'_>) -> Option<Finding> {
    let mut finding = answered(case, Nature::Works, Reason::NoneWorks)?;
    let answer = case.reading.as_ref()?.answer;
    let end = answer.body.end;
    if matches!(end, BodyEnd::Truncated | BodyEnd::TimedOut) {
        finding.score = WORKS_IN_PART;
        finding = finding.saw(Fact::PageIncomplete { end });
    }
    if answer.fallback == Fallback::FromHttp2 {
        finding = finding.saw(Fact::Http2Broken);
    }
    Some(finding)
}

/// No rule decides.
pub(super) fn nothing_decides(_case: &Case<'_>) -> Option<Finding> {
    Some(insufficient())
}

/// The evidence does not decide.
pub(super) fn insufficient() -> Finding {
    Finding::new(Reason::UnknownInsufficient, DownFor::Unknown, 0)
}

fn answered(case: &Case<'_>, nature: Nature, reason: Reason) -> Option<Finding> {
    let reading = case.reading.as_ref().filter(|reading| reading.nature == nature)?;
    let cut = case.seen.is_some_and(|seen| seen.completeness == Completeness::CutByDeadline);
    let score = if cut { WORKS_IN_PART } else { WORKS };
    let finding = Finding::new(reason, DownFor::Nobody, score).saw(reading.status_fact());
    Some(finding.behind(reading.front()))
}

/// It works from one place; the person may see otherwise.
const WORKS: u8 = 85;

/// A head came and the rest did not.
const WORKS_IN_PART: u8 = 70;

/// A page that shows nothing for this long counts as slow, in milliseconds. Uptime monitors
/// call 20 s "down"; people give up much earlier.
const SLOW_MS: u32 = 8_000;
