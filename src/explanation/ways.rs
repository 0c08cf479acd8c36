//! How far each side's look led: the person's, and ours.
//!
//! Read from the verdict and the stations that were made of it, so that the two lines of the
//! diagram never say more than its words.

use crate::explanation::Place;
use crate::explanation::Station;
use crate::explanation::StationState;
use crate::verdict::BrowserSaw;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Reason;
use crate::verdict::SeenClass;
use crate::verdict::Verdict;

/// How far a way led.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Nobody told us, or nobody looked.
    Unseen,
    /// It ends somewhere, and what was seen does not say where.
    Somewhere,
    /// It ends here.
    EndsAt(Place),
    /// All the way.
    Through,
}

impl Way {
    /// Whether it led past this place.
    pub fn passes(self, place: Place) -> bool {
        match self {
            Self::Unseen | Self::Somewhere => false,
            Self::EndsAt(end) => (place as u8) < (end as u8),
            Self::Through => true,
        }
    }
}

/// Both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ways {
    /// From the person's device.
    pub yours: Way,
    /// From our checker; it joins at the site's name.
    pub ours: Way,
}

/// How far the ways of a verdict led; `path` is its five stations.
pub fn ways(verdict: &Verdict, path: &[Station]) -> Ways {
    Ways { yours: yours(verdict, path), ours: ours(verdict, path) }
}

fn yours(verdict: &Verdict, path: &[Station]) -> Way {
    if is_seen_to_work(verdict) {
        return Way::Through;
    }
    match verdict.fault() {
        Fault::Local => Way::EndsAt(Place::You),
        Fault::Isp => Way::EndsAt(Place::Provider),
        Fault::None | Fault::Checker => Way::Unseen,
        _ if !is_told(verdict) => Way::Unseen,
        Fault::Unknown => Way::Somewhere,
        Fault::Dns | Fault::Network | Fault::Tls | Fault::Gateway | Fault::Application => {
            // Where their own side may be at fault, nobody knows how far they came.
            if gets_out(path) { ends_with_fault(verdict) } else { Way::Somewhere }
        }
    }
}

/// Whether the person's device and provider are seen to let them out.
fn gets_out(path: &[Station]) -> bool {
    let mut own = path.iter().filter(|it| matches!(it.place, Place::You | Place::Provider));
    own.all(|station| station.state == StationState::Works)
}

/// Whether the person's own side is seen, or said, to get the page.
fn is_seen_to_work(verdict: &Verdict) -> bool {
    let by_report = verdict.understood.as_ref().is_some_and(|it| it.class == SeenClass::Works);
    let by_machine = verdict.fault() == Fault::None && verdict.looked != Looked::FromHere;
    let by_browser = verdict
        .find(|fact| (*fact == Fact::BrowserTells { saw: BrowserSaw::Success }).then_some(()));
    by_report || by_machine || by_browser.is_some()
}

/// Whether anything is known of the person's own way.
fn is_told(verdict: &Verdict) -> bool {
    let told = verdict.understood.as_ref().is_some_and(|it| it.class != SeenClass::Nothing);
    let browser = verdict.find(|fact| matches!(fact, Fact::BrowserTells { .. }).then_some(()));
    told || browser.is_some() || verdict.looked != Looked::FromHere
}

fn ours(verdict: &Verdict, path: &[Station]) -> Way {
    let fault = verdict.fault();
    if verdict.looked == Looked::FromTheirs || fault == Fault::Checker {
        return Way::Unseen;
    }
    let site = path.iter().find(|station| station.place == Place::Site);
    let site_works = site.is_some_and(|site| site.state == StationState::Works);
    match fault {
        Fault::None => Way::Through,
        // Then it works for us.
        _ if verdict.down_for == DownFor::You => Way::Through,
        // A certificate that stops visitors stops the way, whatever answers behind it.
        Fault::Tls => Way::EndsAt(Place::Gateway),
        _ if site_works || verdict.reason == Reason::UnknownErrorPageForYou => Way::Through,
        Fault::Unknown => ours_undecided(verdict),
        Fault::Local | Fault::Isp | Fault::Checker => Way::Unseen,
        Fault::Dns | Fault::Network | Fault::Gateway | Fault::Application => {
            ends_with_fault(verdict)
        }
    }
}

fn ours_undecided(verdict: &Verdict) -> Way {
    match verdict.reason {
        Reason::UnknownChallenged
        | Reason::UnknownRefusesUs
        | Reason::UnknownRateLimited
        | Reason::UnknownLegalBlock
        | Reason::UnknownRedirectRefused
        | Reason::UnknownOnlyUs => Way::EndsAt(Place::Gateway),
        Reason::UnknownConflict | Reason::UnknownOneSide => Way::Somewhere,
        _ => Way::Unseen,
    }
}

/// At the place that the verdict names.
fn ends_with_fault(verdict: &Verdict) -> Way {
    match verdict.fault() {
        Fault::Dns => Way::EndsAt(Place::Name),
        Fault::Network | Fault::Tls | Fault::Gateway => Way::EndsAt(Place::Gateway),
        Fault::Application => Way::EndsAt(Place::Site),
        Fault::Local => Way::EndsAt(Place::You),
        Fault::Isp => Way::EndsAt(Place::Provider),
        Fault::None | Fault::Checker | Fault::Unknown => Way::Unseen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_way_passes_what_stands_before_its_end() {
        let way = Way::EndsAt(Place::Gateway);
        assert!(way.passes(Place::You) && way.passes(Place::Name));
        assert!(!way.passes(Place::Gateway) && !way.passes(Place::Site));
        assert!(Way::Through.passes(Place::Gateway));
        assert!(!Way::Unseen.passes(Place::You) && !Way::Somewhere.passes(Place::You));
    }
}
