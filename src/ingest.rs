//! Bytes to text: finds the kind of a document by its content and reads it.

use crate::error::Result;
use crate::text::Text;
use crate::warned::Warned;

/// Most bytes of one document that are read, in bytes (10 MiB).
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

/// Reads a document of any supported kind: PDF, DOCX, Markdown, plain text, JSON Resume.
///
/// # Errors
/// Refuses what is empty, too large, damaged, encrypted, without text or of another kind,
/// each by a code of its own.
pub fn ingest(bytes: &[u8]) -> Result<Warned<Text>> {
    let _ = bytes;
    todo!()
}
