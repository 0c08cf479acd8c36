//! One lab, in namespaces of its own: builds the small Internet and stages the experiments whose
//! names it is given, one a line, on its standard input. Each result is a line of JSON.
//!
//! It is the first process of its own process namespace, so all its servers end with it, and
//! the network namespaces and its folder in memory with its mount namespace.

use std::fs;
use std::io::BufRead;
use std::io::Write;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::process::Command;
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use crate::apply::Lab;
use crate::ask;
use crate::column::Ran;
use crate::experiment;
use crate::experiment::Experiment;
use crate::plan::Plan;

/// Stages experiments until there are no more names.
pub(crate) fn run() -> ExitCode {
    hide_the_host();
    let experiments = experiment::all();
    let names = names();
    let mut lab = Lab::build();
    lab.become_like(&Plan::healthy());
    for name in names {
        let Some(experiment) = experiments.iter().find(|it| it.name == name) else { continue };
        let ran = catch_unwind(AssertUnwindSafe(|| stage(&mut lab, experiment)));
        let ran = ran.unwrap_or(Ran { name, seconds: 0.0, outcomes: Vec::new() });
        let line = serde_json::to_string(&ran).unwrap_or_default();
        let mut output = std::io::stdout().lock();
        if writeln!(output, "{line}").and_then(|()| output.flush()).is_err() {
            break;
        }
    }
    ExitCode::SUCCESS
}

fn stage(lab: &mut Lab, experiment: &Experiment) -> Ran {
    let begun = Instant::now();
    lab.become_like(&Plan::of(experiment));
    let outcomes = ask::all(experiment);
    Ran { name: experiment.name.clone(), seconds: begun.elapsed().as_secs_f64(), outcomes }
}

/// The names as they come. When whoever hands them out is gone, so is this lab, whatever it is
/// doing.
fn names() -> mpsc::Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        for name in std::io::stdin().lock().lines().map_while(Result::ok) {
            let _sent = sender.send(name);
        }
        std::process::exit(0);
    });
    receiver
}

/// An empty `/run` in memory, where network namespaces are named and the lab has its folder. A
/// `resolv.conf` that leads there is made, so that something can be put in its place.
fn hide_the_host() {
    let resolv_conf = fs::read_link("/etc/resolv.conf").ok();
    let mounted = Command::new("mount").args(["-t", "tmpfs", "lab", "/run"]).status();
    assert!(mounted.is_ok_and(|status| status.success()), "the lab has no folder in memory");
    if let Some(path) = resolv_conf.map(|link| std::path::Path::new("/etc").join(link)) {
        let _made = path.parent().map(fs::create_dir_all);
        let _made = fs::write(path, "");
    }
}
