//! What a chat is to the conversations.

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};
use std::time::Duration;

use bytes::Bytes;
use futures_util::future::BoxFuture;
use serde_json::Value;
use upward_desk::identity::Identity;
use upward_engine::error::Result;
use uuid::Uuid;

use crate::dialogue::{Doors, Given, Spot, Token, Weight};
use crate::words::{Language, Rich};
use crate::work::Files;

/// A chat.
pub trait Face: Files {
    /// Sends a message, in as many parts as the platform takes it.
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>>;

    /// Returns the largest file that it takes on the way to a person, in bytes.
    fn largest(&self, _route: &Value) -> usize {
        usize::MAX
    }

    /// Returns by what the platform's bot is found.
    fn doors(&self) -> Doors {
        Doors::default()
    }

    /// Shows how far a work is, in the message that its beginning was said in where the platform can. It is skipped
    /// where it cannot be shown now; nobody waits for it.
    fn progress<'a>(&'a self, progress: &'a Progress) -> BoxFuture<'a, ()>;
}

/// A message in words, ready for the platform's form and limits.
#[derive(Debug, Clone, PartialEq)]
pub struct Parcel {
    /// Which reply it is: the same when it is sent again.
    pub id: Uuid,
    /// To whom.
    pub person: Identity,
    /// The way to the person.
    pub route: Value,
    /// The language.
    pub language: Language,
    /// What it says.
    pub text: Rich,
    /// Its buttons, all pages of them.
    pub buttons: Vec<Button>,
    /// Which page of the buttons is shown.
    pub page: usize,
    /// The file that goes with it.
    pub file: Option<Enclosure>,
    /// Where it is to stand.
    pub spot: Spot,
    /// For a message in place of a work's: the message that shows it, as the platform names it.
    pub placed: Option<Value>,
    /// Whether it is the first that is said to what the person sent.
    pub first: bool,
    /// How many of its parts were sent already.
    pub sent: usize,
}

/// A button in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Button {
    /// What stands on it.
    pub label: String,
    /// What it answers with.
    pub token: Token,
    /// What the person is to write when they press it, where the platform has a form for that.
    pub writes: Option<String>,
    /// How much weight it has.
    pub weight: Weight,
    /// Whether it begins a new row.
    pub below: bool,
    /// Whether it is one of a list of like things, which a platform may show as a menu.
    pub listed: bool,
}

/// A file with its bytes.
#[derive(Clone, PartialEq)]
pub struct Enclosure {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub bytes: Bytes,
}

/// Shows the length only: what it holds is private.
impl fmt::Debug for Enclosure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Enclosure({} bytes)", self.bytes.len())
    }
}

/// How far a work is.
#[derive(Debug, Clone, PartialEq)]
pub struct Progress {
    /// Which work.
    pub work: Uuid,
    /// The way to the person.
    pub route: Value,
    /// The message that shows it, as the platform names it; none where it is not known.
    pub placed: Option<Value>,
    /// What it says.
    pub text: Rich,
}

/// What sending came to.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sent {
    /// How the platform names the message, where it can be replaced later.
    pub placed: Option<Value>,
}

/// Why a message was not sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// It may be sent later.
    Later {
        /// How long to wait, where the platform says so.
        after: Option<Duration>,
        /// How many parts were sent.
        sent: usize,
    },
    /// The person does not want to hear from the bot, or is not there any more.
    Gone,
    /// The platform never takes it; why, without anything of what it says.
    Refused(String),
}

/// The chats of this service, which may come one after the other; clones share them.
#[derive(Clone, Default)]
pub struct Faces {
    known: Arc<RwLock<Known>>,
}

#[derive(Default)]
struct Known {
    faces: HashMap<&'static str, Arc<dyn Face>>,
    doors: Doors,
}

impl fmt::Debug for Faces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.read().faces.keys()).finish()
    }
}

impl Faces {
    /// Adds the chat of a platform; see [`platform`].
    pub fn add(&self, platform: &'static str, face: Arc<dyn Face>) {
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        let Doors { telegram, discord } = face.doors();
        known.doors.telegram = telegram.or(known.doors.telegram.take());
        known.doors.discord = discord.or(known.doors.discord.take());
        known.faces.insert(platform, face);
    }

    /// Returns the chat of a person; none where this service does not run it, or not yet.
    pub fn of(&self, person: &Identity) -> Option<Arc<dyn Face>> {
        self.read().faces.get(platform(person)).cloned()
    }

    /// Whether this service runs the chat of a platform by now.
    pub fn has(&self, platform: &str) -> bool {
        self.read().faces.contains_key(platform)
    }

    /// Returns by what the bots are found.
    pub fn doors(&self) -> Doors {
        self.read().doors.clone()
    }

    fn read(&self) -> RwLockReadGuard<'_, Known> {
        self.known.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Returns the name of a person's platform.
pub fn platform(person: &Identity) -> &'static str {
    match person {
        Identity::Telegram(_) => "telegram",
        Identity::Discord(_) => "discord",
        Identity::Local => "console",
        Identity::Email(_) => "email",
    }
}

/// Files come from the chat of whoever sent them.
pub struct FilesOf(pub Arc<dyn Face>);

impl Files for FilesOf {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        self.0.fetch(file)
    }
}
