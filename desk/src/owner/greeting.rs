//! What an owner and those who come to it tell each other first. This must stay as it is from version to version.

use std::fmt;

use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use http::StatusCode;
use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use super::uses::Uses;

/// Where an owner says who it is.
pub const HELLO: &str = "/owner";
/// Where an owner is asked to make room for another version.
pub const LEAVE: &str = "/owner/leave";

/// The version of the API that this library speaks; another number means that the two do not understand each other.
const API: u32 = 1;

/// A program that owns the data folder, or comes to one that does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its name, such as `upward`.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The version of the API that it speaks.
    pub api: u32,
}

impl Program {
    /// Returns this program, which calls itself `name`.
    pub fn this(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            api: API,
        }
    }
}

impl fmt::Display for Program {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.name, self.version)
    }
}

/// How an owner greets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hello {
    /// What it runs.
    #[serde(flatten)]
    pub program: Program,
    /// What people should know of how it found the data folder.
    #[serde(default)]
    pub notices: Vec<String>,
}

/// What an owner needs to answer.
#[derive(Debug, Clone)]
pub struct Host {
    /// How it greets.
    pub hello: Hello,
    /// Who uses it.
    pub uses: Uses,
    /// Whether it may leave when asked: a service stays.
    pub leaves: bool,
    /// Ends it.
    pub stop: CancellationToken,
}

/// Returns the routes of the greeting.
pub fn routes(host: Host) -> Router {
    Router::new()
        .route(HELLO, get(hello))
        .route(LEAVE, post(leave))
        .with_state(host)
}

async fn hello(State(host): State<Host>) -> Json<Hello> {
    Json(host.hello)
}

/// Only when the one who asks is the only one connected; the one connection is theirs.
async fn leave(State(host): State<Host>) -> StatusCode {
    if !host.leaves || host.uses.count() > 1 {
        return StatusCode::CONFLICT;
    }
    host.stop.cancel();
    StatusCode::ACCEPTED
}
