//! Writing a letter.

use upward_engine::date::Date;
use upward_engine::error::Result;
use upward_engine::letter::{Letter as Content, letter, spoken};
use upward_engine::posting::Posting as Wanted;

use super::{Letter, Request, Said, ShownLetter};
use crate::basis::{Basis, Material};
use crate::line::line;
use crate::posting::Posting;
use crate::tools::Tools;
use crate::work::Work;

/// The longest name and place that a letter is given, in characters.
const LONGEST: usize = 200;

/// A letter that is not kept yet.
#[derive(Debug, Clone)]
pub struct Written {
    language: &'static str,
    content: Content,
}

impl Request {
    /// Checks what the person adds.
    ///
    /// # Errors
    /// Refuses what is too long for a line.
    pub fn check(&self) -> Result<()> {
        line(
            "the name of whom a letter addresses",
            &self.manager,
            LONGEST,
        )?;
        line("the place of a letter", &self.location, LONGEST)?;
        line(
            "a language",
            self.language.as_deref().unwrap_or(""),
            LONGEST,
        )?;
        Ok(())
    }

    fn language(&self, wanted: &Wanted) -> &'static str {
        spoken(self.language.as_deref().unwrap_or(&wanted.language))
    }
}

/// Returns a letter for a posting, from the person's own lines.
///
/// # Errors
/// Refuses a resume without a name or without a line to cite.
pub fn write(tools: &Tools, material: &Material, request: &Request, day: Date) -> Result<Written> {
    let wanted = material.wanted()?;
    let language = request.language(wanted);
    let request = request.on(day, language);
    let content = letter(&material.content, wanted, &tools.lexicon, &request)?;
    Ok(Written { language, content })
}

/// Keeps a letter.
pub fn keep(work: &mut Work<'_, '_>, basis: Basis, written: &Written) -> Result<ShownLetter> {
    let Written { language, content } = written;
    basis.hold(work)?;
    let posting = match &basis.posting {
        Some(posting) => work.get::<Posting>(posting)?,
        None => None,
    };
    let named = posting.map_or_else(Default::default, |posting| (posting.title, posting.company));
    let now = work.now();
    let letter = Letter {
        id: work.new_id(),
        basis,
        title: named.0,
        company: named.1,
        language: (*language).to_owned(),
        revision: 1,
        created: now,
        updated: now,
    };
    work.put(&Said {
        letter: letter.id,
        content: content.clone(),
    })?;
    work.save(&letter)?;
    Ok(ShownLetter {
        letter,
        content: content.clone(),
    })
}
