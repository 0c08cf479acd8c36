//! What each error number means: one article for each, complete, for people who look it up.
//!
//! An article is data; a part that is forgotten does not compile. What gateways log comes from the
//! same manuals as the advice of a verdict (`gateways`), so that there is one place to mend it.
//! Text between backticks is code. It must know nothing of HTML: the face makes the page.

use crate::explanation::StationState;
use crate::explanation::front::Front;
use crate::explanation::gateways;
use crate::explanation::gateways::LogGuide;
use crate::verdict::Cause;

mod cloudflare;
mod cloudflare_tls;
mod rare;
mod server;
mod shared;
mod visit;

/// All that is told of one error number.
#[derive(Debug)]
pub struct Article {
    /// The number.
    pub status: u16,
    /// Where the article is.
    pub path: &'static str,
    /// The name that stands beside the number, as browsers and servers write it.
    pub name: &'static str,
    /// What it means, in one sentence of at most 160 characters: search engines show no more.
    pub short: &'static str,
    /// The meaning in a few words, for tables.
    pub gist: &'static str,
    /// Which numbers are its kin.
    pub family: Family,
    /// The three things that people ask first.
    pub glance: Glance,
    /// What it means, a paragraph each.
    pub meaning: &'static [&'static str],
    /// Who writes this number, the gateway or the program, and how to see which.
    pub speaker: &'static [&'static str],
    /// How it is at the five places on the way, from the person to the site.
    pub way: [(StationState, &'static str); 5],
    /// What may be behind it, the most common first.
    pub causes: &'static [Behind],
    /// The tests that tell the causes apart, in the order in which they are made.
    pub tests: &'static [&'static str],
    /// What the visitor can do.
    pub visitor: &'static [&'static str],
    /// What is often told and does not help.
    pub useless: &'static [&'static str],
    /// What the owner can do.
    pub owner: &'static [&'static str],
    /// Where the number is defined.
    pub source: Source,
    /// Which lines to look for in the logs of gateways.
    logs: Logs,
}

/// The first answers, a few words each.
#[derive(Debug)]
pub struct Glance {
    /// Who says it.
    pub speaker: &'static str,
    /// On whose side the trouble is.
    pub side: &'static str,
    /// What helps.
    pub helps: &'static str,
}

/// One cause, and how it brings this number.
#[derive(Debug)]
pub struct Behind {
    /// Which cause.
    pub cause: Cause,
    /// How common it is for this number.
    pub often: Often,
    /// How it brings the number.
    pub how: &'static str,
    /// How to tell it from the others.
    pub tell: &'static str,
}

/// How common a cause is for a number. It comes from what vendors' manuals name first, and is no
/// count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Often {
    /// The first thing to think of.
    Often,
    /// It happens.
    Sometimes,
    /// Think of it last.
    Rarely,
}

impl Often {
    /// In a word.
    pub fn word(self) -> &'static str {
        match self {
            Self::Often => "Often",
            Self::Sometimes => "Sometimes",
            Self::Rarely => "Rarely",
        }
    }
}

/// Numbers that are told apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// What a server or its gateway says of itself.
    Server,
    /// What Cloudflare says of the server behind it.
    Cloudflare,
    /// What is said about the visit, not about the server.
    Visit,
}

/// Where a number is defined.
#[derive(Debug)]
pub struct Source {
    /// For instance "RFC 9110, section 15.6.3".
    pub title: &'static str,
    /// Its address.
    pub url: &'static str,
}

/// Which lines of which logs tell more.
#[derive(Debug)]
enum Logs {
    /// Those of every product, about these kinds of failure.
    OfAll(&'static [Front]),
    /// Those of Cloudflare alone.
    OfCloudflare(&'static [Front]),
    /// No gateway's log tells more than the program's own.
    None,
}

impl Article {
    /// What to look for in the log of each product.
    pub fn log_guides(&self) -> Vec<LogGuide> {
        match self.logs {
            Logs::OfAll(fronts) => gateways::log_guides(fronts),
            Logs::OfCloudflare(fronts) => gateways::log_guides_of("Cloudflare", fronts),
            Logs::None => Vec::new(),
        }
    }

    /// The other articles of its family, by number.
    pub fn kin(&self) -> Vec<&'static Self> {
        all().filter(|other| other.family == self.family && other.status != self.status).collect()
    }

    /// The articles of the other families, by number.
    pub fn others(&self) -> Vec<&'static Self> {
        all().filter(|other| other.family != self.family).collect()
    }
}

/// Every article, by number.
pub fn all() -> impl Iterator<Item = &'static Article> {
    ALL.iter().copied()
}

/// The article about a number.
pub fn of(status: u16) -> Option<&'static Article> {
    all().find(|article| article.status == status)
}

/// The article at a path.
pub fn at(path: &str) -> Option<&'static Article> {
    all().find(|article| article.path == path)
}

static ALL: &[&Article] = &[
    &visit::FORBIDDEN,
    &visit::NOT_FOUND,
    &visit::REQUEST_TIMEOUT,
    &visit::TOO_MANY_REQUESTS,
    &visit::LEGAL_REASONS,
    &rare::CLIENT_CLOSED,
    &server::INTERNAL_ERROR,
    &rare::NOT_IMPLEMENTED,
    &server::BAD_GATEWAY,
    &server::UNAVAILABLE,
    &server::GATEWAY_TIMEOUT,
    &rare::VERSION_NOT_SUPPORTED,
    &rare::INSUFFICIENT_STORAGE,
    &rare::LOOP_DETECTED,
    &rare::NETWORK_LOGIN,
    &cloudflare::UNKNOWN_ERROR,
    &cloudflare::SERVER_DOWN,
    &cloudflare::CONNECTION_TIMED_OUT,
    &cloudflare::UNREACHABLE,
    &cloudflare::TIMEOUT_OCCURRED,
    &cloudflare_tls::HANDSHAKE_FAILED,
    &cloudflare_tls::INVALID_CERTIFICATE,
    &cloudflare_tls::WITH_A_SECOND_NUMBER,
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    /// The numbers that say that a gateway or a server failed: each has all five causes.
    const FAILURES: [u16; 12] = [500, 502, 503, 504, 520, 521, 522, 523, 524, 525, 526, 530];

    #[test]
    fn the_list_is_whole_and_in_order() {
        let rest = [403, 404, 408, 429, 451, 499, 501, 505, 507, 508, 511];
        let mut wanted = [&FAILURES[..], &rest[..]].concat();
        wanted.sort_unstable();
        let found: Vec<u16> = all().map(|article| article.status).collect();
        assert_eq!(found, wanted);
        for article in all() {
            assert_eq!(article.path, format!("/{}", article.status));
            assert!(std::ptr::eq(at(article.path).unwrap(), article));
        }
        assert!(of(418).is_none() && at("/418").is_none() && at("502").is_none());
    }

    #[test]
    fn failures_have_all_five_causes_and_the_others_two_at_least() {
        for article in all() {
            let causes: HashSet<_> = article.causes.iter().map(|one| one.cause.as_str()).collect();
            assert_eq!(causes.len(), article.causes.len(), "{}: one cause twice", article.status);
            let least = if FAILURES.contains(&article.status) { Cause::ALL.len() } else { 2 };
            assert!(causes.len() >= least, "{}: {causes:?}", article.status);
            let often: Vec<Often> = article.causes.iter().map(|one| one.often).collect();
            assert!(often.is_sorted(), "{}: the most common first", article.status);
        }
    }

    #[test]
    fn every_article_has_all_its_parts() {
        for article in all() {
            let status = article.status;
            let lists = [
                (article.meaning, 2),
                (article.speaker, 2),
                (article.tests, 3),
                (article.visitor, 2),
                (article.useless, 1),
                (article.owner, 3),
            ];
            for (list, least) in lists {
                assert!(list.len() >= least, "{status}: {list:?}");
            }
            assert!(article.short.chars().count() <= 160, "{status}: {}", article.short);
            assert!(article.gist.chars().count() <= 60, "{status}: {}", article.gist);
            assert!(article.kin().len() >= 4, "{status}");
            assert!(article.source.url.starts_with("https://"), "{status}");
        }
    }

    #[test]
    fn backticks_come_in_pairs_and_no_blank_is_left() {
        for article in all() {
            let lists =
                [article.meaning, article.speaker, article.tests, article.visitor, article.owner];
            let guides = article.log_guides();
            let logged = guides.iter().flat_map(|guide| guide.lines.iter().copied());
            for line in lists.concat().into_iter().chain(logged) {
                assert!(line.matches('`').count().is_multiple_of(2), "{}: {line}", article.status);
                assert!(!line.contains("{status}") && !line.contains("{product}"), "{line}");
            }
        }
    }

    #[test]
    fn a_gateways_failure_names_the_lines_of_the_usual_gateways() {
        for status in [502, 503, 504] {
            let guides = of(status).unwrap().log_guides();
            let named: Vec<&str> = guides.iter().map(|guide| guide.product).collect();
            for product in ["nginx", "Apache", "HAProxy", "Varnish", "Caddy", "Cloudflare"] {
                assert!(named.contains(&product), "{status}: {product} is missing in {named:?}");
            }
        }
        let guides = of(522).unwrap().log_guides();
        assert_eq!(guides.len(), 1);
        assert_eq!(guides[0].product, "Cloudflare");
        assert!(guides[0].lines.iter().any(|line| line.contains("522")));
    }
}
