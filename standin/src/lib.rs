//! Strict stand-ins for Telegram and Discord on loopback, for tests of the bots: they refuse what the platforms
//! refuse, and fail on demand. Beside them: people whose facts are all their own, and the service as a process.

pub mod discord;
pub mod fault;
pub mod service;
pub mod somebody;
pub mod telegram;
