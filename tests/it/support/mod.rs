//! What several kinds of tests share.

pub(crate) mod canned;
pub(crate) mod dns;
pub(crate) mod dns_liar;
pub(crate) mod gateways;
pub(crate) mod reading;
pub(crate) mod upstream;
pub(crate) mod verdicts;
pub(crate) mod visit;
