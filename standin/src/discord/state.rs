//! What the stand-in knows: people, channels, messages, files, interactions.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use serde_json::{Value, json};
use tokio::sync::watch;

use crate::discord::{
    body::{FILE_LIMIT, Upload},
    calls::Calls,
    check::message::{Draft, EPHEMERAL},
    faults::Faults,
    interaction::Interaction,
    message::{File, Message},
    refusal::Refusal,
    sessions::Sessions,
};

/// Where a person acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// The direct messages between the person and the bot.
    BotDm,
    /// A server in which the app is installed.
    Server,
    /// A server without the app; the person has installed it for themself.
    OtherServer,
    /// Direct messages of two people; one has installed the app for themself.
    Private,
}

impl Place {
    /// Returns the number that Discord has for the kind of place.
    #[must_use]
    pub const fn context(self) -> u64 {
        match self {
            Self::Server | Self::OtherServer => 0,
            Self::BotDm => 1,
            Self::Private => 2,
        }
    }

    /// Returns whether the app is there only because the person installed it.
    #[must_use]
    pub const fn by_user(self) -> bool {
        matches!(self, Self::OtherServer | Self::Private)
    }
}

/// A person, as the stand-in keeps them.
#[derive(Debug)]
pub struct Account {
    pub id: u64,
    pub locale: String,
    pub name: String,
    /// Whether the bot may write to them on its own.
    pub takes_messages: bool,
    /// The largest file that they may attach, in bytes.
    pub file_limit: usize,
    /// Their direct messages with the bot.
    pub direct: u64,
    /// Their direct messages with a friend.
    pub private: u64,
    /// The messages that the bot sent on its own.
    pub inbox: Vec<u64>,
    /// Wakes whoever waits for a message.
    pub changed: watch::Sender<()>,
}

impl Account {
    /// Returns the person as the API shows them.
    pub fn to_json(&self) -> Value {
        json!({
            "id": self.id.to_string(),
            "username": format!("person_{}", self.id),
            "discriminator": "0",
            "global_name": self.name,
            "avatar": null,
            "public_flags": 0,
        })
    }
}

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

/// Makes a file's name safe the way Discord does.
fn safe(name: &str) -> String {
    let kept = name
        .chars()
        .map(|letter| if letter == ' ' { '_' } else { letter });
    let name: String = kept
        .filter(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.'))
        .collect();
    if name.is_empty() {
        "file".to_owned()
    } else {
        name
    }
}

/// Writes a safe name for an address.
fn path(name: &str) -> String {
    name.bytes().fold(String::new(), |mut path, byte| {
        if byte.is_ascii() {
            path.push(char::from(byte));
        } else {
            path.push_str(&format!("%{byte:02X}"));
        }
        path
    })
}
