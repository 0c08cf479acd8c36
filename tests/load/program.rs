//! The program as a child process, and what the kernel says of it.

use std::fs;
use std::io::BufRead;
use std::io::BufReader;
use std::net::SocketAddr;
use std::process::Child;
use std::process::Command;
use std::process::ExitStatus;
use std::process::Stdio;
use std::sync::Arc;
use std::sync::Mutex;
use std::time::Duration;
use std::time::Instant;

/// A running service. It ends when this is dropped.
pub(crate) struct Program {
    child: Child,
    /// Where it listens.
    pub(crate) address: SocketAddr,
    log: Arc<Mutex<Vec<String>>>,
}

impl Program {
    /// Starts the service with these options.
    pub(crate) fn start(options: &str) -> Self {
        Self::start_by(&[], options)
    }

    /// Starts it through another program, which has to become it.
    pub(crate) fn start_by(through: &[&str], options: &str) -> Self {
        let program = env!("CARGO_BIN_EXE_downforwhom");
        let words = through.iter().copied().chain([program, "serve"]);
        let words: Vec<&str> = words.chain(options.split_whitespace()).collect();
        let mut command = Command::new(words[0]);
        command.args(&words[1..]).env_clear().env("PATH", path());
        Self::started(command)
    }

    /// Starts it with a clock that is off, in the words of `faketime -f`.
    pub(crate) fn start_at(off: &str, options: &str) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_downforwhom"));
        command.arg("serve").args(options.split_whitespace()).env_clear();
        // What `faketime` sets. It would stay between us and the program, which could then outlive us.
        let shown = Command::new("faketime").args(["-f", off, "env"]).output();
        let shown = shown.expect("faketime is installed").stdout;
        let shown = String::from_utf8_lossy(&shown).into_owned();
        let library = shown.lines().find_map(|line| line.strip_prefix("LD_PRELOAD="));
        command.env("LD_PRELOAD", library.expect("it works by a library"));
        command.env("FAKETIME", off).env("DONT_FAKE_MONOTONIC", "1");
        Self::started(command)
    }

    fn started(mut command: Command) -> Self {
        command.env("DOWNFORWHOM_LOG_FORMAT", "json");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
        let mut child = command.spawn().expect("the program is built");
        let mut lines = BufReader::new(child.stderr.take().expect("it is piped")).lines();
        let first = lines.next().and_then(Result::ok).expect("it tells where it listens");
        let entry: serde_json::Value = serde_json::from_str(&first).expect("a line of JSON");
        let address = entry["fields"]["address"].as_str().expect("its address is in the line");
        let address = address.parse().expect("an address and a port");
        let log = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&log);
        // Read to the end, or it would wait for us. Only what is louder than information is kept.
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                if !line.contains("\"level\":\"INFO\"")
                    && kept.lock().is_ok_and(|it| it.len() < KEPT_LINES)
                {
                    kept.lock().expect("nobody panics with it").push(line);
                }
            }
        });
        Self { child, address, log }
    }

    /// Lines of its log that tell of a defect.
    pub(crate) fn defects(&self) -> Vec<String> {
        let log = self.log.lock().expect("nobody panics with it");
        log.iter().filter(|line| line.contains("\"level\":\"ERROR\"")).cloned().collect()
    }

    /// Asks it to leave.
    pub(crate) fn terminate(&self) {
        let told = Command::new("kill").arg(self.child.id().to_string()).status();
        assert!(told.expect("kill is part of every Debian").success());
    }

    /// How it ended; `None` when it did not within this time.
    pub(crate) fn ended_within(&mut self, patience: Duration) -> Option<ExitStatus> {
        let given_up = Instant::now() + patience;
        while Instant::now() < given_up {
            if let Some(status) = self.child.try_wait().expect("it is our child") {
                return Some(status);
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        None
    }

    /// Memory that it holds now, in KiB.
    pub(crate) fn rss_kib(&self) -> u64 {
        self.status("VmRSS:")
    }

    /// The most memory that it held since [`Self::forget_peak`], in KiB.
    pub(crate) fn peak_kib(&self) -> u64 {
        self.status("VmHWM:")
    }

    /// Counts the peak anew (proc(5), `clear_refs`).
    pub(crate) fn forget_peak(&self) {
        let _ = fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }

    /// Files that it has open.
    pub(crate) fn open_files(&self) -> usize {
        let folder = fs::read_dir(format!("/proc/{}/fd", self.child.id()));
        folder.map_or(0, |entries| entries.filter_map(Result::ok).count())
    }

    /// Processor time that it has used, in user and kernel mode.
    pub(crate) fn cpu(&self) -> Duration {
        let stat =
            fs::read_to_string(format!("/proc/{}/stat", self.child.id())).unwrap_or_default();
        // Fields 14 and 15 (proc(5)); the second one, a name in brackets, may hold spaces.
        let after_name = stat.rsplit(')').next().unwrap_or_default();
        let fields = after_name.split_whitespace().skip(11).take(2);
        let ticks: u64 = fields.filter_map(|field| field.parse::<u64>().ok()).sum();
        Duration::from_millis(ticks * 1000 / TICKS_PER_S)
    }

    /// Waits until it has no more files open than this; how many it has then.
    pub(crate) async fn settled(&self, files: usize, patience: Duration) -> usize {
        let given_up = Instant::now() + patience;
        while self.open_files() > files && Instant::now() < given_up {
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        self.open_files()
    }

    fn status(&self, field: &str) -> u64 {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()));
        let status = status.unwrap_or_default();
        let line = status.lines().find_map(|line| line.strip_prefix(field));
        let number = line.and_then(|rest| rest.split_whitespace().next());
        number.and_then(|number| number.parse().ok()).unwrap_or(0)
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Debian keeps some programs where only root looks.
pub(crate) fn path() -> String {
    format!("{}:/usr/sbin:/sbin", std::env::var("PATH").unwrap_or_default())
}

/// `sysconf(_SC_CLK_TCK)` on every Linux that Rust runs on.
const TICKS_PER_S: u64 = 100;

/// Lines of its log that are kept to be looked at.
const KEPT_LINES: usize = 1_000;
