//! TLS: certificates that browsers refuse, handshakes that fail or never end, and servers that
//! want to keep us busy.
//!
//! Of badssl.com's set, what can be staged without its keys and without the public web's
//! authorities is here. DHE parameters that are weak or forged never come to be looked at, since
//! our client offers no DHE, and SSL 2 and 3, RC4 and 3DES are what their servers say to a client
//! of today.

mod certificates;
mod handshakes;
mod staging;

use crate::list::Section;
use crate::row::Row;
use crate::row::hold;

#[tokio::test(flavor = "multi_thread")]
async fn every_case_ends_as_it_should() {
    hold(Section::Tls, rows()).await;
}

/// All cases.
pub(crate) fn rows() -> Vec<Row> {
    [certificates::rows(), handshakes::rows()].into_iter().flatten().collect()
}
