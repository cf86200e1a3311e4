//! The ATS report: parse health and match, every point with its evidence.

mod advice;
mod change;
mod health;
mod locate;
pub(crate) mod matching;
mod part;
mod tenths;
mod topic;
pub(crate) mod weights;
pub(crate) mod words;

use serde::{Deserialize, Serialize};

use crate::date::Date;
use crate::parse::Parsed;
use crate::posting::Posting;
use crate::resume::Resume;
use crate::skills::Lexicon;
use crate::text::{Span, Text};

pub use advice::{Advice, Room};
pub use change::Change;
use locate::Locator;
use matching::Case;
use part::unjudged;
pub use topic::Topic;

/// Version of the formula; it changes whenever the same input may score differently.
pub const VERSION: &str = "2";

/// A number of points in whole tenths, 0 to 1000; in JSON 0 to 100 with one decimal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Tenths(pub i32);

/// The report on a resume, with or without a posting.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = ReportContent))]
#[serde(rename_all = "camelCase")]
pub struct Report {
    /// Version of the formula.
    pub version: String,
    /// How well software can read the document.
    pub parse_health: Part,
    /// How well the resume answers the posting.
    #[serde(rename = "match")]
    pub fit: Part,
    /// What the posting asks for and the resume does not show, what is required first, the largest gain first.
    pub gaps: Vec<Gap>,
    /// What can be changed truthfully, the largest gain first.
    pub fixes: Vec<Fix>,
}

/// One of the two numbers of a report.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// The sum of the criteria's points; none where nothing could be judged.
    pub score: Option<Tenths>,
    /// Why there is no score.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// What the score is made of.
    pub criteria: Vec<Criterion>,
}

/// One criterion of a part.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Criterion {
    /// Stable id, such as `must-have`.
    pub id: String,
    /// Name for people.
    pub label: String,
    /// Most points that it can give in this report, after the absent criteria's weights were shared out.
    pub weight: Tenths,
    /// The points that it gives; none where it could not be judged.
    pub score: Option<Tenths>,
    /// Why it could not be judged.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The evidence.
    pub findings: Vec<Finding>,
}

/// One piece of evidence.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Finding {
    /// What it says.
    pub kind: FindingKind,
    /// The term or rule that it is about.
    pub term: String,
    /// What that is, for faces of other languages, where it is not just the posting's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// Id of the skill in the table.
    pub skill: Option<String>,
    /// Whether the posting requires it.
    pub required: bool,
    /// Where the posting asks for it.
    pub posting: Option<Citation>,
    /// Where the resume shows it.
    pub resume: Vec<Evidence>,
    /// What following `fix` adds to the part's score.
    pub gain: Option<Tenths>,
    /// What to do, in English.
    pub fix: Option<String>,
    /// The same, for faces of other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
}

/// What a finding says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum FindingKind {
    /// Asked for and shown.
    Match,
    /// Asked for and not shown.
    Gap,
    /// Something to mend.
    Advice,
}

/// Words of a posting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Citation {
    /// Where they stand in the posting's text.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
}

/// Words of a resume.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Evidence {
    /// The field, such as `work[0].highlights[2]`.
    pub path: String,
    /// Where the words stand in the resume's text.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
}

/// What the posting asks for and the resume does not show.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Gap {
    /// The term.
    pub term: String,
    /// What that is, for faces of other languages, where it is not just the posting's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Topic>,
    /// Id of the skill in the table.
    pub skill: Option<String>,
    /// Whether the posting requires it.
    pub required: bool,
    /// What showing it in full would add to the match, once it is true.
    pub gain: Tenths,
    /// How far the person has to go: no fix closes a gap, since writing it would be a lie.
    pub hint: String,
    /// Names of skills of the same kind that the resume shows, from which it is nearer to learn.
    pub near: Vec<String>,
}

/// Something that can be changed truthfully.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub struct Fix {
    /// What to do, and where, in English.
    pub text: String,
    /// The same, for faces of other languages; none in reports that were kept before there was such a thing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub advice: Option<Advice>,
    /// What it adds: the difference of two computed totals.
    pub gain: Tenths,
    /// Which part gains: `parseHealth` or `match`.
    pub part: String,
    /// Where: a field or list of the resume, such as `work[0].highlights`; empty where it is the document itself.
    pub path: String,
    /// What is done there.
    pub change: Change,
}

/// Returns the report on a resume as read; without a posting, `match` says why it is not scored.
///
/// `today` closes roles that last to the present.
pub fn report(
    text: &Text,
    parsed: &Parsed,
    posting: Option<&Posting>,
    lexicon: &Lexicon,
    today: Date,
) -> Report {
    let locator = Locator::new(text, parsed);
    let (parse_health, mut fixes) = health::health(text, parsed, &locator);
    let (fit, gaps, by_fit) = match posting {
        None => (unjudged("No posting was given."), Vec::new(), Vec::new()),
        Some(posting) => match Case::new(&parsed.resume, posting, lexicon, today) {
            None => (unjudged(matching::NOTHING_SHOWN), Vec::new(), Vec::new()),
            Some(case) => matching::matching(&case, &locator),
        },
    };
    fixes.extend(by_fit);
    fixes.sort_by_key(|fix| std::cmp::Reverse(fix.gain));
    Report {
        version: VERSION.to_owned(),
        parse_health,
        fit,
        gaps,
        fixes,
    }
}

/// Returns only the match score, for the many trials that gains and tailoring need.
///
/// None where either side holds nothing that could be compared.
pub fn fit(resume: &Resume, posting: &Posting, lexicon: &Lexicon, today: Date) -> Option<Tenths> {
    Case::new(resume, posting, lexicon, today)?.total()
}

#[cfg(test)]
pub(crate) mod tests;
