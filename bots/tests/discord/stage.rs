//! A desk in memory, the chat, and a stand-in for Discord.

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;
use upward_bots::dialogue::{Spot, Token, Weight};
use upward_bots::discord::Discord as Chat;
use upward_bots::figures::Figures;
use upward_bots::talk::face::Enclosure;
use upward_bots::talk::{Button, Faces, Parcel, Setting, Talk};
use upward_bots::words::{Language, Rich};
use upward_desk::config::{Bot, Secret};
use upward_desk::identity::Identity;
use upward_desk::testing::Desk;
use upward_engine::error::Result;
use upward_standin::discord::{Acted, Discord, Person};
use uuid::Uuid;

/// How long a test waits for what is to come.
pub const LIMIT: Duration = Duration::from_secs(60);

pub struct Stage {
    pub discord: Discord,
    pub chat: Arc<Chat>,
    pub talk: Talk,
    pub stop: CancellationToken,
    pub receiving: JoinHandle<Result<()>>,
    _desk: Desk,
}

/// Returns the settings of a bot at the stand-in.
pub fn bot(discord: &Discord, token: &str) -> Bot {
    Bot {
        token: Secret::new(token),
        api: Some(discord.url().parse().unwrap()),
    }
}

impl Stage {
    pub async fn new() -> Self {
        let discord = Discord::start("token").await.unwrap();
        let chat = Chat::connect(&bot(&discord, "token")).await.unwrap();
        let desk = Desk::new();
        let stop = CancellationToken::new();
        let talk = Talk::new(Setting {
            engine: desk.engine.clone(),
            faces: Faces::default(),
            works: 2,
            figures: Figures::default(),
            stop: stop.clone(),
        });
        let talk = talk.unwrap();
        talk.open("discord", chat.clone()).await.unwrap();
        let receiving = tokio::spawn(Arc::clone(&chat).receive(talk.clone(), stop.clone()));
        discord.connected(LIMIT).await.unwrap();
        Self {
            discord,
            chat,
            talk,
            stop,
            receiving,
            _desk: desk,
        }
    }

    /// Waits until all is answered.
    pub async fn quiet(&self) {
        let quiet = async {
            while !self.talk.is_quiet() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(LIMIT, quiet).await.unwrap();
    }

    /// Has a person give a command, and waits until it is answered.
    pub async fn asked(&self, person: &Person) -> Acted {
        let asked = person.command("cancel", &[]).unwrap();
        let answered = asked.wait_for(LIMIT, |seen| seen.last().is_some());
        answered.await.unwrap();
        self.quiet().await;
        asked
    }

    /// Returns the way back to whoever acted.
    pub fn route(&self, acted: &Acted, awaited: bool) -> Value {
        json!({
            "application": self.discord.application().to_string(),
            "token": acted.token(),
            "made": jiff::Timestamp::now(),
            "awaited": awaited,
            "largest": 10 << 20,
        })
    }
}

/// Returns a message that says this.
pub fn parcel(person: u64, route: Value, text: &str) -> Parcel {
    Parcel {
        id: Uuid::now_v7(),
        person: Identity::Discord(person),
        route,
        language: Language::En,
        text: Rich::marked(text),
        buttons: Vec::new(),
        page: 0,
        file: None,
        spot: Spot::New,
        placed: None,
        first: false,
        sent: 0,
    }
}

pub fn button(number: usize, label: &str, writes: Option<&str>) -> Button {
    Button {
        label: label.to_owned(),
        token: Token(format!("0123456789abcdef.{number}")),
        writes: writes.map(str::to_owned),
        weight: Weight::Plain,
        below: false,
        listed: false,
    }
}

pub fn file(name: &str, bytes: &'static [u8]) -> Option<Enclosure> {
    Some(Enclosure {
        name: name.to_owned(),
        bytes: Bytes::from_static(bytes),
    })
}
