//! A person's own editor.

use std::env;
use std::io::{self, Write};
use std::path::Path;
use std::process::{Command, ExitStatus};

use upward_engine::error::{Error, Kind, Result};

/// The editor where none is named (POSIX: every system has it).
const USUAL: &str = "vi";

/// Lets the person edit text in a file that nobody else may read, and returns what they saved.
///
/// # Errors
/// When the editor fails.
pub fn edit(text: &str, ending: &str) -> Result<String> {
    let write = || -> io::Result<tempfile::NamedTempFile> {
        let mut builder = tempfile::Builder::new();
        let mut file = builder.prefix("upward-").suffix(ending).tempfile()?;
        file.write_all(text.as_bytes())?;
        Ok(file)
    };
    let file = write().map_err(|error| {
        failed(&format!(
            "A file for the editor cannot be written: {error}."
        ))
    })?;
    let editor = editor();
    let status = started(&editor, file.path())
        .map_err(|error| failed(&format!("The editor {editor} cannot be started: {error}.")))?;
    if !status.success() {
        return Err(failed(&format!(
            "The editor {editor} failed; your text is as it was."
        )));
    }
    // Editors often write another file of the same name, so the path is read, and not the file that was made.
    std::fs::read_to_string(file.path())
        .map_err(|error| failed(&format!("The edited file cannot be read: {error}.")))
}

fn editor() -> String {
    let named = ["VISUAL", "EDITOR"]
        .iter()
        .filter_map(|name| env::var(name).ok());
    let mut named = named.filter(|value| !value.trim().is_empty());
    named.next().unwrap_or_else(|| USUAL.to_owned())
}

/// As shells do it, since the variables may hold options too.
fn started(editor: &str, path: &Path) -> io::Result<ExitStatus> {
    let run = format!("{editor} \"$1\"");
    Command::new("sh")
        .args(["-c", &run, "sh"])
        .arg(path)
        .status()
}

fn failed(message: &str) -> Error {
    Error::new(Kind::Unavailable, "editor", message).hint("name another editor in VISUAL or EDITOR")
}
