//! Text to posting: what a job description asks for.

use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::skills::Lexicon;
use crate::text::{Span, Text};
use crate::warned::Warned;

/// A job description, as far as it asks for something.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Title of the position.
    pub title: Option<Quote>,
    /// Who offers it.
    pub company: Option<Quote>,
    /// Years of experience asked for, the least that is named.
    pub years: Option<Years>,
    /// Degree asked for, the least that is named.
    pub degree: Option<Degree>,
    /// Every mention of a skill or term asked for, in the order of the text.
    pub terms: Vec<Term>,
    /// Sentences and bullets that describe the duties.
    pub duties: Vec<Quote>,
    /// Language of the text, as BCP 47 (`en`, `de`).
    pub language: String,
}

/// Words of a posting and where they stand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
}

/// Years of experience asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Years {
    /// At least so many.
    pub least: u32,
    /// The words that say so.
    pub quote: Quote,
}

/// A degree asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Degree {
    /// The least level that is accepted.
    pub level: Level,
    /// Whether equivalent experience is accepted too, or the degree is only preferred.
    pub optional: bool,
    /// The words that say so.
    pub quote: Quote,
}

/// Levels of education, lowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Level {
    /// Vocational training or an associate's degree.
    Vocational,
    /// Bachelor's degree.
    Bachelor,
    /// Master's degree or a Diplom.
    Master,
    /// Doctorate.
    Doctorate,
}

/// One mention of something asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Term {
    /// The words of the posting.
    pub text: String,
    /// Id of the skill in the table; none for a term that the table does not know.
    pub skill: Option<String>,
    /// How strongly it is asked for.
    pub kind: Demand,
    /// Terms of one group are alternatives ("Rust or Go"): one of them is enough.
    pub group: Option<u32>,
    /// Where it stands.
    #[serde(flatten)]
    pub span: Span,
    /// Its share in its criterion, before normalising: 1.0 for a known skill, less for an unknown term.
    pub weight: f64,
}

/// How strongly something is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Demand {
    /// Required.
    Must,
    /// Preferred.
    Nice,
    /// Mentioned in the duties or in passing.
    Other,
}

/// Reads what a job description asks for.
///
/// # Errors
/// Refuses a text that is no job description.
pub fn posting(text: &Text, lexicon: &Lexicon) -> Result<Warned<Posting>> {
    let _ = (text, lexicon);
    todo!()
}
