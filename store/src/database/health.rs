//! Whether the store still works.

use std::sync::OnceLock;

use crate::{Error, Result};

/// Why the store stopped, once it has. It never works again after that: it is opened anew.
#[derive(Debug, Default)]
pub(super) struct Health {
    why: OnceLock<String>,
}

impl Health {
    /// Refuses where the store has stopped.
    pub(super) fn check(&self) -> Result<()> {
        self.why.get().map_or(Ok(()), |why| Err(stopped(why)))
    }

    /// Stops the store, and returns what to answer. The first reason is the one that counts.
    pub(super) fn fail(&self, why: String) -> Error {
        stopped(self.why.get_or_init(|| why))
    }
}

fn stopped(why: &str) -> Error {
    Error::Unavailable(format!(
        "it stopped, since {why}; check the disk's space and health, then start Upward again"
    ))
}
