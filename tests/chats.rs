//! The chats from end to end: people, both stand-ins, and the real service between them.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "chats/chaos.rs"]
mod chaos;
#[path = "chats/crowd.rs"]
mod crowd;
#[path = "chats/discord.rs"]
mod discord;
#[path = "chats/keeping.rs"]
mod keeping;
#[path = "chats/linked.rs"]
mod linked;
#[path = "chats/operation.rs"]
mod operation;
#[path = "chats/read.rs"]
mod read;
#[path = "chats/repeated.rs"]
mod repeated;
#[path = "scan.rs"]
mod scan;
#[path = "chats/tailor.rs"]
mod tailor;
#[path = "chats/telegram.rs"]
mod telegram;
#[path = "chats/town.rs"]
mod town;
#[path = "chats/webhook.rs"]
mod webhook;
