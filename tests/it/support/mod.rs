//! What several kinds of tests share.

pub mod canned;
pub(crate) mod dns;
pub(crate) mod dns_liar;
pub mod gateways;
pub mod upstream;
