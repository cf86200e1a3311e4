//! Adding a posting.

use upward_engine::error::Result;
use upward_engine::posting::{Posting as Wanted, Quote, posting};
use upward_engine::text::Text;
use upward_engine::warned::{Warned, Warning};
use uuid::Uuid;

use super::{Correction, Posting, Said, ShownPosting, Source};
use crate::line::line;
use crate::tools::Tools;
use crate::work::Work;

/// The longest title and name of a company, in characters.
const LONGEST: usize = 200;

/// A posting as read, ready to be kept.
#[derive(Debug, Clone)]
pub struct Understood {
    text: String,
    wanted: Wanted,
    warnings: Vec<Warning>,
}

/// How the person names a posting; empty as read.
#[derive(Debug, Clone, Copy)]
pub struct Naming<'a> {
    /// Title of the position.
    pub title: &'a str,
    /// Who offers it.
    pub company: &'a str,
}

impl Naming<'_> {
    /// Checks that the posting may be named so.
    ///
    /// # Errors
    /// Refuses what is too long for a line.
    pub fn check(self) -> Result<()> {
        title(self.title)?;
        company(self.company)?;
        Ok(())
    }
}

/// Returns the title of a posting as it may be given.
pub fn title(text: &str) -> Result<String> {
    line("the title of a posting", text, LONGEST)
}

/// Returns the company of a posting as it may be given.
pub fn company(text: &str) -> Result<String> {
    line("the company of a posting", text, LONGEST)
}

/// Finds what a posting asks for. It takes a while.
///
/// # Errors
/// Refuses what is no job description.
pub fn understand(tools: &Tools, read: Warned<Text>) -> Result<Understood> {
    let wanted = posting(&read.value, &tools.lexicon)?;
    Ok(Understood {
        text: read.value.content,
        wanted: wanted.value,
        warnings: [read.warnings, wanted.warnings].concat(),
    })
}

/// Keeps a posting that was read.
pub fn add(
    work: &mut Work<'_, '_>,
    naming: Naming<'_>,
    source: &Source,
    understood: &Understood,
) -> Result<ShownPosting> {
    let now = work.now();
    let wanted = &understood.wanted;
    let posting = Posting {
        id: work.new_id(),
        title: given_or_read(title(naming.title)?, wanted.title.as_ref()),
        company: given_or_read(company(naming.company)?, wanted.company.as_ref()),
        source: source.clone(),
        language: wanted.language.clone(),
        revision: 1,
        created: now,
        updated: now,
    };
    let said = understood.said(posting.id, Vec::new());
    work.put(&said)?;
    work.save(&posting)?;
    Ok(said.shown(posting))
}

impl Understood {
    /// Returns what was read, as the posting of this id keeps it.
    pub fn said(&self, posting: Uuid, corrections: Vec<Correction>) -> Said {
        Said {
            posting,
            text: self.text.clone(),
            wanted: self.wanted.clone(),
            corrections,
            warnings: self.warnings.clone(),
        }
    }
}

fn given_or_read(given: String, read: Option<&Quote>) -> String {
    match read {
        Some(quote) if given.is_empty() => on_one_line(&quote.text),
        _ => given,
    }
}

fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let line = words.join(" ");
    let shown = line.chars().filter(|char| !char.is_control());
    shown.take(LONGEST).collect()
}
