//! Upward's career desk: accounts and all they keep, and the one door to them.
//!
//! The engine's steps are pure; here are the clock, the disk and the network. [`Engine`] has one async method per
//! operation, [`api`] serves them over HTTP, and [`Client`] calls them, in this process or over a socket, so that
//! the terminal, the chats and other programs go the same way.
//!
//! ```text
//! Client -> api (axum) -> Engine -> Work (one account's records) -> upward_store::Vault
//! ```

pub mod account;
pub mod analytics;
pub mod api;
pub mod application;
pub mod auth;
pub mod basis;
mod blob;
pub mod caller;
pub mod certificate;
pub mod change;
pub mod chat;
pub mod child;
pub mod client;
pub mod config;
pub mod document;
pub mod draft;
pub mod engine;
pub mod evidence;
pub mod export;
pub mod fetch;
mod follow;
pub mod generate;
mod hex;
pub mod home;
pub mod identity;
pub mod interview;
pub mod key;
pub mod letter;
pub mod limit;
mod line;
pub mod link;
pub mod logging;
mod notices;
pub mod once;
pub mod owner;
pub mod paging;
pub mod posting;
pub mod progress;
pub mod reader;
pub mod report;
pub mod resume;
pub mod server;
pub mod settings;
pub mod stateless;
pub mod task;
#[cfg(any(test, feature = "testing"))]
#[allow(clippy::unwrap_used, clippy::panic)]
pub mod testing;
pub mod tools;
pub mod track;
pub mod typeset;
mod work;
pub mod world;

pub use caller::{Caller, Scope};
pub use client::Client;
pub use engine::Engine;
pub use home::Home;
