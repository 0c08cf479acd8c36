//! One test program, one link. Each module is one kind of test.

mod architecture;
mod check;
mod dns;
mod hostile;
mod hostile_spellings;
mod security_cases;
mod support;
