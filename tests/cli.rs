//! The command line from end to end: real processes, real files, exit statuses and what is left behind.
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "cli/certificate.rs"]
mod certificate;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/evidence.rs"]
mod evidence;
#[path = "cli/interrupt.rs"]
mod interrupt;
#[path = "cli/json.rs"]
mod json;
#[path = "cli/places.rs"]
mod places;
#[path = "cli/program.rs"]
mod program;
#[path = "cli/refusals.rs"]
mod refusals;
#[path = "cli/repeat.rs"]
mod repeat;
#[path = "cli/shells.rs"]
mod shells;
