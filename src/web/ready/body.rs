//! A body that is made once, with a hole for its age; as it is, and compressed.
//!
//! A gzip stream of three parts (RFC 1951 §3.2): what stands before the hole, compressed and
//! flushed to a whole byte; the age, in a stored block; and what stands after it, compressed. So a
//! client that takes gzip costs no compression, only a copy and the sum of some bytes.

use std::sync::Arc;
use std::sync::LazyLock;
use std::sync::OnceLock;

use axum::body::Bytes;
use crc32fast::Hasher;
use flate2::Compress;
use flate2::Compression;
use flate2::FlushCompress;

/// A number that stands where the age belongs while a body is made. Nobody outside can know it;
/// should it ever stand twice in a body, that body is not kept.
pub(in crate::web) static HOLE: LazyLock<u64> =
    LazyLock::new(|| fastrand::u64(100_000_000_000_000_000..1_000_000_000_000_000_000));

/// A body with a hole.
#[derive(Clone, Debug)]
pub(super) struct Spliced {
    before: Bytes,
    after: Bytes,
    gzip: Arc<OnceLock<Option<Gzip>>>,
}

impl Spliced {
    /// Cuts a body at the one place where the hole stands.
    pub(super) fn new(body: &str, hole: u64) -> Option<Self> {
        let hole = hole.to_string();
        let (before, after) = body.split_once(&hole)?;
        if after.contains(&hole) {
            return None;
        }
        let whole = |part: &str| Bytes::copy_from_slice(part.as_bytes());
        Some(Self { before: whole(before), after: whole(after), gzip: Arc::default() })
    }

    /// The body with this in its hole.
    pub(super) fn with(&self, age: &str, with_gzip: bool) -> Bytes {
        let zipped = || self.gzip.get_or_init(|| Gzip::of(&self.before, &self.after)).as_ref();
        match with_gzip.then(zipped).flatten() {
            Some(gzip) => gzip.with(age, &self.after),
            None => [&self.before, age.as_bytes(), &self.after].concat().into(),
        }
    }

    /// Bytes that it takes, its compressed form included: text that we write ourselves shrinks to
    /// less than half.
    pub(super) fn bytes(&self) -> usize {
        let plain = self.before.len() + self.after.len();
        plain + plain / 2
    }
}

/// The two parts, compressed, and the sum of the first.
#[derive(Debug)]
struct Gzip {
    before: Vec<u8>,
    after: Vec<u8>,
    sum: Hasher,
    /// Bytes of both parts before they were compressed.
    plain: usize,
}

impl Gzip {
    fn of(before: &[u8], after: &[u8]) -> Option<Self> {
        let mut first = HEADER.to_vec();
        first.extend(deflated(before, FlushCompress::Sync)?);
        let mut sum = Hasher::new();
        sum.update(before);
        let plain = before.len() + after.len();
        Some(Self { before: first, after: deflated(after, FlushCompress::Finish)?, sum, plain })
    }

    /// The whole stream; `after` is the second part as it is. To go over that again for the sum is
    /// quicker than to combine two sums. An age is a few words, so it fits a stored block (65,535
    /// bytes).
    fn with(&self, age: &str, after: &[u8]) -> Bytes {
        let length = u16::try_from(age.len()).unwrap_or(0);
        let age = &age.as_bytes()[..length.into()];
        let mut sum = self.sum.clone();
        sum.update(age);
        sum.update(after);
        // RFC 1952 §2.3.1: the size modulo 2^32.
        let plain = (self.plain + age.len()) as u32;
        let size = self.before.len() + age.len() + self.after.len() + FRAME_BYTES;
        let mut stream = Vec::with_capacity(size);
        stream.extend_from_slice(&self.before);
        stream.push(STORED);
        stream.extend_from_slice(&length.to_le_bytes());
        stream.extend_from_slice(&(!length).to_le_bytes());
        stream.extend_from_slice(age);
        stream.extend_from_slice(&self.after);
        stream.extend_from_slice(&sum.finalize().to_le_bytes());
        stream.extend_from_slice(&plain.to_le_bytes());
        stream.into()
    }
}

/// Raw deflate, flushed to a whole byte or finished. `None` when it does not all come out.
fn deflated(bytes: &[u8], flush: FlushCompress) -> Option<Vec<u8>> {
    let mut compress = Compress::new(Compression::default(), false);
    let mut out = Vec::with_capacity(bytes.len() + DEFLATE_ROOM);
    compress.compress_vec(bytes, &mut out, flush).ok()?;
    (compress.total_in() == bytes.len() as u64 && out.len() < out.capacity()).then_some(out)
}

/// RFC 1952 §2.3: gzip, deflate, no flags, no time, no system.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

/// A block that is stored and not the last (RFC 1951 §3.2.4), its other bits unused.
const STORED: u8 = 0;

/// The head of a stored block, and the sum and length at the end.
const FRAME_BYTES: usize = 5 + 8;

/// What deflate may need beyond the bytes themselves: 5 for each 16 KiB, and its flush.
const DEFLATE_ROOM: usize = 1024;

#[cfg(test)]
mod tests {
    use std::io::Read;

    use flate2::read::GzDecoder;

    use super::*;

    #[test]
    fn both_forms_hold_the_same_with_any_age() {
        let long = "a page with many words ".repeat(3_000);
        for (before, after) in [("{\"age_ms\":", ",\"cached\":true}"), ("", ""), (&long, &long)] {
            let body = format!("{before}{}{after}", *HOLE);
            let spliced = Spliced::new(&body, *HOLE).expect("one hole");
            for age in ["0", "just now", "", "12345"] {
                let plain = spliced.with(age, false);
                assert_eq!(plain, format!("{before}{age}{after}"));
                let zipped = spliced.with(age, true);
                let mut unzipped = Vec::new();
                let mut decoder = GzDecoder::new(&zipped[..]);
                decoder.read_to_end(&mut unzipped).expect("a whole stream with a right sum");
                assert_eq!(unzipped, plain);
            }
        }
        let spliced = Spliced::new(&format!("{long}{}{long}", *HOLE), *HOLE).expect("one hole");
        assert!(spliced.with("1", true).len() * 20 < spliced.with("1", false).len());
    }

    #[test]
    fn a_body_without_one_hole_is_not_kept() {
        let hole = *HOLE;
        assert!(Spliced::new("no hole", hole).is_none());
        assert!(Spliced::new(&format!("{hole} {hole}"), hole).is_none());
    }
}
