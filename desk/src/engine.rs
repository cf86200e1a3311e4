//! The one door: a cheap handle over everything that is kept, with one async method per operation.

mod accounts;
mod analytics;
mod applications;
mod backup;
mod certificates;
mod changes;
mod chats;
mod documents;
mod drafts;
mod evidence;
mod generate;
mod interview;
mod keys;
mod letters;
mod links;
mod postings;
mod reports;
mod resumes;
mod stateless;
mod tasks;
mod tracks;

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::sync::{Semaphore, watch};
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Error as StoreError, Owner, Vault, Version};
use uuid::Uuid;

use crate::caller::{Caller, Scope};
use crate::change;
use crate::notices::Notices;
use crate::once::Once;
use crate::task::{self, Limits, Runner};
use crate::tools::Tools;
use crate::work::Work;
use crate::world::World;

/// How many of its newest changes an account's feed keeps.
const FEED: usize = 10_000;

/// A handle over the desk; clones share it.
#[derive(Debug, Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

/// What all handles share.
#[derive(Debug)]
pub(crate) struct Inner {
    pub(crate) vault: Arc<Vault>,
    pub(crate) tools: Tools,
    pub(crate) world: Arc<dyn World>,
    pub(crate) runner: Runner,
    notices: Notices,
    steps: Arc<Semaphore>,
}

impl Engine {
    /// Returns the desk over a vault. [`Engine::take_up_tasks`] then goes on with what an earlier owner left.
    pub fn new(vault: impl Into<Arc<Vault>>, tools: Tools, world: Arc<dyn World>) -> Self {
        let runner = Runner::new(task::kinds(), Limits::default());
        Self::with_runner(vault.into(), tools, world, runner)
    }

    /// Returns the desk over a vault, which works so many tasks off at a time.
    pub fn with_tasks(
        vault: Vault,
        tools: Tools,
        world: Arc<dyn World>,
        tasks: NonZeroUsize,
    ) -> Self {
        let limits = Limits {
            running: tasks.get(),
            ..Limits::default()
        };
        Self::with_runner(
            vault.into(),
            tools,
            world,
            Runner::new(task::kinds(), limits),
        )
    }

    pub(crate) fn with_runner(
        vault: Arc<Vault>,
        tools: Tools,
        world: Arc<dyn World>,
        runner: Runner,
    ) -> Self {
        let inner = Arc::new(Inner {
            vault,
            tools,
            world,
            runner,
            notices: Notices::default(),
            steps: Arc::new(Semaphore::new(steps_at_once())),
        });
        Self { inner }
    }

    /// Begins no more tasks, and gives those that run `patience` to end and as long again to reach their next step.
    /// Tasks that have not ended go on with the next owner.
    pub async fn stop_tasks(&self, patience: Duration) {
        self.inner.runner.stop(patience).await;
    }

    /// Returns what changes whenever something of the caller's account was written.
    pub(crate) fn listen(&self, caller: &Caller) -> watch::Receiver<()> {
        self.inner.notices.listen(caller.account)
    }

    /// Checks that the store answers.
    ///
    /// # Errors
    /// When it does not.
    pub async fn ready(&self) -> Result<()> {
        self.blocking(|inner| inner.vault.check().map_err(failed))
            .await
    }

    /// Runs one operation for a caller, as one transaction, off the async threads. It runs again when others changed
    /// what it read, so it must do nothing but read and write its account's records.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
        operation: impl FnMut(&mut Work<'_, '_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        caller.may(scope)?;
        let account = caller.account;
        self.blocking(move |inner| inner.transact(account, operation))
            .await
    }

    /// Runs one operation as [`Engine::run`], and once only where the caller gave the request a name.
    async fn once<T: Serialize + DeserializeOwned + Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
        mut operation: impl FnMut(&mut Work<'_, '_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let once = caller.once;
        self.run(caller, scope, move |work| {
            Once::perhaps(once, work, &mut operation)
        })
        .await
    }

    /// Returns what was answered to a request of the caller that was carried out before: for operations that read and
    /// compute before they write, since what they read may be another by now.
    async fn recall<T: DeserializeOwned + Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
    ) -> Result<Option<T>> {
        match caller.once {
            Some(once) => self.run(caller, scope, move |work| once.recall(work)).await,
            None => Ok(None),
        }
    }

    /// Runs a pure step for a caller, off the async threads: as many at once as there are processors, since each may
    /// take one of them and the memory of a reader. Further ones wait for their turn.
    async fn compute<T: Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
        step: impl FnOnce(&Tools) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        caller.may(scope)?;
        // The semaphore is never closed.
        let turn = Arc::clone(&self.inner.steps).acquire_owned().await.ok();
        self.blocking(move |inner| {
            let outcome = step(&inner.tools);
            drop(turn);
            outcome
        })
        .await
    }

    /// Runs what reads the disk or computes for long on a thread that may.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Arc<Inner>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let inner = Arc::clone(&self.inner);
        let work = tokio::task::spawn_blocking(move || work(&inner));
        work.await.unwrap_or_else(|error| {
            Err(Error::internal(
                "operation",
                format!("an operation stopped unexpectedly: {error}"),
            ))
        })
    }
}

impl Inner {
    /// Runs an operation on an account's records as one transaction, and wakes who listens to the account.
    pub(crate) fn transact<T>(
        self: &Arc<Self>,
        account: Uuid,
        operation: impl FnMut(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        let (value, written) = self.commit(Owner::Account(account), operation)?;
        if let Some(version) = written {
            self.notices.wake(account);
            if change::trim_is_due(version) {
                self.trim_feed(account);
            }
        }
        Ok(value)
    }

    /// Runs an operation on the house's own books as one transaction.
    pub(crate) fn house<T>(
        &self,
        operation: impl FnMut(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<T> {
        self.commit(Owner::House, operation).map(|(value, _)| value)
    }

    fn commit<T>(
        &self,
        owner: Owner,
        mut operation: impl FnMut(&mut Work<'_, '_>) -> Result<T>,
    ) -> Result<(T, Option<Version>)> {
        let outcome = self.vault.transact(|tx| {
            let mut work = Work::new(tx, owner, self.world.as_ref());
            operation(&mut work).map_err(Failure)
        });
        outcome.map_err(|Failure(error)| error)
    }

    /// Trims an account's feed on a thread of its own: nobody waits for it, and what fails is done after a later commit.
    /// Wakes those who listen to an account.
    pub(crate) fn wake(&self, account: Uuid) {
        self.notices.wake(account);
    }

    fn trim_feed(self: &Arc<Self>, account: Uuid) {
        let inner = Arc::clone(self);
        let trim = move || inner.transact(account, |work| change::trim(work, FEED));
        if let Err(error) = thread::Builder::new().name("feed".to_owned()).spawn(trim) {
            tracing::warn!(%error, "no thread to trim a feed");
        }
    }
}

fn steps_at_once() -> usize {
    std::thread::available_parallelism().map_or(2, |there| there.get().max(2))
}

/// An operation's error, into which the store's turns on the way.
#[derive(Debug)]
struct Failure(Error);

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(failed(error))
    }
}

/// Returns what people are told of a store's error.
pub(crate) fn failed(error: StoreError) -> Error {
    match error {
        StoreError::Conflict(_) => Error::new(
            Kind::Conflict,
            "busy-record",
            "others are changing the same thing at this moment",
        )
        .hint("try again"),
        StoreError::Taken(what) => Error::new(
            Kind::Conflict,
            "taken",
            format!("this {what} belongs to another already"),
        ),
        StoreError::TooMuch => Error::refused("too-much", error.to_string()),
        StoreError::Erased => Error::new(
            Kind::NotFound,
            "no-account",
            "this account does not exist, or was deleted",
        ),
        StoreError::Closed(_) => Error::new(
            Kind::Unavailable,
            "closed-account",
            "this account is being deleted or joined with another at this moment",
        )
        .hint("try again in a moment"),
        StoreError::Busy(_) => Error::new(Kind::Unavailable, "busy", error.to_string())
            .hint("close the other program, or wait until it has ended"),
        StoreError::Unavailable(why) => Error::new(
            Kind::Unavailable,
            "store",
            format!("the store is not available: {why}"),
        )
        .hint("run 'upward doctor'"),
        StoreError::Corrupt { why, .. } => Error::internal(
            "damaged-record",
            format!("a record of the store cannot be read: {why}"),
        )
        .hint("run 'upward restore' with the newest backup"),
        StoreError::MasterKey(why) => Error::new(Kind::Unavailable, "master-key", why),
        StoreError::Backup(why) => Error::refused("backup", why),
        StoreError::Later { .. } => Error::new(Kind::Unavailable, "later-store", error.to_string()),
        StoreError::Cancelled => Error::new(Kind::Unavailable, "stopped", error.to_string()),
    }
}
