//! Going back and forth among a resume's versions.

use upward_engine::error::{Error, Kind, Result};
use upward_store::{Order, Paging};
use uuid::Uuid;

use super::read::version;
use super::{Reason, Resume, Shown, Version};
use crate::work::Work;

/// Brings back what an older version said, as a new version.
pub fn restore(work: &mut Work<'_, '_>, id: Uuid, revision: u64, number: u64) -> Result<Shown> {
    let mut resume: Resume = work.at_revision(id, revision, "resume")?;
    let content = version(work, id, number)?.content;
    resume.latest += 1;
    let restored = Version {
        resume: id,
        number: resume.latest,
        parent: Some(resume.version),
        reason: Reason::Restored,
        at: work.now(),
    };
    restored.write(work, &content)?;
    resume.version = resume.latest;
    counts(work, resume, content)
}

/// Goes back to the version that the present one was made from.
pub fn undo(work: &mut Work<'_, '_>, id: Uuid, revision: u64) -> Result<Shown> {
    let resume: Resume = work.at_revision(id, revision, "resume")?;
    let parent = version(work, id, resume.version)?.version.parent;
    let parent =
        parent.ok_or_else(|| end("there is nothing to undo: this is its first version"))?;
    go(work, resume, parent)
}

/// Goes forth again to the newest version that was made from the present one.
pub fn redo(work: &mut Work<'_, '_>, id: Uuid, revision: u64) -> Result<Shown> {
    let resume: Resume = work.at_revision(id, revision, "resume")?;
    let child = newest_child(work, id, resume.version)?;
    let child = child.ok_or_else(|| end("there is nothing to do again"))?;
    go(work, resume, child)
}

fn newest_child(work: &mut Work<'_, '_>, id: Uuid, parent: u64) -> Result<Option<u64>> {
    let mut paging = Paging {
        order: Order::Descending,
        ..Paging::first(20)
    };
    loop {
        let page = work.list::<Version>(&id, &paging)?;
        for version in &page.items {
            if version.parent == Some(parent) {
                return Ok(Some(version.number));
            }
            if version.number <= parent {
                return Ok(None);
            }
        }
        match page.next {
            Some(next) => paging.after = Some(next),
            None => return Ok(None),
        }
    }
}

fn go(work: &mut Work<'_, '_>, mut resume: Resume, number: u64) -> Result<Shown> {
    let content = version(work, resume.id, number)?.content;
    resume.version = number;
    counts(work, resume, content)
}

fn counts(
    work: &mut Work<'_, '_>,
    mut resume: Resume,
    content: upward_engine::resume::Resume,
) -> Result<Shown> {
    resume.revision += 1;
    resume.updated = work.now();
    work.save(&resume)?;
    Ok(Shown { resume, content })
}

fn end(message: &str) -> Error {
    Error::new(Kind::Conflict, "no-version", message)
}
