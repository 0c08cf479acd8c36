//! Targets that misbehave, each staged on loopback, against the program itself at its public API.
//!
//! A case is a [`row::Row`]: how it is staged, the reason and the words that are expected, and
//! the bounds on time, memory and processor. Each is asked for in a process of its own, many side
//! by side, since most of the time is waiting. The figures are in `hostile-report.md`, in the
//! folder that cargo builds into.

mod board;
mod budget;
mod crowd;
mod dns;
mod http1;
mod http2;
mod list;
mod measured;
mod row;
mod site;
mod tls;

/// How servers are staged is shared with the other tests.
#[path = "../it/support"]
#[allow(dead_code, reason = "the other tests use the rest")]
mod support {
    pub(crate) mod certs;
    pub(crate) mod dns;
    pub(crate) mod dns_liar;
    pub(crate) mod gateways;
    pub(crate) mod hostile;
    pub(crate) mod hostile_tls;
    pub(crate) mod program;
    pub(crate) mod sockets;
    pub(crate) mod upstream;
}
