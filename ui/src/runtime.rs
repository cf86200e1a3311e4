//! The loop: takes what happens, lets the model change, draws, and does what the model asks for. It knows neither the
//! terminal nor the desk: both are handed in, so that tests run the same loop.

mod ahead;
mod hands;
mod host;
pub mod terminal;
mod think;

use futures_util::StreamExt;
use futures_util::future::poll_immediate;
use ratatui::Terminal;
use ratatui::backend::Backend;
use tokio::sync::mpsc::{self, UnboundedReceiver};
use upward_engine::error::{Error, Result};

pub use host::{Host, Later, Opened, Opener, Server};

use crate::action::Action;
use crate::desk::USUAL_CELL;
use crate::effect::{Effect, Outside};
use crate::model::Model;
use crate::update::update;
use crate::view::view;
use hands::Hands;

/// The most that is taken at a time before it is drawn.
const AT_ONCE: usize = 64;

/// Runs the interface until it is left, and returns it as it was then. However it ends, what must be kept is kept.
///
/// # Errors
/// When the terminal cannot be drawn on or read any more.
pub async fn run<B: Backend>(
    mut model: Model,
    terminal: &mut Terminal<B>,
    host: &mut impl Host<B>,
    opener: impl Opener,
) -> Result<Model> {
    let (sender, told) = mpsc::unbounded_channel();
    let mut hands = Hands::new(sender, opener);
    let left = live(&mut model, terminal, host, &mut hands, told).await;
    for effect in update(&mut model, Action::Stop) {
        hands.perform(effect);
    }
    hands.finish().await;
    left.map(|()| model)
}

/// Runs the interface until it is left.
async fn live<B: Backend, H: Host<B>>(
    model: &mut Model,
    terminal: &mut Terminal<B>,
    host: &mut H,
    hands: &mut Hands,
    mut told: UnboundedReceiver<Action>,
) -> Result<()> {
    look_around(model, terminal, host);
    draw(model, terminal)?;
    hands.open(None);
    let mut events = host.events()?;
    loop {
        let first = tokio::select! {
            biased;
            event = events.next() => match event {
                Some(event) => event?,
                None => Action::Stop,
            },
            Some(action) = told.recv() => action,
        };
        let mut actions = vec![first];
        while actions.len() < AT_ONCE {
            if let Ok(action) = told.try_recv() {
                actions.push(action);
            // Asked with this task's own waker: the terminal remembers who asked last, and wakes only them.
            } else if let Some(Some(event)) = poll_immediate(events.next()).await {
                actions.push(event?);
            } else {
                break;
            }
        }
        let mut outside = Vec::new();
        for action in actions {
            model.desk.now = host.now();
            if matches!(action, Action::Resize) {
                look_around(model, terminal, host);
            }
            for effect in update(model, action) {
                match effect {
                    Effect::Outside(act) => outside.push(act),
                    effect => hands.perform(effect),
                }
            }
        }
        draw(model, terminal)?;
        for act in outside {
            match act {
                Outside::Quit => return Ok(()),
                Outside::Connect(server) => hands.open(Some(server)),
                Outside::Edit { .. } | Outside::Suspend => {
                    drop(events);
                    let action = host.away(terminal, act);
                    events = host.events()?;
                    hands.tell(action);
                    hands.tell(Action::Resize);
                }
                act => {
                    if let Err(error) = host.act(terminal, act) {
                        hands.tell(Action::Failed {
                            place: None,
                            what: "do that",
                            error,
                        });
                    }
                }
            }
        }
    }
}

/// Learns how large the terminal is, which was just opened, resized or given back.
fn look_around<B: Backend>(model: &mut Model, terminal: &Terminal<B>, host: &impl Host<B>) {
    let window = &mut model.desk.window;
    if let Ok(size) = terminal.size() {
        (window.columns, window.rows) = (size.width, size.height);
    }
    window.cell = host.cell().unwrap_or(USUAL_CELL);
    window.pictures = model.look.pictures;
    window.emptied = window.emptied.wrapping_add(1);
}

fn draw<B: Backend>(model: &mut Model, terminal: &mut Terminal<B>) -> Result<()> {
    let mut hits = None;
    let drawn = terminal.draw(|frame| hits = Some(view(model, frame)));
    let area = drawn.map_err(|error| broken(&error))?.area;
    model.area = area;
    model.hits = hits.unwrap_or_default();
    Ok(())
}

fn broken(error: &dyn std::error::Error) -> Error {
    Error::internal(
        "terminal",
        format!("The terminal cannot be used any more: {error}."),
    )
}

#[cfg(test)]
mod tests;
