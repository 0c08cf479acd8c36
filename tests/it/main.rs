//! One test program, one link. Each module is one kind of test.

mod architecture;
mod check;
mod dns;
mod dns_lies;
mod support;
