//! What a scenario has to say: figures for the report, and faults that fail the run.

use serde::Deserialize;
use serde::Serialize;

/// The notes of one scenario.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Notes {
    /// What was measured, and how much it was.
    pub(crate) figures: Vec<(String, String)>,
    /// What was checked.
    pub(crate) held: Vec<String>,
    /// What should have been otherwise.
    pub(crate) faults: Vec<String>,
}

impl Notes {
    /// Writes a figure down.
    pub(crate) fn figure(&mut self, what: &str, value: impl std::fmt::Display) {
        self.figures.push((what.to_owned(), value.to_string()));
    }

    /// Asks for something to be true.
    pub(crate) fn hold(&mut self, what: &str, is_so: bool, seen: impl std::fmt::Debug) {
        if is_so {
            self.held.push(what.to_owned());
        } else {
            self.faults.push(format!("{what}: not so, {seen:?}"));
        }
    }

    /// Takes over what a part of the scenario has to say.
    pub(crate) fn append(&mut self, mut part: Self) {
        self.figures.append(&mut part.figures);
        self.held.append(&mut part.held);
        self.faults.append(&mut part.faults);
    }
}
