//! Operations on documents.

use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::Engine;
use crate::caller::{Caller, Scope};
use crate::document::{self, Chosen, Document, MadeOf, NewDocument};
use crate::paging::{Page, PageQuery};
use crate::task::{Render, Task};
use crate::typeset;

impl Engine {
    /// Makes a document of a resume, reads it back and keeps it, as a task. The same again is the document that is
    /// there.
    ///
    /// # Errors
    /// When there is no such resume, version, theme or locale; not available without the typesetter; `busy` when too
    /// many tasks wait.
    pub async fn add_resume_document(
        &self,
        caller: &Caller,
        id: Uuid,
        new: NewDocument,
    ) -> Result<Task> {
        let version = new.version;
        let chosen = self
            .run(caller, Scope::Write, move |work| {
                document::of_resume(work, id, version)
            })
            .await?;
        self.write_document(caller, chosen, new).await
    }

    /// Makes a document of a letter, as [`Engine::add_resume_document`] does of a resume.
    ///
    /// # Errors
    /// As there, and wrong usage when a version is named.
    pub async fn add_letter_document(
        &self,
        caller: &Caller,
        id: Uuid,
        new: NewDocument,
    ) -> Result<Task> {
        if new.version.is_some() {
            return Err(Error::new(
                Kind::Usage,
                "version",
                "a letter has no versions: its document is made of what it says now",
            ));
        }
        let chosen = self
            .run(caller, Scope::Write, move |work| {
                document::of_letter(work, id)
            })
            .await?;
        self.write_document(caller, chosen, new).await
    }

    async fn write_document(
        &self,
        caller: &Caller,
        chosen: Chosen,
        new: NewDocument,
    ) -> Result<Task> {
        let Chosen { source, language } = chosen;
        let NewDocument {
            format,
            look,
            pages,
            ..
        } = new;
        let look = self
            .compute(caller, Scope::Write, move |tools| {
                typeset::look(tools, &look, &language)
            })
            .await?;
        let render = Render {
            source,
            format,
            look,
            pages,
        };
        self.start(caller, render, None).await
    }

    /// Returns a page of the account's documents, the newest first: of a resume, of a letter, or all.
    ///
    /// # Errors
    /// Wrong usage when the page is none, and when both a resume and a letter are named.
    pub async fn documents(
        &self,
        caller: &Caller,
        of: MadeOf,
        page: PageQuery,
    ) -> Result<Page<Document>> {
        let paging = page.paging()?;
        self.run(caller, Scope::Read, move |work| {
            document::list(work, &of, &paging)
        })
        .await
    }

    /// Returns a document.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn document(&self, caller: &Caller, id: Uuid) -> Result<Document> {
        self.run(caller, Scope::Read, move |work| document::show(work, id))
            .await
    }

    /// Returns a document with its bytes.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn document_content(&self, caller: &Caller, id: Uuid) -> Result<(Document, Vec<u8>)> {
        self.run(caller, Scope::Read, move |work| document::content(work, id))
            .await
    }

    /// Removes a document; applications that it was sent with still tell what it was called.
    ///
    /// # Errors
    /// When there is none of this id.
    pub async fn remove_document(&self, caller: &Caller, id: Uuid) -> Result<()> {
        self.run(caller, Scope::Write, move |work| document::remove(work, id))
            .await
    }
}
