//! Text to posting: what a job description asks for.
//!
//! ```text
//! Text -> passages (headings, items, paragraphs, each in a section) -> sentences -> terms (demand, alternatives)
//!                                                                                -> years, degree, duties
//! ```

mod alternatives;
mod company;
mod cue;
mod degree;
mod demand;
mod heading;
mod language;
mod passage;
mod passing;
mod refuse;
mod sentence;
mod source;
mod study;
mod terms;
mod title;
mod unknown;
mod years;

use heading::Section;
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::skills::Lexicon;
use crate::text::{Span, Text};
use crate::warned::{Warned, Warning};

/// A job description, as far as it asks for something.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Title of the position.
    pub title: Option<Quote>,
    /// Who offers it.
    pub company: Option<Quote>,
    /// Years of experience asked for: the first that are required, and the least where a range or alternatives are named.
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

impl Posting {
    /// Returns the posting with each span where `place` puts it: in the file, say, instead of the text as read.
    pub fn placed(mut self, place: impl Fn(Span) -> Span) -> Self {
        let quotes = [
            self.title.as_mut(),
            self.company.as_mut(),
            self.years.as_mut().map(|years| &mut years.quote),
            self.degree.as_mut().map(|degree| &mut degree.quote),
        ];
        for quote in quotes.into_iter().flatten().chain(&mut self.duties) {
            quote.span = place(quote.span);
        }
        for term in &mut self.terms {
            term.span = place(term.span);
        }
        self
    }
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
    /// Its share in its criterion, before normalising: 1.0 for a known skill, less for a personal trait and an unknown term.
    pub weight: f64,
    /// Years of experience with it that are asked for ("3+ years of Python").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub years: Option<u32>,
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
/// Benefits, prose about the company, legal text, cookie notices and instructions for applicants ask for nothing and give
/// no terms; what the text says is not needed gives none either.
///
/// # Errors
/// Refuses a text that is no job description, by the code `not-a-posting`.
pub fn posting(text: &Text, lexicon: &Lexicon) -> Result<Warned<Posting>> {
    let source = source::Source::new(text);
    let passages = passage::passages(text, &source);
    let sentences = sentence::sentences(&passages, &source);
    let title = title::title(&source, &passages);
    let company = company::company(&source, &passages);
    let names: Vec<Span> = [&title, &company]
        .into_iter()
        .flatten()
        .map(|quote| quote.span)
        .collect();
    let mentions = lexicon.find(&text.content);
    let language = language::language(&source.lower.iter().collect::<String>());
    let mut terms = terms::terms(&source, &sentences, &mentions, lexicon, &names, &language);
    language::assume(&language, &mut terms);
    refuse::check(text, &source, &passages, terms.len())?;

    let duties = sentences
        .iter()
        .filter(|sentence| sentence.section == Section::Duties)
        .filter_map(|sentence| source.quote(sentence.span))
        .collect();
    let mut read = Warned::clean(Posting {
        years: years::years(&source, &sentences),
        degree: degree::degree(&source, &sentences),
        language,
        title,
        company,
        terms,
        duties,
    });
    if read.value.terms.is_empty() {
        let message = "The posting names no skill that Upward knows; the match rests on its title, years and degree.";
        read.warnings.push(Warning::new("no-terms", message));
    }
    Ok(read)
}

#[cfg(test)]
mod tests;
