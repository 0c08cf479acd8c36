//! A network namespace with a wire to another one, so that networks can die without harm.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Lines;
use std::io::Write;
use std::process::Child;
use std::process::ChildStdin;
use std::process::ChildStdout;
use std::process::Command;
use std::process::ExitCode;
use std::process::Stdio;

use crate::far::HOSTS;
use crate::far::RESOLVER;
use crate::notes::Notes;
use crate::program::Program;
use crate::program::path;
use crate::runner;
use crate::size::Size;

/// Plays a scenario in a namespace of its own, by this same program. All ends with it.
pub(crate) fn play(name: &str) -> Notes {
    let itself = std::env::current_exe().expect("a program knows where it is");
    let mut command = Command::new("unshare");
    command.args(["--map-root-user", "--mount", "--net", "--pid", "--fork", "--mount-proc"]);
    command.args(["--kill-child=KILL", "--"]).arg(itself).args(["inside", name]);
    let output = command.env("PATH", path()).stderr(Stdio::inherit()).output();
    let output = output.expect("util-linux is part of every Debian");
    let text = String::from_utf8_lossy(&output.stdout);
    let notes = text.lines().last().and_then(|line| serde_json::from_str(line).ok());
    notes.unwrap_or_else(|| {
        let faults =
            vec![format!("no network namespace could be made, or it ended: {}", output.status)];
        Notes { faults, ..Notes::default() }
    })
}

/// The scenario itself: what it has to say is the last line of the output.
pub(crate) fn inside(name: &str) -> ExitCode {
    let Some(scenario) = runner::SCENARIOS.iter().find(|it| it.name == name) else {
        return ExitCode::FAILURE;
    };
    sh("ip link set lo up");
    let notes = runner::here(scenario, Size::chosen());
    println!("{}", serde_json::to_string(&notes).unwrap_or_default());
    ExitCode::SUCCESS
}

/// The far end, and the wire to it.
pub(crate) struct Wire {
    far: Child,
    /// Closed before the process is waited for.
    input: Option<ChildStdin>,
    _output: Lines<BufReader<ChildStdout>>,
    folder: tempfile::TempDir,
}

impl Wire {
    /// Lays the wire, and waits until the far end serves.
    pub(crate) fn lay() -> Self {
        let itself = std::env::current_exe().expect("a program knows where it is");
        let mut command = Command::new("unshare");
        command.arg("--net").arg(itself).arg("far").env("PATH", path());
        let mut far =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("a process");
        let (Some(mut input), Some(output)) = (far.stdin.take(), far.stdout.take()) else {
            unreachable!("both were asked for")
        };
        let mut output = BufReader::new(output).lines();
        let mut told = || -> String {
            let line = output.next().and_then(Result::ok).expect("the far end lives");
            serde_json::from_str(&line).expect("a line of JSON")
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join("root.pem"), told()).expect("a file in the folder");
        sh(&format!("ip link add near type veth peer name far netns {}", far.id()));
        let addresses = HOSTS.map(|(v4, v6)| {
            format!(
                "ip address replace {v4}/24 dev far; ip address replace {v6}/64 dev far nodad; "
            )
        });
        enter(&far, &format!("ip link set lo up; {} ip link set far up", addresses.concat()));
        plug_in();
        input.write_all(b"go\n").and_then(|()| input.flush()).expect("the far end listens");
        assert_eq!(told(), "serving");
        Self { far, input: Some(input), _output: output, folder }
    }

    /// The service at this end.
    pub(crate) fn program(&self) -> Program {
        Program::start(&format!(
            "--listen 127.0.0.1:0 --limits off --ca-file {} --resolver {} --resolver {} \
             --control https://one.net/ --control https://two.net/",
            self.folder.path().join("root.pem").display(),
            RESOLVER.0,
            RESOLVER.1
        ))
    }

    /// The far end swallows what comes over this family, `ip` or `ip6`.
    pub(crate) fn swallow(&self, family: &str) {
        enter(
            &self.far,
            &format!(
                "nft add table {family} dead; \
                 nft add chain {family} dead in '{{ type filter hook input priority 0; }}'; \
                 nft add rule {family} dead in meta l4proto '{{ tcp, udp }}' drop"
            ),
        );
    }

    /// It swallows no more.
    pub(crate) fn swallow_no_more(&self, family: &str) {
        enter(&self.far, &format!("nft delete table {family} dead"));
    }
}

impl Drop for Wire {
    fn drop(&mut self) {
        self.input = None;
        let _ended = self.far.wait();
    }
}

/// Pulls the cable out of this end.
pub(crate) fn pull_out() {
    sh("ip link set near down");
}

/// Puts it in, with addresses and routes: the kernel forgets some of them when a cable goes.
pub(crate) fn plug_in() {
    sh("ip link set near up; ip address replace 192.0.33.1/24 dev near; \
        ip address replace 2620:0:2d0:200::1/64 dev near nodad; \
        ip route replace default via 192.0.33.8; \
        ip -6 route replace default via 2620:0:2d0:200::8");
}

fn enter(far: &Child, script: &str) {
    let id = far.id().to_string();
    run(Command::new("nsenter").args(["-t", &id, "-n", "sh", "-ec", script]));
}

fn sh(script: &str) {
    run(Command::new("sh").args(["-ec", script]));
}

fn run(command: &mut Command) {
    let status = command.env("PATH", path()).status().expect("it is part of every Debian");
    assert!(status.success(), "{command:?}");
}
