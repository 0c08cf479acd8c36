//! Tells whoever started a look of its steps as they finish.
//!
//! A look never waits for those who listen, and goes on in the same way whether anybody does.

use std::fmt;
use std::sync::Arc;

use crate::observation::Finished;
use crate::observation::FinishedStep;
use crate::observation::Millis;

/// Hears of steps as they finish. It is called in the middle of a look: it must not wait.
pub trait Listener: Send + Sync {
    /// A step has finished.
    fn finished(&self, step: Finished);
}

/// Where a look tells of its steps. Cheap to clone.
#[derive(Clone, Default)]
pub struct Progress {
    listener: Option<Arc<dyn Listener>>,
    is_again: bool,
}

impl Progress {
    /// Told to nobody.
    pub const UNHEARD: Self = Self { listener: None, is_again: false };

    /// Told to this listener.
    pub fn to(listener: Arc<dyn Listener>) -> Self {
        Self { listener: Some(listener), is_again: false }
    }

    /// The same, for what is done once more.
    pub(super) fn again(&self) -> Self {
        Self { listener: self.listener.clone(), is_again: true }
    }

    /// A step has finished.
    pub fn tell(&self, step: FinishedStep, took: Option<Millis>) {
        if let Some(listener) = &self.listener {
            listener.finished(Finished { step, is_again: self.is_again, took });
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.listener.is_some() { "Heard" } else { "Unheard" })
    }
}
