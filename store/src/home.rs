//! The folder in which Upward keeps everything.
//!
//! | name | holds |
//! |---|---|
//! | `master.key`, `master.check` | the master key, unless the environment gives it, and what tells whether a key fits |
//! | `db/` | the records, and databases that did not open, put aside |
//! | `blobs/` | what is too large for the database |
//! | `keys/` | the accounts' keys, wrapped by the master key |
//! | `tombstones/` | which accounts were deleted |
//! | `backups/` | the backups that Upward makes by itself |

mod backups;
mod heal;
mod layout;
mod notice;
mod restore;
mod swap;
#[cfg(test)]
mod tests;

use std::fmt;
use std::path::Path;

use jiff::Timestamp;

pub use backups::Backups;
use layout::Layout;
pub use notice::Notice;
pub use restore::{Present, restore};

use crate::database::put_aside;
use crate::files::made;
use crate::vault::erase;
use crate::{Error, Key, Outcome, Probe, Range, Result, Sled, Store, Vault, Watcher};
use crate::{master, migrate};

/// How a home is opened.
#[derive(Clone, Default)]
pub struct Options {
    /// The master key, where the environment gives it: 64 hexadecimal digits, or base64 of 32 bytes.
    pub key: Option<String>,
    /// What tries a database that was not closed, see [`Sled::open`].
    pub probe: Option<Probe>,
    /// The time.
    pub now: Timestamp,
}

impl fmt::Debug for Options {
    /// Without the key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Options")
            .field("probe", &self.probe)
            .field("now", &self.now)
            .finish_non_exhaustive()
    }
}

/// A home that was opened.
#[derive(Debug)]
pub struct Opened {
    /// All that it keeps.
    pub vault: Vault,
    /// Its own backups.
    pub backups: Backups,
    /// What its owner should know of how it was found.
    pub notices: Vec<Notice>,
}

/// Opens the home in the folder `home`, or makes it.
///
/// A database that does not open is put aside, and the newest backup that reads through is restored. What a crash
/// interrupted is finished: a restore, a migration, the erasure of an account.
///
/// # Errors
/// [`Error::MasterKey`] when the key is missing, unsafe or not this home's, before anything is written;
/// [`Error::Busy`] while another process has the home open; [`Error::Later`] when a later version wrote it;
/// [`Error::Cancelled`] when the watcher breaks off; [`Error::Unavailable`] when the machine does not let it be opened.
pub fn open(home: &Path, options: &Options, mut watcher: Watcher<'_>) -> Result<Opened> {
    made(home).map_err(|error| Error::unavailable("make", home, &error))?;
    let master = master::key(home, options.key.as_deref())?;
    let layout = Layout::of(home);
    let backups = Backups::of(layout.backups());
    let mut notices = Vec::new();
    if swap::finish(&layout)? {
        notices.push(Notice::RestoreFinished);
    }
    let probe = options.probe.as_ref();
    let crate::Opened { mut store, outcome } = Sled::open(&layout.db(), probe)?;
    if let Some(damage) = damage(&layout, &store, outcome, &mut notices)? {
        drop(store);
        notices.push(heal::heal(
            &layout,
            &backups,
            &master,
            damage,
            &mut watcher,
        )?);
        store = Sled::open(&layout.db(), None)?.store;
    }
    let vault = layout.vault(store, &master)?;
    backups.tidy()?;
    let before = |watcher: &mut Watcher<'_>| {
        let backup = backups.make(&vault, options.now, *watcher);
        backup.map(|_| ())
    };
    if let Some(from) = migrate::run(&vault, &mut watcher, before)? {
        notices.push(Notice::Migrated { from });
    }
    let accounts = erase::rest(&vault)?;
    if accounts > 0 {
        notices.push(Notice::ErasuresFinished { accounts });
    }
    Ok(Opened {
        vault,
        backups,
        notices,
    })
}

/// Returns what is wrong with a database that has to be restored: it was put aside just now, or before a crash that
/// came before the restore.
fn damage(
    layout: &Layout,
    store: &Sled,
    outcome: Outcome,
    notices: &mut Vec<Notice>,
) -> Result<Option<heal::Damage>> {
    match outcome {
        Outcome::SetAside { path, why } => return Ok(Some(heal::Damage { aside: path, why })),
        Outcome::Recovered => notices.push(Notice::Recovered),
        Outcome::Clean => {}
    }
    let first = store.scan(&Range::of(Key(Vec::new()), 1))?;
    let newest = put_aside(&layout.db())?.pop();
    Ok(newest
        .filter(|_| first.records.is_empty())
        .map(|aside| heal::Damage {
            aside,
            why: "restoring it was interrupted".to_owned(),
        }))
}
