//! What of a web page is the posting: what it states for machines, else all that is not junk. Readers of articles do badly
//! here: they drop the title, the facts beside it and short lists, which are most of a posting.

mod junk;
mod write;

use dom_query::Document;
use upward_engine::error::Result;

use super::strip::{strip, whole};
use super::{data, refusal};

/// Fewest words of a page that shows something.
const WORDS: usize = 50;
/// Fewest words of a page that shows something although it asks for a password.
const WORDS_BESIDE_PASSWORD: usize = 150;

/// Returns the posting of a page as HTML.
///
/// # Errors
/// Refuses a page that shows nearly nothing, and one of too many elements.
pub(super) fn document(page: &str) -> Result<String> {
    let stripped = strip(page)?;
    if let Some(posting) = data::posting(&stripped.data) {
        // What a site states in its data is as foreign as its page.
        return Ok(whole(&strip(&posting)?.html));
    }
    let page = Document::from(stripped.html);
    junk::remove(&page);
    let words = page.formatted_text().split_whitespace().count();
    if stripped.password && words < WORDS_BESIDE_PASSWORD {
        return Err(refusal::needs_login());
    }
    if words < WORDS {
        return Err(refusal::needs_browser());
    }
    Ok(whole(&write::body(&page)))
}
