//! How much one caller may ask for: requests per minute, and at once.

mod guard;
mod rate;
#[cfg(test)]
mod tests;

use std::num::NonZeroU32;

use serde::{Deserialize, Serialize};

pub use guard::Limiter;
pub(crate) use guard::too_many;
pub use rate::Rate;

/// What one account may ask for; an address stands for callers without one. The defaults leave a person room with
/// several faces open, and end a program that runs wild within a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, rename_all = "camelCase", deny_unknown_fields)]
pub struct Limits {
    /// Requests per minute that only read; 0: any number.
    pub reads: u32,
    /// Requests per minute that change something; 0: any number.
    pub writes: u32,
    /// Requests per minute that change or export the account itself; 0: any number.
    pub account: u32,
    /// Failed attempts per minute to show a good key, from one address; 0: any number.
    pub failures: u32,
    /// Requests at once, streams among them; 0: any number.
    pub concurrent: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            reads: 1200,
            writes: 300,
            account: 30,
            failures: 20,
            concurrent: 32,
        }
    }
}

impl Limits {
    /// Returns the limits with so many requests a minute, in the proportions of the default.
    pub fn per_minute(reads: NonZeroU32) -> Self {
        let reads = reads.get();
        Self {
            reads,
            writes: (reads / 4).max(1),
            account: (reads / 40).max(1),
            ..Self::default()
        }
    }

    /// Returns the limits of a desk that serves one person on their own machine: nobody else is kept waiting there.
    pub fn personal() -> Self {
        Self {
            reads: 0,
            writes: 0,
            account: 0,
            concurrent: 0,
            ..Self::default()
        }
    }

    /// Returns how often an address may fail to show a good key, per minute.
    pub fn failures(&self) -> Option<NonZeroU32> {
        NonZeroU32::new(self.failures)
    }
}
