//! `/share`: what a phone's "share" menu sends us ends in the form, filled in. It never starts a
//! check: the person looks at the address first, and presses the button.
//!
//! Programs put the address into whichever field they like, mostly inside a sentence
//! (W3C Web Share Target, section 3).

use axum::extract::RawQuery;
use axum::response::IntoResponse;
use axum::response::Redirect;
use axum::response::Response;
use url::form_urlencoded;

use crate::target::TYPED_MAX_BYTES;
use crate::target::Target;
use crate::web::cache::CachePolicy;

/// Leads to the form, with the first address that was shared.
pub(in crate::web) async fn show(RawQuery(query): RawQuery) -> Response {
    let place = match first_address(query.as_deref().unwrap_or_default()) {
        Some(address) => {
            let mut filled = form_urlencoded::Serializer::new(String::new());
            format!("/?{}", filled.append_pair("u", &address).finish())
        }
        None => "/".to_owned(),
    };
    (CachePolicy::Never, Redirect::to(&place)).into_response()
}

/// The first address of what was shared: of its own field, then of the text, then of the title.
pub(in crate::web) fn first_address(query: &str) -> Option<String> {
    let mut fields = ["url", "text", "title"].map(|name| (name, String::new()));
    for (name, value) in form_urlencoded::parse(query.as_bytes()).take(PARAMETERS_MAX) {
        let field = fields.iter_mut().find(|(known, text)| *known == name && text.is_empty());
        if let Some((_, text)) = field {
            *text = value.into_owned();
        }
    }
    let texts = || fields.iter().map(|(_, text)| text.as_str());
    texts().find_map(whole_address).or_else(|| texts().find_map(bare_address))
}

/// The first word that has a scheme, also when something stands right before it.
fn whole_address(text: &str) -> Option<String> {
    words(text).find_map(|word| {
        let lower = word.to_ascii_lowercase();
        let begin = ["https://", "http://"].iter().filter_map(|scheme| lower.find(scheme)).min()?;
        understood(&word[begin..])
    })
}

/// The first word that looks like a host, perhaps with a path.
fn bare_address(text: &str) -> Option<String> {
    words(text).map(|word| word.trim_start_matches(AROUND)).find_map(|word| {
        let host = word.split(['/', '?', '#', ':']).next()?.trim_end_matches(AROUND);
        let (before, ending) = host.rsplit_once('.')?;
        let is_host = !before.is_empty()
            && ending.len() > 1
            && ending.chars().all(char::is_alphabetic)
            && !word.contains('@');
        is_host.then(|| understood(word)).flatten()
    })
}

/// The word as it was shared, when it can be an address: without the signs of the sentence.
fn understood(word: &str) -> Option<String> {
    let word = word.trim_end_matches(AROUND);
    let fits = word.len() <= TYPED_MAX_BYTES && Target::parse(word).is_ok();
    fits.then(|| word.to_owned())
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().take(WORDS_MAX)
}

/// Signs of a sentence that stand around an address. A slash at the end belongs to it.
const AROUND: &[char] = &[
    '.', ',', ';', ':', '!', '?', '\'', '"', '(', ')', '<', '>', '[', ']', '{', '}', '«', '»', '“',
    '”', '„', '‘', '’', '…', '。', '、', '」', '「',
];

/// Words that are read of each field: more than a post or a message has.
const WORDS_MAX: usize = 2_000;

/// Parameters that are read: we ask for three.
const PARAMETERS_MAX: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    fn shared(pairs: &[(&str, &str)]) -> Option<String> {
        let mut query = form_urlencoded::Serializer::new(String::new());
        pairs.iter().for_each(|(name, value)| {
            query.append_pair(name, value);
        });
        first_address(&query.finish())
    }

    #[test]
    fn the_address_is_found_in_whichever_field_it_is() {
        let address = "https://shop.example.com/cart?a=b";
        for name in ["url", "text", "title"] {
            assert_eq!(shared(&[(name, address)]).as_deref(), Some(address), "{name}");
        }
        let both = [("title", "https://b.example.com/"), ("text", "no"), ("url", address)];
        assert_eq!(shared(&both).as_deref(), Some(address));
    }

    #[test]
    fn the_signs_of_a_sentence_are_not_part_of_it() {
        for (text, address) in [
            ("502 again: https://shop.example.com/a. Why?", "https://shop.example.com/a"),
            ("(see https://shop.example.com/a/)", "https://shop.example.com/a/"),
            ("Shop|https://shop.example.com", "https://shop.example.com"),
            ("HTTPS://Shop.example.com/", "HTTPS://Shop.example.com/"),
            ("is shop.example.com down?", "shop.example.com"),
            ("“shop.example.com/cart”", "shop.example.com/cart"),
            ("a.b c.d, then https://x.example.com", "https://x.example.com"),
        ] {
            assert_eq!(shared(&[("text", text)]).as_deref(), Some(address), "{text}");
        }
    }

    #[test]
    fn what_is_no_address_is_none() {
        for text in
            ["", "hello", "e.g. this", "me@shop.example.com", "https://", "1.5 kg", "http://["]
        {
            assert_eq!(shared(&[("text", text)]), None, "{text}");
        }
        let long = format!("https://shop.example.com/{}", "a".repeat(TYPED_MAX_BYTES));
        assert_eq!(shared(&[("url", &long)]), None);
        assert_eq!(first_address("%ff%fe&url=%00"), None);
    }
}
