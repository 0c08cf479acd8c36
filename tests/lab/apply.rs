//! Makes the lab be like a plan: changes what differs from the plan before, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::fs::File;
use std::io::Write;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;
use std::time::Instant;

use crate::certificates::Authorities;
use crate::daemons;
use crate::daemons::Daemon;
use crate::link;
use crate::place::Place;
use crate::plan::Plan;

/// The lab as it is now.
pub(crate) struct Lab {
    authorities: Authorities,
    firewalls: BTreeMap<Place, String>,
    broken_links: BTreeMap<Place, Vec<String>>,
    running: BTreeMap<String, (Daemon, Child)>,
}

impl Lab {
    /// Makes all places and wires. Nothing runs in them yet.
    pub(crate) fn build() -> Self {
        fs::create_dir_all(FOLDER).expect("the lab's folder can be made");
        for place in Place::ALL {
            run(Command::new("ip").args(["netns", "add", place.word()]));
        }
        let mut lines = Command::new("ip");
        feed(lines.args(["-batch", "-"]), &link::lay());
        for place in Place::ALL {
            feed(inside(*place, "sysctl").args(["-q", "-p", "-"]), &settings(*place));
            connect(*place);
        }
        Self {
            authorities: Authorities::new(),
            firewalls: BTreeMap::new(),
            broken_links: BTreeMap::new(),
            running: BTreeMap::new(),
        }
    }

    /// Makes the lab be like this plan.
    pub(crate) fn become_like(&mut self, plan: &Plan) {
        let wanted = daemons::all(plan);
        self.end_others(&wanted);
        self.wire(plan);
        for place in Place::ALL {
            self.guard(*place, plan);
        }
        for front in plan.fronts.values() {
            self.authorities.provide(&front.certificate);
        }
        // Our service looks at the control sites as soon as it starts: they come before it.
        let (last, first) = wanted
            .into_iter()
            .partition(|(_, daemon): &(_, Daemon)| daemon.place == Place::Checker);
        self.start_all(first);
        self.start_all(last);
    }

    fn start_all(&mut self, wanted: BTreeMap<String, Daemon>) {
        let begun = Instant::now();
        for (name, daemon) in wanted {
            self.running.entry(name).or_insert_with_key(|name| {
                let child = start(name, &daemon);
                (daemon, child)
            });
        }
        for (name, (daemon, child)) in &mut self.running {
            wait_until_ready(name, daemon, child, begun);
        }
    }

    /// Ends the servers that have to be others, or have to begin anew.
    fn end_others(&mut self, wanted: &BTreeMap<String, Daemon>) {
        let stays = |name: &String, daemon: &Daemon| {
            !daemon.remembers && wanted.get(name).is_some_and(|wanted| wanted == daemon)
        };
        let old = std::mem::take(&mut self.running);
        for (name, (daemon, mut child)) in old {
            if stays(&name, &daemon) {
                self.running.insert(name, (daemon, child));
            } else {
                let _killed = child.kill();
                let _reaped = child.wait();
            }
        }
    }

    /// Mends all wires when any has to change, since the far end of a broken one has lost routes
    /// too; then breaks what has to be broken.
    fn wire(&mut self, plan: &Plan) {
        if self.broken_links == plan.broken_links {
            return;
        }
        for place in Place::ALL {
            connect(*place);
        }
        for (place, lines) in &plan.broken_links {
            for line in lines {
                // Not in one batch: there the family cannot be chosen for each line.
                feed(inside(*place, "ip").args(line.split(' ')), "");
            }
        }
        self.broken_links.clone_from(&plan.broken_links);
    }

    fn guard(&mut self, place: Place, plan: &Plan) {
        let text = plan.firewalls.get(&place).cloned().unwrap_or_default().text();
        if self.firewalls.get(&place) != Some(&text) {
            feed(inside(place, "nft").args(["-f", "-"]), &text);
            self.firewalls.insert(place, text);
        }
    }
}

/// A program inside a place.
pub(crate) fn inside(place: Place, program: &str) -> Command {
    let mut command = Command::new("ip");
    command.args(["netns", "exec", place.word(), program]);
    command
}

/// Gives a place its addresses and routes, whatever it had.
fn connect(place: Place) {
    feed(inside(place, "ip").args(["-force", "-batch", "-"]), &link::connect(place));
}

/// Routers pass on; nobody waits for duplicate addresses, or saves on error messages.
fn settings(place: Place) -> String {
    let mut lines = "net.ipv6.conf.all.accept_dad=0\nnet.ipv6.conf.default.accept_dad=0\n\
                     net.ipv6.conf.all.keep_addr_on_down=1\nnet.ipv4.icmp_ratelimit=0\n\
                     net.ipv4.icmp_msgs_per_sec=10000\nnet.ipv6.icmp.ratelimit=0\n"
        .to_owned();
    if matches!(place, Place::Home | Place::Provider | Place::Core) {
        lines += "net.ipv4.ip_forward=1\nnet.ipv6.conf.all.forwarding=1\n";
    }
    lines
}

fn start(name: &str, daemon: &Daemon) -> Child {
    let folder = format!("{FOLDER}/{name}");
    fs::create_dir_all(&folder).expect("the lab's folder is writable");
    for (file, text) in &daemon.files {
        let text = text.replace("FOLDER", &folder);
        fs::write(format!("{folder}/{file}"), text).expect("the lab's folder is writable");
    }
    let log = File::create(format!("{folder}/output")).expect("the lab's folder is writable");
    let words: Vec<String> =
        daemon.command.iter().map(|word| word.replace("FOLDER", &folder)).collect();
    let mut command = inside(daemon.place, &words[0]);
    command.args(&words[1..]).stdin(Stdio::null());
    command.stdout(log.try_clone().expect("a log file")).stderr(log);
    command.spawn().unwrap_or_else(|error| panic!("{name} does not start: {error}"))
}

/// Waits until it listens. Its namespace's table of sockets is read by its process id.
fn wait_until_ready(name: &str, daemon: &Daemon, child: &mut Child, begun: Instant) {
    while !listens(child.id(), daemon.port) {
        let ended = child.try_wait().ok().flatten();
        let log = || fs::read_to_string(format!("{FOLDER}/{name}/output")).unwrap_or_default();
        assert!(ended.is_none(), "{name} ended: {ended:?}: {}", log());
        assert!(begun.elapsed() < READY_WITHIN, "{name} is not ready: {}", log());
        sleep(Duration::from_millis(10));
    }
}

fn listens(pid: u32, port: u16) -> bool {
    let port = format!(":{port:04X}");
    ["tcp", "tcp6"].iter().any(|table| {
        let sockets = fs::read_to_string(format!("/proc/{pid}/net/{table}")).unwrap_or_default();
        sockets.lines().any(|line| {
            let mut words = line.split_whitespace().skip(1);
            let local = words.next().is_some_and(|local| local.ends_with(&port));
            local && words.nth(1) == Some("0A")
        })
    })
}

/// Runs a program that must succeed.
fn run(command: &mut Command) {
    let output = command.output().expect("a program of the lab starts");
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
}

/// Runs a program that reads `text`. What it complains of is shown, and nothing more: a route that
/// is gone already is no harm.
fn feed(command: &mut Command, text: &str) {
    let child = command.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::piped()).spawn();
    let mut child = child.expect("a program of the lab starts");
    if let Some(mut input) = child.stdin.take() {
        let _fed = input.write_all(text.as_bytes());
    }
    let output = child.wait_with_output().expect("a program of the lab ends");
    if !output.stderr.is_empty() {
        eprintln!("{command:?}: {}\n{text}", String::from_utf8_lossy(&output.stderr));
    }
}

/// Everything of the lab is here, in memory; it goes when the lab does.
pub(crate) const FOLDER: &str = "/run/lab";

/// Squid is the slowest, with a busy machine.
const READY_WITHIN: Duration = Duration::from_secs(20);
