//! The fault lab: a small Internet on one machine, one fault in one place, and the verdict that
//! must come out.
//!
//! `README.md` beside this file tells how an experiment is written. This file only chooses what
//! this process is: the one that hands out experiments, a lab that stages them, or one of the
//! lab's own small servers.

mod apply;
mod ask;
mod board;
mod certificates;
mod column;
mod crew;
mod daemons;
mod experiment;
mod faults;
mod firewall;
mod grade;
mod helpers;
mod inside;
mod link;
mod naive;
mod nginx;
mod place;
mod plan;
mod rules;
mod site;

use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["inside"] => inside::run(),
        ["helper", kind, config] => helpers::run(kind, config),
        _ => crew::run(&words),
    }
}
