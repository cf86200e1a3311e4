//! Somebody who uses Upward: their folders, and the terminals that they open.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use serde_json::Value;
use tempfile::TempDir;

use crate::tmux::{Terminal, run, until};

/// How long a process may take to start or to end.
const LIFE: Duration = Duration::from_secs(20);

/// Their editor appends a word.
const EDITOR: &str = "#!/bin/sh\nprintf ' zebra' >> \"$1\"\n";

/// Somebody with a home folder of their own. Their data's owner is stopped and all removed in the end.
#[derive(Debug)]
pub struct Person {
    folder: TempDir,
}

impl Person {
    /// Returns somebody who never started Upward.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        for name in ["home", "config", "run", "tmp"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        let editor = folder.path().join("editor");
        fs::write(&editor, EDITOR).unwrap();
        fs::set_permissions(&editor, fs::Permissions::from_mode(0o755)).unwrap();
        Self { folder }
    }

    /// Returns the path of a file of theirs.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Opens a terminal of so many columns and rows. A shell waits in it.
    pub fn terminal(&self, (columns, rows): (u16, u16)) -> Terminal {
        self.with((columns, rows), &[])
    }

    /// As [`Person::terminal`], with more in the environment.
    pub fn with(&self, size: (u16, u16), more: &[(&str, &str)]) -> Terminal {
        let mut environment = self.environment();
        environment.extend(
            more.iter()
                .map(|(name, value)| (*name, (*value).to_owned())),
        );
        Terminal::open(self.folder.path(), size, &environment)
    }

    fn environment(&self) -> Vec<(&'static str, String)> {
        let built = Path::new(env!("CARGO_BIN_EXE_upward")).parent().unwrap();
        let found = std::env::var("PATH").unwrap();
        let folder = |name| self.path(name).display().to_string();
        vec![
            ("PATH", format!("{}:{found}", built.display())),
            ("HOME", folder("home")),
            ("XDG_CONFIG_HOME", folder("config")),
            ("XDG_RUNTIME_DIR", folder("run")),
            ("TMPDIR", folder("tmp")),
            ("UPWARD_HOME", folder("data")),
            ("UPWARD_IDLE", "2".to_owned()),
            ("EDITOR", folder("editor")),
            ("COLORTERM", "truecolor".to_owned()),
            ("LC_ALL", "C.UTF-8".to_owned()),
            ("TZ", "UTC".to_owned()),
        ]
    }

    /// Opens a terminal and Upward in it, and waits for its tabs.
    pub fn upward(&self, size: (u16, u16)) -> Terminal {
        let terminal = self.terminal(size);
        terminal.start();
        terminal
    }

    /// Runs a command of Upward's, and returns what it prints.
    pub fn run(&self, words: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_upward"));
        command.args(words).env_clear().envs(self.environment());
        run(&mut command)
    }

    /// Returns the process that has their data open.
    fn owner(&self) -> Option<String> {
        let text = fs::read(self.path("data/owner.lock")).ok()?;
        let holder: Value = serde_json::from_slice(&text).ok()?;
        let pid = holder["pid"].as_i64()?.to_string();
        let lives = Command::new("kill").args(["-0", &pid]).output().ok()?;
        lives.status.success().then_some(pid)
    }
}

impl Drop for Person {
    fn drop(&mut self) {
        if let Some(owner) = self.owner() {
            let _gone = Command::new("kill").arg(owner).output();
        }
        until(LIFE, || self.owner().is_none());
    }
}

/// Returns the path of a file of `samples/`.
pub fn sample(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../samples")
        .join(name);
    let path = path.canonicalize().unwrap();
    path.to_str().unwrap().to_owned()
}
