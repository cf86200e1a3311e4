//! How long work tells where it stands, and is stopped.

use std::ops::ControlFlow;

use crate::{Error, Result};

/// A part of the work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// A backup is being written.
    BackingUp,
    /// A backup is being read through.
    Verifying,
    /// A backup is being put back.
    Restoring,
    /// What was put back is being read through.
    Comparing,
    /// What nobody needs is being looked for.
    Sweeping,
    /// Records are being brought to the present format.
    Migrating,
}

/// Where the work stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub step: Step,
    /// How many records it has dealt with.
    pub done: u64,
}

/// Hears where the work stands, some times a second, and may break it off.
pub type Watcher<'w> = &'w mut dyn FnMut(Progress) -> ControlFlow<()>;

/// After how many records the watcher hears of them.
const OFTEN: u64 = 1024;

/// Counts one step's records.
pub(crate) struct Counter<'w, 'a> {
    watcher: &'a mut Watcher<'w>,
    progress: Progress,
    /// At how many records the watcher hears of them again.
    next: u64,
}

impl<'w, 'a> Counter<'w, 'a> {
    pub(crate) fn new(step: Step, watcher: &'a mut Watcher<'w>) -> Self {
        let progress = Progress { step, done: 0 };
        Self {
            watcher,
            progress,
            next: 0,
        }
    }

    /// Counts a record.
    ///
    /// # Errors
    /// [`Error::Cancelled`] when the watcher breaks the work off.
    pub(crate) fn one(&mut self) -> Result<()> {
        self.add(1)
    }

    /// Counts some records.
    ///
    /// # Errors
    /// As [`Counter::one`].
    pub(crate) fn add(&mut self, records: usize) -> Result<()> {
        self.progress.done += records as u64;
        if self.progress.done < self.next {
            return Ok(());
        }
        self.next = self.progress.done + OFTEN;
        match (self.watcher)(self.progress) {
            ControlFlow::Continue(()) => Ok(()),
            ControlFlow::Break(()) => Err(Error::Cancelled),
        }
    }
}
