//! One worker for each account that has something to be done, so that its things are done in order.

use std::collections::{HashMap, HashSet};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use uuid::Uuid;

/// The accounts that have a worker, and whether something came while it worked.
#[derive(Debug, Default)]
pub struct Rounds {
    busy: Mutex<HashMap<Uuid, bool>>,
}

impl Rounds {
    /// Whether a worker is to be begun for the account; where one is at work, it goes round once more.
    pub fn begin(&self, account: Uuid) -> bool {
        let mut busy = self.lock();
        match busy.get_mut(&account) {
            Some(again) => {
                *again = true;
                false
            }
            None => {
                busy.insert(account, false);
                true
            }
        }
    }

    /// Whether the account's worker is to go round once more; where not, it is at its end.
    pub fn again(&self, account: Uuid) -> bool {
        let mut busy = self.lock();
        match busy.get_mut(&account) {
            Some(again) if *again => {
                *again = false;
                true
            }
            _ => {
                busy.remove(&account);
                false
            }
        }
    }

    /// Whether no worker is at work.
    pub fn is_empty(&self) -> bool {
        self.lock().is_empty()
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Uuid, bool>> {
        self.busy.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// What is being done at this moment, so that nobody else does it too.
#[derive(Debug, Clone, Default)]
pub struct Turns {
    taken: Arc<Mutex<HashSet<Uuid>>>,
}

/// Something that is being done, until this is dropped.
#[derive(Debug)]
pub struct Taken {
    turns: Turns,
    id: Uuid,
}

impl Turns {
    /// Takes something to be done; none where somebody does it already.
    pub fn take(&self, id: Uuid) -> Option<Taken> {
        let is_free = self.lock().insert(id);
        is_free.then(|| Taken {
            turns: self.clone(),
            id,
        })
    }

    fn lock(&self) -> MutexGuard<'_, HashSet<Uuid>> {
        self.taken.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Taken {
    fn drop(&mut self) {
        self.turns.lock().remove(&self.id);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_meanwhile_is_another_round_and_never_a_second_worker() {
        let rounds = Rounds::default();
        let ann = Uuid::from_u128(1);
        assert!(rounds.begin(ann));
        assert!(!rounds.begin(ann));
        assert!(rounds.begin(Uuid::from_u128(2)));
        assert!(rounds.again(ann));
        assert!(!rounds.again(ann));
        assert!(rounds.begin(ann));
    }

    #[test]
    fn what_is_taken_is_free_again_when_it_is_done() {
        let turns = Turns::default();
        let id = Uuid::from_u128(1);
        let taken = turns.take(id);
        assert!(taken.is_some() && turns.take(id).is_none());
        drop(taken);
        assert!(turns.take(id).is_some());
    }
}
