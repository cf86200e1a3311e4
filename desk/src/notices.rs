//! Wakes those who listen to an account when something of it was written. What was written stands in the store.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;
use uuid::Uuid;

/// Who listens to which account.
#[derive(Debug, Default)]
pub(crate) struct Notices {
    listeners: Mutex<HashMap<Uuid, watch::Sender<()>>>,
}

impl Notices {
    /// Returns what changes whenever something of an account was written from now on.
    pub fn listen(&self, account: Uuid) -> watch::Receiver<()> {
        self.lock().entry(account).or_default().subscribe()
    }

    /// Wakes those who listen to an account.
    pub fn wake(&self, account: Uuid) {
        let mut listeners = self.lock();
        if let Some(sender) = listeners.get(&account)
            && sender.send(()).is_err()
        {
            listeners.remove(&account);
        }
    }

    /// Whoever held the lock only looked up or exchanged an entry, so a poisoned lock still guards a whole map.
    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, watch::Sender<()>>> {
        self.listeners
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}
