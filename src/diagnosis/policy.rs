//! The site answers and keeps us out. That is never "down".

use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Reason;

use super::author::Nature;
use super::case::Case;
use super::finding::Finding;
use super::finding::page_known;

/// A challenge, 403, 429, 451 and their kin, seen by us.
pub(super) fn refuses_us(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    let reason = match reading.nature {
        Nature::Challenge => Reason::UnknownChallenged,
        Nature::Refuses => Reason::UnknownRefusesUs,
        Nature::RateLimited => Reason::UnknownRateLimited,
        Nature::Legal => Reason::UnknownLegalBlock,
        _ => return None,
    };
    let finding = Finding::new(reason, DownFor::Unknown, SURE_OF_THE_REFUSAL)
        .saw(Fact::Refuses { status: reading.answer.status })
        .saw_all(reading.entry().map(page_known))
        .behind(reading.front());
    Some(finding)
}

/// That we are kept out is plain; what lies behind is not.
const SURE_OF_THE_REFUSAL: u8 = 90;
