//! What happens at the terminal, and what the system tells this process.

use std::io;
use std::pin::Pin;

use crossterm::event::{Event, EventStream};
use futures_util::stream::{self, Stream, StreamExt, select};
use tokio::sync::mpsc;
use tokio_util::task::AbortOnDropHandle;
use upward_engine::error::Result;

use super::broken;
use crate::action::Action;
use crate::command::{Command, Everywhere};

/// What happens at the terminal.
pub type Events = Pin<Box<dyn Stream<Item = Result<Action>> + Send>>;

/// Begins to listen.
///
/// # Errors
/// When the system does not allow it.
pub fn events() -> io::Result<Events> {
    Ok(Box::pin(select(keys(), signals()?)))
}

/// Reads the terminal in a task of its own: where the terminal's window was closed, crossterm reads its end for ever, and
/// the loop must be free to hear that it is to end.
fn keys() -> impl Stream<Item = Result<Action>> + Send {
    let (sender, told) = mpsc::unbounded_channel();
    let reading = tokio::spawn(async move {
        let mut events = EventStream::new();
        while let Some(event) = events.next().await {
            let action = match event {
                Ok(event) => action(event).map(Ok),
                Err(error) => Some(Err(broken(&error))),
            };
            if action.is_some_and(|action| sender.send(action).is_err()) {
                return;
            }
        }
    });
    let reading = AbortOnDropHandle::new(reading);
    stream::unfold((told, reading), |(mut told, reading)| async move {
        told.recv().await.map(|action| (action, (told, reading)))
    })
}

fn action(event: Event) -> Option<Action> {
    match event {
        Event::Key(key) => Some(Action::Key(key)),
        Event::Mouse(mouse) => Some(Action::Mouse(mouse)),
        Event::Paste(text) => Some(Action::Paste(text)),
        Event::Resize(..) => Some(Action::Resize),
        Event::FocusGained | Event::FocusLost => None,
    }
}

#[cfg(unix)]
fn signals() -> io::Result<impl Stream<Item = Result<Action>> + Send> {
    use tokio::signal::unix::{Signal, SignalKind, signal};

    fn each(
        kind: SignalKind,
        action: fn() -> Action,
    ) -> io::Result<impl Stream<Item = Result<Action>> + Send> {
        let told = signal(kind)?;
        Ok(stream::unfold(told, move |mut told: Signal| async move {
            told.recv().await.map(|()| (Ok(action()), told))
        }))
    }
    let stop = || Action::Stop;
    let sleep = || Action::Run(Command::Everywhere(Everywhere::Suspend));
    let ends = select(
        each(SignalKind::terminate(), stop)?,
        each(SignalKind::hangup(), stop)?,
    );
    let ends = select(ends, each(SignalKind::interrupt(), stop)?);
    let sleeps = each(SignalKind::from_raw(signal_hook::consts::SIGTSTP), sleep)?;
    Ok(select(ends, sleeps))
}

#[cfg(not(unix))]
fn signals() -> io::Result<impl Stream<Item = Result<Action>> + Send> {
    Ok(stream::pending())
}
