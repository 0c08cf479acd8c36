//! Wires the parts together; holds no logic.

use std::error::Error;
use std::io::IsTerminal;
use std::panic::PanicHookInfo;
use std::process::ExitCode;
use std::sync::Arc;

use downforwhom::check::Checker;
use downforwhom::cli;
use downforwhom::fingerprint::Catalogue;
use downforwhom::machine::Instruments;
use downforwhom::probe::Prober;
use downforwhom::settings::Check;
use downforwhom::settings::LogFormat;
use downforwhom::settings::Serve;
use downforwhom::settings::Settings;
use downforwhom::settings::Task;
use downforwhom::web;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::runtime::Handle;
use tokio::runtime::Runtime;
use tokio::signal::unix::SignalKind;
use tokio::signal::unix::signal;
use tracing_appender::non_blocking::NonBlockingBuilder;
use tracing_appender::non_blocking::WorkerGuard;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::LevelFilter;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::format::FmtSpan;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;

fn main() -> ExitCode {
    match Runtime::new().map_err(Into::into).and_then(work) {
        Ok(exit) => exit,
        Err(error) => {
            eprintln!("downforwhom: {error}");
            cli::Exit::WrongCall.into()
        }
    }
}

/// Works to the end, and does not wait for what nobody wants any more: a look-up by the system
/// cannot be ended, and may take half a minute.
fn work(runtime: Runtime) -> Result<ExitCode, Box<dyn Error>> {
    let outcome = runtime.block_on(run());
    runtime.shutdown_background();
    outcome
}

async fn run() -> Result<ExitCode, Box<dyn Error>> {
    let settings = Settings::read()?;
    let _log = write_logs(settings.log_format);
    std::panic::set_hook(Box::new(tell_of_panic));
    // Compiling the patterns takes some 10 ms of a core: they are ready before the first page is read. A
    // thread of its own, since nobody waits for it, not even at the end.
    std::thread::spawn(Catalogue::builtin);
    match settings.task {
        Task::Serve(settings) => serve(*settings).await,
        Task::Check(settings) => check(*settings).await,
    }
}

async fn serve(settings: Serve) -> Result<ExitCode, Box<dyn Error>> {
    let policy = settings.probe.policy.clone();
    let is_nameless = settings.probe.about.is_none();
    let has_lasting_links = settings.web.links.key.is_lasting();
    let prober = Prober::new(settings.probe)?;
    let is_unwatched = settings.check.controls.is_empty();
    let is_nameless = is_nameless && !settings.listen.ip().is_loopback();
    let labour = Labour::begin()?;
    let on = Some(labour.handle.clone());
    let checker = Checker::measuring_on(on, Arc::new(prober), policy, settings.check);
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    let shutdown = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    };

    let bound = TcpListener::bind(settings.listen).await;
    let listener =
        bound.map_err(|error| format!("cannot listen on {}: {error}", settings.listen))?;
    tracing::info!(address = %listener.local_addr()?, "listening");
    allow_open_files();
    if is_unwatched {
        tracing::warn!("no control site is watched, so some trouble of our own may go unnoticed");
    }
    if !has_lasting_links {
        tracing::info!("without --link-key or --state-dir, links to cases end with this process");
    }
    if is_nameless {
        tracing::warn!("without --public-url, owners of sites cannot read who asks them");
    }
    let watched = checker.clone();
    let watch = labour.handle.spawn(async move { watched.watch_own_network().await });
    let app = web::app(checker, settings.web.clone());
    web::serve(listener, app, &settings.web, shutdown).await;
    watch.abort();
    Ok(ExitCode::SUCCESS)
}

/// Where measurements are made: on threads that step back when somebody only wants an answer that
/// is there. A flood of checks then costs those the least.
struct Labour {
    handle: Handle,
    runtime: Option<Runtime>,
}

impl Labour {
    fn begin() -> std::io::Result<Self> {
        let runtime = runtime::Builder::new_multi_thread()
            .enable_all()
            .thread_name("measuring")
            .on_thread_start(|| {
                // For this thread alone, on Linux. Where it cannot be had, all are equal.
                let _ = rustix::process::setpriority_process(None, STEPS_BACK);
            })
            .build()?;
        Ok(Self { handle: runtime.handle().clone(), runtime: Some(runtime) })
    }
}

impl Drop for Labour {
    /// A look that nobody waits for any more need not end.
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn check(settings: Check) -> Result<ExitCode, Box<dyn Error>> {
    let policy = settings.machine.probe.policy.clone();
    let instruments = Instruments::new(settings.machine)?;
    Ok(cli::check(&instruments, &policy, &settings.question).await.into())
}

/// Many systems start programs with 1,024 open files and let them ask for more. With too few,
/// visitors could use up what checks need.
fn allow_open_files() {
    match rlimit::increase_nofile_limit(OPEN_FILES) {
        Ok(limit) if limit >= OPEN_FILES => {}
        Ok(limit) => tracing::warn!(limit, wanted = OPEN_FILES, "few files may be open at once"),
        Err(_) => tracing::warn!(wanted = OPEN_FILES, "the limit of open files is not known"),
    }
}

/// Where a panic happened, and not its message: that may hold what a stranger sent.
fn tell_of_panic(panic: &PanicHookInfo<'_>) {
    let place = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(place, "the program has a defect here");
}

/// Log lines go to standard error. `DOWNFORWHOM_LOG` chooses which, in the words of
/// `tracing_subscriber::filter::Targets`; `downforwhom=debug` also writes a line at the end of each step
/// of a check. Libraries that log what a stranger's server or resolver sent
/// stay silent.
///
/// A thread of its own writes them, so that nobody waits for a reader of the log who does not read:
/// then lines are lost. The guard writes what is left when it is dropped.
fn write_logs(format: LogFormat) -> WorkerGuard {
    let chosen = std::env::var("DOWNFORWHOM_LOG").ok().filter(|text| !text.is_empty());
    let filter = chosen.as_deref().unwrap_or(USUAL_LOG).parse().unwrap_or_else(|_| {
        eprintln!("downforwhom: DOWNFORWHOM_LOG is not understood, so the usual lines are written");
        Targets::new().with_target("downforwhom", LevelFilter::INFO)
    });
    let filter = filter.with_targets(SILENT.map(|target| (target, LevelFilter::OFF)));
    let (writer, guard) = NonBlockingBuilder::default()
        .lossy(true)
        .buffered_lines_limit(LOG_LINES_MAX)
        .finish(std::io::stderr());
    let lines = tracing_subscriber::fmt::layer()
        // Colours are for a terminal; in a file they are noise.
        .with_ansi(std::io::stderr().is_terminal())
        // Steps are spans at level debug, which are filtered as lines are.
        .with_span_events(FmtSpan::CLOSE)
        .with_writer(writer);
    let lines = match format {
        LogFormat::Human => lines.boxed(),
        LogFormat::Json => lines.json().boxed(),
    };
    tracing_subscriber::registry().with(filter).with(lines).init();
    guard
}

/// What is written when nobody chose.
const USUAL_LOG: &str = "downforwhom=info";

/// Lines that wait to be written, some 300 bytes each.
const LOG_LINES_MAX: usize = 10_000;

/// Niceness of measuring threads: about a tenth of the share of the others when both want to run
/// (`sched(7)`), and all of it when nobody else does.
const STEPS_BACK: i32 = 10;

/// 2,048 visitors, 256 measurements of about ten sockets, and a few for ourselves.
const OPEN_FILES: u64 = 5_000;

/// They write names, headers and certificates of others into their lines as they came.
const SILENT: [&str; 6] = ["hickory_proto", "h2", "hyper", "hyper_util", "reqwest", "rustls"];
