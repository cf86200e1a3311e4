//! Strict stand-ins for Telegram and Discord on loopback, for tests of the bots: they refuse what the platforms
//! refuse, and fail on demand.

pub mod discord;
pub mod fault;
pub mod telegram;
