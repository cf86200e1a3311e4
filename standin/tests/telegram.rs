//! The stand-in for Telegram keeps Telegram's rules.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "telegram/bot.rs"]
mod bot;
#[path = "telegram/buttons.rs"]
mod buttons;
#[path = "telegram/crowd.rs"]
mod crowd;
#[path = "telegram/faults.rs"]
mod faults;
#[path = "telegram/files.rs"]
mod files;
#[path = "telegram/html.rs"]
mod html;
#[path = "telegram/menu.rs"]
mod menu;
#[path = "telegram/messages.rs"]
mod messages;
#[path = "telegram/polling.rs"]
mod polling;
#[path = "telegram/rates.rs"]
mod rates;
#[path = "telegram/teloxide.rs"]
mod teloxide;
#[path = "telegram/webhook.rs"]
mod webhook;
