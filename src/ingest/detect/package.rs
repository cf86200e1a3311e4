//! Kinds of documents that come as a ZIP or an OLE2 package.

use super::foreign::{READABLE, refuse};
use super::{Found, find};
use crate::error::{Error, Result};
use crate::ingest::package::Package;

/// What the content types of an Office Open XML package name, and what to do with it.
const OFFICE: &[(&str, &str, &str)] = &[
    (
        "spreadsheetml.",
        "an Excel workbook",
        "Save the text as DOCX or PDF.",
    ),
    (
        "presentationml.",
        "a PowerPoint presentation",
        "Save it as PDF.",
    ),
];

/// Start of the `mimetype` entry of an OpenDocument text; templates and master documents go on behind it.
const TEXT: &str = "application/vnd.oasis.opendocument.text";

/// What other packages hold, by the start of their `mimetype` entry (OpenDocument 1.3 part 2, 3.3; EPUB OCF 3.3).
const MIME: &[(&str, &str, &str)] = &[
    (
        "application/vnd.oasis.opendocument.spreadsheet",
        "an OpenDocument spreadsheet",
        "Save the text as ODT or PDF.",
    ),
    (
        "application/vnd.oasis.opendocument",
        "an OpenDocument drawing or presentation",
        "Save it as PDF.",
    ),
    ("application/epub+zip", "an EPUB book", "Save it as PDF."),
];

/// What OLE2 compound files hold, by the name of a stream.
const COMPOUND: &[(&str, &str, &str)] = &[
    (
        "WordDocument",
        "a Word document of the old DOC format",
        "Open it in a word processor and save it as DOCX or PDF.",
    ),
    (
        "MatOST",
        "a Microsoft Works document",
        "Open it in LibreOffice and save it as DOCX or PDF.",
    ),
    (
        "PowerPoint Document",
        "a PowerPoint presentation of the old PPT format",
        "Save it as PDF.",
    ),
    (
        "Workbook",
        "an Excel workbook of the old XLS format",
        "Save the text as DOCX or PDF.",
    ),
];

/// Returns the kind of a ZIP package.
pub(super) fn zip(bytes: &[u8]) -> Result<Found> {
    let mut package = Package::open(bytes)?;
    if let Some(types) = package.part("[Content_Types].xml")? {
        if types.contains("wordprocessingml.") || types.contains("ms-word.") {
            return Ok(Found::Docx);
        }
        if let Some((_, name, next)) = OFFICE.iter().find(|(mark, ..)| types.contains(mark)) {
            return Err(refuse(name, next));
        }
    } else if package.has("word/document.xml") {
        return Err(Error::refused(
            "damaged",
            "The Word document is damaged: its list of content types is missing.",
        )
        .hint("Open it in a word processor, let it repair the file, and save it again."));
    }
    if package.has("mimetype")
        && let Some(mime) = package.part("mimetype")?
    {
        if mime.starts_with(TEXT) {
            return Ok(Found::Odt);
        }
        if let Some((_, name, next)) = MIME.iter().find(|(mark, ..)| mime.starts_with(mark)) {
            return Err(refuse(name, next));
        }
    }
    if package.has("content.xml") && package.has("META-INF/manifest.xml") {
        return Ok(Found::Odt);
    }
    if package.has("FixedDocumentSequence.fdseq") {
        return Err(refuse("an XPS document", "Print it to PDF and send that."));
    }
    if package.has("Index/Document.iwa") || package.has("index.apxl") || package.has("index.xml.gz")
    {
        return Err(refuse(
            "a document of Apple Pages, Numbers or Keynote",
            "In Pages choose File, Export To, Word or PDF, and send that.",
        ));
    }
    Err(refuse(
        "a ZIP archive",
        "Unpack it and send the document inside.",
    ))
}

/// Returns the refusal of an OLE2 compound file: an encrypted or an old Office document.
pub(super) fn compound(bytes: &[u8]) -> Error {
    // Names of streams stand in the directory as UTF-16 ([MS-CFB] 2.6.1).
    let has = |name: &str| {
        find(
            bytes,
            &name
                .encode_utf16()
                .flat_map(u16::to_le_bytes)
                .collect::<Vec<u8>>(),
        )
        .is_some()
    };
    if has("EncryptedPackage") {
        return Error::refused("encrypted", "The document is protected by a password.")
            .hint("Open it, remove the password under Protect Document, and save it again.");
    }
    match COMPOUND.iter().find(|(stream, ..)| has(stream)) {
        Some((_, name, next)) => refuse(name, next),
        None => refuse("an old Office or other compound file", READABLE),
    }
}
