//! A process that is killed while it restores or makes a backup leaves a home that opens, whole or as it was.
#![allow(clippy::unwrap_used)]

use std::ops::ControlFlow;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::home::{Opened, Options, Present, open, restore};
use upward_store::{Contents, Entity, Owner, Progress, Vault};
use uuid::Uuid;

const ACCOUNTS: u128 = 40;
const ROUNDS: u32 = 12;

/// The environment variables that make this test program the process that is killed.
const HOME: &str = "UPWARD_TEST_HOME";
const BACKUP: &str = "UPWARD_TEST_BACKUP";

#[derive(Serialize, Deserialize)]
struct Note {
    id: u64,
    text: String,
}

impl Entity for Note {
    type Id = u64;
    const TABLE: &'static str = "notes";

    fn id(&self) -> u64 {
        self.id
    }
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn reopen(home: &Path) -> Opened {
    open(home, &Options::default(), &mut go).unwrap()
}

/// Text of which some is kept as a blob.
fn text(account: u128, word: &str) -> String {
    let letter = |number: u32| 0x4e00 + number.wrapping_mul(number).wrapping_mul(7919) % 20_000;
    let length = if account.is_multiple_of(4) { 6000 } else { 3 };
    let noise: String = (0..length)
        .filter_map(|number| char::from_u32(letter(number)))
        .collect();
    format!("{word} {noise}")
}

fn write(vault: &Vault, word: &str) {
    for account in 0..ACCOUNTS {
        let text = text(account, word);
        let owner = Owner::Account(Uuid::from_u128(account));
        vault
            .transact(|tx| {
                tx.put(
                    owner,
                    &Note {
                        id: 1,
                        text: text.clone(),
                    },
                )
            })
            .unwrap();
    }
}

/// Returns the word that all accounts have.
fn word(vault: &Vault) -> String {
    let read = |account| {
        let owner = Owner::Account(Uuid::from_u128(account));
        let note = vault
            .transact(|tx| tx.get::<Note>(owner, &1))
            .unwrap()
            .0
            .unwrap();
        let word = note.text.split(' ').next().unwrap().to_owned();
        assert_eq!(note.text, text(account, &word));
        word
    };
    let first = read(0);
    assert!((1..ACCOUNTS).all(|account| read(account) == first));
    first
}

/// Starts this program to do one thing, see [`restores`] and [`backs_up`].
fn start(work: &str, home: &Path, backup: &Path) -> Child {
    Command::new(env::current_exe().unwrap())
        .args(["--exact", work, "--nocapture"])
        .env(HOME, home)
        .env(BACKUP, backup)
        .stdout(Stdio::null())
        .spawn()
        .unwrap()
}

/// How long the work takes by itself, so that kills fall into all of it.
fn took(work: &str, home: &Path, backup: &Path) -> Duration {
    let begin = Instant::now();
    assert!(start(work, home, backup).wait().unwrap().success());
    begin.elapsed()
}

fn killed(mut child: Child, after: Duration) {
    thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
}

#[test]
fn restores() {
    if let (Some(home), Some(backup)) = (env::var_os(HOME), env::var_os(BACKUP)) {
        let (home, backup) = (Path::new(&home), Path::new(&backup));
        restore(home, backup, None, Present::SetAside, &mut go).unwrap();
    }
}

#[test]
fn backs_up() {
    if let (Some(home), Some(_)) = (env::var_os(HOME), env::var_os(BACKUP)) {
        let Opened { vault, backups, .. } = reopen(Path::new(&home));
        let newest = backups.newest().unwrap().unwrap_or_default().as_second();
        let next = Timestamp::from_second(newest + 1).unwrap();
        backups.make(&vault, next, &mut go).unwrap();
    }
}

#[test]
fn a_killed_restore_happened_or_did_not() {
    let place = tempfile::tempdir().unwrap();
    let (home, backup) = (place.path().join("home"), place.path().join("backup"));
    let vault = reopen(&home).vault;
    for account in 0..ACCOUNTS {
        vault.keys().create(Uuid::from_u128(account)).unwrap();
    }
    write(&vault, "old");
    vault
        .backup(&backup, Timestamp::UNIX_EPOCH, Contents::Whole, &mut go)
        .unwrap();
    drop(vault);
    let whole = took("restores", &home, &backup);
    let mut seen = Vec::new();
    for round in 0..ROUNDS {
        let Opened { vault, .. } = reopen(&home);
        write(&vault, "new");
        drop(vault);
        killed(
            start("restores", &home, &backup),
            whole * (round + 1) / ROUNDS,
        );
        let Opened { vault, .. } = reopen(&home);
        seen.push(word(&vault));
        assert!(!home.join("restoring").exists() && !home.join("restored").exists());
    }
    assert!(
        seen.contains(&"new".to_owned()),
        "every kill came too late: {seen:?}"
    );
}

#[test]
fn a_killed_backup_leaves_none_or_a_whole_one() {
    let place = tempfile::tempdir().unwrap();
    let home = place.path().join("home");
    let vault = reopen(&home).vault;
    for account in 0..ACCOUNTS {
        vault.keys().create(Uuid::from_u128(account)).unwrap();
    }
    write(&vault, "kept");
    drop(vault);
    let whole = took("backs_up", &home, &home);
    for round in 0..ROUNDS {
        killed(
            start("backs_up", &home, &home),
            whole * (round + 1) / ROUNDS,
        );
        let Opened { vault, backups, .. } = reopen(&home);
        assert_eq!(word(&vault), "kept");
        drop(vault);
        let list = backups.list().unwrap();
        assert!((1..=7).contains(&list.len()));
        let left = fs::read_dir(home.join("backups")).unwrap().count();
        assert_eq!(left, list.len(), "what was half-written is gone");
        let newest = list.first().unwrap();
        restore(&home, newest, None, Present::SetAside, &mut go).unwrap();
    }
}
