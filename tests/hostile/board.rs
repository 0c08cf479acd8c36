//! The figures of all cases in one file, for people to read.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::sync::Mutex;
use std::sync::PoisonError;

use crate::list::Section;
use crate::row::Outcome;

/// Adds the outcomes of a section and writes the report of all that have come so far.
pub(crate) fn put(section: Section, outcomes: Vec<Outcome>) {
    let mut board = BOARD.lock().unwrap_or_else(PoisonError::into_inner);
    board.insert(section, outcomes);
    fs::write(report_path(), report(&board)).expect("cargo's folder takes files");
}

fn report(board: &BTreeMap<Section, Vec<Outcome>>) -> String {
    let mut text = String::from("# Hostile targets\n");
    let all = || board.values().flatten();
    let worst = |of: fn(&Outcome) -> f64| all().map(of).fold(0.0, f64::max);
    text.push_str(&format!(
        "\n{} cases, {} not as they should be. Worst: {:.1} s, {:.2} s of processor time, \
         {:.1} MiB of memory, in an unoptimised program with others beside it.\n",
        all().count(),
        all().filter(|outcome| !outcome.complaints.is_empty()).count(),
        worst(wall),
        worst(cpu),
        worst(memory),
    ));
    for (section, outcomes) in board {
        text.push_str(&format!("\n## {section:?}\n\n{HEAD}"));
        text.extend(outcomes.iter().map(|outcome| {
            let Outcome { line, what, reason, .. } = outcome;
            let held = if outcome.complaints.is_empty() { "" } else { "**no**" };
            let (wall, cpu, memory) = (wall(outcome), cpu(outcome), memory(outcome));
            format!(
                "| {line} | {what} | {reason} | {wall:.1} | {cpu:.2} | {memory:.1} | {held} |\n"
            )
        }));
    }
    text
}

fn wall(outcome: &Outcome) -> f64 {
    outcome.figures.wall.as_secs_f64()
}

fn cpu(outcome: &Outcome) -> f64 {
    outcome.figures.cpu.as_secs_f64()
}

fn memory(outcome: &Outcome) -> f64 {
    outcome.figures.memory_bytes as f64 / f64::from(1024 * 1024)
}

/// Beside what cargo builds: its folder holds the one for the tests' own files.
fn report_path() -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    folder.parent().unwrap_or(&folder).join("hostile-report.md")
}

static BOARD: Mutex<BTreeMap<Section, Vec<Outcome>>> = Mutex::new(BTreeMap::new());

const HEAD: &str = "| line | the target | verdict | s | cpu s | MiB | as it should be |\n\
    |---|---|---|---|---|---|---|\n";
