//! What a visitor sends, read as a request would be read: the ways in for [`crate::fuzzing`].
//!
//! Built for tests and fuzzing only. It must not ask for a check.

use std::net::IpAddr;
use std::net::Ipv4Addr;

use axum::http::HeaderMap;

use crate::check::Asked;
use crate::web::Settings;
use crate::web::client;
use crate::web::face::Face;
use crate::web::pages::share_target;
use crate::web::posted;
use crate::web::question::Question;

/// What a query string asks, when it can be understood.
pub(crate) fn query(text: &str) -> Option<Asked> {
    Question::from_query(Some(text)).understand(NOBODY).ok()
}

/// The address that is found in what was shared.
pub(crate) fn shared(query: &str) -> Option<String> {
    share_target::first_address(query)
}

/// What a posted body asks, when it can be understood.
pub(crate) fn body(bytes: &[u8]) -> Option<Asked> {
    posted::question(bytes).ok()?.understand(NOBODY).ok()
}

/// Whether these header fields ask for plain text, and for HTML, on a page's path.
pub(crate) fn wanted(headers: &HeaderMap) -> [bool; 2] {
    [Face::of("/check", headers) == Face::Text, Face::asks_for_html(headers)]
}

/// The client's address behind a proxy at `peer`, which is trusted.
pub(crate) fn client(peer: IpAddr, headers: &HeaderMap) -> IpAddr {
    let settings = Settings { trusted_proxies: vec![peer.into()], ..Settings::default() };
    client::client_of(peer, headers, &settings)
}

const NOBODY: IpAddr = IpAddr::V4(Ipv4Addr::UNSPECIFIED);
