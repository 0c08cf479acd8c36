//! From evidence to the few entries that are worth a closer look.

use std::collections::HashMap;

use super::Scope;
use super::evidence::Evidence;
use super::literal::Literal;
use super::literal::LiteralId;
use super::literal::Literals;
use super::literal::Place;
use super::pattern::Key;
use super::pattern::Pattern;
use super::searcher::Searcher;

/// The searches for all literals, and what each thing seen makes a candidate.
pub(super) struct Index {
    pages: Searcher,
    logs: Searcher,
    literals: Vec<Literal>,
    by_literal: Vec<Vec<u32>>,
    by_header: HashMap<String, Vec<u32>>,
    by_status: HashMap<u16, Vec<u32>>,
    with_addresses: Vec<u32>,
    always: Vec<u32>,
    entries: usize,
}

/// What was found: literals, and the entries that they make candidates.
pub(super) struct Found {
    literals: BitSet,
    candidates: BitSet,
}

impl Found {
    /// Whether this literal is in the text.
    pub(super) fn has(&self, literal: LiteralId) -> bool {
        self.literals.has(literal)
    }

    /// The entries to look at, in the order of the data.
    pub(super) fn candidates(&self) -> impl Iterator<Item = usize> {
        self.candidates.iter()
    }
}

impl Index {
    /// Builds it.
    pub(super) fn new(patterns: &[Pattern], literals: Literals) -> Self {
        let literals = literals.into_all();
        let mut index = Self {
            pages: Searcher::new(&literals, Place::Page),
            logs: Searcher::new(&literals, Place::Log),
            by_literal: vec![Vec::new(); literals.len()],
            literals,
            by_header: HashMap::new(),
            by_status: HashMap::new(),
            with_addresses: Vec::new(),
            always: Vec::new(),
            entries: patterns.len(),
        };
        for (entry, pattern) in (0_u32..).zip(patterns) {
            pattern.keys().into_iter().for_each(|key| index.file(key, entry));
        }
        index
    }

    /// Finds literals and candidates.
    pub(super) fn search(&self, evidence: &Evidence<'_>) -> Found {
        let mut found = Found {
            literals: BitSet::with_room_for(self.literals.len()),
            candidates: BitSet::with_room_for(self.entries),
        };
        let visible = &evidence.visible;
        let searcher = if evidence.scopes == [Scope::Log] { &self.logs } else { &self.pages };
        self.scan(searcher, &visible.text, &mut found);
        for heading in [&visible.title, &visible.heading].into_iter().flatten() {
            self.scan(searcher, heading, &mut found);
        }
        if evidence.raw != visible.text {
            self.scan(searcher, evidence.raw, &mut found);
        }
        let by_header = evidence.head.iter().filter_map(|(name, _)| self.by_header.get(name));
        by_header.for_each(|entries| found.candidates.add_all(entries));
        let by_status = evidence.status.and_then(|status| self.by_status.get(&status));
        by_status.into_iter().for_each(|entries| found.candidates.add_all(entries));
        if !evidence.addresses.is_empty() {
            found.candidates.add_all(&self.with_addresses);
        }
        found.candidates.add_all(&self.always);
        found
    }

    /// Entries that nothing narrows.
    #[cfg(test)]
    pub(super) fn always(&self) -> usize {
        self.always.len()
    }

    /// Phrases of pages so short that each costs a pass of its own.
    #[cfg(test)]
    pub(super) fn short_on_pages(&self) -> usize {
        self.pages.short()
    }

    /// One pass over a text.
    fn scan(&self, searcher: &Searcher, text: &str, found: &mut Found) {
        let bytes = text.as_bytes();
        searcher.each_possible(bytes, |literal, start| {
            if !found.literals.has(literal) && self.literals[literal].stands_at(bytes, start) {
                found.literals.add(literal);
                found.candidates.add_all(&self.by_literal[literal]);
            }
        });
    }

    fn file(&mut self, key: Key, entry: u32) {
        match key {
            Key::Literal(id) => self.by_literal[id].push(entry),
            Key::Header(name) => self.by_header.entry(name).or_default().push(entry),
            Key::Status(status) => self.by_status.entry(status).or_default().push(entry),
            Key::Addresses => self.with_addresses.push(entry),
            Key::Always => self.always.push(entry),
        }
    }
}

/// A set of small numbers.
struct BitSet {
    words: Vec<u64>,
}

impl BitSet {
    fn with_room_for(numbers: usize) -> Self {
        Self { words: vec![0; numbers.div_ceil(64)] }
    }

    fn has(&self, number: usize) -> bool {
        self.words[number / 64] & (1 << (number % 64)) != 0
    }

    fn add(&mut self, number: usize) {
        self.words[number / 64] |= 1 << (number % 64);
    }

    fn add_all(&mut self, numbers: &[u32]) {
        numbers.iter().for_each(|number| self.add(*number as usize));
    }

    fn iter(&self) -> impl Iterator<Item = usize> {
        self.words.iter().enumerate().flat_map(|(place, word)| {
            // Each step takes the lowest bit away that is still set.
            let left = std::iter::successors(Some(*word), |left| Some(left & left.wrapping_sub(1)));
            let set = left.take_while(|left| *left != 0);
            set.map(move |left| place * 64 + left.trailing_zeros() as usize)
        })
    }
}
