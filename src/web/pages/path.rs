//! The way from the person to the site, as the diagram shows it.

use crate::check::Checked;
use crate::explanation::Explanation;
use crate::explanation::Place;
use crate::explanation::Station;
use crate::explanation::StationState;
use crate::explanation::words;
use crate::verdict::Gateway;

/// One stop of the diagram: a state in words, in a shape and in a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The place.
    pub(super) place: &'static str,
    /// What the place is, or which product stands there.
    pub(super) detail: String,
    /// The state, in words.
    pub(super) words: String,
    /// The state, for the style sheet and the shape.
    pub(super) state: &'static str,
}

/// The stops, from the person to the site.
pub(super) fn stops(checked: &Checked) -> Vec<Stop> {
    stops_of(&checked.explanation, checked.verdict.gateway.as_ref())
}

/// The same of an explanation.
pub(super) fn stops_of(explanation: &Explanation, gateway: Option<&Gateway>) -> Vec<Stop> {
    let gateway = gateway.map(|gateway| gateway.name.as_str());
    explanation.path.iter().map(|station| stop(station, gateway)).collect()
}

fn stop(station: &Station, gateway: Option<&str>) -> Stop {
    let named = gateway.filter(|_| station.place == Place::Gateway);
    Stop {
        place: words::place(station.place),
        detail: named.unwrap_or_else(|| words::place_is(station.place)).to_owned(),
        words: station.words.clone(),
        state: state_class(station.state),
    }
}

fn state_class(state: StationState) -> &'static str {
    match state {
        StationState::Works => "works",
        StationState::Trouble => "trouble",
        StationState::Suspect => "suspect",
        StationState::Partly => "partly",
        StationState::NotSeen => "not-seen",
    }
}
