//! From evidence to the few entries that are worth a closer look.

use std::collections::HashMap;

use aho_corasick::AhoCorasick;
use aho_corasick::AhoCorasickBuilder;
use aho_corasick::AhoCorasickKind;

use super::BadData;
use super::Scope;
use super::evidence::Evidence;
use super::literal::Literal;
use super::literal::LiteralId;
use super::literal::Literals;
use super::literal::Place;
use super::pattern::Key;
use super::pattern::Pattern;

/// The automata over all literals, and what each thing seen makes a candidate.
pub(super) struct Index {
    pages: Automaton,
    logs: Automaton,
    literals: Vec<Literal>,
    by_literal: Vec<Vec<u32>>,
    by_header: HashMap<String, Vec<u32>>,
    by_status: HashMap<u16, Vec<u32>>,
    with_addresses: Vec<u32>,
    always: Vec<u32>,
    entries: usize,
}

/// Looks for all literals of one place in one pass.
struct Automaton {
    search: AhoCorasick,
    /// For each pattern of the search, the literals that are held by it, and at which byte.
    held: Vec<Vec<(LiteralId, usize)>>,
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
    ///
    /// # Errors
    /// When the automaton would be larger than its kind allows.
    pub(super) fn new(patterns: &[Pattern], literals: Literals) -> Result<Self, BadData> {
        let literals = literals.into_all();
        let mut index = Self {
            pages: Automaton::new(&literals, Place::Page)?,
            logs: Automaton::new(&literals, Place::Log)?,
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
        Ok(index)
    }

    /// Finds literals and candidates.
    pub(super) fn search(&self, evidence: &Evidence<'_>) -> Found {
        let mut found = Found {
            literals: BitSet::with_room_for(self.literals.len()),
            candidates: BitSet::with_room_for(self.entries),
        };
        let visible = &evidence.visible;
        let automaton = if evidence.scopes == [Scope::Log] { &self.logs } else { &self.pages };
        self.scan(automaton, &visible.text, &mut found);
        for heading in [&visible.title, &visible.heading].into_iter().flatten() {
            self.scan(automaton, heading, &mut found);
        }
        if evidence.raw != visible.text {
            self.scan(automaton, evidence.raw, &mut found);
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

    /// One pass of the automaton over a text.
    fn scan(&self, automaton: &Automaton, text: &str, found: &mut Found) {
        let bytes = text.as_bytes();
        for hit in automaton.search.find_overlapping_iter(bytes) {
            for (literal, offset) in &automaton.held[hit.pattern().as_usize()] {
                let Some(start) = hit.start().checked_sub(*offset) else { continue };
                if !found.literals.has(*literal) && self.literals[*literal].stands_at(bytes, start)
                {
                    found.literals.add(*literal);
                    found.candidates.add_all(&self.by_literal[*literal]);
                }
            }
        }
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

impl Automaton {
    fn new(literals: &[Literal], place: Place) -> Result<Self, BadData> {
        let mut holds: Vec<Vec<u8>> = Vec::new();
        let mut held: Vec<Vec<(LiteralId, usize)>> = Vec::new();
        let mut rows: HashMap<Vec<u8>, usize> = HashMap::new();
        for (id, literal) in literals.iter().enumerate().filter(|(_, l)| l.place == place) {
            let (offset, bytes) = literal.hold();
            let row = *rows.entry(bytes.to_ascii_lowercase()).or_insert_with_key(|hold| {
                holds.push(hold.clone());
                held.push(Vec::new());
                holds.len() - 1
            });
            held[row].push((id, offset));
        }
        let search = AhoCorasickBuilder::new()
            .ascii_case_insensitive(true)
            .kind(Some(AUTOMATON))
            .build(holds)
            .map_err(|error| BadData::TooLarge(error.to_string()))?;
        Ok(Self { search, held })
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
        let with_place = self.words.iter().enumerate().filter(|(_, word)| **word != 0);
        with_place.flat_map(|(place, word)| {
            (0..64).filter(move |bit| word & (1 << bit) != 0).map(move |bit| place * 64 + bit)
        })
    }
}

/// Twice as fast as the compact kind on pages; the short holds keep it small.
const AUTOMATON: AhoCorasickKind = AhoCorasickKind::DFA;
