//! The TLS handshake: goes on after a bad certificate, so that what is wrong with it and what is
//! behind it can both be told.
//!
//! Nothing that is read over such a stream may be trusted: whoever answers is only observed. It
//! must not dial, speak HTTP, or show a library's words.

mod certificate;
mod chain;
mod failure;
mod judge;
mod witness;

#[cfg(test)]
mod tests;

use std::net::IpAddr;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use rustls::ClientConfig;
use rustls::ProtocolVersion;
use rustls::RootCertStore;
use rustls::client::Resumption;
use rustls::crypto::CryptoProvider;
use rustls::crypto::WebPkiSupportedAlgorithms;
use rustls::crypto::ring;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::ServerName;
use rustls_pki_types::UnixTime;
use tokio::time::Instant;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use url::Host;

use crate::observation::Alpn;
use crate::observation::Millis;
use crate::observation::Secured;
use crate::observation::TlsFailure;
use crate::observation::TlsVersion;
use crate::probe::SetupError;
use crate::probe::span;
use crate::probe::stream::Wire;
use crate::probe::tls::judge::Judge;
use crate::probe::tls::witness::Witness;

pub(crate) use crate::probe::tls::witness::ClientCertificate;

/// What all handshakes share: ciphers and trust anchors. Cheap to clone.
#[derive(Clone, Debug)]
pub(crate) struct Tls {
    config: Arc<ClientConfig>,
    roots: Arc<RootCertStore>,
}

/// Which application protocols are offered with ALPN (RFC 7301).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offer {
    /// HTTP/2, and HTTP/1.1 as second choice.
    Http2AndHttp11,
    /// HTTP/1.1 only: after HTTP/2 broke.
    Http11Only,
}

/// A completed handshake.
#[derive(Debug)]
pub(crate) struct Handshaken {
    /// The stream to speak HTTP on.
    pub(crate) stream: TlsStream<Wire>,
    /// What the handshake told.
    pub(crate) secured: Secured,
    /// Whether the server asked for a certificate of ours. In TLS 1.3 the handshake completes
    /// all the same, and a server that insists closes the connection at the first read (RFC 8446
    /// §4.4.2.4): asked, and then closed or reset without an answer, means that it is required.
    pub(crate) client_certificate: ClientCertificate,
}

/// How a handshake failed, and after how long that was known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct NotSecured {
    pub(crate) took: Millis,
    pub(crate) failure: TlsFailure,
}

impl Tls {
    /// Trusts the public roots (Mozilla's list) and `extra_roots`.
    ///
    /// # Errors
    /// [`SetupError::TrustAnchor`] when an extra root is not a certificate, and
    /// [`SetupError::Protocols`] when the ciphers of this build cannot serve TLS 1.2 and 1.3.
    pub(crate) fn new(extra_roots: &[CertificateDer<'static>]) -> Result<Self, SetupError> {
        let mut roots = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        for root in extra_roots {
            roots.add(root.clone()).map_err(|_| SetupError::TrustAnchor)?;
        }
        let config = client_config(ring::default_provider())?;
        Ok(Self { config: Arc::new(config), roots: Arc::new(roots) })
    }

    /// Shakes hands on a connection, whatever certificate is presented.
    ///
    /// # Errors
    /// [`NotSecured`]; [`TlsFailure::TimedOut`] when it was not complete `within` that time.
    pub(crate) async fn handshake(
        &self,
        wire: Wire,
        host: &Host<&str>,
        offer: Offer,
        within: Duration,
    ) -> Result<Handshaken, NotSecured> {
        let shaking = self.handshake_quietly(wire, host, offer, within);
        span::step(span::tls(), shaking, |span, shaken| {
            span::ended(span, shaken.as_ref().err().map(|not| not.failure));
            shaken.as_ref().map_or_else(|not| not.took, |shaken| shaken.secured.took)
        })
        .await
    }

    async fn handshake_quietly(
        &self,
        wire: Wire,
        host: &Host<&str>,
        offer: Offer,
        within: Duration,
    ) -> Result<Handshaken, NotSecured> {
        let began = Instant::now();
        let meter = wire.meter();
        let name = server_name(host);
        let witness = Arc::new(Witness::new(self.algorithms()));
        let connecting = self.connector(offer, &witness).connect(sni_of(&name), wire);
        let outcome = timeout(within, connecting).await;
        let took = Millis::from(began.elapsed());
        let failure = match outcome {
            Ok(Ok(stream)) => return Ok(self.told_by(stream, name.as_ref(), &witness, took)),
            Ok(Err(error)) => failure::of_error(&error, &meter, witness.client_certificate()),
            Err(_elapsed) => failure::of_silence(&meter),
        };
        Err(NotSecured { took, failure })
    }

    /// The shared configuration with a witness of this one handshake in it.
    fn connector(&self, offer: Offer, witness: &Arc<Witness>) -> TlsConnector {
        let mut config = ClientConfig::clone(&self.config);
        config.alpn_protocols = offer.protocols();
        config.dangerous().set_certificate_verifier(witness.clone());
        config.client_auth_cert_resolver = witness.clone();
        TlsConnector::from(Arc::new(config))
    }

    /// What is told of a chain that somebody presents for this address.
    #[cfg(any(test, fuzzing))]
    pub(super) fn read_presented(
        &self,
        chain: &[CertificateDer<'_>],
        for_address: IpAddr,
    ) -> crate::observation::Certificate {
        let now = UnixTime::now();
        let name = ServerName::from(for_address);
        let judge = Judge {
            roots: &self.roots,
            algorithms: self.algorithms(),
            name: Some(&name),
            signature: witness::HandshakeSignature::Good,
            now,
        };
        certificate::read(chain, judge.problems(chain), now)
    }

    fn algorithms(&self) -> WebPkiSupportedAlgorithms {
        self.config.crypto_provider().signature_verification_algorithms
    }

    fn told_by(
        &self,
        stream: TlsStream<Wire>,
        name: Option<&ServerName<'_>>,
        witness: &Witness,
        took: Millis,
    ) -> Handshaken {
        let (_, session) = stream.get_ref();
        let chain = session.peer_certificates().unwrap_or_default();
        let now = UnixTime::now();
        let judge = Judge {
            roots: &self.roots,
            algorithms: self.algorithms(),
            name,
            signature: witness.signature(),
            now,
        };
        let secured = Secured {
            took,
            version: match session.protocol_version() {
                Some(ProtocolVersion::TLSv1_2) => TlsVersion::V1_2,
                _ => TlsVersion::V1_3,
            },
            alpn: match session.alpn_protocol() {
                Some(HTTP2) => Alpn::H2,
                Some(HTTP11) => Alpn::Http11,
                _ => Alpn::None,
            },
            certificate: certificate::read(chain, judge.problems(chain), now),
        };
        Handshaken { stream, secured, client_certificate: witness.client_certificate() }
    }
}

impl Offer {
    fn protocols(self) -> Vec<Vec<u8>> {
        match self {
            Self::Http2AndHttp11 => vec![HTTP2.to_vec(), HTTP11.to_vec()],
            Self::Http11Only => vec![HTTP11.to_vec()],
        }
    }
}

/// No resumption: a resumed session shows no certificate.
fn client_config(provider: CryptoProvider) -> Result<ClientConfig, SetupError> {
    let witness = Witness::new(provider.signature_verification_algorithms);
    let mut config = ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&rustls::version::TLS13, &rustls::version::TLS12])
        .map_err(|_| SetupError::Protocols)?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(witness))
        .with_no_client_auth();
    config.resumption = Resumption::disabled();
    Ok(config)
}

/// The name to ask for and to find in the certificate. `None` for the few host names that URLs
/// allow and certificates cannot hold: those go without SNI, and the name is not judged.
fn server_name(host: &Host<&str>) -> Option<ServerName<'static>> {
    match host {
        Host::Domain(name) => ServerName::try_from((*name).to_owned()).ok(),
        Host::Ipv4(address) => Some(ServerName::from(IpAddr::from(*address))),
        Host::Ipv6(address) => Some(ServerName::from(IpAddr::from(*address))),
    }
}

/// An address is never sent as SNI (RFC 6066 §3), so any address means "none".
fn sni_of(name: &Option<ServerName<'static>>) -> ServerName<'static> {
    let none = ServerName::from(IpAddr::from(Ipv4Addr::UNSPECIFIED));
    name.clone().unwrap_or(none)
}

/// ALPN identifiers (RFC 7301 §6, RFC 9113 §3.2).
const HTTP2: &[u8] = b"h2";
const HTTP11: &[u8] = b"http/1.1";
