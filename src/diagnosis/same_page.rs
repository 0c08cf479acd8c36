//! Do two answers show the same page? Over plain http anybody on the way can answer, so that an
//! answer came does not mean that it was the site's.
//!
//! The test is OONI's (Web Connectivity, "http-diff"), made stricter where it cost accuracy: one
//! sign of sameness is enough, because pages differ by place, language and minute.

use std::collections::HashSet;

use crate::observation::Answer;

use super::case::Case;
use super::theirs::Theirs;
use super::tries::Told;

/// Whether their machine got another page than we did, over plain http.
pub(super) fn differs(case: &Case<'_>, theirs: &Theirs<'_>) -> bool {
    let plain = theirs.case.hops().last().is_some_and(|hop| hop.url.starts_with("http:"));
    let elsewhere = theirs.elsewhere();
    let Some(ours) = reference(case, &elsewhere) else { return false };
    let other = theirs.case.reading.as_ref();
    plain && other.is_some_and(|other| !is_same(ours, other.answer))
}

/// The site's page: what we got, or else what their machine gets where others are led to.
fn reference<'t>(case: &'t Case<'_>, elsewhere: &'t [Told<'_>]) -> Option<&'t Answer> {
    let ours = case.reading.as_ref().map(|reading| reading.answer);
    let there = || elsewhere.iter().filter(|told| told.works()).find_map(Told::reading);
    ours.or_else(|| there().map(|reading| reading.answer))
}

/// Whether their machine gets our page at an address that we were led to.
pub(super) fn comes_elsewhere(case: &Case<'_>, tries: &[Told<'_>]) -> bool {
    let Some(ours) = reference(case, tries) else { return false };
    tries.iter().filter_map(Told::reading).any(|other| is_same(ours, other.answer))
}

/// Whether two answers are of one page.
fn is_same(one: &Answer, other: &Answer) -> bool {
    let (a, b) = (&one.body.text, &other.body.text);
    let (title_a, title_b) = (title(a), title(b));
    let titles = match (&title_a, &title_b) {
        (Some(a), Some(b)) => Some(shares_a_word(a, b)),
        _ => None,
    };
    a == b || titles.unwrap_or_else(|| is_of_like_length(a.len(), b.len()))
}

/// The text between `<title>` and `</title>`, in lower case.
fn title(page: &str) -> Option<String> {
    let page = page.to_lowercase();
    let (_, rest) = page.split_once("<title")?;
    let (_, rest) = rest.split_once('>')?;
    let title = rest.split("</title").next()?.trim().to_owned();
    (!title.is_empty()).then_some(title)
}

/// Equal, or with a long word in common.
fn shares_a_word(one: &str, other: &str) -> bool {
    // Both titles may be as long as a page.
    let others: HashSet<&str> = long_words(other).collect();
    one == other || long_words(one).any(|word| others.contains(word))
}

fn long_words(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| word.chars().count() >= LONG_WORD)
}

fn is_of_like_length(one: usize, other: usize) -> bool {
    let (short, long) = (one.min(other), one.max(other));
    short * 10 >= long * LIKE_TENTHS
}

/// Letters of a word that tells something (OONI).
const LONG_WORD: usize = 5;

/// The shorter page has at least so many tenths of the longer one's bytes (OONI: 0.7).
const LIKE_TENTHS: usize = 7;

#[cfg(test)]
mod tests {
    use super::*;

    fn page(text: &str) -> Answer {
        Answer {
            status: 200,
            version: crate::observation::HttpVersion::V1_1,
            head: Vec::new(),
            first_byte: crate::observation::Millis(1),
            took: crate::observation::Millis(1),
            body: crate::observation::Body { text: text.to_owned(), ..Default::default() },
            fallback: Default::default(),
        }
    }

    #[test]
    fn one_sign_of_sameness_is_enough() {
        let shop = "<title>Corner Bakery</title><p>Bread and rolls of today";
        let same = |text: &str| is_same(&page(shop), &page(text));
        assert!(same(shop));
        assert!(same("<title>Bäckerei Bakery am Eck</title>"), "another language, one word shared");
        assert!(same("<p>a page without title, of about the same length"), "no titles to compare");
        assert!(!same("<title>Win a phone now</title><p>Bread and rolls of today"));
        assert!(!same("hi"));
    }
}
