//! Where a document goes: its format by the ending of its name, written beside and then renamed.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use tempfile::Builder;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::render::{Document, Output};

use crate::input;
use crate::interrupt::Interrupt;

/// The endings that a document's name may have, and what they mean.
const ENDINGS: [(&str, Output); 6] = [
    ("pdf", Output::Pdf),
    ("docx", Output::Docx),
    ("md", Output::Markdown),
    ("txt", Output::Text),
    ("json", Output::Json),
    ("png", Output::Png),
];

/// A place that a document can be written to.
#[derive(Debug, Clone)]
pub struct Place {
    path: PathBuf,
    folder: PathBuf,
    /// The format that the ending asks for.
    pub output: Output,
}

/// A document that was written, as `--json` tells of it.
#[derive(Debug, Clone, Serialize)]
pub struct Saved {
    /// Where it stands; none where no file was asked for.
    pub path: Option<PathBuf>,
    /// SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
    /// Number of pages; 1 for formats without pages.
    pub pages: usize,
}

impl Saved {
    /// Returns what there is to say about a document that stays in memory.
    pub fn nowhere(document: &Document) -> Self {
        Self {
            path: None,
            sha256: hexadecimal(&Sha256::digest(&document.bytes)),
            pages: document.pages,
        }
    }
}

impl Place {
    /// As [`Place::new`], where a path was given.
    ///
    /// # Errors
    /// As [`Place::new`].
    pub fn of(path: Option<&Path>, inputs: &[&Path]) -> Result<Option<Self>> {
        path.map(|path| Self::new(path, inputs)).transpose()
    }

    /// Checks, before any work is done, that a document can go to `path`; `inputs` are the files that it is made from.
    ///
    /// # Errors
    /// Wrong usage for an ending that means no format, a folder, or one of the inputs; not found where the folder
    /// is missing.
    pub fn new(path: &Path, inputs: &[&Path]) -> Result<Self> {
        let shown = path.display();
        let output = format(path)?;
        if path.exists() && !path.is_file() {
            return Err(usage(
                "out-not-a-file",
                format!("{shown} is there and is not a file."),
            ));
        }
        let same = |input: &&Path| match (path.canonicalize(), input.canonicalize()) {
            (Ok(one), Ok(other)) => one == other,
            _ => false,
        };
        if inputs
            .iter()
            .filter(|path| !input::is_stdin(path))
            .any(same)
        {
            return Err(usage(
                "out-is-input",
                format!("{shown} would be overwritten by what is made from it."),
            )
            .hint("give --out another name"));
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_path_buf(),
            _ => PathBuf::from("."),
        };
        if !folder.is_dir() {
            let message = format!(
                "There is no folder {} to write {shown} into.",
                folder.display()
            );
            return Err(Error::new(Kind::NotFound, "no-folder", message)
                .hint(format!("make it with: mkdir -p {}", folder.display())));
        }
        Ok(Self {
            path: path.to_path_buf(),
            folder,
            output,
        })
    }

    /// Writes the document: beside, then renamed, so that the path never names half of it.
    ///
    /// # Errors
    /// When the folder cannot be written to; nothing is left behind then.
    pub fn write(&self, document: &Document, interrupt: &Interrupt) -> Result<Saved> {
        interrupt
            .whole(|| self.replace(&document.bytes))
            .map_err(|error| {
                let message = format!("{} cannot be written: {error}.", self.path.display());
                Error::new(Kind::Unavailable, "unwritable", message)
                    .hint("choose another place with --out, or free some space")
            })?;
        Ok(Saved {
            path: Some(self.path.clone()),
            ..Saved::nowhere(document)
        })
    }

    fn replace(&self, bytes: &[u8]) -> io::Result<()> {
        let mut builder = Builder::new();
        builder.prefix(".upward-").suffix(".part");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            // As any other new file: the umask takes away what the person does not want to give.
            builder.permissions(std::fs::Permissions::from_mode(0o666));
        }
        let mut beside = builder.tempfile_in(&self.folder)?;
        beside.write_all(bytes)?;
        beside.persist(&self.path).map_err(|error| error.error)?;
        Ok(())
    }
}

fn format(path: &Path) -> Result<Output> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let found = ENDINGS
        .iter()
        .find(|(name, _)| ending.as_deref() == Some(*name));
    found.map(|(_, output)| *output).ok_or_else(|| {
        let names: Vec<String> = ENDINGS.iter().map(|(name, _)| format!(".{name}")).collect();
        let message = match ending {
            Some(ending) => format!(
                "{} asks for a format that Upward does not write: .{ending}",
                path.display()
            ),
            None => format!("{} has no ending to tell its format by.", path.display()),
        };
        usage("unknown-ending", message)
            .hint(format!("end the name with one of {}", names.join(", ")))
    })
}

fn usage(code: &str, message: String) -> Error {
    Error::new(Kind::Usage, code, message)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn document() -> Document {
        Document {
            bytes: b"abc".to_vec(),
            pages: 1,
        }
    }

    #[test]
    fn replaces_what_is_there_and_leaves_nothing_beside() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.PDF");
        std::fs::write(&path, "old").unwrap();
        let target = Place::new(&path, &[]).unwrap();
        let written = target.write(&document(), &Interrupt::default()).unwrap();
        assert_eq!(std::fs::read(&path).unwrap(), b"abc");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        // FIPS 180-2, appendix B.1.
        assert!(written.sha256.starts_with("ba7816bf8f01cfea"));
    }

    #[test]
    fn refuses_places_before_any_work() {
        let folder = tempfile::tempdir().unwrap();
        let resume = folder.path().join("cv.pdf");
        std::fs::write(&resume, "x").unwrap();
        std::fs::create_dir(folder.path().join("d.pdf")).unwrap();
        for (name, code) in [
            ("a.odt", "unknown-ending"),
            ("a", "unknown-ending"),
            ("missing/a.pdf", "no-folder"),
            ("cv.pdf", "out-is-input"),
            ("d.pdf", "out-not-a-file"),
        ] {
            let error = Place::new(&folder.path().join(name), &[&resume]).unwrap_err();
            assert_eq!(error.code, code, "{name}");
        }
    }
}
