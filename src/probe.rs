//! Looks at a target step by step and reports what it saw: an [`Observation`].
//!
//! It has no opinion, writes no metric, and dials only what `guard` has admitted.

pub mod dns;

use std::net::SocketAddr;

use rustls_pki_types::CertificateDer;

use crate::guard::Policy;
use crate::observation::Observation;
use crate::target::Target;

/// What a prober needs to know.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The short name under which this vantage reports.
    pub vantage: String,
    /// The resolvers to ask, side by side.
    pub resolvers: Vec<SocketAddr>,
    /// What may be dialled.
    pub policy: Policy,
    /// Trust anchors beside the public ones.
    pub extra_roots: Vec<CertificateDer<'static>>,
}

/// Looks at targets from this machine. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Prober {
    settings: std::sync::Arc<Settings>,
}

/// Why a prober could not be made.
#[derive(Debug, thiserror::Error)]
pub enum SetupError {
    /// A trust anchor that cannot be read.
    #[error("a certificate of the CA file cannot be used as a trust anchor")]
    TrustAnchor,
}

impl Prober {
    /// Prepares what all checks share: the TLS set-up.
    ///
    /// # Errors
    /// [`SetupError`] when a trust anchor cannot be used.
    pub fn new(settings: Settings) -> Result<Self, SetupError> {
        Ok(Self { settings: std::sync::Arc::new(settings) })
    }

    /// Looks at a target once: every step, each with its own deadline inside the whole one.
    /// Never fails: a failure is a finding.
    pub async fn observe(&self, _target: &Target) -> Observation {
        let _ = &self.settings;
        panic!("stub")
    }
}
