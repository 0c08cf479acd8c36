//! Each file of `tests/scenarios/` is a case: what was seen, what the person said, and the
//! verdict that must come of it. Every rule and every reason has at least one.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use downforwhom::diagnosis::diagnose;
use downforwhom::diagnosis::rule_ids;
use downforwhom::verdict::Fault;
use downforwhom::verdict::Reason;
use downforwhom::verdict::Verdict;

use crate::support::scenario::Expected;
use crate::support::scenario::Scenario;

#[test]
fn every_scenario_comes_out_as_expected() {
    let wrong: Vec<String> = all().iter().filter_map(differences).collect();
    assert!(wrong.is_empty(), "{} scenarios differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_rule_has_a_scenario_named_after_it() {
    let scenarios = all();
    let tried: BTreeSet<_> = scenarios.iter().map(|one| one.expect.rule.as_str()).collect();
    let missing: Vec<_> = rule_ids().into_iter().filter(|id| !tried.contains(id)).collect();
    assert!(missing.is_empty(), "rules without a scenario: {missing:?}");
    for one in &scenarios {
        let (rule, _) = one.file.split_once("--").expect("a file is RULE--WHAT.toml");
        assert_eq!(rule, one.expect.rule, "{} is named after another rule", one.file);
    }
}

#[test]
fn every_reason_has_a_scenario() {
    let tried: BTreeSet<_> = all().into_iter().map(|one| one.expect.reason).collect();
    let missing: Vec<_> = Reason::ALL
        .iter()
        .map(|reason| reason.as_str())
        .filter(|word| !tried.contains(*word))
        .collect();
    assert!(missing.is_empty(), "reasons without a scenario: {missing:?}");
}

#[test]
fn rule_ids_are_unique() {
    let ids = rule_ids();
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
}

/// Whatever a person pastes, and whatever they chose: a healthy site never gets the blame, and
/// our own trouble stays ours.
#[test]
fn no_report_turns_our_own_trouble_into_somebody_elses() {
    let ours = all().into_iter().filter(|one| one.expect.fault == "checker");
    let reports: Vec<_> = all().into_iter().map(|one| one.report).collect();
    for mut one in ours {
        for report in &reports {
            one.report.clone_from(report);
            let fault = one.judge().fault();
            // A machine that gets the page, or that is surely at fault itself, proves it alone.
            let proved = matches!(fault, Fault::None | Fault::Local);
            let measured = report.measurement.is_some() && proved;
            assert!(fault == Fault::Checker || measured, "{} with {report:?}: {fault}", one.file);
        }
    }
}

#[test]
fn the_strength_of_the_evidence_is_limited_to_what_people_read() {
    for one in all() {
        let verdict = one.judge();
        assert!(verdict.evidence.len() <= 8, "{}", one.file);
        assert!(verdict.causes.len() <= 5, "{}", one.file);
        let speaks = [Reason::UnknownInsufficient, Reason::LocalAddressWrong];
        let silent = verdict.evidence.is_empty() && !speaks.contains(&verdict.reason);
        assert!(!silent, "{} has no evidence", one.file);
    }
}

#[test]
fn without_any_observation_nothing_is_claimed() {
    let verdict = diagnose(&[], &Default::default(), &Default::default());
    assert_eq!(verdict.reason, Reason::UnknownInsufficient);
}

pub(crate) fn all() -> Vec<Scenario> {
    let mut files: Vec<_> = fs::read_dir(Path::new("tests/scenarios"))
        .expect("the folder of scenarios is there")
        .map(|entry| entry.expect("an entry is readable").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .collect();
    files.sort();
    assert!(files.len() >= 120, "only {} scenarios", files.len());
    files.iter().map(|path| Scenario::read(path)).collect()
}

fn differences(one: &Scenario) -> Option<String> {
    let verdict = one.judge();
    let wrong = compare(&one.expect, &verdict);
    (!wrong.is_empty()).then(|| format!("{}: {}", one.file, wrong.join("; ")))
}

fn compare(expect: &Expected, verdict: &Verdict) -> Vec<String> {
    let gateway = verdict.gateway.as_ref().map_or("none", |gateway| gateway.name.as_str());
    let causes: Vec<_> = verdict.causes.iter().map(|guess| guess.cause.as_str()).collect();
    let causes = causes.join(" ");
    let pairs = [
        ("rule", Some(&expect.rule), verdict.rule),
        ("fault", Some(&expect.fault), verdict.fault().as_str()),
        ("reason", Some(&expect.reason), verdict.reason.as_str()),
        ("down_for", expect.down_for.as_ref(), verdict.down_for.as_str()),
        ("confidence", expect.confidence.as_ref(), verdict.confidence.as_str()),
        ("gateway", expect.gateway.as_ref(), gateway),
        ("causes", expect.causes.as_ref(), causes.as_str()),
    ];
    let differs = |(what, wanted, got): (&str, Option<&String>, &str)| {
        let wanted = wanted?;
        (wanted != got).then(|| format!("{what} is `{got}`, not `{wanted}`"))
    };
    pairs.into_iter().filter_map(differs).collect()
}
