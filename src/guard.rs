//! The truth guard: what a text that is proposed for a resume or a letter says that its sources do not.
//!
//! Every tailored text passes [`breaches`], whoever wrote it; [`screen`] puts the original back where one fails.

mod count;
mod deed;
mod evidence;
mod form;
mod german;
mod held;
mod identity;
mod item;
mod join;
mod limit;
mod link;
mod mark;
mod quantity;
mod quote;
mod reading;
mod rejected;
pub(crate) mod root;
mod table;
mod token;
mod turn;
mod word;

#[cfg(test)]
mod tests;

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::resume::Resume;
use crate::skills::Lexicon;

use evidence::Text;
use held::Held;
use reading::Reading;

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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Breach {
    /// What kind of thing it says.
    pub kind: BreachKind,
    /// The words that say it.
    pub words: String,
}

/// What kind of thing a proposed text says that its sources do not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum BreachKind {
    /// A field that says who, where and when, and that no tailoring may change.
    Identity,
    /// A professional title that was never held.
    Title,
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
        let words = &self.words;
        match self.kind {
            BreachKind::Identity => write!(f, "'{words}' would change who, where or when"),
            BreachKind::Title => write!(f, "the resume names no role '{words}'"),
            BreachKind::Skill => write!(f, "no source shows the skill '{words}'"),
            BreachKind::Number => write!(f, "no source states '{words}' of the same thing"),
            BreachKind::Date => write!(f, "no source states the date '{words}'"),
            BreachKind::Degree => write!(f, "no source states the degree '{words}'"),
            BreachKind::Certificate => write!(f, "no source states the certificate '{words}'"),
            BreachKind::Link => write!(f, "no source holds the address '{words}'"),
            BreachKind::Name => write!(f, "no source names '{words}'"),
            BreachKind::Seniority => write!(f, "no source states the level '{words}'"),
            BreachKind::Leading => write!(f, "'{words}' says more than what was done"),
            BreachKind::Scope => {
                write!(
                    f,
                    "'{words}' was planned, tried, unfinished or denied in the source, or the other way round"
                )
            }
            BreachKind::Invented => write!(f, "no source says '{words}'"),
            BreachKind::Length if words.is_empty() => f.write_str("the text is empty"),
            BreachKind::Length => write!(f, "the text is far longer than its sources: '{words}'"),
            BreachKind::Form => write!(f, "'{words}' is markup, a placeholder or a hidden sign"),
            BreachKind::Language => f.write_str("the text is in another language than its sources"),
        }
    }
}

/// Returns what a proposed text says that its sources do not; nothing means that the text may stand.
///
/// A text that stands in its sources always may. See `ARCHITECTURE.md` for what it checks and what it cannot know.
pub fn breaches(claim: &Claim<'_>, resume: &Resume, lexicon: &Lexicon) -> Vec<Breach> {
    let texts = evidence::of(claim, resume);
    if identity::is_frozen(claim.path) {
        return identity::changed(claim, &texts).into_iter().collect();
    }
    let proposed = identity::plain(claim.proposed);
    if !proposed.is_empty()
        && texts
            .iter()
            .any(|held| identity::plain(&held.text) == proposed)
    {
        return Vec::new();
    }
    if claim.path == "basics.label" {
        return title(claim, &texts, resume, lexicon).into_iter().collect();
    }
    unheld(claim, &texts, lexicon)
}

/// Returns the breach of a professional title that was never held: in other words, or without a word that makes it more.
fn title(claim: &Claim<'_>, texts: &[Text], resume: &Resume, lexicon: &Lexicon) -> Option<Breach> {
    let titles = identity::titles(claim, resume);
    let named = |held: &Text| identity::is_title(claim.proposed, held);
    let held = texts.iter().chain(&titles).any(named)
        || titles.iter().any(|title| {
            let lesser = |text: &str| deed::is_lesser(&Reading::new(text, lexicon, None));
            let whole = lesser(claim.proposed) || !lesser(&title.text);
            whole && unheld(claim, std::slice::from_ref(title), lexicon).is_empty()
        });
    (!held).then(|| Breach {
        kind: BreachKind::Title,
        words: claim.proposed.to_owned(),
    })
}

/// Returns what a proposed text says that some texts do not.
fn unheld(claim: &Claim<'_>, texts: &[Text], lexicon: &Lexicon) -> Vec<Breach> {
    let mut found = Vec::new();
    form::check(claim, texts, &mut found);
    let rest = link::check(claim.proposed, texts, &mut found);
    let rest = if claim.path == evidence::LETTER {
        quote::without(&rest, texts)
    } else {
        rest
    };
    let held = Held::new(texts, lexicon);
    let proposed = Reading::new(&rest, lexicon, held.spoken);
    // A letter may cite lines in another language than its own.
    let foreign =
        matches!((proposed.language, held.language), (Some(own), Some(source)) if own != source);
    if foreign && claim.path != evidence::LETTER {
        found.push(Breach {
            kind: BreachKind::Language,
            words: claim.proposed.to_owned(),
        });
    }
    word::check(&proposed, &held, &mut found);
    count::check(&proposed, &held, &mut found);
    deed::check(&proposed, &held, &mut found);
    turn::check(&proposed, &held, &mut found);
    join::check(&proposed, &held, &mut found);
    let mut told: Vec<Breach> = Vec::with_capacity(found.len());
    for breach in found {
        if !told.contains(&breach) {
            told.push(breach);
        }
    }
    told
}
