//! The connection to Discord over which interactions come.

use std::sync::Arc;
use std::time::{Duration, Instant};

use serde::Deserialize;
use serenity::async_trait;
use serenity::client::{Client, ClientBuilder, Context, EventHandler};
use serenity::gateway::GatewayError;
use serenity::http::{LightMethod, Route as Api};
use serenity::model::application::Interaction;
use serenity::model::gateway::GatewayIntents;
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;
use upward_engine::error::{Error, Result};

use super::calls::Failure;
use super::{Discord, commands, refused};
use crate::talk::Talk;
use crate::words::Words;

/// How long ending the connection may take.
const ENDING: Duration = Duration::from_secs(5);
/// The shortest and the longest pause before Discord is asked again.
const PAUSES: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(30));

/// Where the gateway is.
#[derive(Deserialize)]
struct Gateway {
    url: String,
    shards: u32,
}

/// Takes what comes.
struct Handler {
    discord: Arc<Discord>,
    talk: Talk,
    under_way: TaskTracker,
}

#[async_trait]
impl EventHandler for Handler {
    async fn interaction_create(&self, _: Context, interaction: Interaction) {
        let came = Instant::now();
        let _under_way = self.under_way.token();
        self.discord.hear(&self.talk, &interaction, came).await;
    }
}

impl Discord {
    /// Takes what people send until it is time to stop. A network that is not there is waited for.
    ///
    /// # Errors
    /// A refused token, or another refusal that stays as it is.
    pub async fn receive(self: Arc<Self>, talk: Talk, stop: CancellationToken) -> Result<()> {
        let under_way = TaskTracker::new();
        let handler = Arc::new(Handler {
            discord: Arc::clone(&self),
            talk,
            under_way: under_way.clone(),
        });
        let registered = self.registered(handler.talk.words());
        let received = stop.run_until_cancelled(registered).await;
        let outcome = match received {
            Some(Ok(())) => self.listen(&handler, &stop).await,
            Some(Err(error)) => Err(error),
            None => Ok(()),
        };
        under_way.close();
        under_way.wait().await;
        outcome
    }

    /// Puts the commands in the place of all that are registered.
    async fn registered(&self, words: &Words) -> Result<()> {
        let commands = serde_json::to_value(commands::all(words))
            .map_err(|error| Error::internal("discord", format!("No commands: {error}.")))?;
        let api = Api::Commands {
            application_id: self.application,
        };
        let put = || self.calls.ask(LightMethod::Put, api, Some(&commands));
        patiently(put).await.map(drop)
    }

    async fn listen(&self, handler: &Arc<Handler>, stop: &CancellationToken) -> Result<()> {
        while let Some(gateway) = stop.run_until_cancelled(self.gateway()).await {
            let gateway = gateway?;
            let shards = gateway.shards.max(1);
            let mut client = self.client(gateway, handler).await?;
            let manager = Arc::clone(&client.shard_manager);
            let began = Instant::now();
            tokio::select! {
                ended = client.start_shards(shards) => match ended {
                    Err(serenity::Error::Gateway(GatewayError::InvalidAuthentication)) => {
                        return Err(refused());
                    }
                    _ => tracing::warn!("the connection to Discord has ended; it is made again"),
                },
                () = stop.cancelled() => {
                    let ended = tokio::time::timeout(ENDING, manager.shutdown_all()).await;
                    if ended.is_err() {
                        tracing::warn!("the connection to Discord was broken off");
                    }
                    return Ok(());
                }
            }
            let pause = PAUSES.1.saturating_sub(began.elapsed()).max(PAUSES.0);
            let _stopped = stop.run_until_cancelled(tokio::time::sleep(pause)).await;
        }
        Ok(())
    }

    async fn gateway(&self) -> Result<Gateway> {
        let answer = patiently(|| self.calls.ask(LightMethod::Get, Api::GatewayBot, None)).await?;
        serde_json::from_value(answer)
            .map_err(|error| Error::internal("discord", format!("No gateway: {error}.")))
    }

    async fn client(&self, gateway: Gateway, handler: &Arc<Handler>) -> Result<Client> {
        let client = ClientBuilder::new_with_http(self.calls.http(), GatewayIntents::empty())
            .event_handler_arc(Arc::clone(handler))
            .await
            .map_err(|_| Error::internal("discord", "The connection cannot be prepared."))?;
        // Where serenity could not ask for the gateway, it takes Discord's own.
        *client.ws_url.lock().await = gateway.url;
        Ok(client)
    }
}

/// Asks until Discord answers.
///
/// # Errors
/// A refusal.
pub async fn patiently<F>(ask: impl Fn() -> F) -> Result<serde_json::Value>
where
    F: Future<Output = std::result::Result<serde_json::Value, Failure>>,
{
    let (mut pause, longest) = PAUSES;
    loop {
        let wait = match ask().await {
            Ok(answer) => return Ok(answer),
            Err(Failure::Refused { status: 401, .. }) => return Err(refused()),
            Err(Failure::Refused { status, code }) => {
                return Err(Error::new(
                    upward_engine::error::Kind::Unavailable,
                    "discord",
                    format!("Discord refuses the bot ({status}, code {code})."),
                )
                .hint("see at discord.com/developers/applications whether the application is in order"));
            }
            Err(Failure::Wait(after)) => after.unwrap_or(pause),
            Err(Failure::Away) => pause,
        };
        tracing::warn!("Discord does not answer; it is asked again");
        tokio::time::sleep(wait).await;
        pause = (pause * 2).min(longest);
    }
}
