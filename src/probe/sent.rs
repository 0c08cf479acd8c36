//! How many bytes one look has sent to the site, all connections together, and when it is enough.
//!
//! Pages and addresses are chosen by strangers, and redirects by whoever runs the page: without an
//! end to it, a short question could make us send much. It must not end a request that is under
//! way, because that would look like a fault of the site's.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering;

use crate::probe::stream::Meter;

/// The bytes of one look.
#[derive(Debug, Default)]
pub(super) struct Sent {
    bytes: AtomicUsize,
}

impl Sent {
    /// Whether nothing more should be begun.
    pub(super) fn is_enough(&self) -> bool {
        self.bytes.load(Ordering::Relaxed) >= ENOUGH_BYTES
    }

    /// Counts what a connection has sent, once its use has ended, even half-way.
    pub(super) fn counting(&self, connection: Meter) -> Counting<'_> {
        Counting { sent: self, connection }
    }
}

/// Counts when it is dropped.
pub(super) struct Counting<'a> {
    sent: &'a Sent,
    connection: Meter,
}

impl Drop for Counting<'_> {
    fn drop(&mut self) {
        self.sent.bytes.fetch_add(self.connection.sent_bytes(), Ordering::Relaxed);
    }
}

/// After so many bytes a look begins no further request. The usual one sends 0.3 to 3 KB; a log-in
/// over five hops with addresses of 4 KB each sends 25 KB.
const ENOUGH_BYTES: usize = 48 * 1024;
