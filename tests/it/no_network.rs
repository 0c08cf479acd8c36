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
fn the_command_says_that_the_machine_has_no_network() {
    for options in ["", "--control none", "--service https://service.example.com"] {
        let check = format!("{} check example.com --json {options}", program());
        let output = in_empty_namespace(&format!("ip link set lo up; {check}"));
        let text = String::from_utf8_lossy(&output.stdout);
        let answer: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{output:?}"));
        let said = (answer["fault"].as_str(), answer["reason"].as_str());
        assert_eq!(said, (Some("local"), Some("local.offline")), "`{options}`: {text}");
        assert_eq!(output.status.code(), Some(1), "{text}");
    }
}

#[test]
fn the_command_asks_control_sites_before_it_blames() {
    let program = program();
    // A site that refuses, and a control site that is there or refuses, too, behind the same wire;
    // and both where nothing answers.
    let ask = |(site, control): (&str, &str)| {
        format!(
            "{program} check {site} --alone --json --portal none --control {control}; \
             echo \"exit $?\"\n"
        )
    };
    let asked = [
        ("http://192.0.33.8/", "http://192.0.33.9/"),
        ("http://192.0.33.8/", "http://192.0.33.8:8080/"),
        ("http://192.0.34.8/", "http://192.0.34.9/"),
    ];
    let script = format!(
        "{}nsenter -t $far -n {program} serve --listen 192.0.33.9:80 --control none 2>/dev/null &\n\
         for _ in $(seq 100); do curl -s -o /dev/null 192.0.33.9/healthz && break; sleep 0.1; done\n\
         {}kill $! $far\n",
        two_ends_of_a_wire(),
        asked.map(ask).concat(),
    );
    let output = in_empty_namespace(&script);
    let text = String::from_utf8_lossy(&output.stdout);
    let answers: Vec<&str> = text.split_inclusive("exit ").collect();
    assert_eq!(answers.len(), 4, "{output:?}");
    let controls_fail = "Well-known sites fail for your machine, too.";
    // Alone, nobody can tell a site's refusal from that of somebody on the way.
    assert!(answers[0].contains("\"fault\": \"unknown\""), "{text}");
    assert!(!answers[0].contains(controls_fail), "{text}");
    assert!(answers[1].starts_with('3'), "{text}");
    // Who is turned away everywhere is not cut off.
    assert!(answers[1].contains("\"fault\": \"unknown\""), "{text}");
    assert!(answers[1].contains(controls_fail), "{text}");
    assert!(answers[2].starts_with('3'), "{text}");
    assert!(answers[2].contains("\"reason\": \"local.offline\""), "{text}");
    assert!(answers[3].starts_with('1'), "{text}");
}

/// Shell: this namespace has a way out over a wire to another one, `$far`, where 192.0.33.8 and
/// 192.0.33.9 are.
fn two_ends_of_a_wire() -> &'static str {
    "ip link set lo up\n\
     unshare --net sleep 100 & far=$!\n\
     here=$(readlink /proc/self/ns/net)\n\
     for _ in $(seq 100); do [ \"$(readlink /proc/$far/ns/net)\" != \"$here\" ] && break; sleep 0.05; done\n\
     ip link add near type veth peer name far netns $far\n\
     ip address add 192.0.33.1/24 dev near; ip link set near up\n\
     ip route add default via 192.0.33.8\n\
     nsenter -t $far -n sh -c 'ip link set lo up; ip address add 192.0.33.8/24 dev far; \
     ip address add 192.0.33.9/24 dev far; ip link set far up'\n"
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
