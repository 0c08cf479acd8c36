//! From a verdict to plain sentences. Asks *how to say it*, never *what happened*.
//!
//! Every reason has its sentences as data (`locales/`), in each language; their variables are
//! filled from the facts of the verdict (`blanks`), and a sentence with a variable that no fact
//! fills is left out, so that nothing is said that was not seen. This module must not judge, and
//! knows no clock, no socket and no HTML: escaping is the face's job.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Deserialize;
use serde::Serialize;

use crate::explanation::headline::Headline;
use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Confidence;
use crate::verdict::Fault;
use crate::verdict::Looked;
use crate::verdict::Reason;
use crate::verdict::Verdict;

mod amounts;
pub mod articles;
mod blanks;
mod causes;
mod clean;
mod evidence;
mod front;
mod gateways;
mod headline;
mod mind;
mod path;
pub mod progress;
mod ways;
pub(crate) mod words;

pub use crate::explanation::clean::clean;
pub use crate::explanation::gateways::LogGuide;
pub use crate::explanation::mind::Mind;
pub use crate::explanation::mind::mind;
pub use crate::explanation::ways::Way;
pub use crate::explanation::ways::Ways;
pub use crate::explanation::ways::ways;

/// A verdict in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Explanation {
    /// One sentence: the answer. The two next ones, put together.
    pub headline: String,
    /// Its first half: for whom it is down.
    pub meaning: String,
    /// Its second half: what is the matter.
    pub matter: String,
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

/// Says a verdict in words. What the owner reads, the causes and the evidence are in English, as
/// are the logs and commands that they speak of.
pub fn explain(verdict: &Verdict, language: Language) -> Explanation {
    let blanks = blanks::of(verdict, language);
    let Headline { headline, meaning, matter } = headline::headline(verdict, &blanks, language);
    Explanation {
        headline,
        meaning,
        matter,
        sentences: sentences(verdict, &blanks, language),
        advice: Advice {
            visitor: visitor(verdict, &blanks, language),
            owner: match language {
                Language::English => owner(verdict, &blanks),
                _ => owner(verdict, &blanks::of(verdict, Language::English)),
            },
        },
        causes: verdict.causes.iter().map(causes::because).collect(),
        evidence: verdict.evidence.iter().map(|line| evidence::sentence(&line.fact)).collect(),
        path: path::path(verdict, language),
    }
}

/// The id of what is said for a reason.
fn message(reason: Reason) -> String {
    reason.as_str().replace('.', "-")
}

/// What the reason says, then what else it may be, and at the end how sure we are, when we are
/// not certain.
fn sentences(verdict: &Verdict, blanks: &Blanks, language: Language) -> Vec<String> {
    let other = verdict.runner_up.and_then(|other| {
        let mut tail = Blanks::none();
        tail.text("tail", language.fill(&message(other), blanks)?);
        language.fill("doubt-other", &tail)
    });
    let last = other.into_iter().chain(doubt(verdict).map(|id| language.say(id)));
    let last = last.map(Cow::into_owned).collect::<Vec<_>>();
    let says = language.fill_each(&message(verdict.reason), "says", blanks);
    let says = says.into_iter().map(Cow::into_owned).take(SENTENCES_MAX - last.len());
    says.chain(last).collect()
}

/// What the visitor can do: first what any reason can have, when there is a fact for it.
fn visitor(verdict: &Verdict, blanks: &Blanks, language: Language) -> Vec<String> {
    let by_facts = ADVICE_BY_FACTS.iter().filter_map(|id| language.fill(id, blanks));
    let by_reason = language.fill_each(&message(verdict.reason), "visitor", blanks);
    by_facts.chain(by_reason).map(Cow::into_owned).take(ADVICE_MAX).collect()
}

/// What the owner can check, in English: first what the gateway's own log says.
fn owner(verdict: &Verdict, english: &Blanks) -> Vec<String> {
    let templates = gateways::advice(verdict.gateway.as_ref(), front::of(verdict.reason));
    let in_the_log = templates.into_iter().filter_map(|template| blanks::fill(template, verdict));
    let id = format!("owner-{}", message(verdict.reason));
    let by_reason = Language::English.fill_each(&id, "line", english);
    in_the_log.chain(by_reason.into_iter().map(Cow::into_owned)).take(ADVICE_MAX).collect()
}

/// The id of how sure we are, in a sentence.
fn doubt(verdict: &Verdict) -> Option<&'static str> {
    match (verdict.confidence, verdict.looked) {
        _ if matches!(verdict.fault(), Fault::Checker | Fault::Unknown) => None,
        (_, Looked::FromTheirs) if verdict.fault() == Fault::None => Some("doubt-only_theirs"),
        (Confidence::Certain, _) => None,
        (_, Looked::FromHere) if verdict.fault() == Fault::None => Some("doubt-only_here"),
        (Confidence::Likely, _) => Some("doubt-likely"),
        (Confidence::Possible, _) => Some("doubt-possible"),
    }
}

/// The ids of advice that any reason can have.
const ADVICE_BY_FACTS: &[&str] = &["advice-sibling", "advice-tunnel"];

/// The most sentences: more is not read by somebody whose page has just failed.
const SENTENCES_MAX: usize = 5;

/// The most lines of advice for each reader, for the same reason.
const ADVICE_MAX: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_reason_has_all_its_words() {
        for reason in Reason::ALL {
            let id = message(*reason);
            assert!(Language::English.has(&id), "{reason} has no headline");
            for (id, prefix) in [(&id, "visitor"), (&format!("owner-{id}"), "line")] {
                assert!(Language::English.lines(id, prefix) > 0, "{reason} has no {prefix}");
            }
        }
    }
}
