//! Keeping answers while they are written.

use upward_engine::error::Result;

use super::keep::LONGEST;
use super::{BY_QUESTION, Beginning, Begun};
use crate::line::lines;
use crate::work::Work;

/// Returns the answers that were begun, the longest kept first.
pub fn list(work: &mut Work<'_, '_>) -> Result<Vec<Begun>> {
    work.all(&())
}

/// Keeps what is written so far of an answer to a question; nothing where that is nothing.
pub fn begin(work: &mut Work<'_, '_>, question: String, beginning: Beginning) -> Result<()> {
    let Beginning { text, seconds } = beginning;
    let text = lines("the words of an answer", &text, LONGEST)?;
    forget(work, &question)?;
    if text.trim().is_empty() {
        return Ok(());
    }
    work.put(&Begun {
        id: work.new_id(),
        question,
        text,
        seconds,
    })
}

/// Forgets what was begun of an answer to a question.
pub fn forget(work: &mut Work<'_, '_>, question: &str) -> Result<()> {
    for begun in work.all_with::<Begun>(BY_QUESTION, question.as_bytes())? {
        work.remove::<Begun>(&begun.id)?;
    }
    Ok(())
}
