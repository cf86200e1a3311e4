//! Opening a folder so that a database which does not open stops nobody, and nothing of it is lost.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use std::{fs, io, thread};

use jiff::Timestamp;
use tracing::warn;

use super::Sled;
use super::closed::NAME;
use super::committer::Committer;
use super::disk::Disk;
use super::fault::Fault;
use super::health::Health;
use super::lock::Lock;
use super::probe::Probe;
use super::session::Session;
use super::tables::Tables;
use super::unfinished;
use crate::files::{made, synced};
use crate::{Error, Result};

/// How long is waited for what still holds a database that nobody has open: the probe of a process that was
/// killed, or a thread of sled's that has not ended yet.
const PATIENCE: Duration = Duration::from_secs(5);
/// How often is looked.
const LOOK: Duration = Duration::from_millis(20);

/// A store that was opened.
#[derive(Debug)]
pub struct Opened {
    /// The store.
    pub store: Sled,
    /// How it was found.
    pub outcome: Outcome,
}

/// How a store was found when it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// It is new, or the last process to have it open closed it.
    Clean,
    /// The last process to have it open ended without closing it: by a crash, a power loss, or by being killed.
    /// All that was acknowledged is there.
    Recovered,
    /// It does not open. Its files were put aside, and the store is a new one with nothing in it: what it held is to
    /// be restored from a backup.
    SetAside {
        /// The folder with its files.
        path: PathBuf,
        /// What is wrong with them.
        why: String,
    },
}

impl Sled {
    /// Opens the store in `folder`, or makes it; the folder is the store's own. Where the last process to have it
    /// open did not close it, it is tried by `probe` first, since sled may then fall and take its process along;
    /// with none, it is opened in this one at once, which survives a panic only.
    ///
    /// # Errors
    /// [`Error::Busy`] while another process has it open; [`Error::Unavailable`] when the machine does not let it
    /// be opened. In both cases its files stay where they are.
    pub fn open(folder: &Path, probe: Option<&Probe>) -> Result<Opened> {
        let told = |error: io::Error| Error::unavailable("open", folder, &error);
        made(folder).map_err(told)?;
        let mut lock = Lock::take(folder)?;
        let crashed = lock.is_marked().map_err(told)?;
        // From here until it is closed, the folder says that it is open, also where opening fails halfway.
        lock.mark(folder).map_err(told)?;

        let database = folder.join(NAME);
        made(&database).map_err(told)?;
        let refused = |fault| match fault {
            Fault::Locked => Error::Busy(folder.display().to_string()),
            fault => Error::Unavailable(fault.sentence()),
        };
        let (tables, outcome) = match patiently(&database, probe.filter(|_| crashed)) {
            Ok(tables) if crashed => (tables, Outcome::Recovered),
            Ok(tables) => (tables, Outcome::Clean),
            Err(Fault::Broken(why)) => {
                let path = set_aside(&database).map_err(told)?;
                made(&database).map_err(told)?;
                let tables = patiently(&database, None).map_err(refused)?;
                (tables, Outcome::SetAside { path, why })
            }
            Err(fault) => return Err(refused(fault)),
        };
        let disk = Arc::new(Disk::open(&database).map_err(told)?);
        let store = Self::start(tables, lock, disk).map_err(told)?;
        Ok(Opened { store, outcome })
    }

    fn start(tables: Tables, lock: Lock, disk: Arc<Disk>) -> io::Result<Self> {
        let health = Arc::new(Health::default());
        let records = tables.records.clone();
        let written = Arc::clone(&disk);
        let committer = Committer::start(tables, Arc::clone(&health), move || written.sync())?;
        Ok(Self {
            committer,
            records,
            _session: Session::new(lock, disk, Arc::clone(&health)),
            health,
        })
    }
}

/// Opens a database as soon as nothing holds it any more.
fn patiently(database: &Path, probe: Option<&Probe>) -> std::result::Result<Tables, Fault> {
    let until = Instant::now() + PATIENCE;
    loop {
        match unfinished::put_aside(database) {
            Ok(None) => {}
            Ok(Some(path)) => warn!(path = %path.display(), "an unfinished snapshot was put aside"),
            Err(error) => return Err(Fault::Machine(error.to_string())),
        }
        let tried = probe.map_or(Ok(()), |probe| probe.run(database));
        match tried.and_then(|()| Tables::open(database)) {
            Err(Fault::Locked) if Instant::now() < until => thread::sleep(LOOK),
            done => return done,
        }
    }
}

/// Renames a folder by the time, which no two are put aside at; nothing ever deletes it.
pub(crate) fn set_aside(folder: &Path) -> io::Result<PathBuf> {
    let now = Timestamp::now().strftime("%Y-%m-%dT%H-%M-%S-%9fZ");
    let path = folder.with_extension(now.to_string());
    fs::rename(folder, &path)?;
    path.parent().map_or(Ok(()), synced)?;
    Ok(path)
}

#[cfg(test)]
mod tests;
