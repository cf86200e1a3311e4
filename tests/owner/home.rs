//! A data folder of its own, and what goes on in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;
use tempfile::TempDir;

/// How a run ended.
#[derive(Debug)]
pub struct Ran {
    /// Exit status.
    pub status: i32,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Ran {
    /// Returns how a process ended.
    pub fn of(output: Output) -> Self {
        Self {
            status: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Returns this run if it succeeded.
    pub fn done(self) -> Self {
        assert_eq!(self.status, 0, "{self:?}");
        self
    }

    /// Returns standard output as the one JSON value that it must be.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    /// Returns the error that standard error holds as JSON.
    pub fn error(&self) -> Value {
        let error: Value =
            serde_json::from_str(&self.stderr).unwrap_or_else(|error| panic!("{error}: {self:?}"));
        error["error"].clone()
    }
}

/// A data folder; its owner is stopped and all removed in the end.
#[derive(Debug)]
pub struct Home {
    folder: TempDir,
    path: PathBuf,
}

impl Home {
    /// Returns a folder that is not made yet.
    pub fn new() -> Self {
        Self::at("home")
    }

    /// Returns a folder of this name that is not made yet.
    pub fn at(name: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        Self { folder, path }
    }

    /// Returns the path of the data folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Returns the path of a file beside it.
    pub fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Returns `upward`, to be run on this data folder.
    pub fn program(&self, words: &[&str]) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_upward"));
        program.args(words).current_dir(self.folder.path());
        for (name, _) in std::env::vars() {
            if name.starts_with("UPWARD_") {
                program.env_remove(name);
            }
        }
        program
            .env("UPWARD_HOME", &self.path)
            .env("TMPDIR", self.folder.path());
        program
    }

    /// Runs `upward` on this data folder.
    pub fn run(&self, words: &[&str]) -> Ran {
        Ran::of(self.program(words).output().unwrap())
    }

    /// Returns what the last holder of the lock said of itself.
    pub fn holder(&self) -> Option<Value> {
        let text = fs::read(self.path.join("owner.lock")).ok()?;
        serde_json::from_slice(&text).ok()
    }

    /// Returns the owner, if one lives.
    pub fn owner(&self) -> Option<Pid> {
        living(&self.holder()?)
    }

    /// Returns whether an owner lives and listens.
    pub fn serves(&self) -> bool {
        let listens = |holder: Value| holder["stage"] == "serving";
        self.owner().is_some() && self.holder().is_some_and(listens)
    }

    /// Sends the owner a signal, if one lives.
    pub fn signal(&self, signal: Signal) -> Option<Pid> {
        let owner = self.owner()?;
        kill_process(owner, signal).ok().map(|()| owner)
    }

    /// Waits until no owner lives.
    pub fn wait_gone(&self) {
        // What it says of itself is half written for a moment, also while it ends.
        until(|| {
            self.holder()
                .is_some_and(|holder| living(&holder).is_none())
        });
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        self.signal(Signal::TERM);
        for _ in 0..500 {
            if self.owner().is_none() {
                return;
            }
            sleep(Duration::from_millis(10));
        }
        self.signal(Signal::KILL);
    }
}

/// Returns the process that a holder of the lock says that it is, if it lives.
fn living(holder: &Value) -> Option<Pid> {
    let pid = Pid::from_raw(i32::try_from(holder["pid"].as_i64()?).ok()?)?;
    let words = fs::read(format!("/proc/{}/cmdline", pid.as_raw_pid())).ok()?;
    let words = String::from_utf8_lossy(&words).into_owned();
    words.contains("\0serve\0").then_some(pid)
}

/// Waits until something holds, for half a minute.
pub fn until(mut holds: impl FnMut() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it never held");
        sleep(Duration::from_millis(20));
    }
}

/// Returns the path of a file of `samples/`.
pub fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../samples")
        .join(name);
    path.to_str().unwrap().to_owned()
}

/// Numbers that differ from run to run.
#[derive(Debug)]
pub struct Random(u64);

impl Random {
    /// Returns numbers by the clock.
    pub fn new() -> Self {
        let now = std::time::SystemTime::now();
        let since = now.duration_since(std::time::UNIX_EPOCH).unwrap();
        Self(since.subsec_nanos().into())
    }

    /// Returns a time between two numbers of milliseconds (xorshift64, Marsaglia 2003).
    pub fn millis(&mut self, from: u64, to: u64) -> Duration {
        self.0 = self.0.max(1);
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        Duration::from_millis(from + self.0 % (to - from))
    }
}
