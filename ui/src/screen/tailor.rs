//! Tailoring: edits to accept or refuse, the documents, and the letter.

pub mod verb;

use ratatui::layout::Rect;

pub use verb::Verb;

use super::Screen;
use crate::command::Command;
use crate::desk::Desk;
use crate::effect::Effect;
use crate::view::canvas::Canvas;

/// What the screen asked for.
#[derive(Debug)]
pub enum Answer {
    /// Another screen leads here: the chosen resume is tailored to the chosen posting.
    Begin,
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Tailor(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Tailor {}

impl Screen for Tailor {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Tailor(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Tailor(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Begin => Vec::new(),
        }
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
