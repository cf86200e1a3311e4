//! Requests over HTTP: over TCP, or a Unix socket.

use std::path::Path;

use axum::body::Body;
use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header};
use upward_engine::error::{Error, Kind, Result};
use url::Url;

use super::broken;

/// A connection over HTTP.
#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    base: Url,
    key: Option<HeaderValue>,
}

/// A request that was not answered.
#[derive(Debug)]
pub struct Lost {
    /// What to tell people.
    pub error: Error,
    /// Whether it may have been carried out.
    pub sent: bool,
}

impl Http {
    /// Returns the way to a Unix socket.
    ///
    /// # Errors
    /// When no client can be made.
    pub fn unix(socket: &Path) -> Result<Self> {
        let client = reqwest::Client::builder().no_proxy().unix_socket(socket);
        Self::new(client, "http://localhost", None)
    }

    /// Returns the way to a server.
    ///
    /// # Errors
    /// Wrong usage when the address is none, or the key cannot be a header.
    pub fn tcp(server: &str, key: Option<String>) -> Result<Self> {
        Self::new(reqwest::Client::builder(), server, key)
    }

    fn new(client: reqwest::ClientBuilder, server: &str, key: Option<String>) -> Result<Self> {
        let base = Url::parse(server)
            .ok()
            .filter(|url| matches!(url.scheme(), "http" | "https") && url.has_host())
            .ok_or_else(|| {
                usage("server-address", "the server's address is none")
                    .hint("write it like https://upward.example.org")
            })?;
        let key = key
            .map(|key| HeaderValue::from_str(&format!("Bearer {key}")))
            .transpose()
            .map_err(|_| usage("key", "the key holds characters that no key has"))?;
        let key = key.map(|mut key| {
            key.set_sensitive(true);
            key
        });
        let client = client.build().map_err(|_| {
            Error::internal("client", "the connection to the server cannot be prepared")
        })?;
        Ok(Self { client, base, key })
    }

    /// Returns the address of the server.
    pub fn base(&self) -> &Url {
        &self.base
    }

    /// Sends a request and returns the answer, whose body may still be on its way.
    ///
    /// # Errors
    /// When nobody answers.
    pub async fn send(&self, request: Request<Bytes>) -> std::result::Result<Response<Body>, Lost> {
        let request = self
            .addressed(request)
            .map_err(|error| Lost { error, sent: false })?;
        match self.client.execute(request).await {
            Ok(answer) => Ok(Response::from(answer).map(Body::new)),
            Err(error) => Err(Lost::from(&error)),
        }
    }

    fn addressed(&self, request: Request<Bytes>) -> Result<reqwest::Request> {
        let (mut parts, body) = request.into_parts();
        parts.uri = self.address(&parts.uri)?;
        if let Some(key) = &self.key {
            parts.headers.insert(header::AUTHORIZATION, key.clone());
        }
        reqwest::Request::try_from(Request::from_parts(parts, body)).map_err(|_| no_address())
    }

    fn address(&self, path: &Uri) -> Result<Uri> {
        let base = self.base.as_str().trim_end_matches('/');
        format!("{base}{path}").parse().map_err(|_| no_address())
    }
}

impl Lost {
    /// Returns what is known when an answer ends before its end.
    pub fn halfway() -> Self {
        Self {
            error: broken("the connection broke before the answer was whole"),
            sent: true,
        }
    }
}

impl From<&reqwest::Error> for Lost {
    fn from(error: &reqwest::Error) -> Self {
        let sent = !error.is_connect();
        let (what, next) = match sent {
            true => (
                "went away before it answered",
                "look whether it was done, and try again if not",
            ),
            false => (
                "cannot be reached",
                "check its address and that it is running",
            ),
        };
        Self {
            error: Error::new(Kind::Unavailable, "server", format!("the server {what}")).hint(next),
            sent,
        }
    }
}

fn no_address() -> Error {
    usage("server-address", "the server's address is none")
}

fn usage(code: &str, message: &str) -> Error {
    Error::new(Kind::Usage, code, message)
}
