//! Where a document goes, with its format by the ending of its name.

mod file;

use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::render::{Document, Output};

use crate::interrupt::Interrupt;
pub use file::File;

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
    file: File,
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
    /// Wrong usage for an ending that means no format; as [`File::new`].
    pub fn new(path: &Path, inputs: &[&Path]) -> Result<Self> {
        let output = format(&ENDINGS, path)?;
        let file = File::new(path, inputs)?;
        Ok(Self { file, output })
    }

    /// Writes the document.
    ///
    /// # Errors
    /// As [`File::write`].
    pub fn write(&self, document: &Document, interrupt: &Interrupt) -> Result<Saved> {
        self.file.write(&document.bytes, interrupt)?;
        Ok(Saved {
            path: Some(self.file.path.clone()),
            ..Saved::nowhere(document)
        })
    }
}

/// Returns what the ending of a name means.
///
/// # Errors
/// Wrong usage for an ending that means nothing.
pub fn format<F: Copy>(endings: &[(&str, F)], path: &Path) -> Result<F> {
    let ending = path
        .extension()
        .map(|ending| ending.to_string_lossy().to_lowercase());
    let found = endings
        .iter()
        .find(|(name, _)| ending.as_deref() == Some(*name));
    found.map(|(_, output)| *output).ok_or_else(|| {
        let names: Vec<String> = endings.iter().map(|(name, _)| format!(".{name}")).collect();
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
