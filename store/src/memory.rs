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
        let Range {
            prefix,
            after,
            limit,
            order,
        } = range;
        let state = self.lock();
        let mut within: Vec<_> = state
            .records
            .range(prefix..)
            .take_while(|(key, _)| key.0.starts_with(&prefix.0))
            .collect();
        if *order == Order::Descending {
            within.reverse();
        }
        let behind = |key: &Key| match (after, order) {
            (None, _) => true,
            (Some(after), Order::Ascending) => key > after,
            (Some(after), Order::Descending) => key < after,
        };
        let mut found = within.into_iter().filter(|(key, _)| behind(key));
        let records: Vec<_> = found
            .by_ref()
            .take(*limit)
            .map(|(key, record)| (key.clone(), record.clone()))
            .collect();
        let next = found.next().and(records.last().map(|(key, _)| key.clone()));
        Ok(Page { records, next })
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        let mut state = self.lock();
        for (key, expected) in &commit.expect {
            if state.records.get(key).map(|record| record.version) != *expected {
                return Err(Error::Conflict(key.clone()));
            }
        }
        state.last += 1;
        let version = Version(state.last);
        for (key, bytes) in commit.writes(version) {
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
