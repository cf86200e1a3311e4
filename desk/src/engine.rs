//! The one door: a cheap handle over everything that is kept, with one async method per operation.

mod applications;
mod postings;
mod reports;
mod resumes;

use std::sync::Arc;

use tokio::task;
use upward_engine::error::{Error, Kind, Result};
use upward_store::{Error as StoreError, Vault};

use crate::caller::{Caller, Scope};
use crate::tools::Tools;
use crate::work::Work;
use crate::world::World;

/// A handle over the desk; clones share it.
#[derive(Debug, Clone)]
pub struct Engine {
    inner: Arc<Inner>,
}

#[derive(Debug)]
struct Inner {
    vault: Vault,
    tools: Tools,
    world: Arc<dyn World>,
}

impl Engine {
    /// Returns the desk over a vault.
    pub fn new(vault: Vault, tools: Tools, world: Arc<dyn World>) -> Self {
        let inner = Arc::new(Inner {
            vault,
            tools,
            world,
        });
        Self { inner }
    }

    /// Runs one operation for a caller, as one transaction, off the async threads. It runs again when others changed
    /// what it read, so it must do nothing but read and write its account's records.
    async fn run<T: Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
        mut operation: impl FnMut(&mut Work<'_, '_>) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        caller.may(scope)?;
        let account = caller.account;
        self.blocking(move |inner| {
            let (value, _version) = inner.vault.transact(|tx| {
                let mut work = Work::new(tx, account, inner.world.as_ref());
                operation(&mut work).map_err(Failure)
            })?;
            Ok(value)
        })
        .await
    }

    /// Runs a pure step for a caller, off the async threads.
    async fn compute<T: Send + 'static>(
        &self,
        caller: &Caller,
        scope: Scope,
        step: impl FnOnce(&Tools) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        caller.may(scope)?;
        self.blocking(move |inner| step(&inner.tools).map_err(Failure))
            .await
    }

    /// Runs what reads the disk or computes for long on a thread that may.
    async fn blocking<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Inner) -> std::result::Result<T, Failure> + Send + 'static,
    ) -> Result<T> {
        let inner = Arc::clone(&self.inner);
        match task::spawn_blocking(move || work(&inner)).await {
            Ok(outcome) => outcome.map_err(|Failure(error)| error),
            Err(error) => Err(Error::internal(
                "operation",
                format!("an operation stopped unexpectedly: {error}"),
            )),
        }
    }
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
        StoreError::Erased => Error::new(
            Kind::NotFound,
            "no-account",
            "this account does not exist, or was deleted",
        ),
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
