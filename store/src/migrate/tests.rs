#![allow(clippy::unwrap_used)]

use std::cell::Cell;
use std::ops::ControlFlow;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::*;
use crate::{Entity, Index, Secret};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Named {
    id: u64,
    name: String,
}

impl Entity for Named {
    type Id = u64;
    const TABLE: &'static str = "named";

    fn id(&self) -> u64 {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![
            Index::house("name", self.name.as_bytes()),
            Index::owner("first", self.name.as_bytes().get(..1).unwrap_or_default()),
        ]
    }
}

const OWNER: Owner = Owner::Account(Uuid::from_u128(1));

fn vault() -> Vault {
    let vault = Vault::memory(&Secret::new([1; 32]));
    vault.keys().create(Uuid::from_u128(1)).unwrap();
    vault
}

fn put(vault: &Vault, id: u64) -> Result<()> {
    let name = format!("name {id}");
    let named = Named { id, name };
    vault.transact(|tx| tx.put(OWNER, &named)).map(|_| ())
}

fn find(vault: &Vault, id: u64) -> Result<Option<u64>> {
    let name = format!("name {id}");
    let found = vault.transact(|tx| tx.find::<Named>("name", name.as_bytes()));
    found.map(|(found, _)| found.map(|(_, named)| named.id))
}

/// Makes of a vault what format 1 was: no number, and indexes of the house without their first byte.
fn aged(vault: &Vault) {
    let house = Key(vault.keys().tag(Owner::House).to_vec());
    let page = vault.store.scan(&Range::of(house, usize::MAX)).unwrap();
    for (key, record) in page.records {
        let commit = if place::is_index(&key) {
            Commit::default().put(key, &record.bytes[1..])
        } else {
            Commit::default().remove(key)
        };
        vault.store.commit(commit).unwrap();
    }
}

fn migrate(vault: &Vault, works: &[Work]) -> Result<Option<u16>> {
    let mut go = |_| ControlFlow::Continue(());
    steps(vault, works, &mut (&mut go as Watcher<'_>), |_| Ok(()))
}

#[test]
fn a_new_vault_has_the_present_format() {
    let vault = vault();
    assert_eq!(migrate(&vault, STEPS), Ok(None));
    put(&vault, 1).unwrap();
    assert_eq!(migrate(&vault, STEPS), Ok(None));
}

#[test]
fn the_first_format_is_brought_up() {
    let vault = vault();
    for id in 0..600 {
        put(&vault, id).unwrap();
    }
    aged(&vault);
    assert!(find(&vault, 1).is_err() || find(&vault, 2).is_err());
    assert_eq!(migrate(&vault, STEPS), Ok(Some(1)));
    for id in 0..600 {
        assert_eq!(find(&vault, id), Ok(Some(id)));
    }
    assert_eq!(migrate(&vault, STEPS), Ok(None));
}

#[test]
fn what_was_broken_off_goes_on_where_it_stopped() {
    let vault = vault();
    for id in 0..600 {
        put(&vault, id).unwrap();
    }
    aged(&vault);
    let key = place(&vault);
    let failing: Work = |vault, cursor| {
        let part = heads::work(vault, cursor.clone())?;
        if cursor.is_some() {
            return Err(Error::Cancelled);
        }
        Ok(part)
    };
    assert_eq!(migrate(&vault, &[failing]), Err(Error::Cancelled));
    let (state, _) = stored(&vault, &key).unwrap().unwrap();
    assert!(state.format == 1 && state.cursor.is_some());
    assert_eq!(migrate(&vault, STEPS), Ok(Some(1)));
    assert_eq!(find(&vault, 599), Ok(Some(599)));
}

#[test]
fn a_later_format_is_refused_and_before_anything_changes_a_backup_is_made() {
    let vault = vault();
    let nothing: Work = |_, _| {
        Ok(Part {
            commit: Commit::default(),
            read: 0,
            next: None,
        })
    };
    assert_eq!(migrate(&vault, &[nothing, nothing]), Ok(None));
    assert_eq!(
        migrate(&vault, &[nothing]),
        Err(Error::Later { found: 3, known: 2 })
    );
    let asked = Cell::new(0);
    let mut go = |_| ControlFlow::Continue(());
    let outcome = steps(&vault, &[nothing; 4], &mut (&mut go as Watcher<'_>), |_| {
        asked.set(asked.get() + 1);
        Err(Error::Backup("no room".to_owned()))
    });
    assert_eq!(outcome, Err(Error::Backup("no room".to_owned())));
    assert_eq!(asked.get(), 1);
    assert_eq!(migrate(&vault, &[nothing; 4]), Ok(Some(3)));
}

#[test]
fn another_master_key_is_refused() {
    let vault = vault();
    migrate(&vault, STEPS).unwrap();
    let key = place(&vault);
    let record = vault.store.get(&key).unwrap().unwrap();
    let other = Vault::memory(&Secret::new([2; 32]));
    let commit = Commit::default().put(key, record.bytes);
    other.store.commit(commit).unwrap();
    assert_eq!(migrate(&other, STEPS), Err(Error::wrong_key()));
}
