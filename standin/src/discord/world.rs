//! The stand-in as everything in it sees it: what stays, and the state behind its lock.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use serde_json::{Value, json};

use crate::discord::{
    body::Upload,
    check::message::{Draft, EPHEMERAL},
    file::{File, path, safe},
    message::Message,
    refusal::Refusal,
    state::State,
};

/// The stand-in, as everything in it sees it.
#[derive(Debug)]
pub struct World {
    /// Such as `127.0.0.1:4000`.
    pub address: String,
    pub token: String,
    /// The id of the application and of its bot.
    pub application: u64,
    pub server: u64,
    pub server_channel: u64,
    pub other_server: u64,
    pub other_channel: u64,
    state: Mutex<State>,
}

impl World {
    /// Begins with nobody in it.
    pub fn new(address: String, token: String) -> Self {
        let mut state = State::default();
        Self {
            address,
            token,
            application: state.id(),
            server: state.id(),
            server_channel: state.id(),
            other_server: state.id(),
            other_channel: state.id(),
            state: Mutex::new(state),
        }
    }

    /// Locks the state; never held over a wait.
    pub fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked while it looked leaves the state whole: every change is one assignment.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Returns the bot as the API shows it.
    pub fn bot(&self) -> Value {
        json!({
            "id": self.application.to_string(),
            "username": "upward",
            "discriminator": "0000",
            "global_name": null,
            "avatar": null,
            "bot": true,
            "public_flags": 0,
        })
    }

    /// Returns where the bot dials its gateway.
    pub fn gateway(&self) -> String {
        format!("ws://{}/gateway", self.address)
    }

    /// Keeps a file, and returns it with its address.
    pub fn keep(&self, state: &mut State, upload: Upload) -> Arc<File> {
        let id = state.id();
        let name = safe(&upload.name);
        let url = format!(
            "http://{}/cdn/attachments/{id}/{}?ex={:x}&hm={:x}",
            self.address,
            path(&name),
            id >> 22,
            id
        );
        let file = Arc::new(File {
            id,
            name,
            kind: upload.kind,
            bytes: upload.bytes,
            url,
        });
        state.files.insert(id, Arc::clone(&file));
        file
    }

    /// Adds a message to a channel.
    ///
    /// # Errors
    ///
    /// Refuses an empty message, and files that are not there.
    pub fn post(
        &self,
        state: &mut State,
        channel: u64,
        by: Option<u64>,
        draft: Draft,
    ) -> Result<u64, Refusal> {
        let id = state.id();
        let mut message = Message::new(id, channel, by);
        message.ephemeral = draft.flags & EPHEMERAL != 0;
        message.nonce.clone_from(&draft.nonce);
        let message = message.with(draft, |upload| self.keep(state, upload))?;
        state.messages.insert(id, message);
        Ok(id)
    }

    /// Changes a message and wakes whoever looks at it.
    ///
    /// # Errors
    ///
    /// Refuses what leaves the message empty, files that are not there, and an unknown message.
    pub fn edit(&self, state: &mut State, id: u64, draft: Draft) -> Result<(), Refusal> {
        let old = state
            .messages
            .get(&id)
            .cloned()
            .ok_or(Refusal::UNKNOWN_MESSAGE)?;
        let mut next = old.with(draft, |upload| self.keep(state, upload))?;
        if !old.thinking {
            next.edits += 1;
            next.edited = Some(jiff::Timestamp::now());
        }
        state.messages.insert(id, next);
        state.woken(id);
        Ok(())
    }

    /// Returns a message as the API shows it.
    ///
    /// # Errors
    ///
    /// Refuses an unknown message.
    pub fn show(&self, state: &State, id: u64) -> Result<Value, Refusal> {
        state
            .messages
            .get(&id)
            .map(|message| message.to_json(&self.bot()))
            .ok_or(Refusal::UNKNOWN_MESSAGE)
    }
}
