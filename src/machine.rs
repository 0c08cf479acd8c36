//! Measures on the person's own machine: the way to the site as every program of that machine
//! goes it, and a look at the machine itself.
//!
//! Facts only: it must not judge, and it tells nobody anything. Whatever is asked runs side by
//! side, and all of it ends within [`WHOLE`].

mod controls;
mod cut;
mod hosts_file;
mod other_name;
mod portal;
mod proxy;
mod small_file;
pub mod system_resolvers;
mod traces;
mod ways;

use std::net::IpAddr;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::time::Duration;
use std::time::SystemTime;

use tokio::time::Instant;
use tokio::time::timeout_at;
use url::Host;
use url::Url;

use crate::machine::controls::Controls;
pub use crate::machine::proxy::Environment;
use crate::observation::Family;
use crate::observation::Hop;
use crate::observation::Liveness;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Try;
use crate::observation::VantageKind;
use crate::probe;
use crate::probe::Look;
use crate::probe::Patience;
use crate::probe::Prober;
use crate::probe::SetupError;
use crate::probe::SystemAnswer;
use crate::probe::date;
use crate::report::Machine;
use crate::report::Measurement;
use crate::report::OtherName;
use crate::report::Portal;
use crate::report::ProxySeen;
use crate::report::SystemLookup;
use crate::report::Traces;
use crate::target::Target;

/// What measuring on this machine needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The instrument. Whatever its `side` says, it looks from the person's side.
    pub probe: probe::Settings,
    /// Well-known sites that tell whether this machine's own network works.
    pub controls: Vec<Target>,
    /// A page that tells whether a log-in page stands before the Internet.
    pub portal: Option<PortalControl>,
    /// The environment, as far as it names proxies.
    pub environment: Environment,
    /// Where the hosts file is.
    pub hosts_file: PathBuf,
    /// Where the system names its resolvers.
    pub resolv_conf: PathBuf,
}

impl Settings {
    /// Everything where this system has it: its files, and the environment of this program.
    pub fn of_this_machine(
        probe: probe::Settings,
        controls: Vec<Target>,
        portal: Option<PortalControl>,
    ) -> Self {
        let environment = Environment::of_this_program();
        let (hosts_file, resolv_conf) = (PathBuf::from(HOSTS_FILE), PathBuf::from(RESOLV_CONF));
        Self { probe, controls, portal, environment, hosts_file, resolv_conf }
    }
}

/// A page over plain http whose answer is known beforehand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PortalControl {
    /// The page.
    pub page: Target,
    /// The status with which it always answers.
    pub status: u16,
}

impl PortalControl {
    /// Google's, which answers 204 with nothing in it, and is what most phones and browsers ask.
    pub fn usual() -> Option<Self> {
        Target::parse("http://www.gstatic.com/generate_204").ok().map(Self::from)
    }
}

impl From<Target> for PortalControl {
    /// A page that answers 204.
    fn from(page: Target) -> Self {
        Self { page, status: 204 }
    }
}

/// A part of the measurement that has just ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the machine itself knows: its addresses, its files.
    Machine,
    /// The way to the site, as far as it goes.
    Page,
    /// What well-known sites say of this machine's network.
    Controls,
    /// Whether a log-in page stands before the Internet.
    Portal,
    /// The proxy that the settings name.
    Proxy,
    /// How far packets come.
    Ways,
}

/// Everything that measures on this machine.
#[derive(Clone, Debug)]
pub struct Instruments {
    settings: Settings,
    prober: Prober,
    /// One with less patience, for pages that answer at once or not at all.
    brisk: Prober,
}

impl Instruments {
    /// Prepares the instruments.
    ///
    /// # Errors
    /// [`SetupError`] when a trust anchor cannot be used.
    pub fn new(mut settings: Settings) -> Result<Self, SetupError> {
        settings.probe.side = VantageKind::Person;
        let patience = Patience { whole: LOOK_WITHIN, ..Patience::default() };
        let prober = Prober::with_patience(settings.probe.clone(), patience)?;
        let patience = Patience { whole: CONTROL_WITHIN, ..Patience::default() };
        let brisk = Prober::with_patience(settings.probe.clone(), patience)?;
        Ok(Self { settings, prober, brisk })
    }

    /// Looks at the target and at the machine; `news` hears of each part that has ended. The host
    /// and port are for the caller to judge first (`guard::Policy::host_and_port`).
    pub async fn measure(&self, target: &Target, news: impl Fn(Part) + Send + Sync) -> Measurement {
        let end = Instant::now() + WHOLE;
        let news = &news;
        let mut machine = self.look_at_machine(target);
        news(Part::Machine);
        let (look, controls, (portal, portal_ahead), proxy) = tokio::join!(
            and_tell(self.prober.look(target), news, Part::Page),
            and_tell(Controls::look(&self.brisk, &self.settings.controls), news, Part::Controls),
            and_tell(self.look_for_portal(), news, Part::Portal),
            and_tell(self.ask_proxy(target), news, Part::Proxy),
        );
        machine.own_network = controls.own_network();
        machine.clock_ahead_s =
            date::middle_s(controls.ahead_ms.iter().copied().chain(portal_ahead).collect());
        (machine.portal, machine.proxy) = (portal, proxy);
        // What is looked at because something failed. When time is over it stays "not tried".
        (machine.other_name, machine.traces) =
            self.look_further(target, &look, &controls, end).await;
        let mut observation = look.observation;
        if machine.hosts_file.is_empty() {
            machine.hosts_file = self.hosts_file_for_the_end(&observation);
        }
        machine.nobody = self.look_into_names(&mut observation, end).await;
        news(Part::Ways);
        machine.system = told(look.system);
        Measurement { observation, machine }
    }

    /// Requests from this machine to addresses that others were led to, for the target's URL. Not
    /// to those that the guard does not admit.
    pub async fn ask_at(&self, target: &Target, addresses: &[IpAddr]) -> Vec<Try> {
        self.prober.ask_at(target, addresses).await
    }

    /// What needs no question to anybody.
    fn look_at_machine(&self, target: &Target) -> Machine {
        Machine {
            hosts_file: match target.host() {
                Host::Domain(name) => hosts_file::addresses_of(name, &self.settings.hosts_file),
                Host::Ipv4(_) | Host::Ipv6(_) => Vec::new(),
            },
            system_resolvers: self.system_resolvers(),
            v4: ways::out(Family::V4),
            v6: ways::out(Family::V6),
            tunnel: ways::tunnel(),
            ..Machine::default()
        }
    }

    /// Whether a log-in page stands before the Internet, and what the control page said of the
    /// time.
    async fn look_for_portal(&self) -> (Portal, Option<i64>) {
        let Some(control) = &self.settings.portal else { return (Portal::NotKnown, None) };
        let seen = self.brisk.observe(&control.page).await;
        let ahead = date::ahead_ms(&seen, SystemTime::now());
        let portal = portal::seen_in(&seen, control);
        // A log-in page may say any time.
        let ahead = ahead.filter(|_| portal == Portal::Absent);
        (portal, ahead)
    }

    async fn ask_proxy(&self, target: &Target) -> Option<ProxySeen> {
        proxy::ask(&self.brisk, &self.settings.environment, target).await
    }

    /// What is worth a look when the page did not come.
    async fn look_further(
        &self,
        target: &Target,
        look: &Look,
        controls: &Controls,
        end: Instant,
    ) -> (OtherName, Traces) {
        let led_to = look.system.as_ref().map(SystemAnswer::addresses).unwrap_or_default();
        let policy = self.settings.probe.policy.and_exactly(led_to);
        let seen = &look.observation;
        let sites = &self.settings.controls;
        // The provider's own resolver stands before the Internet: reaching it tells nothing of that.
        let own = system_resolvers::named_in(&self.settings.resolv_conf);
        let asked = self.settings.probe.resolvers.iter().filter(|resolver| !own.contains(resolver));
        let abroad: Vec<SocketAddr> = asked.copied().collect();
        let (other_name, traces) = tokio::join!(
            timeout_at(end, other_name::ask(&self.brisk, target, seen, sites)),
            timeout_at(end, traces::follow(seen, controls, &abroad, &policy)),
        );
        (other_name.unwrap_or_default(), traces.unwrap_or_default())
    }

    /// The hosts file's addresses for the host at which the look ended, after redirects.
    fn hosts_file_for_the_end(&self, seen: &Observation) -> Vec<IpAddr> {
        let host = seen.last_hop().and_then(|hop| host_of(&hop.url));
        let file = &self.settings.hosts_file;
        host.map(|host| hosts_file::addresses_of(&host, file)).unwrap_or_default()
    }

    /// When the page did not come: what the site's own name servers say to this machine, and
    /// whether somebody answers in their place.
    async fn look_into_names(&self, seen: &mut Observation, end: Instant) -> Liveness {
        let Some(hop) = seen.hops.last_mut().filter(|hop| !came_through(hop)) else {
            return Liveness::NotAsked;
        };
        let host = host_of(&hop.url);
        let (NameLookup::Asked(lookup), Some(host)) = (&mut hop.name, host) else {
            return Liveness::NotAsked;
        };
        let asked = async { tokio::join!(self.brisk.authorities(&host), self.brisk.nobody()) };
        let Ok((authorities, nobody)) = timeout_at(end, asked).await else {
            return Liveness::NotAsked;
        };
        lookup.authorities = authorities;
        nobody
    }

    /// Those of the resolvers that are asked which are the system's own, as the observation
    /// writes them.
    fn system_resolvers(&self) -> Vec<String> {
        let asked = &self.settings.probe.resolvers;
        let named = system_resolvers::named_in(&self.settings.resolv_conf);
        named.iter().filter(|named| asked.contains(named)).map(ToString::to_string).collect()
    }
}

fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

/// Whether a page came, behind a certificate that browsers accept.
fn came_through(hop: &Hop) -> bool {
    let trusted = |one: &Try| one.secured().is_none_or(|tls| tls.certificate.problems.is_empty());
    hop.tries.iter().any(|one| trusted(one) && one.answer().is_some_and(|it| it.status < 400))
}

/// Waits for a part, and tells that it has ended.
async fn and_tell<T>(part: impl Future<Output = T>, news: &impl Fn(Part), which: Part) -> T {
    let outcome = part.await;
    news(which);
    outcome
}

fn told(system: Option<SystemAnswer>) -> SystemLookup {
    match system {
        None => SystemLookup::NotAsked,
        Some(SystemAnswer::Found { addresses, took }) => SystemLookup::Found { addresses, took },
        Some(SystemAnswer::Failed { took }) => SystemLookup::Failed { took },
        Some(SystemAnswer::TimedOut) => SystemLookup::TimedOut,
    }
}

/// How long a measurement takes at most.
pub const WHOLE: Duration = Duration::from_secs(30);

/// How long the look at the site may take. What is done after it because it failed has its time
/// too: a request (3 s for the connection, 3 s for the handshake) and the traces (1 s).
const LOOK_WITHIN: Duration = Duration::from_secs(24);

/// How long the looks at pages may take that answer in a fraction of a second.
const CONTROL_WITHIN: Duration = Duration::from_secs(8);

/// Where Unix systems name their resolvers.
pub const RESOLV_CONF: &str = "/etc/resolv.conf";

/// Where Unix systems keep names of their own.
const HOSTS_FILE: &str = "/etc/hosts";
