//! The arrows of the architecture, and tidiness, held by reading the sources.

use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// Bottom first. A module may name modules of the layers before its own, and itself.
const LAYERS: &[&[&str]] = &[
    &["target", "observation", "language"],
    &["report"],
    &["verdict"],
    &["guard", "fingerprint"],
    &["diagnosis"],
    &["explanation"],
    &["wire"],
    &["case", "picture"],
    &["probe"],
    &["machine"],
    &["figures"],
    &["check"],
    &["web", "cli"],
    &["settings"],
    &["fuzzing"],
];

/// Finer than the order: pairs that must not name each other although the order would let them.
const FORBIDDEN: &[(&str, &str)] = &[
    ("report", "target"),
    ("guard", "target"),
    ("guard", "observation"),
    ("guard", "report"),
    ("guard", "verdict"),
    ("fingerprint", "verdict"),
    ("explanation", "diagnosis"),
    ("explanation", "fingerprint"),
    ("explanation", "guard"),
    ("wire", "diagnosis"),
    ("wire", "guard"),
    ("case", "diagnosis"),
    ("picture", "case"),
    ("picture", "verdict"),
    ("picture", "observation"),
    ("picture", "report"),
    ("picture", "wire"),
    ("probe", "report"),
    ("probe", "verdict"),
    ("probe", "diagnosis"),
    ("probe", "fingerprint"),
    ("probe", "explanation"),
    ("probe", "wire"),
    ("machine", "verdict"),
    ("machine", "diagnosis"),
    ("machine", "fingerprint"),
    ("machine", "explanation"),
    ("machine", "wire"),
    ("figures", "target"),
    ("figures", "report"),
    ("figures", "guard"),
    ("figures", "fingerprint"),
    ("figures", "diagnosis"),
    ("figures", "explanation"),
    ("figures", "probe"),
    ("figures", "machine"),
    ("check", "machine"),
    ("web", "probe"),
    ("web", "machine"),
    ("web", "diagnosis"),
    ("cli", "check"),
];

/// Words that tie a module to a world it must not know.
const FOREIGN: &[(&str, &[&str])] = &[
    ("target", &["async ", "tokio", "std::time", "std::net::Tcp"]),
    ("report", &["async ", "tokio", "std::time"]),
    ("observation", &["async ", "tokio", "Instant", "SystemTime"]),
    ("verdict", &["async ", "tokio", "Instant", "SystemTime"]),
    ("guard", &["async ", "tokio", "lookup_host", "ToSocketAddrs"]),
    ("fingerprint", &["async ", "tokio", "SystemTime"]),
    ("diagnosis", &["async ", "tokio", "Instant", "SystemTime", "axum", "askama"]),
    ("explanation", &["async ", "tokio", "Instant", "SystemTime", "axum", "askama"]),
    ("case", &["async ", "tokio", "Instant", "axum", "askama"]),
    ("picture", &["async ", "tokio", "Instant", "SystemTime", "axum", "askama"]),
    ("figures", &["async ", "tokio", "axum", "askama", "Mutex", "RwLock"]),
    ("check", &["axum", "askama"]),
];

/// A file that is longer answers more than one question.
const FILE_MAX_LINES: usize = 600;

#[test]
fn imports_point_down() {
    for (height, layer) in LAYERS.iter().enumerate() {
        for module in *layer {
            for file in files_of(module) {
                for other in LAYERS[height..].concat() {
                    assert!(
                        other == *module || !names(&file, other),
                        "{} names `{other}`, which is not below `{module}`",
                        file.display()
                    );
                }
            }
        }
    }
}

#[test]
fn forbidden_pairs_do_not_meet() {
    for (module, other) in FORBIDDEN {
        for file in files_of(module) {
            assert!(!names(&file, other), "{} names `{other}`", file.display());
        }
    }
}

#[test]
fn no_module_knows_a_foreign_world() {
    for (module, words) in FOREIGN {
        for file in files_of(module) {
            let code = code_of(&file);
            for word in *words {
                assert!(!code.contains(word), "{} has `{word}`", file.display());
            }
        }
    }
}

#[test]
fn every_module_has_a_layer() {
    let map = fs::read_to_string("src/lib.rs").expect("lib.rs is there");
    let declared = map.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    for module in declared {
        assert!(LAYERS.concat().contains(&module), "`{module}` has no layer");
    }
}

#[test]
fn every_file_opens_with_what_it_is_for() {
    for file in rust_files(Path::new("src")) {
        let text = fs::read_to_string(&file).expect("a source file is readable");
        assert!(text.starts_with("//!"), "{} does not open with `//!`", file.display());
    }
}

#[test]
fn no_file_answers_many_questions() {
    for file in rust_files(Path::new("src")) {
        let lines = fs::read_to_string(&file).expect("a source file is readable").lines().count();
        assert!(lines <= FILE_MAX_LINES, "{} has {lines} lines: part it", file.display());
    }
}

/// Whether the code of `file` names the module `other` of this crate.
fn names(file: &Path, other: &str) -> bool {
    let code = code_of(file);
    assert!(!code.contains("super::super::"), "{} climbs twice", file.display());
    assert!(!code.contains("use crate::{"), "{} groups imports", file.display());
    code.contains(&format!("crate::{other}::")) || code.contains(&format!("crate::{other};"))
}

/// The file without comments and without its tests, which may name anything.
fn code_of(file: &Path) -> String {
    let text = fs::read_to_string(file).expect("a source file is readable");
    let code = text.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// `src/x.rs` and everything below `src/x/`.
fn files_of(module: &str) -> Vec<PathBuf> {
    let root = PathBuf::from(format!("src/{module}.rs"));
    let mut files = rust_files(&PathBuf::from(format!("src/{module}")));
    assert!(root.exists(), "{} is missing", root.display());
    files.push(root);
    files
}

/// Every Rust file below a folder.
fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for entry in entries.flatten() {
        let path = entry.path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            files.push(path);
        }
    }
    files
}
