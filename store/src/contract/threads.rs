//! What holds while many threads use a store.

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;

use super::key;
use crate::{Commit, Error, Range, Result, Store, Version};

/// Runs this part of the contract on an empty store each time.
pub fn check<S: Store>(open: &mut impl FnMut() -> S) {
    one_of_many_writers_wins(&open());
    no_update_is_lost(&open());
    a_refused_commit_harms_no_other(&open());
    a_scan_sees_what_was_there_throughout(&open());
}

fn one_of_many_writers_wins(store: &impl Store) {
    let won = thread::scope(|scope| {
        let writers: Vec<_> = (0..8u8)
            .map(|number| {
                scope.spawn(move || {
                    store.commit(
                        Commit::default()
                            .expect(key("a"), None)
                            .put(key("a"), [number]),
                    )
                })
            })
            .collect();
        let results = writers.into_iter().map(|writer| writer.join().unwrap());
        results.filter(Result::is_ok).count()
    });
    assert_eq!(won, 1);
}

fn no_update_is_lost(store: &impl Store) {
    let count = || {
        let record = store.get(&key("count")).unwrap();
        record.map_or((None, 0), |record| {
            let number = u64::from_be_bytes(record.bytes.try_into().unwrap());
            (Some(record.version), number)
        })
    };
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| {
                for _ in 0..20 {
                    loop {
                        let (version, number) = count();
                        let commit = Commit::default()
                            .expect(key("count"), version)
                            .put(key("count"), (number + 1).to_be_bytes());
                        match store.commit(commit) {
                            Ok(_) => break,
                            Err(error) => assert_eq!(error, Error::Conflict(key("count"))),
                        }
                    }
                }
            });
        }
    });
    assert_eq!(count().1, 160);
}

/// Half of the commits are refused, between those that are not, so that some wait together with them.
fn a_refused_commit_harms_no_other(store: &impl Store) {
    let versions: Vec<Version> = thread::scope(|scope| {
        let writers: Vec<_> = (0..16)
            .map(|writer| {
                scope.spawn(move || {
                    let mut versions = Vec::new();
                    for number in 0..10 {
                        let name = key(&format!("{writer}/{number}"));
                        let twin = key(&format!("{writer}/{number}/twin"));
                        let commit = Commit::default()
                            .put(name.clone(), *b"x")
                            .put(twin.clone(), *b"x");
                        let wrong = commit.clone().expect(key("none"), Some(Version(1)));
                        let refused = store.commit(wrong);
                        assert_eq!(refused, Err(Error::Conflict(key("none"))));
                        assert_eq!(store.get(&name).unwrap(), None);
                        let version = store.commit(commit).unwrap();
                        for name in [name, twin] {
                            assert_eq!(store.get(&name).unwrap().unwrap().version, version);
                        }
                        versions.push(version);
                    }
                    assert!(versions.is_sorted_by(|one, next| one < next));
                    versions
                })
            })
            .collect();
        writers
            .into_iter()
            .flat_map(|writer| writer.join().unwrap())
            .collect()
    });
    let distinct: BTreeSet<_> = versions.iter().collect();
    assert_eq!((versions.len(), distinct.len()), (160, 160));
}

fn a_scan_sees_what_was_there_throughout(store: &impl Store) {
    let name = |number: usize| key(&format!("t/{number:03}"));
    let stay: Vec<_> = (0..100).map(|number| name(number * 2)).collect();
    let commit = stay.iter().fold(Commit::default(), |commit, key| {
        commit.put(key.clone(), *b"x")
    });
    store.commit(commit).unwrap();
    let done = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            for round in 0..100 {
                let other = name(round % 50 * 4 + 1);
                let commit = if round < 50 {
                    Commit::default().put(other, vec![0; 500])
                } else {
                    Commit::default().remove(other)
                };
                store.commit(commit).unwrap();
            }
            done.store(true, Ordering::Relaxed);
        });
        while !done.load(Ordering::Relaxed) {
            for range in [
                Range::of(key("t/"), 7),
                Range::of(key("t/"), 7).descending(),
            ] {
                let (mut seen, mut range) = (Vec::new(), range);
                loop {
                    let page = store.scan(&range).unwrap();
                    seen.extend(page.records.into_iter().map(|(key, _)| key));
                    if page.next.is_none() {
                        break;
                    }
                    range = range.after(page.next);
                }
                if seen.first() > seen.last() {
                    seen.reverse();
                }
                assert!(seen.is_sorted_by(|one, next| one < next));
                let seen: BTreeSet<_> = seen.into_iter().collect();
                assert!(stay.iter().all(|key| seen.contains(key)));
            }
        }
    });
}
