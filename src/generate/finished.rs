//! A resume without what it tells as in progress: whoever speaks for the person claims only what is done.

use std::borrow::Cow;

use super::group::UNFINISHED;
use super::plan::is_open;
use crate::resume::Resume;

/// Returns the resume with what is in progress left blank in its place, so that the paths of all else stay as they are.
/// It goes by the words on the page, since a document that was read back has no other trace of it.
pub fn finished(resume: &Resume) -> Cow<'_, Resume> {
    let open_group = |name: &str| name.eq_ignore_ascii_case(UNFINISHED);
    let groups = resume.skills.iter().any(|skill| open_group(&skill.name));
    let mut lines = resume.projects.iter().flat_map(|p| &p.highlights);
    if !groups && !lines.any(|line| is_open(line)) {
        return Cow::Borrowed(resume);
    }
    let mut resume = resume.clone();
    for skill in &mut resume.skills {
        if open_group(&skill.name) {
            skill.keywords.clear();
        }
    }
    for line in resume.projects.iter_mut().flat_map(|p| &mut p.highlights) {
        if is_open(line) {
            line.clear();
        }
    }
    Cow::Owned(resume)
}
