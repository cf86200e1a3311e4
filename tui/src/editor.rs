//! A person's editor, on something that is kept.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitStatus};

use serde::Serialize;
use serde::de::DeserializeOwned;
use tempfile::NamedTempFile;
use upward_engine::error::{Error, Kind, Result};

/// The editor where none is named (POSIX: every system has it).
const USUAL: &str = "vi";

/// A file with something as JSON, for an editor.
#[derive(Debug)]
pub struct Sheet {
    file: NamedTempFile,
}

impl Sheet {
    /// Writes something to a file that nobody else may read.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn of(value: &impl Serialize) -> Result<Self> {
        let write = || -> io::Result<NamedTempFile> {
            let mut builder = tempfile::Builder::new();
            let mut file = builder.prefix("upward-").suffix(".json").tempfile()?;
            let mut text = serde_json::to_vec_pretty(value)?;
            text.push(b'\n');
            file.write_all(&text)?;
            Ok(file)
        };
        write().map(|file| Self { file }).map_err(|error| {
            unavailable(format!("A file for the editor cannot be written: {error}."))
        })
    }

    /// Lets the person edit the file, and returns what they saved.
    ///
    /// # Errors
    /// When the editor fails, or what it leaves is not understood.
    pub fn edit<T: DeserializeOwned>(&self) -> Result<T> {
        let editor = ["VISUAL", "EDITOR"]
            .iter()
            .filter_map(|name| env::var(name).ok())
            .find(|value| !value.trim().is_empty())
            .unwrap_or_else(|| USUAL.to_owned());
        let status = started(&editor, self.file.path()).map_err(|error| {
            unavailable(format!("The editor {editor} cannot be started: {error}."))
        })?;
        if !status.success() {
            return Err(unavailable(format!("The editor {editor} failed.")));
        }
        // Editors often write another file of the same name, so the path is read, and not the file that was made.
        let text = std::fs::read(self.file.path())
            .map_err(|error| unavailable(format!("The edited file cannot be read: {error}.")))?;
        serde_json::from_slice(&text).map_err(|error| {
            Error::refused(
                "not-understood",
                format!("What the editor left is not understood: {error}."),
            )
            .hint("it must stay JSON Resume 1.0.0: https://jsonresume.org/schema")
        })
    }

    /// Keeps the file, and returns the error with where it is.
    pub fn kept(self, error: Error) -> Error {
        match self.file.keep() {
            Ok((_, path)) => error.hint(format!("what you edited is kept in {}", path.display())),
            Err(_) => error,
        }
    }
}

/// As shells do it, since the variables may hold options too.
fn started(editor: &str, path: &Path) -> io::Result<ExitStatus> {
    Command::new("sh")
        .arg("-c")
        .arg(format!("{editor} \"$1\""))
        .arg("sh")
        .arg(path)
        .status()
}

fn unavailable(message: String) -> Error {
    Error::new(Kind::Unavailable, "editor", message)
        .hint("name another in VISUAL or EDITOR, or give a file with --from")
}
