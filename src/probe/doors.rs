//! Whether a look may knock at an address: asked of whoever started the look, once the address is
//! known and before anything is sent to it.
//!
//! The guard says where nobody may go. This says where we have been often enough. It must not
//! count: whoever implements it does.

use std::fmt;
use std::net::IpAddr;
use std::time::Duration;

use crate::probe::progress::Progress;

/// Says at which addresses one look may knock.
pub trait Doors: Send + Sync {
    /// Whether the look may connect to this address. The same for all connections of one look.
    fn may_knock(&self, address: IpAddr) -> Knock;
}

/// Whether a look may connect to an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Knock {
    /// It may.
    Welcome,
    /// The address is spared for now: it was asked often enough, or others are there.
    Spared {
        /// When to come back.
        again_in: Duration,
    },
}

/// For whom a look is made.
#[derive(Clone, Copy)]
pub(super) enum OnBehalf<'a> {
    /// Whoever runs the program: every door is open, and nobody's wish is asked.
    Ourselves,
    /// Somebody who may be anybody.
    Stranger {
        /// Where it may knock.
        doors: &'a dyn Doors,
        /// Where its steps are told.
        progress: &'a Progress,
    },
}

impl<'a> OnBehalf<'a> {
    /// Whether the look may connect to this address.
    pub(super) fn may_knock(self, address: IpAddr) -> Knock {
        match self {
            Self::Ourselves => Knock::Welcome,
            Self::Stranger { doors, .. } => doors.may_knock(address),
        }
    }

    /// Where the look's steps are told.
    pub(super) fn progress(self) -> Option<&'a Progress> {
        match self {
            Self::Ourselves => None,
            Self::Stranger { progress, .. } => Some(progress),
        }
    }
}

impl fmt::Debug for OnBehalf<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ourselves => "Ourselves",
            Self::Stranger { .. } => "Stranger",
        })
    }
}
