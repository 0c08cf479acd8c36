//! Looks at a target step by step and reports what it saw: an [`Observation`].
//!
//! Names become addresses (`dns`), addresses become connections (`tcp` through `dialer`, and
//! `tls`), connections carry one request (`http`). A `hop` is one URL with all of that, `retry`
//! plans its tries, and `redirect` goes from hop to hop. It has no opinion, writes no metric,
//! and dials only what `guard` has admitted.

mod aliases;
mod clock;
mod cookies;
pub(crate) mod date;
mod dialer;
pub mod dns;
mod doors;
mod errand;
mod evidence;
mod first_bytes;
mod hop;
mod http;
mod opt_out;
mod progress;
mod proxy;
mod redirect;
mod retry;
mod sent;
mod span;
mod stream;
mod system;
mod tcp;
mod text;
mod tls;

use std::net::IpAddr;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::join_all;
use hyper::header::HeaderValue;
use rustls_pki_types::CertificateDer;
use tokio::time::timeout_at;
use url::Url;

use crate::guard::Policy;
use crate::observation::Completeness;
use crate::observation::Liveness;
use crate::observation::Observation;
use crate::observation::ResolverView;
use crate::observation::Try;
use crate::observation::Vantage;
use crate::observation::VantageKind;
use crate::probe::clock::Clock;
use crate::probe::dns::Resolvers;
pub use crate::probe::doors::Doors;
pub use crate::probe::doors::Knock;
use crate::probe::doors::OnBehalf;
use crate::probe::errand::Errand;
use crate::probe::opt_out::OptOuts;
pub use crate::probe::progress::Listener;
pub use crate::probe::progress::Progress;
pub use crate::probe::proxy::ProxyServer;
pub use crate::probe::proxy::Through;
use crate::probe::redirect::Journey;
use crate::probe::sent::Sent;
pub use crate::probe::system::SystemAnswer;
use crate::probe::tls::Tls;
use crate::target::Target;

/// What a prober needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Who looks. A checker goes where its resolvers lead. The person's own machine goes where its
    /// own look-up leads, as every program of that machine does.
    pub side: VantageKind,
    /// The short name under which this vantage reports.
    pub vantage: String,
    /// The resolvers to ask, side by side.
    pub resolvers: Vec<SocketAddr>,
    /// What may be dialled.
    pub policy: Policy,
    /// Trust anchors beside the public ones.
    pub extra_roots: Vec<CertificateDer<'static>>,
    /// The address of a page that tells who we are and how to refuse us, for our requests to name.
    pub about: Option<Url>,
}

/// How long a prober waits, step by step. The default is for a person who waits for the answer.
///
/// Two waits are not here: a name is looked up within 3 s, and an address is dialled within 3 s.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patience {
    /// For a TLS handshake.
    pub handshake: Duration,
    /// From the request to the whole response head. Seeing a gateway's own "timed out" takes more
    /// patience than the gateway has.
    pub first_byte: Duration,
    /// From the head to the end of the body.
    pub body: Duration,
    /// For the whole look. Every step ends within it.
    pub whole: Duration,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            handshake: HANDSHAKE_WAIT,
            first_byte: FIRST_BYTE_WAIT,
            body: BODY_WAIT,
            whole: WHOLE,
        }
    }
}

/// Looks at targets from this machine. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Prober {
    tools: Arc<Tools>,
}

/// What a prober saw of a target.
#[derive(Clone, Debug)]
pub struct Look {
    /// The steps.
    pub observation: Observation,
    /// What the system's own look-up says of the target's name. `None` when it was not asked: by a
    /// checker, or because the host is an address.
    pub system: Option<SystemAnswer>,
}

/// Why a prober could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// A trust anchor that cannot be read.
    #[error("a certificate of the CA file cannot be used as a trust anchor")]
    TrustAnchor,
    /// The TLS library cannot serve the versions that we speak.
    #[error("this build's cryptography does not serve TLS 1.2 and 1.3")]
    Protocols,
}

impl Prober {
    /// Prepares what all checks share: the TLS set-up.
    ///
    /// # Errors
    /// [`SetupError`] when a trust anchor cannot be used.
    pub fn new(settings: Settings) -> Result<Self, SetupError> {
        Self::with_patience(settings, Patience::default())
    }

    /// The same, with other waits than the default ones.
    ///
    /// # Errors
    /// [`SetupError`] when a trust anchor cannot be used.
    pub fn with_patience(settings: Settings, patience: Patience) -> Result<Self, SetupError> {
        let resolvers = Resolvers::new(settings.resolvers);
        let tools = Tools {
            vantage: Vantage { name: settings.vantage, kind: settings.side },
            opt_outs: OptOuts::new(resolvers.clone()),
            resolvers,
            agent: agent(settings.about.as_ref()),
            policy: Arc::new(settings.policy),
            tls: Tls::new(&settings.extra_roots)?,
            patience,
        };
        Ok(Self { tools: Arc::new(tools) })
    }

    /// Looks at a target once: every step, each with its own deadline inside the whole one.
    /// Never fails: a failure is a finding.
    pub async fn observe(&self, target: &Target) -> Observation {
        self.look(target).await.observation
    }

    /// The same, with what the system's own look-up says of the target's name.
    pub async fn look(&self, target: &Target) -> Look {
        self.look_on(target, OnBehalf::Ourselves).await
    }

    /// Looks at a target for somebody who may be anybody: only at addresses where `doors` let it
    /// knock, and not at a site whose owner asked in DNS to be left alone.
    pub async fn observe_for(&self, target: &Target, doors: &dyn Doors) -> Observation {
        self.observe_telling(target, doors, &Progress::default()).await
    }

    /// The same, and tells of each step as it finishes.
    pub async fn observe_telling(
        &self,
        target: &Target,
        doors: &dyn Doors,
        progress: &Progress,
    ) -> Observation {
        self.look_on(target, OnBehalf::Stranger { doors, progress }).await.observation
    }

    async fn look_on(&self, target: &Target, on_behalf: OnBehalf<'_>) -> Look {
        let clock = Clock::start(self.tools.patience.whole);
        let mut journey = Journey::begin(&self.tools, target, clock, on_behalf);
        // Every step ends by itself before this; should one ever not, the steps before it stay.
        // In a box, because it is large, and many looks side by side are one future of their caller's.
        let outcome = timeout_at(clock.last_end(), Box::pin(journey.run())).await;
        let completeness = outcome.unwrap_or(Completeness::CutByDeadline);
        let system = journey.system();
        let (hops, end) = journey.finish().await;
        let url = target.canonical().to_owned();
        let vantage = self.tools.vantage.clone();
        let took = clock.elapsed();
        let elsewhere = Vec::new();
        let observation = Observation { vantage, url, took, hops, end, completeness, elsewhere };
        Look { observation, system }
    }

    /// What the name servers of a host's zone say of it themselves, past all resolvers.
    pub async fn authorities(&self, host: &str) -> Vec<ResolverView> {
        self.tools.resolvers.authorities(host, &self.tools.policy).await
    }

    /// The addresses that our resolvers give for a name that nobody has; none from honest ones.
    pub async fn given_for_nobodys_name(&self) -> Vec<IpAddr> {
        self.tools.resolvers.given_for_nobodys_name().await
    }

    /// Whether somebody on the way answers questions for names in place of every resolver.
    pub async fn nobody(&self) -> Liveness {
        self.tools.resolvers.nobody().await
    }

    /// Requests for a target's URL to these addresses in place of its own, all at once and each
    /// within the time of one look. For addresses that the other side was led to. Those that the
    /// guard does not admit are left out, and so are those over [`ADDRESSES_MAX`].
    pub async fn ask_at(&self, target: &Target, addresses: &[IpAddr]) -> Vec<Try> {
        let clock = Clock::start(self.tools.patience.whole.min(ADDRESSES_WITHIN));
        let policy = &self.tools.policy;
        let sent = Sent::default();
        let tools = &self.tools;
        let progress = &Progress::default();
        let errand = Errand { tools, policy, target, clock, cookies: None, sent: &sent, progress };
        let asked = addresses.iter().take(ADDRESSES_MAX).map(|address| {
            let to = SocketAddr::new(*address, target.port());
            async move { timeout_at(clock.last_end(), errand.run(to)).await.ok().flatten() }
        });
        join_all(asked).await.into_iter().flatten().map(|tried| tried.attempt).collect()
    }

    /// Asks for a target's page once through a proxy that this machine's own settings name.
    pub async fn ask_through(&self, proxy: &ProxyServer, target: &Target) -> Through {
        proxy::ask(&self.tools, proxy, target).await
    }
}

/// What all looks of one prober share.
#[derive(Debug)]
struct Tools {
    vantage: Vantage,
    resolvers: Resolvers,
    opt_outs: OptOuts,
    agent: HeaderValue,
    policy: Arc<Policy>,
    tls: Tls,
    patience: Patience,
}

/// How our requests name us: honestly, and with the page that tells more, when there is one.
pub fn user_agent(about: Option<&Url>) -> String {
    let page = about.map(|page| format!("+{page}; ")).unwrap_or_default();
    format!("{PRODUCT} ({page}{PURPOSE})")
}

fn agent(about: Option<&Url>) -> HeaderValue {
    // A URL is plain ASCII; the last resort only keeps the types honest.
    HeaderValue::from_str(&user_agent(about)).unwrap_or(HeaderValue::from_static(PRODUCT))
}

/// Who asks: the name by which robots.txt and filters can know us.
const PRODUCT: &str = concat!("downforwhom/", env!("CARGO_PKG_VERSION"));

/// And why.
const PURPOSE: &str = "a person asked us whether this page works; one look, no crawling";

/// A handshake is two round trips and little work; who needs longer is overloaded or filtered.
const HANDSHAKE_WAIT: Duration = Duration::from_secs(3);

/// Load balancers and CDNs give up on the server behind them after 15 to 60 s; a person leaves
/// sooner. Jetpack Monitor calls a site down that is silent for 20 s.
const FIRST_BYTE_WAIT: Duration = Duration::from_secs(20);

/// The status is known by then, so the body is worth little waiting.
const BODY_WAIT: Duration = Duration::from_secs(2);

/// One full try of 26 s (3 + 3 + 20), and time to end. Proxies before us wait 30 s and more.
const WHOLE: Duration = Duration::from_secs(28);

/// How many addresses of the other side are asked: a name rarely has more that matter, and
/// somebody else chose them.
pub const ADDRESSES_MAX: usize = 4;

/// How long they may take: the verdict waits for them.
const ADDRESSES_WITHIN: Duration = Duration::from_secs(10);

/// What strangers send, read as a look would read it, for [`crate::fuzzing`].
#[cfg(any(test, fuzzing))]
pub(crate) mod fuzzing;

/// What the tests of several instruments share with the integration tests.
#[cfg(test)]
#[allow(dead_code, reason = "the integration tests use the rest")]
#[path = "../tests/it/support"]
pub(crate) mod support {
    pub(crate) mod certs;
    pub(crate) mod sockets;
}
