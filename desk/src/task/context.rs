//! What a task works with.

use std::cell::RefCell;
use std::sync::Arc;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use upward_engine::error::{Error, Kind as ErrorKind, Result};
use upward_engine::warned::Warning;
use uuid::Uuid;

use super::{Event, Made, Task, end};
use crate::change;
use crate::engine::Inner;
use crate::tools::Tools;
use crate::work::Work;
use crate::world::World;

/// What a task works with: tools, time, its account's records, and the way to tell how far it is.
#[derive(Debug)]
pub(crate) struct Context<'a> {
    pub(super) inner: &'a Arc<Inner>,
    pub(super) account: Uuid,
    /// The task as it was begun.
    pub(super) task: Task,
    pub(super) began: Timestamp,
    pub(super) deadline: Duration,
    pub(super) attachment: Vec<u8>,
    pub(super) warnings: RefCell<Vec<Warning>>,
}

impl Context<'_> {
    /// Returns what the engine's pure steps need.
    pub fn tools(&self) -> &Tools {
        &self.inner.tools
    }

    /// Returns the source of time.
    pub fn world(&self) -> &dyn World {
        self.inner.world.as_ref()
    }

    /// Returns the bytes that the task was given beside its input.
    pub fn attachment(&self) -> &[u8] {
        &self.attachment
    }

    /// Reads the account's records, all as they were at one time.
    ///
    /// # Errors
    /// What `reading` reports, and when the store cannot be read.
    pub fn read<T>(&self, reading: impl FnMut(&mut Work<'_, '_>) -> Result<T>) -> Result<T> {
        self.inner.transact(self.account, reading)
    }

    /// Tells that a step begins: the `number`-th, counted from 1, `of` so many.
    ///
    /// # Errors
    /// When the work is to end here: the task was called off or has taken too long, or the owner stops.
    pub fn step(&self, name: &str, number: u16, of: u16) -> Result<()> {
        self.check()?;
        let name = name.to_owned();
        self.tell(&[Event::Step { name, number, of }])
    }

    /// Tells what was noticed on the way.
    ///
    /// # Errors
    /// As [`Context::step`].
    pub fn warn(&self, warnings: Vec<Warning>) -> Result<()> {
        let events: Vec<_> = warnings.iter().cloned().map(Event::Warning).collect();
        self.tell(&events)?;
        self.warnings.borrow_mut().extend(warnings);
        Ok(())
    }

    /// Ends the task with what `keep` writes and returns the id of, in one transaction.
    pub(super) fn done(
        &self,
        kind: change::Kind,
        mut keep: impl FnMut(&mut Work<'_, '_>) -> Result<Uuid>,
    ) -> Result<()> {
        self.check()?;
        self.inner.transact(self.account, |work| {
            let mut task = end::mine(work, &self.task)?;
            task.warnings.clone_from(&self.warnings.borrow());
            let made = Made {
                kind,
                id: keep(work)?,
            };
            end::end(work, task, Event::Done { made })
        })
    }

    fn check(&self) -> Result<()> {
        if self.inner.runner.leaving() {
            return Err(Error::new(
                ErrorKind::Unavailable,
                "stopping",
                "Upward is being stopped; the task goes on when it is started again",
            ));
        }
        let taken = self.world().now().duration_since(self.began);
        if taken > SignedDuration::try_from(self.deadline).unwrap_or(SignedDuration::MAX) {
            return Err(Error::new(
                ErrorKind::Unavailable,
                "deadline",
                format!(
                    "this took longer than the {} seconds that it may take",
                    self.deadline.as_secs()
                ),
            )
            .hint("try again when the machine has less to do, or with a smaller input"));
        }
        Ok(())
    }

    fn tell(&self, events: &[Event]) -> Result<()> {
        self.inner.transact(self.account, |work| {
            end::mine(work, &self.task)?;
            let mut events = events.iter();
            events.try_for_each(|event| end::tell(work, self.task.id, event.clone()))
        })
    }
}
