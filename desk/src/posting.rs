//! Job descriptions that are kept: their text, what was read from it, and what the person has set right.

mod add;
mod correct;
mod read;
mod remove;
#[cfg(test)]
mod tests;
mod wanted;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::posting::Posting as Wanted;
use upward_engine::warned::Warning;
use upward_store::Entity;
use url::Url;
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use add::{Naming, Understood, add, understand};
pub(crate) use correct::correct;
pub(crate) use read::{list, show, wanted};
pub(crate) use remove::remove;

use crate::change::{Kind, Revised, Told};

/// A job description that is kept. What it asks for stands apart from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Which posting.
    pub id: Uuid,
    /// Title of the position; empty where none is known.
    pub title: String,
    /// Who offers it; empty where that is not known.
    pub company: String,
    /// Where it came from.
    pub source: Source,
    /// Language of its text, as BCP 47 (`en`, `de`).
    pub language: String,
    /// Grows with every change: a change must name the one that it saw.
    pub revision: u64,
    /// When it was added.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// Where a posting came from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "camelCase")]
#[schema(as = PostingSource)]
pub enum Source {
    /// It was given as text.
    Text,
    /// It was read from a document.
    Document,
    /// It was fetched from the web.
    Url {
        /// Where it was found in the end.
        #[schema(value_type = String)]
        url: Url,
    },
}

/// A posting with its text and what it asks for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownPosting {
    /// The posting.
    #[serde(flatten)]
    pub posting: Posting,
    /// Its text as read; offsets count its characters.
    pub text: String,
    /// What it asks for, as `upward keywords` prints it, with the corrections.
    pub wanted: Wanted,
    /// What the person has set right about its terms.
    pub corrections: Vec<Correction>,
    /// What was noticed while it was read.
    pub warnings: Vec<Warning>,
}

/// What a person says about a term of a posting, in all its mentions.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Correction {
    /// The term: its words in the posting, or the id of its skill. Words that were not read as a term become one.
    pub term: String,
    /// How strongly it is asked for.
    pub counts: Counts,
}

/// How strongly a person says that a term is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Counts {
    /// It is required.
    Required,
    /// It is preferred.
    Preferred,
    /// It is only mentioned.
    Mentioned,
    /// It is not asked for at all.
    Dropped,
}

/// A posting to be added.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewPosting {
    /// Where it is to be read from.
    pub source: NewSource,
    /// Title of the position; by default as read.
    #[serde(default)]
    pub title: String,
    /// Who offers it; by default as read.
    #[serde(default)]
    pub company: String,
}

/// Where a new posting is to be read from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum NewSource {
    /// From this text.
    Text(String),
    /// From the page at this public address.
    Url(String),
}

/// A change to a posting. What it leaves out stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct CorrectPosting {
    /// The revision that the change was made to.
    pub revision: u64,
    /// Title of the position.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// Who offers it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub company: Option<String>,
    /// What the person says about its terms: these, and nothing else any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrections: Option<Vec<Correction>>,
}

/// What a posting says and asks for: apart from it, so that postings are listed without reading all their texts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    posting: Uuid,
    text: String,
    /// As read; corrections do not change it, so that each can be taken back.
    wanted: Wanted,
    corrections: Vec<Correction>,
    warnings: Vec<Warning>,
}

impl NewPosting {
    /// Returns how the person names it.
    pub(crate) fn naming(&self) -> Naming<'_> {
        Naming {
            title: &self.title,
            company: &self.company,
        }
    }
}

impl Posting {
    /// Returns its title and company; empty where neither is known.
    pub(crate) fn called(&self) -> String {
        let parts = [self.title.as_str(), self.company.as_str()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(", ")
    }
}

impl Entity for Posting {
    type Id = Uuid;
    const TABLE: &'static str = "postings";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for Posting {
    const KIND: Kind = Kind::Posting;
}

impl Revised for Posting {
    fn revision(&self) -> u64 {
        self.revision
    }
}

impl Entity for Said {
    type Id = Uuid;
    const TABLE: &'static str = "posting-texts";

    fn id(&self) -> Uuid {
        self.posting
    }
}
