//! What stands before a screen, one at a time on top: it takes every key until it is answered or left.

mod ask;
mod choose;
mod confirm;
mod fault;
mod help;
mod palette;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;
use upward_engine::error::Error;

pub use ask::Prompt;
pub use choose::{Choice, Choose};
pub use confirm::Confirm;
pub use fault::Fault;
pub use help::Help;
pub use palette::palette;

use crate::effect::Effect;
use crate::view::canvas::{Canvas, Spot};

/// What stands before a screen.
#[derive(Debug)]
pub enum Overlay {
    /// The keys of the place one is in.
    Help(Help),
    /// A list to choose from by a few letters.
    Choose(Box<Choose>),
    /// A question that is answered by yes or no.
    Confirm(Confirm),
    /// A question that is answered by text.
    Prompt(Box<Prompt>),
    /// What went wrong, and what to do next.
    Fault(Fault),
}

/// What becomes of what stands before a screen.
#[derive(Debug)]
pub enum Outcome {
    /// It stays.
    Stay,
    /// It goes, and this is done.
    Close(Vec<Effect>),
}

impl Overlay {
    /// Takes a key.
    pub fn key(&mut self, key: KeyEvent) -> Outcome {
        match self {
            Self::Help(help) => help.key(key),
            Self::Choose(choose) => choose.key(key),
            Self::Confirm(confirm) => confirm.key(key),
            Self::Prompt(prompt) => prompt.key(key),
            Self::Fault(_) => Outcome::Close(Vec::new()),
        }
    }

    /// Takes pasted text.
    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Choose(choose) => choose.paste(text),
            Self::Prompt(prompt) => prompt.paste(text),
            Self::Help(_) | Self::Confirm(_) | Self::Fault(_) => {}
        }
    }

    /// A spot of it was clicked, or the screen behind it.
    pub fn point(&mut self, spot: Option<Spot>) -> Outcome {
        match (self, spot) {
            (Self::Choose(choose), Some(spot)) => choose.point(spot),
            (Self::Confirm(confirm), Some(spot)) => confirm.point(spot),
            (Self::Prompt(_) | Self::Confirm(_), None) | (_, Some(_)) => Outcome::Stay,
            (_, None) => Outcome::Close(Vec::new()),
        }
    }

    /// Draws it before what is there.
    pub fn view(&self, canvas: &mut Canvas<'_>, area: Rect) {
        match self {
            Self::Help(help) => help.view(canvas, area),
            Self::Choose(choose) => choose.view(canvas, area),
            Self::Confirm(confirm) => confirm.view(canvas, area),
            Self::Prompt(prompt) => prompt.view(canvas, area),
            Self::Fault(fault) => fault.view(canvas, area),
        }
    }
}

impl From<Error> for Overlay {
    fn from(error: Error) -> Self {
        Self::Fault(Fault { error })
    }
}

impl From<Choose> for Overlay {
    fn from(choose: Choose) -> Self {
        Self::Choose(Box::new(choose))
    }
}

impl From<Confirm> for Overlay {
    fn from(confirm: Confirm) -> Self {
        Self::Confirm(confirm)
    }
}

impl From<Prompt> for Overlay {
    fn from(prompt: Prompt) -> Self {
        Self::Prompt(Box::new(prompt))
    }
}
