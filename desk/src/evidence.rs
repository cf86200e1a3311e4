//! A person's accounts elsewhere: what they show of their work, as it was fetched last or entered by hand.
//!
//! ```text
//! task -> services (addresses, pace) -> ask (one request, guarded) -> github, leetcode, codeforces -> Came
//! Came, or trouble -> keep: new figures, or the last good ones with their date and what happened
//! ```

mod ask;
mod attempt;
mod codeforces;
mod connect;
mod disconnect;
mod github;
mod keep;
mod leetcode;
mod limits;
mod name;
mod read;
mod rest;
mod services;
mod show;
#[cfg(test)]
mod tests;
mod token;
mod trouble;

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use upward_engine::evidence::{Figures, Insights, Service, Solved, Suggestion};
use upward_engine::warned::Warning;
use upward_store::Entity;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

pub(crate) use attempt::{Attempt, attempt, material};
pub(crate) use connect::connect;
pub(crate) use disconnect::disconnect;
pub(crate) use keep::keep;
pub(crate) use rest::Rest;
pub use services::{Bases, Services};
pub(crate) use show::{basis, evidence, refreshable};
pub use token::AccessToken;

use crate::change::{Kind, Told};

/// An account elsewhere, and what it shows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = EvidenceSource)]
pub struct Source {
    /// Which source: the same for a service in every account.
    pub id: Uuid,
    /// Where the account is.
    pub service: Service,
    /// What the person is called there; empty where the figures were only entered by hand.
    pub user: String,
    /// How it stands with the figures.
    pub state: State,
    /// Whether a token of the person's own is kept with it. It is never shown.
    pub token: bool,
    /// The last good figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub figures: Option<Figures>,
    /// Whether something is missing in the figures that could not be fetched with them.
    #[serde(default)]
    pub partial: bool,
    /// When the figures were good last: fetched, found unchanged, or entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fetched: Option<Timestamp>,
    /// When they were asked for last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tried: Option<Timestamp>,
    /// What went wrong then, and what to do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub problem: Option<Warning>,
    /// Before when they will not be asked for again: the service said so, or is left alone for a while.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<Timestamp>,
    /// How often the service may still be asked, where it says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub budget: Option<Budget>,
    /// Grows with every change.
    pub revision: u64,
}

/// How it stands with the figures of a source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = EvidenceState)]
pub enum State {
    /// They were never asked for.
    Connected,
    /// They are as the service answered last.
    Fetched,
    /// The service could not be asked last time: they are those of before, if there are any.
    Failing,
    /// The person entered them, and no others came since.
    Entered,
}

/// How often a service may still be asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = EvidenceBudget)]
pub struct Budget {
    /// Requests that are left.
    pub left: u64,
    /// When all are there again.
    pub resets: Timestamp,
}

/// An account elsewhere to be connected, or figures to be entered.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = ConnectEvidence)]
pub struct Connect {
    /// What the person is called there; where it is left out, the name stays as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<String>,
    /// GitHub: a token of the person's own, for contributions and more requests. It is kept sealed, sent to GitHub alone
    /// and never shown. Left out: the one that is kept stays; empty: it goes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, write_only)]
    pub token: Option<AccessToken>,
    /// LeetCode: the problems that were solved, entered by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub solved: Option<Solved>,
    /// LeetCode: the rating in contests, entered by hand.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rating: Option<i32>,
}

/// Which sources to ask.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Due {
    /// Whether to ask only those whose figures are older than six hours; else the person asks, and all are.
    #[serde(default)]
    pub due: bool,
}

/// All accounts elsewhere, and what they come to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Evidence {
    /// The accounts.
    pub sources: Vec<Source>,
    /// What their figures come to.
    pub insights: Insights,
    /// The modules of the roadmaps that they prove, each with its reason.
    pub suggestions: Vec<Suggestion>,
}

/// The token of a source, in a record of its own that is exported to nobody.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Access {
    source: Uuid,
    /// The name it was given with, and where to: it is sent nowhere else.
    user: String,
    origin: String,
    token: AccessToken,
}

/// What a source answered last, so that it need not say the same again.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Answers {
    source: Uuid,
    answers: BTreeMap<String, Answer>,
}

/// An answer, as far as it is of use, and the mark that the service gave to it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Answer {
    etag: String,
    value: Value,
    more: bool,
}

impl Source {
    /// Returns a source of which nothing is known yet.
    fn new(service: Service) -> Self {
        Self {
            id: id(service),
            service,
            user: String::new(),
            state: State::Connected,
            token: false,
            figures: None,
            partial: false,
            fetched: None,
            tried: None,
            problem: None,
            retry_after: None,
            budget: None,
            revision: 0,
        }
    }
}

/// Returns the id of the source of a service, which stands in the open and so is the same for everybody.
pub(crate) fn id(service: Service) -> Uuid {
    Uuid::from_u128(match service {
        Service::Github => 1,
        Service::Leetcode => 2,
        Service::Codeforces => 3,
    })
}

impl Entity for Source {
    type Id = Uuid;
    const TABLE: &'static str = "evidence";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for Source {
    const KIND: Kind = Kind::Evidence;
}

impl Entity for Access {
    type Id = Uuid;
    const TABLE: &'static str = "evidence-tokens";

    fn id(&self) -> Uuid {
        self.source
    }
}

impl Entity for Answers {
    type Id = Uuid;
    const TABLE: &'static str = "evidence-answers";

    fn id(&self) -> Uuid {
        self.source
    }
}
