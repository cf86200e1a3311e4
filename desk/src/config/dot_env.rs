//! `.env`: a line `NAME=value` for each setting. It may hold settings of other programs, too.

use std::fs;
use std::io;
use std::path::Path;

use upward_engine::error::Result;

use super::layer::{Layer, PREFIX};
use super::places::shown;
use super::unreadable;

/// Reads a file, if it is there.
///
/// # Errors
/// Where it is, and cannot be read.
pub(super) fn read(path: &Path) -> Result<Layer> {
    let file = shown(path);
    let text = match fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Layer::default()),
        Err(error) => {
            return Err(unreadable(
                format!("{file} cannot be read: {error}."),
                "Correct who may read it, or remove it.",
            ));
        }
    };
    let mut layer = Layer::default();
    for entry in dotenvy::from_read_iter(text.as_bytes()) {
        // The library's own text would quote the line, which may hold a secret.
        let (name, value) = entry.map_err(|_| {
            unreadable(
                format!("{file} has a line that is not NAME=value."),
                "Write one NAME=value per line, with quotes around values that hold spaces.",
            )
        })?;
        if name.starts_with(PREFIX) {
            let line = line(&text, &name);
            layer.add(&name, &value, format_args!("{file}:{line}"));
        }
    }
    Ok(layer)
}

/// Returns the number of the last line that sets `name`.
fn line(text: &str, name: &str) -> usize {
    let sets = |line: &str| {
        let line = line.trim_start();
        let line = line.strip_prefix("export ").unwrap_or(line).trim_start();
        line.strip_prefix(name)
            .is_some_and(|rest| rest.trim_start().starts_with('='))
    };
    let before = text.lines().take_while(|line| !sets(line)).count();
    before + 1
}
