//! Why no trust anchor vouches for a leaf: rustls has one answer, people need four.
//!
//! The issuing certificate may be missing for two reasons that look alike from outside: the
//! server forgot to send it, or nobody knows it. Decided so: it is *forgotten* when only the
//! leaf was of use and it names a place to fetch its issuer from (RFC 5280 §4.2.2.1), as public
//! authorities' leaves do, when the missing issuer is of an organisation that has a trust
//! anchor, or when its name calls it a link of a chain. A private authority that publishes its certificates the public way is mistaken for a
//! public one; browsers make the same difference only by fetching, which we do not do.

use rustls::RootCertStore;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::extensions::ParsedExtension;
use x509_parser::oid_registry::OID_PKCS1_MD5WITHRSAENC;
use x509_parser::oid_registry::OID_PKCS1_SHA1WITHRSA;
use x509_parser::oid_registry::OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS;
use x509_parser::oid_registry::Oid;
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey;
use x509_parser::x509::X509Name;

use crate::observation::CertificateProblem;

/// Which problem it is that no trust anchor was reached. The leaf comes first; there is one.
pub(super) fn issuer_problem(
    certificates: &[X509Certificate<'_>],
    roots: &RootCertStore,
) -> CertificateProblem {
    let leaf = &certificates[0];
    let top = top_of(certificates);
    if is_self_signed(leaf) {
        CertificateProblem::SelfSigned
    } else if is_self_issued(top) {
        CertificateProblem::UnknownIssuer
    } else if (std::ptr::eq(top, leaf) && tells_where_its_issuer_is(leaf))
        || is_of_a_known_organisation(top.issuer(), roots)
        || calls_itself_a_link(top.issuer())
    {
        CertificateProblem::ChainIncomplete
    } else {
        CertificateProblem::UnknownIssuer
    }
}

/// Which problem it is that a path cannot be verified for another reason than a missing issuer.
///
/// Home-made certificates are often their own authority (`openssl req -x509`), which a verifier
/// refuses before it looks at the issuer. A chain that leads to a root of its own may only share
/// its root's name with a trust anchor: then the signature does not fit the anchor.
pub(super) fn unverifiable(certificates: &[X509Certificate<'_>]) -> CertificateProblem {
    let leaf = &certificates[0];
    let top = top_of(certificates);
    if is_self_signed(leaf) {
        CertificateProblem::SelfSigned
    } else if !std::ptr::eq(top, leaf) && is_self_signed(top) && signs_down(certificates) {
        CertificateProblem::UnknownIssuer
    } else if way_up(certificates).any(is_weak) {
        CertificateProblem::Weak
    } else {
        CertificateProblem::Invalid
    }
}

/// The first certificate on the way up from the leaf that was not valid at a moment in seconds
/// since 1970.
pub(super) fn link_invalid_at<'c, 'd>(
    certificates: &'c [X509Certificate<'d>],
    at: i64,
) -> Option<&'c X509Certificate<'d>> {
    way_up(certificates).skip(1).find(|link| {
        let validity = link.validity();
        at < validity.not_before.timestamp() || at > validity.not_after.timestamp()
    })
}

/// Whether a key is too short to prove anything (CA/Browser Forum Baseline Requirements §6.1.5:
/// RSA of 2048 bits or more).
pub(super) fn has_weak_key(certificate: &X509Certificate<'_>) -> bool {
    let key = certificate.public_key().parsed();
    matches!(key, Ok(PublicKey::RSA(key)) if key.key_size() < MIN_RSA_BITS)
}

/// Whether the key, or the signature of somebody else on it, proves nothing (Baseline Requirements
/// §7.1.3.2: no SHA-1, let alone MD5).
fn is_weak(certificate: &X509Certificate<'_>) -> bool {
    let signed_with = &certificate.signature_algorithm.algorithm;
    let weak_signature = WEAK_SIGNATURES.contains(signed_with) && !is_self_issued(certificate);
    weak_signature || has_weak_key(certificate)
}

/// The last certificate on the way up from the leaf by issuers' names, among those sent.
fn top_of<'c, 'd>(certificates: &'c [X509Certificate<'d>]) -> &'c X509Certificate<'d> {
    way_up(certificates).last().unwrap_or(&certificates[0])
}

/// The leaf, its issuer, and so on. Bounded, because certificates may name each other in a ring.
fn way_up<'c, 'd>(
    certificates: &'c [X509Certificate<'d>],
) -> impl Iterator<Item = &'c X509Certificate<'d>> {
    let issuer_of = |below: &&'c X509Certificate<'d>| {
        let issues = |above: &&X509Certificate<'_>| {
            above.subject().as_raw() == below.issuer().as_raw() && !is_self_issued(below)
        };
        certificates.iter().find(issues)
    };
    std::iter::successors(certificates.first(), issuer_of).take(certificates.len())
}

/// Whether each certificate on the way up signed the one below it.
fn signs_down(certificates: &[X509Certificate<'_>]) -> bool {
    let way: Vec<_> = way_up(certificates).collect();
    way.windows(2).all(|pair| pair[0].verify_signature(Some(pair[1].public_key())).is_ok())
}

fn is_self_signed(certificate: &X509Certificate<'_>) -> bool {
    is_self_issued(certificate) && certificate.verify_signature(None).is_ok()
}

fn is_self_issued(certificate: &X509Certificate<'_>) -> bool {
    certificate.subject().as_raw() == certificate.issuer().as_raw()
}

/// Whether the certificate has an address of its issuer's certificate, on the web.
fn tells_where_its_issuer_is(certificate: &X509Certificate<'_>) -> bool {
    certificate.iter_extensions().any(|extension| match extension.parsed_extension() {
        ParsedExtension::AuthorityInfoAccess(access) => access.iter().any(|description| {
            description.access_method == OID_PKIX_ACCESS_DESCRIPTOR_CA_ISSUERS
                && matches!(description.access_location, GeneralName::URI(uri) if is_web(uri))
        }),
        _ => false,
    })
}

fn is_web(uri: &str) -> bool {
    uri.starts_with("http://") || uri.starts_with("https://")
}

/// Whether a trust anchor has the same organisation in its name.
fn is_of_a_known_organisation(name: &X509Name<'_>, roots: &RootCertStore) -> bool {
    let Some(wanted) = organisation(name) else { return false };
    roots.subjects().iter().any(|subject| {
        let anchor = X509Name::from_der(subject.as_ref());
        anchor.is_ok_and(|(_, anchor)| organisation(&anchor) == Some(wanted))
    })
}

/// Whether a name says that its owner stands between a root and the leaves, as authorities name
/// such certificates: nobody installs one of those as a root.
fn calls_itself_a_link(name: &X509Name<'_>) -> bool {
    let words = name.iter_common_name().filter_map(|name| name.as_str().ok());
    words.map(str::to_lowercase).any(|name| LINK_WORDS.iter().any(|word| name.contains(word)))
}

fn organisation<'n>(name: &'n X509Name<'_>) -> Option<&'n str> {
    name.iter_organization().next()?.as_str().ok()
}

/// Words in the common names of certificates that link leaves to a root.
const LINK_WORDS: &[&str] = &["intermediate", "issuing", "subordinate", "sub ca", "sub-ca"];

/// Signatures that can be forged today.
const WEAK_SIGNATURES: &[Oid<'static>] = &[OID_PKCS1_MD5WITHRSAENC, OID_PKCS1_SHA1WITHRSA];

/// Shorter RSA keys are not accepted by browsers, nor by our library.
const MIN_RSA_BITS: usize = 2048;
