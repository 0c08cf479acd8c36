//! Load by `wrk`, and what came of it.

use std::fs;
use std::net::SocketAddr;
use std::process::Command;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering;
use std::time::Duration;

use tempfile::TempDir;

use crate::programs::Core;
use crate::programs::Program;
use crate::programs::is_installed;
use crate::programs::pinned;
use crate::table::Rounds;

/// What is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Asks {
    /// Always the same path.
    One(String),
    /// This path with a number that never comes twice in this run, and what follows it.
    New(String, String),
    /// This path with each number below the second in turn.
    Turns(String, usize),
}

/// A load.
#[derive(Clone, Debug)]
pub(crate) struct Load {
    /// The paths.
    pub(crate) asks: Asks,
    /// Header fields beside the usual ones.
    pub(crate) fields: Vec<(&'static str, String)>,
    /// How many ask at once.
    pub(crate) connections: usize,
}

/// What came of a load.
#[derive(Clone, Debug, Default)]
pub(crate) struct Came {
    /// Answers in a second.
    pub(crate) rate: f64,
    /// 99 of 100 answers came within so many milliseconds.
    pub(crate) p99_ms: f64,
    /// Microseconds of the server's CPU for one answer.
    pub(crate) cpu_us: f64,
    /// The most memory during the load, in KiB.
    pub(crate) peak_kib: f64,
    /// Answers that were none, and connections that broke.
    pub(crate) bad: f64,
}

/// The rounds of one candidate.
#[derive(Clone, Debug, Default)]
pub(crate) struct Series(pub(crate) Vec<Came>);

impl Series {
    /// One figure of each round.
    pub(crate) fn of(&self, figure: impl Fn(&Came) -> f64) -> Rounds {
        Rounds(self.0.iter().map(figure).collect())
    }

    /// Answers in a second.
    pub(crate) fn rate(&self) -> Rounds {
        self.of(|came| came.rate)
    }

    /// Answers that were none, in all rounds.
    pub(crate) fn bad(&self) -> f64 {
        self.0.iter().map(|came| came.bad).sum()
    }
}

impl Load {
    /// Asks for this path, 64 at once.
    pub(crate) fn one(path: impl Into<String>) -> Self {
        Self { asks: Asks::One(path.into()), fields: Vec::new(), connections: 64 }
    }

    /// Asks for a new path each time, 64 at once.
    pub(crate) fn new(before: impl Into<String>, after: &str) -> Self {
        let asks = Asks::New(before.into(), after.to_owned());
        Self { asks, fields: Vec::new(), connections: 64 }
    }

    /// The same with one more header field.
    pub(crate) fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.fields.push((name, value.into()));
        self
    }

    /// Loads a server for a while.
    ///
    /// # Errors
    /// A sentence when `wrk` is missing or says nothing.
    pub(crate) fn run(&self, server: &Program, span: Duration) -> Result<Came, String> {
        let cpu = server.cpu();
        server.forget_peak();
        let mut came = self.wrk(server.at, span)?;
        let answers = came.rate * span.as_secs_f64();
        came.cpu_us = (server.cpu() - cpu).as_secs_f64() * 1e6 / answers.max(1.0);
        came.peak_kib = server.peak_kib();
        Ok(came)
    }

    /// The same, of a server that is somebody else's.
    ///
    /// # Errors
    /// As [`Self::run`].
    pub(crate) fn wrk(&self, at: SocketAddr, span: Duration) -> Result<Came, String> {
        if !is_installed("wrk") {
            return Err("wrk is not installed: nothing can be loaded".to_owned());
        }
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let script = folder.path().join("asks.lua");
        fs::write(&script, self.script()).map_err(|error| error.to_string())?;
        let mut command = Command::new("wrk");
        command.args(["--threads=1", "--latency", "--timeout=30s"]);
        command.arg(format!("--connections={}", self.connections));
        command.arg(format!("--duration={}s", span.as_secs().max(1)));
        command.arg(format!("--script={}", script.display())).arg(format!("http://{at}/"));
        let output =
            pinned(Core::Load, &mut command).output().map_err(|error| error.to_string())?;
        read(&String::from_utf8_lossy(&output.stdout))
    }

    fn script(&self) -> String {
        let fields: String =
            self.fields.iter().map(|(name, value)| format!("h[{name:?}] = {value:?}\n")).collect();
        let head = format!("local h = {{}}\n{fields}");
        match &self.asks {
            Asks::One(path) => {
                format!(
                    "{head}function init() wrk.headers = h; wrk.path = {path:?}; one = wrk.format('GET', {path:?}, h) end\nfunction request() return one end\n"
                )
            }
            Asks::New(before, after) => {
                // Each load has ten million numbers of its own.
                let from = LOADS.fetch_add(1, Ordering::Relaxed) * 10_000_000;
                format!(
                    "{head}local n = {from}\nfunction request() n = n + 1; return wrk.format('GET', {before:?} .. n .. {after:?}, h) end\n"
                )
            }
            Asks::Turns(before, count) => {
                format!(
                    "{head}local n = 0\nlocal all = {{}}\nfunction init() for i = 0, {count} - 1 do all[i] = wrk.format('GET', {before:?} .. i, h) end end\nfunction request() n = (n + 7919) % {count}; return all[n] end\n"
                )
            }
        }
    }
}

static LOADS: AtomicU64 = AtomicU64::new(0);

/// Reads what `wrk` prints.
fn read(text: &str) -> Result<Came, String> {
    let after = |label: &str| text.lines().find_map(|line| line.trim().strip_prefix(label));
    let number = |label: &str| after(label).and_then(|it| it.trim().parse::<f64>().ok());
    let rate = number("Requests/sec:").ok_or("wrk told nothing")?;
    let p99_ms = after("99%").and_then(|text| millis(text.trim())).unwrap_or(f64::NAN);
    let errors = after("Socket errors:").unwrap_or_default().split(|c: char| !c.is_ascii_digit());
    let broken: f64 = errors.flat_map(str::parse::<f64>).sum();
    let bad = number("Non-2xx or 3xx responses:").unwrap_or_default() + broken;
    Ok(Came { rate, p99_ms, bad, ..Came::default() })
}

/// `394.00us`, `1.20ms`, `2.01s`.
fn millis(text: &str) -> Option<f64> {
    let (digits, factor) = match text {
        it if it.ends_with("us") => (it.strip_suffix("us")?, 0.001),
        it if it.ends_with("ms") => (it.strip_suffix("ms")?, 1.0),
        it => (it.strip_suffix('s')?, 1000.0),
    };
    Some(digits.parse::<f64>().ok()? * factor)
}
