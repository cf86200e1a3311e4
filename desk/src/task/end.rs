//! How a task goes from one state to the next. Each passage is one transaction, which names the state that it leaves,
//! so that a task ends once, whoever tries.

use upward_engine::error::{Error, Kind, Result};
use uuid::Uuid;

use super::{Event, Given, Happened, State, Task, Unfinished};
use crate::work::Work;

/// How often a task is begun before it counts as what makes the process die.
const ATTEMPTS: u32 = 3;

/// Begins a task; none when it has ended, or ends here because it was begun too often.
pub(super) fn begin(work: &mut Work<'_, '_>, id: Uuid) -> Result<Option<(Task, Given)>> {
    let mut task: Task = work.need(&id, "task")?;
    if task.state.ended() {
        return Ok(None);
    }
    if task.attempts >= ATTEMPTS {
        let error = Error::internal(
            "crashed",
            format!("Upward was interrupted {ATTEMPTS} times while it worked on this"),
        )
        .hint("try again with another input, and report it if it happens again");
        end(work, task, Event::Failed { error })?;
        return Ok(None);
    }
    let given = work.need(&id, "task's input")?;
    task.state = State::Running;
    task.attempts += 1;
    task.started = Some(work.now());
    work.save(&task)?;
    let attempt = task.attempts;
    tell(work, id, Event::Started { attempt })?;
    Ok(Some((task, given)))
}

/// Returns the task as it is now, if it is still being worked on by whoever began it as `begun`.
pub(super) fn still(work: &mut Work<'_, '_>, begun: &Task) -> Result<Option<Task>> {
    let task: Option<Task> = work.get(&begun.id)?;
    Ok(task.filter(|task| task.state == State::Running && task.attempts == begun.attempts))
}

/// Returns the task as it is now.
///
/// # Errors
/// A conflict when it was called off or is another's.
pub(super) fn mine(work: &mut Work<'_, '_>, begun: &Task) -> Result<Task> {
    still(work, begun)?.ok_or_else(ended)
}

/// Tells what happens to a task.
pub(super) fn tell(work: &mut Work<'_, '_>, task: Uuid, event: Event) -> Result<()> {
    let at = work.now();
    work.append(&task, &Happened { at, event })
}

/// Ends a task with its last event, and removes what it was given.
pub(super) fn end(work: &mut Work<'_, '_>, mut task: Task, event: Event) -> Result<()> {
    task.ended = Some(work.now());
    match &event {
        Event::Done { made } => {
            task.state = State::Done;
            task.made = Some(*made);
        }
        Event::Failed { error } => {
            task.state = State::Failed;
            task.error = Some(error.clone());
        }
        _ => task.state = State::Cancelled,
    }
    work.save(&task)?;
    work.remove::<Given>(&task.id)?;
    work.house().remove::<Unfinished>(&task.id)?;
    tell(work, task.id, event)
}

/// Ends a task that failed; one that ended already stays as it is.
pub(super) fn fail(work: &mut Work<'_, '_>, begun: &Task, error: &Error) -> Result<()> {
    match still(work, begun)? {
        Some(task) => end(
            work,
            task,
            Event::Failed {
                error: error.clone(),
            },
        ),
        None => Ok(()),
    }
}

/// Leaves a task to the next owner, as if it had not been begun this time.
pub(super) fn leave(work: &mut Work<'_, '_>, begun: &Task) -> Result<()> {
    let Some(mut task) = still(work, begun)? else {
        return Ok(());
    };
    task.state = State::Queued;
    task.attempts -= 1;
    task.started = None;
    work.save(&task)?;
    tell(work, task.id, Event::Queued)
}

/// Calls a task off. One that was called off before stays as it is.
pub(crate) fn cancel(work: &mut Work<'_, '_>, id: Uuid) -> Result<Task> {
    let task: Task = work.need(&id, "task")?;
    match task.state {
        State::Cancelled => Ok(task),
        State::Done | State::Failed => Err(ended()),
        State::Queued | State::Running => {
            end(work, task, Event::Cancelled)?;
            work.need(&id, "task")
        }
    }
}

fn ended() -> Error {
    Error::new(Kind::Conflict, "ended", "this task has ended already")
}
