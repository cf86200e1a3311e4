//! What is made from a resume, often for a posting: how it tells that, and how it is found by it.

#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};
use upward_engine::date::Date;
use upward_engine::error::{Error, Kind, Result};
use upward_engine::posting::Posting as Wanted;
use upward_engine::resume::Resume as Content;
use upward_store::{Entity, Index, Listed, Paging};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::posting::{self, Posting};
use crate::resume::{self, Resume};
use crate::work::Work;

const BY_RESUME: &str = "resume";
const BY_POSTING: &str = "posting";
const BY_BOTH: &str = "both";

/// The resume and posting that something is to be made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    /// The resume.
    pub resume: Uuid,
    /// Which of its versions; none for the one that counts.
    pub version: Option<u64>,
    /// The posting.
    pub posting: Option<Uuid>,
}

/// The resume and posting that something was made from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Basis {
    /// The resume.
    pub resume: Uuid,
    /// Which of its versions.
    pub version: u64,
    /// The posting, if there was one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// Keeps of a list only what was made from a resume, for a posting, or both.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct MadeFrom {
    /// The resume that it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resume: Option<Uuid>,
    /// The posting that it was made for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// What a resume and a posting said when something was made from them.
#[derive(Debug, Clone)]
pub(crate) struct Material {
    /// Which they are.
    pub basis: Basis,
    /// What the resume said.
    pub content: Content,
    /// What the posting asked for.
    pub wanted: Option<Wanted>,
    /// The day that closes roles lasting to the present.
    pub today: Date,
}

impl Choice {
    /// Reads what was chosen. The version stays as it is from now on.
    pub fn material(self, work: &mut Work<'_, '_>) -> Result<Material> {
        let resume: Resume = work.need(&self.resume, "resume")?;
        let version = self.version.unwrap_or(resume.version);
        let content = resume::settle(work, resume.id, version)?.content;
        let wanted = self.posting.map(|id| posting::wanted(work, id));
        Ok(Material {
            basis: Basis {
                resume: resume.id,
                version,
                posting: self.posting,
            },
            content,
            wanted: wanted.transpose()?,
            today: work.today(),
        })
    }
}

/// A resume and a posting, each as it was at one time: what a task is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Pair {
    resume: Uuid,
    version: u64,
    posting: Uuid,
    /// The posting's.
    revision: u64,
}

impl Pair {
    /// Returns a resume and a posting as they are now, and the posting's language. The resume's version, by default
    /// the one that counts, stays as it is from now on.
    pub fn choose(
        work: &mut Work<'_, '_>,
        resume: Uuid,
        version: Option<u64>,
        posting: Uuid,
    ) -> Result<(Self, String)> {
        let number = match version {
            Some(number) => number,
            None => work.need::<Resume>(&resume, "resume")?.version,
        };
        let version = resume::settle(work, resume, number)?.version.number;
        let wanted: Posting = work.need(&posting, "posting")?;
        let pair = Self {
            resume,
            version,
            posting,
            revision: wanted.revision,
        };
        Ok((pair, wanted.language))
    }

    /// Reads both.
    ///
    /// # Errors
    /// A conflict where the posting was changed since.
    pub fn material(self, work: &mut Work<'_, '_>) -> Result<Material> {
        work.at_revision::<Posting>(self.posting, self.revision, "posting")?;
        let Basis {
            resume,
            version,
            posting,
        } = self.basis();
        let chosen = Choice {
            resume,
            version: Some(version),
            posting,
        };
        chosen.material(work)
    }

    /// Returns which they are.
    pub fn basis(self) -> Basis {
        Basis {
            resume: self.resume,
            version: self.version,
            posting: Some(self.posting),
        }
    }
}

impl Material {
    /// Returns what the posting asked for.
    ///
    /// # Errors
    /// When no posting was chosen.
    pub fn wanted(&self) -> Result<&Wanted> {
        self.wanted.as_ref().ok_or_else(|| {
            Error::new(
                Kind::Usage,
                "no-posting",
                "this is made for a posting, and none was named",
            )
        })
    }
}

impl Basis {
    /// Checks that both are still there, and keeps them until what is made from them is written.
    pub fn hold(&self, work: &mut Work<'_, '_>) -> Result<()> {
        work.hold::<Resume>(&self.resume, "resume")?;
        if let Some(posting) = &self.posting {
            work.hold::<Posting>(posting, "posting")?;
        }
        Ok(())
    }

    /// Returns under what else a thing with this basis is found.
    pub fn indexes(&self) -> Vec<Index> {
        let posting = self.posting.as_ref();
        let by_posting = posting.map(|posting| Index::owner(BY_POSTING, posting.as_bytes()));
        let by_resume = Index::owner(BY_RESUME, self.resume.as_bytes());
        let by_both = Index::owner(BY_BOTH, both(self.resume, self.posting));
        [by_resume, by_both].into_iter().chain(by_posting).collect()
    }

    /// Returns the things with the same resume and posting, the newest first.
    pub fn alike<E: Entity>(&self, work: &mut Work<'_, '_>, paging: &Paging) -> Result<Listed<E>> {
        work.with(BY_BOTH, &both(self.resume, self.posting), paging)
    }
}

impl MadeFrom {
    /// Returns a page of the things that were made from these.
    pub fn list<E: Entity>(&self, work: &mut Work<'_, '_>, paging: &Paging) -> Result<Listed<E>> {
        match (self.resume, self.posting) {
            (None, None) => work.list(&(), paging),
            (Some(resume), None) => work.with(BY_RESUME, resume.as_bytes(), paging),
            (None, Some(posting)) => work.with(BY_POSTING, posting.as_bytes(), paging),
            (Some(resume), posting) => work.with(BY_BOTH, &both(resume, posting), paging),
        }
    }
}

/// Returns everything of a kind that was made from a resume.
pub(crate) fn of_resume<E: Entity>(work: &mut Work<'_, '_>, resume: Uuid) -> Result<Vec<E>> {
    work.all_with(BY_RESUME, resume.as_bytes())
}

/// Returns everything of a kind that was made for a posting.
pub(crate) fn of_posting<E: Entity>(work: &mut Work<'_, '_>, posting: Uuid) -> Result<Vec<E>> {
    work.all_with(BY_POSTING, posting.as_bytes())
}

fn both(resume: Uuid, posting: Option<Uuid>) -> Vec<u8> {
    [resume, posting.unwrap_or_default()]
        .map(Uuid::into_bytes)
        .concat()
}
