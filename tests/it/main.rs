//! One test program, one link. Each module is one kind of test.

mod architecture;
mod fingerprints;
mod support;
