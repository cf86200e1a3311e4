//! What a long work has at hand: the desk, the files that people send, and a way to say how far it is.

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use tokio_util::sync::CancellationToken;
use upward_desk::Client;
use upward_desk::task::{State, Task};
use upward_engine::error::{Error, Kind, Result};
use upward_engine::track::Library;
use uuid::Uuid;

use crate::dialogue::Given;
use crate::words::Say;

/// Where the files that people send come from.
pub trait Files: Send + Sync {
    /// Returns a file's bytes.
    ///
    /// # Errors
    /// Refuses (`too-large`) what is larger than the platform lets bots have; not available (`download`) what cannot be
    /// had, after trying again.
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>>;
}

/// Says how far a work is. What it says may be skipped when the next step follows soon.
pub type Steps = Box<dyn Fn(Say) + Send + Sync>;

/// What a long work has at hand.
pub struct Desk {
    /// The desk, as the person's account sees it. Its calls are named: done again, they make nothing twice.
    pub client: Client,
    files: Arc<dyn Files>,
    library: Arc<Library>,
    steps: Steps,
    stop: CancellationToken,
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// Returns a desk for one work.
    pub fn new(
        client: Client,
        files: Arc<dyn Files>,
        library: Arc<Library>,
        steps: Steps,
        stop: CancellationToken,
    ) -> Self {
        Self {
            client,
            files,
            library,
            steps,
            stop,
        }
    }

    /// Returns the roadmaps that Upward brings.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Says how far the work is.
    pub fn step(&self, step: Say) {
        (self.steps)(step);
    }

    /// Returns the bytes of a file that a person sent.
    ///
    /// # Errors
    /// As [`Files::fetch`].
    pub async fn fetch(&self, file: &Given) -> Result<Bytes> {
        self.files.fetch(file).await
    }

    /// Returns the id of what a task of the desk made, once it is done.
    ///
    /// # Errors
    /// As [`Desk::done`].
    pub async fn made(&self, task: Task) -> Result<Uuid> {
        let made = self.done(task).await?.made;
        made.map(|made| made.id)
            .ok_or_else(|| Error::internal("state", "A task ended without what it was to make."))
    }

    /// Returns a task of the desk once it is done. Where this work is called off, so is the task.
    ///
    /// # Errors
    /// Why the task failed; a conflict (`called-off`) when it was called off.
    pub async fn done(&self, task: Task) -> Result<Task> {
        let id = task.id;
        let ended = tokio::select! {
            ended = self.client.wait(id) => ended?,
            () = self.stop.cancelled() => {
                self.client.cancel_task(id).await?;
                return Err(called_off());
            }
        };
        match (ended.state, ended.error.clone()) {
            (State::Done, _) => Ok(ended),
            (_, Some(error)) => Err(error),
            _ => Err(called_off()),
        }
    }
}

fn called_off() -> Error {
    Error::new(Kind::Conflict, "called-off", "this was called off")
}
