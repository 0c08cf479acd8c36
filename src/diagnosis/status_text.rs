//! The HTTP status, the request's id and the data centre that a pasted text names.

use super::gateway::airport;

/// The status in a text in lower case: a number next to a word that makes it a status, or a
/// reason phrase alone.
pub(super) fn status(text: &str) -> Option<u16> {
    let words: Vec<&str> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let number = |at: usize| words[at].parse::<u16>().ok().filter(|code| is_error(*code));
    let alone = words.len() == 1;
    let next_to = |at: usize| {
        let before = words[at.saturating_sub(NEAR_WORDS)..at].iter();
        let after = words.get(at + 1);
        alone
            || before.into_iter().any(|word| BEFORE.iter().any(|stem| word.starts_with(stem)))
            || after.is_some_and(|word| AFTER.iter().any(|stem| word.starts_with(stem)))
    };
    let spelt = (0..words.len()).find_map(|at| number(at).filter(|_| next_to(at)));
    spelt
        .or_else(|| PHRASES.iter().find(|(phrase, _)| text.contains(phrase)).map(|(_, code)| *code))
}

/// The id of a request that error pages show, for the owner to look up; as it is written.
pub(super) fn request_id(text: &str) -> Option<String> {
    let lower = text.to_ascii_lowercase();
    ID_LABELS.iter().find_map(|label| {
        let rest = &text[lower.find(label)? + label.len()..];
        let part = |c: &char| c.is_ascii_alphanumeric() || ID_SIGNS.contains(c);
        let value = rest.trim_start_matches([':', '=', '#', ' ', '"']).chars();
        let id: String = value.take_while(part).take(ID_MAX_CHARS).collect();
        let id = id.trim_end_matches(['.', ':']).to_owned();
        let digits = id.chars().filter(char::is_ascii_digit).count();
        (id.len() >= ID_MIN_CHARS && digits > 1).then_some(id)
    })
}

/// The data centre that an id or a cache's name carries.
pub(super) fn data_centre(text: &str) -> Option<String> {
    let ray = ["ray id", "cf-ray"].iter().find_map(|label| {
        let (_, rest) = text.split_once(label)?;
        let word = rest.trim_start_matches([':', '=', ' ', '"']).split_whitespace().next()?;
        let (id, centre) = word.split_once('-')?;
        let hex = id.len() >= ID_MIN_CHARS && id.chars().all(|c| c.is_ascii_hexdigit());
        airport(centre.get(..3)?).filter(|_| hex)
    });
    let words = || text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '"' | '<' | '>'));
    let cache = || {
        words()
            .filter(|word| word.starts_with("cache-"))
            .find_map(|word| airport(word.rsplit('-').next()?.get(..3)?))
    };
    // Vercel's ids begin with the data centre and its number: `fra1::abcde-…`.
    let number_and_colons = || {
        words().find_map(|word| {
            let (place, rest) = word.split_once("::")?;
            let (letters, number) = place.split_at_checked(3)?;
            let counted = !number.is_empty() && number.chars().all(|c| c.is_ascii_digit());
            (counted && !rest.is_empty()).then(|| airport(letters)).flatten()
        })
    };
    let labelled = |label| {
        let (_, rest) = text.split_once(label)?;
        airport(rest.trim_start_matches([':', '=', ' ', '"']).get(..3)?)
    };
    ray.or_else(cache).or_else(|| labelled("x-amz-cf-pop")).or_else(number_and_colons)
}

fn is_error(code: u16) -> bool {
    (400..=530).contains(&code) || code == 999
}

/// "HTTP/1.1 502", "status code 502", "curl: … returned error: 502" are at most two words away.
const NEAR_WORDS: usize = 2;

/// Stems that make a following number a status, in several languages.
const BEFORE: &[&str] = &[
    "http",
    "error",
    "status",
    "code",
    "fehler",
    "erreur",
    "errore",
    "erro",
    "fout",
    "błąd",
    "ошибка",
    "fejl",
    "virhe",
    "hiba",
    "returned",
    "response",
    "title",
];

/// Stems that make a preceding number a status.
const AFTER: &[&str] = &[
    "bad",
    "gateway",
    "service",
    "internal",
    "forbidden",
    "not",
    "too",
    "unavailable",
    "origin",
    "web",
    "ssl",
    "unauthorized",
    "gone",
    "proxy",
    "server",
    "temporarily",
    "access",
    "error",
    "that",
    "payment",
    "interner",
    "mauvaise",
    "erreur",
    "network",
];

/// Reason phrases (RFC 9110 §15) that people paste without the number.
const PHRASES: &[(&str, u16)] = &[
    ("bad gateway", 502),
    ("gateway time-out", 504),
    ("gateway timeout", 504),
    ("service unavailable", 503),
    ("service temporarily unavailable", 503),
    ("internal server error", 500),
    ("web server is down", 521),
    ("network authentication required", 511),
    ("too many requests", 429),
    ("page not found", 404),
    ("403 forbidden", 403),
    ("unavailable for legal reasons", 451),
];

/// How pages label the id of a request, in lower case.
const ID_LABELS: &[&str] = &[
    "ray id",
    "cf-ray",
    "request id",
    "request-id",
    "request_id",
    "x-request-id",
    "reference #",
    "reference id",
    "incident id",
    "support id",
    "error id",
    "trace id",
    "correlation id",
    "varnish xid",
    "guru meditation: xid",
    "xid",
];

/// What stands in ids beside letters and digits: Akamai's have dots, Vercel's colons.
const ID_SIGNS: &[char] = &['-', '_', '=', '+', '/', '.', ':'];

/// Shorter texts are words, not ids.
const ID_MIN_CHARS: usize = 5;

/// Longer ids are cut: they are shown to people.
const ID_MAX_CHARS: usize = 64;
