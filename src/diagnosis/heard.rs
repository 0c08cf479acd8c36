//! Whether anything was heard from a site at all. Silence may be ours: our network may swallow an
//! answer, but it cannot make one up.

use serde::Deserialize;
use serde::Serialize;

use crate::observation::Course;
use crate::observation::Hop;
use crate::observation::HttpFailure;
use crate::observation::Observation;
use crate::observation::ReachOutcome;
use crate::observation::TlsFailure;

use super::own_network;

/// What was heard from a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heard {
    /// Words of its own: an answer (an error as well), an alert, anything that is no silence.
    Something,
    /// Its addresses were dialled, and nothing came of it but silence, refusals and cut-offs.
    Nothing,
    /// Nobody was dialled over the Internet, so nothing could be heard. Why a name leads nowhere
    /// is told by resolvers, which are few, and which rules and canaries of their own watch.
    NotAsked,
}

/// How the other sites fare that we look at in the same minute.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OtherSites {
    /// As usual, as far as we know.
    #[default]
    AsUsual,
    /// Nearly all of those that are known to answer have fallen silent together.
    NearlyAllSilent {
        /// So many are silent.
        silent: usize,
        /// Of so many that we looked at.
        of: usize,
    },
}

/// What was heard in looks at one site.
pub fn heard<'a>(looks: impl IntoIterator<Item = &'a Observation>) -> Heard {
    let mut all = Heard::NotAsked;
    for look in looks {
        if look.hops.iter().any(hears_something) {
            return Heard::Something;
        }
        let dialled = look.hops.iter().any(is_dialled) && !own_network::stays_inside(look);
        if dialled {
            all = Heard::Nothing;
        }
    }
    all
}

fn is_dialled(hop: &Hop) -> bool {
    hop.reach.iter().any(|reach| {
        matches!(reach.outcome, ReachOutcome::Connected { .. } | ReachOutcome::Failed { .. })
    })
}

fn hears_something(hop: &Hop) -> bool {
    hop.tries.iter().any(|attempt| match &attempt.course {
        Course::NotConnected { .. } => false,
        Course::NotSecured { failure, .. } => {
            !matches!(failure, TlsFailure::TimedOut | TlsFailure::Reset | TlsFailure::Closed)
        }
        // A finished handshake was signed by the site itself.
        Course::NotAnswered { tls: Some(_), .. } | Course::Answered { .. } => true,
        Course::NotAnswered { tls: None, failure, .. } => {
            !matches!(failure, HttpFailure::TimedOut | HttpFailure::Reset | HttpFailure::Closed)
        }
    })
}
