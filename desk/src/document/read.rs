//! Reading documents.

use upward_engine::error::{Error, Kind, Result};
use upward_store::Paging;
use uuid::Uuid;

use super::{BY_LETTER, BY_RESUME, Bytes, Document, MadeOf};
use crate::paging::Page;
use crate::work::Work;

/// Returns a page of the account's documents, the newest first.
pub fn list(work: &mut Work<'_, '_>, of: &MadeOf, paging: &Paging) -> Result<Page<Document>> {
    let listed = match (of.resume, of.letter) {
        (None, None) => work.list(&(), paging),
        (Some(resume), None) => work.with(BY_RESUME, resume.as_bytes(), paging),
        (None, Some(letter)) => work.with(BY_LETTER, letter.as_bytes(), paging),
        (Some(_), Some(_)) => Err(Error::new(
            Kind::Usage,
            "resume-or-letter",
            "a document is made of a resume or of a letter, not of both",
        )),
    };
    listed.map(Page::of)
}

/// Returns a document.
pub fn show(work: &mut Work<'_, '_>, id: Uuid) -> Result<Document> {
    work.need(&id, "document")
}

/// Returns a document with its bytes.
pub fn content(work: &mut Work<'_, '_>, id: Uuid) -> Result<(Document, Vec<u8>)> {
    let document = show(work, id)?;
    let bytes = work.need::<Bytes>(&id, "document")?.content.0;
    Ok((document, bytes))
}
