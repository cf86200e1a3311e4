//! What a document costs in a child process, alone and in a pool, with one, four and sixteen callers:
//! `cargo bench -p upward --bench readers`.

#![allow(missing_docs, clippy::unwrap_used)]

use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;

use divan::{Bencher, black_box, counter::ItemsCount};
use upward_engine::ingest::ingest;
use upward_engine::sandbox::{Limits, Pool, Sandbox};

/// Callers at once.
const CALLERS: [usize; 3] = [1, 4, 16];

fn main() {
    divan::main();
}

fn document() -> Vec<u8> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../samples");
    std::fs::read(samples.join("resume.pdf")).unwrap()
}

fn sandbox() -> Sandbox {
    Sandbox {
        command: vec![env!("CARGO_BIN_EXE_upward").into(), "read-document".into()],
        limits: Limits::default(),
    }
}

#[divan::bench(threads = CALLERS)]
fn in_process(bencher: Bencher<'_, '_>) {
    let document = document();
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| ingest(black_box(&document)).unwrap());
}

#[divan::bench(threads = CALLERS)]
fn a_process_for_each(bencher: Bencher<'_, '_>) {
    let (document, sandbox) = (document(), sandbox());
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| sandbox.read(black_box(&document)).unwrap());
}

#[divan::bench(threads = CALLERS)]
fn a_pool(bencher: Bencher<'_, '_>) {
    let document = document();
    let readers = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let pool = Pool::start(&sandbox(), readers, 16).unwrap();
    bencher
        .counter(ItemsCount::new(1_usize))
        .bench(|| pool.read(black_box(document.clone())).unwrap());
}
