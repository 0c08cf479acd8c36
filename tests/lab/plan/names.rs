//! The zones of the lab's name servers.

use std::fmt::Write;

use crate::place::Place;

/// A zone and its records, in the form of zone files, without its own SOA and NS.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Zone {
    pub(crate) name: String,
    pub(crate) records: Vec<String>,
}

impl Zone {
    pub(crate) fn new(name: &str, records: &[&str]) -> Self {
        let records = records.iter().map(|record| (*record).to_owned()).collect();
        Self { name: name.to_owned(), records }
    }

    /// The zone file.
    pub(crate) fn text(&self, at: Place) -> String {
        let origin = if self.name == "." { ".".to_owned() } else { format!("{}.", self.name) };
        let mut text = format!("$ORIGIN {origin}\n$TTL 60\n");
        let _ = writeln!(text, "@ SOA ns1.lab-names. admin.lab-names. 1 3600 600 86400 60");
        if at == Place::Root {
            let _ = writeln!(text, "@ NS a.root-servers.lab-names.");
        } else {
            let _ = writeln!(text, "@ NS ns1.lab-names.\n@ NS ns2.lab-names.");
        }
        for record in &self.records {
            let _ = writeln!(text, "{record}");
        }
        text
    }
}

/// The zones of the sites.
pub(crate) fn of_sites() -> Vec<Zone> {
    let records =
        ["@ A 5.80.0.80", "@ AAAA 2a0e:80::80", "www A 5.80.0.80", "www AAAA 2a0e:80::80"];
    let other = ["@ A 5.83.0.80", "@ AAAA 2a0e:83::80"];
    vec![Zone::new("bakery.shop", &records), Zone::new("neighbour.shop", &other)]
}

/// The root, and what it serves itself.
pub(crate) fn of_root() -> Vec<Zone> {
    let mut root = vec![
        "a.root-servers.lab-names. A 5.60.0.53".to_owned(),
        "a.root-servers.lab-names. AAAA 2a0e:60::53".to_owned(),
        "ns1.lab-names. A 5.61.0.53".to_owned(),
        "ns1.lab-names. AAAA 2a0e:61::53".to_owned(),
        "ns2.lab-names. A 5.62.0.53".to_owned(),
        "ns2.lab-names. AAAA 2a0e:62::53".to_owned(),
    ];
    for zone in of_sites() {
        root.push(format!("{}. NS ns1.lab-names.", zone.name));
        root.push(format!("{}. NS ns2.lab-names.", zone.name));
    }
    for (name, host) in CONTROLS {
        root.push(format!("{name}. A 5.70.0.{host}"));
        root.push(format!("{name}. AAAA 2a0e:70::{host}"));
    }
    vec![Zone { name: ".".to_owned(), records: root }]
}

/// The control sites, and the last number of their addresses. The last is the page by which the
/// command looks for a log-in page of its network.
const CONTROLS: [(&str, u8); 4] = [
    ("www.google.com", 10),
    ("cp.cloudflare.com", 11),
    ("captive.apple.com", 12),
    ("www.gstatic.com", 13),
];
