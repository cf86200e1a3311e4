//! Documents a second through child processes: one started for each, or a pool that has them started,
//! with one, four and sixteen callers at once: `cargo bench -p upward --bench readers`.

#![allow(missing_docs, clippy::unwrap_used)]

use std::num::NonZeroUsize;
use std::path::Path;
use std::thread;

use divan::{Bencher, black_box, counter::ItemsCount};
use upward_engine::ingest::ingest;
use upward_engine::sandbox::{Limits, Pool, Sandbox};

/// Callers at once.
const CALLERS: [usize; 3] = [1, 4, 16];
/// Documents that all callers read together in one round.
const DOCUMENTS: usize = 48;

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

/// Has the callers read all documents, each one after the other.
fn all(bencher: Bencher<'_, '_>, callers: usize, read: impl Fn(&[u8]) + Sync) {
    let document = document();
    bencher.counter(ItemsCount::new(DOCUMENTS)).bench(|| {
        thread::scope(|scope| {
            for _ in 0..callers {
                scope.spawn(|| {
                    for _ in 0..DOCUMENTS / callers {
                        read(black_box(&document));
                    }
                });
            }
        });
    });
}

#[divan::bench(args = CALLERS, sample_count = 15)]
fn in_process(bencher: Bencher<'_, '_>, callers: usize) {
    all(bencher, callers, |document| {
        ingest(document).unwrap();
    });
}

#[divan::bench(args = CALLERS, sample_count = 15)]
fn a_process_for_each(bencher: Bencher<'_, '_>, callers: usize) {
    let sandbox = sandbox();
    all(bencher, callers, |document| {
        sandbox.read(document).unwrap();
    });
}

#[divan::bench(args = CALLERS, sample_count = 15)]
fn a_pool(bencher: Bencher<'_, '_>, callers: usize) {
    let readers = thread::available_parallelism().unwrap_or(NonZeroUsize::MIN);
    let pool = Pool::start(&sandbox(), readers, callers).unwrap();
    all(bencher, callers, |document| {
        pool.read(document.to_vec()).unwrap();
    });
}
