//! Adding a posting.

use upward_engine::error::Result;
use upward_engine::posting::{Posting as Wanted, Quote, posting};
use upward_engine::warned::Warning;

use super::{NewPosting, Posting, Said, ShownPosting, Source};
use crate::line::line;
use crate::tools::Tools;
use crate::work::Work;

/// The longest title and name of a company, in characters.
pub const LONGEST: usize = 200;

/// A posting as read, ready to be kept.
#[derive(Debug, Clone)]
pub struct Understood {
    text: String,
    wanted: Wanted,
    warnings: Vec<Warning>,
}

/// Reads a posting's document. It takes a while.
///
/// # Errors
/// Refuses what cannot be read, and what is no job description.
pub fn understand(tools: &Tools, document: &[u8]) -> Result<Understood> {
    let read = tools.reader.read(document)?;
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
    new: &NewPosting,
    source: &Source,
    understood: &Understood,
) -> Result<ShownPosting> {
    let now = work.now();
    let Understood {
        text,
        wanted,
        warnings,
    } = understood;
    let posting = Posting {
        id: work.new_id(),
        title: given_or_read("a title", &new.title, wanted.title.as_ref())?,
        company: given_or_read("a company's name", &new.company, wanted.company.as_ref())?,
        source: source.clone(),
        language: wanted.language.clone(),
        revision: 1,
        created: now,
        updated: now,
    };
    let said = Said {
        posting: posting.id,
        text: text.clone(),
        wanted: wanted.clone(),
        corrections: Vec::new(),
        warnings: warnings.clone(),
    };
    work.put(&said)?;
    work.save(&posting)?;
    Ok(said.shown(posting))
}

fn given_or_read(what: &str, given: &str, read: Option<&Quote>) -> Result<String> {
    let given = line(what, given, LONGEST)?;
    Ok(match read {
        Some(quote) if given.is_empty() => on_one_line(&quote.text),
        _ => given,
    })
}

fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").chars().take(LONGEST).collect()
}
