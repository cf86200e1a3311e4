//! Keeping a document.

use sha2::{Digest, Sha256};
use upward_engine::error::Result;
use upward_store::Paging;

use super::{BY_INPUT, Bytes, Document, Made};
use crate::blob::Blob;
use crate::hex;
use crate::work::Work;

/// Keeps a document, unless the same was made before: then it returns that one.
pub fn keep(work: &mut Work<'_, '_>, made: &Made) -> Result<Document> {
    let bytes = &made.file.bytes;
    let document = Document {
        id: work.new_id(),
        source: made.source,
        format: made.format,
        look: made.look.clone(),
        pages: made.file.pages,
        size: bytes.len(),
        sha256: hex::encode(&Sha256::digest(bytes)),
        name: format!("{}.{}", made.stem, made.format.ending()),
        upward: env!("CARGO_PKG_VERSION").to_owned(),
        created: work.now(),
    };
    let input = document.input();
    let known = work.with::<Document>(BY_INPUT, input.as_bytes(), &Paging::first(1))?;
    if let Some(known) = known.items.into_iter().next() {
        return Ok(known);
    }
    work.put(&Bytes {
        document: document.id,
        content: Blob(bytes.clone()),
    })?;
    work.save(&document)?;
    Ok(document)
}
