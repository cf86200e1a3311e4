//! What kind a document is: by its first bytes and its structure, never by its name.

mod foreign;
mod package;
mod text;

use super::decode::decode;
use crate::error::{Error, Result};

/// A kind that can be read. Texts come decoded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Found {
    /// Portable Document Format.
    Pdf,
    /// Office Open XML word processing.
    Docx,
    /// OpenDocument text in a package.
    Odt,
    /// OpenDocument text in one file of XML.
    FlatOdt(String),
    /// Rich Text Format.
    Rtf,
    /// HTML.
    Html(String),
    /// Markdown.
    Markdown(String),
    /// Plain text.
    Plain(String),
    /// A JSON object with the shape of JSON Resume.
    JsonResume(String),
}

/// How far from the start a PDF's signature may stand (PDF 32000-1:2008, annex H.3.4.1).
const PDF_HEADER: usize = 1024;

/// Returns the kind of a document. The first byte decides: what starts as one kind is never read as
/// another one that is appended to it.
///
/// # Errors
/// Refuses every kind that is not read, by its name, and what is damaged, encrypted or blank.
pub(super) fn detect(bytes: &[u8]) -> Result<Found> {
    if bytes.starts_with(b"%PDF-") {
        return Ok(Found::Pdf);
    }
    if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        return package::zip(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(package::compound(bytes));
    }
    if bytes.starts_with(b"{\\rtf") {
        return Ok(Found::Rtf);
    }
    if let Some(refusal) = foreign::signature(bytes) {
        return Err(refusal);
    }
    if late_pdf(bytes) {
        return Ok(Found::Pdf);
    }
    match decode(bytes) {
        Some(text) => text::kind(text),
        None => Err(Error::refused(
            "wrong-type",
            "The document is neither text nor a kind of document that Upward reads.",
        )
        .hint(foreign::READABLE)),
    }
}

/// Whether a PDF begins behind a few foreign bytes, as mail and web servers leave them. A text that
/// merely speaks of PDF holds no objects.
fn late_pdf(bytes: &[u8]) -> bool {
    let head = bytes.get(..PDF_HEADER).unwrap_or(bytes);
    find(head, b"%PDF-").is_some_and(|at| {
        bytes
            .get(at..)
            .is_some_and(|pdf| find(pdf, b" obj").is_some())
    })
}

/// Returns where `needle` first stands in `bytes`.
fn find(bytes: &[u8], needle: &[u8]) -> Option<usize> {
    bytes
        .windows(needle.len())
        .position(|window| window == needle)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn name(bytes: &[u8]) -> String {
        match detect(bytes) {
            Ok(Found::Pdf) => "pdf".into(),
            Ok(Found::Docx) => "docx".into(),
            Ok(Found::Odt) => "odt".into(),
            Ok(Found::FlatOdt(_)) => "flat odt".into(),
            Ok(Found::Rtf) => "rtf".into(),
            Ok(Found::Html(_)) => "html".into(),
            Ok(Found::Markdown(_)) => "markdown".into(),
            Ok(Found::Plain(_)) => "plain".into(),
            Ok(Found::JsonResume(_)) => "json".into(),
            Err(error) => error.code,
        }
    }

    #[test]
    fn kinds_by_content() {
        let cases: &[(&[u8], &str)] = &[
            (b"%PDF-1.7\n", "pdf"),
            (b"\r\nHTTP junk\n%PDF-1.4\n1 0 obj\n", "pdf"),
            (b"I write %PDF-1.7 by hand", "plain"),
            (b"PK\x03\x04 cut short", "damaged"),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0",
                "wrong-type",
            ),
            (
                b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
                "encrypted",
            ),
            (b"\x89PNG\r\n\x1a\n0000", "wrong-type"),
            (b"{\\rtf1\\ansi Jane}", "rtf"),
            (b"\n<!DOCTYPE html><p>Jane", "html"),
            (b"<?xml version='1.0'?>\n<html xmlns='x'><p>Jane", "html"),
            (b"<div><p>Jane</p></div>", "html"),
            (
                b"<h1 align=\"center\">Jane</h1>\n\n## Work\n\n**Rust**",
                "markdown",
            ),
            (b"<?xml version='1.0'?><office:document x='y'/>", "flat odt"),
            (b"<?xml version='1.0'?><candidate/>", "wrong-type"),
            (
                b"MIME-Version: 1.0\nContent-Type: multipart/related; x",
                "wrong-type",
            ),
            (
                b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0",
                "wrong-type",
            ),
            (b" \n\t\r\n", "empty"),
            (b"\xef\xbb\xbf", "empty"),
            (b"{\"basics\": {\"name\": \"Jane\"}}", "json"),
            (b"{\"basics\": {\"name\": \"Jane\"", "damaged"),
            (b"{\"a\": 1}", "wrong-type"),
            (b"{name} is looking for work", "plain"),
            (b"# Jane Doe\n\n## Work\n- Rust", "markdown"),
            (b"Jane Doe\n- Rust\n- C#\n", "plain"),
        ];
        for (bytes, expected) in cases {
            assert_eq!(name(bytes), *expected, "{}", String::from_utf8_lossy(bytes));
        }
    }
}
