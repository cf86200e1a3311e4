//! Adding an application.

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{Application, NewApplication, Sent, Step};
use crate::document::Document;
use crate::line::{line, lines, needed};
use crate::posting::Posting;
use crate::work::Work;

/// The longest title and name of a company, in characters.
const LONGEST: usize = 200;
/// The longest notes, in characters: some ten pages.
const NOTES: usize = 20_000;
/// Most documents of one application.
const DOCUMENTS: usize = 50;

/// Adds an application.
pub fn add(work: &mut Work<'_, '_>, new: &NewApplication) -> Result<Application> {
    let posting: Option<Posting> = match &new.posting {
        Some(id) => Some(work.need(id, "posting")?),
        None => None,
    };
    let read = posting.map_or_else(Default::default, |posting| (posting.company, posting.title));
    let now = work.now();
    let application = Application {
        id: work.new_id(),
        company: company(given(&new.company, &read.0))?,
        title: title(given(&new.title, &read.1))?,
        posting: new.posting,
        stage: new.stage,
        history: vec![Step {
            stage: new.stage,
            on: new.on.unwrap_or_else(|| work.day()),
        }],
        notes: notes(&new.notes)?,
        documents: sent(work, &new.documents, &[])?,
        next: new.next,
        revision: 1,
        created: now,
        updated: now,
    };
    work.save(&application)?;
    Ok(application)
}

fn given<'a>(given: &'a str, read: &'a str) -> &'a str {
    if given.trim().is_empty() { read } else { given }
}

/// Returns the documents with these ids, as they are called now, or were when they were sent.
pub fn sent(work: &mut Work<'_, '_>, documents: &[Uuid], before: &[Sent]) -> Result<Vec<Sent>> {
    if documents.len() > DOCUMENTS {
        return Err(Error::refused(
            "documents",
            format!("an application has at most {DOCUMENTS} documents"),
        ));
    }
    let sent = documents.iter().map(|id| {
        if let Some(known) = before.iter().find(|sent| sent.document == *id) {
            return Ok(known.clone());
        }
        let document: Document = work.need(id, "document")?;
        Ok(Sent {
            document: *id,
            name: document.name,
        })
    });
    sent.collect()
}

/// Returns the name of a company as it may be given.
pub fn company(text: &str) -> Result<String> {
    needed("the company of an application", text, LONGEST)
}

/// Returns a title as it may be given.
pub fn title(text: &str) -> Result<String> {
    line("the title of an application", text, LONGEST)
}

/// Returns notes as they may be given.
pub fn notes(text: &str) -> Result<String> {
    lines("the notes of an application", text, NOTES)
}
