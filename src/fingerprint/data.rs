//! Reading `fingerprints/*.toml`: the shape of an entry as people write it.
//!
//! The shape is explained for people in `fingerprints/README.md`; unknown keys are errors, so
//! that a typing mistake is found and not ignored.

use std::collections::BTreeMap;
use std::collections::HashMap;
use std::net::IpAddr;

use ipnet::IpNet;
use serde::Deserialize;
use serde::de::IgnoredAny;

use super::BadData;
use super::Canary;
use super::CauseHint;
use super::Entry;
use super::FaultHint;
use super::Kind;
use super::Layer;
use super::MatchConfidence;
use super::ProductKind;
use super::Role;
use super::Scope;
use super::Upstream;
use super::Who;

/// All files together; `entries` and `tests` have the same order.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) entries: Vec<Entry>,
    pub(super) tests: Vec<Tests>,
    pub(super) canaries: Vec<Canary>,
}

/// The tests of an entry as they are written. Empty means: not asked.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Tests {
    pub(super) status: Vec<u16>,
    pub(super) header: BTreeMap<String, String>,
    pub(super) location: Vec<String>,
    pub(super) title: Vec<String>,
    pub(super) title_or_h1: Option<HeadingTest>,
    pub(super) body_any: Vec<String>,
    pub(super) body_all: Vec<String>,
    pub(super) body_none: Vec<String>,
    pub(super) body_empty: bool,
    pub(super) text: Vec<String>,
    pub(super) code: Vec<String>,
    pub(super) log_any: Vec<String>,
    pub(super) log_all: Vec<String>,
    pub(super) regex: Option<String>,
    pub(super) raw_regex: Option<String>,
    pub(super) needs: Vec<String>,
    pub(super) evidence_any: Vec<String>,
    pub(super) addresses: Vec<IpAddr>,
    pub(super) network: Option<IpNet>,
    pub(super) not_public_address: bool,
    pub(super) any_of: Vec<Self>,
}

/// Phrases of a title or a heading, or of a page shorter than this many characters.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct HeadingTest {
    pub(super) phrases: Vec<String>,
    pub(super) short_page_chars: usize,
}

/// Reads all files.
///
/// # Errors
/// When a file is not TOML of our shape.
pub(super) fn load(files: &[(&str, &str)]) -> Result<Loaded, BadData> {
    let mut loaded = Loaded::default();
    let mut products: HashMap<String, ProductKind> = HashMap::new();
    for (name, text) in files {
        let file: File = toml::from_str(text).map_err(|error| BadData::Unreadable {
            file: (*name).to_owned(),
            message: error.message().to_owned(),
        })?;
        products.extend(file.product);
        loaded.canaries.extend(file.canary);
        for written in file.entry {
            let (entry, tests) = written.split();
            loaded.entries.push(entry);
            loaded.tests.push(tests);
        }
    }
    for entry in &mut loaded.entries {
        entry.gateway_kind = products.get(&entry.vendor).copied();
    }
    Ok(loaded)
}

/// A file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct File {
    product: HashMap<String, ProductKind>,
    canary: Vec<Canary>,
    entry: Vec<Written>,
}

/// An entry as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Written {
    id: String,
    kind: Kind,
    vendor: String,
    scope: Vec<Scope>,
    who: Who,
    layer: Layer,
    cause: Option<CauseHint>,
    #[serde(default)]
    also_possible: Vec<CauseHint>,
    fault: Option<FaultHint>,
    upstream: Option<Upstream>,
    role: Role,
    confidence: MatchConfidence,
    meaning: String,
    note: Option<String>,
    source: String,
    r#match: Tests,
    /// For the tests of the project, not for the program.
    #[serde(rename = "sample")]
    _sample: IgnoredAny,
}

impl Written {
    fn split(self) -> (Entry, Tests) {
        let entry = Entry {
            confidence: usable_confidence(&self.id, self.confidence),
            id: self.id,
            kind: self.kind,
            vendor: self.vendor,
            gateway_kind: None,
            scope: self.scope,
            who: self.who,
            role: self.role,
            layer: self.layer,
            cause: self.cause,
            also_possible: self.also_possible,
            fault_hint: self.fault,
            upstream: self.upstream,
            meaning: self.meaning,
            note: self.note,
            source: self.source,
        };
        (entry, self.r#match)
    }
}

/// A national block page counts in its own country only, and the country of the person is not
/// known: such a match is weak.
fn usable_confidence(id: &str, written: MatchConfidence) -> MatchConfidence {
    if id.starts_with("block-nat-") { MatchConfidence::Low } else { written }
}

/// Embeds files of `fingerprints/` by name.
macro_rules! files {
    ($($name:literal)+) => {
        &[$(($name, include_str!(concat!("../../fingerprints/", $name)))),+]
    };
}

/// The files that are built in. The first match of equal rank wins, so order matters little.
pub(super) const FILES: &[(&str, &str)] = files!(
    "applications.toml"
    "block-pages.toml"
    "browser-chrome.toml"
    "browser-firefox.toml"
    "browser-nel.toml"
    "browser-safari.toml"
    "canaries.toml"
    "cdn-akamai.toml"
    "cdn-amazon.toml"
    "cdn-azure.toml"
    "cdn-cloudflare.toml"
    "cdn-fastly.toml"
    "cdn-google.toml"
    "cdn-others.toml"
    "clients.toml"
    "curl.toml"
    "dns.toml"
    "gateway-apache.toml"
    "gateway-caddy.toml"
    "gateway-envoy.toml"
    "gateway-haproxy.toml"
    "gateway-iis.toml"
    "gateway-kong.toml"
    "gateway-lighttpd.toml"
    "gateway-litespeed.toml"
    "gateway-nginx.toml"
    "gateway-squid.toml"
    "gateway-traefik.toml"
    "gateway-varnish.toml"
    "generic.toml"
    "log-apache.toml"
    "log-clouds.toml"
    "log-envoy.toml"
    "log-fly.toml"
    "log-haproxy.toml"
    "log-heroku.toml"
    "log-nginx.toml"
    "log-others.toml"
    "parked.toml"
    "platform-vercel.toml"
    "platforms.toml"
    "products.toml"
    "proxy-status.toml"
    "waf.toml"
);
