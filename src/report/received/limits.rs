//! How much is kept of what somebody sends. An honest command stays below each of these.

/// URLs on the way: ten redirects, the first, and one over http.
pub(super) const HOPS_MAX: usize = 12;

/// Requests of one hop: every address a few times.
pub(super) const TRIES_MAX: usize = 40;

/// Addresses in one list; large names have some twenty.
pub(super) const ADDRESSES_MAX: usize = 64;

/// Resolvers that were asked, or that a system names.
pub(super) const RESOLVERS_MAX: usize = 16;

/// Names in one list: an alias chain, or the names of a certificate.
pub(super) const NAMES_MAX: usize = 16;

/// Certificates of one chain.
pub(super) const CHAIN_MAX: usize = 32;

/// Problems of one certificate: there are fewer kinds.
pub(super) const PROBLEMS_MAX: usize = 8;

/// Extended errors of one DNS answer.
pub(super) const EDE_MAX: usize = 8;

/// Header fields of one answer.
pub(super) const FIELDS_MAX: usize = 128;

/// A name, a URL or a header field, in bytes.
pub(super) const LINE_MAX_BYTES: usize = 1024;

/// A page's text, in bytes: as much as our own checker reads.
pub(super) const BODY_MAX_BYTES: usize = 64 * 1024;

/// Ways that were traced beside that to the site.
pub(super) const TRACES_MAX: usize = 8;

/// Steps of one trace.
pub(super) const TRACE_STEPS_MAX: usize = 24;

/// Hops that a packet of a trace may make: systems begin with 64, and few ways are half as long.
/// Numbers of hops stay far from both ends of their type.
pub(super) const TRACE_HOPS_MAX: u8 = 64;

/// The longest span of time, in milliseconds (an hour): no step takes longer, and sums stay far
/// from the end of the number.
pub(super) const SPAN_MAX_MS: u32 = 3_600_000;

/// The furthest that a clock can be off, in seconds (a hundred years): clocks without a battery
/// start at 1970.
pub(super) const SECONDS_MAX: i64 = 100 * 365 * 86_400;

/// The furthest date of a certificate, in days (ten thousand years).
pub(super) const DAYS_MAX: i64 = 3_650_000;
