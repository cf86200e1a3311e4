//! Files in memory: for tests, and for work that nothing shall outlast.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use crate::{Files, Result};

/// Each file's content, and when it was written.
type Held = BTreeMap<String, (Vec<u8>, SystemTime)>;

/// Files in a map behind a lock.
#[derive(Debug, Default)]
pub struct MemoryFiles {
    files: Mutex<Held>,
}

impl MemoryFiles {
    /// No step below can panic halfway through a change, so a poisoned lock still guards a whole state.
    fn lock(&self) -> MutexGuard<'_, Held> {
        self.files.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Files for MemoryFiles {
    fn put(&self, name: &str, bytes: &[u8]) -> Result<()> {
        let file = (bytes.to_vec(), SystemTime::now());
        self.lock().insert(name.to_owned(), file);
        Ok(())
    }

    fn get(&self, name: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.lock().get(name).map(|(bytes, _)| bytes.clone()))
    }

    fn remove(&self, name: &str) -> Result<()> {
        self.lock().remove(name);
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>> {
        Ok(self.lock().keys().cloned().collect())
    }

    fn written(&self, name: &str) -> Result<Option<SystemTime>> {
        Ok(self.lock().get(name).map(|(_, written)| *written))
    }

    /// Nothing is ever half-written here.
    fn tidy(&self, _before: SystemTime) -> Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::contract;

    #[test]
    fn keeps_the_contract() {
        contract::check(&MemoryFiles::default());
    }
}
