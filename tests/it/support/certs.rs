//! Certificates of every kind, made on the spot by an authority of the test's own.

use std::time::Duration;
use std::time::SystemTime;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use rcgen::BasicConstraints;
use rcgen::Certificate;
use rcgen::CertificateParams;
use rcgen::CustomExtension;
use rcgen::DnType;
use rcgen::ExtendedKeyUsagePurpose;
use rcgen::IsCa;
use rcgen::Issuer;
use rcgen::KeyPair;
use rcgen::KeyUsagePurpose;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::PrivateKeyDer;

/// A certificate authority: a root, or below another one.
pub(crate) struct Authority {
    certificate: Certificate,
    issuer: Issuer<'static, KeyPair>,
}

/// A server's key, and the chain that it presents.
pub(crate) struct Identity {
    pub(crate) chain: Vec<CertificateDer<'static>>,
    pub(crate) key: PrivateKeyDer<'static>,
}

impl Authority {
    /// A root. Whether anybody trusts it is for the test to say.
    pub(crate) fn root(name: &str) -> Self {
        let key = new_key();
        let params = authority_params(name);
        let certificate = params.self_signed(&key).expect("a root signs itself");
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// An authority below this one.
    pub(crate) fn intermediate(&self, name: &str) -> Self {
        self.intermediate_with(name, |_| ())
    }

    /// An authority below this one, changed before it is signed.
    pub(crate) fn intermediate_with(
        &self,
        name: &str,
        change: impl FnOnce(&mut CertificateParams),
    ) -> Self {
        let key = new_key();
        let mut params = authority_params(name);
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).expect("an authority signs");
        Self { certificate, issuer: Issuer::new(params, key) }
    }

    /// A server's certificate for these names, valid for a month around now.
    pub(crate) fn leaf(&self, names: &[&str]) -> Identity {
        self.leaf_with(names, |_| ())
    }

    /// A server's certificate, changed before it is signed.
    pub(crate) fn leaf_with(
        &self,
        names: &[&str],
        change: impl FnOnce(&mut CertificateParams),
    ) -> Identity {
        let key = new_key();
        let mut params = leaf_params(names);
        change(&mut params);
        let certificate = params.signed_by(&key, &self.issuer).expect("an authority signs");
        identity(&certificate, &key)
    }

    /// The authority's own certificate.
    pub(crate) fn der(&self) -> CertificateDer<'static> {
        self.certificate.der().clone()
    }

    /// The same as a file holds it.
    pub(crate) fn pem(&self) -> String {
        self.certificate.pem()
    }
}

impl Identity {
    /// A certificate that is its own issuer.
    pub(crate) fn self_signed(names: &[&str], change: impl FnOnce(&mut CertificateParams)) -> Self {
        let key = new_key();
        let mut params = leaf_params(names);
        change(&mut params);
        identity(&params.self_signed(&key).expect("a key signs its own certificate"), &key)
    }

    /// The chain and the key as files hold them.
    pub(crate) fn to_pem(&self) -> (String, String) {
        let block = |label: &str, der: &[u8]| {
            format!(
                "-----BEGIN {label}-----\n{}\n-----END {label}-----\n",
                BASE64_STANDARD.encode(der)
            )
        };
        let chain = self.chain.iter().map(|one| block("CERTIFICATE", one)).collect();
        (chain, block("PRIVATE KEY", self.key.secret_der()))
    }

    /// Presents another certificate after those it presents already.
    pub(crate) fn and(mut self, authority: &Authority) -> Self {
        self.chain.push(authority.der());
        self
    }
}

/// Days from now, as a certificate's date.
pub(crate) fn in_days(days: i64) -> time::OffsetDateTime {
    let now = SystemTime::UNIX_EPOCH.elapsed().expect("it is after 1970");
    let now = time::OffsetDateTime::UNIX_EPOCH + now;
    now + time::Duration::days(days)
}

/// Authority Information Access with an address of the issuer's certificate (RFC 5280 §4.2.2.1).
pub(crate) fn issuer_published_at(uri: &str) -> CustomExtension {
    let mut location = vec![0x86, u8::try_from(uri.len()).expect("a short address")];
    location.extend_from_slice(uri.as_bytes());
    let ca_issuers = [0x06, 0x08, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    let description = sequence(&[&ca_issuers[..], &location].concat());
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], sequence(&description))
}

/// The length of time for which test certificates are valid before and after now.
const MARGIN: Duration = Duration::from_secs(15 * 24 * 60 * 60);

fn authority_params(name: &str) -> CertificateParams {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    around_now(params)
}

fn leaf_params(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let common_name = names.first().cloned().unwrap_or_default();
    let mut params = CertificateParams::new(names).expect("names are ASCII");
    params.distinguished_name.push(DnType::CommonName, common_name);
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    around_now(params)
}

fn around_now(mut params: CertificateParams) -> CertificateParams {
    params.not_before = in_days(0) - MARGIN;
    params.not_after = in_days(0) + MARGIN;
    params
}

fn identity(certificate: &Certificate, key: &KeyPair) -> Identity {
    let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key of rcgen is PKCS#8");
    Identity { chain: vec![certificate.der().clone()], key }
}

fn new_key() -> KeyPair {
    KeyPair::generate().expect("a key can be made")
}

fn sequence(content: &[u8]) -> Vec<u8> {
    let length = u8::try_from(content.len()).expect("short content");
    assert!(length < 0x80, "one octet of length");
    [&[0x30, length], content].concat()
}
