//! Telegram: updates by long polling or a webhook, and messages with buttons and documents.
//!
//! ```text
//! updates (poll, webhook) -> receive -> Talk::hear        Face::send -> render -> send        Files::fetch -> fetch
//! ```

mod connect;
mod fetch;
mod menu;
mod pace;
mod pause;
mod poll;
mod receive;
mod render;
mod route;
mod send;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic)]
mod tests;
mod trouble;
mod updates;
mod webhook;
mod works;

use std::fmt;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use reqwest::Url;
use serde_json::Value;
use teloxide::Bot;
use teloxide::adaptors::Throttle;
use upward_engine::error::Result;

use crate::dialogue::{Doors, Given};
use crate::talk::face::Progress;
use crate::talk::{Face, Parcel, Sent, Trouble};
use crate::work::Files;
use pace::Pace;
pub use receive::{Received, received};
pub use render::{Message, messages, shown};
use works::Works;

/// The largest file that bots may send, in bytes (core.telegram.org/bots/api, sendDocument: 50 MB).
const LARGEST: usize = 50_000_000;

/// The bot in Telegram.
pub struct Telegram {
    bot: Throttle<Bot>,
    name: String,
    webhook: Option<Url>,
    works: Works,
    pace: Pace,
}

/// Shows the name only: the rest proves that the bot is ours.
impl fmt::Debug for Telegram {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Telegram")
            .field("name", &self.name)
            .finish_non_exhaustive()
    }
}

impl Telegram {
    /// Returns the bot for calls that Telegram does not count as messages.
    fn bot(&self) -> &Bot {
        self.bot.inner()
    }
}

impl Files for Telegram {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        fetch::fetch(self.bot(), file).boxed()
    }
}

impl Face for Telegram {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        self.deliver(parcel).boxed()
    }

    fn largest(&self, _route: &Value) -> usize {
        LARGEST
    }

    fn doors(&self) -> Doors {
        Doors {
            telegram: Some(self.name.clone()),
            discord: None,
        }
    }

    fn progress<'a>(&'a self, progress: &'a Progress) -> BoxFuture<'a, ()> {
        self.show(progress).boxed()
    }
}
