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
mod refused;
mod shared;
mod sibling;
mod steps;

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;
use std::time::SystemTime;

use futures_util::future::BoxFuture;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::time::Instant;
use tokio::time::timeout;
use tracing::Instrument;
use tracing::debug_span;
use tracing::field::Empty;

use crate::check::breaker::Breaker;
use crate::check::cache::Cache;
pub use crate::check::cache::Latest;
use crate::check::cache::Measured;
use crate::check::cache::WHEN_WE_CANNOT;
use crate::check::cache::WHILE_REFRESHED;
use crate::check::canary::Canary;
pub use crate::check::canary::Readiness;
pub(crate) use crate::check::limits::ClientNet;
pub use crate::check::limits::Limits;
use crate::check::limits::Meter;
pub use crate::check::limits::Pace;
use crate::check::shared::Key;
use crate::check::shared::Shared;
pub use crate::check::steps::Steps;
use crate::diagnosis;
use crate::diagnosis::Context;
use crate::diagnosis::own_network;
use crate::diagnosis::own_network::Doubt;
use crate::explanation;
use crate::explanation::Explanation;
use crate::figures::Figures;
use crate::figures::Sheet;
use crate::guard::Denied;
use crate::guard::Policy;
use crate::language::Language;
use crate::observation::FinishedStep;
use crate::observation::Observation;
use crate::observation::OwnNetwork;
use crate::observation::ResolverView;
use crate::observation::Try;
use crate::probe::Doors;
use crate::probe::Prober;
use crate::probe::Progress;
use crate::report::Report;
use crate::target::Target;
use crate::verdict::Verdict;
use crate::wire;

/// The one seam to the world: something that can look at a target, and ask for it elsewhere.
pub trait Vantage: Send + Sync + 'static {
    /// Looks at the target. Never fails: a failure is a finding.
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation>;

    /// The same for somebody who may be anybody: only at addresses where `doors` let it knock, and
    /// not at a site whose owner asked to be left alone. A vantage that knocks nowhere need not ask.
    fn observe_for<'a>(
        &'a self,
        target: &'a Target,
        _doors: &'a dyn Doors,
    ) -> BoxFuture<'a, Observation> {
        self.observe(target)
    }

    /// The same, telling of each step as it finishes. A vantage that does not take steps tells of
    /// none.
    fn observe_telling<'a>(
        &'a self,
        target: &'a Target,
        doors: &'a dyn Doors,
        _progress: &'a Progress,
    ) -> BoxFuture<'a, Observation> {
        self.observe_for(target, doors)
    }

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

    /// The addresses that the vantage's resolvers give for a name that nobody has. A vantage that
    /// has none of its own has nothing to tell.
    fn given_for_nobodys_name(&self) -> BoxFuture<'_, Vec<IpAddr>> {
        Box::pin(std::future::ready(Vec::new()))
    }
}

impl Vantage for Prober {
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation> {
        Box::pin(Self::observe(self, target))
    }

    fn observe_for<'a>(
        &'a self,
        target: &'a Target,
        doors: &'a dyn Doors,
    ) -> BoxFuture<'a, Observation> {
        Box::pin(Self::observe_for(self, target, doors))
    }

    fn observe_telling<'a>(
        &'a self,
        target: &'a Target,
        doors: &'a dyn Doors,
        progress: &'a Progress,
    ) -> BoxFuture<'a, Observation> {
        Box::pin(Self::observe_telling(self, target, doors, progress))
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

    fn given_for_nobodys_name(&self) -> BoxFuture<'_, Vec<IpAddr>> {
        Box::pin(Self::given_for_nobodys_name(self))
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
    /// Whether it is still the latest of its target.
    pub latest: Latest,
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

/// Where an asker has come in.
enum Joined {
    /// It has been measured meanwhile.
    Kept(Arc<Measured>),
    /// It is being measured.
    Running(shared::Running),
    /// It will not be measured now.
    Refused(Refusal),
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
    figures: Arc<Figures>,
}

impl Checker {
    /// Puts a checker together. It watches its own network only once
    /// [`Self::watch_own_network`] runs; until then, each failure asks the canaries itself.
    pub fn new(vantage: Arc<dyn Vantage>, policy: Policy, settings: Settings) -> Self {
        Self::measuring_on(None, vantage, policy, settings)
    }

    /// The same, with measurements made on a runtime of their own, so that they never stand in the
    /// way of answers that are there.
    pub fn measuring_on(
        runtime: Option<Handle>,
        vantage: Arc<dyn Vantage>,
        policy: Policy,
        settings: Settings,
    ) -> Self {
        Self {
            parts: Arc::new(Parts {
                canary: Canary::new(Arc::clone(&vantage), settings.controls),
                vantage,
                policy,
                cache: Cache::new(),
                shared: Shared::new(runtime),
                meter: Meter::new(settings.limits),
                breaker: Breaker::new(settings.limits),
                figures: Arc::default(),
            }),
        }
    }

    /// Answers one question.
    ///
    /// # Errors
    /// [`Refusal`] when no check was made. A failure of the target is not an error.
    pub async fn check(&self, asked: Asked) -> Result<Checked, Refusal> {
        self.check_watched(asked, None).await
    }

    /// The same. When a measurement has to be waited for, its steps are handed over first, to
    /// whoever wants to watch; an answer that is there, or soon will be, comes without.
    ///
    /// # Errors
    /// As [`Self::check`].
    pub async fn check_watched(
        &self,
        mut asked: Asked,
        watcher: Option<oneshot::Sender<Steps>>,
    ) -> Result<Checked, Refusal> {
        age::tell(&mut asked.report, SystemTime::now());
        self.parts.policy.host_and_port(&asked.target.host(), asked.target.port())?;
        let (mut measured, mut source) = self.measurement(&asked, watcher).await?;
        if let Some(refusal) = self.parts.refusal(&measured) {
            (measured, source) = self.in_place_of(refusal, &asked)?;
        }
        let seen = self.parts.exchange(&asked, measured.observations()).await;
        self.parts.figures.answer(source);
        Ok(answer(asked, &measured, seen, source))
    }

    /// Asks whether a report of this client may be read and judged now, and counts it: reading
    /// what people paste costs more than a kept answer.
    ///
    /// # Errors
    /// [`Refusal::TooMany`] with the time to wait.
    pub fn admit_report(&self, client: IpAddr) -> Result<(), Refusal> {
        self.parts.meter.admit_report(client)
    }

    /// Watches our own network until the task is dropped or aborted.
    pub async fn watch_own_network(&self) {
        self.parts.canary.watch().await;
    }

    /// Whether the service should get traffic.
    pub fn readiness(&self) -> Readiness {
        self.parts.canary.readiness()
    }

    /// What is counted here, for those who count with it.
    pub fn figures(&self) -> &Arc<Figures> {
        &self.parts.figures
    }

    /// Writes down how the check is at this moment.
    pub fn tell_figures(&self, sheet: &mut Sheet) {
        let parts = &self.parts;
        parts.figures.tell(sheet);
        parts.shared.tell_figures(sheet);
        parts.cache.tell_figures(sheet);
        parts.meter.tell_figures(sheet);
        parts.canary.tell_figures(sheet);
    }

    /// A kept measurement, one under way, or a new one: in this order.
    async fn measurement(
        &self,
        asked: &Asked,
        watcher: Option<oneshot::Sender<Steps>>,
    ) -> Result<(Arc<Measured>, wire::Source), Refusal> {
        let key = Key::of(&asked.target);
        if let Some(kept) = self.kept(&key, asked.freshness) {
            return Ok((kept, wire::Source::Cached));
        }
        let overdue = self.overdue(&key, asked, WHILE_REFRESHED);
        match (self.joined(&key, asked), overdue) {
            (Joined::Kept(kept), _) => Ok((kept, wire::Source::Cached)),
            (Joined::Running(running), Some(overdue)) => Ok(self.soon(running, overdue).await),
            (Joined::Running(running), None) => {
                if let Some(watcher) = watcher {
                    // Whoever has left meanwhile does not watch.
                    let _ = watcher.send(running.steps());
                }
                self.waited_for(running, &key, asked).await
            }
            (Joined::Refused(refused), _) => self.instead(&key, asked).ok_or(refused),
        }
    }

    /// The measurement under way, or a new one.
    fn joined(&self, key: &Key, asked: &Asked) -> Joined {
        if let Some(running) = self.parts.shared.running(key) {
            self.parts.figures.joined();
            return Joined::Running(running);
        }
        // One that ended between the two looks is in the cache by now.
        if let Some(kept) = self.kept(key, asked.freshness) {
            return Joined::Kept(kept);
        }
        let admitted = self.parts.meter.admit(asked.client, &asked.target, key);
        match admitted.and_then(|()| self.start(key.clone(), asked.target.clone(), asked.client)) {
            Ok(running) => Joined::Running(running),
            Err(refused) => Joined::Refused(refused),
        }
    }

    /// What is told in place of a measurement that turned out to be a refusal of ours.
    fn in_place_of(
        &self,
        refusal: Refusal,
        asked: &Asked,
    ) -> Result<(Arc<Measured>, wire::Source), Refusal> {
        let Refusal::TooMany { .. } = refusal else { return Err(refusal) };
        let instead = self.instead(&Key::of(&asked.target), asked);
        instead.filter(|(kept, _)| self.parts.refusal(kept).is_none()).ok_or(refusal)
    }

    /// A new measurement when it comes soon, else the overdue one, while the new one is made.
    async fn soon(
        &self,
        running: shared::Running,
        overdue: Arc<Measured>,
    ) -> (Arc<Measured>, wire::Source) {
        let wait = if self.parts.shared.is_pressed() { Duration::ZERO } else { REFRESHED_SOON };
        match timeout(wait, running.outcome()).await {
            Ok(Ok(measured)) if !measured.is_our_trouble() => (measured, wire::Source::Measured),
            Ok(_) => (overdue, wire::Source::LastKnown),
            Err(_elapsed) => (overdue, wire::Source::Overdue),
        }
    }

    /// A measurement as it ends. When it tells of our own trouble only, what we saw last is told.
    async fn waited_for(
        &self,
        running: shared::Running,
        key: &Key,
        asked: &Asked,
    ) -> Result<(Arc<Measured>, wire::Source), Refusal> {
        match running.outcome().await {
            Ok(measured) if measured.is_our_trouble() => {
                let last_known = self.overdue(key, asked, WHEN_WE_CANNOT);
                let last_known = last_known.map(|it| (it, wire::Source::LastKnown));
                Ok(last_known.unwrap_or((measured, wire::Source::Measured)))
            }
            Ok(measured) => Ok((measured, wire::Source::Measured)),
            Err(refused) => self.instead(key, asked).ok_or(refused),
        }
    }

    /// What is told in place of a measurement that cannot be had: a limit must not hide an answer
    /// that we have.
    fn instead(&self, key: &Key, asked: &Asked) -> Option<(Arc<Measured>, wire::Source)> {
        if let Some(kept) = self.kept(key, Freshness::CachedWillDo) {
            return Some((kept, wire::Source::Cached));
        }
        let last_known = self.overdue(key, asked, WHEN_WE_CANNOT)?;
        Some((last_known, wire::Source::LastKnown))
    }

    /// A kept measurement, for an asker who is content with one.
    fn kept(&self, key: &Key, freshness: Freshness) -> Option<Arc<Measured>> {
        match freshness {
            Freshness::CachedWillDo => self.parts.cache.fresh(key),
            Freshness::MeasureAnew => None,
        }
    }

    /// One that is not fresh any more, for an asker who reports nothing: what a person sees now is
    /// never held against what we saw minutes ago.
    fn overdue(&self, key: &Key, asked: &Asked, overdue: Duration) -> Option<Arc<Measured>> {
        let is_silent = asked.report.is_empty() && asked.freshness == Freshness::CachedWillDo;
        is_silent.then(|| self.parts.cache.kept(key, overdue)).flatten()
    }

    /// Starts a measurement in a task of its own: whoever asked first may leave without ending it.
    fn start(&self, key: Key, target: Target, client: IpAddr) -> Result<shared::Running, Refusal> {
        let parts = Arc::clone(&self.parts);
        let (progress, steps) = steps::channel();
        self.parts.shared.start(key.clone(), steps, async move {
            let counted = parts.figures.check_begins();
            let span = debug_span!("check", id = counted.id());
            let measured =
                Arc::new(parts.measure(&target, client, &progress).instrument(span).await);
            counted.ends(measured.verdict(), &measured.observations());
            parts.cache.keep(key, &measured);
            measured
        })
    }
}

impl Parts {
    /// The refusal that a measurement amounts to, if it is one.
    fn refusal(&self, measured: &Measured) -> Option<Refusal> {
        refused::refusal(&measured.observations(), &self.policy)
    }

    /// Looks at the target, and at our own network when something failed.
    async fn measure(&self, target: &Target, client: IpAddr, progress: &Progress) -> Measured {
        let began = Instant::now();
        let mut observations = vec![self.look_twice(target, client, progress).await];
        if let Some(sibling) = sibling::worth_a_look(target, &observations) {
            progress.tell(FinishedStep::Neighbour { host: sibling.shown_host() }, None);
            let look = timeout(SIBLING_WITHIN, self.look(&sibling, progress)).await;
            // One that is slow, or that we may not look at, is no better address.
            observations.extend(look.ok().filter(|look| !refused::is_one(look)));
        }
        self.settle_names(&mut observations).await;
        self.doubt_names(&mut observations).await;
        let own_network = self.own_network(&observations, began, progress).await;
        let other_sites = self.breaker.other_sites(&observations);
        Measured::new(observations, Context { own_network, other_sites })
    }

    /// One look for whoever asks. It holds its places at the doors until it has ended.
    async fn look(&self, target: &Target, progress: &Progress) -> Observation {
        let knocks = self.meter.knocks();
        self.vantage.observe_telling(target, &knocks, progress).await
    }

    /// As much about our own network as it takes to judge what was seen since then.
    async fn own_network(
        &self,
        observations: &[Observation],
        since: Instant,
        progress: &Progress,
    ) -> OwnNetwork {
        if observations.iter().any(refused::is_one) {
            // It will not be judged.
            return self.canary.last_known().to(observations);
        }
        let ways = match own_network::doubt(observations) {
            Doubt::None => self.canary.last_known(),
            Doubt::BadAnswer => self.canary.known().await,
            // What failed beside a good answer may have died since the last round.
            Doubt::PartlyFailed | Doubt::BadCertificate | Doubt::NoAnswer => {
                let ways = self.canary.of(since).await;
                if self.canary.watches() {
                    progress.tell(FinishedStep::OwnNetwork, None);
                }
                ways
            }
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
        latest: measured.latest(),
    }
}

/// Judges and explains.
fn judge(
    observations: &[Observation],
    report: &Report,
    context: &Context,
) -> (Arc<Verdict>, Arc<Explanation>) {
    let span = debug_span!("diagnose", reason = Empty, confidence = Empty).entered();
    let verdict = diagnosis::diagnose(observations, report, context);
    span.record("reason", verdict.reason.as_str());
    span.record("confidence", verdict.confidence.as_str());
    let explanation = explanation::explain(&verdict, Language::English);
    (Arc::new(verdict), Arc::new(explanation))
}

/// How long an asker waits for a new measurement where an overdue one could be told at once: half
/// a second is hardly felt, most looks take less, and a fresh answer is worth it.
const REFRESHED_SOON: Duration = Duration::from_millis(500);

/// How long the look at the neighbouring name may take: the person has waited for a whole look
/// already, and everybody who asks waits for 40 s at most.
const SIBLING_WITHIN: Duration = Duration::from_secs(8);
