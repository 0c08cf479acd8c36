//! The way from the person to the site: five stations, each with its state and a few words.
//!
//! A station that no fact speaks of is *not seen*, never *works*.

use crate::explanation::Place;
use crate::explanation::Station;
use crate::explanation::StationState;
use crate::explanation::blanks::came_from_far_side;
use crate::language::Language;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Reason;
use crate::verdict::Verdict;

/// The five stations, in the order of the way.
pub(super) fn path(verdict: &Verdict, language: Language) -> Vec<Station> {
    let [you, provider] = persons_side(verdict);
    let [name, gateway, site] = sites_side(verdict);
    [
        (Place::You, you),
        (Place::Provider, provider),
        (Place::Name, name),
        (Place::Gateway, gateway),
        (Place::Site, site),
    ]
    .into_iter()
    .map(|(place, (state, words))| Station {
        place,
        state,
        words: language.say(words).into_owned(),
    })
    .collect()
}

/// A state and the id of its words.
type Seen = (StationState, &'static str);

/// The person's device and provider.
fn persons_side(verdict: &Verdict) -> [Seen; 2] {
    match verdict.fault() {
        Fault::Local => [trouble(verdict), NOT_SEEN],
        Fault::Isp if verdict.looked != Looked::FromHere => {
            [(StationState::Works, "station-no_trouble_found"), trouble(verdict)]
        }
        Fault::Isp => [NOT_SEEN, trouble(verdict)],
        _ if verdict.reason == Reason::UnknownOnlyYou => [MAY_BE, MAY_BE],
        Fault::None if verdict.looked != Looked::FromHere => [
            (StationState::Works, "station-machine_gets_there"),
            (StationState::Works, "station-brings_you_there"),
        ],
        _ if their_machine_got_an_answer(verdict) => [
            (StationState::Works, "station-machine_gets_answer"),
            (StationState::Works, "station-brings_the_answer"),
        ],
        _ if verdict.understood.as_ref().is_some_and(|it| came_from_far_side(it.class)) => [
            (StationState::Works, "station-answer_came_through"),
            (StationState::Works, "station-carried_the_answer"),
        ],
        _ if verdict.looked != Looked::FromHere => [MAY_BE, MAY_BE],
        _ => [(StationState::NotSeen, "station-only_you_see"), NOT_SEEN],
    }
}

/// Whether the person's machine was seen to get an answer of the site's side, good or bad.
fn their_machine_got_an_answer(verdict: &Verdict) -> bool {
    verdict.evidence.iter().any(|line| match line.fact {
        Fact::MachineSees { reason } => {
            matches!(reason.fault(), Fault::None | Fault::Gateway | Fault::Application)
                && !reason.as_str().starts_with("http.")
        }
        _ => false,
    })
}

/// The site's name, front door and program.
fn sites_side(verdict: &Verdict) -> [Seen; 3] {
    match verdict.fault() {
        Fault::None => [FOUND, WORKS, (StationState::Works, "station-answers")],
        Fault::Local | Fault::Isp => seen_from_here(verdict),
        Fault::Dns => [trouble(verdict), NOT_REACHED, NOT_REACHED],
        Fault::Network => [FOUND, trouble(verdict), NOT_REACHED],
        Fault::Tls => [FOUND, trouble(verdict), behind_certificate(verdict)],
        Fault::Gateway => [FOUND, trouble(verdict), behind_gateway(verdict.reason)],
        Fault::Application => {
            [FOUND, (StationState::Works, "station-lets_visits_in"), trouble(verdict)]
        }
        Fault::Checker => [NOT_LOOKED, NOT_LOOKED, NOT_LOOKED],
        Fault::Unknown => undecided(verdict),
    }
}

/// The trouble itself: as sure, and for as many, as the verdict says.
fn trouble(verdict: &Verdict) -> Seen {
    match (verdict.down_for, verdict.confidence) {
        (DownFor::Some, _) => (StationState::Partly, "station-trouble-some"),
        (_, Confidence::Certain) => (StationState::Trouble, "station-trouble-certain"),
        (_, Confidence::Likely) => (StationState::Trouble, "station-trouble-likely"),
        (_, Confidence::Possible) => MAY_BE,
    }
}

/// The site's side, when the trouble is on the person's.
fn seen_from_here(verdict: &Verdict) -> [Seen; 3] {
    if verdict.down_for == DownFor::You && verdict.looked != Looked::FromTheirs {
        [FROM_HERE, FROM_HERE, FROM_HERE]
    } else {
        [NOT_SEEN, NOT_SEEN, NOT_SEEN]
    }
}

fn behind_certificate(verdict: &Verdict) -> Seen {
    match verdict.find(|fact| match fact {
        Fact::AnswersBehindCertificate { status } => Some(*status),
        _ => None,
    }) {
        Some(..500) => (StationState::Works, "station-behind_certificate"),
        Some(_) => (StationState::Suspect, "station-error_as_well"),
        None => NOT_REACHED,
    }
}

/// What a gateway's trouble says of the server behind it.
fn behind_gateway(reason: Reason) -> Seen {
    match reason {
        Reason::GatewayMaintenance | Reason::GatewayMisconfigured | Reason::GatewayError => {
            NOT_REACHED
        }
        Reason::GatewayRefusesPerson | Reason::GatewayRegional => FROM_HERE,
        _ => (StationState::Suspect, "station-no_good_answer"),
    }
}

/// The stations, when the evidence does not decide.
fn undecided(verdict: &Verdict) -> [Seen; 3] {
    match verdict.reason {
        Reason::UnknownChallenged
        | Reason::UnknownRefusesUs
        | Reason::UnknownRateLimited
        | Reason::UnknownLegalBlock => {
            [FOUND, (StationState::Works, "station-keeps_us_out"), NOT_SEEN]
        }
        Reason::UnknownOnlyYou => [FROM_HERE, FROM_HERE, FROM_HERE],
        Reason::UnknownRedirectRefused => {
            [FOUND, (StationState::Works, "station-sends_us_away"), NOT_SEEN]
        }
        Reason::UnknownConflict => [MAY_BE, MAY_BE, MAY_BE],
        Reason::UnknownOneSide => one_side(verdict),
        Reason::UnknownOnlyUs => [FOUND, (StationState::Partly, "station-lets_you_in"), NOT_SEEN],
        _ => [NOT_SEEN, NOT_SEEN, NOT_SEEN],
    }
}

/// The stations as one machine sees them that did not get the page.
fn one_side(verdict: &Verdict) -> [Seen; 3] {
    let found = verdict.find(|fact| matches!(fact, Fact::NameResolves { .. }).then_some(()));
    let name = if found.is_some() { FOUND } else { MAY_BE };
    [name, MAY_BE, NOT_REACHED]
}

const FOUND: Seen = (StationState::Works, "station-found");
const WORKS: Seen = (StationState::Works, "station-works");
const FROM_HERE: Seen = (StationState::Works, "station-from_here");
const MAY_BE: Seen = (StationState::Suspect, "station-may_be");
const NOT_SEEN: Seen = (StationState::NotSeen, "station-not_seen");
const NOT_LOOKED: Seen = (StationState::NotSeen, "station-not_looked");
const NOT_REACHED: Seen = (StationState::NotSeen, "station-not_reached");
