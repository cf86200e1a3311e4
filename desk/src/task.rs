//! Tasks: work that outlasts the call which asked for it. Each is kept, runs off the async threads, tells its steps
//! as events, and ends exactly once, in the transaction that keeps what it made.

mod context;
mod end;
mod import;
mod kind;
mod letter;
mod passing;
mod posting;
mod queue;
mod read;
mod refresh;
mod render;
mod run;
mod runner;
mod start;
mod tailor;
#[cfg(test)]
mod tests;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use upward_engine::error::Error;
use upward_engine::warned::Warning;
use upward_store::{Entity, Entry};
use utoipa::ToSchema;
use uuid::Uuid;

pub(crate) use context::Context;
pub(crate) use end::cancel;
pub use import::Import;
pub(crate) use kind::{Kind, Procedure, kinds};
pub(crate) use letter::WriteLetter;
pub(crate) use passing::{forget_all, moved};
pub use posting::ImportPosting;
pub(crate) use queue::Limits;
pub(crate) use read::{events, list, show};
pub(crate) use refresh::Refresh;
pub(crate) use render::Render;
pub(crate) use runner::{Runner, take_up};
pub(crate) use start::start;
pub(crate) use tailor::Tailor;

use crate::blob::Blob;
use crate::change::{self, Told};

/// Work that outlasts the call which asked for it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub struct Task {
    /// Which task.
    pub id: Uuid,
    /// What it does, such as `import`.
    pub kind: String,
    /// How far it is.
    pub state: State,
    /// What it made, once it is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Made>,
    /// What was noticed on the way.
    #[serde(default)]
    pub warnings: Vec<Warning>,
    /// Why it failed, where it did: kind, code, message and hints.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<Error>,
    /// How often it was begun. It is begun again when the process that ran it died.
    pub attempts: u32,
    /// When somebody asked for it.
    pub created: Timestamp,
    /// When it was begun last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started: Option<Timestamp>,
    /// When it ended. From then on it never changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Timestamp>,
}

/// How far a task is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
#[schema(as = TaskState)]
pub enum State {
    /// It waits for its turn.
    Queued,
    /// It is being worked on.
    Running,
    /// It has made what it was to make.
    Done,
    /// It could not.
    Failed,
    /// Somebody called it off.
    Cancelled,
}

/// What a task made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[schema(as = TaskMade)]
pub struct Made {
    /// What it is.
    pub kind: change::Kind,
    /// Which one.
    pub id: Uuid,
}

/// What happened to a task, and when.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Happened {
    /// When.
    pub at: Timestamp,
    /// What.
    #[serde(flatten)]
    pub event: Event,
}

/// What can happen to a task.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "event", rename_all = "camelCase")]
#[schema(as = TaskEvent)]
pub enum Event {
    /// Somebody asked for it.
    Queued,
    /// It was begun.
    Started {
        /// For the how many-th time.
        attempt: u32,
    },
    /// A step of it was begun.
    Step {
        /// What the step does.
        name: String,
        /// Counts the steps from 1.
        number: u16,
        /// How many steps there are.
        of: u16,
    },
    /// Something was noticed that a person should know.
    Warning(Warning),
    /// It has made what it was to make. Nothing follows.
    Done {
        /// What it made.
        made: Made,
    },
    /// It could not. Nothing follows.
    Failed {
        /// Why: kind, code, message and hints.
        error: Error,
    },
    /// Somebody called it off. Nothing follows.
    Cancelled,
}

impl Event {
    /// Returns its name, as `event` has it.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Started { .. } => "started",
            Self::Step { .. } => "step",
            Self::Warning(_) => "warning",
            Self::Done { .. } => "done",
            Self::Failed { .. } => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    /// Returns whether nothing follows.
    pub fn ends(&self) -> bool {
        matches!(
            self,
            Self::Done { .. } | Self::Failed { .. } | Self::Cancelled
        )
    }
}

impl State {
    /// Returns whether a task in this state never changes again.
    pub fn ended(self) -> bool {
        matches!(self, Self::Done | Self::Failed | Self::Cancelled)
    }
}

/// What a task was given. It goes when the task ends.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Given {
    task: Uuid,
    input: serde_json::Value,
    attachment: Option<Blob>,
}

/// The task that was started last for an input, by the keyed hash of kind, step version and input.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Asked {
    hash: Uuid,
    task: Uuid,
}

/// A task that has not ended, in the house's books, so that the next owner finds it.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
struct Unfinished {
    task: Uuid,
    account: Uuid,
}

impl Entity for Task {
    type Id = Uuid;
    const TABLE: &'static str = "tasks";

    fn id(&self) -> Uuid {
        self.id
    }
}

impl Told for Task {
    const KIND: change::Kind = change::Kind::Task;
}

impl Entry for Happened {
    type Log = Uuid;
    const LOG: &'static str = "events";
}

impl Entity for Given {
    type Id = Uuid;
    const TABLE: &'static str = "given";

    fn id(&self) -> Uuid {
        self.task
    }
}

impl Entity for Asked {
    type Id = Uuid;
    const TABLE: &'static str = "asked";

    fn id(&self) -> Uuid {
        self.hash
    }
}

impl Entity for Unfinished {
    type Id = Uuid;
    const TABLE: &'static str = "unfinished";

    fn id(&self) -> Uuid {
        self.task
    }
}
