//! Text to posting: what a job description asks for.
//!
//! ```text
//! Text -> passages (headings, items, paragraphs, each in a section) -> sentences -> terms (demand, alternatives)
//!                                                                                -> years, degree, duties
//! ```

mod alternatives;
mod certificate;
mod cue;
mod degree;
mod demand;
mod facts;
mod heading;
mod keywords;
pub(crate) mod language;
mod noun;
mod passage;
mod passing;
mod phrase;
mod refuse;
mod sentence;
mod source;
mod spoken;
mod study;
mod terms;
mod title;
mod unknown;
mod years;

use heading::Section;
pub use keywords::{Keywords, Quotes};
use serde::{Deserialize, Serialize};

use crate::error::Result;
use crate::skills::Lexicon;
use crate::text::{Span, Text};
use crate::warned::{Warned, Warning};

/// A job description, as far as it asks for something.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = PostingContent))]
#[serde(rename_all = "camelCase")]
pub struct Posting {
    /// Title of the position.
    pub title: Option<Quote>,
    /// Who offers it.
    pub company: Option<Quote>,
    /// How senior it is, if stated.
    pub seniority: Option<Seniority>,
    /// Place of work.
    pub location: Option<Quote>,
    /// Whether the work can be done from home.
    pub remote: Option<Remote>,
    /// Kind of employment.
    #[serde(rename = "type")]
    pub employment: Option<Employment>,
    /// What is paid.
    pub salary: Option<Salary>,
    /// Years of experience asked for: the first that are required, and the least where a range or alternatives are named.
    pub years: Option<Years>,
    /// Degree asked for, the least that is named.
    pub degree: Option<Degree>,
    /// Spoken languages asked for.
    pub languages: Vec<Spoken>,
    /// Certificates, licences and registrations asked for.
    pub certificates: Vec<Quote>,
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
            self.seniority
                .as_mut()
                .map(|seniority| &mut seniority.quote),
            self.location.as_mut(),
            self.remote.as_mut().map(|remote| &mut remote.quote),
            self.employment
                .as_mut()
                .map(|employment| &mut employment.quote),
            self.salary.as_mut().map(|salary| &mut salary.quote),
        ];
        let spoken = self.languages.iter_mut().map(|spoken| &mut spoken.quote);
        let quotes = quotes.into_iter().flatten().chain(spoken);
        for quote in quotes.chain(&mut self.certificates).chain(&mut self.duties) {
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Quote {
    /// Where they stand.
    #[serde(flatten)]
    pub span: Span,
    /// The words.
    pub text: String,
}

/// Years of experience asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Years {
    /// At least so many.
    pub least: u32,
    /// The words that say so.
    pub quote: Quote,
}

/// A degree asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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

/// How senior a position is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Seniority {
    /// The rank.
    pub level: Rank,
    /// The words that say so.
    pub quote: Quote,
}

/// Ranks of positions, as titles name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Rank {
    /// Intern.
    Intern,
    /// Junior, graduate, trainee.
    Junior,
    /// Between junior and senior.
    Mid,
    /// Senior.
    Senior,
    /// Leads a team.
    Lead,
    /// Principal, staff.
    Principal,
    /// Manages people or a site.
    Manager,
    /// Director, head of a department.
    Director,
    /// Chief officer, vice president.
    Executive,
}

/// Whether the work can be done from home.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Remote {
    /// How far.
    pub mode: Mode,
    /// The words that say so.
    pub quote: Quote,
}

/// Where work is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "schema", schema(as = RemoteMode))]
#[serde(rename_all = "camelCase")]
pub enum Mode {
    /// From home.
    Remote,
    /// Partly from home.
    Hybrid,
    /// On site.
    Onsite,
}

/// Kind of employment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Employment {
    /// The kind.
    pub kind: EmploymentKind,
    /// The words that say so.
    pub quote: Quote,
}

/// Kinds of employment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "kebab-case")]
pub enum EmploymentKind {
    /// Full-time.
    FullTime,
    /// Part-time.
    PartTime,
    /// A contract for services or for a project.
    Contract,
    /// For a limited time.
    Temporary,
    /// An internship.
    Internship,
    /// An apprenticeship.
    Apprenticeship,
}

/// What is paid.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Salary {
    /// Least amount, or the only one; none for a scale of pay without amounts.
    pub least: Option<f64>,
    /// Most of a range.
    pub most: Option<f64>,
    /// Code of the currency (ISO 4217).
    pub currency: Option<String>,
    /// What time it is paid for.
    pub period: Option<Period>,
    /// The words that say so.
    pub quote: Quote,
}

/// Time that an amount is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
#[serde(rename_all = "camelCase")]
pub enum Period {
    /// Hour.
    Hour,
    /// Day.
    Day,
    /// Week.
    Week,
    /// Month.
    Month,
    /// Year.
    Year,
}

/// A spoken language asked for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Spoken {
    /// Id of the language in the skills table.
    pub language: String,
    /// How well: A1 to C2, or the posting's words.
    pub level: Option<String>,
    /// The words that say so.
    pub quote: Quote,
}

/// One mention of something asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
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
    let mentions = lexicon.find(&text.content);
    let facts = facts::Facts::new(text, &source, &passages);
    let company = facts::company::company(&facts, title.as_ref(), &mentions);
    let names: Vec<Span> = [&title, &company]
        .into_iter()
        .flatten()
        .map(|quote| quote.span)
        .collect();
    let language = language::language(&source.lower.iter().collect::<String>());
    let mut terms = terms::terms(&source, &sentences, &mentions, lexicon, &names, &language);
    if language == "de" {
        let mentioned = mentions.iter().map(|mention| mention.span);
        let taken: Vec<Span> = mentioned.chain(names.iter().copied()).collect();
        noun::add(&source, &sentences, &taken, &mut terms);
    }
    language::assume(&language, &mut terms);
    years::of_terms(&sentences, &mut terms);
    refuse::check(text, &source, &passages, terms.len())?;

    let duties = sentences
        .iter()
        .filter(|sentence| sentence.section == Section::Duties)
        .filter_map(|sentence| source.quote(sentence.span))
        .collect();
    let mut read = Warned::clean(Posting {
        seniority: facts::seniority::seniority(&facts, title.as_ref()),
        location: facts::place::place(&facts, title.as_ref(), company.as_ref()),
        remote: facts::employment::remote(&facts),
        employment: facts::employment::employment(&facts, title.as_ref()),
        salary: facts::salary::salary(&facts),
        languages: spoken::spoken(&source, &sentences, &terms, lexicon),
        certificates: certificate::certificates(&source, &sentences, &terms),
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
