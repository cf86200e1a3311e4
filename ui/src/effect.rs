//! What is to be done, as `update` returns it. Those in the first half are done by the interface itself, the rest by the
//! runtime.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use upward_desk::Client;
use upward_desk::task::Task;
use upward_engine::error::{Error, Result};
use url::Url;
use uuid::Uuid;

use crate::answer::Answer;
use crate::command::Command;
use crate::config::Config;
use crate::overlay::Overlay;
use crate::runtime::{Later, Server};
use crate::screen::Place;

/// Names long work while it goes on.
pub type Ticket = u64;

/// What is done once long work is done.
pub(crate) type Done = Box<dyn FnOnce(Task) -> Vec<Effect> + Send>;

type Call<T> = Box<dyn FnOnce(Client) -> Later<Result<T>> + Send>;

/// Something to be done.
#[derive(Debug)]
pub enum Effect {
    /// Go to a screen.
    Go(Place),
    /// Do what a verb says, also one of another screen.
    Run(Command),
    /// Hand an answer to its screen, as though it had been asked for.
    Hand(Answer),
    /// Choose the resume that counts.
    ChooseResume(Uuid),
    /// Choose the posting that counts.
    ChoosePosting(Uuid),
    /// Say in passing that something is done.
    Tell(String),
    /// Show what went wrong and what to do next.
    Warn(Error),
    /// Open something before the screen.
    Open(Overlay),
    /// Look, and listen to keys, from now on as the person's file says.
    Wear(Box<Config>),

    /// Ask the desk.
    Ask(Ask),
    /// Begin long work at the desk, and show its steps.
    Work(Work),
    /// Compute off the loop.
    Think(Think),
    /// Do something after a while.
    After(After),
    /// Act outside of the interface.
    Outside(Outside),
}

/// A question to the desk, or anything else that takes its time without computing.
pub struct Ask {
    /// What is asked, as "could not ..." goes on.
    pub what: &'static str,
    /// Who asks, and is told when it fails; none for the interface itself. Set by the interface.
    pub place: Option<Place>,
    pub(crate) call: Call<Answer>,
}

/// Long work at the desk.
pub struct Work {
    /// What is done, as "could not ..." goes on.
    pub what: &'static str,
    /// Who asks, and is told when it fails. Set by the interface.
    pub place: Option<Place>,
    /// Its name while it goes on. Set by the interface.
    pub ticket: Ticket,
    pub(crate) begin: Call<Task>,
    pub(crate) done: Done,
}

/// A computation. One of a slot goes on at a time, and only the newest that waits is done next.
pub struct Think {
    /// Which computation.
    pub slot: &'static str,
    pub(crate) compute: Box<dyn FnOnce() -> Answer + Send>,
}

/// Something for later. What was put off in the same slot before is forgotten.
pub struct After {
    /// Which timer.
    pub slot: &'static str,
    /// How long from now.
    pub wait: Duration,
    pub(crate) answer: Answer,
}

/// An act outside of the interface.
pub enum Outside {
    /// Open an address in the browser.
    Browse(Url),
    /// Put text on the clipboard.
    Copy(String),
    /// Edit text in the person's own editor.
    Edit {
        /// The text.
        text: String,
        /// How the file's name ends, such as `.md`.
        ending: &'static str,
        /// What becomes of the text.
        then: Box<dyn FnOnce(String) -> Answer + Send>,
    },
    /// Keep data elsewhere from now on: at a server.
    Connect(Server),
    /// Draw the whole screen anew.
    Redraw,
    /// Put the program to sleep.
    Suspend,
    /// End, once everything asked is answered.
    Quit,
}

impl Effect {
    /// Asks the desk; `what` is how "could not ..." goes on.
    pub fn ask<F, A>(what: &'static str, call: impl FnOnce(Client) -> F + Send + 'static) -> Self
    where
        F: Future<Output = Result<A>> + Send + 'static,
        A: Into<Answer>,
    {
        Self::Ask(Ask {
            what,
            place: None,
            call: Box::new(move |client| {
                let answer = call(client);
                Box::pin(async move { answer.await.map(Into::into) })
            }),
        })
    }

    /// Begins long work with `begin` and does what `done` says with the task that ended well.
    pub fn work<F>(
        what: &'static str,
        begin: impl FnOnce(Client) -> F + Send + 'static,
        done: impl FnOnce(Task) -> Vec<Effect> + Send + 'static,
    ) -> Self
    where
        F: Future<Output = Result<Task>> + Send + 'static,
    {
        Self::Work(Work {
            what,
            place: None,
            ticket: 0,
            begin: Box::new(move |client| Box::pin(begin(client))),
            done: Box::new(done),
        })
    }

    /// Computes off the loop; what waits in the same slot is forgotten.
    pub fn think<A: Into<Answer>>(
        slot: &'static str,
        compute: impl FnOnce() -> A + Send + 'static,
    ) -> Self {
        Self::Think(Think {
            slot,
            compute: Box::new(move || compute().into()),
        })
    }

    /// Answers after a while; what was put off in the same slot before is forgotten.
    pub fn after(slot: &'static str, wait: Duration, answer: impl Into<Answer>) -> Self {
        Self::After(After {
            slot,
            wait,
            answer: answer.into(),
        })
    }

    /// Says in passing that something is done.
    pub fn tell(text: impl Into<String>) -> Self {
        Self::Tell(text.into())
    }

    /// Opens something before the screen.
    pub fn open(overlay: impl Into<Overlay>) -> Self {
        Self::Open(overlay.into())
    }
}

impl fmt::Debug for Ask {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ask({})", self.what)
    }
}

impl fmt::Debug for Work {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Work({})", self.what)
    }
}

impl fmt::Debug for Think {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Think({})", self.slot)
    }
}

impl fmt::Debug for After {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "After({}, {:?})", self.slot, self.wait)
    }
}

impl fmt::Debug for Outside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Browse(_) => "Browse",
            Self::Copy(_) => "Copy",
            Self::Edit { .. } => "Edit",
            Self::Connect(_) => "Connect",
            Self::Redraw => "Redraw",
            Self::Suspend => "Suspend",
            Self::Quit => "Quit",
        })
    }
}
