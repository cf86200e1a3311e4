//! What the server and the people of a test share.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;

use super::{
    Settings,
    calls::Calls,
    chat::Room,
    fault::Faults,
    files::Files,
    menu::Menus,
    message::{Author, Message},
    params::Params,
    rates::Rates,
    refusal::Refusal,
    updates::Updates,
};

/// The one place where everything meets.
#[derive(Debug)]
pub(crate) struct Hub {
    state: Mutex<State>,
    /// Cancelled when the stand-in stops.
    pub(crate) stop: CancellationToken,
}

impl Hub {
    pub(crate) fn new(settings: Settings) -> Self {
        Self {
            state: Mutex::new(State::new(settings)),
            stop: CancellationToken::new(),
        }
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A person, as the bot is told.
#[derive(Debug)]
pub(crate) struct Profile {
    pub(crate) first_name: String,
    pub(crate) language: String,
}

/// A tap on a button that waits for its answer.
#[derive(Debug)]
pub(crate) struct Tap {
    pub(crate) room: i64,
    pub(crate) at: SystemTime,
    pub(crate) answered: bool,
}

/// Everything that Telegram knows.
#[derive(Debug)]
pub(crate) struct State {
    pub(crate) settings: Settings,
    pub(crate) people: HashMap<i64, Profile>,
    pub(crate) rooms: HashMap<i64, Room>,
    pub(crate) taps: HashMap<String, Tap>,
    pub(crate) files: Files,
    pub(crate) updates: Updates,
    pub(crate) menus: Menus,
    pub(crate) descriptions: BTreeMap<(&'static str, String), String>,
    pub(crate) calls: Calls,
    pub(crate) rates: Rates,
    pub(crate) faults: Faults,
    /// When the answer to a call that took effect was lost by a fault.
    pub(crate) lost: Vec<SystemTime>,
    passed: Duration,
    last_message: i64,
}

impl State {
    fn new(settings: Settings) -> Self {
        Self {
            settings,
            people: HashMap::new(),
            rooms: HashMap::new(),
            taps: HashMap::new(),
            files: Files::default(),
            updates: Updates::default(),
            menus: Menus::default(),
            descriptions: BTreeMap::new(),
            calls: Calls::default(),
            rates: Rates::default(),
            faults: Faults::default(),
            lost: Vec::new(),
            passed: Duration::ZERO,
            last_message: 0,
        }
    }

    /// Returns the time of the stand-in, which tests can advance.
    pub(crate) fn now(&self) -> SystemTime {
        SystemTime::now() + self.passed
    }

    pub(crate) fn advance(&mut self, time: Duration) {
        self.passed += time;
    }

    /// Returns the room that a call is about, if the bot may write there.
    pub(crate) fn writable(&mut self, params: &Params) -> Result<i64, Refusal> {
        let missing = || Refusal::bad("chat not found");
        let given = params.text("chat_id").filter(|id| !id.is_empty());
        let id = given.ok_or_else(|| Refusal::bad("chat_id is empty"))?;
        let id = id.parse().map_err(|_| missing())?;
        let room = self
            .rooms
            .get(&id)
            .filter(|room| room.open)
            .ok_or_else(missing)?;
        if room.blocked {
            return Err(Refusal::new(403, "Forbidden: bot was blocked by the user"));
        }
        Ok(id)
    }

    /// Puts a message into a room and returns its identifier. Identifiers grow over all chats, so that a message of
    /// one chat is never found in another.
    pub(crate) fn post(&mut self, room: i64, mut message: Message) -> i64 {
        self.last_message += 1;
        message.id = self.last_message;
        message.sent = self.now();
        self.change(room, |room| {
            room.chat.messages.insert(message.id, Arc::new(message));
        });
        self.last_message
    }

    /// Changes a message; the people see it at once.
    pub(crate) fn edit(&mut self, room: i64, message: i64, edit: impl FnOnce(&mut Message)) {
        let now = self.now();
        self.change(room, |room| {
            if let Some(message) = room.chat.messages.get_mut(&message).map(Arc::make_mut) {
                edit(message);
                message.edited = Some(now);
                message.edits += 1;
            }
        });
    }

    /// Changes a room and wakes those who wait for something in it.
    pub(crate) fn change(&mut self, room: i64, change: impl FnOnce(&mut Room)) {
        if let Some(room) = self.rooms.get_mut(&room) {
            change(room);
            room.changed.notify_waiters();
        }
    }

    pub(crate) fn message(&self, room: i64, message: i64) -> Option<&Arc<Message>> {
        self.rooms.get(&room)?.chat.messages.get(&message)
    }

    /// Returns a message as the bot is told of it.
    pub(crate) fn message_json(&self, room: i64, message: i64) -> Value {
        match self.message(room, message) {
            Some(message) => message.json(self.chat_json(room), self.author_json(message.author)),
            None => Value::Null,
        }
    }

    pub(crate) fn author_json(&self, author: Author) -> Value {
        match author {
            Author::Bot => json!({
                "id": self.bot_id(), "is_bot": true, "first_name": "Upward", "username": self.settings.username,
            }),
            Author::Person(id) => {
                let (name, language) = self.profile(id);
                json!({ "id": id, "is_bot": false, "first_name": name, "language_code": language })
            }
        }
    }

    pub(crate) fn chat_json(&self, room: i64) -> Value {
        match self.rooms.get(&room).and_then(|room| room.title.as_deref()) {
            Some(title) => json!({ "id": room, "type": "group", "title": title }),
            None => json!({ "id": room, "type": "private", "first_name": self.profile(room).0 }),
        }
    }

    fn profile(&self, id: i64) -> (&str, &str) {
        self.people
            .get(&id)
            .map_or(("", ""), |person| (&person.first_name, &person.language))
    }

    /// The number at the beginning of the token.
    pub(crate) fn bot_id(&self) -> i64 {
        let (id, _) = self.settings.token.split_once(':').unwrap_or_default();
        id.parse().unwrap_or(1)
    }

    /// Tells the bot of something in a room, by chance twice.
    pub(crate) fn tell(&mut self, room: i64, kind: &str, value: Value) -> Option<u32> {
        let id = self.updates.push(room, kind, value)?;
        if self.faults.repeats() {
            self.updates.repeat(id);
        }
        Some(id)
    }
}
