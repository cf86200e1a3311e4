//! A store in memory: for tests, and for work that nothing shall outlast.

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{Commit, Error, Key, Page, Record, Result, Store, Version};

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

    fn scan(&self, prefix: &Key, after: Option<&Key>, limit: usize) -> Result<Page> {
        let start = match after {
            Some(key) if key >= prefix => Bound::Excluded(key),
            _ => Bound::Included(prefix),
        };
        let state = self.lock();
        let mut found = state
            .records
            .range((start, Bound::Unbounded))
            .take_while(|(key, _)| key.0.starts_with(&prefix.0));
        let records: Vec<_> = found
            .by_ref()
            .take(limit)
            .map(|(key, record)| (key.clone(), record.clone()))
            .collect();
        let next = found
            .next()
            .and_then(|_| records.last().map(|(key, _)| key.clone()));
        Ok(Page { records, next })
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let mut state = self.lock();
        for (key, expected) in commit.expect {
            if state.records.get(&key).map(|record| record.version) != expected {
                return Err(Error::Conflict(key));
            }
        }
        state.last += 1;
        let version = Version(state.last);
        for (key, bytes) in commit.write {
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
}
