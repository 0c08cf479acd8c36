//! What several kinds of tests share.

pub mod gateways;
pub mod upstream;
