//! The owner: the one process that has the data folder open, and how others reach it.
//!
//! `owner.lock` is held by an operating system's lock that dies with its process, so there is one owner at any time
//! whatever is killed when. Its content only helps to find the owner and to name it to people. An owner is `upward
//! serve`, started by the first face that needs it and gone when idle; or `upward-bots run`; or a command that was
//! told to open the folder itself ([`alone`]). [`Reach`] finds the owner, starts one where there is none, and goes
//! on with the next when one dies.
//!
//! ```text
//! Reach: read owner.lock -> connect -> GET /owner -> same API? -> calls
//!           | nobody answers              | other: POST /owner/leave
//!           v                             v
//!        start `upward serve`, wait; at most one of those started gets the lock
//! ```

mod alone;
mod ask;
mod backup;
mod connection;
pub(crate) mod folder;
mod greeting;
mod listener;
mod lock;
mod open;
mod reach;
mod serve;
mod signal;
mod signing;
mod socket;
mod start;
#[cfg(test)]
mod tests;
mod upkeep;
mod uses;

pub use alone::{Alone, alone};
pub use backup::{Backup, backup, restore};
pub use greeting::Program;
pub use open::Opening;
pub use reach::Reach;
pub use serve::{Beside, Serving, Settings, serve};
pub use signal::stopped;
pub use signing::renew_certificate_key;
pub use start::{Starter, detach};
