//! One check over a network with long round trips, beside curl on the same network.
//!
//! The network is a namespace of its own, in which every packet between a prober and its targets or
//! resolvers is held for half a round trip. Needs root, and the kernel's packet queue.

use std::collections::VecDeque;
use std::net::SocketAddr;
use std::net::UdpSocket;
use std::process::Command;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;
use std::time::Instant;

use nfq::Queue;
use nfq::Verdict;
use tempfile::TempDir;

use crate::Effort;
use crate::baselines::name_server;
use crate::programs::Program;
use crate::programs::get;
use crate::table::Goal;
use crate::table::Rounds;
use crate::table::Row;
use crate::table::Table;
use crate::targets;
use crate::targets::Site;
use crate::targets::check_path;
use crate::targets::seconds_told;

/// Runs the cases in the namespace and puts what they say into the table.
pub(crate) fn run(effort: Effort, table: &mut Table) {
    if let Err(why) = run_inside(effort, table) {
        table.note(format!("delay: {why}"));
    }
}

fn run_inside(effort: Effort, table: &mut Table) -> Result<(), String> {
    targets::need(&["unshare", "ip", "iptables-legacy", "mount", "taskset", "curl"])?;
    let this = std::env::current_exe().map_err(|error| error.to_string())?;
    let rounds = (effort.rounds * 3).to_string();
    let output = Command::new("unshare")
        .args(["--net", "--mount", "--"])
        .arg(this)
        .args(["role-delayed", &rounds])
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let told = |name: &str| {
        let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
        Rounds(line.unwrap_or_default().split(' ').flat_map(str::parse).collect())
    };
    if told("https").0.is_empty() {
        return Err(format!("the namespace tells nothing: {text}"));
    }
    tell_healthy(table, &told);
    tell_trouble(table, &told);
    Ok(())
}

fn tell_healthy(table: &mut Table, told: &dyn Fn(&str) -> Rounds) {
    for (what, name, trips) in [
        ("https, 3 resolvers, 1 address", "https", 4.0),
        ("https, 3 resolvers, 3 addresses", "three", 4.0),
        ("https, both families", "dual", 4.0),
        ("http", "http", 3.0),
    ] {
        let (ours, curl) = (told(name), told(&format!("{name}-curl")));
        let floor = trips * f64::from(ROUND_TRIP_MS);
        let row = Row {
            number: "P4",
            what: format!("one check, {what}: time by {trips} round trips"),
            ours: format!("{:.0} ms", ours.median()),
            other: format!("{floor:.0} ms"),
            ratio: Rounds(ours.0.iter().map(|millis| millis / floor).collect()),
            goal: Goal::AtMost((floor + 10.0) / floor),
        };
        table.add(row);
        let what = format!("one check, {what}: by curl");
        table.compare("P4", what, (&ours, &curl), "ms", Goal::AtMost(1.0));
    }
    let pair = (told("https"), told("https-blackbox"));
    if !pair.1.0.is_empty() {
        let what = "one check, https: by blackbox_exporter";
        table.compare("P4", what, (&pair.0, &pair.1), "ms", Goal::None);
    }
}

fn tell_trouble(table: &mut Table, told: &dyn Fn(&str) -> Rounds) {
    for (what, name) in [
        ("first of two addresses black-holed", "deadfirst"),
        ("IPv6 black-holed", "deadsix"),
        ("one of three resolvers silent", "deadresolver"),
    ] {
        let (ours, healthy) = (told(name), told("https"));
        let curl = told(&format!("{name}-curl"));
        let what = format!("{what}: by the healthy time (curl {:.0} ms)", curl.median());
        table.compare("P5", what, (&ours, &healthy), "ms", Goal::AtMost(1.1));
    }
    let (lossy, healthy) = (told("lossy"), told("https"));
    let row = Row {
        number: "P5",
        what: "first SYN lost: what it adds, by 260 ms".to_owned(),
        ours: format!("{:.0} ms", lossy.median() - healthy.median()),
        other: format!("curl {:.0} ms", told("lossy-curl").median() - healthy.median()),
        ratio: Rounds(lossy.0.iter().map(|it| (it - healthy.median()) / 260.0).collect()),
        goal: Goal::AtMost(1.0),
    };
    table.add(row);
    let dead = told("dead");
    let row = Row {
        number: "P5",
        what: "nobody answers at any address: until \"down\", by 3.5 s".to_owned(),
        ours: format!("{:.0} ms", dead.median()),
        other: "3500 ms".to_owned(),
        ratio: Rounds(dead.0.iter().map(|millis| millis / 3500.0).collect()),
        goal: Goal::AtMost(1.0),
    };
    table.add(row);
}

/// What happens in the namespace: the network is made, then each case is timed and printed.
pub(crate) fn inside(words: &[String]) {
    let rounds: usize = words.first().and_then(|word| word.parse().ok()).unwrap_or(3);
    if let Err(why) = measure(rounds) {
        println!("cannot: {why}");
    }
}

fn measure(rounds: usize) -> Result<(), String> {
    let folder = TempDir::new().map_err(|error| error.to_string())?;
    make_network(&folder)?;
    for server in ["127.0.0.1:53", "127.0.0.2:53", "127.0.0.3:53"] {
        let socket = UdpSocket::bind(server).map_err(|error| error.to_string())?;
        std::thread::spawn(move || name_server(&socket));
    }
    std::thread::spawn(hold_packets);
    let at = |port: u16| SocketAddr::from(([127, 0, 1, 1], port));
    let site = Site::start_at(at(80), at(443))?;
    let resolver = |last: u8| SocketAddr::from(([127, 0, 0, last], 53));
    let ours = targets::service(&site, &[1, 2, 3].map(resolver))?;
    let one_dead = targets::service(&site, &[9, 2, 3].map(resolver))?;
    let blackbox = targets::blackbox(&site.ca(), folder.path());
    targets::sees(&ours, "https://shop.one.test/", "\"works\"")?;

    let few = rounds.min(2);
    let cases = [
        ("https", "https://shop.one.test/", &ours, rounds),
        ("three", "https://shop.three.test/", &ours, rounds),
        ("dual", "https://shop.dual.test/", &ours, rounds),
        ("http", "http://shop.one.test/", &ours, rounds),
        ("deadresolver", "https://shop.one.test/", &one_dead, rounds),
        ("lossy", "https://shop.lossy.test/", &ours, rounds),
        ("deadfirst", "https://shop.deadfirst.test/", &ours, few),
        ("deadsix", "https://shop.deadsix.test/", &ours, few),
        ("dead", "https://shop.dead.test/", &ours, few),
    ];
    for (name, url, service, rounds) in cases {
        let (mut mine, mut curls) = (Vec::new(), Vec::new());
        if name == "deadresolver" {
            name_servers(&folder, &["127.0.0.9", "127.0.0.2"]);
        }
        for number in 0..rounds {
            mine.extend(ours_takes(service, &format!("{url}?n={number}")));
            curls.extend(curl_takes(&site.ca(), url));
        }
        name_servers(&folder, &["127.0.0.1"]);
        print(name, &mine);
        print(&format!("{name}-curl"), &curls);
    }
    if let Ok(blackbox) = blackbox {
        let path = "/probe?module=get&target=https://shop.one.test/";
        let took = (0..rounds).flat_map(|_| takes(&blackbox, path));
        print("https-blackbox", &took.collect::<Vec<f64>>());
    }
    Ok(())
}

fn print(name: &str, millis: &[f64]) {
    let words: Vec<String> = millis.iter().map(|millis| format!("{millis:.1}")).collect();
    println!("{name} {}", words.join(" "));
}

fn ours_takes(service: &Program, url: &str) -> Option<f64> {
    takes(service, &check_path(url))
}

/// Milliseconds of one request on a connection that nobody holds back.
fn takes(program: &Program, path: &str) -> Option<f64> {
    let began = Instant::now();
    get(program.at, path, "").ok()?;
    Some(began.elapsed().as_secs_f64() * 1e3)
}

/// By curl's own clock, so without the start of its process. One that gives up has taken so long.
fn curl_takes(ca: &str, url: &str) -> Option<f64> {
    let mut command = Command::new("curl");
    command.args(["-s", "-o", "/dev/null", "-w", "%{time_total}", "--max-time", "10"]);
    seconds_told(command.args(["--cacert", ca, url])).map(|took| took.as_secs_f64() * 1e3)
}

/// A loopback with two families, packets held in both directions, and addresses that drop them.
fn make_network(folder: &TempDir) -> Result<(), String> {
    name_servers(folder, &["127.0.0.1"]);
    let resolv = folder.path().join("resolv.conf");
    let script = format!(
        "ip link set lo up
         ip addr add 2001:db8::1/128 dev lo nodad
         ip addr add 2001:db8::dead/128 dev lo nodad
         mount --bind {} /etc/resolv.conf
         for port in 80 443; do
           for end in dport sport; do
             iptables-legacy -A OUTPUT -p tcp --$end $port -j NFQUEUE --queue-num 0
             ip6tables-legacy -A OUTPUT -p tcp --$end $port -j NFQUEUE --queue-num 0
           done
         done
         for end in dport sport; do
           iptables-legacy -A OUTPUT -p udp --$end 53 -j NFQUEUE --queue-num 0
         done
         iptables-legacy -A INPUT -d 127.0.1.9 -j DROP
         iptables-legacy -A INPUT -d 127.0.0.9 -j DROP
         ip6tables-legacy -A INPUT -d 2001:db8::dead -j DROP
         iptables-legacy -A INPUT -p tcp --syn -d 127.0.1.5 -m statistic --mode nth \
           --every 2 --packet 0 -j DROP",
        resolv.display()
    );
    let path = format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default());
    let output = Command::new("sh").args(["-e", "-c", &script]).env("PATH", path).output();
    let output = output.map_err(|error| error.to_string())?;
    match output.status.success() {
        true => Ok(()),
        false => Err(String::from_utf8_lossy(&output.stderr).replace('\n', " ")),
    }
}

/// The system's resolvers in the namespace.
fn name_servers(folder: &TempDir, servers: &[&str]) {
    let lines: String = servers.iter().map(|server| format!("nameserver {server}\n")).collect();
    targets::write(folder.path(), "resolv.conf", lines.as_bytes());
}

/// Holds each packet for half of a round trip, for ever.
fn hold_packets() {
    let mut queue = Queue::open().expect("root may open the queue");
    queue.bind(0).expect("the queue is free");
    queue.set_nonblocking(true);
    let mut held = VecDeque::new();
    loop {
        while let Ok(packet) = queue.recv() {
            held.push_back((Instant::now() + HALF_TRIP, packet));
        }
        while held.front().is_some_and(|(due, _)| *due <= Instant::now()) {
            let Some((_, mut packet)) = held.pop_front() else { break };
            packet.set_verdict(Verdict::Accept);
            // A packet that the kernel has dropped meanwhile needs no verdict.
            let _ = queue.verdict(packet);
        }
        sleep(Duration::from_micros(200));
    }
}

/// A round trip over an ocean.
const ROUND_TRIP_MS: u32 = 50;

const HALF_TRIP: Duration = Duration::from_millis(25);
