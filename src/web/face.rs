//! In which shape an answer goes out: a page, plain text, or JSON for programs.

use axum::http::HeaderMap;
use axum::http::header;

/// The shape of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Face {
    /// HTML, for browsers.
    Page,
    /// Plain text, for terminals.
    Text,
    /// JSON, for programs.
    Program,
}

impl Face {
    /// The shape that a request wants: API paths get JSON, and on page routes a client that
    /// prefers `text/plain`, or is curl or wget and takes anything, gets plain text.
    pub(super) fn of(path: &str, headers: &HeaderMap) -> Self {
        if path.starts_with("/api/") {
            return Self::Program;
        }
        let accept = text_of(headers, header::ACCEPT);
        let plain = quality(accept, "text", "plain");
        let html = quality(accept, "text", "html");
        let takes_anything = accept.is_empty() || accept.trim() == "*/*";
        if plain > html || (takes_anything && is_terminal(headers)) {
            return Self::Text;
        }
        Self::Page
    }

    /// Whether a client would rather have JSON than HTML, on a page that has both.
    pub(super) fn asks_for_json(headers: &HeaderMap) -> bool {
        let accept = text_of(headers, header::ACCEPT);
        quality(accept, "application", "json") > quality(accept, "text", "html")
    }

    /// Whether a request names HTML, and not only anything.
    pub(super) fn asks_for_html(headers: &HeaderMap) -> bool {
        let accept = text_of(headers, header::ACCEPT);
        accept.contains("text/html") && quality(accept, "text", "html") > 0
    }
}

/// Whether a client takes gzip, the coding that every one of them knows (RFC 9110 §12.5.3).
pub(super) fn accepts_gzip(headers: &HeaderMap) -> bool {
    let accept = text_of(headers, header::ACCEPT_ENCODING);
    accept.split(',').take(RANGES_MAX).any(|coding| {
        let mut parameters = coding.split(';');
        let name = parameters.next().unwrap_or_default().trim();
        name.eq_ignore_ascii_case("gzip") && thousandths(parameters) > 0
    })
}

fn is_terminal(headers: &HeaderMap) -> bool {
    let agent = text_of(headers, header::USER_AGENT).to_ascii_lowercase();
    TERMINALS.iter().any(|terminal| agent.starts_with(terminal))
}

/// How much a client wants a type, in thousandths (RFC 9110 §12.5.1): the most specific range
/// that covers it decides.
fn quality(accept: &str, kind: &str, subtype: &str) -> u16 {
    let mut best = (0, 0);
    for range in accept.split(',').take(RANGES_MAX) {
        let mut parameters = range.split(';');
        let name = parameters.next().unwrap_or_default().trim().to_ascii_lowercase();
        let rank = match name.split_once('/') {
            Some((left, right)) if left == kind && right == subtype => 3,
            Some((left, "*")) if left == kind => 2,
            Some(("*", "*")) => 1,
            _ => continue,
        };
        if rank > best.0 {
            best = (rank, thousandths(parameters));
        }
    }
    best.1
}

/// How much a range weighs by its parameters, in thousandths.
pub(super) fn weight_of(parameters: &str) -> u16 {
    thousandths(parameters.split(';'))
}

/// The `q` parameter, in thousandths; 1000 when there is none.
fn thousandths<'a>(parameters: impl Iterator<Item = &'a str>) -> u16 {
    let q = parameters.filter_map(|one| one.split_once('=')).find(|(name, _)| {
        let name = name.trim();
        name.eq_ignore_ascii_case("q")
    });
    let Some((_, value)) = q else { return 1000 };
    let value: f32 = value.trim().parse().unwrap_or(0.0);
    // The cast saturates and turns NaN into 0: no text can make it wrong.
    (value.clamp(0.0, 1.0) * 1000.0) as u16
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> &str {
    headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

/// The terminals that the contract names, by how their User-Agent begins.
const TERMINALS: [&str; 2] = ["curl/", "wget/"];

/// Media ranges that are read; browsers send fewer than ten.
const RANGES_MAX: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    fn face(accept: &str, agent: &str) -> Face {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT, accept.parse().unwrap());
        headers.insert(header::USER_AGENT, agent.parse().unwrap());
        Face::of("/example.com", &headers)
    }

    #[test]
    fn browsers_get_a_page_and_terminals_get_text() {
        let chrome = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        assert_eq!(face(chrome, "Mozilla/5.0"), Face::Page);
        assert_eq!(face("*/*", "Mozilla/5.0"), Face::Page);
        assert_eq!(face("*/*", "curl/8.5.0"), Face::Text);
        assert_eq!(face("*/*", "Wget/1.21.3"), Face::Text);
    }

    #[test]
    fn what_is_asked_for_beats_who_asks() {
        assert_eq!(face("text/html", "curl/8.5.0"), Face::Page);
        assert_eq!(face("text/plain", "Mozilla/5.0"), Face::Text);
        assert_eq!(face("text/plain;q=0.5, text/html;q=0.9", "x"), Face::Page);
        assert_eq!(face("text/plain, */*;q=0.1", "x"), Face::Text);
        assert_eq!(face("text/plain;q=nan, text/*;q=0.3", "x"), Face::Page);
    }

    #[test]
    fn api_paths_speak_json() {
        assert_eq!(Face::of("/api/check", &HeaderMap::new()), Face::Program);
        assert_eq!(Face::of("/api", &HeaderMap::new()), Face::Page);
    }
}
