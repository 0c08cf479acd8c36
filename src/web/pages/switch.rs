//! The switch of languages: the same page once more, in the language that is pressed. A language
//! that was chosen stands in the address, and in no cookie.

use crate::web::pages::form::Form;

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

    /// Of the page that answers what is in its form, or tells why there is no answer.
    pub(in crate::web) fn of_form(form: &Form) -> Self {
        if form.address.is_empty() {
            return Self::at("/");
        }
        let said = [("url", form.address.as_str()), ("saw", form.saw()), ("error", &form.error)];
        Self::with("/check", said)
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
    use crate::web::question::Question;

    #[test]
    fn what_was_asked_goes_along() {
        let mut question = Question::about("shop.example/a?b=c\u{202e}");
        question.saw = "502".to_owned();
        let switch = Switch::of_form(&Form::typed(&question));
        assert_eq!(switch.action, "/check");
        let kept = [("url", "shop.example/a?b=c".to_owned()), ("saw", "502".to_owned())];
        assert_eq!(switch.kept, kept);
        assert_eq!(Switch::of_form(&Form::default()), Switch::at("/"));
    }
}
