//! The alert rules and the dashboard: what they name exists, Prometheus' own tool understands
//! them, each alert comes when it should, and each is explained to the operator.

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

use regex::Regex;
use serde_json::Value;
use serde_json::json;

use crate::figures::LOOPBACK;
use crate::figures::started;
use crate::support::scrape::Scrape;

const DASHBOARD: &str = "docs/operations/dashboard.json";
const ALERTS: &str = "docs/operations/alerts.yml";
const ALERT_TESTS: &str = "docs/operations/alerts.test.yml";
const PAGE: &str = "docs/operations/README.md";

#[tokio::test(flavor = "multi_thread")]
async fn every_figure_that_is_named_exists() {
    // With a control site, so that the figures of the watch are there; nothing answers there.
    let scrape = Scrape::of(&started(LOOPBACK).await.address).await;
    let mut known = scrape.names();
    known.insert("downforwhom_canary_round_age_seconds".to_owned());
    for file in [DASHBOARD, ALERTS, ALERT_TESTS, PAGE] {
        let named = figures_in(&text_of(file));
        assert!(!named.is_empty() || file == PAGE, "{file} names figures");
        for name in named {
            assert!(known.contains(&name), "{file} names {name}, which does not exist");
        }
    }
}

/// Every figure that we tell is on the dashboard or in a rule, or it need not be told.
#[tokio::test(flavor = "multi_thread")]
async fn every_figure_is_of_use() {
    let scrape = Scrape::of(&started(LOOPBACK).await.address).await;
    let mut used = figures_in(&text_of(DASHBOARD));
    used.extend(figures_in(&text_of(ALERTS)));
    for name in scrape.names() {
        let parts = ["_sum", "_count"].iter().find_map(|part| name.strip_suffix(part));
        let bucket = parts.map(|histogram| format!("{histogram}_bucket"));
        let is_used = used.contains(&name) || bucket.is_some_and(|it| used.contains(&it));
        assert!(is_used, "nobody looks at {name}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn prometheus_reads_the_text_without_complaint() {
    let scrape = Scrape::of(&started(LOOPBACK).await.address).await;
    let text = scrape.text.clone();
    let output = tokio::task::spawn_blocking(move || {
        let mut promtool = Command::new("promtool")
            .args(["check", "metrics"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("promtool is part of Debian's prometheus");
        let mut input = promtool.stdin.take().expect("it is piped");
        input.write_all(text.as_bytes()).expect("it reads");
        drop(input);
        promtool.wait_with_output().expect("it ends")
    })
    .await
    .expect("it does not panic");
    assert!(output.status.success(), "{}", said(&output));
    assert_eq!(said(&output), "", "no word of its linter either");
}

#[test]
fn the_rules_are_understood_and_each_comes_when_it_should() {
    for call in [["check", "rules", ALERTS], ["test", "rules", ALERT_TESTS]] {
        let output = Command::new("promtool").args(call).output();
        let output = output.expect("promtool is part of Debian's prometheus");
        assert!(output.status.success(), "{call:?}: {}", said(&output));
    }
}

#[test]
fn every_alert_is_tested_and_explained() {
    let name = Regex::new(r"(?m)^\s*- alert: (\w+)$").expect("a pattern");
    let (rules, tests, page) = (text_of(ALERTS), text_of(ALERT_TESTS), text_of(PAGE));
    let alerts: BTreeSet<&str> =
        name.captures_iter(&rules).map(|it| it.extract::<1>().1[0]).collect();
    assert!(alerts.len() > 10, "{alerts:?}");
    for alert in alerts {
        assert!(tests.contains(&format!("alertname: {alert}\n")), "{alert} has no test");
        assert!(page.contains(&format!("### {alert}\n")), "{alert} is not explained");
        let link = format!("docs/operations/README.md#{}", alert.to_lowercase());
        assert!(rules.contains(&link), "{alert} does not lead to its explanation");
    }
}

/// What Grafana fills in is filled in, and Prometheus' tool reads each query as it would a rule.
#[test]
fn every_panel_has_queries_that_prometheus_understands() {
    let dashboard: Value = serde_json::from_str(&text_of(DASHBOARD)).expect("JSON");
    let panels = dashboard["panels"].as_array().expect("panels");
    assert!(panels.len() > 10);
    let mut rules = "groups: [{name: dashboard, rules: [".to_owned();
    for panel in panels.iter().filter(|panel| panel["type"] != "row") {
        let title = panel["title"].as_str().expect("a title");
        let targets = panel["targets"].as_array().expect("queries");
        assert!(!targets.is_empty(), "{title}");
        for target in targets {
            let query = target["expr"].as_str().expect("a query");
            assert!(!figures_in(query).is_empty() || query.contains("up{"), "{title}: {query}");
            let filled = query.replace("$__rate_interval", "5m");
            // Each rule has a name of its own.
            let name = format!("query:{}", rules.len());
            rules.push_str(&json!({"record": name, "expr": filled}).to_string());
            rules.push(',');
        }
    }
    rules.push_str("]}]");
    let mut file = tempfile::NamedTempFile::new().expect("a file can be made");
    file.write_all(rules.as_bytes()).expect("it can be written");
    let output = Command::new("promtool").args(["check", "rules"]).arg(file.path()).output();
    let output = output.expect("promtool is part of Debian's prometheus");
    assert!(output.status.success(), "{}", said(&output));
}

/// Names of our figures in a text.
fn figures_in(text: &str) -> BTreeSet<String> {
    let name = Regex::new(r"\b(?:downforwhom|process)_[a-z0-9_]+\b").expect("a pattern");
    name.find_iter(text).map(|found| found.as_str().to_owned()).collect()
}

fn text_of(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}

fn said(output: &Output) -> String {
    let text = [output.stdout.as_slice(), output.stderr.as_slice()].concat();
    String::from_utf8_lossy(&text).into_owned()
}
