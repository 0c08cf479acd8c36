//! The rule of other checkers: one request from their own network; an answer below 500 means
//! "just you", anything else "everyone".

use std::time::Instant;

use crate::ask::furnished;
use crate::certificates::TRUSTED;
use crate::column::Column;
use crate::column::Mark;
use crate::column::Outcome;
use crate::experiment::Experiment;
use crate::place::Place;

/// Asks as they do, and marks what they would say.
pub(crate) fn ask(experiment: &Experiment) -> Outcome {
    let begun = Instant::now();
    let output = furnished(Place::Checker, "checker-resolv.conf", "hosts")
        .args(["curl", "-s", "-m", "10", "-o", "/dev/null", "-w", "%{http_code}"])
        .args(["--cacert", TRUSTED, &experiment.url])
        .output();
    let status = output.map(|it| String::from_utf8_lossy(&it.stdout).into_owned());
    let status: u16 = status.ok().and_then(|text| text.trim().parse().ok()).unwrap_or(0);
    let says_up = (200..500).contains(&status);
    Outcome {
        column: Column::Naive,
        fault: if says_up { "just you" } else { "everyone" }.to_owned(),
        reason: status.to_string(),
        rule: String::new(),
        confidence: String::new(),
        ms: u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX),
        mark: mark(experiment, says_up),
    }
}

/// "Just you" is right for a fault on the person's side, and where nothing is wrong; "everyone"
/// for one on the site's. Every other word accuses somebody who did nothing.
fn mark(experiment: &Experiment, says_up: bool) -> Mark {
    let truth = &experiment.truth;
    let on_persons_side = ["local", "isp", "none"].iter().any(|word| truth.holds(word));
    let on_sites_side =
        ["dns", "network", "tls", "gateway", "application"].iter().any(|word| truth.holds(word));
    if (says_up && on_persons_side) || (!says_up && on_sites_side) {
        Mark::Right
    } else {
        Mark::WrongBlame
    }
}
