//! What a failed handshake means, told from the error's kind and from the first bytes.
//! A library's text is never used.

use std::io;
use std::io::ErrorKind;

use rustls::AlertDescription;
use rustls::Error;
use rustls::PeerIncompatible;

use crate::observation::Speaks;
use crate::observation::TlsFailure;
use crate::probe::stream::Meter;
use crate::probe::tls::witness::ClientCertificate;

/// A handshake that ended with an error.
///
/// The first bytes speak before the error does: a server that greets in another protocol and
/// closes shows as a closed connection, and the greeting is the better news.
pub(super) fn of_error(error: &io::Error, meter: &Meter, asked: ClientCertificate) -> TlsFailure {
    if meter.is_flooded() {
        return TlsFailure::Flood;
    }
    if let Some(speaks) = other_protocol(meter) {
        return TlsFailure::NotTls(speaks);
    }
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(error) => of_protocol(error, asked),
        None => of_connection(error.kind(), asked),
    }
}

/// A handshake that did not end in time.
pub(super) fn of_silence(meter: &Meter) -> TlsFailure {
    other_protocol(meter).map_or(TlsFailure::TimedOut, TlsFailure::NotTls)
}

fn other_protocol(meter: &Meter) -> Option<Speaks> {
    meter.spoken().filter(|&speaks| speaks != Speaks::Tls)
}

/// A server that asked for our certificate, and then leaves without a word, wanted it.
fn of_connection(kind: ErrorKind, asked: ClientCertificate) -> TlsFailure {
    match kind {
        ErrorKind::UnexpectedEof
        | ErrorKind::ConnectionReset
        | ErrorKind::ConnectionAborted
        | ErrorKind::BrokenPipe
            if asked == ClientCertificate::Asked =>
        {
            TlsFailure::ClientCertificateRequired
        }
        ErrorKind::UnexpectedEof => TlsFailure::Closed,
        // ETIMEDOUT: the system gave up repeating what nobody acknowledged.
        ErrorKind::TimedOut => TlsFailure::TimedOut,
        _ => TlsFailure::Reset,
    }
}

fn of_protocol(error: &Error, asked: ClientCertificate) -> TlsFailure {
    match error {
        Error::AlertReceived(alert) => of_alert(*alert, asked),
        Error::NoApplicationProtocol => TlsFailure::NoApplicationProtocol,
        Error::PeerIncompatible(
            PeerIncompatible::ServerDoesNotSupportTls12Or13
            | PeerIncompatible::ServerTlsVersionIsDisabledByOurConfig,
        ) => TlsFailure::ProtocolVersion,
        Error::PeerIncompatible(_) => TlsFailure::NothingInCommon,
        _ => TlsFailure::Violation,
    }
}

/// Alerts by number (RFC 8446 §6; the IANA TLS Alerts registry).
///
/// In TLS 1.2 there is no alert for "I wanted your certificate": servers use several others, and
/// they mean that only when the server had asked (RFC 5246 §7.4.6).
fn of_alert(alert: AlertDescription, asked: ClientCertificate) -> TlsFailure {
    use AlertDescription as Alert;
    match alert {
        Alert::CertificateRequired => TlsFailure::ClientCertificateRequired,
        Alert::HandshakeFailure
        | Alert::NoCertificate
        | Alert::BadCertificate
        | Alert::CertificateUnknown
        | Alert::UnknownCA
        | Alert::AccessDenied
            if asked == ClientCertificate::Asked =>
        {
            TlsFailure::ClientCertificateRequired
        }
        Alert::ProtocolVersion => TlsFailure::ProtocolVersion,
        Alert::HandshakeFailure | Alert::InsufficientSecurity => TlsFailure::NothingInCommon,
        Alert::UnrecognisedName => TlsFailure::UnrecognisedName,
        Alert::InternalError => TlsFailure::InternalError,
        Alert::NoApplicationProtocol => TlsFailure::NoApplicationProtocol,
        // A goodbye instead of a handshake.
        Alert::CloseNotify => TlsFailure::Closed,
        _ => TlsFailure::OtherAlert,
    }
}
