//! Ten processes race to start an owner, which is killed at random: one owner at any time, no call lost without an
//! error. `UPWARD_TEST_SECONDS` says for how long; `tests/scripts/race` runs it for three minutes.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use crate::home::{Home, Random, sample};

/// How many processes race.
const RACERS: usize = 10;

#[test]
fn there_is_one_owner_and_no_call_is_lost_without_an_error() {
    let seconds = std::env::var("UPWARD_TEST_SECONDS").map_or(20, |text| text.parse().unwrap());
    let (home, resume) = (Home::new(), sample("resume.json"));
    let (over, most, kills) = (
        AtomicBool::new(false),
        AtomicUsize::new(0),
        AtomicUsize::new(0),
    );
    let until = Instant::now() + Duration::from_secs(seconds);
    let (mut acknowledged, mut refused) = (HashSet::new(), 0);
    thread::scope(|scope| {
        scope.spawn(|| {
            while !over.load(Ordering::SeqCst) {
                most.fetch_max(owners(home.path()), Ordering::SeqCst);
                thread::sleep(Duration::from_millis(2));
            }
        });
        scope.spawn(|| {
            let mut random = Random::new();
            while !over.load(Ordering::SeqCst) {
                thread::sleep(random.millis(10, 900));
                kills.fetch_add(home.signal(Signal::KILL).iter().count(), Ordering::SeqCst);
            }
        });
        let racers: Vec<_> = (0..RACERS)
            .map(|_| scope.spawn(|| race(&home, &resume, until)))
            .collect();
        for racer in racers {
            let (added, failed) = racer.join().unwrap();
            acknowledged.extend(added);
            refused += failed;
        }
        over.store(true, Ordering::SeqCst);
    });
    let list = home.run(&["resume", "list", "--json"]).done().json();
    let kept: Vec<String> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|resume| resume["id"].as_str().unwrap().to_owned())
        .collect();
    let lost = acknowledged.iter().filter(|id| !kept.contains(id)).count();
    println!(
        "{seconds} s, {} kills: {} calls done, {refused} ended in an error, {lost} lost, {} kept, at most {} owners at a time",
        kills.load(Ordering::SeqCst),
        acknowledged.len(),
        kept.len(),
        most.load(Ordering::SeqCst),
    );
    assert_eq!(lost, 0);
    assert_eq!(most.load(Ordering::SeqCst), 1);
    assert!(acknowledged.len() > RACERS);
    // What was done without an acknowledgement was told to be in doubt.
    assert!(kept.len() <= acknowledged.len() + refused);
}

/// Adds resumes until the time is over; returns which were acknowledged, and how many calls ended in an error.
fn race(home: &Home, resume: &str, until: Instant) -> (Vec<String>, usize) {
    let (mut added, mut refused) = (Vec::new(), 0);
    while Instant::now() < until {
        let ran = home.run(&["resume", "add", resume, "--json"]);
        if ran.status == 0 {
            added.push(ran.json()["id"].as_str().unwrap().to_owned());
        } else {
            assert_eq!(ran.status, 5, "{ran:?}");
            assert!(!ran.error()["message"].to_string().is_empty());
            refused += 1;
        }
    }
    (added, refused)
}

/// Returns how many processes serve a folder and have its database open at the same time.
fn owners(home: &Path) -> usize {
    let database = home.join("db");
    let Ok(processes) = fs::read_dir("/proc") else {
        return 0;
    };
    let serves = |process: &PathBuf| {
        let words = fs::read(process.join("cmdline")).unwrap_or_default();
        let words = String::from_utf8_lossy(&words).into_owned();
        words.contains("\0serve\0") && words.contains(&*home.to_string_lossy())
    };
    let open = |process: &PathBuf| {
        let files = fs::read_dir(process.join("fd"));
        let mut files = files.into_iter().flatten().flatten();
        files.any(|file| fs::read_link(file.path()).is_ok_and(|file| file.starts_with(&database)))
    };
    let processes = processes.flatten().map(|process| process.path());
    let mut seen: Vec<PathBuf> = processes.filter(serves).filter(open).collect();
    // A child that an owner is just starting has copies of its files until it runs its own program.
    let owners = seen.clone();
    seen.retain(|process| !owners.contains(&parent(process)));
    // One may have died while the others were looked at: those that still have it open had it open all the time.
    seen.iter().filter(|process| open(process)).count()
}

/// Returns the folder of the process that started one (proc_pid_stat(5): the second field behind the name).
fn parent(process: &Path) -> PathBuf {
    let stat = fs::read_to_string(process.join("stat")).unwrap_or_default();
    let behind = stat.rsplit(')').next().unwrap_or_default();
    let parent = behind.split_whitespace().nth(1).unwrap_or_default();
    Path::new("/proc").join(parent)
}
