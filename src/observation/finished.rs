//! A step of a check that has finished, as it is told while the check still goes on: facts, and
//! never what they mean. What was seen in full is in the observation, at the end.

use std::net::IpAddr;

use crate::observation::ConnectFailure;
use crate::observation::HttpFailure;
use crate::observation::Millis;
use crate::observation::TlsFailure;

/// A step that has finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finished {
    /// What was done and how it ended.
    pub step: FinishedStep,
    /// Whether it had been done before at this page, and was done again to be sure.
    pub is_again: bool,
    /// How long it took, where that was counted.
    pub took: Option<Millis>,
}

/// What was done and how it ended. A closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum FinishedStep {
    /// The name was looked up.
    Name(NameEnd),
    /// An address was dialled; of those that connect only the one that is gone on with is told.
    Connection { address: IpAddr, failure: Option<ConnectFailure> },
    /// Encryption was agreed on, or not.
    Encryption(Result<CertificateEnd, TlsFailure>),
    /// The page was asked for: the status of the answer.
    Answer(Result<u16, HttpFailure>),
    /// The name's other addresses were asked as well; so many of them do not answer as well.
    OtherAddresses { asked: usize, differ: usize },
    /// The answer leads on to a page of this host.
    Redirect { host: String },
    /// Encryption does not come about and nobody asked for it, so plain http is tried.
    PlainHttp,
    /// The site is silent, so it is looked at once more.
    Again,
    /// The host of this name, the one that people mix it up with, is looked at as well.
    Neighbour { host: String },
    /// Well-known sites were asked, to see whether our own network works.
    OwnNetwork,
}

/// How the look-up of a name ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameEnd {
    /// The host is an address already.
    IsAddress,
    /// It leads to so many addresses that can be visited.
    Leads(usize),
    /// There is no such name.
    Missing,
    /// The name is there and has no address.
    NoAddress,
    /// Nobody told.
    NoAnswer,
}

/// What was seen of the certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateEnd {
    /// Nothing is wrong with it.
    Fine,
    /// Something is.
    Problem,
}
