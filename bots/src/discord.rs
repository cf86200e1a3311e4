//! Discord: its interactions become inputs, and messages become what its API takes.
//!
//! ```text
//! gateway -> hear (receive, Talk::hear, first answer) ... Face::send -> render -> send (interaction, direct message)
//! ```

mod calls;
mod commands;
mod files;
mod first;
mod form;
mod gateway;
mod hear;
mod limit;
mod offer;
mod pending;
mod progress;
mod receive;
mod render;
mod route;
mod send;
mod transcript;
mod works;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::FutureExt;
use futures_util::future::BoxFuture;
use jiff::Timestamp;
use serde_json::Value;
use serenity::http::{LightMethod, Route as Api};
use serenity::model::id::ApplicationId;
use upward_desk::config::Bot;
use upward_engine::error::{Error, Kind, Result};

use crate::dialogue::{Doors, Given};
use crate::talk::face::Progress;
use crate::talk::{Face, Parcel, Sent, Trouble};
use crate::work::Files;
use calls::{Calls, Failure};
use pending::Pending;
use route::Route;
pub use transcript::shown;
use works::Works;

/// The chat in Discord.
pub struct Discord {
    calls: Calls,
    application: ApplicationId,
    pending: Arc<Pending>,
    works: Works,
}

impl fmt::Debug for Discord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Discord").finish_non_exhaustive()
    }
}

impl Discord {
    /// Returns the chat of a bot, once Discord has said who it is. A network that is not there is waited for.
    ///
    /// # Errors
    /// A refused token (`discord-token`), or another refusal that stays as it is (`discord`).
    pub async fn connect(bot: &Bot) -> Result<Arc<Self>> {
        let calls = Calls::new(bot)?;
        let own = gateway::patiently(|| async {
            let own = calls.ask(LightMethod::Get, Api::Oauth2ApplicationCurrent, None);
            match own.await {
                // The bot of an application has its id.
                Err(Failure::Refused { status: 404, .. }) => {
                    calls.ask(LightMethod::Get, Api::UserMe, None).await
                }
                own => own,
            }
        });
        let own = own.await?;
        let application = own.get("id").and_then(id).ok_or_else(|| {
            Error::new(
                Kind::Unavailable,
                "discord",
                "Discord does not say which application the bot is of.",
            )
        })?;
        Ok(Arc::new(Self {
            calls,
            application,
            pending: Arc::default(),
            works: Works::default(),
        }))
    }
}

impl Files for Discord {
    fn fetch<'a>(&'a self, file: &'a Given) -> BoxFuture<'a, Result<Bytes>> {
        files::fetch(self.calls.client(), self.calls.base(), file).boxed()
    }
}

impl Face for Discord {
    fn send<'a>(&'a self, parcel: &'a Parcel) -> BoxFuture<'a, std::result::Result<Sent, Trouble>> {
        self.put(parcel).boxed()
    }

    fn progress<'a>(&'a self, progress: &'a Progress) -> BoxFuture<'a, ()> {
        self.show(progress).boxed()
    }

    fn largest(&self, route: &Value) -> usize {
        let route = Route::kept(route).filter(|route| route.is_open(Timestamp::now()));
        let largest = route.map_or(limit::FILE, |route| route.largest);
        usize::try_from(largest).unwrap_or(usize::MAX)
    }

    fn doors(&self) -> Doors {
        Doors {
            discord: Some(self.application.get()),
            ..Doors::default()
        }
    }
}

fn id(value: &Value) -> Option<ApplicationId> {
    let id: u64 = value.as_str()?.parse().ok()?;
    (id > 0).then(|| ApplicationId::new(id))
}

fn refused() -> Error {
    Error::new(
        Kind::Usage,
        "discord-token",
        "Discord refuses the bot's token.",
    )
    .hint("copy it anew from the application's Bot page at discord.com/developers/applications into UPWARD_DISCORD_TOKEN")
}
