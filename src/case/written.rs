//! A case as JSON inside of its code. Names are short, and stay: links live for years.

use serde::Deserialize;
use serde::Serialize;

use crate::case::Case;
use crate::case::LeftOut;
use crate::case::address;
use crate::case::when;
use crate::explanation::clean;
use crate::report::Saw;
use crate::target::Target;
use crate::verdict::CauseGuess;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Evidence;
use crate::verdict::Gateway;
use crate::verdict::Looked;
use crate::verdict::Reason;
use crate::verdict::SeenClass;
use crate::verdict::Understood;
use crate::verdict::Verdict;
use crate::wire::Step;
use crate::wire::Steps;

/// A case as it is written.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Written {
    /// The address.
    u: String,
    /// Whether its path and its query were left out.
    #[serde(default, skip_serializing_if = "is_whole")]
    x: (bool, bool),
    /// Seconds since 1970.
    t: u64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    saw: Option<Saw>,
    /// The class and the status that the person's words were understood as.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    heard: Option<(SeenClass, Option<u16>)>,
    /// The host that the verdict is about, when it is not that of the address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    host: Option<String>,
    #[serde(rename = "for")]
    down_for: DownFor,
    reason: Reason,
    sure: Confidence,
    rule: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    gate: Option<Gateway>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    causes: Vec<CauseGuess>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    facts: Vec<Evidence>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    or: Option<Reason>,
    looked: Looked,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    steps: Vec<LookWritten>,
}

/// The title of a look, and its steps.
type LookWritten = (String, Vec<StepWritten>);

/// What was tried, what came of it, and how long it took.
type StepWritten = (String, String, String);

fn is_whole(left_out: &(bool, bool)) -> bool {
    *left_out == (false, false)
}

impl Written {
    /// Leaves something out, the least telling first; `false` when nothing is left to leave out.
    pub(super) fn shorten(&mut self) -> bool {
        match self.steps.last_mut() {
            Some((_, steps)) if steps.len() > 1 => steps.truncate(steps.len() / 2),
            Some(_) => drop(self.steps.pop()),
            None if self.facts.pop().is_some() => {}
            None => return self.causes.pop().is_some(),
        }
        true
    }
}

impl Case {
    pub(super) fn to_written(&self) -> Written {
        let verdict = &self.verdict;
        let own_host = self.target.url().host_str() == Some(&verdict.host);
        Written {
            u: address::written(&self.target),
            x: (self.left_out.path, self.left_out.query),
            t: when::seconds_since_1970(self.checked_at),
            saw: self.saw,
            heard: verdict.understood.as_ref().map(|it| (it.class, it.status)),
            host: (!own_host).then(|| verdict.host.clone()),
            down_for: verdict.down_for,
            reason: verdict.reason,
            sure: verdict.confidence,
            rule: self.rule.clone(),
            gate: verdict.gateway.clone(),
            causes: verdict.causes.clone(),
            facts: verdict.evidence.clone(),
            or: verdict.runner_up,
            looked: verdict.looked,
            steps: self.steps.iter().map(steps_written).collect(),
        }
    }

    /// `None` when the address is none, as only another version could have written it.
    pub(super) fn from_written(written: Written) -> Option<Self> {
        let target = Target::parse(&written.u).ok()?;
        let own_host = target.url().host_str().unwrap_or_default().to_owned();
        let understood = written.heard.map(|(class, status)| Understood {
            class,
            status,
            ..Understood::default()
        });
        Some(Self {
            target,
            left_out: LeftOut { path: written.x.0, query: written.x.1 },
            checked_at: when::at(written.t),
            saw: written.saw,
            verdict: Verdict {
                host: written.host.unwrap_or(own_host),
                down_for: written.down_for,
                reason: written.reason,
                confidence: written.sure,
                rule: "",
                gateway: written.gate,
                causes: written.causes,
                evidence: written.facts,
                understood,
                runner_up: written.or,
                looked: written.looked,
            },
            rule: clean(&written.rule, WORD_MAX_CHARS),
            steps: written.steps.into_iter().map(steps_read).collect(),
        })
    }
}

fn steps_written(steps: &Steps) -> LookWritten {
    let each = |step: &Step| (step.what.clone(), step.seen.clone(), step.took.clone());
    (steps.title.clone(), steps.steps.iter().map(each).collect())
}

fn steps_read((title, steps): LookWritten) -> Steps {
    let word = |text: &str| clean(text, WORD_MAX_CHARS);
    let each = |(what, seen, took): &StepWritten| Step {
        what: word(what),
        seen: word(seen),
        took: word(took),
    };
    Steps { title: word(&title), steps: steps.iter().map(each).collect() }
}

/// Longer words are nobody's.
const WORD_MAX_CHARS: usize = 240;
