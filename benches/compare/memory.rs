//! What things take: a kept verdict, a service that does nothing, a connection that waits.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::net::TcpStream;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use downforwhom::check::Asked;
use downforwhom::check::Checker;
use downforwhom::check::Freshness;
use downforwhom::check::Limits;
use downforwhom::check::Settings;
use downforwhom::check::Vantage;
use downforwhom::guard::Policy;
use downforwhom::guard::Ports;
use downforwhom::observation::Observation;
use downforwhom::report::Report;
use downforwhom::target::Target;
use downforwhom::wire::Source;
use futures_util::future::BoxFuture;
use tempfile::TempDir;
use tokio::runtime::Runtime;

use crate::Effort;
use crate::programs::Core;
use crate::programs::Program;
use crate::programs::pinned;
use crate::programs::status_kib;
use crate::table::Goal;
use crate::table::Rounds;
use crate::table::Row;
use crate::table::Table;
use crate::table::short;
use crate::targets;
use crate::targets::Site;

/// Kept verdicts, by their number.
pub(crate) fn kept(effort: Effort, table: &mut Table) {
    let counts: &[u32] = if effort.is_quick { &[100_000] } else { &[100_000, 1_000_000] };
    for count in counts {
        let outcome = std::env::current_exe().map(|this| {
            let mut command = Command::new(this);
            command.arg("role-fill").arg(count.to_string());
            pinned(Core::Measured, &mut command).output()
        });
        let text = match outcome {
            Ok(Ok(output)) => String::from_utf8_lossy(&output.stdout).into_owned(),
            _ => return table.note("memory: the child does not start"),
        };
        let numbers: Vec<f64> = text.split_whitespace().flat_map(str::parse).collect();
        let [grown_kib, share, seconds] = numbers[..] else {
            return table.note(format!("memory: the child says {text:?}"));
        };
        let kept = share * f64::from(*count);
        let (mib, budget_mib) = (grown_kib / 1024.0, BUDGET_MIB);
        let row = Row {
            number: "P7",
            what: format!(
                "memory of the cache after {count} names, by its budget ({} kept, {} KiB each, {seconds:.0} s)",
                short(kept),
                short(grown_kib / kept)
            ),
            ours: format!("{} MiB", short(mib)),
            other: format!("{budget_mib} MiB"),
            ratio: Rounds(vec![mib / budget_mib]),
            goal: Goal::AtMost(1.15),
        };
        table.add(row);
    }
}

/// Checks so many names by a vantage that has its answer ready, and prints by how many KiB the
/// process has grown and which share of the names is still kept.
pub(crate) fn fill(count: u32) {
    Runtime::new().expect("a runtime").block_on(async {
        let seen: Vec<Observation> =
            serde_json::from_str(include_str!("../check.json")).expect("what was seen");
        let vantage = Arc::new(Ready(seen[0].clone()));
        let settings = Settings { controls: Vec::new(), limits: Limits::Off };
        let policy = Policy::new(Vec::new(), Ports::Any);
        let checker = Checker::new(vantage, policy, settings);
        for number in 0..1000 {
            ask(&checker, &format!("warm{number}")).await;
        }
        let before = status_kib("self", "VmRSS:");
        let began = std::time::Instant::now();
        for number in 0..count {
            ask(&checker, &format!("name{number}")).await;
        }
        let grown = status_kib("self", "VmRSS:") - before;
        let mut kept = 0.0;
        // A prime step goes through all of them.
        for number in (0..SAMPLES).map(|it| u64::from(it) * 7919 % u64::from(count)) {
            if ask(&checker, &format!("name{number}")).await == Source::Cached {
                kept += 1.0;
            }
        }
        println!("{grown} {} {}", kept / f64::from(SAMPLES), began.elapsed().as_secs_f64());
    });
}

async fn ask(checker: &Checker, name: &str) -> Source {
    let asked = Asked {
        target: Target::parse(&format!("https://{name}.net/")).expect("an address"),
        report: Report::default(),
        freshness: Freshness::CachedWillDo,
        client: IpAddr::V4(Ipv4Addr::LOCALHOST),
    };
    let checked = checker.check(asked).await.expect("nothing is limited");
    checked.times.source
}

/// Sees the same at once, whatever it looks at.
struct Ready(Observation);

impl Vantage for Ready {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        let mut seen = self.0.clone();
        seen.url = target.canonical().to_owned();
        Box::pin(std::future::ready(seen))
    }
}

/// Memory when nothing happens: of the service, and of one connection that has asked once.
pub(crate) fn idle(_effort: Effort, table: &mut Table) {
    let outcome = Site::start().and_then(|site| {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let ours = targets::service(&site, &[])?;
        std::thread::sleep(SETTLES_WITHIN);
        match targets::blackbox(&site.ca(), folder.path()) {
            Err(why) => table.note(format!("idle: {why}")),
            Ok(blackbox) => {
                std::thread::sleep(SETTLES_WITHIN);
                let mib = |program: &Program| Rounds(vec![program.memory_kib() / 1024.0]);
                let pair = (&mib(&ours), &mib(&blackbox));
                table.compare(
                    "P7",
                    "idle memory, by blackbox_exporter's",
                    pair,
                    "MiB",
                    Goal::AtMost(0.5),
                );
            }
        }
        for name in ["json", "json.gz", "page", "page.gz"] {
            targets::write(folder.path(), name, b"{}");
        }
        let here = folder.path().display().to_string();
        let bare = Program::start_role(Core::Measured, "role-bytes", &[&here])?;
        let pair = (per_connection(&ours, "/healthz"), per_connection(&bare, "/json"));
        let pair = (&Rounds(vec![pair.0?]), &Rounds(vec![pair.1?]));
        let what = "memory of a connection that waits, by axum::serve's";
        table.compare("P7", what, pair, "KiB", Goal::AtMost(0.75));
        Ok(())
    });
    if let Err(why) = outcome {
        table.note(format!("idle: {why}"));
    }
}

/// KiB for each of many connections that have had one answer and stay open.
fn per_connection(program: &Program, path: &str) -> Result<f64, String> {
    let open = |_| asked_once(program.at, path).map_err(|error| error.to_string());
    // The first ones make the program set up what all share.
    let first: Vec<TcpStream> = (0..100).map(open).collect::<Result<_, _>>()?;
    let before = program.memory_kib();
    let more: Vec<TcpStream> = (0..CONNECTIONS).map(open).collect::<Result<_, _>>()?;
    let grown = program.memory_kib() - before;
    drop((first, more));
    Ok(grown / f64::from(CONNECTIONS))
}

#[expect(clippy::disallowed_methods, reason = "a measurement of our own programs")]
fn asked_once(at: SocketAddr, path: &str) -> std::io::Result<TcpStream> {
    use std::io::Read;
    use std::io::Write;
    let mut stream = TcpStream::connect(at)?;
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    stream.write_all(format!("GET {path} HTTP/1.1\r\nHost: {at}\r\n\r\n").as_bytes())?;
    let mut buffer = [0; 4096];
    let _ = stream.read(&mut buffer)?;
    Ok(stream)
}

/// As many names are asked for again to see whether they are kept.
const SAMPLES: u32 = 2000;

/// The cache's budget (`check/cache.rs`).
const BUDGET_MIB: f64 = 192.0;

/// Connections that wait: below what the service takes, and below 1,024 open files.
const CONNECTIONS: u32 = 800;

/// By then patterns are compiled and pools are started.
const SETTLES_WITHIN: Duration = Duration::from_secs(1);
