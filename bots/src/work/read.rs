//! Reading a resume that a person sent.

use bytes::Bytes;
use serde::{Deserialize, Serialize};
use upward_desk::paging::PageQuery;
use upward_desk::resume::Origin;
use upward_engine::error::{Error, Result};
use upward_engine::resume::{Meta, Resume};
use uuid::Uuid;

use super::Desk;
use crate::dialogue::Given;
use crate::words::say;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Read {
    /// Where the resume is.
    pub from: From,
    /// Whether the person went on meanwhile, so that it is saved as read.
    #[serde(default)]
    pub onward: bool,
    /// Whether it is a resume in any case, since the person said so.
    #[serde(default)]
    pub sure: bool,
}

/// Where a resume is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum From {
    /// In a file.
    File(Given),
    /// In what the person wrote.
    Text(String),
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// What the resume says.
    pub content: Resume,
    /// What was noticed, by the codes of warnings.
    #[serde(default)]
    pub noticed: Vec<String>,
    /// The kept resume of the same person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kept: Option<Uuid>,
    /// Whether it may as well be a job description.
    #[serde(default)]
    pub is_doubtful: bool,
}

/// The code of the error of a file that is no resume, but a job description.
pub const A_POSTING: &str = "a-posting";

impl Read {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        // Words were told apart from postings before they came here.
        let is_open = !self.sure && matches!(self.from, From::File(_));
        let document = match self.from {
            From::File(file) => desk.fetch(&file).await?,
            From::Text(text) => Bytes::from(text),
        };
        desk.step(say("read-parsing"));
        let read = match desk.client.parse(document.clone()).await {
            Err(error) if error.code == "not-a-resume" && is_open => {
                return Err(if asks(desk, document).await {
                    Error::refused(A_POSTING, "It reads like a job description.")
                } else {
                    error
                });
            }
            read => read?,
        };
        let mut content: Resume = serde_json::from_value(read.value)
            .map_err(|error| Error::internal("state", format!("A resume is none: {error}.")))?;
        // Where the words stood in the document says nothing once it may be corrected.
        content.meta = content.meta.filter(|meta| *meta != Meta::default());
        let is_doubtful = is_open && is_nobodys(&content) && asks(desk, document).await;
        let resumes = desk.client.resumes(&PageQuery::default()).await?;
        let mut masters = resumes
            .items
            .iter()
            .filter(|kept| kept.origin == Origin::Master);
        let kept = masters.find(|kept| is_of(&kept.name, &content.basics.name));
        Ok(Outcome {
            kept: kept.map(|kept| kept.id),
            noticed: read.warnings.into_iter().map(|found| found.code).collect(),
            content,
            is_doubtful,
        })
    }
}

/// Whether a document reads like a job description.
async fn asks(desk: &Desk, document: Bytes) -> bool {
    desk.client.keywords(document).await.is_ok()
}

/// Whether a resume does not say how to reach its person, as hardly any does.
fn is_nobodys(resume: &Resume) -> bool {
    let basics = &resume.basics;
    basics.email.is_empty() && basics.phone.is_empty() && basics.profiles.is_empty()
}

/// Whether a resume that is kept under this name is of this person: unless renamed, it is called by name and title.
fn is_of(kept: &str, person: &str) -> bool {
    let (kept, person) = (kept.to_lowercase(), person.trim().to_lowercase());
    let rest = kept.strip_prefix(&person);
    !person.is_empty() && rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(','))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_known_by_name() {
        assert!(is_of("Ada Example, Engineer", "Ada Example"));
        assert!(is_of("ada example", " Ada Example"));
        assert!(!is_of("Ada Examples, Engineer", "Ada Example"));
        assert!(!is_of("Resume", ""));
    }
}
