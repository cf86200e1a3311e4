//! Adding a resume.

use upward_engine::error::Result;
use upward_engine::resume::Resume as Content;

use super::{NewResume, Resume, Shown, State, Version};
use crate::line;
use crate::work::Work;

/// The longest name of a resume, in characters.
const LONGEST: usize = 120;

/// Adds a resume with its first version.
pub fn add(work: &mut Work<'_, '_>, new: &NewResume) -> Result<Shown> {
    let now = work.now();
    let name = match new.name.trim() {
        "" => usual_name(&new.content),
        name => named(name)?,
    };
    let resume = Resume {
        id: work.new_id(),
        name,
        origin: new.origin.clone(),
        state: State::Draft,
        revision: 1,
        version: 1,
        latest: 1,
        created: now,
        updated: now,
    };
    let version = Version {
        resume: resume.id,
        number: 1,
        parent: None,
        reason: new.reason,
        at: now,
    };
    version.write(work, &new.content)?;
    work.save(&resume)?;
    Ok(Shown {
        resume,
        content: new.content.clone(),
    })
}

/// Returns a name as it may be given.
///
/// # Errors
/// Refuses an empty one and one that no list can show.
pub fn named(name: &str) -> Result<String> {
    line::needed("a resume's name", name, LONGEST)
}

fn usual_name(content: &Content) -> String {
    let basics = &content.basics;
    let parts = [&basics.name, &basics.label];
    let parts: Vec<&str> = parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .collect();
    let name: String = parts
        .join(", ")
        .chars()
        .filter(|char| !char.is_control())
        .take(LONGEST)
        .collect();
    if name.is_empty() {
        "Resume".to_owned()
    } else {
        name
    }
}
