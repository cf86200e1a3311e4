//! Cover letters that are kept, as the person has them say it.

mod edit;
mod make;
mod read;
mod remove;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::date::Date;
use upward_engine::letter::{Letter as Content, Request as EngineRequest, Tone as EngineTone};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use edit::edit;
pub(crate) use make::{Written, keep, write};
pub(crate) use read::{list, show};
pub(crate) use remove::remove;

use crate::basis::Basis;
use crate::change::{Kind, Revised, Told};

/// A cover letter that is kept. Its words stand apart from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// Which letter.
    pub id: Uuid,
    /// The resume that it rests on, and the posting that it answers. Either may have been removed since.
    #[serde(flatten)]
    pub basis: Basis,
    /// Title of the position; empty where none is known.
    pub title: String,
    /// Whom it is sent to; empty where that is not known.
    pub company: String,
    /// Its language, as BCP 47 (`en`, `de`).
    pub language: String,
    /// Grows with every change: a change must name the one that it saw.
    pub revision: u64,
    /// When it was written.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// A letter with its words.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownLetter {
    /// The letter.
    #[serde(flatten)]
    pub letter: Letter,
    /// Its parts, as `upward letter --json` prints them; each paragraph cites the fields of the resume that it rests on.
    pub content: Content,
}

/// A letter to be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewLetter {
    /// The resume that it is to rest on.
    pub resume: Uuid,
    /// Which of its versions; by default the one that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// The posting that it is to answer.
    pub posting: Uuid,
    /// What the person adds.
    #[serde(flatten)]
    pub request: Request,
}

/// What a person adds to a letter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = LetterRequest)]
pub struct Request {
    /// Whom to address; by default the hiring team.
    #[serde(default)]
    pub manager: String,
    /// Where it is written; by default it does not say.
    #[serde(default)]
    pub location: String,
    /// How it speaks.
    #[serde(default)]
    pub tone: Tone,
    /// Its language, as BCP 47; by default the posting's. English where there are no phrases for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<String>,
}

/// How a letter speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub enum Tone {
    /// Reserved: what a bank or an authority expects.
    #[default]
    Formal,
    /// Personal: what a small team expects.
    Warm,
}

/// What a letter says from now on.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EditLetter {
    /// The revision that the change was made to.
    pub revision: u64,
    /// All its parts.
    pub content: Content,
}

/// The words of a letter: apart from it, so that letters are listed without reading them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    letter: Uuid,
    content: Content,
}

impl Request {
    /// Returns the request as the engine takes it.
    fn on(&self, date: Date, language: &str) -> EngineRequest {
        EngineRequest {
            manager: self.manager.clone(),
            location: self.location.clone(),
            date: Some(date),
            language: language.to_owned(),
            tone: match self.tone {
                Tone::Formal => EngineTone::Formal,
                Tone::Warm => EngineTone::Warm,
            },
        }
    }
}

impl Entity for Letter {
    type Id = Uuid;
    const TABLE: &'static str = "letters";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        self.basis.indexes()
    }
}

impl Told for Letter {
    const KIND: Kind = Kind::Letter;
}

impl Revised for Letter {
    fn revision(&self) -> u64 {
        self.revision
    }
}

impl Entity for Said {
    type Id = Uuid;
    const TABLE: &'static str = "letter-contents";

    fn id(&self) -> Uuid {
        self.letter
    }
}
