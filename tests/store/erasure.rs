//! What a deleted account kept is gone: from the database, the blobs, the backups and from what is restored.
#![allow(clippy::unwrap_used)]

use std::fs::{self, File};
use std::io::Read;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::read::GzDecoder;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_store::home::{Opened, Options, Present, open, restore};
use upward_store::{Contents, Entity, Entry, Error, Index, Owner, Paging, Progress, Vault};
use uuid::Uuid;

/// What must not be found, in letters of one byte and of more.
const CANARIES: [&str; 3] = ["canary-7f3a", "Kanarienvögel", "金絲雀在礦井裡"];

const DELETED: Uuid = Uuid::from_u128(0x1111_2222_3333_4444_5555_6666_7777_8888);
const OTHER: Uuid = Uuid::from_u128(2);

#[derive(Clone, Serialize, Deserialize)]
struct Page {
    id: u64,
    title: String,
    mail: String,
    body: String,
    words: Vec<String>,
}

impl Entity for Page {
    type Id = u64;
    const TABLE: &'static str = "pages";

    fn id(&self) -> Self::Id {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        let mut all = vec![Index::owner("title", self.title.as_bytes())];
        if !self.mail.is_empty() {
            all.push(Index::house("mail", self.mail.as_bytes()));
        }
        all
    }
}

#[derive(Serialize, Deserialize)]
struct Saying(String);

impl Entry for Saying {
    type Log = u64;
    const LOG: &'static str = "sayings";
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn reopen(home: &Path) -> Opened {
    open(home, &Options::default(), &mut go).unwrap()
}

/// A long text with the canaries all over it, of which compression leaves this share.
fn long(seed: u32) -> String {
    let letter = |number: u32| {
        char::from_u32(0x4e00 + number.wrapping_mul(number).wrapping_mul(seed | 1) % 20_000)
    };
    let noise: String = (0..4000).filter_map(letter).collect();
    format!("{0}{noise}{0}", CANARIES.join(" "))
}

/// Writes what a busy person would: autosaves over one record, versions, entries of logs, and index values that
/// come and go.
fn live(vault: &Vault, account: Uuid) {
    vault.keys().create(account).unwrap();
    let owner = Owner::Account(account);
    let said = CANARIES.join(" ");
    for round in 0..60u32 {
        let page = Page {
            id: 0,
            title: format!("{} {round}", CANARIES[0]),
            mail: format!("{round}.{account}@{}.example", CANARIES[0]),
            body: if round % 4 == 0 {
                long(round)
            } else {
                said.clone()
            },
            words: CANARIES.map(str::to_owned).to_vec(),
        };
        let version = Page {
            id: u64::from(round) + 1,
            mail: String::new(),
            ..page.clone()
        };
        let entry = if round % 9 == 0 {
            long(round)
        } else {
            said.clone()
        };
        let written = vault.transact(|tx| {
            tx.put(owner, &page)?;
            tx.put(owner, &version)?;
            tx.append(owner, &1, &Saying(entry.clone()))
        });
        written.unwrap();
    }
    let removed = (20..40).try_for_each(|number| {
        let gone = vault.transact(|tx| tx.remove::<Page>(owner, &number));
        gone.map(|_| ())
    });
    removed.unwrap();
}

fn is_whole(vault: &Vault, account: Uuid) -> bool {
    let owner = Owner::Account(account);
    let read = vault.transact(|tx| {
        let pages = tx.all::<Page>(owner, &())?;
        let entries = tx.entries::<Saying>(owner, &1, None, 1000)?;
        let title = format!("{} 59", CANARIES[0]);
        let titled = tx.with::<Page>(owner, "title", title.as_bytes(), &Paging::first(9))?;
        Ok::<_, Error>((pages.len(), entries.len(), titled.items.len()))
    });
    read.is_ok_and(|(counts, _)| counts == (41, 60, 2))
}

fn is_erased(vault: &Vault, account: Uuid) -> bool {
    let owner = Owner::Account(account);
    let erased = |outcome: Result<(), Error>| outcome == Err(Error::Erased);
    let mail = format!("59.{account}@{}.example", CANARIES[0]);
    let found = vault.transact(|tx| tx.find::<Page>("mail", mail.as_bytes()));
    erased(
        vault
            .transact(|tx| tx.get::<Page>(owner, &0).map(|_| ()))
            .map(|_| ()),
    ) && erased(
        vault
            .transact(|tx| tx.all::<Page>(owner, &()).map(|_| ()))
            .map(|_| ()),
    ) && erased(
        vault
            .transact(|tx| tx.entries::<Saying>(owner, &1, None, 9).map(|_| ()))
            .map(|_| ()),
    ) && found.unwrap().0.is_none()
        && erased(vault.keys().create(account))
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    let below = paths.flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    below.collect()
}

/// Returns in which files of a home a canary or the account's number can be read: in their bytes, or for backups in
/// what is compressed, and in what stands there in base64.
fn readable(home: &Path) -> Vec<PathBuf> {
    let tells = |bytes: &[u8]| {
        let holds = |word: &[u8]| bytes.windows(word.len()).any(|window| window == word);
        CANARIES.iter().any(|canary| holds(canary.as_bytes()))
            || holds(DELETED.to_string().as_bytes())
            || holds(DELETED.as_bytes())
    };
    let mut found = files(home);
    found.retain(|path| {
        let bytes = fs::read(path).unwrap();
        let mut unpacked = Vec::new();
        let _ = GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked);
        let words = unpacked.split(|byte| *byte == b'"');
        let decoded = words.filter_map(|word| STANDARD.decode(word).ok());
        let decoded: Vec<u8> = decoded.flatten().collect();
        tells(&bytes) || tells(&unpacked) || tells(&decoded)
    });
    found
}

fn copied(from: &Path, to: &Path) {
    for path in files(from) {
        let to = to.join(path.strip_prefix(from).unwrap());
        fs::create_dir_all(to.parent().unwrap()).unwrap();
        fs::copy(path, to).unwrap();
    }
}

#[test]
fn what_a_deleted_account_kept_is_gone() {
    let nowhere: Vec<PathBuf> = Vec::new();
    let place = tempfile::tempdir().unwrap();
    let (home, whole) = (place.path().join("home"), place.path().join("whole.backup"));
    let Opened { vault, backups, .. } = reopen(&home);
    live(&vault, DELETED);
    live(&vault, OTHER);
    backups
        .make(&vault, Timestamp::UNIX_EPOCH, &mut go)
        .unwrap();
    let made = vault.backup(&whole, Timestamp::UNIX_EPOCH, Contents::Whole, &mut go);
    assert!(made.unwrap().counts.blobs > 20);
    assert!(is_whole(&vault, DELETED) && is_whole(&vault, OTHER));
    drop(vault);
    // Nothing can be read already while the account lives, also not in a backup with the keys.
    assert_eq!(readable(place.path()), nowhere);
    let stolen = place.path().join("stolen");
    copied(&home, &stolen);

    let Opened { vault, .. } = reopen(&home);
    vault.erase(DELETED).unwrap();
    assert!(is_erased(&vault, DELETED) && is_whole(&vault, OTHER));
    drop(vault);
    assert_eq!(readable(place.path()), nowhere);
    let key = files(&stolen.join("keys"));
    let key: Vec<_> = key
        .into_iter()
        .filter(|path| {
            let name = path.strip_prefix(&stolen).unwrap();
            !home.join(name).exists()
        })
        .collect();
    assert_eq!(key.len(), 1, "the key is a file that is gone");

    // A copy from before, with the master key, lacks the one file that opens it.
    fs::remove_file(&key[0]).unwrap();
    let Opened { vault, .. } = reopen(&stolen);
    let read = vault.transact(|tx| tx.get::<Page>(Owner::Account(DELETED), &0).map(|_| ()));
    assert_eq!(read.unwrap_err(), Error::Erased);
    assert!(is_whole(&vault, OTHER));
    drop(vault);

    // A backup from before does not bring it back, neither the home's own nor one with the keys.
    let own = reopen(&home).backups.list().unwrap().remove(0);
    for backup in [own, whole] {
        restore(&home, &backup, None, Present::SetAside, &mut go).unwrap();
        let Opened { vault, .. } = reopen(&home);
        assert!(is_erased(&vault, DELETED) && is_whole(&vault, OTHER));
        drop(vault);
        assert_eq!(readable(&home), nowhere);
    }
}

#[test]
fn the_scan_finds_what_is_there() {
    let place = tempfile::tempdir().unwrap();
    let plain = place.path().join("plain");
    fs::write(&plain, format!("before {} after", CANARIES[2])).unwrap();
    let packed = place.path().join("packed");
    let file = File::create(&packed).unwrap();
    let mut packer = flate2::write::GzEncoder::new(file, flate2::Compression::fast());
    let line = format!("{{\"bytes\":\"{}\"}}", STANDARD.encode(CANARIES[0]));
    std::io::Write::write_all(&mut packer, line.as_bytes()).unwrap();
    packer.finish().unwrap();
    let mut found = readable(place.path());
    found.sort();
    assert_eq!(found, [packed, plain]);
}
