//! What several kinds of tests share.

pub mod canned;
pub mod dns;
pub mod dns_liar;
pub mod gateways;
pub mod upstream;
