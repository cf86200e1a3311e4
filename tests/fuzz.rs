//! What the fuzz targets found stays fixed, and the seeds they start from pass: `fuzz/src` over `tests/data/fuzz`.

#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::print_stdout
)]

#[path = "../fuzz/src/lib.rs"]
mod targets;

use std::fs;
use std::path::Path;

#[test]
fn pdf() {
    run("pdf", targets::pdf);
}

#[test]
fn page() {
    run("page", targets::page);
}

#[test]
fn docx() {
    run("docx", targets::docx);
}

#[test]
fn text() {
    run("text", targets::text);
}

#[test]
fn resume() {
    run("resume", targets::resume);
}

#[test]
fn posting() {
    run("posting", targets::posting);
}

/// Runs a target over each file of its folder.
fn run(name: &str, target: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/fuzz")
        .join(name);
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        // Names the file in the output of a test that fails.
        println!("{}", file.display());
        target(&fs::read(&file).unwrap());
    }
}
