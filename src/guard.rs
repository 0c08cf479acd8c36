//! What may be checked: names, ports and addresses. Only this module can make an [`Admitted`].
//!
//! It judges text, addresses and ports, and resolves nothing.

use std::net::IpAddr;
use std::net::SocketAddr;

use ipnet::IpNet;

/// What an instance may check.
#[derive(Clone, Debug)]
pub struct Policy {
    allowed_nets: Vec<IpNet>,
    ports: Ports,
}

/// Which ports may be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ports {
    /// These.
    Listed(Vec<u16>),
    /// All of them: private instances and tests.
    Any,
}

/// An address that may be dialled. Only [`Policy::admit`] makes one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Admitted(SocketAddr);

impl Admitted {
    /// The address to dial.
    pub fn address(self) -> SocketAddr {
        self.0
    }
}

/// Why something may not be checked. `Display` is the sentence for people.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Denied {
    /// A port that is not on the list.
    #[error("We only check the ports that web pages use, and {0} is not one of them.")]
    Port(u16),
    /// A name that only works inside one network.
    #[error("This name only works inside one network, so we cannot check it from outside.")]
    Name,
    /// An address that is not on the public Internet.
    #[error("This address is private or reserved, so we cannot check it from outside.")]
    Address,
}

impl Policy {
    /// A policy with extra ranges that may be checked, and a list of ports.
    pub fn new(allowed_nets: Vec<IpNet>, ports: Ports) -> Self {
        Self { allowed_nets, ports }
    }

    /// Judges the host and port of a URL, before any lookup.
    ///
    /// # Errors
    /// [`Denied`] says what about it may not be checked.
    pub fn host_and_port(&self, _host: &url::Host<&str>, _port: u16) -> Result<(), Denied> {
        let _ = (&self.allowed_nets, &self.ports);
        Err(Denied::Address)
    }

    /// Judges an address.
    ///
    /// # Errors
    /// [`Denied::Address`] when it is not public and not in an allowed range.
    pub fn address(&self, _address: IpAddr) -> Result<(), Denied> {
        Err(Denied::Address)
    }

    /// Judges an address and port just before it is dialled.
    ///
    /// # Errors
    /// [`Denied`] when it may not be dialled.
    pub fn admit(&self, address: SocketAddr) -> Result<Admitted, Denied> {
        self.address(address.ip())?;
        Ok(Admitted(address))
    }
}
