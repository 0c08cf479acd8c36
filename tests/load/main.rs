//! Overload, and faults of our own: the built program under loads and in networks that would make
//! a careless checker lie, with figures.
//!
//! What is asserted are counts, outcomes and memory, never times: those go into a report,
//! `load-report.md` in the folder that cargo builds in. `README.md` beside this file tells more. This
//! file only chooses what this process is: the one that runs scenarios, a scenario in a network
//! namespace of its own, or the far end of that namespace's wire.

mod cache;
mod clock;
mod crowd;
mod far;
mod figures;
mod files;
mod hanging;
mod heavy;
mod leaving;
mod namespace;
mod network;
mod notes;
mod program;
mod resolvers;
mod runner;
mod size;
mod sluggish;
mod targets;
mod visitor;

#[path = "../it/support"]
#[allow(dead_code, reason = "the other test programs use the rest")]
mod support {
    pub(crate) mod certs;
    pub(crate) mod dns_liar;
    pub(crate) mod sockets;
}

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["inside", name] => namespace::inside(name),
        ["far"] => far::run(),
        _ => runner::run(&words),
    }
}
