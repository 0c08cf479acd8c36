//! What a web server of the lab answers to whom.

use crate::faults::Answer;
use crate::faults::Asked;
use crate::faults::CertificateKind;
use crate::faults::CertificateSpec;
use crate::place::Place;

/// A web server of one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Front {
    /// Its port for plain connections, and that for encrypted ones.
    pub(crate) ports: [u16; 2],
    pub(crate) certificate: CertificateSpec,
    /// Where questions go; the last that fits decides.
    pub(crate) turns: Vec<Turn>,
}

/// Where some questions go.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Turn {
    pub(crate) asked: Asked,
    pub(crate) to: Upstream,
}

/// Where a question goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Upstream {
    /// To this address and port.
    At(String),
    /// To a program on this port that speaks for the gateway itself.
    Own(String),
    /// To whom it was meant for.
    Onward,
}

/// A small program, and the port where it listens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Program {
    pub(crate) place: Place,
    pub(crate) port: u16,
    pub(crate) answer: Answer,
}

impl Front {
    /// The front of the site, with everything well.
    pub(crate) fn of_site(origin: &str) -> Self {
        let to = Upstream::At(format!("{origin}:{GOOD_PORT}"));
        Self {
            ports: [80, 443],
            certificate: CertificateSpec::default(),
            turns: vec![Turn { asked: Asked::default(), to }],
        }
    }

    /// A certificate of a kind, of the lab's authority where it has one.
    pub(crate) fn shows(&mut self, kind: CertificateKind) {
        self.certificate.is = kind;
    }
}

/// Where the site's program listens.
pub(crate) const GOOD_PORT: u16 = 8000;
