//! Who asks, for limits: the socket's peer, unless a trusted proxy speaks for somebody else.
//!
//! Everything that a client can write itself is ignored.

use std::net::IpAddr;
use std::net::Ipv4Addr;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use ipnet::IpNet;

use crate::web::ClientHeader;
use crate::web::Peer;
use crate::web::Settings;
use crate::web::State;
use crate::web::face::Face;
use crate::web::tongue;
use crate::web::tongue::Tongue;

/// The request's side of a question: who asks, and in which shape and language they want the
/// answer.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asker {
    /// The client's address.
    pub(super) client: IpAddr,
    /// The shape.
    pub(super) face: Face,
    /// Whether they name HTML, as browsers do. Programs that show a link to others take anything:
    /// they read the head of a page only, and want it whole.
    pub(super) names_html: bool,
    /// The language.
    pub(super) tongue: Tongue,
}

impl FromRequestParts<State> for Asker {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Self::Rejection> {
        // Without a socket (a router driven by hand) all share one address, and so one limit.
        let peer = parts.extensions.get::<Peer>().map_or(NOBODY, |peer| peer.0.ip());
        let (path, query) = (parts.uri.path(), parts.uri.query());
        let face = Face::of(path, &parts.headers);
        Ok(Self {
            client: client_of(peer, &parts.headers, &state.settings),
            face,
            names_html: Face::asks_for_html(&parts.headers),
            tongue: tongue::of_request(path, query, &parts.headers, face),
        })
    }
}

/// The client's address: the peer's own, or what a trusted peer says of it.
pub(super) fn client_of(peer: IpAddr, headers: &HeaderMap, settings: &Settings) -> IpAddr {
    let peer = peer.to_canonical();
    if !is_trusted(peer, &settings.trusted_proxies) {
        return peer;
    }
    let told = match settings.client_header {
        ClientHeader::FlyClientIp => fly_client_ip(headers),
        ClientHeader::XForwardedFor => forwarded_for(headers, &settings.trusted_proxies),
    };
    told.unwrap_or(peer)
}

/// The one value of `Fly-Client-IP`; two values mean that somebody else wrote one.
fn fly_client_ip(headers: &HeaderMap) -> Option<IpAddr> {
    let mut values = headers.get_all("fly-client-ip").iter();
    let only = values.next()?;
    if values.next().is_some() {
        return None;
    }
    address(only.to_str().ok()?)
}

/// The last entry of `X-Forwarded-For` that is not a trusted proxy. Each proxy appends the peer
/// it saw, so entries are true from the right up to the first address outside; what stands left
/// of it is the client's own text.
fn forwarded_for(headers: &HeaderMap, trusted: &[IpNet]) -> Option<IpAddr> {
    let values = headers.get_all("x-forwarded-for").iter().rev();
    for value in values {
        for entry in value.to_str().ok()?.rsplit(',').take(FORWARDED_MAX) {
            let entry = address(entry)?;
            if !is_trusted(entry, trusted) {
                return Some(entry);
            }
        }
    }
    None
}

fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim();
    if text.len() > ADDRESS_MAX_BYTES {
        return None;
    }
    text.parse().ok().map(|address: IpAddr| address.to_canonical())
}

fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&address))
}

/// Who asks when there is no socket.
const NOBODY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);

/// No textual address is longer (RFC 4291 §2.2 forms have at most 45 bytes).
const ADDRESS_MAX_BYTES: usize = 64;

/// Proxies in a row that we walk through in one header line.
const FORWARDED_MAX: usize = 16;

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(client_header: ClientHeader) -> Settings {
        Settings {
            trusted_proxies: vec!["10.0.0.0/8".parse().unwrap()],
            client_header,
            ..Settings::default()
        }
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        headers
    }

    fn client(peer: &str, pairs: &[(&'static str, &str)], header: ClientHeader) -> String {
        client_of(peer.parse().unwrap(), &headers(pairs), &settings(header)).to_string()
    }

    #[test]
    fn a_stranger_speaks_only_for_itself() {
        let spoofed = [("fly-client-ip", "6.6.6.6"), ("x-forwarded-for", "6.6.6.6")];
        for header in [ClientHeader::FlyClientIp, ClientHeader::XForwardedFor] {
            assert_eq!(client("203.0.113.9", &spoofed, header), "203.0.113.9");
        }
    }

    #[test]
    fn the_last_entry_from_outside_counts() {
        let pairs = [("x-forwarded-for", "6.6.6.6, 198.51.100.7, 10.1.1.1")];
        assert_eq!(client("10.0.0.1", &pairs, ClientHeader::XForwardedFor), "198.51.100.7");
        let lines = [("x-forwarded-for", "6.6.6.6"), ("x-forwarded-for", "198.51.100.8")];
        assert_eq!(client("10.0.0.1", &lines, ClientHeader::XForwardedFor), "198.51.100.8");
    }

    #[test]
    fn a_header_that_the_proxy_does_not_write_is_not_believed() {
        let pairs = [("fly-client-ip", "6.6.6.6"), ("x-forwarded-for", "198.51.100.7")];
        assert_eq!(client("10.0.0.1", &pairs, ClientHeader::XForwardedFor), "198.51.100.7");
        let pairs = [("x-forwarded-for", "6.6.6.6"), ("fly-client-ip", "198.51.100.7")];
        assert_eq!(client("10.0.0.1", &pairs, ClientHeader::FlyClientIp), "198.51.100.7");
    }

    #[test]
    fn nonsense_falls_back_to_the_peer() {
        let long = "1".repeat(80);
        for value in ["", "unknown", "198.51.100.7:80", &long, "6.6.6.6, x"] {
            let pairs = [("x-forwarded-for", value)];
            assert_eq!(client("10.0.0.1", &pairs, ClientHeader::XForwardedFor), "10.0.0.1");
        }
        let twice = [("fly-client-ip", "6.6.6.6"), ("fly-client-ip", "198.51.100.7")];
        assert_eq!(client("10.0.0.1", &twice, ClientHeader::FlyClientIp), "10.0.0.1");
    }

    #[test]
    fn mapped_addresses_are_folded() {
        assert_eq!(client("::ffff:203.0.113.9", &[], ClientHeader::XForwardedFor), "203.0.113.9");
        let pairs = [("x-forwarded-for", "::ffff:198.51.100.7")];
        assert_eq!(client("::ffff:10.0.0.1", &pairs, ClientHeader::XForwardedFor), "198.51.100.7");
    }
}
