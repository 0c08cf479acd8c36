//! What the person who starts the program wants: options and environment become one small
//! struct for each part. Reads the files that options name; opens no socket.

mod link_key;
mod options;
mod resolvers;

use std::net::Ipv4Addr;
use std::net::SocketAddr;
use std::path::Path;
use std::path::PathBuf;

use ipnet::IpNet;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject;

use crate::case::KeyTooShort;
use crate::check;
use crate::cli;
use crate::guard::Policy;
use crate::guard::Ports;
use crate::machine;
use crate::machine::PortalControl;
use crate::observation::VantageKind;
use crate::probe;
use crate::settings::options::AllowedPort;
use crate::settings::options::CheckOptions;
use crate::settings::options::Command;
use crate::settings::options::Control;
pub use crate::settings::options::LogFormat;
use crate::settings::options::Measuring;
use crate::settings::options::MetricsReader;
use crate::settings::options::Options;
use crate::settings::options::ServeOptions;
use crate::target::Target;
use crate::web;

/// Everything that was asked for.
#[derive(Debug)]
pub struct Settings {
    /// How log lines are written.
    pub log_format: LogFormat,
    /// What to do.
    pub task: Task,
}

/// What to do.
#[derive(Debug)]
pub enum Task {
    /// Run the service.
    Serve(Box<Serve>),
    /// Answer one question at the prompt.
    Check(Box<Check>),
}

/// What the service is made of.
#[derive(Debug)]
pub struct Serve {
    /// Where to listen.
    pub listen: SocketAddr,
    /// The instrument.
    pub probe: probe::Settings,
    /// The check.
    pub check: check::Settings,
    /// The web face.
    pub web: web::Settings,
}

/// What one question at the prompt is made of.
#[derive(Debug)]
pub struct Check {
    /// What measures on this machine.
    pub machine: machine::Settings,
    /// The question.
    pub question: cli::Question,
}

/// Why the program cannot start. `Display` is for the person who started it.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A file of `--state-dir` that can neither be read nor made, or is no key.
    #[error("the key of links cannot be read from, or written to, {}: {cause}", .file.display())]
    LinkKey {
        /// The file.
        file: PathBuf,
        /// Why.
        cause: std::io::Error,
    },
    /// A `--link-key` that is too short. It is a secret, so it is not told.
    #[error("--link-key: {0}")]
    LinkKeyTooShort(#[from] KeyTooShort),
    /// A `--ca-file` that cannot be read.
    #[error("the file {} of --ca-file cannot be read as PEM certificates", .0.display())]
    CaFile(PathBuf),
    /// A `--ca-file` without a certificate in it.
    #[error("the file {} of --ca-file holds no certificate", .0.display())]
    CaFileEmpty(PathBuf),
    /// A `PORT` in the environment that is none.
    #[error("PORT in the environment is not a port: a number from 1 to 65535 is needed")]
    Port,
    /// `--metrics-from none` beside a `--metrics-from CIDR`.
    #[error("--metrics-from none hides the figures, so no other --metrics-from can go with it")]
    MetricsFrom,
    /// `--control none` beside a `--control URL`.
    #[error("--control none turns the control sites off, so no other --control can go with it")]
    Controls,
}

impl Settings {
    /// Reads the command line and the environment. Prints help or what is wrong with the call,
    /// and ends the program, where clap finds that to do.
    ///
    /// # Errors
    /// [`SettingsError`] for what only shows once the options are used.
    pub fn read() -> Result<Self, SettingsError> {
        // A variable that is set to nothing is one that is not set, as in docker's `-e NAME=`.
        let port = std::env::var("PORT").ok().filter(|port| !port.is_empty());
        Self::from_options(Options::read(), port.as_deref())
    }

    fn from_options(options: Options, port: Option<&str>) -> Result<Self, SettingsError> {
        let log_format = options.log_format;
        let task = match options.command {
            None => serve(options.serve, port)?,
            Some(Command::Serve(again)) => serve(again, port)?,
            Some(Command::Check(question)) => check(question)?,
        };
        Ok(Self { log_format, task })
    }
}

fn serve(options: ServeOptions, port: Option<&str>) -> Result<Task, SettingsError> {
    let controls = controls(&options.measuring)?;
    let listen = listen(options.listen, port)?;
    let links = web::Links {
        key: link_key::chosen(options.link_key.as_deref(), options.state_dir.as_deref())?,
        public_url: options.public_url.clone(),
    };
    let about = options.public_url.and_then(|url| url.join(web::ABOUT_CHECKS).ok());
    let mut probe = probe_settings(options.measuring)?;
    probe.policy = probe.policy.without(options.refuse.into_iter().collect());
    let about_checks = web::AboutChecks {
        user_agent: probe::user_agent(about.as_ref()),
        from: options.checks_from,
    };
    probe.about = about;
    Ok(Task::Serve(Box::new(Serve {
        listen,
        probe,
        check: check::Settings { controls, limits: options.limits.into() },
        web: web::Settings {
            trusted_proxies: options.trust_proxy,
            client_header: options.client_header.into(),
            limits: options.limits.into(),
            own_names: web::OwnNames { v4: options.v4_name, v6: options.v6_name },
            metrics_from: metrics_from(&options.metrics_from)?,
            about_checks,
            links,
        },
    })))
}

fn check(options: CheckOptions) -> Result<Task, SettingsError> {
    let controls = controls(&options.measuring)?;
    let portal = portal(options.portal, &controls);
    let probe = probe_settings(options.measuring)?;
    let question = cli::Question {
        typed: options.url,
        saw: options.saw,
        error: options.error,
        output: if options.json { cli::Output::Json } else { cli::Output::Text },
        other_side: other_side(options.service, options.alone, &probe),
    };
    let machine = machine::Settings::of_this_machine(probe, controls, portal);
    Ok(Task::Check(Box::new(Check { machine, question })))
}

/// A service that is named in the environment once and for all is not asked by `--alone`.
fn other_side(service: Option<Target>, alone: bool, probe: &probe::Settings) -> cli::OtherSide {
    match service {
        _ if alone => cli::OtherSide::NotWanted,
        None => cli::OtherSide::NotNamed,
        Some(at) => cli::OtherSide::Service(cli::ServiceSettings {
            at,
            resolvers: probe.resolvers.clone(),
            extra_roots: probe.extra_roots.clone(),
        }),
    }
}

/// The page that was asked for, or the usual one; none without any control site, since then
/// nobody else is to be asked.
fn portal(asked: Option<Control>, controls: &[Target]) -> Option<PortalControl> {
    match asked {
        Some(Control::Site(page)) => Some(page.into()),
        Some(Control::None) => None,
        None if controls.is_empty() => None,
        None => PortalControl::usual(),
    }
}

/// The address that was asked for; else all addresses on the port of the platform (`PORT` is how
/// hosting platforms say where they will look for the service); else this machine alone.
fn listen(asked: Option<SocketAddr>, port: Option<&str>) -> Result<SocketAddr, SettingsError> {
    match (asked, port) {
        (Some(address), _) => Ok(address),
        (None, None) => Ok(DEFAULT_LISTEN),
        (None, Some(port)) => match port.trim().parse() {
            Ok(port) if port != 0 => Ok(SocketAddr::from((Ipv4Addr::UNSPECIFIED, port))),
            _ => Err(SettingsError::Port),
        },
    }
}

/// The peers that may read the figures.
fn metrics_from(asked: &[MetricsReader]) -> Result<Vec<IpNet>, SettingsError> {
    if asked.iter().all(|reader| *reader == MetricsReader::None) {
        return Ok(Vec::new());
    }
    let net = |reader: &MetricsReader| match reader {
        MetricsReader::None => Err(SettingsError::MetricsFrom),
        MetricsReader::Net(net) => Ok(*net),
    };
    asked.iter().map(net).collect()
}

fn probe_settings(options: Measuring) -> Result<probe::Settings, SettingsError> {
    let mut extra_roots = Vec::new();
    for file in &options.ca_file {
        extra_roots.extend(certificates(file)?);
    }
    Ok(probe::Settings {
        side: VantageKind::Checker,
        vantage: options.vantage.clone(),
        policy: policy(&options),
        resolvers: if options.resolver.is_empty() { resolvers::usual() } else { options.resolver },
        extra_roots,
        about: None,
    })
}

/// Any port when one of the words is `any`.
fn ports(allowed: &[AllowedPort]) -> Ports {
    let one = |allowed: &AllowedPort| match allowed {
        AllowedPort::Any => None,
        AllowedPort::One(port) => Some(*port),
    };
    // One `None` makes the whole `None`.
    match allowed.iter().map(one).collect() {
        Some(ports) => Ports::Listed(ports),
        None => Ports::Any,
    }
}

fn policy(options: &Measuring) -> Policy {
    Policy::new(options.allow_net.clone(), ports(&options.allow_port))
}

/// The control sites that may be visited. One that may not, on a port that `--allow-port` leaves
/// out, would fail always and make us doubt ourselves for ever.
fn controls(options: &Measuring) -> Result<Vec<Target>, SettingsError> {
    let asked = &options.control;
    if asked.iter().all(|control| *control == Control::None) {
        return Ok(Vec::new());
    }
    let site = |control: &Control| match control {
        Control::None => Err(SettingsError::Controls),
        Control::Site(target) => Ok(target.clone()),
    };
    let mut sites = asked.iter().map(site).collect::<Result<Vec<_>, _>>()?;
    let policy = policy(options);
    sites.retain(|site| policy.host_and_port(&site.host(), site.port()).is_ok());
    Ok(sites)
}

/// The certificates of a PEM file. Other kinds of blocks in it are passed over.
fn certificates(file: &Path) -> Result<Vec<CertificateDer<'static>>, SettingsError> {
    let unreadable = |_| SettingsError::CaFile(file.to_owned());
    let found = CertificateDer::pem_file_iter(file).map_err(unreadable)?;
    let certificates: Vec<_> = found.collect::<Result<_, _>>().map_err(unreadable)?;
    if certificates.is_empty() {
        return Err(SettingsError::CaFileEmpty(file.to_owned()));
    }
    Ok(certificates)
}

/// Only this machine can reach it: nobody is served whom the starter did not mean to serve.
const DEFAULT_LISTEN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

#[cfg(test)]
mod tests;
