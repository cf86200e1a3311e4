//! What can happen to the interface.

use crossterm::event::{KeyEvent, MouseEvent};
use upward_desk::change::News;
use upward_desk::task::{Event, Task};
use upward_engine::error::Error;
use uuid::Uuid;

use crate::answer::Answer;
use crate::command::Command;
use crate::effect::Ticket;
use crate::screen::Place;

/// What can happen to the interface: the one thing that [`update`](crate::update::update) takes.
#[derive(Debug)]
pub enum Action {
    /// A key was pressed.
    Key(KeyEvent),
    /// Text was pasted.
    Paste(String),
    /// The mouse was moved or pressed.
    Mouse(MouseEvent),
    /// The terminal has another size, or must be drawn anew.
    Resize,
    /// A verb was chosen: from the palette, or by who drives the interface without keys.
    Run(Command),
    /// What a screen asked for is there.
    Answer(Answer),
    /// What a screen asked for failed.
    Failed {
        /// The screen; none where the interface itself asked.
        place: Option<Place>,
        /// What was asked, as "could not ..." goes on.
        what: &'static str,
        /// Why.
        error: Error,
    },
    /// Long work told a step.
    Step {
        /// Which work.
        ticket: Ticket,
        /// The step.
        event: Event,
    },
    /// Long work has a name at the desk, by which it can be called off.
    Begun {
        /// Which work.
        ticket: Ticket,
        /// Its task.
        task: Uuid,
    },
    /// Long work ended.
    Ended {
        /// Which work.
        ticket: Ticket,
        /// How: what it made, or why it failed.
        outcome: Result<Task, Error>,
    },
    /// The account changed, here or elsewhere.
    News(News),
    /// The desk answers for the first time.
    Reached(Standing),
    /// The desk does not answer.
    Lost(Error),
    /// The process was asked to end.
    Stop,
}

/// Where what is kept stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// For people: a folder or an address.
    pub stands: String,
    /// Whether it is this machine.
    pub local: bool,
    /// What people should know of how it was found.
    pub notices: Vec<String>,
}
