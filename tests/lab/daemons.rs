//! Which servers have to run for a plan, with their configuration.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::json;

use crate::nginx;
use crate::place::CHECKER_4;
use crate::place::Place;
use crate::plan::LIAR_PORT;
use crate::plan::NAME_FILTER_PORT;
use crate::plan::Plan;
use crate::plan::SQUID_CATCHES;
use crate::plan::Zone;

/// A server of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Daemon {
    pub(crate) place: Place,
    /// The program and its words; `FOLDER` in them and in files is the daemon's own folder.
    pub(crate) command: Vec<String>,
    pub(crate) files: BTreeMap<String, String>,
    /// A TCP port on which it listens when it is ready.
    pub(crate) port: u16,
    /// Whether it must begin anew for each experiment, since it remembers.
    pub(crate) remembers: bool,
}

/// Every server that has to run, by a name of its own.
pub(crate) fn all(plan: &Plan) -> BTreeMap<String, Daemon> {
    let mut daemons = BTreeMap::new();
    let mut add = |name: &str, daemon: Daemon| {
        if !plan.stopped.contains(&daemon.place) {
            daemons.insert(format!("{}-{name}", daemon.place), daemon);
        }
    };
    for place in [Place::ProviderResolver, Place::PublicOne, Place::PublicTwo] {
        add("unbound", unbound(plan, place));
    }
    for (place, zones) in &plan.zones {
        add("knot", knot(*place, zones));
    }
    add("dnsmasq", dnsmasq());
    for (place, front) in &plan.fronts {
        let mut daemon =
            Daemon::new(*place, &["nginx", "-e", "FOLDER/error.log", "-c", "FOLDER/conf"]);
        daemon.files.insert("conf".into(), nginx::config(front, "FOLDER"));
        daemon.port = front.ports[1];
        add("nginx", daemon);
    }
    for (place, programs) in programs(plan) {
        add("programs", helper(place, "http", &programs.0, programs.1));
    }
    for (place, lies) in &plan.lies {
        let config = json!({"listen": LIAR_PORT, "upstream": upstream_of(*place), "lies": lies});
        add("liar", helper(*place, "dns", &config.to_string(), LIAR_PORT));
    }
    for (place, cuts) in &plan.name_filters {
        let config = json!({"listen": NAME_FILTER_PORT, "cuts": cuts});
        add("name-filter", helper(*place, "names", &config.to_string(), NAME_FILTER_PORT));
    }
    for (place, in_the_way) in &plan.squids {
        add("squid", squid(*place, *in_the_way));
    }
    add("service", service());
    daemons
}

impl Daemon {
    fn new(place: Place, command: &[&str]) -> Self {
        let command = command.iter().map(|word| (*word).to_owned()).collect();
        Self { place, command, files: BTreeMap::new(), port: 53, remembers: false }
    }
}

/// Our own service.
fn service() -> Daemon {
    let listen = format!("{CHECKER_4}:{SERVICE_PORT}");
    let mut daemon = Daemon::new(
        Place::Checker,
        &[
            env!("CARGO_BIN_EXE_downforwhom"),
            "serve",
            "--listen",
            &listen,
            "--resolver",
            "1.1.1.1",
            "--resolver",
            "8.8.8.8",
            "--limits",
            "off",
            "--ca-file",
            crate::certificates::TRUSTED,
        ],
    );
    daemon.port = SERVICE_PORT;
    daemon.remembers = true;
    daemon
}

fn unbound(plan: &Plan, place: Place) -> Daemon {
    let mut config = "server:\n username: \"\"\n chroot: \"\"\n directory: \"FOLDER\"\n pidfile: \"\"\n\
         use-syslog: no\n do-daemonize: no\n interface: 0.0.0.0\n interface: ::0\n\
         access-control: 0.0.0.0/0 allow\n access-control: ::/0 allow\n root-hints: \"FOLDER/hints\"\n\
         module-config: \"validator iterator\"\n ede: yes\n num-threads: 1\n\
         msg-cache-size: 1m\n rrset-cache-size: 1m\n outgoing-range: 64\n"
        .to_owned();
    for (name, seen_by) in &plan.bad_signatures {
        if seen_by.contains(&place) {
            let _ = writeln!(config, " trust-anchor: \"{name}. DS 4711 13 2 {}\"", "ab".repeat(32));
        }
    }
    config.push_str("remote-control:\n control-enable: no\n");
    let hints = ". 3600000 NS a.root-servers.lab-names.\n\
                 a.root-servers.lab-names. 3600000 A 5.60.0.53\n\
                 a.root-servers.lab-names. 3600000 AAAA 2a0e:60::53\n";
    let mut daemon = Daemon::new(place, &["unbound", "-d", "-c", "FOLDER/conf"]);
    daemon.files = [("conf".to_owned(), config), ("hints".to_owned(), hints.to_owned())].into();
    daemon.remembers = true;
    daemon
}

fn knot(place: Place, zones: &[Zone]) -> Daemon {
    let mut config = "server:\n  rundir: FOLDER\n  listen: [0.0.0.0@53, \"::@53\"]\n\
                      database:\n  storage: FOLDER\nlog:\n  - target: stderr\n    any: error\nzone:\n"
        .to_owned();
    let mut daemon = Daemon::new(place, &["knotd", "-c", "FOLDER/conf"]);
    for (number, zone) in zones.iter().enumerate() {
        let name = if zone.name == "." { ".".to_owned() } else { format!("{}.", zone.name) };
        let _ = writeln!(config, "  - domain: \"{name}\"\n    file: FOLDER/zone{number}");
        daemon.files.insert(format!("zone{number}"), zone.text(place));
    }
    daemon.files.insert("conf".into(), config);
    daemon
}

/// The home router's, which passes questions on.
fn dnsmasq() -> Daemon {
    let server = format!("--server={}", crate::place::PROVIDER_RESOLVER_4);
    let words = ["dnsmasq", "-k", "-C", "/dev/null", "--no-resolv", "--no-hosts", "--cache-size=0"];
    let mut daemon = Daemon::new(Place::Home, &words);
    daemon.command.extend([server, "--user=root".to_owned(), "--pid-file".to_owned()]);
    daemon
}

fn squid(place: Place, in_the_way: bool) -> Daemon {
    let caught =
        if in_the_way { format!("http_port {SQUID_CATCHES} intercept\n") } else { String::new() };
    let config = format!(
        "http_port 3128\n{caught}dns_nameservers 1.1.1.1\nvisible_hostname proxy.provider.net\n\
         http_access allow all\ncache deny all\nconnect_timeout 2 seconds\nforward_timeout 4 seconds\n\
         connect_retries 0\nshutdown_lifetime 0 seconds\npid_filename none\naccess_log none\n\
         cache_log /dev/null\ncoredump_dir FOLDER\npinger_enable off\nnetdb_filename none\n\
         memory_cache_shared off\nhost_verify_strict off\nvia on\n"
    );
    // A service name of its own, since Squid names its shared memory by it.
    let mut daemon = Daemon::new(place, &["squid", "-N", "-n", place.word(), "-f", "FOLDER/conf"]);
    daemon.files.insert("conf".into(), config);
    daemon.port = 3128;
    daemon.remembers = true;
    daemon
}

/// One of the lab's own small servers.
fn helper(place: Place, kind: &str, config: &str, port: u16) -> Daemon {
    let mut daemon = Daemon::new(place, &["/proc/1/exe", "helper", kind, "FOLDER/config"]);
    daemon.files.insert("config".into(), config.to_owned());
    daemon.port = port;
    daemon
}

/// The programs of each place, as a configuration, and the port of one of them.
fn programs(plan: &Plan) -> BTreeMap<Place, (String, u16)> {
    let mut by_place: BTreeMap<Place, Vec<_>> = BTreeMap::new();
    for program in &plan.programs {
        by_place
            .entry(program.place)
            .or_default()
            .push(json!({"port": program.port, "answer": program.answer}));
    }
    let port = |list: &[serde_json::Value]| {
        list.first().and_then(|it| it["port"].as_u64()).and_then(|it| u16::try_from(it).ok())
    };
    by_place
        .into_iter()
        .map(|(place, list)| {
            let port = port(&list).unwrap_or_default();
            (place, (serde_json::Value::from(list).to_string(), port))
        })
        .collect()
}

/// Whom the liar of a place asks when it does not lie.
fn upstream_of(place: Place) -> String {
    match place {
        Place::PublicOne | Place::PublicTwo | Place::ProviderResolver => "127.0.0.1:53".to_owned(),
        _ => format!("{}:53", crate::place::PROVIDER_RESOLVER_4),
    }
}

/// Where our service listens.
pub(crate) const SERVICE_PORT: u16 = 8080;
