//! What the screen asks the desk.

use std::path::PathBuf;

use jiff::civil::Date;
use upward_desk::application::{
    Application, AtStage, EditApplication, MoveApplication, NewApplication, Stage,
};
use upward_desk::document::MadeOf;
use upward_desk::paging::PageQuery;
use upward_engine::error::Kind;
use uuid::Uuid;

use super::Answer;
use super::moves::Due;
use crate::effect::Effect;
use crate::file;

/// How many items are asked for at a time.
const PAGE: u16 = 200;

/// Asks for all applications.
pub fn all() -> Effect {
    Effect::ask("list your applications", |client| async move {
        let (mut all, mut after) = (Vec::new(), None);
        loop {
            let page = PageQuery {
                after,
                limit: Some(PAGE),
            };
            let page = client.applications(&AtStage::default(), &page).await?;
            all.extend(page.items);
            after = page.next;
            if after.is_none() {
                return Ok(Answer::All(all));
            }
        }
    })
}

/// Asks for an application that changed.
pub fn one(id: Uuid) -> Effect {
    Effect::ask(
        "read an application that changed",
        move |client| async move {
            match client.application(id).await {
                Ok(application) => Ok(Answer::Changed(id, Some(Box::new(application)))),
                Err(error) if error.kind == Kind::NotFound => Ok(Answer::Changed(id, None)),
                Err(error) => Err(error),
            }
        },
    )
}

/// Moves an application, whatever else was changed about it meanwhile.
pub fn advance(due: Due) -> Effect {
    let Due { id, stage, on } = due;
    Effect::ask("move the application", move |client| async move {
        let change = MoveApplication {
            revision: client.application(id).await?.revision,
            stage,
            on: Some(on),
        };
        let moved = client.move_application(id, &change).await?;
        Ok(Answer::Moved(Box::new(moved)))
    })
}

/// Changes what an application says, whatever else was changed about it meanwhile.
pub fn edit(
    what: &'static str,
    id: Uuid,
    change: impl FnOnce(&mut EditApplication) + Send + 'static,
) -> Effect {
    Effect::ask(what, move |client| async move {
        let now: Application = client.application(id).await?;
        let mut edit = EditApplication {
            revision: now.revision,
            company: now.company,
            title: now.title,
            notes: now.notes,
            documents: now.documents.iter().map(|sent| sent.document).collect(),
            next: now.next,
        };
        change(&mut edit);
        let edited = client.edit_application(id, &edit).await?;
        Ok(Answer::Edited(Box::new(edited)))
    })
}

/// Adds an application.
pub fn add(new: NewApplication) -> Effect {
    Effect::ask("add the application", |client| async move {
        let added = client.add_application(&new).await?;
        Ok(Answer::Added(Box::new(added)))
    })
}

/// Adds an application that was sent on a day, with the newest document of a resume where there is one.
pub fn add_sent(posting: Uuid, resume: Option<Uuid>, on: Date) -> Effect {
    Effect::ask("add the application", move |client| async move {
        let mut documents = Vec::new();
        if resume.is_some() {
            let of = MadeOf {
                resume,
                letter: None,
            };
            let page = PageQuery {
                after: None,
                limit: Some(1),
            };
            let newest = client.documents(&of, &page).await?.items;
            documents.extend(newest.into_iter().map(|document| document.id));
        }
        let new = NewApplication {
            posting: Some(posting),
            stage: Stage::Applied,
            on: Some(on),
            documents,
            ..NewApplication::default()
        };
        let added = client.add_application(&new).await?;
        Ok(Answer::Added(Box::new(added)))
    })
}

/// Removes an application.
pub fn remove(id: Uuid) -> Effect {
    Effect::ask("remove the application", move |client| async move {
        client.remove_application(id).await?;
        Ok(Answer::Changed(id, None))
    })
}

/// Asks what is known of a document.
pub fn document(id: Uuid) -> Effect {
    Effect::ask("read what was sent", move |client| async move {
        match client.document(id).await {
            Ok(document) => Ok(Answer::Document(id, Some(Box::new(document)))),
            Err(error) if error.kind == Kind::NotFound => Ok(Answer::Document(id, None)),
            Err(error) => Err(error),
        }
    })
}

/// Asks which documents there are, to list one of them with an application.
pub fn documents(application: Uuid) -> Effect {
    Effect::ask("list your documents", move |client| async move {
        let page = PageQuery {
            after: None,
            limit: Some(PAGE),
        };
        let newest = client.documents(&MadeOf::default(), &page).await?;
        Ok(Answer::Documents(application, newest.items))
    })
}

/// A document to be written to a file.
#[derive(Debug, Clone)]
pub struct Export {
    /// Which document.
    pub document: Uuid,
    /// Where to.
    pub path: PathBuf,
    /// Whether a file that is there is replaced.
    pub replace: bool,
    /// Whether it is opened then.
    pub open: bool,
}

/// Writes a document to a file.
pub fn export(export: Export) -> Effect {
    Effect::ask("write the document", |client| async move {
        let bytes = client.document_content(export.document).await?;
        match file::write(&export.path, bytes, export.replace).await {
            Ok(()) => Ok(Answer::Exported(export)),
            Err(error) if error.code == "exists" => Ok(Answer::Exists(export)),
            Err(error) => Err(error),
        }
    })
}
