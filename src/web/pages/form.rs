//! The form that asks: an address, what the person sees, and the error text.

use std::borrow::Cow;

use crate::explanation::clean;
use crate::language::Blanks;
use crate::language::Language;
use crate::report::Report;
use crate::report::Saw;
use crate::target::TYPED_MAX_BYTES;
use crate::web::question::Question;

/// The form's state. All of it is hostile text until the template has escaped it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::web) struct Form {
    pub(in crate::web) address: String,
    pub(in crate::web) error: String,
    /// How many seconds ago they saw it, as far as somebody counted.
    pub(in crate::web) age_s: u32,
    saw: String,
}

/// One line of the list of symptoms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Choice {
    pub(in crate::web) value: String,
    pub(in crate::web) words: Cow<'static, str>,
    pub(in crate::web) chosen: bool,
}

impl Form {
    /// A form with an address, nothing else.
    pub(super) fn with_address(address: &str) -> Self {
        Self { address: clean(address, TYPED_MAX_BYTES), ..Self::default() }
    }

    /// A form without an address, for somebody who sees a page with this number.
    pub(super) fn seeing(status: u16) -> Self {
        Self { saw: status.to_string(), ..Self::default() }
    }

    /// A form with what was typed, understood or not. What nobody can see of it goes, so that the
    /// address can be mended by eye.
    pub(in crate::web) fn typed(question: &Question) -> Self {
        Self {
            address: clean(&question.url, TYPED_MAX_BYTES),
            error: Report::said(Some(&question.error)).error.unwrap_or_default(),
            saw: question.saw.clone(),
            ..Self::default()
        }
    }

    /// A form that holds what was asked before.
    pub(super) fn of(address: &str, report: &Report) -> Self {
        Self {
            address: address.to_owned(),
            error: report.error.clone().unwrap_or_default(),
            age_s: report.age_s.unwrap_or_default(),
            saw: report.saw.map(|saw| saw.to_string()).unwrap_or_default(),
        }
    }

    /// The chosen symptom's word, or nothing.
    pub(in crate::web) fn saw(&self) -> &str {
        &self.saw
    }

    /// Whether nothing was said of what the person sees.
    pub(super) fn is_silent(&self) -> bool {
        self.saw.is_empty() && self.error.is_empty()
    }

    /// The list of symptoms. A status that is not on it gets a line of its own.
    pub(in crate::web) fn choices(&self, language: Language) -> Vec<Choice> {
        let mut choices: Vec<Choice> = SYMPTOMS
            .iter()
            .map(|value| Choice {
                value: (*value).to_owned(),
                words: symptom(value, language),
                chosen: *value == self.saw,
            })
            .collect();
        let is_rare = choices.iter().all(|choice| !choice.chosen);
        if let (true, Ok(Saw::Status(_))) = (is_rare, self.saw.parse()) {
            let words = symptom(&self.saw, language);
            choices.push(Choice { value: self.saw.clone(), words, chosen: true });
        }
        choices
    }

    /// The line for a status that is not on the list, with a place for its number: for the script
    /// that reads what a bookmarklet brought.
    pub(in crate::web) fn any_status(&self, language: Language) -> Cow<'static, str> {
        symptom("{status}", language)
    }

    /// Symptoms to be told with one press, the likely ones for this answer first; what was told
    /// already is not among them.
    pub(super) fn presses(&self, likely: &[String], language: Language) -> Vec<Choice> {
        let untold = likely.iter().filter(|value| **value != self.saw);
        let choice = |value: &String| Choice {
            value: value.clone(),
            words: symptom(value, language),
            chosen: false,
        };
        untold.map(choice).collect()
    }
}

/// The words for `saw` and what they mean; numbers of error pages stand for themselves. In
/// English, for those who write programs.
pub(super) fn symptom_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    let words = SYMPTOMS.iter().copied().filter(|word| word.starts_with(char::is_alphabetic));
    words.filter_map(|word| match symptom(word, Language::English) {
        Cow::Borrowed(meaning) => Some((word, meaning)),
        // Only a message with a variable is made anew, and these have none.
        Cow::Owned(_) => None,
    })
}

/// A symptom in the words of people.
fn symptom(value: &str, language: Language) -> Cow<'static, str> {
    let id = if value.is_empty() { "none" } else { value };
    if SYMPTOMS.contains(&value) {
        return language.say(&format!("symptom-{id}"));
    }
    let mut blanks = Blanks::none();
    blanks.text("status", value.to_owned());
    language.fill("symptom-status", &blanks).unwrap_or_default()
}

/// The symptoms, the common ones first; their words are in `locales/`.
const SYMPTOMS: &[&str] = &[
    "", "works", "timeout", "slow", "502", "503", "504", "500", "404", "403", "429", "refused",
    "reset", "dns", "tls", "blocked", "blank", "offline", "other",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symptom_of_the_list_is_one_that_we_understand() {
        for word in SYMPTOMS.iter().skip(1) {
            assert!(word.parse::<Saw>().is_ok(), "{word}");
            assert!(!symptom(word, Language::English).is_empty(), "{word} has no words");
        }
    }

    #[test]
    fn no_symptom_is_left_out() {
        let list = crate::report::UnknownSymptom.to_string();
        let (_, words) = list.split_once("one of: ").unwrap();
        let words = words.split(", ").filter(|word| !word.contains(' '));
        for word in words {
            assert!(SYMPTOMS.contains(&word), "{word}");
        }
    }

    #[test]
    fn a_rare_status_stays_chosen() {
        let report = Report { saw: Some(Saw::Status(522)), ..Report::default() };
        let choices = Form::of("example.com", &report).choices(Language::English);
        assert_eq!(choices.iter().filter(|choice| choice.chosen).count(), 1);
        assert!(choices.iter().any(|choice| choice.chosen && choice.value == "522"));
    }

    #[test]
    fn programs_are_told_every_word() {
        let words = SYMPTOMS.iter().filter(|word| word.starts_with(char::is_alphabetic));
        assert_eq!(symptom_words().count(), words.count());
    }

    #[test]
    fn what_was_told_is_not_asked_again() {
        let report = Report { saw: Some(Saw::Status(502)), ..Report::default() };
        let likely = ["works", "502", "timeout"].map(str::to_owned);
        let presses = Form::of("example.com", &report).presses(&likely, Language::English);
        let values: Vec<_> = presses.iter().map(|press| press.value.as_str()).collect();
        assert_eq!(values, ["works", "timeout"]);
    }
}
