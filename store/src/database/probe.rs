//! Trying whether a database opens, in a process that may come to grief over it.
//!
//! While it recovers from a crash, sled can panic, abort or never end, and so take down the process that opens it.

use std::ffi::OsString;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::Path;
use std::process::{Child, Command, ExitCode, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::fault::Fault;
use super::tables::Tables;

/// The exit status of a Rust program that panics.
const PANIC: u8 = 101;
/// The exit status of a probe that found the database broken.
const BROKEN: u8 = 40;
/// The exit status of a probe that the machine did not let open the database.
const MACHINE: u8 = 41;
/// The exit status of a probe that found the database locked.
const LOCKED: u8 = 42;

/// How often is looked whether a probe has ended.
const LOOK: Duration = Duration::from_millis(2);
/// How much of what a probe says is kept, in bytes.
const SAID: u64 = 500;

/// The process that tries whether a database opens.
#[derive(Debug, Clone)]
pub struct Probe {
    /// The program to start and its arguments, to which the database's folder is added; it must run [`probe()`].
    pub command: Vec<OsString>,
    /// How long it may take. It reads what was written since the database was opened the last time.
    pub wall: Duration,
}

impl Probe {
    /// Returns a probe by that command which may take two minutes: a database of some gigabytes on a slow disk.
    pub fn new(command: Vec<OsString>) -> Self {
        Self {
            command,
            wall: Duration::from_secs(120),
        }
    }

    /// Tries the database in a folder.
    ///
    /// # Errors
    /// Why it does not open. Where that cannot be known, it is the machine's fault: the probe could not be started,
    /// took too long, or was killed.
    pub(super) fn run(&self, database: &Path) -> Result<(), Fault> {
        let (status, said) = self
            .listen(database)
            .map_err(|error| Fault::Machine(format!("it could not be tried: {error}")))?;
        verdict(status, said)
    }

    fn listen(&self, database: &Path) -> io::Result<(ExitStatus, String)> {
        let mut said = tempfile::tempfile()?;
        let child = self.start(database, &said)?;
        Ok((self.wait(child)?, last_line(&mut said)?))
    }

    fn start(&self, database: &Path, said: &File) -> io::Result<Child> {
        let (program, arguments) = self
            .command
            .split_first()
            .ok_or_else(|| io::Error::other("no program is set that tries databases"))?;
        Command::new(program)
            .args(arguments)
            .arg(database)
            .env_clear()
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(said.try_clone()?)
            .spawn()
    }

    fn wait(&self, mut child: Child) -> io::Result<ExitStatus> {
        let until = Instant::now() + self.wall;
        loop {
            if let Some(status) = child.try_wait()? {
                return Ok(status);
            }
            if Instant::now() >= until {
                child.kill()?;
                child.wait()?;
                let seconds = self.wall.as_secs();
                let why =
                    format!("it did not open within {seconds} seconds; its files are as they were");
                return Err(io::Error::new(io::ErrorKind::TimedOut, why));
            }
            thread::sleep(LOOK);
        }
    }
}

/// Opens the database in a folder as the child of a [`Probe`], and tells its parent how that went: by its exit
/// status, and in a line on standard error.
pub fn probe(database: &Path) -> ExitCode {
    let (status, why) = match Tables::open(database) {
        Ok(_) => return ExitCode::SUCCESS,
        Err(Fault::Broken(why)) => (BROKEN, why),
        Err(Fault::Machine(why)) => (MACHINE, why),
        Err(Fault::Locked) => (LOCKED, String::new()),
    };
    // The status says enough should nobody listen.
    let _ = writeln!(io::stderr(), "{why}");
    ExitCode::from(status)
}

/// What a probe said last.
fn last_line(said: &mut File) -> io::Result<String> {
    let length = said.metadata()?.len();
    said.seek(io::SeekFrom::Start(length.saturating_sub(SAID)))?;
    let mut bytes = Vec::new();
    said.take(SAID).read_to_end(&mut bytes)?;
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.lines().last().unwrap_or_default().trim().to_owned())
}

fn verdict(status: ExitStatus, said: String) -> Result<(), Fault> {
    Err(match status.code().map(u8::try_from) {
        Some(Ok(0)) => return Ok(()),
        Some(Ok(BROKEN | PANIC)) => Fault::Broken(said),
        Some(Ok(MACHINE)) => Fault::Machine(said),
        Some(Ok(LOCKED)) => Fault::Locked,
        Some(_) => Fault::Machine(format!("what tries it is no probe: it ended with {status}")),
        None if killed(status) => {
            Fault::Machine("what tried it was killed; there may be too little memory".into())
        }
        None => Fault::Broken(format!("its recovery ended with {status}")),
    })
}

/// Tells a process that was killed from one that fell: nothing a database does ends in this signal.
fn killed(status: ExitStatus) -> bool {
    #[cfg(unix)]
    return std::os::unix::process::ExitStatusExt::signal(&status) == Some(9);
    #[cfg(not(unix))]
    return status.code().is_none();
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn shell(script: &str) -> Result<(), Fault> {
        let command = ["/bin/sh", "-c", script].map(OsString::from).to_vec();
        let wall = Duration::from_millis(500);
        Probe { command, wall }.run(Path::new("/nowhere"))
    }

    #[test]
    fn judges_how_a_probe_ends() {
        assert_eq!(shell("exit 0"), Ok(()));
        assert_eq!(shell("exit 42"), Err(Fault::Locked));
        for script in [
            "echo 'no META page' >&2; exit 40",
            "echo 'no META page' >&2; exit 101",
        ] {
            assert_eq!(shell(script), Err(Fault::Broken("no META page".into())));
        }
        for script in ["kill -ABRT $$", "kill -SEGV $$"] {
            assert!(matches!(shell(script), Err(Fault::Broken(_))), "{script}");
        }
        for script in ["exit 41", "exit 2", "kill -KILL $$", "exec sleep 60"] {
            assert!(matches!(shell(script), Err(Fault::Machine(_))), "{script}");
        }
    }

    #[test]
    fn reports_a_probe_that_cannot_start() {
        let probe = Probe::new(vec!["/no/such/program".into()]);
        let fault = probe.run(Path::new("/nowhere")).unwrap_err();
        assert!(matches!(fault, Fault::Machine(_)));
    }
}
