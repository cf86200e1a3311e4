//! The time between opening a folder and closing it.

use std::sync::Arc;

use super::disk::Disk;
use super::health::Health;
use super::lock::Lock;

/// A folder that this process has open. Dropping it says that it was closed, unless the store has failed.
#[derive(Debug)]
pub(super) struct Session {
    lock: Lock,
    disk: Arc<Disk>,
    health: Arc<Health>,
}

impl Session {
    /// Begins where `lock` is marked and what it guards is open.
    pub(super) fn new(lock: Lock, disk: Arc<Disk>, health: Arc<Health>) -> Self {
        Self { lock, disk, health }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if self.health.check().is_ok() {
            // Where this fails, the next one to open the folder finds it as after a crash, which is right.
            let _ = self.disk.sync().and_then(|()| self.lock.clear());
        }
    }
}
