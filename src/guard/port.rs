//! Which ports may be dialled: a list of what is allowed, so that the service is no port scanner.

use crate::guard::Denied;

/// Which ports may be dialled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ports {
    /// These.
    Listed(Vec<u16>),
    /// All of them: private instances and tests.
    Any,
}

impl Ports {
    /// Judges one port.
    ///
    /// # Errors
    /// [`Denied::Port`] when it is not on the list, and always for 0, which nobody can listen on
    /// (RFC 6335 §6 reserves it).
    pub(super) fn judge(&self, port: u16) -> Result<(), Denied> {
        let listed = match self {
            Self::Listed(ports) => ports.contains(&port),
            Self::Any => true,
        };
        if listed && port != 0 { Ok(()) } else { Err(Denied::Port(port)) }
    }
}

impl Default for Ports {
    /// The ports of web pages: [`WEB_PORTS`].
    fn default() -> Self {
        Self::Listed(WEB_PORTS.to_vec())
    }
}

/// The ports that public web pages use: http and https (RFC 9110 §4.2), the usual second
/// choices, and those that Cloudflare forwards
/// (<https://developers.cloudflare.com/fundamentals/reference/network-ports/>).
pub const WEB_PORTS: [u16; 15] =
    [80, 443, 8080, 8443, 8000, 8888, 8880, 2052, 2053, 2082, 2083, 2086, 2087, 2095, 2096];

#[cfg(test)]
mod tests {
    use crate::guard::Denied;
    use crate::guard::Ports;

    #[test]
    fn only_listed_ports_pass() {
        let ports = Ports::Listed(vec![80, 443]);
        assert_eq!(ports.judge(443), Ok(()));
        assert_eq!(ports.judge(25), Err(Denied::Port(25)));
    }

    #[test]
    fn port_zero_never_passes() {
        assert_eq!(Ports::Any.judge(0), Err(Denied::Port(0)));
        assert_eq!(Ports::Listed(vec![0]).judge(0), Err(Denied::Port(0)));
        assert_eq!(Ports::Any.judge(9), Ok(()));
    }
}
