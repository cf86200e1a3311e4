//! Asking for a task.

use std::sync::Arc;

use upward_engine::error::{Error, Result};
use uuid::Uuid;

use super::queue::Job;
use super::{Asked, Event, Given, Procedure, State, Task, Unfinished, end, runner};
use crate::blob::Blob;
use crate::engine::Inner;
use crate::once::Once;
use crate::work::Work;

/// Returns the task for an input, and begins it when its turn comes. Where the same was asked for before, it is the
/// task that is there, unless this one failed, was called off, or what it made is gone.
pub(crate) fn start<P: Procedure>(
    inner: &Arc<Inner>,
    account: Uuid,
    once: Option<Once>,
    input: &P,
    attachment: Option<Vec<u8>>,
) -> Result<Task> {
    let value = serde_json::to_value(input).map_err(|error| {
        Error::internal("task-input", format!("a task's input is no JSON: {error}"))
    })?;
    let hash = hash::<P>(inner, account, &value, attachment.as_deref());
    let attachment = attachment.map(Blob);
    let ask = |work: &mut Work<'_, '_>| {
        if let Some(task) = standing::<P>(work, hash)? {
            return Ok(task.id);
        }
        inner.runner.room(account)?;
        input.check(work)?;
        let task = Task {
            id: work.new_id(),
            kind: P::NAME.to_owned(),
            state: State::Queued,
            made: None,
            warnings: Vec::new(),
            error: None,
            attempts: 0,
            created: work.now(),
            started: None,
            ended: None,
        };
        work.put(&Given {
            task: task.id,
            input: value.clone(),
            attachment: attachment.clone(),
        })?;
        work.put(&Asked {
            hash,
            task: task.id,
        })?;
        work.house().put(&Unfinished {
            task: task.id,
            account,
        })?;
        work.save(&task)?;
        end::tell(work, task.id, Event::Queued)?;
        Ok(task.id)
    };
    let task: Task = inner.transact(account, |work| {
        let task = Once::perhaps(once, work, ask)?;
        work.need(&task, "task")
    })?;
    if !task.state.ended() {
        let task = task.id;
        runner::enqueue(inner, [Job { account, task }]);
    }
    Ok(task)
}

/// Returns the task that was started last for an input, if it still stands for it.
fn standing<P: Procedure>(work: &mut Work<'_, '_>, hash: Uuid) -> Result<Option<Task>> {
    let Some(asked) = work.get::<Asked>(&hash)? else {
        return Ok(None);
    };
    let Some(task) = work.get::<Task>(&asked.task)? else {
        return Ok(None);
    };
    let stands = match (task.state, task.made) {
        (State::Queued | State::Running, _) => true,
        (State::Done, Some(made)) => work.get::<P::Made>(&made.id)?.is_some(),
        _ => false,
    };
    Ok(stands.then_some(task))
}

/// Returns the keyed hash of an input, so that nothing about the input can be told from it.
fn hash<P: Procedure>(
    inner: &Inner,
    account: Uuid,
    input: &serde_json::Value,
    attachment: Option<&[u8]>,
) -> Uuid {
    let head = format!("{account} {} {} {input}\n", P::NAME, P::VERSION);
    let mut hasher = blake3::Hasher::new();
    hasher.update(blake3::hash(head.as_bytes()).as_bytes());
    if let Some(bytes) = attachment {
        hasher.update(bytes);
    }
    let hash = inner.vault.keys().hash(hasher.finalize().as_bytes());
    Uuid::from_bytes(hash)
}
