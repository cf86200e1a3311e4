mod sweep;

use std::thread;

use serde::{Deserialize, Serialize};

use super::*;
use crate::{Entity, Entry, Id, Index, Owner, Result};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Note {
    id: u64,
    text: String,
    stage: String,
    name: Option<String>,
}

impl Entity for Note {
    type Id = u64;
    const TABLE: &'static str = "notes";

    fn id(&self) -> u64 {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        let name = self
            .name
            .iter()
            .map(|name| Index::house("name", name.as_bytes()));
        name.chain([Index::owner("stage", self.stage.as_bytes())])
            .collect()
    }
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Step(u64);

impl Entry for Step {
    type Log = u64;
    const LOG: &'static str = "steps";
}

fn note(id: u64, text: &str, stage: &str) -> Note {
    Note {
        id,
        text: text.to_owned(),
        stage: stage.to_owned(),
        name: None,
    }
}

fn vault_of(accounts: u128) -> (Vault, Vec<Owner>) {
    let vault = Vault::memory(&Secret::new([1; 32]));
    let owners = (1..=accounts).map(|number| {
        let account = Uuid::from_u128(number);
        vault.keys().create(account).unwrap();
        Owner::Account(account)
    });
    let owners = owners.collect();
    (vault, owners)
}

fn put(vault: &Vault, owner: Owner, note: &Note) -> Result<()> {
    vault.transact(|tx| tx.put(owner, note)).map(|_| ())
}

fn get(vault: &Vault, owner: Owner, id: u64) -> Result<Option<Note>> {
    vault
        .transact(|tx| tx.get(owner, &id))
        .map(|(note, _)| note)
}

fn staged(vault: &Vault, owner: Owner, stage: &str) -> Vec<u64> {
    let paging = Paging::first(10);
    let (page, _) = vault
        .transact(|tx| tx.with::<Note>(owner, "stage", stage.as_bytes(), &paging))
        .unwrap();
    page.items.iter().map(|note| note.id).collect()
}

#[test]
fn one_owner_never_reads_another() {
    let (vault, owners) = vault_of(2);
    put(&vault, owners[0], &note(1, "mine", "a")).unwrap();
    assert_eq!(get(&vault, owners[1], 1), Ok(None));
    assert_eq!(get(&vault, Owner::House, 1), Ok(None));
    assert!(staged(&vault, owners[1], "a").is_empty());
    let (list, _) = vault.transact(|tx| tx.all::<Note>(owners[1], &())).unwrap();
    assert!(list.is_empty());
}

#[test]
fn large_records_are_blobs_that_go_with_them() {
    let (vault, owners) = vault_of(1);
    let long: String = (0..20_000u32)
        .map(|number| char::from_u32(0x4e00 + number.wrapping_mul(7919) % 20_000).unwrap())
        .collect();
    let names = || vault.blobs.names().unwrap();
    put(&vault, owners[0], &note(1, &long, "a")).unwrap();
    let first = names();
    assert_eq!(first.len(), 1);
    assert_eq!(get(&vault, owners[0], 1).unwrap().unwrap().text, long);
    put(&vault, owners[0], &note(1, &long, "b")).unwrap();
    assert_eq!(names().len(), 1);
    assert_ne!(names(), first);
    put(&vault, owners[0], &note(1, "short", "b")).unwrap();
    assert!(names().is_empty());
}

#[test]
fn indexes_follow_their_records() {
    let (vault, owners) = vault_of(1);
    for (id, stage) in [(1, "saved"), (2, "applied"), (3, "saved")] {
        put(&vault, owners[0], &note(id, "x", stage)).unwrap();
    }
    assert_eq!(staged(&vault, owners[0], "saved"), [1, 3]);
    put(&vault, owners[0], &note(1, "x", "applied")).unwrap();
    assert_eq!(staged(&vault, owners[0], "saved"), [3]);
    assert_eq!(staged(&vault, owners[0], "applied"), [1, 2]);
    vault
        .transact(|tx| tx.remove::<Note>(owners[0], &2))
        .unwrap();
    assert_eq!(staged(&vault, owners[0], "applied"), [1]);
}

#[test]
fn a_unique_value_belongs_to_one_record_of_the_house() {
    let (vault, owners) = vault_of(2);
    let named = |id, name: &str| Note {
        name: Some(name.to_owned()),
        ..note(id, "x", "a")
    };
    put(&vault, owners[0], &named(1, "ann")).unwrap();
    put(&vault, owners[0], &named(1, "ann")).unwrap();
    assert_eq!(
        put(&vault, owners[1], &named(1, "ann")),
        Err(Error::Taken("name"))
    );
    let find = |name: &str| {
        let found = vault.transact(|tx| tx.find::<Note>("name", name.as_bytes()));
        found.unwrap().0.map(|(owner, note)| (owner, note.id))
    };
    assert_eq!(find("ann"), Some((owners[0], 1)));
    put(&vault, owners[0], &named(1, "bob")).unwrap();
    assert_eq!(find("ann"), None);
    put(&vault, owners[1], &named(1, "ann")).unwrap();
    assert_eq!(find("ann"), Some((owners[1], 1)));
}

#[test]
fn transactions_that_meet_run_again() {
    let (vault, owners) = vault_of(1);
    put(&vault, owners[0], &note(1, "", "a")).unwrap();
    thread::scope(|scope| {
        for _ in 0..4 {
            scope.spawn(|| {
                for _ in 0..25 {
                    while let Err(error) = vault.transact(|tx| {
                        let mut note: Note = tx.get(owners[0], &1)?.unwrap();
                        note.text.push('x');
                        tx.put(owners[0], &note)
                    }) {
                        assert!(matches!(error, Error::Conflict(_)));
                    }
                }
            });
        }
    });
    assert_eq!(get(&vault, owners[0], 1).unwrap().unwrap().text.len(), 100);
}

#[test]
fn a_log_reads_from_any_point_and_can_be_trimmed() {
    let (vault, owners) = vault_of(1);
    for number in 0..5 {
        vault
            .transact(|tx| tx.append(owners[0], &9, &Step(number)))
            .unwrap();
    }
    let entries = |after| {
        let read = vault.transact(|tx| tx.entries::<Step>(owners[0], &9, after, 10));
        read.unwrap().0
    };
    let all = entries(None);
    assert_eq!(all.len(), 5);
    let rest = entries(Some(all[2].0));
    assert_eq!(rest, all[3..]);
    assert_eq!(all[2].0.to_string().parse(), Ok(all[2].0));
    let last = vault.transact(|tx| tx.last::<Step>(owners[0], &9));
    assert_eq!(last.unwrap().0, Some(all[4].0));
    let trim = |keep| vault.transact(|tx| tx.trim::<Step>(owners[0], &9, keep));
    assert_eq!(trim(2).unwrap().0, Some(all[2].0));
    assert_eq!(trim(2).unwrap().0, None);
    assert_eq!(entries(None), all[3..]);
    let empty = vault.transact(|tx| tx.last::<Step>(owners[0], &8));
    assert_eq!(empty.unwrap().0, None);
}

#[test]
fn lists_go_page_by_page_in_both_directions() {
    let (vault, owners) = vault_of(1);
    for id in 0..5 {
        put(&vault, owners[0], &note(id, "x", "a")).unwrap();
    }
    for (order, expected) in [
        (crate::Order::Ascending, [0, 1, 2, 3, 4]),
        (crate::Order::Descending, [4, 3, 2, 1, 0]),
    ] {
        let mut paging = Paging {
            order,
            ..Paging::first(2)
        };
        let mut seen = Vec::new();
        loop {
            let (page, _) = vault
                .transact(|tx| tx.list::<Note>(owners[0], &(), &paging))
                .unwrap();
            seen.extend(page.items.iter().map(Entity::id));
            paging.after = page.next;
            if paging.after.is_none() {
                break;
            }
        }
        assert_eq!(seen, expected);
    }
}

#[test]
fn an_erased_account_is_gone_and_others_are_not() {
    let (vault, owners) = vault_of(2);
    let long = "ordinary ".repeat(50_000);
    for owner in &owners {
        put(&vault, *owner, &note(1, &long, "a")).unwrap();
        vault
            .transact(|tx| tx.append(*owner, &9, &Step(1)))
            .unwrap();
    }
    vault.erase(Uuid::from_u128(1)).unwrap();
    vault.erase(Uuid::from_u128(1)).unwrap();
    assert_eq!(get(&vault, owners[0], 1), Err(Error::Erased));
    assert_eq!(
        put(&vault, owners[0], &note(1, "x", "a")),
        Err(Error::Erased)
    );
    assert_eq!(get(&vault, owners[1], 1).unwrap().unwrap().text, long);
    let tag = vault.keys.tag(owners[0]);
    let left = vault
        .store
        .scan(&crate::Range::of(crate::Key(tag.to_vec()), 10))
        .unwrap();
    assert!(left.records.is_empty());
    assert_eq!(Id::bytes(&1u64).len(), 8);
}
