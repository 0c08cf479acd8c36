//! Stands in one handshake where rustls would have certificates obeyed: it accepts each and
//! notes what only the handshake itself can show. It must not judge certificates: see `judge`.

use std::sync::Arc;
use std::sync::OnceLock;

use rustls::DigitallySignedStruct;
use rustls::Error;
use rustls::SignatureScheme;
use rustls::client::ResolvesClientCert;
use rustls::client::danger::HandshakeSignatureValid;
use rustls::client::danger::ServerCertVerified;
use rustls::client::danger::ServerCertVerifier;
use rustls::crypto::WebPkiSupportedAlgorithms;
use rustls::crypto::verify_tls12_signature;
use rustls::crypto::verify_tls13_signature;
use rustls::sign::CertifiedKey;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::ServerName;
use rustls_pki_types::UnixTime;

/// Notes of one handshake.
#[derive(Debug)]
pub(super) struct Witness {
    algorithms: WebPkiSupportedAlgorithms,
    bad_signature: OnceLock<()>,
    certificate_asked: OnceLock<()>,
}

/// Whether the server proved that it holds the key of its certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum HandshakeSignature {
    /// It did.
    Good,
    /// It did not, or with a key or in a way that is too weak to prove anything.
    Bad,
}

/// Whether a server asked for a certificate of ours. We have none to give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ClientCertificate {
    /// It did not ask.
    NotAsked,
    /// It asked; whether it insists shows later.
    Asked,
}

impl Witness {
    pub(super) fn new(algorithms: WebPkiSupportedAlgorithms) -> Self {
        Self { algorithms, bad_signature: OnceLock::new(), certificate_asked: OnceLock::new() }
    }

    pub(super) fn signature(&self) -> HandshakeSignature {
        match self.bad_signature.get() {
            None => HandshakeSignature::Good,
            Some(()) => HandshakeSignature::Bad,
        }
    }

    pub(super) fn client_certificate(&self) -> ClientCertificate {
        match self.certificate_asked.get() {
            None => ClientCertificate::NotAsked,
            Some(()) => ClientCertificate::Asked,
        }
    }

    fn note(
        &self,
        verified: Result<HandshakeSignatureValid, Error>,
    ) -> Result<HandshakeSignatureValid, Error> {
        if verified.is_err() {
            self.bad_signature.get_or_init(|| ());
        }
        Ok(HandshakeSignatureValid::assertion())
    }
}

impl ServerCertVerifier for Witness {
    fn verify_server_cert(
        &self,
        _leaf: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.note(verify_tls12_signature(message, leaf, signed, &self.algorithms))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        leaf: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        self.note(verify_tls13_signature(message, leaf, signed, &self.algorithms))
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}

impl ResolvesClientCert for Witness {
    fn resolve(
        &self,
        _root_hint_subjects: &[&[u8]],
        _schemes: &[SignatureScheme],
    ) -> Option<Arc<CertifiedKey>> {
        self.certificate_asked.get_or_init(|| ());
        None
    }

    fn has_certs(&self) -> bool {
        false
    }
}
