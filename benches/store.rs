//! The store on a disk: `cargo bench -p upward-store --bench store`.
//!
//! Commits of one record of 2 KiB by 1, 16 and 64 writers, each durable when it returns, beside redb on the same disk:
//! once as its users write, one transaction each with `Durability::Immediate`, and once behind a thread that groups
//! transactions as this store's does, which is the fairer one. A round is so many commits by all writers together; the
//! mean latency of one is the round's time by [`COMMITS`], times the writers.
//!
//! Then what reading, writing and opening cost at 3,000 and at 300,000 records: 1,000 and 100,000 accounts with three
//! resumes each. These are made once and kept in the target folder.

#![allow(missing_docs, clippy::unwrap_used)]

#[path = "store/peer.rs"]
mod peer;

use std::path::{Path, PathBuf};
use std::{fs, thread};

use divan::{Bencher, black_box, counter::ItemsCount};
use tempfile::TempDir;
use upward_store::{Commit, Key, Probe, Range, Sled, Store};

use peer::{Each, Grouped};

const WRITERS: [u64; 3] = [1, 16, 64];
/// Commits of a round.
const COMMITS: u64 = 512;
/// Keys that are written in turn.
const KEYS: u64 = 10_000;
/// A sealed resume, in bytes.
const SIZE: usize = 2048;
const RECORDS: [u64; 2] = [3_000, 300_000];

fn main() {
    for records in RECORDS {
        fill(records);
    }
    divan::main();
}

/// Returns the place of the `number`th record: as in a vault, what belongs together by account is spread by a hash.
fn key(number: u64) -> Key {
    let account = blake3::hash(&(number / 3).to_be_bytes());
    let mut key = Key::from("resume/");
    key.0.extend(&account.as_bytes()[..16]);
    key.0.push((number % 3) as u8);
    key
}

fn value(number: u64) -> Vec<u8> {
    let mut bytes = vec![0; SIZE];
    let mut hasher = blake3::Hasher::new();
    hasher
        .update(&number.to_be_bytes())
        .finalize_xof()
        .fill(&mut bytes);
    bytes
}

/// Numbers in no order, each as likely as the next.
fn numbers(below: u64) -> impl Iterator<Item = u64> {
    (0u64..).map(move |step| {
        let hash = blake3::hash(&step.to_be_bytes());
        u64::from_be_bytes(*hash.as_bytes().first_chunk().unwrap()) % below
    })
}

fn home(records: u64) -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("store-{records}"))
}

fn open(folder: &Path) -> Sled {
    let probe = Probe::new(vec![
        env!("CARGO_BIN_EXE_store-writer").into(),
        "probe".into(),
    ]);
    Sled::open(folder, Some(&probe)).unwrap().store
}

fn fill(records: u64) {
    let full = home(records).join("full");
    if full.exists() {
        return;
    }
    let _ = fs::remove_dir_all(home(records));
    let store = open(&home(records));
    for first in (0..records).step_by(100) {
        let numbers = first..(first + 100).min(records);
        let commit = numbers.fold(Commit::default(), |commit, number| {
            commit.put(key(number), value(number))
        });
        store.commit(commit).unwrap();
    }
    drop(store);
    fs::write(full, "").unwrap();
}

/// Has the writers write all commits of a round.
fn round(bencher: Bencher<'_, '_>, writers: u64, write: impl Fn(Key, Vec<u8>) + Sync) {
    let value = value(0);
    bencher.counter(ItemsCount::new(COMMITS)).bench(|| {
        thread::scope(|scope| {
            for writer in 0..writers {
                let (write, value) = (&write, &value);
                scope.spawn(move || {
                    let mine = numbers(KEYS).skip((writer * 1000) as usize);
                    for number in mine.take((COMMITS / writers) as usize) {
                        write(key(number), value.clone());
                    }
                });
            }
        });
    });
}

#[divan::bench(args = WRITERS, sample_count = 30, sample_size = 1)]
fn commit(bencher: Bencher<'_, '_>, writers: u64) {
    let home = TempDir::new().unwrap();
    let store = open(home.path());
    round(bencher, writers, |key, value| {
        store.commit(Commit::default().put(key, value)).unwrap();
    });
}

#[divan::bench(args = WRITERS, sample_count = 30, sample_size = 1)]
fn commit_redb(bencher: Bencher<'_, '_>, writers: u64) {
    let home = TempDir::new().unwrap();
    let store = Each::open(home.path());
    round(bencher, writers, |key, value| store.put(&key.0, &value));
}

#[divan::bench(args = WRITERS, sample_count = 30, sample_size = 1)]
fn commit_redb_grouped(bencher: Bencher<'_, '_>, writers: u64) {
    let home = TempDir::new().unwrap();
    let store = Grouped::open(home.path());
    round(bencher, writers, |key, value| store.put(key.0, value));
}

#[divan::bench(args = RECORDS, sample_count = 200, sample_size = 1000)]
fn read(bencher: Bencher<'_, '_>, records: u64) {
    let store = open(&home(records));
    let mut numbers = numbers(records);
    bencher
        .with_inputs(|| key(numbers.next().unwrap()))
        .bench_local_refs(|key| store.get(black_box(key)).unwrap().unwrap());
}

#[divan::bench(args = RECORDS, sample_count = 500, sample_size = 1)]
fn write(bencher: Bencher<'_, '_>, records: u64) {
    let store = open(&home(records));
    let mut numbers = numbers(records);
    bencher
        .with_inputs(|| {
            numbers
                .next()
                .map(|number| (key(number), value(number)))
                .unwrap()
        })
        .bench_local_values(|(key, value)| {
            store.commit(Commit::default().put(key, value)).unwrap()
        });
}

#[divan::bench(args = RECORDS, sample_count = 200, sample_size = 50)]
fn page_of_50(bencher: Bencher<'_, '_>, records: u64) {
    let store = open(&home(records));
    let mut numbers = numbers(records);
    bencher
        .with_inputs(|| Range::of(Key::from("resume/"), 50).after(numbers.next().map(key)))
        .bench_local_refs(|range| store.scan(black_box(range)).unwrap());
}

#[divan::bench(args = RECORDS, sample_count = 20, sample_size = 1)]
fn open_and_close(bencher: Bencher<'_, '_>, records: u64) {
    let home = home(records);
    bencher.bench_local(|| open(&home));
}

#[divan::bench(args = RECORDS, sample_count = 20, sample_size = 1)]
fn open_and_close_after_a_crash(bencher: Bencher<'_, '_>, records: u64) {
    let home = home(records);
    bencher
        .with_inputs(|| fs::write(home.join("lock"), "open\n").unwrap())
        .bench_local_values(|()| open(&home));
}
