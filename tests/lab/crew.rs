//! Hands experiments out to a few labs that run side by side, and prints what comes of them.

use std::collections::VecDeque;
use std::io::BufRead;
use std::io::BufReader;
use std::io::Lines;
use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::process::Command;
use std::process::ExitCode;
use std::process::Stdio;
use std::sync::Mutex;
use std::thread;
use std::time::Instant;

use crate::board;
use crate::column::Column;
use crate::column::Mark;
use crate::column::Ran;
use crate::experiment;
use crate::experiment::Experiment;
use crate::grade;

/// What was asked of the lab. Options of other test programs are passed over.
struct Wish<'a> {
    names: Vec<&'a str>,
    labs: usize,
    markdown: bool,
    only_list: bool,
}

impl<'a> Wish<'a> {
    fn of(words: &[&'a str]) -> Self {
        let labs = words.iter().find_map(|word| word.strip_prefix("--labs="));
        Self {
            names: names_in(words),
            labs: labs.and_then(|labs| labs.parse().ok()).unwrap_or(LABS),
            markdown: words.contains(&"--markdown"),
            only_list: words.contains(&"--list"),
        }
    }

    fn wants(&self, experiment: &Experiment) -> bool {
        self.names.is_empty()
            || self.names.iter().any(|name| format!("lab::{}", experiment.name).contains(name))
    }
}

/// The words that are neither options nor what belongs to an option of Rust's own test programs.
fn names_in<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let before = std::iter::once(&"").chain(words);
    let pairs = before.zip(words);
    pairs
        .filter(|(before, word)| !word.starts_with('-') && !WITH_A_VALUE.contains(before))
        .map(|(_, word)| *word)
        .collect()
}

/// Runs the experiments whose names hold one of the words.
pub(crate) fn run(words: &[&str]) -> ExitCode {
    let wish = Wish::of(words);
    let begun = Instant::now();
    let all = experiment::all();
    let chosen: Vec<&Experiment> = all.iter().filter(|it| wish.wants(it)).collect();
    if wish.only_list {
        chosen.iter().for_each(|it| println!("lab::{}: test", it.name));
        return ExitCode::SUCCESS;
    }
    let left_out = all.len() - chosen.len();
    if let Some(why) = missing().filter(|_| !chosen.is_empty()) {
        println!("\nthe fault lab is SKIPPED: {why}");
        println!("test result: ok. 0 passed; 0 failed; {} ignored", chosen.len());
        return ExitCode::SUCCESS;
    }
    println!("\nrunning {} experiments", chosen.len());
    let results = hand_out(&chosen, wish.labs);
    let again = grade::to_stage_again(&chosen, &results);
    let second = hand_out_again(&again);
    let verdict = grade::of(&chosen, &results, &second);
    if !results.is_empty() {
        print!("\n{}", board::text(&chosen, &results));
    }
    if wish.markdown {
        print!("\n{}", board::markdown(&chosen, &results));
    }
    verdict.complaints.iter().for_each(|complaint| println!("\n{complaint}"));
    println!(
        "\ntest result: {}. {} passed; {} failed; {} ignored; 0 measured; {left_out} filtered out; finished in {:.2}s",
        if verdict.failed == 0 { "ok" } else { "FAILED" },
        verdict.passed,
        verdict.failed,
        verdict.missed,
        begun.elapsed().as_secs_f64()
    );
    if verdict.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Why no lab can be built here.
fn missing() -> Option<String> {
    let namespaces = lab_command("true", &[]).output();
    if !namespaces.is_ok_and(|output| output.status.success()) {
        return Some(
            "namespaces cannot be made here (it takes root, and the kernel's leave)".into(),
        );
    }
    let lacks = |program: &&&str| {
        let look = format!("command -v {program}");
        let found = Command::new("sh").args(["-c", &look]).env("PATH", path()).output();
        !found.is_ok_and(|output| output.status.success())
    };
    let lacking: Vec<&str> = PROGRAMS.iter().filter(lacks).copied().collect();
    (!lacking.is_empty()).then(|| format!("these programs are missing: {}", lacking.join(", ")))
}

/// Something in namespaces of its own: files, network, processes.
fn lab_command(program: &str, words: &[&str]) -> Command {
    let mut command = Command::new("unshare");
    command.args(["--mount", "--net", "--pid", "--fork", "--mount-proc", "--kill-child=KILL"]);
    command.arg("--").arg(program).args(words).env("PATH", path());
    command
}

fn hand_out(chosen: &[&Experiment], labs: usize) -> Vec<Ran> {
    let waiting: Mutex<VecDeque<&Experiment>> = Mutex::new(chosen.iter().copied().collect());
    let results = Mutex::new(Vec::new());
    thread::scope(|scope| {
        for _ in 0..labs.min(chosen.len()) {
            let (waiting, results) = (&waiting, &results);
            scope.spawn(move || attend(waiting, results));
        }
    });
    results.into_inner().unwrap_or_default()
}

/// Stages experiments a second time, one after the other: beside others on a busy machine, a wait
/// may end too soon.
fn hand_out_again(again: &[&Experiment]) -> Vec<Ran> {
    if again.is_empty() {
        return Vec::new();
    }
    println!("\nonce more, one by one: {}", again.len());
    hand_out(again, 1)
}

/// Gives one lab an experiment after the other. A lab that ends too soon takes its experiment
/// with it, which counts as failed; the next one gets a new lab.
fn attend(waiting: &Mutex<VecDeque<&Experiment>>, results: &Mutex<Vec<Ran>>) {
    let next = || waiting.lock().ok().and_then(|mut waiting| waiting.pop_front());
    let mut lab = None;
    while let Some(experiment) = next() {
        let ran = lab.get_or_insert_with(Lab::build).stage(experiment);
        if ran.is_none() {
            lab = None;
        }
        let ran =
            ran.unwrap_or(Ran { name: experiment.name.clone(), seconds: 0.0, outcomes: vec![] });
        println!("{}", report(experiment, &ran));
        if let Ok(mut results) = results.lock() {
            results.push(ran);
        }
    }
}

/// A lab in a process of its own, which stages one experiment after the other.
struct Lab {
    process: Child,
    /// Closed before the process is waited for.
    input: Option<ChildStdin>,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Lab {
    fn build() -> Self {
        let mut process = build();
        let (Some(input), Some(output)) = (process.stdin.take(), process.stdout.take()) else {
            unreachable!("both were asked for")
        };
        Self { process, input: Some(input), lines: BufReader::new(output).lines() }
    }

    /// What came of an experiment; nothing when the lab has ended.
    fn stage(&mut self, experiment: &Experiment) -> Option<Ran> {
        let input = self.input.as_mut()?;
        writeln!(input, "{}", experiment.name).and_then(|()| input.flush()).ok()?;
        let line = self.lines.next()?.ok()?;
        serde_json::from_str(&line).ok()
    }
}

impl Drop for Lab {
    fn drop(&mut self) {
        self.input = None;
        let _ended = self.process.wait();
    }
}

fn build() -> Child {
    let itself = std::env::current_exe().expect("the lab knows where it is");
    let mut command = lab_command(&itself.to_string_lossy(), &["inside"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    command.spawn().expect("a lab can be built")
}

/// The line of one experiment; what it is, and one line more for each column that is not right.
fn report(experiment: &Experiment, ran: &Ran) -> String {
    let word = if ran.passed() { "ok" } else { "FAILED" };
    let mut text = format!("test lab::{} ... {word} ({:.1}s)", ran.name, ran.seconds);
    if !ran.passed() {
        text += &format!("\n     {} (true: {})", experiment.about, experiment.truth.0.join(", "));
    }
    for outcome in &ran.outcomes {
        if outcome.column != Column::Naive && outcome.mark != Mark::Right {
            text += &format!(
                "\n     {}: {:?}: {} ({}, rule {})",
                outcome.column.title(),
                outcome.mark,
                outcome.reason,
                outcome.confidence,
                outcome.rule
            );
        }
    }
    text
}

/// Debian keeps servers where only root looks.
fn path() -> String {
    format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default())
}

/// Labs side by side. Most of the time they wait for what does not answer.
const LABS: usize = 6;

/// Options of Rust's own test programs that have their value in the word after them.
const WITH_A_VALUE: &[&str] = &["--test-threads", "--skip", "--format", "--color", "--logfile"];

const PROGRAMS: &[&str] = &[
    "ip", "nft", "nginx", "knotd", "unbound", "dnsmasq", "squid", "curl", "faketime", "mount",
    "timeout",
];
