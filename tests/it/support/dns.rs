//! Real name servers on loopback, each with a folder of its own that goes when the test ends.

use std::ffi::OsStr;
use std::fs;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::UdpSocket;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use hickory_proto::op::Message;
use hickory_proto::op::Query;
use hickory_proto::rr::Name;
use hickory_proto::rr::RecordType;
use tempfile::TempDir;

/// A name server's process. It ends when this is dropped.
pub(crate) struct NameServer {
    /// Where it listens, UDP and TCP.
    pub(crate) address: SocketAddr,
    process: Child,
    _folder: TempDir,
}

impl Drop for NameServer {
    fn drop(&mut self) {
        // The process may have ended by itself; then there is nothing to end.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Knot DNS, authoritative for `zone` with these records (zone file lines below the origin).
pub(crate) fn knot(zone: &str, records: &str) -> NameServer {
    let folder = folder();
    write(&folder, "zone", &zone_text(zone, records));
    knot_serving(zone, folder)
}

/// Knot DNS with a zone that is signed, then changed by `spoil`, and never signed again. The
/// second part is the zone's key, as a trust anchor.
pub(crate) fn knot_signed(
    zone: &str,
    records: &str,
    signed_at: SignedAt,
    spoil: impl Fn(String) -> String,
) -> (NameServer, String) {
    let folder = folder();
    write(&folder, "unsigned", &zone_text(zone, records));
    let signed = sign(zone, &folder, signed_at);
    let key = signed.lines().find(|line| line.contains("\tDNSKEY\t")).expect("a key").to_owned();
    write(&folder, "zone", &spoil(signed));
    (knot_serving(zone, folder), key)
}

/// When a zone was signed. Signatures live for two weeks.
pub(crate) enum SignedAt {
    /// Now: the signatures are good.
    Now,
    /// Years ago: they have expired.
    LongAgo,
}

/// Unbound, a validating resolver, with these lines in its configuration.
pub(crate) fn unbound(server_lines: &str, more: &str) -> NameServer {
    let folder = folder();
    let here = folder.path().display().to_string();
    start(folder, |port, folder| {
        let text = format!(
            "server:\n interface: 127.0.0.1\n port: {port}\n username: \"\"\n chroot: \"\"\n \
             directory: \"{here}\"\n pidfile: \"\"\n use-syslog: no\n do-daemonize: no\n \
             do-not-query-localhost: no\n ede: yes\n val-log-level: 2\n num-threads: 1\n \
             module-config: \"validator iterator\"\n local-zone: \"test.\" nodefault\n\
             {server_lines}\n\
             remote-control:\n control-enable: no\n\
             {more}\n"
        );
        write(folder, "unbound.conf", &text);
        command("unbound", ["-d", "-c", &format!("{here}/unbound.conf")])
    })
}

/// The lines that make Unbound ask `server` about `zone`.
pub(crate) fn stub(zone: &str, server: SocketAddr) -> String {
    let (ip, port) = (server.ip(), server.port());
    format!("stub-zone:\n name: \"{zone}\"\n stub-addr: {ip}@{port}\n")
}

/// dnsmasq, as it runs in a home router, with these options.
pub(crate) fn dnsmasq(options: &[&str]) -> NameServer {
    start(folder(), |port, folder| {
        let mut command = command(
            "dnsmasq",
            [
                "--keep-in-foreground",
                "--conf-file=/dev/null",
                "--no-resolv",
                "--no-hosts",
                "--bind-interfaces",
                "--listen-address=127.0.0.1",
                "--log-facility=-",
            ],
        );
        command.arg(format!("--port={port}"));
        command.arg(format!("--pid-file={}", folder.path().join("pid").display()));
        command.args(options);
        command
    })
}

/// One question over plain UDP and what comes back, without any code of ours between.
pub(crate) fn raw_answer(server: SocketAddr, name: &str, kind: RecordType) -> Option<Message> {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    socket.set_read_timeout(Some(Duration::from_millis(200))).expect("a timeout above zero");
    socket.connect(server).expect("loopback is reachable");
    let mut question = Message::query();
    question.add_query(Query::query(Name::from_ascii(name).expect("a good name"), kind));
    socket.send(&question.to_vec().expect("a question fits")).ok()?;
    let mut buffer = [0; 4096];
    let length = socket.recv(&mut buffer).ok()?;
    Message::from_vec(&buffer[..length]).ok()
}

/// A port of loopback that was free a moment ago, for UDP and TCP.
pub(crate) fn closed_port() -> SocketAddr {
    loop {
        let udp = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let address = udp.local_addr().expect("a bound socket has an address");
        if TcpListener::bind(address).is_ok() {
            return address;
        }
    }
}

fn knot_serving(zone: &str, folder: TempDir) -> NameServer {
    let here = folder.path().display().to_string();
    start(folder, |port, folder| {
        let text = format!(
            "server:\n  rundir: \"{here}\"\n  listen: 127.0.0.1@{port}\n  udp-workers: 1\n  \
             tcp-workers: 1\n  background-workers: 1\n\
             database:\n  storage: \"{here}\"\n\
             zone:\n  - domain: {zone}\n    file: \"{here}/zone\"\n    semantic-checks: off\n"
        );
        write(folder, "knot.conf", &text);
        command("knotd", ["-c", &format!("{here}/knot.conf")])
    })
}

/// Signs the file `unsigned` of the folder.
fn sign(zone: &str, folder: &TempDir, signed_at: SignedAt) -> String {
    let here = folder.path().display().to_string();
    let text = format!(
        "database:\n  storage: \"{here}/keys\"\n\
         policy:\n  - id: one\n    algorithm: ecdsap256sha256\n    single-type-signing: on\n\
         zone:\n  - domain: {zone}\n    file: \"{here}/unsigned\"\n    dnssec-signing: on\n    \
         dnssec-policy: one\n"
    );
    write(folder, "sign.conf", &text);
    let config = format!("{here}/sign.conf");
    let mut sign = command("kzonesign", ["-c", &config, "-o", &format!("{here}/signed")]);
    if let SignedAt::LongAgo = signed_at {
        sign.args(["-t", "1577836800"]); // 2020-01-01
    }
    for inner in ["keys", "signed"] {
        fs::create_dir(folder.path().join(inner)).expect("a folder in the temporary folder");
    }
    assert!(sign.arg(zone).status().expect("kzonesign runs").success());
    // kzonesign names its file after the zone.
    let mut files = fs::read_dir(folder.path().join("signed")).expect("the folder is there");
    let file = files.next().and_then(Result::ok).expect("kzonesign writes one file");
    fs::read_to_string(file.path()).expect("the signed zone is text")
}

fn zone_text(zone: &str, records: &str) -> String {
    let origin = if zone == "." { zone.to_owned() } else { format!("{zone}.") };
    format!(
        "$ORIGIN {origin}\n$TTL 300\n@ SOA ns admin 1 3600 600 86400 60\n@ NS ns\n\
         ns A 127.0.0.1\n{records}\n"
    )
}

/// Starts a server on a free port and waits until it answers. Another process may take the port
/// in between, so there is more than one attempt.
fn start(folder: TempDir, command: impl Fn(u16, &TempDir) -> Command) -> NameServer {
    for _ in 0..ATTEMPTS {
        let address = closed_port();
        let mut process =
            command(address.port(), &folder).spawn().expect("the server is installed");
        if answers(address, &mut process) {
            return NameServer { address, process, _folder: folder };
        }
        let _ = process.kill();
        let _ = process.wait();
    }
    panic!("the name server did not start");
}

/// Whether the server answers anything, while its process lives.
fn answers(server: SocketAddr, process: &mut Child) -> bool {
    for _ in 0..ASKED {
        if raw_answer(server, "version.bind.", RecordType::TXT).is_some() {
            return true;
        }
        if !matches!(process.try_wait(), Ok(None)) {
            return false;
        }
        std::thread::sleep(Duration::from_millis(50));
    }
    false
}

fn command(program: &str, arguments: impl IntoIterator<Item = impl AsRef<OsStr>>) -> Command {
    let mut command = Command::new(program);
    // Debian keeps servers in sbin, which is not on everybody's path.
    command.env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").args(arguments);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command
}

fn folder() -> TempDir {
    tempfile::tempdir().expect("a temporary folder")
}

fn write(folder: &TempDir, file: impl AsRef<Path>, text: &str) {
    fs::write(folder.path().join(file), text).expect("a file in the temporary folder");
}

/// Attempts to start a server, each on another port.
const ATTEMPTS: usize = 3;

/// Questions until a server counts as not started: 10 s and more.
const ASKED: usize = 200;
