//! Reads the system's small text files, and no more of them than makes sense.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// What the file says. Nothing without it; what is not text in it becomes a sign for that.
pub(super) fn read(path: &Path) -> String {
    let mut bytes = Vec::new();
    // What was read before an error still counts.
    let _ = File::open(path).and_then(|file| file.take(MAX_BYTES).read_to_end(&mut bytes));
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Lists of advertisers' hosts in a hosts file come to some MiB; this is several of them.
const MAX_BYTES: u64 = 16 * 1024 * 1024;
