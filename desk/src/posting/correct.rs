//! Setting right what was read from a posting.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::add::{company, title};
use super::{CorrectPosting, Posting, Said, ShownPosting};
use crate::work::Work;

/// Most corrections of one posting: more terms than postings name.
const MOST: usize = 500;

/// Changes a posting that still has the revision which the change was made to.
pub fn correct(work: &mut Work<'_, '_>, id: Uuid, change: &CorrectPosting) -> Result<ShownPosting> {
    let mut posting: Posting = work.at_revision(id, change.revision, "posting")?;
    let mut said: Said = work.need(&id, "posting")?;
    if let Some(text) = &change.title {
        posting.title = title(text)?;
    }
    if let Some(text) = &change.company {
        posting.company = company(text)?;
    }
    if let Some(corrections) = &change.corrections {
        if corrections.len() > MOST {
            return Err(Error::refused(
                "corrections",
                format!("a posting has at most {MOST} corrections"),
            ));
        }
        said.check(corrections)?;
        said.corrections.clone_from(corrections);
        work.put(&said)?;
    }
    posting.revision += 1;
    posting.updated = work.now();
    work.save(&posting)?;
    Ok(said.shown(posting))
}
