//! Starting an owner that outlives whoever started it.

use std::ffi::OsString;
use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom};
use std::os::unix::fs::OpenOptionsExt;
use std::path::PathBuf;
use std::process::{ExitStatus, Stdio};

use serde::Deserialize;
use tokio::process::{Child, Command};
use upward_engine::error::{Error, Kind, Result};
use upward_store::Secret;

use super::open::hex;
use crate::home::Home;

/// What an owner may know of the environment, beside Upward's own settings: a person's shell holds secrets of other
/// programs.
const KNOWN: [&str; 14] = [
    "PATH",
    "HOME",
    "USER",
    "LOGNAME",
    "LANG",
    "TZ",
    "TMPDIR",
    "RUST_LOG",
    "HTTP_PROXY",
    "HTTPS_PROXY",
    "NO_PROXY",
    "SSL_CERT_FILE",
    "SSL_CERT_DIR",
    "XDG_RUNTIME_DIR",
];
/// Settings of Upward that an owner has no use for.
const OTHERS: [&str; 5] = [
    "UPWARD_HOME",
    "UPWARD_KEY",
    "UPWARD_SERVER",
    "UPWARD_TELEGRAM_TOKEN",
    "UPWARD_DISCORD_TOKEN",
];
/// The setting that holds the master key.
const KEY: &str = "UPWARD_MASTER_KEY";
/// The log is begun anew when it has grown longer than this, in bytes.
const LONGEST: u64 = 1 << 20;

/// What starts an owner.
#[derive(Clone)]
pub struct Starter {
    /// The program.
    pub program: PathBuf,
    /// Its words, up to and with the option that names the data folder.
    pub words: Vec<OsString>,
    /// The master key, which may stand where the owner does not look for it.
    pub key: Option<Secret>,
}

/// An owner that was started. It goes on when this is dropped.
#[derive(Debug)]
pub struct Started {
    child: Child,
    log: File,
    begun: u64,
}

#[derive(Deserialize)]
struct Report {
    error: Error,
}

/// Frees this process from the terminal and the session of whoever started it.
pub fn detach() {
    // It fails only where the process leads a session already.
    let _ = rustix::process::setsid();
}

impl Starter {
    /// Starts an owner of a data folder.
    ///
    /// # Errors
    /// When the program cannot be started.
    pub fn start(&self, home: &Home) -> Result<Started> {
        self.spawn(home).map_err(|error| {
            Error::new(
                Kind::Unavailable,
                "start",
                format!("the process that keeps the data cannot be started: {error}"),
            )
            .hint("open the data folder in the command itself: --in-process")
        })
    }

    fn spawn(&self, home: &Home) -> io::Result<Started> {
        let mut options = OpenOptions::new();
        options.create(true).append(true).read(true).mode(0o600);
        let log = options.open(home.log())?;
        if log.metadata()?.len() > LONGEST {
            log.set_len(0)?;
        }
        let begun = log.metadata()?.len();
        let known = std::env::vars_os().filter(|(name, _)| name.to_str().is_some_and(is_known));
        let child = Command::new(&self.program)
            .args(&self.words)
            .arg(home.path())
            .env_clear()
            .envs(known)
            .envs(self.key.iter().map(|key| (KEY, hex(key.bytes()))))
            .current_dir(home.path())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(log.try_clone()?)
            .spawn()?;
        Ok(Started { child, log, begun })
    }
}

impl fmt::Debug for Starter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Starter({})", self.program.display())
    }
}

impl Started {
    /// Returns how it ended, if it has.
    pub fn ended(&mut self) -> Option<ExitStatus> {
        self.child.try_wait().ok().flatten()
    }

    /// Returns why it gave up, by the last word of its log.
    pub fn reason(mut self) -> Error {
        let mut text = String::new();
        let _unreadable = self
            .log
            .seek(SeekFrom::Start(self.begun))
            .and_then(|_| (&self.log).take(LONGEST).read_to_string(&mut text));
        let last = text
            .lines()
            .rev()
            .find_map(|line| serde_json::from_str::<Report>(line).ok());
        match last {
            Some(report) => report.error,
            None => Error::new(
                Kind::Unavailable,
                "start",
                "the process that keeps the data ended while it was starting",
            )
            .hint("read owner.log in the data folder, or run 'upward doctor'"),
        }
    }
}

fn is_known(name: &str) -> bool {
    let ours = name.starts_with("UPWARD_") && !OTHERS.contains(&name);
    ours || name.starts_with("LC_") || KNOWN.contains(&name.to_uppercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn secrets_stay_with_whoever_has_them() {
        for (name, known) in [
            ("PATH", true),
            ("LC_ALL", true),
            ("https_proxy", true),
            ("UPWARD_STORE", true),
            ("UPWARD_KEY", false),
            ("UPWARD_TELEGRAM_TOKEN", false),
            ("AWS_SECRET_ACCESS_KEY", false),
        ] {
            assert_eq!(is_known(name), known, "{name}");
        }
    }
}
