//! The requests to the last hop, each folded to how far it came and who answered.
//!
//! Requests that failed for a reason of our own machine, or over a family that our own watch
//! says is down, are left out: they say nothing of the site.

use std::net::SocketAddr;

use crate::observation::Certificate;
use crate::observation::CertificateProblem;
use crate::observation::Course;
use crate::observation::Family;
use crate::observation::Health;
use crate::observation::Hop;
use crate::observation::HttpFailure;
use crate::observation::OwnNetwork;
use crate::observation::TlsFailure;
use crate::observation::Try;

use super::author::Nature;
use super::author::Reading;

/// The requests that say something of the site, in time order.
pub(super) struct Tries<'a> {
    pub(super) list: Vec<Told<'a>>,
}

/// One request, folded.
pub(super) struct Told<'a> {
    pub(super) address: SocketAddr,
    pub(super) how: How<'a>,
    certificate: Option<&'a Certificate>,
}

/// How far a request came.
pub(super) enum How<'a> {
    NotConnected,
    NotSecured { failure: TlsFailure, ms: u32 },
    NotAnswered { failure: HttpFailure, ms: u32 },
    Answered(Box<Reading<'a>>),
}

/// Where a request broke, nearest layer first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Broke {
    Connecting,
    Securing,
    Answering,
    Application,
    Gateway,
}

impl<'a> Tries<'a> {
    /// Folds the requests of a hop.
    pub(super) fn of(hop: Option<&'a Hop>, own: OwnNetwork) -> Self {
        let tries = hop.map_or(&[][..], |hop| hop.tries.as_slice());
        Self { list: tries.iter().filter(|one| !is_ours(one, own)).map(Told::of).collect() }
    }

    /// The answer that stands for the site: the latest of the kind that most tries gave.
    pub(super) fn representative(&self) -> Option<&Reading<'a>> {
        let broken = self.list.iter().filter(|told| told.broke().is_some()).count();
        let mostly_broken = broken * 2 > self.list.len();
        let fitting = |told: &&Told<'a>| told.broke().is_some() == mostly_broken;
        let latest = self.list.iter().rev().filter(fitting).find_map(Told::reading);
        latest.or_else(|| self.list.iter().rev().find_map(Told::reading))
    }

    /// How many requests broke, of how many.
    pub(super) fn share(&self) -> (u32, u32) {
        let broken = self.list.iter().filter(|told| told.broke().is_some()).count();
        (count(broken), count(self.list.len()))
    }

    /// Whether at least one request worked and at least one broke.
    pub(super) fn mixed(&self) -> bool {
        let (broken, all) = self.share();
        broken > 0 && broken < all
    }

    /// The families that requests went over.
    pub(super) fn families(&self) -> Vec<Family> {
        let mut families: Vec<_> = self.list.iter().map(|told| told.family()).collect();
        families.sort_unstable();
        families.dedup();
        families
    }

    /// The failure of the handshake, when every request that connected broke there.
    pub(super) fn handshake_failure(&self) -> Option<(TlsFailure, u32)> {
        let mut connected =
            self.list.iter().filter(|told| told.broke() != Some(Broke::Connecting)).peekable();
        connected.peek()?;
        let failures: Option<Vec<_>> = connected
            .map(|told| match told.how {
                How::NotSecured { failure, ms } => Some((failure, ms)),
                _ => None,
            })
            .collect();
        failures?.pop()
    }

    /// The last failure to answer on a connection that stood.
    pub(super) fn answer_failure(&self) -> Option<(HttpFailure, u32)> {
        self.list.iter().rev().find_map(|told| match told.how {
            How::NotAnswered { failure, ms } => Some((failure, ms)),
            _ => None,
        })
    }

    /// The shortest time to the head of a broken answer: when even that is long, somebody
    /// waited in every try.
    pub(super) fn shortest_wait_ms(&self) -> Option<u32> {
        let broken = self.list.iter().filter(|told| told.broke().is_some());
        broken.filter_map(|told| told.reading()).map(|reading| reading.answer.first_byte.0).min()
    }
}

impl<'a> Told<'a> {
    /// Folds one request.
    pub(super) fn of(one: &'a Try) -> Self {
        let how = match &one.course {
            Course::NotConnected { .. } => How::NotConnected,
            Course::NotSecured { failure, took, .. } => {
                How::NotSecured { failure: *failure, ms: took.0 }
            }
            Course::NotAnswered { failure, took, .. } => {
                How::NotAnswered { failure: *failure, ms: took.0 }
            }
            Course::Answered { answer, .. } => How::Answered(Box::new(Reading::of(answer))),
        };
        let certificate = one.secured().map(|secured| &secured.certificate);
        Self { address: one.address, how, certificate }
    }

    /// Whether a living site answered, behind a certificate that browsers accept.
    pub(super) fn works(&self) -> bool {
        let trusted = self.certificate.is_none_or(|one| one.problems.is_empty());
        self.reading().is_some() && self.broke().is_none() && trusted
    }

    /// Whether the certificate is one that browsers accept.
    pub(super) fn is_trusted(&self) -> bool {
        self.certificate.is_some_and(|one| one.problems.is_empty())
    }

    /// Whether the certificate proves that the site itself is there: it is for this name, and an
    /// authority that browsers know has signed it. Its dates may have passed.
    pub(super) fn is_genuine(&self) -> bool {
        let of_dates = |problem: &CertificateProblem| {
            matches!(
                problem,
                CertificateProblem::Expired { .. }
                    | CertificateProblem::NotYetValid { .. }
                    | CertificateProblem::IntermediateExpired
                    | CertificateProblem::IntermediateNotYetValid
            )
        };
        self.certificate.is_some_and(|one| one.problems.iter().all(of_dates))
    }

    /// The family it went over.
    pub(super) fn family(&self) -> Family {
        Family::of(self.address.ip())
    }

    /// The answer, read.
    pub(super) fn reading(&self) -> Option<&Reading<'a>> {
        match &self.how {
            How::Answered(reading) => Some(reading),
            _ => None,
        }
    }

    /// Where it broke; `None` when the site answered as a living site does, refusals included.
    pub(super) fn broke(&self) -> Option<Broke> {
        match &self.how {
            How::NotConnected => Some(Broke::Connecting),
            How::NotSecured { failure: TlsFailure::ClientCertificateRequired, .. }
            | How::NotAnswered { failure: HttpFailure::ClientCertificateRequired, .. } => None,
            How::NotSecured { .. } => Some(Broke::Securing),
            How::NotAnswered { .. } => Some(Broke::Answering),
            How::Answered(reading) => match reading.nature {
                Nature::Gateway(_) => Some(Broke::Gateway),
                Nature::Application(_) => Some(Broke::Application),
                _ => None,
            },
        }
    }
}

/// Whether the failure of this request is our own.
fn is_ours(one: &Try, own: OwnNetwork) -> bool {
    let family = Family::of(one.address.ip());
    match one.course {
        Course::NotConnected { failure, .. } => {
            failure.is_ours() || own.family(family).tcp == Health::Red
        }
        _ => false,
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
