//! What every backend promises, as one suite that runs over each of them.
#![allow(clippy::unwrap_used)]

pub mod model;
mod threads;

use crate::{Commit, Error, Key, Page, Range, Store, Version};

/// Runs the contract on an empty store each time, which is all but [`model::check`].
pub fn check<S: Store>(mut open: impl FnMut() -> S) {
    a_commit_is_read_back(&open());
    a_wrong_version_writes_nothing(&open());
    a_removed_record_never_gets_an_old_version(&open());
    a_commit_goes_behind_versions_of_another_store(&open());
    a_scan_keeps_to_its_prefix_in_order(&open());
    a_scan_goes_on_behind_its_cursor(&open());
    a_scan_reads_backwards_too(&open());
    a_log_keeps_the_order_of_its_commits(&open());
    a_commit_that_appends_too_much_writes_nothing(&open());
    a_commit_is_whole_or_nothing(&open());
    of_two_writes_to_a_key_the_last_counts(&open());
    any_size_is_read_back(&open());
    threads::check(&mut open);
}

fn key(text: &str) -> Key {
    Key::from(text)
}

fn a_commit_is_read_back(store: &impl Store) {
    assert_eq!(store.get(&key("a")).unwrap(), None);
    let version = store
        .commit(Commit::default().put(key("a"), *b"1").put(key("b"), *b"2"))
        .unwrap();
    for (name, bytes) in [("a", b"1"), ("b", b"2")] {
        let record = store.get(&key(name)).unwrap().unwrap();
        assert_eq!((record.version, record.bytes), (version, bytes.to_vec()));
    }
    store
        .commit(Commit::default().remove(key("a")).remove(key("none")))
        .unwrap();
    assert_eq!(store.get(&key("a")).unwrap(), None);
}

fn a_wrong_version_writes_nothing(store: &impl Store) {
    let first = store
        .commit(Commit::default().put(key("a"), *b"1"))
        .unwrap();
    let second = store
        .commit(
            Commit::default()
                .expect(key("a"), Some(first))
                .put(key("a"), *b"2"),
        )
        .unwrap();
    assert!(second > first);
    for expected in [Some(first), None] {
        let refused = store.commit(
            Commit::default()
                .expect(key("a"), expected)
                .put(key("a"), *b"3")
                .put(key("b"), *b"3"),
        );
        assert_eq!(refused, Err(Error::Conflict(key("a"))));
    }
    assert_eq!(store.get(&key("a")).unwrap().unwrap().bytes, b"2");
    assert_eq!(store.get(&key("b")).unwrap(), None);
}

fn a_removed_record_never_gets_an_old_version(store: &impl Store) {
    let first = store
        .commit(Commit::default().put(key("a"), *b"1"))
        .unwrap();
    store.commit(Commit::default().remove(key("a"))).unwrap();
    let again = store
        .commit(
            Commit::default()
                .expect(key("a"), None)
                .put(key("a"), *b"1"),
        )
        .unwrap();
    assert!(again > first);
}

fn a_commit_goes_behind_versions_of_another_store(store: &impl Store) {
    let far = Version(1 << 40);
    let put = |behind| store.commit(Commit::default().put(key("a"), *b"1").behind(behind));
    let first = put(far).unwrap();
    assert!(first > far);
    assert!(put(Version::default()).unwrap() > first);
}

fn a_scan_keeps_to_its_prefix_in_order(store: &impl Store) {
    let mut commit = Commit::default();
    for name in ["t/2", "t/1", "t", "s/1", "u/1", "t/10"] {
        commit = commit.put(key(name), *b"x");
    }
    store.commit(commit).unwrap();
    let page = store.scan(&Range::of(key("t/"), 10)).unwrap();
    let keys: Vec<_> = page
        .records
        .iter()
        .map(|(key, _)| key.to_string())
        .collect();
    assert_eq!(keys, ["t/1", "t/10", "t/2"]);
    assert_eq!(page.next, None);
}

fn a_scan_goes_on_behind_its_cursor(store: &impl Store) {
    let mut commit = Commit::default();
    for number in 0..5 {
        commit = commit.put(key(&format!("t/{number}")), *b"x");
    }
    store.commit(commit).unwrap();
    let (mut seen, mut after) = (Vec::new(), None);
    loop {
        let page = store.scan(&Range::of(key("t/"), 2).after(after)).unwrap();
        assert!(page.records.len() <= 2);
        seen.extend(page.records.into_iter().map(|(key, _)| key.to_string()));
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(seen, ["t/0", "t/1", "t/2", "t/3", "t/4"]);
}

fn a_scan_reads_backwards_too(store: &impl Store) {
    let names = ["s", "t/0", "t/1", "t/2", "u"];
    let commit = names.iter().fold(Commit::default(), |commit, name| {
        commit.put(key(name), *b"x")
    });
    store.commit(commit).unwrap();
    let range = Range::of(key("t/"), 2).descending();
    let first = store.scan(&range).unwrap();
    let second = store.scan(&range.after(first.next.clone())).unwrap();
    let seen = |page: &Page| {
        page.records
            .iter()
            .map(|(key, _)| key.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(
        (seen(&first), seen(&second)),
        (vec!["t/2".into(), "t/1".into()], vec!["t/0".into()])
    );
    assert_eq!(second.next, None);
}

fn a_log_keeps_the_order_of_its_commits(store: &impl Store) {
    let append = |words: &[&str]| {
        let commit = words.iter().fold(Commit::default(), |commit, word| {
            commit.append(key("log/"), *word)
        });
        store.commit(commit).unwrap()
    };
    append(&["a", "b"]);
    let second = append(&["c"]);
    let page = store.scan(&Range::of(key("log/"), 10)).unwrap();
    let words: Vec<_> = page
        .records
        .iter()
        .map(|(_, record)| record.bytes.clone())
        .collect();
    assert_eq!(words, [b"a", b"b", b"c"]);
    assert_eq!(page.records[2].0, key("log/").entry(second, 0));
}

fn a_commit_that_appends_too_much_writes_nothing(store: &impl Store) {
    let append = |count: usize| {
        let append = vec![(key("log/"), Vec::new()); count];
        let commit = Commit {
            append,
            ..Commit::default()
        };
        store.commit(commit.put(key("a"), *b"1"))
    };
    assert_eq!(append(Commit::APPENDED + 1), Err(Error::TooMuch));
    assert_eq!(store.get(&key("a")).unwrap(), None);
    let version = append(Commit::APPENDED).unwrap();
    let range = Range::of(key("log/"), Commit::APPENDED + 1);
    let records = store.scan(&range).unwrap().records;
    assert_eq!(records.len(), Commit::APPENDED);
    assert_eq!(records[65_535].0, key("log/").entry(version, u16::MAX));
}

fn a_commit_is_whole_or_nothing(store: &impl Store) {
    let names: Vec<_> = (0..200).map(|number| key(&format!("t/{number}"))).collect();
    let all = |text: &str| {
        names.iter().fold(Commit::default(), |commit, name| {
            commit.put(name.clone(), text)
        })
    };
    let first = store.commit(all("one")).unwrap();
    let held = names.iter().fold(all("two"), |commit, name| {
        commit.expect(name.clone(), Some(first))
    });
    let stale = held.clone().expect(key("t/none"), Some(Version(first.0)));
    assert_eq!(store.commit(stale), Err(Error::Conflict(key("t/none"))));
    let texts = || -> Vec<_> {
        let page = store.scan(&Range::of(key("t/"), 1000)).unwrap();
        page.records
            .into_iter()
            .map(|(_, record)| record.bytes)
            .collect()
    };
    assert_eq!(texts(), vec![b"one".to_vec(); 200]);
    store.commit(held).unwrap();
    assert_eq!(texts(), vec![b"two".to_vec(); 200]);
}

fn of_two_writes_to_a_key_the_last_counts(store: &impl Store) {
    let commit = Commit::default()
        .put(key("a"), *b"1")
        .put(key("a"), *b"2")
        .remove(key("b"));
    store
        .commit(
            commit
                .put(key("b"), *b"3")
                .put(key("c"), *b"4")
                .remove(key("c")),
        )
        .unwrap();
    let bytes = |name| store.get(&key(name)).unwrap().map(|record| record.bytes);
    assert_eq!(bytes("a").as_deref(), Some(b"2".as_slice()));
    assert_eq!(bytes("b").as_deref(), Some(b"3".as_slice()));
    assert_eq!(bytes("c"), None);
}

/// From nothing, over the largest record of the vault and the largest that sled keeps in its log, to several times
/// one of sled's segments.
fn any_size_is_read_back(store: &impl Store) {
    for size in [
        0,
        1,
        4096,
        7 * 1024,
        64 * 1024,
        128 * 1024,
        600 * 1024,
        2048 * 1024,
    ] {
        let bytes: Vec<u8> = (0..size).map(|place: usize| (place % 251) as u8).collect();
        let name = key(&size.to_string());
        store
            .commit(Commit::default().put(name.clone(), bytes.clone()))
            .unwrap();
        assert_eq!(store.get(&name).unwrap().unwrap().bytes, bytes);
    }
    let many = (0..300).fold(Commit::default(), |commit, number| {
        commit.put(key(&format!("m/{number}")), vec![7; 4096])
    });
    store.commit(many).unwrap();
    let page = store.scan(&Range::of(key("m/"), 1000)).unwrap();
    assert!(
        page.records
            .iter()
            .all(|(_, record)| record.bytes == [7; 4096])
    );
    assert_eq!(page.records.len(), 300);
}
