//! Writing an export.

use std::fmt::Write as _;
use std::io::{Cursor, Write};
use std::sync::Arc;

use serde_json::{Value, json};
use upward_engine::error::{Error, Kind, Result};
use upward_store::Position;
use uuid::Uuid;
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use super::tables::{Fate, TABLES, Table};
use super::{ACCOUNT, HEAD, Head, Line, Person, SHAPE, json, path};
use crate::account;
use crate::change::Change;
use crate::engine::Inner;
use crate::key;
use crate::paging::PageQuery;
use crate::work::Work;

/// How often an export is begun again when the account changes meanwhile.
const ROUNDS: usize = 4;

const README: &str = "\
This is all that Upward keeps of you.

account.json    your name, settings, identities and keys (without their secrets)
resumes/        a folder for each resume, with every version as JSON Resume (https://jsonresume.org)
postings/       job descriptions as text
reports/        scores with their evidence
applications/   where you have applied
certificates/   what you have finished, with the signatures that prove it
drafts/         proposed changes for a posting, with your decisions
letters/        cover letters as Markdown
documents/      rendered files
evidence/       what your accounts elsewhere show
records/        all of this as Upward keeps it, a line of JSON for each record
export.json     which account this is, and when it was exported

To bring it back, into an account that is empty: upward account import FILE. That reads account.json and records/.
Identities and keys are not imported: link the one and make the other anew. Tasks are not exported: what they made is.

What the folders hold:
";

/// Returns the export of an account, all of one moment.
pub fn write(inner: &Arc<Inner>, account: Uuid) -> Result<Vec<u8>> {
    for _ in 0..ROUNDS {
        let before = newest(inner, account)?;
        let bytes = Export::new(inner, account).all()?;
        if newest(inner, account)? == before {
            return Ok(bytes);
        }
    }
    Err(Error::new(
        Kind::Unavailable,
        "changing",
        "the account changes faster than it can be exported",
    )
    .hint("try again when nothing else works on it"))
}

fn newest(inner: &Arc<Inner>, account: Uuid) -> Result<Option<Position>> {
    inner.transact(account, |work| work.last::<Change>(&()))
}

struct Export<'i> {
    inner: &'i Arc<Inner>,
    account: Uuid,
    zip: ZipWriter<Cursor<Vec<u8>>>,
    readme: String,
}

impl<'i> Export<'i> {
    fn new(inner: &'i Arc<Inner>, account: Uuid) -> Self {
        Self {
            inner,
            account,
            zip: ZipWriter::new(Cursor::default()),
            readme: README.to_owned(),
        }
    }

    fn all(mut self) -> Result<Vec<u8>> {
        let head = Head {
            upward: SHAPE,
            made: self.inner.world.now(),
            account: self.account,
        };
        self.file(HEAD, &json(&head)?)?;
        let account = self.account;
        let person = self.inner.transact(account, |work| person(work, account))?;
        self.file(ACCOUNT, &json(&person)?)?;
        for table in TABLES.iter().filter(|table| table.fate == Fate::Kept) {
            self.table(table)?;
        }
        let readme = std::mem::take(&mut self.readme);
        self.file("README.txt", readme.as_bytes())?;
        let zip = self.zip.finish().map_err(|error| failed(&error))?;
        Ok(zip.into_inner())
    }

    fn table(&mut self, table: &Table) -> Result<()> {
        let mut lines = Vec::new();
        let mut after = None;
        loop {
            let read = |work: &mut Work<'_, '_>| (table.read)(work, after.clone());
            let page = self.inner.transact(self.account, read)?;
            for record in page.items {
                self.mention(table, &record);
                if let Some(file) = (table.file)(&record) {
                    self.file(&file.path, &file.bytes)?;
                }
                let schema = table.schema;
                let line = json!(Line { schema, record });
                lines.extend(line.to_string().bytes().chain([b'\n']));
            }
            match page.next {
                Some(next) => after = Some(next),
                None => return self.file(&path(table.name), &lines),
            }
        }
    }

    /// Tells in the README what the files of an id are about.
    fn mention(&mut self, table: &Table, record: &Value) {
        let text = |name: &str| record.get(name).and_then(Value::as_str).unwrap_or_default();
        if table.kind.is_some() {
            // A String takes whatever is written to it.
            let _ = writeln!(
                self.readme,
                "  {} {}  {}{}",
                table.name,
                text("id"),
                text("name"),
                text("title")
            );
        }
    }

    fn file(&mut self, path: &str, bytes: &[u8]) -> Result<()> {
        let options = SimpleFileOptions::default();
        let mut write = || -> ZipResult<()> {
            self.zip.start_file(path, options)?;
            Ok(self.zip.write_all(bytes)?)
        };
        write().map_err(|error| failed(&error))
    }
}

fn person(work: &mut Work<'_, '_>, id: Uuid) -> Result<Person> {
    let shown = account::show(work, id)?;
    let mut keys = Vec::new();
    let mut page = PageQuery::default();
    loop {
        let listed = key::list(work, &page.paging()?)?;
        keys.extend(listed.items.iter().map(|key| json!(key)));
        page.after = listed.next;
        if page.after.is_none() {
            break;
        }
    }
    let identities = shown.identities.iter();
    let identities =
        identities.map(|linked| json!({ "identity": linked.identity, "since": linked.since }));
    Ok(Person {
        name: shown.account.name,
        settings: shown.account.settings,
        identities: identities.collect(),
        keys,
    })
}

fn failed(error: &zip::result::ZipError) -> Error {
    Error::internal("export", format!("an export cannot be written: {error}"))
}
