//! Which known thing is this? One pass finds all patterns of `fingerprints/`.
//!
//! It recognises; it does not judge whose fault anything is.

mod data;
mod evidence;
mod index;
mod literal;
mod pattern;
mod rank;
mod searcher;
mod visible;
mod words;

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::OnceLock;

use crate::observation::Answer;
use crate::observation::Ede;

pub use self::words::CauseHint;
pub use self::words::FaultHint;
pub use self::words::Kind;
pub use self::words::Layer;
pub use self::words::MatchConfidence;
pub use self::words::ProductKind;
pub use self::words::Role;
pub use self::words::Scope;
pub use self::words::Upstream;
pub use self::words::Who;

/// All known things, compiled once.
pub struct Catalogue {
    entries: Vec<Entry>,
    patterns: Vec<pattern::Pattern>,
    ids: HashMap<String, usize>,
    index: index::Index,
    canaries: Vec<Canary>,
}

/// One known thing.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Stable key.
    pub id: String,
    /// Gateway, CDN, WAF, app, browser error …
    pub kind: Kind,
    /// The product or vendor, in the one spelling that people see; `generic` or the name of a
    /// standard when the entry names no product.
    pub vendor: String,
    /// What kind of gateway the product is; `None` when it is none.
    pub gateway_kind: Option<ProductKind>,
    /// Where it may be applied.
    pub scope: Vec<Scope>,
    /// Who writes this.
    pub who: Who,
    /// What a match says.
    pub role: Role,
    /// The layer it speaks of.
    pub layer: Layer,
    /// The first cause it points at.
    pub cause: Option<CauseHint>,
    /// Other possible causes, likeliest first.
    pub also_possible: Vec<CauseHint>,
    /// The place it points at.
    pub fault_hint: Option<FaultHint>,
    /// In which way the server behind a gateway failed; `None` when the entry is not about one.
    pub upstream: Option<Upstream>,
    /// How surely the match means what it says.
    pub confidence: MatchConfidence,
    /// What it means, in a sentence.
    pub meaning: String,
    /// A remark for those who work on the entry.
    pub note: Option<String>,
    /// Where the pattern is from.
    pub source: String,
}

impl Entry {
    /// Whether it is a page of a provider, an office or a device that stands in the way. Fronts of
    /// the site that block are another kind.
    pub fn is_network_page(&self) -> bool {
        self.kind == Kind::IspBlockpage
            && self.role == Role::Block
            && matches!(self.who, Who::Isp | Who::Local)
            && self.confidence >= MatchConfidence::Medium
    }
}

/// A page whose content is known beforehand, to find out whether a network answers in its place.
#[derive(Clone, Debug, PartialEq, Eq, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Canary {
    /// Stable key.
    pub id: String,
    /// The page to fetch.
    pub url: String,
    /// What it answers when nobody interferes.
    pub expected: String,
    /// What another answer means.
    pub meaning: String,
    /// Where this is from.
    pub source: String,
}

/// Data that cannot be used: the message names the file or the entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadData {
    /// Not TOML, or not of our shape.
    #[error("{file}: {message}")]
    Unreadable {
        /// The file.
        file: String,
        /// What the parser says.
        message: String,
    },
}

impl Catalogue {
    /// The catalogue that is built into the program, compiled at the first call.
    pub fn builtin() -> &'static Self {
        static BUILTIN: OnceLock<Catalogue> = OnceLock::new();
        BUILTIN.get_or_init(|| {
            Self::from_files(data::FILES).expect("the tests hold that the data of this build loads")
        })
    }

    /// A catalogue from files, each with its name and its TOML text.
    ///
    /// # Errors
    /// When a file is not TOML of the shape that `fingerprints/README.md` describes.
    pub fn from_files(files: &[(&str, &str)]) -> Result<Self, BadData> {
        let loaded = data::load(files)?;
        let (patterns, literals) = pattern::compile(&loaded.entries, loaded.tests);
        let index = index::Index::new(&patterns, literals);
        let ids = loaded.entries.iter().enumerate().map(|(at, e)| (e.id.clone(), at)).collect();
        Ok(Self { entries: loaded.entries, patterns, ids, index, canaries: loaded.canaries })
    }

    /// The files that are built into the program, by name.
    pub fn files() -> &'static [(&'static str, &'static str)] {
        data::FILES
    }

    /// Every entry.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Every canary of captive portals.
    pub fn canaries(&self) -> &[Canary] {
        &self.canaries
    }

    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&Entry> {
        self.ids.get(id).map(|at| &self.entries[*at])
    }

    /// Everything that an HTTP answer shows, most specific first.
    pub fn in_answer(&self, answer: &Answer) -> Vec<&Entry> {
        self.search(&evidence::Evidence::of_answer(answer))
    }

    /// Everything that a pasted text shows, most specific first. `status` is what the person
    /// said beside it.
    pub fn in_paste(&self, text: &str, status: Option<u16>) -> Vec<&Entry> {
        self.search(&evidence::Evidence::of_paste(text, status))
    }

    /// Everything that a line of a server's log shows, most specific first.
    pub fn in_log(&self, line: &str) -> Vec<&Entry> {
        self.search(&evidence::Evidence::of_log(line))
    }

    /// What an Extended DNS Error is known to mean (the registry of RFC 8914).
    pub fn in_ede(&self, ede: &Ede) -> Option<&Entry> {
        self.entry(&format!("ede-{}", ede.code))
    }

    /// What the addresses that a resolver answered are known for: sinkholes and block pages.
    /// Only for answers of the person's side: it says nothing about what is right.
    pub fn in_addresses(&self, addresses: &[IpAddr]) -> Vec<&Entry> {
        self.search(&evidence::Evidence::of_addresses(addresses))
    }

    /// Candidates from one pass over the text, each confirmed, the most specific first.
    fn search(&self, evidence: &evidence::Evidence<'_>) -> Vec<&Entry> {
        let found = self.index.search(evidence);
        let mut hits: Vec<usize> = found
            .candidates()
            .filter(|at| evidence::admits(evidence, &self.entries[*at], &self.patterns[*at]))
            .filter(|at| self.patterns[*at].holds(evidence, &found))
            .collect();
        hits.sort_by_key(|at| rank::of(&self.entries[*at], &self.patterns[*at]));
        hits.into_iter().map(|at| &self.entries[at]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_regular_expression_compiles() {
        for (pattern, entry) in
            Catalogue::builtin().patterns.iter().zip(Catalogue::builtin().entries())
        {
            for regex in pattern.regexes() {
                assert!(regex.check().is_ok(), "{}: {:?}", entry.id, regex.check().err());
            }
        }
    }

    #[test]
    fn no_entry_is_looked_at_every_time() {
        assert_eq!(Catalogue::builtin().index.always(), 0, "give its regex a `needs`");
    }

    #[test]
    fn phrases_of_pages_have_three_bytes_or_more() {
        assert_eq!(Catalogue::builtin().index.short_on_pages(), 0);
    }

    #[test]
    fn every_entry_asks_something() {
        for (pattern, entry) in
            Catalogue::builtin().patterns.iter().zip(Catalogue::builtin().entries())
        {
            assert!(pattern.size() > 0, "{} would match everything", entry.id);
        }
    }
}
