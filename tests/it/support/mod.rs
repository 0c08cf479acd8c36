//! What several kinds of tests share.

pub mod app;
pub mod browser;
pub mod canned;
pub mod gateways;
pub mod upstream;
pub(crate) mod canned;
pub(crate) mod dns;
pub(crate) mod dns_liar;
pub(crate) mod gateways;
pub(crate) mod upstream;
pub(crate) mod visit;
