//! The switch of languages: the same page once more, in the language that is pressed. A language
//! that was chosen stands in the address, and in no cookie.

use crate::check::Checked;
use crate::web::question::Question;

/// Where a press leads, and what goes along.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::web) struct Switch {
    /// The path of the page.
    pub(in crate::web) action: String,
    /// The other parameters.
    pub(in crate::web) kept: Vec<(&'static str, String)>,
}

impl Switch {
    /// Of a page that has no parameters.
    pub(in crate::web) fn at(path: impl Into<String>) -> Self {
        Self { action: path.into(), kept: Vec::new() }
    }

    /// Of the page that answers a question, or tells why there is no answer.
    pub(in crate::web) fn of_question(question: &Question) -> Self {
        if question.url.is_empty() {
            return Self::at("/");
        }
        let said = [("url", &question.url), ("saw", &question.saw), ("error", &question.error)];
        Self::with("/check", said.map(|(name, value)| (name, value.as_str())))
    }

    /// Of the page that tells an answer.
    pub(in crate::web) fn of_answer(checked: &Checked) -> Self {
        let saw = checked.report.saw.map(|saw| saw.to_string()).unwrap_or_default();
        let error = checked.report.error.as_deref().unwrap_or_default();
        Self::with("/check", [("url", checked.target.canonical()), ("saw", &saw), ("error", error)])
    }

    /// Of a page with these parameters, as far as they hold anything.
    pub(in crate::web) fn with<'a>(
        path: &str,
        kept: impl IntoIterator<Item = (&'static str, &'a str)>,
    ) -> Self {
        let kept = kept.into_iter().filter(|(_, value)| !value.is_empty());
        let kept = kept.map(|(name, value)| (name, value.to_owned())).collect();
        Self { action: path.to_owned(), kept }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_goes_along() {
        let mut question = Question::about("shop.example/a?b=c");
        question.saw = "502".to_owned();
        let switch = Switch::of_question(&question);
        assert_eq!(switch.action, "/check");
        let kept = [("url", "shop.example/a?b=c".to_owned()), ("saw", "502".to_owned())];
        assert_eq!(switch.kept, kept);
        assert_eq!(Switch::of_question(&Question::default()), Switch::at("/"));
    }
}
