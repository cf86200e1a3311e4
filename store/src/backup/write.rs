//! Writing a backup.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use jiff::Timestamp;
use tempfile::NamedTempFile;

use super::line::{self, Bytes, Counts, Head, Line, Stored};
use super::read::Reader;
use super::{Contents, Summary};
use crate::files::synced;
use crate::migrate;
use crate::progress::{Counter, Step, Watcher};
use crate::vault::content;
use crate::{Error, Key, Range, Record, Result, Secret, Store, Vault};

/// How many records are read at once.
const PAGE: usize = 512;
/// For how many records commits are made to wait at most, unless writers are faster than reading for [`ROUNDS`].
const FEW: usize = 64;
/// How often what changed meanwhile is read again.
const ROUNDS: usize = 16;

/// Writes a backup of a vault, and reads it through before it gets its name.
pub fn backup(
    vault: &Vault,
    path: &Path,
    made: Timestamp,
    contents: Contents,
    mut watcher: Watcher<'_>,
) -> Result<Summary> {
    let failed = |error: io::Error| Error::unavailable("write", path, &error);
    if path.exists() {
        let why = format!("{} is there already; name another file", path.display());
        return Err(Error::Backup(why));
    }
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = NamedTempFile::with_prefix_in(".backup-", folder).map_err(failed)?;
    let key = vault.keys().backups();
    let head = Head {
        upward: line::SHAPE,
        format: migrate::format(vault)?,
        made,
        keys: contents == Contents::Whole,
        check: line::check(key),
    };
    let mut writer = Writer {
        out: GzEncoder::new(Hashed::new(file.as_file(), key), Compression::fast()),
        path,
        counts: Counts::default(),
    };
    writer.line(&Line::Head(head))?;
    writer.records(vault, &mut watcher)?;
    writer.files(vault, contents)?;
    let counts = writer.counts;
    writer.finish().map_err(failed)?;

    let summary = Reader::open(file.path(), key)?
        .verified(&mut watcher)?
        .summary;
    if summary.counts != counts {
        let why = "the backup does not read back as it was written; try another disk".to_owned();
        return Err(Error::Backup(why));
    }
    file.persist_noclobber(path)
        .map_err(|error| error.error)
        .and_then(|_| synced(folder))
        .map_err(failed)?;
    Ok(summary)
}

struct Writer<'f> {
    out: GzEncoder<Hashed<'f>>,
    path: &'f Path,
    counts: Counts,
}

impl Writer<'_> {
    fn line(&mut self, line: &Line) -> Result<()> {
        self.counts.add(line);
        let bytes = line::written(line).map_err(io::Error::from);
        bytes
            .and_then(|bytes| self.out.write_all(&bytes))
            .map_err(|error| Error::unavailable("write", self.path, &error))
    }

    /// Writes all records as they stand at one moment, while others write.
    fn records(&mut self, vault: &Vault, watcher: &mut Watcher<'_>) -> Result<()> {
        let mut counter = Counter::new(Step::BackingUp, watcher);
        let watch = vault.store.watch()?;
        let mut range = Range::of(Key(Vec::new()), PAGE);
        loop {
            let page = vault.store.scan(&range)?;
            for (key, record) in page.records {
                counter.one()?;
                match self.stored(vault, &key, Some(record))? {
                    Some(stored) => self.line(&Line::Record(stored))?,
                    None => watch.again(key),
                }
            }
            if page.next.is_none() {
                break;
            }
            range.after = page.next;
        }
        for _ in 0..ROUNDS {
            let keys = watch.changed()?;
            let few = keys.len() <= FEW;
            for key in keys {
                counter.one()?;
                match self.stored(vault, &key, vault.store.get(&key)?)? {
                    Some(stored) => self.line(&Line::Changed(stored))?,
                    None => watch.again(key),
                }
            }
            if few {
                break;
            }
        }
        watch.last(|keys| {
            for key in keys {
                let record = vault.store.get(&key)?;
                let stored = match self.stored(vault, &key, record.clone())? {
                    Some(stored) => stored,
                    None => {
                        self.counts.missing += 1;
                        Stored {
                            key: key.into(),
                            bytes: record.map(|record| Bytes(record.bytes)),
                            blob: None,
                        }
                    }
                };
                self.line(&Line::Changed(stored))?;
            }
            Ok(())
        })
    }

    /// Returns what is written of a record; none where its blob is not there: somebody is replacing the record.
    fn stored(
        &mut self,
        vault: &Vault,
        key: &Key,
        record: Option<Record>,
    ) -> Result<Option<Stored>> {
        let mut stored = Stored {
            key: key.clone().into(),
            bytes: None,
            blob: None,
        };
        if let Some(record) = record {
            self.counts.last = self.counts.last.max(record.version.0);
            if let Some(name) = content::blob(&record.bytes) {
                let Some(blob) = vault.blobs.get(&name)? else {
                    return Ok(None);
                };
                stored.blob = Some(Bytes(blob));
            }
            stored.bytes = Some(Bytes(record.bytes));
        }
        Ok(Some(stored))
    }

    /// Writes the accounts' keys, then the tombstones: an account that is deleted meanwhile has one.
    fn files(&mut self, vault: &Vault, contents: Contents) -> Result<()> {
        let (keys, tombstones) = (vault.keys().files(), vault.keys().tombstones());
        if contents == Contents::Whole {
            for name in keys.names()? {
                if let Some(bytes) = keys.get(&name)? {
                    let bytes = Bytes(bytes);
                    self.line(&Line::Key { name, bytes })?;
                }
            }
        }
        for name in tombstones.names()? {
            self.line(&Line::Tombstone { name })?;
        }
        Ok(())
    }

    fn finish(mut self) -> io::Result<()> {
        let foot = line::written(&Line::Foot(self.counts))?;
        self.out.write_all(&foot)?;
        self.out.finish()?.finish()
    }
}

/// A file that hashes what is written to it.
struct Hashed<'f> {
    out: BufWriter<&'f File>,
    hasher: blake3::Hasher,
}

impl<'f> Hashed<'f> {
    fn new(file: &'f File, key: &Secret) -> Self {
        Self {
            out: BufWriter::with_capacity(1 << 18, file),
            hasher: blake3::Hasher::new_keyed(key.bytes()),
        }
    }

    /// Writes the last line, and returns when all is on the disk.
    fn finish(mut self) -> io::Result<()> {
        let hash = self.hasher.finalize().to_hex();
        write!(self.out, "\n{hash}\n")?;
        self.out.flush()?;
        self.out.get_ref().sync_all()
    }
}

impl Write for Hashed<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let length = self.out.write(bytes)?;
        self.hasher.update(bytes.get(..length).unwrap_or_default());
        Ok(length)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}
