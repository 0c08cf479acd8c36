//! What several kinds of tests share.

pub mod canned;
#[allow(dead_code, reason = "the tests in `src/probe` use the rest")]
pub(crate) mod certs;
pub(crate) mod dns;
pub mod gateways;
pub(crate) mod hostile;
pub(crate) mod hostile_tls;
pub(crate) mod prober;
#[allow(dead_code, reason = "the tests in `src/probe` use the rest")]
pub(crate) mod sockets;
pub mod upstream;
pub(crate) mod visit;
