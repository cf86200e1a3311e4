//! A desk with two accounts, and the ways to it.

use std::sync::Arc;

use axum::body::Body;
use axum::{Router, http};
use http::{Request, header};
use serde_json::Value;
use tempfile::TempDir;
use tokio::net::{TcpListener, UnixListener};
use tokio_util::sync::CancellationToken;
use tower::ServiceExt;
use upward_desk::evidence::{Bases, Services};
use upward_desk::identity::Identity;
use upward_desk::key::NewKey;
use upward_desk::reader::Reader;
use upward_desk::tools::Tools;
use upward_desk::world::System;
use upward_desk::{Caller, Engine, Scope, api, auth, server};
use upward_store::home::{Options, open};
use upward_store::{Secret, Vault};

/// Where the desk keeps things.
#[derive(Debug, Clone, Copy)]
pub enum Kept {
    Memory,
    Sled,
}

/// A desk.
pub struct Stage {
    pub engine: Engine,
    folder: TempDir,
    ending: CancellationToken,
}

/// A way to a desk, for one caller.
pub enum Way {
    Router(Router, Option<Caller>),
    Http(reqwest::Client, String, Option<String>),
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub status: u16,
    pub kind: String,
    pub body: Vec<u8>,
}

impl Stage {
    /// Opens an empty desk.
    pub fn new(kept: Kept) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let vault = match kept {
            Kept::Memory => Vault::memory(&Secret::generate().unwrap()),
            Kept::Sled => {
                let options = Options::default();
                open(&folder.path().join("home"), &options, &mut |_| {
                    std::ops::ControlFlow::Continue(())
                })
                .unwrap()
                .vault
            }
        };
        let mut tools = Tools::new(Reader::InProcess).unwrap();
        // Nobody listens there, so that no test asks the world.
        tools.services = Services::new(Bases {
            leetcode: "http://127.0.0.1:9".parse().ok(),
            ..Bases::default()
        });
        Self {
            engine: Engine::new(vault, tools, Arc::new(System)),
            folder,
            ending: CancellationToken::new(),
        }
    }

    /// Returns the owner of an account.
    pub async fn caller(&self, identity: &Identity) -> Caller {
        self.engine.account_of(identity).await.unwrap()
    }

    /// Returns the way within this process.
    pub fn router(&self, caller: Option<Caller>) -> Way {
        Way::Router(api::router(self.engine.clone()), caller)
    }

    /// Returns the way over a Unix socket: the local account's.
    pub fn unix(&self) -> Way {
        let path = self.folder.path().join("socket");
        let _ = std::fs::remove_file(&path);
        let listener = UnixListener::bind(&path).unwrap();
        let router = auth::local(api::router(self.engine.clone()), self.engine.clone());
        tokio::spawn(server::serve(listener, router, self.ending.clone()));
        let client = reqwest::Client::builder().unix_socket(path.as_path());
        Way::Http(client.build().unwrap(), "http://localhost".to_owned(), None)
    }

    /// Returns the way over TCP, with a key of these scopes, or none.
    pub async fn tcp(&self, owner: Option<(&Caller, &[Scope])>) -> Way {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let router = auth::with_keys(api::router(self.engine.clone()), self.engine.clone(), None);
        tokio::spawn(server::serve(listener, router, self.ending.clone()));
        let key = match owner {
            None => None,
            Some((caller, scopes)) => {
                let new = NewKey {
                    name: "contract".to_owned(),
                    scopes: scopes.to_vec(),
                    expires: None,
                };
                let made = self.engine.add_key(caller, new).await.unwrap();
                let made = serde_json::to_value(made).unwrap();
                Some(made["token"].as_str().unwrap().to_owned())
            }
        };
        Way::Http(reqwest::Client::new(), address, key)
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.ending.cancel();
    }
}

impl Way {
    /// Sends a request. Of a stream, only the head is read.
    pub async fn send(&self, method: &str, path: &str, body: &Sent, name: Option<&str>) -> Answer {
        let (kind, body) = match body {
            Sent::None => ("application/json", Vec::new()),
            Sent::Json(value) => ("application/json", serde_json::to_vec(value).unwrap()),
            Sent::Bytes(bytes) => ("application/octet-stream", bytes.clone()),
        };
        let mut request = Request::builder()
            .method(method)
            .header(header::CONTENT_TYPE, kind);
        if let Some(name) = name {
            request = request.header("idempotency-key", name);
        }
        let response = match self {
            Self::Router(router, caller) => {
                let mut request = request.uri(path).body(Body::from(body)).unwrap();
                if let Some(caller) = caller {
                    request.extensions_mut().insert(caller.clone());
                }
                router.clone().oneshot(request).await.unwrap()
            }
            Self::Http(client, base, key) => {
                if let Some(key) = key {
                    request = request.header(header::AUTHORIZATION, format!("Bearer {key}"));
                }
                let request = request.uri(format!("{base}{path}")).body(body).unwrap();
                let answer = client.execute(request.try_into().unwrap()).await.unwrap();
                http::Response::from(answer).map(Body::new)
            }
        };
        let kind = response.headers().get(header::CONTENT_TYPE);
        let kind = kind.map_or("", |kind| kind.to_str().unwrap()).to_owned();
        let status = response.status().as_u16();
        let body = if kind.starts_with("text/event-stream") {
            Vec::new()
        } else {
            axum::body::to_bytes(response.into_body(), usize::MAX)
                .await
                .unwrap()
                .to_vec()
        };
        Answer { status, kind, body }
    }
}

/// A body.
#[derive(Debug, Clone)]
pub enum Sent {
    None,
    Json(Value),
    Bytes(Vec<u8>),
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub fn text(&self) -> String {
        let text = String::from_utf8_lossy(&self.body);
        text.into_owned()
    }
}
