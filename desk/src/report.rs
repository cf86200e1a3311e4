//! Reports that are kept: how well a resume reads and answers a posting, and how that has changed over time.

mod keep;
mod make;
mod read;
mod remove;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::score::{Report as Content, Tenths};
use upward_store::{Entity, Index};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use keep::keep;
pub use make::of;
pub(crate) use make::{make, read_from};
pub(crate) use read::{list, show};
pub(crate) use remove::remove;

use crate::basis::{Basis, Choice};
use crate::change::{Kind, Told};

/// A report that is kept. Its evidence stands apart from it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Which report.
    pub id: Uuid,
    /// What it is about.
    #[serde(flatten)]
    pub basis: Basis,
    /// Its two numbers.
    #[serde(flatten)]
    pub scores: Scores,
    /// Version of the formula: numbers of two versions cannot be compared.
    pub formula: String,
    /// When it was made.
    pub created: Timestamp,
}

/// The two numbers of a report, each from 0 to 100 with one decimal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Scores {
    /// How well software can read the resume; none where that could not be judged.
    pub parse_health: Option<Tenths>,
    /// How well it answers the posting; none without a posting.
    #[serde(rename = "match")]
    pub fit: Option<Tenths>,
}

/// A report with its evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct ShownReport {
    /// The report.
    #[serde(flatten)]
    pub report: Report,
    /// All of it, as `upward score --json` prints it.
    pub content: Content,
}

/// A report to be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct NewReport {
    /// The resume.
    pub resume: Uuid,
    /// Which of its versions; by default the one that counts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u64>,
    /// The posting; without one, only how well the resume reads is scored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub posting: Option<Uuid>,
}

/// All of a report: apart from its numbers, so that a history is listed without reading all the evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Said {
    report: Uuid,
    content: Content,
}

impl NewReport {
    /// Returns what the report is to be about.
    pub(crate) fn choice(&self) -> Choice {
        Choice {
            resume: self.resume,
            version: self.version,
            posting: self.posting,
        }
    }
}

impl Scores {
    /// Returns the two numbers of a report.
    pub(crate) fn of(report: &Content) -> Self {
        Self {
            parse_health: report.parse_health.score,
            fit: report.fit.score,
        }
    }
}

impl Entity for Report {
    type Id = Uuid;
    const TABLE: &'static str = "reports";

    fn id(&self) -> Uuid {
        self.id
    }

    fn indexes(&self) -> Vec<Index> {
        self.basis.indexes()
    }
}

impl Told for Report {
    const KIND: Kind = Kind::Report;
}

impl Entity for Said {
    type Id = Uuid;
    const TABLE: &'static str = "report-contents";

    fn id(&self) -> Uuid {
        self.report
    }
}
