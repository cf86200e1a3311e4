//! A database that did not open: the newest backup that reads through takes its place.

use std::path::PathBuf;

use super::layout::Layout;
use super::notice::Notice;
use super::{Backups, restore, swap};
use crate::backup::{Reader, line};
use crate::database::Closed;
use crate::{Error, Result, Secret, Watcher};

/// What happened to a database.
#[derive(Debug)]
pub struct Damage {
    /// Where it lies now.
    pub aside: PathBuf,
    /// What is wrong with it.
    pub why: String,
}

/// Restores the newest backup into a home whose database was put aside and holds nothing. The blobs are put aside
/// as well: the damaged records name them.
pub fn heal(
    layout: &Layout,
    backups: &Backups,
    master: &Secret,
    damage: Damage,
    watcher: &mut Watcher<'_>,
) -> Result<Notice> {
    let closed = Closed::take(&layout.db())?;
    let key = line::key(master);
    let Damage { aside, why } = damage;
    let mut refused = Vec::new();
    for backup in backups.list()? {
        match Reader::open(&backup, &key).and_then(|reader| reader.verified(watcher)) {
            Ok(verified) => {
                let made = verified.summary.made;
                restore::build(layout, &backup, &key, &verified, watcher)?;
                closed.discard()?;
                swap::swap(layout, &closed)?;
                return Ok(Notice::Restored {
                    why,
                    aside,
                    backup,
                    made,
                    refused,
                });
            }
            Err(Error::Backup(why)) => refused.push(why),
            Err(error) => return Err(error),
        }
    }
    swap::set_aside(&layout.blobs())?;
    Ok(Notice::Emptied {
        why,
        aside,
        refused,
    })
}
