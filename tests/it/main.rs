//! One test program, one link. Each module is one kind of test.

mod architecture;
mod browser;
mod check;
mod hostile_spellings;
mod security_cases;
mod support;
mod web;
mod zz;
mod web_server;
