//! The corpus of the fuzzer, and random mutations of it, through every reader: what was found
//! once is never lost again, and each run of the tests looks a little further.

use std::fs;
use std::panic;
use std::path::Path;
use std::time::SystemTime;

use fastrand::Rng;

use super::READERS;

#[test]
fn every_input_of_the_corpus_is_read() {
    for (name, read) in READERS {
        let inputs = corpus(name);
        assert!(!inputs.is_empty(), "fuzz/corpus/{name} is empty");
        assert!(inputs.len() <= FILES_MAX, "fuzz/corpus/{name} has {} files", inputs.len());
        inputs.iter().for_each(|input| read(input));
    }
}

#[test]
fn mutations_of_the_corpus_are_read() {
    // Another seed each time; `FUZZ_SEED` brings a failure back.
    let seed = std::env::var("FUZZ_SEED").ok().and_then(|text| text.parse().ok());
    let seed =
        seed.unwrap_or_else(|| SystemTime::UNIX_EPOCH.elapsed().map_or(1, |it| it.as_secs()));
    println!("FUZZ_SEED={seed}");
    let mut rng = Rng::with_seed(seed);
    for (name, read) in READERS {
        let inputs = corpus(name);
        for _ in 0..MUTATIONS {
            let mut input = inputs[rng.usize(..inputs.len())].clone();
            for _ in 0..=rng.usize(..CHANGES_MAX) {
                mutate(&mut input, &inputs, &mut rng);
            }
            input.truncate(INPUT_MAX_BYTES);
            let outcome = panic::catch_unwind(|| read(&input));
            assert!(
                outcome.is_ok(),
                "FUZZ_SEED={seed} {name}: {:?}",
                input.escape_ascii().to_string()
            );
        }
    }
}

#[test]
fn every_reader_has_its_fuzz_target() {
    let manifest = fs::read_to_string(fuzz().join("Cargo.toml")).expect("fuzz/ is a package");
    for (name, _) in READERS {
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} has no target");
        let entry = fs::read_to_string(fuzz().join(format!("fuzz_targets/{name}.rs")));
        assert!(entry.is_ok_and(|text| text.contains(&format!("fuzzing::{name}"))), "{name}");
    }
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = fuzz().join("corpus").join(name);
    let files = fs::read_dir(&folder).unwrap_or_else(|_| panic!("{} is missing", folder.display()));
    let mut files: Vec<_> = files.map(|file| file.expect("a readable entry").path()).collect();
    files.sort();
    files.iter().map(|file| fs::read(file).expect("a readable file")).collect()
}

fn fuzz() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/fuzz"))
}

/// One change of the kinds that fuzzers make.
fn mutate(input: &mut Vec<u8>, others: &[Vec<u8>], rng: &mut Rng) {
    let at = rng.usize(..=input.len());
    let end = (at + rng.usize(..16)).min(input.len());
    match rng.u8(..7) {
        0 if at < input.len() => input[at] ^= 1 << rng.u8(..8),
        1 if at < input.len() => input[at] = rng.u8(..),
        2 => input.insert(at, rng.u8(..)),
        3 => drop(input.drain(at..end)),
        4 => {
            let piece = input[at..end].to_vec();
            input.splice(at..at, piece.repeat(1 + rng.usize(..8)));
        }
        5 => {
            let token = TOKENS[rng.usize(..TOKENS.len())];
            input.splice(at..at, token.bytes());
        }
        _ => {
            let other = &others[rng.usize(..others.len())];
            let from = rng.usize(..=other.len());
            input.truncate(at);
            input.extend_from_slice(&other[from..]);
        }
    }
}

/// Pieces that readers look for.
const TOKENS: [&str; 24] = [
    "\r\n", "\n\n", "\0", "\u{202e}", "\u{200b}", "\u{2066}", "%00", "%0d%0a", "<title>",
    "</title>", "<script>", "&#x202e;", "@", "\\", "//", "..", "#", "?", ":", "https://", "xn--",
    "::ffff:", "0x7f", "。",
];

/// The most files of one reader's corpus: it is kept small enough to be read at every test.
const FILES_MAX: usize = 60;

/// Mutations of each reader: a few seconds in all, in a debug build.
const MUTATIONS: usize = 400;

/// Changes to one input.
const CHANGES_MAX: usize = 8;

/// No input is longer: bodies are read to 64 KiB, and splices could double for ever.
const INPUT_MAX_BYTES: usize = 128 * 1024;
