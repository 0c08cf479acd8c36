//! The one place where the parts meet: a target is measured once however many ask, each
//! asker's own report is judged against it, and our own trouble is never the site's.
//!
//! Knows nothing of HTTP or HTML.

use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;

use crate::explanation::Explanation;
use crate::guard::Denied;
use crate::observation::Observation;
use crate::report::Report;
use crate::target::Target;
use crate::verdict::Verdict;
use crate::wire;

/// The one seam to the world: something that can look at a target.
pub trait Vantage: Send + Sync + 'static {
    /// Looks at the target. Never fails: a failure is a finding.
    fn observe<'a>(&'a self, target: &'a Target) -> BoxFuture<'a, Observation>;
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
    /// This client, or all clients together for this target, asked too often.
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

/// Whether the service should get traffic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Readiness {
    /// Yes.
    Ready,
    /// Every canary is red: our own network is down.
    OwnNetworkDown,
}

/// Makes checks. Cheap to clone.
#[derive(Clone)]
pub struct Checker {}

impl Checker {
    /// Answers one question.
    ///
    /// # Errors
    /// [`Refusal`] when no check was made.
    pub async fn check(&self, _asked: Asked) -> Result<Checked, Refusal> {
        Err(Refusal::Broken)
    }

    /// Whether the service should get traffic.
    pub fn readiness(&self) -> Readiness {
        Readiness::Ready
    }
}
