//! The conversations under way: inputs are kept before they are handled, handled in order for each account, and
//! answered by replies that are kept until they are sent.
//!
//! ```text
//! hear (kept by its platform's name) -> handle (one transaction: session, works, replies) -> send (until it is sent)
//! ```
//!
//! Whatever a process does not live to end, the next one does again from what is kept. What was sent by a process that
//! died before it could take note of that is sent twice, unless the platform tells that it is the same.

pub mod envelope;
pub mod face;
mod handle;
mod left;
mod rounds;
mod send;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod typed;
mod works;

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use futures_util::FutureExt;
use jiff::Timestamp;
use serde::Serialize;
use serde_json::Value;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use upward_desk::identity::Identity;
use upward_desk::{Caller, Client, Engine, api};
use upward_engine::error::{Error, Result};
use upward_engine::track::Library;

use crate::dialogue::{Input, Session, Token};
use crate::figures::Figures;
use crate::words::Words;
pub use envelope::{Envelope, Outgoing};
pub use face::{Button, Face, Faces, Parcel, Sent, Trouble};
use rounds::{Rounds, Turns};
use works::Works;

/// The code of the error of what stopped by a fault of our own.
const PANIC: &str = "panic";

/// The conversations under way; clones share them.
#[derive(Clone)]
pub struct Talk {
    inner: Arc<Inner>,
}

/// What all clones share.
struct Inner {
    engine: Engine,
    api: Router,
    words: Words,
    library: Arc<Library>,
    faces: Faces,
    figures: Figures,
    handling: Rounds,
    sending: Rounds,
    turns: Turns,
    works: Works,
    tasks: TaskTracker,
    stop: CancellationToken,
}

/// What it takes to hold conversations.
#[derive(Debug)]
pub struct Setting {
    /// The desk.
    pub engine: Engine,
    /// The chats.
    pub faces: Faces,
    /// How many long works are done at a time.
    pub works: usize,
    /// Counts what happens.
    pub figures: Figures,
    /// Says when to end.
    pub stop: CancellationToken,
}

impl fmt::Debug for Talk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Talk").finish_non_exhaustive()
    }
}

impl Talk {
    /// Returns conversations over a desk. [`Talk::open`] then adds chats to them.
    ///
    /// # Errors
    /// Never in practice: a test reads all messages.
    pub fn new(setting: Setting) -> Result<Self> {
        let inner = Inner {
            api: api::router(setting.engine.clone()),
            engine: setting.engine,
            words: Words::load()?,
            library: Arc::new(Library::embedded()?),
            faces: setting.faces,
            works: Works::new(setting.works),
            figures: setting.figures,
            handling: Rounds::default(),
            sending: Rounds::default(),
            turns: Turns::default(),
            tasks: TaskTracker::new(),
            stop: setting.stop,
        };
        Ok(Self {
            inner: Arc::new(inner),
        })
    }

    /// Keeps what a person sent until it is handled, under the name that its platform gave it. One that came before is
    /// not heard again; returns whether this is a new one.
    ///
    /// # Errors
    /// When the store is not available: then nothing was heard.
    pub async fn hear(&self, person: &Identity, name: &str, envelope: Envelope) -> Result<bool> {
        let kind = envelope.input.kind();
        let heard = self
            .inner
            .engine
            .hear(person, name, json(&envelope)?)
            .await?;
        self.inner.figures.heard(person, kind, heard.is_some());
        let is_new = heard.is_some();
        if let Some((caller, _)) = heard {
            self.handle(caller);
        }
        Ok(is_new)
    }

    /// Adds the chat of a platform, and goes on with what an earlier process left there.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn open(&self, platform: &'static str, face: Arc<dyn Face>) -> Result<()> {
        self.inner.faces.add(platform, face);
        let talking = self.inner.engine.talking().await?;
        self.take_up(&talking).await?;
        let talk = self.clone();
        self.inner
            .tasks
            .spawn(async move { talk.fall_silent(talking).await });
        self.send_farewells().await
    }

    /// Has the next process pass by the accounts in which nothing is left to be done.
    async fn fall_silent(&self, talking: Vec<Caller>) {
        for caller in talking.iter().take_while(|_| !self.stopping()) {
            let silent = self.inner.engine.fall_silent(caller, works::are_kept);
            if let Err(error) = silent.await
                && !is_moved(&error)
            {
                tracing::error!(code = error.code, "an account could not be looked at");
            }
        }
    }

    /// Waits until what is under way has ended; what is not begun yet stays for the next process.
    pub async fn end(&self) {
        self.inner.tasks.close();
        self.inner.tasks.wait().await;
    }

    /// Returns the figures.
    pub fn figures(&self) -> &Figures {
        &self.inner.figures
    }

    /// Returns the desk's client for an account.
    pub fn client(&self, caller: &Caller) -> Client {
        Client::in_process(self.inner.api.clone(), caller.clone())
    }

    /// Returns the desk's client for a person, for what is asked outside of any conversation.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn client_of(&self, person: &Identity) -> Result<Client> {
        Ok(self.client(&self.inner.engine.account_of(person).await?))
    }

    /// Returns what a person can change where a button asks for words; none where it asks for something new.
    ///
    /// # Errors
    /// When the store is not available.
    pub async fn stands(
        &self,
        person: &Identity,
        token: &Token,
        now: Timestamp,
    ) -> Result<Option<String>> {
        let engine = &self.inner.engine;
        let Some(caller) = engine.known_account(person).await? else {
            return Ok(None);
        };
        let session = Session::kept(engine.dialogue(&caller, person).await?);
        Ok(session.stands(token, now))
    }

    /// Returns the messages.
    pub fn words(&self) -> &Words {
        &self.inner.words
    }

    /// Whether nothing is under way: all was handled, done and sent.
    pub fn is_quiet(&self) -> bool {
        let line = self.line();
        let idle = line.waiting == 0 && self.inner.works.running() == 0;
        idle && self.inner.handling.is_empty() && self.inner.sending.is_empty()
    }

    fn stopping(&self) -> bool {
        self.inner.stop.is_cancelled()
    }

    /// Waits, unless it is time to end.
    async fn wait(&self, pause: Duration) {
        let pause = tokio::time::sleep(pause);
        let _stopped = self.inner.stop.run_until_cancelled(pause).await;
    }

    /// Takes note of an input of the service's own, unless the account is gone by now.
    async fn hear_own(&self, person: &Identity, name: &str, input: Value) -> Result<()> {
        let Some(caller) = self.inner.engine.known_account(person).await? else {
            return Ok(());
        };
        let heard = self.inner.engine.hear_in(&caller, person, name, input);
        if heard.await?.is_some() {
            self.handle(caller);
        }
        Ok(())
    }
}

/// Does something of which no panic may take its worker along.
async fn guarded<T>(doing: impl Future<Output = Result<T>>) -> Result<T> {
    let done = AssertUnwindSafe(doing).catch_unwind().await;
    done.unwrap_or_else(|_| Err(Error::internal(PANIC, "it stopped unexpectedly")))
}

/// Returns something as it is kept.
fn json(value: &impl Serialize) -> Result<Value> {
    serde_json::to_value(value)
        .map_err(|error| Error::internal("state", format!("This is no JSON: {error}.")))
}

/// Whether the account was deleted, or joined with another, which has its conversations now.
fn is_moved(error: &Error) -> bool {
    error.code == "no-account"
}

impl Envelope {
    /// Returns the envelope of an input of the service's own, on the way on which the work was asked for.
    fn own(input: Input, like: &works::Job) -> Self {
        Self {
            input,
            route: like.running.route.clone(),
            language: like.language.clone(),
            private: true,
        }
    }
}
