//! The options as people write them, with their help. Each is also an environment variable
//! `DOWNFORWHOM_…`; there, several values stand in one variable with commas between them.

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::net::Ipv6Addr;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;

use clap::Args;
use clap::CommandFactory;
use clap::FromArgMatches;
use clap::Parser;
use clap::Subcommand;
use clap::ValueEnum;
use ipnet::IpNet;
use url::Url;

use crate::check::Limits;
use crate::guard::Party;
use crate::machine::system_resolvers::DNS_PORT;
use crate::report::Saw;
use crate::target::NotATarget;
use crate::target::Target;
use crate::web::ClientHeader;

/// Is it down for everyone, or just me, and whose fault is it?
///
/// Without a command, the web service runs.
#[derive(Debug, Parser)]
#[command(name = "downforwhom", version, args_conflicts_with_subcommands = true)]
pub(super) struct Options {
    #[command(subcommand)]
    pub(super) command: Option<Command>,

    #[command(flatten)]
    pub(super) serve: ServeOptions,

    /// How log lines are written, to standard error
    #[arg(long, global = true, value_name = "FORMAT", env = "DOWNFORWHOM_LOG_FORMAT")]
    #[arg(value_enum, default_value_t = LogFormat::Human)]
    pub(super) log_format: LogFormat,
}

impl Options {
    /// Reads the command line and the environment; ends the program when the call is wrong.
    pub(super) fn read() -> Self {
        let command = without_empty_variables(Self::command());
        Self::from_arg_matches(&command.get_matches()).unwrap_or_else(|error| error.exit())
    }
}

/// The command, with variables that are set to nothing counting as not set.
fn without_empty_variables(command: clap::Command) -> clap::Command {
    let is_empty =
        |arg: &clap::Arg| arg.get_env().and_then(std::env::var_os).is_some_and(|it| it.is_empty());
    let forget = |arg: clap::Arg| if is_empty(&arg) { arg.env(None) } else { arg };
    command.mut_args(forget).mut_subcommands(without_empty_variables)
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Run the web service
    Serve(ServeOptions),
    /// Measure from this machine, ask a service to measure too, compare, and explain
    ///
    /// The service is told the address, what you see, and what this machine saw on the way: its
    /// addresses for the site, its name servers, its proxy setting, and the start of the page.
    ///
    /// Ends with 0 when it works, 1 when a fault was found (whoever's), 2 when the call was
    /// wrong, and 3 when it cannot tell.
    Check(CheckOptions),
}

#[derive(Debug, Args)]
pub(super) struct ServeOptions {
    /// Where to listen [default: 127.0.0.1:8080; with PORT in the environment, 0.0.0.0:PORT]
    #[arg(long, value_name = "ADDR", env = "DOWNFORWHOM_LISTEN")]
    pub(super) listen: Option<SocketAddr>,

    #[command(flatten)]
    pub(super) measuring: Measuring,

    /// Where the service may keep a file: the key of links to cases, made when it first starts.
    /// Without one, it writes no file
    #[arg(long, value_name = "DIR", env = "DOWNFORWHOM_STATE_DIR")]
    pub(super) state_dir: Option<PathBuf>,

    /// Key that links to cases are signed with, 32 letters or more; the same for all instances of a
    /// service. Better set by the environment, since others on this machine can read a command
    /// [default: the one in --state-dir, else a new one for this process]
    #[arg(long, value_name = "KEY", env = "DOWNFORWHOM_LINK_KEY", hide_env_values = true)]
    // Read later: this parser writes what it cannot read into its error.
    pub(super) link_key: Option<String>,

    /// Peers whose client-address header is believed [default: nobody's]
    #[arg(long, value_name = "CIDR", env = "DOWNFORWHOM_TRUST_PROXY", value_delimiter = ',')]
    #[arg(value_parser = net)]
    pub(super) trust_proxy: Vec<IpNet>,

    /// The header in which those peers write the client's address
    #[arg(long, value_name = "HEADER", env = "DOWNFORWHOM_CLIENT_HEADER")]
    #[arg(value_enum, default_value_t = Header::XForwardedFor)]
    pub(super) client_header: Header,

    /// Where everybody reaches this service, with its scheme. Our requests then name its page about
    /// our checks, so that owners of sites can read who asks
    #[arg(long, value_name = "URL", env = "DOWNFORWHOM_PUBLIC_URL", value_parser = public_url)]
    pub(super) public_url: Option<Url>,

    /// Range of addresses from which this service checks, for that page to show; repeatable
    #[arg(long, value_name = "CIDR", env = "DOWNFORWHOM_CHECKS_FROM", value_delimiter = ',')]
    #[arg(value_parser = net)]
    pub(super) checks_from: Vec<IpNet>,

    /// Host, with all below it, or range of addresses whose owner asked not to be checked; repeatable
    #[arg(long, value_name = "HOST|CIDR", env = "DOWNFORWHOM_REFUSE", value_delimiter = ',')]
    pub(super) refuse: Vec<Party>,

    /// A name of this service that has IPv4 addresses only, for the browsers of visitors to ask
    #[arg(long, value_name = "HOST[:PORT]", env = "DOWNFORWHOM_V4_NAME", value_parser = own_name)]
    pub(super) v4_name: Option<String>,

    /// A name of this service that has IPv6 addresses only
    #[arg(long, value_name = "HOST[:PORT]", env = "DOWNFORWHOM_V6_NAME", value_parser = own_name)]
    pub(super) v6_name: Option<String>,

    /// Peers that may read the figures at /metrics; repeatable; or `none`. Their socket's address
    /// counts, and never what a proxy passes on
    #[arg(long, value_name = "CIDR", env = "DOWNFORWHOM_METRICS_FROM", value_delimiter = ',')]
    #[arg(default_values_t = MetricsReader::this_machine())]
    pub(super) metrics_from: Vec<MetricsReader>,

    /// Limits for each client and each target; off for a private instance and for benchmarks
    #[arg(long, value_name = "on|off", env = "DOWNFORWHOM_LIMITS")]
    #[arg(value_enum, hide_possible_values = true, default_value_t = Switch::On)]
    pub(super) limits: Switch,
}

#[derive(Debug, Args)]
pub(super) struct CheckOptions {
    /// The address of the page, as you have it
    pub(super) url: String,

    #[command(flatten)]
    pub(super) measuring: Measuring,

    /// The service to ask to measure too; without one, this machine looks alone
    #[arg(long, value_name = "URL", env = "DOWNFORWHOM_SERVICE")]
    pub(super) service: Option<Target>,

    /// Ask no service, even if one is named
    #[arg(long, env = "DOWNFORWHOM_ALONE")]
    pub(super) alone: bool,

    /// What you see: works, slow, a status such as 502, timeout, refused, reset, dns, tls,
    /// offline, blank, blocked or other
    #[arg(long, value_name = "SYMPTOM", env = "DOWNFORWHOM_SAW")]
    pub(super) saw: Option<Saw>,

    /// The error text that you see; `-` reads it from standard input
    #[arg(long, value_name = "TEXT", env = "DOWNFORWHOM_ERROR")]
    pub(super) error: Option<String>,

    /// Page over plain http that answers 204 where no log-in page stands before the Internet; or
    /// `none` [default: www.gstatic.com/generate_204, unless --control is none]
    #[arg(long, value_name = "URL", env = "DOWNFORWHOM_PORTAL")]
    pub(super) portal: Option<Control>,

    /// Print the answer as JSON, as /api/check gives it
    #[arg(long, env = "DOWNFORWHOM_JSON")]
    pub(super) json: bool,
}

/// What every measurement needs, of the service and at the prompt.
#[derive(Debug, Args)]
pub(super) struct Measuring {
    /// DNS server to ask; repeatable [default: the system's, 1.1.1.1 and 8.8.8.8]
    #[arg(long, value_name = "IP[:PORT]", env = "DOWNFORWHOM_RESOLVER", value_delimiter = ',')]
    #[arg(value_parser = resolver)]
    pub(super) resolver: Vec<SocketAddr>,

    /// Range that is not public and may be checked all the same, for tests and intranets;
    /// repeatable [default: none]. With any, names of one network may be checked too
    #[arg(long, value_name = "CIDR", env = "DOWNFORWHOM_ALLOW_NET", value_delimiter = ',')]
    #[arg(value_parser = net)]
    pub(super) allow_net: Vec<IpNet>,

    /// Port that may be checked, in place of these; repeatable; or `any`
    #[arg(long, value_name = "PORT|any", env = "DOWNFORWHOM_ALLOW_PORT", value_delimiter = ',')]
    #[arg(default_values_t = crate::guard::WEB_PORTS.map(AllowedPort::One))]
    pub(super) allow_port: Vec<AllowedPort>,

    /// File of certificates (PEM) to trust beside the public ones; repeatable
    #[arg(long, value_name = "PEM", env = "DOWNFORWHOM_CA_FILE", value_delimiter = ',')]
    pub(super) ca_file: Vec<PathBuf>,

    /// Well-known site that tells whether our own network works; repeatable; or `none`
    #[arg(long, value_name = "URL", env = "DOWNFORWHOM_CONTROL", value_delimiter = ',')]
    #[arg(default_values_t = CONTROLS.map(|url| Control::Site(Target::parse(url).expect("our own control sites are well-formed"))))]
    pub(super) control: Vec<Control>,

    /// The short name of this place, as answers show it
    #[arg(long, value_name = "NAME", env = "DOWNFORWHOM_VANTAGE", default_value = "local")]
    #[arg(value_parser = vantage)]
    pub(super) vantage: String,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// A line for people.
    Human,
    /// One JSON object a line.
    Json,
}

/// On or off.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Switch {
    On,
    Off,
}

impl From<Switch> for Limits {
    fn from(switch: Switch) -> Self {
        match switch {
            Switch::On => Self::On,
            Switch::Off => Self::Off,
        }
    }
}

/// The headers that proxies write client addresses into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Header {
    XForwardedFor,
    FlyClientIp,
}

impl From<Header> for ClientHeader {
    fn from(header: Header) -> Self {
        match header {
            Header::XForwardedFor => Self::XForwardedFor,
            Header::FlyClientIp => Self::FlyClientIp,
        }
    }
}

/// A port, or the word for all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AllowedPort {
    One(u16),
    Any,
}

impl FromStr for AllowedPort {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "any" {
            return Ok(Self::Any);
        }
        match text.parse() {
            Ok(port) if port != 0 => Ok(Self::One(port)),
            _ => Err("a port is a number from 1 to 65535, or the word `any`"),
        }
    }
}

impl std::fmt::Display for AllowedPort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::One(port) => port.fmt(f),
            Self::Any => f.write_str("any"),
        }
    }
}

/// Peers that may read the figures, or the word for nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MetricsReader {
    None,
    Net(IpNet),
}

impl MetricsReader {
    /// Programs on this machine. Private ranges are not among them: proxies and port forwarders
    /// bring the whole Internet from there.
    fn this_machine() -> [Self; 2] {
        let v4 = IpNet::from(IpAddr::from(Ipv4Addr::LOCALHOST));
        [Self::Net(v4), Self::Net(IpAddr::from(Ipv6Addr::LOCALHOST).into())]
    }
}

impl FromStr for MetricsReader {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "none" { Ok(Self::None) } else { net(text).map(Self::Net) }
    }
}

impl std::fmt::Display for MetricsReader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::Net(net) => net.fmt(f),
        }
    }
}

/// A control site, or the word for none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Control {
    None,
    Site(Target),
}

impl FromStr for Control {
    type Err = NotATarget;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "none" { Ok(Self::None) } else { Target::parse(text).map(Self::Site) }
    }
}

impl std::fmt::Display for Control {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::None => f.write_str("none"),
            Self::Site(target) => f.write_str(target.canonical()),
        }
    }
}

/// `1.1.1.1`, `1.1.1.1:53`, `2606:4700:4700::1111`, `[2606:4700:4700::1111]:53`.
fn resolver(text: &str) -> Result<SocketAddr, &'static str> {
    let with_default_port = |address: IpAddr| SocketAddr::new(address, DNS_PORT);
    text.parse()
        .or_else(|_| text.parse().map(with_default_port))
        .map_err(|_| "an IP address is needed, and perhaps a port: 1.1.1.1 or 1.1.1.1:53")
}

/// A range, or a single address.
fn net(text: &str) -> Result<IpNet, &'static str> {
    text.parse()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| "a range of addresses is needed, such as 10.0.0.0/8")
}

/// An address of ours that anybody can open: http or https, and nothing behind the host.
fn public_url(text: &str) -> Result<Url, &'static str> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"));
    let is_bare = |url: &Url| {
        url.path() == "/"
            && url.query().is_none()
            && url.fragment().is_none()
            && url.username().is_empty()
            && url.password().is_none()
    };
    let bare = url.filter(|url| url.as_str().len() <= PUBLIC_URL_MAX_BYTES && is_bare(url));
    bare.ok_or("an address without a path is needed: https://downforwhom.example")
}

/// A host, perhaps with a port, as it can stand in a page and in its policy.
fn own_name(text: &str) -> Result<String, &'static str> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-.:".contains(&byte));
    if is_plain && (1..=OWN_NAME_MAX_BYTES).contains(&text.len()) {
        return Ok(text.to_ascii_lowercase());
    }
    Err("a host name is needed, and perhaps a port: v4.downforwhom.example")
}

/// A name that can stand in every answer: short, of letters, digits and hyphens.
fn vantage(text: &str) -> Result<String, &'static str> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_plain && (1..=VANTAGE_MAX_BYTES).contains(&text.len()) {
        return Ok(text.to_owned());
    }
    Err("a name of 1 to 32 letters, digits and hyphens is needed")
}

/// Pages that three independent networks keep up for this very question: small, without
/// redirects, over both address families.
const CONTROLS: [&str; 3] = [
    "https://www.google.com/generate_204",
    "https://cp.cloudflare.com/generate_204",
    "https://captive.apple.com/hotspot-detect.html",
];

/// A name of 253 bytes (RFC 1035), a colon and a port.
const OWN_NAME_MAX_BYTES: usize = 259;

/// It stands in every request of ours.
const PUBLIC_URL_MAX_BYTES: usize = 128;

/// Long enough for a data centre and a number, short enough for a table.
const VANTAGE_MAX_BYTES: usize = 32;
