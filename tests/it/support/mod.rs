//! What several kinds of tests share.

pub mod canned;
pub mod gateways;
pub mod upstream;
pub(crate) mod visit;
