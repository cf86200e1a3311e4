//! What backups, restores and opening a home cost, by the number of accounts with three resumes each.
//!
//! `cargo bench -p upward-store --bench store_backup`; a size alone: `-- 1000$`.
#![allow(clippy::expect_used)]

use std::ops::ControlFlow;
use std::path::Path;
use std::thread;

use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tempfile::TempDir;
use upward_store::home::{Opened, Options, Present, open, restore};
use upward_store::{Contents, Entity, Owner, Progress};
use uuid::Uuid;

const ACCOUNTS: [u128; 3] = [1_000, 10_000, 100_000];
const RESUMES: u64 = 3;
const WRITERS: u128 = 16;

/// A resume of three kilobytes, of which compression leaves about one.
#[derive(Serialize, Deserialize)]
struct Resume {
    id: u64,
    text: String,
}

impl Entity for Resume {
    type Id = u64;
    const TABLE: &'static str = "resumes";

    fn id(&self) -> u64 {
        self.id
    }
}

fn main() {
    divan::main();
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn reopen(home: &Path) -> Opened {
    open(home, &Options::default(), &mut go).expect("the home opens")
}

fn text(seed: u64) -> String {
    let mut state = seed;
    let mut word = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        format!("{:x} ", (state >> 40) % 4096)
    };
    (0..800).map(|_| word()).collect()
}

fn home_of(accounts: u128) -> (TempDir, Opened) {
    let home = tempfile::tempdir().expect("a folder");
    let opened = reopen(home.path());
    let vault = &opened.vault;
    thread::scope(|scope| {
        for writer in 0..WRITERS {
            scope.spawn(move || {
                for number in (0..accounts).filter(|number| number % WRITERS == writer) {
                    let account = Uuid::from_u128(number);
                    vault.keys().create(account).expect("a key");
                    let written = vault.transact(|tx| {
                        (0..RESUMES).try_for_each(|id| {
                            let text = text(number as u64 * RESUMES + id);
                            tx.put(Owner::Account(account), &Resume { id, text })
                        })
                    });
                    written.expect("it is written");
                }
            });
        }
    });
    (home, opened)
}

fn records(accounts: u128) -> ItemsCount {
    ItemsCount::new(accounts as u64 * RESUMES)
}

#[divan::bench(args = ACCOUNTS, sample_count = 3, sample_size = 1)]
fn backup(bencher: Bencher<'_, '_>, accounts: u128) {
    let (home, opened) = home_of(accounts);
    let place = tempfile::tempdir_in(home.path()).expect("a folder");
    let mut number = 0;
    bencher.counter(records(accounts)).bench_local(|| {
        number += 1;
        let path = place.path().join(number.to_string());
        let made = Timestamp::UNIX_EPOCH;
        let vault = &opened.vault;
        vault
            .backup(&path, made, Contents::Whole, &mut go)
            .expect("a backup")
    });
}

#[divan::bench(args = ACCOUNTS, sample_count = 3, sample_size = 1)]
fn restored(bencher: Bencher<'_, '_>, accounts: u128) {
    let (home, opened) = home_of(accounts);
    let path = home.path().join("whole.backup");
    let made = Timestamp::UNIX_EPOCH;
    let vault = &opened.vault;
    vault
        .backup(&path, made, Contents::Whole, &mut go)
        .expect("a backup");
    bencher
        .counter(records(accounts))
        .with_inputs(|| {
            let other = tempfile::tempdir().expect("a folder");
            let key = "master.key";
            std::fs::copy(home.path().join(key), other.path().join(key)).expect("a key");
            other
        })
        .bench_local_values(|other| {
            restore(other.path(), &path, None, Present::Refuse, &mut go).expect("it is restored");
            other
        });
}

#[divan::bench(args = ACCOUNTS, sample_count = 5, sample_size = 1)]
fn opening(bencher: Bencher<'_, '_>, accounts: u128) {
    let (home, opened) = home_of(accounts);
    drop(opened);
    bencher.bench_local(|| reopen(home.path()).notices.len());
}
