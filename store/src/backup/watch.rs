//! A store that tells a backup what changes while it reads.
//!
//! Writers go on during a backup. What they change behind its back is noted here, so that the backup reads it again;
//! for the last few, commits wait for some milliseconds. So a backup holds all records of a commit, or none.

use std::collections::BTreeSet;
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock};

use crate::{Commit, Error, Key, Page, Range, Record, Result, Store, Version};

/// A store that can be watched.
pub struct Watched {
    store: Box<dyn Store>,
    /// A commit shares it until what it changed is noted; the backup takes it alone to stop commits.
    gate: RwLock<()>,
    changed: Mutex<Option<Changed>>,
}

#[derive(Debug, Default)]
struct Changed {
    keys: BTreeSet<Key>,
    /// A commit failed in a way that leaves open what it wrote.
    unsure: bool,
}

impl Watched {
    /// Returns the store, with nobody watching.
    pub fn new(store: Box<dyn Store>) -> Self {
        Self {
            store,
            gate: RwLock::default(),
            changed: Mutex::default(),
        }
    }

    /// Begins to note what changes.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when somebody else is watching.
    pub fn watch(&self) -> Result<Watch<'_>> {
        let _none = self.gate.write().unwrap_or_else(PoisonError::into_inner);
        let mut changed = self.lock();
        if changed.is_some() {
            let why = "a backup is being made already; wait for its end".to_owned();
            return Err(Error::Unavailable(why));
        }
        *changed = Some(Changed::default());
        Ok(Watch { store: self })
    }

    /// No step under this lock can panic, so a poisoned one still guards a whole state.
    fn lock(&self) -> MutexGuard<'_, Option<Changed>> {
        self.changed.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Watched {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.store.get(key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.store.scan(range)
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let _shared = self.gate.read().unwrap_or_else(PoisonError::into_inner);
        if self.lock().is_none() {
            return self.store.commit(commit);
        }
        let written: Vec<Key> = commit.write.iter().map(|(key, _)| key.clone()).collect();
        let logs: Vec<Key> = commit.append.iter().map(|(log, _)| log.clone()).collect();
        let outcome = self.store.commit(commit);
        if let Some(changed) = self.lock().as_mut() {
            match &outcome {
                Ok(version) => {
                    let appended = (0..=u16::MAX).zip(logs);
                    let appended = appended.map(|(place, log)| log.entry(*version, place));
                    changed.keys.extend(written.into_iter().chain(appended));
                }
                Err(Error::Conflict(_) | Error::Corrupt { .. } | Error::TooMuch) => {}
                Err(_) => changed.unsure = true,
            }
        }
        outcome
    }
}

/// The time in which changes are noted. It ends when this is dropped.
pub struct Watch<'s> {
    store: &'s Watched,
}

impl Watch<'_> {
    /// Returns the keys whose records have changed, each once.
    ///
    /// # Errors
    /// [`Error::Unavailable`] when a commit failed so that nobody knows what it wrote.
    pub fn changed(&self) -> Result<BTreeSet<Key>> {
        let mut changed = self.store.lock();
        let Changed { keys, unsure } = changed.as_mut().map(std::mem::take).unwrap_or_default();
        if unsure {
            let why = "a write failed while the backup was made; make it again".to_owned();
            return Err(Error::Unavailable(why));
        }
        Ok(keys)
    }

    /// Notes that a record is to be read again.
    pub fn again(&self, key: Key) {
        if let Some(changed) = self.store.lock().as_mut() {
            changed.keys.insert(key);
        }
    }

    /// Stops commits, and returns what `work` makes of the last keys that changed.
    ///
    /// # Errors
    /// As [`Watch::changed`], and what `work` reports.
    pub fn last<T>(self, work: impl FnOnce(BTreeSet<Key>) -> Result<T>) -> Result<T> {
        let gate = &self.store.gate;
        let _alone = gate.write().unwrap_or_else(PoisonError::into_inner);
        work(self.changed()?)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        *self.store.lock() = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Memory, contract};

    #[test]
    fn keeps_the_contract() {
        contract::check(|| Watched::new(Box::new(Memory::default())));
    }

    #[test]
    fn notes_what_is_written_removed_and_appended_until_it_ends() {
        let store = Watched::new(Box::new(Memory::default()));
        let key = |text: &str| Key::from(text);
        let put = |text: &str| store.commit(Commit::default().put(key(text), *b"x"));
        put("before").unwrap();
        let watch = store.watch().unwrap();
        assert!(store.watch().is_err());
        put("a").unwrap();
        let commit = Commit::default().remove(key("before"));
        let version = store.commit(commit.append(key("log"), *b"y")).unwrap();
        let refused = Commit::default()
            .expect(key("a"), None)
            .put(key("b"), *b"z");
        store.commit(refused).unwrap_err();
        let changed: Vec<Key> = watch.changed().unwrap().into_iter().collect();
        assert_eq!(
            changed,
            [key("a"), key("before"), key("log").entry(version, 0)]
        );
        assert!(watch.changed().unwrap().is_empty());
        put("c").unwrap();
        let last = watch.last(|keys| Ok(keys.len())).unwrap();
        assert_eq!(last, 1);
        store.watch().unwrap();
    }
}
