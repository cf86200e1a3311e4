//! Logs: records that are written once, behind each other, in the order of their commits.

use std::fmt;
use std::str::FromStr;

use super::place;
use super::tx::{Tx, corrupt};
use crate::entity::{Entry, Id};
use crate::keyring::Owner;
use crate::pack::unpack;
use crate::record::{Key, Range, Version};
use crate::{Result, Store};

/// Shape of all entries: a log is read by the version that wrote it or a later one, which adds fields only.
const SCHEMA: u16 = 1;

/// How many entries are looked through at a time.
const BATCH: usize = 1000;

/// Where an entry stands in its log: entries of later commits stand behind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// The commit that wrote it.
    pub version: u64,
    /// Its place among what the commit appended.
    pub place: u16,
}

impl Position {
    fn key(self, log: Key) -> Key {
        log.entry(Version(self.version), self.place)
    }

    fn read(key: &[u8]) -> Option<Self> {
        let (version, place) = key.split_first_chunk()?;
        Some(Self {
            version: u64::from_be_bytes(*version),
            place: u16::from_be_bytes(place.try_into().ok()?),
        })
    }
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.version, self.place)
    }
}

impl FromStr for Position {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        let (version, place) = text.split_once('.').unwrap_or((text, "0"));
        Ok(Self {
            version: version.parse()?,
            place: place.parse()?,
        })
    }
}

impl Tx<'_> {
    /// Writes an entry behind all others of a log.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn append<E: Entry>(&mut self, owner: Owner, log: &E::Log, entry: &E) -> Result<()> {
        self.enter(owner)?;
        let prefix = place::log(self.vault.keys.tag(owner), E::LOG, &log.bytes());
        let bytes = self.sealed(owner, &prefix, SCHEMA, entry)?;
        self.stage_appended(prefix, bytes);
        Ok(())
    }

    /// Returns up to `limit` entries of a log behind `after`, each with its position, the oldest first.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn entries<E: Entry>(
        &mut self,
        owner: Owner,
        log: &E::Log,
        after: Option<Position>,
        limit: usize,
    ) -> Result<Vec<(Position, E)>> {
        self.enter(owner)?;
        let prefix = place::log(self.vault.keys.tag(owner), E::LOG, &log.bytes());
        let after = after.map(|position| position.key(prefix.clone()));
        let page = self
            .vault
            .store
            .scan(&Range::of(prefix.clone(), limit).after(after))?;
        let mut entries = Vec::new();
        for (key, record) in &page.records {
            let position = position(key, &prefix)?;
            let packed = self.opened(owner, &prefix, &record.bytes)?;
            let entry = unpack(SCHEMA, |_, _| None, &packed).map_err(|why| corrupt(key, why))?;
            entries.push((position, entry));
        }
        Ok(entries)
    }

    /// Returns the position of a log's newest entry; none where the log is empty.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn last<E: Entry>(&mut self, owner: Owner, log: &E::Log) -> Result<Option<Position>> {
        self.enter(owner)?;
        let prefix = place::log(self.vault.keys.tag(owner), E::LOG, &log.bytes());
        let newest = self
            .vault
            .store
            .scan(&Range::of(prefix.clone(), 1).descending())?;
        let key = newest.records.first().map(|(key, _)| key);
        key.map(|key| position(key, &prefix)).transpose()
    }

    /// Removes all entries of a log but the newest `keep`, and returns the position of the last one removed, if any.
    ///
    /// # Errors
    /// As [`Tx::get`].
    pub fn trim<E: Entry>(
        &mut self,
        owner: Owner,
        log: &E::Log,
        keep: usize,
    ) -> Result<Option<Position>> {
        self.enter(owner)?;
        let prefix = place::log(self.vault.keys.tag(owner), E::LOG, &log.bytes());
        let mut range = Range::of(prefix.clone(), BATCH).descending();
        let (mut kept, mut last) = (0, None);
        loop {
            let page = self.vault.store.scan(&range)?;
            for (key, _) in page.records {
                if kept < keep {
                    kept += 1;
                    continue;
                }
                if last.is_none() {
                    last = Some(position(&key, &prefix)?);
                }
                self.stage(key, None)?;
            }
            if page.next.is_none() {
                return Ok(last);
            }
            range.after = page.next;
        }
    }
}

fn position(key: &Key, log: &Key) -> Result<Position> {
    let position = key.0.get(log.0.len()..).and_then(Position::read);
    position.ok_or_else(|| corrupt(key, "it has no place in its log"))
}
