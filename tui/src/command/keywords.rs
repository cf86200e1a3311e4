//! `upward keywords`: what a posting asks for.

use std::path::PathBuf;

use serde::Serialize;
use upward_engine::error::Result;
use upward_engine::posting::{
    EmploymentKind, Level, Mode, Posting, Quote, Rank, Salary, Spoken, Term,
};
use upward_engine::skills::Lexicon;

use crate::reading;
use crate::session::Session;
use crate::view;

/// Show what a posting asks for
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The job description: PDF, DOCX, ODT, RTF, HTML, Markdown or text; - for standard input
    posting: PathBuf,
}

/// The result as JSON: plain values first, and beside them the words that say so.
#[derive(Serialize)]
struct Keywords<'a> {
    title: Option<&'a str>,
    company: Option<&'a str>,
    years: Option<u32>,
    degree: Option<Level>,
    seniority: Option<Rank>,
    location: Option<&'a str>,
    remote: Option<Mode>,
    #[serde(rename = "type")]
    employment: Option<EmploymentKind>,
    salary: Option<&'a Salary>,
    languages: &'a [Spoken],
    certificates: Vec<&'a str>,
    duties: Vec<&'a str>,
    terms: &'a [Term],
    language: &'a str,
    quotes: Quotes<'a>,
}

#[derive(Serialize)]
struct Quotes<'a> {
    title: Option<&'a Quote>,
    company: Option<&'a Quote>,
    years: Option<&'a Quote>,
    degree: Option<&'a Quote>,
    seniority: Option<&'a Quote>,
    location: Option<&'a Quote>,
    remote: Option<&'a Quote>,
    #[serde(rename = "type")]
    employment: Option<&'a Quote>,
    certificates: &'a [Quote],
    duties: &'a [Quote],
}

impl<'a> From<&'a Posting> for Keywords<'a> {
    fn from(posting: &'a Posting) -> Self {
        let words = |quotes: &'a [Quote]| quotes.iter().map(|quote| quote.text.as_str()).collect();
        Self {
            title: posting.title.as_ref().map(|quote| quote.text.as_str()),
            company: posting.company.as_ref().map(|quote| quote.text.as_str()),
            years: posting.years.as_ref().map(|years| years.least),
            degree: posting.degree.as_ref().map(|degree| degree.level),
            seniority: posting.seniority.as_ref().map(|stated| stated.level),
            location: posting.location.as_ref().map(|quote| quote.text.as_str()),
            remote: posting.remote.as_ref().map(|remote| remote.mode),
            employment: posting.employment.as_ref().map(|stated| stated.kind),
            salary: posting.salary.as_ref(),
            languages: &posting.languages,
            certificates: words(&posting.certificates),
            duties: words(&posting.duties),
            terms: &posting.terms,
            language: &posting.language,
            quotes: Quotes {
                title: posting.title.as_ref(),
                company: posting.company.as_ref(),
                years: posting.years.as_ref().map(|years| &years.quote),
                degree: posting.degree.as_ref().map(|degree| &degree.quote),
                seniority: posting.seniority.as_ref().map(|stated| &stated.quote),
                location: posting.location.as_ref(),
                remote: posting.remote.as_ref().map(|remote| &remote.quote),
                employment: posting.employment.as_ref().map(|stated| &stated.quote),
                certificates: &posting.certificates,
                duties: &posting.duties,
            },
        }
    }
}

/// Runs `upward keywords`.
///
/// # Errors
/// When the file cannot be read or is no posting.
pub fn run(session: &Session, args: &Args) -> Result<()> {
    let posting = reading::wanted(session, &args.posting, &Lexicon::embedded())?;
    session.console.show(&Keywords::from(&posting), |page| {
        view::keywords::show(page, &posting)
    })
}
