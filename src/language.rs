//! The languages in which visitors are told things, and the lookup of their words.
//!
//! The words are Fluent messages (<https://projectfluent.org>) under `locales/`, built into the
//! program. English is complete, and stands in for what another language lacks; a test holds that
//! none lacks anything. This module knows no verdict: it only says what it is asked to say.

mod bundles;

use std::borrow::Cow;

use fluent_bundle::FluentArgs;
use fluent_bundle::FluentValue;

/// A language that visitors can read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English, the language of the API, of the command and of the logs.
    #[default]
    English,
    /// German.
    German,
    /// Spanish.
    Spanish,
    /// French.
    French,
    /// Portuguese.
    Portuguese,
    /// Hindi.
    Hindi,
    /// Japanese.
    Japanese,
    /// Arabic, written from right to left.
    Arabic,
}

impl Language {
    /// All of them, in the order in which a page offers them.
    pub const ALL: [Self; 8] = [
        Self::English,
        Self::German,
        Self::Spanish,
        Self::French,
        Self::Portuguese,
        Self::Hindi,
        Self::Japanese,
        Self::Arabic,
    ];

    /// Its tag (BCP 47), as in `lang="…"` and as the name of its folder.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
            Self::Spanish => "es",
            Self::French => "fr",
            Self::Portuguese => "pt",
            Self::Hindi => "hi",
            Self::Japanese => "ja",
            Self::Arabic => "ar",
        }
    }

    /// Its name for those who speak it.
    pub const fn endonym(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::German => "Deutsch",
            Self::Spanish => "Español",
            Self::French => "Français",
            Self::Portuguese => "Português",
            Self::Hindi => "हिन्दी",
            Self::Japanese => "日本語",
            Self::Arabic => "العربية",
        }
    }

    /// The direction of its script, as in `dir="…"`.
    pub const fn direction(self) -> &'static str {
        match self {
            Self::Arabic => "rtl",
            _ => "ltr",
        }
    }

    /// The language of a tag, by its primary subtag: `pt-BR` is Portuguese. `None` for those that
    /// we do not speak.
    pub fn of_tag(tag: &str) -> Option<Self> {
        let primary = tag.trim().split(['-', '_']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|language| language.tag().eq_ignore_ascii_case(primary))
    }

    /// The text of a message that has no variables; `message.attribute` names an attribute.
    pub fn say(self, id: &str) -> Cow<'static, str> {
        self.fill(id, &Blanks::none()).unwrap_or_default()
    }

    /// The text of a message with its variables filled; `None` when one of them has no value, or
    /// when there is no such message.
    pub fn fill(self, id: &str, blanks: &Blanks) -> Option<Cow<'static, str>> {
        let (id, attribute) =
            id.split_once('.').map_or((id, None), |(id, attribute)| (id, Some(attribute)));
        self.with_fallback(|bundle| {
            let message = bundle.get_message(id)?;
            let pattern = match attribute {
                Some(attribute) => message.get_attribute(attribute)?.value(),
                None => message.value()?,
            };
            Some(bundles::filled(bundle, pattern, &blanks.values))
        })?
    }

    /// The attributes of a message whose names begin so, in the order of the file, as far as their
    /// variables have values.
    pub fn fill_each(self, id: &str, prefix: &str, blanks: &Blanks) -> Vec<Cow<'static, str>> {
        let lines = self.with_fallback(|bundle| {
            let message = bundle.get_message(id)?;
            let named = message.attributes().filter(|line| line.id().starts_with(prefix));
            let filled =
                named.filter_map(|line| bundles::filled(bundle, line.value(), &blanks.values));
            Some(filled.collect())
        });
        lines.unwrap_or_default()
    }

    /// Whether this very language has the value of a message.
    #[cfg(test)]
    pub(crate) fn has(self, id: &str) -> bool {
        bundles::of(self).get_message(id).is_some_and(|message| message.value().is_some())
    }

    /// How many attributes of a message begin so, in this very language.
    #[cfg(test)]
    pub(crate) fn lines(self, id: &str, prefix: &str) -> usize {
        bundles::of(self).get_message(id).map_or(0, |message| {
            message.attributes().filter(|line| line.id().starts_with(prefix)).count()
        })
    }

    /// Looks in the own words first, then in the English ones.
    fn with_fallback<T>(self, look: impl Fn(&'static bundles::Bundle) -> Option<T>) -> Option<T> {
        look(bundles::of(self)).or_else(|| match self {
            Self::English => None,
            _ => look(bundles::of(Self::English)),
        })
    }
}

/// What goes into the variables of messages.
#[derive(Default)]
pub struct Blanks {
    values: FluentArgs<'static>,
}

impl Blanks {
    /// No variable has a value.
    pub fn none() -> Self {
        Self::default()
    }

    /// Puts a text into a variable.
    pub fn text(&mut self, name: &'static str, text: impl Into<Cow<'static, str>>) -> &mut Self {
        self.values.set(name, FluentValue::String(text.into()));
        self
    }

    /// Puts a number into a variable; the message may choose its words by it.
    pub fn number(&mut self, name: &'static str, number: i64) -> &mut Self {
        self.values.set(name, FluentValue::from(number));
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_known_by_their_first_part() {
        assert_eq!(Language::of_tag("pt-BR"), Some(Language::Portuguese));
        assert_eq!(Language::of_tag(" DE "), Some(Language::German));
        assert_eq!(Language::of_tag("nl"), None);
        assert_eq!(Language::of_tag(""), None);
        for language in Language::ALL {
            assert_eq!(Language::of_tag(language.tag()), Some(language));
        }
    }

    #[test]
    fn a_sentence_whose_variable_has_no_value_is_not_said() {
        let mut blanks = Blanks::none();
        assert_eq!(Language::English.fill("common-behind_it", &blanks), None);
        blanks.text("behind", "502");
        let said = Language::English.fill("common-behind_it", &blanks);
        assert_eq!(said.as_deref(), Some("Behind it the site answers with status 502."));
    }

    #[test]
    fn messages_may_refer_to_others() {
        let mut blanks = Blanks::none();
        let said = Language::English.fill_each("gateway-upstream_refused", "visitor", &blanks);
        assert_eq!(said.len(), 2, "the site does not say how long to wait: {said:?}");
        blanks.text("retry", "2 minutes");
        let said = Language::English.fill_each("gateway-upstream_refused", "visitor", &blanks);
        assert!(said[1].contains("to wait 2 minutes before"), "{said:?}");
    }

    #[test]
    fn numbers_choose_their_words() {
        let mut one = Blanks::none();
        one.number("count", 1);
        assert_eq!(Language::English.fill("count-days", &one).as_deref(), Some("1 day"));
    }

    #[test]
    fn what_is_not_there_says_nothing() {
        assert_eq!(Language::Japanese.say("no-such-message"), "");
        assert_eq!(Language::English.say("place-you.is"), "your device");
    }
}
