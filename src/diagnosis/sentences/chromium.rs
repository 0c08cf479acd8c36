//! Chromium's own sentences, in every language that it comes in: what Chrome, Edge, Opera, Brave
//! and Android's browsers show when a page does not load.
//!
//! The other tables know the languages that people paste most, in any wording; this one knows
//! more languages, in one wording. Only what the sentences mean stands here.

mod device;
mod page;
mod way;

use crate::verdict::SeenClass as C;

use super::Sentences;
use crate::diagnosis::codes::Artefact;

/// From the most telling to the vaguest. The headline about a secure connection comes before
/// "sent an invalid response", and what was changed in the network before what it interrupted.
pub(super) const SENTENCES: &[Sentences] = &[
    (device::CLOCK, C::TlsCertificate, Some(Artefact::Clock)),
    (device::CHANGED, C::Local, Some(Artefact::Offline)),
    (device::PROXY, C::Local, Some(Artefact::Proxy)),
    (device::CABLES, C::Local, Some(Artefact::Offline)),
    (page::PRIVATE, C::TlsCertificate, None),
    (page::NOT_SECURE, C::TlsProtocol, None),
    (way::NAME, C::DnsMissing, None),
    (way::TYPO, C::DnsMissing, None),
    (way::REFUSED, C::TcpRefused, None),
    (way::SLOW, C::TimedOut, None),
    (way::RESET, C::Reset, None),
    (way::CLOSED, C::Reset, None),
    (page::EMPTY, C::HttpBroken, None),
    (page::CIRCLES, C::HttpBroken, None),
    (page::INVALID, C::HttpBroken, None),
    (page::NOT_ALLOWED, C::Policy, None),
    (way::UNREACHABLE, C::TimedOut, None),
];

/// Whether a text begins with the headline of the page without a network. In the middle of a
/// text the same words may be about anything.
pub(super) fn begins_offline(text: &str) -> bool {
    device::OFFLINE.iter().any(|headline| text.starts_with(headline))
}
