//! What strangers send, read as a look would read it: the ways in for [`crate::fuzzing`].
//!
//! Built for tests and fuzzing only. It must not open a socket.

use std::net::Ipv4Addr;

use hyper::HeaderMap;
use rustls_pki_types::CertificateDer;

use crate::observation::Answer;
use crate::observation::Certificate;
use crate::observation::Question;
use crate::probe::dns;
use crate::probe::http;
use crate::probe::tls::Tls;

/// What a resolver's packet says of `shop.example`, for both families.
pub(crate) fn resolver_said(packet: &[u8]) -> [Question; 2] {
    dns::read_packet(packet)
}

/// What is kept of an answer with these fields and these bytes on the wire.
pub(crate) fn answered(status: u16, fields: &HeaderMap, wire: &[u8]) -> Answer {
    http::kept(status, fields, wire)
}

/// Where an answer with these fields leads: its `Location`, as it came.
pub(crate) fn location(fields: &HeaderMap) -> Option<String> {
    http::location(fields)
}

/// A target's text as a look keeps it.
#[cfg(test)]
pub(crate) fn cleaned(text: &str, max_chars: usize) -> String {
    crate::probe::text::clean(text, max_chars)
}

/// What is told of these certificates, presented for 192.0.2.1.
pub(crate) fn presented(chain: &[CertificateDer<'_>]) -> Certificate {
    let tls = Tls::new(&[]).expect("the public roots load");
    tls.read_presented(chain, Ipv4Addr::new(192, 0, 2, 1).into())
}
