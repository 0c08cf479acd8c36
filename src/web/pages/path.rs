//! The way from the person to the site, as the diagram shows it: five stops, and how far the two
//! looks led, the person's and ours, which joins at the site's name.

use std::borrow::Cow;

use crate::explanation::Place;
use crate::explanation::Station;
use crate::explanation::StationState;
use crate::explanation::Way;
use crate::explanation::Ways;
use crate::explanation::clean;
use crate::explanation::ways;
use crate::explanation::words;
use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Verdict;
use crate::web::pages::label;

/// The diagram.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Diagram {
    /// The five stops, from the person to the site.
    pub(super) stops: Vec<Stop>,
    /// Where our own look begins.
    pub(super) we: Stop,
    /// How far each look led, in a sentence: the person's, then ours.
    pub(super) told: [Told; 2],
}

/// How far a look led.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Told {
    /// In a sentence.
    pub(super) words: Cow<'static, str>,
    /// Whether nothing of it was seen.
    pub(super) is_unseen: bool,
}

/// One stop of the diagram: a state in words, in a shape and in a colour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stop {
    /// The place.
    pub(super) name: Cow<'static, str>,
    /// What the place is, or which product stands there.
    pub(super) detail: String,
    /// More of what stands there; often nothing.
    pub(super) more: Option<Cow<'static, str>>,
    /// The state, in words.
    pub(super) words: String,
    /// The state, for the style sheet and the shape.
    pub(super) state: &'static str,
    /// Whose looks lead on from here, as classes of lines: `you`, `we`, or `none` of them.
    pub(super) leads: Vec<&'static str>,
    /// Whether our own look begins before the next stop.
    pub(super) is_before_we: bool,
}

/// The diagram of an answer.
pub(super) fn diagram(verdict: &Verdict, path: &[Station], language: Language) -> Diagram {
    let ways = ways(verdict, path);
    Diagram {
        stops: path.iter().map(|station| stop(station, verdict, ways, language)).collect(),
        we: we(verdict, ways, language),
        told: [told("way-yours", ways.yours, language), told("way-ours", ways.ours, language)],
    }
}

fn stop(station: &Station, verdict: &Verdict, ways: Ways, language: Language) -> Stop {
    let place = station.place;
    let gateway = verdict.gateway.as_ref().filter(|_| place == Place::Gateway);
    Stop {
        name: words::place(place, language),
        detail: gateway.map_or_else(
            || words::place_is(place, language).into_owned(),
            |gateway| clean(&gateway.name, GATEWAY_MAX_CHARS),
        ),
        more: (place == Place::Gateway).then(|| data_centres(verdict, language)).flatten(),
        words: station.words.clone(),
        state: state_class(station.state),
        leads: leads(place, ways),
        is_before_we: place == Place::Provider,
    }
}

/// Whose looks lead on from a place to the next. Ours joins at the site's name.
fn leads(place: Place, ways: Ways) -> Vec<&'static str> {
    let is_ours = matches!(place, Place::Name | Place::Gateway) && ways.ours.passes(place);
    let lines = [("you", ways.yours.passes(place)), ("we", is_ours)];
    let mut led: Vec<_> = lines.iter().filter(|(_, leads)| *leads).map(|(who, _)| *who).collect();
    match (place, led.is_empty()) {
        (Place::Site, _) => Vec::new(),
        (_, true) => vec!["none"],
        _ => std::mem::take(&mut led),
    }
}

fn we(verdict: &Verdict, ways: Ways, language: Language) -> Stop {
    let words = match (verdict.fault(), verdict.looked) {
        (Fault::Checker, _) => "way-we-cannot",
        (_, Looked::FromTheirs) => "way-we-no-look",
        _ => "way-we-looked",
    };
    let reaches_name = ways.ours == Way::Through || matches!(ways.ours, Way::EndsAt(_));
    Stop {
        name: language.say("way-we"),
        detail: language.say("way-we.is").into_owned(),
        more: None,
        words: language.say(words).into_owned(),
        state: if words == "way-we-looked" { "start" } else { "not-seen" },
        leads: vec![if reaches_name { "we" } else { "none" }],
        // On a phone the person's line passes by here.
        is_before_we: ways.yours.passes(Place::Provider),
    }
}

fn told(whose: &str, way: Way, language: Language) -> Told {
    let words = match way {
        Way::Unseen => language.say(&format!("{whose}-unseen")),
        // Where ours ends is never a matter of telling.
        Way::Somewhere if whose == "way-ours" => language.say("way-ours-unseen"),
        Way::Somewhere => language.say(&format!("{whose}-somewhere")),
        Way::Through => language.say(&format!("{whose}-through")),
        Way::EndsAt(place) => {
            let mut blanks = Blanks::none();
            blanks.text("place", label(language, "place", word(place)));
            language.fill(&format!("{whose}-ends"), &blanks).unwrap_or_default()
        }
    };
    Told { words, is_unseen: matches!(way, Way::Unseen | Way::Somewhere) }
}

/// The data centres through which both sides came in, as far as they are known.
fn data_centres(verdict: &Verdict, language: Language) -> Option<Cow<'static, str>> {
    let ours = verdict.find(|fact| match fact {
        Fact::DataCentre { name } => Some(clean(name, CENTRE_MAX_CHARS)),
        _ => None,
    });
    let theirs = verdict.find(|fact| match fact {
        Fact::PersonsDataCentre { name } => Some(clean(name, CENTRE_MAX_CHARS)),
        _ => None,
    });
    let mut blanks = Blanks::none();
    match (theirs, ours) {
        (Some(theirs), Some(ours)) if theirs != ours => {
            blanks.text("yours", theirs).text("ours", ours);
            language.fill("way-edges", &blanks)
        }
        (theirs, ours) => {
            blanks.text("name", theirs.or(ours)?);
            language.fill("way-edge", &blanks)
        }
    }
}

/// The place's word in the ids of messages.
fn word(place: Place) -> &'static str {
    match place {
        Place::You => "you",
        Place::Provider => "provider",
        Place::Name => "name",
        Place::Gateway => "gateway",
        Place::Site => "site",
    }
}

/// A stop that no check was made for, as an article shows it.
pub(super) fn stop_at(place: Place, state: StationState, said: &str) -> Stop {
    let leads = match (place, state) {
        (Place::Site, _) => Vec::new(),
        (_, StationState::Works | StationState::Partly) => vec!["you"],
        _ => vec!["none"],
    };
    Stop {
        name: words::place(place, Language::English),
        detail: words::place_is(place, Language::English).into_owned(),
        more: None,
        words: said.to_owned(),
        state: state_class(state),
        leads,
        is_before_we: false,
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

/// Products have short names; a stop of the diagram is narrow.
const GATEWAY_MAX_CHARS: usize = 60;

/// Data centres go by three letters, or by a region's name.
const CENTRE_MAX_CHARS: usize = 24;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_look_joins_at_the_name_and_ends_where_it_ends() {
        let ways = Ways { yours: Way::Unseen, ours: Way::EndsAt(Place::Gateway) };
        let led = [Place::You, Place::Provider, Place::Name, Place::Gateway, Place::Site]
            .map(|place| leads(place, ways));
        assert_eq!(led, [vec!["none"], vec!["none"], vec!["we"], vec!["none"], Vec::new()]);
        let ways = Ways { yours: Way::EndsAt(Place::Gateway), ours: Way::Through };
        assert_eq!(leads(Place::You, ways), ["you"]);
        assert_eq!(leads(Place::Name, ways), ["you", "we"]);
        assert_eq!(leads(Place::Gateway, ways), ["we"]);
    }
}
