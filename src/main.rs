//! Wires the parts together; holds no logic.

use std::error::Error;
use std::process::ExitCode;
use std::sync::Arc;

use downforwhom::check::Checker;
use downforwhom::cli;
use downforwhom::probe::Prober;
use downforwhom::settings::Check;
use downforwhom::settings::LogFormat;
use downforwhom::settings::Serve;
use downforwhom::settings::Settings;
use downforwhom::settings::Task;
use downforwhom::web;
use tokio::net::TcpListener;
use tokio::signal::unix::SignalKind;
use tokio::signal::unix::signal;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> ExitCode {
    match run().await {
        Ok(exit) => exit,
        Err(error) => {
            eprintln!("downforwhom: {error}");
            cli::Exit::WrongCall.into()
        }
    }
}

async fn run() -> Result<ExitCode, Box<dyn Error>> {
    let settings = Settings::read()?;
    write_logs(settings.log_format);
    match settings.task {
        Task::Serve(settings) => serve(*settings).await,
        Task::Check(settings) => check(*settings).await,
    }
}

async fn serve(settings: Serve) -> Result<ExitCode, Box<dyn Error>> {
    let policy = settings.probe.policy.clone();
    let prober = Prober::new(settings.probe)?;
    let checker = Checker::new(Arc::new(prober), policy, settings.check);
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
    let watched = checker.clone();
    let watch = tokio::spawn(async move { watched.watch_own_network().await });
    let app = web::app(checker, settings.web.clone());
    web::serve(listener, app, &settings.web, shutdown).await;
    watch.abort();
    Ok(ExitCode::SUCCESS)
}

async fn check(settings: Check) -> Result<ExitCode, Box<dyn Error>> {
    let policy = settings.probe.policy.clone();
    let prober = Prober::new(settings.probe)?;
    Ok(cli::check(&prober, &policy, settings.question).await.into())
}

/// Log lines go to standard error. `DOWNFORWHOM_LOG` chooses which, in the words of
/// `tracing_subscriber::EnvFilter`.
fn write_logs(format: LogFormat) {
    let chosen = EnvFilter::try_from_env("DOWNFORWHOM_LOG");
    let filter = chosen.unwrap_or_else(|_| EnvFilter::new("downforwhom=info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match format {
        LogFormat::Human => lines.init(),
        LogFormat::Json => lines.json().init(),
    }
}
