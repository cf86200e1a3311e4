//! A program that writes at full speed until it is killed, and one that checks what is left: for the tests of
//! crashes and power losses.
//!
//! ```text
//! store-writer write HOME WRITERS SIZE [beside] [bare]    prints what is acknowledged, a line each
//! store-writer check HOME WRITERS SIZE [beside] [bare]    reads those lines; 1 where anything is lost
//! store-writer probe FOLDER                               what `Sled::open` starts after a crash
//! ```
//!
//! `beside`: content is kept in files, of which the records have the names. `bare`: sled is trusted to be durable.

#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod bare;
mod check;
mod work;

use std::io::{self, BufRead};
use std::path::Path;
use std::process::ExitCode;
use std::{env, thread};

use upward_store::{Commit, Files, Outcome, Probe, Range, Sled, Store};

use bare::Bare;
use check::check;
use work::{Acknowledged, RING, SLOTS, Work, content, log, name, number, ring, slot};

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match *arguments {
        ["probe", folder] => upward_store::probe(Path::new(folder)),
        ["write", home, writers, size, ref options @ ..] => {
            let work = open(Path::new(home), size.parse().unwrap(), options);
            write(&work, writers.parse().unwrap())
        }
        ["check", home, writers, size, ref options @ ..] => {
            let work = open(Path::new(home), size.parse().unwrap(), options);
            report(&work, writers.parse().unwrap())
        }
        _ => ExitCode::from(2),
    }
}

fn open(home: &Path, size: usize, options: &[&str]) -> Work {
    let folder = home.join("store");
    let store: Box<dyn Store> = if options.contains(&"bare") {
        Box::new(Bare::open(&folder).unwrap())
    } else {
        let probe = Probe::new(vec![env::current_exe().unwrap().into(), "probe".into()]);
        let opened = Sled::open(&folder, Some(&probe)).unwrap();
        if let Outcome::SetAside { path, why } = opened.outcome {
            panic!("{} did not open: {why}", path.display());
        }
        Box::new(opened.store)
    };
    Work::new(store, home, size, options.contains(&"beside"))
}

fn write(work: &Work, writers: u64) -> ExitCode {
    thread::scope(|scope| {
        for writer in 0..writers {
            scope.spawn(move || {
                for number in count(work, writer).. {
                    work.store.commit(commit(work, writer, number)).unwrap();
                    println!("{writer} {number}");
                    if let (Some(files), Some(old)) = (&work.files, number.checked_sub(RING)) {
                        files
                            .remove(&name(&content(writer, old, work.size)))
                            .unwrap();
                    }
                }
            });
        }
    });
    ExitCode::SUCCESS
}

/// Returns how many numbers of a thread are there.
fn count(work: &Work, writer: u64) -> u64 {
    let last = Range::of(log(writer), 1).descending();
    let page = work.store.scan(&last).unwrap();
    page.records
        .first()
        .map_or(0, |(_, record)| number(record) + 1)
}

fn commit(work: &Work, writer: u64, number: u64) -> Commit {
    let content = content(writer, number, work.size);
    let text = match &work.files {
        None => content,
        Some(files) => {
            let name = name(&content);
            files.put(&name, &content).unwrap();
            name.into_bytes()
        }
    };
    let value = [number.to_be_bytes().as_slice(), &text].concat();
    let keys = (0..SLOTS).map(|place| slot(writer, place));
    keys.chain([ring(writer, number)])
        .fold(Commit::default(), |commit, key| {
            commit.put(key, value.as_slice())
        })
        .append(log(writer), number.to_be_bytes())
}

fn report(work: &Work, writers: u64) -> ExitCode {
    let mut acknowledged = Acknowledged::new();
    let mut lines = 0;
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        let (writer, number) = line.split_once(' ').unwrap();
        acknowledged.insert(writer.parse().unwrap(), number.parse().unwrap());
        lines += 1;
    }
    let (text, status) = match check(work, writers, &acknowledged) {
        Ok(0) => (format!("{lines} acknowledged, 0 lost"), ExitCode::SUCCESS),
        Ok(lost) => (
            format!("{lines} acknowledged, {lost} lost"),
            ExitCode::FAILURE,
        ),
        Err(why) => (
            format!("{lines} acknowledged, broken: {why}"),
            ExitCode::FAILURE,
        ),
    };
    println!("{text}");
    status
}
