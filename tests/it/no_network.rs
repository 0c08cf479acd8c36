//! The program in a network namespace without any network: whatever is asked, the trouble is ours.

use std::process::Command;
use std::process::Output;

use serde_json::Value;

/// Pages of every kind: names, literals of both families, https and http.
const PAGES: [&str; 5] = [
    "example.com",
    "http://example.com/cart?id=7",
    "https://xn--p1ai.xn--p1ai/",
    "http://192.0.33.8/",
    "https://[2620:0:2d0:200::8]/",
];

#[test]
fn every_check_says_checker() {
    for options in ["", "--control none", "--resolver 127.0.0.1:53 --control none"] {
        let answers = ask_without_network(options, &PAGES);
        assert_eq!(answers.len(), PAGES.len(), "with `{options}`");
        for (page, answer) in PAGES.iter().zip(answers) {
            let said = (answer["fault"].as_str(), answer["down_for"].as_str());
            assert_eq!(said, (Some("checker"), Some("unknown")), "{page} `{options}`: {answer:#}");
        }
    }
}

#[test]
fn the_command_cannot_tell_and_says_so() {
    let script = format!("ip link set lo up; {} check example.com --alone", program());
    let output = in_empty_namespace(&script);
    let text = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(3), "{text}");
}

#[test]
fn the_command_asks_control_sites_before_it_blames() {
    // One address at which nothing listens, and one of a control site that does or does not.
    let network = "ip link set lo up; ip address add 192.0.33.8/32 dev lo; \
                   ip address add 192.0.33.9/32 dev lo\n";
    let program = program();
    let listening = format!(
        "{program} serve --listen 192.0.33.9:80 --control none 2>/dev/null & service=$!\n\
         for _ in $(seq 100); do curl -s -o /dev/null 192.0.33.9/healthz && break; sleep 0.1; done\n"
    );
    let check = format!("{program} check http://192.0.33.8/ --json --control");
    for (before, control, exit, fault) in [
        ("", "none", 1, "network"),
        ("", "http://192.0.33.9/", 3, "checker"),
        (listening.as_str(), "http://192.0.33.9/", 1, "network"),
    ] {
        let after = "code=$?; [ -z \"$service\" ] || kill $service; exit $code";
        let output = in_empty_namespace(&format!("{network}{before}{check} {control}\n{after}"));
        let text = String::from_utf8_lossy(&output.stdout);
        let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"));
        assert_eq!(answer["fault"], fault, "{control}: {text}");
        assert_eq!(output.status.code(), Some(exit), "{control}: {text}");
    }
}

/// Starts the service in an empty namespace, asks for each page, and ends it.
fn ask_without_network(options: &str, pages: &[&str]) -> Vec<Value> {
    let asking: String = pages
        .iter()
        .map(|page| {
            format!("curl -sS -m 40 -G --data-urlencode 'url={page}' $at/api/check; echo\n")
        })
        .collect();
    let script = format!(
        "ip link set lo up; at=http://127.0.0.1:8080\n\
         {} serve --listen 127.0.0.1:8080 --limits off {options} 2>/dev/null & service=$!\n\
         for _ in $(seq 100); do curl -s -o /dev/null $at/healthz && break; sleep 0.1; done\n\
         {asking}kill $service; wait $service\n",
        program()
    );
    let output = in_empty_namespace(&script);
    let lines = String::from_utf8_lossy(&output.stdout).into_owned();
    lines
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}")))
        .collect()
}

/// Runs a script where there is no network but an empty loopback interface.
fn in_empty_namespace(script: &str) -> Output {
    Command::new("unshare")
        .args(["--net", "sh", "-c", script])
        .env("PATH", format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default()))
        .output()
        .expect("util-linux is part of every Debian")
}

fn program() -> &'static str {
    env!("CARGO_BIN_EXE_downforwhom")
}
