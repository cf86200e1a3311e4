//! The chats that a service runs beside the REST listener.

use std::future::Future;
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

use axum::Router;
use axum::extract::{Request, State};
use axum::response::{IntoResponse, Response};
use axum::routing::any;
use futures_util::FutureExt;
use futures_util::future::{BoxFuture, try_join_all};
use reqwest::StatusCode;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use upward_desk::Engine;
use upward_desk::config::{Bot, Settings};
use upward_desk::owner::Beside;
use upward_desk::server::Readiness;
use upward_engine::error::{Error, Kind, Result};

use crate::discord::Discord;
use crate::figures::Figures;
use crate::talk::{Faces, Setting, Talk};
use crate::telegram::Telegram;

/// How long a chat may take to end its connections, and then what is being sent to arrive. Where a platform hangs, the
/// next process sends it again.
const GRACE: Duration = Duration::from_secs(5);

/// What answers at a webhook, once its bot is known to the platform.
type Hook = Arc<OnceLock<Router>>;

/// Returns the chats that are configured, over a desk, until `leave`.
///
/// # Errors
/// Never in practice: a test reads all messages.
pub fn beside(settings: &Settings, engine: &Engine, leave: CancellationToken) -> Result<Beside> {
    let figures = Figures::default();
    let faces = Faces::default();
    let talk = Talk::new(Setting {
        engine: engine.clone(),
        faces: faces.clone(),
        works: works(settings),
        figures: figures.clone(),
        stop: leave.clone(),
    })?;
    let hook = Hook::default();
    let (mut chats, mut platforms) = (Vec::new(), Vec::new());
    if let Some(bot) = settings.telegram.clone() {
        platforms.push("telegram");
        let webhook = settings.telegram_webhook.clone();
        chats.push(until(
            &leave,
            telegram(bot, webhook, talk.clone(), Arc::clone(&hook), leave.clone()),
        ));
    }
    if let Some(bot) = settings.discord.clone() {
        platforms.push("discord");
        let chat = discord(bot, talk.clone(), leave.clone());
        chats.push(until(&leave, chat));
    }
    let routes = match &settings.telegram_webhook {
        Some(url) => Router::new()
            .route(url.path(), any(hooked))
            .with_state(hook),
        None => Router::new(),
    };
    Ok(Beside {
        routes,
        figures: figures.registry(),
        readiness: Readiness(Arc::new(move || connected(&faces, &platforms))),
        work: held(talk, leave, try_join_all(chats)).boxed(),
    })
}

async fn telegram(
    bot: Bot,
    webhook: Option<reqwest::Url>,
    talk: Talk,
    hook: Hook,
    leave: CancellationToken,
) -> Result<()> {
    let telegram = Telegram::connect(&bot, webhook).await?;
    hook.get_or_init(|| telegram.routes(talk.clone()));
    talk.open("telegram", Arc::clone(&telegram) as _).await?;
    telegram.receive(talk, leave).await;
    Ok(())
}

async fn discord(bot: Bot, talk: Talk, leave: CancellationToken) -> Result<()> {
    let discord = Discord::connect(&bot).await?;
    talk.open("discord", Arc::clone(&discord) as _).await?;
    discord.receive(talk, leave).await
}

/// Checks that all bots are known to their platforms.
fn connected(faces: &Faces, platforms: &[&'static str]) -> Result<()> {
    match platforms.iter().find(|platform| !faces.has(platform)) {
        Some(platform) => Err(Error::new(
            Kind::Unavailable,
            "connecting",
            format!("the bot is not connected to {platform} yet"),
        )),
        None => Ok(()),
    }
}

/// Returns a chat that is left, wherever it is, some time after the service leaves.
fn until(
    leave: &CancellationToken,
    chat: impl Future<Output = Result<()>> + Send + 'static,
) -> BoxFuture<'static, Result<()>> {
    let leave = leave.clone();
    async move {
        let patience = async {
            leave.cancelled().await;
            tokio::time::sleep(GRACE).await;
        };
        tokio::select! {
            ended = chat => ended,
            () = patience => Ok(()),
        }
    }
    .boxed()
}

/// Goes on until the service leaves or a chat fails for good; then what is under way may end.
async fn held(
    talk: Talk,
    leave: CancellationToken,
    chats: impl Future<Output = Result<Vec<()>>>,
) -> Result<()> {
    let ended = chats.await.map(drop);
    if ended.is_ok() {
        leave.cancelled().await;
    }
    leave.cancel();
    if timeout(GRACE, talk.end()).await.is_err() {
        tracing::warn!("what was being sent is left to the next process");
    }
    ended
}

/// Answers at a webhook.
async fn hooked(State(hook): State<Hook>, request: Request) -> Response {
    match hook.get() {
        Some(router) => match router.clone().oneshot(request).await {
            Ok(answer) => answer,
            Err(never) => match never {},
        },
        None => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    }
}

/// Returns how many long works are done at a time: one more than the desk computes at once, so that one that waits for
/// the disk keeps no processor idle.
fn works(settings: &Settings) -> usize {
    let processors = || thread::available_parallelism().map_or(2, usize::from);
    settings.limits.tasks.map_or_else(processors, usize::from) + 1
}
