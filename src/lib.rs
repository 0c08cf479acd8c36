//! downforwhom answers: is it down for everyone, or just me, and whose fault is it?
//!
//! The modules, bottom to top. Facts, judgement, words, faces: data goes up once and never
//! comes back, and a test holds the arrows (`tests/it/architecture.rs`).

// Words: data and parsing; no I/O, no async, no clock.
pub mod language;
pub mod observation;
pub mod report;
pub mod target;
pub mod verdict;

// Judgement: pure functions over words.
pub mod diagnosis;
pub mod fingerprint;
pub mod guard;

// Telling: verdict to sentences, and every shape that leaves the process.
pub mod case;
pub mod explanation;
pub mod picture;
pub mod wire;

// Instruments: each touches one part of the world.
pub mod machine;
pub mod probe;

// What the operator watches: counters, told as Prometheus text.
pub mod figures;

// The check: the one place where the parts meet.
pub mod check;

// Faces: nothing imports these.
pub mod cli;
pub mod settings;
pub mod web;

// Every reader of strangers' bytes, for tests and fuzzing; in no other build.
#[cfg(any(test, fuzzing))]
#[doc(hidden)]
pub mod fuzzing;
