use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use serde::{Deserialize, Serialize};

use super::*;
use crate::vault::Paging;
use crate::{
    Commit, Entity, Entry, Index, Keyring, Memory, MemoryFiles, Page, Record, Secret, Version,
};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Note {
    id: Uuid,
    text: String,
    name: Option<String>,
}

impl Entity for Note {
    type Id = Uuid;
    const TABLE: &'static str = "notes";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        let name = self
            .name
            .iter()
            .map(|name| Index::house("name", name.as_bytes()));
        name.chain([Index::owner("first", self.text.as_bytes()[..1].to_vec())])
            .collect()
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Setting(String);

impl Entity for Setting {
    type Id = ();
    const TABLE: &'static str = "setting";

    fn id(&self) {}

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner("value", self.0.as_bytes())]
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Step(u64);

impl Entry for Step {
    type Log = u64;
    const LOG: &'static str = "steps";
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Told(String);

impl Entry for Told {
    type Log = ();
    const LOG: &'static str = "told";
}

/// A store that is gone after so many commits.
struct Dying {
    memory: Memory,
    left: Arc<AtomicUsize>,
}

impl Store for Dying {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.memory.get(key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.memory.scan(range)
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let less = |left: usize| left.checked_sub(1);
        let lives = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, less);
        lives.map_err(|_| Error::Unavailable("killed".to_owned()))?;
        self.memory.commit(commit)
    }
}

const FROM: Uuid = Uuid::from_u128(1);
const INTO: Uuid = Uuid::from_u128(2);
const NOTES: u128 = 100;

fn note(id: u128) -> Note {
    let long = if id.is_multiple_of(9) { 1500 } else { 1 };
    let text = (0..long).map(|n: u32| format!("{id}-{} ", n.wrapping_mul(2_654_435_761)));
    Note {
        id: Uuid::from_u128(id),
        text: text.collect(),
        name: id.is_multiple_of(7).then(|| format!("name {id}")),
    }
}

/// Returns a vault with two accounts, the first of them full and closed, and what tells how long it lives.
fn vault() -> (Vault, Arc<AtomicUsize>) {
    let left = Arc::new(AtomicUsize::new(usize::MAX));
    let store = Dying {
        memory: Memory::default(),
        left: left.clone(),
    };
    let files = || Box::new(MemoryFiles::default());
    let keys = Keyring::new(&Secret::new([1; 32]), files(), files());
    let vault = Vault::new(Box::new(store), files(), keys);
    for account in [FROM, INTO] {
        vault.keys().create(account).unwrap();
        let setting = Setting(account.to_string());
        let put = vault.transact(|tx| tx.put(Owner::Account(account), &setting));
        put.unwrap();
    }
    for id in 1..=NOTES {
        let owner = Owner::Account(if id > 90 { INTO } else { FROM });
        let written = vault.transact(|tx| {
            tx.append(owner, &7, &Step(id as u64))?;
            tx.append(owner, &(), &Told("before".to_owned()))?;
            tx.put(owner, &note(id))
        });
        written.unwrap();
    }
    vault.transact(|tx| tx.close(FROM)).unwrap();
    (vault, left)
}

fn join(vault: &Vault) -> Result<()> {
    let moving = Move {
        from: FROM,
        into: INTO,
        without: &["told"],
    };
    vault.join(&moving, |tx, table, _| {
        tx.append(Owner::Account(INTO), &(), &Told(table.to_owned()))
    })
}

/// Checks that the second account has everything of both, once.
fn check(vault: &Vault) {
    let owner = Owner::Account(INTO);
    let read = vault.transact(|tx| {
        let notes = tx.all::<Note>(owner, &())?;
        let steps = tx.entries::<Step>(owner, &7, None, 1000)?;
        let told = tx.entries::<Told>(owner, &(), None, 1000)?;
        let setting = tx.get::<Setting>(owner, &())?;
        let page = tx.with::<Note>(owner, "first", b"7", &Paging::first(100))?;
        let own = tx.with::<Setting>(
            owner,
            "value",
            FROM.to_string().as_bytes(),
            &Paging::first(9),
        )?;
        for id in 1..=NOTES {
            let name = format!("name {id}");
            let found = tx.find::<Note>("name", name.as_bytes())?;
            assert_eq!(found, note(id).name.map(|_| (owner, note(id))));
        }
        Ok::<_, Error>((
            notes,
            steps,
            told,
            setting,
            page.items.len(),
            own.items.len(),
        ))
    });
    let ((notes, steps, told, setting, sevens, settings), _) = read.unwrap();
    assert_eq!(notes, (1..=NOTES).map(note).collect::<Vec<_>>());
    let steps: Vec<_> = steps.into_iter().map(|(_, Step(number))| number).collect();
    assert_eq!(steps, (1..=NOTES as u64).collect::<Vec<_>>());
    let moved = told
        .iter()
        .filter(|(_, Told(text))| text == "notes")
        .count();
    assert_eq!(
        (moved, told.len()),
        (90, 100),
        "90 are told to move, 10 were here"
    );
    assert_eq!(setting, Some(Setting(INTO.to_string())), "its own stays");
    assert_eq!((sevens, settings), (11, 0), "indexes fit their records");
}

fn left_of(vault: &Vault) -> usize {
    let tag = vault.keys.tag(Owner::Account(FROM));
    let range = Range::of(Key(tag.to_vec()), 10);
    vault.store.scan(&range).unwrap().records.len()
}

#[test]
fn everything_moves_and_nothing_else_changes() {
    let (vault, _) = vault();
    join(&vault).unwrap();
    check(&vault);
    assert_eq!(left_of(&vault), 1, "only what says that it was closed");
    assert_eq!(
        vault.keys.key(Owner::Account(FROM)).err(),
        Some(Error::Erased)
    );
    let blobs = (1..=NOTES).filter(|id| id.is_multiple_of(9)).count();
    assert_eq!(vault.blobs.names().unwrap().len(), blobs);
}

#[test]
fn a_join_that_is_interrupted_anywhere_goes_on() {
    let mut interrupted = 0;
    for commits in 0.. {
        let (vault, left) = vault();
        left.store(commits, Ordering::SeqCst);
        let done = join(&vault).is_ok();
        left.store(usize::MAX, Ordering::SeqCst);
        join(&vault).unwrap();
        check(&vault);
        assert_eq!(left_of(&vault), 1);
        if done {
            break;
        }
        interrupted += 1;
    }
    assert!(interrupted > 10, "{interrupted}");
}

#[test]
fn two_that_join_at_the_same_time_do_no_harm() {
    for _ in 0..10 {
        let (vault, _) = vault();
        std::thread::scope(|scope| {
            for _ in 0..2 {
                scope.spawn(|| while join(&vault).is_err() {});
            }
        });
        check(&vault);
    }
}

#[test]
fn nobody_writes_into_a_closed_account() {
    let (vault, _) = vault();
    let owner = Owner::Account(FROM);
    let put = vault.transact(|tx| tx.put(owner, &note(1)));
    assert_eq!(put, Err(Error::Closed(FROM)));
    let listed = vault.transact(|tx| tx.all::<Note>(owner, &()));
    assert_eq!(listed.map(|_| ()), Err(Error::Closed(FROM)));
    let appended = vault.transact(|tx| tx.append(owner, &7, &Step(1)));
    assert_eq!(appended, Err(Error::Closed(FROM)));
}

#[test]
fn what_began_before_an_account_was_closed_is_not_written() {
    for erased in [false, true] {
        let (vault, _) = vault();
        let owner = Owner::Account(INTO);
        let mut first = true;
        let late = vault.transact(|tx| {
            tx.put(owner, &note(1000))?;
            if std::mem::take(&mut first) {
                vault.transact(|tx| tx.close(INTO))?;
                if erased {
                    vault.erase(INTO)?;
                }
            }
            Ok(())
        });
        let expected = if erased {
            Error::Erased
        } else {
            Error::Closed(INTO)
        };
        assert_eq!(late, Err(expected));
    }
}

#[test]
fn an_erased_account_leaves_nothing_in_the_indexes_of_the_house() {
    let (vault, _) = vault();
    let house = || {
        let tag = vault.keys.tag(Owner::House);
        let range = Range::of(Key(tag.to_vec()), 100);
        vault.store.scan(&range).unwrap().records.len()
    };
    assert_eq!(house(), 14);
    vault.erase(INTO).unwrap();
    assert_eq!(house(), 12);
    vault.erase(FROM).unwrap();
    assert_eq!(house(), 0);
}
