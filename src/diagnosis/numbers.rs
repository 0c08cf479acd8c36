//! Error numbers of operating systems, and of the libraries that come with them: Apple's domains,
//! Windows' Internet errors, and the numbers of sockets.
//!
//! A number means something only beside the word that says whose it is.

use crate::verdict::SeenClass;

use super::codes::Artefact;
use super::codes::Meaning;
use super::codes::around;
use super::lexicon::Text;

/// What the error number in a text in lower case means; with its name, where people look such
/// numbers up.
pub(super) fn meaning(text: &Text<'_>) -> Option<(Option<String>, Meaning)> {
    FAMILIES.iter().find_map(|family| {
        let number = family
            .labels
            .iter()
            .find_map(|label| text.has(label).then(|| number_near(text, label))?)?;
        let (_, class, points_at) = family.rows.iter().find(|(known, ..)| *known == number)?;
        let meaning = Meaning { class: *class, points_at: *points_at };
        Some((family.name.map(|name| format!("{name} {number}")), around(text, meaning)))
    })
}

/// The labels, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    FAMILIES.iter().flat_map(|family| family.labels).copied()
}

/// The first number after a label, or the last one right before it: programs write
/// `NSURLErrorDomain error -1001` and `error - code -1005 … NSURLErrorDomain`.
fn number_near(text: &str, label: &str) -> Option<i64> {
    let at = text.find(label)?;
    let after = text[at + label.len()..].chars().take(NEAR_CHARS).collect::<String>();
    let before = text[..at].chars().rev().take(NEAR_CHARS).collect::<Vec<_>>();
    let before = before.into_iter().rev().collect::<String>();
    numbers(&after).next().or_else(|| numbers(&before).last())
}

/// Whole numbers with their signs; hexadecimal ones begin with `0x`.
fn numbers(text: &str) -> impl Iterator<Item = i64> + '_ {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    words.filter_map(|word| match word.strip_prefix("0x") {
        Some(hex) => i64::from_str_radix(hex, 16).ok(),
        None => word.parse().ok(),
    })
}

/// Numbers, the words that say whose they are, and their name for people.
struct Family {
    name: Option<&'static str>,
    labels: &'static [&'static str],
    rows: &'static [(i64, SeenClass, Option<Artefact>)],
}

const FAMILIES: &[Family] = &[
    Family { name: Some("NSURLErrorDomain"), labels: &["nsurlerrordomain"], rows: APPLE },
    Family { name: Some("CFNetwork"), labels: &["kcferrordomaincfnetwork"], rows: APPLE },
    Family { name: Some("OSStatus"), labels: &["nsosstatuserrordomain"], rows: APPLE_TLS },
    Family { name: None, labels: &["nsposixerrordomain"], rows: SOCKETS },
    Family { name: None, labels: ERRNO, rows: SOCKETS },
    Family { name: None, labels: &["hresult", "error code:", "fehlercode:"], rows: WINDOWS },
];

/// How Python, Rust, .NET and others introduce the number of a socket's error.
const ERRNO: &[&str] =
    &["[errno", "errno:", "errno=", "errno ", "os error", "winerror", "socketexception"];

/// `NSURLError.h` and `CFNetworkErrors.h`.
const APPLE: &[(i64, SeenClass, Option<Artefact>)] = &[
    (-1000, SeenClass::Local, Some(Artefact::AddressWrong)),
    (-1001, SeenClass::TimedOut, None),
    (-1002, SeenClass::Local, Some(Artefact::AddressWrong)),
    (-1003, SeenClass::DnsFailed, None),
    (-1004, SeenClass::TcpRefused, None),
    (-1005, SeenClass::Reset, None),
    (-1006, SeenClass::DnsFailed, None),
    (-1007, SeenClass::HttpBroken, None),
    (-1009, SeenClass::Local, Some(Artefact::Offline)),
    (-1011, SeenClass::HttpBroken, None),
    (-1014, SeenClass::HttpBroken, None),
    (-1017, SeenClass::HttpBroken, None),
    (-1018, SeenClass::Local, Some(Artefact::Offline)),
    (-1019, SeenClass::Local, Some(Artefact::Offline)),
    (-1020, SeenClass::Local, Some(Artefact::Offline)),
    (-1200, SeenClass::TlsProtocol, None),
    (-1201, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (-1202, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (-1203, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (-1204, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (-1205, SeenClass::Policy, None),
    (-1206, SeenClass::Policy, None),
    (1, SeenClass::DnsMissing, None),
    (2, SeenClass::DnsMissing, None),
    (302, SeenClass::TcpRefused, None),
    (303, SeenClass::HttpBroken, None),
    (306, SeenClass::Local, Some(Artefact::Proxy)),
    (307, SeenClass::Local, Some(Artefact::Proxy)),
    (310, SeenClass::Local, Some(Artefact::Proxy)),
    (311, SeenClass::Local, Some(Artefact::Proxy)),
];

/// `SecureTransport.h`.
const APPLE_TLS: &[(i64, SeenClass, Option<Artefact>)] = &[
    (-9800, SeenClass::TlsProtocol, None),
    (-9801, SeenClass::TlsProtocol, None),
    (-9802, SeenClass::TlsProtocol, None),
    (-9805, SeenClass::Reset, None),
    (-9806, SeenClass::Reset, None),
    (-9807, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (-9808, SeenClass::TlsCertificate, None),
    (-9812, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (-9813, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (-9814, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (-9815, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (-9816, SeenClass::Reset, None),
    (-9824, SeenClass::TlsProtocol, None),
    (-9836, SeenClass::TlsProtocol, None),
    (-9843, SeenClass::TlsCertificate, None),
];

/// `errno.h` of Linux and of macOS, and Winsock's: where they overlap they agree.
const SOCKETS: &[(i64, SeenClass, Option<Artefact>)] = &[
    (-2, SeenClass::DnsMissing, None),
    (-3, SeenClass::DnsFailed, None),
    (-5, SeenClass::DnsMissing, None),
    (50, SeenClass::Local, Some(Artefact::Offline)),
    (51, SeenClass::Local, Some(Artefact::Offline)),
    (54, SeenClass::Reset, None),
    (60, SeenClass::TimedOut, None),
    (61, SeenClass::TcpRefused, None),
    (64, SeenClass::TimedOut, None),
    (65, SeenClass::TimedOut, None),
    (100, SeenClass::HttpBroken, None),
    (101, SeenClass::Local, Some(Artefact::Offline)),
    (103, SeenClass::Reset, None),
    (104, SeenClass::Reset, None),
    (110, SeenClass::TimedOut, None),
    (111, SeenClass::TcpRefused, None),
    (112, SeenClass::TimedOut, None),
    (113, SeenClass::TimedOut, None),
    (10050, SeenClass::Local, Some(Artefact::Offline)),
    (10051, SeenClass::Local, Some(Artefact::Offline)),
    (10053, SeenClass::Reset, None),
    (10054, SeenClass::Reset, None),
    (10060, SeenClass::TimedOut, None),
    (10061, SeenClass::TcpRefused, None),
    (10065, SeenClass::TimedOut, None),
    (11001, SeenClass::DnsFailed, None),
    (11002, SeenClass::DnsFailed, None),
];

/// `WinInet.h` and `winhttp.h`, as HRESULTs (`0x8007…`) and as numbers of their own.
const WINDOWS: &[(i64, SeenClass, Option<Artefact>)] = &[
    (0x8007_2ee2, SeenClass::TimedOut, None),
    (0x8007_2ee7, SeenClass::DnsFailed, None),
    (0x8007_2efd, SeenClass::TcpRefused, None),
    (0x8007_2efe, SeenClass::Reset, None),
    (0x8007_2eff, SeenClass::Reset, None),
    (0x8007_2f05, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (0x8007_2f06, SeenClass::TlsCertificate, None),
    (0x8007_2f0d, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (0x8007_2f7d, SeenClass::TlsProtocol, None),
    (0x8007_2f8f, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (0x800c_0005, SeenClass::DnsFailed, None),
    (12002, SeenClass::TimedOut, None),
    (12007, SeenClass::DnsFailed, None),
    (12029, SeenClass::TcpRefused, None),
    (12030, SeenClass::Reset, None),
    (12031, SeenClass::Reset, None),
    (12037, SeenClass::TlsCertificate, Some(Artefact::MaybeClock)),
    (12038, SeenClass::TlsCertificate, None),
    (12045, SeenClass::TlsCertificate, Some(Artefact::MaybeInterception)),
    (12152, SeenClass::HttpBroken, None),
    (12175, SeenClass::TlsProtocol, None),
];

/// How far a number may be from the word that says whose it is, in characters: `UserInfo` and
/// brackets stand between.
const NEAR_CHARS: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_beside_the_word_that_says_whose_they_are() {
        for (text, class) in [
            ("error domain=nsurlerrordomain code=-1004 \"could not\"", Some(SeenClass::TcpRefused)),
            ("(kcferrordomaincfnetwork error -1003.)", Some(SeenClass::DnsFailed)),
            (
                "code -1005 the network connection was lost. nsurlerrordomain",
                Some(SeenClass::Reset),
            ),
            ("oserror: [errno 113] no route to host", Some(SeenClass::TimedOut)),
            ("(os error 104)", Some(SeenClass::Reset)),
            ("[winerror 10060] a connection attempt failed", Some(SeenClass::TimedOut)),
            ("error code: 0x80072ee7", Some(SeenClass::DnsFailed)),
            ("error code: 502", None),
            ("room 111, errno", None),
            ("-1004", None),
        ] {
            assert_eq!(
                meaning(&Text::new(text)).map(|(_, meaning)| meaning.class),
                class,
                "{text}"
            );
        }
    }
}
