//! Finds everything that is wrong with a presented chain. Each question is asked apart, because
//! a verifier stops at its first "no": an expired certificate may also be for another name.
//!
//! Pure: the time comes from outside. It must not read text for people: see `certificate`.

use std::time::Duration;

use rustls::CertificateError;
use rustls::Error;
use rustls::RootCertStore;
use rustls::client::verify_server_cert_signed_by_trust_anchor;
use rustls::client::verify_server_name;
use rustls::crypto::WebPkiSupportedAlgorithms;
use rustls::server::ParsedCertificate;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::ServerName;
use rustls_pki_types::UnixTime;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use crate::observation::CertificateProblem;
use crate::probe::tls::chain;
use crate::probe::tls::witness::HandshakeSignature;

/// What a chain is judged by.
#[derive(Debug)]
pub(super) struct Judge<'a> {
    pub(super) roots: &'a RootCertStore,
    pub(super) algorithms: WebPkiSupportedAlgorithms,
    /// The name that the leaf has to be for; `None` when it cannot be judged.
    pub(super) name: Option<&'a ServerName<'a>>,
    pub(super) signature: HandshakeSignature,
    pub(super) now: UnixTime,
}

impl Judge<'_> {
    /// Every problem of a chain as presented, leaf first; none when browsers would accept it.
    pub(super) fn problems(&self, chain: &[CertificateDer<'_>]) -> Vec<CertificateProblem> {
        let mut found = match Presented::read(chain) {
            Some(presented) => self.problems_of(&presented),
            None => vec![CertificateProblem::Invalid],
        };
        if self.signature == HandshakeSignature::Bad {
            found.push(self.signature_problem(chain));
        }
        found.dedup();
        found
    }

    /// Why the server did not prove that it holds the key.
    fn signature_problem(&self, chain: &[CertificateDer<'_>]) -> CertificateProblem {
        let leaf = chain.first().and_then(|der| Some(X509Certificate::from_der(der).ok()?.1));
        if leaf.is_some_and(|leaf| chain::has_weak_key(&leaf)) {
            CertificateProblem::Weak
        } else {
            CertificateProblem::Invalid
        }
    }

    fn problems_of(&self, presented: &Presented<'_>) -> Vec<CertificateProblem> {
        let (begin, end) = dates(presented.leaf());
        let mut found = Vec::new();
        found.extend(date_problem(begin, end, seconds(self.now)));
        let Ok(leaf) = ParsedCertificate::try_from(&presented.ders[0]) else {
            found.push(chain::unverifiable(&presented.certificates));
            return found;
        };
        if self.name.is_some_and(|name| verify_server_name(&leaf, name).is_err()) {
            found.push(CertificateProblem::WrongName);
        }
        let at = moment(presented.leaf(), self.now);
        found.extend(self.path_problems(&leaf, presented, at));
        found
    }

    /// What is wrong between the leaf and a trust anchor, at a moment in seconds since 1970.
    fn path_problems(
        &self,
        leaf: &ParsedCertificate<'_>,
        presented: &Presented<'_>,
        at: i64,
    ) -> Vec<CertificateProblem> {
        let problem = |outcome| path_problem(outcome, presented, self.roots);
        let Some(first) = problem(self.verify_path(leaf, presented, at)) else { return Vec::new() };
        let mut found = vec![first];
        let of_dates = matches!(
            first,
            CertificateProblem::IntermediateExpired | CertificateProblem::IntermediateNotYetValid
        );
        if of_dates && let Some(all_valid_at) = presented.moment_of_all() {
            found.extend(problem(self.verify_path(leaf, presented, all_valid_at)));
        }
        found
    }

    fn verify_path(
        &self,
        leaf: &ParsedCertificate<'_>,
        presented: &Presented<'_>,
        at: i64,
    ) -> Result<(), Error> {
        let at = UnixTime::since_unix_epoch(Duration::from_secs(at.max(0).unsigned_abs()));
        let links = &presented.links;
        verify_server_cert_signed_by_trust_anchor(leaf, self.roots, links, at, self.algorithms.all)
    }
}

/// A chain as it was presented, and as far as it can be read. Never empty, and the leaf is read.
struct Presented<'a> {
    ders: &'a [CertificateDer<'a>],
    certificates: Vec<X509Certificate<'a>>,
    /// The certificates above the leaf among which a path is looked for.
    links: Vec<CertificateDer<'a>>,
}

impl<'a> Presented<'a> {
    /// `None` when there is no leaf that can be read.
    fn read(ders: &'a [CertificateDer<'a>]) -> Option<Self> {
        let read = |der: &'a CertificateDer<'a>| Some(X509Certificate::from_der(der).ok()?.1);
        let (leaf, rest) = ders.split_first()?;
        let mut certificates = vec![read(leaf)?];
        let mut links = Vec::with_capacity(rest.len());
        for (der, link) in rest.iter().filter_map(|der| Some((der, read(der)?))) {
            let namesakes = certificates
                .iter()
                .skip(1)
                .filter(|known| known.subject().as_raw() == link.subject().as_raw());
            if namesakes.count() < NAMESAKES_MAX {
                links.push(CertificateDer::from(&**der));
            }
            certificates.push(link);
        }
        Some(Self { ders, certificates, links })
    }

    fn leaf(&self) -> &X509Certificate<'a> {
        &self.certificates[0]
    }

    /// A moment at which every certificate presented was valid, in seconds since 1970.
    fn moment_of_all(&self) -> Option<i64> {
        let validities = || self.certificates.iter().map(|certificate| certificate.validity());
        let begin = validities().map(|validity| validity.not_before.timestamp()).max()?;
        let end = validities().map(|validity| validity.not_after.timestamp()).min()?;
        (begin <= end).then_some(end)
    }
}

fn date_problem(begin: i64, end: i64, now: i64) -> Option<CertificateProblem> {
    if begin > end {
        return Some(CertificateProblem::Invalid);
    }
    if now > end {
        return Some(CertificateProblem::Expired {
            days: now.saturating_sub(end) / SECONDS_PER_DAY,
        });
    }
    // Part of a day counts as a day: what begins in an hour does not begin "in 0 days".
    let ahead = begin.saturating_sub(now).saturating_add(SECONDS_PER_DAY - 1) / SECONDS_PER_DAY;
    (now < begin).then_some(CertificateProblem::NotYetValid { days: ahead })
}

fn path_problem(
    outcome: Result<(), Error>,
    presented: &Presented<'_>,
    roots: &RootCertStore,
) -> Option<CertificateProblem> {
    match outcome {
        Ok(()) => None,
        Err(Error::InvalidCertificate(
            CertificateError::Expired | CertificateError::ExpiredContext { .. },
        )) => Some(CertificateProblem::IntermediateExpired),
        Err(Error::InvalidCertificate(
            CertificateError::NotValidYet | CertificateError::NotValidYetContext { .. },
        )) => Some(CertificateProblem::IntermediateNotYetValid),
        Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)) => {
            Some(chain::issuer_problem(&presented.certificates, roots))
        }
        Err(_) => Some(chain::unverifiable(&presented.certificates)),
    }
}

/// The moment for which it is asked whether the path holds, in seconds since 1970: now, or one
/// near it at which the leaf's own dates hold.
pub(super) fn moment(leaf: &X509Certificate<'_>, now: UnixTime) -> i64 {
    let (begin, end) = dates(leaf);
    seconds(now).max(begin).min(end)
}

fn dates(certificate: &X509Certificate<'_>) -> (i64, i64) {
    let validity = certificate.validity();
    (validity.not_before.timestamp(), validity.not_after.timestamp())
}

/// Seconds since 1970, in the form that certificate dates have.
pub(super) fn seconds(moment: UnixTime) -> i64 {
    i64::try_from(moment.as_secs()).unwrap_or(i64::MAX)
}

/// Certificates of one name among which a path is looked for, as they come. A name has two or
/// three in honest chains, where roots have signed each other. Thirty would be a maze: a verifier
/// tries all orders, and that takes a hundred times as long as a handshake.
const NAMESAKES_MAX: usize = 4;

pub(super) const SECONDS_PER_DAY: i64 = 24 * 60 * 60;
