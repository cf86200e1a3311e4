//! Practice: a question, its answer and the feedback on it.

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
    /// Another screen leads here: a question is asked, or the one that is due where none is named.
    Ask(Option<String>),
}

impl From<Answer> for crate::answer::Answer {
    fn from(answer: Answer) -> Self {
        Self::Interview(answer)
    }
}

/// The screen's state.
#[derive(Debug, Default)]
pub struct Interview {}

impl Screen for Interview {
    fn enter(&mut self, _desk: &Desk) -> Vec<Effect> {
        Vec::new()
    }

    fn commands(&self, _desk: &Desk) -> Vec<Command> {
        Vec::new()
    }

    fn run(&mut self, command: Command, _desk: &Desk) -> Vec<Effect> {
        let Command::Interview(verb) = command else {
            return Vec::new();
        };
        match verb {
            Verb::Search => Vec::new(),
        }
    }

    fn answered(&mut self, answer: crate::answer::Answer, _desk: &Desk) -> Vec<Effect> {
        let crate::answer::Answer::Interview(answer) = answer else {
            return Vec::new();
        };
        match answer {
            Answer::Ask(_) => Vec::new(),
        }
    }

    fn view(&self, _canvas: &mut Canvas<'_>, _area: Rect, _desk: &Desk) {}
}
