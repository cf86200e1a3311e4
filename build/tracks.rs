//! Joins the files of `templates/tracks/` into one JSON text, which is read several times as fast as TOML.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// Returns the tracks and modules as the JSON of `Library` in `src/track/library.rs`.
pub fn json(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut tracks = Vec::new();
    let mut modules = Vec::new();
    for path in sorted(folder)? {
        if path.is_dir() {
            for path in sorted(&path)? {
                modules.push(named(&path)?);
            }
        } else {
            tracks.push(named(&path)?);
        }
    }
    let library = Table::from_iter([
        ("tracks".to_owned(), Value::Array(tracks)),
        ("modules".to_owned(), Value::Array(modules)),
    ]);
    Ok(serde_json::to_string(&library)?)
}

/// Returns what a file says, with its name as the id.
fn named(path: &Path) -> Result<Value, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", path.display());
    let mut table: Table = toml::from_str(&fs::read_to_string(path)?)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    let id = path
        .file_stem()
        .and_then(|stem| stem.to_str())
        .ok_or_else(|| format!("{}: the name is no id", path.display()))?;
    table.insert("id".to_owned(), Value::String(id.to_owned()));
    Ok(Value::Table(table))
}

fn sorted(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    paths.retain(|path| path.is_dir() || path.extension().is_some_and(|e| e == "toml"));
    paths.sort();
    Ok(paths)
}
