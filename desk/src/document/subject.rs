//! What a document is made of.

use upward_engine::date::Date;
use upward_engine::error::Result;
use upward_engine::letter::Letter as LetterContent;
use upward_engine::resume::Resume as ResumeContent;
use uuid::Uuid;

use super::Source;
use super::name::stem;
use crate::letter::{self, Letter};
use crate::posting::Posting;
use crate::resume::{self, Origin, Resume};
use crate::work::Work;

/// What a document is to be made of, and in which language where nobody says.
#[derive(Debug, Clone)]
pub struct Chosen {
    /// What it is to be made of.
    pub source: Source,
    /// The language, as BCP 47.
    pub language: String,
}

/// What a document is made of, as it reads.
#[derive(Debug, Clone)]
pub struct Subject {
    /// Which it is.
    pub source: Source,
    /// What it says.
    pub content: Content,
    /// What to call its file, without the ending.
    pub stem: String,
    /// The day.
    pub today: Date,
}

/// What a resume or a letter says.
#[derive(Debug, Clone)]
pub enum Content {
    /// A resume.
    Resume(Box<ResumeContent>),
    /// A letter.
    Letter(Box<LetterContent>),
}

/// Chooses a version of a resume, by default the one that counts. It stays as it is from now on.
pub fn of_resume(work: &mut Work<'_, '_>, id: Uuid, version: Option<u64>) -> Result<Chosen> {
    let resume: Resume = work.need(&id, "resume")?;
    let version = version.unwrap_or(resume.version);
    resume::settle(work, id, version)?;
    let posting = posting(work, &resume)?;
    Ok(Chosen {
        source: Source::Resume {
            resume: id,
            version,
        },
        language: posting.map_or_else(String::new, |posting| posting.language),
    })
}

/// Chooses a letter as it is now.
pub fn of_letter(work: &mut Work<'_, '_>, id: Uuid) -> Result<Chosen> {
    let letter: Letter = work.need(&id, "letter")?;
    Ok(Chosen {
        source: Source::Letter {
            letter: id,
            revision: letter.revision,
        },
        language: letter.language,
    })
}

impl Source {
    /// Reads what a document is made of.
    pub fn subject(self, work: &mut Work<'_, '_>) -> Result<Subject> {
        let (content, stem) = match self {
            Self::Resume {
                resume: id,
                version,
            } => {
                let resume: Resume = work.need(&id, "resume")?;
                let content = resume::version(work, id, version)?.content;
                let posting = posting(work, &resume)?;
                let basics = &content.basics;
                let title = posting.map_or_else(|| basics.label.clone(), |posting| posting.title);
                let stem = stem(&[&basics.name, &title, "Resume"]);
                (Content::Resume(Box::new(content)), stem)
            }
            Self::Letter {
                letter: id,
                revision,
            } => {
                let letter: Letter = work.at_revision(id, revision, "letter")?;
                let content = letter::show(work, id)?.content;
                let stem = stem(&[&content.name, &letter.title, "Letter"]);
                (Content::Letter(Box::new(content)), stem)
            }
        };
        Ok(Subject {
            source: self,
            content,
            stem,
            today: work.today(),
        })
    }
}

/// Returns the posting that a variant was made for, where it is still there.
fn posting(work: &mut Work<'_, '_>, resume: &Resume) -> Result<Option<Posting>> {
    match resume.origin {
        Origin::Variant {
            posting: Some(posting),
            ..
        } => work.get(&posting),
        _ => Ok(None),
    }
}
