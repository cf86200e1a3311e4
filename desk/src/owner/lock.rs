//! `owner.lock`: held by the process that has the data folder open.

use std::fmt;
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::PathBuf;
use std::time::Duration;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use tokio::time::{Instant, sleep};
use upward_engine::error::{Error, Kind, Result};

use super::greeting::Program;
use crate::home::Home;

/// How long to wait for a command that has the folder open itself.
const COMMAND: Duration = Duration::from_secs(3);
/// How long to wait for an owner that is closing: it finishes what it was asked before.
const CLOSING: Duration = Duration::from_secs(15);
/// How often to look whether the lock is free.
const LOOK: Duration = Duration::from_millis(10);

/// The lock, for as long as this process lives or it is dropped.
#[derive(Debug)]
pub struct Lock {
    file: File,
    holder: Holder,
}

/// What the holder of the lock says of itself. It may be out of date: only the lock itself counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// Its process.
    pub pid: u32,
    /// What it runs.
    pub program: Program,
    /// Since when.
    pub since: Timestamp,
    /// What it is about.
    pub stage: Stage,
    /// Where it listens.
    pub socket: Option<PathBuf>,
}

/// What the holder of the lock is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// It opens the folder, and will listen.
    Starting,
    /// It listens.
    Serving,
    /// It will be gone soon.
    Closing,
    /// It does one command's work and will not listen.
    Alone,
}

/// How taking the lock ended.
#[derive(Debug)]
pub enum Taken {
    /// It is ours.
    Ours(Lock),
    /// Another process listens, or is about to.
    Served(Holder),
}

impl Lock {
    /// Takes the lock. A holder that will be gone soon is waited for.
    ///
    /// # Errors
    /// Not available (`busy`) when a command holds it for too long; when the file cannot be opened.
    pub async fn take(home: &Home, program: &Program, stage: Stage) -> Result<Taken> {
        let begun = Instant::now();
        loop {
            if let Some(lock) = Self::try_take(home, program, stage).map_err(unusable)? {
                return Ok(Taken::Ours(lock));
            }
            let holder = holder(home);
            let patience = match holder.as_ref().map(|holder| holder.stage) {
                Some(Stage::Closing) => CLOSING,
                Some(Stage::Starting | Stage::Serving) if stage == Stage::Starting => {
                    Duration::ZERO
                }
                _ => COMMAND,
            };
            match holder {
                Some(holder) if patience.is_zero() => return Ok(Taken::Served(holder)),
                holder if begun.elapsed() > patience => return Err(busy(holder.as_ref())),
                _ => sleep(LOOK).await,
            }
        }
    }

    fn try_take(home: &Home, program: &Program, stage: Stage) -> io::Result<Option<Self>> {
        let path = home.lock();
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        let file = options.mode(0o600).open(&path)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Ok(None),
            Err(TryLockError::Error(error)) => return Err(error),
        }
        // A lock on a file that was removed or replaced meanwhile locks nothing.
        if path.metadata().map(|meta| meta.ino()).ok() != Some(file.metadata()?.ino()) {
            return Ok(None);
        }
        let holder = Holder {
            pid: std::process::id(),
            program: program.clone(),
            since: Timestamp::now(),
            stage,
            socket: None,
        };
        let mut lock = Self { file, holder };
        lock.write()?;
        Ok(Some(lock))
    }

    /// Tells others what this process is about, and where it listens.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn tell(&mut self, stage: Stage, socket: Option<PathBuf>) -> Result<()> {
        self.holder.stage = stage;
        self.holder.socket = socket;
        self.write().map_err(unusable)
    }

    fn write(&mut self) -> io::Result<()> {
        let text = serde_json::to_string(&self.holder)?;
        self.file.set_len(0)?;
        self.file.rewind()?;
        self.file.write_all(text.as_bytes())
    }
}

/// Returns what the last holder of the lock said of itself; none where nothing can be read at the moment.
pub fn holder(home: &Home) -> Option<Holder> {
    let mut text = String::new();
    let file = File::open(home.lock()).ok()?;
    file.take(1 << 16).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

/// Returns the error that names who has the folder open.
pub fn busy(holder: Option<&Holder>) -> Error {
    let message = match holder {
        Some(holder) => format!("the data folder is in use by {holder}"),
        None => "the data folder is in use by another process".to_owned(),
    };
    let error = Error::new(Kind::Unavailable, "busy", message);
    match holder {
        Some(holder) => error.hint(format!(
            "wait until it is done, or stop it with: kill {}",
            holder.pid
        )),
        None => error.hint("wait until it is done"),
    }
}

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            pid,
            program,
            since,
            ..
        } = self;
        write!(f, "{program} (process {pid}) since {since:.0}")
    }
}

fn unusable(error: io::Error) -> Error {
    Error::new(
        Kind::Unavailable,
        "home",
        format!("owner.lock in the data folder cannot be used: {error}"),
    )
    .hint("check that the disk is not full and that the folder is yours, or name another with --home DIR")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, Home) {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::at(folder.path()).unwrap();
        (folder, home)
    }

    fn take(home: &Home, stage: Stage) -> Option<Lock> {
        Lock::try_take(home, &Program::this("test"), stage).unwrap()
    }

    #[test]
    fn one_holds_it_at_a_time_and_says_who() {
        let (_folder, home) = home();
        assert_eq!(holder(&home), None);
        let mut first = take(&home, Stage::Starting).unwrap();
        assert!(take(&home, Stage::Starting).is_none());
        first
            .tell(Stage::Serving, Some(PathBuf::from("/s")))
            .unwrap();
        let told = holder(&home).unwrap();
        assert_eq!((told.pid, told.stage), (std::process::id(), Stage::Serving));
        assert_eq!(told, first.holder);
        drop(first);
        assert!(take(&home, Stage::Starting).is_some());
    }

    #[test]
    fn a_lock_on_a_file_that_was_replaced_does_not_count() {
        let (_folder, home) = home();
        let path = home.lock();
        let old = File::create(&path).unwrap();
        std::fs::remove_file(&path).unwrap();
        let first = take(&home, Stage::Starting).unwrap();
        old.try_lock().unwrap();
        assert!(take(&home, Stage::Starting).is_none());
        drop(first);
    }

    #[tokio::test]
    async fn one_that_closes_is_waited_for_and_a_command_named() {
        let (_folder, home) = home();
        let program = Program::this("test");
        let closing = take(&home, Stage::Closing).unwrap();
        let waiting = Lock::take(&home, &program, Stage::Alone);
        let (taken, ()) = tokio::join!(waiting, async {
            sleep(Duration::from_millis(50)).await;
            drop(closing);
        });
        let Taken::Ours(alone) = taken.unwrap() else {
            panic!("nobody serves");
        };
        let error = Lock::take(&home, &program, Stage::Starting)
            .await
            .unwrap_err();
        assert_eq!(
            (error.kind, error.code.as_str()),
            (Kind::Unavailable, "busy")
        );
        assert!(error.message.contains(&std::process::id().to_string()));
        drop(alone);
    }
}
