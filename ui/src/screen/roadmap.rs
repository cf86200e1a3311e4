//! The roadmap: tracks, their weeks and modules, and what is done.

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
    /// Another screen leads here: the cursor goes to a module.
    Jump(String),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Roadmap(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Roadmap {}

impl Screen for Roadmap {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Roadmap(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Roadmap(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Jump(_) => Vec::new(),
        }
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
