//! Calls of Discord's API, and what becomes of them.

use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Response, StatusCode};
use serde::Deserialize;
use serde_json::Value;
use serenity::http::{Http, HttpBuilder, LightMethod, Multipart, Request, Route};
use upward_desk::config::Bot;
use upward_engine::error::{Error, Result};

/// How long a call may take: files of 10 MB over a slow line among them.
const PATIENCE: Duration = Duration::from_secs(60);
/// How long connecting may take.
const CONNECT: Duration = Duration::from_secs(10);

/// Calls Discord.
pub struct Calls {
    client: Client,
    http: Http,
    token: String,
    base: Option<String>,
}

/// Why a call came to nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Failure {
    /// Discord wants to be asked later; after how long, where it says so.
    Wait(Option<Duration>),
    /// Discord is not there, or has a fault. What was asked may have been done.
    Away,
    /// Discord does not take it.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Discord's own code; 0 where it gives none.
        code: u64,
    },
}

/// What Discord says with a refusal.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Refusal {
    code: u64,
    retry_after: Option<f64>,
}

impl Calls {
    /// Returns calls with a bot's token, of Discord or of what stands in its place.
    ///
    /// # Errors
    /// A fault of Upward's own, where no client can be had.
    pub fn new(bot: &Bot) -> Result<Self> {
        let client = Client::builder()
            .connect_timeout(CONNECT)
            .timeout(PATIENCE)
            // No address but those that were checked is ever called.
            .redirect(Policy::none())
            .build()
            .map_err(|error| Error::internal("discord", format!("No client: {error}.")))?;
        let token = bot.token.reveal().to_owned();
        let base = bot
            .api
            .as_ref()
            .map(|api| api.as_str().trim_end_matches('/').to_owned());
        Ok(Self {
            http: http(&client, &token, base.as_deref()),
            client,
            token,
            base,
        })
    }

    /// Returns serenity's client for its connection to the gateway.
    pub fn http(&self) -> Http {
        http(&self.client, &self.token, self.base.as_deref())
    }

    /// Returns the client for files.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// Returns what stands in Discord's place; none: nothing does.
    pub fn base(&self) -> Option<&str> {
        self.base.as_deref()
    }

    /// Asks, with a body or without.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn ask(
        &self,
        method: LightMethod,
        route: Route<'_>,
        body: Option<&Value>,
    ) -> std::result::Result<Value, Failure> {
        let body = body.map(|body| body.to_string().into_bytes());
        self.call(Request::new(route, method).body(body)).await
    }

    /// Asks, with a form of files.
    ///
    /// # Errors
    /// See [`Failure`].
    pub async fn upload(
        &self,
        method: LightMethod,
        route: Route<'_>,
        form: Multipart,
    ) -> std::result::Result<Value, Failure> {
        let request = Request::new(route, method).multipart(Some(form));
        self.call(request).await
    }

    async fn call(&self, request: Request<'_>) -> std::result::Result<Value, Failure> {
        let response = match &self.http.ratelimiter {
            // serenity counts all interactions as one and keeps a note of each for ever, while Discord counts each by
            // itself: one person's burst would hold up all others.
            Some(limiter) if !is_interaction(request.route_ref()) => {
                let sent = limiter.perform(request).await;
                sent.map_err(|_| Failure::Away)?
            }
            _ => {
                let request = request
                    .build(&self.client, self.http.token(), self.base.as_deref())
                    .map_err(|_| Failure::Refused { status: 0, code: 0 })?;
                request.send().await.map_err(|_| Failure::Away)?
            }
        };
        answer(response).await
    }
}

fn http(client: &Client, token: &str, base: Option<&str>) -> Http {
    let builder = HttpBuilder::new(token).client(client.clone());
    match base {
        // serenity's limiter calls discord.com whatever the base is (github.com/serenity-rs/serenity/issues/1739).
        Some(base) => builder.proxy(base).ratelimiter_disabled(true).build(),
        None => builder.build(),
    }
}

fn is_interaction(route: &Route<'_>) -> bool {
    matches!(
        route,
        Route::InteractionResponse { .. }
            | Route::WebhookOriginalInteractionResponse { .. }
            | Route::WebhookFollowupMessage { .. }
            | Route::WebhookFollowupMessages { .. }
    )
}

async fn answer(response: Response) -> std::result::Result<Value, Failure> {
    let status = response.status();
    let header = response.headers().get("retry-after");
    let header = header.and_then(|wait| wait.to_str().ok()?.parse().ok());
    let body = response.bytes().await.map_err(|_| Failure::Away)?;
    if status.is_success() {
        return Ok(serde_json::from_slice(&body).unwrap_or_default());
    }
    let refusal: Refusal = serde_json::from_slice(&body).unwrap_or_default();
    if status == StatusCode::TOO_MANY_REQUESTS {
        let wait: Option<f64> = refusal.retry_after.or(header);
        let wait = wait.and_then(|wait| Duration::try_from_secs_f64(wait).ok());
        return Err(Failure::Wait(wait));
    }
    if status.is_server_error() || status == StatusCode::REQUEST_TIMEOUT {
        return Err(Failure::Away);
    }
    Err(Failure::Refused {
        status: status.as_u16(),
        code: refusal.code,
    })
}
