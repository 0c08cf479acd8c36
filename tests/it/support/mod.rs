//! What several kinds of tests share.

pub mod canned;
pub(crate) mod dns;
pub mod gateways;
pub(crate) mod hostile;
pub(crate) mod hostile_tls;
pub(crate) mod prober;
pub mod upstream;
pub(crate) mod visit;
