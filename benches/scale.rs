//! What people call, by the number of accounts with three resumes each: `cargo bench -p upward-desk --bench scale`.
//!
//! Every operation goes through `Engine` to a home on the disk, for accounts in no order: the account's key, the
//! records, opening the seals, decompressing, JSON. The resumes are `samples/resume.json`, each with a text of its own.
//! The homes have 1,000 and 10,000 accounts; `UPWARD_BENCH_ACCOUNTS=100000` sets the larger number, and such a home
//! takes some minutes to make and about three gigabytes. They are made once and kept in the target folder. The operations
//! are measured after each account was read once: what a service does that has run for a while; `first_read` is what
//! it does just after its start.

#![allow(missing_docs, clippy::unwrap_used, clippy::print_stderr)]

#[path = "scale/home.rs"]
mod home;

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use divan::Bencher;
use upward_desk::paging::PageQuery;
use upward_desk::resume::{Reason, SaveResume};

use home::Filled;

/// The allocator of the programs, see `tui/src/main.rs`.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
#[global_allocator]
static ALLOCATOR: tikv_jemallocator::Jemalloc = tikv_jemallocator::Jemalloc;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().collect();
    if let [_, word, database] = arguments.as_slice()
        && word == "probe"
    {
        return upward_store::probe(Path::new(database));
    }
    for accounts in sizes() {
        home::fill(accounts);
    }
    divan::main();
    ExitCode::SUCCESS
}

fn sizes() -> [u64; 2] {
    let larger = env::var("UPWARD_BENCH_ACCOUNTS").ok();
    let larger = larger.map_or(10_000, |number| number.parse().unwrap());
    [1_000, larger]
}

#[divan::bench(args = sizes(), sample_count = 1000, sample_size = 1)]
fn first_read(bencher: Bencher<'_, '_>, accounts: u64) {
    let mut filled = Filled::open(accounts);
    let numbers: Vec<_> = (0..1000).map(|_| filled.any()).collect();
    let mut numbers = numbers.into_iter().cycle();
    bencher
        .with_inputs(|| numbers.next().unwrap())
        .bench_local_values(|(caller, id)| filled.wait(filled.engine.resume(&caller, id)));
}

#[divan::bench(args = sizes(), sample_count = 200, sample_size = 100)]
fn read(bencher: Bencher<'_, '_>, accounts: u64) {
    let mut filled = Filled::open(accounts);
    filled.read_all();
    let numbers: Vec<_> = (0..20_000).map(|_| filled.any()).collect();
    let mut numbers = numbers.into_iter().cycle();
    bencher
        .with_inputs(|| numbers.next().unwrap())
        .bench_local_values(|(caller, id)| filled.wait(filled.engine.resume(&caller, id)));
}

#[divan::bench(args = sizes(), sample_count = 200, sample_size = 100)]
fn page(bencher: Bencher<'_, '_>, accounts: u64) {
    let mut filled = Filled::open(accounts);
    filled.read_all();
    let numbers: Vec<_> = (0..20_000).map(|_| filled.any()).collect();
    let mut numbers = numbers.into_iter().cycle();
    bencher
        .with_inputs(|| numbers.next().unwrap())
        .bench_local_values(|(caller, _)| {
            let page = filled.wait(filled.engine.resumes(&caller, PageQuery::default()));
            assert_eq!(page.items.len(), 3);
        });
}

#[divan::bench(args = sizes(), sample_count = 1000, sample_size = 1)]
fn write(bencher: Bencher<'_, '_>, accounts: u64) {
    let mut filled = Filled::open(accounts);
    filled.read_all();
    let mut changes = Vec::new();
    for number in 0..1000 {
        let (caller, id) = filled.any();
        changes.push((caller, id, number));
    }
    let mut changes = changes.into_iter().cycle();
    bencher
        .with_inputs(|| {
            let (caller, id, number) = changes.next().unwrap();
            let shown = filled.wait(filled.engine.resume(&caller, id));
            let mut content = shown.content;
            content.basics.summary = format!("Written {number} at {}", shown.resume.revision);
            let change = SaveResume {
                revision: shown.resume.revision,
                name: None,
                state: None,
                content: Some(content),
                reason: Reason::Saved,
            };
            (caller, id, change)
        })
        .bench_local_values(|(caller, id, change)| {
            filled.wait(filled.engine.save_resume(&caller, id, change))
        });
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn opening(bencher: Bencher<'_, '_>, accounts: u64) {
    bencher.bench_local(|| home::open(accounts));
}

#[divan::bench(args = sizes(), sample_count = 10, sample_size = 1)]
fn opening_after_a_crash(bencher: Bencher<'_, '_>, accounts: u64) {
    let lock = home::place(accounts).join("db/lock");
    bencher
        .with_inputs(|| fs::write(&lock, "open\n").unwrap())
        .bench_local_values(|()| home::open(accounts));
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn backup(bencher: Bencher<'_, '_>, accounts: u64) {
    let vault = home::open(accounts).vault;
    bencher.bench_local(|| home::backup(&vault, accounts));
}

#[divan::bench(args = sizes(), sample_count = 1, sample_size = 1)]
fn restore(bencher: Bencher<'_, '_>, accounts: u64) {
    let file = home::backup(&home::open(accounts).vault, accounts);
    bencher.bench_local(|| home::restore(accounts, &file));
}
