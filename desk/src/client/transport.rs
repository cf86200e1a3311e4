//! How a request reaches the API.

use std::fmt;
use std::path::Path;

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{HeaderValue, Request, Response, Uri, header};
use tower::ServiceExt;
use upward_engine::error::{Error, Kind, Result};
use url::Url;

use crate::caller::Caller;

/// A way to the API.
#[derive(Clone)]
pub enum Transport {
    /// The router in this process.
    Router(Router, Caller),
    /// HTTP, over TCP or a Unix socket.
    Http(Http),
}

/// A connection over HTTP.
#[derive(Clone)]
pub struct Http {
    client: reqwest::Client,
    base: Url,
    key: Option<HeaderValue>,
}

impl Transport {
    /// Returns the way to a router in this process.
    pub fn router(router: Router, caller: Caller) -> Self {
        Self::Router(router, caller)
    }

    /// Returns the way to a Unix socket.
    ///
    /// # Errors
    /// When no client can be made.
    pub fn unix(socket: &Path) -> Result<Self> {
        let client = reqwest::Client::builder().no_proxy().unix_socket(socket);
        Self::http(client, "http://localhost", None)
    }

    /// Returns the way to a server.
    ///
    /// # Errors
    /// Wrong usage when the address is none, or the key cannot be a header.
    pub fn tcp(server: &str, key: Option<String>) -> Result<Self> {
        Self::http(reqwest::Client::builder(), server, key)
    }

    fn http(client: reqwest::ClientBuilder, server: &str, key: Option<String>) -> Result<Self> {
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
        Ok(Self::Http(Http { client, base, key }))
    }

    /// Sends a request and returns the answer, whose body may still be on its way.
    ///
    /// # Errors
    /// When nobody answers.
    pub async fn send(&self, mut request: Request<Bytes>) -> Result<Response<Body>> {
        match self {
            Self::Router(router, caller) => {
                request.extensions_mut().insert(caller.clone());
                match router.clone().oneshot(request.map(Body::from)).await {
                    Ok(answer) => Ok(answer),
                    Err(never) => match never {},
                }
            }
            Self::Http(http) => http.send(request).await,
        }
    }
}

impl Http {
    async fn send(&self, request: Request<Bytes>) -> Result<Response<Body>> {
        let (mut parts, body) = request.into_parts();
        parts.uri = self.address(&parts.uri)?;
        if let Some(key) = &self.key {
            parts.headers.insert(header::AUTHORIZATION, key.clone());
        }
        let request = Request::from_parts(parts, body);
        let request = reqwest::Request::try_from(request)
            .map_err(|_| usage("server-address", "the server's address is none"))?;
        let answer = self.client.execute(request).await.map_err(|error| {
            let what = if error.is_timeout() {
                "did not answer in time"
            } else {
                "cannot be reached"
            };
            Error::new(Kind::Unavailable, "server", format!("the server {what}"))
                .hint("check its address and that it is running")
        })?;
        Ok(Response::from(answer).map(Body::new))
    }

    fn address(&self, path: &Uri) -> Result<Uri> {
        let base = self.base.as_str().trim_end_matches('/');
        format!("{base}{path}")
            .parse()
            .map_err(|_| usage("server-address", "the server's address is none"))
    }
}

impl fmt::Debug for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Router(..) => f.write_str("Router"),
            Self::Http(http) => write!(f, "Http({})", http.base),
        }
    }
}

fn usage(code: &str, message: &str) -> Error {
    Error::new(Kind::Usage, code, message)
}
