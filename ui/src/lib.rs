//! The terminal interface: a pure model with its [`update`](update::update) and [`view`](view::view), and the
//! [`runtime`] that feeds it with what happens and does what it asks for.
//!
//! Each [`screen`] is a folder: its state, what its verbs do, and how it is drawn. Everything that is kept is reached
//! through [`upward_desk::Client`]; what is computed while somebody types is computed by the engine in the background.

pub mod action;
pub mod answer;
pub mod command;
pub mod config;
pub mod desk;
pub mod effect;
pub mod file;
pub mod keys;
mod languages;
pub mod look;
pub mod model;
pub mod overlay;
pub mod runtime;
pub mod screen;
#[cfg(test)]
mod testing;
pub mod themes;
pub mod update;
pub mod view;
pub mod widget;
