//! What each named gateway logs, and where: the first thing its owner should read.
//!
//! One manual for each product (`gateways/`). For a gateway that nobody knows there is general
//! advice, which still names the status and what to compare.

use crate::explanation::front::Front;
use crate::verdict::Gateway;
use crate::verdict::GatewayKind;

mod clouds;
mod general;
mod platforms;
mod proxies;

/// What the owner of a product can read about a failure.
struct Manual {
    /// Parts of the product's name, in lower case.
    names: &'static [&'static str],
    /// Where to look.
    look: &'static str,
    /// What the log says for each kind of failure.
    lines: &'static [(Front, &'static str)],
}

/// Templates for the owner; empty when no gateway's log would tell of the trouble.
pub(super) fn advice(gateway: Option<&Gateway>, front: Front) -> Vec<&'static str> {
    if front == Front::NotInvolved {
        return Vec::new();
    }
    let manual = gateway.and_then(manual_of).unwrap_or(&general::MANUAL);
    let mut advice = vec![manual.look];
    advice.extend(lines_for(manual, front));
    if gateway.is_some_and(|gateway| gateway.kind == GatewayKind::Cdn) {
        advice.push(LET_THE_CDN_IN);
    }
    advice
}

/// What the owner of one product can read about some kinds of failure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LogGuide {
    /// The product.
    pub product: &'static str,
    /// Where to look.
    pub look: &'static str,
    /// What to look for there, and what it means.
    pub lines: Vec<&'static str>,
}

/// The guides of the usual products, for these kinds of failure; a product whose manual has no
/// line for any of them is left out.
pub(super) fn log_guides(fronts: &[Front]) -> Vec<LogGuide> {
    PRODUCTS.iter().flat_map(|product| log_guides_of(product, fronts)).collect()
}

/// The guide of one product, if there is one.
pub(super) fn log_guides_of(product: &'static str, fronts: &[Front]) -> Vec<LogGuide> {
    let gateway = Gateway { name: product.to_owned(), kind: GatewayKind::ReverseProxy };
    let guide = manual_of(&gateway).map(|manual| {
        let of_kind = |wanted: Front| manual.lines.iter().filter(move |(kind, _)| *kind == wanted);
        let lines = fronts.iter().copied().flat_map(of_kind).map(|(_, line)| *line).collect();
        LogGuide { product, look: manual.look, lines }
    });
    guide.into_iter().filter(|guide| !guide.lines.is_empty()).collect()
}

/// The products that most people meet, in the order in which they are looked for.
const PRODUCTS: &[&str] = &[
    "nginx",
    "Apache",
    "HAProxy",
    "Varnish",
    "Caddy",
    "Traefik",
    "Envoy",
    "Microsoft IIS",
    "Cloudflare",
    "CloudFront",
    "AWS ALB",
    "Fastly",
    "Heroku",
    "Fly.io",
];

/// The manual of a product.
fn manual_of(gateway: &Gateway) -> Option<&'static Manual> {
    let name = gateway.name.to_lowercase();
    [proxies::MANUALS, clouds::MANUALS, platforms::MANUALS]
        .into_iter()
        .flatten()
        .find(|manual| manual.names.iter().any(|part| name.contains(part)))
}

/// The lines for one kind of failure. When the gateway does not say which kind it was, the most
/// common ones; a kind that the manual does not know gets none, rather than lines for another.
fn lines_for(manual: &Manual, front: Front) -> Vec<&'static str> {
    let said = |wanted: Front| manual.lines.iter().filter(move |(kind, _)| *kind == wanted);
    let exact: Vec<_> = said(front).map(|(_, line)| *line).collect();
    if !exact.is_empty() || front != Front::Unsaid {
        return exact;
    }
    COMMON.iter().flat_map(|kind| said(*kind).take(1)).map(|(_, line)| *line).collect()
}

/// The commonest failures of a gateway, most common first, for when it does not say which.
const COMMON: &[Front] = &[Front::Refused, Front::TimedOut, Front::Closed, Front::Name];

/// Delivery networks come from many addresses, and a firewall that forgets some is the
/// commonest cause that their vendors name for failed connections.
const LET_THE_CDN_IN: &str = "Make sure that the firewall in front of your server lets in all \
    addresses that {product} publishes.";

#[cfg(test)]
mod tests {
    use super::advice;
    use crate::explanation::front::Front;
    use crate::verdict::Gateway;
    use crate::verdict::GatewayKind;

    fn advice_for(name: &str, kind: GatewayKind, front: Front) -> String {
        advice(Some(&Gateway { name: name.to_owned(), kind }), front).join("\n")
    }

    #[test]
    fn nginx_is_told_its_own_line() {
        let said = advice_for("nginx", GatewayKind::ReverseProxy, Front::Refused);
        assert!(said.contains("/var/log/nginx/error.log"), "{said}");
        assert!(said.contains("connect() failed (111: Connection refused)"), "{said}");
        assert!(!said.contains("upstream timed out"), "{said}");
    }

    #[test]
    fn a_failure_without_a_line_of_its_own_gets_the_common_ones() {
        let said = advice_for("nginx", GatewayKind::ReverseProxy, Front::Unsaid);
        assert!(said.contains("111: Connection refused"), "{said}");
        assert!(said.contains("upstream timed out (110:"), "{said}");
    }

    #[test]
    fn a_failure_of_the_gateway_itself_gets_no_lines_about_what_is_behind() {
        let said = advice_for("nginx", GatewayKind::ReverseProxy, Front::Itself);
        assert!(said.contains("error.log") && !said.contains("upstream"), "{said}");
    }

    #[test]
    fn a_delivery_network_is_to_be_let_in() {
        let said = advice_for("Cloudflare", GatewayKind::Cdn, Front::TimedOut);
        assert!(said.contains("522"), "{said}");
        assert!(said.contains("all addresses that {product} publishes"), "{said}");
    }

    #[test]
    fn an_unknown_gateway_still_gets_the_status_and_what_to_compare() {
        let said = advice(None, Front::Unsaid).join("\n");
        assert!(said.contains("{status}") && said.contains("time limit"), "{said}");
    }

    #[test]
    fn every_product_of_the_articles_has_a_manual() {
        for product in super::PRODUCTS {
            let guides = super::log_guides_of(product, &[Front::Refused]);
            assert_eq!(guides.len(), 1, "{product}");
        }
    }

    #[test]
    fn nothing_is_said_of_a_gateway_that_has_no_part_in_it() {
        assert!(advice(None, Front::NotInvolved).is_empty());
    }
}
