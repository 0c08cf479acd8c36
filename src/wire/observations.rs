//! What was seen, as it may leave: every step and its time, without bodies.
//!
//! Of a body only the title and the number of bytes leave, of a head only the fields that tell
//! who wrote the answer. Every text is cleaned and cut here, whoever made the observation.

use std::net::SocketAddr;

use serde::Deserialize;
use serde::Serialize;

use crate::explanation::clean;
use crate::observation::Answer;
use crate::observation::Body;
use crate::observation::BodyEnd;
use crate::observation::ChainEnd;
use crate::observation::Completeness;
use crate::observation::ConnectFailure;
use crate::observation::Course;
use crate::observation::DnsOutcome;
use crate::observation::Fallback;
use crate::observation::Hop;
use crate::observation::HttpFailure;
use crate::observation::HttpVersion;
use crate::observation::Lookup;
use crate::observation::Millis;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::observation::Question;
use crate::observation::Reach;
use crate::observation::ResolverView;
use crate::observation::Secured;
use crate::observation::TlsFailure;
use crate::observation::Try;
use crate::observation::Vantage;

/// An observation as it may leave. All times are whole milliseconds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObservationSeen {
    /// Who looked.
    pub vantage: Vantage,
    /// What was asked for.
    pub url: String,
    /// How long the whole look took.
    pub took: Millis,
    /// Each URL on the way.
    pub hops: Vec<HopSeen>,
    /// How the chain of redirects ended.
    pub end: ChainEnd,
    /// Whether the look ran to its end.
    pub completeness: Completeness,
    /// Requests to addresses that only the other side's look-up gave.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub elsewhere: Vec<TrySeen>,
}

/// One URL on the way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct HopSeen {
    /// The URL.
    pub url: String,
    /// How its host name was looked up.
    pub name: NameLookup,
    /// TCP to each address.
    pub reach: Vec<Reach>,
    /// Requests, in time order.
    pub tries: Vec<TrySeen>,
}

/// One request.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TrySeen {
    /// The address and port dialled.
    pub address: SocketAddr,
    /// When it began, counted from the start of the check.
    pub began: Millis,
    /// How far it came.
    #[serde(flatten)]
    pub course: CourseSeen,
}

/// How far a request came.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "course", rename_all = "snake_case")]
#[allow(missing_docs, reason = "the line of each variant tells its fields")]
pub enum CourseSeen {
    /// No connection.
    NotConnected { took: Millis, failure: ConnectFailure },
    /// Connected; the TLS handshake failed.
    NotSecured { connect: Millis, took: Millis, failure: TlsFailure },
    /// Connected; no usable HTTP answer.
    NotAnswered { connect: Millis, tls: Option<Secured>, took: Millis, failure: HttpFailure },
    /// An HTTP answer.
    Answered { connect: Millis, tls: Option<Secured>, answer: AnswerSeen },
}

/// An HTTP answer, without its body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AnswerSeen {
    /// The status code.
    pub status: u16,
    /// The protocol it came over.
    pub version: HttpVersion,
    /// The header fields that tell who wrote the answer, in order.
    pub headers: Vec<(String, String)>,
    /// From sending the request to the whole head.
    pub first_byte: Millis,
    /// From sending the request to the end of the body as far as it was read.
    pub took: Millis,
    /// The page's title, cleaned; `null` when it has none.
    pub title: Option<String>,
    /// How many bytes of the body were read, after decoding.
    pub body_bytes: usize,
    /// How the reading ended.
    pub body_end: BodyEnd,
    /// Whether HTTP/2 was tried first and broke.
    pub fallback: Fallback,
}

impl ObservationSeen {
    /// What may leave of an observation.
    pub fn new(seen: &Observation) -> Self {
        let vantage = Vantage { name: word(&seen.vantage.name), kind: seen.vantage.kind };
        Self {
            vantage,
            url: url(&seen.url),
            took: seen.took,
            hops: seen.hops.iter().map(hop).collect(),
            end: end(&seen.end),
            completeness: seen.completeness,
            elsewhere: seen.elsewhere.iter().map(one_try).collect(),
        }
    }
}

fn hop(hop: &Hop) -> HopSeen {
    let tries = hop.tries.iter();
    HopSeen {
        url: url(&hop.url),
        name: name(&hop.name),
        reach: hop.reach.clone(),
        tries: tries.map(one_try).collect(),
    }
}

fn end(end: &ChainEnd) -> ChainEnd {
    match end {
        ChainEnd::Loop { to } => ChainEnd::Loop { to: url(to) },
        ChainEnd::Refused { to } => ChainEnd::Refused { to: url(to) },
        ChainEnd::OptedOut { of } => ChainEnd::OptedOut { of: url(of) },
        ChainEnd::Final => ChainEnd::Final,
        ChainEnd::TooMany => ChainEnd::TooMany,
        ChainEnd::WithoutTarget => ChainEnd::WithoutTarget,
    }
}

fn name(name: &NameLookup) -> NameLookup {
    match name {
        NameLookup::Literal => NameLookup::Literal,
        NameLookup::Refused => NameLookup::Refused,
        NameLookup::Asked(lookup) => NameLookup::Asked(Lookup {
            took: lookup.took,
            resolvers: lookup.resolvers.iter().map(resolver).collect(),
            addresses: lookup.addresses.clone(),
            authorities: lookup.authorities.iter().map(resolver).collect(),
            given_for_nobody: lookup.given_for_nobody.clone(),
        }),
    }
}

fn resolver(view: &ResolverView) -> ResolverView {
    ResolverView {
        resolver: word(&view.resolver),
        a: question(&view.a),
        aaaa: question(&view.aaaa),
        alive: view.alive,
    }
}

/// A question with the names and texts in it washed.
fn question(asked: &Question) -> Question {
    let mut question = asked.clone();
    match &mut question.outcome {
        DnsOutcome::Answered { chain, .. }
        | DnsOutcome::NoData { chain }
        | DnsOutcome::NameMissing { chain }
        | DnsOutcome::CnameLoop { chain }
        | DnsOutcome::ChainTooLong { chain } => {
            chain.iter_mut().for_each(|name| *name = word(name))
        }
        DnsOutcome::Failed { .. }
        | DnsOutcome::TimedOut
        | DnsOutcome::Unsendable
        | DnsOutcome::Malformed
        | DnsOutcome::Unfinished
        | DnsOutcome::NotAsked => {}
    }
    question.ede.iter_mut().for_each(|ede| ede.text = word(&ede.text));
    question
}

fn one_try(one: &Try) -> TrySeen {
    let course = match &one.course {
        Course::NotConnected { took, failure } => {
            CourseSeen::NotConnected { took: *took, failure: *failure }
        }
        Course::NotSecured { connect, took, failure } => {
            CourseSeen::NotSecured { connect: *connect, took: *took, failure: *failure }
        }
        Course::NotAnswered { connect, tls, took, failure } => CourseSeen::NotAnswered {
            connect: *connect,
            tls: tls.as_deref().map(secured),
            took: *took,
            failure: *failure,
        },
        Course::Answered { connect, tls, answer: given } => CourseSeen::Answered {
            connect: *connect,
            tls: tls.as_deref().map(secured),
            answer: answer(given),
        },
    };
    TrySeen { address: one.address, began: one.began, course }
}

fn secured(seen: &Secured) -> Secured {
    let mut secured = seen.clone();
    let certificate = &mut secured.certificate;
    certificate.subject = word(&certificate.subject);
    certificate.issuer = word(&certificate.issuer);
    certificate.sha256 = word(&certificate.sha256);
    certificate.undated_link = word(&certificate.undated_link);
    certificate.names.truncate(NAMES_MAX);
    certificate.names.iter_mut().for_each(|name| *name = word(name));
    secured
}

fn answer(answer: &Answer) -> AnswerSeen {
    let telling = answer.head.iter().filter(|(name, _)| TELLING.contains(&name.as_str()));
    AnswerSeen {
        status: answer.status,
        version: answer.version,
        headers: telling
            .take(HEADERS_MAX)
            .map(|(name, value)| (name.clone(), url(value)))
            .collect(),
        first_byte: answer.first_byte,
        took: answer.took,
        title: title(&answer.body),
        body_bytes: answer.body.text.len(),
        body_end: answer.body.end,
        fallback: answer.fallback,
    }
}

/// The text between `<title>` and `</title>`.
fn title(body: &Body) -> Option<String> {
    // ASCII lower case keeps every byte in its place, so positions hold for the original.
    let lower = body.text.to_ascii_lowercase();
    let open = lower.find("<title")?;
    let start = open + lower[open..].find('>')? + 1;
    let length = lower[start..].find("</title").unwrap_or_else(|| {
        lower[start..].char_indices().nth(TITLE_MAX_CHARS).map_or(lower.len() - start, |(at, _)| at)
    });
    let title = clean(&unescaped(&body.text[start..start + length]), TITLE_MAX_CHARS);
    (!title.is_empty()).then_some(title)
}

/// The five entities that every page uses; the ampersand last, so that nothing is undone twice.
fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&")
}

fn word(text: &str) -> String {
    clean(text, WORD_MAX_CHARS)
}

fn url(text: &str) -> String {
    clean(text, URL_MAX_CHARS)
}

/// The header fields that tell who wrote an answer, in lower case. Cookies, tokens and whatever
/// else a site says are nobody's business.
const TELLING: &[&str] = &[
    "age",
    "alt-svc",
    "cache-status",
    "cdn-cache",
    "cf-cache-status",
    "cf-mitigated",
    "cf-ray",
    "content-type",
    "date",
    "fly-request-id",
    "location",
    "proxy-status",
    "retry-after",
    "server",
    "server-timing",
    "via",
    "x-akamai-request-id",
    "x-amz-cf-id",
    "x-amz-cf-pop",
    "x-amzn-errortype",
    "x-amzn-requestid",
    "x-amzn-waf-action",
    "x-azure-externalerror",
    "x-azure-ref",
    "x-cache",
    "x-cache-hits",
    "x-cf-routererror",
    "x-datadome",
    "x-envoy-upstream-service-time",
    "x-kong-upstream-latency",
    "x-kong-upstream-status",
    "x-nf-request-id",
    "x-powered-by",
    "x-railway-fallback",
    "x-render-routing",
    "x-served-by",
    "x-squid-error",
    "x-varnish",
    "x-vercel-error",
    "x-vercel-id",
    "x-vercel-mitigated",
];

/// More header fields than this tell nothing new; an answer must not grow with a hostile head.
const HEADERS_MAX: usize = 40;

/// The first few names of a certificate make the point.
const NAMES_MAX: usize = 10;

/// A title is a line.
const TITLE_MAX_CHARS: usize = 120;

/// Names up to the longest that DNS knows (RFC 1035 §2.3.4).
const WORD_MAX_CHARS: usize = 253;

/// URLs and header values: two lines of a terminal say enough for a record.
const URL_MAX_CHARS: usize = 500;

#[cfg(test)]
mod tests {
    use super::title;
    use crate::observation::Body;
    use crate::observation::BodyEnd;

    fn title_of(text: &str) -> Option<String> {
        title(&Body { text: text.to_owned(), end: BodyEnd::Complete })
    }

    #[test]
    fn the_title_is_found_and_washed() {
        assert_eq!(title_of("<html><TITLE lang=en>\n 502 Bad\u{202e} Gateway </Title>"), {
            Some("502 Bad Gateway".to_owned())
        });
        assert_eq!(title_of("<title>a &amp;lt; b</title>"), Some("a &lt; b".to_owned()));
    }

    #[test]
    fn broken_pages_have_a_short_title_or_none() {
        assert_eq!(title_of("<title"), None);
        assert_eq!(title_of("<title></title>"), None);
        assert_eq!(title_of("no page at all"), None);
        let endless = format!("<title>{}", "ß".repeat(5_000));
        assert_eq!(title_of(&endless).map(|title| title.chars().count()), Some(120));
    }
}
