//! The contract's answer (section 3), field by field.

use serde::Deserialize;
use serde::Serialize;

use crate::explanation::Advice;
use crate::explanation::Station;
use crate::explanation::clean;
use crate::report::Saw;
use crate::verdict::Cause;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::Gateway;
use crate::verdict::Reason;
use crate::verdict::Understood;
use crate::verdict::Verdict;
use crate::verdict::Witness;
use crate::wire::Parts;
use crate::wire::Source;
use crate::wire::observations::ObservationSeen;
use crate::wire::steps;
use crate::wire::steps::Steps;
use crate::wire::text;
use crate::wire::times::rfc3339;

/// The contract's answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Answer {
    /// The contract's version of this shape.
    pub version: u32,
    /// What was checked.
    pub url: String,
    /// The host of that.
    pub host: String,
    /// For whom it is down.
    pub down_for: DownFor,
    /// Where along the way the trouble is.
    pub fault: Fault,
    /// The finer grain.
    pub reason: Reason,
    /// How sure we are.
    pub confidence: Confidence,
    /// The stable id of the rule that decided.
    pub rule: String,
    /// What else it may be, when the evidence for that is nearly as strong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub runner_up: Option<Reason>,
    /// The answer in one sentence.
    pub headline: String,
    /// Two to five plain sentences.
    pub explanation: Vec<String>,
    /// What to do.
    pub advice: Advice,
    /// What may be behind it, likeliest first.
    pub causes: Vec<CauseSaid>,
    /// Who stands in front of the site; `null` when nobody could be told.
    pub gateway: Option<Gateway>,
    /// The five stations of the way.
    pub path: Vec<Station>,
    /// What the verdict rests on, most telling first.
    pub evidence: Vec<EvidenceSaid>,
    /// What was seen, every step timed in milliseconds.
    pub observations: Vec<ObservationSeen>,
    /// What the person said; `null` when they said nothing.
    pub report: Option<ReportSaid>,
    /// When it was measured (RFC 3339, UTC).
    pub checked_at: String,
    /// How old the measurement is, in milliseconds.
    pub age_ms: u64,
    /// Whether it had been measured before this question came.
    pub cached: bool,
    /// Until when it is served again without a new measurement (RFC 3339, UTC).
    pub fresh_until: String,
    /// Why it was told although it is not fresh any more; absent when it is fresh.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stale: Option<Stale>,
}

/// Why a measurement was told that is not fresh any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stale {
    /// A new measurement is under way.
    CheckingAgain,
    /// We could not measure anew.
    CouldNotCheck,
}

impl Stale {
    /// The id of the sentence for people.
    pub fn message(self) -> &'static str {
        match self {
            Self::CheckingAgain => "stale-checking_again",
            Self::CouldNotCheck => "stale-could_not_check",
        }
    }

    fn of(source: Source) -> Option<Self> {
        match source {
            Source::Measured | Source::Cached => None,
            Source::Overdue => Some(Self::CheckingAgain),
            Source::LastKnown => Some(Self::CouldNotCheck),
        }
    }
}

/// A cause, how sure, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CauseSaid {
    /// The cause.
    pub cause: Cause,
    /// How sure we are.
    pub confidence: Confidence,
    /// What points at it.
    pub because: String,
}

/// One line of evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EvidenceSaid {
    /// Who saw it.
    pub from: Witness,
    /// What was seen, in a sentence.
    pub says: String,
    /// The place it points at.
    pub supports: Fault,
}

/// What the person said, and what was made of it. Their pasted text is not sent back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReportSaid {
    /// The symptom they chose.
    pub saw: Option<Saw>,
    /// What was made of it.
    pub understood_as: Option<Understood>,
}

impl Answer {
    /// Puts the parts together.
    pub fn new(parts: Parts<'_>) -> Self {
        let Parts { target, verdict, explanation, times, .. } = parts;
        Self {
            version: VERSION,
            url: target.canonical().to_owned(),
            host: target.host().to_string().trim_matches(['[', ']']).to_owned(),
            down_for: verdict.down_for,
            fault: verdict.fault(),
            reason: verdict.reason,
            confidence: verdict.confidence,
            rule: verdict.rule.to_owned(),
            runner_up: verdict.runner_up,
            headline: explanation.headline.clone(),
            explanation: explanation.sentences.clone(),
            advice: explanation.advice.clone(),
            causes: causes(verdict, &explanation.causes),
            gateway: verdict.gateway.as_ref().map(cleaned),
            path: explanation.path.clone(),
            evidence: evidence(verdict, &explanation.evidence),
            observations: observations(&parts),
            report: report(&parts),
            checked_at: rfc3339(times.checked_at),
            age_ms: u64::try_from(times.age.as_millis()).unwrap_or(u64::MAX),
            cached: times.source != Source::Measured,
            fresh_until: rfc3339(times.fresh_until),
            stale: Stale::of(times.source),
        }
    }

    /// Every step that was taken, in words, for people who look closely.
    pub fn steps(&self) -> Vec<Steps> {
        steps::of(&self.observations)
    }

    /// The same facts as plain text for terminals: at most 80 columns, no colour needed.
    pub fn to_text(&self) -> String {
        text::of(self)
    }

    /// The same facts as plain text for a support ticket: with these steps, without an age, which
    /// would be wrong as soon as it is read, and with a note and a link to the case at the end.
    pub fn to_ticket(&self, steps: &[Steps], note: Option<&str>, link: &str) -> String {
        text::ticket(self, steps, note, link)
    }
}

/// What our side saw, then what the person's machine saw.
fn observations(parts: &Parts<'_>) -> Vec<ObservationSeen> {
    let theirs = parts.report.measurement.as_deref().map(|measured| &measured.observation);
    parts.observations.iter().chain(theirs).map(ObservationSeen::new).collect()
}

fn causes(verdict: &Verdict, said: &[String]) -> Vec<CauseSaid> {
    let guesses = verdict.causes.iter().zip(said);
    guesses
        .map(|(guess, because)| CauseSaid {
            cause: guess.cause,
            confidence: guess.confidence,
            because: because.clone(),
        })
        .collect()
}

fn evidence(verdict: &Verdict, said: &[String]) -> Vec<EvidenceSaid> {
    let lines = verdict.evidence.iter().zip(said);
    lines
        .map(|(line, says)| EvidenceSaid {
            from: line.from,
            says: says.clone(),
            supports: line.supports,
        })
        .collect()
}

fn report(parts: &Parts<'_>) -> Option<ReportSaid> {
    (!parts.report.is_empty()).then(|| ReportSaid {
        saw: parts.report.saw,
        understood_as: parts.verdict.understood.as_ref().map(understood),
    })
}

fn cleaned(gateway: &Gateway) -> Gateway {
    Gateway { name: clean(&gateway.name, WORD_MAX_CHARS), kind: gateway.kind }
}

/// What was understood, with every word that may come from the paste washed.
fn understood(understood: &Understood) -> Understood {
    let word = |text: &Option<String>| text.as_deref().map(|text| clean(text, WORD_MAX_CHARS));
    Understood {
        class: understood.class,
        status: understood.status,
        written_by: word(&understood.written_by),
        vendor: word(&understood.vendor),
        fingerprint: word(&understood.fingerprint),
        code: word(&understood.code),
        request_id: word(&understood.request_id),
        data_centre: word(&understood.data_centre),
        reference: word(&understood.reference),
        seen_at: understood.seen_at,
        shown_address: understood.shown_address,
    }
}

/// The contract's version of this shape.
pub(super) const VERSION: u32 = 1;

/// Names and ids are shorter.
const WORD_MAX_CHARS: usize = 80;
