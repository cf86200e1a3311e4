//! The ZIP package of a document: named parts only, with limits that hold while reading.

use std::io::{Cursor, Read};

use encoding_rs::Encoding;
use zip::ZipArchive;
use zip::result::ZipError;

use crate::error::{Error, Result};

/// Most entries of a package. A Word document with a hundred pictures has about 130.
const MAX_ENTRIES: usize = 4096;
/// Most bytes of one part, unpacked (16 MiB).
const MAX_PART: u64 = 16 * 1024 * 1024;
/// Most bytes of all parts that are read, unpacked (48 MiB).
const MAX_TOTAL: u64 = 48 * 1024 * 1024;
/// Most bytes that one packed byte may unfold to, in parts of more than [`RATIO_FREE`] bytes.
/// Word's own XML stays below 60.
const MAX_RATIO: u64 = 250;
/// Size from which on the ratio counts (1 MiB): small parts of blanks pack extremely well.
const RATIO_FREE: u64 = 1024 * 1024;

/// An open package.
#[derive(Debug)]
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
}

impl<'a> Package<'a> {
    /// Opens the package that `bytes` are.
    ///
    /// # Errors
    /// Refuses a damaged archive and one with too many entries.
    pub fn open(bytes: &'a [u8]) -> Result<Self> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| {
            damaged("The file is a ZIP package (as DOCX is) that is damaged or incomplete.")
        })?;
        if archive.len() > MAX_ENTRIES {
            return Err(too_complex(format!(
                "The package holds {} files; at most {MAX_ENTRIES} are read.",
                archive.len()
            )));
        }
        Ok(Self {
            archive,
            left: MAX_TOTAL,
        })
    }

    /// Whether there is a part of that name.
    pub fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// Returns the characters of a part; nothing where there is none of that name.
    ///
    /// # Errors
    /// Refuses a part that is encrypted, damaged, no text, or unfolds beyond the limits.
    pub fn part(&mut self, name: &str) -> Result<Option<String>> {
        let part = match self.archive.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED)) => {
                return Err(
                    Error::refused("encrypted", "The package is protected by a password.")
                        .hint("Remove the password and send it again."),
                );
            }
            Err(_) => return Err(unreadable(name)),
        };
        let limit = (part.compressed_size().saturating_mul(MAX_RATIO)).max(RATIO_FREE);
        let limit = limit.min(MAX_PART).min(self.left);
        let mut bytes = Vec::with_capacity(part.size().min(limit) as usize);
        // One byte more tells a part that ends at the limit from one that goes on.
        if part.take(limit + 1).read_to_end(&mut bytes).is_err() {
            return Err(unreadable(name));
        }
        let read = bytes.len() as u64;
        if read > limit {
            return Err(too_complex(format!(
                "The part {name} of the document unfolds to far more than a document holds."
            )));
        }
        self.left -= read;
        characters(bytes).map(Some).ok_or_else(|| unreadable(name))
    }
}

/// Returns the characters of a part: UTF-8, or UTF-16 by its byte order mark (XML 1.0, 4.3.3).
fn characters(bytes: Vec<u8>) -> Option<String> {
    match Encoding::for_bom(&bytes) {
        Some((encoding, mark)) => encoding
            .decode_without_bom_handling_and_without_replacement(bytes.get(mark..)?)
            .map(|text| text.into_owned()),
        None => String::from_utf8(bytes).ok(),
    }
}

/// Returns the refusal of something that is broken.
pub(super) fn damaged(message: impl Into<String>) -> Error {
    Error::refused("damaged", message)
        .hint("Open it in a word processor, let it repair the file, and save it again.")
}

/// Returns the refusal of something that is built to exhaust its reader.
pub(super) fn too_complex(message: impl Into<String>) -> Error {
    Error::refused("too-complex", message)
        .hint("Save the document anew from a word processor, or as PDF.")
}

fn unreadable(name: &str) -> Error {
    damaged(format!("The part {name} of the document is damaged."))
}

/// Returns a package of parts by name.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(super) fn pack(parts: &[(&str, &str)]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).unwrap();
        writer.write_all(content.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
