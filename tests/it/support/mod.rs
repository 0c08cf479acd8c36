//! What several kinds of tests share.

pub(crate) mod dns;
pub(crate) mod dns_liar;
