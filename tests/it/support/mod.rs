//! What several kinds of tests share.
pub(crate) mod visit;
