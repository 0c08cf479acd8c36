//! How much of an address may be in a link that anybody may read.
//!
//! Scheme, host and port are what the case is about. A query and a fragment hold sessions, names
//! and searches, so they never are. A path mostly names a page, and sometimes a person or a secret
//! (`/reset/8f3a…`): it stays when it is short and each part reads like words.

use url::Url;

use crate::target::SchemeGiven;
use crate::target::Target;

/// What of an address was left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LeftOut {
    /// All behind the host: the path, and with it the query.
    pub path: bool,
    /// The question mark and all behind it.
    pub query: bool,
}

impl LeftOut {
    /// The sentence for tickets; `None` when all of the address is there.
    pub fn sentence(self) -> Option<&'static str> {
        match (self.path, self.query) {
            (true, _) => {
                Some("The address was longer. The rest of it may be private, so it is not here.")
            }
            (false, true) => Some(
                "The address went on behind a question mark. That may be private, so it is not here.",
            ),
            (false, false) => None,
        }
    }

    /// The id of the same sentence for pages.
    pub fn message(self) -> Option<&'static str> {
        match (self.path, self.query) {
            (true, _) => Some("case-left-out-path"),
            (false, true) => Some("case-left-out-query"),
            (false, false) => None,
        }
    }
}

/// The target without what may be private.
pub(super) fn fit_to_share(target: &Target) -> (Target, LeftOut) {
    let url = target.url();
    let left_out = LeftOut { path: !is_plain(url.path()), query: url.query().is_some() };
    (target.shortened(!left_out.path), left_out)
}

/// The text from which [`Target::parse`] makes this target again.
pub(super) fn written(target: &Target) -> String {
    let whole = target.canonical();
    let bare =
        whole.strip_prefix("https://").filter(|_| target.scheme_given() == SchemeGiven::Assumed);
    let same = bare.filter(|bare| Target::parse(bare).is_ok_and(|again| again == *target));
    same.unwrap_or(whole).to_owned()
}

/// A URL in a fact, without what may be private; nothing when it is none.
pub(super) fn url_fit_to_share(text: &str) -> Option<String> {
    let url = Url::parse(text).ok().filter(|url| matches!(url.scheme(), "http" | "https"))?;
    Some(without_private(url).into())
}

fn without_private(mut url: Url) -> Url {
    url.set_query(None);
    url.set_fragment(None);
    // These two fail for addresses that cannot have a name before the host; then there is none.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    if !is_plain(url.path()) {
        url.set_path("/");
    }
    url
}

/// Whether a path reads like the name of a page.
fn is_plain(path: &str) -> bool {
    path.len() <= PATH_MAX_BYTES && path.split('/').all(is_plain_part)
}

/// Letters, digits, hyphens, dots and the like, and words between them.
fn is_plain_part(part: &str) -> bool {
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    part.len() <= PART_MAX_BYTES
        && digits <= DIGITS_MAX
        && part.split(['-', '_', '.']).all(is_plain_word)
}

/// Short, letters in one case but for the first, and with digits only when it is shorter still:
/// `about`, `Contact`, `FAQ`, `v2`, `html5`. Keys and numbers of people and orders are not so, nor is
/// what nobody could say aloud.
fn is_plain_word(word: &str) -> bool {
    let is_even = |rest: &str| {
        !rest.bytes().any(|byte| byte.is_ascii_uppercase())
            || !rest.bytes().any(|byte| byte.is_ascii_lowercase())
    };
    let has_digit = word.bytes().any(|byte| byte.is_ascii_digit());
    word.bytes().all(|byte| byte.is_ascii_alphanumeric())
        && word.len() <= if has_digit { MIXED_MAX_BYTES } else { WORD_MAX_BYTES }
        && is_even(word.get(1..).unwrap_or_default())
        && word.split(is_vowel).all(|between| between.len() <= CONSONANTS_MAX)
}

fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// A longer path is seldom one that somebody made up to be read.
const PATH_MAX_BYTES: usize = 64;

/// Titles of pages run to some words.
const PART_MAX_BYTES: usize = 40;

/// The longest words of Western languages that people use are about that long.
const WORD_MAX_BYTES: usize = 20;

/// As in "strengths". Of the keys of twenty letters by chance, three in four have more in a row.
const CONSONANTS_MAX: usize = 5;

/// `html5` and `2026`; a key that fits here opens nothing.
const MIXED_MAX_BYTES: usize = 5;

/// A day (`2026-11-27`) has eight. More are a number of something, or of somebody.
const DIGITS_MAX: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(typed: &str) -> String {
        written(&fit_to_share(&Target::parse(typed).unwrap()).0)
    }

    #[test]
    fn paths_of_words_stay() {
        for path in
            ["", "cart", "a/b", "About/team.html", "blog/2026-11-27/what-is-new", "v2/", "FAQ"]
        {
            assert!(shared(&format!("https://shop.example/{path}")).ends_with(path), "{path}");
        }
    }

    #[test]
    fn what_may_be_private_goes() {
        for path in [
            "reset/8f3a91bc",
            "u/5551234567",
            "mail/alice@shop.example",
            "s/aGVsbG8gd29ybGQ",
            "a%20b",
            "session=ab",
            "token/abcdefghijklmnopqrstuvwxyz",
            "one/two/three/four/five/six/seven/eight/nine/ten/eleven/twelve/13",
            "order/123456789",
            "reset/kwtjvmbqzaeoprtlnxcd",
        ] {
            assert_eq!(shared(&format!("https://shop.example/{path}")), "https://shop.example/");
        }
        assert_eq!(shared("https://shop.example/cart?user=alice#x"), "https://shop.example/cart");
        assert_eq!(shared("shop.example:8443/cart?user=alice"), "shop.example:8443/cart");
    }

    #[test]
    fn urls_in_facts_are_shortened_too() {
        let fit = |url| url_fit_to_share(url).unwrap_or_default();
        assert_eq!(fit("https://a:b@login.example/in?next=1#2"), "https://login.example/in");
        assert_eq!(fit("https://login.example/8f3a91bc"), "https://login.example/");
        assert_eq!(fit("ftp://login.example/"), "");
        assert_eq!(fit("no url"), "");
    }
}
