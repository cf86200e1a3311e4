//! A store in memory: for tests, and for work that nothing shall outlast.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Commit, Error, Key, Order, Page, Range, Record, Result, Store, Version};

/// Records in a sorted map behind a lock.
#[derive(Debug, Default)]
pub struct Memory {
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    records: BTreeMap<Key, Record>,
    last: u64,
}

impl Memory {
    /// No step below can panic halfway through a change, so a poisoned lock still guards a whole state.
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Store for Memory {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        Ok(self.lock().records.get(key).cloned())
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        let Some(bounds) = range.bounds() else {
            return Ok(Page::default());
        };
        let state = self.lock();
        let found = state.records.range(bounds);
        let found = found.map(|(key, record)| Ok((key.clone(), record.clone())));
        match range.order {
            Order::Ascending => Page::of(found, range.limit),
            Order::Descending => Page::of(found.rev(), range.limit),
        }
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let mut state = self.lock();
        for (key, expected) in &commit.expect {
            if state.records.get(key).map(|record| record.version) != *expected {
                return Err(Error::Conflict(key.clone()));
            }
        }
        let version = Version(state.last.max(commit.behind.0) + 1);
        let writes = commit.writes(version)?;
        state.last = version.0;
        for (key, bytes) in writes {
            match bytes {
                Some(bytes) => state.records.insert(key, Record { version, bytes }),
                None => state.records.remove(&key),
            };
        }
        Ok(version)
    }
}

#[cfg(test)]
mod tests {
    use super::Memory;
    use crate::contract;

    #[test]
    fn keeps_the_contract() {
        contract::check(Memory::default);
    }

    #[test]
    fn does_as_the_model_does() {
        contract::model::check(256, Memory::default, |store| store);
    }
}
