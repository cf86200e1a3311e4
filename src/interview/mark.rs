//! What an answer is worth: read offline, against the points that the question's own rubric lists.
//!
//! Four parts are judged by themselves (`mark/coverage.rs`, `structure.rs`, `specificity.rs`, `length.rs`) and weighed by the
//! kind of the question. Form alone earns little: structure, specificity and length count in full only where something of
//! what was asked is said.

mod coverage;
mod length;
mod prose;
mod said;
mod slips;
mod specificity;
mod structure;
mod tip;
mod words;

use serde::{Deserialize, Serialize};

use super::{Kind, Question};
use crate::posting::language::language;
use crate::score::{Citation, Tenths};
use crate::skills::Lexicon;
use crate::warned::Warning;
use said::{Said, stemmer};
pub use tip::Tip;

/// Version of the formula; it changes whenever the same answer may score differently.
pub const VERSION: &str = "1";

/// What an answer is worth, and why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = InterviewFeedback))]
#[serde(rename_all = "camelCase")]
pub struct Feedback {
    /// Version of the formula.
    pub version: String,
    /// The sum of the parts' points.
    pub score: Tenths,
    /// What the score is made of.
    pub parts: Vec<Part>,
    /// The points of a strong answer, and how far this one makes each.
    pub points: Vec<Made>,
    /// What is wrong with how the answer is given, with its words.
    pub slips: Vec<Slip>,
    /// What others often get wrong in answering this question.
    pub mistakes: Vec<String>,
    /// What the interviewer asks next.
    pub follow_up: String,
    /// What should be known about this feedback, such as that the answer is in a language that it was not made for.
    pub notes: Vec<Warning>,
}

/// One of the parts of a score.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FeedbackPart))]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// Which part.
    pub kind: PartKind,
    /// How good it is by itself, of 100.
    pub score: Tenths,
    /// Most points that it can give.
    pub weight: Tenths,
    /// The points that it gives.
    pub points: Tenths,
    /// What was seen, and what would make it better, in English; none where it is as good as can be.
    pub advice: Vec<String>,
    /// The same, for faces of other languages.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tips: Vec<Tip>,
}

/// The parts of a score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FeedbackPartKind))]
#[serde(rename_all = "camelCase")]
pub enum PartKind {
    /// How many of the points of a strong answer it makes.
    Coverage,
    /// Whether it is told in an order that can be followed: situation, task, action and result, or claim, reason, example and
    /// what it costs.
    Structure,
    /// Whether it names things, numbers and deeds.
    Specificity,
    /// Whether it is as long as the time for it asks.
    Length,
}

/// A point of a strong answer, and how far this one makes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FeedbackPoint))]
#[serde(rename_all = "camelCase")]
pub struct Made {
    /// The point in full: what to say where it is missing.
    pub says: String,
    /// How far it is made.
    pub state: State,
    /// The words of the answer that make it.
    pub quotes: Vec<Citation>,
}

/// How far a point is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FeedbackPointState))]
#[serde(rename_all = "camelCase")]
pub enum State {
    /// Not at all.
    Missing,
    /// In part.
    Partly,
    /// In full.
    Made,
}

/// Something wrong with how the answer is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = FeedbackSlip))]
#[serde(rename_all = "camelCase")]
pub struct Slip {
    /// Stable name, in kebab case.
    pub code: String,
    /// What it is, and what to do instead, in English.
    pub text: String,
    /// The same, for faces of other languages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tip: Option<Tip>,
    /// The words of the answer; none where it is about the whole.
    pub quotes: Vec<Citation>,
}

/// A part as it is judged, before it is weighed.
#[derive(Debug, Clone, Default, PartialEq)]
struct Judged {
    /// How good it is, 0 to 1.
    share: f64,
    /// What would make it better.
    tips: Vec<Tip>,
}

/// What an answer is read with.
struct Answer<'a> {
    question: &'a Question,
    text: &'a str,
    said: Said,
    /// The question itself, whose words are no evidence.
    asked: Said,
    /// How much each sentence is told rather than listed, 0 to 1.
    prose: Vec<f64>,
    stemmer: rust_stemmers::Stemmer,
}

/// Returns what an answer is worth, of 100.
///
/// The bank is in English: an answer in another language is read all the same, which finds little, and a note says so.
pub fn mark(question: &Question, answer: &str, lexicon: &Lexicon) -> Feedback {
    let answer = Answer::new(question, answer);
    let (coverage, points) = coverage::judge(&answer);
    let substance = coverage.share;
    let structure = structure::judge(&answer).times(gate(substance));
    let specificity = specificity::judge(&answer, lexicon).times(gate(substance));
    let length = length::judge(&answer).times(gate(substance));
    let judged = [coverage, structure, specificity, length];
    let parts: Vec<Part> = weights(question.kind)
        .into_iter()
        .zip(judged)
        .map(|((kind, weight), judged)| judged.weighed(kind, weight))
        .collect();
    Feedback {
        version: VERSION.to_owned(),
        score: parts.iter().map(|part| part.points).sum(),
        slips: slips::slips(&answer, &parts),
        notes: answer.notes(),
        parts,
        points,
        mistakes: question.mistakes.clone(),
        follow_up: question.follow_up.clone(),
    }
}

/// Returns the most points of each part. Design choices: what is said counts most; in a story of one's own the way it is told
/// tells much of it, and in what human resources ask, how concrete it is.
fn weights(kind: Kind) -> [(PartKind, Tenths); 4] {
    let [coverage, structure, specificity, length] = match kind {
        Kind::Algorithms | Kind::Design | Kind::Technical => [65, 13, 12, 10],
        Kind::Behavioural => [45, 25, 20, 10],
        Kind::Hr => [50, 15, 25, 10],
    };
    [
        (PartKind::Coverage, Tenths::points(coverage)),
        (PartKind::Structure, Tenths::points(structure)),
        (PartKind::Specificity, Tenths::points(specificity)),
        (PartKind::Length, Tenths::points(length)),
    ]
}

/// How much of what was asked must be said for form to count in full. A design choice.
const ENOUGH: f64 = 0.6;

/// Returns how much form counts where so much of what was asked is said.
fn gate(substance: f64) -> f64 {
    (0.05 + substance / ENOUGH).min(1.0)
}

impl Judged {
    fn times(mut self, factor: f64) -> Self {
        self.share *= factor;
        self
    }

    fn weighed(self, kind: PartKind, weight: Tenths) -> Part {
        let tenths =
            |of: Tenths| Tenths((f64::from(of.0) * self.share.clamp(0.0, 1.0)).round() as i32);
        Part {
            kind,
            score: tenths(Tenths::FULL),
            weight,
            points: tenths(weight),
            advice: self.tips.iter().map(Tip::to_string).collect(),
            tips: self.tips,
        }
    }
}

impl<'a> Answer<'a> {
    fn new(question: &'a Question, text: &'a str) -> Self {
        let stemmer = stemmer();
        let said = Said::new(text, &stemmer);
        Self {
            prose: prose::prose(&said, structure::is_story(question)),
            asked: Said::new(&question.ask, &stemmer),
            question,
            text,
            said,
            stemmer,
        }
    }

    /// Returns the words of the answer at a range of them.
    fn quote(&self, words: &std::ops::Range<usize>) -> Option<Citation> {
        let span = self.said.span(words)?;
        let text = self
            .text
            .chars()
            .skip(span.start)
            .take(span.end - span.start)
            .collect();
        Some(Citation { span, text })
    }

    fn notes(&self) -> Vec<Warning> {
        let foreign = language(&self.text.to_lowercase()) != "en" || prose::is_foreign(&self.said);
        let note = "The questions and their rubrics are in English so far, and so is what an answer is compared with; \
                    an answer in another language gets fewer points than it deserves.";
        let note = foreign.then(|| Warning::new("language", note));
        note.into_iter().collect()
    }
}
