//! The scoreboard, as text and as a table for the README.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::column::Column;
use crate::column::Mark;
use crate::column::Ran;
use crate::experiment::Experiment;

/// How often each mark was given in a column.
#[derive(Default)]
struct Score {
    asked: usize,
    right: usize,
    cannot_tell: usize,
    wrong: usize,
    wrong_blame: usize,
}

impl Score {
    fn of(column: Column, results: &[Ran]) -> Self {
        let mut score = Self::default();
        let outcomes = results.iter().flat_map(|ran| &ran.outcomes);
        for outcome in outcomes.filter(|outcome| outcome.column == column) {
            score.asked += 1;
            match outcome.mark {
                Mark::Right => score.right += 1,
                Mark::CannotTell => score.cannot_tell += 1,
                Mark::Wrong => score.wrong += 1,
                Mark::WrongBlame => {
                    score.wrong += 1;
                    score.wrong_blame += 1;
                }
            }
        }
        score
    }

    fn percent(&self) -> f64 {
        let share = |count: usize| u32::try_from(count).map_or(0.0, f64::from);
        if self.asked == 0 { 0.0 } else { 100.0 * share(self.right) / share(self.asked) }
    }
}

/// The scores, and who was taken for whom.
pub(crate) fn text(chosen: &[&Experiment], results: &[Ran]) -> String {
    let mut text = format!(
        "{:<22}{:>7}{:>15}{:>13}{:>7}{:>13}\n",
        "", "asked", "right", "cannot tell", "wrong", "wrong blame"
    );
    for column in Column::ALL {
        let score = Score::of(column, results);
        let right = format!("{} ({:.1} %)", score.right, score.percent());
        let _ = writeln!(
            text,
            "{:<22}{:>7}{right:>15}{:>13}{:>7}{:>13}",
            column.title(),
            score.asked,
            score.cannot_tell,
            score.wrong,
            score.wrong_blame
        );
    }
    text + "\nWhat is true (rows), and what the command said with the service:\n"
        + &confusion(chosen, results)
}

/// The scores as a table for the README.
pub(crate) fn markdown(chosen: &[&Experiment], results: &[Ran]) -> String {
    let mut text = format!(
        "{} experiments:\n\n| who was asked | asked | right | cannot tell | wrong | wrong blame |\n\
         |---|--:|--:|--:|--:|--:|\n",
        chosen.len()
    );
    for column in Column::ALL {
        let score = Score::of(column, results);
        let _ = writeln!(
            text,
            "| {} | {} | {} ({:.1} %) | {} | {} | {} |",
            column.title(),
            score.asked,
            score.right,
            score.percent(),
            score.cannot_tell,
            score.wrong,
            score.wrong_blame
        );
    }
    text
}

/// How often which fault was said where which one was true (the first word of the truth).
fn confusion(chosen: &[&Experiment], results: &[Ran]) -> String {
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for ran in results {
        let experiment = chosen.iter().find(|it| it.name == ran.name);
        let Some(truth) = experiment.and_then(|it| it.truth.0.first()) else { continue };
        for outcome in ran.outcomes.iter().filter(|outcome| outcome.column == Column::Check) {
            *counts.entry((truth.clone(), outcome.fault.clone())).or_default() += 1;
        }
    }
    let mut text = format!("{:<13}", "");
    FAULTS.iter().for_each(|fault| text += &format!("{fault:>12}"));
    text.push('\n');
    for truth in FAULTS {
        let _ = write!(text, "{truth:<13}");
        for said in FAULTS {
            let count = counts.get(&((*truth).to_owned(), (*said).to_owned()));
            let _ = write!(text, "{:>12}", count.map_or(".".to_owned(), ToString::to_string));
        }
        text.push('\n');
    }
    text
}

/// The contract's words.
const FAULTS: &[&str] = &[
    "none",
    "local",
    "isp",
    "dns",
    "network",
    "tls",
    "gateway",
    "application",
    "checker",
    "unknown",
];
