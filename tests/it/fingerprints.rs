//! The catalogue of known things: every entry matches its sample, and nothing claims what is
//! not its own.

use std::collections::BTreeSet;
use std::fs;
use std::net::IpAddr;

use downforwhom::fingerprint::Catalogue;
use downforwhom::fingerprint::Entry;
use downforwhom::fingerprint::Kind;
use downforwhom::fingerprint::MatchConfidence;
use downforwhom::fingerprint::Role;
use downforwhom::fingerprint::Scope;
use downforwhom::fingerprint::Upstream;
use downforwhom::observation::Answer;
use downforwhom::observation::Body;
use downforwhom::observation::Ede;
use downforwhom::observation::Fallback;
use downforwhom::observation::HttpVersion;
use downforwhom::observation::Millis;
use serde::Deserialize;

#[test]
fn every_entry_matches_its_sample() {
    let catalogue = Catalogue::builtin();
    let mut missed = Vec::new();
    for written in written_entries() {
        let hits = written.sample.seen_by(catalogue);
        if !hits.iter().any(|hit| hit.id == written.id) {
            missed.push(written.id);
        }
    }
    assert!(missed.is_empty(), "{} entries miss their samples: {missed:?}", missed.len());
}

#[test]
fn the_own_entry_of_a_common_page_comes_first() {
    let catalogue = Catalogue::builtin();
    for written in written_entries().iter().filter(|w| COMMON.contains(&w.id.as_str())) {
        let first = written.sample.seen_by(catalogue).first().map(|hit| hit.id.clone());
        assert_eq!(first.as_deref(), Some(written.id.as_str()));
    }
}

#[test]
fn every_common_page_is_in_the_catalogue() {
    for id in COMMON {
        assert!(Catalogue::builtin().entry(id).is_some(), "{id}");
    }
}

#[test]
fn no_product_is_blamed_for_the_error_page_of_another() {
    let catalogue = Catalogue::builtin();
    let is_error = |entry: &Entry| {
        entry.role == Role::Error && entry.gateway_kind.is_some() && entry.upstream.is_some()
    };
    let mut wrong = Vec::new();
    for written in written_entries() {
        let Some(own) = catalogue.entry(&written.id).filter(|own| is_error(own)) else { continue };
        let hits = written.sample.seen_by(catalogue);
        let others = hits.iter().filter(|hit| is_error(hit) && hit.vendor != own.vendor);
        let sure = others.filter(|hit| hit.confidence == MatchConfidence::High);
        wrong.extend(sure.map(|hit| format!("{} is claimed by {}", own.id, hit.id)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_article_about_errors_is_not_an_error() {
    let line = "<p>When you see 502 Bad Gateway nginx, Error 522: Connection timed out, Guru \
                Meditation, ERR_CONNECTION_REFUSED or No server is available to handle this \
                request, your cache administrator is to blame. Cloudflare Ray ID: 1. Access \
                denied. This site is blocked. Application error.</p>\n";
    let page = format!(
        "<html><head><title>What is a gateway?</title></head><body>{}</body></html>",
        line.repeat(120)
    );
    assert!(page.len() > 30_000);
    let hits = Catalogue::builtin().in_answer(&answer(200, &["server: nginx"], &page)).to_vec();
    let claims =
        |role| matches!(role, Role::Error | Role::Block | Role::Maintenance | Role::Challenge);
    assert!(!hits.iter().any(|hit| claims(hit.role)), "{:?}", ids(&hits));
    assert!(ids(&hits).contains(&"nginx-server-header"));
}

#[test]
fn pages_from_behind_are_not_the_gateways_own() {
    for (head, product) in PASSING {
        for (status, body) in BEHIND {
            let seen = answer(*status, head, body);
            for hit in Catalogue::builtin().in_answer(&seen) {
                let blames = hit.vendor == *product && hit.role == Role::Error;
                assert!(!blames, "{} on a page from behind, {status}", hit.id);
            }
        }
    }
}

#[test]
fn an_unknown_page_is_nobodys() {
    for (status, body) in BEHIND {
        let seen = answer(*status, &["content-type: text/html"], body);
        let hits = Catalogue::builtin().in_answer(&seen);
        assert!(hits.iter().all(|hit| hit.gateway_kind.is_none()), "{:?}", ids(&hits));
    }
}

#[test]
fn pastes_of_browsers_and_gateways_are_understood() {
    for (text, id) in PASTES {
        let hits = Catalogue::builtin().in_paste(text, None);
        assert!(ids(&hits).contains(id), "{text:?} gave {:?}", ids(&hits));
    }
}

#[test]
fn browser_errors_are_never_seen_in_server_answers() {
    let page =
        "<html><body><p>ERR_CONNECTION_REFUSED curl: (7) Failed to connect</p></body></html>";
    for hit in Catalogue::builtin().in_answer(&answer(503, &[], page)) {
        assert!(!matches!(hit.kind, Kind::BrowserError | Kind::CurlError), "{}", hit.id);
    }
}

#[test]
fn how_the_server_behind_failed_is_told_where_the_page_tells_it() {
    let told = |id: &str| Catalogue::builtin().entry(id).and_then(|entry| entry.upstream);
    assert_eq!(told("nginx-504"), Some(Upstream::TimedOut));
    assert_eq!(told("nginx-502"), Some(Upstream::Failed));
    assert_eq!(told("haproxy-503"), Some(Upstream::NoneAvailable));
    assert_eq!(told("cf-521"), Some(Upstream::Refused));
    assert_eq!(told("cf-526-text"), Some(Upstream::Tls));
    assert_eq!(told("squid-dns-fail"), Some(Upstream::Dns));
    assert_eq!(told("nginx-404"), None);
}

#[test]
fn hostile_text_is_survived() {
    for text in [
        "\u{0}",
        "<<<<<<",
        "&&&&",
        "é\u{202e}<h1>",
        &"<a ".repeat(20_000),
        &"<h1>".repeat(16_000),
        &"\u{1f600}".repeat(9_000),
    ] {
        let _ = Catalogue::builtin().in_answer(&answer(502, &["server: \u{feff}"], text));
        let _ = Catalogue::builtin().in_paste(text, Some(502));
        let _ = Catalogue::builtin().in_log(text);
    }
}

#[test]
fn the_data_is_whole() {
    let catalogue = Catalogue::builtin();
    let ids: BTreeSet<&str> = catalogue.entries().iter().map(|entry| entry.id.as_str()).collect();
    assert_eq!(ids.len(), catalogue.entries().len(), "an id is there twice");
    assert_eq!(catalogue.canaries().len(), 5);
    for entry in catalogue.entries() {
        assert!(!entry.source.trim().is_empty(), "{} has no source", entry.id);
        assert!(!entry.meaning.trim().is_empty(), "{} has no meaning", entry.id);
    }
}

#[test]
fn every_file_of_the_folder_is_built_in() {
    let built_in: BTreeSet<String> = Catalogue::files().iter().map(|f| f.0.to_owned()).collect();
    let folder = fs::read_dir("fingerprints").expect("the folder is there");
    let names = folder.flatten().filter_map(|file| file.file_name().into_string().ok());
    let on_disk: BTreeSet<String> = names.filter(|name| name.ends_with(".toml")).collect();
    assert_eq!(built_in, on_disk);
}

#[test]
fn a_typing_mistake_in_a_file_is_found() {
    let file = "[[entry]]\nid = \"x\"\nstatsu = 502\n";
    let error = Catalogue::from_files(&[("mine.toml", file)]).err().expect("refused");
    assert!(error.to_string().starts_with("mine.toml: "), "{error}");
}

/// An entry as far as these tests need it.
#[derive(Deserialize)]
struct WrittenEntry {
    id: String,
    scope: Vec<Scope>,
    sample: Sample,
}

#[derive(Deserialize)]
struct WrittenFile {
    #[serde(default)]
    entry: Vec<WrittenEntry>,
}

/// What an entry must match; one form of these.
#[derive(Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Sample {
    Response { status: u16, headers: Vec<String>, body: String },
    Text { text: String },
    Log { log: String },
    Ede { ede: u16 },
    Addresses { addresses: Vec<IpAddr> },
}

impl Sample {
    fn seen_by<'a>(&self, catalogue: &'a Catalogue) -> Vec<&'a Entry> {
        match self {
            Self::Response { status, headers, body } => {
                let headers: Vec<&str> = headers.iter().map(String::as_str).collect();
                catalogue.in_answer(&answer(*status, &headers, body))
            }
            Self::Text { text } => catalogue.in_paste(text, None),
            Self::Log { log } => catalogue.in_log(log),
            Self::Ede { ede } => {
                catalogue.in_ede(&Ede { code: *ede, text: String::new() }).into_iter().collect()
            }
            Self::Addresses { addresses } => catalogue.in_addresses(addresses),
        }
    }
}

fn written_entries() -> Vec<WrittenEntry> {
    let files = Catalogue::files().iter();
    let read = |(name, text): &(&str, &str)| -> WrittenFile {
        toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    let entries: Vec<WrittenEntry> = files.flat_map(|file| read(file).entry).collect();
    assert!(entries.iter().all(|entry| !entry.scope.is_empty()));
    entries
}

fn answer(status: u16, headers: &[&str], body: &str) -> Answer {
    let field = |line: &&str| {
        let (name, value) = line.split_once(": ").expect("a header line of a sample");
        (name.to_owned(), value.to_owned())
    };
    Answer {
        status,
        version: HttpVersion::V1_1,
        head: headers.iter().map(field).collect(),
        first_byte: Millis(1),
        took: Millis(1),
        body: Body { text: body.to_owned(), ..Body::default() },
        fallback: Fallback::NotNeeded,
    }
}

fn ids<'a>(hits: &[&'a Entry]) -> Vec<&'a str> {
    hits.iter().map(|hit| hit.id.as_str()).collect()
}

/// Pages that must be named by their own entry before any other.
const COMMON: &[&str] = &[
    "nginx-502",
    "nginx-503",
    "nginx-504",
    "nginx-500",
    "haproxy-502",
    "haproxy-503",
    "haproxy-504",
    "apache-503",
    "varnish-503-fetch-failed",
    "caddy-502-empty",
    "caddy-504-empty",
    "traefik-502",
    "traefik-504",
    "squid-header-connect-111",
    "squid-header-zero-size",
    "squid-header-read-timeout",
    "cf-521-text",
    "cf-522-text",
    "cf-524-text",
    "cf-526-text",
    "alb-502",
    "alb-503",
    "alb-504",
    "openresty-502",
    "cf-unbranded-502",
    "proxy-status-connection-refused",
    "proxy-status-dns-error",
];

/// Heads that a gateway adds to pages of the server behind it, as captured, and its name.
const PASSING: &[(&[&str], &str)] = &[
    (&["server: nginx/1.22.1", "content-type: text/html"], "nginx"),
    (&["server: Apache/2.4.71 (Debian)", "content-type: text/html"], "Apache"),
    (&["server: Caddy", "content-type: text/html"], "Caddy"),
    (&["x-varnish: 11", "age: 0", "via: 1.1 varnish (Varnish/7.1)"], "Varnish"),
    (&["x-cache: MISS from proxy.example", "via: 1.1 proxy.example (squid/5.7)"], "Squid"),
    (&["content-type: text/html"], "HAProxy"),
];

/// Pages of a program behind a gateway.
const BEHIND: &[(u16, &str)] = &[
    (200, "<html><head><title>Shop</title></head><body><h1>Welcome to the shop</h1></body></html>"),
    (
        500,
        "<html><head><title>Oops</title></head><body><h1>Shop error</h1><p>NullPointerException in Cart</p></body></html>",
    ),
    (
        503,
        "<html><head><title>Busy</title></head><body><h1>Our shop is very busy</h1></body></html>",
    ),
    (502, "{\"error\":\"the payment partner does not answer\"}"),
];

/// What people paste, and an entry that must be among what is recognised.
const PASTES: &[(&str, &str)] = &[
    (
        "This site can\u{2019}t be reached\nshop.example refused to connect.\nERR_CONNECTION_REFUSED",
        "chrome-err-connection-refused",
    ),
    ("502 Bad Gateway\nnginx/1.18.0 (Ubuntu)", "nginx-502"),
    ("Web server is down Error code 521", "cf-521-text"),
    ("Bad gateway", "generic-status-502"),
    ("503 Service Unavailable\nNo server is available to handle this request.", "haproxy-503"),
];
