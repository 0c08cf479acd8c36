//! Connections that came about and were cut where a name is first told: in the handshake, or in
//! the request over plain http.

use crate::observation::Course;
use crate::observation::HttpFailure;
use crate::observation::TlsFailure;

/// How such a connection was cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// It was reset or closed.
    Broken,
    /// Nothing came any more.
    Silent,
}

impl Cut {
    /// How this request was cut, if it was.
    pub(super) fn of(course: &Course) -> Option<Self> {
        match course {
            Course::NotSecured { failure, .. } => match failure {
                TlsFailure::Reset | TlsFailure::Closed => Some(Self::Broken),
                TlsFailure::TimedOut => Some(Self::Silent),
                _ => None,
            },
            Course::NotAnswered { tls: None, failure, .. } => match failure {
                HttpFailure::Reset | HttpFailure::Closed => Some(Self::Broken),
                HttpFailure::TimedOut => Some(Self::Silent),
                _ => None,
            },
            _ => None,
        }
    }
}
