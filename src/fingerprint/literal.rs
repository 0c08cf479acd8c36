//! The words to look for, and where to take hold of them.
//!
//! Each literal is looked for by its rarest four bytes, and compared as a whole where those are
//! found.

use std::collections::HashMap;

/// The number of a literal.
pub(super) type LiteralId = usize;

/// A text to look for. The case of ASCII letters is ignored.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Literal {
    /// The text itself, never empty.
    pub(super) text: String,
    /// What must stand beside it.
    pub(super) edge: Edge,
    /// In what kind of text it is looked for.
    pub(super) place: Place,
}

/// The kinds of text; each has its search, because the flags of logs are so short that they
/// are on every page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Place {
    /// Pages, pastes and codes.
    Page,
    /// Log lines.
    Log,
}

/// What must stand beside a literal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Edge {
    /// Anything.
    Anything,
    /// No letter, digit or underscore: it is a word of its own.
    Word,
}

impl Literal {
    /// The rarest bytes of it, by which it is looked for, and where they begin.
    pub(super) fn hold(&self) -> (usize, &[u8]) {
        let bytes = self.text.as_bytes();
        let length = bytes.len().min(HOLD_BYTES);
        let weight = |start: &usize| -> u32 {
            bytes[*start..start + length].iter().map(|byte| rarity(*byte)).sum()
        };
        let start = (0..=bytes.len() - length).max_by_key(weight).unwrap_or(0);
        (start, &bytes[start..start + length])
    }

    /// Whether the whole literal stands in `text` at `start`.
    pub(super) fn stands_at(&self, text: &[u8], start: usize) -> bool {
        let end = start + self.text.len();
        let (Some(there), own) = (text.get(start..end), self.text.as_bytes()) else { return false };
        // Most candidates differ at once, and asking for that first is cheaper than comparing.
        let alike = |at: usize| there[at].eq_ignore_ascii_case(&own[at]);
        let whole = alike(0) && alike(own.len() - 1) && there.eq_ignore_ascii_case(own);
        whole && (self.edge == Edge::Anything || self.stands_alone(text, start, end))
    }

    fn stands_alone(&self, text: &[u8], start: usize, end: usize) -> bool {
        let own = self.text.as_bytes();
        let before = start.checked_sub(1).map(|at| text[at]);
        let after = text.get(end).copied();
        let joined = |inner: Option<&u8>, outer: Option<u8>| {
            inner.is_some_and(|c| is_word(*c)) && outer.is_some_and(is_word)
        };
        !joined(own.first(), before) && !joined(own.last(), after)
    }
}

/// All literals, each once.
#[derive(Debug, Default)]
pub(super) struct Literals {
    all: Vec<Literal>,
    numbers: HashMap<Literal, LiteralId>,
}

impl Literals {
    /// The number of this literal.
    pub(super) fn intern(&mut self, text: &str, edge: Edge, place: Place) -> LiteralId {
        let literal = Literal { text: text.to_owned(), edge, place };
        if let Some(number) = self.numbers.get(&literal) {
            return *number;
        }
        self.all.push(literal.clone());
        self.numbers.insert(literal, self.all.len() - 1);
        self.all.len() - 1
    }

    /// The literals, by number.
    pub(super) fn into_all(self) -> Vec<Literal> {
        self.all
    }
}

/// Whether `text` holds `part`; the case of ASCII letters is ignored. One look at each byte, and a
/// closer one where the first byte fits.
pub(super) fn holds(text: &str, part: &str) -> bool {
    let (text, part) = (text.as_bytes(), part.as_bytes());
    let Some((first, rest)) = part.split_first() else { return true };
    let starts = text.len().saturating_sub(rest.len());
    text[..starts].iter().enumerate().any(|(at, byte)| {
        let after = at + 1;
        byte.eq_ignore_ascii_case(first)
            && text[after..after + rest.len()].eq_ignore_ascii_case(rest)
    })
}

/// Letters, digits and the underscore; every byte of a non-ASCII letter counts as one.
fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// How rare a byte is on web pages: common letters and the signs of mark-up least.
fn rarity(byte: u8) -> u32 {
    match byte.to_ascii_lowercase() {
        b' ' | b'e' | b't' | b'a' | b'o' | b'i' | b'n' | b's' | b'r' => 1,
        b'l' | b'd' | b'c' | b'h' | b'u' | b'm' | b'p' | b'/' | b'<' | b'>' | b'"' | b'=' => 2,
        b'f' | b'g' | b'b' | b'y' | b'w' | b'v' | b'-' | b'.' | b'0'..=b'9' => 3,
        _ => 4,
    }
}

/// As many bytes as fit a number that is compared at once.
pub(super) const HOLD_BYTES: usize = 4;

#[cfg(test)]
mod tests {
    use super::*;

    fn literal(text: &str, edge: Edge) -> Literal {
        Literal { text: text.to_owned(), edge, place: Place::Page }
    }

    #[test]
    fn a_part_is_found_wherever_it_stands() {
        for (text, part, wanted) in [
            ("Bad Gateway", "bad", true),
            ("Bad Gateway", "WAY", true),
            ("Bad Gateway", "bad gateway", true),
            ("Bad Gateway", "bad gateways", false),
            ("aab", "ab", true),
            ("Bad Gateway", "", true),
            ("", "", true),
            ("", "a", false),
            ("\u{e9}", "\u{e9}", true),
            ("@", "`", false),
        ] {
            assert_eq!(holds(text, part), wanted, "{part} in {text}");
        }
    }

    #[test]
    fn a_word_of_its_own_has_no_letters_beside_it() {
        let code = literal("ERR_CERT", Edge::Word);
        assert!(code.stands_at(b"net::err_cert.", 5));
        assert!(!code.stands_at(b"ERR_CERT_INVALID", 0));
        assert!(!literal("curl: (7)", Edge::Word).stands_at(b"xcurl: (7)x", 1));
    }

    #[test]
    fn the_hold_lies_inside_the_literal() {
        let line = literal("No server is available to handle this request", Edge::Anything);
        let (start, bytes) = line.hold();
        assert_eq!(&line.text.as_bytes()[start..start + bytes.len()], bytes);
        assert_eq!(literal("x", Edge::Anything).hold(), (0, b"x".as_slice()));
    }
}
