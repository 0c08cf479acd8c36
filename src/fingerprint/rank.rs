//! Which of several matches to believe first.

use super::Entry;
use super::Kind;
use super::MatchConfidence;
use super::Role;
use super::pattern::Pattern;

/// Sorts first what says most: the role, then the confidence, then how exact the pattern is.
pub(super) type Rank = (u8, u8, u8, std::cmp::Reverse<usize>);

/// The rank of an entry that matched.
pub(super) fn of(entry: &Entry, pattern: &Pattern) -> Rank {
    let confidence = match entry.confidence {
        MatchConfidence::High => 0,
        MatchConfidence::Medium => 1,
        MatchConfidence::Low => 2,
    };
    (role(entry), confidence, exactness(entry, pattern), std::cmp::Reverse(pattern.size()))
}

/// A challenge overrides whatever else is on a page. Harmless pages are believed before block
/// pages, whose words are on many of them. Naming a product blames nobody, so it comes late.
fn role(entry: &Entry) -> u8 {
    let harmless_page = entry.kind == Kind::App && entry.role == Role::Hint;
    match entry.role {
        Role::Challenge => 0,
        Role::Error | Role::Block | Role::Maintenance if entry.kind != Kind::IspBlockpage => 1,
        _ if harmless_page => 2,
        Role::Error | Role::Block | Role::Maintenance => 3,
        Role::Identify => 4,
        Role::Hint => 5,
        Role::NotEvidence => 6,
    }
}

/// A header token of a product, then `Proxy-Status` (RFC 9209), then words of the page, then a
/// title or a status alone.
fn exactness(entry: &Entry, pattern: &Pattern) -> u8 {
    let mut token = pattern.header_names().filter(|name| *name != "server" && *name != "via");
    match token.next() {
        Some("proxy-status") => 1,
        Some(_) => 0,
        None if entry.vendor == GENERIC => 4,
        None if pattern.reads_text() => 2,
        None => 3,
    }
}

/// The vendor of entries that name no product.
const GENERIC: &str = "generic";
