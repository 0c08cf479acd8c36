//! The program itself, run as a shell runs it.

use std::io::BufRead;
use std::io::BufReader;
use std::io::Read;
use std::io::Write;
use std::net::TcpStream;
use std::process::Child;
use std::process::Command;
use std::process::ExitStatus;
use std::process::Output;
use std::process::Stdio;
use std::thread::JoinHandle;
use std::time::Duration;
use std::time::Instant;

/// A running service; ended when dropped.
pub(crate) struct Service {
    child: Child,
    log: Option<JoinHandle<String>>,
    pub(crate) address: String,
}

impl Service {
    pub(crate) fn start(options: &str) -> Self {
        Self::start_by(&[], options)
    }

    /// The same, with the command changed before it starts.
    pub(crate) fn start_with(options: &str, change: impl FnOnce(&mut Command)) -> Self {
        Self::start_changed(&[], options, change)
    }

    /// The same, started by another program, which becomes it (`nsenter`).
    pub(crate) fn start_by(starter: &[String], options: &str) -> Self {
        Self::start_changed(starter, options, |_| ())
    }

    fn start_changed(starter: &[String], options: &str, change: impl FnOnce(&mut Command)) -> Self {
        let call = format!("serve --listen 127.0.0.1:0 --control none {options}");
        let mut command = command_by(starter, &call, &[]);
        change(&mut command);
        let mut child = command
            .env("DOWNFORWHOM_LOG_FORMAT", "json")
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program is built");
        let mut log = BufReader::new(child.stderr.take().expect("it is piped"));
        let mut line = String::new();
        log.read_line(&mut line).expect("a line comes, or the end");
        let entry: serde_json::Value = serde_json::from_str(&line).expect("a JSON line");
        let address = entry["fields"]["address"].as_str().expect("the address is in the line");
        // Read as it comes: a log that nobody takes would hold the service up.
        let log = std::thread::spawn(move || {
            let mut rest = String::new();
            log.read_to_string(&mut rest).expect("the log is text");
            rest
        });
        Self { child, log: Some(log), address: address.to_owned() }
    }

    /// Waits until new visitors are turned away.
    pub(crate) fn wait_until_it_takes_no_more(&self) {
        let given_up = Instant::now() + PATIENCE;
        while dial(&self.address).is_ok() {
            assert!(Instant::now() < given_up, "it takes visitors although it was told to leave");
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    pub(crate) fn ask(&self, path: &str) -> TcpStream {
        self.send("GET", path)
    }

    /// Sends a question; the answer can be read from what is returned.
    pub(crate) fn send(&self, method: &str, path: &str) -> TcpStream {
        let mut stream = dial(&self.address).expect("it listens");
        stream.set_read_timeout(Some(PATIENCE)).expect("a time that is not zero");
        let head = format!("{method} {path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
        stream.write_all(head.as_bytes()).expect("it reads");
        stream
    }

    /// The number of its process.
    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }

    pub(crate) fn terminate(&self) {
        let told = Command::new("kill").arg(self.pid().to_string()).status();
        assert!(told.expect("kill is part of every Debian").success());
    }

    /// How it ended, and what it had to say.
    pub(crate) fn ended(mut self) -> (ExitStatus, String) {
        let log = self.log.take().expect("it ends once");
        let rest = log.join().expect("the log is text");
        (self.child.wait().expect("it is our child"), rest)
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[allow(clippy::disallowed_methods, reason = "a visitor dials; only the checker must not")]
fn dial(address: &str) -> std::io::Result<TcpStream> {
    TcpStream::connect(address)
}

/// Reads to the end.
pub(crate) fn answer(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    stream.read_to_string(&mut text).expect("an answer comes");
    text
}

/// Runs the program to its end.
pub(crate) fn run(call: &str, variables: &[(&str, &str)]) -> Output {
    command(call, variables).output().expect("the program is built")
}

/// The program with an environment that holds nothing but these variables.
pub(crate) fn command(call: &str, variables: &[(&str, &str)]) -> Command {
    command_by(&[], call, variables)
}

fn command_by(starter: &[String], call: &str, variables: &[(&str, &str)]) -> Command {
    let program = env!("CARGO_BIN_EXE_downforwhom");
    let mut words = starter.iter().map(String::as_str).chain([program]);
    let mut command = Command::new(words.next().expect("the program itself"));
    command.args(words).args(call.split_whitespace()).env_clear().stdin(Stdio::null());
    command.envs(variables.iter().copied());
    command
}

/// Long enough for a busy machine.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
