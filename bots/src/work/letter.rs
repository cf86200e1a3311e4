//! Writing a cover letter.

use serde::{Deserialize, Serialize};
use upward_desk::letter::{NewLetter, Request, ShownLetter};
use upward_engine::error::Result;
use uuid::Uuid;

use super::Desk;
use crate::dialogue::place;
use crate::words::{Say, say};

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Letter {
    /// The resume that it rests on.
    pub resume: Uuid,
    /// The posting that it answers.
    pub posting: Uuid,
    /// What the person adds.
    pub request: Request,
}

/// What it came to.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    /// The letter.
    pub letter: ShownLetter,
    /// What each of its paragraphs rests on.
    pub rests: Vec<Vec<Say>>,
}

impl Letter {
    /// Does it.
    ///
    /// # Errors
    /// What the person is told when it cannot be done.
    pub async fn perform(self, desk: &Desk) -> Result<Outcome> {
        desk.step(say("letter-step"));
        let new = NewLetter {
            resume: self.resume,
            version: None,
            posting: self.posting,
            request: self.request,
        };
        let task = desk.client.add_letter(&new).await?;
        let letter = desk.client.letter(desk.made(task).await?).await?;
        let basis = letter.letter.basis;
        let told = desk.client.version(basis.resume, basis.version).await?;
        let paragraphs = letter.content.paragraphs.iter();
        let rests = paragraphs.map(|paragraph| place::places(&told.content, &paragraph.sources));
        Ok(Outcome {
            rests: rests.collect(),
            letter,
        })
    }
}
