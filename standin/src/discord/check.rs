//! What Discord checks before it takes something: one part of a form a file.

pub mod choices;
pub mod commands;
pub mod components;
pub mod embeds;
pub mod mentions;
pub mod message;
pub mod modal;
pub mod options;
