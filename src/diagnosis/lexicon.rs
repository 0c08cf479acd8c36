//! Which of the words that we know stand in a text, found in one pass for all of them.
//!
//! The tables have thousands of stems, and a person may paste 16 KiB: searches for each stem took
//! four to seven times as long, and anybody could ask for them again and again. The automaton takes
//! one step for each byte, whatever the text. It only finds; what a word means, the tables say.

use std::ops::Deref;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;
use aho_corasick::AhoCorasickKind;
use aho_corasick::MatchKind;

use super::codes;
use super::looked_up;
use super::numbers;
use super::sentences;
use super::status_text;

/// Words to look for, all at once.
pub(super) struct Lexicon {
    /// `None` for words of which no automaton can be made. There are none such: a test holds it.
    automaton: Option<AhoCorasick>,
    /// In order, each once; their places are the automaton's numbers.
    words: Vec<String>,
}

impl Lexicon {
    /// A lexicon of these words. Of a stem with gaps (`*`) it has the part before the first one.
    pub(super) fn of<W: AsRef<str>>(stems: impl IntoIterator<Item = W>) -> Self {
        let words = stems.into_iter().map(|stem| beginning(stem.as_ref()).to_owned());
        let mut words: Vec<String> = words.filter(|word| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup();
        // The other kinds are quicker, and take ten times the memory or far longer to build.
        let automaton = AhoCorasick::builder()
            .match_kind(MatchKind::Standard)
            .kind(Some(AhoCorasickKind::ContiguousNFA))
            .build(&words);
        Self { automaton: automaton.ok(), words }
    }

    /// Which of the words stand in a text.
    pub(super) fn found_in(&self, text: &str) -> Found<'_> {
        let mut seen = vec![false; self.words.len()];
        let automaton = self.automaton.iter();
        for found in automaton.flat_map(|automaton| automaton.find_overlapping_iter(text)) {
            seen[found.pattern().as_usize()] = true;
        }
        let words = self.words.iter().zip(seen).filter(|(_, seen)| *seen);
        Found { lexicon: self, words: words.map(|(word, _)| word.as_str()).collect() }
    }
}

/// The words of a lexicon that stand in one text.
pub(super) struct Found<'l> {
    lexicon: &'l Lexicon,
    /// In order.
    words: Vec<&'l str>,
}

impl Found<'_> {
    /// Whether this stem, or the part of it before its first gap, stands in the text.
    pub(super) fn has(&self, stem: &str) -> bool {
        let word = beginning(stem);
        debug_assert!(
            self.lexicon.words.binary_search_by(|known| known.as_str().cmp(word)).is_ok(),
            "{word} is missing in the lexicon"
        );
        self.words.binary_search(&word).is_ok()
    }

    /// Whether any of these stems does.
    pub(super) fn has_any(&self, stems: &[&str]) -> bool {
        stems.iter().any(|stem| self.has(stem))
    }
}

/// A pasted text in lower case, and which words of the tables stand in it.
pub(super) struct Text<'a> {
    text: &'a str,
    found: Found<'static>,
}

impl<'a> Text<'a> {
    /// Looks for all words of the tables.
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, found: TABLES.found_in(text) }
    }
}

/// Beside its words it is a text like any other.
impl Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        self.text
    }
}

impl Text<'_> {
    /// Whether this stem of a table, or the part of it before its first gap, stands in the text.
    pub(super) fn has(&self, stem: &str) -> bool {
        self.found.has(stem)
    }

    /// Whether any of these stems does.
    pub(super) fn has_any(&self, stems: &[&str]) -> bool {
        self.found.has_any(stems)
    }
}

/// What stands before the first gap of a stem.
fn beginning(stem: &str) -> &str {
    stem.split_once('*').map_or(stem, |(first, _)| first)
}

/// The words of all tables that are read from the same text.
static TABLES: LazyLock<Lexicon> = LazyLock::new(|| {
    let tables = sentences::words().chain(codes::words()).chain(status_text::words());
    Lexicon::of(tables.chain(numbers::words()).chain(looked_up::words()))
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_inside_of_words_are_found_as_well() {
        let lexicon = Lexicon::of(["connection", "connect", "nec", "page*not found", "ü"]);
        let found = lexicon.found_in("no connection; the page über");
        for stem in ["connection", "connect", "nec", "page*not found", "ü"] {
            assert!(found.has(stem), "{stem}");
        }
        let found = lexicon.found_in("conn\u{e9}ction");
        assert!(!found.has_any(&["connection", "connect", "page*not found"]));
    }

    #[test]
    fn it_finds_just_what_a_search_for_each_word_finds() {
        let cut = |from: usize| {
            let words = TABLES.words.iter().map(|word| word.chars().skip(from).collect::<String>());
            words.collect::<Vec<_>>().join("")
        };
        let pastes = std::fs::read_to_string("tests/data/pastes.toml").unwrap();
        let later = std::fs::read_to_string("tests/data/pastes_later.toml").unwrap();
        for text in [cut(0), cut(1), pastes.to_lowercase(), later, String::new()] {
            let found = TABLES.found_in(&text);
            for word in &TABLES.words {
                assert_eq!(found.has(word), text.contains(word.as_str()), "{word}");
            }
        }
    }

    #[test]
    fn the_tables_make_an_automaton_of_bounded_size() {
        let automaton = TABLES.automaton.as_ref().unwrap();
        assert!(TABLES.words.len() > 2500, "{}", TABLES.words.len());
        assert!(automaton.memory_usage() < MEMORY_MAX_BYTES, "{}", automaton.memory_usage());
    }

    /// For each byte that the tables have, the automaton may take so much and no more.
    const MEMORY_MAX_BYTES: usize = 4 * 1024 * 1024;
}
