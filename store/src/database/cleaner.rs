//! Keeping the database's file small.
//!
//! sled writes a log. It gives a segment of it free once nothing in it is current any more, and moves the last pages
//! out of one that is half empty: one page for each page that it writes anew, and one segment every half a second
//! where it flushes in the background. That is too few where some records change often and others never: the file
//! then grows by two fifths of all that is written, for ever. So more are moved here: when there is time, and beside
//! the commits once too many wait.
//!
//! All that is moved is synced before sled can write over the place where it was: that is, before another two
//! segments of 512 KiB are full.

use sled::Tree;

use super::fault::{Fault, guarded};

/// After how many changes sled writes a page anew (its `PAGE_CONSOLIDATION_THRESHOLD`), and moves another one.
const CHANGES: usize = 10;

/// How many records are on a page at most, as sled splits it then.
const PAGE: usize = 16;

/// For how many records that were written a page is moved. With one for each the file hardly grows at all, and
/// writing takes several times as long.
const RECORDS: usize = 2;

/// How much is moved before it is synced, in bytes.
const BYTES: usize = 512 * 1024;

/// How many pages are moved for a database that was just opened: what its last owner may have left undone.
const LEFT: usize = 256;

/// How many may wait for a time without commits.
const MOST: usize = 1024;

/// The pages that are to be moved.
#[derive(Debug)]
pub(super) struct Cleaner {
    /// Holds one record of no meaning, which is changed so that sled does its work.
    turns: Tree,
    turn: u64,
    owed: usize,
    /// How large a page is by the records written last, in bytes.
    page: usize,
}

impl Cleaner {
    /// Takes the tree that is used for nothing else.
    pub(super) fn new(turns: Tree) -> Self {
        Self {
            turns,
            turn: 0,
            owed: LEFT,
            page: BYTES / PAGE,
        }
    }

    /// Notes that so many records of so many bytes were written.
    pub(super) fn note(&mut self, records: usize, bytes: usize) {
        self.owed += records.div_ceil(RECORDS);
        self.page = (bytes * PAGE / records.max(1)).clamp(1024, BYTES);
    }

    /// Returns whether there is something to do when there is time.
    pub(super) fn owes(&self) -> bool {
        self.owed > 0
    }

    /// Returns whether it cannot wait.
    pub(super) fn must(&self) -> bool {
        self.owed > MOST
    }

    /// Moves some pages, if there are any; what it writes is to be flushed and synced next.
    pub(super) fn clean(&mut self) -> Result<(), Fault> {
        let pages = self.owed.min(BYTES / self.page);
        self.owed -= pages;
        for _ in 0..pages * CHANGES {
            self.turn += 1;
            guarded(|| self.turns.insert("turn", &self.turn.to_be_bytes()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use std::fs;

    use crate::Commit;
    use crate::Key;
    use crate::database::group::Group;
    use crate::database::tables::Tables;

    /// Some records are written again and again, others once: the worst that sled knows. The file has 20 MiB where
    /// nothing more is moved than sled moves by itself.
    #[test]
    fn the_file_stays_small() {
        let home = tempfile::tempdir().unwrap();
        let mut tables = Tables::open(home.path()).unwrap();
        let write = |tables: &mut Tables, round: usize| {
            let mut group = Group::new(tables, tables.last);
            for writer in 0..8 {
                let log = Key::from(format!("log/{writer}/").as_str());
                let hot = Key::from(format!("hot/{writer}").as_str());
                let ring = Key::from(format!("ring/{writer}/{}", round % 64).as_str());
                let bytes = vec![round as u8; 1000];
                let commit = Commit::default().put(hot, bytes.clone()).put(ring, bytes);
                group.add(commit.append(log, *b"entry")).unwrap();
            }
            let writes = group.finish().unwrap();
            tables.apply(writes).unwrap();
        };
        for round in 0..1500 {
            write(&mut tables, round);
        }
        let size = fs::metadata(home.path().join("db")).unwrap().len();
        assert!(size < 12 * 1024 * 1024, "{size} bytes");
    }
}
