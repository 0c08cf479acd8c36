//! The lab's own small servers, for what no real server does on purpose: lies, silence, resets.
//!
//! Each runs as a process of its own in its place, with its configuration in a file.

pub(crate) mod dns;
mod http;
mod names;

use std::fs;
use std::process::ExitCode;

/// Runs one until it is ended.
pub(crate) fn run(kind: &str, config: &str) -> ExitCode {
    let config = fs::read_to_string(config).expect("the configuration is readable");
    match kind {
        "dns" => dns::run(&config),
        "http" => http::run(&config),
        "names" => names::run(&config),
        _ => ExitCode::FAILURE,
    }
}
