//! Adding what was made to the applications.

use upward_desk::Client;
use upward_desk::application::{Application, AtStage, EditApplication, NewApplication};
use upward_desk::document::{Document, MadeOf};
use upward_desk::paging::PageQuery;
use upward_desk::posting::Posting;
use upward_desk::typeset::Format;
use upward_engine::error::Result;
use uuid::Uuid;

use super::Answer;
use crate::desk::called;
use crate::effect::Effect;
use crate::overlay::{Confirm, Prompt};

/// What is to be added to the applications.
#[derive(Debug)]
pub struct Filing {
    posting: Posting,
    /// The documents that were made last of the resume and of the letter.
    documents: Vec<Document>,
    /// The application for the posting that there is already.
    known: Option<Application>,
}

/// Gathers what is to be added: the documents made last, and whether there is an application already.
pub fn gather(posting: Posting, resume: Uuid, letter: Option<Uuid>) -> Effect {
    Effect::ask("add to the applications", move |client| async move {
        let of = |resume, letter| MadeOf { resume, letter };
        let mut documents = last(&client, of(Some(resume), None)).await?;
        if let Some(letter) = letter {
            documents.extend(last(&client, of(None, Some(letter))).await?);
        }
        let known = known(&client, posting.id).await?;
        Ok(Answer::Gathered(Box::new(Filing {
            posting,
            documents,
            known,
        })))
    })
}

/// Returns the document that was made last, a PDF before others.
async fn last(client: &Client, of: MadeOf) -> Result<Vec<Document>> {
    let mut page = client.documents(&of, &PageQuery::default()).await?.items;
    page.sort_by_key(|document| document.format != Format::Pdf);
    page.truncate(1);
    Ok(page)
}

/// Returns the application for a posting.
async fn known(client: &Client, posting: Uuid) -> Result<Option<Application>> {
    let mut query = PageQuery::default();
    loop {
        let page = client.applications(&AtStage::default(), &query).await?;
        let mut items = page.items.into_iter();
        if let Some(known) = items.find(|known| known.posting == Some(posting)) {
            return Ok(Some(known));
        }
        query.after = page.next;
        if query.after.is_none() {
            return Ok(None);
        }
    }
}

impl Filing {
    /// Adds it, after what must be asked first.
    pub fn next(self) -> Effect {
        if self.documents.is_empty() {
            let text = "No document of this resume or its letter has been exported. You can add \
                        the application now, and its documents later.";
            let file = self.named();
            return Effect::open(Confirm::new("Add it without documents?", text, vec![file]));
        }
        self.named()
    }

    /// Adds it, after the company is known.
    fn named(self) -> Effect {
        if self.known.is_some() || !self.posting.company.is_empty() {
            return self.file(String::new());
        }
        let help = "The posting does not say whose it is.";
        Effect::open(Prompt::line("Which company?", help, "", move |company| {
            vec![self.file(company)]
        }))
    }

    fn file(self, company: String) -> Effect {
        Effect::ask("add to the applications", move |client| async move {
            let names: Vec<String> = self.documents.iter().map(|one| one.name.clone()).collect();
            let documents: Vec<Uuid> = self.documents.iter().map(|one| one.id).collect();
            let (application, did) = match self.known {
                None => {
                    let new = NewApplication {
                        company,
                        posting: Some(self.posting.id),
                        documents,
                        ..NewApplication::default()
                    };
                    (client.add_application(&new).await?, "added to")
                }
                Some(known) => {
                    let edit = with(&known, documents);
                    (
                        client.edit_application(known.id, &edit).await?,
                        "up to date in",
                    )
                }
            };
            let name = called(&application.title, &application.company);
            let with = match names.as_slice() {
                [] => "without documents".to_owned(),
                names => format!("with {}", names.join(" and ")),
            };
            Ok(Answer::Filed(format!("{did} Applications: {name}, {with}")))
        })
    }
}

/// Returns an application as it is, with these documents, too.
fn with(known: &Application, documents: Vec<Uuid>) -> EditApplication {
    let mut all: Vec<Uuid> = known.documents.iter().map(|sent| sent.document).collect();
    for document in documents {
        if !all.contains(&document) {
            all.push(document);
        }
    }
    EditApplication {
        revision: known.revision,
        company: known.company.clone(),
        title: known.title.clone(),
        notes: known.notes.clone(),
        documents: all,
        next: known.next,
    }
}
