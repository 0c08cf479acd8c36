//! One test program, one link. Each module is one kind of test.

mod architecture;
mod check;
mod dns;
mod hostile;
mod hostile_http2;
mod hostile_spellings;
mod redirects;
mod retries;
mod security_cases;
mod support;
mod tcp;
mod tls;
