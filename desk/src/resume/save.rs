//! Changing a resume: what it says becomes a new version, so that nothing is lost.

use jiff::{SignedDuration, Timestamp};
use upward_engine::error::Result;
use uuid::Uuid;

use super::add::named;
use super::read::version;
use super::{Reason, Resume, SaveResume, Shown, ShownVersion, Version};
use crate::work::Work;

/// Autosaves so soon after each other are one version.
const SOON: SignedDuration = SignedDuration::from_mins(2);

/// Changes a resume that still has the revision which the change was made to.
pub fn save(work: &mut Work<'_, '_>, id: Uuid, change: &SaveResume) -> Result<Shown> {
    let mut resume: Resume = work.at_revision(id, change.revision, "resume")?;
    let ShownVersion {
        version: before,
        content: said,
    } = version(work, id, resume.version)?;
    if let Some(name) = &change.name {
        resume.name = named(name)?;
    }
    if let Some(state) = change.state {
        resume.state = state;
    }
    let now = work.now();
    let content = match &change.content {
        Some(content) if *content != said => {
            let replaces = coalesces(&resume, &before, change.reason, now);
            let (number, parent) = if replaces {
                (before.number, before.parent)
            } else {
                (resume.latest + 1, Some(before.number))
            };
            let version = Version {
                resume: id,
                number,
                parent,
                reason: change.reason,
                at: if replaces { before.at } else { now },
            };
            version.write(work, content)?;
            resume.version = number;
            resume.latest = resume.latest.max(number);
            content.clone()
        }
        _ => said,
    };
    resume.revision += 1;
    resume.updated = now;
    work.save(&resume)?;
    Ok(Shown { resume, content })
}

/// Whether a change takes the place of the version before it: both were saved while somebody was typing.
fn coalesces(resume: &Resume, before: &Version, reason: Reason, now: Timestamp) -> bool {
    reason == Reason::Autosaved
        && before.reason == Reason::Autosaved
        && before.number == resume.latest
        && now.duration_since(before.at) < SOON
}
