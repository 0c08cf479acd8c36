//! One test program, one link. Each module is one kind of test.

mod architecture;
mod browser;
mod check;
mod cli;
mod dns;
mod dns_lies;
mod evidence;
mod fingerprints;
mod gateways;
mod herd;
mod hostile;
mod hostile_http2;
mod hostile_spellings;
mod no_network;
mod reading_level;
mod real_http2;
mod redirects;
mod retries;
mod scenarios;
mod security_cases;
mod support;
mod tcp;
mod tls;
mod web;
mod web_server;
mod words;
