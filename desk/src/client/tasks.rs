//! Operations on tasks, and what changes.

use bytes::Bytes;
use futures_util::{Stream, StreamExt, pin_mut};
use http::Method;
use upward_engine::error::Result;
use upward_store::Position;
use uuid::Uuid;

use super::{Client, query, read, stream};
use crate::change::News;
use crate::paging::{Page, PageQuery};
use crate::task::{Happened, Import, Task};

impl Client {
    /// Reads a document and keeps it as a resume.
    ///
    /// # Errors
    /// As [`crate::Engine::import_resume`].
    pub async fn import_resume(&self, import: &Import, document: Bytes) -> Result<Task> {
        let path = query("/resumes/import", import)?;
        read(
            &self
                .send_as(Method::POST, &path, "application/octet-stream", document)
                .await?,
        )
    }

    /// Returns a page of the account's tasks, the newest first.
    ///
    /// # Errors
    /// As [`crate::Engine::tasks`].
    pub async fn tasks(&self, page: &PageQuery) -> Result<Page<Task>> {
        self.get(&query("/tasks", page)?).await
    }

    /// Returns a task.
    ///
    /// # Errors
    /// As [`crate::Engine::task`].
    pub async fn task(&self, id: Uuid) -> Result<Task> {
        self.get(&format!("/tasks/{id}")).await
    }

    /// Calls a task off.
    ///
    /// # Errors
    /// As [`crate::Engine::cancel_task`].
    pub async fn cancel_task(&self, id: Uuid) -> Result<Task> {
        let path = format!("/tasks/{id}");
        read(&self.send(Method::DELETE, &path, Bytes::new()).await?)
    }

    /// Returns what happened to a task behind a position, and then what happens, until it has ended. Where the
    /// connection breaks, it is made anew and goes on where it was.
    ///
    /// An error of the stream is its last item.
    pub fn events(
        &self,
        id: Uuid,
        after: Option<Position>,
    ) -> impl Stream<Item = Result<(Position, Happened)>> + Send + use<> {
        let path = format!("/tasks/{id}/events");
        stream::follow(self.clone(), path, after, |happened: &Happened| {
            happened.event.ends()
        })
    }

    /// Returns a task once it has ended.
    ///
    /// # Errors
    /// When there is none of this id, and when the server cannot be reached for a while.
    pub async fn wait(&self, id: Uuid) -> Result<Task> {
        let events = self.events(id, None);
        pin_mut!(events);
        while let Some(event) = events.next().await {
            event?;
        }
        self.task(id).await
    }

    /// Returns what changes in the account behind a position; [`News::Reset`] comes first where there is none, or it
    /// lies too far back. Where the connection breaks, it is made anew and goes on where it was.
    ///
    /// An error of the stream is its last item.
    pub fn changes(
        &self,
        after: Option<Position>,
    ) -> impl Stream<Item = Result<(Position, News)>> + Send + use<> {
        stream::follow(self.clone(), "/changes".to_owned(), after, |_| false)
    }
}
