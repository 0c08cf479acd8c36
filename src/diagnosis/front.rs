//! Who stands in front of the site, by name: the author of a known page, else a product that
//! signs its answers, else a product token that `Via` or `Server` carries.

use crate::fingerprint::Entry;
use crate::fingerprint::Kind;
use crate::fingerprint::ProductKind;
use crate::fingerprint::Role;
use crate::fingerprint::Who;
use crate::observation::Answer;
use crate::verdict::Gateway;
use crate::verdict::GatewayKind;

/// The front of an answer. `author` is the known thing that wrote it, when there is one.
pub(super) fn of(answer: &Answer, entries: &[&Entry], author: Option<&Entry>) -> Option<Gateway> {
    let author = author.filter(|entry| is_front(entry) && !is_nameless(entry));
    if let Some(entry) = author {
        return Some(named(entry));
    }
    let mut fronts: Vec<_> = entries.iter().copied().filter(|entry| is_front(entry)).collect();
    fronts.retain(|entry| !is_nameless(entry) && entry.role != Role::NotEvidence);
    fronts.sort_by_key(|entry| nearness(answer, entry));
    fronts.first().map(|entry| named(entry)).or_else(|| by_token(answer))
}

/// A known product as the verdict's gateway.
pub(super) fn named(entry: &Entry) -> Gateway {
    Gateway { name: entry.vendor.clone(), kind: kind_of(entry) }
}

fn is_front(entry: &Entry) -> bool {
    matches!(entry.kind, Kind::Gateway | Kind::Cdn | Kind::Waf)
        && (matches!(entry.who, Who::Edge | Who::Gateway) || entry.role == Role::Identify)
}

/// Entries that speak of a status or a standard header, not of a product.
fn is_nameless(entry: &Entry) -> bool {
    let nameless = ["generic-", "hdr-", "status-", "proxy-status-"];
    nameless.iter().any(|prefix| entry.id.starts_with(prefix))
}

/// The nearest to the visitor comes first: a delivery network, then whoever signs `Via`, which
/// only a proxy does, then whoever signs `Server`, which the server behind may have done.
fn nearness(answer: &Answer, entry: &Entry) -> u8 {
    let vendor = entry.vendor.to_ascii_lowercase();
    let in_via = answer.header("via").any(|via| via.to_ascii_lowercase().contains(&vendor));
    match entry.kind {
        Kind::Cdn | Kind::Waf => 0,
        _ if in_via => 1,
        _ => 2,
    }
}

/// The product token of `Via` (RFC 9110 §7.6.3) or `Server` (§10.2.4) of an answer that nobody
/// known has signed. Only a 5xx makes an unknown name worth showing.
fn by_token(answer: &Answer) -> Option<Gateway> {
    if answer.status < 500 {
        return None;
    }
    let via = answer.header("via").flat_map(|via| via.split(',')).filter_map(via_name);
    let server = answer.header("server").filter_map(product);
    let name = via.chain(server).next()?;
    Some(Gateway { name, kind: GatewayKind::Unknown })
}

/// The comment of a `Via` member names the product; the pseudonym is often a host name.
fn via_name(member: &str) -> Option<String> {
    let comment = member.split_once('(').and_then(|(_, rest)| rest.split(')').next());
    let pseudonym = member.split_whitespace().nth(1).filter(|name| !name.contains(['.', ':']));
    product(comment.or(pseudonym)?)
}

/// A product's name without its version: letters, digits, dashes, of sensible length.
fn product(text: &str) -> Option<String> {
    let token = text.split(['/', ' ', '(', ';']).next()?.trim();
    let sound = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let fits = (2..=NAME_MAX_CHARS).contains(&token.len()) && token.chars().all(sound);
    let letters = token.chars().any(|c| c.is_ascii_alphabetic());
    let lower = token.to_ascii_lowercase();
    let program = PROGRAM_SERVERS.iter().any(|name| lower.starts_with(name));
    (fits && letters && !program).then(|| token.to_owned())
}

fn kind_of(entry: &Entry) -> GatewayKind {
    match entry.gateway_kind {
        // What answers us in a site's name stands before that site, even a product that is
        // better known on people's own side (Squid).
        Some(ProductKind::ReverseProxy | ProductKind::ForwardProxy) => GatewayKind::ReverseProxy,
        Some(ProductKind::LoadBalancer) => GatewayKind::LoadBalancer,
        Some(ProductKind::Cdn) => GatewayKind::Cdn,
        Some(ProductKind::Cache) => GatewayKind::Cache,
        Some(ProductKind::Waf) => GatewayKind::Waf,
        Some(ProductKind::Platform) => GatewayKind::Platform,
        None => GatewayKind::Unknown,
    }
}

/// Servers that run a program themselves and are no gateway.
const PROGRAM_SERVERS: &[&str] = &[
    "gunicorn",
    "uvicorn",
    "hypercorn",
    "daphne",
    "waitress",
    "werkzeug",
    "webrick",
    "puma",
    "unicorn",
    "thin",
    "kestrel",
    "jetty",
    "tomcat",
    "apache-coyote",
    "undertow",
    "python",
    "basehttp",
    "simplehttp",
    "cowboy",
    "node",
    "express",
    "php",
    "phusion",
    "mongrel",
    "tornado",
    "twisted",
    "cherrypy",
    "wildfly",
    "glassfish",
    "weblogic",
    "aiohttp",
    "hyper",
    "actix",
];

/// Longer product tokens are noise or mischief.
const NAME_MAX_CHARS: usize = 32;
