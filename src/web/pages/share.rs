//! What goes with a verdict to others: the link to its case, the text for a support ticket, and
//! what chats show of a link (Open Graph, <https://ogp.me/>).

use std::time::SystemTime;

use crate::case::Case;
use crate::check::Checked;
use crate::explanation::clean;
use crate::language::Language;
use crate::target::SchemeGiven;
use crate::target::Target;
use crate::web::Links;
use crate::web::pages::check::parts;
use crate::web::pages::link::asked_by;
use crate::wire::Answer;

/// The share of a page. Links are absolute where the operator told our address: it is never taken
/// from a request, whose `Host` a stranger writes.
pub(in crate::web) struct Share {
    /// The path of the case.
    pub(in crate::web) path: String,
    /// The link to the case.
    pub(in crate::web) link: String,
    /// The case as text.
    pub(in crate::web) ticket: String,
    /// The answer in a sentence.
    pub(in crate::web) title: String,
    /// What it means.
    pub(in crate::web) description: String,
    /// Where this page is, for those who show a link to it; absolute or not there.
    pub(in crate::web) page: Option<String>,
    /// The picture of the case; absolute or not there.
    pub(in crate::web) picture: Option<String>,
}

impl Share {
    /// The share of an answer that was just given.
    pub(super) fn of(checked: &Checked, language: Language, links: &Links) -> Self {
        let case = Case::of(parts(checked));
        // A ticket is for support, and in English; what chats show is in the language of the page.
        let told = case.answer(&case.explanation(language), SystemTime::now());
        let mut share = Self::of_case(&case, &told, &case.code(&links.key), links);
        // A page that answers to what somebody said is theirs; everybody else is sent to the case.
        if checked.report.is_empty() {
            share.page = links.absolute(&clean_link(&checked.target));
        }
        // The owner finds the request by it. Only the person has this page, and decides.
        let understood = checked.verdict.understood.as_ref();
        if let Some(id) = understood.and_then(|it| it.request_id.as_deref()) {
            let id = clean(id, ID_MAX_CHARS);
            share.ticket.push_str(&format!("The request id on the error page: {id}\n"));
        }
        share
    }

    /// The share of a case that somebody opened.
    pub(super) fn of_case(case: &Case, answer: &Answer, code: &str, links: &Links) -> Self {
        let path = path(code);
        let page = links.absolute(&path);
        let link = page.clone().unwrap_or_else(|| path.clone());
        let description = answer.explanation.join(" ");
        Self {
            path,
            ticket: case.ticket(&link, SystemTime::now()),
            title: answer.headline.clone(),
            description: clean(&description, DESCRIPTION_MAX_CHARS),
            picture: links.absolute(&format!("{}{PICTURE}", self::path(code))),
            page,
            link,
        }
    }
}

/// The path of a case.
fn path(code: &str) -> String {
    format!("/case/{code}")
}

/// The link to a check, short when the address is nothing but a name.
pub(super) fn clean_link(target: &Target) -> String {
    let url = target.url();
    let is_bare = url.path() == "/" && url.query().is_none() && target.is_https();
    let short = format!("/{}", url.authority());
    // Some names read like those of files, or ask for the shape of an older service.
    let is_understood = || asked_by(&short, None).is_some();
    match is_bare && target.scheme_given() == SchemeGiven::Assumed && is_understood() {
        true => short,
        false => format!("/{}", target.canonical()),
    }
}

/// What follows the code in the address of its picture.
pub(super) const PICTURE: &str = ".png";

/// Chats show two or three lines.
const DESCRIPTION_MAX_CHARS: usize = 300;

/// The longest ids that gateways show.
const ID_MAX_CHARS: usize = 80;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_link_asks_for_the_same_again() {
        for typed in [
            "shop.example",
            "shop.example:8443",
            "http://shop.example",
            "shop.example/a?b",
            "[2001:db8::1]",
            "index.html",
            "shop.example.json",
            "shop.example.txt",
            "localhost",
        ] {
            let target = Target::parse(typed).unwrap();
            let link = clean_link(&target);
            let (path, query) = link
                .split_once('?')
                .map_or((link.as_str(), None), |(path, query)| (path, Some(query)));
            let again = asked_by(path, query).and_then(|typed| Target::parse(&typed).ok());
            assert_eq!(
                again.map(|it| it.canonical().to_owned()).as_deref(),
                Some(target.canonical()),
                "{link}"
            );
        }
        assert_eq!(clean_link(&Target::parse("shop.example").unwrap()), "/shop.example");
        assert_eq!(
            clean_link(&Target::parse("shop.example.json").unwrap()),
            "/https://shop.example.json/"
        );
    }
}
