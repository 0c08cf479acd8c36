//! Which addresses the service was led to, read from its answer.
//!
//! Read leniently, since nothing else of that answer is used: what is missing or odd gives no
//! address. Whether an address may be dialled is for `guard` to say, as with any other.

use std::net::IpAddr;

use serde::Deserialize;
use serde_json::Value;

/// The last place that the service was led to, and the addresses that its host has there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::cli) struct LedTo {
    places: Vec<(String, Vec<IpAddr>)>,
}

impl LedTo {
    /// Nothing when the body is no JSON object.
    pub(in crate::cli) fn read(body: &[u8]) -> Option<Self> {
        let answer: serde_json::Map<String, Value> = serde_json::from_slice(body).ok()?;
        let looks = answer.get("observations").and_then(Value::as_array);
        let places = looks.into_iter().flatten().take(LOOKS_MAX).filter_map(place).collect();
        Some(Self { places })
    }

    /// The addresses that a host has where the service looked from.
    pub(in crate::cli) fn addresses<'a>(&'a self, host: &'a str) -> impl Iterator<Item = IpAddr> {
        let places = self.places.iter().filter(move |(name, _)| name == host);
        places.flat_map(|(_, addresses)| addresses.iter().copied())
    }
}

/// Where a checker's look ended.
fn place(look: &Value) -> Option<(String, Vec<IpAddr>)> {
    let look = Look::deserialize(look).ok().filter(|look| look.vantage.kind == "checker")?;
    let last = look.hops.into_iter().next_back()?;
    let host = url::Url::parse(&last.url).ok()?.host_str()?.to_owned();
    let addresses = last.name.addresses.iter().take(ADDRESSES_MAX);
    Some((host, addresses.filter_map(|text| text.parse().ok()).collect()))
}

#[derive(Deserialize)]
struct Look {
    vantage: Who,
    hops: Vec<Hop>,
}

#[derive(Deserialize)]
struct Who {
    kind: String,
}

#[derive(Deserialize)]
struct Hop {
    url: String,
    name: Name,
}

#[derive(Deserialize)]
struct Name {
    #[serde(default)]
    addresses: Vec<String>,
}

/// Looks of the service that are read.
const LOOKS_MAX: usize = 8;

/// Addresses of a look that are read; few of them are asked.
const ADDRESSES_MAX: usize = 32;

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> Option<Vec<String>> {
        let led_to = LedTo::read(body.as_bytes())?;
        Some(led_to.addresses("b.example").map(|address| address.to_string()).collect())
    }

    #[test]
    fn the_last_hop_of_a_checker_counts() {
        let look = |kind: &str| {
            format!(
                r#"{{"vantage":{{"kind":"{kind}"}},"hops":[
                {{"url":"https://a.example/","name":{{"lookup":"asked","addresses":["192.0.2.1"]}}}},
                {{"url":"https://b.example/x","name":{{"addresses":["192.0.2.2","odd","2001:db8::2"]}}}}]}}"#
            )
        };
        let body = format!(r#"{{"observations":[{},{},7]}}"#, look("person"), look("checker"));
        assert_eq!(read(&body).unwrap(), ["192.0.2.2", "2001:db8::2"]);
    }

    #[test]
    fn what_is_odd_gives_no_address_and_what_is_no_answer_is_none() {
        for body in ["{}", r#"{"observations":7}"#, r#"{"observations":[{"hops":[]}]}"#] {
            assert_eq!(read(body), Some(Vec::new()), "{body}");
        }
        for body in ["", "[]", "<html>", "null"] {
            assert_eq!(read(body), None, "{body}");
        }
    }
}
