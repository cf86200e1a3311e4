//! Whether a text is a resume at all.

use super::words::{Hint, Words};
use crate::error::{Error, Result};
use crate::resume::Resume;

/// As many phrases that address an applicant make a posting of a text without a career.
const PHRASES: usize = 3;

/// Checks that `resume`, read from `content` under `headings` known headings, is one.
///
/// # Errors
/// Refuses a text with neither contact details nor a section of a resume, and a posting.
pub(super) fn check(resume: &Resume, headings: usize, content: &str, words: &Words) -> Result<()> {
    let basics = &resume.basics;
    let reachable =
        !basics.email.is_empty() || !basics.phone.is_empty() || !basics.profiles.is_empty();
    if !reachable && headings == 0 {
        return Err(Error::refused(
            "not-a-resume",
            "The document does not read as a resume: it has no contact details and no section such as experience or education.",
        )
        .hint("Check that the file is the resume and not another document."));
    }
    if !has_career(resume) && words.phrases(content, Hint::Posting) >= PHRASES {
        return Err(Error::refused(
            "not-a-resume",
            "The document reads as a job posting, not as a resume: it has no dated work or education, and it addresses applicants.",
        )
        .hint("Give the resume as the file and the posting after --posting."));
    }
    Ok(())
}

fn has_career(resume: &Resume) -> bool {
    let worked = resume.work.iter().any(|work| work.start_date.is_some());
    worked
        || resume
            .education
            .iter()
            .any(|education| education.end_date.or(education.start_date).is_some())
}
