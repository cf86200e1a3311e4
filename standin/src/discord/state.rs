//! What the stand-in knows: people, channels, messages, files, interactions.

use std::{collections::HashMap, sync::Arc};

use serde_json::Value;
use tokio::sync::watch;

use crate::discord::{
    account::Account, body::FILE_LIMIT, calls::Calls, faults::Faults, file::File,
    interaction::Interaction, message::Message, refusal::Refusal, sessions::Sessions,
};

/// All that changes.
#[derive(Debug, Default)]
pub struct State {
    pub people: HashMap<u64, Account>,
    pub messages: HashMap<u64, Message>,
    pub files: HashMap<u64, Arc<File>>,
    pub interactions: HashMap<u64, Interaction>,
    pub tokens: HashMap<String, u64>,
    /// Whose direct messages with the bot a channel is.
    pub direct: HashMap<u64, u64>,
    /// Messages by channel and nonce.
    pub nonces: HashMap<(u64, String), u64>,
    pub commands: Vec<Value>,
    pub sessions: Sessions,
    pub faults: Faults,
    pub calls: Calls,
    /// Links to files count from this file on; older ones have expired.
    pub expired_before: u64,
    last_id: u64,
}

impl State {
    /// Returns a new id, larger than all before, made of the time like all of Discord's.
    pub fn id(&mut self) -> u64 {
        const EPOCH: i64 = 1_420_070_400_000;
        let since = jiff::Timestamp::now().as_millisecond() - EPOCH;
        let id = u64::try_from(since).unwrap_or_default() << 22;
        self.last_id = id.max(self.last_id + 1);
        self.last_id
    }

    /// Makes a person whom nobody has met.
    pub fn meet(&mut self, id: u64, locale: &str, name: &str) {
        let (direct, private) = (self.id(), self.id());
        let person = self.people.entry(id).or_insert_with(|| Account {
            id,
            locale: locale.to_owned(),
            name: name.to_owned(),
            takes_messages: true,
            file_limit: FILE_LIMIT,
            direct,
            private,
            inbox: Vec::new(),
            changed: watch::Sender::default(),
        });
        self.direct.insert(person.direct, id);
    }

    /// Takes a message away.
    ///
    /// # Errors
    ///
    /// Refuses an unknown message.
    pub fn remove(&mut self, id: u64) -> Result<(), Refusal> {
        self.woken(id);
        self.messages
            .remove(&id)
            .map(|_| ())
            .ok_or(Refusal::UNKNOWN_MESSAGE)
    }

    /// Wakes whoever waits for a change of this message.
    pub fn woken(&self, message: u64) {
        let Some(message) = self.messages.get(&message) else {
            return;
        };
        if let Some(interaction) = message
            .interaction
            .and_then(|id| self.interactions.get(&id))
        {
            interaction.changed.send_replace(());
        }
        if let Some(person) = self
            .direct
            .get(&message.channel)
            .and_then(|id| self.people.get(id))
        {
            person.changed.send_replace(());
        }
    }
}
