//! Asks the running program about one staged target, and measures what that costs the program.

use std::fs;
use std::path::PathBuf;
use std::process::Output;
use std::time::Duration;
use std::time::Instant;

use serde_json::Value;
use tokio::process::Command;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;
use tokio::time::sleep;

use crate::crowd::Crowd;
use crate::site::Files;
use crate::site::PATH;
use crate::site::Place;
use crate::site::Site;
use crate::support::hostile;
use crate::support::hostile::Hostile;
use crate::support::program::Service;

/// What came of asking.
pub(crate) struct Asked {
    /// The answer of `/api/check`.
    pub(crate) answer: Value,
    /// The page that a browser gets for the same question.
    pub(crate) page: String,
    /// What others were told who asked meanwhile.
    pub(crate) crowd: Vec<Value>,
    /// All that the service logged.
    pub(crate) log: String,
    /// What it cost.
    pub(crate) figures: Figures,
}

/// What one look cost the service's process.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Figures {
    /// From the question to the answer.
    pub(crate) wall: Duration,
    /// Processor time, of the program and of the system for it.
    pub(crate) cpu: Duration,
    /// The peak of resident memory during the look, above what it was before it.
    pub(crate) memory_bytes: u64,
    /// Open files after the look that were not open before it.
    pub(crate) files_left: usize,
}

/// Starts a service, asks it for this target, measures, and ends it.
pub(crate) async fn ask(site: &Site) -> Asked {
    let _seat = LOOKING.acquire().await.expect("nobody closes it");
    let options = options_for(&site.options);
    let starter = site.place.starter();
    let by = starter.clone();
    let turn = STARTING.acquire().await.expect("nobody closes it");
    let service = on_a_thread(move || Service::start_by(&by, &options)).await;
    let at = format!("http://{}", service.address);
    let process = Process { pid: service.pid() };
    let files = process.open_files();
    if matches!(site.place, Place::Here) {
        warm_up(&at, &site.options).await;
        assert_eq!(process.files_left(files).await, 0, "even a healthy site leaves files open");
    }
    drop(turn);
    if site.files == Files::One {
        process.leave_one_file().await;
    }
    process.forget_peak();
    let (cpu, memory) = (process.cpu(), process.memory("VmRSS"));
    let (first, rest) = site.crowd.split_at(site.crowd.len().min(CROWD_FIRST));
    let first = Crowd::ask(&service.address, first).await;
    let began = Instant::now();
    let answer = api(&starter, &at, &site.url).await;
    let wall = began.elapsed();
    let rest = Crowd::ask(&service.address, rest).await;
    let crowd = [first.answers().await, rest.answers().await].concat();
    let figures = Figures {
        wall,
        cpu: process.cpu().saturating_sub(cpu),
        memory_bytes: process.memory("VmHWM").saturating_sub(memory),
        files_left: process.files_left(files).await,
    };
    let page = page(&starter, &at, &site.url).await;
    process.kill().await;
    let (_, log) = on_a_thread(move || service.ended()).await;
    assert!(!log.contains("panicked"), "{log}");
    Asked { answer, page, crowd, log, figures }
}

/// The site's own options, and what else is needed: this machine may be visited at any port, and
/// nobody is asked for names.
fn options_for(own: &str) -> String {
    let missing = OPTIONS.iter().filter(|(option, _)| !own.contains(option));
    let missing: String = missing.map(|(option, value)| format!("{option} {value} ")).collect();
    format!("--limits off --allow-net 127.0.0.0/8 {missing} {own}")
}

/// One look at something healthy, so that what is made once for all looks is there.
async fn warm_up(at: &str, options: &str) {
    if options.contains("--allow-port") {
        return;
    }
    let healthy = Hostile::says(hostile::answer("200 OK", "", "<title>Fine</title>")).await;
    let answer = api(&[], at, &healthy.url()).await;
    assert_eq!(answer["fault"], "none", "{answer:#}");
}

async fn api(starter: &[String], at: &str, url: &str) -> Value {
    let output = curl(starter, &format!("{at}/api/check"), url, "application/json").await;
    let text = String::from_utf8_lossy(&output.stdout);
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("no JSON for {url}: {output:?}"))
}

async fn page(starter: &[String], at: &str, url: &str) -> String {
    let output = curl(starter, &format!("{at}/check"), url, "text/html").await;
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// curl is the visitor: it can be started where the service runs.
async fn curl(starter: &[String], at: &str, url: &str, accepts: &str) -> Output {
    let mut words = starter.iter().map(String::as_str).chain(["/usr/bin/curl"]);
    let mut command = Command::new(words.next().expect("curl itself"));
    command.args(words).args(["-sS", "-m", VISITOR_WAITS_S, "-A", "Mozilla/5.0"]);
    command.args(["-H", &format!("Accept: {accepts}"), "-G"]);
    if !starter.is_empty() {
        // Past the range from which a namespace may give ports away.
        command.args(["--local-port", "50000-59999"]);
    }
    command.args(["--data-urlencode", &format!("url={url}"), at]);
    command.env_clear().env("PATH", PATH).kill_on_drop(true);
    command.output().await.expect("curl is installed")
}

async fn on_a_thread<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    spawn_blocking(work).await.expect("it does not panic")
}

/// A process, as the system's files tell of it (proc(5)).
struct Process {
    pid: u32,
}

impl Process {
    fn file(&self, name: &str) -> PathBuf {
        PathBuf::from(format!("/proc/{}/{name}", self.pid))
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.file(name)).expect("the process runs")
    }

    /// utime and stime: the 14th and 15th field; the second is a name in brackets.
    fn cpu(&self) -> Duration {
        let text = self.read("stat");
        let (_, rest) = text.rsplit_once(')').expect("a name in brackets");
        let ticks: u64 =
            rest.split_whitespace().skip(11).take(2).filter_map(|it| it.parse::<u64>().ok()).sum();
        Duration::from_millis(ticks * 1000 / TICKS_PER_S)
    }

    /// A line of `status` that is in kilobytes.
    fn memory(&self, line: &str) -> u64 {
        let text = self.read("status");
        let found = text.lines().find_map(|it| it.strip_prefix(line)?.strip_prefix(':'));
        let kilobytes = found.and_then(|it| it.split_whitespace().next()?.parse::<u64>().ok());
        kilobytes.expect("every process has memory") * 1024
    }

    /// Makes the peak of memory start again from now.
    fn forget_peak(&self) {
        fs::write(self.file("clear_refs"), "5").expect("it is our own process");
    }

    /// Ends it at once: it has nothing left to do.
    async fn kill(&self) {
        let told = Command::new("kill").args(["-KILL", &self.pid.to_string()]).status().await;
        assert!(told.expect("kill is part of every Debian").success());
    }

    fn open_files(&self) -> usize {
        fs::read_dir(self.file("fd")).expect("it is our own process").count()
    }

    /// How many more files are open than `before`, as soon as there are none, or after a while.
    async fn files_left(&self, before: usize) -> usize {
        for _ in 0..FILES_LOOKED_AT {
            if self.open_files() <= before {
                return 0;
            }
            sleep(FILES_PAUSE).await;
        }
        self.open_files().saturating_sub(before)
    }

    /// Leaves it one number for a file: the lowest that is free is given away first.
    async fn leave_one_file(&self) {
        let free =
            (0..).find(|number| self.file(&format!("fd/{number}")).symlink_metadata().is_err());
        let most = free.unwrap_or(0) + 1;
        let most = format!("--nofile={most}:{most}");
        let pid = self.pid.to_string();
        let told = Command::new("prlimit").args(["--pid", &pid, &most]).status().await;
        assert!(told.expect("util-linux is part of every Debian").success());
    }
}

/// To start is work, and to look is mostly waiting. Who has to wait for a processor is late with
/// an answer, and the service would tell of a silent server.
static STARTING: Semaphore = Semaphore::const_new(2);

/// Looks under way, of all sections together. Each has a process of some 20 MB.
static LOOKING: Semaphore = Semaphore::const_new(24);

/// What a site may say otherwise.
const OPTIONS: [(&str, &str); 2] = [("--allow-port", "any"), ("--resolver", "127.0.0.1:9")];

/// How many of a crowd ask before the case does: fewer than a service takes at once.
const CROWD_FIRST: usize = 250;

/// Longer than any look may take, so that it is the service that ends it.
const VISITOR_WAITS_S: &str = "60";

/// `USER_HZ`, the same on all Linux systems.
const TICKS_PER_S: u64 = 100;

/// What is closed on the way out of a look is closed within 5 s.
const FILES_LOOKED_AT: usize = 100;
const FILES_PAUSE: Duration = Duration::from_millis(50);
