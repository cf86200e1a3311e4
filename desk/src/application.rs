//! Applications for positions: how far each has come, and when.

mod add;
mod edit;
mod history;
mod read;
mod remove;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use upward_store::{Entity, Index};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

pub(crate) use add::add;
pub(crate) use edit::edit;
pub(crate) use history::advance;
pub(crate) use read::{list, show};
pub(crate) use remove::remove;

use crate::change::{Kind, Revised, Told};

const BY_STAGE: &str = "stage";

/// An application for a position.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Application {
    /// Which application.
    pub id: Uuid,
    /// Whom the person applies to.
    pub company: String,
    /// Title of the position; empty where none is known.
    pub title: String,
    /// The posting, which may have been removed since.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
    /// How far it has come.
    pub stage: Stage,
    /// Every stage that it has reached, the first one first.
    pub history: Vec<Step>,
    /// What the person notes about it.
    pub notes: String,
    /// The documents that were sent.
    #[serde(default)]
    pub documents: Vec<Sent>,
    /// The day on which something is due: an interview, a reminder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
    /// Grows with every change: a change must name the one that it saw.
    pub revision: u64,
    /// When it was added.
    pub created: Timestamp,
    /// When it was changed last.
    pub updated: Timestamp,
}

/// How far an application has come.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, ToSchema,
)]
#[serde(rename_all = "camelCase")]
pub enum Stage {
    /// The person means to apply.
    #[default]
    Saved,
    /// They have applied.
    Applied,
    /// They were asked to an interview.
    Interview,
    /// They were offered the position.
    Offer,
    /// They were turned down.
    Rejected,
}

/// A stage that an application has reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Step {
    /// The stage.
    pub stage: Stage,
    /// On which day.
    pub on: Date,
}

/// A document that was sent with an application.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Sent {
    /// The document, which may have been removed since.
    pub document: Uuid,
    /// What the file was called.
    pub name: String,
}

/// An application to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewApplication {
    /// Whom the person applies to; by default as the posting says.
    #[serde(default)]
    pub company: String,
    /// Title of the position; by default as the posting says.
    #[serde(default)]
    pub title: String,
    /// The posting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
    /// How far it has come.
    #[serde(default)]
    pub stage: Stage,
    /// On which day it came so far; by default today, by Coordinated Universal Time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
    /// What the person notes about it.
    #[serde(default)]
    pub notes: String,
    /// The documents that were sent.
    #[serde(default)]
    pub documents: Vec<Uuid>,
    /// The day on which something is due.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

/// What an application says from now on; only how far it has come is changed in another way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct EditApplication {
    /// The revision that the change was made to.
    pub revision: u64,
    /// Whom the person applies to.
    pub company: String,
    /// Title of the position.
    #[serde(default)]
    pub title: String,
    /// What the person notes about it.
    #[serde(default)]
    pub notes: String,
    /// The documents that were sent; those that were removed since may stay.
    #[serde(default)]
    pub documents: Vec<Uuid>,
    /// The day on which something is due; without one, none is any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<Date>,
}

/// A stage that an application is to be moved to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct MoveApplication {
    /// The revision that the change was made to.
    pub revision: u64,
    /// The stage; it may be the one that it has: there are second interviews.
    pub stage: Stage,
    /// On which day; by default today, by Coordinated Universal Time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<Date>,
}

/// Keeps of a list only the applications that have come so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct AtStage {
    /// The stage.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[param(inline)]
    pub stage: Option<Stage>,
}

impl Stage {
    /// Returns its name for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Saved => "saved",
            Self::Applied => "applied",
            Self::Interview => "interview",
            Self::Offer => "offer",
            Self::Rejected => "rejected",
        }
    }

    /// Returns the value under which applications at this stage are found.
    fn index(self) -> [u8; 1] {
        [match self {
            Self::Saved => 0,
            Self::Applied => 1,
            Self::Interview => 2,
            Self::Offer => 3,
            Self::Rejected => 4,
        }]
    }
}

impl Entity for Application {
    type Id = Uuid;
    const TABLE: &'static str = "applications";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        vec![Index::owner(BY_STAGE, self.stage.index())]
    }
}

impl Told for Application {
    const KIND: Kind = Kind::Application;
}

impl Revised for Application {
    fn revision(&self) -> u64 {
        self.revision
    }
}
