//! An experiment as its file writes it: what is staged, and what must be said.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;

use crate::faults::Fault;

/// One file of `experiments/`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Experiment {
    /// The name of the file, without its ending.
    #[serde(skip)]
    pub(crate) name: String,
    /// What it is, in a sentence.
    pub(crate) about: String,
    /// The words of the contract's `fault` that are true. Any other accusation is a wrong blame.
    pub(crate) truth: OneOrMore,
    /// What is asked for.
    #[serde(default = "usual_url")]
    pub(crate) url: String,
    /// How often it is asked, each time anew; the worst outcome counts.
    #[serde(default = "once")]
    pub(crate) times: usize,
    /// The person and their machine.
    #[serde(default)]
    pub(crate) person: Person,
    /// What is put where, in this order.
    #[serde(default)]
    pub(crate) fault: Vec<Fault>,
    /// Why the product does not say this yet. It counts as missed all the same, on the scoreboard.
    #[serde(default)]
    pub(crate) known_miss: Option<String>,
    /// What must come out, by column; a column that is not named is not asked.
    pub(crate) expect: Expected,
}

/// The person and their machine.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Person {
    /// What they see (the contract's `saw`).
    pub(crate) saw: Option<String>,
    /// What they paste.
    pub(crate) error: Option<String>,
    /// Whom their machine asks for names.
    pub(crate) resolver: PersonResolver,
    /// Lines of their hosts file.
    pub(crate) hosts: Vec<String>,
    /// Variables of their environment.
    pub(crate) environment: BTreeMap<String, String>,
    /// By how much their clock is wrong, in the words of `faketime -f`, for instance `-400d`.
    pub(crate) clock: Option<String>,
    /// Whether it knows the lab's authority, which signs the certificates of everybody.
    pub(crate) trusts_lab: Trust,
}

/// Whether an authority is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(from = "bool")]
pub(crate) struct Trust(pub(crate) bool);

impl Default for Trust {
    fn default() -> Self {
        Self(true)
    }
}

impl From<bool> for Trust {
    fn from(trusts: bool) -> Self {
        Self(trusts)
    }
}

/// Whom the person's machine asks for names.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PersonResolver {
    /// The provider's resolver.
    #[default]
    Provider,
    /// The home router, which passes questions on to the provider's.
    Home,
    /// The first public resolver.
    Public,
}

/// What must come out, by column.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct Expected {
    /// The command on the person's machine, with the service.
    pub(crate) check: Option<Said>,
    /// The command on the person's machine, alone.
    pub(crate) alone: Option<Said>,
    /// The service's API, without a report.
    pub(crate) api: Option<Said>,
    /// The service's API, with what the person says.
    pub(crate) reported: Option<Said>,
}

/// An acceptable answer.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Said {
    /// The acceptable words of `fault`.
    pub(crate) fault: OneOrMore,
    /// The acceptable reasons; without any, every reason of those faults will do.
    #[serde(default)]
    pub(crate) reason: OneOrMore,
}

/// One word or several.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(from = "Words")]
pub(crate) struct OneOrMore(pub(crate) Vec<String>);

#[derive(Deserialize)]
#[serde(untagged)]
enum Words {
    One(String),
    More(Vec<String>),
}

impl From<Words> for OneOrMore {
    fn from(words: Words) -> Self {
        match words {
            Words::One(word) => Self(vec![word]),
            Words::More(words) => Self(words),
        }
    }
}

impl OneOrMore {
    pub(crate) fn holds(&self, word: &str) -> bool {
        self.0.iter().any(|held| held == word)
    }
}

impl Experiment {
    /// An experiment that accepts a wrong accusation proves nothing.
    fn accuses_nobody_innocent(&self) {
        let Expected { check, alone, api, reported } = &self.expect;
        for said in [check, alone, api, reported].into_iter().flatten() {
            for fault in &said.fault.0 {
                let accuses = !matches!(fault.as_str(), "none" | "unknown" | "checker");
                assert!(
                    !accuses || self.truth.holds(fault),
                    "{} accepts `{fault}`, which is not true",
                    self.name
                );
            }
        }
    }
}

impl Said {
    /// Whether this answer will do.
    pub(crate) fn accepts(&self, fault: &str, reason: &str) -> bool {
        self.fault.holds(fault) && (self.reason.0.is_empty() || self.reason.holds(reason))
    }
}

/// All experiments, by name.
///
/// # Panics
/// When a file is not an experiment: it says which, and why.
pub(crate) fn all() -> Vec<Experiment> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/lab/experiments");
    let entries = fs::read_dir(&folder).expect("the folder of experiments is there");
    let mut found: Vec<Experiment> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| read(&path))
        .collect();
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

fn read(path: &Path) -> Experiment {
    let text = fs::read_to_string(path).expect("an experiment is readable");
    let mut experiment: Experiment =
        toml::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    experiment.name =
        path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    experiment.accuses_nobody_innocent();
    experiment
}

fn usual_url() -> String {
    "https://bakery.shop/".to_owned()
}

const fn once() -> usize {
    1
}
