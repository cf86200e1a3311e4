//! The resume and the posting of an answer: kept ones, or new ones that are read and kept first.

use upward_desk::posting::{NewPosting, NewSource, Posting as Kept};
use upward_desk::task::{Import, ImportPosting};
use upward_engine::error::Result;
use uuid::Uuid;

use super::{Posting, Resume};
use crate::words::say;
use crate::work::Desk;

/// Returns the resume, once it is kept.
///
/// # Errors
/// Refusals of what cannot be had or is no resume.
pub(super) async fn resume(desk: &Desk, resume: Resume) -> Result<Uuid> {
    match resume {
        Resume::Kept(id) => Ok(id),
        Resume::File(file) => {
            desk.step(say("answer-step-resume"));
            let bytes = desk.fetch(&file).await?;
            let import = Import::default();
            desk.made(desk.client.import_resume(&import, bytes).await?)
                .await
        }
    }
}

/// Returns the posting, once it is kept.
///
/// # Errors
/// Refusals of what cannot be had or is no job description.
pub(super) async fn posting(desk: &Desk, posting: Posting) -> Result<Kept> {
    let id = match posting {
        Posting::Kept(id) => id,
        Posting::File(file) => {
            desk.step(say("answer-step-posting"));
            let bytes = desk.fetch(&file).await?;
            let import = ImportPosting::default();
            desk.made(desk.client.import_posting(&import, bytes).await?)
                .await?
        }
        Posting::Text(text) => {
            desk.step(say("answer-step-posting"));
            let new = NewPosting {
                source: match is_address(&text) {
                    true => NewSource::Url(text.trim().to_owned()),
                    false => NewSource::Text(text),
                },
                title: String::new(),
                company: String::new(),
            };
            return Ok(desk.client.add_posting(&new).await?.posting);
        }
    };
    Ok(desk.client.posting(id).await?.posting)
}

impl Posting {
    /// Whether it stands at an address, so that a page has to be asked for.
    pub fn is_address(&self) -> bool {
        matches!(self, Self::Text(text) if is_address(text))
    }
}

/// Whether a text is nothing but the address of a page.
pub(crate) fn is_address(text: &str) -> bool {
    let text = text.trim();
    let begins = |scheme: &str| {
        text.get(..scheme.len())
            .is_some_and(|head| head.eq_ignore_ascii_case(scheme))
    };
    (begins("https://") || begins("http://")) && !text.contains(char::is_whitespace)
}
