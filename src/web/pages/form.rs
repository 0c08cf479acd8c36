//! The form that asks: an address, what the person sees, and the error text.

use crate::explanation::clean;
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
    pub(in crate::web) words: String,
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
    pub(in crate::web) fn choices(&self) -> Vec<Choice> {
        let mut choices: Vec<Choice> = SYMPTOMS
            .iter()
            .map(|(value, words)| Choice {
                value: (*value).to_owned(),
                words: (*words).to_owned(),
                chosen: *value == self.saw,
            })
            .collect();
        if let (false, Ok(Saw::Status(status))) =
            (choices.iter().any(|choice| choice.chosen), self.saw.parse())
        {
            let words = format!("A page with the error number {status}");
            choices.push(Choice { value: self.saw.clone(), words, chosen: true });
        }
        choices
    }
}

/// The words for `saw` and what they mean; numbers of error pages stand for themselves.
pub(super) fn symptom_words() -> impl Iterator<Item = (&'static str, &'static str)> {
    SYMPTOMS.iter().copied().filter(|(word, _)| word.starts_with(char::is_alphabetic))
}

/// The symptoms in the words of people, the common ones first. Short, so that a phone shows all
/// of each.
const SYMPTOMS: &[(&str, &str)] = &[
    ("", "Choose, if you like"),
    ("works", "It works for me"),
    ("timeout", "It loads and loads"),
    ("slow", "It is very slow"),
    ("502", "502: bad gateway"),
    ("503", "503: not available"),
    ("504", "504: gateway timeout"),
    ("500", "500: server error"),
    ("404", "404: page not found"),
    ("403", "403: no access"),
    ("429", "429: too many requests"),
    ("refused", "It refused to connect"),
    ("reset", "The connection was cut"),
    ("dns", "The site was not found"),
    ("tls", "A warning: it is not safe"),
    ("blocked", "A page says: blocked"),
    ("blank", "An empty page"),
    ("offline", "It says: no Internet"),
    ("other", "Something else"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_symptom_of_the_list_is_one_that_we_understand() {
        for (word, _) in SYMPTOMS.iter().skip(1) {
            assert!(word.parse::<Saw>().is_ok(), "{word}");
        }
    }

    #[test]
    fn no_symptom_is_left_out() {
        let list = crate::report::UnknownSymptom.to_string();
        let (_, words) = list.split_once("one of: ").unwrap();
        let words = words.split(", ").filter(|word| !word.contains(' '));
        for word in words {
            assert!(SYMPTOMS.iter().any(|(known, _)| *known == word), "{word}");
        }
    }

    #[test]
    fn a_rare_status_stays_chosen() {
        let report = Report { saw: Some(Saw::Status(522)), ..Report::default() };
        let choices = Form::of("example.com", &report).choices();
        assert_eq!(choices.iter().filter(|choice| choice.chosen).count(), 1);
        assert!(choices.iter().any(|choice| choice.chosen && choice.value == "522"));
    }
}
