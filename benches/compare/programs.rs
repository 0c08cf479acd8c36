//! Programs that run for as long as they are measured, each on its core, and what the system says
//! of them: time on the CPU and memory.

use std::fs;
use std::io;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::net::TcpListener;
use std::net::TcpStream;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::thread::sleep;
use std::time::Duration;
use std::time::Instant;

/// Where a program runs. What is measured and what loads it never share a core.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Core {
    /// What is measured.
    Measured = 0,
    /// What loads it, and what it looks at.
    Load = 1,
}

/// A program under way. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct Program {
    child: Child,
    /// Where it listens.
    pub(crate) at: SocketAddr,
    /// From its start until it took a connection.
    pub(crate) took: Duration,
}

impl Drop for Program {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Program {
    /// Starts a program on a core and waits until it listens.
    ///
    /// # Errors
    /// A sentence when it is not installed or does not come up.
    pub(crate) fn start(core: Core, mut command: Command, at: SocketAddr) -> Result<Self, String> {
        let name = command.get_program().to_string_lossy().into_owned();
        if !is_installed(&name) {
            return Err(format!("{name} is not installed: left out"));
        }
        let began = Instant::now();
        let mut pinned = pinned(core, &mut command);
        let child = pinned.stdout(Stdio::null()).stderr(Stdio::null()).stdin(Stdio::null()).spawn();
        let child = child.map_err(|error| format!("{name} does not start: {error}"))?;
        let mut program = Self { child, at, took: Duration::ZERO };
        while began.elapsed() < COMES_UP_WITHIN {
            if is_open(at) {
                program.took = began.elapsed();
                return Ok(program);
            }
            sleep(Duration::from_micros(500));
        }
        Err(format!("{name} does not come up"))
    }

    /// Starts this program in another role.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub(crate) fn start_role(core: Core, role: &str, words: &[&str]) -> Result<Self, String> {
        let at = free_address();
        let mut command = Command::new(std::env::current_exe().map_err(|error| error.to_string())?);
        command.arg(role).arg(at.to_string()).args(words);
        Self::start(core, command, at)
    }

    /// Time on the CPU so far, its own and the system's for it, of the threads that it has now. On
    /// a machine that others use too this is told to the nanosecond, where `/proc/…/stat` counts
    /// in hundredths of a second.
    pub(crate) fn cpu(&self) -> Duration {
        let threads = fs::read_dir(format!("/proc/{}/task", self.child.id()));
        let told = threads.into_iter().flatten().flatten().map(|thread| {
            let told = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
            told.split_whitespace().next().and_then(|ns| ns.parse::<u64>().ok()).unwrap_or(0)
        });
        Duration::from_nanos(told.sum())
    }

    /// Memory that it holds now, in KiB.
    pub(crate) fn memory_kib(&self) -> f64 {
        status_kib(&self.child.id().to_string(), "VmRSS:")
    }

    /// The most memory that it has held since [`Self::forget_peak`], in KiB.
    pub(crate) fn peak_kib(&self) -> f64 {
        status_kib(&self.child.id().to_string(), "VmHWM:")
    }

    /// Lets the peak begin anew.
    pub(crate) fn forget_peak(&self) {
        // Without the right to do so, the peak is the whole life's.
        let _ = fs::write(format!("/proc/{}/clear_refs", self.child.id()), "5");
    }
}

/// A line of a process's status, in KiB; `process` may be `self`.
pub(crate) fn status_kib(process: &str, line: &str) -> f64 {
    let status = fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let value = status.lines().find_map(|text| text.strip_prefix(line));
    let digits = value.and_then(|value| value.trim().strip_suffix(" kB"));
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(f64::NAN)
}

/// The same command, on this core.
pub(crate) fn pinned(core: Core, command: &mut Command) -> Command {
    let mut pinned = Command::new("taskset");
    pinned.arg("-c").arg((core as u8).to_string());
    pinned.arg(command.get_program()).args(command.get_args());
    for (name, value) in command.get_envs() {
        pinned.env(name, value.unwrap_or_default());
    }
    pinned
}

/// Whether a program can be called by this name.
pub(crate) fn is_installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let more = ["/usr/sbin".into(), "/sbin".into()];
    let folders = std::env::split_paths(&path).chain(more);
    Path::new(name).is_absolute() || folders.into_iter().any(|it| it.join(name).is_file())
}

/// An address of this machine where nobody listens.
pub(crate) fn free_address() -> SocketAddr {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
    listener.local_addr().expect("a bound socket has an address")
}

#[expect(clippy::disallowed_methods, reason = "a measurement of our own programs")]
fn is_open(at: SocketAddr) -> bool {
    TcpStream::connect(at).is_ok()
}

/// One request over a connection of its own; the whole answer.
///
/// # Errors
/// What the system says.
#[expect(clippy::disallowed_methods, reason = "a measurement of our own programs")]
pub(crate) fn get(at: SocketAddr, path: &str, fields: &str) -> io::Result<Vec<u8>> {
    use std::io::Read;
    use std::io::Write;
    let mut stream = TcpStream::connect(at)?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let request = format!("GET {path} HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n{fields}\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    Ok(answer)
}

/// Every program here listens in far less.
const COMES_UP_WITHIN: Duration = Duration::from_secs(10);
