//! Asks the program in every column of an experiment.

use std::fs;
use std::process::Command;
use std::thread;
use std::time::Instant;

use serde_json::Value;

use crate::apply::FOLDER;
use crate::apply::inside;
use crate::certificates::TRUSTED;
use crate::column;
use crate::column::Column;
use crate::column::Outcome;
use crate::daemons::SERVICE_PORT;
use crate::experiment::Experiment;
use crate::experiment::PersonResolver;
use crate::naive;
use crate::place::CHECKER_4;
use crate::place::HOME_INSIDE_4;
use crate::place::PROVIDER_RESOLVER_4;
use crate::place::Place;

/// Asks in every column that the experiment names, and the naive rule.
pub(crate) fn all(experiment: &Experiment) -> Vec<Outcome> {
    furnish(experiment);
    let mut outcomes = Vec::new();
    for _ in 0..experiment.times {
        thread::scope(|scope| {
            let command = |column| scope.spawn(move || ask(experiment, column));
            // A command that runs beside another disturbs its look at the machine no more than
            // any other program would.
            let asked = [command(Column::Check), command(Column::Alone)];
            let service = scope
                .spawn(|| [Column::Api, Column::Reported].map(|column| ask(experiment, column)));
            let naive = scope.spawn(|| naive::ask(experiment));
            outcomes.extend(asked.into_iter().filter_map(|asked| asked.join().ok().flatten()));
            outcomes.extend(service.join().into_iter().flatten().flatten());
            outcomes.extend(naive.join());
        });
    }
    outcomes
}

fn ask(experiment: &Experiment, column: Column) -> Option<Outcome> {
    let expected = column.expected(experiment)?;
    let begun = Instant::now();
    let mut command = match column {
        Column::Check | Column::Alone => on_persons_machine(experiment, column),
        Column::Api | Column::Reported | Column::Naive => of_service(experiment, column),
    };
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    keep(&experiment.name, column, &text, &output.stderr);
    let answer: Value = serde_json::from_str(&text).unwrap_or_default();
    let word = |key: &str| answer[key].as_str().unwrap_or(column::NO_ANSWER).to_owned();
    let (fault, reason) = (word("fault"), word("reason"));
    Some(Outcome {
        column,
        mark: column::mark(experiment, expected, &fault, &reason),
        fault,
        reason,
        rule: word("rule"),
        confidence: word("confidence"),
        ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
    })
}

/// A command in a place, which takes these files of the lab's folder for the system's own.
pub(crate) fn furnished(place: Place, resolv_conf: &str, hosts: &str) -> Command {
    let mut command = inside(place, "sh");
    command.args(["-c", ENTER, "sh"]);
    command.args([format!("{FOLDER}/{resolv_conf}"), format!("{FOLDER}/{hosts}")]);
    command
}

/// The files for that.
fn furnish(experiment: &Experiment) {
    let resolver = match experiment.person.resolver {
        PersonResolver::Provider => PROVIDER_RESOLVER_4,
        PersonResolver::Home => HOME_INSIDE_4,
        PersonResolver::Public => "1.1.1.1",
    };
    let hosts = format!("127.0.0.1 localhost\n{}\n", experiment.person.hosts.join("\n"));
    let files = [
        ("resolv.conf", format!("nameserver {resolver}\n")),
        ("person-hosts", hosts),
        ("checker-resolv.conf", "nameserver 1.1.1.1\n".to_owned()),
        ("hosts", "127.0.0.1 localhost\n".to_owned()),
    ];
    for (file, text) in files {
        fs::write(format!("{FOLDER}/{file}"), text).expect("the lab's folder is writable");
    }
}

fn on_persons_machine(experiment: &Experiment, column: Column) -> Command {
    let person = &experiment.person;
    let mut command = furnished(Place::Person, "resolv.conf", "person-hosts");
    command.args(["timeout", ASKED_WITHIN]);
    if let Some(clock) = &person.clock {
        command.args(["faketime", "-f", clock]).env("DONT_FAKE_MONOTONIC", "1");
    }
    command.args([env!("CARGO_BIN_EXE_downforwhom"), "check", &experiment.url, "--json"]);
    if person.trusts_lab.0 {
        command.args(["--ca-file", TRUSTED]);
    }
    match column {
        Column::Alone => command.arg("--alone"),
        _ => command.args(["--service", &format!("http://{CHECKER_4}:{SERVICE_PORT}")]),
    };
    for (option, said) in [("--saw", &person.saw), ("--error", &person.error)] {
        if let Some(said) = said {
            command.args([option, said]);
        }
    }
    for name in ["http_proxy", "https_proxy", "all_proxy", "no_proxy"] {
        command.env_remove(name).env_remove(name.to_uppercase());
    }
    command.envs(&person.environment);
    command
}

fn of_service(experiment: &Experiment, column: Column) -> Command {
    let mut command = inside(Place::Checker, "curl");
    command.args(["-s", "-m", ASKED_WITHIN, "-G", "--data-urlencode"]);
    command.arg(format!("url={}", experiment.url));
    if column == Column::Reported {
        for (name, said) in [("saw", &experiment.person.saw), ("error", &experiment.person.error)] {
            if let Some(said) = said {
                command.arg("--data-urlencode").arg(format!("{name}={said}"));
            }
        }
    }
    if experiment.times > 1 && column == Column::Api {
        command.args(["-d", "fresh=1"]);
    }
    command.arg(format!("http://{CHECKER_4}:{SERVICE_PORT}/api/check"));
    command
}

/// Keeps the whole answer where `DOWNFORWHOM_LAB_ANSWERS` says, to look at afterwards.
fn keep(name: &str, column: Column, answer: &str, errors: &[u8]) {
    if let Ok(folder) = std::env::var("DOWNFORWHOM_LAB_ANSWERS") {
        let _made = fs::create_dir_all(&folder);
        let _kept = fs::write(format!("{folder}/{name}-{column:?}.json"), answer);
        if !errors.is_empty() {
            let _kept = fs::write(format!("{folder}/{name}-{column:?}.errors"), errors);
        }
    }
}

/// Puts two files in the place of the system's. `ip netns exec` has made a mount namespace, so
/// nobody else sees it.
const ENTER: &str = "mount --bind \"$1\" \"$(readlink -f /etc/resolv.conf)\" && \
                     mount --bind \"$2\" /etc/hosts && shift 2 && exec \"$@\"";

/// Longer than the program ever takes, in seconds.
const ASKED_WITHIN: &str = "90";
