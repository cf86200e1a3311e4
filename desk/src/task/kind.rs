//! The kinds of tasks. Each is one file: what it is given, the work, and what it keeps in the end.

use std::time::Duration;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::{Context, Import, ImportPosting, Refresh, Render, Tailor, WriteLetter};
use crate::change::Told;
use crate::work::Work;

/// What a task of one kind is given, and how it is done.
///
/// Two inputs that are equal in JSON are one task. So an input names the versions of the records that it is about,
/// and not only their ids: else a task on a resume would not be done again when the resume has changed.
pub(crate) trait Procedure: Serialize + DeserializeOwned + Send + 'static {
    /// What the work comes to, before it is kept.
    type Product;

    /// What is kept in the end.
    type Made: Told;

    /// What people and programs call this kind.
    const NAME: &'static str;

    /// Grows whenever the same input would come to something else than before.
    const VERSION: u16;

    /// How long it may take. It is checked between steps.
    const DEADLINE: Duration;

    /// Checks, before the task is made, that it can be done: that what it names is there.
    ///
    /// # Errors
    /// What the caller is told instead of getting a task.
    fn check(&self, work: &mut Work<'_, '_>) -> Result<()>;

    /// Does the work, on a thread that may block. Each [`Context::step`] ends it when it was called off, has taken
    /// too long, or the owner stops, so its error is to be passed on at once.
    ///
    /// # Errors
    /// Why the task failed.
    fn run(&self, context: &Context<'_>) -> Result<Self::Product>;

    /// Keeps the product, in the transaction that ends the task, and returns the id of what it made. It may be called
    /// again when others changed what it read, and must do nothing but read and write the account's records.
    ///
    /// # Errors
    /// Why the task failed.
    fn keep(&self, work: &mut Work<'_, '_>, product: &Self::Product) -> Result<Uuid>;
}

/// A kind of task, as the runner sees it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Kind {
    /// What people and programs call it.
    pub name: &'static str,
    /// How long it may take.
    pub deadline: Duration,
    /// Does the work and ends the task.
    pub perform: fn(&Context<'_>, Value) -> Result<()>,
}

/// Returns all kinds that there are.
pub(crate) fn kinds() -> Vec<Kind> {
    vec![
        Kind::of::<Import>(),
        Kind::of::<ImportPosting>(),
        Kind::of::<Refresh>(),
        Kind::of::<Render>(),
        Kind::of::<Tailor>(),
        Kind::of::<WriteLetter>(),
    ]
}

impl Kind {
    /// Returns a procedure as the runner sees it.
    pub fn of<P: Procedure>() -> Self {
        Self {
            name: P::NAME,
            deadline: P::DEADLINE,
            perform: perform::<P>,
        }
    }
}

fn perform<P: Procedure>(context: &Context<'_>, input: Value) -> Result<()> {
    let input: P = serde_json::from_value(input).map_err(|_| {
        Error::refused(
            "old-task",
            "this task was started by another version of Upward, which took something else",
        )
        .hint("start it again")
    })?;
    let product = input.run(context)?;
    context.done(P::Made::KIND, |work| input.keep(work, &product))
}
