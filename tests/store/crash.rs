//! A writer that is killed at any moment loses nothing that it acknowledged, and its store opens again.
//!
//! `UPWARD_ROUNDS` says how often (`tests/scripts/kill`).

#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::print_stdout)]

mod check;
mod work;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, SystemTime};
use std::{env, fs, thread};

use upward_store::{Error, Outcome, Probe, Sled};

use check::check;
use work::{Acknowledged, Work};

const PROGRAM: &str = env!("CARGO_BIN_EXE_store-writer");
const WRITERS: u64 = 8;
/// The longest that a writer lives, in milliseconds.
const LONGEST: u32 = 900;
/// The longest that one lives which is to be killed while it opens the store.
const OPENING: u32 = 40;
/// After how many rounds a new store is begun.
const STORE: usize = 25;

fn start(home: &Path, size: usize, options: &[&str]) -> Child {
    Command::new(PROGRAM)
        .arg("write")
        .arg(home)
        .args([WRITERS.to_string(), size.to_string()])
        .args(options)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap()
}

/// Runs a writer, kills it at some moment, and returns what it acknowledged before, and how many times.
fn killed(home: &Path, size: usize, options: &[&str], longest: u32) -> (Acknowledged, usize) {
    let mut writer = start(home, size, options);
    let said = BufReader::new(writer.stdout.take().unwrap());
    let listening = thread::spawn(move || {
        let mut acknowledged = Acknowledged::new();
        let mut lines = 0;
        for line in said.lines() {
            let line = line.unwrap();
            let (writer, number) = line.split_once(' ').unwrap();
            acknowledged.insert(writer.parse().unwrap(), number.parse().unwrap());
            lines += 1;
        }
        (acknowledged, lines)
    });
    let now = SystemTime::UNIX_EPOCH.elapsed().unwrap().subsec_micros();
    thread::sleep(Duration::from_millis((now % longest).into()));
    writer.kill().unwrap();
    let status = writer.wait().unwrap();
    assert_eq!(status.code(), None, "it ended by itself");
    listening.join().unwrap()
}

fn rounds(size: usize, options: &[&str]) {
    let rounds = env::var("UPWARD_ROUNDS").map_or(4, |text| text.parse().unwrap());
    let mut home = tempfile::tempdir().unwrap();
    let probe = Probe::new(vec![PROGRAM.into(), "probe".into()]);
    let mut total = 0;
    for round in 0..rounds {
        if round > 0 && round % STORE == 0 {
            home = tempfile::tempdir().unwrap();
        }
        let longest = if round % 2 == 0 { LONGEST } else { OPENING };
        let (acknowledged, lines) = killed(home.path(), size, options, longest);
        total += lines;
        let opened = Sled::open(&home.path().join("store"), Some(&probe)).unwrap();
        let set_aside = matches!(opened.outcome, Outcome::SetAside { .. });
        assert!(!set_aside, "round {round}: {:?}", opened.outcome);
        let beside = options.contains(&"beside");
        let work = Work::new(Box::new(opened.store), home.path(), size, beside);
        assert_eq!(check(&work, WRITERS, &acknowledged), Ok(0), "round {round}");
    }
    assert!(total > 0, "nothing was ever written");
    println!("{size} bytes: {rounds} rounds, {total} acknowledged, 0 lost, each opened");
}

#[test]
fn no_acknowledged_write_is_lost() {
    rounds(2048, &[]);
}

#[test]
fn no_acknowledged_file_is_lost() {
    rounds(64 * 1024, &["beside"]);
}

#[test]
fn what_no_process_can_open_is_put_aside() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("store");
    killed(home.path(), 2048, &[], LONGEST);
    drop(Sled::open(&folder, None).unwrap());
    fs::write(folder.join("lock"), "open\n").unwrap();
    fs::write(
        folder.join("database/snap.7FFFFFFFFFFFFFFF"),
        "no snapshot at all",
    )
    .unwrap();
    let probe = Probe::new(vec![PROGRAM.into(), "probe".into()]);
    let opened = Sled::open(&folder, Some(&probe)).unwrap();
    let Outcome::SetAside { path, .. } = opened.outcome else {
        panic!("{:?}", opened.outcome);
    };
    assert!(path.join("db").exists());
    drop(opened.store);
    assert_eq!(
        Sled::open(&folder, Some(&probe)).unwrap().outcome,
        Outcome::Clean
    );
}

#[test]
fn a_second_process_is_refused_at_once() {
    let home = tempfile::tempdir().unwrap();
    let mut writer = start(home.path(), 2048, &[]);
    let mut line = String::new();
    let mut said = BufReader::new(writer.stdout.take().unwrap());
    said.read_line(&mut line).unwrap();
    let refused = Sled::open(&home.path().join("store"), None);
    writer.kill().unwrap();
    writer.wait().unwrap();
    assert!(matches!(refused, Err(Error::Busy(_))));
    let opened = Sled::open(&home.path().join("store"), None).unwrap();
    assert_eq!(opened.outcome, Outcome::Recovered);
}
