//! The terminal interface as people meet it: the built program in a real terminal, driven by keys. Needs tmux.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "terminal/journey.rs"]
mod journey;
#[path = "terminal/person.rs"]
mod person;
#[path = "terminal/plain.rs"]
mod plain;
#[path = "terminal/restored.rs"]
mod restored;
#[path = "terminal/size.rs"]
mod size;
#[path = "terminal/tmux.rs"]
mod tmux;
#[path = "terminal/two.rs"]
mod two;
#[path = "terminal/typing.rs"]
mod typing;
