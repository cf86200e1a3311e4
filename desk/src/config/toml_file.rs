//! `upward.toml`: settings by their names, which may be written as in the environment, or shorter, as `telegram_token` or
//! `token` under `[telegram]`.

use std::fs;
use std::io;
use std::path::Path;

use toml::de::{DeTable, DeValue};
use upward_engine::error::Result;

use super::layer::{Layer, PREFIX};
use super::places::shown;
use super::unreadable;

/// What to write.
const FORM: &str = "Write one name = \"value\" per line, as TOML.";

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
    let table = DeTable::parse(&text).map_err(|error| {
        let line = line(&text, error.span().map_or(0, |span| span.start));
        // The library's own text quotes the line, which may hold a secret; its message does not.
        unreadable(
            format!("{file}:{line} is not in order: {}.", error.message()),
            FORM,
        )
    })?;
    let mut reading = Reading {
        file: &file,
        text: &text,
        layer: Layer::default(),
    };
    reading.table("", table.get_ref())?;
    Ok(reading.layer)
}

/// A file on its way to its settings.
#[derive(Debug)]
struct Reading<'a> {
    file: &'a str,
    text: &'a str,
    layer: Layer,
}

impl Reading<'_> {
    /// Adds the values of a table whose name is `above`.
    fn table(&mut self, above: &str, table: &DeTable<'_>) -> Result<()> {
        for (key, value) in table {
            let name = format!("{above}{}", key.get_ref().to_uppercase());
            let place = format!("{}:{}", self.file, line(self.text, key.span().start));
            let value = match value.get_ref() {
                DeValue::Table(inner) => {
                    self.table(&format!("{name}_"), inner)?;
                    continue;
                }
                DeValue::String(text) => text.to_string(),
                DeValue::Integer(number) => number.to_string(),
                DeValue::Float(number) => number.to_string(),
                DeValue::Boolean(truth) => truth.to_string(),
                DeValue::Datetime(time) => time.to_string(),
                DeValue::Array(_) => {
                    let message = format!("{place} holds a list where one value is needed.");
                    return Err(unreadable(message, FORM));
                }
            };
            let prefix = if name.starts_with(PREFIX) { "" } else { PREFIX };
            self.layer.add(&format!("{prefix}{name}"), &value, place);
        }
        Ok(())
    }
}

/// Returns the number of the line in which a byte stands.
fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}
