//! What the person's browser may try by itself, and what our checker saw that could make an
//! outcome look worse than it is. It goes to the page's script as one attribute.
//!
//! Nothing private is ever tried: not a private address, and of a site nothing but its first
//! page and files that it names itself.

mod files;

use std::net::IpAddr;

use serde::Serialize;
use url::Origin;
use url::Url;

use crate::check::Checked;
use crate::guard;
use crate::observation::Answer;
use crate::observation::Hop;
use crate::observation::Observation;
use crate::observation::VantageKind;
use crate::target::Target;
use crate::web::OwnNames;
use crate::web::security::Openings;

/// The trial of one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Trial {
    /// The site's first page.
    pub(super) root: String,
    /// Whether that is the page that was asked for, so that its success says something.
    is_page: bool,
    /// What our checker got there.
    saw: Saw,
    /// Whether our checker found an address, which is public then.
    has_address: bool,
    /// Whether an answer may forbid other sites to notice it.
    keeps_to_itself: bool,
    /// Whether the answer comes from a house that turns early looks down.
    refuses_prefetch: bool,
    /// Whether the way leads over plain http.
    is_plain: bool,
    /// A style sheet that the page names.
    style: Option<String>,
    /// Our own name with IPv4 only, and with IPv6 only.
    v4: Option<String>,
    v6: Option<String>,
    #[serde(skip)]
    origins: Vec<String>,
}

/// What our checker got for the first page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
enum Saw {
    /// A success that others may frame.
    Framable,
    /// A success that nobody may frame.
    NotFramable,
    /// Something else than a success.
    NoSuccess,
}

impl Trial {
    /// The trial of what was checked; `None` when the browser must not try it.
    pub(super) fn of(checked: &Checked, v4: Option<&str>, v6: Option<&str>) -> Option<Self> {
        let seen = checked.observations.iter().find(|seen| is_checkers(seen))?;
        let asked = Url::parse(&seen.hops.first()?.url).ok()?;
        let last = Url::parse(&seen.last_hop()?.url).ok()?;
        // Where the name is tried over http because https cannot be spoken, that is the site.
        let first = if last.host() == asked.host() { &last } else { &asked };
        let has_address = has_public_addresses(seen)?;
        let origins = origins(&seen.hops);
        let answer = seen.answer();
        let page = answer.filter(|answer| is_success(answer));
        Some(Self {
            root: root(first)?,
            // A page that wants a password would open a box for it.
            is_page: is_bare(&asked) && answer.is_none_or(|answer| answer.status != 401),
            saw: page.map_or(Saw::NoSuccess, frames),
            has_address,
            keeps_to_itself: answer.is_some_and(keeps_to_itself),
            refuses_prefetch: answer.is_some_and(|answer| has(answer, "server", "cloudflare")),
            is_plain: seen.hops.iter().any(|hop| hop.url.starts_with("http:")),
            style: page.and_then(|page| files::style_sheet(&page.body.text, &last, &origins)),
            v4: v4.map(ToOwned::to_owned),
            v6: v6.map(ToOwned::to_owned),
            origins,
        })
    }

    /// The same trial where the page's policy is open towards these only. `None` when the site is not
    /// among them.
    pub(super) fn within(self, openings: &Openings) -> Option<Self> {
        let is_open = |address: &str| {
            let origin = Url::parse(address).ok().and_then(|url| origin(&url));
            origin.is_some_and(|origin| openings.site.contains(&origin))
        };
        let style = self.style.filter(|style| is_open(style));
        is_open(&self.root).then_some(Self { style, ..self })
    }

    /// What the page's policy must let through for it.
    pub(super) fn openings(&self) -> Openings {
        let own = [&self.v4, &self.v6].into_iter().flatten().cloned();
        Openings { site: self.origins.clone(), own: own.collect() }
    }

    /// The same for the page's script.
    pub(super) fn to_json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

/// What a page must let through whose policy is sent before anything is known of the site: the
/// site's own origins as far as the address tells them, with `www.` and without, where most
/// redirects lead.
pub(super) fn openings_ahead(target: &Target, own_names: &OwnNames) -> Openings {
    let literal: Option<IpAddr> = match target.host() {
        url::Host::Domain(_) => None,
        url::Host::Ipv4(address) => Some(address.into()),
        url::Host::Ipv6(address) => Some(address.into()),
    };
    if literal.is_some_and(|address| !guard::is_public(address)) {
        return Openings::default();
    }
    let over_http = target.over_http();
    let typed = [Some(target), over_http.as_ref()].into_iter().flatten();
    let mut site: Vec<String> = typed.filter_map(|target| origin(target.url())).collect();
    let neighbours: Vec<String> = site.iter().filter_map(|origin| neighbour(origin)).collect();
    site.extend(neighbours);
    let own = [&own_names.v4, &own_names.v6].into_iter().flatten().cloned();
    let own = if site.is_empty() { Vec::new() } else { own.collect() };
    Openings { site, own }
}

/// The origin with `www.`, or without. An address has none.
fn neighbour(origin: &str) -> Option<String> {
    let (scheme, authority) = origin.split_once("://")?;
    Url::parse(origin).ok()?.domain()?;
    Some(match authority.strip_prefix("www.") {
        Some(bare) if bare.contains('.') => format!("{scheme}://{bare}"),
        _ => format!("{scheme}://www.{authority}"),
    })
}

fn is_checkers(seen: &Observation) -> bool {
    seen.vantage.kind == VantageKind::Checker
}

/// Whether addresses were found; `None` when one of them is not on the public Internet.
fn has_public_addresses(seen: &Observation) -> Option<bool> {
    let mut addresses = seen.hops.iter().flat_map(|hop| {
        let dialled = hop.tries.iter().map(|one| one.address.ip());
        dialled.chain(hop.reach.iter().map(|reach| reach.address))
    });
    let is_literal = |hop: &Hop| Url::parse(&hop.url).is_ok_and(|url| url.domain().is_none());
    let found = addresses.clone().next().is_some();
    let is_public = addresses.all(guard::is_public);
    (is_public && (found || !seen.hops.iter().any(is_literal))).then_some(found)
}

/// The origins on the way, which the page's policy will name. Addresses in brackets cannot stand
/// in one (CSP Level 3 §2.3.1, host-source).
fn origins(hops: &[Hop]) -> Vec<String> {
    let urls = hops.iter().filter_map(|hop| Url::parse(&hop.url).ok());
    let mut origins: Vec<String> = urls.filter_map(|url| origin(&url)).collect();
    origins.sort();
    origins.dedup();
    origins
}

fn origin(url: &Url) -> Option<String> {
    match url.origin() {
        Origin::Tuple(scheme, url::Host::Domain(_) | url::Host::Ipv4(_), _)
            if scheme == "https" || scheme == "http" =>
        {
            Some(url.origin().ascii_serialization())
        }
        _ => None,
    }
}

fn root(url: &Url) -> Option<String> {
    Some(format!("{}/", origin(url)?))
}

fn is_bare(url: &Url) -> bool {
    url.path() == "/" && url.query().is_none()
}

fn is_success(answer: &Answer) -> bool {
    (200..300).contains(&answer.status)
}

/// Whether a page may be shown inside another (RFC 7034, CSP Level 3 §6.4.2).
fn frames(page: &Answer) -> Saw {
    let is_barred = page.header("x-frame-options").next().is_some()
        || has(page, "content-security-policy", "frame-ancestors")
        || has(page, "content-security-policy", "sandbox");
    if is_barred { Saw::NotFramable } else { Saw::Framable }
}

/// Whether other sites are kept from noticing the answer (`Cross-Origin-Resource-Policy`).
fn keeps_to_itself(answer: &Answer) -> bool {
    has(answer, "cross-origin-resource-policy", "same-")
}

fn has(answer: &Answer, field: &str, word: &str) -> bool {
    answer.header(field).any(|value| value.to_ascii_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(status: u16, head: &[(&str, &str)]) -> Answer {
        let head: Vec<(String, String)> =
            head.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect();
        let json = serde_json::json!({
            "status": status, "version": "2", "head": head, "first_byte": 1, "took": 1,
        });
        serde_json::from_value(json).unwrap()
    }

    fn seen(addresses: &[&str], url: &str) -> Observation {
        let reach: Vec<_> = addresses
            .iter()
            .map(|address| serde_json::json!({ "address": address, "tcp": "unfinished" }))
            .collect();
        let json = serde_json::json!({
            "vantage": { "name": "x", "kind": "checker" }, "url": url, "took": 1,
            "hops": [{ "url": url, "name": { "lookup": "literal" }, "reach": reach }],
            "end": { "end": "final" }, "completeness": "whole",
        });
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn only_public_addresses_are_tried() {
        let tried = |addresses: &[&str], url| has_public_addresses(&seen(addresses, url));
        assert_eq!(tried(&["93.184.215.14"], "https://shop.example/"), Some(true));
        assert_eq!(tried(&[], "https://shop.example/"), Some(false));
        for private in ["192.168.1.1", "127.0.0.1", "100.64.0.1", "fd00::1", "::1", "169.254.1.1"] {
            assert_eq!(tried(&["93.184.215.14", private], "https://shop.example/"), None);
        }
        assert_eq!(tried(&[], "http://192.168.1.1/"), None, "a number that was not dialled");
    }

    #[test]
    fn what_forbids_frames_is_known() {
        assert_eq!(frames(&answer(200, &[])), Saw::Framable);
        for (name, value) in [
            ("x-frame-options", "SAMEORIGIN"),
            ("content-security-policy", "default-src *; Frame-Ancestors 'self'"),
            ("content-security-policy", "sandbox allow-scripts"),
        ] {
            assert_eq!(frames(&answer(200, &[(name, value)])), Saw::NotFramable, "{value}");
        }
    }

    #[test]
    fn what_is_opened_ahead_comes_from_the_address_alone() {
        let ahead = |typed: &str| {
            let target = Target::parse(typed).unwrap();
            openings_ahead(&target, &OwnNames { v4: Some("v4.us.example".into()), v6: None })
        };
        let typed = ahead("shop.example");
        assert_eq!(
            typed.site,
            [
                "https://shop.example",
                "http://shop.example",
                "https://www.shop.example",
                "http://www.shop.example",
            ]
        );
        assert_eq!(typed.own, ["v4.us.example"]);
        assert_eq!(
            ahead("https://www.shop.example:8443/cart?x='none';").site,
            ["https://www.shop.example:8443", "https://shop.example:8443"]
        );
        assert_eq!(ahead("http://1.2.3.4/").site, ["http://1.2.3.4"]);
        assert_eq!(ahead("https://[2606:4700::1111]/"), Openings::default());
        assert_eq!(ahead("http://192.168.1.1/"), Openings::default());
    }

    #[test]
    fn origins_fit_into_a_policy() {
        let of = |url: &str| origin(&Url::parse(url).unwrap());
        assert_eq!(of("https://SHOP.example:443/a?b").as_deref(), Some("https://shop.example"));
        assert_eq!(of("http://1.2.3.4:8080/").as_deref(), Some("http://1.2.3.4:8080"));
        assert_eq!(of("https://[2606:4700::1111]/"), None);
        assert_eq!(of("ftp://shop.example/"), None);
    }
}
