//! Finds a style sheet that a page names, in the page's hostile text.
//!
//! Only on the way's own origins: a page must not send its visitors' browsers elsewhere.

use url::Url;

/// The first style sheet of a page on one of these origins.
pub(super) fn style_sheet(html: &str, base: &Url, origins: &[String]) -> Option<String> {
    let mut links = tags(html).filter(|tag| has_rel(tag, "stylesheet"));
    links.find_map(|tag| {
        let href = attribute(tag, "href")?.replace("&amp;", "&");
        let url = base.join(href.trim()).ok()?;
        let is_near = origins.contains(&url.origin().ascii_serialization());
        (is_near && url.as_str().len() <= URL_MAX_BYTES).then(|| url.into())
    })
}

/// The insides of `<link …>` tags.
fn tags(html: &str) -> impl Iterator<Item = &str> {
    let starts = html.match_indices("<link").take(TAGS_MAX);
    starts.filter_map(|(at, name)| {
        let rest = html.get(at + name.len()..)?;
        rest.starts_with(char::is_whitespace).then_some(())?;
        let tag = rest.get(..rest.find('>')?)?;
        (tag.len() <= TAG_MAX_BYTES).then_some(tag)
    })
}

fn has_rel(tag: &str, word: &str) -> bool {
    let rel = attribute(tag, "rel").unwrap_or_default();
    rel.split_ascii_whitespace().any(|one| one.eq_ignore_ascii_case(word))
}

/// The value of an attribute, in quotes or bare (HTML §13.1.2.3).
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = tag;
    loop {
        let at = rest.find(name)?;
        let before = rest[..at].chars().next_back();
        rest = rest.get(at + name.len()..)?;
        let value = rest.trim_start().strip_prefix('=').map(str::trim_start);
        if let (Some(value), Some(true)) = (value, before.map(char::is_whitespace)) {
            return quoted(value);
        }
    }
}

fn quoted(value: &str) -> Option<&str> {
    for quote in ['"', '\''] {
        if let Some(inside) = value.strip_prefix(quote) {
            return inside.split(quote).next();
        }
    }
    value.split(char::is_whitespace).next()
}

/// `<link>` tags that are looked at; the style sheet is among the first.
const TAGS_MAX: usize = 64;

/// The longest tag that is looked at, in bytes.
const TAG_MAX_BYTES: usize = 4096;

/// The longest address that is handed on, in bytes.
const URL_MAX_BYTES: usize = 2048;

#[cfg(test)]
mod tests {
    use super::*;

    fn found(html: &str) -> Option<String> {
        let base = Url::parse("https://shop.example/cart/").unwrap();
        style_sheet(html, &base, &["https://shop.example".to_owned()])
    }

    #[test]
    fn a_style_sheet_of_the_site_is_found() {
        for html in [
            "<link rel=stylesheet href=/a.css>",
            "<link rel='icon' href='/i.ico'><link href='../a.css' media=all rel='preload stylesheet'>",
            "<link\n  rel = \"StyleSheet\"\n  data-href='x' href = \"https://shop.example/a.css\" />",
        ] {
            assert_eq!(found(html).as_deref(), Some("https://shop.example/a.css"), "{html}");
        }
    }

    #[test]
    fn other_sites_and_broken_tags_are_left_alone() {
        for html in [
            "<link rel=stylesheet href=//cdn.example/a.css>",
            "<link rel=stylesheet href=javascript:alert(1)>",
            "<link rel=stylesheet href=/a.css",
            "<linkage rel=stylesheet href=/a.css>",
            "<link rel=stylesheet>",
            "<link rel=\u{e9}stylesheet href=>",
            "<link",
            "",
        ] {
            assert_eq!(found(html), None, "{html}");
        }
    }
}
