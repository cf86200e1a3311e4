//! The one list of all tables that accounts have. A table that is not in it fails a test.

use serde_json::Value;
use upward_engine::error::{Error, Kind as ErrorKind, Result};
use upward_store::{Cursor, Entity, Entry, Listed, Paging};

use super::files::{self, File};
use super::import::Importing;
use crate::account::{Account, Deletion, Joining};
use crate::application::Application;
use crate::certificate::{self, Certificate};
use crate::change::{Change, Kind, Told, Trimmed};
use crate::chat::{Came, Dialogue, Heard, Placed, Unsent};
use crate::document::{self, Document};
use crate::draft::{self, Draft};
use crate::evidence::{Access, Answers, Source};
use crate::identity::Linked;
use crate::interview;
use crate::key;
use crate::letter::{self, Letter};
use crate::link::Link;
use crate::once::Answered;
use crate::posting::{self, Posting};
use crate::progress::{Marked, Start, Tick};
use crate::report::{self, Report};
use crate::resume::{self, Resume, Version};
use crate::task::{Asked, Given, Task};
use crate::track::OwnTrack;
use crate::work::Work;

/// What becomes of a table's records when the account is exported, or joined with another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fate {
    /// They are exported and imported, and move.
    Kept,
    /// They move, and are not exported: secrets, what proves who somebody is, and work whose results are kept.
    Moved,
    /// They go with the account: they are about itself.
    Left,
}

/// A table of accounts.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Table {
    /// Its name.
    pub name: &'static str,
    /// What the feed calls its records; none where it does not tell them.
    pub kind: Option<Kind>,
    /// What becomes of its records.
    pub fate: Fate,
    /// Number of the present shape of its records.
    pub schema: u16,
    /// Returns the file in which people read a record; none where it is told elsewhere.
    pub file: fn(&Value) -> Option<File>,
    /// Returns a page of its records.
    pub read: fn(&mut Work<'_, '_>, Option<Cursor>) -> Result<Listed<Value>>,
    /// Writes a record of some shape.
    pub write: Writer,
}

/// Writes a record of some shape.
type Writer = fn(&mut Work<'_, '_>, u16, Value) -> Result<()>;

/// How many records are read at once.
const BATCH: usize = 50;

impl Table {
    const fn of<E: Entity>(fate: Fate) -> Self {
        Self {
            name: E::TABLE,
            kind: None,
            fate,
            schema: E::SCHEMA,
            file: files::none,
            read: read::<E>,
            write: write::<E>,
        }
    }

    const fn told<E: Told>(fate: Fate) -> Self {
        Self {
            kind: Some(E::KIND),
            write: write_told::<E>,
            ..Self::of::<E>(fate)
        }
    }

    const fn read_in(self, file: fn(&Value) -> Option<File>) -> Self {
        Self { file, ..self }
    }

    const fn written_by(self, write: Writer) -> Self {
        Self { write, ..self }
    }
}

/// All tables of accounts, in the order in which they are imported.
pub(crate) const TABLES: &[Table] = &[
    Table::told::<Account>(Fate::Left),
    Table::told::<Resume>(Fate::Kept),
    Table::of::<Version>(Fate::Kept),
    Table::of::<resume::Said>(Fate::Kept).read_in(files::resume),
    Table::told::<Posting>(Fate::Kept),
    Table::of::<posting::Said>(Fate::Kept).read_in(files::posting),
    Table::told::<Report>(Fate::Kept),
    Table::of::<report::Said>(Fate::Kept).read_in(files::report),
    Table::told::<Draft>(Fate::Kept),
    Table::of::<draft::Said>(Fate::Kept).read_in(files::draft),
    Table::told::<Letter>(Fate::Kept),
    Table::of::<letter::Said>(Fate::Kept).read_in(files::letter),
    Table::told::<Document>(Fate::Kept),
    Table::of::<document::Bytes>(Fate::Kept).read_in(files::document),
    Table::told::<Application>(Fate::Kept).read_in(files::application),
    Table::told::<Certificate>(Fate::Kept)
        .read_in(files::certificate)
        .written_by(write_certificate),
    Table::told::<OwnTrack>(Fate::Kept).read_in(files::track),
    Table::told::<Start>(Fate::Kept),
    Table::told::<Marked>(Fate::Kept),
    Table::of::<Tick>(Fate::Kept),
    Table::told::<Source>(Fate::Kept).read_in(files::evidence),
    Table::of::<Access>(Fate::Moved),
    Table::of::<Answers>(Fate::Moved),
    Table::told::<interview::Session>(Fate::Kept),
    Table::told::<interview::Answer>(Fate::Kept),
    Table::of::<interview::Said>(Fate::Kept).read_in(files::interview),
    Table::of::<interview::Card>(Fate::Kept),
    Table::of::<interview::Begun>(Fate::Kept),
    Table::of::<Linked>(Fate::Moved),
    Table::told::<key::Stored>(Fate::Moved),
    Table::told::<Task>(Fate::Moved),
    Table::of::<Given>(Fate::Moved),
    Table::of::<Asked>(Fate::Moved),
    Table::of::<Dialogue>(Fate::Moved),
    Table::of::<Heard>(Fate::Moved),
    Table::of::<Unsent>(Fate::Moved),
    Table::of::<Placed>(Fate::Moved),
    Table::of::<Came>(Fate::Moved),
    Table::of::<Importing>(Fate::Left),
    Table::of::<Link>(Fate::Left),
    Table::of::<Deletion>(Fate::Left),
    Table::of::<Joining>(Fate::Left),
    Table::of::<Trimmed>(Fate::Left),
    Table::of::<Answered>(Fate::Left),
];

/// Returns what the feed calls the records of a table; none where it does not tell them.
pub(crate) fn kind(table: &str) -> Option<Kind> {
    let table = TABLES.iter().find(|known| known.name == table)?;
    table.kind
}

/// Returns the tables and logs that do not move when an account is joined with another.
pub(crate) fn left_behind() -> Vec<&'static str> {
    let left = TABLES.iter().filter(|table| table.fate == Fate::Left);
    left.map(|table| table.name).chain([Change::LOG]).collect()
}

fn read<E: Entity>(work: &mut Work<'_, '_>, after: Option<Cursor>) -> Result<Listed<Value>> {
    let paging = Paging {
        after,
        ..Paging::first(BATCH)
    };
    let page = work.list::<E>(&(), &paging)?;
    let values = page.items.iter().map(serde_json::to_value);
    let items = values.collect::<serde_json::Result<_>>().map_err(|error| {
        Error::internal("export", format!("a record cannot be written: {error}"))
    })?;
    Ok(Listed {
        items,
        next: page.next,
    })
}

fn write<E: Entity>(work: &mut Work<'_, '_>, schema: u16, value: Value) -> Result<()> {
    work.put(&record::<E>(schema, value)?)
}

fn write_told<E: Told>(work: &mut Work<'_, '_>, schema: u16, value: Value) -> Result<()> {
    work.save(&record::<E>(schema, value)?)
}

fn write_certificate(work: &mut Work<'_, '_>, schema: u16, value: Value) -> Result<()> {
    certificate::bring(work, &record(schema, value)?)
}

fn record<E: Entity>(schema: u16, value: Value) -> Result<E> {
    let upgraded = (schema..E::SCHEMA).try_fold(value, |value, schema| E::upgrade(schema, value));
    let value = upgraded.filter(|_| schema <= E::SCHEMA).ok_or_else(|| {
        Error::refused(
            "later-export",
            "a later version of Upward wrote this export",
        )
        .hint("import it with that version, or a later one")
    })?;
    serde_json::from_value(value).map_err(|_| {
        Error::new(
            ErrorKind::Refused,
            "export",
            format!(
                "a record of \"{}\" in this export is not as Upward writes it",
                E::TABLE
            ),
        )
        .hint("export again, and import the file as it is")
    })
}
