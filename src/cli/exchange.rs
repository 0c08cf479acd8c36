//! The exchange of addresses: which of those that somebody else was given are worth a request
//! from this machine.

use std::net::IpAddr;

use crate::cli::service::LedTo;
use crate::observation::ChainEnd;
use crate::observation::DnsOutcome;
use crate::observation::Hop;
use crate::observation::NameLookup;
use crate::observation::Observation;
use crate::probe::ADDRESSES_MAX;
use crate::report::Measurement;
use crate::target::Target;

/// The URL where this machine's look ended, and addresses of its host that the machine was not
/// led to: the service's first, then those of other name servers. Nothing when there are none,
/// or when the page works so well that no address can be wrong.
pub(super) fn elsewhere(
    seen: &Measurement,
    led_to: Option<&LedTo>,
) -> Option<(Target, Vec<IpAddr>)> {
    let observation = &seen.observation;
    let hop = observation.last_hop()?;
    if works_for_sure(observation) {
        return None;
    }
    let target = Target::parse(&hop.url).ok()?;
    let host = target.url().host_str()?;
    let own = own_addresses(seen, hop);
    let mut others = Vec::new();
    let services = led_to.into_iter().flat_map(|led_to| led_to.addresses(host));
    for address in services.chain(of_name_servers(hop)) {
        if !own.contains(&address) && !others.contains(&address) {
            others.push(address);
        }
    }
    others.truncate(ADDRESSES_MAX);
    (!others.is_empty()).then_some((target, others))
}

/// A page over https under a fine certificate is the site's own, whatever address it came from.
/// Over http anybody on the way may have written it.
fn works_for_sure(observation: &Observation) -> bool {
    let fine = observation.last_hop().into_iter().flat_map(|hop| &hop.tries).any(|one| {
        one.answer().is_some_and(|answer| answer.status < 400)
            && one.secured().is_some_and(|tls| tls.certificate.problems.is_empty())
    });
    fine && observation.end == ChainEnd::Final
        && observation.answer().is_some_and(|answer| answer.status < 400)
}

/// The addresses that this machine was led to.
fn own_addresses(seen: &Measurement, hop: &Hop) -> Vec<IpAddr> {
    let tried = hop.tries.iter().map(|one| one.address.ip());
    let reached = hop.reach.iter().map(|reach| reach.address);
    let is_first = seen.observation.hops.len() == 1;
    let system = seen.machine.system.addresses().iter().copied().filter(|_| is_first);
    tried.chain(reached).chain(system).collect()
}

/// Everything that name servers said of the last name.
fn of_name_servers(hop: &Hop) -> impl Iterator<Item = IpAddr> {
    let lookup = match &hop.name {
        NameLookup::Asked(lookup) => Some(lookup),
        NameLookup::Literal | NameLookup::Refused => None,
    };
    let views = lookup.into_iter().flat_map(|lookup| &lookup.resolvers);
    views
        .flat_map(|view| [&view.a.outcome, &view.aaaa.outcome])
        .flat_map(|outcome| match outcome {
            DnsOutcome::Answered { addresses, .. } => addresses.as_slice(),
            _ => &[],
        })
        .copied()
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use serde_json::json;

    use super::*;

    const OWN: &str = "192.0.2.1";

    /// What a machine saw that was led to [`OWN`], while another name server says 192.0.2.2.
    fn seen(url: &str, status: u16, tls: Value) -> Measurement {
        let of = |address| json!({"took": 1, "outcome": "answered", "addresses": [address]});
        let none = json!({"took": 1, "outcome": "no_data"});
        let view = |address| json!({"resolver": "x", "a": of(address), "aaaa": none});
        let one = json!({"address": format!("{OWN}:443"), "began": 0, "course": "answered",
            "connect": 1, "tls": tls,
            "answer": {"status": status, "version": "1.1", "first_byte": 1, "took": 1}});
        let name =
            json!({"lookup": "asked", "took": 1, "resolvers": [view(OWN), view("192.0.2.2")]});
        let hop = json!({"url": url, "name": name, "tries": [one]});
        let system = json!({"lookup": "found", "addresses": ["192.0.2.9"], "took": 1});
        let measurement = json!({
            "observation": {"vantage": {"name": "here", "kind": "person"}, "url": url, "took": 1,
                "hops": [hop], "end": {"end": "final"}, "completeness": "whole"},
            "machine": {"system": system},
        });
        serde_json::from_value(measurement).unwrap()
    }

    fn certificate(problems: Value) -> Value {
        json!({"took": 1, "version": "1.3", "alpn": "none", "certificate": {"problems": problems}})
    }

    /// The service was led to the same address, to the system's, and to many others.
    fn service() -> LedTo {
        let addresses: Vec<String> = (1..=9).map(|last| format!("192.0.2.{last}")).collect();
        let hop = json!({"url": "https://x.example/", "name": {"addresses": addresses}});
        let look = json!({"vantage": {"kind": "checker"}, "hops": [hop]});
        LedTo::read(json!({"observations": [look]}).to_string().as_bytes()).unwrap()
    }

    fn asked(seen: &Measurement, led_to: Option<&LedTo>) -> Vec<String> {
        let (_, addresses) = elsewhere(seen, led_to).unwrap_or_else(|| panic!("nothing is asked"));
        addresses.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn those_that_others_were_given_are_asked_up_to_a_cap() {
        let failed = seen("https://x.example/cart", 502, Value::Null);
        assert_eq!(asked(&failed, None), ["192.0.2.2"]);
        let expected = ["192.0.2.2", "192.0.2.3", "192.0.2.4", "192.0.2.5"];
        assert_eq!(asked(&failed, Some(&service())), expected);
        let (target, _) = elsewhere(&failed, None).unwrap();
        assert_eq!(target.canonical(), "https://x.example/cart");
        let elsewhere_host = seen("https://y.example/", 502, Value::Null);
        assert_eq!(asked(&elsewhere_host, Some(&service())), ["192.0.2.2"]);
    }

    #[test]
    fn nobody_is_asked_about_a_page_that_is_the_sites_own_for_sure() {
        let fine = seen("https://x.example/", 200, certificate(json!([])));
        assert_eq!(elsewhere(&fine, Some(&service())), None);
        // A page without proof may be anybody's.
        for doubtful in [
            seen("http://x.example/", 200, Value::Null),
            seen("https://x.example/", 200, certificate(json!(["unknown_issuer"]))),
            seen("https://x.example/", 503, certificate(json!([]))),
        ] {
            assert!(elsewhere(&doubtful, Some(&service())).is_some());
        }
    }
}
