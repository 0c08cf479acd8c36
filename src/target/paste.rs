//! Where in a pasted text is the address? Quotes around it and words beside it go away.
//!
//! Only what is plainly a sentence around an address is taken apart. When the rest could be a
//! part of the address, the text is refused: `http://exa mple.com` must not lead to `mple.com`.

use crate::target::NotATarget;

/// The address alone, without what stands around it.
///
/// # Errors
/// [`NotATarget`] when there is no address, more than one, or one with a space in it.
pub(super) fn address_in(text: &str) -> Result<&str, NotATarget> {
    let text = unwrapped(text);
    if !text.contains(' ') {
        return Ok(ended(text));
    }
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let is_found = if words.iter().any(|word| has_scheme(word)) { has_scheme } else { is_bare };
    let mut found = words.iter().copied().filter(|word| is_found(word));
    let Some(address) = found.next() else { return Err(NotATarget::NoAddress) };
    if found.next().is_some() {
        return Err(NotATarget::ManyAddresses);
    }
    if stands_in_a_sentence(address, &words) {
        Ok(ended(without_punctuation(address)))
    } else {
        Err(NotATarget::SpaceInside)
    }
}

/// Takes quotes and brackets away that enclose the whole text.
fn unwrapped(mut text: &str) -> &str {
    for _ in 0..WRAPPERS_MAX {
        let inner = WRAPPERS
            .iter()
            .find_map(|(open, close)| text.strip_prefix(*open)?.strip_suffix(*close));
        // Square brackets around anything but a whole address belong to it: `[::1]`.
        let inner = inner.or_else(|| {
            text.strip_prefix('[')?.strip_suffix(']').filter(|inner| has_scheme(inner))
        });
        let Some(inner) = inner else { break };
        text = inner.trim_matches(' ');
    }
    text
}

/// Whether the words beside the address are words of a sentence. One word behind an address, or
/// beside one without a scheme, is rather a piece of it; so is any word behind a query.
fn stands_in_a_sentence(address: &str, words: &[&str]) -> bool {
    let leads_with_word = words.first().is_some_and(|first| *first != address);
    let ends_the_text = words.last().is_some_and(|last| *last == address);
    if address.trim_end_matches('?').contains('?') && !ends_the_text {
        return false;
    }
    let enough = if leads_with_word && has_scheme(address) { 2 } else { SENTENCE_MIN_WORDS };
    words.len() >= enough && words.iter().all(|word| *word == address || is_plain(word))
}

/// Whether the word begins like a whole web address.
fn has_scheme(word: &str) -> bool {
    let word = word.trim_start_matches(OPENING).as_bytes();
    ["http://", "https://"].iter().any(|scheme| {
        word.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    })
}

/// Whether the word looks like a host without a scheme: dots inside, letters at the end.
fn is_bare(word: &str) -> bool {
    let word = without_punctuation(word);
    let host = word.split(['/', '?', '#', ':']).next().unwrap_or_default();
    let Some((before, last)) = host.rsplit_once('.') else { return false };
    !before.is_empty()
        && last.chars().count() > 1
        && last.chars().all(char::is_alphabetic)
        && !word.contains('@')
}

/// Whether the word is one of ordinary language, with the punctuation of a sentence.
fn is_plain(word: &str) -> bool {
    word.trim_matches(|sign| OPENING.contains(&sign) || CLOSING.contains(&sign))
        .chars()
        .all(|letter| letter.is_alphanumeric() || JOINING.contains(&letter))
}

/// The address without a fragment, which is never sent, and without signs that end no address.
/// All of them go: an address that was read once must read the same when it is read again.
fn ended(address: &str) -> &str {
    let before_fragment = address.split('#').next().unwrap_or_default();
    before_fragment.trim_end_matches([',', ';', '!'])
}

/// Takes the punctuation of the sentence away. A closing bracket stays where the address has
/// the opening one.
fn without_punctuation(word: &str) -> &str {
    let word = word.trim_start_matches(OPENING);
    word.trim_end_matches(|sign| CLOSING.contains(&sign) && !(sign == ')' && word.contains('(')))
}

/// Signs that enclose a whole text.
const WRAPPERS: &[(char, char)] = &[
    ('"', '"'),
    ('\'', '\''),
    ('`', '`'),
    ('<', '>'),
    ('(', ')'),
    ('\u{201c}', '\u{201d}'),
    ('\u{201e}', '\u{201c}'),
    ('\u{2018}', '\u{2019}'),
    ('\u{ab}', '\u{bb}'),
];

/// How often a text is unwrapped: quotes in brackets in quotes, and one more.
const WRAPPERS_MAX: usize = 4;

/// The fewest words of a text in which an address may stand without a scheme, or first.
const SENTENCE_MIN_WORDS: usize = 3;

/// Signs that may stand before a word of a sentence.
const OPENING: &[char] =
    &['"', '\'', '`', '<', '(', '[', '\u{201c}', '\u{201e}', '\u{2018}', '\u{ab}'];

/// Signs that may stand behind a word of a sentence.
const CLOSING: &[char] = &[
    '.', ',', ';', ':', '!', '?', '"', '\'', '`', '>', ')', ']', '\u{2026}', '\u{201d}',
    '\u{201c}', '\u{2019}', '\u{bb}',
];

/// Signs inside a word, or alone between two: hyphens, dashes, apostrophes.
const JOINING: &[char] = &['-', '\u{2013}', '\u{2014}', '\'', '\u{2019}'];
