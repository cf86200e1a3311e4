//! What a posting asks for, as people and programs are told it.

use serde::{Deserialize, Serialize};

use super::{EmploymentKind, Level, Mode, Posting, Quote, Rank, Salary, Spoken, Term};

/// What a posting asks for: plain values first, and beside them the words that say so.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Keywords {
    /// Title of the position.
    pub title: Option<String>,
    /// Who offers it.
    pub company: Option<String>,
    /// Years of experience that are asked for, at least.
    pub years: Option<u32>,
    /// The least degree that is accepted.
    pub degree: Option<Level>,
    /// How senior the position is.
    pub seniority: Option<Rank>,
    /// Place of work.
    pub location: Option<String>,
    /// Whether the work can be done from home.
    pub remote: Option<Mode>,
    /// Kind of employment.
    #[serde(rename = "type")]
    pub employment: Option<EmploymentKind>,
    /// What is paid.
    pub salary: Option<Salary>,
    /// Spoken languages that are asked for.
    pub languages: Vec<Spoken>,
    /// Certificates, licences and registrations that are asked for.
    pub certificates: Vec<String>,
    /// Sentences and bullets that describe the duties.
    pub duties: Vec<String>,
    /// Every mention of a skill or term that is asked for.
    pub terms: Vec<Term>,
    /// Language of the text, as BCP 47.
    pub language: String,
    /// The words that say so.
    pub quotes: Quotes,
}

/// The words of a posting behind its plain values.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(utoipa::ToSchema))]
pub struct Quotes {
    /// Of the title.
    pub title: Option<Quote>,
    /// Of who offers it.
    pub company: Option<Quote>,
    /// Of the years.
    pub years: Option<Quote>,
    /// Of the degree.
    pub degree: Option<Quote>,
    /// Of the seniority.
    pub seniority: Option<Quote>,
    /// Of the place.
    pub location: Option<Quote>,
    /// Of the work from home.
    pub remote: Option<Quote>,
    /// Of the kind of employment.
    #[serde(rename = "type")]
    pub employment: Option<Quote>,
    /// Of the certificates.
    pub certificates: Vec<Quote>,
    /// Of the duties.
    pub duties: Vec<Quote>,
}

impl From<Posting> for Keywords {
    fn from(posting: Posting) -> Self {
        let words = |quotes: &[Quote]| quotes.iter().map(|quote| quote.text.clone()).collect();
        let said = |quote: &Option<Quote>| quote.as_ref().map(|quote| quote.text.clone());
        Self {
            title: said(&posting.title),
            company: said(&posting.company),
            years: posting.years.as_ref().map(|years| years.least),
            degree: posting.degree.as_ref().map(|degree| degree.level),
            seniority: posting.seniority.as_ref().map(|stated| stated.level),
            location: said(&posting.location),
            remote: posting.remote.as_ref().map(|remote| remote.mode),
            employment: posting.employment.as_ref().map(|stated| stated.kind),
            salary: posting.salary,
            languages: posting.languages,
            certificates: words(&posting.certificates),
            duties: words(&posting.duties),
            terms: posting.terms,
            language: posting.language,
            quotes: Quotes {
                title: posting.title,
                company: posting.company,
                years: posting.years.map(|years| years.quote),
                degree: posting.degree.map(|degree| degree.quote),
                seniority: posting.seniority.map(|stated| stated.quote),
                location: posting.location,
                remote: posting.remote.map(|remote| remote.quote),
                employment: posting.employment.map(|stated| stated.quote),
                certificates: posting.certificates,
                duties: posting.duties,
            },
        }
    }
}
