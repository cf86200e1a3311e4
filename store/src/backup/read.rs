//! Reading a backup: each line is checked on the way, and the whole at the end.

use std::collections::HashSet;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Take};
use std::path::{Path, PathBuf};

use flate2::bufread::GzDecoder;

use super::Summary;
use super::line::{self, Counts, Head, Line};
use crate::migrate::FORMAT;
use crate::progress::{Counter, Step, Watcher};
use crate::{Error, Result, Secret};

/// The longest line, in bytes: a record with a blob of 192 MiB.
const LINE: u64 = 256 << 20;

/// A backup that is being read.
pub struct Reader {
    path: PathBuf,
    lines: BufReader<GzDecoder<BufReader<Hashed>>>,
    last: Vec<u8>,
    head: Head,
    counts: Counts,
    number: u64,
    ended: bool,
}

/// A backup that was read through.
#[derive(Debug)]
pub struct Verified {
    /// What it is.
    pub summary: Summary,
    /// The names of the accounts that had been deleted.
    pub tombstones: HashSet<String>,
}

impl Reader {
    /// Opens a backup of the key that [`line::key`] returns, and reads its head.
    ///
    /// # Errors
    /// [`Error::Backup`] when it is none, made with another master key, or written by a later version;
    /// [`Error::Unavailable`] when it cannot be read.
    pub fn open(path: &Path, key: &Secret) -> Result<Self> {
        let failed = |error: io::Error| Error::unavailable("read", path, &error);
        let mut file = File::open(path).map_err(failed)?;
        let length = file.metadata().map_err(failed)?.len();
        let body = length.checked_sub(line::LAST as u64);
        let body = body.ok_or_else(|| refused(path, "it is no backup, or cut off"))?;
        let mut last = Vec::new();
        file.seek(SeekFrom::Start(body)).map_err(failed)?;
        file.read_to_end(&mut last).map_err(failed)?;
        file.rewind().map_err(failed)?;
        let hashed = Hashed {
            file: file.take(body),
            hasher: blake3::Hasher::new_keyed(key.bytes()),
        };
        let hashed = BufReader::with_capacity(1 << 18, hashed);
        let mut reader = Self {
            path: path.to_owned(),
            lines: BufReader::with_capacity(1 << 16, GzDecoder::new(hashed)),
            last,
            head: Head::default(),
            counts: Counts::default(),
            number: 0,
            ended: false,
        };
        let Line::Head(head) = reader.line()? else {
            return Err(refused(path, "it is no backup of Upward"));
        };
        if head.check != line::check(key) {
            return Err(refused(path, "it was made with another master key"));
        }
        if head.upward > line::SHAPE || head.format > FORMAT {
            return Err(refused(path, "a later version of Upward made it"));
        }
        reader.head = head;
        Ok(reader)
    }

    /// Returns the next line between head and foot; none at the end, when the whole is as it was written.
    ///
    /// # Errors
    /// [`Error::Backup`] when it is not.
    pub fn next(&mut self) -> Result<Option<Line>> {
        if self.ended {
            return Ok(None);
        }
        match self.line()? {
            Line::Head(_) => Err(refused(&self.path, "it has been put together from others")),
            Line::Foot(foot) => {
                self.end(foot)?;
                Ok(None)
            }
            line => {
                self.counts.add(&line);
                Ok(Some(line))
            }
        }
    }

    /// Reads all of it.
    ///
    /// # Errors
    /// As [`Reader::next`]; [`Error::Cancelled`] when the watcher breaks it off.
    pub fn verified(mut self, watcher: &mut Watcher<'_>) -> Result<Verified> {
        let mut counter = Counter::new(Step::Verifying, watcher);
        let mut tombstones = HashSet::new();
        while let Some(line) = self.next()? {
            counter.one()?;
            if let Line::Tombstone { name } = line {
                tombstones.insert(name);
            }
        }
        Ok(Verified {
            summary: Summary {
                made: self.head.made,
                keys: self.head.keys,
                counts: self.counts,
            },
            tombstones,
        })
    }

    fn line(&mut self) -> Result<Line> {
        self.number += 1;
        let mut bytes = Vec::new();
        let read = (&mut self.lines).take(LINE).read_until(b'\n', &mut bytes);
        let line = read.ok().and_then(|_| line::read(&bytes));
        line.ok_or_else(|| {
            let number = self.number;
            refused(&self.path, &format!("line {number} is damaged or cut off"))
        })
    }

    fn end(&mut self, foot: Counts) -> Result<()> {
        self.ended = true;
        self.counts.last = foot.last;
        self.counts.missing = foot.missing;
        let rest = self.lines.read(&mut [0]);
        let hashed = self.lines.get_mut().get_mut();
        let unread = hashed.fill_buf().map(<[u8]>::len);
        let hash = hashed.get_ref().hasher.finalize().to_hex();
        let last = format!("\n{hash}\n");
        let whole = foot == self.counts
            && matches!((rest, unread), (Ok(0), Ok(0)))
            && last.as_bytes() == self.last;
        whole
            .then_some(())
            .ok_or_else(|| refused(&self.path, "it has been changed since it was made"))
    }
}

/// The part of a file before its last line, hashed as it is read.
struct Hashed {
    file: Take<File>,
    hasher: blake3::Hasher,
}

impl Read for Hashed {
    fn read(&mut self, bytes: &mut [u8]) -> io::Result<usize> {
        let length = self.file.read(bytes)?;
        self.hasher.update(bytes.get(..length).unwrap_or_default());
        Ok(length)
    }
}

pub(super) fn refused(path: &Path, why: &str) -> Error {
    Error::Backup(format!(
        "the backup {} cannot be used: {why}; nothing was changed, take another one",
        path.display()
    ))
}
