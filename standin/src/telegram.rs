//! A stand-in for the Telegram Bot API: a server on loopback that keeps the rules, people who use the bot, and faults
//! on demand.
//!
//! ```no_run
//! # use upward_standin::telegram::Telegram;
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let telegram = Telegram::start("123:token").await?;
//! // Here the bot is started, with `telegram.url()` as the address of the API.
//! let person = telegram.person(42, "en", "Asha");
//! person.say("/start");
//! let chat = person.wait_for(|chat| chat.find("Welcome").is_some()).await?;
//! println!("{chat}");
//! # Ok(())
//! # }
//! ```

mod calls;
mod chat;
mod download;
mod fault;
mod files;
mod html;
mod hub;
mod keyboard;
mod menu;
mod message;
mod methods;
mod params;
mod person;
mod picture;
mod rates;
mod refusal;
mod server;
mod settings;
mod text;
mod updates;
mod webhook;

use std::{
    io,
    net::SocketAddr,
    sync::Arc,
    time::{Duration, SystemTime},
};

use axum::serve::Listener;
use tokio_util::sync::DropGuard;

pub use calls::{Call, Outcome};
pub use chat::{Action, Chat, Toast};
pub use fault::{Chance, DOWNLOAD, Fault, How};
pub use files::File;
pub use html::Entity;
pub use keyboard::{Button, Keyboard};
pub use menu::Command;
pub use message::{Author, Message};
pub use person::{Group, NotTapped, Person, TimedOut};
pub use refusal::Refusal;
pub use settings::Settings;

use crate::fault::{Line, Lines};
use chat::Room;
use hub::{Hub, Profile};

/// Telegram, for one bot. It stops when the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Telegram {
    hub: Arc<Hub>,
    address: SocketAddr,
    _stop: Arc<DropGuard>,
}

impl Telegram {
    /// Starts with the usual settings for the bot with this token, which begins with a number and a colon.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start(token: &str) -> io::Result<Self> {
        Self::start_with(Settings::new(token)).await
    }

    /// Starts with these settings.
    ///
    /// # Errors
    /// When no port can be had.
    pub async fn start_with(settings: Settings) -> io::Result<Self> {
        let hub = Arc::new(Hub::new(settings));
        let lines = Lines::open().await?;
        let address = lines.local_addr()?;
        let router = server::router(hub.clone()).into_make_service_with_connect_info::<Line>();
        tokio::spawn(
            hub.stop
                .clone()
                .run_until_cancelled_owned(async { axum::serve(lines, router).await }),
        );
        tokio::spawn(
            hub.stop
                .clone()
                .run_until_cancelled_owned(webhook::deliver(hub.clone())),
        );
        let stop = Arc::new(hub.stop.clone().drop_guard());
        Ok(Self {
            hub,
            address,
            _stop: stop,
        })
    }

    /// Returns the address of the API, without a slash at the end.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// Returns a person, who is unknown to the bot before the first message. Asked again for the same identifier, it
    /// is the same person, with the language and name given last.
    pub fn person(&self, id: i64, language: &str, first_name: &str) -> Person {
        let profile = Profile {
            first_name: first_name.to_owned(),
            language: language.to_owned(),
        };
        self.hub.lock().people.insert(id, profile);
        Person::new(self.hub.clone(), id)
    }

    /// Makes a group that the bot is a member of.
    pub fn group(&self, title: &str) -> Group {
        let rooms = &mut self.hub.lock().rooms;
        let lowest = rooms.keys().min().copied().unwrap_or_default().min(-1_000);
        rooms.insert(lowest - 1, Room::new(Some(title.to_owned())));
        Group { id: lowest - 1 }
    }

    /// Returns the menu that was registered for a scope, such as `default`, `all_private_chats` or `chat:42`, and a
    /// language; the empty one is for everybody.
    pub fn commands(&self, scope: &str, language: &str) -> Option<Vec<Command>> {
        self.hub.lock().menus.of(scope, language).cloned()
    }

    /// Returns the calls of a method, oldest first; `DOWNLOAD` is for downloads.
    pub fn calls(&self, method: &str) -> Vec<Arc<Call>> {
        self.calls_where(|call| call.method.eq_ignore_ascii_case(method))
    }

    /// Returns the calls that broke a rule, oldest first. Faults are not among them.
    pub fn refused(&self) -> Vec<Arc<Call>> {
        self.calls_where(|call| matches!(call.outcome, Outcome::Refused(_)))
    }

    /// Returns when answers to calls that took effect were lost by a fault.
    pub fn lost(&self) -> Vec<SystemTime> {
        self.hub.lock().lost.clone()
    }

    /// Returns the calls of which something is true, oldest first.
    pub fn calls_where(&self, wanted: impl Fn(&Call) -> bool) -> Vec<Arc<Call>> {
        self.hub
            .lock()
            .calls
            .all()
            .filter(|call| wanted(call))
            .cloned()
            .collect()
    }

    /// Returns how many updates the bot has not confirmed.
    pub fn pending(&self) -> usize {
        self.hub.lock().updates.pending()
    }

    /// Lets a call go wrong.
    pub fn fail(&self, fault: Fault) {
        self.hub.lock().faults.plan(fault);
    }

    /// Lets calls go wrong by chance from now on.
    pub fn fail_by_chance(&self, chance: Chance) {
        self.hub.lock().faults.by_chance(chance);
    }

    /// Lets nothing go wrong any more.
    pub fn calm(&self) {
        self.hub.lock().faults = fault::Faults::default();
    }

    /// Sends an update once more, also one that was confirmed; returns whether it is still known.
    pub fn repeat(&self, update: u32) -> bool {
        self.hub.lock().updates.repeat(update)
    }

    /// Lets the next update have this identifier, as happens after a quiet week.
    pub fn jump(&self, update: u32) {
        self.hub.lock().updates.jump(update);
    }

    /// Lets all links to files expire.
    pub fn expire_links(&self) {
        self.hub.lock().files.expire();
    }

    /// Lets time pass, for what expires: taps, links, the deleting of messages and the limits on sending.
    pub fn advance(&self, time: Duration) {
        self.hub.lock().advance(time);
    }
}
