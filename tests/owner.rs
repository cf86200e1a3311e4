//! What is kept, end to end: real processes that find, start, kill and replace the owner of a data folder.
#![cfg(unix)]
#![allow(clippy::unwrap_used, clippy::panic)]

#[path = "owner/home.rs"]
mod home;
#[path = "owner/interview.rs"]
mod interview;
#[path = "owner/kept.rs"]
mod kept;
#[path = "owner/kill.rs"]
mod kill;
#[path = "owner/life.rs"]
mod life;
#[path = "owner/log.rs"]
mod log;
#[path = "owner/person.rs"]
mod person;
#[path = "owner/race.rs"]
mod race;
#[path = "owner/road.rs"]
mod road;
#[path = "scan.rs"]
mod scan;
#[path = "owner/stats.rs"]
mod stats;
#[path = "owner/writer.rs"]
mod writer;
