//! The site's own program answered, with an error; or with an error dressed as a success.

use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::author::Nature;
use super::author::Trouble;
use super::case::Case;
use super::causes;
use super::finding::Finding;
use super::gateway::extras;
use super::gateway::score;
use super::gateway::signed;

/// The program wrote a 5xx.
pub(super) fn error(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    let Nature::Application(trouble) = reading.nature else { return None };
    let reason = match trouble {
        Trouble::Error => Reason::ApplicationError,
        Trouble::Unavailable => Reason::ApplicationUnavailable,
        Trouble::Overloaded => Reason::ApplicationOverloaded,
        Trouble::Maintenance => Reason::ApplicationMaintenance,
    };
    let finding = signed(Finding::new(reason, DownFor::Everyone, score(reading)), reading)
        .rests_on(OwnStep::Http, case.tries.families())
        .because(causes::of_application(reason, reading));
    Some(finding.saw(reading.status_fact()).saw_all(extras(reading)))
}

/// A success that reads as an error or as a planned pause.
pub(super) fn soft_error(case: &Case<'_>) -> Option<Finding> {
    let reading = case.reading.as_ref()?;
    let Nature::SoftError(trouble) = reading.nature else { return None };
    let reason = match trouble {
        Trouble::Maintenance => Reason::ApplicationMaintenance,
        _ => Reason::ApplicationSoftError,
    };
    let fingerprint = reading.entry().map(|entry| entry.id.clone()).unwrap_or_default();
    let finding = Finding::new(reason, DownFor::Everyone, SOFT)
        .rests_on(OwnStep::Http, case.tries.families())
        .saw(Fact::ReadsAsError { fingerprint })
        .saw(reading.status_fact())
        .behind(reading.front())
        .because(causes::of_application(reason, reading));
    Some(finding)
}

/// Words in a title are weaker than a status.
const SOFT: u8 = 75;
