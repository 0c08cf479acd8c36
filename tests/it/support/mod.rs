//! What several kinds of tests share.

pub(crate) mod app;
pub(crate) mod browser;
pub(crate) mod canned;
#[allow(dead_code, reason = "the tests in `src/probe` use the rest")]
pub(crate) mod certs;
pub(crate) mod dns;
pub(crate) mod dns_liar;
pub(crate) mod gateways;
pub(crate) mod hostile;
pub(crate) mod hostile_tls;
pub(crate) mod internet;
pub(crate) mod namespace;
pub(crate) mod prober;
pub(crate) mod program;
pub(crate) mod public;
pub(crate) mod reading;
pub(crate) mod said;
pub(crate) mod scenario;
pub(crate) mod scrape;
#[allow(dead_code, reason = "the tests in `src/probe` use the rest")]
pub(crate) mod sockets;
pub(crate) mod stand_in;
pub(crate) mod upstream;
pub(crate) mod verdicts;
pub(crate) mod visit;
