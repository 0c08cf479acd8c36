//! Runs the scenarios that were asked for, and writes the report.
//!
//! Those that put load on run one after the other, since they measure. Those that only ask what is
//! said in a broken network run beside each other, since they mostly wait.

use std::fmt::Write;
use std::fs;
use std::panic::AssertUnwindSafe;
use std::panic::catch_unwind;
use std::path::Path;
use std::path::PathBuf;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;
use std::time::Instant;

use futures_util::future::BoxFuture;

use crate::cache;
use crate::clock;
use crate::crowd;
use crate::figures;
use crate::files;
use crate::hanging;
use crate::heavy;
use crate::leaving;
use crate::namespace;
use crate::network;
use crate::notes::Notes;
use crate::resolvers;
use crate::size::Size;
use crate::sluggish;

/// One story with an end.
pub(crate) struct Scenario {
    pub(crate) name: &'static str,
    about: &'static str,
    place: Place,
    pub(crate) play: fn(Size) -> BoxFuture<'static, Notes>,
}

/// Where a scenario is played.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// On this machine's loopback, alone.
    Alone,
    /// On this machine's loopback, beside others.
    Beside,
    /// In a network namespace of its own, beside others.
    Namespace,
}

/// All of them, in the order of the report.
pub(crate) const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "crowd",
        about: "Everybody asks for one name that nobody has asked for before.",
        place: Place::Alone,
        play: |size| Box::pin(crowd::one_cold_name(size)),
    },
    Scenario {
        name: "hanging",
        about: "Questions for very many different sites, all of which take a request and say nothing.",
        place: Place::Alone,
        play: |size| Box::pin(hanging::many_silent_sites(size)),
    },
    Scenario {
        name: "leavers",
        about: "Half of the visitors close the page before their answer is there.",
        place: Place::Alone,
        play: |size| Box::pin(hanging::half_leave_early(size)),
    },
    Scenario {
        name: "sluggish",
        about: "Nearly all places are taken by clients who send half a request, or read nothing.",
        place: Place::Beside,
        play: |size| Box::pin(sluggish::hold_the_places(size)),
    },
    Scenario {
        name: "cache",
        about: "Very many different pages of full size are asked for, one after the other.",
        place: Place::Alone,
        play: |size| Box::pin(cache::filled(size)),
    },
    Scenario {
        name: "heavy",
        about: "Sites that send as much as is read, hop by hop, and fail at four addresses.",
        place: Place::Alone,
        play: |size| Box::pin(heavy::sites_of_full_size(size)),
    },
    Scenario {
        name: "leaving",
        about: "The service is told to leave while 200 visitors a second come.",
        place: Place::Alone,
        play: |_| Box::pin(leaving::told_to_leave_under_load()),
    },
    Scenario {
        name: "files",
        about: "The service may open 64 files, and visitors hold nearly all of them.",
        place: Place::Alone,
        play: |_| Box::pin(files::used_up()),
    },
    Scenario {
        name: "resolvers",
        about: "One of two resolvers is dead; then both are, in five ways.",
        place: Place::Beside,
        play: |_| Box::pin(resolvers::dead()),
    },
    Scenario {
        name: "clock",
        about: "The machine's clock is wrong, by little and by much, in both directions.",
        place: Place::Beside,
        play: |_| Box::pin(clock::wrong()),
    },
    Scenario {
        name: "no-network",
        about: "There is no network at all.",
        place: Place::Namespace,
        play: |_| Box::pin(network::none_at_all()),
    },
    Scenario {
        name: "no-ipv6",
        about: "IPv6 is dead for every site, silently.",
        place: Place::Namespace,
        play: |_| Box::pin(network::without_ipv6()),
    },
    Scenario {
        name: "no-ipv4",
        about: "IPv4 is dead for every site, silently.",
        place: Place::Namespace,
        play: |_| Box::pin(network::without_ipv4()),
    },
    Scenario {
        name: "silence",
        about: "The network swallows everything for a while, and then works again.",
        place: Place::Namespace,
        play: |_| Box::pin(network::dies_silently()),
    },
    Scenario {
        name: "unplugged",
        about: "The cable is pulled out of a running service, and put in again.",
        place: Place::Namespace,
        play: |_| Box::pin(network::is_unplugged()),
    },
];

/// A scenario that was played.
struct Played {
    name: &'static str,
    about: &'static str,
    took: Duration,
    notes: Notes,
}

/// Plays the scenarios whose names hold one of the words.
pub(crate) fn run(words: &[&str]) -> ExitCode {
    let names = names_in(words);
    let wanted = |scenario: &&Scenario| {
        let name = format!("load::{}", scenario.name);
        names.is_empty() || names.iter().any(|word| name.contains(word))
    };
    let chosen: Vec<&Scenario> = SCENARIOS.iter().filter(wanted).collect();
    if words.contains(&"--list") {
        chosen.iter().for_each(|it| println!("load::{}: test", it.name));
        return ExitCode::SUCCESS;
    }
    if chosen.is_empty() {
        println!("\nload: 0 scenarios asked for");
        return ExitCode::SUCCESS;
    }
    let size = Size::chosen();
    let begun = Instant::now();
    let _raised = rlimit::increase_nofile_limit(OPEN_FILES);
    let is_alone = |it: &&&Scenario| it.place == Place::Alone;
    println!("\nrunning {} scenarios of load", chosen.len());
    let mut played: Vec<Played> = chosen.iter().filter(is_alone).map(|it| play(it, size)).collect();
    let beside = |it: &&&Scenario| it.place != Place::Alone;
    played.extend(thread::scope(|scope| {
        let playing = chosen.iter().filter(beside).map(|it| scope.spawn(move || play(it, size)));
        let playing: Vec<_> = playing.collect();
        playing.into_iter().filter_map(|it| it.join().ok()).collect::<Vec<_>>()
    }));
    write_report(size, &played);
    let failed = played.iter().filter(|it| !it.notes.faults.is_empty()).count();
    println!(
        "\ntest result: {}. {} passed; {failed} failed; 0 ignored; 0 measured; {} filtered out; finished in {}",
        if failed == 0 { "ok" } else { "FAILED" },
        played.len() - failed,
        SCENARIOS.len() - chosen.len(),
        figures::seconds(begun.elapsed())
    );
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn play(scenario: &Scenario, size: Size) -> Played {
    let begun = Instant::now();
    let notes = match scenario.place {
        Place::Alone | Place::Beside => here(scenario, size),
        Place::Namespace => namespace::play(scenario.name),
    };
    let Scenario { name, about, .. } = scenario;
    let played = Played { name, about, took: begun.elapsed(), notes };
    let word = if played.notes.faults.is_empty() { "ok" } else { "FAILED" };
    let mut text = format!("test load::{name} ... {word} ({})", figures::seconds(played.took));
    for fault in &played.notes.faults {
        let _ = write!(text, "\n     {fault}");
    }
    println!("{text}");
    played
}

/// Plays a scenario in this process.
pub(crate) fn here(scenario: &Scenario, size: Size) -> Notes {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let playing = AssertUnwindSafe(|| runtime.block_on((scenario.play)(size)));
    let notes = catch_unwind(playing).unwrap_or_else(|_| {
        let faults = vec!["it panicked; the message is above".to_owned()];
        Notes { faults, ..Notes::default() }
    });
    runtime.shutdown_background();
    notes
}

/// The words that are neither options nor what belongs to an option of Rust's own test programs.
fn names_in<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let before = std::iter::once(&"").chain(words);
    let pairs = before.zip(words);
    let is_name =
        |before: &str, word: &str| !word.starts_with('-') && !WITH_A_VALUE.contains(&before);
    pairs.filter(|(before, word)| is_name(before, word)).map(|(_, word)| *word).collect()
}

fn write_report(size: Size, played: &[Played]) {
    let file = report_file();
    fs::write(&file, report(size, played)).expect("the build's folder can be written to");
    println!("\nthe report: {}", file.display());
}

fn report(size: Size, played: &[Played]) -> String {
    let cores = thread::available_parallelism().map_or(0, usize::from);
    let build = if cfg!(debug_assertions) { "unoptimised" } else { "optimised" };
    let mut text = format!(
        "# Load report\n\nThe {} run, {build} build. Visitors, sites and service share {cores} cores, on which other work \
         may run: times are upper bounds, counts are exact.\n",
        size.name
    );
    for it in played {
        let _ = write!(text, "\n## {}\n\n{} ({})\n", it.name, it.about, figures::seconds(it.took));
        text += "\n| figure | |\n|---|---|\n";
        it.notes.figures.iter().for_each(|(what, value)| {
            let _ = writeln!(text, "| {what} | {value} |");
        });
        text += "\nHeld:\n\n";
        it.notes.held.iter().for_each(|what| {
            let _ = writeln!(text, "- {what}");
        });
        it.notes.faults.iter().for_each(|what| {
            let _ = writeln!(text, "- **not held**: {what}");
        });
    }
    text
}

fn report_file() -> PathBuf {
    let scratch = Path::new(env!("CARGO_TARGET_TMPDIR"));
    scratch.parent().unwrap_or(scratch).join("load-report.md")
}

/// 2,000 visitors, and a site's side for each check.
const OPEN_FILES: u64 = 16_000;

/// Options of Rust's own test programs that have their value in the word after them.
const WITH_A_VALUE: &[&str] = &["--test-threads", "--skip", "--format", "--color", "--logfile"];
