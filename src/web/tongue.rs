//! Which language a request wants: the one that it names, else the one that its browser prefers.

use axum::http::HeaderMap;
use axum::http::header;
use url::form_urlencoded;

use crate::language::Language;
use crate::web::face::Face;
use crate::web::face::weight_of;

/// The parameter that names a language.
pub(super) const PARAMETER: &str = "lang";

/// The language of an answer, and whether its links and forms have to name it.
///
/// A language that a browser prefers need not be named, but does no harm; so only English, which
/// everybody gets who says nothing, depends on what the request named. Equal ones make equal pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Tongue {
    /// The language.
    pub(super) language: Language,
    /// Whether it is English, and the request named it.
    is_named_english: bool,
}

impl Tongue {
    /// The tag that links and forms of the page name, if they have to.
    pub(super) fn kept(self) -> Option<&'static str> {
        let is_kept = self.is_named_english || self.language != Language::English;
        is_kept.then(|| self.language.tag())
    }

    fn named(language: Language) -> Self {
        Self { language, is_named_english: language == Language::English }
    }
}

impl From<Language> for Tongue {
    fn from(language: Language) -> Self {
        Self { language, is_named_english: false }
    }
}

/// The language of the answer. What stands behind the name of a site belongs to its address, so
/// there the browser alone decides. Programs get English unless they name another language, and
/// the text for terminals is in English.
pub(super) fn of_request(
    path: &str,
    query: Option<&str>,
    headers: &HeaderMap,
    face: Face,
) -> Tongue {
    match face {
        Face::Text => Tongue::default(),
        Face::Program => named(query).unwrap_or_default().into(),
        Face::Page if is_our_query(path) => of_page(query, headers),
        Face::Page => preferred(headers).unwrap_or_default().into(),
    }
}

/// The language of a page at an address of our own.
pub(super) fn of_page(query: Option<&str>, headers: &HeaderMap) -> Tongue {
    match named(query) {
        Some(language) => Tongue::named(language),
        None => preferred(headers).unwrap_or_default().into(),
    }
}

/// Whether the query at this path is ours, so that a language may be named there.
fn is_our_query(path: &str) -> bool {
    matches!(path, "/" | "/check") || path.starts_with("/case/")
}

/// The language that a query names, if we speak it.
fn named(query: Option<&str>) -> Option<Language> {
    let query = query.filter(|query| query.contains(PARAMETER))?;
    let mut pairs = form_urlencoded::parse(query.as_bytes());
    Language::of_tag(&pairs.find(|(name, _)| name == PARAMETER)?.1)
}

/// The language that a browser prefers among ours (RFC 9110 §12.5.4).
fn preferred(headers: &HeaderMap) -> Option<Language> {
    let accept = headers.get(header::ACCEPT_LANGUAGE)?.to_str().ok()?;
    let mut best = None;
    for range in accept.split(',').take(RANGES_MAX) {
        let (tag, parameters) = range.split_once(';').unwrap_or((range, ""));
        let weight = weight_of(parameters);
        let known = Language::of_tag(tag).filter(|_| weight > 0);
        if let Some(language) = known
            && best.is_none_or(|(heaviest, _)| weight > heaviest)
        {
            best = Some((weight, language));
        }
    }
    best.map(|(_, language)| language)
}

/// Ranges that are read; browsers send as many as a person has chosen, mostly two or three.
const RANGES_MAX: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted(path: &str, query: Option<&str>, accept: &str, face: Face) -> Language {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_LANGUAGE, accept.parse().unwrap());
        of_request(path, query, &headers, face).language
    }

    #[test]
    fn a_chosen_language_goes_along() {
        let none = HeaderMap::new();
        let kept = |query| of_page(query, &none).kept();
        assert_eq!(kept(Some("lang=en")), Some("en"));
        assert_eq!(kept(Some("lang=de")), Some("de"));
        assert_eq!(kept(None), None);
    }

    #[test]
    fn equal_ones_make_equal_pages() {
        let none = HeaderMap::new();
        let of = |query| of_page(query, &none);
        assert_eq!(of(Some("lang=de")), Tongue::from(Language::German));
        assert_ne!(of(Some("lang=en")), Tongue::from(Language::English));
    }

    #[test]
    fn the_named_language_comes_before_the_preferred_one() {
        let page = |query, accept| wanted("/check", query, accept, Face::Page);
        assert_eq!(page(Some("url=a.example&lang=fr"), "de"), Language::French);
        assert_eq!(page(Some("url=a.example&lang=xx"), "de"), Language::German);
        assert_eq!(page(None, "nl, ja;q=0.5, de;q=0.7"), Language::German);
        assert_eq!(page(None, "de;q=0, *"), Language::English);
        assert_eq!(page(None, "pt-BR,pt;q=0.9,en;q=0.8"), Language::Portuguese);
    }

    #[test]
    fn a_sites_own_query_names_no_language_of_ours() {
        let wanted = wanted("/a.example/x", Some("lang=fr"), "ar", Face::Page);
        assert_eq!(wanted, Language::Arabic);
    }

    #[test]
    fn programs_and_terminals_are_not_surprised() {
        assert_eq!(wanted("/api/check", None, "de", Face::Program), Language::English);
        let named = wanted("/api/check", Some("lang=hi"), "de", Face::Program);
        assert_eq!(named, Language::Hindi);
        assert_eq!(wanted("/check", Some("lang=hi"), "de", Face::Text), Language::English);
    }
}
