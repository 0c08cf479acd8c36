//! The program as a shell sees it: exit statuses, and which words go where.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::process::Command;
use std::process::Output;
use std::process::Stdio;

#[test]
fn a_wrong_call_ends_with_two_and_a_sentence() {
    for (call, sentence) in [
        ("check facebook", "Did you mean facebook.com?"),
        ("check https://me:pw@example.com", "we never send passwords"),
        ("check 127.0.0.1", "private or reserved"),
        ("check example.com:22", "22 is not one of them"),
        ("check http://wiki/", "has no dot in it"),
        ("check example.com --saw nonsense", "We do not know that symptom"),
        ("--ca-file /nowhere.pem", "cannot be read"),
        ("--listen 192.0.2.1:80 --control none", "cannot listen on 192.0.2.1:80"),
        ("dance", "unrecognized"),
    ] {
        let output = run(call, &[]);
        let told = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{call}: {told}");
        assert!(told.contains(sentence), "{call}: {told}");
        assert!(output.stdout.is_empty(), "{call}");
    }
}

#[test]
fn every_option_has_its_variable() {
    let help = run("--help", &[]);
    let check_help = run("check --help", &[]);
    for help in [help, check_help] {
        let text = String::from_utf8_lossy(&help.stdout).into_owned();
        let options = text.lines().filter_map(|line| line.trim().strip_prefix("--"));
        for option in options {
            let name = option.split([' ', '[']).next().unwrap_or_default();
            let variable = format!("[env: DOWNFORWHOM_{}=", name.replace('-', "_").to_uppercase());
            assert!(text.contains(&variable), "{variable}] is missing in:\n{text}");
        }
    }
}

#[test]
fn the_environment_sets_options_up() {
    let output = run("", &[("DOWNFORWHOM_RESOLVER", "1.1.1.1,nonsense")]);
    assert_eq!(output.status.code(), Some(2));
    let output = run("", &[("DOWNFORWHOM_RESOLVER", ""), ("PORT", "http")]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("PORT in the environment"));
}

#[test]
fn the_service_says_where_it_listens_and_leaves_when_told() {
    let mut service = command("serve --listen 127.0.0.1:0 --control none", &[])
        .env("DOWNFORWHOM_LOG_FORMAT", "json")
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program is built");
    let mut log = BufReader::new(service.stderr.take().expect("it is piped"));
    let mut line = String::new();
    log.read_line(&mut line).expect("a line comes, or the end");
    let entry: serde_json::Value = serde_json::from_str(&line).expect("a JSON line");
    let address = entry["fields"]["address"].as_str().expect("the address is in the line");
    assert!(address.starts_with("127.0.0.1:") && !address.ends_with(":0"), "{line}");

    let told = Command::new("kill").arg(service.id().to_string()).status();
    assert!(told.expect("kill is part of every Debian").success());
    let status = service.wait().expect("it is our child");
    let mut rest = String::new();
    log.read_to_string(&mut rest).expect("the log is text");
    assert!(status.success(), "{status}: {rest}");
}

fn run(call: &str, variables: &[(&str, &str)]) -> Output {
    command(call, variables).output().expect("the program is built")
}

/// The program with an environment that holds nothing but these variables.
fn command(call: &str, variables: &[(&str, &str)]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_downforwhom"));
    command.args(call.split_whitespace()).env_clear().stdin(Stdio::null());
    command.envs(variables.iter().copied());
    command
}
