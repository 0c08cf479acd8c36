//! A case: one verdict with its evidence, times and steps, in a link that holds all of it. We keep
//! nothing; whoever has the link has the case.
//!
//! What goes into a link is public for ever, so it passes `redacted` first: nothing of the
//! person's own (their addresses, names on their machine, what they pasted) is ever in it. A link
//! is signed ([`LinkKey`]), so that nobody can make our domain say what we did not find. A case
//! keeps facts and no sentences: it is told anew, in the words of today, when it is opened.
//! This module must not judge.

mod address;
mod code;
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;
mod key;
mod redacted;
mod when;
mod written;

use std::time::Duration;
use std::time::SystemTime;

pub use crate::case::address::LeftOut;
pub use crate::case::code::CODE_MAX_BYTES;
pub use crate::case::code::NotACase;
pub use crate::case::key::KEY_MIN_BYTES;
pub use crate::case::key::KeyTooShort;
pub use crate::case::key::LinkKey;
pub use crate::case::when::ago;
pub use crate::case::when::utc;
pub use crate::case::when::utc_in_digits;
use crate::explanation::Explanation;
use crate::explanation::explain;
use crate::language::Language;
use crate::report::Report;
use crate::report::Saw;
use crate::target::Target;
use crate::verdict::Verdict;
use crate::wire::Answer;
use crate::wire::Parts;
use crate::wire::Source;
use crate::wire::Steps;
use crate::wire::Times;

/// One verdict, fit to be given to anybody.
#[derive(Clone, Debug, PartialEq)]
pub struct Case {
    target: Target,
    left_out: LeftOut,
    checked_at: SystemTime,
    saw: Option<Saw>,
    verdict: Verdict,
    /// The rule that decided, as it was called then.
    rule: String,
    /// Our own steps; those of the person's machine would tell of its network.
    steps: Vec<Steps>,
}

impl Case {
    /// The case of an answer, without anything of the person's own.
    pub fn of(parts: Parts<'_>) -> Self {
        let (target, left_out) = address::fit_to_share(parts.target);
        Self {
            target,
            left_out,
            checked_at: when::whole_seconds(parts.times.checked_at),
            saw: parts.report.saw,
            verdict: redacted::verdict(parts.verdict),
            rule: parts.verdict.rule.to_owned(),
            steps: redacted::steps(parts.observations),
        }
    }

    /// The case as the last part of a link: letters, digits, `-` and `_`, at most
    /// [`CODE_MAX_BYTES`]. When all of it does not fit, the last steps are left out first, and
    /// then the evidence that tells least.
    pub fn code(&self, key: &LinkKey) -> String {
        code::seal(&self.to_written(), key)
    }

    /// Reads a code.
    ///
    /// # Errors
    /// [`NotACase`] when it is none, or not one that was made with this key.
    pub fn read(code: &str, key: &LinkKey) -> Result<Self, NotACase> {
        let written = code::open(code, key)?;
        Self::from_written(written).ok_or(NotACase::OtherVersion)
    }

    /// What was asked.
    pub fn target(&self) -> &Target {
        &self.target
    }

    /// What of the address is not in it.
    pub fn left_out(&self) -> LeftOut {
        self.left_out
    }

    /// When it was measured, in whole seconds.
    pub fn checked_at(&self) -> SystemTime {
        self.checked_at
    }

    /// The judgement.
    pub fn verdict(&self) -> &Verdict {
        &self.verdict
    }

    /// The steps that we took.
    pub fn steps(&self) -> &[Steps] {
        &self.steps
    }

    /// The judgement in the words of today.
    pub fn explanation(&self, language: Language) -> Explanation {
        explain(&self.verdict, language)
    }

    /// How old it is; nothing when the clock says that it has yet to come.
    pub fn age(&self, now: SystemTime) -> Duration {
        now.duration_since(self.checked_at).unwrap_or_default()
    }

    /// The contract's answer, as far as the case holds it: without single observations.
    pub fn answer(&self, explanation: &Explanation, now: SystemTime) -> Answer {
        let report = Report { saw: self.saw, ..Report::default() };
        let times = Times {
            checked_at: self.checked_at,
            age: self.age(now),
            source: Source::Cached,
            fresh_until: self.checked_at,
        };
        let parts = Parts {
            target: &self.target,
            report: &report,
            verdict: &self.verdict,
            explanation,
            observations: &[],
            times,
        };
        Answer { rule: self.rule.clone(), ..Answer::new(parts) }
    }

    /// The whole case as plain text for a support ticket, in English, with its link at the end.
    pub fn ticket(&self, link: &str, now: SystemTime) -> String {
        let answer = self.answer(&self.explanation(Language::English), now);
        answer.to_ticket(&self.steps, self.left_out.sentence(), link)
    }
}
