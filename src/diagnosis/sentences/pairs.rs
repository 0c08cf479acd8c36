//! A thing and what became of it: "the connection … was reset" in any wording.
//!
//! Browsers change their sentences with every version and translator; the two words that carry
//! the meaning stay. Both have to stand near each other, in either order.

mod fates;
mod things;

use crate::diagnosis::lexicon::Text;
use crate::verdict::SeenClass;

use self::fates::CANNOT_CONNECT;
use self::fates::CANNOT_ESTABLISH;
use self::fates::CUT;
use self::fates::NOT_FOUND;
use self::fates::REFUSED;
use self::fates::SENT;
use self::fates::SILENT;
use self::fates::TIMED_OUT;
use self::fates::TOO_LONG;
use self::fates::TOO_OFTEN;
use self::fates::UNAVAILABLE;
use self::fates::UNTRUSTED;
use self::things::ADDRESS;
use self::things::ANSWER;
use self::things::AWAITED;
use self::things::CERTIFICATE;
use self::things::CONNECTION;
use self::things::MAINTENANCE;
use self::things::NO_DATA;
use self::things::REDIRECT;
use self::things::SECURE_CONNECTION;
use self::things::SERVER;
use self::things::SITE;

/// The words of both tables, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    let rows = ABOUT_TLS.iter().chain(PAIRS);
    let lists = rows.flat_map(|(things, fates, _)| things.iter().chain([fates]));
    lists.copied().flatten().copied()
}

/// What a text says of the encrypted connection with two words near each other: told before
/// anything about connections as such.
pub(super) fn about_tls(text: &Text<'_>) -> Option<SeenClass> {
    first_in(ABOUT_TLS, text)
}

/// What a text says of the way and the page with two words near each other.
pub(super) fn class(text: &Text<'_>) -> Option<SeenClass> {
    first_in(PAIRS, text)
}

fn first_in(pairs: &[Pair], text: &Text<'_>) -> Option<SeenClass> {
    let told = |things: &[&[&str]], fates: &[&str]| {
        // Few words stand in a text at all; only those are worth a look at their places.
        let fates: Vec<&str> = fates.iter().copied().filter(|fate| text.has(fate)).collect();
        let mut things = things.iter().copied().flatten().filter(|thing| text.has(thing));
        let meets = |around: &str| fates.iter().any(|fate| around.contains(fate));
        !fates.is_empty() && things.any(|thing| near(text, thing, meets))
    };
    let row = pairs.iter().find(|(things, fates, _)| told(things, fates));
    row.map(|(_, _, class)| *class)
}

/// Whether one of the places of a word has the right words around it.
fn near(text: &str, word: &str, holds: impl Fn(&str) -> bool) -> bool {
    text.match_indices(word).take(PLACES_MAX).any(|(at, _)| {
        let before = text[..at].char_indices().rev().nth(NEAR_CHARS).map_or(0, |(start, _)| start);
        let after = &text[at..];
        let end =
            after.char_indices().nth(word.len() + NEAR_CHARS).map_or(after.len(), |(end, _)| end);
        holds(&text[before + sentence_start(&text[before..at])..at + sentence_end(&after[..end])])
    })
}

/// Where the sentence begins that the end of a text belongs to.
fn sentence_start(before: &str) -> usize {
    let ends = SENTENCE_ENDS.iter().filter_map(|end| before.rfind(end).map(|at| at + end.len()));
    ends.max().unwrap_or(0)
}

/// Where the sentence ends that a text begins with.
fn sentence_end(after: &str) -> usize {
    SENTENCE_ENDS.iter().filter_map(|end| after.find(end)).min().unwrap_or(after.len())
}

/// A thing, what may become of it, and what that means.
type Pair = (&'static [&'static [&'static str]], &'static [&'static str], SeenClass);

const ABOUT_TLS: &[Pair] = &[
    (&[CERTIFICATE], UNTRUSTED, SeenClass::TlsCertificate),
    (&[SECURE_CONNECTION], CANNOT_ESTABLISH, SeenClass::TlsProtocol),
];

/// From the most telling to the vaguest.
const PAIRS: &[Pair] = &[
    (&[REDIRECT], TOO_OFTEN, SeenClass::HttpBroken),
    (&[NO_DATA], SENT, SeenClass::HttpBroken),
    (&[SERVER, ADDRESS], NOT_FOUND, SeenClass::DnsMissing),
    (&[CONNECTION], REFUSED, SeenClass::TcpRefused),
    (&[CONNECTION], CUT, SeenClass::Reset),
    (&[TIMED_OUT], AWAITED, SeenClass::TimedOut),
    (&[MAINTENANCE], UNAVAILABLE, SeenClass::SoftError),
    (&[SERVER], CANNOT_CONNECT, SeenClass::TcpRefused),
    (&[SERVER, SITE], SILENT, SeenClass::TimedOut),
    (&[CONNECTION], SILENT, SeenClass::TimedOut),
    (&[ANSWER], TOO_LONG, SeenClass::TimedOut),
];

/// How far a thing and its fate may stand from each other, in characters: an address and a few
/// words.
const NEAR_CHARS: usize = 60;

/// Two words of two sentences are not about each other.
const SENTENCE_ENDS: &[&str] = &[". ", "! ", "? ", "。", "！", "？", "\u{964} "];

/// A word that stands more often in a text is what the text is about.
const PLACES_MAX: usize = 12;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn new_wordings_are_understood_by_their_two_words() {
        for (text, wanted) in [
            ("die verbindung zu shop.example wurde leider zurückgesetzt", Some(SeenClass::Reset)),
            ("le serveur demandé est introuvable", Some(SeenClass::DnsMissing)),
            ("сервер shop.example слишком долго не отвечает", Some(SeenClass::TimedOut)),
            ("無法找到伺服器", Some(SeenClass::DnsMissing)),
            ("a secure connection to our shop, and no order is refunded", None),
            ("", None),
        ] {
            assert_eq!(class(&Text::new(text)), wanted, "{text}");
        }
    }

    #[test]
    fn words_far_from_each_other_say_nothing() {
        let text = format!("connection {} refused", "and so on ".repeat(9));
        assert_eq!(class(&Text::new(&text)), None);
    }

    #[test]
    fn words_of_two_sentences_are_not_about_each_other() {
        assert_eq!(class(&Text::new("the offer was refused. connection by tram 5")), None);
        assert_eq!(
            class(&Text::new("the tram is full! connection refused")),
            Some(SeenClass::TcpRefused)
        );
        assert_eq!(class(&Text::new("連線。無法提供茶具。被拒絕")), None);
    }

    #[test]
    fn games_have_time_outs_too() {
        assert_eq!(class(&Text::new("the coach took a timeout before the last throw")), None);
        assert_eq!(
            class(&Text::new("dial tcp 192.0.2.1:443: i/o timeout")),
            Some(SeenClass::TimedOut)
        );
    }
}
