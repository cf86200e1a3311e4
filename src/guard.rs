//! The truth guard: what a text that is proposed for a resume or a letter says that its sources do not.
//!
//! Every tailored text passes [`breaches`], whoever wrote it; [`screen`] puts the original back where one fails.

mod evidence;
mod rejected;

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::resume::Resume;
use crate::score::words::{Words, is_stop_word, stem};
use crate::skills::Lexicon;

pub use rejected::{Rejected, screen};

/// A text that is proposed for a resume or a letter, and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim<'a> {
    /// The field that it is for, such as `work[0].highlights[2]`; `letter` for a letter.
    pub path: &'a str,
    /// The text that stands there.
    pub original: &'a str,
    /// The text that is proposed for it.
    pub proposed: &'a str,
    /// The fields of the resume that hold what it says; with none it rests on what stands at `path`.
    pub sources: &'a [String],
}

/// What a proposed text says that its sources do not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Breach {
    /// What kind of thing it says.
    pub kind: BreachKind,
    /// The words that say it.
    pub words: String,
}

/// What kind of thing a proposed text says that its sources do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum BreachKind {
    /// A field that says who, where and when, and that no tailoring may change.
    Identity,
    /// A skill, or a version of one.
    Skill,
    /// A number, an amount, a duration or a word of quantity.
    Number,
    /// A date.
    Date,
    /// A degree.
    Degree,
    /// A certificate.
    Certificate,
    /// An address on the web or of e-mail, or a handle.
    Link,
    /// A person, an employer, a client, a place, a product, an institution.
    Name,
    /// A rank, or how well something is known.
    Seniority,
    /// A deed above the one that was done: led for helped, built for helped to build.
    Leading,
    /// Something planned, tried, unfinished or denied, told as done.
    Scope,
    /// Something else that no source says.
    Invented,
    /// Nothing, or far more than the sources say.
    Length,
    /// Markup, a placeholder, a hidden character or a second line.
    Form,
    /// Another language than that of the sources.
    Language,
}

impl fmt::Display for Breach {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "'{}' is not held by the sources", self.words)
    }
}

/// Returns what a proposed text says that its sources do not; nothing means that the text may stand.
pub fn breaches(claim: &Claim<'_>, resume: &Resume, lexicon: &Lexicon) -> Vec<Breach> {
    let held = evidence::of(claim, resume);
    let known: BTreeSet<String> = held
        .iter()
        .flat_map(|text| Words::new(text))
        .map(|word| stem(&word.text.to_lowercase()).to_owned())
        .collect();
    let skills: BTreeSet<String> = held
        .iter()
        .flat_map(|text| lexicon.find(text))
        .flat_map(|mention| {
            let implied = lexicon.implies(&mention.skill).into_iter();
            let implied: Vec<String> = implied.map(str::to_owned).collect();
            implied.into_iter().chain([mention.skill])
        })
        .collect();
    let mentions = lexicon.find(claim.proposed);
    Words::new(claim.proposed)
        .filter(|word| {
            let lower = word.text.to_lowercase();
            let proven = mentions.iter().any(|mention| {
                mention.span.start <= word.span.start
                    && word.span.end <= mention.span.end
                    && skills.contains(&mention.skill)
            });
            !(proven || is_stop_word(&lower) || known.contains(stem(&lower)))
        })
        .map(|word| Breach {
            kind: BreachKind::Invented,
            words: word.text.to_owned(),
        })
        .collect()
}
