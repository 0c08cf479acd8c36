//! Whom the operator promised to leave alone: hosts with all below them, and ranges of addresses.

use std::net::IpAddr;
use std::str::FromStr;

use ipnet::IpNet;

/// Hosts and ranges that are not checked because their owners asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OptedOut {
    names: Vec<String>,
    nets: Vec<IpNet>,
}

/// One entry of the list: a host name, an address or a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// This host, and every name below it.
    Name(String),
    /// These addresses, whatever name leads to them.
    Net(IpNet),
}

impl FromIterator<Party> for OptedOut {
    fn from_iter<I: IntoIterator<Item = Party>>(parties: I) -> Self {
        let mut list = Self::default();
        for party in parties {
            match party {
                Party::Name(name) => list.names.push(name),
                Party::Net(net) => list.nets.push(net),
            }
        }
        list
    }
}

impl OptedOut {
    /// Whether the host is on the list, or a name above it is. Whole labels count.
    pub(super) fn has_host(&self, host: &url::Host<&str>) -> bool {
        match *host {
            url::Host::Domain(name) => self.has_name(name),
            url::Host::Ipv4(address) => self.has_address(address.into()),
            url::Host::Ipv6(address) => self.has_address(address.into()),
        }
    }

    /// Whether a range of the list holds the address.
    pub(super) fn has_address(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.nets.iter().any(|net| net.contains(&address))
    }

    fn has_name(&self, name: &str) -> bool {
        let name = name.strip_suffix('.').unwrap_or(name);
        self.names.iter().any(|listed| {
            let rest = name.strip_suffix(listed.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
        })
    }
}

impl FromStr for Party {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Ok(net) = text.parse::<IpNet>() {
            return Ok(Self::Net(net.trunc()));
        }
        if let Ok(address) = text.parse::<IpAddr>() {
            return Ok(Self::Net(address.to_canonical().into()));
        }
        // As a URL has it: lower case, other scripts encoded.
        let name = text.trim_start_matches("*.").trim_end_matches('.');
        match url::Host::parse(name) {
            Ok(url::Host::Domain(name)) => Ok(Self::Name(name)),
            _ => Err("a host name, an address or a range is needed: example.com, 192.0.2.0/24"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OptedOut;
    use super::Party;

    fn list(parties: &[&str]) -> OptedOut {
        parties.iter().map(|text| text.parse::<Party>().unwrap()).collect()
    }

    #[test]
    fn a_host_is_meant_with_all_below_it() {
        let list = list(&["Example.com", "*.shop.example.net.", "b\u{fc}cher.example"]);
        for host in ["example.com", "a.b.example.com", "shop.example.net", "xn--bcher-kva.example"]
        {
            assert!(list.has_host(&url::Host::Domain(host)), "{host}");
        }
        for host in ["notexample.com", "example.com.evil.net", "example.net", "com"] {
            assert!(!list.has_host(&url::Host::Domain(host)), "{host}");
        }
    }

    #[test]
    fn a_range_is_meant_whatever_leads_there() {
        let list = list(&["192.0.2.7/24", "2001:db8::1"]);
        for address in ["192.0.2.1", "::ffff:192.0.2.1", "2001:db8::1"] {
            assert!(list.has_address(address.parse().unwrap()), "{address}");
        }
        assert!(!list.has_address("2001:db8::2".parse().unwrap()));
        assert!(list.has_host(&url::Host::Ipv4([192, 0, 2, 9].into())));
    }

    #[test]
    fn what_is_no_host_is_no_entry() {
        for text in ["", "exa mple.com", "https://example.com/", "a@b"] {
            assert!(text.parse::<Party>().is_err(), "{text}");
        }
    }
}
