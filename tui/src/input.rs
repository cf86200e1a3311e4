//! The bytes of what a person names: a file, or standard input.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use upward_engine::error::{Error, Kind, Result};
use upward_engine::ingest::MAX_BYTES;

/// The name that means standard input.
const STDIN: &str = "-";

/// A document as bytes.
#[derive(Debug)]
pub struct Input {
    /// What to call it in messages.
    pub name: String,
    /// Its content, at most [`MAX_BYTES`].
    pub bytes: Vec<u8>,
}

/// Returns whether `path` means standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Returns what to call `path` in messages.
pub fn name(path: &Path) -> String {
    if is_stdin(path) {
        "standard input".to_owned()
    } else {
        path.display().to_string()
    }
}

/// Refuses two inputs that would both be standard input.
///
/// # Errors
/// Wrong usage, if both are `-`.
pub fn tell_apart(resume: &Path, posting: &Path) -> Result<()> {
    if is_stdin(resume) && is_stdin(posting) {
        return Err(Error::new(
            Kind::Usage,
            "two-stdin",
            "The resume and the posting cannot both come from standard input.",
        )
        .hint("name a file for one of them"));
    }
    Ok(())
}

/// Reads the bytes of `path`, or of standard input where it is `-`.
///
/// # Errors
/// Not found; or refused: a folder, no permission, empty, too large. A file that is too large is not read.
pub fn read(path: &Path) -> Result<Input> {
    let name = name(path);
    let bytes = if is_stdin(path) {
        capped(io::stdin().lock(), &name)?
    } else {
        let meta = std::fs::metadata(path).map_err(|error| unreadable(&name, path, &error))?;
        if meta.is_dir() {
            return Err(
                Error::refused("folder", format!("{name} is a folder, not a file."))
                    .hint("name a file in it"),
            );
        }
        if meta.len() > MAX_BYTES {
            return Err(too_large(&name));
        }
        let file = File::open(path).map_err(|error| unreadable(&name, path, &error))?;
        capped(file, &name)?
    };
    if bytes.is_empty() {
        return Err(Error::refused("empty", format!("{name} is empty."))
            .hint("check that the file was saved or downloaded whole"));
    }
    Ok(Input { name, bytes })
}

/// Reads no more than the limit and one byte, whatever the metadata said.
fn capped(source: impl Read, name: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source
        .take(MAX_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| {
            Error::refused("unreadable", format!("{name} cannot be read: {error}."))
        })?;
    if bytes.len() as u64 > MAX_BYTES {
        return Err(too_large(name));
    }
    Ok(bytes)
}

fn too_large(name: &str) -> Error {
    let limit = MAX_BYTES / (1024 * 1024);
    Error::refused("too-large", format!("{name} is larger than {limit} MB."))
        .hint("save the document with smaller pictures, or without them")
}

fn unreadable(name: &str, path: &Path, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::NotFound => {
            let missing = Error::new(
                Kind::NotFound,
                "not-found",
                format!("There is no file {name}."),
            );
            match nearest_folder(path) {
                Some(folder) => missing.hint(format!("look for it with: ls {}", folder.display())),
                None => missing.hint("check the spelling of the path"),
            }
        }
        io::ErrorKind::PermissionDenied => Error::refused(
            "no-permission",
            format!("{name} may not be read by this user."),
        )
        .hint(format!("allow it with: chmod u+r {name}")),
        _ => Error::refused("unreadable", format!("{name} cannot be read: {error}.")),
    }
}

fn nearest_folder(path: &Path) -> Option<PathBuf> {
    let folder = path.parent()?;
    if folder.as_os_str().is_empty() {
        return Some(PathBuf::from("."));
    }
    folder
        .ancestors()
        .find(|folder| folder.is_dir())
        .map(Path::to_path_buf)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn endless_sources_are_cut_off() {
        assert_eq!(capped(io::repeat(b'x'), "x").unwrap_err().code, "too-large");
        assert_eq!(capped(io::Cursor::new(b"abc"), "x").unwrap(), b"abc");
    }
}
