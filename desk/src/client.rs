//! The API's client: a typed method per operation, over the router in this process, a Unix socket, or TCP.

mod account;
mod analytics;
mod applications;
mod certificates;
mod documents;
mod drafts;
mod evidence;
mod generate;
mod interview;
mod letters;
mod postings;
mod reports;
mod resumes;
mod stateless;
mod stream;
mod tasks;
mod tracks;
mod transport;
pub(crate) mod wire;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use axum::Router;
use axum::body::Body;
use bytes::Bytes;
use http::{HeaderName, Method, Request, Response};
use serde::Serialize;
use serde::de::DeserializeOwned;
use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use crate::api::BASE;
use crate::api::problem::Problem;
use crate::caller::Caller;
use crate::owner::Reach;
use crate::paging::PageQuery;
use transport::Transport;
use wire::Http;

/// The longest answer that is not a stream, in bytes.
pub(crate) const LONGEST: usize = 64 << 20;
/// Names a call, so that making it twice is making it once.
pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// A client of the API; clones share its connections.
#[derive(Debug, Clone)]
pub struct Client {
    transport: Transport,
    names: Option<Names>,
}

/// Names the calls of somebody who may make them again from the start: the first is always called the same, and so on.
#[derive(Debug, Clone)]
struct Names {
    of: String,
    next: Arc<AtomicU64>,
}

impl Names {
    fn name(&self) -> String {
        format!("{}-{}", self.of, self.next.fetch_add(1, Ordering::Relaxed))
    }
}

impl Client {
    /// Returns the client of a router in this process, for a caller that this process vouches for.
    pub fn in_process(router: Router, caller: Caller) -> Self {
        Self {
            transport: Transport::Router(router, caller),
            names: None,
        }
    }

    /// Returns the client of an owner that listens on a Unix socket.
    ///
    /// # Errors
    /// When the system has no such sockets.
    pub fn unix(socket: &Path) -> Result<Self> {
        Http::unix(socket).map(Self::http)
    }

    /// Returns the client of a server, with a key of an account there.
    ///
    /// # Errors
    /// Wrong usage when the address is none.
    pub fn tcp(server: &str, key: Option<String>) -> Result<Self> {
        Http::tcp(server, key).map(Self::http)
    }

    /// Returns the client of whoever owns a data folder on this machine.
    pub fn owner(reach: Reach) -> Self {
        Self {
            transport: Transport::Owner(reach),
            names: None,
        }
    }

    fn http(http: Http) -> Self {
        Self {
            transport: Transport::Http(http),
            names: None,
        }
    }

    /// Returns this client for work that is done again from the start when its process dies: calls that make something
    /// bear a name made of `of` (visible ASCII, at most 200 characters) and their place in the order of such calls, so
    /// that within a day each is carried out once.
    #[must_use]
    pub fn named(&self, of: &str) -> Self {
        let names = Names {
            of: of.to_owned(),
            next: Arc::default(),
        };
        Self {
            transport: self.transport.clone(),
            names: Some(names),
        }
    }

    fn name(&self) -> String {
        let names = self.names.as_ref();
        names.map_or_else(|| Uuid::new_v4().to_string(), Names::name)
    }

    async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T> {
        read(&self.send(Method::GET, path, Bytes::new()).await?)
    }

    async fn with<I: Serialize, T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        input: &I,
    ) -> Result<T> {
        read(&self.send(method, path, json(input)?).await?)
    }

    async fn delete(&self, path: &str) -> Result<()> {
        self.send(Method::DELETE, path, Bytes::new())
            .await
            .map(|_| ())
    }

    /// Sends a request and returns the body of a good answer.
    async fn send(&self, method: Method, path: &str, body: Bytes) -> Result<Bytes> {
        self.send_as(method, path, "application/json", body).await
    }

    async fn send_as(
        &self,
        method: Method,
        path: &str,
        media_type: &str,
        body: Bytes,
    ) -> Result<Bytes> {
        whole(self.open(method, path, media_type, body).await?).await
    }

    /// Sends a request and returns a good answer, whose body may still be on its way.
    async fn open(
        &self,
        method: Method,
        path: &str,
        media_type: &str,
        body: Bytes,
    ) -> Result<Response<Body>> {
        let request = Request::builder()
            .method(method.clone())
            .uri(format!("{BASE}{path}"))
            .header(http::header::CONTENT_TYPE, media_type);
        let request = match method {
            Method::POST => request.header(IDEMPOTENCY_KEY, self.name()),
            _ => request,
        };
        let request = request.body(body).map_err(|error| {
            Error::internal("request", format!("a request is malformed: {error}"))
        })?;
        let answer = self.transport.send(request).await?;
        let status = answer.status();
        if status.is_success() {
            return Ok(answer);
        }
        match serde_json::from_slice::<Problem>(&whole(answer).await?) {
            Ok(problem) => Err(problem.into()),
            Err(_) => Err(broken(&format!(
                "the server answered {status}, and not as Upward does"
            ))),
        }
    }
}

/// What a list is kept to, and which page of it.
#[derive(Debug, Serialize)]
struct Listing<'a, F> {
    #[serde(flatten)]
    filter: &'a F,
    #[serde(flatten)]
    page: &'a PageQuery,
}

async fn whole(answer: Response<Body>) -> Result<Bytes> {
    axum::body::to_bytes(answer.into_body(), LONGEST)
        .await
        .map_err(|_| broken("the connection broke before the answer was whole"))
}

/// Returns a path's query.
fn query<Q: Serialize>(path: &str, query: &Q) -> Result<String> {
    let fields = serde_json::to_value(query).unwrap_or_default();
    let mut text = url::form_urlencoded::Serializer::new(format!("{path}?"));
    for (name, value) in fields.as_object().into_iter().flatten() {
        match value {
            serde_json::Value::String(value) => text.append_pair(name, value),
            value => text.append_pair(name, &value.to_string()),
        };
    }
    Ok(text.finish())
}

/// Returns a part of a path as it stands there.
fn segment(text: &str) -> String {
    let text: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
    text.replace('+', "%20")
}

fn json<I: Serialize>(input: &I) -> Result<Bytes> {
    let bytes = serde_json::to_vec(input).map_err(|error| {
        Error::internal("request", format!("a request cannot be written: {error}"))
    })?;
    Ok(Bytes::from(bytes))
}

fn read<T: DeserializeOwned>(body: &[u8]) -> Result<T> {
    serde_json::from_slice(body)
        .map_err(|_| broken("the server's answer is not what this version of Upward understands"))
}

fn broken(message: &str) -> Error {
    Error::new(Kind::Unavailable, "server", message)
        .hint("check that the address is right, and that both are of the same version")
}
