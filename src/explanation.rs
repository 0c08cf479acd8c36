//! From a verdict to plain sentences. Asks *how to say it*, never *what happened*.

use serde::Serialize;

use crate::verdict::Verdict;

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
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Advice {
    /// What the person can do.
    pub visitor: Vec<String>,
    /// What the site's owner can check.
    pub owner: Vec<String>,
}

/// A place on the way from the person to the site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Station {
    /// Which place.
    pub place: Place,
    /// How it is there.
    pub state: StationState,
    /// The state in a few words, for instance "Works" or "The trouble is here".
    pub words: String,
}

/// The five places on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
pub fn explain(_verdict: &Verdict) -> Explanation {
    panic!("stub")
}
