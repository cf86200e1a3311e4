//! Conversations for tests: a desk in memory, what a person does, and what they are shown.

mod flows;
pub mod fragile;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use serde_json::Value;
use tokio_util::sync::CancellationToken;
use upward_desk::Client;
use upward_desk::identity::Identity;
use upward_desk::testing::Desk;
use upward_engine::error::{Error, Kind, Result};

use crate::console;
use crate::dialogue::{Command, Doors, Field, Filled, Given, Input, Place, Token, Verb};
use crate::figures::Figures;
use crate::talk::face::Progress;
use crate::talk::{Envelope, Face, Faces, Parcel, Sent, Setting, Talk, Trouble};
use crate::work::Files;

/// How long a test waits for a conversation to be quiet.
const PATIENCE: Duration = Duration::from_secs(120);

/// A conversation with one person.
pub struct Stage {
    /// The desk.
    pub desk: Desk,
    /// The conversations.
    pub talk: Talk,
    face: Arc<Recorder>,
    person: Identity,
    language: Option<String>,
    /// Whether nobody else reads along.
    pub private: bool,
    heard: usize,
}

/// A chat that takes note of everything.
#[derive(Default)]
pub struct Recorder {
    files: Mutex<HashMap<String, Bytes>>,
    sent: Mutex<Vec<Parcel>>,
    steps: Mutex<Vec<String>>,
}

impl Files for Recorder {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        async move {
            let name = file.name.as_str();
            let bytes = self.files.lock().unwrap().get(name).cloned();
            bytes.ok_or_else(|| Error::new(Kind::Unavailable, "download", "there is no such file"))
        }
        .boxed()
    }
}

impl Face for Recorder {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        self.sent.lock().unwrap().push(parcel.clone());
        async { Ok(Sent::default()) }.boxed()
    }

    fn doors(&self) -> Doors {
        Doors {
            telegram: Some("upward_bot".to_owned()),
            discord: Some(42),
        }
    }

    fn progress<'a>(&'a self, progress: &'a Progress) -> BoxFuture<'a, ()> {
        self.steps.lock().unwrap().push(progress.text.text());
        async {}.boxed()
    }
}

impl Stage {
    /// Returns a conversation with somebody new in Telegram, who speaks English.
    pub fn new() -> Self {
        Self::with(Identity::Telegram(7), Some("en"))
    }

    /// Returns a conversation with somebody new in Discord, who speaks English.
    pub fn in_discord() -> Self {
        Self::with(Identity::Discord(7), Some("en"))
    }

    /// Returns a conversation with somebody new.
    pub fn with(person: Identity, language: Option<&str>) -> Self {
        Self::made(Desk::new(), person, language)
    }

    /// Returns a conversation with somebody new over a desk, in Telegram and English.
    pub fn over(desk: Desk) -> Self {
        Self::made(desk, Identity::Telegram(7), Some("en"))
    }

    fn made(desk: Desk, person: Identity, language: Option<&str>) -> Self {
        let face = Arc::new(Recorder::default());
        let shared: Arc<dyn Face> = face.clone();
        let faces = Faces::default();
        for platform in ["telegram", "discord", "console"] {
            faces.add(platform, Arc::clone(&shared));
        }
        let talk = Talk::new(Setting {
            engine: desk.engine.clone(),
            faces,
            works: 2,
            figures: Figures::default(),
            stop: CancellationToken::new(),
        });
        Self {
            desk,
            talk: talk.unwrap(),
            face,
            person,
            language: language.map(str::to_owned),
            private: true,
            heard: 0,
        }
    }

    /// Returns the person's desk.
    pub async fn client(&self) -> Client {
        self.desk.client(&self.person).await
    }

    /// Goes on as another person, or as the same one in another chat.
    pub fn act_as(&mut self, person: Identity) {
        self.person = person;
    }

    /// Sends anything, and waits until all is answered.
    pub async fn input(&mut self, input: Input) {
        self.begin(input).await;
        self.quiet().await;
    }

    /// Sends anything, and waits for nothing.
    pub async fn begin(&mut self, input: Input) {
        self.heard += 1;
        let envelope = Envelope {
            input,
            route: Value::Null,
            language: self.language.clone(),
            private: self.private,
        };
        let name = format!("input {}", self.heard);
        self.talk.hear(&self.person, &name, envelope).await.unwrap();
    }

    /// Waits until all is answered.
    pub async fn quiet(&self) {
        let quiet = async {
            while !self.talk.is_quiet() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(PATIENCE, quiet).await.unwrap();
    }

    /// Writes words, or a command where they begin with a slash.
    pub async fn say(&mut self, line: &str) {
        let command = line.strip_prefix('/').map(|line| {
            let (name, words) = line.split_once(' ').unwrap_or((line, ""));
            Command {
                words: words.to_owned(),
                ..Command::of(Verb::named(name).unwrap())
            }
        });
        let input = command.map_or_else(|| Input::Text(line.to_owned()), Input::Command);
        self.input(input).await;
    }

    /// Gives a command with fields.
    pub async fn command(&mut self, verb: Verb, fields: Vec<(Field, Filled)>) {
        let command = Command {
            fields,
            ..Command::of(verb)
        };
        self.input(Input::Command(command)).await;
    }

    /// Returns a file as a person would send it.
    pub fn file(&self, name: &str, bytes: impl Into<Bytes>) -> Given {
        let bytes = bytes.into();
        let size = bytes.len().try_into().unwrap();
        self.face
            .files
            .lock()
            .unwrap()
            .insert(name.to_owned(), bytes);
        Given {
            place: Place::Disk(PathBuf::from(name)),
            name: name.to_owned(),
            size,
        }
    }

    /// Sends a file.
    pub async fn send(&mut self, name: &str, bytes: impl Into<Bytes>) {
        let file = self.file(name, bytes);
        let words = String::new();
        self.input(Input::File { file, words }).await;
    }

    /// Presses the newest button whose label holds these words.
    pub async fn tap(&mut self, label: &str) {
        let token = self.button(label);
        self.input(Input::Tap(token)).await;
    }

    /// Fills in the form of the newest button whose label holds these words.
    pub async fn write(&mut self, label: &str, text: &str) {
        let token = self.button(label);
        let text = text.to_owned();
        self.input(Input::Wrote { token, text }).await;
    }

    fn button(&self, label: &str) -> Token {
        let sent = self.sent();
        let buttons = sent.iter().rev().flat_map(|parcel| &parcel.buttons);
        let found = buttons
            .into_iter()
            .find(|button| button.label.contains(label));
        found
            .unwrap_or_else(|| panic!("no button {label:?} in\n{}", self.transcript()))
            .token
            .clone()
    }

    /// Returns all that was sent to the person.
    pub fn sent(&self) -> Vec<Parcel> {
        self.face.sent.lock().unwrap().clone()
    }

    /// Returns the newest message.
    pub fn last(&self) -> Parcel {
        self.sent().pop().unwrap()
    }

    /// Returns what the newest message says.
    pub fn said(&self) -> String {
        self.last().text.text()
    }

    /// Forgets what was sent so far.
    pub fn forget(&self) {
        self.face.sent.lock().unwrap().clear();
    }

    /// Returns all that was sent, as the console shows it.
    pub fn transcript(&self) -> String {
        let shown = self
            .sent()
            .iter()
            .map(|parcel| console::shown(parcel, None).0)
            .collect::<Vec<_>>();
        shown.join("---\n")
    }

    /// Returns how works said they went.
    pub fn steps(&self) -> Vec<String> {
        self.face.steps.lock().unwrap().clone()
    }
}
