//! `/api`: the interface for programs, explained for people.
//!
//! The words of the closed lists and the problems come from the enums that the answers are made
//! of, so that the page cannot fall behind them.

use askama::Template;
use axum::response::IntoResponse;
use axum::response::Response;

use crate::language::Language;
use crate::verdict::Cause;
use crate::verdict::Confidence;
use crate::verdict::DownFor;
use crate::verdict::Fault;
use crate::verdict::GatewayKind;
use crate::verdict::Reason;
use crate::web::cache::CachePolicy;
use crate::web::client::Asker;
use crate::web::face::Face;
use crate::web::origin::Origin;
use crate::web::pages;
use crate::web::pages::form;
use crate::wire::ProblemKind;

/// Shows the page. It holds the origin, so it is not kept for others.
pub(in crate::web) async fn show(asker: Asker, origin: Origin) -> Response {
    let origin = origin.as_str();
    if asker.face == Face::Text {
        return (CachePolicy::Never, pages::text(usage(origin))).into_response();
    }
    let page = Page {
        language: Language::English,
        origin,
        symptoms: form::symptom_words().collect(),
        browser: BROWSER,
        measurement: MEASUREMENT,
        fields: FIELDS,
        lists: lists(),
        reasons: Reason::ALL.iter().map(|word| (word.as_str(), word.meaning())).collect(),
        problems: ProblemKind::ALL,
    };
    (CachePolicy::Never, pages::render(&page)).into_response()
}

fn usage(origin: &str) -> String {
    format!(
        "curl '{origin}/api/check?url=example.com'\n\
         curl '{origin}/api/check?url=example.com&saw=502'\n\
         The whole description is at {origin}/api in a browser.\n"
    )
}

#[derive(Template)]
#[template(path = "api.html")]
struct Page<'a> {
    language: Language,
    origin: &'a str,
    symptoms: Vec<Meant>,
    browser: &'static [Meant],
    measurement: &'static [Meant],
    fields: &'static [Meant],
    lists: Vec<List>,
    reasons: Vec<Meant>,
    problems: &'static [ProblemKind],
}

/// A word and what it means.
type Meant = (&'static str, &'static str);

/// A closed list.
struct List {
    field: &'static str,
    words: Vec<Meant>,
}

/// The short lists; that of the reasons is long and stands by itself.
fn lists() -> Vec<List> {
    let down_for = DownFor::ALL.iter().map(|word| (word.as_str(), word.meaning()));
    let fault = Fault::ALL.iter().map(|word| (word.as_str(), word.meaning()));
    let confidence = Confidence::ALL.iter().map(|word| (word.as_str(), word.meaning()));
    let cause = Cause::ALL.iter().map(|word| (word.as_str(), word.meaning()));
    let kind = GatewayKind::ALL.iter().map(|word| (word.as_str(), word.meaning()));
    vec![
        List { field: "down_for", words: down_for.collect() },
        List { field: "fault", words: fault.collect() },
        List { field: "confidence", words: confidence.collect() },
        List { field: "causes[].cause", words: cause.collect() },
        List { field: "gateway.kind", words: kind.collect() },
    ]
}

/// The fields of `browser`. A test writes a default one and finds each of them here.
const BROWSER: &[Meant] = &[
    ("own", "Whether our own service answered, asked in the usual way: answered or failed."),
    ("v4", "The same over IPv4 only."),
    ("v6", "The same over IPv6 only."),
    ("round_trip_ms", "The way to our service and back, in milliseconds."),
    ("clock_ahead_s", "How far the browser's clock is ahead of ours, in seconds; below 0: behind."),
    (
        "site",
        "Whether the site answered: answered, rejected, stopped_inside (something in the browser \
         stopped it), cut_off (after the question was sent), or silent.",
    ),
    ("site_ms", "How long that took, in milliseconds."),
    ("page", "Whether its page is a success (2xx): success or error."),
    ("name", "Whether its name leads to an address: resolves or no_address."),
    ("space", "Whether that address is on the public Internet: public or not_public."),
];

/// The fields of `measurement`, and those of its `machine`.
const MEASUREMENT: &[Meant] = &[
    ("observation", "The steps on the way, in the shape that the command sends them."),
    ("machine", "What the machine itself is like. Each of the following may be left out."),
    ("machine.system", "What the system's own look-up says of the name."),
    ("machine.hosts_file", "Addresses that the hosts file gives to the name."),
    ("machine.system_resolvers", "The name servers that the system asks."),
    ("machine.v4", "The way out over IPv4: not_looked, no_address, no_route or present."),
    ("machine.v6", "The same over IPv6."),
    ("machine.proxy", "The proxy that the settings name, and what came of asking it."),
    ("machine.clock_ahead_s", "How far the clock is ahead, in seconds; below 0: behind."),
    ("machine.portal", "Whether a log-in page stands in front: not_known, absent or present."),
    ("machine.own_network", "What well-known sites say of the machine's network."),
    ("machine.tunnel", "The interface by which it goes out, when that is a VPN's or the like."),
    ("machine.other_name", "The same address asked for another name."),
    (
        "machine.nobody",
        "Whether an address that nobody has answers look-ups: then somebody answers for all.",
    ),
    ("machine.traces", "How far packets come."),
];

/// The fields of an answer. A test walks over a real one and finds each of them here.
const FIELDS: &[Meant] = &[
    ("version", "The version of this shape: 1."),
    ("url", "What was checked."),
    ("host", "Its host, as shown to people."),
    ("down_for", "For whom it is down. A word of a list below, like the next three."),
    ("fault", "Where along the way the trouble is."),
    ("reason", "The finer grain of fault."),
    ("confidence", "How sure we are."),
    ("rule", "The id of the rule that decided."),
    ("headline", "The answer in one sentence."),
    ("explanation", "Two to five plain sentences."),
    ("advice.visitor", "What a visitor can do."),
    ("advice.owner", "What the owner of the site can check."),
    ("causes", "What may be behind it, the likeliest first. Often empty."),
    ("causes[].cause", "One of the five causes of a 502 and its kin."),
    ("causes[].confidence", "How sure we are of it."),
    ("causes[].because", "What points at it."),
    ("gateway", "Who stands in front of the site; null when we could not tell."),
    ("gateway.name", "The product or the vendor."),
    ("gateway.kind", "What it is."),
    ("path", "The five places from the person to the site, in order."),
    ("path[].place", "you, provider, name, gateway or site."),
    ("path[].state", "works, trouble, suspect, partly or not_seen."),
    ("path[].words", "The state in a few words."),
    ("evidence", "What the answer rests on, most telling first."),
    ("evidence[].from", "Who saw it: checker, person or canary (our own watch on ourselves)."),
    ("evidence[].says", "What was seen, as a sentence."),
    ("evidence[].supports", "The fault that it speaks for."),
    (
        "observations",
        "Every step that was taken, with its time in whole milliseconds: names, \
        connections, encryption, answers. No text of the page leaves, only its title.",
    ),
    ("report", "What you said; null when you said nothing."),
    ("report.saw", "The symptom, as you sent it."),
    ("report.understood_as", "What we made of it."),
    ("checked_at", "When it was measured (RFC 3339, UTC)."),
    ("age_ms", "How old the measurement is, in milliseconds."),
    ("cached", "true when it had been measured before you asked."),
    ("fresh_until", "Until when it is served again without a new look."),
    (
        "stale",
        "Only there when the answer is older than that: checking_again (a new look is under way) \
        or could_not_check (we were not able to look anew).",
    ),
];
