//! A store that can be out of order.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use upward_desk::testing::Desk;
use upward_store::{
    Commit, Error, Key, Keyring, Memory, MemoryFiles, Page, Range, Record, Result, Secret, Store,
    Vault, Version,
};

/// Puts a store out of order and in order again; clones share it.
#[derive(Clone, Default)]
pub struct Switch {
    down: Arc<AtomicBool>,
    refused: Arc<AtomicUsize>,
}

/// A store that answers only while it is in order.
struct Fragile {
    memory: Memory,
    switch: Switch,
}

impl Switch {
    /// Returns a desk over a store that this puts out of order.
    pub fn desk(&self) -> Desk {
        let store = Fragile {
            memory: Memory::default(),
            switch: self.clone(),
        };
        let files = || Box::new(MemoryFiles::default());
        let keys = Keyring::new(&Secret::new([1; 32]), files(), files());
        Desk::over(Vault::new(Box::new(store), files(), keys))
    }

    /// Puts the store out of order, or in order again.
    pub fn put_down(&self, down: bool) {
        self.down.store(down, Ordering::SeqCst);
    }

    /// Returns how often something was asked in vain.
    pub fn refused(&self) -> usize {
        self.refused.load(Ordering::SeqCst)
    }
}

impl Fragile {
    fn up(&self) -> Result<&Memory> {
        if self.switch.down.load(Ordering::SeqCst) {
            self.switch.refused.fetch_add(1, Ordering::SeqCst);
            return Err(Error::Unavailable("it is down".to_owned()));
        }
        Ok(&self.memory)
    }
}

impl Store for Fragile {
    fn get(&self, key: &Key) -> Result<Option<Record>> {
        self.up()?.get(key)
    }

    fn scan(&self, range: &Range) -> Result<Page> {
        self.up()?.scan(range)
    }

    fn commit(&self, commit: Commit) -> Result<Version> {
        self.up()?.commit(commit)
    }
}
