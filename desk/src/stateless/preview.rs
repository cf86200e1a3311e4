//! Drawing a page for somebody who looks at it.

use upward_engine::error::Result;

use super::{Bytes, GivenResume, Page, Preview, score};
use crate::tools::Tools;
use crate::typeset;

/// Returns a picture of one page. Unlike a document, it is not read back: it is drawn while somebody types, so what it is
/// made of is often not whole yet.
///
/// # Errors
/// Refuses what cannot be set; not available without the typesetter.
pub fn preview(tools: &Tools, asked: &Preview) -> Result<Page> {
    let given = GivenResume::Json(asked.resume.clone());
    let understood = score::understood(tools, &given).ok();
    let language = understood.and_then(|read| read.value.1.language);
    let look = typeset::look(tools, &asked.look, &language.unwrap_or_default())?;
    let wanted = usize::from(asked.page.get());
    let file = typeset::page(tools, &asked.resume, &look, wanted)?;
    let short = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    Ok(Page {
        page: short(wanted.min(file.pages)),
        pages: short(file.pages),
        picture: Bytes(file.bytes),
    })
}
