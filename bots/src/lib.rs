//! Upward in Discord and Telegram, and over REST: the same career desk, as a conversation.
//!
//! ```text
//! platform -> receive -> journal -> dialogue::step -> (session, replies, works) -> outbox -> render -> platform
//! ```

pub mod console;
pub mod dialogue;
pub mod discord;
pub mod figures;
pub mod name;
pub mod service;
pub mod talk;
pub mod telegram;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, dead_code)]
mod testing;
pub mod words;
pub mod work;
