//! Bringing an export back.

use std::io::{BufRead, BufReader, Cursor, Read};
use std::sync::Arc;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use upward_engine::error::{Error, Kind, Result};
use upward_store::Entity;
use uuid::Uuid;
use zip::ZipArchive;

use super::tables::{Fate, TABLES, Table};
use super::{ACCOUNT, HEAD, Head, Imported, Line, Person, SHAPE, path};
use crate::account::Account;
use crate::engine::Inner;
use crate::hex;
use crate::work::Work;

/// How much an export may hold, in bytes: a file that promises little and unpacks to more is refused.
const MOST: u64 = 512 << 20;
/// How many records are written by one commit.
const BATCH: usize = 50;

/// In an account that an export is being brought back to: after an interruption, the same file goes on.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Importing {
    hash: String,
}

impl Entity for Importing {
    type Id = ();
    const TABLE: &'static str = "importing";

    fn id(&self) {}
}

/// Brings an export back into an empty account. What it holds bears the ids that it had.
pub fn import(inner: &Arc<Inner>, account: Uuid, bytes: &[u8]) -> Result<Imported> {
    let mut export = Export::open(bytes)?;
    let head: Head = export.json(HEAD)?;
    if head.upward > SHAPE {
        return Err(Error::refused(
            "later-export",
            "a later version of Upward wrote this export",
        )
        .hint("import it with that version, or a later one"));
    }
    let person: Person = export.json(ACCOUNT)?;
    let hash = hex::encode(blake3::hash(bytes).as_bytes());
    inner.transact(account, |work| begin(work, &hash))?;
    let mut imported = Imported { records: 0 };
    for table in TABLES.iter().filter(|table| table.fate == Fate::Kept) {
        imported.records += export.table(inner, account, table)?;
    }
    inner.transact(account, |work| end(work, account, &person))?;
    Ok(imported)
}

fn begin(work: &mut Work<'_, '_>, hash: &str) -> Result<()> {
    if let Some(importing) = work.get::<Importing>(&())? {
        if importing.hash == hash {
            return Ok(());
        }
        return Err(Error::new(
            Kind::Conflict,
            "importing",
            "another export was begun to be imported into this account",
        )
        .hint("import that file again, to its end"));
    }
    for table in TABLES.iter().filter(|table| table.fate == Fate::Kept) {
        if !(table.read)(work, None)?.items.is_empty() {
            return Err(Error::new(
                Kind::Conflict,
                "not-empty",
                "an export is imported into an empty account, and this one keeps something",
            )
            .hint("import it into another account, and link this one to it"));
        }
    }
    let hash = hash.to_owned();
    work.put(&Importing { hash })
}

fn end(work: &mut Work<'_, '_>, id: Uuid, person: &Person) -> Result<()> {
    let mut account: Account = work.need(&id, "account")?;
    account.name.clone_from(&person.name);
    account.settings.clone_from(&person.settings);
    work.save(&account)?;
    work.remove::<Importing>(&())
}

struct Export<'b> {
    zip: ZipArchive<Cursor<&'b [u8]>>,
    left: u64,
}

impl<'b> Export<'b> {
    fn open(bytes: &'b [u8]) -> Result<Self> {
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_export())?;
        Ok(Self { zip, left: MOST })
    }

    /// Returns a file of the export; none where it has none of that name.
    fn file(&mut self, name: &str) -> Result<Option<Vec<u8>>> {
        let file = match self.zip.by_name(name) {
            Ok(file) => file,
            Err(zip::result::ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(no_export()),
        };
        let mut bytes = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut bytes);
        let read = u64::try_from(read.map_err(|_| no_export())?).unwrap_or(u64::MAX);
        self.left = self.left.checked_sub(read).ok_or_else(|| {
            Error::refused(
                "too-large",
                format!("this export holds more than {} MiB", MOST >> 20),
            )
        })?;
        Ok(Some(bytes))
    }

    fn json<T: DeserializeOwned>(&mut self, name: &str) -> Result<T> {
        let bytes = self.file(name)?.ok_or_else(no_export)?;
        serde_json::from_slice(&bytes).map_err(|_| no_export())
    }

    fn table(&mut self, inner: &Arc<Inner>, account: Uuid, table: &Table) -> Result<u64> {
        let bytes = self.file(&path(table.name))?.unwrap_or_default();
        let lines = BufReader::new(bytes.as_slice()).lines();
        let lines = lines.map(|line| {
            let line = line.map_err(|_| no_export())?;
            serde_json::from_str::<Line>(&line).map_err(|_| no_export())
        });
        let lines: Vec<Line> = lines.collect::<Result<_>>()?;
        for batch in lines.chunks(BATCH) {
            inner.transact(account, |work| {
                batch
                    .iter()
                    .try_for_each(|line| (table.write)(work, line.schema, line.record.clone()))
            })?;
        }
        Ok(u64::try_from(lines.len()).unwrap_or(u64::MAX))
    }
}

fn no_export() -> Error {
    Error::refused("export", "this is no export of Upward, or it is damaged")
        .hint("choose the file that 'upward account export' wrote")
}
