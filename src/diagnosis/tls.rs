//! The encryption could not be set up.

use crate::observation::HttpFailure;
use crate::observation::TlsFailure;
use crate::verdict::DownFor;
use crate::verdict::Fact;
use crate::verdict::OwnStep;
use crate::verdict::Reason;

use super::case::Case;
use super::finding::Finding;

/// The site wants a client certificate: private, and up.
pub(super) fn client_certificate(case: &Case<'_>) -> Option<Finding> {
    if case.reading.is_some() {
        return None;
    }
    let handshake = case.tries.handshake_failure().map(|(failure, _)| failure);
    let later = case.tries.answer_failure().map(|(failure, _)| failure);
    let wanted = handshake == Some(TlsFailure::ClientCertificateRequired)
        || later == Some(HttpFailure::ClientCertificateRequired);
    wanted.then(|| {
        let failure = TlsFailure::ClientCertificateRequired;
        Finding::new(Reason::NoneClientCertificate, DownFor::Nobody, SURE)
            .saw(Fact::HandshakeFailed { failure })
    })
}

/// Every connection stood, and every handshake failed.
pub(super) fn handshake(case: &Case<'_>) -> Option<Finding> {
    let (failure, _) = case.tries.handshake_failure()?;
    let (reason, down_for, score) = judge(failure);
    let finding = Finding::new(reason, down_for, score)
        .rests_on(OwnStep::Tls, case.tries.families())
        .saw(Fact::HandshakeFailed { failure });
    Some(finding)
}

/// The word for a failed handshake, and for whom. Where our own library may be pickier than
/// browsers, we do not say that the site is down.
pub(super) fn judge(failure: TlsFailure) -> (Reason, DownFor, u8) {
    use DownFor::Everyone;
    match failure {
        TlsFailure::ProtocolVersion => (Reason::TlsVersionOrCipherMismatch, Everyone, PLAIN),
        TlsFailure::NothingInCommon => {
            (Reason::TlsVersionOrCipherMismatch, DownFor::Unknown, MAYBE_ONLY_US)
        }
        TlsFailure::UnrecognisedName => (Reason::TlsNameUnrecognised, Everyone, SURE),
        TlsFailure::NotTls(_) => (Reason::TlsNotSpoken, Everyone, SURE),
        TlsFailure::Reset | TlsFailure::Closed => (Reason::TlsInterrupted, Everyone, PLAIN),
        TlsFailure::TimedOut => (Reason::TlsTimedOut, Everyone, PLAIN),
        TlsFailure::InternalError | TlsFailure::NoApplicationProtocol => {
            (Reason::TlsProtocolError, Everyone, ALERT)
        }
        TlsFailure::OtherAlert | TlsFailure::Violation | TlsFailure::Flood => {
            (Reason::TlsProtocolError, DownFor::Unknown, MAYBE_ONLY_US)
        }
        TlsFailure::ClientCertificateRequired => {
            (Reason::NoneClientCertificate, DownFor::Nobody, SURE)
        }
    }
}

/// The other side says so itself.
const SURE: u8 = 92;

/// Seen in every try.
const PLAIN: u8 = 85;

/// The server gave up with an alert of its own.
const ALERT: u8 = 75;

/// Browsers still speak some things that our library refuses.
const MAYBE_ONLY_US: u8 = 60;
