//! The one place where the parts meet: a target is measured once however many ask, each
//! asker's own report is judged against it, and our own trouble is never the site's.
//!
//! Knows nothing of HTTP or HTML.

mod age;
mod breaker;
mod cache;
mod canary;
mod exchange;
mod limits;
mod shared;
mod sibling;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use std::time::SystemTime;

use futures_util::future::BoxFuture;
use tokio::time::timeout;

use crate::check::breaker::Breaker;
use crate::check::cache::Cache;
use crate::check::cache::Measured;
use crate::check::canary::Canary;
pub use crate::check::canary::Readiness;
pub(crate) use crate::check::limits::ClientNet;
pub use crate::check::limits::Limits;
use crate::check::limits::Meter;
use crate::check::shared::Key;
use crate::check::shared::Shared;
use crate::diagnosis;
use crate::diagnosis::Context;
use crate::diagnosis::own_network;
use crate::diagnosis::own_network::Doubt;
use crate::explanation;
use crate::explanation::Explanation;
use crate::guard::Denied;
use crate::guard::Policy;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::ResolverView;
use crate::observation::Try;
use crate::probe::Prober;
use crate::report::Report;
use crate::target::Target;
use crate::verdict::Verdict;
use crate::wire;

/// The one seam to the world: something that can look at a target, and ask for it elsewhere.
pub trait Vantage: Send + Sync + 'static {
    /// Looks at the target. Never fails: a failure is a finding.
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation>;

    /// Asks for the target at these addresses in place of its own: those that a person was led
    /// to. A vantage that cannot do so has nothing to tell.
    fn ask_at<'a>(
        &'a self,
        _target: &'a Target,
        _addresses: &'a [IpAddr],
    ) -> BoxFuture<'a, Vec<Try>> {
        Box::pin(std::future::ready(Vec::new()))
    }

    /// Asks the name servers of a host's zone themselves. A vantage that cannot do so has nothing
    /// to tell.
    fn authorities<'a>(&'a self, _host: &'a str) -> BoxFuture<'a, Vec<ResolverView>> {
        Box::pin(std::future::ready(Vec::new()))
    }
}

impl Vantage for Prober {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(Self::observe(self, target))
    }

    fn ask_at<'a>(
        &'a self,
        target: &'a Target,
        addresses: &'a [IpAddr],
    ) -> BoxFuture<'a, Vec<Try>> {
        Box::pin(Self::ask_at(self, target, addresses))
    }

    fn authorities<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Vec<ResolverView>> {
        Box::pin(Self::authorities(self, host))
    }
}

/// What a checker needs to know beside its vantage and its policy.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Well-known sites that tell whether our own network works; empty turns the watch off.
    pub controls: Vec<Target>,
    /// Whether clients and targets are limited.
    pub limits: Limits,
}

/// One person's question.
#[derive(Clone, Debug)]
pub struct Asked {
    /// What to check.
    pub target: Target,
    /// What they say they see.
    pub report: Report,
    /// Whether an answer from before will do.
    pub freshness: Freshness,
    /// Who asks, for limits.
    pub client: IpAddr,
}

/// Whether an answer from before will do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// A kept answer will do.
    CachedWillDo,
    /// Measure anew, within limits (`fresh=1`).
    MeasureAnew,
}

/// The answer to one question.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What was asked.
    pub target: Target,
    /// What the person said.
    pub report: Report,
    /// The judgement.
    pub verdict: Arc<Verdict>,
    /// The judgement in words.
    pub explanation: Arc<Explanation>,
    /// What was seen.
    pub observations: Arc<Vec<Observation>>,
    /// When.
    pub times: wire::Times,
}

/// Why no check was made. Never a statement about the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// The target may not be checked.
    #[error(transparent)]
    MayNotBeChecked(#[from] Denied),
    /// This client asked too often.
    #[error("too many checks")]
    TooMany {
        /// When to try again.
        retry_after: Duration,
    },
    /// The service has too much to do.
    #[error("the service is busy")]
    Busy {
        /// When to try again.
        retry_after: Duration,
    },
    /// The check itself broke (a panic or a lost task): our fault.
    #[error("the check broke")]
    Broken,
}

/// Makes checks. Cheap to clone.
#[derive(Clone)]
pub struct Checker {
    parts: Arc<Parts>,
}

/// What all clones of a checker share.
struct Parts {
    vantage: Arc<dyn Vantage>,
    policy: Policy,
    cache: Cache,
    shared: Shared,
    meter: Meter,
    canary: Canary,
    breaker: Breaker,
}

impl Checker {
    /// Puts a checker together. It watches its own network only once
    /// [`Self::watch_own_network`] runs; until then, each failure asks the canaries itself.
    pub fn new(vantage: Arc<dyn Vantage>, policy: Policy, settings: Settings) -> Self {
        Self {
            parts: Arc::new(Parts {
                canary: Canary::new(Arc::clone(&vantage), settings.controls),
                vantage,
                policy,
                cache: Cache::new(),
                shared: Shared::new(),
                meter: Meter::new(settings.limits),
                breaker: Breaker::new(settings.limits),
            }),
        }
    }

    /// Answers one question.
    ///
    /// # Errors
    /// [`Refusal`] when no check was made. A failure of the target is not an error.
    pub async fn check(&self, mut asked: Asked) -> Result<Checked, Refusal> {
        age::tell(&mut asked.report, SystemTime::now());
        self.parts.policy.host_and_port(&asked.target.host(), asked.target.port())?;
        let (measured, source) = self.measurement(&asked).await?;
        if measured.only_denied_addresses() {
            return Err(Denied::Address.into());
        }
        let seen = self.parts.exchange(&asked, measured.observations()).await;
        Ok(answer(asked, &measured, seen, source))
    }

    /// Watches our own network until the task is dropped or aborted.
    pub async fn watch_own_network(&self) {
        self.parts.canary.watch().await;
    }

    /// Whether the service should get traffic.
    pub fn readiness(&self) -> Readiness {
        self.parts.canary.readiness()
    }

    /// A kept measurement, one under way, or a new one: in this order.
    async fn measurement(&self, asked: &Asked) -> Result<(Arc<Measured>, wire::Source), Refusal> {
        let key = Key::of(&asked.target);
        if let Some(kept) = self.kept(&key, asked.freshness) {
            return Ok((kept, wire::Source::Cached));
        }
        if let Some(running) = self.parts.shared.running(&key) {
            return Ok((running.outcome().await?, wire::Source::Measured));
        }
        // One that ended between the two looks above is in the cache by now.
        if let Some(kept) = self.kept(&key, asked.freshness) {
            return Ok((kept, wire::Source::Cached));
        }
        let admitted = self.parts.meter.admit(asked.client, &asked.target, &key);
        match admitted.and_then(|()| self.start(key.clone(), asked.target.clone(), asked.client)) {
            Ok(running) => Ok((running.outcome().await?, wire::Source::Measured)),
            // A limit must not hide an answer that we have: it is given instead of a new one.
            Err(refused) => {
                let kept = self.kept(&key, Freshness::CachedWillDo);
                kept.map(|kept| (kept, wire::Source::Cached)).ok_or(refused)
            }
        }
    }

    /// A kept measurement, for an asker who is content with one.
    fn kept(&self, key: &Key, freshness: Freshness) -> Option<Arc<Measured>> {
        match freshness {
            Freshness::CachedWillDo => self.parts.cache.fresh(key),
            Freshness::MeasureAnew => None,
        }
    }

    /// Starts a measurement in a task of its own: whoever asked first may leave without ending it.
    fn start(
        &self,
        key: Key,
        target: Target,
        client: IpAddr,
    ) -> Result<shared::Running, Refusal> {
        let parts = Arc::clone(&self.parts);
        self.parts.shared.start(key.clone(), async move {
            let measured = Arc::new(parts.measure(&target, client).await);
            parts.cache.keep(key, &measured);
            measured
        })
    }
}

impl Parts {
    /// Looks at the target, and at our own network when something failed.
    async fn measure(&self, target: &Target, client: IpAddr) -> Measured {
        let mut observations = vec![self.look(target, client).await];
        if let Some(sibling) = sibling::worth_a_look(target, &observations) {
            let look = timeout(SIBLING_WITHIN, self.vantage.observe(&sibling)).await;
            // One that is slow is no better address.
            observations.extend(look);
        }
        self.settle_names(&mut observations).await;
        let own_network = self.own_network(&observations).await;
        let other_sites = self.breaker.other_sites(&observations);
        Measured::new(observations, Context { own_network, other_sites })
    }

    /// As much about our own network as it takes to judge what was seen.
    async fn own_network(&self, observations: &[Observation]) -> OwnNetwork {
        let ways = match own_network::doubt(observations) {
            Doubt::None => self.canary.last_known(),
            Doubt::PartlyFailed | Doubt::BadAnswer => self.canary.known().await,
            Doubt::BadCertificate | Doubt::NoAnswer => self.canary.recent().await,
        };
        ways.to(observations)
    }
}

/// Judges a measurement against what this asker says.
fn answer(
    asked: Asked,
    measured: &Measured,
    observations: Arc<Vec<Observation>>,
    source: wire::Source,
) -> Checked {
    let (verdict, explanation) = measured.judged(&observations, &asked.report);
    Checked {
        target: asked.target,
        report: asked.report,
        verdict,
        explanation,
        observations,
        times: measured.times(source),
    }
}

/// Judges and explains.
fn judge(
    observations: &[Observation],
    report: &Report,
    context: &Context,
) -> (Arc<Verdict>, Arc<Explanation>) {
    let verdict = diagnosis::diagnose(observations, report, context);
    let explanation = explanation::explain(&verdict);
    (Arc::new(verdict), Arc::new(explanation))
}

/// How long the look at the neighbouring name may take: the person has waited for a whole look
/// already, and everybody who asks waits for 40 s at most.
const SIBLING_WITHIN: Duration = Duration::from_secs(8);
