//! Changing what a letter says.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{EditLetter, Letter, Said, ShownLetter};
use crate::work::Work;

/// The longest letter, in bytes of JSON: some twenty pages.
const LONGEST: usize = 64 << 10;

/// Changes a letter that still has the revision which the change was made to. What the person writes themselves is
/// theirs to answer for: the guard does not judge it.
pub fn edit(work: &mut Work<'_, '_>, id: Uuid, change: &EditLetter) -> Result<ShownLetter> {
    let mut letter: Letter = work.at_revision(id, change.revision, "letter")?;
    let length = serde_json::to_vec(&change.content).map_or(usize::MAX, |json| json.len());
    if length > LONGEST {
        return Err(
            Error::refused("long-letter", "the letter is longer than any that is read")
                .hint("shorten it to a page"),
        );
    }
    letter.revision += 1;
    letter.updated = work.now();
    work.put(&Said {
        letter: id,
        content: change.content.clone(),
    })?;
    work.save(&letter)?;
    Ok(ShownLetter {
        letter,
        content: change.content.clone(),
    })
}
