//! What the sentences of browsers, curl and other programs mean.
//!
//! Most sentences are told after everything else in a pasted text: "connection timed out" also
//! stands on the pages of delivery networks. Only those in which a browser itself names the
//! device are told before pages.

mod chromium;
mod device;
mod firefox;
mod pages;
mod pairs;
mod portal;
mod reach;
mod tls;

use std::sync::LazyLock;

use crate::verdict::SeenClass;

use super::codes::Artefact;
use super::codes::Meaning;
use super::codes::around;
use super::lexicon::Lexicon;
use super::lexicon::Text;
use super::slips;

/// Stems of sentences in lower case, and what they mean. A `*` stands for up to
/// [`GAP_MAX_CHARS`] characters.
type Sentences = (&'static [&'static str], SeenClass, Option<Artefact>);

/// The words of all tables of sentences, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let tables = SURE.into_iter().chain(VAGUE).chain([reach::SENTENCES]);
    let stems = tables.flatten().flat_map(|(stems, ..)| stems.iter());
    stems.chain(pages::ARTICLES).copied().chain(pairs::words()).chain(portal::words())
}

/// What a sentence means.
pub(super) fn sentence(text: &Text<'_>) -> Option<Meaning> {
    if looked_up_as_the_device(text) {
        return Some(Meaning { class: SeenClass::Local, points_at: Some(Artefact::HostsFile) });
    }
    if portal::invites(text) {
        return Some(Meaning { class: SeenClass::Portal, points_at: Some(Artefact::Portal) });
    }
    let told = |tables: &[&[Sentences]]| {
        tables.iter().copied().flatten().find_map(|row| meaning(text, row))
    };
    let paired = |class| Some(around(text, Meaning { class, points_at: None }));
    let offline = || chromium::begins_offline(text).then_some(OFFLINE);
    told(&SURE)
        .or_else(offline)
        .or_else(|| pairs::about_tls(text).and_then(paired))
        .or_else(|| told(&[reach::SENTENCES]))
        .or_else(|| pairs::class(text).and_then(paired))
        .or_else(|| told(&VAGUE))
        .or_else(|| is_all_a_time_out(text).then_some(TIMED_OUT))
}

/// What a sentence means that was read from a photograph, with some of its letters mistaken.
pub(super) fn photographed(text: &str) -> Option<Meaning> {
    if text.len() > PHOTOGRAPH_MAX_BYTES {
        return None;
    }
    let found = SHAPES.lexicon.found_in(&slips::shape(text));
    let row = SHAPES.rows.iter().find(|(stems, _)| stems.iter().any(|stem| found.has(stem)));
    row.map(|(_, meaning)| *meaning)
}

/// The sentences in the shapes that a photograph leaves of them.
struct Shapes {
    lexicon: Lexicon,
    rows: Vec<(Vec<String>, Meaning)>,
}

static SHAPES: LazyLock<Shapes> = LazyLock::new(|| {
    // In short stems one letter more or less makes another word.
    let fits = |stem: &&&str| stem.is_ascii() && stem.len() > CUT_MIN_BYTES && !stem.contains('*');
    let rows = SURE.into_iter().chain([reach::SENTENCES]).flatten();
    let rows: Vec<(Vec<String>, Meaning)> = rows
        .map(|(stems, class, points_at)| {
            let shapes = stems.iter().filter(fits).map(|stem| slips::shape(stem));
            (shapes.collect(), Meaning { class: *class, points_at: *points_at })
        })
        .collect();
    Shapes { lexicon: Lexicon::of(rows.iter().flat_map(|(stems, _)| stems)), rows }
});

/// Whether a short text says nothing but that something took too long.
fn is_all_a_time_out(text: &str) -> bool {
    text.len() <= CUT_MAX_BYTES && ["timed out", "timeout"].iter().any(|words| text.contains(words))
}

/// What a sentence means in which the browser itself names the device: no page of a site or a
/// network says it, though such a page's words may stand in the same text.
pub(super) fn names_the_device(text: &Text<'_>) -> Option<Meaning> {
    device::NAMES_IT.iter().find_map(|row| meaning(text, row))
}

/// Whether a text tells of errors instead of showing one: an article, a guide, a question.
pub(super) fn tells_of_errors(text: &Text<'_>) -> bool {
    // One may stand in a person's own question; two are a writer's.
    pages::ARTICLES.iter().filter(|stem| says(text, stem)).nth(1).is_some()
}

fn meaning(text: &Text<'_>, (stems, class, points_at): &Sentences) -> Option<Meaning> {
    let meaning = Meaning { class: *class, points_at: *points_at };
    stems.iter().any(|stem| says(text, stem)).then(|| around(text, meaning))
}

/// Whether a text says what a stem stands for.
fn says(text: &Text<'_>, stem: &str) -> bool {
    if stem.contains('*') {
        return text.has(stem) && follow(text, stem);
    }
    text.has(stem) || is_cut_from(text, stem)
}

/// Whether the parts of a stem follow each other, each soon after the one before.
fn follow(text: &str, stem: &str) -> bool {
    let Some((first, rest)) = stem.split_once('*') else {
        return text.contains(stem) || is_cut_from(text, stem);
    };
    text.match_indices(first).take(STARTS_MAX).any(|(at, _)| {
        let after = &text[at + first.len()..];
        let end = after.char_indices().nth(GAP_MAX_CHARS + rest.len()).map(|(end, _)| end);
        follow(&after[..end.unwrap_or(after.len())], rest)
    })
}

/// Whether a text is a piece of a sentence that was cut off while it was copied.
fn is_cut_from(text: &str, stem: &str) -> bool {
    let piece = || text.trim_end_matches(['.', ' ']);
    text.len() <= CUT_MAX_BYTES
        && stem.char_indices().map(|(at, _)| at).skip_while(|at| *at < CUT_MIN_BYTES).any(|at| {
            let tail = stem.get(stem.len() - at..);
            piece().ends_with(&stem[..at]) || tail.is_some_and(|tail| piece().starts_with(tail))
        })
}

/// Whether a look-up gave the device itself as the answer. The resolver that was asked may well
/// live on the device: its line comes before the name's.
fn looked_up_as_the_device(text: &str) -> bool {
    let answers = text.split_once("name: ").map_or("", |(_, answers)| answers);
    answers.contains("address: 127.0.0.1") && !answers.contains("127.0.0.1#")
}

/// What is tried first: the device, then the encrypted connection.
const SURE: [&[Sentences]; 5] =
    [device::NAMES_IT, chromium::SENTENCES, firefox::SENTENCES, device::SENTENCES, tls::SENTENCES];

/// What it means that the device has no network.
const OFFLINE: Meaning = Meaning { class: SeenClass::Local, points_at: Some(Artefact::Offline) };

/// What is tried last.
const VAGUE: [&[Sentences]; 2] = [reach::VAGUE, pages::SENTENCES];

/// What it means that something took too long.
const TIMED_OUT: Meaning = Meaning { class: SeenClass::TimedOut, points_at: None };

/// More does not fit on the photograph of a screen, in bytes.
const PHOTOGRAPH_MAX_BYTES: usize = 2048;

/// The longest gap that a `*` stands for: an address, and a word or two around it.
const GAP_MAX_CHARS: usize = 80;

/// A longer text has a whole sentence in it, in bytes.
const CUT_MAX_BYTES: usize = 60;

/// A shorter piece of a sentence may be of any, in bytes.
const CUT_MIN_BYTES: usize = 14;

/// A text that repeats the beginning of a sentence more often than this is no error page.
const STARTS_MAX: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_sentence_follow_each_other_soon() {
        assert!(follow("the page of shop.example could not be found", "page*not be found"));
        assert!(!follow("could not be found: the page", "page*not be found"));
        let far = format!("the page {} could not be found", "x ".repeat(90));
        assert!(!follow(&far, "page*not be found"));
        assert!(follow("ページ ☕ が見つかりません", "ページ*見つかりません"));
    }

    #[test]
    fn no_stem_is_empty_or_has_an_upper_case_letter() {
        let tables = SURE.into_iter().chain(VAGUE).chain([reach::SENTENCES]);
        let stems = tables.flatten().flat_map(|(stems, ..)| stems.iter());
        for stem in stems.chain(pages::ARTICLES) {
            assert!(stem.split('*').all(|part| part.chars().count() > 1), "{stem}");
        }
        for word in words() {
            assert!(!word.is_empty() && word.to_lowercase() == word, "{word}");
        }
    }
}
