//! A home that an older version wrote opens, and holds what it held.
//!
//! `format-1.json.gz` maps the paths of such a home's files to their contents. It was written by the version
//! before format 2, with the master key below: three accounts, the third erased, and records, logs, blobs and both
//! kinds of indexes in the others.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::ops::ControlFlow;
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use serde::{Deserialize, Serialize};
use upward_store::home::{Notice, Opened, Options, open};
use upward_store::{Entity, Entry, Error, Index, Owner, Paging, Progress, Result, Vault};
use uuid::Uuid;

#[derive(Serialize, Deserialize)]
struct Person {
    id: u64,
    email: String,
    town: String,
    story: String,
}

impl Entity for Person {
    type Id = u64;
    const TABLE: &'static str = "people";

    fn id(&self) -> u64 {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![
            Index::house("email", self.email.as_bytes()),
            Index::owner("town", self.town.as_bytes()),
        ]
    }
}

#[derive(Serialize, Deserialize)]
struct Step(u64);

impl Entry for Step {
    type Log = u64;
    const LOG: &'static str = "steps";
}

fn unpack(home: &Path) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/store/format-1.json.gz");
    let packed = GzDecoder::new(File::open(path).unwrap());
    let files: BTreeMap<String, String> = serde_json::from_reader(packed).unwrap();
    for (path, content) in files {
        let path = home.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, STANDARD.decode(content).unwrap()).unwrap();
    }
}

fn reopen(home: &Path, key: u8) -> Result<Opened> {
    let options = Options {
        key: Some(format!("{key:02x}").repeat(32)),
        ..Options::default()
    };
    let mut go = |_: Progress| ControlFlow::Continue(());
    open(home, &options, &mut go)
}

fn holds_what_it_held(vault: &Vault) {
    for account in 1..=2u128 {
        let owner = Owner::Account(Uuid::from_u128(account));
        let read = vault.transact(|tx| {
            let people = tx.all::<Person>(owner, &())?;
            let steps = tx.entries::<Step>(owner, &1, None, 100)?;
            let town = tx.with::<Person>(owner, "town", b"town 1", &Paging::first(100))?;
            Ok::<_, Error>((people, steps, town.items))
        });
        let (people, steps, town) = read.unwrap().0;
        assert_eq!((people.len(), steps.len(), town.len()), (12, 12, 6));
        assert_eq!(people[1].story.chars().count(), 2500);
        assert_eq!(people[11].story, format!("story 11 of {account}"));
        assert!(steps.iter().map(|(_, step)| step.0).eq(0..12));
        for person in people {
            let found = vault.transact(|tx| tx.find::<Person>("email", person.email.as_bytes()));
            let (found, of) = found.unwrap().0.map(|(of, found)| (found, of)).unwrap();
            assert_eq!((found.id, of), (person.id, owner));
        }
    }
}

#[test]
fn format_1_is_brought_up_and_read() {
    let home = tempfile::tempdir().unwrap();
    unpack(home.path());
    let opened = reopen(home.path(), 7).unwrap();
    assert_eq!(opened.notices, [Notice::Migrated { from: 1 }]);
    assert_eq!(opened.backups.list().unwrap().len(), 1);
    holds_what_it_held(&opened.vault);
    let third = Uuid::from_u128(3);
    assert_eq!(opened.vault.keys().create(third), Err(Error::Erased));
    let third = Owner::Account(third);
    let email = "p1@a3.example".to_owned();
    let free = opened
        .vault
        .transact(|tx| tx.find::<Person>("email", email.as_bytes()));
    assert!(free.unwrap().0.is_none());
    let read = opened
        .vault
        .transact(|tx| tx.get::<Person>(third, &1).map(|_| ()));
    assert_eq!(read.unwrap_err(), Error::Erased);
    // What the erased account's indexes hold is free for others.
    let person = Person {
        id: 99,
        email,
        town: String::new(),
        story: String::new(),
    };
    let first = Owner::Account(Uuid::from_u128(1));
    opened.vault.transact(|tx| tx.put(first, &person)).unwrap();
    opened
        .vault
        .transact(|tx| tx.remove::<Person>(first, &99))
        .unwrap();
    drop(opened);
    let opened = reopen(home.path(), 7).unwrap();
    assert_eq!(opened.notices, []);
    holds_what_it_held(&opened.vault);
}

#[test]
fn another_master_key_is_refused_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    unpack(home.path());
    assert!(matches!(reopen(home.path(), 8), Err(Error::MasterKey(_))));
    assert!(!home.path().join("master.check").exists());
    holds_what_it_held(&reopen(home.path(), 7).unwrap().vault);
}
