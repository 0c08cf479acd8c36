//! The program at a terminal, and where there is none: who is told what while it works.

use std::process::Command;
use std::process::Output;
use std::time::Duration;
use std::time::Instant;

use crate::support::hostile::Hostile;
use crate::support::program;

#[tokio::test(flavor = "multi_thread")]
async fn progress_is_one_line_that_leaves_nothing_behind() {
    let site = slow().await;
    let written = on_a_terminal(&format!("check {} {OPTIONS}", site.url())).await;
    for told in ["\rAsking for the page ... 0 s", "\rAsking for the page ... 1 s"] {
        assert!(written.contains(told), "{told:?} is missing in {written:?}");
    }
    assert!(!written.contains('\u{1b}'), "no colour and no cursor is needed: {written:?}");
    let screen = screen(&written);
    assert!(!screen.contains(" ... "), "{screen}");
    let hint = "Only this machine looked. To ask a service as well, name it with --service URL.";
    assert_eq!(screen.lines().next(), Some(hint), "{screen}");
    assert!(screen.contains("What this means"), "{screen}");
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_wants_to_be_alone_is_not_told_how_to_ask() {
    let site = slow().await;
    let written = on_a_terminal(&format!("check {} {OPTIONS} --alone", site.url())).await;
    assert!(!written.contains("--service"), "{written:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_terminal_nothing_is_said_but_the_answer() {
    let site = slow().await;
    for options in ["", "--alone", "--json"] {
        let call = format!("check {} {OPTIONS} {options}", site.url());
        let output = blocking(move || program::run(&call, &[])).await;
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{options}");
        assert!(!output.stdout.is_empty() && !output.stdout.contains(&b'\r'), "{options}");
        assert_eq!(output.status.code(), Some(0), "{options}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_service_that_the_environment_names_is_not_asked_by_alone() {
    let site = slow().await;
    let service = Hostile::run(async |mut guest| guest.hold().await).await;
    let (call, at) = (format!("check {} {OPTIONS} --alone", site.url()), service.url());
    let output = blocking(move || program::run(&call, &[("DOWNFORWHOM_SERVICE", &at)])).await;
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(service.connections(), 0);
}

#[test]
fn a_look_up_of_the_system_that_hangs_does_not_hold_the_end() {
    // Questions to the only name server vanish, and the system would ask for some minutes: for the
    // site's name and for the service's.
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), "nameserver 127.0.0.1\noptions timeout:30 attempts:5\n")
        .expect("text");
    let script = format!(
        "ip link set lo up; mount --bind {} /etc/resolv.conf\n\
         nft add table ip f; nft 'add chain ip f i {{ type filter hook input priority 0; }}'\n\
         nft add rule ip f i udp dport 53 drop\n\
         {} check http://shop.example.com/ --control none --json \
         --service http://service.example.com",
        file.path().display(),
        env!("CARGO_BIN_EXE_downforwhom")
    );
    let began = Instant::now();
    let output = in_namespaces(&script);
    assert!(began.elapsed() < Duration::from_secs(25), "{:?}", began.elapsed());
    let answer: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{output:?}"));
    assert_eq!(answer["host"], "shop.example.com", "{answer:#}");
    assert_eq!(answer["observations"][0]["vantage"]["kind"], "person", "{answer:#}");
}

/// A site that takes its time, so that somebody waits.
async fn slow() -> Hostile {
    Hostile::run(async |mut guest| {
        guest.request().await;
        tokio::time::sleep(Duration::from_millis(1_500)).await;
        guest.say(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello").await;
    })
    .await
}

/// What the program writes when all its ends are one terminal.
async fn on_a_terminal(call: &str) -> String {
    let line = format!("{} {call}", env!("CARGO_BIN_EXE_downforwhom"));
    let mut script = Command::new("script");
    script.args(["-qec", &line, "/dev/null"]).stdin(std::process::Stdio::null());
    script.env_remove("DOWNFORWHOM_SERVICE").env("NO_COLOR", "1");
    let output = blocking(move || script.output().expect("every Debian has script")).await;
    String::from_utf8(output.stdout).expect("the text is whole")
}

/// What is left on the screen: a carriage return goes to the start of the line, and what is
/// written then stands in place of what was there.
fn screen(written: &str) -> String {
    let shown = |line: &str| {
        let mut cells: Vec<char> = Vec::new();
        for part in line.trim_end_matches('\r').split('\r') {
            let part: Vec<char> = part.chars().collect();
            let kept = cells.get(part.len()..).unwrap_or_default().to_vec();
            cells = part.into_iter().chain(kept).collect();
        }
        cells.into_iter().collect::<String>().trim_end().to_owned()
    };
    written.lines().map(shown).collect::<Vec<_>>().join("\n")
}

/// Runs a script with a network and a table of mounts of its own, both empty of anything of ours.
fn in_namespaces(script: &str) -> Output {
    Command::new("unshare")
        .args(["--net", "--mount", "sh", "-c", script])
        .env("PATH", format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default()))
        .output()
        .expect("util-linux is part of every Debian")
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    tokio::task::spawn_blocking(work).await.expect("it does not panic")
}

/// Nothing but this machine may be asked.
const OPTIONS: &str =
    "--control none --allow-net 127.0.0.0/8 --allow-port any --resolver 127.0.0.1:9";
