//! From a verdict to plain sentences. Asks *how to say it*, never *what happened*.
//!
//! Every reason has its phrases as data (`phrases/`), one file per fault; blanks in them are
//! filled from the facts of the verdict (`blanks`), and a sentence with a blank that no fact
//! fills is left out, so that nothing is said that was not seen. This module must not judge,
//! and knows no clock, no socket and no HTML: escaping is the face's job.

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::explanation::blanks::Blanks;
use crate::verdict::Confidence;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Verdict;

mod blanks;
mod causes;
mod clean;
mod evidence;
mod gateways;
mod headline;
mod path;
mod phrases;
pub(crate) mod words;

pub use crate::explanation::clean::clean;

/// A verdict in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// One sentence: the answer.
    pub headline: String,
    /// Two to five plain sentences.
    pub sentences: Vec<String>,
    /// What to do.
    pub advice: Advice,
    /// Why each cause of the verdict is on its list, in the same order.
    pub causes: Vec<String>,
    /// Each line of evidence as a sentence, in the same order.
    pub evidence: Vec<String>,
    /// The way from the person to the site.
    pub path: Vec<Station>,
}

/// What to do.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Advice {
    /// What the person can do.
    pub visitor: Vec<String>,
    /// What the site's owner can check.
    pub owner: Vec<String>,
}

/// A place on the way from the person to the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Station {
    /// Which place.
    pub place: Place,
    /// How it is there.
    pub state: StationState,
    /// The state in a few words, for instance "Works" or "The trouble is here".
    pub words: String,
}

/// The five places on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// The person's device and own network.
    You,
    /// The person's Internet provider.
    Provider,
    /// The site's name.
    Name,
    /// The site's front door (and the way to it, and its encryption).
    Gateway,
    /// The site's program.
    Site,
}

/// How it is at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StationState {
    /// It works.
    Works,
    /// The trouble is here.
    Trouble,
    /// The trouble may be here.
    Suspect,
    /// It works for some.
    Partly,
    /// We could not see it.
    NotSeen,
}

/// Says a verdict in words.
pub fn explain(verdict: &Verdict) -> Explanation {
    let phrases = phrases::of(verdict.reason);
    let blanks = Blanks::new(verdict);
    Explanation {
        headline: headline::headline(verdict, phrases, &blanks),
        sentences: sentences(verdict, phrases.says, &blanks),
        advice: Advice {
            visitor: blanks
                .fill_all(ADVICE_BY_FACTS)
                .chain(blanks.fill_all(phrases.visitor))
                .take(ADVICE_MAX)
                .collect(),
            owner: gateways::advice(verdict.gateway.as_ref(), phrases.front)
                .into_iter()
                .chain(phrases.owner.iter().copied())
                .filter_map(|template| blanks.fill(template))
                .take(ADVICE_MAX)
                .collect(),
        },
        causes: verdict.causes.iter().map(causes::because).collect(),
        evidence: verdict.evidence.iter().map(|line| evidence::sentence(&line.fact)).collect(),
        path: path::path(verdict),
    }
}

/// What the reason says, then what else it may be, and at the end how sure we are, when we are
/// not certain.
fn sentences(verdict: &Verdict, says: &[&'static str], blanks: &Blanks<'_>) -> Vec<String> {
    let other = verdict.runner_up.and_then(|other| blanks.fill(phrases::of(other).tail));
    let other = other.map(|tail| format!("It may also be that {tail}."));
    let last = other.into_iter().chain(doubt(verdict).map(str::to_owned)).collect::<Vec<_>>();
    blanks.fill_all(says).take(SENTENCES_MAX - last.len()).chain(last).collect()
}

/// How sure we are, in a sentence.
fn doubt(verdict: &Verdict) -> Option<&'static str> {
    match (verdict.confidence, verdict.looked) {
        _ if matches!(verdict.fault(), Fault::Checker | Fault::Unknown) => None,
        (_, Looked::FromTheirs) if verdict.fault() == Fault::None => {
            Some("Only your own machine has looked, so it may still fail elsewhere.")
        }
        (Confidence::Certain, _) => None,
        (_, Looked::FromHere) if verdict.fault() == Fault::None => {
            Some("We looked from one place, so it may still fail elsewhere.")
        }
        (Confidence::Likely, _) => Some("We are fairly sure of this, but not certain."),
        (Confidence::Possible, _) => Some("This is our best guess so far, not a sure thing."),
    }
}

/// Advice that any reason can have, when there is a fact for it.
const ADVICE_BY_FACTS: &[&str] = &[
    "Use {sibling} instead. That address works.",
    "Switch off your VPN ({tunnel}) first, and try again without it.",
];

/// The most sentences: more is not read by somebody whose page has just failed.
const SENTENCES_MAX: usize = 5;

/// The most lines of advice for each reader, for the same reason.
const ADVICE_MAX: usize = 8;
