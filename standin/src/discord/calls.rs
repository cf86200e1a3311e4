//! What the bot called, and what was refused.

use std::{collections::HashMap, time::SystemTime};

/// The calls so far.
#[derive(Debug, Default)]
pub struct Calls {
    counted: HashMap<String, u64>,
    /// Route, status and code of each refused call, with what was wrong in the form.
    pub refused: Vec<String>,
    /// When the answer to a call that took effect was lost by a fault.
    pub lost: Vec<SystemTime>,
}

impl Calls {
    /// Counts a call of `route`, such as `POST /interactions/{id}/{token}/callback`.
    pub fn count(&mut self, route: &str) {
        // Most routes were called before: the key is made only once.
        match self.counted.get_mut(route) {
            Some(count) => *count += 1,
            None => drop(self.counted.insert(route.to_owned(), 1)),
        }
    }

    /// Returns how often `route` was called.
    pub fn of(&self, route: &str) -> u64 {
        self.counted.get(route).copied().unwrap_or_default()
    }
}
