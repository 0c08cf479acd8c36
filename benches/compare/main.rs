//! One command, one table: how fast this program is beside named baselines that it starts itself.
//!
//! Both sides of each ratio are measured in the same run, pinned to the same core, in turn, so that
//! the machine falls out. A baseline that is not installed is named in the table and left out.
//!
//! `cargo bench --bench compare` runs everything; `-- --quick` runs it with short rounds;
//! `-- cached cold` runs the parts of these names; `-- --list` names them.

mod baselines;
mod cached;
mod cold;
mod delayed;
mod load;
mod memory;
#[path = "../support/pages.rs"]
mod pages;
mod programs;
mod small;
mod table;
mod targets;

use std::time::Duration;
use std::time::Instant;

use crate::table::Table;

/// How long and how often is measured.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effort {
    /// One measurement under load.
    pub(crate) round: Duration,
    /// How often each candidate has its turn.
    pub(crate) rounds: usize,
    /// Whether what takes minutes is left out.
    pub(crate) is_quick: bool,
}

type Part = (&'static str, &'static str, fn(Effort, &mut Table));

const PARTS: &[Part] = &[
    ("cached", "a verdict that is kept, as JSON and as a page, by load", cached::kept),
    ("names", "20,000 kept verdicts in turn", cached::names),
    ("flood", "a kept verdict while cold checks are made", cached::flood),
    ("cold", "checks without anything kept, over HTTP and HTTPS", cold::plain),
    ("parts", "what each part of our fuller check costs", cold::parts),
    ("delay", "one check over a network with round trips of 50 ms", delayed::run),
    ("memory", "what a kept verdict takes", memory::kept),
    ("idle", "what a service and a connection take when nothing happens", memory::idle),
    ("fingerprints", "what recognising a page costs", small::fingerprints),
    ("start", "until the first answer", small::start),
    ("size", "of the program", small::size),
];

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    if let [role, rest @ ..] = words.as_slice()
        && role.starts_with("role-")
    {
        return baselines::play(role, rest);
    }
    let options = |wanted: &str| words.iter().any(|word| word == wanted);
    if options("--list") || options("--help") {
        PARTS.iter().for_each(|(name, what, _)| println!("{name:<14}{what}"));
        return;
    }
    let is_quick = options("--quick");
    let (round_s, rounds) = if is_quick { (1, 2) } else { (2, 3) };
    let effort = Effort { round: Duration::from_secs(round_s), rounds, is_quick };
    let names: Vec<&String> = words.iter().filter(|word| !word.starts_with('-')).collect();
    let mut table = Table::default();
    for (name, _, part) in PARTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            let began = Instant::now();
            part(effort, &mut table);
            eprintln!("{name}: {} s", began.elapsed().as_secs());
        }
    }
    table.print();
}
