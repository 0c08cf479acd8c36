//! Which host's name a pasted text says was looked up in vain. A site's program that cannot find
//! its own database says the same words as a person's computer that cannot find the site.

use super::lexicon::Text;

/// The words of this table, for the search.
pub(super) fn words() -> impl Iterator<Item = &'static str> {
    BEFORE.iter().copied()
}

/// The host that a text names as not found, in lower case; `None` when it names none.
pub(super) fn host(text: &Text<'_>) -> Option<String> {
    BEFORE.iter().find_map(|words| {
        let (_, rest) = text.has(words).then(|| text.split_once(words))??;
        let rest = rest.trim_start_matches([' ', '"', '\'', ':', '(']);
        let part = |c: &char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        let name: String = rest.chars().take_while(part).take(HOST_MAX_CHARS).collect();
        let name = name.trim_end_matches(['.', '-']).to_owned();
        (!name.is_empty()).then_some(name)
    })
}

/// Words that programs write right before the name.
const BEFORE: &[&str] = &[
    "enotfound ",
    "eai_again ",
    "could not resolve host: ",
    "unable to resolve host address ",
    "unable to resolve host ",
    "unknownhostexception: ",
    "failed to resolve ",
    "dial tcp: lookup ",
    "could not find host ",
    "can't find the server at ",
    "could not translate host name ",
    "remote name could not be resolved: ",
];

/// The longest host name there is (RFC 1035 §2.3.4).
const HOST_MAX_CHARS: usize = 253;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_read_from_what_programs_write() {
        for (text, name) in [
            ("Error: getaddrinfo ENOTFOUND db.internal", Some("db.internal")),
            ("curl: (6) Could not resolve host: shop.example", Some("shop.example")),
            ("wget: unable to resolve host address 'shop.example'", Some("shop.example")),
            ("dial tcp: lookup shop.example on 127.0.0.53:53: no such host", Some("shop.example")),
            ("DNS_PROBE_FINISHED_NXDOMAIN", None),
        ] {
            let lower = text.to_lowercase();
            assert_eq!(host(&Text::new(&lower)).as_deref(), name, "{text}");
        }
    }
}
