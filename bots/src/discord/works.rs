//! The messages that show how far works are: edited seldom, and never once the work's end is said.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use uuid::Uuid;

use super::route::Place;

/// How far apart edits are.
pub const APART: Duration = Duration::from_millis(1500);
/// How long a work is remembered: as long as its interaction lives.
const LIFE: Duration = Duration::from_secs(15 * 60);

/// The works.
#[derive(Default)]
pub struct Works {
    all: Mutex<HashMap<Uuid, (Instant, Arc<Work>)>>,
}

/// A work.
#[derive(Default)]
pub struct Work {
    next: Mutex<Option<String>>,
    /// Its message; held while that is being changed.
    pub showing: tokio::sync::Mutex<Showing>,
}

/// The message of a work.
#[derive(Default)]
pub struct Showing {
    /// Where it is; none before it was sent.
    pub place: Option<Place>,
    /// When it was changed last.
    pub changed: Option<Instant>,
    /// Whether the work's end is said in it.
    pub over: bool,
}

impl Works {
    /// Returns a work, which is new where it was not known.
    pub fn of(&self, id: Uuid) -> Arc<Work> {
        let mut all = lock(&self.all);
        if !all.contains_key(&id) {
            all.retain(|_, (since, _)| since.elapsed() < LIFE);
        }
        let (_, work) = all
            .entry(id)
            .or_insert_with(|| (Instant::now(), Arc::default()));
        Arc::clone(work)
    }
}

impl Work {
    /// Keeps what is to be shown next; whether somebody waits to show it already.
    pub fn is_next(&self, line: String) -> bool {
        lock(&self.next).replace(line).is_some()
    }

    /// Takes what is to be shown next.
    pub fn take(&self) -> Option<String> {
        lock(&self.next).take()
    }
}

impl Showing {
    /// Returns how long it is to stay as it is.
    pub fn wait(&self) -> Duration {
        let since = self.changed.map(|changed| changed.elapsed());
        since.map_or(Duration::ZERO, |since| APART.saturating_sub(since))
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
