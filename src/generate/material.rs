//! What a finished module gives to a resume.

use super::Lesson;
use crate::date::Date;
use crate::progress::EvidenceKind;
use crate::resume::{Certificate, Project};
use crate::skills::Lexicon;

/// Returns its project; none where the module has no material.
pub fn project(lesson: &Lesson<'_>, lexicon: &Lexicon) -> Option<Project> {
    let material = lesson.module.resume.as_ref()?;
    let skills = lesson.module.skills.iter();
    Some(Project {
        name: material.name.clone(),
        description: material.summary.clone(),
        highlights: material.highlights.clone(),
        keywords: skills
            .filter_map(|skill| lexicon.name(skill))
            .map(str::to_owned)
            .collect(),
        // A month alone reads back as the first one, so a project that was finished in one says it as both.
        start_date: month(lesson.on),
        end_date: month(lesson.on),
        url: lesson.url().to_owned(),
        ..Project::default()
    })
}

/// Returns the certificates of others that show it.
pub fn certificates(lesson: &Lesson<'_>) -> Vec<Certificate> {
    let shown = lesson.evidence.iter();
    let shown = shown.filter(|e| e.kind == EvidenceKind::Certificate && !e.title.is_empty());
    shown
        .map(|evidence| Certificate {
            name: evidence.title.clone(),
            date: month(evidence.on),
            url: evidence.url.clone(),
            ..Certificate::default()
        })
        .collect()
}

/// Returns the month of a day, as resumes tell it; none before the year 1900.
pub fn month(day: jiff::civil::Date) -> Option<Date> {
    let year = u16::try_from(day.year()).ok().filter(|year| *year >= 1900);
    let month = u8::try_from(day.month()).ok()?;
    Some(Date::month(year?, month))
}
