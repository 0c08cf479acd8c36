//! What is looked at, and who looks: nginx with pages of known sizes, a name server, our service and
//! blackbox_exporter beside it.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rcgen::BasicConstraints;
use rcgen::CertificateParams;
use rcgen::DnType;
use rcgen::IsCa;
use rcgen::Issuer;
use rcgen::KeyPair;
use tempfile::TempDir;

use crate::programs::Core;
use crate::programs::Program;
use crate::programs::free_address;
use crate::programs::get;
use crate::programs::is_installed;

/// nginx as a site, over HTTP and HTTPS, with a certificate by an authority of its own.
#[derive(Debug)]
pub(crate) struct Site {
    /// Where it listens without TLS.
    pub(crate) http: SocketAddr,
    /// Where it listens with TLS.
    pub(crate) https: SocketAddr,
    folder: TempDir,
    _nginx: Program,
}

impl Site {
    /// Starts it on the core of the load.
    ///
    /// # Errors
    /// A sentence when nginx is missing.
    pub(crate) fn start() -> Result<Self, String> {
        Self::start_at(free_address(), free_address())
    }

    /// The same, at these addresses; their ports are taken on all addresses of the machine.
    ///
    /// # Errors
    /// As [`Self::start`].
    pub(crate) fn start_at(http: SocketAddr, https: SocketAddr) -> Result<Self, String> {
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let here = folder.path().display().to_string();
        write_certificates(folder.path());
        for (name, bytes) in [("small", 1024), ("middle", 16 * 1024), ("large", 60 * 1024)] {
            write(folder.path(), name, page_of(bytes).as_bytes());
        }
        let (plain, secured) = (http.port(), https.port());
        let server = format!(
            "server {{ listen {plain} backlog=4096; listen [::]:{plain} backlog=4096;
             listen {secured} ssl backlog=4096; listen [::]:{secured} ssl backlog=4096;
             ssl_certificate {here}/chain.pem; ssl_certificate_key {here}/key.pem;
             ssl_session_tickets off; ssl_protocols TLSv1.2 TLSv1.3; default_type text/html; root {here};
             location = / {{ try_files /small =404; }}
             location = /broken {{ return 502; }} }}"
        );
        let nginx = nginx(Core::Load, folder.path(), &server, http)?;
        Ok(Self { http, https, folder, _nginx: nginx })
    }

    /// The authority's certificate, as a file.
    pub(crate) fn ca(&self) -> String {
        self.folder.path().join("ca.pem").display().to_string()
    }
}

/// nginx in one process.
///
/// # Errors
/// A sentence when it is missing.
pub(crate) fn nginx(
    core: Core,
    folder: &Path,
    server: &str,
    at: SocketAddr,
) -> Result<Program, String> {
    let here = folder.display();
    let text = format!(
        "daemon off; master_process off; pid {here}/pid; error_log /dev/null;
         worker_rlimit_nofile 8192; events {{ worker_connections 4096; }}
         http {{ access_log off; sendfile on; tcp_nopush on; open_file_cache max=100;
         keepalive_requests 1000000000;
         client_body_temp_path {here}/a; proxy_temp_path {here}/b; fastcgi_temp_path {here}/c;
         uwsgi_temp_path {here}/d; scgi_temp_path {here}/e; {server} }}"
    );
    write(folder, "nginx.conf", text.as_bytes());
    let mut command = Command::new("nginx");
    command.arg("-c").arg(folder.join("nginx.conf"));
    Program::start(core, command, at)
}

/// Our service on the measured core, with limits off and no control sites, asking these resolvers.
///
/// # Errors
/// A sentence when it does not come up.
pub(crate) fn service(site: &Site, resolvers: &[SocketAddr]) -> Result<Program, String> {
    let at = free_address();
    let mut command = Command::new(program());
    command.args(["serve", "--limits", "off", "--control", "none", "--allow-port", "any"]);
    command.args(["--allow-net", "127.0.0.0/8", "--allow-net", "2001:db8::/32"]);
    command.args(["--ca-file", &site.ca(), "--listen", &at.to_string()]);
    let nobody = ["127.0.0.1:9".parse().expect("an address")];
    for resolver in if resolvers.is_empty() { &nobody } else { resolvers } {
        command.args(["--resolver", &resolver.to_string()]);
    }
    Program::start(Core::Measured, command, at)
}

/// The program that is measured: this build's, or another one that the environment names.
pub(crate) fn program() -> String {
    std::env::var("COMPARE_PROGRAM").unwrap_or(env!("CARGO_BIN_EXE_downforwhom").to_owned())
}

/// The path of our API that checks a URL; what is added to it is part of the URL.
pub(crate) fn check_path(url: &str) -> String {
    let escaped = url.replace(':', "%3A").replace('/', "%2F").replace('?', "%3F");
    format!("/api/check?url={}", escaped.replace('=', "%3D"))
}

/// Whether our service really sees that page work: a fast wrong answer is worth nothing.
///
/// # Errors
/// A sentence with what it says instead.
pub(crate) fn sees(service: &Program, url: &str, wanted: &str) -> Result<(), String> {
    let answer = get(service.at, &check_path(url), "").map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&answer);
    match text.contains(wanted) {
        true => Ok(()),
        false => Err(format!("our service does not see what is there: {url}: {text}")),
    }
}

/// `prometheus-blackbox-exporter`, on the measured core.
///
/// # Errors
/// A sentence when it is missing.
pub(crate) fn blackbox(ca: &str, folder: &Path) -> Result<Program, String> {
    let at = free_address();
    let text = format!(
        "modules:\n  get:\n    prober: http\n    timeout: 15s\n    http:\n      \
         preferred_ip_protocol: ip4\n      tls_config:\n        ca_file: {ca}\n"
    );
    write(folder, "blackbox.yml", text.as_bytes());
    let mut command = Command::new("prometheus-blackbox-exporter");
    command.arg(format!("--config.file={}", folder.join("blackbox.yml").display()));
    command.arg(format!("--web.listen-address={at}")).arg("--log.level=error");
    Program::start(Core::Measured, command, at)
}

/// Says what is missing of the tools that a part cannot do without.
///
/// # Errors
/// A sentence with the first that is missing.
pub(crate) fn need(tools: &[&str]) -> Result<(), String> {
    match tools.iter().find(|tool| !is_installed(tool)) {
        None => Ok(()),
        Some(missing) => Err(format!("{missing} is not installed: left out")),
    }
}

/// A page as shops have it.
fn page_of(bytes: usize) -> String {
    let mut page = String::from("<!DOCTYPE html><html><head><title>Shop</title></head><body>\n");
    let mut number = 0;
    while page.len() < bytes {
        number += 1;
        page.push_str(&format!("<p class=\"item\">Item {number} costs {number} today.</p>\n"));
    }
    page.push_str("</body></html>\n");
    page
}

fn write_certificates(folder: &Path) {
    let new_key = || KeyPair::generate().expect("a key");
    let mut root = CertificateParams::default();
    root.distinguished_name.push(DnType::CommonName, "Authority of a measurement");
    root.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let root_key = new_key();
    let authority = root.self_signed(&root_key).expect("a root signs itself");
    let mut names: Vec<String> = ZONES.iter().map(|zone| format!("*.{zone}.test")).collect();
    names.push("127.0.0.1".to_owned());
    let leaf = CertificateParams::new(names).expect("names");
    let key = new_key();
    let leaf = leaf.signed_by(&key, &Issuer::new(root, root_key)).expect("an authority signs");
    write(folder, "ca.pem", authority.pem().as_bytes());
    write(folder, "chain.pem", leaf.pem().as_bytes());
    write(folder, "key.pem", key.serialize_pem().as_bytes());
}

/// Writes a file into a folder of the measurement's own.
pub(crate) fn write(folder: &Path, name: &str, bytes: &[u8]) {
    fs::write(folder.join(name), bytes).expect("a folder of our own can be written");
}

/// The time of one call of a program, by its own words on standard output.
pub(crate) fn seconds_told(command: &mut Command) -> Option<Duration> {
    let output = command.output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().ok().map(Duration::from_secs_f64)
}

/// The zones of the name server, each with addresses of another kind.
const ZONES: [&str; 8] = ["one", "three", "four", "dual", "deadfirst", "deadsix", "dead", "lossy"];
