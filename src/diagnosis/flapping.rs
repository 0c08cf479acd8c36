//! Tries that disagree: over time on one address, or between addresses.

use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::author::Reading;
use super::case::Case;
use super::causes;
use super::finding::Finding;
use super::tls;
use super::tries::Broke;
use super::tries::How;
use super::tries::Told;

/// Some tries break after connecting and some work, on one and the same address.
pub(super) fn flapping(case: &Case<'_>) -> Option<Finding> {
    if !case.tries.mixed() || by_address(case) {
        return None;
    }
    let worst = broken(case).filter(|told| told.broke() != Some(Broke::Connecting)).last()?;
    let reason = match (&worst.how, worst.broke()?) {
        (_, Broke::Gateway) => Reason::GatewayFlapping,
        (How::NotSecured { failure, .. }, _) => tls::judge(*failure).0,
        _ => Reason::ApplicationFlapping,
    };
    Some(partly(case, reason, FLAPS).saw_all(worst.reading().map(Reading::status_fact)))
}

/// Each address always gives the same, and some of them errors.
pub(super) fn one_bad_backend(case: &Case<'_>) -> Option<Finding> {
    if !case.tries.mixed() || !by_address(case) {
        return None;
    }
    let worst = broken(case).filter(|told| told.broke() != Some(Broke::Connecting)).last()?;
    let address = worst.address.ip();
    let reason = match worst.broke()? {
        Broke::Gateway | Broke::Application => Reason::GatewayOneBadBackend,
        _ => Reason::TcpSomeAddressesFail,
    };
    let fact = match worst.reading() {
        Some(reading) => Fact::AddressAnswersWithError { address, status: reading.answer.status },
        None => Fact::AddressSilent { address },
    };
    Some(partly(case, reason, ONE_BAD).saw(fact))
}

/// The same address takes a connection now and not then.
pub(super) fn connections(case: &Case<'_>) -> Option<Finding> {
    let refused = |told: &&Told<'_>| told.broke() == Some(Broke::Connecting);
    let also_works = |told: &Told<'_>| {
        let same = |other: &&Told<'_>| other.address == told.address;
        case.tries.list.iter().filter(same).any(|other| other.broke() != Some(Broke::Connecting))
    };
    let flaps = case.tries.list.iter().filter(refused).any(also_works);
    flaps.then(|| partly(case, Reason::TcpFlapping, FLAPS))
}

fn partly(case: &Case<'_>, reason: Reason, score: u8) -> Finding {
    let (failed, tries) = case.tries.share();
    let front = broken(case).filter_map(|told| told.reading()).find_map(|reading| reading.front());
    let standing = || case.reading.as_ref().and_then(|reading| reading.front());
    Finding::new(reason, DownFor::Some, score)
        .rests_on(step(reason), case.tries.families())
        .saw(Fact::TriesFailed { failed, tries })
        .behind(front.or_else(standing))
        .because(causes::of_partial(reason, failed, tries))
}

fn step(reason: Reason) -> OwnStep {
    match reason {
        Reason::TcpFlapping | Reason::TcpSomeAddressesFail => OwnStep::Tcp,
        Reason::GatewayFlapping | Reason::GatewayOneBadBackend | Reason::ApplicationFlapping => {
            OwnStep::Http
        }
        _ => OwnStep::Tls,
    }
}

fn broken<'c, 'a>(case: &'c Case<'a>) -> impl Iterator<Item = &'c Told<'a>> {
    case.tries.list.iter().filter(|told| told.broke().is_some())
}

/// Whether there are several addresses, and none of them both works and breaks.
fn by_address(case: &Case<'_>) -> bool {
    let list = &case.tries.list;
    let agrees = |one: &Told<'_>| {
        let same = list.iter().filter(|other| other.address == one.address);
        same.map(|other| other.broke().is_some()).all(|broke| broke == one.broke().is_some())
    };
    let several = list.iter().any(|one| one.address != list[0].address);
    several && list.iter().all(agrees)
}

/// Tries disagree: 85 less 15 for the disagreement, and then the share is known.
const FLAPS: u8 = 75;

/// The pattern follows the address.
const ONE_BAD: u8 = 80;
