//! The ids of requests that error pages show, for the owner to look up, and the person's own
//! address, which some pages show as well.
//!
//! Found by the label before them or by their shape; kept as they are written. They are the
//! person's to share: nothing is looked up here.

use std::net::IpAddr;
use std::sync::LazyLock;

use super::lexicon::Lexicon;

/// The ids in a text, the one that leads furthest first, each once.
pub(super) fn ids(text: &str) -> Vec<String> {
    let lower = text.to_ascii_lowercase();
    let found = LABELLED.found_in(&lower);
    let labels = LABELS.iter().filter(|label| found.has(label));
    let labelled = labels.filter_map(|label| after(text, &lower, label));
    let cloudflare = lower.contains("cloudflare");
    let shaped = text
        .split(is_border)
        .filter(|word| is_vercels(word) || is_azures(word) || (cloudflare && is_cloudflares(word)));
    let mut ids: Vec<String> = Vec::new();
    for id in labelled.chain(shaped.map(str::to_owned)) {
        let known = ids.iter().any(|known| known.contains(&id) || id.contains(known.as_str()));
        if ids.len() < IDS_MAX && !known {
            ids.push(id);
        }
    }
    ids
}

/// The person's address, where a page says that it is theirs.
pub(super) fn shown_address(text: &str) -> Option<IpAddr> {
    let lower = text.to_lowercase();
    let found = ADDRESS_LABELLED.found_in(&lower);
    ADDRESS_LABELS.iter().filter(|label| found.has(label)).find_map(|label| {
        lower.match_indices(label).take(LABELS_SEEN_MAX).find_map(|(at, _)| {
            let rest = lower[at + label.len()..].chars().take(ADDRESS_NEAR_CHARS);
            let rest = rest.collect::<String>();
            let mut words =
                rest.split(|c: char| !(c.is_ascii_hexdigit() || matches!(c, '.' | ':')));
            words.find_map(|word| word.trim_matches('.').trim_start_matches(": ").parse().ok())
        })
    })
}

/// The id after a label: `Reference #18.2d…`, `support ID is: 123…`, `<RequestId>44…`.
fn after(text: &str, lower: &str, label: &str) -> Option<String> {
    lower.match_indices(label).take(LABELS_SEEN_MAX).find_map(|(at, _)| {
        let rest = text[at + label.len()..].trim_start_matches(BETWEEN);
        let rest = ["is", "ist", "est", "number"]
            .iter()
            .find_map(|word| rest.strip_prefix(word)?.strip_prefix([' ', ':']))
            .unwrap_or(rest);
        let part = |c: &char| c.is_ascii_alphanumeric() || SIGNS.contains(c);
        let value = rest.trim_start_matches(BETWEEN).chars();
        let id: String = value.take_while(part).take(ID_MAX_CHARS).collect();
        let id = id.trim_end_matches(['.', ':', '/']).to_owned();
        let digits = id.chars().filter(char::is_ascii_digit).count();
        (id.len() >= ID_MIN_CHARS && digits > 1).then_some(id)
    })
}

/// `fra1::abcde-1732421469000-0a1b2c3d4e5f`: a region, and after it a time and a chance number.
fn is_vercels(word: &str) -> bool {
    let Some((region, rest)) = word.split_once("::") else { return false };
    let region_is_one = region.len() == 4 && region.ends_with(|c: char| c.is_ascii_digit());
    region_is_one && rest.split('-').count() >= 3 && word.len() <= ID_MAX_CHARS
}

/// Sixteen hexadecimal digits, whatever a translator made of "Ray ID".
fn is_cloudflares(word: &str) -> bool {
    word.len() == 16 && word.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f'))
}

/// The last line of Azure Front Door's pages is its reference alone: a zero, and Base64 after it.
fn is_azures(word: &str) -> bool {
    let has = |test: fn(&char) -> bool| word.chars().any(|c| test(&c));
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | '=');
    word.starts_with('0')
        && AZURE_CHARS.contains(&word.len())
        && word.chars().all(sign)
        && has(char::is_ascii_uppercase)
        && has(char::is_ascii_lowercase)
}

fn is_border(c: char) -> bool {
    c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | ',' | '(' | ')')
}

/// How pages and header fields label the id of a request, in lower case. Those that name one
/// request come before those that name a rule or a case.
const LABELS: &[&str] = &[
    "ray id",
    "ray-id",
    "rayid",
    "id de ray",
    "cf-ray",
    "x-amz-cf-id",
    "x-vercel-id",
    "fly-request-id",
    "x-nf-request-id",
    "x-azure-ref",
    "netlify internal id",
    "request id",
    "request-id",
    "request_id",
    "requestid",
    "x-request-id",
    "anfrage-id",
    "anforderungs-id",
    "id de la requête",
    "id de solicitud",
    "id de la solicitud",
    "id richiesta",
    "id da solicitação",
    "идентификатор запроса",
    "リクエスト id",
    "请求 id",
    "请求id",
    "요청 id",
    "reference #",
    "reference id",
    "reference number",
    "reference code",
    "reference:",
    "ref id",
    "incident id",
    "incident number",
    "support id",
    "event id",
    "transaction id",
    "activity id",
    "activityid",
    "error id",
    "trace id",
    "traceid",
    "correlation id",
    "correlation-id",
    "referenznummer",
    "référence",
    "número de referencia",
    "numero di riferimento",
    "varnish xid",
    "guru meditation: xid",
    "xid",
];

static LABELLED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(LABELS));

/// How pages introduce the address of the one who reads them, in lower case.
const ADDRESS_LABELS: &[&str] = &[
    "your ip",
    "your public ip",
    "client ip",
    "client-ip",
    "client address",
    "visitor ip",
    "cf-connecting-ip",
    "ihre ip",
    "deine ip",
    "votre ip",
    "votre adresse ip",
    "adresse ip :",
    "tu ip",
    "su ip",
    "tu dirección ip",
    "su dirección ip",
    "il tuo ip",
    "tuo indirizzo ip",
    "suo indirizzo ip",
    "seu ip",
    "seu endereço ip",
    "o seu ip",
    "uw ip",
    "je ip",
    "jouw ip",
    "twój adres ip",
    "twoje ip",
    "ваш ip",
    "ip adresiniz",
    "お使いの ip",
    "お客様の ip",
    "あなたの ip",
    "您的 ip",
    "您的ip",
    "你的 ip",
    "你的ip",
    "사용자 ip",
    "귀하의 ip",
    "내 ip",
];

static ADDRESS_LABELLED: LazyLock<Lexicon> = LazyLock::new(|| Lexicon::of(ADDRESS_LABELS));

/// What stands between a label and its id; some pages give each a line of its own.
const BETWEEN: [char; 8] = [':', '=', '#', ' ', '"', '>', '\r', '\n'];

/// What stands in ids beside letters and digits: Akamai's have dots, Vercel's colons.
const SIGNS: &[char] = &['-', '_', '=', '+', '/', '.', ':'];

/// Shorter texts are words, not ids.
const ID_MIN_CHARS: usize = 5;

/// Longer ids are cut: they are shown to people.
const ID_MAX_CHARS: usize = 64;

/// Azure's references, in characters: 37 bytes or more in Base64.
const AZURE_CHARS: std::ops::RangeInclusive<usize> = 48..=ID_MAX_CHARS;

/// An id and perhaps a reference beside it are told; more are not needed.
const IDS_MAX: usize = 2;

/// A label that stands more often in a text is a word of it.
const LABELS_SEEN_MAX: usize = 4;

/// "Your IP address was: " is the longest way from a label to its address, in characters.
const ADDRESS_NEAR_CHARS: usize = 60;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_found_by_label_and_by_shape() {
        for (text, wanted) in [
            ("Cloudflare Ray ID: 8f1a2b3c4d5e6f70-AMS", &["8f1a2b3c4d5e6f70-AMS"][..]),
            ("Request ID:\r\nq7XnZrKtSA2m9c", &["q7XnZrKtSA2m9c"]),
            ("Your support ID is: 1234567890123456789 [Go Back]", &["1234567890123456789"]),
            ("<RequestId>4442587FB7D0A2F9</RequestId>", &["4442587FB7D0A2F9"]),
            ("x-vercel-id: fra1::8x2kd-1732421469000-0a1b", &["fra1::8x2kd-1732421469000-0a1b"]),
            ("Ray ID: 8f1a2b3c4d5e6f70 Reference ID: 77-12-a", &["8f1a2b3c4d5e6f70", "77-12-a"]),
            ("request id: please tell", &[]),
            ("reference: see page 4", &[]),
        ] {
            assert_eq!(ids(text), wanted, "{text}");
        }
    }

    #[test]
    fn the_address_is_theirs_only_when_the_page_says_so() {
        for (text, wanted) in [
            ("Your IP: 203.0.113.9 • Performance", Some("203.0.113.9")),
            ("Ihre IP-Adresse lautet 2001:db8::7.", Some("2001:db8::7")),
            ("您的 IP: 198.51.100.7", Some("198.51.100.7")),
            ("Your IP: Click to reveal 1.2", None),
            ("Proxy IP: 198.51.100.1", None),
            ("Connection to 192.0.2.7 failed", None),
        ] {
            assert_eq!(shown_address(text), wanted.map(|ip| ip.parse().unwrap()), "{text}");
        }
    }
}
