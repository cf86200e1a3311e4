//! One task, from its beginning to its end.

use std::cell::RefCell;
use std::panic::{self, AssertUnwindSafe};
use std::sync::Arc;

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::end::{begin, fail, leave};
use super::passing::forget;
use super::queue::Job;
use super::{Context, Given, Task};
use crate::engine::Inner;

/// Begins a task, does its work and ends it. What cannot be written down now stays for the next owner.
pub(super) fn run(inner: &Arc<Inner>, job: Job) {
    let Job { account, task } = job;
    let begun = inner.transact(account, |work| begin(work, task));
    let outcome = match begun {
        Ok(Some((task, given))) => perform(inner, account, task, given),
        Ok(None) => Ok(()),
        Err(error) => Err(error),
    };
    match outcome {
        Ok(()) => {}
        Err(error) if error.code == "no-account" || error.code == "not-found" => {
            // The account was deleted in the meantime, or joined with another, which has the task now.
            log(task, inner.house(|work| forget(work, task, account)));
        }
        Err(error) => log(task, Err(error)),
    }
}

fn perform(inner: &Arc<Inner>, account: Uuid, task: Task, given: Given) -> Result<()> {
    let Some(kind) = inner.runner.kind(&task.kind) else {
        let error = Error::refused("unknown-task", "this version of Upward has no such tasks")
            .hint("use the version that started it, or a later one");
        return inner.transact(account, |work| fail(work, &task, &error));
    };
    let context = Context {
        inner,
        account,
        began: inner.world.now(),
        task,
        deadline: kind.deadline,
        attachment: given.attachment.map(|blob| blob.0).unwrap_or_default(),
        warnings: RefCell::default(),
    };
    let work = AssertUnwindSafe(|| (kind.perform)(&context, given.input));
    let error = match panic::catch_unwind(work) {
        Ok(Ok(())) => return Ok(()),
        Ok(Err(_)) if inner.runner.leaving() => {
            return inner.transact(account, |work| leave(work, &context.task));
        }
        Ok(Err(error)) => error,
        Err(_) => fault(inner, &context.task),
    };
    inner.transact(account, |work| fail(work, &context.task, &error))
}

/// Returns the error of a step that panicked. What the panic says may hold what a person wrote, so only its reference
/// is told and logged.
fn fault(inner: &Inner, task: &Task) -> Error {
    let reference = inner.world.id();
    tracing::error!(task = %task.id, kind = task.kind, %reference, "a task panicked");
    Error::internal(
        "panic",
        format!("this is a fault of Upward's own (reference {reference})"),
    )
    .hint("report it with the reference, and try again with another input")
}

fn log(task: Uuid, outcome: Result<()>) {
    if let Err(error) = outcome {
        tracing::error!(%task, code = error.code, "a task's state cannot be written");
    }
}
