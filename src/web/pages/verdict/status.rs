//! What follows from the number that was seen: the link to the page about it, and what a person
//! most likely sees.

use std::borrow::Cow;

use crate::language::Blanks;
use crate::language::Language;
use crate::verdict::Fact;
use crate::verdict::Fault;
use crate::verdict::Verdict;

/// The status of the error that a verdict is about: what was measured, or else what the person
/// tells.
pub(super) fn seen(verdict: &Verdict) -> Option<u16> {
    let measured = verdict.find(|fact| match fact {
        Fact::Status { code, .. } | Fact::MachineGetsStatus { code } => Some(*code),
        Fact::AddressAnswersWithError { status, .. } | Fact::Refuses { status } => Some(*status),
        _ => None,
    });
    let told = || verdict.understood.as_ref().and_then(|it| it.status);
    measured.filter(|status| *status >= 400).or_else(told)
}

/// The words of the link to the page about it.
pub(super) fn article_words(status: Option<u16>, language: Language) -> Cow<'static, str> {
    let mut blanks = Blanks::none();
    blanks.text("status", status.map(|status| status.to_string()).unwrap_or_default());
    language.fill("verdict-code", &blanks).unwrap_or_default()
}

/// What a person most likely sees when this is the verdict, as words of `saw`.
pub(super) fn likely(verdict: &Verdict, status: Option<u16>) -> Vec<String> {
    let number = status.map(|status| status.to_string());
    let common: &[&str] = match verdict.fault() {
        Fault::None => &["works", "502", "timeout", "dns", "blank"],
        Fault::Local | Fault::Isp => &["works", "dns", "timeout", "tls", "blocked"],
        Fault::Dns => &["works", "dns", "timeout"],
        Fault::Network => &["works", "timeout", "refused", "reset"],
        Fault::Tls => &["works", "tls", "timeout"],
        Fault::Gateway | Fault::Application => &["works", "502", "timeout", "blank"],
        Fault::Checker => &["works", "502", "timeout", "dns"],
        Fault::Unknown => &["works", "403", "blocked", "timeout"],
    };
    let common = common.iter().map(|word| (*word).to_owned());
    let mut likely: Vec<String> = Vec::new();
    // That it works comes first, then the very number.
    let numbered = common.clone().take(1).chain(number).chain(common.skip(1));
    for word in numbered {
        if !likely.contains(&word) && likely.len() < PRESSES_MAX {
            likely.push(word);
        }
    }
    likely
}

/// More buttons than these are a list to be read.
const PRESSES_MAX: usize = 5;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Saw;

    #[test]
    fn every_symptom_that_can_be_pressed_is_one_that_we_understand() {
        for fault in Fault::ALL {
            let verdict = crate::web::pages::verdict::tests::of_fault(*fault);
            let likely = likely(&verdict, Some(521));
            assert!(likely.len() > 2 && likely.len() <= PRESSES_MAX, "{likely:?}");
            assert_eq!((likely[0].as_str(), likely[1].as_str()), ("works", "521"));
            for word in likely {
                assert!(word.parse::<Saw>().is_ok(), "{word}");
            }
        }
    }
}
