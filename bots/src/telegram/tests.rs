//! The bot against a stand-in for Telegram.

mod files;
mod flow;
mod polling;
mod sending;
mod store;
mod webhook;
mod works;

use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use serde_json::{Value, json};
use tokio_util::sync::CancellationToken;
use upward_desk::config::{Bot, Secret};
use upward_desk::identity::Identity;
use upward_desk::testing::Desk;
use upward_standin::telegram::{Chat, Person, Telegram as Standin};
use uuid::Uuid;

use super::Telegram;
use crate::dialogue::{Spot, Token, Weight};
use crate::figures::Figures;
use crate::talk::face::Enclosure;
use crate::talk::{Button, Face, Faces, Parcel, Setting, Talk};
use crate::words::{Language, Rich};

const TOKEN: &str = "123456:a-token-of-a-test";

/// Telegram, and one bot in it.
struct Scene {
    telegram: Standin,
    desk: Desk,
    bot: Arc<Telegram>,
    talk: Talk,
    stop: CancellationToken,
}

impl Scene {
    /// Returns a bot that polls.
    async fn new() -> Self {
        let telegram = Standin::start(TOKEN).await.unwrap();
        Self::over(telegram, Desk::new()).await
    }

    async fn over(telegram: Standin, desk: Desk) -> Self {
        let bot = Telegram::connect(&settings(&telegram), None).await.unwrap();
        let stop = CancellationToken::new();
        let talk = talk(&desk, &bot, &stop).await;
        tokio::spawn(Arc::clone(&bot).receive(talk.clone(), stop.clone()));
        Self {
            telegram,
            desk,
            bot,
            talk,
            stop,
        }
    }

    /// Ends the service, as far as it has come.
    async fn end(self) -> (Standin, Desk) {
        self.stop.cancel();
        self.talk.end().await;
        (self.telegram, self.desk)
    }

    /// Returns somebody who has opened the chat with the bot, and has been answered.
    async fn person(&self, id: i64) -> Person {
        let person = self.telegram.person(id, "en", "Asha");
        person.say("/help");
        person.wait_for(|chat| chat.last().is_some()).await.unwrap();
        person
    }
}

fn settings(telegram: &Standin) -> Bot {
    Bot {
        token: Secret::new(TOKEN),
        api: Some(telegram.url().parse().unwrap()),
    }
}

async fn talk(desk: &Desk, bot: &Arc<Telegram>, stop: &CancellationToken) -> Talk {
    let talk = Talk::new(Setting {
        engine: desk.engine.clone(),
        faces: Faces::default(),
        works: 1,
        figures: Figures::default(),
        stop: stop.clone(),
    });
    let talk = talk.unwrap();
    let face: Arc<dyn Face> = bot.clone();
    talk.open("telegram", face).await.unwrap();
    talk
}

fn parcel(person: i64, text: &str) -> Parcel {
    Parcel {
        id: Uuid::nil(),
        person: Identity::Telegram(person.try_into().unwrap()),
        route: Value::Null,
        language: Language::En,
        text: Rich::marked(text),
        buttons: Vec::new(),
        page: 0,
        file: None,
        spot: Spot::New,
        placed: None,
        first: true,
        sent: 0,
    }
}

fn button(label: &str) -> Button {
    Button {
        label: label.to_owned(),
        token: Token(format!("board.{label}")),
        writes: None,
        weight: Weight::Plain,
        below: false,
        listed: false,
    }
}

fn pdf(name: &str) -> Enclosure {
    Enclosure {
        name: name.to_owned(),
        bytes: Bytes::from_static(b"%PDF-1.7 a document"),
    }
}

/// Returns the way to a message.
fn route(person: &Person, message: i64) -> Value {
    json!({ "chat": person.id(), "message": message })
}

/// Waits until something is so.
async fn until(is_so: impl Fn() -> bool) {
    let waited = async {
        while !is_so() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(60), waited)
        .await
        .unwrap();
}

/// Returns how many of the bot's messages say this.
fn count(chat: &Chat, text: &str) -> usize {
    chat.replies()
        .filter(|message| message.text.contains(text))
        .count()
}
