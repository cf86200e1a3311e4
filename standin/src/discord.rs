//! A strict stand-in for Discord: the REST API, the gateway and the file host, for one application's bot.
//!
//! A test starts it, starts the bot with [`Discord::url`] in the place of discord.com, waits for
//! [`Discord::connected`], and then acts as people: [`Person::command`], [`Person::press`] and so on give an
//! [`Acted`], which shows what the person sees of it.
//!
//! ```no_run
//! # use std::time::Duration;
//! # use upward_standin::discord::{Discord, Given};
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let discord = Discord::start("token").await?;
//! // Start the bot with UPWARD_DISCORD_API=discord.url().
//! discord.connected(Duration::from_secs(30)).await?;
//! let asha = discord.person(1, "hi", "Asha");
//! let resume = Given::file("resume.pdf", "application/pdf", &b"%PDF-1.7"[..]);
//! let scored = asha.command("score", &[("file", resume)])?;
//! let seen = scored.wait_for(Duration::from_secs(30), |seen| seen.says("72.5")).await?;
//! assert!(seen.messages[0].ephemeral);
//! asha.press(seen.messages[0].id, "Tailor")?;
//! # Ok(())
//! # }
//! ```

mod account;
mod answers;
mod body;
mod calls;
mod check;
mod client;
mod control;
mod faults;
mod file;
mod form;
mod gateway;
mod given;
mod interaction;
mod message;
mod payload;
mod person;
mod refusal;
mod rest;
mod seen;
mod sessions;
mod state;
mod world;

use std::{io, sync::Arc};

use axum::serve::Listener;
use serde_json::Value;
use tokio_util::sync::{CancellationToken, DropGuard};

pub use self::{
    account::Place,
    client::Refused,
    faults::{Call, Chaos, Download, Fault},
    file::File,
    given::Given,
    interaction::Answer,
    message::Message,
    person::Person,
    seen::{Acted, Late, Missed, Seen},
};
use self::{check::commands::is_locale, world::World};
use crate::fault::{Line, Lines};

/// The stand-in; clones are the same one. It ends when the last clone is dropped.
#[derive(Clone, Debug)]
pub struct Discord {
    world: Arc<World>,
    _ends: Arc<DropGuard>,
}

impl Discord {
    /// Starts a Discord with one application, whose bot has this token, on a free port of 127.0.0.1.
    ///
    /// # Errors
    ///
    /// Fails when no port can be had.
    pub async fn start(token: &str) -> io::Result<Self> {
        let lines = Lines::open().await?;
        let world = Arc::new(World::new(
            lines.local_addr()?.to_string(),
            token.to_owned(),
        ));
        let service =
            rest::router(Arc::clone(&world)).into_make_service_with_connect_info::<Line>();
        let ends = CancellationToken::new();
        let end = ends.clone();
        tokio::spawn(async move {
            end.run_until_cancelled(axum::serve(lines, service).into_future())
                .await
        });
        Ok(Self {
            world,
            _ends: Arc::new(ends.drop_guard()),
        })
    }

    /// Returns what stands in the place of `https://discord.com`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.world.address)
    }

    /// Returns the id of the application, which is that of its bot as well.
    #[must_use]
    pub fn application(&self) -> u64 {
        self.world.application
    }

    /// Returns the person with this id, who is made at the first call and begins in direct messages with the bot.
    ///
    /// # Panics
    ///
    /// In debug builds when the locale is no language of Discord's client: a mistake in the test.
    #[must_use]
    pub fn person(&self, id: u64, locale: &str, name: &str) -> Person {
        debug_assert!(
            is_locale(locale),
            "{locale} is no language of Discord's client"
        );
        self.world.state().meet(id, locale, name);
        Person {
            world: Arc::clone(&self.world),
            id,
            place: Place::BotDm,
        }
    }

    /// Returns a message by its id, with all edits.
    #[must_use]
    pub fn message(&self, id: u64) -> Option<Message> {
        self.world.state().messages.get(&id).cloned()
    }

    /// Returns the registered commands.
    #[must_use]
    pub fn commands(&self) -> Vec<Value> {
        self.world.state().commands.clone()
    }
}
