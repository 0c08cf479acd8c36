//! Reads from a presented certificate what people are told of it. All of its text is hostile:
//! cleaned and cut here. It must not say what is wrong with it: see `judge`.

use std::fmt::Write;
use std::net::IpAddr;

use ring::digest::SHA256;
use ring::digest::digest;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::UnixTime;
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::GeneralName;
use x509_parser::objects::oid_registry;
use x509_parser::objects::oid2abbrev;
use x509_parser::prelude::FromDer;
use x509_parser::x509::X509Name;

use crate::observation::Certificate;
use crate::observation::CertificateProblem;
use crate::probe::text::clean;
use crate::probe::tls::chain;
use crate::probe::tls::judge;
use crate::probe::tls::judge::SECONDS_PER_DAY;
use crate::probe::tls::judge::seconds;

/// The first certificate of a chain, with what is wrong with it. One that cannot be read keeps
/// its fingerprint only.
pub(super) fn read(
    chain: &[CertificateDer<'_>],
    problems: Vec<CertificateProblem>,
    now: UnixTime,
) -> Certificate {
    let leaf = chain.first().map(AsRef::as_ref).unwrap_or_default();
    let unread = Certificate {
        problems,
        subject: String::new(),
        issuer: String::new(),
        names: Vec::new(),
        days_left: 0,
        sha256: hex(digest(&SHA256, leaf).as_ref()),
        chain_length: chain.len(),
        undated_link: String::new(),
    };
    match X509Certificate::from_der(leaf) {
        Err(_) => unread,
        Ok((_, leaf)) => Certificate {
            subject: clean(&line(leaf.subject()), MAX_TEXT_CHARS),
            issuer: clean(&line(leaf.issuer()), MAX_TEXT_CHARS),
            names: names(&leaf),
            days_left: days_left(&leaf, now),
            undated_link: undated_link(chain, &unread.problems, now),
            ..unread
        },
    }
}

/// A distinguished name in one line. The values of old certificates are often in other encodings
/// than they say, for which the library has only an error.
fn line(name: &X509Name<'_>) -> String {
    let registry = oid_registry();
    name.to_string_with_registry(registry).unwrap_or_else(|_| {
        let parts = name.iter_attributes().map(|attribute| {
            let kind = oid2abbrev(attribute.attr_type(), registry).unwrap_or(UNKNOWN_KIND);
            format!("{kind}={}", String::from_utf8_lossy(attribute.as_slice()))
        });
        parts.collect::<Vec<_>>().join(", ")
    })
}

/// The name of the certificate above the leaf whose dates do not fit.
fn undated_link(
    chain: &[CertificateDer<'_>],
    problems: &[CertificateProblem],
    now: UnixTime,
) -> String {
    let of_link = |problem: &CertificateProblem| {
        matches!(
            problem,
            CertificateProblem::IntermediateExpired | CertificateProblem::IntermediateNotYetValid
        )
    };
    if !problems.iter().any(of_link) {
        return String::new();
    }
    let read = chain.iter().filter_map(|der| Some(X509Certificate::from_der(der).ok()?.1));
    let certificates: Vec<_> = read.collect();
    let Some(leaf) = certificates.first() else { return String::new() };
    let link = chain::link_invalid_at(&certificates, judge::moment(leaf, now));
    link.map_or_else(String::new, |link| clean(&line(link.subject()), MAX_TEXT_CHARS))
}

/// Whole days until the end; already -1 within the first day after it.
fn days_left(leaf: &X509Certificate<'_>, now: UnixTime) -> i64 {
    let end = leaf.validity().not_after.timestamp();
    end.saturating_sub(seconds(now)).div_euclid(SECONDS_PER_DAY)
}

/// The first few subject alternative names. The common name is no name (RFC 9525 §2).
fn names(leaf: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(alternatives)) = leaf.subject_alternative_name() else { return Vec::new() };
    alternatives.value.general_names.iter().filter_map(name).take(MAX_NAMES).collect()
}

fn name(name: &GeneralName<'_>) -> Option<String> {
    match name {
        GeneralName::DNSName(name) => Some(clean(name, MAX_TEXT_CHARS)),
        GeneralName::IPAddress(octets) => address(octets).map(|address| address.to_string()),
        _ => None,
    }
}

fn address(octets: &[u8]) -> Option<IpAddr> {
    let v4 = || <[u8; 4]>::try_from(octets).map(IpAddr::from);
    let v6 = || <[u8; 16]>::try_from(octets).map(IpAddr::from);
    v4().or_else(|_| v6()).ok()
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What stands for a kind of value that has no usual name.
const UNKNOWN_KIND: &str = "other";

/// Enough to recognise whose certificate it is; certificates of hosting companies hold hundreds.
const MAX_NAMES: usize = 5;

/// Longer than nearly all real subjects and names, short enough for one line.
const MAX_TEXT_CHARS: usize = 100;
