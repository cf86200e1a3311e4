//! Long work: its steps, its end, and calling it off.

use upward_desk::task::{Event, State, Task};
use upward_engine::error::Error;
use uuid::Uuid;

use super::{carry, failed};
use crate::effect::{Effect, Ticket, Work};
use crate::model::{Going, Model};
use crate::screen::Place;

/// Notes long work, and gives it the name under which it is told of.
pub fn begin(model: &mut Model, place: Option<Place>, mut work: Work) -> Effect {
    model.tickets += 1;
    work.ticket = model.tickets;
    let place = work.place.or(place).unwrap_or(model.place);
    work.place = Some(place);
    model.works.push(Going {
        ticket: work.ticket,
        what: work.what,
        place,
        task: None,
        step: None,
        off: false,
        done: std::mem::replace(&mut work.done, Box::new(|_| Vec::new())),
    });
    Effect::Work(work)
}

/// The desk began it.
pub fn begun(model: &mut Model, ticket: Ticket, task: Uuid) -> Vec<Effect> {
    let Some(going) = going(model, ticket) else {
        return Vec::new();
    };
    going.task = Some(task);
    if going.off {
        vec![cancel(task)]
    } else {
        Vec::new()
    }
}

/// It is a step further.
pub fn step(model: &mut Model, ticket: Ticket, event: Event) -> Vec<Effect> {
    if let (Some(going), Event::Step { name, number, of }) = (going(model, ticket), event) {
        going.step = Some((name, number, of));
    }
    Vec::new()
}

/// It ended.
pub fn ended(model: &mut Model, ticket: Ticket, outcome: Result<Task, Error>) -> Vec<Effect> {
    let Some(at) = model.works.iter().position(|going| going.ticket == ticket) else {
        return Vec::new();
    };
    let going = model.works.remove(at);
    let task = match outcome {
        Ok(task) => task,
        Err(error) => return failed(model, Some(going.place), going.what, error),
    };
    match (task.state, task.error.clone()) {
        (State::Done, _) => {
            let effects = (going.done)(task);
            carry::out(model, Some(going.place), effects)
        }
        (State::Failed, Some(error)) => failed(model, Some(going.place), going.what, error),
        _ => {
            let said = format!("called off: {}", going.what);
            carry::out(model, Some(going.place), vec![Effect::tell(said)])
        }
    }
}

/// Calls off the newest work that goes on.
pub fn call_off(model: &mut Model) -> Vec<Effect> {
    let Some(going) = model.works.iter_mut().rev().find(|going| !going.off) else {
        return Vec::new();
    };
    going.off = true;
    going.task.map(cancel).into_iter().collect()
}

fn cancel(task: Uuid) -> Effect {
    Effect::ask("call it off", move |client| async move {
        client.cancel_task(task).await?;
        Ok(crate::answer::Own::Fade)
    })
}

fn going(model: &mut Model, ticket: Ticket) -> Option<&mut Going> {
    model.works.iter_mut().find(|going| going.ticket == ticket)
}
