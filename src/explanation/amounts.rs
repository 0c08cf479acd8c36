//! Amounts in words: spans of time, counts with their nouns, a few names in a row.

use crate::explanation::blanks::HOST_MAX_CHARS;
use crate::explanation::clean::clean;
use crate::language::Blanks;
use crate::language::Language;
use crate::observation::Family;

/// A span of time as people say it.
pub(super) fn span(ms: u32, language: Language) -> String {
    match ms {
        0..100 => language.say("span-short").into_owned(),
        100..1_000 => tenths(0, ms / 100, language),
        1_000..10_000 if ms % 1_000 >= 100 => tenths(ms / 1_000, ms % 1_000 / 100, language),
        _ => seconds(ms / 1_000, language),
    }
}

/// A number of seconds as people say it.
pub(super) fn seconds(seconds: u32, language: Language) -> String {
    match seconds {
        0..120 => amount("count-seconds", seconds.into(), language),
        120..7_200 => amount("count-minutes", seconds.div_ceil(60).into(), language),
        7_200..172_800 => amount("count-hours", seconds.div_ceil(3_600).into(), language),
        _ => days(seconds.div_ceil(86_400).into(), language),
    }
}

/// A number of days.
pub(super) fn days(count: i64, language: Language) -> String {
    amount("count-days", count, language)
}

fn amount(id: &str, count: i64, language: Language) -> String {
    let mut blanks = Blanks::none();
    blanks.number("count", count);
    language.fill(id, &blanks).unwrap_or_default().into_owned()
}

fn tenths(whole: u32, tenths: u32, language: Language) -> String {
    let mut blanks = Blanks::none();
    blanks.text("value", format!("{whole}{}{tenths}", language.say("decimal-sign")));
    language.fill("span-seconds", &blanks).unwrap_or_default().into_owned()
}

/// A few names in a row; `None` when there is none.
pub(super) fn listed(names: &[String], language: Language) -> Option<String> {
    let shown: Vec<String> =
        names.iter().take(NAMES_MAX).map(|name| clean(name, HOST_MAX_CHARS)).collect();
    let few = shown.join(", ");
    if names.len() <= NAMES_MAX {
        return (!shown.is_empty()).then_some(few);
    }
    let mut blanks = Blanks::none();
    blanks.text("names", few);
    language.fill("names-more", &blanks).map(std::borrow::Cow::into_owned)
}

/// A count with its noun, in English: "1 day", "3 days".
pub(super) fn counted(count: i64, noun: &str) -> String {
    if count == 1 { format!("{count} {noun}") } else { format!("{count} {noun}s") }
}

/// The form of a verb that goes with so many: "1 finds", "2 find".
pub(super) fn agreeing(count: usize, one: &'static str, several: &'static str) -> &'static str {
    if count == 1 { one } else { several }
}

/// How a family is called.
pub(super) fn family_name(family: Family) -> &'static str {
    match family {
        Family::V4 => "IPv4",
        Family::V6 => "IPv6",
    }
}

/// So many names make the point.
const NAMES_MAX: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_said_as_people_say_them() {
        let span = |ms| span(ms, Language::English);
        assert_eq!(span(0), "less than 0.1 seconds");
        assert_eq!(span(480), "0.4 seconds");
        assert_eq!(span(1_000), "1 second");
        assert_eq!(span(1_250), "1.2 seconds");
        assert_eq!(span(9_999), "9.9 seconds");
        assert_eq!(span(30_400), "30 seconds");
        assert_eq!(seconds(120, Language::English), "2 minutes");
        assert_eq!(seconds(u32::MAX, Language::English), "49711 days");
    }
}
