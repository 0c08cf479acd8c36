//! Real gateways from Debian, each in front of one upstream, on loopback.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Child;
use std::process::Command;
use std::process::Stdio;
use std::time::Duration;

use tempfile::TempDir;
use tokio::net::TcpListener;
use tokio::time::Instant;
use tokio::time::sleep;

/// The gateways that are staged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Gateway {
    Nginx,
    HaProxy,
    Varnish,
    Apache,
    Squid,
    Caddy,
}

impl Gateway {
    /// The name that the answer has to give.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx",
            Self::HaProxy => "HAProxy",
            Self::Varnish => "Varnish",
            Self::Apache => "Apache",
            Self::Squid => "Squid",
            Self::Caddy => "Caddy",
        }
    }
}

/// A running gateway; ended when dropped.
pub(crate) struct Running {
    address: SocketAddr,
    child: Child,
    _folder: TempDir,
}

impl Running {
    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Varnish and Squid have children of their own, which end when their parent is asked to.
        let pid = self.child.id().to_string();
        let _asked = Command::new("kill").args(["-TERM", &pid]).status();
        for _ in 0..40 {
            if matches!(self.child.try_wait(), Ok(Some(_))) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        let _killed = self.child.kill();
        let _reaped = self.child.wait();
    }
}

/// Starts a gateway in front of `upstream` and waits until it listens. Its patience with the
/// upstream is one second, so that tests need not wait long.
pub(crate) async fn start(gateway: Gateway, upstream: SocketAddr) -> Running {
    start_with(gateway, upstream, "").await
}

/// The same with more settings, where an owner of a site puts them: in the server of nginx, the
/// defaults of HAProxy, the site of Caddy, and before the first `ProxyPass` of Apache.
pub(crate) async fn start_with(gateway: Gateway, upstream: SocketAddr, more: &str) -> Running {
    let folder = tempfile::Builder::new().prefix("gateway").tempdir().expect("a temporary folder");
    open_to_all(folder.path());
    let address = free_address().await;
    let command = match gateway {
        Gateway::Nginx => nginx(folder.path(), address, upstream, more),
        Gateway::HaProxy => haproxy(folder.path(), address, upstream, more),
        Gateway::Varnish => varnish(folder.path(), address, upstream),
        Gateway::Apache => apache(folder.path(), address, upstream, more),
        Gateway::Squid => squid(folder.path(), address, upstream),
        Gateway::Caddy => caddy(folder.path(), address, upstream, more),
    };
    run(gateway, command, address, folder).await
}

async fn run(
    gateway: Gateway,
    mut command: Command,
    address: SocketAddr,
    folder: TempDir,
) -> Running {
    let log = fs::File::create(folder.path().join("log")).expect("a log file");
    let child = command
        .stdin(Stdio::null())
        .stdout(log.try_clone().expect("a log file"))
        .stderr(log)
        .spawn()
        .unwrap_or_else(|error| panic!("{gateway:?} does not start: {error}"));
    let running = Running { address, child, _folder: folder };
    wait_until_it_listens(gateway, &running).await;
    running
}

/// Starts nginx with these rules in its one server, and waits until it listens.
pub(crate) async fn nginx_with(rules: &str) -> Running {
    let folder = tempfile::Builder::new().prefix("nginx").tempdir().expect("a temporary folder");
    open_to_all(folder.path());
    let address = free_address().await;
    run(Gateway::Nginx, nginx_serving(folder.path(), address, rules), address, folder).await
}

/// Starts nginx with these server blocks, and waits until it listens at `address`.
pub(crate) async fn nginx_of(servers: &str, address: SocketAddr) -> Running {
    let folder = tempfile::Builder::new().prefix("nginx").tempdir().expect("a temporary folder");
    open_to_all(folder.path());
    run(Gateway::Nginx, nginx_of_servers(folder.path(), servers), address, folder).await
}

fn nginx(folder: &Path, address: SocketAddr, upstream: SocketAddr, more: &str) -> Command {
    let rules = format!(
        "location / {{ proxy_pass http://{upstream};\n\
         proxy_connect_timeout 1s; proxy_read_timeout 1s; }}\n{more}"
    );
    nginx_serving(folder, address, &rules)
}

fn nginx_serving(folder: &Path, address: SocketAddr, rules: &str) -> Command {
    nginx_of_servers(folder, &format!("server {{ listen {address}; {rules} }}"))
}

fn nginx_of_servers(folder: &Path, servers: &str) -> Command {
    let paths = folder.display();
    let config = format!(
        "daemon off; user root; worker_processes 1; pid {paths}/pid; error_log stderr;\n\
         events {{}}\n\
         http {{\n access_log off; client_body_temp_path {paths}/body; proxy_temp_path {paths}/proxy;\n\
         fastcgi_temp_path {paths}/f; uwsgi_temp_path {paths}/u; scgi_temp_path {paths}/s;\n\
         {servers} }}\n"
    );
    let mut command = program("nginx");
    command.args(["-e", "stderr", "-p"]).arg(folder).arg("-c").arg(write(folder, "conf", &config));
    command
}

fn haproxy(folder: &Path, address: SocketAddr, upstream: SocketAddr, more: &str) -> Command {
    let config = format!(
        "defaults\n mode http\n timeout connect 1s\n timeout server 1s\n timeout client 5s\n retries 1\n\
         {more}\n\
         frontend front\n bind {address}\n default_backend back\n\
         backend back\n server one {upstream}\n"
    );
    let mut command = program("haproxy");
    command.arg("-db").arg("-f").arg(write(folder, "conf", &config));
    command
}

fn varnish(folder: &Path, address: SocketAddr, upstream: SocketAddr) -> Command {
    let (host, port) = (upstream.ip(), upstream.port());
    let config = format!(
        "vcl 4.1;\nbackend default {{ .host = \"{host}\"; .port = \"{port}\"; .connect_timeout = 1s;\n\
         .first_byte_timeout = 1s; .between_bytes_timeout = 1s; }}\n"
    );
    let mut command = program("varnishd");
    command.args(["-F", "-j", "none", "-s", "malloc,16m", "-a", &address.to_string(), "-n"]);
    command.arg(folder.join("work")).arg("-f").arg(write(folder, "vcl", &config));
    command
}

fn apache(folder: &Path, address: SocketAddr, upstream: SocketAddr, more: &str) -> Command {
    let paths = folder.display();
    let modules: String = ["mpm_event", "authz_core", "alias", "proxy", "proxy_http"]
        .iter()
        .map(|name| format!("LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"))
        .collect();
    let config = format!(
        "{modules}ServerRoot {paths}\nServerName 127.0.0.1\nListen {address}\nPidFile {paths}/pid\n\
         ErrorLog {paths}/error\nDefaultRuntimeDir {paths}\nServerTokens Full\nStartServers 1\n\
         {more}\nProxyPass / http://{upstream}/ connectiontimeout=1 timeout=1 retry=0\n"
    );
    let mut command = program("apache2");
    command.args(["-D", "FOREGROUND", "-f"]).arg(write(folder, "conf", &config));
    command
}

fn squid(folder: &Path, address: SocketAddr, upstream: SocketAddr) -> Command {
    let paths = folder.display();
    let (host, port) = (upstream.ip(), upstream.port());
    let config = format!(
        "http_port {address} accel defaultsite=shop.example no-vhost\n\
         cache_peer {host} parent {port} 0 no-query originserver name=back connect-timeout=1\n\
         http_access allow all\nnever_direct allow all\ncache deny all\naccess_log none\n\
         cache_log {paths}/cache.log\npid_filename {paths}/pid\ncoredump_dir {paths}\n\
         connect_timeout 1 second\nread_timeout 1 second\nforward_timeout 3 seconds\n\
         shutdown_lifetime 0 seconds\nnetdb_filename none\npinger_enable off\nmemory_cache_shared off\n"
    );
    // A service name of its own, since Squid names its shared memory by it.
    let service = format!("test{}", address.port());
    let mut command = program("squid");
    command.args(["-N", "-n", &service, "-f"]).arg(write(folder, "conf", &config));
    command
}

fn caddy(folder: &Path, address: SocketAddr, upstream: SocketAddr, more: &str) -> Command {
    let (host, port) = (address.ip(), address.port());
    let config = format!(
        "{{\n admin off\n auto_https off\n}}\n:{port} {{\n bind {host}\n\
         reverse_proxy {upstream} {{\n transport http {{\n dial_timeout 1s\n \
         response_header_timeout 1s\n }}\n }}\n{more}\n}}\n"
    );
    let mut command = program("caddy");
    command.env("HOME", folder).args(["run", "--adapter", "caddyfile", "--config"]);
    command.arg(write(folder, "Caddyfile", &config));
    command
}

/// A program of the system; most of these live where only root looks by default.
fn program(name: &str) -> Command {
    let path = std::env::var("PATH").unwrap_or_default();
    let mut command = Command::new("env");
    command.arg(name).env("PATH", format!("{path}:/usr/sbin:/sbin"));
    command
}

/// Writes a configuration file and gives its path.
fn write(folder: &Path, name: &str, text: &str) -> std::path::PathBuf {
    let path = folder.join(name);
    fs::write(&path, text).expect("the temporary folder takes files");
    path
}

/// Some of these programs give up root and still need their folder.
fn open_to_all(folder: &Path) {
    use std::os::unix::fs::PermissionsExt;
    let all = fs::Permissions::from_mode(0o777);
    fs::set_permissions(folder, all).expect("the folder is ours");
}

/// An address that was free a moment ago: these programs cannot choose one by themselves.
pub(crate) async fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("a bound listener has an address")
}

async fn wait_until_it_listens(gateway: Gateway, running: &Running) {
    let deadline = Instant::now() + Duration::from_secs(20);
    while Instant::now() < deadline {
        if connects(running.address).await {
            return;
        }
        sleep(Duration::from_millis(50)).await;
    }
    let log = fs::read_to_string(running._folder.path().join("log")).unwrap_or_default();
    panic!("{gateway:?} does not listen. It said:\n{log}");
}

#[expect(clippy::disallowed_methods, reason = "a test looks whether its own server listens")]
async fn connects(address: SocketAddr) -> bool {
    tokio::net::TcpStream::connect(address).await.is_ok()
}
