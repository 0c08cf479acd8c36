//! What may be checked: names, ports and addresses. Only this module can make an [`Admitted`].
//!
//! It judges text, addresses and ports, and resolves nothing. The same rules are asked at four
//! places: the text that was typed, every name and address that DNS answers, every redirect,
//! and the exact address just before it is dialled.

mod address;
mod name;
mod opted_out;
mod port;

use std::net::IpAddr;
use std::net::SocketAddr;

use ipnet::IpNet;

pub use crate::guard::opted_out::OptedOut;
pub use crate::guard::opted_out::Party;
pub use crate::guard::port::Ports;
pub use crate::guard::port::WEB_PORTS;

/// What an instance may check.
///
/// With an empty list of extra ranges, only the public Internet. With ranges in it, the
/// instance is one for tests or for an intranet: then names that only work inside a network
/// (`localhost`, `wiki`, `x.internal`) may be asked for too, because whatever they lead to is
/// judged by its address again before anything is dialled.
#[derive(Clone, Debug)]
pub struct Policy {
    allowed_nets: Vec<IpNet>,
    allowed_addresses: Vec<IpAddr>,
    ports: Ports,
    opted_out: OptedOut,
}

/// An address that may be dialled. Only [`Policy::admit`] makes one of what others chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Admitted(SocketAddr);

impl Admitted {
    /// An address that this machine's own settings name, a proxy's: whoever set the machine up
    /// chose it, every program here goes there, and nobody who asks a question can. It may be
    /// private and on any port.
    pub fn by_own_settings(address: SocketAddr) -> Self {
        Self(address)
    }

    /// The address to dial.
    pub fn address(self) -> SocketAddr {
        self.0
    }
}

/// Why something may not be checked. `Display` is the sentence for people; it tells which rule
/// spoke and never what is behind the address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// A port that is not on the list.
    #[error("We only check the ports that web pages use, and {0} is not one of them.")]
    Port(u16),
    /// A name without a dot.
    #[error(
        "This name has no dot in it, so it only works inside one network. A full name looks like example.com."
    )]
    NameWithoutDot,
    /// A name that only works inside one network.
    #[error("This name only works inside one network, so we cannot check it from outside.")]
    Name,
    /// An address that is not on the public Internet.
    #[error("This address is private or reserved, so we cannot check it from outside.")]
    Address,
    /// The owner asked to be left alone.
    #[error("The owner of this site asked us not to check it. We keep to that.")]
    OptedOut,
    /// The page leads to somebody who asked to be left alone.
    #[error("This page leads on to a site whose owner asked us not to check it. We keep to that.")]
    LeadsToOptedOut,
}

impl Policy {
    /// A policy with extra ranges that may be checked, and a list of ports.
    pub fn new(allowed_nets: Vec<IpNet>, ports: Ports) -> Self {
        let opted_out = OptedOut::default();
        Self { allowed_nets, allowed_addresses: Vec::new(), ports, opted_out }
    }

    /// The same policy, and exactly these addresses besides, whatever they are.
    ///
    /// Only for a look from a person's own machine at the host that they typed: their browser goes
    /// where the machine's own look-up leads, and so must the look that is to say what it meets
    /// there. Names are judged as before.
    #[must_use]
    pub fn and_exactly(&self, addresses: &[IpAddr]) -> Self {
        Self { allowed_addresses: addresses.to_vec(), ..self.clone() }
    }

    /// The same policy, less those whose owners asked to be left alone.
    #[must_use]
    pub fn without(self, opted_out: OptedOut) -> Self {
        Self { opted_out, ..self }
    }

    /// Whether the owner of this address asked to be left alone.
    pub fn has_opted_out(&self, address: IpAddr) -> bool {
        self.opted_out.has_address(address)
    }

    /// Judges the host and port of a URL, before any lookup.
    ///
    /// # Errors
    /// [`Denied`] says what about it may not be checked.
    pub fn host_and_port(&self, host: &url::Host<&str>, port: u16) -> Result<(), Denied> {
        self.ports.judge(port)?;
        if self.opted_out.has_host(host) {
            return Err(Denied::OptedOut);
        }
        match *host {
            url::Host::Domain(name) => self.name(name),
            url::Host::Ipv4(address) => self.address(address.into()),
            url::Host::Ipv6(address) => self.address(address.into()),
        }
    }

    /// Judges a name: of a URL, or one that an alias (CNAME) leads to.
    ///
    /// # Errors
    /// [`Denied::Name`] or [`Denied::NameWithoutDot`] when it is not a public name.
    pub fn name(&self, name: &str) -> Result<(), Denied> {
        if self.allowed_nets.is_empty() { name::judge(name) } else { Ok(()) }
    }

    /// Judges an address.
    ///
    /// # Errors
    /// [`Denied::Address`] when it is not public and not allowed besides; [`Denied::OptedOut`] when
    /// its owner asked to be left alone.
    pub fn address(&self, address: IpAddr) -> Result<(), Denied> {
        if self.has_opted_out(address) {
            return Err(Denied::OptedOut);
        }
        if address::is_public(address)
            || self.allows(address)
            || self.allowed_addresses.contains(&address)
        {
            return Ok(());
        }
        Err(Denied::Address)
    }

    /// Judges an address and port just before it is dialled.
    ///
    /// # Errors
    /// [`Denied`] when it may not be dialled.
    pub fn admit(&self, address: SocketAddr) -> Result<Admitted, Denied> {
        self.ports.judge(address.port())?;
        self.address(address.ip())?;
        Ok(Admitted(address))
    }

    /// Whether an extra range holds this address. An IPv4-mapped address (RFC 4291 §2.5.5.2) is
    /// dialled as the IPv4 address inside it, so only an IPv4 range can allow it: `::/0` must
    /// not open every private IPv4 address.
    fn allows(&self, address: IpAddr) -> bool {
        let dialled = address.to_canonical();
        self.allowed_nets.iter().any(|net| net.contains(&dialled))
    }
}

/// Whether an address is on the public Internet, whatever else an instance may check.
pub fn is_public(address: IpAddr) -> bool {
    address::is_public(address)
}

impl Default for Policy {
    /// The public Internet, on the ports of web pages.
    fn default() -> Self {
        Self::new(Vec::new(), Ports::default())
    }
}

#[cfg(test)]
mod tests {
    use std::net::IpAddr;
    use std::net::SocketAddr;

    use ipnet::IpNet;

    use crate::guard::Denied;
    use crate::guard::Policy;
    use crate::guard::Ports;

    fn allowing(nets: &[&str]) -> Policy {
        let nets = nets.iter().map(|net| net.parse::<IpNet>().unwrap()).collect();
        Policy::new(nets, Ports::default())
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_allowed_range_opens_itself_and_nothing_else() {
        let policy = allowing(&["127.0.0.0/8"]);
        assert_eq!(policy.address(ip("127.9.9.9")), Ok(()));
        assert_eq!(policy.address(ip("::ffff:127.0.0.1")), Ok(()));
        for closed in ["::1", "10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1", "::ffff:10.0.0.1"] {
            assert_eq!(policy.address(ip(closed)), Err(Denied::Address), "{closed}");
        }
    }

    #[test]
    fn an_ipv6_range_is_no_hole_to_ipv4() {
        for range in ["::/0", "::ffff:0:0/96", "::/64"] {
            let policy = allowing(&[range]);
            assert_eq!(policy.address(ip("::ffff:10.0.0.1")), Err(Denied::Address), "{range}");
            assert_eq!(policy.address(ip("127.0.0.1")), Err(Denied::Address), "{range}");
        }
    }

    #[test]
    fn an_exact_address_opens_itself_and_no_name_and_no_port() {
        let policy = Policy::default().and_exactly(&[ip("192.168.1.1"), ip("::1")]);
        assert_eq!(policy.address(ip("192.168.1.1")), Ok(()));
        assert_eq!(policy.address(ip("::1")), Ok(()));
        for closed in ["192.168.1.2", "127.0.0.1", "::ffff:192.168.1.1", "::2"] {
            assert_eq!(policy.address(ip(closed)), Err(Denied::Address), "{closed}");
        }
        assert!(policy.name("localhost").is_err());
        assert_eq!(policy.admit((ip("::1"), 22).into()), Err(Denied::Port(22)));
    }

    #[test]
    fn names_of_one_network_come_with_an_allowed_range() {
        let public = Policy::default();
        let private = allowing(&["127.0.0.0/8"]);
        for name in ["localhost", "wiki", "x.test", "x.internal."] {
            assert!(public.name(name).is_err(), "{name}");
            assert_eq!(private.name(name), Ok(()), "{name}");
        }
    }

    #[test]
    fn the_port_is_judged_again_at_the_dial() {
        let dial = |text: &str| Policy::default().admit(text.parse::<SocketAddr>().unwrap());
        assert_eq!(dial("1.1.1.1:22"), Err(Denied::Port(22)));
        assert_eq!(dial("10.0.0.1:443"), Err(Denied::Address));
        assert_eq!(dial("1.1.1.1:443").unwrap().address().port(), 443);
    }
}
