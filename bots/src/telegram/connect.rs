//! Making the bot's acquaintance with Telegram.

use std::sync::Arc;
use std::time::Duration;

use reqwest::Url;
use teloxide::Bot;
use teloxide::adaptors::Throttle;
use teloxide::adaptors::throttle::{Limits, Settings};
use teloxide::net::default_reqwest_settings;
use teloxide::requests::Requester;
use upward_desk::config;
use upward_engine::error::{Error, Kind, Result};

use super::Telegram;
use super::pace::Pace;
use super::pause::Pauses;
use super::trouble::Failure;
use super::works::Works;

/// How long a call may take: longer than a document over a slow network takes, and longer than a poll waits.
const TIMEOUT: Duration = Duration::from_secs(120);
/// How many messages Telegram takes (core.telegram.org/bots/faq: one a second in a chat, 30 a second in all, 20 a minute
/// in a group).
const LIMITS: Limits = Limits {
    messages_per_sec_chat: 1,
    messages_per_min_chat: 60,
    messages_per_min_channel_or_supergroup: 20,
    messages_per_sec_overall: 30,
};

impl Telegram {
    /// Returns the bot once Telegram knows it, which gets its updates by this webhook, else by polling. A network that
    /// is not there is waited for.
    ///
    /// # Errors
    /// A fault of use when Telegram refuses the token, or the address of its API is of no use.
    pub async fn connect(bot: &config::Bot, webhook: Option<Url>) -> Result<Arc<Self>> {
        let client = default_reqwest_settings().timeout(TIMEOUT).build();
        let client = client.map_err(|error| {
            Error::internal(
                "telegram-client",
                format!("Telegram cannot be asked: {error}."),
            )
        })?;
        let mut plain = Bot::with_client(bot.token.reveal(), client);
        if let Some(api) = &bot.api {
            plain = plain.set_api_url(base(api)?);
        }
        let name = introduced(&plain).await?;
        // What has to wait longer is kept by the outbox, which a restart does not lose.
        let settings = Settings::default().limits(LIMITS).no_retry();
        let (bot, worker) = Throttle::with_settings(plain, settings);
        // It ends when the bot is dropped. Ended before, it would take those with it that wait for their turn.
        tokio::spawn(worker);
        Ok(Arc::new(Self {
            bot,
            name,
            webhook,
            works: Works::default(),
            pace: Pace::default(),
        }))
    }
}

/// Returns the address to which methods are added.
fn base(api: &Url) -> Result<Url> {
    let mut base = api.clone();
    base.path_segments_mut()
        .map_err(|()| {
            Error::new(
                Kind::Usage,
                "telegram-api",
                "The address of Telegram's API is of no use.",
            )
            .hint(
                "set UPWARD_TELEGRAM_API to an address that begins with https://, or leave it out",
            )
        })?
        .pop_if_empty();
    Ok(base)
}

/// Returns the bot's name.
async fn introduced(bot: &Bot) -> Result<String> {
    let mut pauses = Pauses::default();
    loop {
        let failure = match bot.get_me().await {
            Ok(me) => return Ok(me.username().to_owned()),
            Err(error) => Failure::of(&error),
        };
        match failure {
            Failure::Token => {
                return Err(Error::new(
                    Kind::Usage,
                    failure.name(),
                    "Telegram does not know the bot's token.",
                )
                .hint(
                    "copy the token that @BotFather shows for the bot to UPWARD_TELEGRAM_TOKEN",
                ));
            }
            failure => {
                tracing::warn!(why = failure.name(), "Telegram is not there yet");
                pauses.wait(failure.after()).await;
            }
        }
    }
}
