//! Keeping a posting: from a text, a file, or an address.

use serde::{Deserialize, Serialize};
use upward_desk::posting::{NewPosting, NewSource, ShownPosting};
use upward_desk::task::ImportPosting;
use upward_engine::error::{Kind, Result};
use upward_engine::posting::Demand;
use uuid::Uuid;

use super::Desk;
use crate::dialogue::Given;
use crate::words::say;

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Where the posting is.
    pub from: From,
    /// The kept posting that is the beginning of this one, and goes when this one is kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<Uuid>,
}

/// Where a posting is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum From {
    /// In what the person wrote.
    Text(String),
    /// At an address.
    Link(String),
    /// In a file.
    File(Given),
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The posting as kept.
    pub id: Uuid,
    /// Title of the position; empty where none is known.
    pub title: String,
    /// Who offers it; empty where that is not known.
    pub company: String,
    /// What is required, each once, in the order of the text.
    pub required: Vec<String>,
    /// What is liked, each once, in the order of the text.
    pub preferred: Vec<String>,
    /// Years of experience, where some are asked for.
    pub years: Option<u32>,
}

impl Posting {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        let shown = keep(desk, self.from).await?;
        if let Some(before) = self.replaces {
            match desk.client.remove_posting(before).await {
                Err(error) if error.kind == Kind::NotFound => {}
                removed => removed?,
            }
        }
        Ok(Outcome::of(shown))
    }
}

/// Reads a posting and keeps it.
///
/// # Errors
/// Refusals of what cannot be had or is no job description.
pub(super) async fn keep(desk: &Desk, from: From) -> Result<ShownPosting> {
    match from {
        From::Text(text) => add(desk, NewSource::Text(text)).await,
        From::Link(link) => {
            desk.step(say("posting-fetching"));
            add(desk, NewSource::Url(link)).await
        }
        From::File(file) => import(desk, &file).await,
    }
}

async fn add(desk: &Desk, source: NewSource) -> Result<ShownPosting> {
    let new = NewPosting {
        source,
        title: String::new(),
        company: String::new(),
    };
    desk.client.add_posting(&new).await
}

async fn import(desk: &Desk, file: &Given) -> Result<ShownPosting> {
    let document = desk.fetch(file).await?;
    let import = ImportPosting::default();
    let task = desk.client.import_posting(&import, document).await?;
    desk.client.posting(desk.made(task).await?).await
}

impl Outcome {
    fn of(shown: ShownPosting) -> Self {
        let wanted = shown.wanted;
        let mut named: Vec<String> = Vec::new();
        let mut of = |kind: Demand| {
            let mut found = Vec::new();
            for term in wanted.terms.iter().filter(|term| term.kind == kind) {
                let name = term.skill.as_ref().unwrap_or(&term.text).to_lowercase();
                if !named.contains(&name) {
                    named.push(name);
                    found.push(term.text.clone());
                }
            }
            found
        };
        Self {
            required: of(Demand::Must),
            preferred: of(Demand::Nice),
            years: wanted.years.map(|years| years.least),
            id: shown.posting.id,
            title: shown.posting.title,
            company: shown.posting.company,
        }
    }
}
